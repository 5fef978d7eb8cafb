"""What the description of the interface (OpenAPI) says of the Skosmos operations: parameters, forms and statuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from fastapi import Response

from parasta_vocab.namespaces import CONCEPTS, PREFIXES
from parasta_vocab.publish.skosmos.data import FORMATS
from parasta_vocab.publish.skosmos.operations import Operation

_PARAMETERS: Final = {
    "vocid": ("The id of a vocabulary", "parasta"),
    "letter": ("A letter; `0-9` digits, `!*` signs, `*` everything", "K"),
    "lang": ("The language of labels; the default one of the vocabulary if none is given", "fi"),
    "labellang": ("The language of the labels in the answer, if it is another than `lang`", "sv"),
    "clang": ("The language of labels, if it is another than that of the words around them", "sv"),
    "uri": ("The IRI of a concept or group", f"{CONCEPTS}koulutussopimus"),
    "query": ("A label, in which `*` stands for anything; needed unless `group` or `parent` is given", "*sopimus"),
    "label": ("A label, without wildcards", "koulutussopimus"),
    "vocab": ("Ids of vocabularies with spaces between; all if none is given", "parasta parasta-toimijat"),
    "type": ("Only things of these classes, with spaces between", "skos:Concept"),
    "parent": ("Only what is below this concept, at any depth", f"{CONCEPTS}koulutus-tai-oppisopimus"),
    "group": ("Only the members of this group", f"{PREFIXES['concept']}ryhma-koulutus-ja-sopimus"),
    "scheme": ("Only concepts of this concept scheme", CONCEPTS),
    "maxhits": ("How many results at most; all if none is given", "10"),
    "offset": ("How many results to leave out at the beginning", "0"),
    "limit": ("How many results at most", "100"),
    "fields": ("Properties of SKOS to add to the results, with spaces between", "prefLabel broader"),
    "unique": ("Whether each concept comes only once", "true"),
    "external": ("Whether labels are looked for in the other vocabularies here too", "true"),
    "format": ("The form of the data; else the header `Accept` decides", "text/turtle"),
    "callback": ("The name of a function, for an answer as JSONP", "show"),
}
_GROUP: Final = f"{PREFIXES['concept']}ryhma-koulutus-ja-sopimus"
_DATA: Final = {
    "/data": ("The RDF data of a concept of any vocabulary", ("uri!", "format", "vocab")),
    "/{vocid}/data": ("The RDF data of a concept, or of the vocabulary", ("uri", "format", "lang")),
}


def described(operation: Operation | str) -> dict[str, Any]:
    """Return what `add_api_route` is told of an operation, or of the one whose answers are RDF at this path."""
    if isinstance(operation, Operation):
        path, title = operation.path, operation.title
        names: tuple[str, ...] = (*operation.parameters, "callback")
        forms: Any = {form: {"schema": {"type": "object"}} for form in ("application/json", "application/ld+json")}
        forms["application/javascript"] = {"schema": {"type": "string"}}
        group = operation.subject == "group"
    else:
        path, (title, names), group = operation, _DATA[operation], False
        forms = {form: {"schema": {}} for form in FORMATS}
    responses = {
        200: {"description": "The answer", "content": forms},
        304: {"description": "The client has the answer already"},
        400: _told("A parameter is missing or wrong", "400 Bad Request : uri parameter missing"),
        404: _told("There is no such thing", "404 Not Found : Vocabulary id 'x' not found."),
        **({} if isinstance(operation, Operation) else {406: _told("There is no such form", "406 Not Acceptable : Unsupported format.")}),
    }
    return {
        "methods": ["GET"],
        "summary": title,
        "operation_id": "skosmos" + "".join(f"{part[:1].upper()}{part[1:]}" for part in re.findall(r"\w+", path)),
        "response_class": Response,
        "responses": responses,
        "openapi_extra": {"parameters": list(_parameters(path, names, group=group))},
    }


def _told(description: str, example: str) -> dict[str, Any]:
    return {"description": description, "content": {"text/plain": {"schema": {"type": "string"}, "example": example}}}


def _parameters(path: str, names: tuple[str, ...], *, group: bool) -> Iterator[dict[str, Any]]:
    for name in ("vocid", "letter"):
        if f"{{{name}}}" in path:
            yield _parameter(name, "path", needed=True, group=group)
    for name in names:
        yield _parameter(name.removesuffix("!"), "query", needed=name.endswith("!"), group=group)


def _parameter(name: str, place: str, *, needed: bool, group: bool) -> dict[str, Any]:
    text, example = _PARAMETERS[name]
    return {
        "name": name,
        "in": place,
        "required": needed,
        "description": text,
        "schema": {"type": "string"},
        "example": _GROUP if group and name == "uri" else example,
    }
