"""Files of the user in commands that ask a service: there the exit code of unreadable input stands for the service."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from parasta_vocab.cli.language import spoken
from parasta_vocab.errors import UnreadableSource


@contextmanager
def own_files() -> Iterator[None]:
    """Make of a file that cannot be read wrong usage.

    Raises:
        click.ClickException: A file cannot be read.
    """
    try:
        yield
    except UnreadableSource as error:
        raise click.ClickException(f"{error.place}: {error.reason.show(spoken())}") from None
