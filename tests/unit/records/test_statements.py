"""What the documents state is what a JSON-LD library reads in them."""

import json

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse
from rdflib import Graph

from parasta_vocab.data import read_json, root
from parasta_vocab.records.read import FILES
from parasta_vocab.records.statements import Nested, iter_things
from parasta_vocab.source.document import Literal


def canonical(content, form):
    graph = Dataset(parse(content, form))
    graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad.triple) for quad in graph}


@pytest.mark.parametrize("scheme", FILES)
def test_the_turtle_file_holds_the_graph_of_the_json_ld_file(scheme):
    document = json.dumps(read_json(f"vocab/{scheme}.jsonld"))
    expected = canonical(Graph().parse(data=document, format="json-ld").serialize(format="nt"), RdfFormat.N_TRIPLES)
    assert canonical((root() / f"vocab/{scheme}.ttl").read_bytes(), RdfFormat.TURTLE) == expected


def test_each_kind_of_value_becomes_what_it_is():
    context = {
        "ex": "https://example.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "label": {"@id": "skos:prefLabel", "@container": "@language"},
        "link": {"@id": "ex:link", "@type": "@id"},
        "state": {"@id": "ex:state", "@type": "@vocab"},
        "DRAFT": "https://example.org/draft",
        "day": {"@id": "ex:day", "@type": "ex:date"},
        "word": {"@id": "ex:word", "@language": "sv"},
        "flag": "ex:flag",
        "part": "ex:part",
    }
    node = {
        "id": "https://example.org/x",
        "type": ["skos:Concept", "ex:Thing"],
        "label": {"fi": "koe", "sv": ["prov", "test"]},
        "link": ["https://example.org/y"],
        "state": "DRAFT",
        "day": "2026-11-21",
        "word": ["ett"],
        "flag": True,
        "part": [{"flag": False}],
    }
    ex = "https://example.org/"
    assert list(iter_things({"@context": context, "@graph": [node]})) == [
        (
            f"{ex}x",
            (
                ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://www.w3.org/2004/02/skos/core#Concept"),
                ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"{ex}Thing"),
                ("http://www.w3.org/2004/02/skos/core#prefLabel", Literal("koe", "fi")),
                ("http://www.w3.org/2004/02/skos/core#prefLabel", Literal("prov", "sv")),
                ("http://www.w3.org/2004/02/skos/core#prefLabel", Literal("test", "sv")),
                (f"{ex}link", f"{ex}y"),
                (f"{ex}state", f"{ex}draft"),
                (f"{ex}day", Literal("2026-11-21", datatype=f"{ex}date")),
                (f"{ex}word", Literal("ett", "sv")),
                (f"{ex}flag", Literal("true", datatype="http://www.w3.org/2001/XMLSchema#boolean")),
                (f"{ex}part", Nested(((f"{ex}flag", Literal("false", datatype="http://www.w3.org/2001/XMLSchema#boolean")),))),
            ),
        )
    ]
