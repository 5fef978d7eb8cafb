"""Sources that could not be checked: where, and why, as facts that formats put together in their own ways."""

from __future__ import annotations

from parasta_vocab.errors import EngineFailed, NothingToCheck, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.explain import explain_error
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.validation.report import Unreadable


def location_of(item: Unreadable) -> Location:
    """Return the source, with the place where reading ended if it is known."""
    error = item.error
    if not isinstance(error, UnreadableSource):
        return Location(item.source)
    return Location(error.source, TextPlace(error.line, error.column or 1) if error.line else None)


def reason_of(item: Unreadable, lang: str) -> str:
    """Return why as a sentence; reasons begin in lower case, since elsewhere they follow a place."""
    error = item.error
    if isinstance(error, (UnreadableSource, NothingToCheck)):
        reason = error.reason.show(lang)
    else:
        reason = explain_error(error, lang).removeprefix(f"{PHRASES['error'].show(lang)}: ")
    return reason[:1].upper() + reason[1:]


def check_id(item: Unreadable) -> str:
    """Return the name that stands where a finding has its rule."""
    return "engine-failed" if isinstance(item.error, EngineFailed) else "unreadable"
