"""What an import would change, refuse and pass on, as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from parasta_vocab.changes.proposal import Comment, FieldChange, Plan, RecordChange, Refusal, Remark, place_text
from parasta_vocab.changes.words import iter_pairs, iter_pieces, marked
from parasta_vocab.records.cells import SEVERAL, Value, cell_text
from parasta_vocab.records.column_names import SHEETS
from parasta_vocab.text import LANGUAGES, Text

WORDS: Final = {
    "changed": Text("Muutokset", "Ändringar", "Changes"),
    "new": Text("Uudet tietueet", "Nya poster", "New records"),
    "refused": Text("Hylätyt", "Avvisade", "Refused"),
    "remarks": Text("Huomioita", "Påpekanden", "Remarks"),
    "comments": Text("Kommentit (ei tuoda)", "Kommentarer (importeras inte)", "Comments (not imported)"),
    "absent": Text("Ei ole tiedostossa (jää ennalleen)", "Finns inte i filen (lämnas som de är)", "Not in the file (left as they are)"),
    "unpublished": Text(
        "Ei vielä viety (palvelussa → tietueessa; jää ennalleen)",
        "Ännu inte publicerat (i tjänsten → i posten; lämnas som det är)",
        "Not published yet (in the service → in the record; left as it is)",
    ),
    "files": Text("nyt tietueessa", "nu i posten", "now in the record"),
    "proposed": Text("ehdotettu", "föreslaget", "proposed"),
    "nothing": Text("{source}: ei uutta tietueisiin.", "{source}: inget nytt för posterna.", "{source}: nothing new for the records."),
    "same": Text("{source} sanoo saman kuin tietueet.", "{source} säger detsamma som posterna.", "{source} says the same as the records."),
}
COUNTS: Final = {
    "changed": (
        Text("1 muuttunut tietue", "1 ändrad post", "1 changed record"),
        Text("{count} muuttunutta tietuetta", "{count} ändrade poster", "{count} changed records"),
    ),
    "new": (
        Text("1 uusi tietue", "1 ny post", "1 new record"),
        Text("{count} uutta tietuetta", "{count} nya poster", "{count} new records"),
    ),
    "refused": (
        Text("1 hylkäys", "1 avvisning", "1 refusal"),
        Text("{count} hylkäystä", "{count} avvisningar", "{count} refusals"),
    ),
}
"""How many of what, for one and for any other number."""
Entry = tuple[str, list[str]]
"""A line, and the lines below it."""


def render_import_text(plan: Plan, lang: str) -> str:
    """Return the plan as lines; words that go stand in `[-…-]`, words that come in `{+…+}`."""
    lines = [_counts(plan, lang)]
    for heading, entries in _sections(plan, lang, marked):
        lines += ["", f"{heading} ({len(entries)})"]
        for head, below in entries:
            lines += [f"  {head}", *(f"    {line}" for line in below)]
    return "\n".join(lines) + "\n"


def render_import_markdown(plan: Plan, lang: str) -> str:
    """Return the plan for a merge request; words that go are struck through, words that come are bold."""
    lines = [f"# {_escaped(_counts(plan, lang))}"]
    for heading, entries in _sections(plan, lang, _struck):
        lines += ["", f"## {heading} ({len(entries)})", ""]
        for head, below in entries:
            lines += [f"- {_escaped(head)}", *(f"  - {line}" for line in below)]
    return "\n".join(lines) + "\n"


def render_import_json(plan: Plan, lang: str) -> str:
    """Return the plan as data, every sentence in every language."""
    content: dict[str, Any] = {
        "source": plan.source,
        "changed": [_record(change) for change in plan.changes if change.record],
        "new": [_record(change) for change in plan.changes if not change.record],
        "refused": [
            {"place": str(item.place), "id": item.id, "reason": _all(item.reason), "now": item.ours, "proposed": item.theirs}
            for item in plan.refusals
        ],
        "remarks": [{"place": str(item.place), "id": item.id, "text": _all(item.text)} for item in plan.remarks],
        "comments": [{"place": str(item.place), "id": item.id, "text": item.text} for item in plan.comments],
        "absent": [{"class": cls, "id": name} for cls, name in plan.absent],
    }
    if plan.unpublished is not None:
        content["unpublished"] = [_record(change) for change in plan.unpublished]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


RENDERERS: Final[dict[str, Callable[[Plan, str], str]]] = {
    "text": render_import_text,
    "json": render_import_json,
    "markdown": render_import_markdown,
}
"""Format to renderer of a plan."""


def _counts(plan: Plan, lang: str) -> str:
    new = sum(change.record is None for change in plan.changes)
    if not plan.changes and not plan.refusals:
        return WORDS["nothing" if plan.unpublished or plan.remarks else "same"].filled(source=plan.source).show(lang)
    counts = {"changed": len(plan.changes) - new, "new": new, "refused": len(plan.refusals)}
    parts = (COUNTS[name][count != 1].filled(count=count).show(lang) for name, count in counts.items())
    return f"{plan.source}: {', '.join(parts)}."


def _sections(plan: Plan, lang: str, mark: Callable[[str, str], str]) -> Iterator[tuple[str, list[Entry]]]:
    """Yield heading and entries of each part of the plan that has any."""
    changed = [(_title(change, lang), _fields(change, lang, mark)) for change in plan.changes if change.record]
    new = [(_title(change, lang), _fields(change, lang, mark)) for change in plan.changes if not change.record]
    absent = [f"{SHEETS[cls].show(lang)}: {name}" for cls, name in plan.absent]
    parts: dict[str, list[Entry]] = {
        "changed": changed,
        "new": new,
        "refused": [(_placed(item, item.reason.show(lang), lang), _two_texts(item, lang)) for item in plan.refusals],
        "comments": [(_placed(item, " / ".join(item.text.split("\n")), lang), []) for item in plan.comments],
        "remarks": [(_placed(item, item.text.show(lang), lang), []) for item in plan.remarks],
        "unpublished": [(_title(change, lang), _fields(change, lang, mark)) for change in plan.unpublished or ()],
        "absent": [(name, []) for name in absent],
    }
    return ((WORDS[name].show(lang), entries) for name, entries in parts.items() if entries)


def _title(change: RecordChange, lang: str) -> str:
    title, place = f"{change.label.show(lang)} ({change.id})", place_text(change.place).show(lang)
    return title if place == f"#{change.id}" else f"{title} – {place}"


def _placed(item: Refusal | Remark | Comment, text: str, lang: str) -> str:
    place = place_text(item.place).show(lang)
    return ": ".join(part for part in ("" if item.id and place == f"#{item.id}" else place, item.id, text) if part)


def _two_texts(item: Refusal, lang: str) -> list[str]:
    if not item.ours and not item.theirs:
        return []
    pairs = (("files", item.ours), ("proposed", item.theirs))
    return [f"{WORDS[name].show(lang)}: {' / '.join(text.split(chr(10)))}" for name, text in pairs]


def _fields(change: RecordChange, lang: str, mark: Callable[[str, str], str]) -> list[str]:
    return [f"{item.column.title(lang)}: {line}" for item in change.fields for line in _lines(item, lang, mark)]


def _lines(item: FieldChange, lang: str, mark: Callable[[str, str], str]) -> Iterator[str]:
    """Yield one line a text that changed; in a list, texts that stay are left out."""
    if item.column.form not in SEVERAL:
        yield mark(cell_text(item.column, item.before, lang), cell_text(item.column, item.after, lang))
        return
    yield from (mark(old, new) for old, new in iter_pairs(list(item.before), list(item.after)))


def _struck(before: str, after: str) -> str:
    marks = {"same": "{}", "gone": "~~{}~~", "new": "**{}**"}
    return "".join(_marked_up(marks[piece.kind], piece.text) for piece in iter_pieces(before, after))


def _marked_up(mark: str, text: str) -> str:
    """Return a text between marks; blanks stay outside, where Markdown wants them."""
    inner = text.strip()
    if not inner:
        return text
    start = text.index(inner)
    return text[:start] + mark.format(_escaped(inner)) + text[start + len(inner) :]


def _record(change: RecordChange) -> dict[str, Any]:
    fields = [
        {
            "place": str(item.place),
            "field": str(item.column.path[0] if item.column.path else item.column.key),
            "language": item.column.lang or None,
            "before": _data(item.before),
            "after": _data(item.after),
        }
        for item in change.fields
    ]
    return {"place": str(change.place), "scheme": change.scheme, "id": change.id, "label": _all(change.label), "fields": fields}


def _data(value: Value) -> str | list[str]:
    return list(value) if isinstance(value, tuple) else value


def _all(text: Text) -> dict[str, str]:
    return {lang: getattr(text, lang) for lang in LANGUAGES}


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in r"\`*_<>#|~[]" else char for char in text)
