"""The alignments themselves: valid to the official validator, honest about OKSA, complete between our schemes, and not published."""

import json
import re
import subprocess
import sys
from collections import defaultdict

import pytest

from parasta_vocab.alignment.sssom import read_sets, shipped
from parasta_vocab.vocab import SCHEMES, vocabulary

SETS = {mappings.name: mappings for mappings in read_sets(shipped())}
_YOUNGER = """
hoks koulutussopimus oppisopimus tyopaikalla-jarjestettava tyoelamassa-oppiminen osaamisen-hankkiminen osaamisen-osoittaminen naytto
"""
VALIDATE = """
import json, sys
from sssom.parsers import parse_sssom_table
from sssom.validators import validate
for path in sys.argv[1:]:
    table = parse_sssom_table(path)
    found = [result.message for report in validate(table, fail_on_error=False).values() for result in report.results]
    print(json.dumps([len(table.df), found]))
"""


def test_the_sets_are_these():
    assert list(SETS) == ["cpsv-ap", "ehoks", "eif", "koski", "oksa", "own-schemes", "prov-o"]


def test_the_official_validator_takes_every_row():
    """It drops a row that it cannot read, so the rows are counted."""
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", VALIDATE, *map(str, shipped())], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert [json.loads(line) for line in ran.stdout.splitlines()] == [[len(mappings.rows), []] for mappings in SETS.values()]


@pytest.mark.parametrize("name", SETS)
def test_every_row_says_why_and_how_sure_it_is(name):
    for row in SETS[name]:
        assert len(row.cells["comment"].split()) > 2, row
        assert row.cells["comment"].endswith("."), row
        assert row.cells["object_label"], row
        assert row.confidence is not None, row


@pytest.mark.parametrize("name", SETS)
def test_metadata_names_the_set_and_opens_it(name):
    metadata = SETS[name].metadata
    assert metadata["mapping_set_id"] == f"https://iri.suomi.fi/model/parasta/mappings/{name}"
    assert metadata["license"] == "https://creativecommons.org/licenses/by/4.0/"
    used = {
        cell.partition(":")[0]
        for row in SETS[name]
        for key, cell in row.cells.items()
        if key.endswith("_id") or key == "mapping_justification"
    }
    assert set(SETS[name].curie_map) == used | {"skos"}


def test_oksa_has_candidates_only():
    for row in SETS["oksa"]:
        assert row.predicate_id in {"skos:closeMatch", "skos:relatedMatch"}, row
        assert row.status == "unverified", row
        assert re.fullmatch(r"oksa:tmpOKSAID\d+", row.object_id), row
        assert row.confidence <= 0.8, row
        assert row.predicate_id == "skos:closeMatch" or row.confidence <= 0.5, row


def test_the_ids_that_the_developers_of_koski_chose_are_marked():
    chosen = {row.object_id.removeprefix("oksa:tmpOKSAID") for row in SETS["oksa"] if "koski-annotation" in row.facts["support"]}
    assert chosen == {"140", "141", "148", "228", "281", "299", "560", "588", "629", "760"}


def test_what_is_not_in_oksa_is_not_invented():
    """No source gives an id for these; see the explanation of alignments."""
    close = {row.subject_id for row in SETS["oksa"] if row.predicate_id == "skos:closeMatch"}
    for name in _YOUNGER.split():
        assert f"concept:{name}" not in close
    assert "actor:tyopaikkaohjaaja" not in {row.subject_id for row in SETS["oksa"]}


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_page_lists_the_concepts_without_a_candidate(root, lang):
    text = (root / f"docs/explanation/alignments.{lang}.md").read_text(encoding="utf-8").rpartition("\n## ")[2]
    rows = re.findall(r"^\| `([a-z-]+)` \| ([^|]+) \|", text, re.MULTILINE)
    known = {row.subject_id for row in SETS["oksa"]}
    without = [concept for concept in vocabulary() if f"concept:{concept.id}" not in known]
    assert rows == sorted((concept.id, concept.pref_label.show(lang)) for concept in without)


def test_every_label_that_two_schemes_share_is_in_the_set_between_them():
    said = {frozenset((row.subject_id, row.object_id)) for row in SETS["own-schemes"]}
    curies = {iri: prefix for prefix, iri in SETS["own-schemes"].curie_map.items()}
    by_label = defaultdict(list)
    for scheme in SCHEMES:
        for concept in vocabulary(scheme):
            by_label[concept.pref_label.fi.casefold()].append(f"{curies[concept.iri.removesuffix(concept.id)]}:{concept.id}")
    shared = {label: names for label, names in by_label.items() if len(names) > 1}
    assert len(shared) == 32
    assert {label for label, names in shared.items() if frozenset(names) not in said} == set()


def test_every_data_element_has_its_place_in_a_register():
    placed = {row.subject_id for name in ("ehoks", "koski") for row in SETS[name]}
    assert {concept.id for concept in vocabulary("parasta-tiedot") if f"data:{concept.id}" not in placed} == set()


def test_registers_are_said_to_hold_the_period_and_not_the_agreement():
    for name in ("ehoks", "koski"):
        rows = [row for row in SETS[name] if row.subject_id in {"concept:koulutussopimus", "document:koulutussopimus"}]
        assert len(rows) == 2
        for row in rows:
            assert row.predicate_id == "skos:closeMatch"
            assert "PERIOD" in row.cells["comment"]


def test_classes_and_properties_are_matched_with_their_like():
    for name in ("cpsv-ap", "prov-o"):
        for row in SETS[name]:
            if row.predicate_id == "rdfs:subClassOf":
                assert (row.cells["subject_type"], row.cells["object_type"]) == ("rdfs class", "owl class"), row
            if row.predicate_id == "rdfs:subPropertyOf":
                assert (row.cells["subject_type"], row.cells["object_type"]) == ("rdf property", "rdf property"), row


def test_the_published_vocabularies_hold_none_of_it(root):
    for scheme in SCHEMES:
        for suffix in ("ttl", "jsonld"):
            text = (root / f"vocab/{scheme}.{suffix}").read_text(encoding="utf-8")
            assert not re.search(r"(exact|close|related|broad|narrow)Match\b", text), scheme
            assert "tmpOKSAID" not in re.sub(r'"(?:[^"\\]|\\.)*"', "", text) if suffix == "ttl" else "terminology/oksa/" not in text, scheme
