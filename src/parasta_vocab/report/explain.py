"""Errors as one line in the user's language: what, where, and what to do next."""

from __future__ import annotations

from typing import Final

from parasta_vocab.errors import (
    BrokenRecord,
    BrokenSettings,
    CannotListen,
    EngineFailed,
    ForeignFile,
    ForeignFolder,
    InterruptedWrite,
    MissingEngine,
    MissingExtra,
    NoSuchConcept,
    NoSuchRule,
    NoSuchScheme,
    NoSuchState,
    ParastaError,
    Told,
    UnprintableText,
    Unreachable,
    UnreadableSource,
    UnusableVersion,
    WrongDay,
    WrongVersion,
)
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text
from parasta_vocab.validation.report import Unreadable

LONGEST = 200
"""What an engine says is cut to so many characters."""
_NOT_FOUND = {NoSuchConcept: "no_such_concept", NoSuchRule: "no_such_rule", NoSuchScheme: "no_such_scheme"}

_SENTENCES: Final = {
    MissingEngine: ("missing_engine", ("engine",)),
    MissingExtra: ("missing_extra", ("library", "extra")),
    InterruptedWrite: ("interrupted_write", ("folder",)),
    WrongDay: ("wrong_day", ("day", "issued")),
    WrongVersion: ("wrong_version", ("version", "before", "needed")),
    NoSuchState: ("no_such_state", ("name", "problem")),
    UnusableVersion: ("unusable_version", ("name", "problem")),
    UnprintableText: ("unprintable_text", ("holder", "code")),
    Unreachable: ("unreachable", ("address", "problem")),
    ForeignFolder: ("foreign_folder", ("folder",)),
    ForeignFile: ("foreign_file", ("folder", "name")),
    CannotListen: ("cannot_listen", ("host", "port", "problem")),
}
"""Error to the sentence that says it, and the facts that the sentence takes."""


def explain_unreadable(item: Unreadable, lang: str) -> str:
    """Return the line for a source that could not be checked."""
    line = explain_error(item.error, lang)
    return f"{item.source}: {line}" if isinstance(item.error, (EngineFailed, MissingExtra)) else line


def explain_error(error: ParastaError, lang: str) -> str:
    """Return an error as one line, or a line for each problem, with its place first where it has one."""
    if isinstance(error, BrokenSettings):
        return "\n".join(explain_error(problem, lang) for problem in error.problems)
    word = PHRASES["error"].show(lang)
    if isinstance(error, (UnreadableSource, Told)):
        where = error.where if isinstance(error, Told) else error.place
        return f"{where}: {word}: {error.reason.show(lang)}"
    if isinstance(error, (NoSuchConcept, NoSuchRule, NoSuchScheme)):
        line = f"{word}: {PHRASES[_NOT_FOUND[type(error)]].filled(name=error.name).show(lang)}."
        return f"{line} {PHRASES['did_you_mean'].filled(names=', '.join(error.closest)).show(lang)}" if error.closest else line
    if isinstance(error, BrokenRecord):
        return f"{word}: {error.show(lang)}"
    if type(error) in _SENTENCES:
        key, names = _SENTENCES[type(error)]
        return f"{word}: {PHRASES[key].filled(**{name: getattr(error, name) for name in names}).show(lang)}"
    return f"{word}: {_failed(error).show(lang)}"


def _failed(error: ParastaError) -> Text:
    """Return the sentence for a fault of the program, which names the engine if it is one of those that another can stand in for."""
    engine = error.engine if isinstance(error, EngineFailed) else ""
    problem = " ".join((error.problem if isinstance(error, EngineFailed) else str(error)).split())[:LONGEST]
    phrase = PHRASES["fast_engine_failed" if engine and engine != "pyshacl" else "engine_failed"]
    return phrase.filled(problem=problem.rstrip("."), engine=engine)
