"""The data graph of one file: its triples, and where each of them stands in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from parasta_vocab.data import read_json
from parasta_vocab.namespaces import LOCAL, MODEL, RDF, XSD
from parasta_vocab.source.document import Literal, Term, Triple
from parasta_vocab.source.place import Place
from parasta_vocab.text import Text

TYPE: Final = f"{RDF}type"
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Twin:
    """An id that two things share: its IRI, and the places of the later and of the first one."""

    iri: str
    place: Place
    first: Place


@dataclass(frozen=True, slots=True)
class DataGraph:
    """What a file says, as triples with places.

    `subjects` holds the place of each thing described, `statements` that of each statement, `mentions` the places where
    an IRI stands as a value; `home` is where the set of processes begins, for what concerns the file as a whole; `base` begins the
    IRIs of local ids.
    """

    subjects: Mapping[str, Place]
    statements: Mapping[Triple, Place]
    mentions: Mapping[str, tuple[Place, ...]]
    home: Place
    base: str = LOCAL
    twins: tuple[Twin, ...] = ()
    blanks: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    """The places of keys that have no value, by subject and predicate."""
    broken: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Subject and predicate of what breaks the structure, so that the rules do not report it a second time."""

    @property
    def triples(self) -> tuple[Triple, ...]:
        """What is stated, in the order of the file."""
        return tuple(self.statements)

    def objects(self, predicate: str) -> Iterator[tuple[str, Term]]:
        """Yield subject and value of each statement with this predicate (its name in the model)."""
        iri = MODEL + predicate
        return ((s, o) for s, p, o in self.statements if p == iri)

    def is_broken(self, subject: str, path: str, value: Term | None) -> bool:
        """Tell whether the structure was found broken where a result points: at its path, or at any key that holds its value."""
        broken = {key for thing, key in self.broken if thing == subject}
        if not broken or (not path and value is None):
            return False
        if path:
            return keys().get(path, "") in broken
        return any(keys().get(p, "") in broken for s, p, o in self.statements if s == subject and o == value)

    def names(self) -> dict[str, Text]:
        """Return the name of each thing that has one."""
        found: dict[str, dict[str, str]] = {}
        for subject, value in self.objects("name"):
            if isinstance(value, Literal) and value.lang:
                found.setdefault(subject, {})[value.lang] = value.text
        return {subject: Text.of(texts) for subject, texts in found.items()}


def to_ntriples(triples: Iterable[Triple]) -> bytes:
    """Return the triples as N-Triples in UTF-8, in their order."""
    return "".join(f"<{s}> <{p}> {_written(o)} .\n" for s, p, o in triples).encode()


def _written(term: Term) -> str:
    if isinstance(term, str):
        return f"<{term}>"
    text = f'"{term.text.translate(_ESCAPES)}"'
    if term.lang:
        return f"{text}@{term.lang}"
    return f"{text}^^<{term.datatype}>" if term.datatype and term.datatype != f"{XSD}string" else text


@cache
def fields() -> Mapping[str, Any]:
    """Return what the schema says of each class: its IRI, and for each slot the IRI, the kind and the target."""
    content: Mapping[str, Any] = read_json("schema/generated/fields.json")
    return content


@cache
def keys() -> Mapping[str, str]:
    """Return the key that a provider writes for each predicate."""
    return {slot["iri"]: key for cls in fields().values() for key, slot in cls["slots"].items()}
