"""Two states of a vocabulary → what was changed, and which changes break what others built on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parasta_vocab.changes.state import Entry, State

ENDED: Final = frozenset({"SUPERSEDED", "RETIRED", "deprecated"})
KINDS: Final = {
    "pref_label": "renamed",
    "definition": "redefined",
    "alt_label": "relabelled",
    "hidden_label": "relabelled",
    "discouraged_label": "relabelled",
    "note": "documented",
    "example": "documented",
    "change_note": "documented",
    "broader": "moved",
    "broader_generic": "moved",
    "broader_partitive": "moved",
    "group": "moved",
    "scheme": "moved",
    "related": "linked",
    "match": "linked",
    "successor": "linked",
    "status": "status",
}
"""Property to the kind of its change."""
ORDER: Final = ("removed", "added", "deprecated", *dict.fromkeys(KINDS.values()))
"""The kinds of change, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one concept or collection.

    `name` is the property and `lang` the language of the texts, both empty where the change is of the whole; `breaking`
    says that somebody who used the old state may be misled by the new one. `label` is the preferred label by language,
    of the new state where there is one.
    """

    kind: str
    iri: str
    label: Mapping[str, str]
    name: str = ""
    lang: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    breaking: bool = False


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs between two states, with the names under which the states were given."""

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def breaking(self) -> tuple[Change, ...]:
        """The changes that ask for a new major version."""
        return tuple(change for change in self.changes if change.breaking)

    def count(self, kind: str) -> int:
        """Return the number of concepts and collections that have a change of this kind."""
        return len({change.iri for change in self.changes if change.kind == kind})


def compare(old: State, new: State) -> tuple[Change, ...]:
    """Return every change from the old state to the new, ordered by kind, then by concept.

    A removed concept breaks what points to it. A changed definition is a changed meaning, and breaks too, unless a new
    change note explains it or the concept was ended and names its successor.
    """
    changes = [Change("removed", iri, entry.label(), breaking=True) for iri, entry in old.items() if iri not in new]
    changes += [Change("added", iri, entry.label()) for iri, entry in new.items() if iri not in old]
    changes += [change for iri, entry in new.items() if iri in old for change in _changes(old[iri], entry)]
    return tuple(sorted(changes, key=lambda change: (ORDER.index(change.kind), change.iri)))


def _changes(old: Entry, new: Entry) -> Iterator[Change]:
    label = new.label() or old.label()
    explained = _is_explained(old, new)
    for name in dict.fromkeys([*KINDS, *old.texts, *new.texts]):
        for lang in dict.fromkeys([*old.texts.get(name, {}), *new.texts.get(name, {})]):
            before, after = old.text(name, lang), new.text(name, lang)
            if before != after:
                breaking = name == "definition" and bool(before) and not explained
                yield Change(KINDS[name], new.iri, label, name, lang, before, after, breaking)
    for name in dict.fromkeys([*old.links, *new.links]):
        before, after = old.links.get(name, ()), new.links.get(name, ())
        if before != after:
            yield Change(KINDS[name], new.iri, label, name, "", before, after)
    if old.status != new.status:
        kind = "deprecated" if new.status in ENDED and old.status not in ENDED else "status"
        yield Change(kind, new.iri, label, "status", "", (old.status,), (new.status,))


def _is_explained(old: Entry, new: Entry) -> bool:
    """Tell whether a change note was added, or the concept was ended in favour of a successor."""
    notes = {lang: set(texts) - set(old.text("change_note", lang)) for lang, texts in new.texts.get("change_note", {}).items()}
    return any(notes.values()) or (new.status in ENDED and bool(new.links.get("successor")))
