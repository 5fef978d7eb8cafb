"""What a concept scheme says of itself: title, licence, who made it, which version, in the words of DCAT, ADMS and VANN."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.text import Text

EU_LANGUAGES: Final = tuple(namespaces.LANGUAGE + code for code in ("FIN", "SWE", "ENG"))
"""The languages of the model in the authority table of the EU."""


def title_of(about: Mapping[str, Any]) -> Text:
    """Return what all records together are called: the title of the first scheme."""
    return Text.of(next(iter(about["schemes"].values()))["title"])


def scheme_node(scheme: str, about: Mapping[str, Any], top: list[str]) -> list[dict[str, Any]]:
    """Return the node of a concept scheme and that of the organisation that answers for it; `top` are its top concepts."""
    home = namespaces.scheme(scheme)
    maker = about["creator"]
    agent = namespaces.shorten(namespaces.agent(maker["id"]))
    head = {
        "id": home,
        "type": ["skos:ConceptScheme", "dcat:Dataset", "adms:Asset"],
        **{key: about["schemes"][scheme][key] for key in ("title", "description", "source")},
        "creator": agent,
        "publisher": agent,
        "rightsHolder": agent,
        "license": about["license"],
        "version": about["version"],
        "status": about["status"],
        "issued": about["issued"],
        "modified": about["modified"],
        "language": list(EU_LANGUAGES),
        "prefix": scheme,
        "namespace": home,
        "hasTopConcept": top,
    }
    return [
        head,
        {"id": agent, "type": ["foaf:Organization"], "name": maker["name"], "homepage": maker["homepage"], "description": maker["note"]},
    ]
