"""Fingerprints: what stays the same of a finding when lines are inserted, so that tools know it again.

A fingerprint is made of what the finding is about, never of where it stands: the rule, the thing, the path and the value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Final

from parasta_vocab.namespaces import GENID
from parasta_vocab.source.document import Document, Literal, Path, Term
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.graph import DataGraph

_DIGITS: Final = 16
_SAYS_WHICH: Final = ("key", "term", "languages")
"""The facts that tell two findings apart which share thing, path and value; the others hold places and hints."""


def with_fingerprints(findings: Iterable[Finding], things: Things | None = None) -> tuple[Finding, ...]:
    """Return findings, each with its fingerprint: 16 hexadecimal digits, a colon, and a number.

    The number tells apart findings of one file that are otherwise the same, in their order.
    """
    seen: Counter[tuple[str, str]] = Counter()
    marked = []
    for finding in findings:
        digest = _digest(finding, things.name(finding.focus) if things else finding.focus)
        seen[finding.location.source, digest] += 1
        marked.append(replace(finding, fingerprint=f"{digest}:{seen[finding.location.source, digest]}"))
    return tuple(marked)


def _digest(finding: Finding, thing: str) -> str:
    facts = [finding.facts[name].show("en") for name in _SAYS_WHICH if name in finding.facts]
    parts = (finding.rule.id, thing, finding.anchor, finding.path, _said(finding.value), *facts)
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:_DIGITS]


def _said(value: Term | None) -> str:
    if value is None or GENID in str(value):
        return ""
    return "\t".join(value) if isinstance(value, Literal) else value


def anchor(document: Document, path: Path) -> str:
    """Return a path in a document in which each item of a list goes by its id or its name, and only else by its number.

    >>> from parasta_vocab.source.plain import from_mapping
    >>> anchor(from_mapping({"processes": [{"id": "palaute", "owner": 3}]}), ("processes", 0, "owner"))
    'processes/palaute/owner'
    """
    return "/".join(_parts(document.data, path))


def _parts(node: object, path: Path) -> Iterator[str]:
    for part in path:
        try:
            node = node[part]  # type: ignore[index] # whatever has no such part ends the walk
        except (LookupError, TypeError):
            node = None
        name = node if isinstance(part, int) else None
        if isinstance(name, dict):
            name = name.get("id") or name.get("document") or name.get("name")
        if isinstance(name, dict):
            name = next((text for text in name.values() if isinstance(text, str)), None)
        yield name if isinstance(name, str) and name else str(part)


@dataclass(slots=True)
class Things:
    """The things of a graph; one that has no id of its own goes by what is said of it."""

    graph: DataGraph
    _said: dict[str, list[str]] = field(init=False, default_factory=dict)

    def name(self, iri: str) -> str:
        """Return the IRI of a thing, or for a generated IRI the sorted statements about it."""
        if GENID not in iri:
            return iri
        if not self._said:
            for subject, predicate, value in self.graph.triples:
                if GENID in subject:
                    self._said.setdefault(subject, []).append(f"{predicate}\t{_said(value)}")
        return "\n".join(sorted(self._said.get(iri, ())))
