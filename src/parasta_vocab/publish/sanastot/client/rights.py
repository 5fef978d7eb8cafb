"""What the owner of a token may change, as far as the service tells (`v2/user`).

Source: `TerminologyAuthorizationManager` of VRK-YTI/yti-terminology-api, and `YtiUser` of VRK-YTI/yti-spring-security.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab.publish.sanastot.documents import Document

_EDITORS: Final = frozenset({"ADMIN", "TERMINOLOGY_EDITOR"})


@dataclass(frozen=True, slots=True)
class Rights:
    """Who may change every terminology, or those of the named organisations; nobody else sees the notes of the editors.

    >>> Rights(organizations=frozenset({"a"})).cover({"organizations": ["a", "b"]}), Rights().cover({"organizations": ["a"]})
    (True, False)
    """

    everything: bool = False
    organizations: frozenset[str] = frozenset()

    def cover(self, about: Document) -> bool:
        """Tell whether the terminology of a document may be changed."""
        return self.everything or not self.organizations.isdisjoint(str(item).lower() for item in about.get("organizations", ()))


def rights_told(told: Any) -> Rights:
    """Return the rights of a caller that a service describes; where it does not, its answer to the first change has to tell."""
    roles = told.get("rolesInOrganizations") if isinstance(told, Mapping) else None
    if not isinstance(roles, Mapping):
        return Rights(everything=True)
    editing = (id_ for id_, given in roles.items() if isinstance(given, list) and not _EDITORS.isdisjoint(map(str, given)))
    return Rights(told.get("superuser") is True, frozenset(str(id_).lower() for id_ in editing))
