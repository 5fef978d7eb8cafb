"""Where IRIs stand in the text of an RDF file, found by a scan of its tokens.

An RDF parser says what a file means, not where; so this module reads the same text again just far enough to see IRIs,
prefixed names and (in XML and JSON) attribute values and strings, and resolves them as the format does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Generic, TypeVar
from urllib.parse import urljoin

from parasta_vocab.namespaces import LOCAL
from parasta_vocab.source.entities import read_entities
from parasta_vocab.source.place import Place, TextPlace

_TURTLE: Final = re.compile(
    r'(?P<skip>"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n]|\\.)*+"|\'(?:[^\'\\\n]|\\.)*+\'|\#[^\n]*'
    r"|(?:@prefix|\b(?i:PREFIX))\s+[\w.-]*:\s*<[^<>\s]*>)"
    r"|(?P<base>(?:@base|\b(?i:BASE))\s+(?=<))|<(?P<iri>[^<>\s]*)>|(?P<name>[A-Za-z][\w.-]*:[\w%.-]*[\w%-]|:[\w%-]+|[A-Za-z][\w-]*:)|(?P<mark>[.;,\[\]()])",
    re.DOTALL,
)
_XML: Final = re.compile(r'\b(?P<kind>rdf:about|rdf:ID|rdf:resource|rdf:nodeID)\s*=\s*(?:"(?P<a>[^"]*)"|\'(?P<b>[^\']*)\')')
_XML_BASE: Final = re.compile(r"\bxml:base\s*=\s*[\"'](?P<iri>[^\"'<]*)")
_JSON: Final = re.compile(r'(?P<key>"(?:@id|id)"\s*:\s*)?"(?P<text>(?:[^"\\]|\\.)*+)"(?P<colon>\s*:)?')

T = TypeVar("T")


class LazyMapping(Mapping[str, T], Generic[T]):
    """A mapping that is made when it is first asked for something."""

    def __init__(self, make: Callable[[], Mapping[str, T]]) -> None:
        self._make = make
        self._made: Mapping[str, T] | None = None

    @property
    def _content(self) -> Mapping[str, T]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: str) -> T:
        return self._content[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def __repr__(self) -> str:
        return repr(self._content)


def lazy_places(text: str, format_name: str, prefixes: Mapping[str, str]) -> tuple[Mapping[str, Place], Mapping[str, tuple[Place, ...]]]:
    """Return the places of the subjects and of the mentions, found when they are first asked for."""
    return (
        LazyMapping(lambda: find_subjects(text, format_name, prefixes)),
        LazyMapping(lambda: find_mentions(text, format_name, prefixes)),
    )


def find_mentions(text: str, format_name: str, prefixes: Mapping[str, str]) -> dict[str, tuple[Place, ...]]:
    """Return every place where each IRI stands."""
    found: dict[str, list[Place]] = {}
    for iri, place, _ in _iter_mentions(text, format_name, prefixes):
        found.setdefault(iri, []).append(place)
    return {iri: tuple(places) for iri, places in found.items()}


def find_subjects(text: str, format_name: str, prefixes: Mapping[str, str]) -> dict[str, Place]:
    """Return the first place where each IRI stands as a subject."""
    found: dict[str, Place] = {}
    for iri, place, is_subject in _iter_mentions(text, format_name, prefixes):
        if is_subject:
            found.setdefault(iri, place)
    return found


def _iter_mentions(text: str, format_name: str, prefixes: Mapping[str, str]) -> Iterator[tuple[str, Place, bool]]:
    scan = {"rdfxml": _in_xml, "jsonld": _in_json}.get(format_name, _in_turtle)
    line, line_start, done = 1, 0, 0
    for iri, offset, is_subject in scan(text, prefixes):
        line += text.count("\n", done, offset)
        if (newline := text.rfind("\n", done, offset)) >= 0:
            line_start = newline + 1
        done = offset
        yield iri, TextPlace(line, offset - line_start + 1), is_subject


def _in_turtle(text: str, prefixes: Mapping[str, str]) -> Iterator[tuple[str, int, bool]]:
    depth, at_start, base, is_base = 0, True, LOCAL, False
    for match in _TURTLE.finditer(text):
        if match["skip"] is not None:
            continue
        if match["base"]:
            is_base = True
            continue
        if is_base and match["iri"] is not None:
            base, is_base = urljoin(base, match["iri"]), False
            continue
        if mark := match["mark"]:
            depth += (mark in "[(") - (mark in "])")
            at_start = at_start if mark != "." else depth == 0
            continue
        iri = urljoin(base, match["iri"]) if match["iri"] is not None else _expand(match["name"], prefixes)
        yield iri, match.start(), at_start and depth == 0
        at_start = False


def _in_xml(text: str, prefixes: Mapping[str, str]) -> Iterator[tuple[str, int, bool]]:
    from xml.sax.saxutils import unescape  # it brings an HTTP client

    entities = read_entities(text, "")
    base = urljoin(LOCAL, unescape(entities.expand(found["iri"]))) if (found := _XML_BASE.search(text)) else LOCAL
    for match in _XML.finditer(text, entities.end):
        value = unescape(entities.expand(match["a"] if match["a"] is not None else match["b"]))
        iri = urljoin(base, f"#{value}" if match["kind"] == "rdf:ID" else value)
        yield iri, match.start(), match["kind"] in {"rdf:about", "rdf:ID"}


def _in_json(text: str, prefixes: Mapping[str, str]) -> Iterator[tuple[str, int, bool]]:
    for match in _JSON.finditer(text):
        if match["colon"]:
            continue
        iri = _expand(match["text"], prefixes)
        yield (iri if ":" in iri else urljoin(LOCAL, iri)), match.start("text") - 1, bool(match["key"])


def _expand(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, local = name.partition(":")
    return f"{prefixes[prefix]}{local}" if prefix in prefixes else name
