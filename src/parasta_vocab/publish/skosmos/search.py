"""The search by label: patterns with `*`, limited to types, groups, schemes and what is below a concept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parasta_vocab.namespaces import ISOTHES, SKOS, expand
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import LABELS, ONKI
from parasta_vocab.publish.skosmos.hits import describe
from parasta_vocab.publish.skosmos.labels import fits, fitting
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.source import Source
from parasta_vocab.publish.skosmos.walks import reached
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal

_FIELD: Final = re.compile("[A-Za-z]+")
_NUMBER: Final = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A label that matches, and the preferred label with which its concept is shown.

    `rank` is 1 or 2 for a preferred label, 3 or 4 for an alternative and 7 or 8 for a hidden one, odd in the language of the
    answer; 0 where the concept is listed rather than found.
    """

    source: Source
    iri: str
    label: Literal | None
    match: Literal
    rank: int


def search(question: Question) -> Document:
    """Return what is found, in the order of the labels that match.

    Raises:
        Refused: Nothing is asked for, a number is none, or a vocabulary is not there.
    """
    if not question.text("query").strip() and not question.text("group") and not question.text("parent"):
        raise Refused(400, "missing", name="query")
    for name, least in (("maxhits", 1), ("offset", 0)):
        value = question.text(name)
        if value and (not _NUMBER.fullmatch(value) or int(value) < least):
            raise Refused(400, "invalid", name=name)
    fields = _fields(question)
    hits = find(question, question.text("query") or question.text("label"))
    offset = question.number("offset", 0)
    hits = hits[offset : offset + question.number("maxhits", len(hits))]
    results = [describe(question, hit, fields) for hit in hits]
    context = {
        "skos": SKOS,
        "isothes": ISOTHES,
        **ONKI,
        "uri": "@id",
        "type": "@type",
        "results": {"@id": "onki:results", "@container": "@list"},
        **LABELS,
        **{name: f"skos:{name}" for name in fields},
    }
    if results and "prefLabels" in results[0]:
        context["prefLabels"] = {"@id": "skos:prefLabel", "@container": "@language"}
    lang = question.text("labellang") or question.text("lang")
    return {"@context": context | ({"@language": lang} if lang else {}), "uri": "", "results": results}


def find(question: Question, asked: str) -> list[Hit]:
    """Return the labels that match what is asked for, in their order; all within the limits where that is nothing."""
    pattern = unicodedata.normalize("NFC", asked.strip()).lower().split("*")
    hits: dict[Hit, None] = {}
    if any(pattern):
        hits = {hit: None for source in question.scope for hit in _matching(question, source, pattern)}
    elif question.text("group") or question.text("parent"):
        hits = {hit: None for source in question.scope for hit in _listed(question, source)}
    if question.flag("unique", default=False):
        best: dict[tuple[str, str, Literal | None], Hit] = {}
        for hit in sorted(hits, key=lambda hit: f"{hit.rank}{hit.match.lang}@{hit.match.text}"):
            best.setdefault((hit.source.id, hit.iri, hit.label), hit)
        hits = dict.fromkeys(best.values())
    return sorted(hits, key=lambda hit: (hit.match.text.lower(), hit.match.lang, hit.source.id, hit.iri, hit.rank))


def _matching(question: Question, source: Source, pattern: list[str]) -> Iterator[Hit]:
    wanted, shown, graph = question.text("lang"), question.text("labellang") or question.lang, source.graph
    allowed = _allowed(question, source)
    for rank, labels in ((1, graph.pref), (3, graph.alt), (7, graph.hidden)):
        for iri, several in labels.items():
            if iri not in allowed:
                continue
            for match in several:
                if matches(match.text.lower(), pattern) and (not wanted or fits(match.lang, wanted)):
                    own = rank if fits(match.lang, shown) else rank + 1
                    for label in _shown(source, iri, match, shown, fall_back=wanted != shown):
                        yield Hit(source, iri, label, match, own)


def _shown(source: Source, iri: str, match: Literal, lang: str, *, fall_back: bool) -> list[Literal | None]:
    """Return the preferred labels in the language of the answer, else, where that is not the one asked for, in that of the match."""
    labels = source.graph.pref.get(iri, ())
    found = fitting(labels, lang or match.lang) or (fitting(labels, match.lang) if fall_back else [])
    return [*found] or [next((label for label in labels if not label.lang), None)]


def _listed(question: Question, source: Source) -> Iterator[Hit]:
    lang = question.text("labellang") or question.lang
    for iri in _allowed(question, source):
        labels = source.graph.pref.get(iri, ())
        yield from (Hit(source, iri, label, label, 0) for label in (fitting(labels, lang) if lang else labels))


def _allowed(question: Question, source: Source) -> dict[str, None]:
    """Return what may be found: in use, and within all the limits."""
    graph = source.graph
    named = {
        expand(name) if not name.startswith("skos:") else SKOS + name[5:] for name in re.split(r"[ +]+", question.text("type")) if name
    }
    classes = named or {terms.CONCEPT, source.group_class}
    classes |= {terms.ORDERED} if terms.COLLECTION in classes else set()
    found = {iri: None for iri, own in graph.types.items() if own & classes and iri not in source.deprecated}
    if terms.CONCEPT in classes:
        found |= {iri: None for iri in graph.concepts if iri not in source.deprecated}
    limits = []
    if parent := question.text("parent"):
        limits.append({iri for child in graph.narrower.get(parent, ()) for iri in reached(child, graph.narrower)})
    if group := question.text("group"):
        limits.append(set(source.members.get(group, ())))
    if schemes := question.text("scheme").split():
        limits.append({iri for iri, _, scheme in graph.links(terms.IN_SCHEME) if scheme in schemes})
    return {iri: None for iri in found if all(iri in limit for limit in limits)}


def matches(text: str, pattern: list[str]) -> bool:
    """Tell whether a text is a pattern, whose parts stand between the asterisks; the time grows with their length only.

    >>> matches("kampaamo", ["kam", ""]), matches("kampaamo", ["", "aa", "o"]), matches("aba", ["ab", "ba"]), matches("aba", ["aba"])
    (True, True, False, True)
    """
    if len(pattern) == 1:
        return text == pattern[0]
    first, *middle, last = pattern
    if len(text) < len(first) + len(last) or not text.startswith(first) or not text.endswith(last):
        return False
    start, end = len(first), len(text) - len(last)
    for part in middle:
        start = text.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _fields(question: Question) -> list[str]:
    """Return the names of properties that are asked for, as many as SKOS may have."""
    return [name for name in dict.fromkeys(question.text("fields").split()) if _FIELD.fullmatch(name)][: len(terms.KNOWN)]
