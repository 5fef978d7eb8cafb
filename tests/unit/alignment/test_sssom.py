"""SSSOM/TSV is read with its lines and comes out as it went in."""

import pytest

from parasta_vocab.alignment.mapping import Mapping
from parasta_vocab.alignment.sssom import parse_set, read_sets, render_set, shipped
from parasta_vocab.errors import UnreadableSource

TEXT = """\
#curie_map:
#  concept: https://iri.suomi.fi/terminology/parasta/
#  oksa: https://iri.suomi.fi/terminology/oksa/
#mapping_set_id: https://example.org/m
subject_id\tpredicate_id\tobject_id\tmapping_justification\tother\tcomment
concept:hoks\tskos:closeMatch\toksa:c1\tsemapv:LexicalMatching\tstatus=unverified; support=x\t"a ""quoted"" word"
concept:naytto\tskos:closeMatch\toksa:c2\tsemapv:LexicalMatching\t\t
"""


def test_a_set_knows_its_name_its_prefixes_and_the_line_of_each_row():
    mappings = parse_set(TEXT, "vocab/mappings/oksa.sssom.tsv")
    assert mappings.name == "oksa"
    assert mappings.curie_map == {"concept": "https://iri.suomi.fi/terminology/parasta/", "oksa": "https://iri.suomi.fi/terminology/oksa/"}
    assert mappings.expand("oksa:c1") == "https://iri.suomi.fi/terminology/oksa/c1"
    assert [mappings.expand(name) for name in ("x:c1", "oksa", "oksa:", "")] == [None, None, None, None]
    assert [(row.line, row.subject_id, row.facts, row.cells["comment"]) for row in mappings] == [
        (6, "concept:hoks", {"status": "unverified", "support": "x"}, 'a "quoted" word'),
        (7, "concept:naytto", {}, ""),
    ]


def test_what_was_read_is_written_byte_by_byte():
    assert render_set(parse_set(TEXT, "x")) == TEXT
    for mappings, path in zip(read_sets(shipped()), shipped(), strict=True):
        assert render_set(mappings).encode() == path.read_bytes()


def test_windows_line_ends_are_read_and_not_written():
    assert render_set(parse_set(TEXT.replace("\n", "\r\n"), "x")) == TEXT


def test_a_new_column_stands_where_sssom_has_it_and_the_order_of_rows_stays():
    mappings = parse_set(TEXT, "x")
    first, second = mappings.rows
    changed = mappings.with_rows((first, second.with_cells(mapping_date="2026-01-02", confidence="0.5", reviewer_label="A")))
    assert changed.columns == (
        "subject_id",
        "predicate_id",
        "object_id",
        "mapping_justification",
        "reviewer_label",
        "mapping_date",
        "confidence",
        "other",
        "comment",
    )
    assert [row.line for row in parse_set(render_set(changed), "x")] == [6, 7]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a\tb\n1\t2\n", 1, "this is no SSSOM table: columns are missing (subject_id, predicate_id, object_id, mapping_justification)."),
        ("#a: b\n", 2, "this is no SSSOM table: columns are missing (subject_id, predicate_id, object_id, mapping_justification)."),
        (TEXT + 'x\t"y\n', 8, "the table cannot be read (unexpected end of data). Check the quotation marks and tabs of the line."),
    ],
)
def test_what_is_no_sssom_is_refused_with_its_line(text, line, reason):
    with pytest.raises(UnreadableSource) as caught:
        parse_set(text, "x.tsv")
    assert (caught.value.source, caught.value.line, caught.value.reason.en) == ("x.tsv", line, reason)


def test_metadata_that_is_no_yaml_is_refused_with_its_line():
    with pytest.raises(UnreadableSource) as caught:
        parse_set("#a: b\n#c: [\n" + TEXT, "x.tsv")
    assert caught.value.place.startswith("x.tsv:")


def test_torn_lines_are_remembered_and_empty_ones_passed_over():
    mappings = parse_set(TEXT + "\nconcept:hoks\tskos:closeMatch\n", "x")
    assert (mappings.torn, len(mappings.rows)) == ((9,), 3)


def test_facts_are_replaced_added_and_taken_away():
    row = Mapping({"other": "status=unverified; support=a, b"})
    assert row.with_facts(status="verified", id="c1", support="").cells == {"other": "status=verified; id=c1"}
