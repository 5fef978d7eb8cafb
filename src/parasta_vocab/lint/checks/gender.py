"""The gender of Swedish terms: TEPA marks those that are neuter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from parasta_vocab.lint.subject import Subject
from parasta_vocab.lint.words import split_words
from parasta_vocab.skos import terms
from parasta_vocab.validation.result import Result

_AFTER_HEAD: Final = frozenset(
    ["av", "för", "om", "på", "i", "med", "till", "som", "från", "vid", "enligt", "mellan", "utan", "inom", "under", "över", "mot", "efter"]
)
"""Words that begin what stands after the head of a term: avtal *om* utbildning."""
_JOINING: Final = frozenset(["och", "eller", "samt"])
"""Words that join two heads, whose genders may differ."""
_UTRUM: Final = ("den ", "en ")
_SHORT: Final = 4
"""A noun as short as this counts only whole or after the s of a compound: yrkesprov, but not tår for år."""


@cache
def neuter_nouns() -> frozenset[str]:
    """Return the shipped list of neuter nouns."""
    text = (Path(__file__).parent.parent / "neuter-nouns.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def neuter_head(term: str) -> str:
    """Return the neuter noun that is the head of a Swedish term, or nothing where none is known.

    >>> neuter_head("avtal om utbildning"), neuter_head("yrkesprov"), neuter_head("arbetsplats")
    ('avtal', 'prov', '')
    """
    head = ""
    if term.startswith(_UTRUM):  # den lärande is a person, lärande is what one does
        return head
    for word in split_words(term):
        if word in _JOINING:
            return ""
        if head and word in _AFTER_HEAD:
            break
        head = word
    for start in range(len(head)):
        noun = head[start:]
        if noun in neuter_nouns() and (not start or (start > 1 and (len(noun) > _SHORT or head[start - 1] in "s-"))):
            return noun
    return ""


def find_genders(subject: Subject) -> Iterator[Result]:
    """Yield neuter terms that are not marked, and marks on what is no term."""
    if not subject.marks_gender:
        return
    graph = subject.graph
    for concept in graph.concepts:
        marked = {value.text for value in graph.texts(concept, terms.NEUTER)}
        own = [label for labels in (graph.pref, graph.alt, graph.discouraged) for label in labels.get(concept, ()) if label.lang == "sv"]
        for label in own:
            if label.text not in marked and (head := neuter_head(label.text)):
                yield Result("unmarked-neuter", concept, value=label, facts={"head": head})
        for value in graph.texts(concept, terms.NEUTER):
            if value.text not in {label.text for label in own}:
                yield Result("neuter-of-no-term", concept, terms.NEUTER, value)
