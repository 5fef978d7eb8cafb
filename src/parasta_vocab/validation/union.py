"""Data graphs of several files → one, for the files of a provider that are checked as one description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parasta_vocab.namespaces import MODEL
from parasta_vocab.source.document import Triple
from parasta_vocab.source.on_demand import OnDemand
from parasta_vocab.source.place import FilePlace, in_file
from parasta_vocab.validation.graph import TYPE, DataGraph, Twin

_MAY_REPEAT: Final = tuple(MODEL + name for name in ("Role", "OwnDocument", "OwnSystem", "OwnData"))
"""Classes of what several files may list."""


def united(parts: Sequence[tuple[str, DataGraph]], home: FilePlace) -> DataGraph:
    """Return one graph of many, each given with the name of its file; `home` is the place of the whole.

    What two files say alike is said once, at the first place. Two things of one id are twins, as in one file, unless they are
    roles, documents, systems or data of which both files say the same; in RDF, where any file may speak of any thing, none are.
    """
    subjects: dict[str, tuple[str, DataGraph, str]] = {}
    statements: dict[Triple, tuple[str, DataGraph, Triple]] = {}
    mentions: dict[str, list[tuple[str, DataGraph, str]]] = {}
    blanks: dict[tuple[str, str], tuple[str, DataGraph, tuple[str, str]]] = {}
    ids: dict[str, tuple[str, DataGraph, str]] = {}
    twins: list[Twin] = []
    said: dict[str, frozenset[Triple]] = {}
    first: dict[str, tuple[str, DataGraph, str]] = {}
    for source, graph in parts:
        twins += (Twin(twin.iri, in_file(source, twin.place), in_file(source, twin.first)) for twin in graph.twins)
        here = _said(graph)
        for iri in graph.subjects:
            subjects.setdefault(iri, (source, graph, iri))
        for iri in graph.ids:
            if iri not in first:
                first[iri], said[iri] = (source, graph, iri), here[iri]
            elif here[iri] != said[iri] or not any((iri, TYPE, kind) in here[iri] for kind in _MAY_REPEAT):
                twins.append(Twin(iri, in_file(source, graph.ids[iri]), _of_subject(first[iri])))
        for triple in graph.statements:
            statements.setdefault(triple, (source, graph, triple))
        for iri in graph.mentions:
            mentions.setdefault(iri, []).append((source, graph, iri))
        for key in graph.blanks:
            blanks.setdefault(key, (source, graph, key))
        ids |= {iri: (source, graph, iri) for iri in graph.ids}
    return DataGraph(
        OnDemand(subjects, _of_subject),
        OnDemand(statements, lambda at: in_file(at[0], at[1].statements[at[2]])),
        OnDemand(mentions, lambda all_: tuple(in_file(source, place) for source, graph, iri in all_ for place in graph.mentions[iri])),
        lambda: home,
        parts[0][1].base,
        tuple(twins),
        OnDemand(blanks, lambda at: in_file(at[0], at[1].blanks[at[2]])),
        OnDemand(ids, lambda at: at[1].ids[at[2]]),
        frozenset().union(*(graph.broken for _, graph in parts)),
    )


def _of_subject(at: tuple[str, DataGraph, str]) -> FilePlace:
    source, graph, iri = at
    return in_file(source, graph.subjects[iri])


def _said(graph: DataGraph) -> dict[str, frozenset[Triple]]:
    """Return what a graph says of each thing that has an id."""
    found: dict[str, list[Triple]] = {}
    for triple in graph.statements:
        if triple[0] in graph.ids:
            found.setdefault(triple[0], []).append(triple)
    return {iri: frozenset(triples) for iri, triples in found.items()}
