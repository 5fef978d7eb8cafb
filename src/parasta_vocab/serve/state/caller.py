"""Who calls, and what they may do: roles in organisations, as the platform has them.

Source: VRK-YTI/yti-spring-security (`Role`, `YtiUser`) and the `AuthorizationManager` of yti-terminology-api.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.state.snapshot import Person

Role = Literal["ADMIN", "DATA_MODEL_EDITOR", "TERMINOLOGY_EDITOR", "CODE_LIST_EDITOR", "MEMBER"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
"""Every role of the platform."""
_EDITORS: Final[frozenset[Role]] = frozenset({"ADMIN", "TERMINOLOGY_EDITOR"})


class BadToken(Exception):
    """A token that opens nothing: `kind` is unknown, expired or revoked."""

    def __init__(self, kind: Literal["unknown", "expired", "revoked"]) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Caller:
    """The holder of a token; `roles` are those it gives, by the id of the organisation."""

    person: Person
    superuser: bool = False
    roles: Mapping[str, frozenset[Role]] = field(default_factory=dict)

    def may_edit(self, document: Document) -> bool:
        """Tell whether this caller may change the terminology of a TerminologyDTO, and see what is not published of it."""
        return self.superuser or any(not _EDITORS.isdisjoint(self.roles.get(each, ())) for each in document.get("organizations", ()))
