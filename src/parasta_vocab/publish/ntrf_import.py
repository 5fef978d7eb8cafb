"""An NTRF file as a proposal: what of it the record files can take, in the columns of the review workbook.

NTRF states relations on both sides and knows no order of marks, and our own files show sources as people read them; where a
file says the same as the records in another way, it proposes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.changes.proposal import Proposal, Row, Stated
from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.publish.ntrf_read import NtrfFile, read_ntrf
from parasta_vocab.records.cells import Value, canonical, said
from parasta_vocab.records.columns import Column, columns
from parasta_vocab.records.read import CLASSES, FILES, Record, Records
from parasta_vocab.source.place import NodePlace
from parasta_vocab.vocab.sources import show_source

EXPRESSED: Final = frozenset(
    {
        "pref_label",
        "alt_label",
        "discouraged_label",
        "hidden_label",
        "neuter",
        "plural",
        "definition",
        "note",
        "example",
        "broader_generic",
        "broader_partitive",
        "related",
        "source",
        "status",
        "editorial_note",
    }
)
"""The keys of a record that NTRF has an element for and that its reader knows."""
_UNORDERED: Final = frozenset({"neuter", "plural", "broader_generic", "broader_partitive", "related"})


def read_ntrf_proposal(content: bytes, source: str, records: Records) -> Proposal:
    """Return what an NTRF file proposes for the scheme whose ids it has most of.

    Raises:
        UnreadableSource: The bytes are no NTRF.
    """
    file = read_ntrf(content, source)
    scheme = max(FILES, key=lambda name: sum(record.id in file.records for record in records.of(name) if record.cls != "ActorGroup"))
    known = {record.id: record for record in records.of(scheme) if record.cls != "ActorGroup"}
    related = _Related(known, file)
    sources = dict(_shown_sources(records))
    rows = tuple(_row(id_, _recorded(facts, sources), known.get(id_), scheme, file, related) for id_, facts in file.records.items())
    marked = {record.cls for record in known.values()}
    absent = tuple((record.cls, record.id) for record in known.values() if record.cls in marked and record.id not in file.records)
    return Proposal(source, rows, absent=absent)


def _shown_sources(records: Records) -> Iterator[tuple[str, str]]:
    """Yield each source of the records as an NTRF file shows it, and as it is recorded."""
    for scheme in FILES:
        for record in records.of(scheme):
            for source in record.data.get("source", ()):
                yield " ".join(show_source(source, IN_RECORD).split()), source


def _recorded(facts: Mapping[str, Any], sources: Mapping[str, str]) -> Mapping[str, Any]:
    """Return what a file says of a concept, its sources as they are recorded where the records have them."""
    return {**facts, "source": [sources.get(shown, shown) for shown in facts["source"]]} if "source" in facts else facts


class _Related:
    """Associative relations, which NTRF states on both sides and a record file on one."""

    def __init__(self, known: Mapping[str, Record], file: NtrfFile) -> None:
        self.known, self.file = known, file
        self.given: set[frozenset[str]] = set()

    def of(self, id_: str, stated: tuple[str, ...]) -> tuple[str, ...]:
        own = tuple(self.known[id_].data.get("related", ())) if id_ in self.known else ()
        others = {item.id for item in self.known.values() if id_ in item.data.get("related", ())}
        kept = [name for name in own if name in stated]
        fresh = [name for name in stated if name not in own and name not in others and frozenset((id_, name)) not in self.given]
        self.given |= {frozenset((id_, name)) for name in fresh}
        return (*kept, *fresh)


def _row(id_: str, facts: Mapping[str, Any], record: Record | None, scheme: str, file: NtrfFile, related: _Related) -> Row:
    place = NodePlace(f"#{id_}")
    cls = record.cls if record else CLASSES[FILES[scheme]]
    stated = {"id": Stated(id_, place)}
    for column in columns(cls):
        if column.path and column.path[0] in EXPRESSED:
            value = _value(column, facts)
            if column.key == "related":
                value = related.of(id_, tuple(value))
            elif column.key == "broader_partitive" and record and record.stage:
                value = tuple(name for name in value if name != record.stage)
            now = said(column, record) if record else None
            stated[column.key] = Stated(now if now is not None and _same(column, value, now) else value, place)
    if record is None:
        named = namespaces.group(scheme).removeprefix(namespaces.scheme(scheme))
        home = next((group.removeprefix(named) for group, facts in file.collections.items() if id_ in facts["members"]), "")
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
    if column.path[0] in _UNORDERED:
        return sorted(folded_new) == sorted(folded_now)
    return folded_new == folded_now


def _folded(value: Value) -> Iterator[str]:
    items = value if isinstance(value, tuple) else (value,)
    return (" ".join(item.split()) for item in items)
