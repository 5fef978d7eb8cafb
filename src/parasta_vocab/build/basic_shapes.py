"""The basic SHACL shapes of a process description, from the schema; they hold RDF that did not come through our own form.

LinkML's shapes are taken as a graph and mended where measurement showed them wrong: shapes of texts and of identifiers go,
property shapes get IRIs, references become `sh:class`, texts become language-tagged literals.
"""

from __future__ import annotations

from pathlib import Path

from rdflib import RDF, SH, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from parasta_vocab import namespaces
from parasta_vocab.build import linkml
from parasta_vocab.build.graphs import iter_things
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.records.fields import Field, SchemaClass
from parasta_vocab.text import LANGUAGES

PARASTA = Namespace(namespaces.MODEL)


def render_shapes(path: Path) -> str:
    """Return the shapes as Turtle."""
    raw = linkml.shacl(path)
    graph = Graph(bind_namespaces="none")
    for name, cls in sorted(linkml.classes(path).items()):
        _class_shape(raw, graph, name, cls)
    return render_turtle(iter_things(graph), namespaces.PREFIXES)


def _class_shape(raw: Graph, graph: Graph, name: str, cls: SchemaClass) -> None:
    shape = PARASTA[f"{name}Shape"]
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetClass, URIRef(cls.iri)))
    by_iri = {URIRef(field.iri): field for field in cls.fields.values() if field.iri}
    for old in raw.objects(shape, SH.property):
        path = raw.value(old, SH.path)
        field = by_iri.get(URIRef(str(path)))
        if path is None or field is None or field.name == "id":
            continue
        iri = URIRef(f"{shape}-{field.name}")
        graph.add((shape, SH.property, iri))
        graph.add((iri, RDF.type, SH.PropertyShape))
        graph.add((iri, SH.path, path))
        _copy_constraints(raw, graph, old, iri, field)


def _copy_constraints(raw: Graph, graph: Graph, old: Node, iri: URIRef, field: Field) -> None:
    kept = (SH.minCount, SH.maxCount, SH.pattern)
    for predicate in kept:
        for value in raw.objects(old, predicate):
            graph.add((iri, predicate, value))
    if field.kind == "text":
        graph.remove((iri, SH.maxCount, None))
        graph.add((iri, SH.datatype, RDF.langString))
        graph.add((iri, SH.uniqueLang, Literal(True)))
        graph.add((iri, SH.languageIn, Collection(graph, BNode(), [Literal(lang) for lang in LANGUAGES]).uri))
    elif field.kind in {"object", "concept", "reference", "own or concept", "iri"}:
        graph.remove((iri, SH.pattern, None))
        graph.add((iri, SH.nodeKind, SH.IRI if field.kind != "object" else SH.BlankNodeOrIRI))
        if field.kind == "object":
            graph.add((iri, SH["class"], URIRef(namespaces.MODEL + field.target)))
        if field.kind == "concept":
            graph.remove((iri, SH["in"], None))
            _copy_list(raw, graph, old, iri)
    elif field.kind in {"boolean", "date"}:
        graph.remove((iri, SH.pattern, None))
        graph.add((iri, SH.datatype, URIRef(namespaces.XSD + field.kind)))
    else:
        graph.add((iri, SH.datatype, URIRef(f"{namespaces.XSD}string")))
        _copy_list(raw, graph, old, iri)


def _copy_list(raw: Graph, graph: Graph, old: Node, iri: URIRef) -> None:
    head = raw.value(old, SH["in"])
    if head is not None:
        graph.add((iri, SH["in"], Collection(graph, BNode(), sorted(Collection(raw, head), key=str)).uri))
