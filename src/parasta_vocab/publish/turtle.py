"""Turtle as people read it: one block a subject in the order given, lists and nodes without a name written in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.namespaces import RDF, XSD
from parasta_vocab.records.statements import Items, Nested, Value
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text

Facts = Iterable[tuple[str, Value]]
"""Property and value; a property may come several times."""

_LOCAL: Final = re.compile(r"(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?)?")
_ESCAPES: Final = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


def render_turtle(things: Iterable[tuple[str, Facts]], prefixes: Mapping[str, str]) -> str:
    """Return a Turtle file that says these facts of these subjects; only the prefixes that it uses are declared."""
    used: set[str] = set()
    body = render_blocks(things, prefixes, used)
    head = "".join(f"PREFIX {prefix}: <{prefixes[prefix]}>\n" for prefix in sorted(used))
    return f"{head}\n{body}"


def render_blocks(things: Iterable[tuple[str, Facts]], prefixes: Mapping[str, str], used: set[str]) -> str:
    """Return the blocks of these subjects without the prefixes, which are gathered in `used`."""
    writer = _Writer(prefixes, used)
    return "\n".join(writer.block(subject, facts) for subject, facts in things)


def text_facts(name: str, text: Text) -> Iterator[tuple[str, Value]]:
    """Yield the facts that a property has a text in each of its languages."""
    return ((name, Literal(value, lang)) for lang, value in text.items())


@dataclass(frozen=True, slots=True)
class _Writer:
    prefixes: Mapping[str, str]
    used: set[str]
    known: dict[str, str] = field(default_factory=dict)
    """How each IRI was written; the same ones come again and again."""

    def block(self, subject: str, facts: Facts) -> str:
        told: dict[str, list[str]] = {}
        for name, value in facts:
            told.setdefault(name, []).append(self.value(value))
        lines = [self.iri(subject)]
        for name, values in told.items():
            verb = self.verb(name)
            one = f"    {verb} {values[0]} ;"
            lines.append(one if len(values) == 1 else f"    {verb}\n        " + " ,\n        ".join(values) + " ;")
        return "\n".join([*lines, ".\n"])

    def verb(self, name: str) -> str:
        return "a" if name == f"{RDF}type" else self.iri(name)

    def value(self, value: Value) -> str:
        if isinstance(value, Items):
            inner = "".join(f"            {self.value(item)}\n" for item in value.values)
            return f"(\n{inner}        )" if inner else "()"
        if isinstance(value, Nested):
            inner = " ; ".join(f"{self.verb(name)} {self.value(item)}" for name, item in value.facts)
            return f"[ {inner} ]" if inner else "[]"
        if isinstance(value, str):
            return self.iri(value)
        quoted = f'"{value.text.translate(_ESCAPES)}"'
        if value.lang:
            return f"{quoted}@{value.lang}"
        return f"{quoted}^^{self.iri(value.datatype)}" if value.datatype not in {"", f"{XSD}string"} else quoted

    def iri(self, iri: str) -> str:
        if iri not in self.known:
            self.known[iri] = self.short(iri)
        return self.known[iri]

    def short(self, iri: str) -> str:
        fitting = [item for item in self.prefixes.items() if iri.startswith(item[1]) and _LOCAL.fullmatch(iri[len(item[1]) :])]
        if not fitting:
            return f"<{iri}>"
        prefix, home = max(fitting, key=lambda item: len(item[1]))
        self.used.add(prefix)
        return f"{prefix}:{iri[len(home) :]}"
