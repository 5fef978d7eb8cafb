"""A graph in the dialect of Sanastot.suomi.fi → facts that can be compared, whoever wrote the graph and when.

Taken away: the ids of label nodes and of list cells (new at each change), the HTML links that an import writes into texts,
the clock time of dates, and who did it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from parasta_vocab.namespaces import DCTERMS, GENID, RDF, SKOSXL, SUOMI_META, TERM, XSD
from parasta_vocab.publish.sanastot.dialect import PREFIXES
from parasta_vocab.source.document import Literal, Triple
from parasta_vocab.source.document import Term as Node

Fact = tuple[str, str, str]
"""Subject, what is said of it, and the value as it is shown; a fact about a label names the label: `skos:altLabel "…"@sv term:termFamily`."""

ORDERED: Final = f"{TERM}ordered"
"""How the properties begin that say the order of others."""
LEFT_OUT: Final = frozenset({f"{SUOMI_META}creator", f"{SUOMI_META}modifier", f"{DCTERMS}contributor", f"{SUOMI_META}contact"})
"""What only the platform knows."""
_DEEPEST: Final = 4
"""How deep nodes without a name are told; the links of a concept go two levels down."""
_TAG: Final = re.compile(r"<(?:a\s[^<>]*|/a|br\s*/?|/?(?:i|b|sup|sub))>", re.IGNORECASE)


def normalised(triples: Iterable[Triple], *, order: bool = True) -> tuple[Fact, ...]:
    """Return what a graph of the dialect says, sorted; two graphs that say the same give the same.

    Without `order`, `term:ordered…` does not count: an import by file turns notes and examples round.
    """
    graph = _Graph.of(triples)
    return tuple(sorted(set(graph.facts(order=order))))


@dataclass(frozen=True, slots=True)
class _Graph:
    said: dict[str, list[tuple[str, Node]]]
    labels: frozenset[str]

    @classmethod
    def of(cls, triples: Iterable[Triple]) -> _Graph:
        said: dict[str, list[tuple[str, Node]]] = {}
        for subject, name, value in triples:
            said.setdefault(subject, []).append((name, value))
        labels = {subject for subject, facts in said.items() if any(name == f"{SKOSXL}literalForm" for name, _ in facts)}
        return cls(said, frozenset(labels))

    def facts(self, *, order: bool) -> Iterator[Fact]:
        for subject, facts in self.said.items():
            if subject in self.labels or GENID in subject:
                continue
            for name, value in facts:
                if name not in LEFT_OUT and (order or not name.startswith(ORDERED)):
                    yield from self._fact(subject, name, value)

    def _fact(self, subject: str, name: str, value: Node) -> Iterator[Fact]:
        yield subject, _short(name), self._shown(value)
        if isinstance(value, str) and value in self.labels and not name.startswith(ORDERED):
            about = f"{_short(name)} {self._shown(value)}"
            for inner, known in self.said[value]:
                if inner not in {f"{RDF}type", f"{SKOSXL}literalForm"}:
                    yield subject, f"{about} {_short(inner)}", self._shown(known)

    def _shown(self, value: Node, around: tuple[str, ...] = ()) -> str:
        if isinstance(value, Literal):
            return _literal(value)
        if value in around or len(around) == _DEEPEST:
            return _short(value)
        inside = (*around, value)
        if value in self.labels:
            return next(self._shown(known, inside) for inner, known in self.said[value] if inner == f"{SKOSXL}literalForm")
        if value == f"{RDF}nil" or self._first(value) is not None:
            return f"({' '.join(self._shown(item, inside) for item in self._items(value))})"
        if GENID in value:
            inner = sorted(f"{_short(name)} {self._shown(known, inside)}" for name, known in self.said.get(value, ()))
            return f"[{' ; '.join(inner)}]"
        return _short(value)

    def _first(self, node: str) -> Node | None:
        return next((value for name, value in self.said.get(node, ()) if name == f"{RDF}first"), None)

    def _items(self, node: str) -> Iterator[Node]:
        seen = set()
        while node not in seen and (first := self._first(node)) is not None:
            seen.add(node)
            yield first
            node = next((str(value) for name, value in self.said[node] if name == f"{RDF}rest"), "")


def _literal(value: Literal) -> str:
    if value.datatype == f"{XSD}dateTime":
        return value.text[:10]
    return f'"{plain_text(value.text)}"' + (f"@{value.lang}" if value.lang else "")


def plain_text(text: str) -> str:
    """Return the words of a text: without the markup that an import or an editor of the platform writes, with single blanks.

    >>> plain_text('<a href="https://iri.suomi.fi/terminology/x/c1">avtal</a> &amp; bilagor')
    'avtal & bilagor'
    """
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _short(iri: str) -> str:
    return next((f"{prefix}:{iri.removeprefix(home)}" for prefix, home in PREFIXES.items() if iri.startswith(home)), iri)
