"""What all writes share: who may, what was sent, and what becomes of it if it cannot be kept."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from anyio.to_thread import run_sync

from parasta_vocab.errors import StorageFull, UnusableFolder
from parasta_vocab.publish.sanastot.broken import Broken
from parasta_vocab.publish.sanastot.checks import MAPPING
from parasta_vocab.serve.caller import editor_of, no_rights
from parasta_vocab.serve.errors import Detail, Problem, problem, sentence, shortened
from parasta_vocab.serve.reading import held_of, no_terminology
from parasta_vocab.serve.state import NoSuchTerminology
from parasta_vocab.serve.state.caller import Caller
from parasta_vocab.source.problems import JSON, explain_problem

if TYPE_CHECKING:
    from starlette.requests import Request

    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.draft import Draft

_Made = TypeVar("_Made")
_JSON: Final = re.compile(r"\s*application/(?:[\w.-]+\+)?json\s*(?:;.*)?", re.IGNORECASE)
_UNSAYABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML cannot hold, and half surrogate pairs."""
_TOLD: Final = 200
"""Of a document with more mistakes these are told."""


def allowed_editor(request: Request, service: Service, prefix: str) -> Caller:
    """Return the caller, who may change the terminology as it is now.

    Raises:
        Problem: 401, the caller may not; 403, nobody may; 404, there is no such terminology.
    """
    caller = editor_of(request, service)
    if not caller.may_edit(held_of(service.snapshot, prefix).document):
        raise no_rights()
    return caller


async def json_of(request: Request) -> Any:
    """Return the JSON that was sent.

    Raises:
        Problem: 415, it is said to be something else; 400, it is no JSON, says a key twice, or has characters that no form of RDF can hold.
    """
    if not _JSON.fullmatch(request.headers.get("content-type", "")):
        raise problem(415, "serve_media_type", expected="application/json")
    body = await request.body()
    if not body.strip():
        raise problem(400, "serve_empty")
    try:
        data = json.loads(body, parse_constant=_no_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        reason = explain_problem(error.msg, JSON, "json_syntax")
        raise problem(400, "serve_not_json", line=error.lineno, column=error.colno, reason=reason) from None
    except UnicodeDecodeError as error:
        odd = error.object[error.start if error.encoding.startswith("utf-8") else 0]  # of UTF-16 the mark at its beginning
        raise problem(400, "serve_not_utf8", byte=f"0x{odd:02X}") from None
    except (ValueError, RecursionError):
        raise problem(400, "serve_odd_json") from None
    for text in _texts(data):
        if found := _UNSAYABLE.search(text):
            raise problem(400, "serve_odd_character", code=f"U+{ord(found[0]):04X}")
    return data


async def in_turn(request: Request, write: Callable[[], _Made]) -> _Made:
    """Return what a write returns, in a thread, when those before it on this server are done.

    Writes that wait for their turn take no threads, so that some are left for whoever reads.
    """
    return await run_sync(write, limiter=request.app.state.turns)


def refuse(found: Iterable[Broken]) -> None:
    """Refuse a document that breaks rules; what the platform calls a MappingError has a message and no details.

    Raises:
        Problem: 400, it does.
    """
    broken = tuple(islice(found, _TOLD))
    if not broken:
        return
    first = broken[0]
    if all(each.code == MAPPING for each in broken):
        raise Problem(400, sentence(first.message))
    raise problem(400, "serve_invalid", [Detail(each.field, each.rejected, sentence(each.message)) for each in broken])


@contextmanager
def changing(service: Service, caller: Caller, action: str, prefix: str) -> Iterator[Draft]:
    """Stand around the change of a terminology, in a thread: all of it is kept or none.

    Raises:
        Problem: 401, 404, 507 or 500; nothing was changed.
    """
    with keeping(), service.edit(caller.person, action, prefix) as draft:
        if not caller.may_edit(draft.about):
            raise no_rights()
        yield draft


@contextmanager
def keeping() -> Iterator[None]:
    """Stand around what is written to the disk.

    Raises:
        Problem: 404, the terminology has gone meanwhile; 507, there is no room; 500, the disk cannot be written.
    """
    try:
        yield
    except NoSuchTerminology as error:
        raise no_terminology(str(error.args[0])) from None
    except StorageFull as error:
        raise Problem(507, sentence(error.reason)) from None
    except UnusableFolder as error:
        raise Problem(500, sentence(error.reason)) from None


def _texts(data: Any) -> Iterator[str]:
    """Yield every string in JSON data, keys too."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            yield from one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a JSON object, each key of which is there once: of two values one would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        raise problem(400, "serve_key_twice", key=shortened(counts.most_common(1)[0][0]))
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)
