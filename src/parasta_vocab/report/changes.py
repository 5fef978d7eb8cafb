"""Changes of a vocabulary as text, Markdown, CSV, JSON and a page."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import groupby
from typing import Final

from parasta_vocab.changes.compare import ORDER, Change, Diff
from parasta_vocab.changes.words import iter_pieces, marked
from parasta_vocab.page import render_page
from parasta_vocab.report.change_words import CHANGE_WORDS
from parasta_vocab.report.characters import escape_markdown, harmless_cell
from parasta_vocab.text import LANGUAGES, Text

COLUMNS: Final = ("kind", "breaking", "iri", "label", "property", "language", "before", "after")
SINGLE: Final = ("pref_label", "definition", "status")
"""Properties of which a concept has one value a language, so that words can be compared."""


def render_changes_text(diff: Diff, lang: str) -> str:
    """Return the changes as lines: kind, then concept, then each property with its words marked."""
    lines = [f"{diff.old} → {diff.new}"]
    for kind, changes in _by_kind(diff):
        lines += ["", f"{_say(kind, lang)} ({diff.count(kind)})"]
        for label, several in groupby(changes, key=lambda change: _title(change, lang)):
            lines.append(f"  {label}")
            lines += [f"    {line}" for change in several for line in _lines(change, lang)]
    return "\n".join([*lines, "", verdict(diff, lang)]) + "\n"


def render_changes_markdown(diff: Diff, lang: str) -> str:
    """Return the changes for a change log or the summary of a CI job."""
    lines = [f"# {_say('title', lang)}: {_code(diff.old)} → {_code(diff.new)}", "", verdict(diff, lang)]
    for kind, changes in _by_kind(diff):
        lines += ["", f"## {_say(kind, lang).capitalize()} ({diff.count(kind)})", ""]
        for title, several in groupby(changes, key=lambda change: _title(change, lang)):
            lines.append(f"- **{escape_markdown(title)}**")
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
    kinds = [
        (kind, diff.count(kind), [(_title(change, lang), list(several)) for _, several, change in _by_concept(changes)])
        for kind, changes in _by_kind(diff)
    ]
    return render_page(
        "report",
        "changes.html.jinja",
        lang=lang,
        say=lambda name, **facts: CHANGE_WORDS[name].filled(**facts).show(lang),
        diff=diff,
        kinds=kinds,
        verdict=verdict(diff, lang),
        local=_local,
        single=SINGLE,
        pieces=lambda change: list(iter_pieces(_one(change.before), _one(change.after))),
    )


RENDERERS: Final[dict[str, Callable[[Diff, str], str]]] = {
    "text": render_changes_text,
    "json": render_changes_json,
    "markdown": render_changes_markdown,
    "csv": render_changes_csv,
    "html": render_changes_html,
}
"""Format to renderer of changes."""


def verdict(diff: Diff, lang: str) -> str:
    """Return one sentence on whether the changes break uses."""
    if not diff.changes:
        return _say("no_changes", lang)
    if not diff.breaking:
        return _say("not_breaking", lang)
    return CHANGE_WORDS["is_breaking"].filled(count=len(diff.breaking)).show(lang)


def _by_kind(diff: Diff) -> Iterator[tuple[str, list[Change]]]:
    return ((kind, list(changes)) for kind, changes in groupby(diff.changes, key=lambda change: change.kind))


def _by_concept(changes: list[Change]) -> Iterator[tuple[str, list[Change], Change]]:
    for iri, several in groupby(changes, key=lambda change: change.iri):
        found = list(several)
        yield iri, found, found[0]


def _title(change: Change, lang: str) -> str:
    label = Text.of(change.label).show(lang) or next(iter(change.label.values()), "")
    return f"{label} ({_local(change.iri)})" if label else change.iri


def _local(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2].rpartition("#")[2] or iri


def _lines(change: Change, lang: str) -> Iterator[str]:
    """Yield what changed; of lists, what went and what came."""
    if not change.name:
        return
    mark = f" – {_say('breaking', lang)}" if change.breaking else ""
    language = f" ({change.lang})" if change.lang in LANGUAGES or change.lang else ""
    head = f"{_say(change.name, lang)}{language}{mark}: "
    if change.name in SINGLE and len(change.before) <= 1 and len(change.after) <= 1:
        yield head + marked(_one(change.before), _one(change.after))
        return
    yield from (f"{head}[-{_shown(item)}-]" for item in change.before if item not in change.after)
    yield from (f"{head}{{+{_shown(item)}+}}" for item in change.after if item not in change.before)


def _shown(item: str) -> str:
    return _local(item) if item.startswith(("http://", "https://")) else item


def _one(texts: tuple[str, ...]) -> str:
    return " | ".join(texts)


def _say(name: str, lang: str) -> str:
    return CHANGE_WORDS[name].show(lang)


def _code(text: str) -> str:
    return f"`{text.replace('`', '')}`"
