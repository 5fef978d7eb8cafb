"""Statements as flat JSON-LD under a context that holds prefixes and aliases only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from parasta_vocab.namespaces import RDF, XSD
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import PREFIXES
from parasta_vocab.skos.graph import is_blank
from parasta_vocab.source.document import Literal, Term, Triple


def compact(triples: Iterable[Triple], context: Mapping[str, str]) -> Document:
    """Return the statements compacted and flattened, as the algorithms of JSON-LD 1.1 would; nodes stand in the order given.

    The context must name `uri`, `type`, `lang`, `value` and `graph`.
    """
    aliases = {
        f"{PREFIXES[prefix]}{local}": name
        for name, iri in context.items()
        for prefix, _, local in [iri.partition(":")]
        if prefix in PREFIXES
    }
    blanks: dict[str, str] = {}
    nodes: dict[str, dict[str, list[Any]]] = {}
    for subject, predicate, value in triples:
        values = nodes.setdefault(_name(subject, blanks), {})
        if predicate == f"{RDF}type" and isinstance(value, str):
            values.setdefault("type", []).append(aliases.get(value) or _name(value, blanks))
        else:
            values.setdefault(aliases.get(predicate) or _name(predicate, blanks), []).append(_value(value, blanks))
    graph = [{"uri": uri, **{name: said[0] if len(said) == 1 else said for name, said in values.items()}} for uri, values in nodes.items()]
    return {"@context": dict(context), **(graph[0] if len(graph) == 1 else {"graph": graph})}


def _value(value: Term, blanks: dict[str, str]) -> Any:
    if not isinstance(value, Literal):
        return {"uri": _name(value, blanks)}
    if value.lang:
        return {"lang": value.lang, "value": value.text}
    return value.text if value.datatype in {"", f"{XSD}string"} else {"type": _name(value.datatype, blanks), "value": value.text}


def _name(iri: str, blanks: dict[str, str]) -> str:
    return blanks.setdefault(iri, f"_:b{len(blanks)}") if is_blank(iri) else _shortened(iri)


@lru_cache(maxsize=4096)
def _shortened(iri: str) -> str:
    prefix = next((prefix for prefix, home in PREFIXES.items() if iri.startswith(home) and iri != home), None)
    return f"{prefix}:{iri[len(PREFIXES[prefix]) :]}" if prefix else iri
