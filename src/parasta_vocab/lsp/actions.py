"""What an editor can do about a finding: the one safe repair, or a comment that leaves it out of account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.fixes import Edit, Page, for_finding
from parasta_vocab.fixes.edit import edited
from parasta_vocab.lsp.sheet import Sheet
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Document
from parasta_vocab.source.place import TextPlace
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding


@dataclass(frozen=True, slots=True)
class Action:
    """Edits of the file of a finding; `is_repair` tells whether the finding is gone afterwards."""

    title: Text
    finding: Finding
    edits: tuple[Edit, ...]
    is_repair: bool


def actions_for(finding: Finding, page: Page, pages: Sequence[Page]) -> Iterator[Action]:
    """Yield what can be done about a finding in a page; `pages` are all that are checked as one with it."""
    if fix := for_finding(finding, page, pages):
        yield Action(fix.title, finding, fix.edits, is_repair=True)
    if edit := _comment(finding, page):
        title = PHRASES["lsp_ignore"].filled(rule=finding.rule.id)
        yield Action(title, finding, (edit,), is_repair=False)


def _comment(finding: Finding, page: Page) -> Edit | None:
    """Return the edit that puts a comment above the line of a finding, or behind it where a text goes on from the line before."""
    place = finding.location.place
    if not isinstance(place, TextPlace) or page.format_name != "yaml" or not isinstance(page.document, Document):
        return None
    sheet, text = Sheet(page.text), page.text
    start = sheet.line_start(sheet.place(place))
    end = sheet.line_end(start)
    indent = text[start : start + len(text[start:end]) - len(text[start:end].lstrip(" "))]
    newline = "\r\n" if "\r\n" in text else "\n"
    comment = f"# parasta: ignore[{finding.rule.id}] "
    for edit in (Edit(start, start, "", f"{indent}{comment}{newline}"), Edit(end, end, "", f"  {comment}")):
        if _says_only(edit, page, finding):
            return edit
    return None


def _says_only(edit: Edit, page: Page, finding: Finding) -> bool:
    """Tell whether an edit adds one comment, which speaks of the line of the finding, and changes nothing else."""
    assert isinstance(page.document, Document)
    try:
        after = page.after(edited(page.text, (edit,))).document
    except UnreadableSource:
        return False
    if not isinstance(after, Document) or after.data != page.document.data:
        return False
    place = finding.location.place
    assert isinstance(place, TextPlace)
    line = place.line + edit.new.count("\n")
    before = len(page.document.comments)
    return len(after.comments) == before + 1 and any(comment.line == line and finding.rule.id in comment.text for comment in after.comments)
