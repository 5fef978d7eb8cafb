"""A change of a document carried over to the statements about the thing: only those of the changed fields become others.

So what the documents of the API cannot express (notation, law, validity, the languages of a subject field) outlives an edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from parasta_vocab.namespaces import DCTERMS, SKOS, XSD
from parasta_vocab.publish.sanastot.documents import Document, Stamp
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.publish.sanastot.plain import (
    COLLECTION_FIELDS,
    FIELDS,
    SAID_OF_LINKS,
    SCHEME_FIELDS,
    TOP,
    collection_statements,
    concept_statements,
    scheme_statements,
)
from parasta_vocab.publish.sanastot.plain_terms import SAID_OF_NODES, nodes
from parasta_vocab.source.document import Literal, Triple

Facts = tuple[Triple, ...]


def replace_fields(old: Document, new: Document, facts: Facts, home: str) -> Facts:
    """Return the statements about a concept, a collection or a terminology after its document has become another.

    The statements of the fields that differ are those of the new document; a predicate that several fields say together is
    said anew if one of them differs. Everything else stays as it was. Where there was no document, the thing itself is new.
    """
    if not old:
        return completed(facts, new, home)
    fields = _fields(new)
    changed = {name for name in fields if old.get(name) != new.get(name)}
    if not changed:
        return facts
    change = _change(changed, fields, old, new, home)
    kept = [fact for fact in facts if not change.touches(fact) and fact[0] not in change.gone]
    known = set(kept)
    return (*kept, *(fact for fact in statements_of(new, home) if change.touches(fact) and fact not in known))


def completed(facts: Facts, document: Document, home: str) -> Facts:
    """Return the statements about a thing with what its document says besides: what they have no literal for, and links they do not have."""
    known, said = set(facts), {(subject, predicate) for subject, predicate, _ in facts}
    more = (fact for fact in statements_of(document, home) if fact not in known and (isinstance(fact[2], str) or fact[:2] not in said))
    return (*facts, *more)


def stamped(facts: Facts, iri: str, stamp: Stamp) -> Facts:
    """Return the statements about a thing with the days on which it was made and last changed replaced by those moments."""
    moments = {f"{DCTERMS}created": stamp.created, f"{DCTERMS}modified": stamp.modified}
    kept = (fact for fact in facts if fact[0] != iri or not moments.get(fact[1]))
    return (*kept, *((iri, name, Literal(moment, datatype=f"{XSD}dateTime")) for name, moment in moments.items() if moment))


def statements_of(document: Document, home: str) -> Iterator[Triple]:
    """Yield what a document of any kind says."""
    if "prefix" in document:
        return scheme_statements(document, home)
    return concept_statements(document, home) if "status" in document else collection_statements(document, home)


def _fields(document: Document) -> Mapping[str, frozenset[str]]:
    if "prefix" in document:
        return SCHEME_FIELDS
    return FIELDS if "status" in document else COLLECTION_FIELDS


@dataclass(frozen=True, slots=True)
class _Change:
    """What a change touches: predicates of the thing itself, nodes of terms, pages; and the nodes that are gone after it."""

    iri: str
    predicates: frozenset[str]
    nodes: frozenset[str]
    pages: frozenset[str]
    gone: frozenset[str]

    def touches(self, fact: Triple) -> bool:
        subject, predicate, value = fact
        if value in self.nodes or (subject in self.nodes and predicate in SAID_OF_NODES):
            return True
        if subject in self.pages and predicate in SAID_OF_LINKS:
            return True
        if predicate == TOP and f"{SKOS}topConceptOf" in self.predicates:
            return value == self.iri
        return subject == self.iri and predicate in self.predicates


def _change(changed: set[str], fields: Mapping[str, frozenset[str]], old: Document, new: Document, home: str) -> _Change:
    iri = home + new.get("identifier", "")

    def of(document: Document, names: set[str]) -> frozenset[str]:
        return frozenset(chain.from_iterable(nodes(document, iri, name) for name in names & TERM_FIELDS.keys()))

    names = set(TERM_FIELDS) if "status" in changed else changed
    is_concept = fields is FIELDS
    links = (*old.get("links", ()), *new.get("links", ())) if "links" in changed else ()
    return _Change(
        iri,
        frozenset(chain.from_iterable(fields[name] for name in changed)),
        of(old, names) | of(new, names) if is_concept else frozenset(),
        frozenset(link["uri"] for link in links),
        of(old, set(TERM_FIELDS)) - of(new, set(TERM_FIELDS)) if is_concept else frozenset(),
    )
