"""Records and service compared three ways, field by field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.publish.sanastot.client.agreed import agree
from parasta_vocab.publish.sanastot.client.weigh import Weighed, weigh


def one(**facts):
    return {"sopimus": facts}


def compared(then, ours, theirs):
    """Return what is proposed for a field, and whether it is a conflict; nothing where both sides are alike."""
    found = weigh(agree({}, one(note=then), one(note=then)), one(note=ours), one(note=theirs))
    assert len(found) <= 1
    return next(((item.proposed, item.is_conflict, item.is_unpublished) for item in found), None)


@pytest.mark.parametrize(
    ("then", "ours", "theirs", "expected"),
    [
        ({"fi": "a"}, {"fi": "b"}, {"fi": "<i>b</i>"}, None),
        ({"fi": "a"}, {"fi": "a"}, {"fi": "b"}, ("b", False, False)),
        ({"fi": "a"}, {"fi": "b"}, {"fi": "a"}, ("b", False, True)),
        ({"fi": "a"}, {"fi": "b"}, {"fi": "c"}, ("b", True, False)),
        ({}, {"fi": "b"}, {}, ("b", False, True)),
        ({}, {}, {"fi": "b"}, ("b", False, False)),
        ({}, {"fi": "b"}, {"fi": "c"}, ("b", True, False)),
        ({"fi": "a"}, {}, {"fi": "a"}, ("", False, True)),
        ({"fi": "a"}, {"fi": "a"}, {}, ("", False, False)),
        ({"fi": "a"}, {}, {"fi": "c"}, ("", True, False)),
    ],
)
def test_a_text(then, ours, theirs, expected):
    assert compared(then, ours, theirs) == expected


@pytest.mark.parametrize(
    ("then", "ours", "theirs", "expected"),
    [
        pytest.param("ab", "ab", "abc", ("abc", False, False), id="they added"),
        pytest.param("ab", "ab", "b", ("b", False, False), id="they removed"),
        pytest.param("ab", "abc", "ab", ("abc", False, True), id="we added"),
        pytest.param("ab", "b", "ab", ("b", False, True), id="we removed"),
        pytest.param("ab", "xab", "aby", ("xaby", False, True), id="both added"),
        pytest.param("ab", "abx", "ayb", ("aybx", False, True), id="at other places"),
        pytest.param("ab", "axb", "bc", ("xbc", False, True), id="one added, the other removed"),
        pytest.param("ab", "ax", "ay", ("ax", True, False), id="both wrote the same item anew"),
        pytest.param("ab", "ax", "a", ("ax", False, True), id="one wrote anew what the other removed"),
        pytest.param("ab", "ba", "ab", ("ba", False, True), id="we turned"),
        pytest.param("ab", "ab", "ba", ("ba", False, False), id="they turned"),
        pytest.param("ab", "abx", "ba", ("bxa", False, True), id="they turned, and we added"),
        pytest.param("abc", "bac", "acb", ("bac", True, False), id="both turned in other ways"),
        pytest.param("abc", "bac", "bac", None, id="both turned alike"),
    ],
)
def test_a_list(then, ours, theirs, expected):
    found = compared({"fi": list(then)}, {"fi": list(ours)}, {"fi": list(theirs)})
    assert found == (expected and (tuple(expected[0]), *expected[1:]))


def test_of_what_has_no_order_the_order_is_no_difference():
    facts = [one(related=list(ids)) for ids in ("ab", "ba", "abc")]
    agreed = agree({}, facts[0], facts[0])
    assert weigh(agreed, facts[0], facts[1]) == ()
    assert weigh(agreed, facts[1], facts[2]) == (Weighed("sopimus", "related", ("b", "a"), ("a", "b", "c"), ("b", "c", "a")),)


def test_without_anything_agreed_all_that_the_service_says_is_proposed():
    found = weigh({}, one(note={"fi": ["a", "b"]}, status="DRAFT"), one(note={"fi": ["b", "c"]}, status="VALID"))
    assert {item.field: (item.proposed, item.is_conflict) for item in found} == {
        "note.fi": (("b", "c"), False),
        "status": ("VALID", False),
    }


def test_what_differs_stays_agreed_as_it_was():
    first = agree({}, one(note={"fi": list("ab")}, status="DRAFT"), one(note={"fi": list("ab")}, status="DRAFT"))
    later = agree(first, one(note={"fi": list("bx")}, status="VALID"), one(note={"fi": list("aby")}, status="DRAFT"))
    assert later == first
    last = agree(later, one(note={"fi": list("bxy")}, status="VALID"), one(note={"fi": list("bxy")}, status="VALID"))
    assert last == agree({}, one(note={"fi": list("bxy")}, status="VALID"), one(note={"fi": list("bxy")}, status="VALID"))
    assert agree(first, {}, one(status="DRAFT")) == agree(first, one(status="DRAFT"), {}) == first
    assert agree(first, {}, {}) == {}


LISTS = st.lists(st.sampled_from("abcde"), unique=True, max_size=5)


@given(LISTS, LISTS)
def test_what_one_side_has_done_alone_is_what_stands(then, now):
    """Whatever one side does with a list, the other having done nothing: that is what comes out, and nobody is asked."""
    if then == now:
        return
    assert compared({"fi": then}, {"fi": then}, {"fi": now}) == (tuple(now), False, False)
    assert compared({"fi": then}, {"fi": now}, {"fi": then}) == (tuple(now), False, True)
