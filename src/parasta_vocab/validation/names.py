"""How things are called in messages: national things by their label, local ones by the name the provider gave."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from parasta_vocab.namespaces import GENID, MODEL, TERMINOLOGY
from parasta_vocab.national import national_model
from parasta_vocab.source.document import Literal, Term
from parasta_vocab.text import LANGUAGES, Text, quoted
from parasta_vocab.validation.graph import DataGraph, keys
from parasta_vocab.vocab.index import closest

EMPTY = Text("(tyhjä)", "(tom)", "(empty)")
"""What stands for a text without a letter in it."""
LONGEST = 80
"""Longer texts are cut in messages."""
DEEPEST = 3
"""How many pointers are followed to a name."""
_COMPARED = 500
"""So many ids of a file are all compared with one that stands for nothing; comparing is slow."""
_BESIDE = 30
"""Of more ids than that, so many on each side are compared."""
_WELL_FORMED = re.compile("[a-z][a-z0-9-]{1,31}")
"""The form that the schema demands of an id."""
_POINTERS = ("criticalPoint", "linkedProcess", "document", "subStep", "act", "provider")
"""Predicates by whose value a thing without a name is called."""


@dataclass
class Names:
    """The names of one file's things, looked up when the first finding needs them."""

    graph: DataGraph

    @cached_property
    def own(self) -> Mapping[str, Text]:
        """The names that the file gives to its things."""
        return self.graph.names()

    @cached_property
    def pointers(self) -> Mapping[str, Term]:
        """For each thing that may have no name, what it is called by instead."""
        found: dict[str, Term] = {}
        for predicate in _POINTERS:
            for subject, value in self.graph.objects(predicate):
                found.setdefault(subject, value)
        return found

    @cached_property
    def _local(self) -> tuple[str, ...]:
        """The ids of the file that may be offered: of those that are malformed none."""
        local = (unquote(iri.removeprefix(self.graph.base)) for iri in self.graph.subjects if GENID not in iri)
        return tuple(name for name in local if not self.graph.ids or _WELL_FORMED.fullmatch(name))

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._local)

    def _near(self, name: str) -> Sequence[str]:
        """Return the ids of the file that a name may be like: all of them, or of very many those beside which it would be sorted."""
        if len(self._local) <= _COMPARED:
            return self._local
        middle = bisect_left(self._sorted, name)
        return self._sorted[max(0, middle - _BESIDE) : middle + _BESIDE]

    @cached_property
    def _closest(self) -> dict[str, tuple[str, ...]]:
        """What was found to be closest to each term: the same mistake is often made many times."""
        return {}

    def of(self, term: Term | None) -> Text:
        """Return what a term is called, in quotation marks."""
        if term is None or term == "":
            return Text()
        if isinstance(term, Literal) and not term.text.strip():
            return EMPTY
        return quoted(self._shown(term, 0))

    def closest(self, term: Term) -> tuple[str, ...]:
        """Return the ids most like the end of an IRI that stands for nothing: those of its scheme and those of the file."""
        if not isinstance(term, str) or term in self.graph.subjects or national_model().find(term):
            return ()
        if term not in self._closest:
            home, _, name = term.rpartition("/")
            national = (concept.id for iri, concept in national_model().concepts.items() if iri.startswith(f"{home}/"))
            self._closest[term] = closest(unquote(name), (*national, *self._near(unquote(name))))
        return self._closest[term]

    def successor(self, term: Term) -> Text:
        """Return what has taken the place of a national thing, or a dash."""
        concept = national_model().find(term) if isinstance(term, str) else None
        named = [(found.pref_label, found.id) for iri in (concept.successor if concept else ()) if (found := national_model().find(iri))]
        return Text(*(", ".join(f"{label.show(lang)} ({name})" for label, name in named) or "–" for lang in LANGUAGES))

    def _shown(self, term: Term, depth: int) -> Text:
        if isinstance(term, Literal):
            short = textwrap.shorten(term.text[: 10 * LONGEST], LONGEST, placeholder=" …")
            return Text(short, short, short)
        if concept := national_model().find(term):
            return concept.pref_label
        if name := self.own.get(term):
            return Text(*(name.show(lang) for lang in LANGUAGES))
        if term in self.pointers and depth < DEEPEST:
            return self._shown(self.pointers[term], depth + 1)
        if term not in self.graph.subjects and not term.startswith((self.graph.base, TERMINOLOGY)):
            return Text(term, term, term)
        tail = unquote(term.rsplit(GENID, 1)[-1].rstrip("/").rsplit("/", 1)[-1])
        return Text(tail, tail, tail)


def key_of(predicate: str) -> str:
    """Return the key that a provider writes for a predicate, or the end of its IRI."""
    return keys().get(predicate) or predicate.removeprefix(MODEL).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
