"""Whether the changed values of a row may stand in a record: lengths, characters, choices, and the ids they name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from parasta_vocab.changes.import_words import LANGUAGE_NAMES, WORDS
from parasta_vocab.records.cells import NO, SEVERAL, YES, Value, canonical, is_law
from parasta_vocab.records.columns import SCHEME_OF, Column
from parasta_vocab.records.read import Record
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.index import closest

INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories of characters that no text of ours holds."""
_TERMS: Final = ("pref_label", "alt_label", "discouraged_label")
_WORDED: Final = frozenset({*_TERMS, "definition", "note", "example", "change_note", "editorial_note", "history_note"})
"""Keys whose texts have words in them."""

Known = Mapping[str, frozenset[str]]
"""What a column of ids may name, by the `target` of the column; `own` stands by scheme, as `own parasta`."""


def known_ids(records: Sequence[Record], added: Sequence[tuple[str, str]], groups: Sequence[str]) -> Known:
    """Return the ids that columns may name: those of the records, and those of the rows that bring new ones (class and id)."""
    ids: dict[str, set[str]] = {"group": set(groups)}
    for record in records:
        for target in _targets(record.cls, str(record.data.get("kind", ""))):
            ids.setdefault(target, set()).add(record.id)
    for cls, name in added:
        for target in _targets(cls, "asiakirja"):
            ids.setdefault(target, set()).add(name)
    return {target: frozenset(names) for target, names in ids.items()}


def _targets(cls: str, kind: str) -> tuple[str, ...]:
    if cls == "ActorGroup":
        return (cls,)
    extra = ("system" if kind == "jarjestelma" else "document",) if cls == "DocumentType" else ()
    return (cls, f"own {SCHEME_OF[cls]}", *extra)


def faults(column: Column, value: Value, own_id: str, cls: str, known: Known) -> Iterator[Text]:
    """Yield what is wrong with a value that a row gives to a column."""
    items = value if isinstance(value, tuple) else (value,)
    if not value:
        if column.required:
            yield WORDS["empty"].filled(name=column.name)
        return
    if column.form in SEVERAL:
        yield from (WORDS["twice_in_cell"].filled(value=item) for item in dict.fromkeys(items) if items.count(item) > 1)
    for item in items:
        if fault := _broken_text(column, item) or _wrong_form(column, item) or _without_letter(column, item, cls):
            yield fault
    if column.target:
        yield from _unknown_ids(column, items, own_id, cls, known)


def _broken_text(column: Column, text: str) -> Text | None:
    if "\n" in text:
        return WORDS["line_break"]
    for index, char in enumerate(text):
        if unicodedata.category(char) in INVISIBLE:
            before = (text[:index].split() or [""])[-1]
            return WORDS["character"].filled(code=f"U+{ord(char):04X}", before=before)
    if len(text) > column.limit:
        return WORDS["too_long"].filled(length=len(text), limit=column.limit)
    return None


def _wrong_form(column: Column, text: str) -> Text | None:
    if column.form == "choice" and text not in column.choices:
        return WORDS["not_a_choice"].filled(value=text, choices=", ".join(column.choices))
    if column.form == "yes-no" and text not in {"true", "false"}:
        choices = Text(*(f"{YES.show(lang)}, {NO.show(lang)}" for lang in LANGUAGES))
        return WORDS["not_a_choice"].filled(value=text, choices=choices)
    if column.form == "law" and not is_law(text):
        return WORDS["not_law"].filled(value=text)
    return WORDS["not_a_day"].filled(value=text) if column.form == "day" and not _is_day(text) else None


def _without_letter(column: Column, text: str, cls: str) -> Text | None:
    """Return that a text says nothing; only the example of a data element may be a number or a day."""
    key = str(next(iter(column.path), ""))
    if key not in _WORDED or (cls == "DataElement" and key == "example") or any(char.isalpha() for char in text):
        return None
    return WORDS["no_letter"].filled(value=text)


def _is_day(text: str) -> bool:
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _unknown_ids(column: Column, items: Sequence[str], own_id: str, cls: str, known: Known) -> Iterator[Text]:
    names = known.get(f"own {SCHEME_OF[cls]}" if column.target == "own" else column.target, frozenset())
    for item in items:
        if item not in names:
            yield WORDS["target_unknown"].filled(value=item, closest=nearest(item, names))
        elif column.target == "own" and item == own_id:
            yield WORDS["target_self"].filled(value=item)
    if column.key == "group" and len(items) > 1:
        yield WORDS["only_one"]


def nearest(name: str, known: frozenset[str]) -> Text | str:
    """Return a sentence that names the ids most like a wrong one, or nothing."""
    names = closest(name, sorted(known))
    return WORDS["closest"].filled(names=", ".join(names)) if names else ""


def unmatched_terms(data: Mapping[str, Any], touched: frozenset[str], by_key: Mapping[str, Column]) -> Iterator[tuple[str, Text]]:
    """Yield column and fault for each neuter or plural mark of a touched record that names no term of the record."""
    for lang in LANGUAGES:
        marks = [f"plural_{lang}", *(["neuter"] if lang == "sv" else [])]
        if not touched & {*marks, *(f"{key}_{lang}" for key in _TERMS)}:
            continue
        terms = {term for key in _TERMS for term in _listed(data.get(key, {}).get(lang))}
        for key in marks:
            if key not in by_key:
                continue
            stated = data.get("neuter") if key == "neuter" else data.get("plural", {}).get(lang)
            for mark in canonical(by_key[key], stated):
                if mark not in terms:
                    yield key, WORDS["no_term_of_row"].filled(value=mark, lang=LANGUAGE_NAMES[lang])


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
