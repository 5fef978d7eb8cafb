"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from parasta_vocab.cli.language import say

Command = Callable[..., Any]


def format_option(*names: str) -> Callable[[Command], Command]:
    """Give a command the option `--format`, the first name being the default."""
    return click.option(
        "-f",
        "--format",
        "format_name",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=say("Tulosteen muoto.", "Utskriftens format.", "Format of the output."),
    )


def output_option(command: Command) -> Command:
    """Give a command the option `--output`."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("Kirjoita tiedostoon.", "Skriv till en fil.", "Write to a file."),
    )(command)


def emit(text: str, output: Path | None) -> None:
    """Print a text, or write it whole to a file."""
    if output is None:
        click.echo(text, nl=False)
        return
    partial = output.with_name(f".{output.name}.partial")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(output)
    except OSError as error:
        partial.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise click.UsageError(
            say(
                f"tiedostoa {output} ei voi kirjoittaa: {reason}",
                f"filen {output} kan inte skrivas: {reason}",
                f"cannot write {output}: {reason}",
            )
        ) from None
