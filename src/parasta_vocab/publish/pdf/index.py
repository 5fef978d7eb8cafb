"""The alphabetical indexes: every term of a language that the book prints, with the entries it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from parasta_vocab.publish.collation import collation_key, index_letter
from parasta_vocab.publish.pdf.refs import anchor
from parasta_vocab.publish.terms import DISCOURAGED, HIDDEN, iter_terms
from parasta_vocab.vocab import Concept


def index(concepts: Iterable[Concept], lang: str) -> list[dict[str, Any]]:
    """Return the letters of an index with their rows; a discouraged term names what to say instead."""
    rows = sorted(_rows(concepts, lang), key=lambda row: (collation_key(row["term"], lang), row["discouraged"]))
    return [{"letter": letter, "rows": list(found)} for letter, found in groupby(rows, lambda row: index_letter(row["term"], lang))]


def _rows(concepts: Iterable[Concept], lang: str) -> Iterator[dict[str, Any]]:
    """Yield one row a term and standing; a term of several concepts names them all, whether or not it begins with a capital."""
    rows: dict[tuple[str, bool], dict[str, Any]] = {}
    for concept in concepts:
        for term in iter_terms(concept):
            if term.lang != lang or term.role == HIDDEN:
                continue
            discouraged = term.role == DISCOURAGED
            same = term.text[:1].casefold() + term.text[1:]
            row = rows.setdefault((same, discouraged), {"term": term.text, "discouraged": discouraged, "use": [], "to": []})
            row["term"] = max(row["term"], term.text)  # small letters come after capitals
            if anchor(concept.iri) not in row["to"]:
                row["to"].append(anchor(concept.iri))
            preferred = getattr(concept.pref_label, lang)
            if discouraged and preferred and preferred not in row["use"]:
                row["use"].append(preferred)
    yield from rows.values()
