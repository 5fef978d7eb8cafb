"""The straight line of a check: document → structure → data graph → rules → findings with places."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import MODEL
from parasta_vocab.national import stage_iris
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.files import BASIC, CLAIMED, RULES
from parasta_vocab.source.document import Document, Literal, RdfDocument, Term
from parasta_vocab.source.document import Path as NodePath
from parasta_vocab.source.place import FilePlace, TextPlace, in_file, location
from parasta_vocab.source.read import parse_source, read_source
from parasta_vocab.text import Text
from parasta_vocab.validation import basic
from parasta_vocab.validation.describe import Describer
from parasta_vocab.validation.engine import AUTO, Engine, get_engine
from parasta_vocab.validation.fingerprint import Things, anchor, with_fingerprints
from parasta_vocab.validation.graph import TYPE, DataGraph, to_ntriples
from parasta_vocab.validation.names import Names
from parasta_vocab.validation.native import FINDERS, FINDERS_OF_FILE
from parasta_vocab.validation.report import About, Report, Unreadable, merged
from parasta_vocab.validation.result import Result
from parasta_vocab.validation.structure import find_structure
from parasta_vocab.validation.suppress import suppress
from parasta_vocab.validation.triples import own_ids, to_graph
from parasta_vocab.validation.union import united

if TYPE_CHECKING:
    import rdflib

_SAYS_OF_ITSELF: Final = ("provider", "version", "date")
_OF_ONE_FILE: Final = frozenset({"several-descriptions"})
"""Rules that hold for one file and not for a set."""
_DIGITS: Final = 12
"""So many digits of a digest keep the files of a set apart."""


def validate(
    source: str | Path | bytes | Mapping[str, Any] | rdflib.Graph, *, format_name: str | None = None, engine: str = AUTO
) -> Report:
    """Check one process description against the national model.

    `source` is a path, the bytes of a file, a mapping as `yaml` or `json` would load it, or an rdflib graph. `format_name`
    (yaml, json, jsonld, turtle, ntriples, rdfxml) is needed only where neither suffix nor content shows the format.
    `engine` is one of `parasta_vocab.validation.engine.ENGINES`; all give the same findings.
    Bad data gives findings, and what cannot be read stands in `Report.unreadable`; neither raises.

    Raises:
        TypeError: `source` is none of these.
        ValueError: There is no such format, or no such engine.
        MissingEngine: The engine cannot be imported on this computer.
        MissingExtra: The engine comes with an extra that is not installed.
        EngineFailed: The engine could not finish.

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
        return check_document(document, engine=engine)
    except UnreadableSource as error:
        return Report((), (), (Unreadable(name or error.source, advised(error)),))


def validate_all(sources: Iterable[str | Path], *, engine: str = AUTO) -> Report:
    """Check many files; one that cannot be read never stops the others.

    Raises:
        ValueError, MissingEngine, MissingExtra, EngineFailed: As `validate`.
    """
    return merged(validate(source, engine=engine) for source in sources)


def validate_set(sources: Iterable[str | Path], *, home: str = "", engine: str = AUTO) -> Report:
    """Check the files of one provider as one description, as the command does for a folder with a `parasta.toml`.

    What concerns the whole is found in `home`, by default the first file. A file that cannot be read, or is no process description,
    stands in `Report.unreadable` and never stops the others.

    Raises:
        ValueError, MissingEngine, MissingExtra, EngineFailed: As `validate`.
    """
    documents: list[Document | RdfDocument] = []
    unreadable: list[Unreadable] = []
    for source in sources:
        try:
            documents.append(_description(read_source(Path(source))))
        except UnreadableSource as error:
            unreadable.append(Unreadable(str(source), advised(error)))
    report = check_set(documents, home or documents[0].source, engine=engine) if documents else Report((), ())
    return replace(report, unreadable=tuple(unreadable))


_ADVICE: Final = {PHRASES[name]: PHRASES[f"{name}_description"] for name in ("empty", "binary")}
"""What is wrong with any file to what the author of a process description is told of it."""


def advised(error: UnreadableSource) -> UnreadableSource:
    """Return the error with the advice that fits a process description."""
    return UnreadableSource(error.source, _ADVICE.get(error.reason, error.reason), error.line, error.column)


def is_description(document: Document | RdfDocument) -> bool:
    """Tell whether a document says anything of processes at all."""
    if isinstance(document, RdfDocument):
        return any(p == TYPE and isinstance(o, str) and o.startswith(MODEL) for _, p, o in document.triples) or _names_context(document)
    return isinstance(document.data, dict) and bool({"provider", "processes"} & document.data.keys())


def is_wanted(document: Document | RdfDocument, *, named: bool) -> bool:
    """Tell whether a document is to be checked: what is no description is passed over in a folder.

    Raises:
        UnreadableSource: It is no description, and somebody named it.
    """
    return is_description(_description(document) if named else document)


def _description(document: Document | RdfDocument) -> Document | RdfDocument:
    if not is_description(document):
        raise UnreadableSource(document.source, PHRASES["not_a_description"])
    return document


def _names_context(document: RdfDocument) -> bool:
    from parasta_vocab.source.jsonld import REMOTE_CONTEXT

    return any(p == REMOTE_CONTEXT for _, p, _ in document.triples)


def check_document(document: Document | RdfDocument, *, engine: str = AUTO) -> Report:
    """Check a document that has been read.

    Raises:
        ValueError, MissingEngine, MissingExtra: As `get_engine`.
        UnreadableSource: The document is no process description, or its structure has too many faults to tell them.
        EngineFailed: The SHACL engine could not finish.
    """
    structure = _structure(_description(document))
    graph = to_graph(document, (path for path, _ in structure))
    own = [result for finder in FINDERS_OF_FILE for result in finder(graph)]
    return _report(graph, [*(result for _, result in structure), *own], (document,), get_engine(engine))


def check_set(documents: Sequence[Document | RdfDocument], home: str, *, engine: str = AUTO) -> Report:
    """Check the process descriptions of one provider as one description that stands in several files.

    What one file says holds for the others: a stage is covered if any file describes it, a step may hand over to a process of
    another file, and an id may stand once in all of them. What concerns the whole is found in `home`, the file that
    makes the set.

    Raises:
        ValueError, MissingEngine, MissingExtra: As `get_engine`.
        EngineFailed: The SHACL engine could not finish.
    """
    own = {name for document in documents if isinstance(document, Document) for name in own_ids(document)}
    results: list[Result] = []
    graphs: list[tuple[str, DataGraph]] = []
    for document in documents:
        structure = _structure(document)
        results += (replace(result, place=in_file(document.source, result.place)) if result.place else result for _, result in structure)
        part = sha256(PurePath(os.path.relpath(document.source, PurePath(home).parent)).as_posix().encode()).hexdigest()[:_DIGITS]
        graph = to_graph(document, (path for path, _ in structure), part, own)
        results += (result for finder in FINDERS_OF_FILE for result in finder(graph))
        graphs.append((document.source, graph))
    report = _report(united(graphs, FilePlace(home, TextPlace(1, 1))), results, documents, get_engine(engine))
    return replace(report, findings=tuple(finding for finding in report.findings if finding.rule.id not in _OF_ONE_FILE))


def _structure(document: Document | RdfDocument) -> list[tuple[NodePath, Result]]:
    if isinstance(document, RdfDocument):
        return []
    return [(path, replace(result, anchor=anchor(document, path))) for path, result in find_structure(document)]


def _report(graph: DataGraph, found_before: list[Result], documents: Sequence[Document | RdfDocument], run: Engine) -> Report:
    names = Names(graph)
    results = [*found_before, *(result for finder in FINDERS for result in finder(graph))]
    results += _shacl_results(graph, names, run, rdf=any(isinstance(document, RdfDocument) for document in documents))
    describer = Describer(documents[0].source, graph, names)
    found = (describer.finding(result) for result in results)
    findings = {finding.sort_key: finding for finding in found}  # two constraints of one shape may say the same of one place
    kept, suppressed = suppress(with_fingerprints((findings[key] for key in sorted(findings)), Things(graph)), documents)
    stages = Counter(o for _, o in graph.objects("stage"))
    return Report(
        kept,
        tuple(document.source for document in documents),
        stages=tuple((iri, stages[iri]) for iri in stage_iris()),
        about=_about(graph, names, documents),
        suppressed=suppressed,
    )


def _about(graph: DataGraph, names: Names, documents: Sequence[Document | RdfDocument]) -> tuple[About, ...]:
    """Return what each file says of itself; what it does not say stays empty."""
    said: dict[str, dict[str, Term]] = {document.source: {} for document in documents}
    for key in _SAYS_OF_ITSELF:
        for subject, value in graph.objects(key):
            source = documents[0].source
            if len(documents) > 1:  # a place is found for this alone where it is needed
                source = location(source, graph.statements[subject, MODEL + key, value]).source
            said[source].setdefault(key, value)
    return tuple(
        About(source, names.own.get(str(facts.get("provider", "")), Text()), *(_text(facts.get(key)) for key in ("version", "date")))
        for source, facts in said.items()
    )


def _text(value: Term | None) -> str:
    return value.text if isinstance(value, Literal) else ""


def _shacl_results(graph: DataGraph, names: Names, run: Engine, *, rdf: bool) -> Iterator[Result]:
    claims = any(graph.objects("covers"))
    shapes = (RULES, *((CLAIMED,) if claims else ()), *((BASIC,) if rdf else ()))
    for result in run(to_ntriples(graph.triples), shapes):
        if not graph.is_broken(result.focus, result.path, result.value):
            yield basic.as_rule(result, names)
