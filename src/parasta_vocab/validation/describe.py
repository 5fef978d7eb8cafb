"""Results → findings: the rule, the place, and the facts that fill the message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.namespaces import RULE
from parasta_vocab.national import national_model
from parasta_vocab.shapes.rule import get_rule
from parasta_vocab.source.place import location
from parasta_vocab.text import Text
from parasta_vocab.validation.around import Around
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.locate import locate
from parasta_vocab.validation.names import Names, key_of
from parasta_vocab.validation.result import Result, hint

LONGEST: Final = 200
"""A fact in a message is cut to so many characters, at a word."""
_LONGEST_LIST: Final = 400
"""So long is a list of names that may have been meant, cut at a name."""
_CLOSING: Final = {"(": ")", "”": "”", "“": "”"}


@dataclass(slots=True)
class Describer:
    """Turns the results of one file into findings."""

    source: str
    graph: DataGraph
    names: Names
    around: Around = field(init=False)

    def __post_init__(self) -> None:
        self.around = Around(self.graph)

    def finding(self, result: Result) -> Finding:
        """Return the finding that a result makes."""
        return Finding(
            get_rule(result.rule.removeprefix(RULE)),
            location(self.source, locate(result, self.around)),
            result.focus,
            result.path,
            result.value,
            result.component,
            {name: shown(fact) for name, fact in self._facts(result).items()},
            self.around.stages_of(result.focus) if result.focus else (),
            result.anchor,
        )

    def _facts(self, result: Result) -> dict[str, Text]:
        """Return the facts of a result and those that follow from its focus, its value and its path."""
        facts = {name: fact if isinstance(fact, Text) else _same(fact) for name, fact in result.facts.items()}
        if result.focus:
            facts.setdefault("this", self.names.of(result.focus))
            if concept := national_model().find(result.focus):
                facts["id"] = _same(concept.id)
        if result.value is not None:
            facts["successor"] = self.names.successor(result.value)
            facts.setdefault("hint", hint(self.names.closest(result.value)))
            facts.setdefault("value", self.names.of(result.value))
        if result.path:
            facts.setdefault("path", _same(key_of(result.path)))
        return facts


def _same(word: str) -> Text:
    return Text(word, word, word)


def shown(fact: Text) -> Text:
    """Return a fact short enough for a message, and without characters that would steer a terminal."""

    def short(text: str) -> str:
        start = text[: 2 * _LONGEST_LIST]
        flat = " ".join((start if start.isprintable() else "".join(char if char.isprintable() else " " for char in start)).split())
        joint = " " if text.startswith(" ") else ""  # a hint follows a word of the message
        return joint + _cut(flat)

    return Text(short(fact.fi), short(fact.sv), short(fact.en))


def _cut(text: str) -> str:
    """Return a text that is cut after a whole name of a list in brackets, else after a whole word; a mark that was opened is closed."""
    is_list = text.startswith("(")
    longest = _LONGEST_LIST if is_list else LONGEST
    if len(text) <= longest:
        return text
    whole = text[:longest].rpartition(", " if is_list else " ")[0] or text[:longest]
    return f"{whole}{', ' if is_list else ' '}…{_CLOSING.get(text[0], '')}"
