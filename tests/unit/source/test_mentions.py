"""Where IRIs stand in RDF text."""

import pytest

from parasta_vocab.namespaces import LOCAL
from parasta_vocab.source.mentions import find_mentions, find_subjects
from parasta_vocab.source.place import TextPlace

PREFIXES = {"a": "http://a.example/", "": "http://tyhja.example/"}


def turtle(text: str) -> tuple[dict[str, tuple[TextPlace, ...]], dict[str, TextPlace]]:
    return find_mentions(text, "turtle", PREFIXES), find_subjects(text, "turtle", PREFIXES)  # type: ignore[return-value]


def test_prefixed_names_and_full_iris_are_the_same_thing() -> None:
    mentions, subjects = turtle("a:s a:p <http://a.example/s> .\n\n  :t a:p a:s .\n")
    assert mentions == {
        "http://a.example/s": (TextPlace(1, 1), TextPlace(1, 9), TextPlace(3, 10)),
        "http://a.example/p": (TextPlace(1, 5), TextPlace(3, 6)),
        "http://tyhja.example/t": (TextPlace(3, 3),),
    }
    assert subjects == {"http://a.example/s": TextPlace(1, 1), "http://tyhja.example/t": TextPlace(3, 3)}


@pytest.mark.parametrize("skipped", ['"a:x . <http://a.example/y>"', "'a:x'", '"""a:x "\n. a:y"""', "'''a:x'''", '"\\" a:x"', "# a:x .\n"])
def test_what_stands_in_strings_and_comments_is_text(skipped: str) -> None:
    mentions, subjects = turtle(f"a:s a:p {skipped} .\na:t a:p 1 .")
    assert set(mentions) == {f"http://a.example/{name}" for name in "spt"}
    assert "http://a.example/x" not in subjects


def test_within_brackets_nothing_is_a_subject() -> None:
    _, subjects = turtle("a:s a:p [ a:q a:o ; a:r ( a:x a:y ) ] ; a:q a:z .\na:t a:p a:o .")
    assert subjects == {"http://a.example/s": TextPlace(1, 1), "http://a.example/t": TextPlace(2, 1)}


@pytest.mark.parametrize("word", ["@base <https://b.example/x/> .", "BASE <https://b.example/x/>"])
def test_a_base_moves_the_iris_after_it(word: str) -> None:
    mentions, subjects = turtle(f"<s> a:p <o> .\n{word}\n<s> a:p <../o> .\n@base <y/> .\n<t> a:p 1 .")
    assert subjects == {f"{LOCAL}s": TextPlace(1, 1), "https://b.example/x/s": TextPlace(3, 1), "https://b.example/x/y/t": TextPlace(5, 1)}
    assert mentions[f"{LOCAL}o"] == (TextPlace(1, 9),)
    assert mentions["https://b.example/o"] == (TextPlace(3, 9),)


def test_columns_count_characters() -> None:
    assert turtle('a:s a:p "ä😀" , a:o .')[0]["http://a.example/o"] == (TextPlace(1, 16),)


def test_in_xml_the_attributes_are_read() -> None:
    text = '<a rdf:about="x">\n<b rdf:resource=\'http://a.example/o\'/><c rdf:ID="d"/></a>'
    assert find_mentions(text, "rdfxml", {}) == {
        f"{LOCAL}x": (TextPlace(1, 4),),
        "http://a.example/o": (TextPlace(2, 4),),
        f"{LOCAL}#d": (TextPlace(2, 42),),
    }
    assert find_subjects(text, "rdfxml", {}) == {f"{LOCAL}x": TextPlace(1, 4), f"{LOCAL}#d": TextPlace(2, 42)}


def test_in_xml_the_base_is_followed() -> None:
    assert find_subjects('<a xml:base="http://b.example/x/" rdf:about="y"/>', "rdfxml", {}) == {"http://b.example/x/y": TextPlace(1, 35)}


def test_in_json_keys_are_no_mentions() -> None:
    text = '{"@id": "x",\n "a:p": {"@id": "a:o"}, "a:q": "teksti"}'
    assert find_subjects(text, "jsonld", PREFIXES) == {f"{LOCAL}x": TextPlace(1, 9), "http://a.example/o": TextPlace(2, 17)}
    assert set(find_mentions(text, "jsonld", PREFIXES)) == {f"{LOCAL}x", "http://a.example/o", f"{LOCAL}teksti"}
