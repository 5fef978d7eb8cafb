"""Open texts → what is found in each of them, with their settings, their baseline and the other files of their set."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from parasta_vocab.checking.guard import guarded
from parasta_vocab.checking.unit import How, ask, work_out
from parasta_vocab.checking.units import Unit, to_units
from parasta_vocab.errors import BrokenSettings, ParastaError, UnreadableSource
from parasta_vocab.fixes.page import Page
from parasta_vocab.lsp.sheet import Sheet
from parasta_vocab.lsp.word import Words, read_words
from parasta_vocab.report.explain import explain_error
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.document import Document
from parasta_vocab.source.find import Found
from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.source.read import FORMATS
from parasta_vocab.source.span import BLOCK
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.engine import AUTO, resolve_engine
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.foreign import names_schema
from parasta_vocab.validation.report import Report, Unreadable

_LANGUAGE_IDS: Final = {"yaml": "yaml", "json": "json", "jsonc": "json"}
_SERVED: Final = frozenset({"yaml", "json", "jsonld"})
_TOKEN: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"?|'[^'\n]*'?|[^\s,\[\]{}:\"']+(?::[^\s,\[\]{}\"']+)*|\S")


class Judging(Protocol):
    """What people decided about findings: the settings and baselines of the files of one run."""

    chosen: Chosen

    def counted(self, report: Report) -> Report:
        """Return the report as settings and baseline make it."""

    def shown(self, report: Report) -> Report:
        """Return the report without what is milder than the settings show."""

    def complain(self) -> None:
        """Raise `BrokenSettings` if settings or baselines have mistakes."""


@dataclass(frozen=True, slots=True)
class OpenFile(Found):
    """A file as it stands in an editor; what is on the disk does not count."""

    text: str = ""
    language_id: str = ""

    @property
    def format_name(self) -> str:
        """The format in which it is read, by its suffix or else by what the editor takes it for; empty if it is none that is served."""
        known = FORMATS.get(self.path.suffix.lower()) or _LANGUAGE_IDS.get(self.language_id, "")
        return known if known in _SERVED else ""

    def content(self) -> bytes:
        """Return the text as bytes; what is no character makes them unreadable."""
        return self.text.encode("utf-8", "surrogatepass")

    def words(self) -> Words:
        """Return the words of the text."""
        return read_words(self.text, self.name, self.format_name)

    @property
    def is_ours(self) -> bool:
        """Whether the text says that it describes processes, also where it cannot be read."""
        return names_schema(self.text) or any(key.text in {"provider", "processes"} for key in self.words().keys(()))


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be shown at a place of a text: `finding` is None where the text cannot be read."""

    start: int
    end: int
    severity: Severity
    message: str
    finding: Finding | None = None


Marks = dict[str, list[Mark]]
"""What is to be shown in each file, by its name in a report."""
LanguageOf = Callable[[str], str]
"""A language that settings name, or nothing → the language to speak."""


def units_of(files: Sequence[OpenFile], chosen: Chosen) -> tuple[Unit, ...]:
    """Return what is checked by itself, open files taking the place of those on the disk."""
    return to_units(files, chosen)


def check_unit(unit: Unit, judge: Judging, language: LanguageOf) -> Marks:
    """Check one file or one set; never raises because of the texts.

    What is wrong with the settings stands in their files, and the check goes on without them.
    """
    name = unit.files[0].name
    report = guarded(name, lambda: _judged(unit, judge)) or Report((), ())
    open_files = {item.name: item for item in unit.files if isinstance(item, OpenFile)}
    lang = language(judge.chosen.of(name).language)
    sheets = {name: Sheet(file.text) for name, file in open_files.items()}
    marks: Marks = {item: [] for item in (*open_files, *((unit.home_name,) if unit.home else ()))}
    for finding in report.findings:
        source = finding.location.source
        if source in marks:
            span = _span(finding.location.place, open_files[source], sheets[source]) if source in sheets else (0, 0)
            marks[source].append(Mark(*span, finding.severity, finding.message(lang), finding))
    for item in report.unreadable:
        open_file = open_files.get(item.source)
        if open_file is None or open_file.is_ours:
            marks.setdefault(item.source, []).append(_mark_unreadable(item, open_file, lang))
    for problem in _problems(judge):
        source = os.path.normpath(problem.source)
        marks.setdefault(source, []).append(_mark_unreadable(Unreadable(source, problem), None, lang))
    return marks


def _judged(unit: Unit, judge: Judging) -> Report:
    engine = resolve_engine(judge.chosen.of(unit.files[0].name).engine or AUTO)
    how = How(engine)
    return judge.shown(judge.counted(work_out(ask(unit, how), how).report))


def _problems(judge: Judging) -> tuple[UnreadableSource, ...]:
    try:
        judge.complain()
    except BrokenSettings as error:
        return error.problems
    return ()


def _mark_unreadable(item: Unreadable, file: OpenFile | None, lang: str) -> Mark:
    error = item.error
    message = error.reason.show(lang) if isinstance(error, UnreadableSource) else explain_error(error, lang)
    sheet = Sheet(file.text if file else text_of(item.source))
    line, column = _place_of(error)
    start = sheet.place(TextPlace(line, column), newline_only=bool(file and file.format_name != "yaml"))
    end = sheet.line_end(start)
    start = start if start < end else sheet.line_start(start)
    return Mark(start, end, Severity.violation, message)


def _place_of(error: ParastaError) -> tuple[int, int]:
    return (error.line or 1, error.column or 1) if isinstance(error, UnreadableSource) else (1, 1)


def text_of(source: str) -> str:
    """Return what a file on the disk holds, or nothing where it cannot be read."""
    try:
        return Path(source).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _span(place: Place | None, file: OpenFile, sheet: Sheet) -> tuple[int, int]:
    """Return where the token at a place begins and ends: a whole value or key, but never more than a line."""
    if not isinstance(place, TextPlace):
        return 0, 0
    start = sheet.place(place, newline_only=file.format_name != "yaml")
    line = sheet.line_end(start)
    word = file.words().at(start)
    if word and word.start == start and word.style != BLOCK:
        return start, min(word.end, line)
    found = _TOKEN.match(file.text, start)
    return start, min(found.end(), line) if found else line


def pages_of(unit: Unit) -> Iterator[tuple[Found, Page]]:
    """Yield the files of a unit that can be read, as pages."""
    for item in unit.files:
        try:
            page = Page.read(item.content(), item.name)
        except UnreadableSource:
            continue
        if isinstance(page.document, Document):
            yield item, page


def texts_of(unit: Unit) -> Mapping[str, tuple[str, Words]]:
    """Return the text and the words of each file of a unit, by its name."""
    files = {}
    for item in unit.files:
        try:
            text = item.text if isinstance(item, OpenFile) else item.content().decode("utf-8-sig")
        except (UnreadableSource, UnicodeDecodeError):
            continue
        known = item.format_name if isinstance(item, OpenFile) else FORMATS.get(item.path.suffix.lower(), "")
        if known in _SERVED:
            files[item.name] = (text, read_words(text, item.name, known))
    return files


def choose_language(*wanted: str) -> str:
    """Return the first language that is one of the model, English if there is none; a locale such as `sv-FI` names one too."""
    return next((code for name in wanted if (code := name[:2].casefold()) in LANGUAGES), "en")
