"""Which of the labels of a thing is meant by a language, and the order in which labels stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from parasta_vocab.publish.collation import Key, collation_key
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES


def fits(tag: str, wanted: str) -> bool:
    """Tell whether a language tag is in a language range, as `langMatches` of SPARQL does.

    >>> fits("sv-FI", "sv"), fits("sv", "sv-FI"), fits("", "sv"), fits("sv", "")
    (True, False, False, False)
    """
    if tag == wanted:
        return bool(tag)
    tag, wanted = tag.lower(), wanted.lower()
    return tag == wanted or (bool(wanted) and tag.startswith(f"{wanted}-"))


def fitting(labels: Iterable[Literal], lang: str) -> list[Literal]:
    """Return the labels of a language, those that name it exactly first."""
    found = [label for label in labels if fits(label.lang, lang)]
    return sorted(found, key=lambda label: len(label.lang)) if len(found) > 1 else found


def find_label(labels: Iterable[Literal], *languages: str) -> Literal | None:
    """Return a label in the first of the languages that has one; one without a language if none has, else any."""
    several = list(labels)
    for lang in languages:
        found = fitting(several, lang)
        if found:
            return found[0]
    return next((label for label in several if not label.lang), several[0] if several else None)


def marked(label: Literal | None, lang: str) -> str | None:
    """Return the text of a label, with its language in brackets where that is another than the wanted one.

    >>> marked(Literal("avtal", "sv"), "fi"), marked(Literal("avtal", "sv-FI"), "sv")
    ('avtal (sv)', 'avtal')
    """
    if label is None:
        return None
    return label.text if not label.lang or fits(label.lang, lang) else f"{label.text} ({label.lang})"


@lru_cache(maxsize=65536)
def order(text: str | None, lang: str) -> Key:
    """Return what a text is sorted by in a language; languages whose alphabet we do not know are sorted as English is."""
    base = lang.partition("-")[0].lower()
    return collation_key(text or "", base if base in LANGUAGES else "en")
