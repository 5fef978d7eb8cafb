"""Errors as one line in the user's language: what, where, and what to do next."""

from __future__ import annotations

from parasta_vocab.errors import (
    BrokenRecord,
    EngineFailed,
    MissingExtra,
    NoSuchConcept,
    NoSuchRule,
    NoSuchScheme,
    NothingToCheck,
    ParastaError,
    UnreadableSource,
    WrongVersion,
)
from parasta_vocab.phrases import PHRASES
from parasta_vocab.validation.report import Unreadable

LONGEST = 200
"""What an engine says is cut to so many characters."""
_NOT_FOUND = {NoSuchConcept: "no_such_concept", NoSuchRule: "no_such_rule", NoSuchScheme: "no_such_scheme"}


def explain_unreadable(item: Unreadable, lang: str) -> str:
    """Return the line for a source that could not be checked."""
    line = explain_error(item.error, lang)
    return f"{item.source}: {line}" if isinstance(item.error, EngineFailed) else line


def explain_error(error: ParastaError, lang: str) -> str:
    """Return an error as one line, with its place first where it has one."""
    word = PHRASES["error"].show(lang)
    if isinstance(error, UnreadableSource):
        return f"{error.place}: {word}: {error.reason.show(lang)}"
    if isinstance(error, NothingToCheck):
        return f"{error.path}: {word}: {error.reason.show(lang)}"
    if isinstance(error, (NoSuchConcept, NoSuchRule, NoSuchScheme)):
        line = f"{word}: {PHRASES[_NOT_FOUND[type(error)]].filled(name=error.name).show(lang)}."
        return f"{line} {PHRASES['did_you_mean'].filled(names=', '.join(error.closest)).show(lang)}" if error.closest else line
    if isinstance(error, BrokenRecord):
        return f"{word}: {error}"
    if isinstance(error, WrongVersion):
        return f"{word}: {PHRASES['wrong_version'].filled(version=error.version, before=error.before, needed=error.needed).show(lang)}"
    if isinstance(error, MissingExtra):
        return f"{word}: {PHRASES['missing_extra'].filled(library=error.library, extra=error.extra).show(lang)}"
    problem = " ".join(str(error).split())[:LONGEST]
    return f"{word}: {PHRASES['engine_failed'].filled(problem=problem).show(lang)}"
