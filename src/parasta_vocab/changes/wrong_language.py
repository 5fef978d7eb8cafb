"""Whether the changed cells of a row are in another language than their columns, as when two columns were exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parasta_vocab.changes.import_words import LANGUAGE_NAMES, WORDS
from parasta_vocab.changes.proposal import FieldChange
from parasta_vocab.language import clear_language, guess
from parasta_vocab.records.cells import Value
from parasta_vocab.text import Text

_RUNNING: Final = frozenset({"definition", "note", "example", "change_note", "editorial_note", "history_note"})
"""Keys of running text; a term may be a name, an abbreviation or a loan, and is judged only where it was exchanged."""
_WORDED: Final = frozenset({"line", "lines"})


def wrong_languages(fields: Sequence[FieldChange]) -> Iterator[tuple[FieldChange, Text]]:
    """Yield the changes whose text is clearly of another language than its column, and why they are refused.

    What came into a cell from the column of another language is of that language as well, unless the texts show that
    they came to their right places.
    """
    exchanged = _exchanged(fields)
    for item in fields:
        own = item.column.lang
        seen = exchanged.get(item.column.key) or (own and item.column.path[0] in _RUNNING and clear_language(_added(item)))
        if seen and seen != own:
            yield item, WORDS["wrong_language"].filled(seen=LANGUAGE_NAMES[seen], lang=LANGUAGE_NAMES[own])


def _exchanged(fields: Sequence[FieldChange]) -> Mapping[str, str]:
    """Return by column the language that its text was of before, if the exchange brought more texts to a wrong place than to the right one."""
    moves = {}
    for item in fields:
        for other in fields:
            if _is_moved(item, other):
                moves[item.column.key] = (item, other.column.lang)
    seen = [(guess(_joined(item.after)), item.column.lang, lang) for item, lang in moves.values()]
    right, wrong = (sum(found[0] == found[number] for found in seen) for number in (1, 2))
    return {key: lang for key, (_, lang) in moves.items()} if wrong > right else {}


def _is_moved(item: FieldChange, other: FieldChange) -> bool:
    """Tell whether a change brings the text that another one takes from the same property in another language."""
    here, there = item.column, other.column
    if not here.lang or not there.lang or here.lang == there.lang or here.form not in _WORDED:
        return False
    return here.path[0] == there.path[0] and bool(item.after) and item.after == other.before


def _added(item: FieldChange) -> str:
    """Return the texts that a change brings to a cell."""
    return _joined(tuple(text for text in item.after if text not in item.before) if isinstance(item.after, tuple) else item.after)


def _joined(value: Value) -> str:
    return value if isinstance(value, str) else "\n".join(value)
