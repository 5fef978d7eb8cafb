"""The tables of forms: which terms a word or some words of running text may be.

They are made at build time (`vocab/generated/forms.<language>.json`), so that no morphology library is needed here. What the
tables do not hold is taken off by rule: Finnish possessive suffixes and clitics, the English genitive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.data import read_json
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.words import spelled

ALL: Final = "forms"
DISCOURAGED: Final = "discouraged"
"""The two tables of a language: all terms, and what finding the discouraged ones takes, which is little and quick to load."""
HIDDEN: Final = "hidden"
"""The kind of a term that is searched by and never shown."""
_CLITICS: Final = ("kaan", "kään", "kin", "han", "hän", "ko", "kö", "pa", "pä")
_POSSESSIVES: Final = ("nsa", "nsä", "mme", "nne", "ni", "si")
_SHORTEST: Final = 3
"""So many letters are left at least where a suffix is taken off."""
_HEAD: Final = 5
"""So many letters a compound is looked up by; no beginning in the tables is shorter."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one concept; `kind` is `pref`, `alt`, `hidden` or `discouraged`.

    `preferred` is what to say instead of a discouraged term.
    """

    scheme: str
    id: str
    kind: str
    label: str
    preferred: Text

    @property
    def iri(self) -> str:
        """The IRI of the concept."""
        return namespaces.scheme(self.scheme) + self.id


@dataclass(frozen=True, slots=True)
class FormTable:
    """The forms of one language.

    `words` are all words of all forms; `longest` gives, by first word, how many words a form that begins with it has at most.
    """

    lang: str
    terms: tuple[Term, ...]
    forms: Mapping[str, int | list[int]]
    compounds: Mapping[str, int]
    words: frozenset[str]
    longest: Mapping[str, int]
    heads: Mapping[str, tuple[str, ...]]

    def find(self, form: str) -> tuple[Term, ...]:
        """Return the terms that a form in its normal spelling belongs to, the best known first."""
        found = self.forms.get(form)
        if found is None:
            number = self.compounds.get(form)
            return () if number is None else (self.terms[number],)
        return (self.terms[found],) if isinstance(found, int) else tuple(self.terms[number] for number in found)

    def resolve(self, word: str) -> str | None:
        """Return the word of the table that a word in its normal spelling stands for, or None.

        >>> form_table("fi").resolve("työpaikkaohjaajammekin")
        'työpaikkaohjaaja'
        """
        if word in self.words:
            return word
        return next((found for found in self._without_suffix(word) if found in self.words), None) or self._compound(word)

    def _without_suffix(self, word: str) -> Iterator[str]:
        if self.lang == "en" and word.endswith("'s"):
            yield word[:-2]
        if self.lang != "fi":
            return
        yield from _without_possessive(word)
        if word.endswith(_CLITICS):
            clitic = next(item for item in _CLITICS if word.endswith(item))
            bare = word[: -len(clitic)]
            if len(bare) >= _SHORTEST:
                yield bare
                yield from _without_possessive(bare)

    def _compound(self, word: str) -> str | None:
        return next((begin for begin in self.heads.get(word[:_HEAD], ()) if word.startswith(begin)), None)


def _without_possessive(word: str) -> Iterator[str]:
    """Yield what a word may be without its possessive suffix; before it a final n and the weak grade are lost.

    >>> list(_without_possessive("työpaikkansa"))
    ['työpaikka', 'työpaikkan', 'työpaikkana', 'työpaikkanä']
    """
    bare = ""
    if word.endswith(_POSSESSIVES):
        bare = word[: -(2 if word.endswith(("ni", "si")) else 3)]
    elif word.endswith("n") and len(word) > _SHORTEST and word[-2] == word[-3] and word[-2] in "aäeiouyö":
        bare = word[:-2]  # työpaikassaan
    if len(bare) >= _SHORTEST:
        yield bare
        yield from (bare + ending for ending in ("n", "na", "nä"))
        if bare.endswith("kse"):
            yield f"{bare[:-1]}i"


@cache
def form_table(lang: str, part: str = ALL) -> FormTable:
    """Return a table of a language, read when it is first asked for; that of another language than ours is empty."""
    data: dict[str, Any] = {"terms": [], "forms": {}, "compounds": {}}
    if lang in LANGUAGES:
        data = read_json(f"vocab/generated/{part}.{lang}.json")
    forms: dict[str, int | list[int]] = data["forms"]
    words = set(forms)
    longest: dict[str, int] = {}
    for form in forms:
        if " " in form:
            parts = form.split(" ")
            words.update(parts)
            longest[parts[0]] = max(len(parts), longest.get(parts[0], 0))
    heads: dict[str, tuple[str, ...]] = {}
    for begin in sorted(data["compounds"], key=lambda item: -len(item)):
        heads[begin[:_HEAD]] = (*heads.get(begin[:_HEAD], ()), begin)
    terms = tuple(_term(*item) for item in data["terms"])
    return FormTable(lang, terms, forms, data["compounds"], frozenset(words), longest, heads)


def _term(scheme: str, name: str, kind: str, label: str, preferred: Mapping[str, str] | None = None) -> Term:
    return Term(scheme, name, kind, label, Text.of(preferred))


def find_terms_of(text: str, lang: str) -> tuple[Term, ...]:
    """Return the terms that a whole text is, in whatever form and case; suffixes are taken off its words where needed.

    >>> [term.id for term in find_terms_of("Koulutussopimuksessaan", "fi") if term.scheme == "parasta"]
    ['koulutussopimus']
    """
    table = form_table(lang)
    words = [table.resolve(word) for word in spelled(text).split(" ")]
    return () if None in words else table.find(" ".join(word for word in words if word))


def share_a_term(word: str, other: str) -> bool:
    """Tell whether two words are parts of one term, in whatever form and language.

    >>> share_a_term("yhteistyöstä", "kanssa"), share_a_term("työpaikkaohjaajien", "kanssa")
    (True, False)
    """
    one, two = ({(lang, number) for lang, number, *_ in _parts_of(each)} for each in (word, other))
    return not one.isdisjoint(two)


def base_words(word: str) -> tuple[str, ...]:
    """Return a word as it is, and in the forms that it has in the labels that it may be a part of, in any language.

    >>> base_words("sopimuksessaan")
    ('sopimuksessaan', 'sopimus')
    """
    parts = ((spelled(form_table(lang).terms[number].label).split(" "), count, place) for lang, number, count, place in _parts_of(word))
    return tuple({word: None} | {label[place]: None for label, count, place in parts if len(label) == count})


def all_forms_of(word: str) -> tuple[str, ...]:
    """Return a word as it is, and all forms of the words of labels that it may be, without those that begin with another of them.

    >>> all_forms_of("läroavtalens")
    ('läroavtal',)
    """
    found = {word}
    for lang, number, count, place in _parts_of(word):
        found |= {parts[place] for form in _forms_by_term(lang)[number] if len(parts := form.split(" ")) == count}
    shortest: list[str] = []
    for form in sorted(found):  # one that begins with another comes right after it
        if not (shortest and form.startswith(shortest[-1])):
            shortest.append(form)
    return tuple(shortest)


@lru_cache(maxsize=256)
def _parts_of(word: str) -> Sequence[tuple[str, int, int, int]]:
    """Return the terms in whose forms a word may stand: language, number, how many words the form has, and which of them it is."""
    found: dict[tuple[str, int, int, int], None] = {}
    for lang in LANGUAGES:
        table = form_table(lang)
        known = table.resolve(word)
        if known is None:
            continue
        for form in _forms_with(known, lang):
            numbers, parts = table.forms[form], form.split(" ")
            for number in [numbers] if isinstance(numbers, int) else numbers:
                found[lang, number, len(parts), parts.index(known)] = None
    return tuple(found)


def _forms_with(word: str, lang: str) -> Iterator[str]:
    """Yield the forms in which a word stands, found in one text of all forms, which is ten times quicker than a look at each."""
    forms = _all_forms(lang)
    place = forms.find(word)
    while place >= 0:
        end = forms.index("\n", place)
        if forms[place - 1] in " \n" and forms[place + len(word)] in " \n":
            yield forms[forms.rindex("\n", 0, place) + 1 : end]
            place = end  # a form that has the word twice comes once
        place = forms.find(word, place + 1)


@cache
def _forms_by_term(lang: str) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for form, numbers in form_table(lang).forms.items():
        for number in [numbers] if isinstance(numbers, int) else numbers:
            found.setdefault(number, []).append(form)
    return found


@cache
def _all_forms(lang: str) -> str:
    return "\n".join(("", *form_table(lang).forms, ""))
