"""What a record file has that its schema has no place for: each with its place, at once, wherever records are read."""

import pytest

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.read import parse_records, read_records

CONCEPTS = "parasta/sopimukset.yaml"


def refused(folder):
    """Read the records of a folder and return the lines on them in Finnish and English, with names below the folder."""
    with pytest.raises(BrokenRecord) as caught:
        read_records(folder)
    assert caught.value.place == str(folder)
    return tuple(caught.value.reason.show(lang).replace(f"{folder}/", "").splitlines()[1:] for lang in ("fi", "en"))


def change(review, name, old, new):
    """Replace the first `old` of a file, and return the place of `new`."""
    before, text = review.text(name).split(old, 1)
    (review.folder / name).write_text(f"{before}{new}{text}", encoding="utf-8")
    return f"{name}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


SLIPS = [
    (
        CONCEPTS,
        "sv: avtal",
        "sw: avtal",
        "tuntematon kieli: sw; kielet ovat fi, sv ja en",
        "unknown language: sw; the languages are fi, sv and en",
    ),
    (
        CONCEPTS,
        "definition:",
        "definitoin:",
        "tuntematon avain: definitoin; lähin tunnettu on definition",
        "unknown key: definitoin; the closest known is definition",
    ),
    (CONCEPTS, "alt_label:", "qqq:", "tuntematon avain: qqq", "unknown key: qqq"),
    (
        CONCEPTS,
        "group_label:",
        "group_lable:",
        "tuntematon avain: group_lable; lähin tunnettu on group_label",
        "unknown key: group_lable; the closest known is group_label",
    ),
    (
        "prosessikartta.yaml",
        "verified: false",
        "verifed: false",
        "tuntematon avain: verifed; lähin tunnettu on verified",
        "unknown key: verifed; the closest known is verified",
    ),
    (
        "schemes.yaml",
        "title:",
        "titel:",
        "tuntematon avain: titel; lähin tunnettu on title",
        "unknown key: titel; the closest known is title",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "fi", "en"), SLIPS, ids=[row[2] for row in SLIPS])
def test_a_slip_is_named_with_its_place_and_what_is_known(review, name, old, new, fi, en):
    place = change(review, name, old, new)
    assert refused(review.folder) == ([f"{place}: {fi}"], [f"{place}: {en}"])


def test_a_language_of_a_label_status_is_a_language(review):
    change(review, "toimijat.yaml", "label_status: {sv:", "label_status: {sw:")
    assert [line.partition(": ")[2] for line in refused(review.folder)[1]] == ["unknown language: sw; the languages are fi, sv and en"]


def test_a_list_and_a_text_and_keys_that_are_expected_are_named(review):
    lists = change(review, CONCEPTS, "related: [oppisopimus]", "related: oppisopimus")
    text = change(review, "toimijat.yaml", "status: DRAFT", "status: [DRAFT]")
    keys = change(review, "prosessikartta.yaml", "basis: {kind: own, reference: own reading, verified: false}", "basis: own")
    assert refused(review.folder)[1] == [
        f"{lists}: a list is expected here, such as [a, b]",
        f"{keys}: keys and values are expected here",
        f"{text}: a single value is expected here",
    ]


def test_a_key_that_stands_twice_is_not_lost_without_a_word(review):
    place = change(review, CONCEPTS, "status: DRAFT", "status: DRAFT\n    status: VALID")
    name, line, _ = place.split(":")
    assert refused(review.folder)[1] == [f"{name}:{int(line) + 1}:5: the key status stands twice"]


def test_records_of_a_revision_are_held_against_the_schema_too(review):
    change(review, CONCEPTS, "sv: avtal", "sw: avtal")
    files = {f"src/{path.relative_to(review.folder)}": path.read_bytes() for path in review.folder.rglob("*.yaml")}
    with pytest.raises(BrokenRecord, match=r"^src: \nsrc/parasta/sopimukset\.yaml:\d+:\d+: unknown language: sw; "):
        parse_records(files, "src")


def test_a_newer_schema_may_be_held_against_them_in_place_of_the_shipped_one(review):
    known = [record.id for record in review.records.records]
    change(review, CONCEPTS, "status:", "qqq: a\n    status:")
    assert [record.id for record in read_records(review.folder, by_shipped_schema=False).records] == known
