from rdflib import RDF, SH, BNode, Graph, Namespace, URIRef

from parasta_vocab import namespaces
from parasta_vocab.data import read_json, root

PARASTA = Namespace(namespaces.MODEL)
SHAPES = Graph(bind_namespaces="none").parse(root() / "shapes/generated/process-description.ttl")
FIELDS = read_json("schema/generated/fields.json")


def test_every_class_has_a_node_shape_that_targets_it():
    assert set(SHAPES.subject_objects(SH.targetClass)) == {(PARASTA[f"{name}Shape"], URIRef(cls["iri"])) for name, cls in FIELDS.items()}


def test_every_slot_but_the_id_and_the_base_has_a_property_shape_with_an_iri():
    expected = {
        (PARASTA[f"{name}Shape"], PARASTA[f"{name}Shape-{slot}"], URIRef(facts["iri"]))
        for name, cls in FIELDS.items()
        for slot, facts in cls["slots"].items()
        if slot != "id"
    }
    found = {(node, shape, SHAPES.value(shape, SH.path)) for node, shape in SHAPES.subject_objects(SH.property)}
    assert found == expected
    assert set(SHAPES.subjects(RDF.type, SH.PropertyShape)) == {shape for _, shape, _ in expected}


def test_blank_nodes_are_lists_only():
    assert {p for s, p, _ in SHAPES if isinstance(s, BNode)} == {RDF.first, RDF.rest}


def test_a_text_is_language_tagged_once_a_language():
    name = PARASTA["ProcessShape-name"]
    assert SHAPES.value(name, SH.datatype) == RDF.langString
    assert SHAPES.value(name, SH.uniqueLang).toPython() is True
    assert SHAPES.value(name, SH.maxCount) is None


def test_a_national_name_is_an_iri_of_its_scheme():
    shape = PARASTA["RoleShape-actor"]
    allowed = {str(item) for item in SHAPES.items(SHAPES.value(shape, SH["in"]))}
    known = {entry.removeprefix("<").removesuffix(">") for entry in allowed}
    assert len(known) == 63
    assert {iri.rpartition("/")[0] + "/" for iri in known} == {namespaces.ACTORS}
