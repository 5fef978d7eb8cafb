"""Mentions of concepts as one page: the texts with their concepts marked, and the concepts with their definitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parasta_vocab.annotate.match import Annotated, Annotations, Mention
from parasta_vocab.namespaces import shorten
from parasta_vocab.page import render_page
from parasta_vocab.report.annotation_words import ANNOTATION_WORDS, show_place
from parasta_vocab.report.annotations import counted, preferred, summary
from parasta_vocab.report.explain import explain_unreadable
from parasta_vocab.text import LANGUAGES


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: a mention, or what stands between mentions."""

    text: str
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces in one language; between passages the language is empty."""

    lang: str
    pieces: tuple[Piece, ...]


def render_annotations_page(annotations: Annotations, lang: str) -> str:
    """Return the texts as a whole page in Finnish (`fi`), Swedish (`sv`) or English (`en`)."""
    lang = lang if lang in LANGUAGES else "en"
    rows = counted(annotations.mentions)
    numbers = {row.concept.iri: number for number, row in enumerate(rows, 1)}
    return render_page(
        "report",
        "annotations.html.jinja",
        lang=lang,
        say=lambda name, **facts: ANNOTATION_WORDS[name].filled(**facts).show(lang),
        summary=summary(annotations, lang),
        texts=[(text, list(runs(text))) for text in annotations.texts],
        rows=rows,
        numbers=numbers,
        shorten=shorten,
        preferred=preferred,
        some_discouraged=any(row.discouraged for row in rows),
        place=lambda text, mention: show_place(text.source, mention.place, lang),
        concepts={row.concept.iri: row.concept for row in rows},
        unreadable=[explain_unreadable(item, lang) for item in annotations.unreadable],
    )


def runs(text: Annotated) -> Iterator[Run]:
    """Yield all of a text in its order, passage by passage."""
    whole, place, mentions = text.extract.text, 0, iter(text.mentions)
    mention = next(mentions, None)
    for passage, lang in zip(text.extract.passages, text.languages, strict=True):
        if passage.start > place:
            yield Run("", (Piece(whole[place : passage.start]),))
        pieces, place = [], passage.start
        while mention and mention.start < passage.end:
            pieces += [Piece(whole[place : mention.start]), Piece(mention.exact, mention)]
            place, mention = mention.end, next(mentions, None)
        pieces.append(Piece(whole[place : passage.end]))
        yield Run(lang, tuple(piece for piece in pieces if piece.text))
        place = passage.end
    if place < len(whole):
        yield Run("", (Piece(whole[place:]),))
