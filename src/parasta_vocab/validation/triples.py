"""A document → its data graph, with a place for every statement.

What does not fit the schema is left out here; `structure` has reported it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote

from parasta_vocab.namespaces import GENID, LOCAL, MODEL, STAGES, XSD
from parasta_vocab.source.document import Document, Literal, Path, RdfDocument, Term, Triple
from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.graph import TYPE, DataGraph, Twin, fields
from parasta_vocab.vocab import vocabulary

IRI_MARKS: Final = ":/?@!$&'()*+,;=%~"
"""What an IRI may hold besides letters and digits."""
_OWN: Final = ("own_documents", "own_systems", "own_data")


def to_graph(document: Document | RdfDocument, broken: Iterable[Path] = ()) -> DataGraph:
    """Return the data graph of a document; `broken` holds the paths that break the structure."""
    if isinstance(document, RdfDocument):
        return _from_rdf(document)
    writer = _Writer(document)
    writer.thing(document.data, "ProcessDescription", ())
    writer.defaults()
    return DataGraph(
        writer.subjects,
        writer.statements,
        {iri: tuple(places) for iri, places in writer.mentions.items()},
        document.key_place(("processes",)),
        writer.base,
        tuple(writer.twins),
        writer.blanks,
        writer.broken(broken),
    )


def _from_rdf(document: RdfDocument) -> DataGraph:
    statements: dict[Triple, Place] = {}
    home = next(
        (
            document.subjects[s]
            for s, p, o in document.triples
            if p == TYPE and o == f"{MODEL}ProcessDescription" and s in document.subjects
        ),
        TextPlace(1, 1),
    )
    for triple in document.triples:
        subject, _, value = triple
        start = document.subjects.get(subject, home)
        places = document.mentions.get(value, ()) if isinstance(value, str) else ()
        statements[triple] = next((place for place in places if _after(place, start)), start)
    return DataGraph(document.subjects, statements, document.mentions, home)


def _after(place: Place, start: Place) -> bool:
    return isinstance(place, TextPlace) and isinstance(start, TextPlace) and place >= start


def to_iri(address: str) -> str:
    """Return an address as an IRI: what may not stand there is percent-encoded, also a second `#` and a `%` that encodes nothing."""
    parts = address.split("#", 1)
    return "#".join(re.sub("%(?![0-9A-Fa-f]{2})", "%25", quote(part, safe=IRI_MARKS)) for part in parts)


@dataclass(slots=True)
class _Writer:
    """Walks a document and collects its statements; the order of the file is kept."""

    document: Document
    base: str = LOCAL
    own: frozenset[str] = frozenset()
    statements: dict[Triple, Place] = field(default_factory=dict)
    subjects: dict[str, Place] = field(default_factory=dict)
    mentions: dict[str, list[Place]] = field(default_factory=dict)
    iris: dict[Path, str] = field(default_factory=dict)
    twins: list[Twin] = field(default_factory=list)
    blanks: dict[tuple[str, str], Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        data = self.document.data
        if not isinstance(data, dict):
            return
        base = data.get("base")
        if isinstance(base, str) and base.startswith(("http://", "https://")):
            self.base = to_iri(base if base.endswith(("/", "#")) else f"{base}/")
        listed = (item for key in _OWN if isinstance(data.get(key), list) for item in data[key])
        self.own = frozenset(item["id"] for item in listed if isinstance(item, dict) and isinstance(item.get("id"), str))

    def thing(self, value: object, cls: str, path: Path) -> str | None:
        """Write one thing of a class and return its IRI, or None where the value is no mapping."""
        if not isinstance(value, dict):
            return None
        iri = self._iri(value, path)
        place = self.document.place(path)
        if iri in self.subjects:
            self.twins.append(Twin(iri, self.document.place((*path, "id")), self.subjects[iri]))
        else:
            self.subjects[iri] = place
        self.iris[path] = iri
        self._state((iri, TYPE, fields()[cls]["iri"]), place)
        slots = fields()[cls]["slots"]
        for key, item in value.items():
            if key in slots and key not in {"id", "base"}:
                self._slot(iri, slots[key], item, (*path, key))
        return iri

    def _iri(self, value: Mapping[str, Any], path: Path) -> str:
        name = value.get("id")
        if isinstance(name, str) and name:
            return self.base + quote(name, safe="")
        return self.base + (GENID + "-".join(quote(str(part), safe="") for part in path) if path else "")

    def _slot(self, subject: str, slot: Mapping[str, Any], value: object, path: Path) -> None:
        if not value and value is not False:
            self.blanks[subject, slot["iri"]] = self.document.key_place(path)
        if slot["kind"] == "text":
            if isinstance(value, dict):
                for lang, text in value.items():
                    if lang in LANGUAGES and isinstance(text, str):
                        self._state((subject, slot["iri"], Literal(text, lang)), self.document.place((*path, lang)))
            return
        if slot["many"] and slot["kind"] == "object" and not isinstance(value, list):
            return  # the finding on its type says that it is not read
        items = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            where = path if index is None else (*path, index)
            if slot["kind"] == "object":
                term: Term | None = self.thing(item, slot["target"], where)
            else:
                term = self._term(slot, item)
            if term is not None:
                self._state((subject, slot["iri"], term), self.document.place(where))

    def _term(self, slot: Mapping[str, Any], value: object) -> Term | None:
        kind, target = slot["kind"], slot["target"]
        if isinstance(value, bool) and kind == "boolean":
            return Literal("true" if value else "false", datatype=f"{XSD}boolean")
        if not isinstance(value, str) or not value or kind == "boolean":
            return None
        if kind == "reference" or (kind == "own or concept" and value in self.own):
            return self.base + quote(value, safe="")
        if kind.endswith("concept"):
            return str(target) + quote(value, safe="")
        if kind == "iri":
            return to_iri(value) if ":" in value else None
        return Literal(value, datatype=f"{XSD}date" if kind == "date" else "")

    def _state(self, triple: Triple, place: Place) -> None:
        self.statements.setdefault(triple, place)
        if isinstance(triple[2], str) and triple[1] not in {TYPE, f"{MODEL}covers"}:  # a claim is no mention to point at
            self.mentions.setdefault(triple[2], []).append(place)

    def defaults(self) -> None:
        """State what the file leaves unsaid: it covers all stages, and a flow starts with its first step."""
        data = self.document.data
        if not isinstance(data, dict):
            return
        if data.get("covers") is None:
            home = self.document.key_place(("processes",))
            for concept in vocabulary("parasta-prosessikartta"):
                if "Stage" in concept.kinds:
                    self.statements.setdefault((self.base, f"{MODEL}covers", STAGES + concept.id), home)
        for path, iri in list(self.iris.items()):
            first = self.iris.get((*path, "steps", 0))
            if first and data[path[0]][path[1]].get("starts_with") is None:
                self.statements.setdefault((iri, f"{MODEL}startsWith", first), self.document.place((*path, "steps", 0)))

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
