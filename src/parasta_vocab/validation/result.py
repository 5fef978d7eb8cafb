"""What a finder reports before it has a place in the file: an offence against a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parasta_vocab.source.document import Term
from parasta_vocab.source.place import Place
from parasta_vocab.text import Text


@dataclass(frozen=True, slots=True)
class Result:
    """One offence, as SHACL says it: the rule, the focus node, the path and the value.

    `component` is the IRI of the constraint component, where an engine gives one. `facts` fill the placeholders of the
    rule's message. `place` is set by finders that know it; the others leave it to `locate`.
    """

    rule: str
    focus: str = ""
    path: str = ""
    value: Term | None = None
    component: str = ""
    facts: Mapping[str, str | Text] = field(default_factory=dict)
    place: Place | None = None
