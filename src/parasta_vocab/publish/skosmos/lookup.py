"""The concept with exactly this label."""

from __future__ import annotations

from collections.abc import Callable

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC, LABELS, ONKI
from parasta_vocab.publish.skosmos.hits import describe
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.search import find


def lookup(question: Question) -> Document:
    """Return the concepts that a label names best: as a preferred label before an alternative one, exactly before in other case.

    Raises:
        Refused: No label is given, or nothing has it.
    """
    label, lang = question.needed("label"), question.text("lang")
    results = [describe(question, hit) for hit in find(question, label)]
    found = _best(results, label.strip(), () if lang else ("matchedPrefLabel",))
    if not found:
        raise Refused(404, "no_label", label=label)
    context = {**BASIC, **ONKI, "results": {"@id": "onki:results"}, **LABELS}
    return {"@context": context | ({"@language": lang} if lang else {}), "result": found}


def _best(results: list[Document], label: str, more: tuple[str, ...]) -> list[Document]:
    tests: tuple[Callable[[str], bool], ...] = (lambda text: text == label, lambda text: text.lower() == label.lower())
    for name in ("prefLabel", *more, "altLabel"):
        for fits in tests:
            found = [result for result in results if fits(result.get(name, ""))]
            if found:
                return [_renamed(result) for result in found] if name in more else found
    return []


def _renamed(result: Document) -> Document:
    """Return a result that was found by its label in another language with that as its label."""
    return {name: value for name, value in result.items() if name != "matchedPrefLabel"} | {"prefLabel": result["matchedPrefLabel"]}
