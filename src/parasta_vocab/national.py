"""The national model as values over the vocabularies: stages with sub-steps, actors, critical points, documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from parasta_vocab.vocab import SCHEMES, Collection, Concept, vocabulary


@dataclass(frozen=True, slots=True)
class SubStep:
    """One thing that is done in a stage, with the concepts it involves."""

    concept: Concept
    number: str
    required: bool
    basis: Mapping[str, object]
    checked_by: str
    actors: tuple[Concept, ...]
    documents: tuple[Concept, ...]
    systems: tuple[Concept, ...]
    data: tuple[Concept, ...]
    critical_points: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the eight stages of the process map."""

    concept: Concept
    number: int
    sub_steps: tuple[SubStep, ...]
    requires_groups: tuple[Collection, ...]

    @property
    def actors(self) -> tuple[Concept, ...]:
        """The actors of the sub-steps, each once, in their order."""
        return tuple(dict.fromkeys(actor for step in self.sub_steps for actor in step.actors))

    @property
    def documents(self) -> tuple[Concept, ...]:
        """The documents of the sub-steps, each once, in their order."""
        return tuple(dict.fromkeys(document for step in self.sub_steps for document in step.documents))


@dataclass(frozen=True, slots=True)
class CriticalPoint:
    """One of the eight critical points of good service; `main_stages` is where it is decided."""

    concept: Concept
    number: int
    main_stages: tuple[str, ...]
    touched_stages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NationalModel:
    """The whole model.

    >>> [stage.number for stage in national_model().stages]
    [1, 2, 3, 4, 5, 6, 7, 8]
    """

    stages: tuple[Stage, ...]
    actors: tuple[Concept, ...]
    actor_groups: tuple[Collection, ...]
    critical_points: tuple[CriticalPoint, ...]
    documents: tuple[Concept, ...]
    levels: tuple[Concept, ...]
    concepts: Mapping[str, Concept]

    def find(self, iri: str) -> Concept | None:
        """Return the concept of any scheme with this IRI, or None."""
        return self.concepts.get(iri)


@cache
def national_model() -> NationalModel:
    """Return the national model as it is shipped with this version."""
    everything = {concept.iri: concept for scheme in SCHEMES for concept in vocabulary(scheme)}
    groups = vocabulary("parasta-toimijat").collections
    process_map = list(vocabulary("parasta-prosessikartta"))
    points = [concept for concept in vocabulary("parasta-kriittiset-pisteet") if "CriticalPoint" in concept.kinds]
    return NationalModel(
        stages=tuple(_stage(item, process_map, everything, groups) for item in process_map if "Stage" in item.kinds),
        actors=tuple(vocabulary("parasta-toimijat")),
        actor_groups=tuple(groups.values()),
        critical_points=tuple(_critical_point(item) for item in points),
        documents=tuple(vocabulary("parasta-asiakirjat")),
        levels=tuple(vocabulary("parasta-tasot")),
        concepts=everything,
    )


def _critical_point(concept: Concept) -> CriticalPoint:
    stages = (tuple(concept.properties.get(key, ())) for key in ("main_stages", "touched_stages"))
    return CriticalPoint(concept, int(concept.properties["number"]), *stages)


def _stage(concept: Concept, process_map: list[Concept], known: Mapping[str, Concept], groups: Mapping[str, Collection]) -> Stage:
    return Stage(
        concept,
        int(concept.properties["number"]),
        tuple(_sub_step(item, known) for item in process_map if "SubStep" in item.kinds and concept.iri in item.broader),
        tuple(groups[iri] for iri in concept.properties.get("requires_groups", ())),
    )


def _sub_step(concept: Concept, known: Mapping[str, Concept]) -> SubStep:
    facts = concept.properties

    def named(key: str) -> Iterator[Concept]:
        return (known[iri] for iri in facts.get(key, ()))

    return SubStep(
        concept,
        facts["number"],
        facts["required"],
        facts["basis"],
        facts.get("checked_by", ""),
        *(tuple(named(key)) for key in ("actors", "documents", "systems", "data", "critical_points")),
    )


def stage_iris() -> tuple[str, ...]:
    """Return the IRIs of the stages in their order, without making the whole model."""
    return tuple(concept.iri for concept in vocabulary("parasta-prosessikartta") if "Stage" in concept.kinds)


def stages_around(concept: Concept) -> tuple[str, ...]:
    """Return the IRIs of the stages that a sub-step, a critical point or a document belongs to, itself left out."""
    if "SubStep" in concept.kinds:
        return concept.broader
    if "CriticalPoint" in concept.kinds:
        return tuple(concept.properties["main_stages"])
    return tuple(stage.concept.iri for stage in national_model().stages if concept in stage.documents)
