"""Whether a file that cannot be read may be a process description at all, or is certainly another program's."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from parasta_vocab.namespaces import MODEL
from parasta_vocab.source.read import FORMATS

_RDF: Final = frozenset({"turtle", "ntriples", "rdfxml"})
_KEYS: Final = (b"processes", b"provider")
_SCHEMA_LINE: Final = re.compile(r"\s*#.*process-description[\w.]*\.json")
_BLANKS: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_HEAD: Final = 1000
"""So many characters are looked through for the line that names the schema."""


def may_be_ours(content: bytes, source: str, format_name: str | None = None) -> bool:
    """Tell whether the bytes of a file mention what every process description mentions; the format is given, or that of the suffix.

    >>> may_be_ours(b"provider: [", "a.yaml"), may_be_ours(b"services: [", "a.yaml")
    (True, False)
    """
    text = content.replace(b"\0", b"")  # what is UTF-16 can be looked through too
    if MODEL.encode() in text:
        return True
    known = format_name or FORMATS.get(PurePath(source).suffix.lower())
    if known in _RDF and not text.lstrip(_BLANKS).startswith(b"{"):  # what is JSON under another suffix is told as such
        return False
    return any(key in text for key in _KEYS) or names_schema(text[:_HEAD].decode("utf-8", "replace"))


def names_schema(text: str) -> bool:
    """Tell whether one of the first lines of a text tells editors that it is a process description."""
    return any(_SCHEMA_LINE.match(line) for line in text[:_HEAD].splitlines())
