"""`v2/user` and `v2/requests`: who the caller is here. Source: `UserController` and `RequestsController` of VRK-YTI/yti-terminology-api.

Roles are given by whoever runs the server, not asked for over the network, so the list of requests is empty and takes none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, editor_of
from parasta_vocab.serve.documented import answers
from parasta_vocab.serve.models_out import YtiUser
from parasta_vocab.serve.settings import API
from parasta_vocab.serve.state.caller import Caller

if TYPE_CHECKING:
    from parasta_vocab.serve.settings import Settings
    from parasta_vocab.serve.state import Service


def router(service: Service, settings: Settings) -> APIRouter:
    """Return the routes about the caller."""
    routes = APIRouter(prefix=f"{API}/v2", tags=["Users"])

    @routes.get("/user", summary="Get the caller", responses=answers(401, model=YtiUser))
    async def user(request: Request) -> Response:
        return json_answer(request, _user(caller_of(request, service)))

    @routes.get(
        "/requests", summary="List the caller's open requests for roles", responses=answers(401, 403, model=list[Document], example=[])
    )
    async def requests(request: Request) -> Response:
        editor_of(request, service)
        return json_answer(request, [], kept=False)

    return routes


def _user(caller: Caller | None) -> Document:
    first, _, last = (caller.person.name if caller else "").partition(" ")
    roles = {id_: sorted(given) for id_, given in caller.roles.items()} if caller else {}
    names = sorted({name for given in roles.values() for name in given})
    return {
        "anonymous": caller is None,
        "email": "",
        "firstName": first,
        "lastName": last,
        "id": caller.person.id if caller else None,
        "superuser": caller is not None and caller.superuser,
        "newlyCreated": False,
        "rolesInOrganizations": roles,
        "organizationsInRole": {name: [id_ for id_, given in roles.items() if name in given] for name in names},
    }
