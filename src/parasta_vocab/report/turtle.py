"""The report as a SHACL validation report in Turtle, with the place of each result in the provider's file."""

from __future__ import annotations

from rdflib import RDF, SH, XSD, BNode, Graph, Literal, Namespace, URIRef

from parasta_vocab.namespaces import LOCAL, MODEL, PREFIXES
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.document import Literal as Text
from parasta_vocab.source.document import Term
from parasta_vocab.source.place import TextPlace
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import Report

PARASTA = Namespace(MODEL)
SEVERITIES = {Severity.violation: SH.Violation, Severity.warning: SH.Warning, Severity.info: SH.Info}
COMPONENTS = {
    "structure": PARASTA.StructureConstraintComponent,
    "native": PARASTA.NativeConstraintComponent,
    "lint": PARASTA.LintConstraintComponent,
}
"""The constraint components of the rules that are no shapes."""


def render_turtle(report: Report, lang: str) -> str:
    """Return the report; messages stand in every language, so `lang` chooses nothing."""
    graph = Graph(bind_namespaces="none")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    node = BNode("report")
    graph.add((node, RDF.type, SH.ValidationReport))
    graph.add((node, SH.conforms, Literal(report.conforms)))
    for number, finding in enumerate(report.findings):
        result = BNode(f"result{number:06}")
        graph.add((node, SH.result, result))
        _add_result(graph, result, finding)
    for item in report.unreadable:
        graph.add((node, PARASTA.unreadable, Literal(explain_unreadable(item, "en"), lang="en")))
    return graph.serialize(format="longturtle").rstrip() + "\n"  # the blank nodes have names of ours, in the order of the findings


def _add_result(graph: Graph, result: BNode, finding: Finding) -> None:
    graph.add((result, RDF.type, SH.ValidationResult))
    graph.add((result, SH.resultSeverity, SEVERITIES[finding.severity]))
    graph.add((result, SH.sourceShape, URIRef(finding.rule.iri)))
    graph.add((result, SH.focusNode, URIRef(finding.focus or LOCAL)))
    component = URIRef(finding.component) if finding.component else COMPONENTS[finding.rule.kind]
    graph.add((result, SH.sourceConstraintComponent, component))
    if finding.path:
        graph.add((result, SH.resultPath, URIRef(finding.path)))
    if finding.value is not None:
        graph.add((result, SH.value, _node(finding.value)))
    for lang in LANGUAGES:
        graph.add((result, SH.resultMessage, Literal(finding.message(lang), lang=lang)))
    graph.add((result, PARASTA.source, Literal(finding.location.source)))
    place = finding.location.place
    if isinstance(place, TextPlace):
        graph.add((result, PARASTA.line, Literal(place.line, datatype=XSD.integer)))
        graph.add((result, PARASTA.column, Literal(place.column, datatype=XSD.integer)))


def _node(term: Term) -> URIRef | Literal:
    if isinstance(term, Text):
        return Literal(term.text, lang=term.lang or None, datatype=URIRef(term.datatype) if term.datatype and not term.lang else None)
    return URIRef(term)
