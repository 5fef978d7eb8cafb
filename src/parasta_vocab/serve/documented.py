"""What the OpenAPI description says of the routes beside what their signatures say: statuses, bodies, examples of parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Final

from fastapi import Path
from pydantic import BaseModel

from parasta_vocab.serve.models_out import Problem

Described = dict[int | str, dict[str, Any]]
"""Status to what is said of it, as FastAPI takes it."""
TerminologyPrefix = Annotated[str, Path(description="Prefix of the terminology", examples=["parasta"])]
ConceptId = Annotated[str, Path(description="Identifier of the concept", examples=["koulutussopimus"])]
CollectionId = Annotated[str, Path(description="Identifier of the collection", examples=["ryhma-koulutus-ja-sopimus"])]
MadePrefix = Annotated[str, Path(description="Prefix of the terminology", examples=["esimerkki"])]
MadeConcept = Annotated[str, Path(description="Identifier of the concept", examples=["esimerkkikasite"])]
MadeCollection = Annotated[str, Path(description="Identifier of the collection", examples=["esimerkit"])]
"""Where something is changed or deleted, the example is what the example of making one makes."""
WHY: Final = {
    400: "The request breaks a rule; `details` say which",
    401: "There is no token, it is not valid, or it gives no rights to this",
    403: "The terminology is incomplete, and the caller may not edit it; or the server can only be read",
    404: "There is no such terminology, concept or collection",
    406: "None of the types that Accept allows is offered",
    408: "The body did not arrive in time",
    409: "The identifier is in use",
    412: "What is to be changed is not what If-Match names, or it is what If-None-Match rules out; nothing was changed",
    413: "The body is larger than it may be",
    415: "The body is not of the type that is taken here",
    429: "Too many requests; Retry-After says when to come again",
    500: "The server failed; X-Request-Id names the request",
    503: "No answer was found in time",
    507: "The disk is full; nothing was changed",
}
"""Status to why it is answered."""
ALWAYS: Final = (500, 503)
"""What may go wrong with every request."""
TOO_MANY: Final = 429
"""What may go wrong with every request that is counted."""
WRITES: Final = (400, 401, 403, 404, 408, 413, 415, 507)
"""What may go wrong with every write that has a body."""


def answers(*failures: int, model: Any = None, status: int = 200, description: str = "OK", example: Any = None) -> Described:
    """Return the statuses of a route: the one of success, and those of its failures."""
    success: dict[str, Any] = {"description": description}
    if model is not None:
        success["model"] = model
    if example is not None:
        success["content"] = {"application/json": {"example": example}}
    return {status: success, **problems(*failures)}


def found(model: Any) -> Described:
    """Return the statuses of a route that reads one thing by name: its answer has an entity tag."""
    known = {304: {"description": "The caller has it already"}}
    said = answers(401, 404, model=model, description="OK; ETag names what is answered")
    return said | known


def problems(*failures: int) -> Described:
    """Return the statuses with which a route may fail; those with which each may are added to the description."""
    return {each: {"model": Problem, "description": WHY[each]} for each in failures}


def body_of(model: type[BaseModel], without: str = "") -> dict[str, Any]:
    """Return what is said of a JSON body that the route reads itself; its example is that of the model, `without` a field."""
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    (example,) = model.model_json_schema()["examples"]
    shown = {name: value for name, value in example.items() if name != without}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema, "example": shown}}}}


def content_of(forms: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return what is said of the forms of an answer, by media type: JSON of any shape, else text."""
    return {media: {"schema": {} if "json" in media else {"type": "string"}} for media in forms}
