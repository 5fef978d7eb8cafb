"""Standard input, output and error as commands may rely on them, also where they are closed or full."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from typing import IO, Any, TextIO, cast

import click

from parasta_vocab.cli.language import say, spoken


@contextmanager
def standard_streams() -> Iterator[None]:
    """Let every command read and write the three streams.

    A closed standard input is empty. Standard output that cannot be written is a `click.ClickException`, except that a closed pipe
    stays a `BrokenPipeError`; on standard error nobody can be told, so what cannot be written there is lost.
    """
    before = sys.stdin, sys.stdout, sys.stderr
    for stream in before[1:]:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that is not UTF-8 shows question marks
    with ExitStack() as opened:
        # in this order, because each takes the lowest free number, which so is its own and not that of a file of ours
        sys.stdin = before[0] or opened.enter_context(_null(os.O_RDONLY, "r"))
        output = before[1] or opened.enter_context(_null(os.O_RDONLY, "w"))  # opened for reading, so that writing fails
        error = before[2] or opened.enter_context(_null(os.O_WRONLY, "w"))
        sys.stdout, sys.stderr = cast("TextIO", _Output(output)), cast("TextIO", _Error(error))
        try:
            yield
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
            _settle(output)
            _settle(error)


def _settle(stream: IO[str]) -> None:
    """Let what could not be written go nowhere, so that closing the stream does not fail again."""
    try:
        stream.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _null(flags: int, mode: str) -> IO[str]:
    return os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")


class _Output:
    """A stream that says in the language of the user that it cannot be written."""

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @property
    def buffer(self) -> _Output:
        """The stream of bytes below."""
        return type(self)(cast("TextIO", self._stream).buffer)

    def write(self, content: str | bytes) -> int:
        """Write to the stream."""
        try:
            return self._stream.write(content)
        except OSError as error:
            self._tell(error)
            return 0

    def flush(self) -> None:
        """Flush the stream."""
        try:
            self._stream.flush()
        except OSError as error:
            self._tell(error)

    def _tell(self, error: OSError) -> None:
        if isinstance(error, BrokenPipeError):
            raise error
        from parasta_vocab.phrases.system import explain_system

        problem = say("tulostetta ei voi kirjoittaa", "utskriften kan inte skrivas", "cannot write the output")
        raise click.ClickException(f"{problem}: {explain_system(error).show(spoken())}")


class _Error(_Output):
    """A stream whose failures are passed over."""

    def _tell(self, error: OSError) -> None:
        """Say nothing."""
