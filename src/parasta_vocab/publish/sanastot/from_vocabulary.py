"""A vocabulary → the documents that the terminology API takes: everything that a record says and the API has a field for.

Relations stand on both sides, for the platform makes neither of the other. Subject field, change note and history note
have no language there: they are Finnish. Sources stand as people read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.checks import SHORT
from parasta_vocab.publish.sanastot.documents import Document, Stamp, Terminology
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT, TERM_FIELDS, TERMINOLOGY
from parasta_vocab.publish.sanastot.matches import matches_by_concept
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.publish.terms import Term, iter_terms
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Collection, Concept, Vocabulary
from parasta_vocab.vocab.concept import Texts
from parasta_vocab.vocab.sources import iter_pages, show_source

_PLAIN: Final = "fi"
"""The language of what has none on the platform."""
_GROUP: Final = "P6"


def to_terminology(vocabulary: Vocabulary, organizations: Iterable[str] = ()) -> Terminology:
    """Return the documents of a vocabulary; `organizations` are the ids of those that answer for it on the platform."""
    scheme, home = vocabulary.scheme, vocabulary.scheme.iri
    about = {
        "prefix": scheme.id,
        "label": dict(scheme.title.items()),
        "description": dict(scheme.description.items()),
        "languages": list(LANGUAGES),
        "status": scheme.status,
        "groups": [_GROUP],
        "organizations": list(organizations),
        "graphType": "TERMINOLOGICAL_VOCABULARY",
    }
    back = _Back(vocabulary)
    concepts = {concept.id: tidied(dict(_concept(concept, back)), CONCEPT, home) for concept in vocabulary}
    collections = (tidied(_collection(collection, home), COLLECTION, home) for collection in vocabulary.collections.values())
    return Terminology(tidied(about, TERMINOLOGY, home), concepts, {item["identifier"]: item for item in collections})


def stamps_of(vocabulary: Vocabulary) -> dict[str, Stamp]:
    """Return when each concept was made and last changed, by id, and the vocabulary itself under the empty id."""
    scheme = vocabulary.scheme
    concepts = {concept.id: Stamp(_moment(concept.created), _moment(concept.modified)) for concept in vocabulary}
    return {"": Stamp(_moment(scheme.issued), _moment(scheme.modified))} | concepts


class _Back:
    """The other sides of the relations that the concepts of a vocabulary state, by IRI."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.narrower: dict[str, list[str]] = {}
        self.parts: dict[str, list[str]] = {}
        self.related: dict[str, list[str]] = {}
        for concept in vocabulary:
            stated = ((self.narrower, concept.broader_generic), (self.parts, concept.broader_partitive), (self.related, concept.related))
            for index, targets in stated:
                for target in targets:
                    index.setdefault(target, []).append(concept.iri)


def _concept(concept: Concept, back: _Back) -> Iterator[tuple[str, Any]]:
    yield from (("identifier", concept.id), ("status", concept.status))
    terms = list(iter_terms(concept))
    yield from ((field, [_term(term, concept.status) for term in terms if term.role == role]) for field, role in TERM_FIELDS.items())
    yield "definition", dict(concept.definition.items())
    yield "subjectArea", concept.subject_field.show(_PLAIN)
    yield from (("notes", _localized(concept.note)), ("examples", _localized(concept.example)))
    yield "changeNote", "\n".join(concept.change_note.get(_PLAIN, ()))
    yield "historyNote", "\n".join(concept.history_note.get(_PLAIN, ()))
    yield "editorialNotes", [text for lang in LANGUAGES for text in concept.editorial_note.get(lang, ())]
    yield "sources", [show_source(source, _PLAIN) for source in concept.source]
    yield "links", list(_links(concept))
    yield from (("broader", concept.broader_generic), ("narrower", back.narrower.get(concept.iri)))
    yield from (("isPartOf", concept.broader_partitive), ("hasPart", back.parts.get(concept.iri)))
    yield "related", [*concept.related, *back.related.get(concept.iri, ())]
    matches: dict[str, list[str]] = {}
    for match in matches_by_concept().get(concept.iri, ()):
        if match.within:
            matches.setdefault(match.field, []).append(match.iri)
    yield from matches.items()


def _term(term: Term, status: str) -> Document:
    return {
        "language": term.lang,
        "label": term.text,
        "status": status,
        "termFamily": "NEUTER" if term.neuter else None,
        "termConjugation": "PLURAL" if term.plural else None,
        "sources": [show_source(source, _PLAIN) for source in term.source],
    }


def _links(concept: Concept) -> Iterator[Document]:
    """Yield the web pages that are sources, and what corresponds to the concept outside the platform."""
    for page in dict.fromkeys(iter_pages(concept.source)):
        name = page.partition("://")[2].rstrip("/")[:SHORT]
        yield {"name": dict.fromkeys(LANGUAGES, name), "uri": page}
    for match in matches_by_concept().get(concept.iri, ()):
        if not match.within:
            name = (match.label or match.iri)[:SHORT]
            relation = PHRASES[f"skos:{match.field}"]
            yield {"name": dict.fromkeys(LANGUAGES, name), "uri": match.iri, "description": dict(relation.items())}


def _localized(texts: Texts) -> list[Document]:
    return [{"language": lang, "value": text} for lang in LANGUAGES for text in texts.get(lang, ())]


def _collection(collection: Collection, home: str) -> Document:
    return {
        "identifier": collection.iri.removeprefix(home),
        "label": dict(collection.pref_label.items()),
        "description": dict(collection.definition.items()),
        "members": list(collection.members),
    }


def _moment(day: date | None) -> str:
    return f"{day.isoformat()}T00:00:00.000Z" if day else ""
