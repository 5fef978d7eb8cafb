"""Statements of a terminology: under other names, and as a row keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from sys import intern
from typing import Any

from parasta_vocab.namespaces import GENID, LOCAL
from parasta_vocab.source.document import Literal, Triple

_BLANK = LOCAL + GENID


def renamed(triples: Iterable[Triple], names: Mapping[str, str]) -> tuple[Triple, ...]:
    """Return the statements with these IRIs in place of others."""
    return tuple((names.get(s, s), p, names.get(o, o) if isinstance(o, str) else o) for s, p, o in triples)


def blank_names(triples: Iterable[Triple], prefix: str) -> dict[str, str]:
    """Return for each blank node a name that no other terminology has."""
    nodes = dict.fromkeys(node for s, _, o in triples for node in (s, o) if isinstance(node, str) and node.startswith(_BLANK))
    return {node: f"{_BLANK}{prefix}-b{number}" for number, node in enumerate(nodes, 1)}


def to_text(triples: Iterable[Triple]) -> str:
    """Return the statements as JSON: lists of three, in which a literal is a list of text, language and datatype."""
    return to_json(tuple(triples))


def from_text(text: str | bytes) -> tuple[Triple, ...]:
    """Return the statements of such a text.

    Raises:
        ValueError, TypeError: It is another one.
    """
    triples = tuple((s, intern(p), o if isinstance(o, str) else Literal(*o)) for s, p, o in json.loads(text))
    parts = {type(s) for s, _, _ in triples} | {type(part) for _, _, o in triples if not isinstance(o, str) for part in o}
    if parts - {str}:
        raise TypeError(parts)
    return triples


def to_json(value: Any) -> str:
    """Return JSON without spaces, as the rows keep it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
