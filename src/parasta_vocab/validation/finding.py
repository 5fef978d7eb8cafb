"""A finding: an offence against a rule, with its place in the file that the provider wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parasta_vocab.shapes.rule import Rule, Severity
from parasta_vocab.source.document import Term
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.text import LANGUAGES, Text, fill_braces


@dataclass(frozen=True, slots=True)
class Finding:
    """One offence; `focus`, `path` and `value` are those of the SHACL result, empty where there is none.

    `stages` holds the IRIs of the national stages that it concerns, `anchor` the path in the document of what breaks the
    structure, and `fingerprint` what stays the same of the finding when lines are inserted.
    """

    rule: Rule
    location: Location
    focus: str = ""
    path: str = ""
    value: Term | None = None
    component: str = ""
    facts: Mapping[str, Text] = field(default_factory=dict)
    stages: tuple[str, ...] = ()
    anchor: str = ""
    fingerprint: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of the rule."""
        return self.rule.severity

    def message(self, lang: str = "en") -> str:
        """Return what is wrong and what to do, in Finnish (`fi`), Swedish (`sv`) or English (`en`)."""
        shown = {name: fact.show(lang) for name, fact in self.facts.items()}
        text = self.rule.message.show(lang if lang in LANGUAGES else "en")
        return fill_braces(text.replace("{?", "{").replace("{$", "{"), shown)

    @property
    def sort_key(self) -> tuple[str, tuple[int, int], int, str, str]:
        """Order by file, place, gravity, rule and message."""
        place = self.location.place
        where = (place.line, place.column) if isinstance(place, TextPlace) else (0, 0)
        return (self.location.source, where, -self.severity, self.rule.id, f"{place} {self.message()}")
