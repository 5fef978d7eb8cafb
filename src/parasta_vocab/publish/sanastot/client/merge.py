"""What an update sends: our document joined with what the endpoint has, because a PUT drops what it does not repeat.

- A text, a status or a term of a language that both have is ours.
- Terms, notes, examples, sources and editorial notes that only the endpoint has stay, unless they are to be pruned.
- What no record can say always stays: links, matches, homograph numbers, organisations, fields that we do not know.
- Relations and memberships among our own concepts are ours; those with other concepts stay, unless these are deleted.
- What we put there ourselves, and do not say any more, goes; what was left to the endpoint stays as it is there (`Past`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab.publish.sanastot.client.differences import REFERENCES, UNORDERED, folded, language_of
from parasta_vocab.publish.sanastot.client.past import Past
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import RELATIONS, TERM_FIELDS
from parasta_vocab.vocab.sources import show_source

_STATED: Final = frozenset({*RELATIONS, "members"})
"""References that our records state."""
_PRUNED: Final = frozenset(
    {"definition", "subjectArea", "notes", "examples", "sources", "changeNote", "historyNote", "editorialNotes", "label", "description"}
)
"""Texts that our records can have."""
_PRUNED_OF_TERMS: Final = frozenset({"termFamily", "termConjugation", "sources"})
"""What our records can say of a term beside its text."""
NO_PAST: Final = Past()
Key = tuple[Any, int]
"""What an item of a list is known by, and how many such stand before it."""


@dataclass(frozen=True, slots=True)
class Ours:
    """What is ours to say: `own` are the IRIs of our concepts, `gone` those that are being deleted.

    With `prune`, also what only the endpoint has of what a record can say is taken away.
    """

    own: Collection[str] = frozenset()
    gone: Collection[str] = frozenset()
    prune: bool = False


def merged(ours: Document, theirs: Document, rights: Ours, past: Past = NO_PAST) -> Document:
    """Return the whole document that says what ours says and keeps what only theirs does; the past is that beside ours (`beside`)."""
    ours = past.without_settled(ours)
    taken = {_term_key(term) for role in TERM_FIELDS for term in ours.get(role, ())}
    joined = {}
    for key in [*ours, *(key for key in theirs if key not in ours)]:
        mine, other = ours.get(key), theirs.get(key)
        if key in REFERENCES or key == "members":
            value: Any = _references(key, mine or [], other or [], rights, past)
        elif key in TERM_FIELDS:
            value = _terms(key, mine or [], theirs, taken, rights, past)
        else:
            value = _join(key, mine, other, past, keep=not (rights.prune and key in _PRUNED))
        if value not in (None, "", [], {}):
            joined[key] = value
    return joined


def sparing(wanted: Document, theirs: Document, fields: Collection[str]) -> Document:
    """Return a document that is wanted, with the named fields (`definition.fi`) as they are there."""
    joined = {key: _spared(key, wanted.get(key), theirs.get(key), fields) for key in _names(wanted, theirs)} if fields else wanted
    return {key: value for key, value in joined.items() if value not in (None, "", [], {})}


def _spared(name: str, mine: Any, other: Any, fields: Collection[str]) -> Any:
    if name in fields:
        return other
    if not any(field.startswith(f"{name}.") for field in fields):
        return mine
    old, new = other or {}, mine or {}
    joined = {key: _spared(f"{name}.{key}", new.get(key), old.get(key), fields) for key in _names(new, old)}
    return {key: value for key, value in joined.items() if value is not None}


def _join(name: str, mine: Any, other: Any, past: Past, *, keep: bool) -> Any:
    """Return one value for both; `keep` what only the other one has."""
    if isinstance(mine, Mapping) or (mine is None and isinstance(other, Mapping)):
        old, new = other if isinstance(other, Mapping) else {}, mine or {}
        joined = {key: _join(f"{name}.{key}", new.get(key), old.get(key), past, keep=keep) for key in _names(new, old)}
        return {key: value for key, value in joined.items() if value is not None}
    if isinstance(mine, list) or (mine is None and isinstance(other, list)):
        key = _source if name == "sources" else folded
        return _joined(name, mine or [], other or [], key, lambda item: past.is_kept(name, item, keep=keep))
    if mine is None:
        return other if past.is_kept(name, other, keep=keep) else None
    return other if folded(mine) == folded(other) else mine


def _source(value: Any) -> Any:
    """Return what a source is known by: somebody may have written it there as records have it, not as people read it."""
    return folded(show_source(value, "fi") if isinstance(value, str) else value)


def _names(*mappings: Mapping[str, Any]) -> Iterable[str]:
    return dict.fromkeys(name for mapping in mappings for name in mapping)


def _references(key: str, mine: list[str], other: list[str], rights: Ours, past: Past) -> list[str]:
    def is_kept(iri: str) -> bool:
        return iri not in rights.gone and past.is_kept(key, iri, keep=not (key in _STATED and iri in rights.own))

    return _joined(key, mine, other, lambda iri: iri, is_kept)


def _terms(role: str, mine: list[Document], theirs: Document, taken: Collection[Any], rights: Ours, past: Past) -> list[Document]:
    """Return the terms of a role; what the endpoint knows of a term stays with it, also where the term has changed its role."""
    other = theirs.get(role, [])
    known = {_term_key(term): term for each in (*TERM_FIELDS, role) for term in theirs.get(each, ())}
    if role == "recommendedTerms":  # there is one a language, so another word is the same term renamed
        by_language = {term.get("language"): term for term in other}
        known |= {_term_key(term): by_language[term["language"]] for term in mine if term["language"] in by_language}
        languages = {term["language"] for term in mine}
    else:
        languages = set()

    def is_kept(term: Document) -> bool:
        is_theirs = _term_key(term) not in taken and term.get("language") not in languages
        return is_theirs and past.is_kept(role, term, keep=not rights.prune)

    whole = [_term(role, term, known.get(_term_key(term), {}), rights, past) for term in mine]
    return _joined(role, whole, other, _term_key, is_kept)


def _term(role: str, mine: Document, other: Document, rights: Ours, past: Past) -> Document:
    is_ours = rights.prune or past.is_sent(role, other)
    joined = {
        key: _join(key, mine.get(key), other.get(key), NO_PAST, keep=not (is_ours and key in _PRUNED_OF_TERMS))
        for key in _names(mine, other)
    }
    return {key: value for key, value in joined.items() if value is not None}


def _term_key(term: Document) -> Any:
    return term.get("language"), folded(term.get("label", ""))


def _joined(name: str, mine: list[Any], other: list[Any], key: Callable[[Any], Any], is_kept: Callable[[Any], bool]) -> list[Any]:
    """Return the items of both lists: in the order of the other one if ours stand there in our order, else ours first."""
    ours, theirs = dict(_keyed(mine, key)), dict(_keyed(other, key))
    kept = {item: value for item, value in theirs.items() if item not in ours and is_kept(value)}
    chosen = {item: (_same(value, theirs.get(item))) for item, value in ours.items()} | kept
    agreed = _in_languages(theirs, ours) == _in_languages(ours, ours)
    order = [item for item in theirs if item in chosen] if agreed or name in UNORDERED else []
    return [chosen[item] for item in _once([*order, *ours, *kept])]


def _in_languages(items: Mapping[Key, Any], wanted: Collection[Key]) -> list[Key]:
    """Return which of the items are wanted, those of a language together: across languages the order says nothing."""
    return sorted((item for item in items if item in wanted), key=lambda item: language_of(items[item]))


def _same(mine: Any, other: Any) -> Any:
    """Return the other one where both say the same, so that its markup stays."""
    return other if other is not None and folded(mine) == folded(other) else mine


def _keyed(items: Iterable[Any], key: Callable[[Any], Any]) -> Iterator[tuple[Key, Any]]:
    seen: Counter[Any] = Counter()
    for item in items:
        yield (key(item), seen[key(item)]), item
        seen[key(item)] += 1


def _once(items: Iterable[Key]) -> Iterable[Key]:
    return dict.fromkeys(items)
