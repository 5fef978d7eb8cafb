"""What a publication elsewhere says of our concepts, as a proposal: what of it the record files can take, in the columns of the review workbook.

Such a publication states relations on both sides, knows no order of marks, and shows sources as people read them; where it says the
same as the records in another way, it proposes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.changes.proposal import Proposal, Remark, Row, Stated
from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.records.cells import Value, canonical, said
from parasta_vocab.records.columns import Column, columns
from parasta_vocab.records.read import CLASSES, FILES, Record, Records
from parasta_vocab.source.place import NodePlace
from parasta_vocab.vocab.sources import show_source

UNORDERED: Final = frozenset({"neuter", "plural", "broader_generic", "broader_partitive", "related"})
"""Keys of lists whose order says nothing."""
Facts = Mapping[str, Mapping[str, Any]]
"""Concepts by id, as record files would say it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a publication says of one scheme.

    `members` are the ids of the concepts of each collection, by its id; `is_expressed` tells of which columns the publication can speak.
    """

    source: str
    scheme: str
    records: Facts
    members: Mapping[str, tuple[str, ...]]
    is_expressed: Callable[[Column], bool]


def propose(publication: Said, records: Records, remarks: tuple[Remark, ...] = ()) -> Proposal:
    """Return what a publication proposes for its scheme."""
    scheme = publication.scheme
    known = {record.id: record for record in records.of(scheme) if record.cls != "ActorGroup"}
    related = _Related(known)
    sources = dict(_shown_sources(records))
    rows = tuple(_row(id_, _recorded(facts, sources), known.get(id_), publication, related) for id_, facts in publication.records.items())
    absent = tuple((record.cls, record.id) for record in known.values() if record.id not in publication.records)
    return Proposal(publication.source, rows, remarks=remarks, absent=absent)


def _shown_sources(records: Records) -> Iterator[tuple[str, str]]:
    """Yield each source of the records as people read it, and as it is recorded."""
    for scheme in FILES:
        for record in records.of(scheme):
            for source in record.data.get("source", ()):
                yield " ".join(show_source(source, IN_RECORD).split()), source


def _recorded(facts: Mapping[str, Any], sources: Mapping[str, str]) -> Mapping[str, Any]:
    """Return what is said of a concept, its sources as they are recorded where the records have them."""
    return {**facts, "source": [sources.get(shown, shown) for shown in facts["source"]]} if "source" in facts else facts


class _Related:
    """Associative relations, which a publication states on both sides and a record file on one."""

    def __init__(self, known: Mapping[str, Record]) -> None:
        self.known = known
        self.given: set[frozenset[str]] = set()

    def of(self, id_: str, stated: tuple[str, ...]) -> tuple[str, ...]:
        own = tuple(self.known[id_].data.get("related", ())) if id_ in self.known else ()
        others = {item.id for item in self.known.values() if id_ in item.data.get("related", ())}
        kept = [name for name in own if name in stated]
        fresh = [name for name in stated if name not in own and name not in others and frozenset((id_, name)) not in self.given]
        self.given |= {frozenset((id_, name)) for name in fresh}
        return (*kept, *fresh)


def _row(id_: str, facts: Mapping[str, Any], record: Record | None, publication: Said, related: _Related) -> Row:
    place, scheme = NodePlace(f"#{id_}"), publication.scheme
    cls = record.cls if record else CLASSES[FILES[scheme]]
    stated = {"id": Stated(id_, place)}
    for column in columns(cls):
        if column.path and publication.is_expressed(column):
            value = _value(column, facts)
            if column.key == "related":
                value = related.of(id_, tuple(value))
            elif column.key == "broader_partitive" and record and record.stage:
                value = tuple(name for name in value if name != record.stage)
            now = said(column, record) if record else None
            stated[column.key] = Stated(now if now is not None and _same(column, value, now) else value, place)
    if record is None:
        named = namespaces.group(scheme).removeprefix(namespaces.scheme(scheme))
        home = next((group.removeprefix(named) for group, members in publication.members.items() if id_ in members), "")
        stated |= {column.key: Stated(home, place) for column in columns(cls) if column.form == "home"}
    return Row(cls, id_, place, stated)


def _value(column: Column, facts: Mapping[str, Any]) -> Value:
    value: Any = facts
    for key in column.path:
        value = value.get(key) if isinstance(value, dict) else None
    return canonical(column, value)


def _same(column: Column, new: Value, now: Value) -> bool:
    """Tell whether two values say the same: blanks of any kind are alike, and where order means nothing it is not looked at."""
    folded_new, folded_now = list(_folded(new)), list(_folded(now))
    if column.path[0] in UNORDERED:
        return sorted(folded_new) == sorted(folded_now)
    return folded_new == folded_now


def _folded(value: Value) -> Iterator[str]:
    items = value if isinstance(value, tuple) else (value,)
    return (" ".join(item.split()) for item in items)
