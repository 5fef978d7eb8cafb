"""Changes as people are told them: by kind, then by concept, each under a title, with one sentence on whether they break uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final

from parasta_vocab.changes.change_words import CHANGE_WORDS
from parasta_vocab.changes.compare import Change, Diff
from parasta_vocab.changes.words import Piece, iter_pieces
from parasta_vocab.text import Text
from parasta_vocab.vocab.sources import status_name

SINGLE: Final = ("pref_label", "definition", "status")
"""Properties of which a concept has one value a language, so that words can be compared."""
Link = Callable[[str], dict[str, str]]
"""IRI to `href` and `text` of a link to what it names; without `href` there is none."""


def page_values(diff: Diff, lang: str, link: Link, anchors: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    """Return what the template `changes.jinja` needs; `anchors` are the XML ids that concepts have where they are told of first."""
    left = dict(anchors)
    return {
        "changes": [
            (kind, diff.count(kind), [(title(several[0], lang), left.pop(several[0].iri, ""), several) for several in by_concept(found)])
            for kind, found in by_kind(diff)
        ],
        "told": lambda name, **facts: CHANGE_WORDS[name].filled(**facts).show(lang),
        "verdict": verdict(diff, lang),
        "is_breaking": bool(diff.breaking),
        "single": SINGLE,
        "pieces": lambda change: _pieces(change, lang),
        "link": link,
    }


def by_kind(diff: Diff) -> Iterator[tuple[str, list[Change]]]:
    """Yield the kinds of change that there are, each with its changes."""
    return ((kind, list(changes)) for kind, changes in groupby(diff.changes, key=lambda change: change.kind))


def by_concept(changes: list[Change]) -> Iterator[list[Change]]:
    """Yield the changes of one kind, those of one concept together."""
    return (list(several) for _, several in groupby(changes, key=lambda change: change.iri))


def verdict(diff: Diff, lang: str) -> str:
    """Return one sentence on whether the changes break uses."""
    if not diff.changes:
        return CHANGE_WORDS["no_changes"].show(lang)
    if not diff.breaking:
        return CHANGE_WORDS["not_breaking"].show(lang)
    return CHANGE_WORDS["is_breaking"].filled(count=len(diff.breaking)).show(lang)


def title(change: Change, lang: str) -> str:
    """Return the label of what was changed, with the last part of its IRI."""
    label = Text.of(change.label).show(lang) or next(iter(change.label.values()), "")
    return f"{label} ({local(change.iri)})" if label else change.iri


def local(iri: str) -> str:
    """Return the last part of an IRI.

    >>> local("https://iri.suomi.fi/terminology/parasta/hoks")
    'hoks'
    """
    return iri.rstrip("/").rpartition("/")[2].rpartition("#")[2] or iri


def one(texts: tuple[str, ...]) -> str:
    """Return texts of a property that has but one as one text."""
    return " | ".join(texts)


def _pieces(change: Change, lang: str) -> list[Piece]:
    before, after = (_told(change.name, texts, lang) for texts in (change.before, change.after))
    return list(iter_pieces(before, after))


def _told(name: str, texts: tuple[str, ...], lang: str) -> str:
    """Return the texts of a property that has but one, a status in the words of the language."""
    return one(tuple(status_name(text, lang) for text in texts) if name == "status" else texts)
