"""A Swedish term → its forms: definite and indefinite, singular and plural, each with and without the genitive s.

The head is the last noun before a preposition or a relative clause; what follows keeps its form, but a noun after `av` may be
definite too: erkännandet av kunnandet. Before the head adjectives agree and genitives stay. Which terms are neuter or plural the record says; how a noun declines, `swedish_nouns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from parasta_vocab.build.inflect.swedish_nouns import Declined, decline, is_definite
from parasta_vocab.vocab.words import WORD, normal

_AFTER_HEAD: Final = frozenset(
    ["av", "för", "till", "på", "i", "om", "från", "med", "som", "att", "inom", "hos", "vid", "då", "där", "under", "utan", "enligt"]
)
_JOINTS: Final = frozenset({"och", "eller", "samt", ":", ",", "/"})
_INVARIABLE: Final = re.compile(r"(?:.*(?:ande|ende|are|[aes-]))|en|ett|den|det|de|\W")
_GENITIVE: Final = re.compile(r"(?:ens|ets|nas|andes)$")
"""After a genitive a noun is never definite: periodens slutdatum."""
_ADJECTIVES: Final = {"särskilt": "särskilda", "handlett": "handledda", "gemensam": "gemensamma", "egen": "egna"}
"""Adjectives whose definite form no rule gives."""
_ACRONYM_ENDINGS: Final = ("", "s", ":s", ":n", ":en", "en", ":t", ":et", ":ar", ":er")
_KINDS: Final = ("singular", "definite", "plural", "definite_plural")


def swedish_forms(term: str, *, neuter: bool = False, plural: bool = False) -> Iterator[str]:
    """Yield every form of a term in its normal spelling, the term itself first; some come more than once."""
    words = [found[0] for found in WORD.finditer(term)]
    yield " ".join(map(normal, words))
    if re.fullmatch(r"[A-ZÅÄÖ][a-zåäö]+", words[0]) and (len(words) == 1 or "." in words):
        yield f"{' '.join(map(normal, words))}s"  # a name
        return
    end = next((place for place, word in enumerate(words) if word in _AFTER_HEAD and place), len(words))
    parts = list(_conjuncts(words[:end]))
    rests = list(dict.fromkeys(_complements(words[end:])))
    for kind in _KINDS:
        choices = [list(_phrase(part, kind, neuter=neuter, plural=plural)) for part in parts]
        for chosen in product(*choices):
            wholes = [" ".join([*chosen, rest]).rstrip() for rest in rests]
            yield from wholes
            yield wholes[0] if wholes[0].endswith(("s", "x", "z")) else f"{wholes[0]}s"


def _complements(words: list[str]) -> Iterator[str]:
    """Yield what follows a head: as it stands and, after `av`, with the nouns made definite and the adjectives agreeing.

    >>> list(_complements(["av", "tidigare", "förvärvat", "kunnande"]))[:2]
    ['av tidigare förvärvat kunnande', 'av det tidigare förvärvade kunnandet']
    """
    yield " ".join(map(normal, words))
    end = next((place for place, word in enumerate(words) if word in _AFTER_HEAD and place), len(words))
    parts = list(_conjuncts(words[1:end])) if words[:1] == ["av"] else []
    for kind in ("definite", "definite_plural") if parts else ():
        for chosen in product(*(list(_made_definite(part, kind)) for part in parts)):
            yield " ".join(["av", *chosen, *map(normal, words[end:])])


def _made_definite(words: list[str], kind: str) -> Iterator[str]:
    """Yield a phrase in a definite form; before adjectives stands an article, and what is definite already stays."""
    *before, noun = words
    if before[:1] in (["den"], ["det"], ["de"]) or noun in _JOINTS or noun.endswith("-") or is_definite(normal(noun)):
        yield " ".join(map(normal, words))
        return
    for number in dict.fromkeys((kind, "definite_plural", "definite")):  # kundrelationer has no singular, respons no plural
        phrases = list(_phrase(words, number, neuter=False, plural=False))
        for phrase in phrases:
            article = ("det" if phrase.endswith("t") else "den") if number == "definite" else "de"
            yield f"{article} {phrase}" if before else phrase
        if phrases:
            return


def _conjuncts(words: list[str]) -> Iterator[list[str]]:
    """Yield the phrases that conjunctions join, and each conjunction as a phrase of its own."""
    phrase: list[str] = []
    for word in words:
        if word in _JOINTS:
            yield from ([phrase] if phrase else [])
            yield [word]
            phrase = []
        else:
            phrase.append(word)
    if phrase:
        yield phrase


def _phrase(words: list[str], kind: str, *, neuter: bool, plural: bool) -> Iterator[str]:
    """Yield a phrase with its noun in this form and its adjectives agreeing; a conjunction or half a compound stays."""
    *before, noun = words
    if noun in _JOINTS or noun.endswith("-"):
        yield " ".join(map(normal, words))
        return
    if "definite" in kind and any(_GENITIVE.search(word) for word in before):
        return
    as_written, agreeing = " ".join(map(normal, before)), " ".join(map(_definite, before))
    for form in _nouns(noun, kind, neuter=neuter, plural=plural):
        for prefix in dict.fromkeys((as_written, agreeing) if kind == "singular" else (agreeing,)):
            yield f"{prefix} {form}".strip()


def _nouns(noun: str, kind: str, *, neuter: bool, plural: bool) -> list[str]:
    last = noun.rpartition("-")[2]
    if last.isupper() or last[1:].isupper():
        return [normal(noun) + ending for ending in _ACRONYM_ENDINGS] if kind == "singular" else []
    declined: list[Declined] = decline(normal(noun), neuter=neuter, plural=plural)
    return list(dict.fromkeys(form for item in declined if (form := getattr(item, kind))))


def _definite(word: str) -> str:
    """Return the form of an adjective before a definite or a plural noun; what does not agree stays.

    >>> [_definite(word) for word in ("personlig", "strategiskt", "yrkesinriktad", "förvärvat", "genomförande", "periodens")]
    ['personliga', 'strategiska', 'yrkesinriktade', 'förvärvade', 'genomförande', 'periodens']
    """
    plain = normal(word)
    if plain in _ADJECTIVES:
        return _ADJECTIVES[plain]
    if _INVARIABLE.fullmatch(plain) or word.isupper():
        return plain
    if plain.endswith(("ad", "at")):
        return f"{plain[:-1]}de"
    return f"{plain[:-1]}a" if plain.endswith(("t", "tt")) and len(plain) > len("start") else f"{plain}a"
