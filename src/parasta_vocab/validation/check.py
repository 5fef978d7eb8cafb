"""The straight line of a check: document → structure → data graph → rules → findings with places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parasta_vocab.data import read_bytes
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import MODEL
from parasta_vocab.national import stage_iris
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.files import BASIC, CLAIMED, FACTS, RULES
from parasta_vocab.source.document import Document, Literal, RdfDocument
from parasta_vocab.source.document import Path as NodePath
from parasta_vocab.source.read import parse_source, read_source
from parasta_vocab.text import Text
from parasta_vocab.validation import basic
from parasta_vocab.validation.describe import Describer
from parasta_vocab.validation.graph import TYPE, DataGraph, to_ntriples
from parasta_vocab.validation.names import Names
from parasta_vocab.validation.native import FINDERS
from parasta_vocab.validation.report import About, Report, Unreadable, merged
from parasta_vocab.validation.result import Result
from parasta_vocab.validation.structure import find_structure
from parasta_vocab.validation.triples import to_graph

if TYPE_CHECKING:
    import rdflib


def validate(source: str | Path | bytes | Mapping[str, Any] | rdflib.Graph, *, format_name: str | None = None) -> Report:
    """Check one process description against the national model.

    `source` is a path, the bytes of a file, a mapping as `yaml` or `json` would load it, or an rdflib graph. `format_name`
    (yaml, json, jsonld, turtle, ntriples, rdfxml) is needed only where neither suffix nor content shows the format.
    Bad data gives findings, and what cannot be read stands in `Report.unreadable`; neither raises.

    Raises:
        TypeError: `source` is none of these.
        ValueError: There is no such format.

    >>> report = validate({"provider": {"name": {"fi": "Mallila"}}, "processes": []})
    >>> report.conforms
    False
    """
    from parasta_vocab.source.plain import from_graph, from_mapping

    name = str(source) if isinstance(source, (str, Path)) else ""
    try:
        if isinstance(source, (str, Path)):
            document = read_source(Path(source), format_name)
        elif isinstance(source, bytes):
            document = parse_source(source, "<bytes>", format_name)
        elif isinstance(source, Mapping):
            document = from_mapping(source)
        elif hasattr(source, "triples"):
            document = from_graph(source)
        else:
            raise TypeError(f"validate takes a path, bytes, a mapping or an rdflib graph, not {type(source).__name__}")
        return check_document(document)
    except UnreadableSource as error:
        return Report((), (), (Unreadable(name or error.source, error),))


def validate_all(sources: Iterable[str | Path]) -> Report:
    """Check many files; one that cannot be read never stops the others."""
    return merged(validate(source) for source in sources)


def is_description(document: Document | RdfDocument) -> bool:
    """Tell whether a document says anything of processes at all."""
    if isinstance(document, RdfDocument):
        return any(p == TYPE and isinstance(o, str) and o.startswith(MODEL) for _, p, o in document.triples) or _names_context(document)
    return isinstance(document.data, dict) and bool({"provider", "processes"} & document.data.keys())


def _names_context(document: RdfDocument) -> bool:
    from parasta_vocab.source.jsonld import REMOTE_CONTEXT

    return any(p == REMOTE_CONTEXT for _, p, _ in document.triples)


def check_document(document: Document | RdfDocument) -> Report:
    """Check a document that has been read.

    Raises:
        UnreadableSource: The document is no process description.
        EngineFailed: The SHACL engine could not finish.
    """
    if not is_description(document):
        raise UnreadableSource(document.source, PHRASES["not_a_description"])
    structure: list[tuple[NodePath, Result]] = list(find_structure(document)) if isinstance(document, Document) else []
    graph = to_graph(document, (path for path, _ in structure))
    names = Names(graph)
    results = [result for _, result in structure]
    results += (result for finder in FINDERS for result in finder(graph))
    results += _shacl_results(graph, names, rdf=isinstance(document, RdfDocument))
    describer = Describer(document.source, graph, names)
    found = (describer.finding(result) for result in results)
    findings = {finding.sort_key: finding for finding in found}  # two constraints of one shape may say the same of one place
    stages = [o for _, o in graph.objects("stage")]
    return Report(
        tuple(findings[key] for key in sorted(findings)),
        (document.source,),
        stages=tuple((iri, stages.count(iri)) for iri in stage_iris()),
        about=(_about(document.source, graph, names),),
    )


def _about(source: str, graph: DataGraph, names: Names) -> About:
    """Return what a file says of itself; what it does not say stays empty."""

    def first(predicate: str) -> str:
        return next((value.text for _, value in graph.objects(predicate) if isinstance(value, Literal)), "")

    provider = next((str(value) for _, value in graph.objects("provider")), "")
    return About(source, names.own.get(provider, Text()), first("version"), first("date"))


def _shacl_results(graph: DataGraph, names: Names, *, rdf: bool) -> Iterator[Result]:
    from parasta_vocab.validation.engine.pyshacl import validate as run

    claims = any(graph.objects("covers"))
    shapes = (RULES, *((CLAIMED,) if claims else ()), *((BASIC,) if rdf else ()))
    for result in run(read_bytes(FACTS) + to_ntriples(graph.triples), shapes):
        if not graph.is_broken(result.focus, result.path, result.value):
            yield basic.as_rule(result, names)
