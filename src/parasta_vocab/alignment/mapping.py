"""The nouns of an alignment, as values: one mapping, and the file that holds a set of them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Cells
from dataclasses import dataclass, field, replace
from typing import Any, Final

SUFFIX: Final = ".sssom.tsv"
_SLOTS: Final = """
record_id subject_id subject_label subject_category predicate_id predicate_label predicate_modifier object_id object_label
object_category mapping_justification author_id author_label reviewer_id reviewer_label creator_id creator_label license
subject_type subject_source subject_source_version object_type object_source object_source_version predicate_type mapping_provider
mapping_source mapping_cardinality cardinality_scope mapping_tool mapping_tool_id mapping_tool_version mapping_date
publication_date review_date confidence reviewer_agreement curation_rule curation_rule_text subject_match_field object_match_field
match_string subject_preprocessing object_preprocessing similarity_score similarity_measure see_also issue_tracker_item other
comment
"""
SLOTS: Final = tuple(_SLOTS.split())
"""The columns of SSSOM 1.1 in the order of its schema."""
REQUIRED: Final = ("subject_id", "predicate_id", "object_id", "mapping_justification")

STATUSES: Final = ("curated", "unverified", "verified", "label-differs", "not-found")
"""How far a row has come: judged from a source at hand; a guess not yet asked about; or what the terminology service said."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """One row: what a thing of ours has to do with a thing elsewhere. `line` is its line in the file, counted from 1.

    >>> row = Mapping({"subject_id": "concept:hoks", "other": "status=unverified; id=c1"})
    >>> row.subject_id, row.status, row.with_facts(id="").cells["other"]
    ('concept:hoks', 'unverified', 'status=unverified')
    """

    cells: Cells[str, str]
    line: int = 0

    @property
    def subject_id(self) -> str:
        """The CURIE of our thing."""
        return self.cells.get("subject_id", "")

    @property
    def predicate_id(self) -> str:
        """The CURIE of the relation, such as `skos:closeMatch`."""
        return self.cells.get("predicate_id", "")

    @property
    def object_id(self) -> str:
        """The CURIE of the other thing."""
        return self.cells.get("object_id", "")

    @property
    def confidence(self) -> float | None:
        """How sure the row is, from 0 to 1, or None where it does not say."""
        try:
            value = float(self.cells.get("confidence", ""))
        except ValueError:
            return None
        return value if 0 <= value <= 1 else None

    @property
    def facts(self) -> dict[str, str]:
        """What the column `other` holds: names and values, `status=unverified; support=koski-annotation`."""
        pairs = (part.partition("=") for part in self.cells.get("other", "").split(";"))
        return {name.strip(): value.strip() for name, _, value in pairs if name.strip()}

    @property
    def status(self) -> str:
        """One of `STATUSES`, or what stands in its place."""
        return self.facts.get("status", "")

    def with_cells(self, **cells: str) -> Mapping:
        """Return the row with some cells replaced."""
        return replace(self, cells={**self.cells, **cells})

    def with_facts(self, **facts: str) -> Mapping:
        """Return the row with some facts of the column `other` replaced; an empty value takes the fact away."""
        merged = {name: value for name, value in {**self.facts, **facts}.items() if value}
        return self.with_cells(other="; ".join(f"{name}={value}" for name, value in merged.items()))


@dataclass(frozen=True, slots=True)
class MappingSet:
    """One SSSOM file. `head` holds its metadata lines as written, `metadata` what they say, `torn` the lines with a wrong number of cells."""

    source: str
    head: str
    metadata: Cells[str, Any]
    columns: tuple[str, ...]
    rows: tuple[Mapping, ...]
    torn: tuple[int, ...] = field(default=())

    @property
    def name(self) -> str:
        """The name that commands call it by, such as `oksa`."""
        return self.source.replace("\\", "/").rpartition("/")[2].removesuffix(SUFFIX)

    @property
    def curie_map(self) -> Cells[str, str]:
        """Prefix to namespace."""
        found = self.metadata.get("curie_map")
        return found if isinstance(found, dict) else {}

    def expand(self, curie: str) -> str | None:
        """Return the IRI of a CURIE, or None where its prefix is not declared."""
        prefix, found, local = curie.partition(":")
        return str(self.curie_map[prefix]) + local if found and local and prefix in self.curie_map else None

    def with_rows(self, rows: tuple[Mapping, ...]) -> MappingSet:
        """Return the set with other rows; columns that only they have are put in the place that SSSOM gives them."""
        used = {name for row in rows for name, value in row.cells.items() if value}
        added = sorted(used - set(self.columns), key=lambda name: SLOTS.index(name) if name in SLOTS else len(SLOTS))
        columns = list(self.columns)
        for name in added:
            columns.insert(_place(name, columns), name)
        return replace(self, rows=rows, columns=tuple(columns))

    def __iter__(self) -> Iterator[Mapping]:
        return iter(self.rows)


def _place(name: str, columns: list[str]) -> int:
    """Return where a column goes: before the first one that SSSOM has after it."""
    later = set(SLOTS[SLOTS.index(name) + 1 :]) if name in SLOTS else set()
    return next((index for index, other in enumerate(columns) if other in later), len(columns))
