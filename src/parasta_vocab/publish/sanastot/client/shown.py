"""Documents of the API in the words of people: things by their terms, and what differs by names of fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from parasta_vocab.publish.gsp.words import shorten
from parasta_vocab.publish.sanastot.client.differences import Change
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.dialect_read import plain_text
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.field_names import field_name
from parasta_vocab.vocab.sources import show_status

_SAID: Final = frozenset({"label", "value", "language"})


@dataclass(frozen=True, slots=True)
class Names:
    """What the things of a terminology are called: `known` holds by id the name in each language; `home` begins their IRIs."""

    home: str = ""
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def shown(self, id_: str, lang: str) -> str:
        """Return the name of a thing and its id; the id alone where it has no name. What a terminal may take for a command is not in it.

        >>> Names("", {"sopimus": {"fi": "sopimus (asiakirja)"}}).shown("sopimus", "sv")
        'sopimus (asiakirja) (sopimus)'
        """
        names = self.known.get(id_, {})
        name = names.get(lang) or next(iter(names.values()), "")
        return shorten(f"{name} ({id_})" if name else id_)


def names_of(home: str, *terminologies: Terminology | There) -> Names:
    """Return what things are called; of those that several have the name of the first counts."""
    known: dict[str, Mapping[str, str]] = {}
    for terminology in terminologies:
        for id_, document in terminology.concepts.items():
            terms = document.get("recommendedTerms", ())
            known.setdefault(id_, {term.get("language", ""): plain_text(term.get("label", "")) for term in terms})
        for id_, document in terminology.collections.items():
            known.setdefault(id_, document.get("label", {}))
    return Names(home, known)


@dataclass(frozen=True, slots=True)
class Shown:
    """One value in words: of which field, whether it stood there `before`, and the value."""

    field: str
    before: bool
    value: str


def iter_shown(change: Change, names: Names, lang: str) -> Iterator[Shown]:
    """Yield each value that a change takes away and brings, a language at a time."""
    sides = ((True, _several(change.before)), (False, _several(change.after)))
    for before, items in sides:
        others = [item for is_before, side in sides if is_before != before for item in side]
        for item in items:
            of = item.get("language", "") if isinstance(item, dict) else ""
            name = field_name(f"{change.field}.{of}" if of else change.field, lang)
            yield Shown(name, before, _words(change.field, item, others, names, lang))


def _several(value: Any) -> list[Any]:
    return [item for item in (value if isinstance(value, list) else [value]) if item is not None]


def _words(name: str, item: Any, others: Iterable[Any], names: Names, lang: str) -> str:
    if isinstance(item, dict):
        return _with_more(item, others, names, lang)
    if name == "status" and isinstance(item, str):
        return show_status(item, lang)
    if isinstance(item, str):
        id_ = item.removeprefix(names.home)
        return names.shown(id_, lang) if id_ != item else item
    return json.dumps(item, ensure_ascii=False)


def _with_more(item: Document, others: Iterable[Any], names: Names, lang: str) -> str:
    """Return a term, a note or a link; beside its text what else it says, except what the same text says on the other side too.

    Of a term that comes or goes the status is no news.
    """
    words = str(item.get("label", item.get("value", "")))
    twin = next((other for other in others if isinstance(other, dict) and _text(other) == _text(item)), None) if words else None
    rest = {key: value for key, value in item.items() if key not in _SAID and (value != twin.get(key) if twin else key != "status")}
    more = ", ".join(f"{field_name(key, lang)}: {_rest(key, value, names, lang)}" for key, value in rest.items())
    return f"{words} ({more})" if words and more else words or more


def _text(item: Document) -> Any:
    return item.get("language"), plain_text(str(item.get("label", item.get("value", ""))))


def _rest(key: str, value: Any, names: Names, lang: str) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{text} [{of}]" for of, text in value.items())
    return ", ".join(_words(key, each, (), names, lang) for each in _several(value))
