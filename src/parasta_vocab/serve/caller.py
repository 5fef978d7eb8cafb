"""Who is calling: the bearer token of a request, or the cookie in which the platform's pages send it.

Source: `SecurityBaseConfig` of VRK-YTI/yti-spring-security; where the platform answers a bad token with a redirect, this server answers 401.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parasta_vocab.serve.errors import Problem, problem
from parasta_vocab.serve.state.caller import BadToken, Caller
from parasta_vocab.serve.state.snapshot import Held, Snapshot

if TYPE_CHECKING:
    from starlette.requests import Request

    from parasta_vocab.serve.state import Service

COOKIE: Final = "YTITOKEN"
_READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_DELETED: Final = {"Set-Cookie": f"{COOKIE}=deleted; Max-Age=0; Path=/; HttpOnly"}


def caller_of(request: Request, service: Service) -> Caller | None:
    """Return who calls, or None for somebody without a token.

    Raises:
        Problem: 401, the token is not known, has expired or was revoked.
    """
    token, is_cookie = _token(request)
    if not token:
        return None
    try:
        return service.authenticate(token)
    except BadToken as bad:
        headers = {"WWW-Authenticate": 'Bearer error="invalid_token"'} | (_DELETED if is_cookie else {})
        why = f"serve_token_{bad.kind}" if service.takes_changes else "serve_read_only"
        raise problem(401, why, headers=headers) from None


def editor_of(request: Request, service: Service) -> Caller:
    """Return who calls, who must be somebody.

    Raises:
        Problem: 401, there is no token, or a bad one; 403, nobody can have one, as the server can only be read.
    """
    if not service.takes_changes:
        raise problem(403, "serve_read_only")
    caller = caller_of(request, service)
    if caller is None:
        raise problem(401, "serve_no_token", headers={"WWW-Authenticate": "Bearer"})
    return caller


def no_rights() -> Problem:
    """Return what somebody is told who may not do what they ask; the platform has 401 here too."""
    return problem(401, "serve_no_rights", headers={"WWW-Authenticate": 'Bearer error="insufficient_scope"'})


def may_edit(caller: Caller | None, held: Held) -> bool:
    """Tell whether a caller may change a terminology, and see what is not published of it."""
    return caller is not None and caller.may_edit(held.document)


def sees_all(caller: Caller | None, held: Held) -> bool:
    """Tell whether a caller also finds what is not finished: members of its organisations do, whatever their role."""
    return caller is not None and (caller.superuser or any(id_ in caller.roles for id_ in held.document.get("organizations", ())))


def seen_by(caller: Caller | None, snapshot: Snapshot) -> Snapshot:
    """Return a snapshot without the terminologies that are not finished and of which the caller finds nothing."""
    hidden = {held.prefix for held in snapshot.terminologies.values() if held.is_incomplete and not sees_all(caller, held)}
    shown = {prefix: held for prefix, held in snapshot.terminologies.items() if prefix not in hidden}
    return replace(snapshot, terminologies=shown) if hidden else snapshot


def refuse_incomplete(caller: Caller | None, held: Held) -> None:
    """Refuse to show a terminology that is not finished to those who may not change it.

    Raises:
        Problem: 403, it is not, and the caller may not.
    """
    if held.is_incomplete and not may_edit(caller, held):
        raise problem(403, "serve_incomplete", prefix=held.prefix)


def _token(request: Request) -> tuple[str, bool]:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer" and token.strip():
        return token.strip(), False
    if "cookie" in request.headers and _is_own_page(request):
        return request.cookies.get(COOKIE, ""), True
    return "", False


def _is_own_page(request: Request) -> bool:
    """Tell whether no page of somebody else sends this: a browser adds the cookie to their requests too.

    A browser says where a request comes from that may change something, so what does not say it is not believed there.
    """
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    if site not in {None, "none", "same-origin"}:
        return False
    if origin is None:
        return site is not None or request.method in _READS
    return origin.partition("://")[2] == request.headers.get("host")
