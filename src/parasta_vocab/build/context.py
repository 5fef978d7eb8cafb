"""The JSON-LD context of a process description: what makes a provider's plain JSON into RDF."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from parasta_vocab import namespaces
from parasta_vocab.records.fields import Field, SchemaClass


def process_context(classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    """Return the context; ids are relative to `@base`, national names to the namespace of their scheme."""
    context: dict[str, Any] = {
        "@version": 1.1,
        "@base": namespaces.LOCAL,
        **{prefix: iri for prefix, iri in namespaces.PREFIXES.items() if not iri.endswith("-")},
        "id": "@id",
        "type": "@type",
    }
    context |= {name: cls.iri for name, cls in classes.items()}
    for cls in classes.values():
        for field in cls.fields.values():
            if field.name not in {"id", "base"}:
                context[field.name] = _term(field)
    return context


def _term(field: Field) -> Any:
    if field.kind == "text":
        return {"@id": field.iri, "@container": "@language"}
    if field.kind in {"reference", "object", "iri"}:
        return {"@id": field.iri, "@type": "@id"}
    if field.kind in {"concept", "own or concept"}:
        return {"@id": field.iri, "@type": "@vocab", "@context": {"@vocab": field.target}}
    if field.kind in {"date", "boolean"}:
        return {"@id": field.iri, "@type": f"xsd:{field.kind}"}
    return field.iri
