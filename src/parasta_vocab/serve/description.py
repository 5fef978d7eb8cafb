"""The OpenAPI 3.1 description of the server: what FastAPI knows of the routes, with the bodies that they read themselves."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from parasta_vocab.serve import models
from parasta_vocab.serve.documented import ALWAYS, TOO_MANY, WHY
from parasta_vocab.serve.limits_rate import UNCOUNTED
from parasta_vocab.serve.telling import IN_TEXT

if TYPE_CHECKING:
    from fastapi import FastAPI

_TITLE: Final = "Parasta: terminology server"
_ABOUT: Final = (
    "The vocabulary as the terminology API v2 of the Finnish Interoperability Platform (Sanastot.suomi.fi), as Skosmos REST v1, over SPARQL, "
    "by dereferencing its IRIs, and a checker of process descriptions. Messages are in Finnish, Swedish or English, by Accept-Language."
)
_SENT: Final[tuple[type[BaseModel], ...]] = (
    models.TerminologyDTO,
    models.ConceptDTO,
    models.ConceptCollectionDTO,
    models.ContainerRequest,
    models.ResourceRequest,
)
"""The bodies that routes read themselves."""
_NEVER: Final = "422"
"""The status that FastAPI adds for its own checks; here it is 400."""
_CHECKED: Final = "/HTTPValidationError"
"""How the schema of that answer ends."""
_PROBLEM: Final = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_TEXT: Final = {"text/plain": {"schema": {"type": "string"}}}
_METHODS: Final = frozenset({"get", "head", "post", "put", "delete"})
_WRITES: Final = frozenset({"post", "put", "delete"})


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the description of all routes of an application."""
    description = get_openapi(title=_TITLE, version=version("parasta-vocab"), description=_ABOUT, routes=app.routes)
    schemas = description.setdefault("components", {}).setdefault("schemas", {})
    _, sent = models_json_schema([(model, "validation") for model in _SENT], ref_template="#/components/schemas/{model}")
    schemas.update(sent["$defs"])
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    description["components"]["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            if method in _METHODS:
                _mend(path, method, operation)
    return description


def _mend(path: str, method: str, operation: dict[str, Any]) -> None:
    """Take away what never happens, and add what may always happen."""
    said = operation["responses"]
    if said.get(_NEVER, {}).get("content", {}).get("application/json", {}).get("schema", {}).get("$ref", "").endswith(_CHECKED):
        del said[_NEVER]
    for status in ALWAYS if path.startswith(UNCOUNTED) else (TOO_MANY, *ALWAYS):
        said.setdefault(str(status), {"description": WHY[status], "content": _PROBLEM})
    if path.startswith(IN_TEXT):
        for answer in said.values():
            if answer.get("content") == _PROBLEM:
                answer["content"] = _TEXT
    if "401" in said:
        operation["security"] = [{"bearer": []}] if method in _WRITES else [{}, {"bearer": []}]
