"""The parameters of searches, as FastAPI reads them from an address. Lists may be repeated or stand with commas between, as Spring takes them.

Source: `BaseSearchRequest` of VRK-YTI/yti-common-backend, `ConceptSearchRequest` and `TerminologySearchRequest` of VRK-YTI/yti-terminology-api.
"""

from __future__ import annotations

from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, FailFast, Field

from parasta_vocab.serve.models import Number, Status
from parasta_vocab.serve.search.concepts import Asked
from parasta_vocab.serve.search.terminologies import Wanted

PAGE: Final = 10
"""How many hits a page has."""
MOST: Final = 10_000
"""How many it has at most."""


def _split(values: Any) -> Any:
    return [part for value in values for part in value.split(",") if part] if isinstance(values, list) else values


Several = BeforeValidator(_split)
Flag = Annotated[bool, BeforeValidator(lambda value: value or False)]


class SearchParameters(BaseModel):
    """What all searches take; the page is counted from 1."""

    query: str = Field("", description="Words to look for, in any form", examples=["sopimuksen"])
    sortLang: str = Field("fi", description="Language by whose alphabet hits are sorted")
    status: Annotated[list[Status], FailFast(), Several] = Field([], description="Statuses to look for")
    pageSize: Number = Field(PAGE, description="How many hits to return", examples=[PAGE])
    pageFrom: Number = Field(1, description="Which page to return, counted from 1", examples=[1])

    @property
    def size(self) -> int:
        """How many hits the page has."""
        return min(self.pageSize, MOST) if self.pageSize and self.pageSize > 0 else PAGE

    @property
    def start(self) -> int:
        """How many hits stand before the page."""
        return (self.pageFrom - 1) * self.size if self.pageFrom and self.pageFrom > 0 else 0


class ConceptParameters(SearchParameters):
    """A search for concepts."""

    namespace: str = Field(
        "", description="IRI of the terminology, with its final slash", examples=["https://iri.suomi.fi/terminology/parasta/"]
    )
    namespaces: Annotated[list[str], FailFast(), Several] = Field([], description="IRIs of several terminologies")
    excludeNamespace: str = Field("", description="IRI of a terminology to leave out")
    extendTerminologies: Flag = Field(False, description="Add the name of the terminology to each hit")

    def asked(self) -> Asked:
        """Return the search itself."""
        namespaces = [self.namespace] if self.namespace else self.namespaces
        return Asked(self.query, self.sortLang, self.status, namespaces, self.excludeNamespace)


class TerminologyParameters(SearchParameters):
    """A search for terminologies."""

    searchConcepts: Flag = Field(False, description="Find terminologies by their concepts too")
    groups: Annotated[list[str], FailFast(), Several] = Field([], description="Service categories by their identifiers")
    organizations: Annotated[list[UUID], FailFast(), Several] = Field([], description="Organisations by their ids")
    languages: Annotated[list[str], FailFast(), Several] = Field([], description="Languages of the terminology")

    def wanted(self) -> Wanted:
        """Return the search itself."""
        organizations = [str(each) for each in self.organizations]
        return Wanted(self.query, self.sortLang, self.status, self.groups, organizations, self.languages)
