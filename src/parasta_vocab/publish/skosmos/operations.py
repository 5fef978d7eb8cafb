"""All operations whose answer is JSON, by path: what they need to be asked, and what they answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.about import information, types, vocabularies
from parasta_vocab.publish.skosmos.alphabet import entries, letters
from parasta_vocab.publish.skosmos.changes import modified, new
from parasta_vocab.publish.skosmos.concept import label
from parasta_vocab.publish.skosmos.groups import group_members, groups
from parasta_vocab.publish.skosmos.hierarchy import children, hierarchy, top_concepts
from parasta_vocab.publish.skosmos.library import Question
from parasta_vocab.publish.skosmos.lookup import lookup
from parasta_vocab.publish.skosmos.mappings import mappings
from parasta_vocab.publish.skosmos.relations import broader, broader_transitive, narrower, narrower_transitive, related
from parasta_vocab.publish.skosmos.search import search
from parasta_vocab.publish.skosmos.statistics import label_statistics, vocabulary_statistics

Subject = Literal["all", "vocabulary", "letter", "concept", "group", "query"]
"""What an answer is about; a `query` can be anything, so its answers cannot be listed."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: its path below `/rest/v1`, what it is about, its parameters (`!` after those that are needed) and its answer."""

    path: str
    subject: Subject
    parameters: tuple[str, ...]
    title: str
    answer: Callable[[Question], Document]

    @property
    def name(self) -> str:
        """The last word of the path; that of a vocabulary itself is `about`."""
        return self.path.removesuffix("{letter}").rstrip("/").rpartition("/")[2].replace("{vocid}", "about")


_LIMITS: Final = ("type", "parent", "group", "scheme", "maxhits", "offset", "fields", "unique", "labellang")
OPERATIONS: Final = (
    Operation("/vocabularies", "all", ("lang!",), "The vocabularies", vocabularies),
    Operation("/search", "query", ("query", "lang", "vocab", *_LIMITS), "Find concepts and groups in all vocabularies", search),
    Operation("/label", "query", ("uri!", "lang", "vocab"), "The labels of a concept of any vocabulary", label),
    Operation("/types", "all", ("lang!", "vocab"), "The classes of all vocabularies", types),
    Operation("/{vocid}/", "vocabulary", ("lang",), "A vocabulary", information),
    Operation("/{vocid}/types", "vocabulary", ("lang",), "The classes of a vocabulary", types),
    Operation("/{vocid}/topConcepts", "vocabulary", ("lang", "scheme"), "The top concepts", top_concepts),
    Operation("/{vocid}/search", "query", ("query", "lang", *_LIMITS), "Find concepts and groups", search),
    Operation("/{vocid}/lookup", "query", ("label!", "lang"), "The concepts with exactly this label", lookup),
    Operation("/{vocid}/vocabularyStatistics", "vocabulary", ("lang",), "How many concepts and groups there are", vocabulary_statistics),
    Operation("/{vocid}/labelStatistics", "vocabulary", ("lang",), "How many labels there are in each language", label_statistics),
    Operation("/{vocid}/index/", "vocabulary", ("lang",), "The letters of the alphabetical index", letters),
    Operation("/{vocid}/index/{letter}", "letter", ("lang", "limit", "offset"), "The concepts under a letter", entries),
    Operation("/{vocid}/label", "concept", ("uri!", "lang"), "The labels of a concept", label),
    Operation("/{vocid}/broader", "concept", ("uri!", "lang"), "The concepts directly above", broader),
    Operation("/{vocid}/broaderTransitive", "concept", ("uri!", "lang", "limit"), "All concepts above", broader_transitive),
    Operation("/{vocid}/narrower", "concept", ("uri!", "lang"), "The concepts directly below", narrower),
    Operation("/{vocid}/narrowerTransitive", "concept", ("uri!", "lang", "limit"), "All concepts below", narrower_transitive),
    Operation("/{vocid}/related", "concept", ("uri!", "lang"), "The concepts beside", related),
    Operation("/{vocid}/children", "concept", ("uri!", "lang"), "The concepts below, for a tree", children),
    Operation("/{vocid}/hierarchy", "concept", ("uri!", "lang"), "The place of a concept in the tree", hierarchy),
    Operation("/{vocid}/groups", "vocabulary", ("lang",), "The groups", groups),
    Operation("/{vocid}/groupMembers", "group", ("uri!", "lang"), "The members of a group", group_members),
    Operation("/{vocid}/new", "vocabulary", ("lang", "limit", "offset"), "The newest concepts", new),
    Operation("/{vocid}/modified", "vocabulary", ("lang", "limit", "offset"), "The concepts changed last", modified),
    Operation("/{vocid}/mappings", "concept", ("uri!", "lang", "clang", "external"), "The counterparts of a concept elsewhere", mappings),
)
"""In the order of the note on the interface; `/data` and `/{vocid}/data`, whose answers are RDF, make them 28."""
