"""What a finder reports before it has a place in the file: an offence against a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parasta_vocab.source.document import Term
from parasta_vocab.source.place import Place, TextPlace
from parasta_vocab.text import Text


def hint(names: Iterable[str]) -> Text:
    """Return a remark that names what may have been meant, or nothing where there is no such name."""
    joined = ", ".join(names)
    return Text(f" (lähinnä: {joined})", f" (närmast: {joined})", f" (closest: {joined})") if joined else Text()


def choices(names: Iterable[str]) -> Text:
    """Return a remark that lists every name that may stand there, or nothing where there is none."""
    joined = ", ".join(names)
    return Text(f" (mahdolliset: {joined})", f" (möjliga: {joined})", f" (possible: {joined})") if joined else Text()


def line_of(place: Place) -> str:
    """Return the line of a place in a text, or the place as it is called elsewhere."""
    return str(place.line) if isinstance(place, TextPlace) else str(place)


@dataclass(frozen=True, slots=True)
class Result:
    """One offence, as SHACL says it: the rule, the focus node, the path and the value.

    `component` is the IRI of the constraint component, where an engine gives one. `facts` fill the placeholders of the
    rule's message. `place` is set by finders that know it; the others leave it to `locate`. `anchor` is the path in the
    document where there is no focus.
    """

    rule: str
    focus: str = ""
    path: str = ""
    value: Term | None = None
    component: str = ""
    facts: Mapping[str, str | Text] = field(default_factory=dict)
    place: Place | None = None
    anchor: str = ""
