"""Files → the same files repaired, as far as each repair proves itself: its finding is gone, and nothing else is worse or other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.fixes.change import Rename, changed_data, changed_triples
from parasta_vocab.fixes.edit import edited
from parasta_vocab.fixes.fix import Fix
from parasta_vocab.fixes.page import Page
from parasta_vocab.fixes.repairs import for_finding
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.document import Document, RdfDocument
from parasta_vocab.source.place import Location
from parasta_vocab.source.read import printable, read_bytes
from parasta_vocab.validation.check import check_document
from parasta_vocab.validation.report import Report

PASSES: Final = 10
"""So often a file is looked at again, since a repair can bring to light what it hid; each pass takes all that do not overlap."""
Check = Callable[[Sequence[Document | RdfDocument]], Report]


@dataclass(frozen=True, slots=True)
class Repaired:
    """Files before and after their repair, which repairs were made, which were undone, and the report of what remains."""

    before: tuple[Page, ...]
    after: tuple[Page, ...]
    fixed: tuple[Fix, ...]
    undone: tuple[Fix, ...]
    report: Report

    @property
    def changed(self) -> tuple[tuple[Page, Page], ...]:
        """Each file that is to be written, before and after."""
        return tuple((old, new) for old, new in zip(self.before, self.after, strict=True) if old.text != new.text)


@dataclass(frozen=True, slots=True)
class _State:
    pages: tuple[Page, ...]
    report: Report


def check_alone(documents: Sequence[Document | RdfDocument]) -> Report:
    """Check one document that stands for itself."""
    (document,) = documents
    return check_document(document)


def repair(pages: Sequence[Page], check: Check = check_alone, only: Collection[str] | None = None) -> Repaired:
    """Repair what can be repaired in one way only in files that are checked as one; nothing is written.

    `check` gives the report of their documents; only what it finds is repaired, and only in the files that `only` names.

    Raises:
        UnreadableSource: A file is no process description.
        EngineFailed: The SHACL engine could not finish.
    """
    before = tuple(pages)
    state = _State(before, check([page.document for page in before]))
    fixed: list[Fix] = []
    undone: dict[tuple[str, ...], Fix] = {}
    for _ in range(PASSES):
        fixes = [fix for fix in _fixes(state) if _name(fix) not in undone and (only is None or fix.source in only)]
        if not fixes:
            break
        state, done, failed = _settled(state, fixes, check)
        fixed += done
        undone |= {_name(fix): fix for fix in failed}
    return Repaired(before, state.pages, tuple(fixed), tuple(undone.values()), state.report)


def repair_file(path: Path, format_name: str | None = None, check: Check = check_alone) -> Repaired:
    """Repair one file in memory; nothing is written.

    Raises:
        UnreadableSource: The file cannot be read, or is no process description.
        EngineFailed: The SHACL engine could not finish.
    """
    return repair((Page.read(read_bytes(path), printable(str(path)), format_name),), check)


def _name(fix: Fix) -> tuple[str, ...]:
    finding = fix.finding
    return (finding.location.source, finding.rule.id, finding.fingerprint, *(edit.new for edit in fix.edits))


def _fixes(state: _State) -> list[Fix]:
    """Return the repairs of what was found, in the order of the files; of those that overlap, the first one."""
    pages = {page.document.source: page for page in state.pages}
    found = (
        fix
        for finding in state.report.findings
        if (page := pages.get(finding.location.source)) and (fix := for_finding(finding, page, state.pages))
    )
    order = {source: number for number, source in enumerate(pages)}
    chosen: list[Fix] = []
    for fix in sorted(found, key=lambda fix: (order[fix.source], fix.start, fix.end)):
        last = chosen[-1] if chosen else None
        if last is None or last.source != fix.source or last.end < fix.start:
            chosen.append(fix)
    return chosen


def _settled(state: _State, fixes: Sequence[Fix], check: Check) -> tuple[_State, list[Fix], list[Fix]]:
    """Apply repairs, halving them until those that do not prove themselves are alone; return these last.

    The later half is applied first, so that the places of the earlier one still hold.
    """
    after = _after(state, fixes, check)
    if after is not None:
        return after, list(fixes), []
    if len(fixes) == 1:
        return state, [], list(fixes)
    middle = len(fixes) // 2
    state, late, lately_failed = _settled(state, fixes[middle:], check)
    state, early, failed = _settled(state, fixes[:middle], check)
    return state, [*early, *late], [*failed, *lately_failed]


def _after(state: _State, fixes: Sequence[Fix], check: Check) -> _State | None:
    """Return the state after repairs, or None where they do not prove themselves."""
    try:
        pages = tuple(_page_after(page, [fix for fix in fixes if fix.source == page.document.source]) for page in state.pages)
        if not all(map(_is_as_meant, state.pages, pages, [fixes] * len(pages))):
            return None
        report = check([page.document for page in pages])
    except UnreadableSource:
        return None
    return _State(pages, report) if _is_better(state.report, report, fixes, _brought_to_light(pages, fixes)) else None


def _page_after(page: Page, fixes: Sequence[Fix]) -> Page:
    return page.after(edited(page.text, chain.from_iterable(fix.edits for fix in fixes))) if fixes else page


def _is_as_meant(before: Page, after: Page, fixes: Sequence[Fix]) -> bool:
    """Tell whether the data of a page is what the changes make of it, and nothing else."""
    changes = [change for fix in fixes if fix.source == before.document.source for change in fix.changes]
    old, new = before.document, after.document
    if isinstance(old, Document) and isinstance(new, Document):
        return bool(changed_data(old.data, changes) == new.data) and len(old.duplicates) == len(new.duplicates)
    return not isinstance(old, Document) and not isinstance(new, Document) and changed_triples(old.triples, changes) == set(new.triples)


def _brought_to_light(pages: Sequence[Page], fixes: Sequence[Fix]) -> set[Location]:
    """Return the places below keys that have become known: what is wrong there was wrong before, but was not read."""
    renamed = [(fix.source, change) for fix in fixes for change in fix.changes if isinstance(change, Rename)]
    found: set[Location] = set()
    for source, change in renamed:
        path = (*change.path[:-1], change.key)
        documents = (page.document for page in pages if page.document.source == source)
        for document in documents:
            assert isinstance(document, Document)
            keys = ((below, place) for below, place in document.key_places.items() if below != path)
            places = chain(document.places.items(), keys)
            found |= {Location(source, place) for below, place in places if below[: len(path)] == path}
    return found


def _is_better(before: Report, after: Report, fixes: Sequence[Fix], unread: Collection[Location]) -> bool:
    """Tell whether the findings of the repairs are gone, and no violation has come where the file was read before."""
    count = Counter(finding.rule.id for finding in before.findings)
    count.subtract(fix.finding.rule.id for fix in fixes)
    repaired = {fix.finding.rule.id for fix in fixes}
    left = [finding for finding in after.findings if finding.location not in unread]
    now = Counter(finding.rule.id for finding in left)
    grave = {finding.rule.id for finding in left if finding.severity is Severity.violation}
    return all(now[rule] <= count[rule] for rule in repaired | grave)
