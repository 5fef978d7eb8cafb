"""The terms of an NTRF record → TermDTOs, as the platform makes them.

Source: `handleTerm` and `handleGRAM` in `v2/mapper/NTRFMapper.java` of VRK-YTI/yti-terminology-api. Within `TERM` it knows words and
`GRAM` only: a subscript there is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.ntrf import TERM_ELEMENTS
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import CHOICES, TERM_FIELDS
from parasta_vocab.publish.sanastot.ntrf_markup import BLANKS, Words
from parasta_vocab.publish.terms import DISCOURAGED

ELEMENTS: Final = {
    field: (TERM_ELEMENTS[role], "DTEA", "DTEB") if role == DISCOURAGED else (TERM_ELEMENTS[role],) for field, role in TERM_FIELDS.items()
}
"""Field of a ConceptDTO to the elements whose terms it gets, in their order."""
OUTDATED: Final = "vanhentunut"
"""What Finnish files call what is retired."""
_EQUIVALENCE: Final = {"broader": "BROADER", "narrower": "NARROWER", "near-equivalent": "CLOSE"}
_FAMILY: Final = {"n": "NEUTER", "f": "FEMININE", "m": "MASCULINE"}
_PLURAL: Final = frozenset({"pl", "n pl", "f pl"})
_WORD_CLASS: Final = {"verb": "VERB", "adj": "ADJECTIVE"}
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class TermReader:
    """Reads the terms of one language of a record; `words` gives the text of an element, `place` names the record."""

    source: str
    place: str
    lang: str
    words: Callable[[Element], str]

    def term(self, element: Element) -> Document:
        """Return the TermDTO of an element such as `TE`.

        Raises:
            UnreadableSource: It has no term, or the number of the homonym is none.
        """
        word = last(element, "TERM")
        label = "" if word is None else _label(word)
        if word is None or not label:
            raise self.refused("ntrf_without_term", tag=element.tag)
        equi, scope, add = (last(element, tag) for tag in ("EQUI", "SCOPE", "ADD"))
        return {
            "language": self.lang,
            "label": label,
            "homographNumber": self._homograph(last(element, "HOGR")),
            "status": status_of(element.get("stat")),
            "termInfo": None if add is None else add.text,
            "scope": None if scope is None else self.words(scope),
            "termEquivalency": None if equi is None else _EQUIVALENCE.get(equi.get("value", "").lower()),
            **dict(_grammar(word)),
        }

    def refused(self, phrase: str, **facts: object) -> UnreadableSource:
        """Return the complaint about this language of the record."""
        return UnreadableSource(self.source, PHRASES[phrase].filled(place=self.place, lang=self.lang, **facts))

    def _homograph(self, element: Element | None) -> int | None:
        if element is None:
            return None
        number = (element.text or "").strip(BLANKS)
        if not _NUMBER.fullmatch(number):
            raise self.refused("ntrf_homograph", value=number)
        return int(number)


def status_of(stat: str | None) -> str:
    """Return the status that an attribute `stat` means; one that is none, or not given, is a draft."""
    if stat and stat.lower() == OUTDATED:
        return "RETIRED"
    return stat if stat in CHOICES["status"] else "DRAFT"


def last(element: Element, tag: str) -> Element | None:
    """Return the child of which there may be one; of several the platform's reader keeps the last."""
    found = element.findall(tag)
    return found[-1] if found else None


def _label(word: Element) -> str:
    words = Words()
    words.add(word.text or "")
    for child in word:
        if child.tag == "GRAM":
            words.add(child.text or "")
        words.add(child.tail or "")
    return str(words).strip(BLANKS)


def _grammar(word: Element) -> Iterator[tuple[str, str]]:
    for gram in word.findall("GRAM"):
        value, gender, part = (gram.get(name, "").lower() for name in ("value", "gend", "pos"))
        if value in _PLURAL:
            yield "termConjugation", "PLURAL"
        if family := _FAMILY.get(gender) or (_FAMILY[value[0]] if value in _PLURAL and value != "pl" else ""):
            yield "termFamily", family
        yield from (("wordClass", name) for start, name in _WORD_CLASS.items() if part.startswith(start))
