"""What stands in the rows of a file, read back; where a row is damaged, its reader says which."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from parasta_vocab.errors import UnusableFolder
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

if TYPE_CHECKING:
    from parasta_vocab.publish.sanastot.documents import Document


class DamagedState(UnusableFolder):
    """The file in which a server keeps everything, or a backup of it, is damaged; `problem` says what cannot be read."""

    def __init__(self, where: Path | str, reason: Text, problem: Text) -> None:
        super().__init__(where, reason)
        self.problem = problem


class Rows(Protocol):
    """A file that is read: that of a server, or a copy of it."""

    @property
    def path(self) -> Path | None:
        """The file; None is memory."""

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""


@contextmanager
def stored(record: Rows, phrase: str, name: str = "") -> Iterator[None]:
    """Stand around the reading of one row, which the phrase `stored_…` names.

    Raises:
        DamagedState: The row is not as we write it.
    """
    try:
        yield
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        raise damaged(record.path, PHRASES[f"stored_{phrase}"].filled(name=name)) from None


def damaged(path: Path | None, problem: Text, kind: str = "folder") -> DamagedState:
    """Return the complaint of a file of this `kind`, a folder's or a backup, with this damage."""
    return DamagedState(path or "(memory)", PHRASES[f"{kind}_damaged"].filled(problem=problem), problem)


def read_document(content: bytes | str) -> Document:
    """Return a document.

    Raises:
        ValueError: It is no JSON.
        TypeError: It is no object.
    """
    found = json.loads(content)
    if not isinstance(found, dict):
        raise TypeError(content)
    return found
