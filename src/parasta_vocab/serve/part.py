"""What the concepts and the collections of a terminology have in common: how one is read, made, replaced and deleted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from fastapi.responses import Response

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.serve.answers import json_answer
from parasta_vocab.serve.caller import caller_of, may_edit, seen_by
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.reading import held_of, thing_of
from parasta_vocab.serve.tags import Conditions, refuse_unless, tagged
from parasta_vocab.serve.writing import allowed_editor, changing, in_turn, json_of, refuse

if TYPE_CHECKING:
    from starlette.requests import Request

    from parasta_vocab.publish.sanastot.broken import Broken
    from parasta_vocab.publish.sanastot.documents import Document
    from parasta_vocab.publish.sanastot.fields import Fields
    from parasta_vocab.serve.state import Service
    from parasta_vocab.serve.state.caller import Caller
    from parasta_vocab.serve.state.draft import Documents, Draft
    from parasta_vocab.serve.state.snapshot import Held, Kind, Snapshot, Thing


class Rules(Protocol):
    """What is broken in a document, such as `rules.iter_broken_concept`."""

    def __call__(self, body: Any, *, new: bool, languages: Collection[str]) -> Iterator[Broken]:
        """Yield what is."""


class Show(Protocol):
    """What a caller is shown of a thing, such as `reading.show_concept`."""

    def __call__(self, thing: Thing, held: Held, snapshot: Snapshot, *, inside: bool) -> Document:
        """Return it with the names of what it refers to in the snapshot; `inside` says that the caller may edit."""


def _nobody(draft: Draft, id_: str) -> Iterator[str]:
    yield from ()


@dataclass(frozen=True)
class Part:
    """The concepts or the collections of all terminologies of a service.

    Args:
        kind: Which of the two.
        fields: What a document has.
        rules: What is broken in one.
        show: What a caller is shown of one.
        users: Who else in the terminology refers to one, which therefore cannot be deleted.
    """

    service: Service
    kind: Kind
    fields: Fields
    rules: Rules
    show: Show
    users: Callable[[Draft, str], Iterator[str]] = _nobody

    def read(self, request: Request, prefix: str, id_: str) -> Response:
        """Answer with one.

        Raises:
            Problem: 404, there is none.
        """
        snapshot = self.service.snapshot
        held = held_of(snapshot, prefix)
        thing = thing_of(held, self.kind, id_)
        caller = caller_of(request, self.service)
        return tagged(request, self.show(thing, held, seen_by(caller, snapshot), inside=may_edit(caller, held)))

    def exists(self, request: Request, prefix: str, id_: str) -> Response:
        """Answer whether there is one."""
        held = self.service.snapshot.terminologies.get(prefix)
        return json_answer(request, held is not None and held.find(self.kind, id_) is not None)

    async def create(self, request: Request, prefix: str) -> Response:
        """Make the one that was sent.

        Raises:
            Problem: 400, it breaks a rule; 409, the id is taken; otherwise as `writing.changing` and `writing.json_of`.
        """
        caller, body = allowed_editor(request, self.service, prefix), await json_of(request)
        home = namespaces.scheme(prefix)

        def make() -> str:
            with changing(self.service, caller, f"create-{self.kind}", prefix) as draft:
                refuse(self.rules(body, new=True, languages=draft.about["languages"]))
                id_: str = body["identifier"]
                if any(id_ in documents for _, documents in draft.parts()):
                    raise problem(409, "serve_id_exists", prefix=prefix, id=id_)
                self._of(draft)[id_] = tidied(body, self.fields, home)
            return home + id_

        return Response(status_code=201, headers={"Location": await in_turn(request, make)})

    async def replace(self, request: Request, prefix: str, id_: str, wanted: Conditions) -> Response:
        """Put what was sent in the place of one.

        Raises:
            Problem: 400, it breaks a rule; 404, there is none; 412, it is not as the caller wants it; otherwise as `create`.
        """
        caller, body = allowed_editor(request, self.service, prefix), await json_of(request)

        def put() -> None:
            with changing(self.service, caller, f"update-{self.kind}", prefix) as draft:
                refuse(self.rules(body, new=False, languages=draft.about["languages"]))
                self._refuse_other(draft, caller, id_, wanted)
                self._of(draft)[id_] = {"identifier": id_, **tidied(body, self.fields, namespaces.scheme(prefix))}

        await in_turn(request, put)
        return Response(status_code=204)

    async def delete(self, request: Request, prefix: str, id_: str, wanted: Conditions) -> Response:
        """Delete one.

        Raises:
            Problem: 400, others refer to it; 404 and 412, as `replace`; otherwise as `writing.changing`.
        """
        caller = allowed_editor(request, self.service, prefix)

        def remove() -> None:
            with changing(self.service, caller, f"delete-{self.kind}", prefix) as draft:
                self._refuse_other(draft, caller, id_, wanted)
                if users := ", ".join(self.users(draft, id_)):
                    raise problem(400, "serve_in_use", users, id=id_)
                del self._of(draft)[id_]

        await in_turn(request, remove)
        return Response(status_code=204)

    def _of(self, draft: Draft) -> Documents:
        return dict(draft.parts())[self.kind]

    def _refuse_other(self, draft: Draft, caller: Caller, id_: str, wanted: Conditions) -> None:
        """Refuse a change where there is no such thing, or one that is not as the caller wants it."""
        held = draft.before
        thing = thing_of(held, self.kind, id_)
        refuse_unless(wanted, lambda: self.show(thing, held, seen_by(caller, self.service.snapshot), inside=True), held.iri + id_)
