"""The texts of NTRF: words with styles, links and relations within them → HTML as the platform keeps it, and the relations.

Source: `getContentWithTags`, `addLink` and `fixURI` in `v2/mapper/NTRFMapper.java` of VRK-YTI/yti-terminology-api. Elements that it passes
over (`SCON`, `SOURF`, `ADD`, `FORMULA` …) are passed over here too. Two differences keep strange files harmless: what stands within a style
is escaped, and so are quotation marks and angle brackets of an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from parasta_vocab.namespaces import TERMINOLOGY

BLANKS: Final = " \t\r\n"
_STYLES: Final = frozenset({"B", "I", "SUP", "SUB"})
_RELATIONS: Final = {
    "BCON": "broader",
    "NCON": "narrower",
    "RCON": "related",
    "BCONEXT": "broadMatch",
    "NCONEXT": "narrowMatch",
    "RCONEXT": "relatedMatch",
}
_PARTITIVE: Final = {"BCON": "isPartOf", "NCON": "hasPart"}
_EQUAL: Final = {"exactmatch": "exactMatch", "closematch": "closeMatch"}
_OLD_HOME: Final = re.compile(r"^https?://uri\.suomi\.fi/terminology/")
_ENTITIES: Final = str.maketrans({"&": "&amp;", '"': "&quot;", "'": "&apos;", "<": "&lt;", ">": "&gt;"})
_ADDRESS: Final = str.maketrans({'"': "%22", "<": "%3C", ">": "%3E"})
_FULL_STOP: Final = re.compile(r"[ \t\r\n]\.[ \t\r\n]?")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as HTML, and the relations that stand in it: field of a ConceptDTO and IRI."""

    text: str
    relations: tuple[tuple[str, str], ...] = ()


def marked(element: Element, home: str) -> Marked:
    """Return the text of an element; `home` is the IRI of the terminology, with its final slash."""
    words, relations = Words(), []
    words.add(element.text or "")
    for child in element:
        relation = relation_of(child, home)
        if relation is not None:
            relations.append(relation)
            words.append(_link(relation[1], child))
        elif child.tag == "LINK" and "href" in child.attrib:
            words.append(_link(_iri(child, home), child))
        elif child.tag == "HOGR":
            words.append(_homograph(child))
        elif child.tag == "BR":
            words.append("<br />")
        elif child.tag in _STYLES:
            words.append(f"<{child.tag.lower()}>{_escaped(''.join(child.itertext()))}</{child.tag.lower()}>")
        words.add(child.tail or "")
    text = str(words).replace(" , ", ", ")
    return Marked(_FULL_STOP.sub(". ", text).strip(BLANKS), tuple(relations))


def relation_of(element: Element, home: str) -> tuple[str, str] | None:
    """Return the field and the IRI of the relation that an element states; None if it states none that the platform knows."""
    kind = element.get("typr", "").lower()
    field = _EQUAL.get(kind) if element.tag == "ECON" else _RELATIONS.get(element.tag)
    if kind == "partitive":
        field = _PARTITIVE.get(element.tag, field)
    return (field, _iri(element, home)) if field else None


class Words:
    """A text that grows; plain words are escaped and kept apart from what is before them, as the platform does."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def __str__(self) -> str:
        return "".join(self.parts)

    def add(self, text: str) -> None:
        """Add plain words."""
        if not text:
            return
        if self.parts and not text.startswith(" ") and not self.parts[-1].endswith(" "):
            self.parts.append(" ")
        self.parts.append(_escaped(text))

    def append(self, markup: str) -> None:
        """Add what is HTML already."""
        if markup:
            self.parts.append(markup)


def _iri(element: Element, home: str) -> str:
    href = element.get("href", "").removeprefix("href:")
    return home + href[1:] if href.startswith("#") else _OLD_HOME.sub(TERMINOLOGY, href)


def _link(iri: str, element: Element) -> str:
    words = "".join(_link_words(element))
    return f'<a href="{iri.translate(_ADDRESS)}">{words}</a>'


def _link_words(element: Element) -> Iterator[str]:
    yield _escaped((element.text or "").strip(BLANKS))
    for child in element:
        if child.tag == "HOGR":
            yield _homograph(child)
        yield _escaped((child.tail or "").strip(BLANKS))


def _homograph(element: Element) -> str:
    number = (element.text or "").strip(BLANKS)
    return f" ({_escaped(number)})" if number else ""


def _escaped(text: str) -> str:
    return text.translate(_ENTITIES)
