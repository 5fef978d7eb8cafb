"""The straight line of a lint: triples → index → checks → findings with places."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from parasta_vocab.errors import ParastaError, UnreadableSource
from parasta_vocab.lint.checks import CHECKS, FIRST
from parasta_vocab.lint.places import RdfPlaces, RecordPlaces, source_names
from parasta_vocab.lint.subject import Subject, plain
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.read import FILES, Records, read_records
from parasta_vocab.records.triples import scheme_triples
from parasta_vocab.shapes.rule import get_rule
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import is_blank, skos_graph
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.jsonld import REMOTE_CONTEXT
from parasta_vocab.source.place import Location
from parasta_vocab.source.quiet import no_collection
from parasta_vocab.source.read import read_source
from parasta_vocab.text import Text
from parasta_vocab.validation.describe import shown
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.fingerprint import with_fingerprints
from parasta_vocab.validation.report import Report, Unreadable
from parasta_vocab.validation.result import Result

KIND = "vocabulary"
"""The kind of report that a lint gives."""


def has_concepts(document: RdfDocument) -> bool:
    """Tell whether a file names any SKOS concept."""
    return any(p == terms.TYPE and o == terms.CONCEPT and not is_blank(s) for s, p, o in document.triples)


def lint_file(path: str | Path, format_name: str | None = None) -> Report:
    """Lint a SKOS file (Turtle, N-Triples, RDF/XML or JSON-LD), or a folder of record files.

    What cannot be read stands in `Report.unreadable`.

    >>> lint_file("vocab/parasta.ttl").findings
    ()
    """
    try:
        if Path(path).is_dir():
            return lint_records(Path(path))
        document = read_source(Path(path), format_name)
        if isinstance(document, RdfDocument):
            return lint_document(document)
        raise UnreadableSource(str(path), PHRASES["not_a_vocabulary"])
    except ParastaError as error:
        return Report((), (), (Unreadable(str(path), error),), kind=KIND)


def lint_document(document: RdfDocument, chosen: Collection[str] | None = None) -> Report:
    """Lint the vocabulary of an RDF file; `chosen` names the rules that count, by default all."""
    with no_collection():
        return _lint(document, chosen)


def _lint(document: RdfDocument, chosen: Collection[str] | None) -> Report:
    subject = Subject(skos_graph(document.triples), document.text)
    remote = [Result("remote-context", value=value) for _, _, value in subject.graph.pairs(REMOTE_CONTEXT)]
    places = RdfPlaces(document, subject.graph)
    return _report([*remote, *iter_results(subject)], subject, places.of, (document.source,), chosen)


def lint_records(folder: Path, chosen: Collection[str] | None = None) -> Report:
    """Lint the record files below a folder, each concept scheme for itself; places are those of the records.

    Raises:
        BrokenRecord: The records cannot be made into a vocabulary.
        UnreadableSource: A record file is not YAML.
    """
    return lint_read(read_records(folder), folder, chosen)


def lint_read(records: Records, folder: Path, chosen: Collection[str] | None = None) -> Report:
    """Lint records that have been read, perhaps as they are not on the disk yet; `folder` is where they belong.

    Raises:
        BrokenRecord: The records cannot be made into a vocabulary.
    """
    places = RecordPlaces(records)
    findings: list[Finding] = []
    for scheme in FILES:
        if any(records.of(scheme)):
            subject = Subject(skos_graph(scheme_triples(scheme, records, str(folder))), marks_gender=True)
            findings += _report(iter_results(subject), subject, places.of, (), chosen).findings
    return Report(with_fingerprints(sorted(findings, key=lambda finding: finding.sort_key)), source_names(records.documents), kind=KIND)


def iter_results(subject: Subject) -> Iterator[Result]:
    """Yield every offence of a vocabulary."""
    for check in FIRST:
        yield from check(subject)
    if subject.graph.concepts:
        for check in CHECKS:
            yield from check(subject)


def _report(
    results: Iterable[Result],
    subject: Subject,
    place: Callable[[Result], Location],
    sources: tuple[str, ...],
    chosen: Collection[str] | None,
) -> Report:
    kept = (result for result in results if chosen is None or result.rule in chosen)
    findings = {finding.sort_key: finding for finding in (_finding(result, subject, place(result)) for result in kept)}
    return Report(with_fingerprints(findings[key] for key in sorted(findings)), sources, kind=KIND)


def _finding(result: Result, subject: Subject, location: Location) -> Finding:
    facts: dict[str, Text] = {"this": subject.name(result.focus)} if result.focus else {}
    if result.value is not None:
        facts["value"] = subject.shown(result.value)
    facts |= {name: fact if isinstance(fact, Text) else plain(fact) for name, fact in result.facts.items()}
    rule = get_rule(result.rule)
    return Finding(rule, location, result.focus, result.path, result.value, "", {name: shown(fact) for name, fact in facts.items()})
