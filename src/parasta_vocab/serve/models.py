"""The documents that are sent to the terminology API, as its OpenAPI description shows them; the server itself keeps plain documents.

Source: `v2/dto` of VRK-YTI/yti-terminology-api and `dto` of VRK-YTI/yti-common-backend.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic_core import PydanticKnownError

from parasta_vocab.serve.state.seed import ORGANIZATION

Status = Literal["INCOMPLETE", "DRAFT", "SUGGESTED", "VALID", "SUPERSEDED", "RETIRED"]
GraphType = Literal["TERMINOLOGICAL_VOCABULARY", "OTHER_VOCABULARY"]
Texts = dict[str, str]
"""One text a language."""
Prefix = Annotated[str, Field(pattern="^[a-z][a-z0-9_-]{1,31}$", description="The name of the terminology in addresses")]
Identifier = Annotated[str, Field(pattern="^[a-zA-Z][a-zA-Z0-9_-]{1,31}$", description="The last part of the IRI; it never changes")]
Short = Annotated[str, Field(max_length=150)]
Long = Annotated[str, Field(max_length=5000)]
Listed = Annotated[list[str], Field(fail_fast=True)]
"""What is asked for by name: the first name that is none is told, not all of a hundred thousand."""


_INTEGER: Final = {"ge": -(2**31), "le": 2**31 - 1}


def _given(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticKnownError("int_parsing")
    return None if value == "" else value


Number = Annotated[int | None, Field(**_INTEGER), BeforeValidator(_given)]
"""A number as Java has them; nothing is no number, and neither is `true`, which Python would take for 1."""


def shown(example: JsonDict) -> ConfigDict:
    """Return the settings of a model with an example."""
    return ConfigDict(json_schema_extra={"examples": [example]})


class LocalizedValue(BaseModel):
    """A text in a language (LocalizedValueDTO)."""

    language: str
    value: Long


class Link(BaseModel):
    """A link to what lies outside the platform (LinkDTO)."""

    name: Texts
    uri: str
    description: Texts = {}


class Term(BaseModel):
    """A term of a concept (TermDTO)."""

    language: Short
    label: Short
    status: Status
    homographNumber: int | None = None
    termInfo: Long | None = None
    scope: Long | None = None
    historyNote: Long | None = None
    changeNote: Long | None = None
    termStyle: Short | None = None
    termFamily: Literal["NEUTER", "FEMININE", "MASCULINE"] | None = None
    termConjugation: Literal["SINGULAR", "PLURAL"] | None = None
    termEquivalency: Literal["BROADER", "NARROWER", "CLOSE"] | None = None
    wordClass: Literal["ADJECTIVE", "VERB"] | None = None
    sources: list[Long] = []
    editorialNotes: list[Long] = []


class TerminologyDTO(BaseModel):
    """A terminology as a whole; `prefix` only when it is made."""

    model_config = shown(
        {
            "prefix": "esimerkki",
            "label": {"fi": "Esimerkkisanasto", "sv": "Exempelvokabulär"},
            "description": {"fi": "Sanasto, jolla kokeillaan rajapintaa."},
            "languages": ["fi", "sv"],
            "status": "DRAFT",
            "organizations": [ORGANIZATION.id],
            "groups": ["P6"],
            "graphType": "TERMINOLOGICAL_VOCABULARY",
        }
    )
    prefix: Prefix | None = None
    label: Texts
    description: Texts = {}
    languages: list[str]
    status: Status
    organizations: list[str]
    groups: list[str]
    contact: str | None = None
    graphType: GraphType


class ConceptDTO(BaseModel):
    """A concept; `identifier` only when it is made. References are whole IRIs."""

    model_config = shown(
        {
            "identifier": "esimerkkikasite",
            "status": "DRAFT",
            "recommendedTerms": [{"language": "fi", "label": "esimerkkikäsite", "status": "DRAFT"}],
            "definition": {"fi": "käsite, jolla kokeillaan rajapintaa"},
            "notes": [{"language": "fi", "value": "Käsitteen voi poistaa."}],
            "sources": ["oma sanamuoto"],
            "broader": ["https://iri.suomi.fi/terminology/parasta/oppisopimus"],
        }
    )
    identifier: Identifier | None = None
    status: Status
    recommendedTerms: list[Term] = Field(min_length=1)
    synonyms: list[Term] = []
    notRecommendedTerms: list[Term] = []
    searchTerms: list[Term] = []
    definition: dict[str, Long] = {}
    subjectArea: Short | None = None
    conceptClass: Short | None = None
    notes: list[LocalizedValue] = []
    examples: list[LocalizedValue] = []
    changeNote: Long | None = None
    historyNote: Long | None = None
    editorialNotes: list[Long] = []
    sources: list[Long] = []
    links: list[Link] = []
    broader: list[str] = []
    narrower: list[str] = []
    isPartOf: list[str] = []
    hasPart: list[str] = []
    related: list[str] = []
    broadMatch: list[str] = []
    narrowMatch: list[str] = []
    exactMatch: list[str] = []
    closeMatch: list[str] = []
    relatedMatch: list[str] = []


class ConceptCollectionDTO(BaseModel):
    """A collection of concepts; `identifier` only when it is made. Members are identifiers or whole IRIs."""

    model_config = shown({"identifier": "esimerkit", "label": {"fi": "Esimerkit"}, "members": ["oppisopimus", "koulutussopimus"]})
    identifier: Identifier | None = None
    label: Texts
    description: Texts = {}
    members: list[str] = []


class ContainerRequest(BaseModel):
    """Which terminologies to list; all of them where none is named."""

    model_config = shown({"uri": ["https://iri.suomi.fi/terminology/parasta/"]})
    uri: Listed = []


class ResourceRequest(BaseModel):
    """Which concepts to list; `after` and `before` are moments of their last change."""

    model_config = shown({"container": ["https://iri.suomi.fi/terminology/parasta/"], "searchTerm": "sopimus", "pageSize": 5})
    container: Listed = []
    before: str | None = None
    after: str | None = None
    pageSize: Number = None
    searchTerm: str | None = None
    status: Status | None = None
