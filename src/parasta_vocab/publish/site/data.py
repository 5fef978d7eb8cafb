"""The same content as files for programs: every format of every scheme, and each concept alone as RDF."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any, Final

from parasta_vocab.data import read_json
from parasta_vocab.namespaces import VOCABULARY_PREFIXES
from parasta_vocab.publish.export import render_all
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.source.rdf_write import to_rdfxml, to_turtle
from parasta_vocab.vocab import SCHEMES, Concept, vocabulary

CHECKSUMS: Final = "SHA256SUMS"
_BLANK: Final = re.compile(r"_:\w+")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of RDF in which each concept is there alone."""

    label: str
    media_type: str


LINKED: Final = {
    "ttl": Form("Turtle", "text/turtle"),
    "jsonld": Form("JSON-LD", "application/ld+json"),
    "rdf": Form("RDF/XML", "application/rdf+xml"),
    "nt": Form("N-Triples", "application/n-triples"),
}
"""Suffix to form, in the order in which they are offered."""


@cache
def data_files() -> Mapping[str, bytes]:
    """Return the files of `data/` by name: each scheme in each format, their catalogue, and the checksums of all."""
    files = render_all([vocabulary(scheme) for scheme in SCHEMES], FORMATS)
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return files | {CHECKSUMS: sums.encode()}


def concept_files() -> Iterator[tuple[str, bytes]]:
    """Yield each concept alone in each form of RDF, by name below the folder of the site."""
    for scheme in map(vocabulary, SCHEMES):
        statements = _by_subject(data_files()[FORMATS["ntriples"].file_name(scheme.scheme.id)].decode().splitlines())
        for concept in scheme:
            lines = "".join(f"{line}\n" for line in _about(f"<{concept.iri}>", statements))
            written = {
                "ttl": to_turtle(lines.encode(), VOCABULARY_PREFIXES),
                "jsonld": f"{json.dumps(_document(concept), ensure_ascii=False, indent=1)}\n",
                "rdf": to_rdfxml(lines.encode(), VOCABULARY_PREFIXES),
                "nt": lines,
            }
            yield from ((f"terminology/{concept.scheme}/{concept.id}.{suffix}", written[suffix].encode()) for suffix in LINKED)


@cache
def embedded(concept: Concept) -> str:
    """Return a concept as JSON-LD that can stand in a `script` element of a page."""
    return json.dumps(_document(concept), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _by_subject(lines: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line.split(" ", 1)[0], []).append(line)
    return found


def _about(subject: str, statements: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield what is said of a subject, and of the blank nodes that this leads to."""
    for line in statements.get(subject, ()):
        yield line
        *_, value = line.removesuffix(" .").split(" ", 2)
        if _BLANK.fullmatch(value):
            yield from _about(value, statements)


def _document(concept: Concept) -> dict[str, Any]:
    """Return the shipped JSON-LD of a concept with what it needs of the context."""
    context, nodes = _shipped(concept.scheme)
    node = nodes[concept.iri]
    used = set(_keys(node))
    needed = {key: value for key, value in context.items() if key in used or key.startswith("@") or isinstance(value, str)}
    return {"@context": needed, **node}


@cache
def _shipped(scheme: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    document = read_json(f"vocab/{scheme}.jsonld")
    return document["@context"], {node["id"]: node for node in document["@graph"]}


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)
