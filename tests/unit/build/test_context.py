import json

import pyoxigraph as ox
import pytest
from pyld import jsonld
from rdflib import RDF, Graph, Namespace, URIRef

from parasta_vocab import namespaces
from parasta_vocab.data import read_json, root
from parasta_vocab.source.read import read_source

PARASTA = Namespace(namespaces.MODEL)
LOCAL = Namespace(namespaces.LOCAL)
PROVIDERS = sorted(path.parent.name for path in (root() / "examples/providers").glob("*/processes.yaml"))


def with_context(data):
    return json.dumps({**read_json("schema/generated/context.jsonld"), **data})


@pytest.fixture(scope="module", params=PROVIDERS)
def provider(request):
    """The data of an example provider and the graph that the context makes of it."""
    data = read_source(root() / f"examples/providers/{request.param}/processes.yaml").data
    return data, Graph(bind_namespaces="none").parse(data=with_context(data), format="json-ld")


def test_the_context_makes_every_process_step_and_role_of_a_provider(provider):
    data, graph = provider
    assert {LOCAL[item["id"]] for item in data["processes"]} == set(graph.objects(None, PARASTA.process))
    assert {LOCAL[item["id"]] for item in data["roles"]} == set(graph.objects(None, PARASTA.role))
    steps = [step["id"] for process in data["processes"] for step in process.get("steps", ())]
    assert {LOCAL[name] for name in steps} == set(graph.objects(None, PARASTA.step))
    assert len(list(graph.triples((None, PARASTA.step, None)))) == len(steps)


def test_the_context_makes_national_names_of_what_a_step_realises_and_texts_of_its_name(provider):
    data, graph = provider
    for step in (step for process in data["processes"] for step in process.get("steps", ())):
        me = LOCAL[step["id"]]
        assert set(graph.objects(me, PARASTA.realises)) == {URIRef(namespaces.STAGES + name) for name in step.get("realises", ())}
        assert {(text.language, str(text)) for text in graph.objects(me, PARASTA.name)} == set(step["name"].items())


def test_every_reader_makes_the_same_graph_of_a_provider(provider):
    data, graph = provider

    def canonical(quads):
        dataset = ox.Dataset(quads)
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        return sorted(map(str, dataset))

    def refuse(url, options=None):
        raise AssertionError(url)

    expected = canonical(ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_QUADS))
    assert canonical(ox.parse(with_context(data), format=ox.RdfFormat.JSON_LD)) == expected
    n_quads = jsonld.to_rdf(json.loads(with_context(data)), {"format": "application/n-quads", "documentLoader": refuse})
    assert canonical(ox.parse(n_quads, format=ox.RdfFormat.N_QUADS)) == expected


def test_a_description_without_ids_stays_a_graph():
    graph = Graph().parse(data=with_context({"type": "ProcessDescription", "date": "2026-08-01"}), format="json-ld")
    (subject,) = graph.subjects(RDF.type, PARASTA.ProcessDescription)
    assert graph.value(subject, PARASTA.date).n3() == '"2026-08-01"^^<http://www.w3.org/2001/XMLSchema#date>'
