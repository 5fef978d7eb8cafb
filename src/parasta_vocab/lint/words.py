"""The only door to snowballstemmer at run time: words, and keys that are the same for the forms of one word.

A key is what the stemmer leaves, without the final vowels that vary and with the consonants that Finnish gradation changes made one:
*sopimus, sopimuksen; osaaminen, osaamisen; tieto, tiedon; tarve, tarpeen*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import local
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from snowballstemmer.basestemmer import BaseStemmer

STEMMED: Final = ("fi", "sv", "en")
"""The languages whose forms are known."""
_STEMMERS: Final = {"fi": "finnish", "sv": "swedish"}
WORD: Final = re.compile(r"[^\W_]+(?:[-’':][^\W_]+)*")
_ODD: Final = "-.:;/()[]'’_\"”“«»…–—?!&+*"
"""Marks that make words harder to tell apart than at blanks and commas."""
_BATCH: Final = 64
SHORTEST: Final = 3
"""A key is at least so long."""
_MOST: Final = 200_000
"""So many words are remembered; then the memory starts anew."""
_LONG: Final = 4
"""What is as short as this is left whole."""
_PARTITIVE: Final = re.compile(r"(\w{2,}(?:[uy]s|mis|[aä]is|llis))t[aä]")
"""The partitive singular: koulutusta, osaamista, viranomaista."""
_FROM_VERB: Final = re.compile(r"(\w+?(?:ande|ende|are))(?:n|t)?s?")
_GRADE: Final = re.compile(r"(mm|ll|rr|ss|kk|pp|tt|d|v|g)([oöuy]?)$")
_STRONG: Final = {"d": "t", "v": "p", "g": "k"}
"""The last consonants of a stem in the grade that a key has: tiedon, tarve, näytön."""


def split_words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    small = text.lower()
    if any(mark in small for mark in _ODD):
        return WORD.findall(small)
    return small.replace(",", " ").split()  # the same, and quicker


def split_all(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the words of each text, many texts at a time where they are simple."""
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        joined = "\n".join(batch).lower()
        if any(mark in joined for mark in _ODD) or joined.count("\n") >= len(batch):
            yield from map(split_words, batch)
        else:
            yield from map(str.split, joined.replace(",", " ").split("\n"))


_OWN: Final = local()
"""The stemmers of each thread: a stemmer keeps the word that it works on, so two threads with one would mix their words."""


def _stemmer(lang: str) -> BaseStemmer:
    known = vars(_OWN)
    if lang not in known:
        import snowballstemmer

        known[lang] = snowballstemmer.stemmer(_STEMMERS[lang])
    found: BaseStemmer = known[lang]
    return found


class Keys(dict[str, str]):
    """The key of each word of one language; each word is stemmed once."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST:
            self.clear()
        key = self[word] = self._key(word)
        return key

    def of(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the key of each word."""
        return tuple([self[word] for word in words])

    def _key(self, word: str) -> str:
        if self.lang not in STEMMED or not word[0].isalpha():
            return word
        plain = re.sub(r"[:’'].*$", "", word)
        if self.lang == "en":
            return _english(plain)
        if self.lang == "fi":
            before, weak, after = plain.rpartition("nn")  # tutkinnon, tutkinto
            plain = f"{before}nt{after}" if weak else plain
            return _finnish(plain, _stemmer("fi").stemWord(plain))
        return _swedish(plain, str(_stemmer("sv").stemWord(plain)))


def _finnish(word: str, stem: str) -> str:
    """Return a stem without what varies more than the stemmer knows; o, ö, u and y stay, which tells *näyttö* from *näyttää*."""
    if word.endswith("nen") and len(word) > SHORTEST + 2:
        return f"{word[:-3]}s"
    if found := _PARTITIVE.fullmatch(word):
        return found[1]
    short = stem.rstrip("aäei")
    if short.endswith("ks") and len(short) > _LONG:
        short = f"{short[:-2]}s"
    elif short.endswith(("as", "äs")) and short == word:
        short = short[:-1].rstrip("aäei")
    elif short.endswith(("oj", "öj", "uj", "yj")):
        short = short[:-1]
    elif short.endswith("ej"):  # kursseja, malleja
        short = short[:-2]
    if short.endswith(("uus", "yys", "ius", "eus")):
        return f"{short[:-1]}t"
    key = _GRADE.sub(lambda found: _STRONG.get(found[1], found[1][0]) + found[2], short)
    return key if len(key) >= SHORTEST else stem


def _swedish(word: str, stem: str) -> str:
    """Return a stem, with the ending that makes a noun of a verb where there is one: *lärare* and *kunnande* are not *lära* and *kunna*."""
    if found := _FROM_VERB.fullmatch(word):
        return found[1]
    short = stem.rstrip("s")  # arbetsplats, arbetsplatsen
    return short if len(short) > SHORTEST else stem if len(stem) > SHORTEST else word


def _english(word: str) -> str:
    """Return a word without the mark of its plural; more would make *assess* and *assessment* one."""
    if word.endswith("ies") and len(word) > _LONG:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


MOST_OWNERS: Final = 8
"""A term that more concepts than this share tells nothing of which one is meant, and counts as no mention."""


@dataclass(slots=True)
class TermIndex:
    """The terms of a vocabulary in one language, found in running text whatever their form; the longest term wins."""

    keys: Keys
    _terms: dict[tuple[str, ...], list[tuple[str, bool]]] = field(default_factory=dict)
    _lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def add(self, terms: Sequence[tuple[str, str]]) -> None:
        """Let each term stand for its concept; one with a capital is a name, which small letters do not mention."""
        for (term, concept), words in zip(terms, split_all([term for term, _ in terms]), strict=True):
            if keys := self.keys.of(words):
                self._terms.setdefault(keys, []).append((concept, term[0].isupper()))
        self._terms = {keys: owners for keys, owners in self._terms.items() if len(owners) <= MOST_OWNERS}
        lengths: dict[str, set[int]] = {}
        for keys in self._terms:
            lengths.setdefault(keys[0], set()).add(len(keys))
        self._lengths = {first: tuple(sorted(several, reverse=True)) for first, several in lengths.items()}

    def mentions(self, words: Sequence[str], text: str) -> Mapping[str, str]:
        """Return the concepts whose terms stand in the words of a text, with the words as they stand there in small letters."""
        keys, terms, lengths = self.keys.of(words), self._terms, self._lengths
        found: dict[str, str] = {}
        end = 0
        for position in [place for place, key in enumerate(keys) if key in lengths]:
            for length in lengths[keys[position]] if position >= end else ():
                if there := terms.get(keys[position : position + length]):
                    said = " ".join(words[position : position + length])
                    for concept, is_name in there:
                        if not (is_name and said in text):
                            found.setdefault(concept, said)
                            end = position + length
                    if end > position:
                        break
        return found


def looks_like(words: Sequence[str], term: str) -> bool:
    """Tell generously whether a term may stand among the words: each long word of it begins or ends one of them.

    >>> looks_like(split_words("yrkesutbildning som ordnas"), "utbildning")
    True
    """
    return all(any(_alike(word, part) for word in words) for part in _long(split_words(term)))


def _long(parts: Sequence[str]) -> Sequence[str]:
    return [part for part in parts if len(part) > SHORTEST] or parts


def _alike(word: str, part: str) -> bool:
    root = part[: max(SHORTEST, len(part) - 3)]
    if len(part) <= SHORTEST + 1:
        return word.startswith(part[: max(2, len(part) - 1)])
    return root in word
