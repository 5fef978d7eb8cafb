"""A SHACL report as N-Triples or Turtle → `Result`s, the same way for every engine that writes one."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import GENID, LOCAL, SH
from parasta_vocab.source.document import Term
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.validation.result import Result

_BLANK: Final = LOCAL + GENID
_SHAPE: Final = f"{SH}sourceShape"


def read_report(text: str, format_name: str) -> tuple[Result, ...]:
    """Return the results of a report, sorted; a path that is more than one predicate is left empty."""
    nodes: dict[str, dict[str, Term]] = {}
    for subject, predicate, value in own_triples(text, format_name):
        nodes.setdefault(subject, {})[predicate] = value
    return tuple(sorted((_result(facts) for facts in nodes.values() if _SHAPE in facts), key=repr))


def _result(facts: dict[str, Term]) -> Result:
    path = str(facts.get(f"{SH}resultPath", ""))
    return Result(
        rule=str(facts[_SHAPE]),
        focus=str(facts[f"{SH}focusNode"]),
        path="" if path.startswith(_BLANK) else path,
        value=facts.get(f"{SH}value"),
        component=str(facts[f"{SH}sourceConstraintComponent"]),
    )
