"""The fields of the documents of the terminology API v2, in the order in which they are shown.

Source: the DTO classes and enums of VRK-YTI/yti-terminology-api (`v2/dto`, `v2/enums`) and of VRK-YTI/yti-common-backend (`dto`, `enums`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, HIDDEN, PREFERRED
from parasta_vocab.text import Text


class Kind(Enum):
    """What the value of a field is in JSON."""

    TEXT = auto()
    """A short string."""
    AREA = auto()
    """A long string."""
    CHOICE = auto()
    """A string out of `CHOICES`."""
    NUMBER = auto()
    """A whole number of 32 bits."""
    TEXTS = auto()
    """A list of strings."""
    NAMES = auto()
    """A list of names, each of them once."""
    BY_LANGUAGE = auto()
    """One string a language: `{"fi": "…"}`."""
    LOCALIZED = auto()
    """A list of strings with their language: `[{"language": "fi", "value": "…"}]`."""
    LINKS = auto()
    """A list of `LINK`."""
    TERMS = auto()
    """A list of `TERM`."""
    REFERENCES = auto()
    """A list of whole IRIs; of members also bare identifiers."""


LISTS: Final = frozenset({Kind.TEXTS, Kind.NAMES, Kind.LOCALIZED, Kind.LINKS, Kind.TERMS, Kind.REFERENCES})
"""The kinds that are lists in JSON."""
Fields = Mapping[str, Kind]

TERM_FIELDS: Final = {"recommendedTerms": PREFERRED, "synonyms": ALTERNATIVE, "notRecommendedTerms": DISCOURAGED, "searchTerms": HIDDEN}
"""The fields that hold terms, and what the terms are to the concept."""
RELATIONS: Final = ("broader", "narrower", "isPartOf", "hasPart", "related")
"""The references to concepts of the same terminology."""
MATCHES: Final = ("broadMatch", "narrowMatch", "exactMatch", "closeMatch", "relatedMatch")
"""The references to concepts of other terminologies."""
TERMINOLOGY: Final[Fields] = {
    "prefix": Kind.TEXT,
    "label": Kind.BY_LANGUAGE,
    "description": Kind.BY_LANGUAGE,
    "languages": Kind.NAMES,
    "status": Kind.CHOICE,
    "groups": Kind.NAMES,
    "organizations": Kind.NAMES,
    "contact": Kind.TEXT,
    "graphType": Kind.CHOICE,
}
CONCEPT: Final[Fields] = {
    "identifier": Kind.TEXT,
    "status": Kind.CHOICE,
    **dict.fromkeys(TERM_FIELDS, Kind.TERMS),
    "definition": Kind.BY_LANGUAGE,
    "subjectArea": Kind.TEXT,
    "conceptClass": Kind.TEXT,
    "notes": Kind.LOCALIZED,
    "examples": Kind.LOCALIZED,
    "changeNote": Kind.AREA,
    "historyNote": Kind.AREA,
    "editorialNotes": Kind.TEXTS,
    "sources": Kind.TEXTS,
    "links": Kind.LINKS,
    **dict.fromkeys((*RELATIONS, *MATCHES), Kind.REFERENCES),
}
COLLECTION: Final[Fields] = {
    "identifier": Kind.TEXT,
    "label": Kind.BY_LANGUAGE,
    "description": Kind.BY_LANGUAGE,
    "members": Kind.REFERENCES,
}
TERM: Final[Fields] = {
    "language": Kind.TEXT,
    "label": Kind.TEXT,
    "homographNumber": Kind.NUMBER,
    "status": Kind.CHOICE,
    "termInfo": Kind.AREA,
    "scope": Kind.AREA,
    "historyNote": Kind.AREA,
    "changeNote": Kind.AREA,
    "termStyle": Kind.TEXT,
    "termFamily": Kind.CHOICE,
    "termConjugation": Kind.CHOICE,
    "termEquivalency": Kind.CHOICE,
    "wordClass": Kind.CHOICE,
    "sources": Kind.TEXTS,
    "editorialNotes": Kind.TEXTS,
}
LINK: Final[Fields] = {"name": Kind.BY_LANGUAGE, "uri": Kind.AREA, "description": Kind.BY_LANGUAGE}
CHOICES: Final = {
    "status": ("INCOMPLETE", "DRAFT", "SUGGESTED", "VALID", "SUPERSEDED", "RETIRED"),
    "graphType": ("TERMINOLOGICAL_VOCABULARY", "OTHER_VOCABULARY"),
    "termFamily": ("NEUTER", "FEMININE", "MASCULINE"),
    "termConjugation": ("SINGULAR", "PLURAL"),
    "termEquivalency": ("BROADER", "NARROWER", "CLOSE"),
    "wordClass": ("ADJECTIVE", "VERB"),
}
"""The words that a field of choice may hold."""


@dataclass(frozen=True, slots=True)
class Category:
    """A service category of the platform, which it calls a group (information domain) of terminologies."""

    iri: str
    label: Text


CATEGORIES: Final = {
    "P6": Category("http://urn.fi/URN:NBN:fi:au:ptvl:v1060", Text("Koulutus", "Utbildning", "Education and training")),
}
"""The service categories by notation; the only one that is known to us for certain is that of education."""
