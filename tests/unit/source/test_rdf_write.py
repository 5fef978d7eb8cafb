"""Triples are written in each form as they are, and each time as the same bytes."""

import json

import pytest

from parasta_vocab.source.document import Literal
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.source.rdf_write import write_rdf

HOME = "https://iri.suomi.fi/terminology/x/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
BLANK = "https://parasta.invalid/.well-known/genid/x-b1"
TRIPLES = (
    (f"{HOME}a", f"{SKOS}prefLabel", Literal('sana "ä" \n', "fi")),
    (f"{HOME}a", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"{SKOS}Concept"),
    (f"{HOME}a", "https://iri.suomi.fi/model/parasta/law", BLANK),
    (BLANK, "https://iri.suomi.fi/model/parasta/verified", Literal("false", "", "http://www.w3.org/2001/XMLSchema#boolean")),
    (f"{HOME}a", f"{SKOS}notation", Literal("1")),
    (f"{HOME}a", f"{SKOS}notation", Literal("1")),
)


def test_turtle_has_the_prefixes_that_it_needs_and_blank_nodes():
    assert write_rdf(TRIPLES[1:], "turtle").decode() == (
        "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix parasta: <https://iri.suomi.fi/model/parasta/> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "<https://iri.suomi.fi/terminology/x/a> a skos:Concept ;\n"
        '\tskos:notation "1" ;\n'
        "\tparasta:law _:x-b1 .\n"
        "_:x-b1 parasta:verified false .\n"
    )


def test_json_ld():
    assert json.loads(write_rdf(TRIPLES[:2], "jsonld")) == [
        {
            "@id": f"{HOME}a",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": [{"@id": f"{SKOS}Concept"}],
            f"{SKOS}prefLabel": [{"@value": 'sana "ä" \n', "@language": "fi"}],
        }
    ]


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld"])
def test_every_form_says_the_same_whatever_the_order(form):
    written = write_rdf(TRIPLES, form)
    assert write_rdf(reversed(TRIPLES), form) == written
    named = {(s if s.startswith(HOME) else "_", p, "_" if o == BLANK else o) for s, p, o in TRIPLES}
    found = own_triples(written.decode(), form)
    assert {(s if s.startswith(HOME) else "_", p, "_" if isinstance(o, str) and "genid" in o else o) for s, p, o in found} == named


@pytest.mark.parametrize("value", ["no iri", "relative", "http://a/ b", ""])
def test_what_should_be_an_iri_and_is_none_is_a_text(value):
    assert own_triples(write_rdf([(f"{HOME}a", f"{SKOS}related", value)], "ntriples").decode(), "ntriples") == (
        (f"{HOME}a", f"{SKOS}related", Literal(value)),
    )
