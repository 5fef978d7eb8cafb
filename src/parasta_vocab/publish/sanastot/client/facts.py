"""Documents of concepts as record files would say the same: what of a terminology can be taken into records, and be compared with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.publish.propose import Facts
from parasta_vocab.publish.sanastot.client.prints import Prints, fingerprint
from parasta_vocab.publish.sanastot.dialect_read import plain_text
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.records.columns import Column

LABELS: Final = dict(zip(TERM_FIELDS, ("pref_label", "alt_label", "discouraged_label", "hidden_label"), strict=True))
NOTES: Final = {"changeNote": "change_note", "historyNote": "history_note"}
TEXTS: Final = {"notes": "note", "examples": "example"}
BROADER: Final = {"broader": "broader_generic", "isPartOf": "broader_partitive", "related": "related"}
NARROWER: Final = {"narrower": "broader_generic", "hasPart": "broader_partitive"}
BACK: Final = {"broader": "narrower", "narrower": "broader", "isPartOf": "hasPart", "hasPart": "isPartOf", "related": "related"}
"""By the field of a relation the one in which the other concept states it."""
_IN_EVERY_LANGUAGE: Final = frozenset(
    {
        *LABELS.values(),
        *TEXTS.values(),
        *BROADER.values(),
        *("neuter", "plural", "definition", "source", "status"),
    }
)


def is_expressed(column: Column) -> bool:
    """Tell whether the API has a field for a column."""
    return bool(column.path) and (column.path[0] in _IN_EVERY_LANGUAGE or (column.path[0] in NOTES.values() and column.lang == IN_RECORD))


Pair = tuple[str, str, str]
"""A relation as records say it: the id of a concept, the key of a record, and the id of the other concept."""


def facts_of(
    concepts: Mapping[str, Document], home: str, words: Callable[[str], str] = plain_text, gone: Collection[Pair] = frozenset()
) -> Facts:
    """Return each concept as a record file would say it; what is stated of a broader concept only is said of the narrower one.

    `words` makes a text of records of a text of the API; texts that come from records are that already (`str`). Relations that are
    `gone` are not said.
    """
    return dict(_facts(concepts, home, words, gone))


def halved(concepts: Mapping[str, Document], home: str, then: Callable[[str], Prints]) -> frozenset[Pair]:
    """Return the relations that one of two concepts does not state any more: both did `then` (fingerprints by field, by id)."""
    return frozenset(pair for id_, document in concepts.items() for pair in _halved(id_, document, concepts, home, then))


def _halved(id_: str, document: Document, concepts: Mapping[str, Document], home: str, then: Callable[[str], Prints]) -> Iterator[Pair]:
    for field, back in BACK.items():
        for iri in document.get(field, ()):
            other = iri.removeprefix(home)
            both = fingerprint(iri) in then(id_).get(field, ()) and fingerprint(home + id_) in then(other).get(back, ())
            if both and other in concepts and home + id_ not in concepts[other].get(back, ()):
                if field in BROADER:
                    yield id_, BROADER[field], other
                if back in BROADER:
                    yield other, BROADER[back], id_


def _facts(
    concepts: Mapping[str, Document], home: str, words: Callable[[str], str], gone: Collection[Pair]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    above: dict[str, dict[str, list[str]]] = {}
    for id_, document in concepts.items():
        for field, key in NARROWER.items():
            for iri in document.get(field, ()):
                above.setdefault(iri.removeprefix(home), {}).setdefault(key, []).append(id_)
    for id_, document in concepts.items():
        facts = _fact(document, words)
        for field, key in BROADER.items():
            stated = [iri.removeprefix(home) for iri in document.get(field, ()) if iri.startswith(home)]
            said = dict.fromkeys([*stated, *above.get(id_, {}).get(key, ())])
            facts[key] = [other for other in said if (id_, key, other) not in gone]
        yield id_, facts


def _fact(document: Document, words: Callable[[str], str]) -> dict[str, Any]:
    facts: dict[str, Any] = {"status": document.get("status", ""), "neuter": [], "plural": {}}
    for field, key in LABELS.items():
        for term in document.get(field, ()):
            lang, label = term.get("language", ""), words(term.get("label", ""))
            if key == "pref_label":
                facts.setdefault(key, {})[lang] = label
            else:
                facts.setdefault(key, {}).setdefault(lang, []).append(label)
            if term.get("termFamily") == "NEUTER" and lang == "sv":
                facts["neuter"].append(label)
            if term.get("termConjugation") == "PLURAL":
                facts["plural"].setdefault(lang, []).append(label)
    facts["definition"] = {lang: words(text) for lang, text in document.get("definition", {}).items()}
    for field, key in TEXTS.items():
        for note in document.get(field, ()):
            facts.setdefault(key, {}).setdefault(note.get("language", ""), []).append(words(note.get("value", "")))
    for field, key in NOTES.items():
        facts[key] = {IN_RECORD: [words(line) for line in document.get(field, "").splitlines()]}
    facts["source"] = [words(text) for text in document.get("sources", ())]
    return facts
