"""A result → the place in the provider's file where it belongs."""

from __future__ import annotations

from parasta_vocab.namespaces import MODEL
from parasta_vocab.national import national_model, stages_around
from parasta_vocab.source.place import Place
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.result import Result


def locate(result: Result, graph: DataGraph) -> Place:
    """Return the place of a result.

    That is the place of the value that offends; else, where something is missing, that of the thing it is missing from;
    and for a national thing that of its first mention, or of what it is a part of, or of the processes as a whole.
    """
    return result.place or _of_value(result, graph) or _of_focus(result.focus, graph) or graph.home


def _of_value(result: Result, graph: DataGraph) -> Place | None:
    if result.value is None:
        return graph.blanks.get((result.focus, result.path))
    if result.path and (place := graph.statements.get((result.focus, result.path, result.value))):
        return place
    return next((place for (s, _, o), place in graph.statements.items() if s == result.focus and o == result.value), None) or (
        graph.subjects.get(result.value) if isinstance(result.value, str) else None
    )


def _of_focus(focus: str, graph: DataGraph) -> Place | None:
    if focus in graph.subjects:
        return graph.subjects[focus]
    if focus in graph.mentions:
        return graph.mentions[focus][0]
    concept = national_model().find(focus)
    if concept is None:
        return None
    around = (_of_focus(iri, graph) for iri in stages_around(concept))
    claims = (place for (_, p, o), place in graph.statements.items() if p == f"{MODEL}covers" and o == focus)
    return next((place for place in (*around, *claims) if place), None)
