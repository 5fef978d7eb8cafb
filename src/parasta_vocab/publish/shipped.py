"""The forms that are shipped with the package, and those that are made of the shipped Turtle.

They are files of the build: what they hold is that of the shipped concept scheme, whatever the value at hand says.
"""

from __future__ import annotations

from collections.abc import Iterable

from parasta_vocab.data import read_bytes
from parasta_vocab.namespaces import VOCABULARY_PREFIXES
from parasta_vocab.source.rdf_write import to_ntriples, to_rdfxml
from parasta_vocab.vocab import Vocabulary


def render_turtle(vocabulary: Vocabulary) -> str:
    """Return the shipped SKOS of the concept scheme in Turtle."""
    return _turtle(vocabulary).decode()


def render_jsonld(vocabulary: Vocabulary) -> str:
    """Return the shipped SKOS as a framed JSON-LD document that holds its context."""
    return read_bytes(f"vocab/{vocabulary.scheme.id}.jsonld").decode()


def render_ntriples(vocabulary: Vocabulary) -> str:
    """Return the shipped SKOS as sorted N-Triples."""
    return to_ntriples(_turtle(vocabulary))


def render_rdfxml(vocabulary: Vocabulary) -> str:
    """Return the shipped SKOS as RDF/XML."""
    return to_rdfxml(_turtle(vocabulary), VOCABULARY_PREFIXES)


def join_turtle(schemes: Iterable[str]) -> bytes:
    """Return the shipped SKOS of several concept schemes, named by their ids, as one text in Turtle; their blank nodes have no labels to clash."""
    return b"\n".join(read_bytes(f"vocab/{scheme}.ttl") for scheme in schemes)


def _turtle(vocabulary: Vocabulary) -> bytes:
    return read_bytes(f"vocab/{vocabulary.scheme.id}.ttl")
