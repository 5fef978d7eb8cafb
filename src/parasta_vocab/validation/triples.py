"""A document → its data graph, with a place for every statement.

What does not fit the schema is left out here; `structure` has reported it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from parasta_vocab.namespaces import GENID, LOCAL, MODEL, STAGES, XSD
from parasta_vocab.source.document import Document, Literal, Path, RdfDocument, Term, Triple
from parasta_vocab.source.on_demand import OnDemand
from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.source.quiet import no_collection
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.graph import TYPE, DataGraph, Twin, fields
from parasta_vocab.vocab import vocabulary

IRI_MARKS: Final = ":/?@!$&'()*+,;=%~"
"""What an IRI may hold besides letters and digits."""
_COVERS: Final = f"{MODEL}covers"
_ABOUT_IRIS: Final = frozenset({"id", "base"})
"""Keys that make IRIs and no statements."""
_OWN: Final = ("own_documents", "own_systems", "own_data")


def to_graph(document: Document | RdfDocument, broken: Iterable[Path] = (), part: str = "", own: Iterable[str] = ()) -> DataGraph:
    """Return the data graph of a document; `broken` holds the paths that break the structure.

    Of several documents that are checked as one, `part` keeps apart their things without an id, and `own` holds the ids that
    any of them gives to its documents, systems and data.
    """
    if isinstance(document, RdfDocument):
        return _from_rdf(document)
    writer = _Writer(document, part=part, own=frozenset(own) | own_ids(document))
    with no_collection():
        writer.thing(document.data, "ProcessDescription", ())
        writer.defaults()

    def place(where: _Where) -> Place:
        return document.key_place(where.path) if isinstance(where, _Key) else document.place(where)

    return DataGraph(
        OnDemand(writer.subjects, place),
        OnDemand(writer.statements, place),
        OnDemand(writer.mentions, lambda paths: tuple(map(place, paths))),
        lambda: place(_HOME),
        writer.base,
        tuple(Twin(iri, place(second), place(writer.subjects[iri])) for iri, second in writer.twins),
        OnDemand(writer.blanks, place),
        OnDemand(writer.ids, place),
        writer.broken(broken),
    )


def _from_rdf(document: RdfDocument) -> DataGraph:
    def home() -> Place:
        described = (s for s, p, o in document.triples if p == TYPE and o == f"{MODEL}ProcessDescription" and s in document.subjects)
        return next((document.subjects[s] for s in described), TextPlace(1, 1))

    def place(triple: Triple) -> Place:
        subject, _, value = triple
        start = document.subjects.get(subject) or home()
        places = document.mentions.get(value, ()) if isinstance(value, str) else ()
        return _first_after(places, start) or start

    return DataGraph(document.subjects, OnDemand({triple: triple for triple in document.triples}, place), document.mentions, home)


def _first_after(places: Sequence[Place], start: Place) -> Place | None:
    """Return the first of some places of a text, given in their order, that does not stand before another."""
    if not isinstance(start, TextPlace) or not all(isinstance(place, TextPlace) for place in places[:1]):
        return None
    number = bisect_left(places, start)
    return places[number] if number < len(places) else None


def own_ids(document: Document) -> frozenset[str]:
    """Return the ids that a document gives to its own documents, systems and data."""
    data = document.data if isinstance(document.data, dict) else {}
    listed = (item for key in _OWN if isinstance(data.get(key), list) for item in data[key])
    return frozenset(item["id"] for item in listed if isinstance(item, dict) and isinstance(item.get("id"), str))


def to_iri(address: str) -> str:
    """Return an address as an IRI: what may not stand there is percent-encoded, also a second `#` and a `%` that encodes nothing."""
    parts = address.split("#", 1)
    return "#".join(re.sub("%(?![0-9A-Fa-f]{2})", "%25", quote(part, safe=IRI_MARKS)) for part in parts)


class _Key(NamedTuple):
    """Where the key of a value stands, instead of the value."""

    path: Path


_Where = Path | _Key
_HOME: Final = _Key(("processes",))


@dataclass(slots=True)
class _Writer:
    """Walks a document and collects its statements, each with the path to where it is said; the order of the file is kept."""

    document: Document
    part: str
    own: frozenset[str]
    base: str = LOCAL
    statements: dict[Triple, _Where] = field(default_factory=dict)
    subjects: dict[str, Path] = field(default_factory=dict)
    mentions: dict[str, list[Path]] = field(default_factory=dict)
    iris: dict[Path, str] = field(default_factory=dict)
    twins: list[tuple[str, Path]] = field(default_factory=list)
    blanks: dict[tuple[str, str], _Key] = field(default_factory=dict)
    ids: dict[str, Path] = field(default_factory=dict)
    named: dict[str, dict[str, str]] = field(default_factory=dict)
    """The IRIs that were made, by what they begin with and by their name: a file names few things very often."""

    def __post_init__(self) -> None:
        data = self.document.data
        if not isinstance(data, dict):
            return
        base = data.get("base")
        if isinstance(base, str) and base.startswith(("http://", "https://")):
            self.base = to_iri(base if base.endswith(("/", "#")) else f"{base}/")

    def thing(self, value: object, cls: str, path: Path) -> str | None:
        """Write one thing of a class and return its IRI, or None where the value is no mapping."""
        if not isinstance(value, dict):
            return None
        iri = self._iri(value, path)
        if iri in self.subjects:
            self.twins.append((iri, (*path, "id")))
        else:
            self.subjects[iri] = path
            if "id" in value:
                self.ids[iri] = (*path, "id")
        self.iris[path] = iri
        model = fields()[cls]
        self.statements.setdefault((iri, TYPE, model["iri"]), path)
        slots = model["slots"]
        for key, item in value.items():
            if key in slots and key not in _ABOUT_IRIS:
                self._slot(iri, slots[key], item, (*path, key))
        return iri

    def _iri(self, value: Mapping[str, Any], path: Path) -> str:
        name = value.get("id")
        if isinstance(name, str) and name:
            return self._named(self.base, name)
        parts = (self.part, *path) if self.part else path
        return self.base + (GENID + "-".join([self._named("", str(part)) for part in parts]) if parts else "")

    def _named(self, begin: str, name: str) -> str:
        known = self.named.setdefault(begin, {})
        if name not in known:
            known[name] = begin + quote(name, safe="")
        return known[name]

    def _slot(self, subject: str, slot: Mapping[str, Any], value: object, path: Path) -> None:
        kind, predicate = slot["kind"], slot["iri"]
        if not value and value is not False:
            self.blanks[subject, predicate] = _Key(path)
        if kind == "text":
            if isinstance(value, dict):
                for lang, text in value.items():
                    if lang in LANGUAGES and isinstance(text, str):
                        self.statements.setdefault((subject, predicate, Literal(text, lang)), (*path, lang))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._item(subject, slot, item, (*path, index))
        elif not (kind == "object" and slot["many"]):  # else the finding on its type says that it is not read
            self._item(subject, slot, value, path)

    def _item(self, subject: str, slot: Mapping[str, Any], item: object, path: Path) -> None:
        term = self.thing(item, slot["target"], path) if slot["kind"] == "object" else self._term(slot, item)
        if term is None:
            return
        predicate = slot["iri"]
        self.statements.setdefault((subject, predicate, term), path)
        if term.__class__ is str and predicate != _COVERS:  # a claim is no mention to point at
            self.mentions.setdefault(term, []).append(path)

    def _term(self, slot: Mapping[str, Any], value: object) -> Term | None:
        kind, target = slot["kind"], slot["target"]
        if isinstance(value, bool) and kind == "boolean":
            return Literal("true" if value else "false", datatype=f"{XSD}boolean")
        if not isinstance(value, str) or not value or kind == "boolean":
            return None
        if kind == "reference" or (kind == "own or concept" and value in self.own):
            return self._named(self.base, value)
        if kind.endswith("concept"):
            return self._named(str(target), value)
        if kind == "iri":
            return to_iri(value) if ":" in value else None
        return Literal(value, datatype=f"{XSD}date" if kind == "date" else "")

    def defaults(self) -> None:
        """State what the file leaves unsaid: it covers all stages, and a flow starts with its first step."""
        data = self.document.data
        if not isinstance(data, dict):
            return
        if data.get("covers") is None:
            for concept in vocabulary("parasta-prosessikartta"):
                if "Stage" in concept.kinds:
                    self.statements.setdefault((self.iris[()], _COVERS, STAGES + concept.id), _HOME)
        for path, iri in list(self.iris.items()):
            first = self.iris.get((*path, "steps", 0))
            if first and data[path[0]][path[1]].get("starts_with") is None:
                self.statements.setdefault((iri, f"{MODEL}startsWith", first), (*path, "steps", 0))

    def broken(self, paths: Iterable[Path]) -> frozenset[tuple[str, str]]:
        """Return subject and key of each path, and of the things around it that it makes incomplete."""
        found = set()
        for path in paths:
            for end in range(len(path), 0, -1):
                around, key = path[: end - 1], path[end - 1]
                if isinstance(key, str) and around in self.iris:
                    found.add((self.iris[around], key))
                    break
        return frozenset(found)
