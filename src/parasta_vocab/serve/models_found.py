"""What searches and other services of the platform are answered, as the OpenAPI description shows it.

Source: `v2/opensearch` and `v2/integration` of VRK-YTI/yti-terminology-api, `opensearch` of VRK-YTI/yti-common-backend.
"""

from __future__ import annotations

from pydantic import BaseModel

from parasta_vocab.serve.models import GraphType, Status, Texts


class SimpleTerminology(BaseModel):
    """The name of a terminology."""

    prefix: str
    label: Texts


class ConceptHit(BaseModel):
    """A concept that a search found; `highlights` are pieces of definitions in which `<em>` stands around what was found."""

    id: str
    uri: str
    identifier: str
    namespace: str
    label: Texts
    definition: Texts
    altLabel: list[str]
    notRecommendedSynonym: list[str]
    searchTerm: list[str]
    status: Status
    created: str | None
    modified: str | None
    highlights: dict[str, list[str]]
    terminology: SimpleTerminology | None = None


class TerminologyHit(BaseModel):
    """A terminology that a search found, with the concepts found in it where these were asked for."""

    id: str
    uri: str
    prefix: str
    label: Texts
    description: Texts
    status: Status
    type: GraphType
    languages: list[str]
    groups: list[str]
    organizations: list[str]
    created: str | None
    modified: str | None
    highlights: dict[str, list[str]]
    matchingConcepts: list[ConceptHit] | None = None


class ConceptHits(BaseModel):
    """One page of found concepts; `pageFrom` is how many stand before it."""

    totalHitCount: int
    pageSize: int
    pageFrom: int
    responseObjects: list[ConceptHit]


class TerminologyHits(BaseModel):
    """One page of found terminologies; `pageFrom` is how many stand before it."""

    totalHitCount: int
    pageSize: int
    pageFrom: int
    responseObjects: list[TerminologyHit]


class CountsBy(BaseModel):
    """How many have each value."""

    statuses: dict[str, int]
    languages: dict[str, int]
    types: dict[str, int]
    groups: dict[str, int]


class Counts(BaseModel):
    """How many were found, and by what (CountSearchResponse)."""

    totalHitCount: int
    counts: CountsBy


class StatusCounts(BaseModel):
    """How many concepts and terms have each status (StatusCountResponse)."""

    concepts: dict[str, int]
    terms: dict[str, int]


class IntegrationMeta(BaseModel):
    """How many are in this answer, and how many there are."""

    resultCount: int
    totalResults: int


class IntegrationResult(BaseModel):
    """A terminology or a concept as other services of the platform see it."""

    uri: str
    prefLabel: Texts
    description: Texts
    status: Status
    created: str | None
    modified: str | None
    type: str


class IntegrationResponse(BaseModel):
    """What other services of the platform asked for."""

    meta: IntegrationMeta
    results: list[IntegrationResult]
