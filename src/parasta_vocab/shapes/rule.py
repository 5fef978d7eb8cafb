"""A rule of the catalogue: what it is called, why it is there, how grave it is, what it rests on, what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from parasta_vocab.data import read_json, root
from parasta_vocab.errors import NoSuchRule
from parasta_vocab.namespaces import RULE
from parasta_vocab.text import Text
from parasta_vocab.vocab.index import closest


class Severity(IntEnum):
    """How grave a finding is, the gravest largest; the names are those of SHACL in lower case."""

    info = 1
    warning = 2
    violation = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; its id is also the name of its shape, its examples folder and its page.

    `kind` says who finds the offence: `shape` (SHACL), `structure` (JSON Schema and the readers), `native` (Python), or `lint`
    for a rule of vocabularies.
    """

    id: str
    topic: str
    severity: Severity
    kind: str
    label: Text
    why: Text
    message: Text
    source: tuple[str, ...]

    @property
    def iri(self) -> str:
        """The IRI of the rule, which is that of its shape."""
        return RULE + self.id

    def examples(self, kind: str) -> tuple[str, ...]:
        """Return the paths of the rule's `good` or `bad` examples below the data root, the plainest first."""
        folder = root() / ("examples/lint" if self.kind == "lint" else "examples/rules") / self.id
        names = (str(path.relative_to(root())) for path in folder.glob(f"{kind}*") if path.is_file())
        return tuple(sorted(names, key=lambda name: (len(name), name)))


@cache
def catalogue() -> Mapping[str, Rule]:
    """Return every rule for process descriptions by its id, in the order of the catalogue."""
    return {entry["id"]: _rule(entry) for entry in read_json("shapes/generated/catalogue.json")}


@cache
def lint_catalogue() -> Mapping[str, Rule]:
    """Return every rule for vocabularies by its id, in the order of their catalogue."""
    return {entry["id"]: _rule(entry) for entry in read_json("shapes/generated/lint-catalogue.json")}


def get_rule(name: str) -> Rule:
    """Return the rule of either catalogue with this id, or raise `NoSuchRule` with the closest ids."""
    found = catalogue().get(name) or lint_catalogue().get(name)
    if found is None:
        raise NoSuchRule(name, closest(name, (*catalogue(), *lint_catalogue())))
    return found


def _rule(entry: Mapping[str, Any]) -> Rule:
    texts = {key: Text.of(entry[key]) for key in ("label", "why", "message")}
    return Rule(
        id=str(entry["id"]),
        topic=str(entry["topic"]),
        severity=Severity[str(entry["severity"])],
        kind=str(entry["kind"]),
        source=tuple(entry["source"]),
        **texts,
    )
