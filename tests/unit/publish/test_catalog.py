"""The catalogue against what DCAT-AP minimally asks: mandatory properties, and classes of what they lead to."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import DCAT, DCTERMS, FOAF, RDF, VANN, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from parasta_vocab import namespaces
from parasta_vocab.publish.catalog import CATALOG, render_catalog
from parasta_vocab.publish.export import render_all
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.vocab import SCHEMES, vocabulary

BASE = "https://a.example/files/catalog.ttl"
ADMS = Namespace(namespaces.ADMS)
MANDATORY = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description),
    DCAT.Distribution: (DCAT.accessURL,),
    FOAF.Agent: (FOAF.name,),
}
RECOMMENDED = {
    DCAT.Catalog: (DCTERMS.license, DCTERMS.issued, DCTERMS.modified, DCTERMS.language),
    DCAT.Dataset: (
        DCAT.distribution,
        DCAT.keyword,
        DCTERMS.publisher,
        DCAT.theme,
        URIRef(f"{namespaces.DCAT}version"),
        DCTERMS.issued,
        DCTERMS.modified,
    ),
    DCAT.Distribution: (DCTERMS["format"], DCTERMS.license, DCAT.mediaType),
}
CLASSES = {DCAT.dataset: DCAT.Dataset, DCAT.distribution: DCAT.Distribution, DCTERMS.publisher: FOAF.Agent, DCTERMS.creator: FOAF.Agent}


@pytest.fixture(scope="module")
def graph():
    text = render_catalog([vocabulary(scheme) for scheme in SCHEMES], FORMATS)
    return Graph().parse(data=text, publicID=BASE)


def test_the_catalogue_as_it_is_written(small, golden):
    golden("publish/catalog.ttl", render_catalog([small], {name: FORMATS[name] for name in ("turtle", "ntrf")}))


@pytest.mark.parametrize("asked", [MANDATORY, RECOMMENDED], ids=["mandatory", "recommended"])
def test_everything_has_what_dcat_ap_asks(graph, asked):
    missing: list[tuple[Node, Node]] = [
        (thing, name)
        for cls, names in asked.items()
        for thing in graph.subjects(RDF.type, cls)
        for name in names
        if not list(graph.objects(thing, name))
    ]
    assert missing == []
    for name, cls in CLASSES.items():
        assert {thing for thing in graph.objects(None, name) if (thing, RDF.type, cls) not in graph} == set()


def test_each_scheme_is_a_data_set_with_each_file_of_the_folder(graph):
    homes = {URIRef(namespaces.scheme(scheme)) for scheme in SCHEMES}
    assert set(graph.objects(URIRef(CATALOG), DCAT.dataset)) == set(graph.subjects(RDF.type, DCAT.Dataset)) == homes
    files = set(render_all([vocabulary(scheme) for scheme in SCHEMES], FORMATS)) - {"catalog.ttl"}
    for name in (DCAT.accessURL, DCAT.downloadURL):
        assert {Path(str(url)).name for url in graph.objects(None, name)} == files
        assert {str(url).rpartition("/")[0] for url in graph.objects(None, name)} == {"https://a.example/files"}
    for scheme in SCHEMES:
        home = URIRef(namespaces.scheme(scheme))
        assert len(set(graph.objects(home, DCAT.distribution))) == len(FORMATS)
        assert graph.value(home, VANN.preferredNamespacePrefix) == Literal(scheme)
        assert graph.value(home, ADMS.status) == URIRef(namespaces.STATUS + vocabulary(scheme).scheme.status)


def test_two_parsers_read_as_many_statements(graph):
    text = render_catalog([vocabulary(scheme) for scheme in SCHEMES], FORMATS)
    assert len(set(parse(text, RdfFormat.TURTLE, base_iri=BASE))) == len(graph)
