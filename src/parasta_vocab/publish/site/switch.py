"""The way between the versions of one concept: on the page of each, links to the others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from parasta_vocab.publish.site.content import concept_page, content, group_page
from parasta_vocab.publish.site.frame import Place
from parasta_vocab.publish.site.versions import Version, place_of
from parasta_vocab.vocab import Collection

HOME: Final = "versions/index.html"
CHANGES: Final = "changes.html"


def version_page(version: Version, iri: str) -> str:
    """Return the page of what a version says of a concept or collection, below the folder of a language."""
    scheme, name = place_of(iri) or ("", "")
    return f"versions/{version.number}/{scheme}/{name}.html"


def current_page(iri: str) -> str:
    """Return the page of a concept or collection of the current version below the folder of a language, or nothing."""
    if concept := content().concepts.get(iri):
        return concept_page(concept)
    collection = _collections().get(iri)
    return group_page(collection) if collection else ""


@cache
def _collections() -> Mapping[str, Collection]:
    return {each.iri: each for part in content().parts for each in part.vocabulary.collections.values()}


def anchor(iri: str) -> str:
    """Return the XML id of a concept on the page of changes; kinds of change, which have ids there too, have no full stop."""
    return ".".join(place_of(iri) or ())


def switch(place: Place, iri: str) -> list[dict[str, Any]]:
    """Return for a template the versions that have a concept or collection, the current one first; nothing where only the current one has it."""
    held = [version for version in place.site.versions if iri in version.state]
    if not held:
        return []
    here = current_page(iri)
    rows = [{"name": content().parts[0].vocabulary.scheme.version, "path": here, "changes": ""}] if here else []
    for version in held:
        changes = place.to(f"versions/{version.number}/{CHANGES}#{anchor(iri)}") if iri in version.changed else ""
        rows.append({"name": version.number, "path": version_page(version, iri), "changes": changes})
    return [
        {"name": row["name"], "changes": row["changes"], "href": place.to(row["path"]), "here": row["path"] == place.path} for row in rows
    ]
