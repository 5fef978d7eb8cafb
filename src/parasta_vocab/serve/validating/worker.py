"""A process of its own that checks process descriptions: `python -m parasta_vocab.serve.validating.worker LIMITS`."""

from __future__ import annotations

import json
import sys
from functools import cache

from parasta_vocab.checking.guard import guarded
from parasta_vocab.errors import EngineFailed, ParastaError, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report import renderer
from parasta_vocab.report.unreadable import reason_of
from parasta_vocab.serve.workers.confine import clock, confine, ending_without_memory, follow
from parasta_vocab.serve.workers.frames import Head, Message, receive, send
from parasta_vocab.source.read import FORMATS, SUFFIXES, parse_source
from parasta_vocab.text import Text
from parasta_vocab.validation.check import advised, check_document
from parasta_vocab.validation.report import Report


@ending_without_memory()
def main(seconds: float, memory: int) -> None:
    """Take files from standard input until it ends, and give the report of each on standard output."""
    follow()
    confine(memory)
    while message := receive(sys.stdin.buffer):
        clock(seconds)
        answer = _answer(*message)
        clock(0)
        send(sys.stdout.buffer, *answer)


def _answer(head: Head, content: bytes) -> Message:
    """Return the report on a file, or why there is none: the place where reading ended, and the reason."""
    name, lang = head["name"], head["lang"]
    report = guarded(name, lambda: _checked(content, name, head["from"])) or Report((), ())
    for item in report.unreadable:
        outcome = "failed" if isinstance(item.error, EngineFailed) else "unreadable"
        return {"outcome": outcome, "place": _place(item.error, name), "reason": reason_of(item, lang)}, b""
    written = renderer(head["format"])(report, lang)
    return {"outcome": "done"}, written.encode() if isinstance(written, str) else written


def _checked(content: bytes, name: str, format_name: str | None) -> Report:
    try:
        with ending_without_memory():  # which would be taken for a fault of the program
            return check_document(parse_source(content, name, format_name))
    except UnreadableSource as error:
        told = advised(error)
        raise UnreadableSource(told.source, _words().get(told.reason, told.reason), told.line, told.column) from None


@cache
def _words() -> dict[Text, Text]:
    """Return what is said to those who type a command, with what is said here instead of it."""
    forms = dict.fromkeys(FORMATS.values())
    unknown = {PHRASES["unknown_format"].filled(suffixes=SUFFIXES): PHRASES["validate_unknown_format"].filled(known=", ".join(forms))}
    pairs = [{"known": known, "seen": seen} for known in forms for seen in forms]
    return unknown | {PHRASES["misnamed"].filled(**pair): PHRASES["validate_misnamed"].filled(**pair) for pair in pairs}


def _place(error: ParastaError, name: str) -> str:
    return error.place if isinstance(error, UnreadableSource) else name


if __name__ == "__main__":
    main(**json.loads(sys.argv[1]))
