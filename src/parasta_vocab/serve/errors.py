"""What the server says when it does not do what it is asked: the platform's error bodies, in the language of the caller.

The shape is that of `ApiError`, `ApiValidationError` and `ApiGenericError` of VRK-YTI/yti-common-backend.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.text import Text

_LONGEST: Final = 1000
"""So many characters of a value that breaks a rule are answered."""
_NAMES: Final = {413: "REQUEST_ENTITY_TOO_LARGE", 422: "UNPROCESSABLE_ENTITY"}
"""Statuses that newer versions of Python name otherwise."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One field that breaks a rule, and the value that does; `rejected` is None where it is missing."""

    field: str
    rejected: Any
    message: Text


class Problem(Exception):
    """Why a request fails, with the status of the answer.

    `details` are the fields that break rules, or one text as the platform has it where a concept is in use.
    """

    def __init__(self, status: int, message: Text, details: Sequence[Detail] | str = (), headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, message, details)
        self.status, self.message, self.details, self.headers = status, message, details, dict(headers or {})

    def body(self, lang: str) -> Document:
        """Return the body of the answer: {status, timestamp, message, details?}."""
        name = _NAMES.get(self.status) or HTTPStatus(self.status).name
        body: Document = {"status": name, "timestamp": _now(), "message": self.message.show(lang)}
        if self.details:
            body["details"] = self.details if isinstance(self.details, str) else [_shown(detail, lang) for detail in self.details]
        return body

    def __str__(self) -> str:
        return f"{self.status}: {self.message.en}"


def problem(
    status: int, phrase: str, details: Sequence[Detail] | str = (), headers: Mapping[str, str] | None = None, **facts: object
) -> Problem:
    """Return a problem whose message is a phrase, filled with facts."""
    return Problem(status, PHRASES[phrase].filled(**facts), details, headers)


def sentence(reason: Text) -> Text:
    """Return the reason of an error, which stands after a place elsewhere, as a sentence of its own.

    >>> sentence(Text(en="the disk is full")).en
    'The disk is full.'
    """
    return Text(*(_sentence(text) for text in (reason.fi, reason.sv, reason.en)))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '!', '?')) else '.'}" if text else ""


def _shown(detail: Detail, lang: str) -> Document:
    return {"field": detail.field, "rejectedValue": shortened(detail.rejected), "message": detail.message.show(lang)}


def shortened(value: Any) -> Any:
    """Return a value as it is, or the beginning of one that is long; of a list or an object that is the beginning of its JSON."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return value if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _now() -> str:
    """Return the time as the platform's pattern `dd-MM-yyyy hh:mm:ss` has it, hours to twelve and all."""
    return datetime.now(UTC).strftime("%d-%m-%Y %I:%M:%S")
