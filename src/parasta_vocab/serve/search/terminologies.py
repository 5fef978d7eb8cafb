"""Searching terminologies, and counting them.

Source: `TerminologyQueryFactory`, `CountQueryFactory` and `SearchIndexService` of VRK-YTI/yti-terminology-api.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.lint.words import split_words
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.caller import sees_all
from parasta_vocab.serve.search.concepts import order
from parasta_vocab.serve.search.words import Words, asked, key_of, marked
from parasta_vocab.serve.state.caller import Caller
from parasta_vocab.serve.state.snapshot import Held, Snapshot

SHOWN: Final = ("DRAFT", "INCOMPLETE", "SUGGESTED", "VALID")
"""The statuses of terminologies that are found where none is asked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search for terminologies; empty sequences ask for nothing in particular."""

    query: str = ""
    lang: str = "fi"
    status: Sequence[str] = ()
    groups: Sequence[str] = ()
    organizations: Sequence[str] = ()
    languages: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class FoundTerminology:
    """A terminology that was found, how well, and the words of its label that answer the question."""

    held: Held
    score: float
    words: frozenset[str]


def find_terminologies(wanted: Wanted, snapshot: Snapshot, caller: Caller | None, also: Collection[str] = ()) -> list[FoundTerminology]:
    """Return what a search finds, the best first; terminologies with a prefix in `also` answer the question by their concepts."""
    found = [
        answer
        for held in snapshot.terminologies.values()
        if _is_open(held, wanted, caller) and (answer := _answer(held, wanted.query.strip(), held.prefix in also))
    ]
    return sorted(found, key=lambda item: (-item.score, *order(item.held.document.get("label", {}), wanted.lang), item.held.prefix))


def count(found: Iterable[FoundTerminology]) -> Document:
    """Return how many terminologies there are of each status, language and group (CountDTO); the platform counts no types."""
    documents = [item.held.document for item in found]
    return {
        "statuses": tally(document["status"] for document in documents),
        "languages": tally(lang for document in documents for lang in document.get("languages", ())),
        "types": {},
        "groups": tally(group for document in documents for group in document.get("groups", ())),
    }


def show_terminology_hit(found: FoundTerminology) -> Document:
    """Return a TerminologySearchResultDTO."""
    held, document = found.held, found.held.document
    label = document.get("label", {})
    return {
        "id": held.iri,
        "uri": held.iri,
        "prefix": held.prefix,
        "label": label,
        "description": document.get("description", {}),
        "status": document["status"],
        "type": document["graphType"],
        "languages": document.get("languages", []),
        "groups": document.get("groups", []),
        "organizations": document.get("organizations", []),
        "created": held.stamp.created,
        "modified": held.stamp.modified,
        "highlights": {f"label.{lang}": [piece] for lang, text in label.items() if (piece := marked(text, found.words))},
    }


def _is_open(held: Held, wanted: Wanted, caller: Caller | None) -> bool:
    document = held.document
    return (
        document["status"] in (wanted.status or SHOWN)
        and (not held.is_incomplete or sees_all(caller, held))
        and all(
            not asked_for or not set(asked_for).isdisjoint(document.get(name, ()))
            for name, asked_for in (("groups", wanted.groups), ("organizations", wanted.organizations), ("languages", wanted.languages))
        )
    )


def _answer(held: Held, question: str, by_concepts: bool) -> FoundTerminology | None:
    if not question:
        return FoundTerminology(held, 0.0, frozenset())
    known = held.once(Words, lambda: Words(dict(_words(held))))
    answers = [known.fitting(word, keys) for word, keys in asked(question)]
    if answers and all(answers):
        score = sum(max(each.values()) for each in answers)
        return FoundTerminology(held, score, frozenset(word for each in answers for word in each))
    return FoundTerminology(held, 0.0, frozenset()) if by_concepts else None


def _words(held: Held) -> Iterator[tuple[str, str]]:
    for lang, text in held.document.get("label", {}).items():
        yield from ((word, key_of(word, lang)) for word in split_words(text))


def tally(values: Iterable[str]) -> dict[str, int]:
    """Return how often each value comes, in their order."""
    return dict(sorted(Counter(values).items()))
