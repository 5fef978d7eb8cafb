"""Results of the basic shapes → the rules they stand for; they hold RDF that came in as RDF."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import MODEL, SH
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text
from parasta_vocab.validation.names import Names, key_of
from parasta_vocab.validation.result import Result

_RULES: Final = {
    "MinCountConstraintComponent": "missing-key",
    "InConstraintComponent": "unknown-concept",
    "PatternConstraintComponent": "malformed-value",
}
_ELSE: Final = "wrong-type"
STANDS_FOR: Final = frozenset((*_RULES.values(), _ELSE))
"""The rules for which the basic shapes stand."""


def as_rule(result: Result, names: Names) -> Result:
    """Return a result of a basic shape as one of the rule it stands for; results of rules are left as they are."""
    if not result.rule.startswith(MODEL) or "Shape-" not in result.rule:
        return result
    key = key_of(result.path)
    rule = _RULES.get(result.component.removeprefix(SH), _ELSE)
    facts: dict[str, str | Text] = {"key": key, "path": key, "value": names.of(result.value), "hint": Text()}
    facts["expected"] = PHRASES["an_rdf_value"].filled(shape=result.rule.removeprefix(MODEL))
    return Result(rule, result.focus, result.path, result.value, result.component, facts)
