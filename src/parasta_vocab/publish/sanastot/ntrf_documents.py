"""An NTRF file → documents, as the import of the platform makes them.

Source: `v2/mapper/NTRFMapper.java` of VRK-YTI/yti-terminology-api. It does more than take over: texts are kept as HTML, notes and examples
in reverse order, a record with the attribute `upda` gets an editorial note of its last change, and languages that the terminology does not
have are passed over. What makes it stop with status 500, or keep what is no IRI, is refused here with a reason.

`publish.ntrf_read` reads the same files into the keys of the record files.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, Final
from xml.etree.ElementTree import Element

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import scheme
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.publish.ntrf_read import parse_ntrf
from parasta_vocab.publish.sanastot.broken import Broken
from parasta_vocab.publish.sanastot.checks import MAPPING
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT
from parasta_vocab.publish.sanastot.ntrf_markup import marked, relation_of
from parasta_vocab.publish.sanastot.ntrf_terms import ELEMENTS, OUTDATED, TermReader, last, status_of
from parasta_vocab.publish.sanastot.rules import iter_broken_collection, iter_broken_concept
from parasta_vocab.publish.sanastot.structure import INVALID
from parasta_vocab.publish.sanastot.tidy import tidied

_REFUSED: Final = frozenset({INVALID, MAPPING})
"""What is held against the rules: of an imported file the platform checks nothing but ids and languages, and RDF can say no more."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def read_ntrf_documents(content: bytes, source: str, into: Terminology) -> Terminology:
    """Return the concepts and collections that a file has for a terminology; each takes the place of the one with its id.

    Raises:
        UnreadableSource: The bytes are no XML, declare entities, or are no NTRF; a record has no term or an id that cannot be one,
            a link leads nowhere, or a concept would have the id of a collection.
    """
    root = parse_ntrf(content, source)
    file = _File(source, into)
    concepts, collections = {}, {}
    for element in root:
        if element.tag == "RECORD" and element.get("type", "").lower() != "ulottuvuus":
            concepts[element.attrib["numb"]] = file.concept(element)
        elif element.tag == "DIAG":
            collections[element.attrib["numb"]] = file.collection(element)
    both = ({*into.concepts, *concepts} & {*collections}) | ({*into.collections, *collections} & {*concepts})
    if both:
        raise file.refused("upload_two_kinds", min(both))
    return Terminology(into.about, concepts, collections)


class _File:
    """What of a file holds for each of its records: its name, and the terminology that it is for."""

    def __init__(self, source: str, into: Terminology) -> None:
        self.source, self.home = source, scheme(into.prefix)
        self.languages: Collection[str] = into.about.get("languages", ())

    def concept(self, element: Element) -> Document:
        """Return the ConceptDTO of a `RECORD`."""
        id_ = element.attrib["numb"]
        body = _Record(self, id_).read(element)
        self.check(id_, iter_broken_concept(body, new=True, languages=self.languages))
        return tidied(body, CONCEPT, self.home)

    def collection(self, element: Element) -> Document:
        """Return the ConceptCollectionDTO of a `DIAG`; it has its name in one language."""
        id_, name = element.attrib["numb"], element.get("name", "")
        if not name.strip():
            raise self.refused("ntrf_without_name", id_)
        members = [link.get("href", "") for link in element.findall("LINK")]
        for member in members:
            if not member.startswith("#") or member == "#":
                raise self.refused("ntrf_member", id_, value=member)
        body = {"identifier": id_, "label": {element.get("lang", IN_RECORD): name}, "members": [member[1:] for member in members]}
        self.check(id_, iter_broken_collection(body, new=True, languages=self.languages))
        return tidied(body, COLLECTION, self.home)

    def check(self, id_: str, broken: Iterable[Broken]) -> None:
        for item in broken:
            if item.code in _REFUSED or item.path[0] == "identifier":
                raise self.refused("upload_broken", id_, message=item.message)

    def refused(self, phrase: str, id_: str, **facts: object) -> UnreadableSource:
        return UnreadableSource(self.source, PHRASES[phrase].filled(place=f"#{id_}", **facts))


class _Record:
    """Gathers what a record says of its concept; relations within its texts are relations of the concept."""

    def __init__(self, file: _File, id_: str) -> None:
        self.file, self.id = file, id_
        self.relations: dict[str, list[str]] = {}

    def read(self, element: Element) -> Document:
        """Return all that the record says; the order of reading is the order of relations."""
        body: dict[str, Any] = {"identifier": self.id, "status": _status(element)}
        for field, tag in (("conceptClass", "CLAS"), ("subjectArea", "SUBJ")):
            body[field] = next((self.words(found) for found in element.findall(tag)), None)
        body["editorialNotes"] = [*map(self.words, element.findall("REMK")), *_note_of_change(element)]
        body["sources"] = [self.words(found) for found in element.findall("SOURC")]
        body |= {"definition": {}, "notes": [], "examples": [], **{field: [] for field in ELEMENTS}}
        for language in element.findall("LANG"):
            lang = language.get("value", "").lower()
            if lang in self.file.languages:
                self._language(language, lang, body)
        for tag in ("RCON", "BCON", "NCON", "ECON", "RCONEXT", "BCONEXT", "NCONEXT"):
            for found in element.findall(tag):
                self._relate([relation] if (relation := relation_of(found, self.file.home)) else [])
        return body | self.relations

    def words(self, element: Element) -> str:
        """Return the text of an element."""
        found = marked(element, self.file.home)
        self._relate(found.relations)
        return found.text

    def _relate(self, relations: Iterable[tuple[str, str]]) -> None:
        for field, iri in relations:
            self.relations.setdefault(field, []).append(iri)

    def _language(self, language: Element, lang: str, body: Document) -> None:
        for definition in language.findall("DEF")[:1]:
            body["definition"].setdefault(lang, self.words(definition))
        for field, tag in (("notes", "NOTE"), ("examples", "EXAMP")):
            body[field] += [{"language": lang, "value": self.words(found)} for found in reversed(language.findall(tag))]
        reader = TermReader(self.file.source, f"#{self.id}", lang, self.words)
        preferred = last(language, "TE")
        if preferred is None:
            raise reader.refused("ntrf_without_preferred")
        body["recommendedTerms"].append(reader.term(preferred))
        if (origin := last(preferred, "SOURF")) is not None:
            body["sources"].append(self.words(origin))
        for field, tags in ELEMENTS.items():
            if field != "recommendedTerms":
                body[field] += [reader.term(found) for tag in tags for found in language.findall(tag)]


def _status(element: Element) -> str:
    if "stat" not in element.attrib and element.get("type", "").lower() == OUTDATED:
        return "RETIRED"
    return status_of(element.get("stat"))


def _note_of_change(element: Element) -> Iterator[str]:
    kind, said = element.get("type", ""), []
    if kind.lower() == "aputermi":
        said.append(kind)
    _, comma, day = element.get("upda", "").partition(",")
    if comma and _is_day(day.strip()):
        said.append(f"- Viimeksi muokattu, {day.strip()}")
    if said:
        yield " ".join(said)


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False
