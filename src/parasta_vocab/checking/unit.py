"""The check of one unit: from files to a report, or to what an earlier run found in the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parasta_vocab.checking.cache import Cache, cache_key
from parasta_vocab.checking.guard import guarded
from parasta_vocab.checking.stored import Outcome, from_bytes, to_bytes
from parasta_vocab.checking.units import Unit
from parasta_vocab.errors import NoSuchRule, UnreadableSource
from parasta_vocab.national import stage_iris
from parasta_vocab.source.document import Document, RdfDocument
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import parse_source
from parasta_vocab.validation.check import advised, check_document, check_set, is_wanted
from parasta_vocab.validation.engine import resolve_engine
from parasta_vocab.validation.foreign import may_be_ours
from parasta_vocab.validation.report import Report, merged


@dataclass(frozen=True, slots=True)
class How:
    """How units are checked: the engine, the format of the files where their suffix does not show it, and the cache."""

    engine: str
    source_format: str | None = None
    cache: Cache | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A unit with the bytes of its files, and the key under which the answer is kept; what could not be read is in `report`."""

    unit: Unit
    contents: tuple[bytes, ...]
    key: str
    report: Report


def ask(unit: Unit, how: How) -> Question:
    """Read the files of a unit."""
    contents: list[bytes] = []
    readable: list[int] = []
    problems: list[Report] = []
    for number, item in enumerate(unit.files):
        problem = guarded(item.name, lambda item=item: contents.append(item.content()))  # type: ignore[misc] # mypy does not infer a lambda with a default
        if problem is None:
            readable.append(number)
        else:
            problems.append(problem)
    files = tuple(unit.files[number] for number in readable)
    names = [item.name if unit.home else item.path.suffix.lower() for item in files]
    key = (
        cache_key(tuple(zip(names, contents, strict=True)), resolve_engine(how.engine), how.source_format or "", unit.home_name)
        if how.cache
        else ""
    )
    return Question(replace(unit, files=files), tuple(contents), key, merged(problems))


def known(question: Question, how: How) -> Outcome | None:
    """Return what an earlier run found, or None."""
    if how.cache is None or question.report.unreadable or (body := how.cache.get(question.key)) is None:
        return None
    files = question.unit.files
    try:
        outcome = from_bytes(body, question.unit.names, stage_iris())
    except (ValueError, LookupError, TypeError, NoSuchRule):
        return None
    if any(item.named and item.name not in outcome.report.sources for item in files):
        return None  # what is no description is passed over in a folder, and refused where it is named
    return _answer(question, outcome)


def work_out(question: Question, how: How) -> Outcome:
    """Check a unit, and keep what was found."""
    unit = question.unit
    documents: list[Document | RdfDocument] = []
    passed_over: list[str] = []
    problems = [question.report]
    for item, content in zip(unit.files, question.contents, strict=True):

        def read(item: Found = item, content: bytes = content) -> None:
            format_name = how.source_format if item.name in unit.asked else None
            try:
                document = _parsed(content, item.name, format_name)
            except UnreadableSource:
                if item.named or may_be_ours(content, item.name, format_name):
                    raise
                passed_over.append(item.name)
                return
            if is_wanted(document, named=item.named):
                documents.append(document)
            elif not _is_schema(document):
                passed_over.append(item.name)

        if problem := guarded(item.name, read):
            problems.append(problem)
    report = Report((), ())
    if documents:
        report = guarded(documents[0].source, lambda: _checked(documents, unit.home_name, how.engine)) or report
    outcome = Outcome(report, tuple(passed_over))
    if not any(part.unreadable for part in (report, *problems)) and how.cache is not None:
        how.cache.put(question.key, to_bytes(outcome, unit.names))
    return _answer(
        question, Outcome(merged([*problems, report]) if any(part.unreadable for part in problems) else report, outcome.passed_over)
    )


def _parsed(content: bytes, name: str, source_format: str | None) -> Document | RdfDocument:
    try:
        return parse_source(content, name, source_format)
    except UnreadableSource as error:
        raise advised(error) from None


def _checked(documents: Sequence[Document | RdfDocument], home: str, engine: str) -> Report:
    return check_set(documents, home, engine=engine) if home else check_document(documents[0], engine=engine)


def _is_schema(document: Document | RdfDocument) -> bool:
    """Tell whether this is a JSON Schema, such as the one that `parasta init` puts beside the starter file."""
    return isinstance(document, Document) and isinstance(document.data, dict) and "$schema" in document.data


def _answer(question: Question, outcome: Outcome) -> Outcome:
    """Return the outcome with what could not be read; of a set, with the findings of the files that were asked for."""
    unit, report = question.unit, outcome.report
    if unit.home is None:
        return outcome
    wanted = unit.asked | {unit.home_name}
    findings = tuple(finding for finding in report.findings if finding.location.source in wanted)
    suppressed = tuple(item for item in report.suppressed if item.finding.location.source in wanted)
    return replace(outcome, report=replace(report, findings=findings, suppressed=suppressed))
