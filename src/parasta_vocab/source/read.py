"""Bytes of any format we know → a document."""

from __future__ import annotations

import json
from pathlib import Path, PurePath
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES, Document, RdfDocument

FORMATS: Final = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonld": "jsonld",
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".rdf": "rdfxml",
    ".owl": "rdfxml",
    ".xml": "rdfxml",
}
"""File suffix to format."""
SUFFIXES: Final = " ".join(FORMATS)
STDIN: Final = "-"


def read_source(path: Path, format_name: str | None = None) -> Document | RdfDocument:
    """Read one file.

    Raises:
        UnreadableSource: The file cannot be opened, is too large, or is not in its format.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(str(path))
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(str(path), PHRASES["cannot_open"].filled(problem=error.strerror or str(error))) from None
    return parse_source(content, str(path), format_name)


def parse_source(content: bytes, source: str, format_name: str | None = None) -> Document | RdfDocument:
    """Return the document that these bytes hold; the format is that of the suffix of `source`, or is seen from the content.

    Raises:
        UnreadableSource: The bytes are empty, binary, not UTF-8, too many, or not in the format.
    """
    if len(content) > MAX_BYTES:
        raise _too_large(source)
    text = _decode(content, source)
    known = format_name or FORMATS.get(PurePath(source).suffix.lower()) or _guess(text)
    if known is None:
        raise UnreadableSource(source, PHRASES["unknown_format"].filled(suffixes=SUFFIXES))
    if known in {"json", "jsonld"}:
        return _parse_json(text, source)
    if known == "yaml":
        from parasta_vocab.source.yaml import parse_yaml

        return parse_yaml(text, source)
    from parasta_vocab.source.rdf import parse_rdf

    return parse_rdf(text, source, known)


def _parse_json(text: str, source: str) -> Document | RdfDocument:
    """Read JSON as a description of ours, or as RDF where it brings a context of its own."""
    from parasta_vocab.source.json import parse_json

    document = parse_json(text, source)
    data = document.data
    if isinstance(data, dict) and ("processes" in data or "provider" in data) and _is_ours(data.get("@context")):
        data.pop("@context", None)
        return document
    if isinstance(data, (dict, list)) and '"@' in json.dumps(data):
        from parasta_vocab.source.rdf import parse_rdf

        return parse_rdf(text, source, "jsonld")
    return document


def _is_ours(context: object) -> bool:
    from parasta_vocab.source.rdf import CONTEXT

    return context is None or context == CONTEXT


def _too_large(source: str) -> UnreadableSource:
    return UnreadableSource(source, PHRASES["too_large"].filled(limit=MAX_BYTES // 1024 // 1024))


def _decode(content: bytes, source: str) -> str:
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise UnreadableSource(source, PHRASES["empty"])
    if b"\0" in content[:4096] or content.startswith((b"\xff\xfe", b"\xfe\xff", b"\x89PNG", b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise UnreadableSource(source, PHRASES["binary"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise UnreadableSource(source, PHRASES["not_utf8"].filled(byte=f"0x{content[error.start]:02X}"), line, column) from None


def _guess(text: str) -> str | None:
    """Return the format that the beginning of a text shows, or None."""
    head = text.lstrip()[:2000]
    if head.startswith(("{", "[")):
        return "json"
    if head.startswith("<?xml") or "<rdf:RDF" in head:
        return "rdfxml"
    if head.startswith("@prefix") or head.upper().startswith("PREFIX "):
        return "turtle"
    if head.startswith("<http"):
        return "ntriples"
    lines = [line for line in head.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return "yaml" if lines and any(":" in line for line in lines) else None
