"""What comes with the package: the seven concept schemes, as a new server holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from parasta_vocab import data, namespaces
from parasta_vocab.publish.sanastot.documents import Stamp, Terminology
from parasta_vocab.serve.state.facts import blank_names, renamed
from parasta_vocab.serve.state.snapshot import Held, Kind, Organization, Thing
from parasta_vocab.source.document import Triple
from parasta_vocab.text import Text
from parasta_vocab.vocab import SCHEMES, vocabulary

ORGANIZATION: Final = Organization(
    str(uuid5(NAMESPACE_URL, namespaces.agent("parasta-vocab"))),
    Text("parasta-vocab-hanke", "projektet parasta-vocab", "The parasta-vocab project"),
)
"""Who answers for the packaged terminologies; the id is the same on every server."""
_REVISIONS: Final = 2**40
"""Revisions of packaged content are below this, those of changes, which are milliseconds, above."""


@cache
def packaged_digest() -> str:
    """Return what tells one packaged content from another."""
    return sha256(b"".join(_turtle(scheme) for scheme in SCHEMES)).hexdigest()


def packaged_version() -> str:
    """Return the version of the packaged vocabulary."""
    return vocabulary().scheme.version


def packaged_revision() -> int:
    """Return the revision of a server that holds just this, wherever it runs."""
    return int(packaged_digest(), 16) % _REVISIONS


def packaged(revision: int) -> dict[str, Held]:
    """Return the packaged terminologies by prefix; their statements are those of the shipped Turtle files."""
    return {scheme: _held(scheme, revision) for scheme in SCHEMES}


def _turtle(scheme: str) -> bytes:
    return data.read_bytes(f"vocab/{scheme}.ttl")


def _held(scheme: str, revision: int) -> Held:
    from parasta_vocab.publish.sanastot.from_vocabulary import stamps_of, to_terminology
    from parasta_vocab.publish.sanastot.plain_deal import facts_by_thing
    from parasta_vocab.source.rdf import own_triples

    source = vocabulary(scheme)
    terminology, stamps = to_terminology(source, [ORGANIZATION.id]), stamps_of(source)
    triples = own_triples(_turtle(scheme).decode(), "turtle")
    facts = facts_by_thing(renamed(triples, blank_names(triples, scheme)), namespaces.scheme(scheme))
    things = {thing.id: thing for thing in _things(terminology, facts, stamps)}
    return Held(terminology.about, facts[""], things, stamps[""], revision)


def _things(terminology: Terminology, facts: Mapping[str, tuple[Triple, ...]], stamps: Mapping[str, Stamp]) -> Iterator[Thing]:
    parts: tuple[tuple[Kind, Mapping[str, dict[str, object]]], ...]
    parts = ("concept", terminology.concepts), ("collection", terminology.collections)
    for kind, documents in parts:
        for id_, document in documents.items():
            yield Thing(kind, id_, document, facts[id_], stamps.get(id_, stamps[""]))
