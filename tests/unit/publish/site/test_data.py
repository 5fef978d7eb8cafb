"""Each concept alone: the embedded JSON-LD and the four files say the same as the published vocabulary."""

import pytest
from rdflib import BNode, Graph, URIRef
from rdflib.compare import isomorphic

from parasta_vocab.publish.site.data import LINKED
from parasta_vocab.vocab import SCHEMES, vocabulary

FORMATS = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml", "nt": "nt"}


def test_every_concept_has_a_file_in_every_form(site):
    names = {
        f"terminology/{concept.scheme}/{concept.id}.{suffix}" for scheme in SCHEMES for concept in vocabulary(scheme) for suffix in LINKED
    }
    assert {name for name in site if name.startswith("terminology/")} == names


def said_of(graph: Graph, subject: URIRef | BNode) -> Graph:
    """Return what a graph says of a subject and of the blank nodes below it."""
    found = Graph()
    for triple in graph.triples((subject, None, None)):
        found.add(triple)
        if isinstance(triple[2], BNode):
            found += said_of(graph, triple[2])
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_files_and_the_page_say_what_the_vocabulary_says(scheme, site, pages):
    whole = Graph().parse(data=site[f"data/{scheme}.nt"], format="nt")
    for concept in list(vocabulary(scheme))[:3]:
        expected = said_of(whole, URIRef(concept.iri))
        assert len(expected) > 10
        for suffix in LINKED:
            content = site[f"terminology/{scheme}/{concept.id}.{suffix}"]
            assert isomorphic(Graph().parse(data=content, format=FORMATS[suffix]), expected), (concept.id, suffix)
        embedded = pages[f"sv/{scheme}/{concept.id}.html"].data
        assert isomorphic(Graph().parse(data=embedded, format="json-ld"), expected)
