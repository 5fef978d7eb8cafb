"""Each kind of flaw in an alignment, in a file that has this flaw alone."""

import pytest

from parasta_vocab.alignment.check import check_sets
from parasta_vocab.alignment.sssom import parse_set, read_sets, shipped

HEAD = """\
#curie_map:
#  concept: https://iri.suomi.fi/terminology/parasta/
#  document: https://iri.suomi.fi/terminology/parasta-asiakirjat/
#  parasta: https://iri.suomi.fi/model/parasta/
#  oksa: https://iri.suomi.fi/terminology/oksa/
#  other: https://example.org/
#  skos: http://www.w3.org/2004/02/skos/core#
#  rdfs: http://www.w3.org/2000/01/rdf-schema#
#  semapv: https://w3id.org/semapv/vocab/
#license: https://creativecommons.org/licenses/by/4.0/
#mapping_set_id: https://example.org/m
#mapping_set_description: d
#mapping_set_version: 1
subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tother
"""
FIRST = HEAD.count("\n") + 1


def row(
    subject="concept:hoks",
    predicate="skos:closeMatch",
    target="other:a",
    why="semapv:LexicalMatching",
    sure="0.5",
    status="curated",
    label="",
):
    return f"{subject}\t{label}\t{predicate}\t{target}\t{why}\t{sure}\tstatus={status}\n"


def flaws(*rows, head=HEAD):
    return [(flaw.line - FIRST, flaw.reason.en) for flaw in check_sets([parse_set(head + "".join(rows), "m.sssom.tsv")])]


def test_a_good_row_has_no_flaw():
    assert flaws(row(), row(predicate="skos:exactMatch", target="other:b"), row("parasta:Provider", "rdfs:subClassOf")) == []


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (row(target="x:a"), "x:a has no prefix that curie_map defines"),
        (row(target="other:ä"), "other:ä has characters that SSSOM software does not read; use a–z, 0–9, _, - and ."),
        (row("concept:ei-ole"), "there is no concept:ei-ole of ours"),
        (row(target="document:ei-ole"), "there is no document:ei-ole of ours"),
        (row("parasta:Nothing"), "there is no parasta:Nothing of ours"),
        (row("other:b"), "the subject other:b is not of our vocabulary or model"),
        (row(label="HOKS"), "the label of concept:hoks is now henkilökohtainen osaamisen kehittämissuunnitelma, not HOKS; review the row"),
        (
            row(predicate="skos:narrower"),
            "the predicate skos:narrower is not allowed; allowed are skos:exactMatch, skos:closeMatch, skos:relatedMatch, skos:broadMatch, skos:narrowMatch",
        ),
        (
            row(predicate="rdfs:subClassOf"),
            "the predicate rdfs:subClassOf is not allowed; allowed are skos:exactMatch, skos:closeMatch, skos:relatedMatch, skos:broadMatch, skos:narrowMatch",
        ),
        (
            row(predicate="skos:exactMatch", target="oksa:c1", status="unverified"),
            "skos:exactMatch is unverified; until it is verified only skos:closeMatch and skos:relatedMatch are allowed",
        ),
        (
            row(predicate="skos:broadMatch", target="oksa:c1"),
            "skos:broadMatch is unverified; until it is verified only skos:closeMatch and skos:relatedMatch are allowed",
        ),
        (row(why="semapv:Guessing"), "SEMAPV has no justification semapv:Guessing"),
        (row(sure="1.1"), "the confidence 1.1 is no number from 0 to 1"),
        (row(sure="nan"), "the confidence nan is no number from 0 to 1"),
        (row(sure="sure"), "the confidence sure is no number from 0 to 1"),
        (row(status="good"), "the status good is unknown; known are curated, unverified, verified, label-differs, not-found"),
        ("concept:hoks\tskos:closeMatch\n", "the line does not have 7 cells"),
    ],
)
def test_a_flaw_is_told_with_its_line(bad, reason):
    found = flaws(row(target="other:first"), bad)
    assert (1, reason) in found
    assert {line for line, _ in found} == {1}


def test_the_label_of_an_object_of_ours_is_the_present_one_too():
    head = HEAD.replace("mapping_justification\t", "mapping_justification\tobject_label\t")
    bad = "concept:hoks\t\tskos:exactMatch\tdocument:hoks\tsemapv:LexicalMatching\tHOKS\t0.5\tstatus=curated\n"
    assert flaws(bad, head=head) == [
        (0, "the label of document:hoks is now henkilökohtainen osaamisen kehittämissuunnitelma, not HOKS; review the row")
    ]


def test_an_exact_match_that_a_person_has_verified_is_allowed():
    assert flaws(row(predicate="skos:exactMatch", target="oksa:c1", status="verified")) == []


def test_a_pair_is_said_once():
    place = f"m.sssom.tsv:{FIRST}"
    assert flaws(row(), row(predicate="skos:relatedMatch")) == [(1, f"the same pair stands already at {place}")]


def test_exact_matches_clash_with_others_over_any_number_of_steps():
    assert flaws(
        row(predicate="skos:exactMatch", target="other:a"),
        row("document:hoks", "skos:exactMatch", "other:a"),
        row("document:hoks", "skos:exactMatch", "other:b"),
        row(predicate="skos:relatedMatch", target="other:b"),
    ) == [(3, "skos:relatedMatch clashes with the skos:exactMatch relations that join the same pair (SKOS S46)")]


def test_two_concepts_of_one_hierarchy_are_not_the_same_thing():
    assert flaws(
        row("concept:koulutussopimusjakso", "skos:exactMatch"),
        row("concept:tyopaikkajakso", "skos:exactMatch"),
    ) == [
        (
            0,
            "other:a would make the concept the same as https://iri.suomi.fi/terminology/parasta/tyopaikkajakso, which is broader than it or related to it",
        )
    ]


def test_metadata_is_asked_for_and_our_prefixes_are_ours():
    head = (
        HEAD.replace("#license: https://creativecommons.org/licenses/by/4.0/\n", "")
        .replace("terminology/parasta/\n", "terminology/x/\n")
        .replace("confidence", "certainty")
    )
    found = flaws(head=head)
    assert [reason for _, reason in found] == [
        "SSSOM has no column certainty",
        "the metadata license is missing",
        "the prefix concept is https://iri.suomi.fi/terminology/x/, but ours is https://iri.suomi.fi/terminology/parasta/",
    ]


def test_flaws_stand_in_the_order_of_files_and_lines():
    bad = HEAD + row(sure="2") + row(status="x")
    found = check_sets([parse_set(bad, "b.sssom.tsv"), parse_set(bad.replace("other:a", "other:b"), "a.sssom.tsv")])
    assert [(flaw.source, flaw.line) for flaw in found] == sorted((flaw.source, flaw.line) for flaw in found)


def test_the_shipped_alignments_have_no_flaw():
    assert check_sets(read_sets(shipped())) == ()
