"""Bytes of any format we know → a document."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path, PurePath
from stat import S_ISREG
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.source.document import MAX_BYTES, Document, RdfDocument
from parasta_vocab.text import Text

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
_MISNAMED: Final = frozenset(
    (known, seen)
    for known in FORMATS.values()
    for seen in ("json", "rdfxml", "turtle", "ntriples", "yaml")
    if seen not in {known, "json" if known in {"yaml", "jsonld"} else ""}  # YAML and JSON-LD may begin as JSON does
    and not (known in {"turtle", "ntriples", "rdfxml"} and seen in {"turtle", "ntriples", "yaml"})
)
"""Suffix and content that do not go together; of RDF texts the first line does not tell enough."""
SUFFIXES: Final = " ".join(FORMATS)
STDIN: Final = "-"
_TRIES: Final = 3
"""So many times a file is read that changes meanwhile."""


def read_source(path: Path, format_name: str | None = None) -> Document | RdfDocument:
    """Read one file.

    Raises:
        UnreadableSource: The file cannot be opened, is too large, or is not in its format.
    """
    return parse_source(read_bytes(path), printable(str(path)), format_name)


def read_text(path: Path) -> str:
    """Return the text of one file in UTF-8, whatever its format.

    Raises:
        UnreadableSource: The file cannot be opened, is too large, empty, binary or not UTF-8.
    """
    name = printable(str(path))
    content = read_bytes(path)
    if len(content) > MAX_BYTES:
        raise _too_large(name)
    return _decode(content, name)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file as they were at one moment, at most one more than may be.

    Raises:
        UnreadableSource: The file cannot be opened, or it is written to whenever it is read.
    """
    try:
        for _ in range(_TRIES):
            with path.open("rb") as file:
                before = os.fstat(file.fileno())
                content = file.read(MAX_BYTES + 1)
                after = os.fstat(file.fileno())
            if not S_ISREG(before.st_mode) or (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size):
                return content
    except (OSError, ValueError) as error:
        raise UnreadableSource(printable(str(path)), _why_not(path, error)) from None
    raise UnreadableSource(printable(str(path)), PHRASES["keeps_changing"])


def printable(name: str) -> str:
    """Return a file name that can be printed on one line; what is not text in it becomes a question mark."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)


def _why_not(path: Path, error: OSError | ValueError) -> Text:
    if isinstance(error, FileNotFoundError):
        return PHRASES["broken_link" if path.is_symlink() else "not_found"]
    return PHRASES["cannot_open"].filled(problem=explain_system(error))


def parse_source(content: bytes, source: str, format_name: str | None = None) -> Document | RdfDocument:
    """Return the document that these bytes hold; the format is that of the suffix of `source`, or is seen from the content.

    Raises:
        UnreadableSource: The bytes are empty, binary, not UTF-8, too many, or not in the format.
        ValueError: There is no format of this name.
    """
    if len(content) > MAX_BYTES:
        raise _too_large(source)
    if format_name is not None and format_name not in FORMATS.values():
        raise ValueError(f"unknown format: {format_name}; one of {', '.join(sorted(set(FORMATS.values())))}")
    text = _decode(content, source)
    known = format_of(text, source, format_name)
    if known is None:
        raise UnreadableSource(source, PHRASES["unknown_format"].filled(suffixes=SUFFIXES))
    try:
        return _parse(text, source, known)
    except UnreadableSource:
        seen = _guess(text)
        if format_name or (known, seen) not in _MISNAMED:
            raise
        raise UnreadableSource(source, PHRASES["misnamed"].filled(known=known, seen=seen)) from None


def format_of(text: str, source: str, format_name: str | None = None) -> str | None:
    """Return the format of a text: the one that is given, that of the suffix of its name, or that which its beginning shows."""
    return format_name or FORMATS.get(PurePath(source).suffix.lower()) or _guess(text)


def _parse(text: str, source: str, known: str) -> Document | RdfDocument:
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
        bases = [part["@base"] for part in _listed(data.get("@context")) if isinstance(part, dict)]
        own = {key: value for key, value in data.items() if key != "@context"}
        return replace(document, data={**own, "base": own.get("base", bases[0])} if bases else own)
    if isinstance(data, (dict, list)) and '"@' in json.dumps(data):
        from parasta_vocab.source.rdf import parse_rdf

        return parse_rdf(text, source, "jsonld")
    return document


def _is_ours(context: object) -> bool:
    """Tell whether a JSON-LD context is ours alone, perhaps with a base beside it."""
    from parasta_vocab.source.jsonld import CONTEXT

    return all(part == CONTEXT or (isinstance(part, dict) and set(part) == {"@base"}) for part in _listed(context))


def _listed(context: object) -> list[object]:
    return context if isinstance(context, list) else [] if context is None else [context]


def _too_large(source: str) -> UnreadableSource:
    return UnreadableSource(source, PHRASES["too_large"].filled(limit=MAX_BYTES // 1024 // 1024))


def _decode(content: bytes, source: str) -> str:
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise UnreadableSource(source, PHRASES["empty"])
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_bare_utf16(content):
        raise UnreadableSource(source, PHRASES["utf16"])
    if b"\0" in content[:4096] or content.startswith((b"\x89PNG", b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise UnreadableSource(source, PHRASES["binary"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise UnreadableSource(source, PHRASES["not_utf8"].filled(byte=f"0x{content[error.start]:02X}"), line, column) from None


def _is_bare_utf16(content: bytes) -> bool:
    """Tell whether every second of the first bytes is zero, and no more, as in UTF-16 without a mark."""
    head = content[:64]
    return len(head) > 1 and any(head) and (not any(head[1::2]) or not any(head[::2]))


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
