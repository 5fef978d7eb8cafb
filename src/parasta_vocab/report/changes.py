"""Changes of a vocabulary as text, Markdown, CSV, JSON and a page."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import groupby
from typing import Final

from parasta_vocab.changes.change_words import CHANGE_WORDS
from parasta_vocab.changes.compare import ORDER, Change, Diff
from parasta_vocab.changes.told import SINGLE, by_kind, local, one, page_values, title, verdict
from parasta_vocab.changes.words import marked
from parasta_vocab.page import render_page
from parasta_vocab.report.characters import escape_markdown, harmless_cell, without_controls
from parasta_vocab.text import LANGUAGES, Text

COLUMNS: Final = ("kind", "breaking", "iri", "label", "property", "language", "before", "after")


def render_changes_text(diff: Diff, lang: str) -> str:
    """Return the changes as lines: kind, then concept, then each property with its words marked."""
    lines = [f"{diff.old} → {diff.new}"]
    for kind, changes in by_kind(diff):
        lines += ["", f"{_say(kind, lang)} ({diff.count(kind)})"]
        for label, several in groupby(changes, key=lambda change: title(change, lang)):
            lines.append(f"  {label}")
            lines += [f"    {line}" for change in several for line in _lines(change, lang)]
    return without_controls("\n".join([*lines, "", verdict(diff, lang)])) + "\n"


def render_changes_markdown(diff: Diff, lang: str) -> str:
    """Return the changes for a change log or the summary of a CI job."""
    lines = [f"# {_say('title', lang)}: {_code(diff.old)} → {_code(diff.new)}", "", verdict(diff, lang)]
    for kind, changes in by_kind(diff):
        lines += ["", f"## {_say(kind, lang).capitalize()} ({diff.count(kind)})", ""]
        for label, several in groupby(changes, key=lambda change: title(change, lang)):
            lines.append(f"- **{escape_markdown(label)}**")
            lines += [f"  - {escape_markdown(line)}" for change in several for line in _lines(change, lang)]
    return "\n".join(lines) + "\n"


def render_changes_csv(diff: Diff, lang: str) -> str:
    """Return one row a change; several texts of a cell stand on lines of their own (RFC 4180)."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for change in diff.changes:
        breaking = "true" if change.breaking else "false"
        label = Text.of(change.label).show(lang)
        row = (change.kind, breaking, change.iri, label, change.name, change.lang, "\n".join(change.before), "\n".join(change.after))
        writer.writerow([harmless_cell(cell) for cell in row])
    return out.getvalue()


def render_changes_json(diff: Diff, lang: str) -> str:
    """Return the changes as one JSON object; `lang` chooses nothing here, since labels are given in all languages."""
    content = {
        "old": diff.old,
        "new": diff.new,
        "breaking": len(diff.breaking),
        "summary": {kind: diff.count(kind) for kind in ORDER},
        "changes": [
            {
                "kind": change.kind,
                "breaking": change.breaking,
                "iri": change.iri,
                "label": dict(change.label),
                "property": change.name or None,
                "language": change.lang or None,
                "before": list(change.before),
                "after": list(change.after),
            }
            for change in diff.changes
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def render_changes_html(diff: Diff, lang: str) -> str:
    """Return the changes as a page that needs no script, no network and no other file."""
    values = page_values(diff, lang, lambda iri: {"href": iri, "text": local(iri)})
    return render_page("report", "changes.html.jinja", lang=lang, diff=diff, **values)


RENDERERS: Final[dict[str, Callable[[Diff, str], str]]] = {
    "text": render_changes_text,
    "json": render_changes_json,
    "markdown": render_changes_markdown,
    "csv": render_changes_csv,
    "html": render_changes_html,
}
"""Format to renderer of changes."""


def _lines(change: Change, lang: str) -> Iterator[str]:
    """Yield what changed; of lists, what went and what came."""
    if not change.name:
        return
    mark = f" – {_say('breaking', lang)}" if change.breaking else ""
    language = f" ({change.lang})" if change.lang in LANGUAGES or change.lang else ""
    head = f"{_say(change.name, lang)}{language}{mark}: "
    if change.name in SINGLE and len(change.before) <= 1 and len(change.after) <= 1:
        yield head + marked(one(change.before), one(change.after))
        return
    yield from (f"{head}[-{_shown(item)}-]" for item in change.before if item not in change.after)
    yield from (f"{head}{{+{_shown(item)}+}}" for item in change.after if item not in change.before)


def _shown(item: str) -> str:
    return local(item) if item.startswith(("http://", "https://")) else item


def _say(name: str, lang: str) -> str:
    return CHANGE_WORDS[name].show(lang)


def _code(text: str) -> str:
    return f"`{text.replace('`', '')}`"
