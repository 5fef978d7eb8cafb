"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any

import click

from parasta_vocab.cli.language import say, spoken

Command = Callable[..., Any]
Option = Callable[[Command], Command]


def with_options(command: Command, *options: Option) -> Command:
    """Give a command options; its help lists them in this order."""
    return reduce(lambda given, option: option(given), reversed(options), command)


def format_option(*names: str) -> Option:
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


def source_format_option(names: Iterable[str]) -> Option:
    """Give a command the option `--from`, one of these formats."""
    return click.option(
        "--from",
        "source_format",
        type=click.Choice(sorted(set(names))),
        help=say(
            "Tiedostojen muoto, jos pääte ei kerro sitä.",
            "Filernas format om ändelsen inte visar det.",
            "Format of the files, if the suffix does not show it.",
        ),
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
    write_whole(output, text)


class Number(click.IntRange):
    """A whole number, of a range if one is given; what is none is told so in words that people use."""

    name = "whole number"


class Day(click.ParamType[date]):
    """A day written as 2026-12-01 or 1.12.2026."""

    name = "day"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how a day is written."""
        return say("VVVV-KK-PP", "ÅÅÅÅ-MM-DD", "YYYY-MM-DD")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or complain."""
        from parasta_vocab.fixes.repairs.values import day

        if isinstance(value, date):
            return value
        if (found := day(value.strip())) is None:
            self.fail(
                say(
                    f"{value} ei ole päivä. Anna se muodossa 2026-12-01 tai 1.12.2026.",
                    f"{value} är ingen dag. Ange den i formen 2026-12-01 eller 1.12.2026.",
                    f"{value} is no day. Give it as 2026-12-01 or 1.12.2026.",
                )
            )
        return date.fromisoformat(found)


def records_option(command: Command) -> Command:
    """Give a command the option `--records`, the folder of the record files."""
    return click.option(
        "--records",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path("vocab/src"),
        show_default=True,
        help=say("Tietueiden kansio.", "Posternas mapp.", "Folder of the records."),
    )(command)


def taking_options(command: Command) -> Command:
    """Give a command the options `--dry-run`, `--yes` and `--accept-valid`."""
    return with_options(
        command,
        click.option("--dry-run", is_flag=True, help=say("Näytä vain.", "Visa bara.", "Only show.")),
        click.option("--yes", is_flag=True, help=say("Kirjoita kysymättä.", "Skriv utan att fråga.", "Write without asking.")),
        click.option(
            "--accept-valid",
            is_flag=True,
            help=say(
                "Kirjoita kelvolliset rivit, vaikka muita hylätään.",
                "Skriv de rader som duger även om andra avvisas.",
                "Write the rows that can be taken even if others are refused.",
            ),
        ),
    )


class RefusedWrite(click.UsageError):
    """A file cannot be written, or nothing into a folder; `reason` says why."""

    def __init__(self, problem: str, error: OSError) -> None:
        from parasta_vocab.phrases.system import explain_system

        self.reason = explain_system(error)
        super().__init__(f"{problem}: {self.reason.show(spoken())}")


def write_whole(output: Path, content: str | bytes) -> None:
    """Write a file whole, or leave it as it was; a text is written in UTF-8.

    A link is followed, a device or a pipe is written to and not replaced, and a file keeps its mode.
    """
    write_files({output: content})


def write_files(files: Mapping[Path, str | bytes]) -> None:
    """Write files as `write_whole` does: all of them, or none where one cannot be written."""
    partials: dict[Path, Path] = {}
    output = Path()
    try:
        streams = []
        for output, content in files.items():
            target, data = output.resolve(), content.encode() if isinstance(content, str) else content
            if target.exists() and not target.is_file():
                streams.append((output, target, data))
                continue
            partial = target.with_name(f".{target.name}.partial")
            partials[partial] = target
            partial.write_bytes(data)
            if target.exists():
                partial.chmod(target.stat().st_mode)
        for output, target, data in streams:  # noqa: B007 # the complaint names it
            target.write_bytes(data)
        for partial, output in partials.items():
            partial.replace(output)
    except OSError as error:
        problem = say(
            f"tiedostoa {output} ei voi kirjoittaa",
            f"filen {output} kan inte skrivas",
            f"cannot write {output}",
        )
        raise RefusedWrite(problem, error) from None
    finally:  # also when the user stops it
        with suppress(OSError):
            for partial in partials:
                partial.unlink(missing_ok=True)


def write_folder(files: Mapping[str, bytes], folder: Path, names: Iterable[str]) -> None:
    """Write files into a folder, all of them or none; what a killed run left half written of `names` is taken away."""
    from parasta_vocab.publish.export import write_all

    try:
        write_all(files, folder, names)
    except OSError as error:
        raise refused_write(folder, error) from None


def refused_write(folder: Path, error: OSError) -> RefusedWrite:
    """Return the complaint that nothing can be written into a folder."""
    problem = say(
        f"kansioon {folder} ei voi kirjoittaa",
        f"det går inte att skriva i mappen {folder}",
        f"cannot write into {folder}",
    )
    return RefusedWrite(problem, error)
