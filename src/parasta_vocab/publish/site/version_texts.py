"""What a concept of an earlier version says, in the words and the order of the page that the concept has now.

RDF has no order: what still stands on the page of today stands where it does there, so that nothing looks changed that is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from typing import Any, Final

from parasta_vocab.changes.change_words import CHANGE_WORDS
from parasta_vocab.changes.state import Entry
from parasta_vocab.namespaces import MODEL, SKOS
from parasta_vocab.publish.pdf.entry import joined
from parasta_vocab.publish.pdf.words import LEADS, WORDS
from parasta_vocab.publish.site.content import content
from parasta_vocab.publish.site.frame import capital, say
from parasta_vocab.publish.site.versions import Version
from parasta_vocab.publish.site.words import LABEL_STATUS, NAMES
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES

_ROLES: Final = {"preferred": "pref_label", "other": "alt_label", "avoid": "discouraged_label"}
_NOTES: Final = ("note", "example", "history_note", "change_note")
_MORE: Final = {
    terms.NEUTER: "neuter",
    f"{MODEL}pluralLabel": "plural",
    f"{MODEL}keywords": "keywords",
    f"{SKOS}historyNote": "history_note",
    **{f"{MODEL}labelStatus{lang.title()}": f"label_status_{lang}" for lang in LANGUAGES},
}
"""Properties that a comparison does not read, under the names of our records."""
_BELOW: Final = {
    "narrower_generic": "broader_generic",
    "narrower_partitive": "broader_partitive",
    "narrower": "broader",
}
_RELATIONS: Final = ("broader_generic", "broader_partitive", "broader", *_BELOW, "related", "successor", "group", "match")
_TOLD: Final = ("broader_generic", "broader_partitive")
"""Kinds of being broader; what is told in one of them is not merely broader."""


@dataclass(frozen=True)
class VersionTexts:
    """What the concepts of a version say."""

    version: Version

    def terms(self, entry: Entry, lang: str) -> Iterator[dict[str, Any]]:
        """Yield the terms of an entry by language, that of the page first."""
        for code in (lang, *(code for code in LANGUAGES if code != lang)):
            found = {
                role: [
                    {"text": text, "remarks": self._remarks(entry.iri, name, code, text, lang)} for text in self._texts(entry, name, code)
                ]
                for role, name in _ROLES.items()
            }
            if any(found.values()):
                yield {"lang": code, "name": NAMES[code], **found}

    def notes(self, entry: Entry, lang: str) -> Iterator[dict[str, str]]:
        """Yield the notes of an entry in a language."""
        if keywords := self._texts(entry, "keywords", lang):
            yield {"lead": LEADS["keywords"].show(lang), "text": "; ".join(keywords)}
        for name in _NOTES:
            yield from ({"lead": LEADS[name].show(lang), "text": text} for text in joined(self._texts(entry, name, lang)))

    def relations(self, entry: Entry, lang: str) -> Iterator[tuple[str, list[str]]]:
        """Yield the name of each relation of an entry, and where it leads."""
        now = content().concepts.get(entry.iri)
        for name in _RELATIONS:
            iris = self._below.get((entry.iri, name), ()) if name in _BELOW else _linked(entry, name)
            if iris:
                known = getattr(now, name, ()) if name not in _BELOW else ()
                named = WORDS[name] if name in WORDS else CHANGE_WORDS[name]
                yield capital(named.show(lang)), in_order(sorted(iris, key=_place), known)

    def _texts(self, entry: Entry, name: str, lang: str) -> list[str]:
        now = content().concepts.get(entry.iri)
        texts = entry.text(name, lang) or self._more.get((entry.iri, name, lang), ())
        return in_order(texts, _now(now, name, lang), alike=True) if now else list(texts)

    def _remarks(self, iri: str, name: str, code: str, text: str, lang: str) -> str:
        """Return what the page of today would say behind a term."""
        found = [say("neuter", lang)] if code == "sv" and text in self._more.get((iri, "neuter", code), ()) else []
        found += [say("plural", lang)] if text in self._more.get((iri, "plural", code), ()) else []
        statuses = self._more.get((iri, f"label_status_{code}", ""), ()) if name == "pref_label" else ()
        return ", ".join([*found, *(LABEL_STATUS[status].show(lang) for status in statuses if status in LABEL_STATUS)])

    @cached_property
    def _more(self) -> Mapping[tuple[str, str, str], Sequence[str]]:
        """What a comparison does not read, by IRI, name and language."""
        found: dict[tuple[str, str, str], list[str]] = {}
        for subject, predicate, value in self.version.triples:
            if predicate in _MORE and isinstance(value, Literal):
                found.setdefault((subject, _MORE[predicate], value.lang.lower()), []).append(value.text)
        return found

    @cached_property
    def _below(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """The narrower concepts, by IRI and relation."""
        found: dict[tuple[str, str], list[str]] = {}
        for iri, entry in self.version.state.items():
            for name, back in _BELOW.items():
                for above in _linked(entry, back):
                    found.setdefault((above, name), []).append(iri)
        return found


@cache
def _places() -> Mapping[str, int]:
    return {iri: number for number, iri in enumerate(content().concepts)}


def _place(iri: str) -> int:
    """Return the place of a concept among those of today; behind them if it is none."""
    return _places().get(iri, len(_places()))


def in_order(texts: Iterable[str], now: Sequence[str], *, alike: bool = False) -> list[str]:
    """Return texts as they stand now, those that are no more at the end; where `alike` is asked for, at what is most alike.

    >>> in_order(["a", "b", "c"], ["c", "b"]), in_order(["a note", "b"], ["a note.", "b"], alike=True)
    (['c', 'b', 'a'], ['a note', 'b'])
    """
    places = {text: number for number, text in enumerate(now)}

    def place(text: str) -> int:
        near = [text] if text in places else get_close_matches(text, now, 1) if alike else []
        return places[near[0]] if near else len(places)

    return sorted(texts, key=place)


def _now(concept: Any, name: str, lang: str) -> Sequence[str]:
    """Return the texts that a concept of today has under a name in a language."""
    known = concept.properties.get(name, {}) if name == "keywords" else getattr(concept, name)
    return known.get(lang, ()) if isinstance(known, Mapping) else ()


def _linked(entry: Entry, name: str) -> list[str]:
    """Return what an entry leads to; what is broader in a way that is told is not merely broader."""
    told = {iri for kind in _TOLD for iri in entry.links.get(kind, ())} if name == "broader" else set()
    return [iri for iri in entry.links.get(name, ()) if iri not in told]
