"""NTRF → records: what an NTRF file says of each concept, under the keys of the record files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.publish.xml_read import parse_xml

_TERMS: Final = {
    "SY": "alt_label",
    "DTE": "discouraged_label",
    "DTEA": "discouraged_label",
    "DTEB": "discouraged_label",
    "STE": "hidden_label",
}
_TEXTS: Final = {"NOTE": "note", "EXAMP": "example", "REMK": "editorial_note"}
_RELATIONS: Final = {"BCON": "broader", "NCON": "narrower", "RCON": "related"}
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_NO_WORDS: Final = frozenset({"SOURF", "ADD", "REMK", "STAT"})
"""Elements within a text that are no part of it."""

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class NtrfFile:
    """What an NTRF file holds: records by id, as record files would say it, and collections by id."""

    records: dict[str, Record]
    collections: dict[str, Record]


def read_ntrf(data: bytes, source: str) -> NtrfFile:
    """Return what an NTRF file says; what it says of narrower concepts is said of these as their broader ones.

    Links to other vocabularies (`ECON`, `…EXT`) and what the record files have no key for (`EXPLAN`, `CX`, `ILLU`) are left out.

    Raises:
        UnreadableSource: The bytes are no XML, declare entities, or are no NTRF.
    """
    root = parse_ntrf(data, source)
    records = {element.attrib["numb"]: _record(element) for element in root.iter("RECORD")}
    for id_, record in records.items():
        for kind in ("generic", "partitive"):
            for narrower in record.pop(f"narrower_{kind}", ()):
                _add(records.get(narrower, {}), f"broader_{kind}", id_)
    return NtrfFile(records, {element.attrib["numb"]: _collection(element) for element in root.iter("DIAG")})


def parse_ntrf(data: bytes, source: str) -> Element:
    """Return the root of an NTRF file, in which every record and diagram has its id.

    Raises:
        UnreadableSource: The bytes are no XML, declare entities, or are no NTRF.
    """
    root = parse_xml(data, source)
    if root.tag != "VOCABULARY":
        raise UnreadableSource(source, PHRASES["not_ntrf"].filled(name=root.tag))
    if any("numb" not in element.attrib for tag in ("RECORD", "DIAG") for element in root.iter(tag)):
        raise UnreadableSource(source, PHRASES["ntrf_without_id"])
    return root


def _record(element: Element) -> Record:
    record: Record = {}
    _first(record, "subject_field", IN_RECORD, element.find("SUBJ"))
    for language in element.findall("LANG"):
        _language(language, language.get("value", "").lower(), record)
    for note in element.findall("REMK"):
        _add(record.setdefault("editorial_note", {}), IN_RECORD, _words(note))
    for key, target in _relations(element):
        _add(record, key, target)
    for source in element.findall("SOURC"):
        _add(record, "source", _words(source))
    record["status"] = "RETIRED" if element.get("type") == "vanhentunut" else element.get("stat", "DRAFT")
    for key, text in (("created", element.findtext("CRDAT", "")), ("modified", element.get("upda", ""))):
        if day := _DATE.search(text):
            record[key] = day[0]
    return record


def _language(element: Element, lang: str, record: Record) -> None:
    for child in element:
        if child.tag == "TE":
            _first(record, "pref_label", lang, child.find("TERM"))
            _first(record, "subject_field", lang, child.find("SUBJ"))
            _grammar(child, lang, record)
        elif child.tag in _TERMS:
            if (word := child.find("TERM")) is not None:
                _add(record.setdefault(_TERMS[child.tag], {}), lang, _words(word))
            _grammar(child, lang, record)
        elif child.tag == "DEF":
            _first(record, "definition", lang, child)
        elif child.tag in _TEXTS:
            _add(record.setdefault(_TEXTS[child.tag], {}), lang, _words(child))


def _grammar(term: Element, lang: str, record: Record) -> None:
    word = term.find("TERM")
    gram = None if word is None else word.find("GRAM")
    if word is None or gram is None:
        return
    said = gram.get("value", "").lower().split()
    if lang == "sv" and "n" in {gram.get("gend", "").lower(), *said}:
        _add(record, "neuter", _words(word))
    if "pl" in said:
        _add(record.setdefault("plural", {}), lang, _words(word))


def _relations(record: Element) -> Iterator[tuple[str, str]]:
    """Yield key and target of each relation to a concept of the file, also of those within texts."""
    for element in record.iter():
        href = element.get("href", "").removeprefix("href:")
        if element.tag in _RELATIONS and href.startswith("#"):
            kind = "" if element.tag == "RCON" else f"_{element.get('typr') or 'generic'}"
            yield _RELATIONS[element.tag] + kind, href[1:]


def _collection(element: Element) -> Record:
    members = [link.get("href", "").removeprefix("#") for link in element.findall("LINK")]
    return {"pref_label": {element.get("lang", IN_RECORD): element.get("name", "")}, "members": members}


def _words(element: Element) -> str:
    """Return the text of an element and of the words that are marked within it, with single spaces."""

    def parts(node: Element) -> Iterator[str]:
        yield node.text or ""
        for child in node:
            if child.tag not in _NO_WORDS:
                yield from parts(child)
            yield child.tail or ""

    return " ".join("".join(parts(element)).split())


def _first(record: Record, key: str, lang: str, element: Element | None) -> None:
    if element is not None:
        record.setdefault(key, {}).setdefault(lang, _words(element))


def _add(mapping: dict[str, Any], key: str, value: str) -> None:
    values = mapping.setdefault(key, [])
    if value not in values:
        values.append(value)
