"""Earlier versions of the vocabulary, as they are named to the command: what each of them said, and what was changed since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parasta_vocab.changes.compare import Change, compare
from parasta_vocab.changes.resolve import resolve_triples, state_of
from parasta_vocab.changes.state import State, read_state
from parasta_vocab.errors import UnusableVersion
from parasta_vocab.namespaces import DCTERMS, OWL, TERMINOLOGY, VOCABULARY_PREFIXES
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.shipped import join_turtle
from parasta_vocab.publish.site.content import content
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal, Triple
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.source.rdf_write import to_ntriples, to_rdfxml, to_turtle, write_rdf
from parasta_vocab.vocab import SCHEMES

_OURS: Final = re.compile(re.escape(TERMINOLOGY) + r"([a-z][a-z0-9_-]{0,31})/([A-Za-z][A-Za-z0-9_-]*)")
_NUMBER: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,31}")
"""A number of a version can be the name of a folder."""
_FILE: Final = "vocabulary"


@dataclass(frozen=True, slots=True)
class Version:
    """One earlier version: its number, its day if it says one, its concepts and collections, its triples, what was changed since.

    `groups` are those of `state` that are collections.
    """

    number: str
    modified: str
    state: State
    groups: frozenset[str]
    triples: tuple[Triple, ...]
    changes: tuple[Change, ...]

    @property
    def changed(self) -> frozenset[str]:
        """The concepts and collections of which the changes tell, by IRI."""
        return frozenset(change.iri for change in self.changes)


def read_versions(names: Sequence[str]) -> tuple[Version, ...]:
    """Return the versions of these names, which are those that `parasta vocab diff` takes, the latest first.

    Raises:
        BrokenRecord: Its records do not hold together.
        NoSuchState: A name means no vocabulary.
        UnreadableSource: A file is broken.
        UnusableVersion: It has no concepts of the national model, or no version number of its own.
    """
    taken = {content().parts[0].vocabulary.scheme.version}
    versions = []
    for name in names:
        version = _read(name)
        if version.number in taken:
            raise UnusableVersion(name, PHRASES["version_taken"].filled(number=version.number))
        taken.add(version.number)
        versions.append(version)
    return tuple(
        sorted(versions, key=lambda version: ([int(part) for part in re.findall(r"\d+", version.number)], version.number), reverse=True)
    )


def place_of(iri: str) -> tuple[str, str] | None:
    """Return concept scheme and id of an IRI of ours.

    >>> place_of("https://iri.suomi.fi/terminology/parasta/hoks")
    ('parasta', 'hoks')
    """
    found = _OURS.fullmatch(iri)
    return (found[1], found[2]) if found else None


def version_files(version: Version) -> Iterator[tuple[str, bytes]]:
    """Yield what a version said as RDF, by name below the folder of the site."""
    lines = to_ntriples(write_rdf(version.triples, "ntriples"))
    written = {
        "ttl": to_turtle(lines.encode(), VOCABULARY_PREFIXES).encode(),
        "jsonld": write_rdf(own_triples(lines, "ntriples"), "jsonld"),
        "rdf": to_rdfxml(lines.encode(), VOCABULARY_PREFIXES).encode(),
        "nt": lines.encode(),
    }
    yield from ((file_name(version, suffix), written[suffix]) for suffix in written)


def file_name(version: Version, suffix: str) -> str:
    """Return the name of a file of a version below the folder of the site."""
    return f"versions/{version.number}/{_FILE}.{suffix}"


@cache
def current() -> State:
    """Return what the current version says, as the comparison reads it."""
    return read_state(own_triples(join_turtle(SCHEMES).decode(), "turtle"))


def _read(name: str) -> Version:
    triples = resolve_triples(name)
    state = {iri: entry for iri, entry in state_of(triples, name).items() if place_of(iri)}
    if not state:
        raise UnusableVersion(name, PHRASES["no_own_concepts"].filled(home=TERMINOLOGY))
    schemes = {subject for subject, predicate, value in triples if (predicate, value) == (terms.TYPE, terms.SCHEME)}
    about = {predicate: sorted(_texts(triples, schemes, predicate)) for predicate in (f"{OWL}versionInfo", f"{DCTERMS}modified")}
    number, modified = (next(reversed(found), "") for found in about.values())
    if not _NUMBER.fullmatch(number):
        raise UnusableVersion(name, PHRASES["no_version_number"].filled(number=number))
    collections = frozenset(s for s, p, o in triples if p == terms.TYPE and o in {terms.COLLECTION, terms.ORDERED})
    return Version(number, modified, state, collections & state.keys(), triples, compare(state, current()))


def _texts(triples: Iterable[Triple], subjects: Iterable[str], predicate: str) -> Iterator[str]:
    known = frozenset(subjects)
    return (value.text for subject, found, value in triples if found == predicate and subject in known and isinstance(value, Literal))


def by_scheme(state: State) -> Mapping[str, list[str]]:
    """Return the IRIs of a state by concept scheme, those of the schemes of ours in the order of the site first."""
    found: dict[str, list[str]] = {scheme: [] for scheme in SCHEMES}
    for iri in state:
        if place := place_of(iri):
            found.setdefault(place[0], []).append(iri)
    return {scheme: iris for scheme, iris in found.items() if iris}
