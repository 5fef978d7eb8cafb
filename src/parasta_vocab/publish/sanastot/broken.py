"""What breaks a rule of the terminology API, as a value that names the place for people and for programs."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

_SHOWN: Final = 200
"""How much of a value is said in a message."""
_DEEPEST: Final = 8
"""How deep a value is answered; documents go half as deep."""
Path = tuple[str | int, ...]
"""Keys and list indices from the document to a value."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One broken rule.

    `field`, `rejected` and `code` are what the platform answers as `field`, `rejectedValue` and `message`; `path` says where
    in the document it is, and `message` says it to people.
    """

    field: str
    rejected: Any
    code: str
    message: Text
    path: Path


@dataclass(frozen=True, slots=True)
class Located:
    """A broken rule and the document that breaks it: its kind (`terminology`, `concept`, `collection`) and its id."""

    kind: str
    id: str
    broken: Broken


def broken(path: Path, rejected: Any, code: str, phrase: str, *, field: str = "", **facts: object) -> Broken:
    """Return what is broken at a path; the field is the last key of the path unless it is given."""
    name = field or next((str(key) for key in reversed(path) if isinstance(key, str)), "")
    shown = {key: value if isinstance(value, Text) else sendable(str(value))[:_SHOWN] for key, value in facts.items()}
    return Broken(name, sendable(rejected), sendable(code), PHRASES[phrase].filled(field=name, **shown), path)


def sendable(value: Any, depth: int = _DEEPEST) -> Any:
    """Return a value that can be written as JSON in UTF-8.

    Half a surrogate pair is escaped, a number without an end (JSON readers make one of `1e999`) is a word, and what lies deeper than
    documents go is `…`.
    """
    if isinstance(value, str):
        return value.encode(errors="backslashreplace").decode()
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, list | dict) and not depth:
        return "…"
    if isinstance(value, list):
        return [sendable(item, depth - 1) for item in value]
    if isinstance(value, dict):
        return {sendable(key): sendable(item, depth - 1) for key, item in value.items()}
    return value
