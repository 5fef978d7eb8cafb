"""The documents that the terminology API answers, as its OpenAPI description shows them.

Source: as of `models`.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from parasta_vocab.serve.models import GraphType, Link, LocalizedValue, Status, Term, Texts, shown


class Problem(BaseModel):
    """Why a request fails, in the language of Accept-Language (ApiError)."""

    model_config = shown({"status": "NOT_FOUND", "timestamp": "21-11-2026 08:15:00", "message": "There is no terminology x."})
    status: str
    timestamp: str
    message: str
    details: list[dict[str, Any]] | str | None = None


class ProblemOfWorkbook(BaseModel):
    """What is wrong in a workbook and where, counted from 0 (ExcelParseException)."""

    key: str
    rowNumber: int | None
    sheet: str
    column: str | None
    message: str


class User(BaseModel):
    """A person; those who may edit see the name."""

    id: str
    name: str | None = None


class Reference(BaseModel):
    """Where a reference leads; an IRI from outside the platform stands in `prefix` (ConceptReferenceInfoDTO)."""

    referenceURI: str | None
    label: Texts
    terminologyLabel: Texts
    prefix: str
    identifier: str | None


class Organization(BaseModel):
    """An organisation that answers for terminologies."""

    id: str
    label: Texts
    parentOrganization: str | None = None


class ServiceCategory(BaseModel):
    """A group of terminologies; documents name it by its identifier."""

    id: str
    label: Texts
    identifier: str


class TerminologyInfo(BaseModel):
    """A terminology as a whole (TerminologyInfoDTO)."""

    prefix: str
    uri: str
    label: Texts
    description: Texts
    languages: list[str]
    status: Status
    organizations: list[Organization]
    groups: list[ServiceCategory]
    contact: str | None = None
    graphType: GraphType
    created: str | None = None
    modified: str | None = None
    creator: User | None = None
    modifier: User | None = None


class ConceptInfo(BaseModel):
    """A concept with the names of what it refers to (ConceptInfoDTO)."""

    identifier: str
    uri: str
    status: Status
    recommendedTerms: list[Term]
    synonyms: list[Term]
    notRecommendedTerms: list[Term]
    searchTerms: list[Term]
    definition: Texts
    subjectArea: str | None = None
    conceptClass: str | None = None
    notes: list[LocalizedValue]
    examples: list[LocalizedValue]
    changeNote: str | None = None
    historyNote: str | None = None
    editorialNotes: list[str]
    sources: list[str]
    links: list[Link]
    broader: list[Reference]
    narrower: list[Reference]
    isPartOf: list[Reference]
    hasPart: list[Reference]
    related: list[Reference]
    broadMatch: list[Reference]
    narrowMatch: list[Reference]
    exactMatch: list[Reference]
    closeMatch: list[Reference]
    relatedMatch: list[Reference]
    memberOf: list[Reference]
    created: str | None = None
    modified: str | None = None
    creator: User | None = None
    modifier: User | None = None


class ConceptCollectionInfo(BaseModel):
    """A collection with the names of its members (ConceptCollectionInfoDTO)."""

    identifier: str
    uri: str
    label: Texts
    description: Texts
    members: list[Reference]
    created: str | None = None
    modified: str | None = None
    creator: User | None = None
    modifier: User | None = None


class YtiUser(BaseModel):
    """Who the caller is to the server (YtiUser of VRK-YTI/yti-spring-security)."""

    anonymous: bool
    email: str
    firstName: str
    lastName: str
    id: str | None
    superuser: bool
    newlyCreated: bool
    rolesInOrganizations: dict[str, list[str]]
    organizationsInRole: dict[str, list[str]]
