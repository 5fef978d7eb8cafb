"""What statements say that documents, as the platform has them, have no place for: codes, validity, law, registers, makers, doubts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.namespaces import DCTERMS, FOAF, MODEL, XSD
from parasta_vocab.records.fields import camel
from parasta_vocab.source.document import Literal

if TYPE_CHECKING:
    from parasta_vocab.serve.state.snapshot import Held, Thing
    from parasta_vocab.source.document import Term

_ONE: Final = ("valid_from", "valid_until", "validity_verified", "kind", "required", "register", "path", "code", "checked_by")
_SEVERAL: Final = ("ehoks", "koski")
_CREATOR: Final = f"{DCTERMS}creator"
_NAME: Final = f"{FOAF}name"
_SAID_OF_MAKER: Final = f"{DCTERMS}description"


@dataclass(frozen=True, slots=True)
class Maker:
    """Who made a terminology, and what is said of them, both by language; where no name is known, the IRI stands for it."""

    name: Mapping[str, str]
    note: Mapping[str, str]


def values_of(thing: Thing, predicate: str) -> list[Term]:
    """Return what is said of a thing itself, not of one of its labels."""
    return [value for subject, known, value in thing.facts if known == predicate and subject.endswith(f"/{thing.id}")]


def literals_of(thing: Thing, predicate: str) -> list[Literal]:
    """Return those of the values that are literals."""
    return [value for value in values_of(thing, predicate) if isinstance(value, Literal)]


def properties_of(thing: Thing) -> dict[str, Any]:
    """Return the properties that records of ours have, as far as the statements about a concept hold them in their form."""
    stated = {name: literals_of(thing, _property(name)) for name in (*_ONE, *_SEVERAL)}
    return {
        **{name: _plain(stated[name][0]) for name in _ONE if stated[name]},
        **{name: [value.text for value in stated[name]] for name in _SEVERAL},
        "law": [node for node in _nodes(thing, "law") if "act" in node],
        "basis": next((node for node in _nodes(thing, "basis") if {"kind", "reference"} <= node.keys()), None),
    }


def label_status(thing: Thing, lang: str) -> str:
    """Return how well the preferred label of a concept is known in a language; empty where nothing is said."""
    return next((value.text for value in literals_of(thing, _property(f"label_status_{lang}"))), "")


def makers_of(held: Held) -> Iterator[Maker]:
    """Yield who made a terminology."""
    for subject, predicate, maker in held.facts:
        if subject == held.iri and predicate == _CREATOR:
            if isinstance(maker, Literal):
                yield Maker({maker.lang: maker.text}, {})
            else:
                yield Maker(_texts(held, maker, _NAME) or {"": maker}, _texts(held, maker, _SAID_OF_MAKER))


def _property(name: str) -> str:
    return MODEL + camel(name)


def _nodes(thing: Thing, name: str) -> Iterator[dict[str, Any]]:
    """Yield the properties of each thing without a name of its own to which a property leads."""
    for node in values_of(thing, _property(name)):
        yield {
            predicate.removeprefix(MODEL): _plain(value)
            for subject, predicate, value in thing.facts
            if subject == node and isinstance(value, Literal)
        }


def _plain(value: Literal) -> str | bool:
    return value.text in {"true", "1"} if value.datatype == f"{XSD}boolean" else value.text


def _texts(held: Held, about: str, wanted: str) -> dict[str, str]:
    return {
        value.lang: value.text
        for subject, predicate, value in held.facts
        if subject == about and predicate == wanted and isinstance(value, Literal)
    }
