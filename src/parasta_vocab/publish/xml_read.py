"""XML from others, read by the standard library's expat: no entities, nothing fetched, a bound on depth.

A document type that declares something within the file, and with it every entity, is refused. A plain reference to a DTD,
with which NTRF files begin, is let through and not followed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

MAX_DEPTH: Final = 32
"""The deepest nesting that is read; NTRF needs seven levels."""


def parse_xml(data: bytes, source: str) -> Element:
    """Return the root element of an XML file.

    Raises:
        UnreadableSource: The bytes are no XML, declare or use entities of their own, or are nested too deep.
    """
    handler = _Handler(source, ParserCreate())
    try:
        handler.parser.Parse(data, True)
    except ExpatError as error:
        raise UnreadableSource(source, _problem(str(error).partition(":")[0]), error.lineno, error.offset + 1) from None
    except (ValueError, LookupError) as error:  # an encoding that is not known
        raise UnreadableSource(source, _problem(str(error))) from None
    return handler.builder.close()


def _problem(problem: str) -> Text:
    return PHRASES["xml_syntax"].filled(problem=problem)


@dataclass(slots=True)
class _Handler:
    source: str
    parser: XMLParserType
    builder: TreeBuilder = field(default_factory=TreeBuilder)
    depth: int = 0

    def __post_init__(self) -> None:
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.EntityDeclHandler = self.refuse
        self.parser.SkippedEntityHandler = self.refuse
        self.parser.ExternalEntityRefHandler = self.refuse
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.builder.data

    def refuse(self, *_: object) -> NoReturn:
        raise UnreadableSource(self.source, PHRASES["xml_entities"], self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def doctype(self, _name: str, _system: str | None, _public: str | None, declares: bool) -> None:
        if declares:
            self.refuse()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise UnreadableSource(self.source, PHRASES["too_deep"], self.parser.CurrentLineNumber)
        self.builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.builder.end(tag)
