"""The data graph of one file: its triples, and where each of them stands in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Any, Final

from parasta_vocab.data import read_json
from parasta_vocab.namespaces import LOCAL, MODEL, RDF, XSD
from parasta_vocab.source.document import Literal, Term, Triple
from parasta_vocab.source.place import Place
from parasta_vocab.text import Text

TYPE: Final = f"{RDF}type"
_PART: Final = 20_000
"""So many triples are written at a time."""
_TO_ESCAPE: Final = re.compile(r'[\\"\n\r\t]')
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Twin:
    """An id that two things share: its IRI, and the places of the later and of the first one."""

    iri: str
    place: Place
    first: Place


@dataclass(slots=True)
class _Index:
    """What is looked up in a graph, made when it is first needed: values by predicate, and predicates by broken thing and value."""

    objects: dict[str, list[tuple[str, Term]]] = field(default_factory=dict)
    broken: dict[tuple[str, Term | None], list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DataGraph:
    """What a file says, as triples with places.

    `subjects` holds the place of each thing described, `statements` that of each statement, `mentions` the places where
    an IRI stands as a value; `find_home` gives the place where the set of processes begins, for what concerns the file as a whole;
    `base` begins the IRIs of local ids. Places may be found when they are first asked for, which is slow beside the rest.
    """

    subjects: Mapping[str, Place]
    statements: Mapping[Triple, Place]
    mentions: Mapping[str, tuple[Place, ...]]
    find_home: Callable[[], Place]
    base: str = LOCAL
    twins: tuple[Twin, ...] = ()
    blanks: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    """The places of keys that have no value, by subject and predicate."""
    ids: Mapping[str, Place] = field(default_factory=dict)
    """The places of the ids that the file gives; in RDF, where any file may speak of any thing, there are none."""
    broken: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Subject and predicate of what breaks the structure, so that the rules do not report it a second time."""
    _index: _Index = field(init=False, repr=False, compare=False, default_factory=_Index)

    @property
    def home(self) -> Place:
        """Where the set of processes begins."""
        return self.find_home()

    @property
    def triples(self) -> tuple[Triple, ...]:
        """What is stated, in the order of the file."""
        return tuple(self.statements)

    def objects(self, predicate: str) -> Iterator[tuple[str, Term]]:
        """Yield subject and value of each statement with this predicate (its name in the model)."""
        return iter(self._by_predicate().get(MODEL + predicate, ()))

    def predicates(self) -> AbstractSet[str]:
        """Return the IRI of each predicate that is used."""
        return self._by_predicate().keys()

    def types(self) -> set[str]:
        """Return the IRI of each class that something belongs to."""
        return {str(value) for _, value in self._by_predicate().get(TYPE, ())}

    def _by_predicate(self) -> Mapping[str, list[tuple[str, Term]]]:
        found = self._index.objects
        if not found:
            for s, p, o in self.statements:
                if p in found:
                    found[p].append((s, o))
                else:
                    found[p] = [(s, o)]
        return found

    def is_broken(self, subject: str, path: str, value: Term | None) -> bool:
        """Tell whether the structure was found broken where a result points: at its path, or at any key that holds its value."""
        if not self.broken or (not path and value is None):
            return False
        if path:
            return (subject, keys().get(path, "")) in self.broken
        if not self._index.broken:
            things = {thing for thing, _ in self.broken}
            for s, p, o in self.statements:
                if s in things:
                    self._index.broken.setdefault((s, o), []).append(p)
        return any((subject, keys().get(p, "")) in self.broken for p in self._index.broken.get((subject, value), ()))

    def names(self) -> dict[str, Text]:
        """Return the name of each thing that has one."""
        found: dict[str, dict[str, str]] = {}
        for subject, value in self.objects("name"):
            if isinstance(value, Literal) and value.lang:
                found.setdefault(subject, {})[value.lang] = value.text
        return {subject: Text.of(texts) for subject, texts in found.items()}


def to_ntriples(triples: Iterable[Triple]) -> bytes:
    """Return the triples as N-Triples in UTF-8, in their order."""
    lines = (f"<{s}> <{p}> <{o}> .\n" if isinstance(o, str) else f"<{s}> <{p}> {_written(o)} .\n" for s, p, o in triples)
    content = bytearray()  # grows by parts, so that a large file is not held several times over
    while part := "".join(islice(lines, _PART)):
        content += part.encode()
    return bytes(content)


def _written(literal: Literal) -> str:
    text, lang, datatype = literal
    if _TO_ESCAPE.search(text):
        text = text.translate(_ESCAPES)
    if lang:
        return f'"{text}"@{lang}'
    return f'"{text}"^^<{datatype}>' if datatype and datatype != f"{XSD}string" else f'"{text}"'


@cache
def fields() -> Mapping[str, Any]:
    """Return what the schema says of each class: its IRI, and for each slot the IRI, the kind and the target."""
    content: Mapping[str, Any] = read_json("schema/generated/fields.json")
    return content


@cache
def keys() -> Mapping[str, str]:
    """Return the key that a provider writes for each predicate."""
    return {slot["iri"]: key for cls in fields().values() for key, slot in cls["slots"].items()}
