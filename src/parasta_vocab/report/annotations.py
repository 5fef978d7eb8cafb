"""Mentions of concepts as lines for people and as JSON for programs; `annotations_page` and `annotations_web` have the other forms."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from parasta_vocab.annotate.extract.passage import PartPlace
from parasta_vocab.annotate.match import Annotated, Annotations, Mention
from parasta_vocab.namespaces import shorten
from parasta_vocab.report.annotation_words import ANNOTATION_WORDS, show_place
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.source.place import TextPlace
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept, vocabulary

Renderer = Callable[[Annotations, str], str]
RENDERERS: Final = {
    "text": "annotations:render_annotations_text",
    "json": "annotations:render_annotations_json",
    "html": "annotations_page:render_annotations_page",
    "webanno": "annotations_web:render_web_annotations",
}
"""Format to renderer; each takes the annotations and a language and gives the whole text."""


def renderer(format_name: str) -> Renderer:
    """Return the renderer of a format of `RENDERERS`."""
    module, _, name = RENDERERS[format_name].partition(":")
    found: Renderer = getattr(import_module(f"parasta_vocab.report.{module}"), name)
    return found


@dataclass(frozen=True, slots=True)
class Counted:
    """A concept, how often it is mentioned, and how often by a discouraged term."""

    concept: Concept
    count: int
    discouraged: int


def concept_of(mention: Mention) -> Concept:
    """Return the concept that is mentioned."""
    return vocabulary(mention.term.scheme).get(mention.concept)


def preferred(mention: Mention) -> str:
    """Return the preferred term of a mention in the language of the text."""
    return concept_of(mention).pref_label.show(mention.lang)


def counted(mentions: Iterable[Mention]) -> tuple[Counted, ...]:
    """Return the concepts of mentions, the most frequent first, then by IRI."""
    concepts: dict[str, Concept] = {}
    all_of: Counter[str] = Counter()
    discouraged: Counter[str] = Counter()
    for mention in mentions:
        if mention.concept not in concepts:
            concepts[mention.concept] = concept_of(mention)
        all_of[mention.concept] += 1
        discouraged[mention.concept] += mention.discouraged
    rows = (Counted(concepts[iri], count, discouraged[iri]) for iri, count in all_of.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, row.concept.iri)))


def summary(annotations: Annotations, lang: str) -> str:
    """Return one sentence on what was read and found."""
    mentions = annotations.mentions
    figures = {
        "files": len(annotations.texts),
        "mentions": len(mentions),
        "different": len({mention.concept for mention in mentions}),
        "discouraged": sum(mention.discouraged for mention in mentions),
        "unread": len(annotations.unreadable),
    }
    always = {"files", "mentions", "different"}
    said = [ANNOTATION_WORDS[name].filled(count=count).show(lang) for name, count in figures.items() if count or name in always]
    return ", ".join(said) + "."


def render_annotations_text(annotations: Annotations, lang: str) -> str:
    """Return one line a mention, then the concepts with their counts, then one sentence."""
    lines = [line for text in annotations.texts for line in _lines(text, lang)]
    lines += [explain_unreadable(item, lang) for item in annotations.unreadable]
    rows = counted(annotations.mentions)
    if rows:
        names = [shorten(row.concept.iri) for row in rows]
        width = max(map(len, names))
        lines += ["", f"{ANNOTATION_WORDS['concepts'].show(lang)}:"]
        lines += [_row(row, name, width, lang) for row, name in zip(rows, names, strict=True)]
    return "\n".join([*lines, *([""] if lines else []), summary(annotations, lang)]) + "\n"


def _row(row: Counted, name: str, width: int, lang: str) -> str:
    some = f" ({ANNOTATION_WORDS['discouraged'].filled(count=row.discouraged).show(lang)})" if row.discouraged else ""
    return f"{row.count:5}  {name:{width}}  {row.concept.pref_label.show(lang)}{some}"


def _lines(text: Annotated, lang: str) -> Iterator[str]:
    notice = ANNOTATION_WORDS["notice"].show(lang)
    yield from (f"{text.source}: {notice}: {item.show(lang)}" for item in text.extract.notices)
    for mention in text.mentions:
        term = preferred(mention)
        said = ANNOTATION_WORDS["use"].filled(preferred=term).show(lang) if mention.discouraged else term
        yield f"{show_place(text.source, mention.place, lang)}: {one_line(mention.exact)} – {said} ({shorten(mention.concept)})"


def one_line(text: str) -> str:
    """Return a text on one line, without soft hyphens."""
    return " ".join(text.replace("\u00ad\n", "").replace("\u00ad", "").split())


def render_annotations_json(annotations: Annotations, lang: str) -> str:
    """Return everything as one JSON object; `lang` chooses nothing here, since all languages are given."""
    content = {
        "files": [_file(text) for text in annotations.texts],
        "concepts": [
            {
                "concept": row.concept.iri,
                "preferred": dict(row.concept.pref_label.items()),
                "definition": dict(row.concept.definition.items()),
                "count": row.count,
                "discouraged": row.discouraged,
            }
            for row in counted(annotations.mentions)
        ],
        "unreadable": [
            {"source": item.source, "message": {code: explain_unreadable(item, code) for code in LANGUAGES}}
            for item in annotations.unreadable
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _file(text: Annotated) -> dict[str, Any]:
    return {
        "source": text.source,
        "notices": [dict(notice.items()) for notice in text.extract.notices],
        "mentions": [_mention(mention) for mention in text.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        **_place(mention),
        "start": mention.start,
        "end": mention.end,
        "exact": mention.exact,
        "language": mention.lang,
        "concept": mention.concept,
        "others": list(mention.others),
        "term": mention.label,
        "kind": mention.kind,
        "preferred": preferred(mention),
    }


def _place(mention: Mention) -> dict[str, Any]:
    place = mention.place
    if isinstance(place, TextPlace):
        return {"line": place.line, "column": place.column}
    if isinstance(place, PartPlace):
        return {"part": place.part, "number": place.number} | ({"within": place.within} if place.within else {})
    return {"node": str(place)}
