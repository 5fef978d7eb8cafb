"""How two documents of the same thing differ, field by field; what says the same in another way is no difference.

Markup that the platform writes into texts does not count, nor does the order of what has none there: recommended terms and search
terms, which its store keeps without an order, and references. Of what has a language the order counts within each language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab.publish.sanastot.dialect_read import plain_text
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import MATCHES, RELATIONS

REFERENCES: Final = (*RELATIONS, *MATCHES)
"""The fields of a concept that name other concepts."""
UNORDERED: Final = frozenset({*REFERENCES, "members", "recommendedTerms", "searchTerms", "languages", "organizations", "groups"})


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs, as `definition.fi` or `synonyms`.

    Of lists `before` and `after` hold only what the other has not; where both have the same in another order, all of it.
    """

    field: str
    before: Any
    after: Any

    @property
    def is_order(self) -> bool:
        """Whether both have the same items, and only their order differs."""
        if not (isinstance(self.before, list) and isinstance(self.after, list)):
            return False
        return Counter(map(folded, self.before)) == Counter(map(folded, self.after))


def differences(before: Document, after: Document) -> tuple[Change, ...]:
    """Return every field in which two documents differ, in the order of its name."""
    return tuple(change for key in sorted({*before, *after}) for change in _changes(key, before.get(key), after.get(key)))


def _changes(key: str, before: Any, after: Any) -> Iterator[Change]:
    if isinstance(before or {}, Mapping) and isinstance(after or {}, Mapping):
        old, new = before or {}, after or {}
        for lang in sorted({*old, *new}):
            yield from _changes(f"{key}.{lang}", old.get(lang), new.get(lang))
    elif isinstance(before or [], list) and isinstance(after or [], list):
        yield from _list(key, before or [], after or [])
    elif folded(before) != folded(after):
        yield Change(key, before, after)


def _list(key: str, before: list[Any], after: list[Any]) -> Iterator[Change]:
    old, new = [folded(item) for item in before], [folded(item) for item in after]
    gone, come = _beyond(before, Counter(new)), _beyond(after, Counter(old))
    if gone or come:
        yield Change(key, gone, come)
    elif key not in UNORDERED and _ordered(before) != _ordered(after):
        yield Change(key, before, after)


def _ordered(items: list[Any]) -> list[Any]:
    return [folded(item) for item in sorted(items, key=language_of)]


def language_of(item: Any) -> str:
    """Return the language of an item of a list; what has none is of the language ""."""
    return str(item.get("language", "")) if isinstance(item, Mapping) else ""


def _beyond(items: list[Any], others: Counter[Any]) -> list[Any]:
    """Return the items that the others have not; of equal ones so many as they have not."""
    left = others.copy()
    beyond = []
    for item in items:
        left[folded(item)] -= 1
        if left[folded(item)] < 0:
            beyond.append(item)
    return beyond


def folded(value: Any) -> Any:
    """Return what stands for a value in a comparison; it can be a key of a mapping."""
    if isinstance(value, str):
        return plain_text(value)
    if isinstance(value, Mapping):
        return tuple((key, folded(value[key])) for key in sorted(value) if value[key] not in (None, "", [], {}))
    if isinstance(value, list):
        return tuple(folded(item) for item in value)
    return value
