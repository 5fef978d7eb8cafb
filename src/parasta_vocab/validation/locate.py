"""A result → the place in the provider's file where it belongs."""

from __future__ import annotations

from parasta_vocab.national import national_model, stages_around
from parasta_vocab.source.place import Place
from parasta_vocab.validation.around import Around
from parasta_vocab.validation.result import Result


def locate(result: Result, around: Around) -> Place:
    """Return the place of a result.

    That is the place of the value that offends; else, where something is missing, that of the thing it is missing from;
    and for a national thing that of its first mention, or of what it is a part of, or of the processes as a whole.
    """
    return result.place or _of_value(result, around) or _of_focus(result.focus, around) or around.graph.home


def _of_value(result: Result, around: Around) -> Place | None:
    graph = around.graph
    if result.value is None:
        return graph.blanks.get((result.focus, result.path))
    said = graph.statements.get((result.focus, result.path, result.value)) or around.place_of_value(result.focus, result.value)
    return said or (graph.subjects.get(result.value) if isinstance(result.value, str) else None)


def _of_focus(focus: str, around: Around) -> Place | None:
    graph = around.graph
    if focus in graph.subjects:
        return graph.subjects[focus]
    if focus in graph.mentions:
        return graph.mentions[focus][0]
    concept = national_model().find(focus)
    if concept is None:
        return None
    nearest = (place for iri in stages_around(concept) if (place := _of_focus(iri, around)))
    return next(nearest, None) or around.place_of_claim(focus)
