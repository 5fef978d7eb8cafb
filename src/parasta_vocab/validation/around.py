"""What stands around a node of a data graph: indexes that are made once a file that has findings, so that each finding costs little."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.namespaces import MODEL, STAGES
from parasta_vocab.national import national_model, stages_around
from parasta_vocab.source.document import Term, Triple
from parasta_vocab.source.place import Place
from parasta_vocab.validation.graph import DataGraph

_PARTS: Final = {f"{MODEL}{name}" for name in ("step", "handles", "skips", "link")}
"""Predicates from a process to its parts."""


@dataclass(slots=True)
class Around:
    """The surroundings of the nodes of one graph."""

    graph: DataGraph
    _values: dict[tuple[str, Term], Triple] = field(init=False, default_factory=dict)
    _claims: dict[str, Triple] = field(init=False, default_factory=dict)
    _owners: dict[str, str] = field(init=False, default_factory=dict)
    _stages: dict[str, list[str]] = field(init=False, default_factory=dict)
    _is_made: bool = field(init=False, default=False)

    def _make(self) -> None:
        """Make the indexes, when the first finding needs them."""
        if self._is_made:
            return
        self._is_made = True
        for triple in self.graph.statements:
            subject, predicate, value = triple
            self._values.setdefault((subject, value), triple)
            if not isinstance(value, str):
                continue
            if predicate == f"{MODEL}covers":
                self._claims.setdefault(value, triple)
            elif predicate in _PARTS:
                self._owners.setdefault(value, subject)
            elif predicate == f"{MODEL}stage" and value.startswith(STAGES):
                self._stages.setdefault(subject, []).append(value)

    def place_of_value(self, subject: str, value: Term) -> Place | None:
        """Return the place of the first statement that says this value of this subject."""
        self._make()
        return self._place(self._values.get((subject, value)))

    def place_of_claim(self, stage: str) -> Place | None:
        """Return the place where the file claims to describe a stage."""
        self._make()
        return self._place(self._claims.get(stage))

    def _place(self, triple: Triple | None) -> Place | None:
        return None if triple is None else self.graph.statements[triple]

    def stages_of(self, focus: str) -> tuple[str, ...]:
        """Return the national stages that a node belongs to, in their order."""
        self._make()
        if concept := national_model().find(focus):
            near = {focus, *stages_around(concept)}
        else:
            near = set(self._stages.get(self._owners.get(focus, focus), ()))
        return tuple(stage.concept.iri for stage in national_model().stages if stage.concept.iri in near)
