"""How Swedish nouns decline: rules by ending, and lists of the last parts of compounds that no rule gives.

After Svenska Akademiens grammatik; the words are those of our terms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Declined:
    """The forms of a noun without the genitive s; a form that the noun has not is empty."""

    singular: str = ""
    definite: str = ""
    plural: str = ""
    definite_plural: str = ""


_IRREGULAR: Final = {
    "examen": "examen examen examina examina",
    "handbok": "handbok handboken handböcker handböckerna",
    "förman": "förman förmannen förmän förmännen",
    "ansökan": "ansökan ansökan ansökningar ansökningarna",
    "förälder": "förälder föräldern föräldrar föräldrarna",
    "nummer": "nummer numret nummer numren",
    "register": "register registret register registren",
    "center": "center centret center centren",
    "kriterium": "kriterium kriteriet kriterier kriterierna",
    "kriterie": "kriterie kriteriet kriterier kriterierna",
    "kansli": "kansli kansliet kanslier kanslierna",
    "ministerium": "ministerium ministeriet ministerier ministerierna",
    "poäng": "poäng poängen poäng poängen",
    "campus": "campus campusen campus campusen",
    "status": "status statusen statusar statusarna",
    "stad": "stad staden städer städerna",
    "del": "del delen delar delarna",
    "skötsel": "skötsel skötseln skötslar skötslarna",
    "fullmäktig": "fullmäktig fullmäktigen fullmäktige fullmäktigena",
    "fullmäktige": "fullmäktige fullmäktigen fullmäktige fullmäktigena",
    "gång": "gång gången gångar gångarna",
    "service": "service servicen  ",
    "feedback": "feedback feedbacken  ",
    "personal": "personal personalen  ",
}
"""Last part to its forms: singular, definite, plural, definite plural."""
_NEUTER: Final = (
    *("avtal", "kontrakt", "prov", "stöd", "tillstånd", "beslut", "samtal", "system", "dokument", "betyg", "intyg", "besked"),
    *("vitsord", "mål", "behov", "sätt", "krav", "löfte", "skap", "nätverk", "verk", "sammandrag", "datum", "namn", "material"),
    *("tillfälle", "ställe", "skede", "område", "flöde", "förlopp", "arbete", "företag", "underhåll", "förhållande", "erbjudande"),
)
"""Last parts that are neuter, for terms of which the record does not say it (it says it of accepted and discouraged terms)."""
_DEFINITE: Final = (
    *("styrelsen", "anstalten", "tjänsten", "verket", "ministeriet", "centret", "registret", "processen", "proven", "andet"),
    *("förvärvet", "grunden"),
)
"""Last parts that stand in the definite form in our terms already."""
_LOOKS_DEFINITE: Final = re.compile(r"(?:en|(?<!h)(?<!it)et|(?<!pl)an|na)$")
_PERSONS: Final = ("studerande", "sökande", "ansökande", "inlärande")
"""Words in -ande that name persons; all others name doings and are neuter."""
_PLURAL: Final = ("ämnen", "er", "ar", "or")
_NOT_PLURAL: Final = ("tor", "nummer", "register", "center", "förälder", "bar")
_ADJECTIVAL: Final = ("ansvarig", "pliktig", "anställd")
"""Adjectives that stand as nouns: en ansvarig, den ansvariga or ansvarige, flera ansvariga."""
_UTRUM: Final[tuple[tuple[tuple[str, ...], Callable[[str], str]], ...]] = (
    (("are",), lambda noun: f"{noun} {noun}n {noun} {noun[:-1]}na"),
    (("ande", "ende"), lambda noun: f"{noun} {noun}n {noun} {noun}na"),
    (("else",), lambda noun: f"{noun} {noun}n {noun}r {noun}rna"),
    (("ing",), lambda noun: f"{noun} {noun}en {noun}ar {noun}arna"),
    (("a",), lambda noun: f"{noun} {noun}n {noun[:-1]}or {noun[:-1]}orna"),
    (("tor", "å", "ö", "i", "e"), lambda noun: f"{noun} {noun}n {noun}er {noun}erna"),
    (("",), lambda noun: f"{noun} {noun}en {noun}er {noun}erna"),
)
"""Endings of utrum nouns and how they decline, the first that fits."""


def decline(noun: str, *, neuter: bool, plural: bool) -> list[Declined]:
    """Return the forms of a noun, several where usage varies; of a plural noun the plural only."""
    if noun.endswith(_DEFINITE):
        return [Declined(definite=noun)]
    if plural or (noun.endswith(_PLURAL) and not noun.endswith(_NOT_PLURAL)):
        return [Declined(plural=noun, definite_plural=_definite_plural(noun))]
    if noun.endswith(_ADJECTIVAL):
        return [Declined(noun, f"{noun}{vowel}", f"{noun}a", f"{noun}a") for vowel in "ae"]
    for last in sorted(_IRREGULAR, key=len, reverse=True):
        if noun.endswith(last):
            before = noun[: -len(last)]
            return [Declined(*(form and before + form for form in _IRREGULAR[last].split(" ")))]
    if _is_neuter(noun, marked=neuter):
        return [
            Declined(noun, f"{noun}t", f"{noun}n", f"{noun}na") if noun.endswith("e") else Declined(noun, f"{noun}et", noun, f"{noun}en")
        ]
    forms = next(rule(noun) for endings, rule in _UTRUM if noun.endswith(endings))
    return [Declined(*forms.split())]


def is_definite(noun: str) -> bool:
    """Tell whether a noun looks as if it stood in the definite form.

    >>> [noun for noun in ("examen", "plan", "kvalitet", "kunnandet", "blanketten", "bilagan", "proven") if is_definite(noun)]
    ['kunnandet', 'blanketten', 'bilagan', 'proven']
    """
    return bool(_LOOKS_DEFINITE.search(noun)) and not noun.endswith(tuple(_IRREGULAR))


def _is_neuter(noun: str, *, marked: bool) -> bool:
    """Tell the gender of a noun: by its ending where that decides, else as the record of its term says."""
    if noun.endswith(("ande", "ende")):
        return not noun.endswith(_PERSONS)
    if noun.endswith(("ing", "ion", "het", "are", "else")):
        return False
    return marked or noun.endswith(_NEUTER)


def _definite_plural(noun: str) -> str:
    """Return the definite form of a noun in the plural.

    >>> [_definite_plural(noun) for noun in ("aktörer", "löften", "lärare", "nätverk", "examina")]
    ['aktörerna', 'löftena', 'lärarna', 'nätverken', 'examina']
    """
    if noun.endswith("are"):
        return f"{noun[:-1]}na"
    if noun.endswith(("or", "ar", "er")):
        return f"{noun}na"
    if noun.endswith("en"):
        return f"{noun}a"
    return noun if noun.endswith("a") else f"{noun}en"
