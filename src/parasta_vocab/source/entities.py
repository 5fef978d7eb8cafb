"""The document type declaration of an RDF/XML text: entities with plain values, as editors such as Protégé write them, and nothing else.

A value that holds neither a reference nor a tag cannot nest, so it cannot grow as in the "billion laughs" attack; the number
and the size of the entities and of the text that they make are bounded, and nothing outside the text is ever read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES

MAX_ENTITIES: Final = 256
"""So many entities are read; a file has one for each of its namespaces."""
MAX_DECLARED: Final = 16_384
"""So many characters the values may have in all."""
_NAME: Final = r"[A-Za-z_][\w.-]*+"
_VALUE: Final = r'"[^"&<%\n\r]*+"|\'[^\'&<%\n\r]*+\''
_ENTITY: Final = rf"<!ENTITY\s++(?P<name>{_NAME})\s++(?P<value>{_VALUE})\s*+>"
_COMMENT: Final = r"<!--(?:(?!--).)*+-->"
_PLAIN_ENTITY: Final = re.sub(r"\?P<\w+>", "?:", _ENTITY)
_DOCTYPE: Final = re.compile(
    rf"(?P<before>\s*+(?:<\?(?:(?!\?>).)*+\?>|{_COMMENT}|\s++)*+)"
    rf"<!DOCTYPE\s++{_NAME}(?::{_NAME})?\s*+(?:\[(?P<inside>(?:\s++|{_COMMENT}|{_PLAIN_ENTITY})*+)\]\s*+)?>",
    re.DOTALL,
)
_DECLARED: Final = re.compile(rf"{_COMMENT}|{_ENTITY}", re.DOTALL)
_MARKUP: Final = re.compile(r"<!(?:DOCTYPE|ENTITY)")
_REFERENCE: Final = re.compile(rf"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|&(?P<name>{_NAME});", re.DOTALL)
_PREDEFINED: Final = frozenset(("lt", "gt", "amp", "quot", "apos"))
_QUOTES: Final = {'"': "&quot;", "'": "&apos;"}


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities that an XML text declares, their values ready to stand in XML, and where the declaration begins and ends."""

    values: Mapping[str, str]
    start: int = 0
    end: int = 0

    def expand(self, text: str) -> str:
        """Return a text with the references replaced; comments, CDATA sections and unknown names stay as they are.

        Raises:
            OverflowError: The text would become too large.
        """
        if not self.values:
            return text
        grown = 0

        def value(found: re.Match[str]) -> str:
            nonlocal grown
            new = self.values.get(found["name"], found[0]) if found["name"] else found[0]
            grown += len(new) - len(found[0])
            if grown > MAX_BYTES:
                raise OverflowError
            return new

        return _REFERENCE.sub(value, text)

    def without_declaration(self, text: str) -> str:
        """Return the text with the declaration taken out and the references replaced; line breaks stay where they were.

        Raises:
            OverflowError: The text would become too large.
        """
        lines = "\n" * text.count("\n", self.start, self.end)
        return f"{text[: self.start]}{lines}{self.expand(text[self.end :])}"


def read_entities(text: str, source: str) -> Entities:
    """Return the entities that an XML text declares.

    Raises:
        UnreadableSource: The declaration holds anything but entities with plain values, too many or too long ones, or it
            stands in the wrong place.
    """
    from xml.sax.saxutils import escape  # it brings an HTTP client

    found = _DOCTYPE.match(text)
    start, end = (found.end("before"), found.end()) if found else (0, 0)
    if wrong := _MARKUP.search(text, end):
        raise _refused(text, source, wrong.start())
    declared: dict[str, str] = {}
    for entity in _DECLARED.finditer(found["inside"] or "") if found else ():
        if name := entity["name"]:
            declared.setdefault(name, escape(entity["value"][1:-1], _QUOTES))  # the first declaration counts (XML 1.0, 4.2)
    if len(declared) > MAX_ENTITIES or sum(map(len, declared.values())) > MAX_DECLARED or declared.keys() & _PREDEFINED:
        raise _refused(text, source, start)
    return Entities(declared, start, end)


def _refused(text: str, source: str, offset: int) -> UnreadableSource:
    return UnreadableSource(source, PHRASES["rdf_entities"].filled(limit=MAX_ENTITIES), text.count("\n", 0, offset) + 1, 1)
