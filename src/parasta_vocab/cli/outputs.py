"""The option `--format` of the commands that report findings: several formats at once, each to the screen or to a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import Command, output_option
from parasta_vocab.report import BINARY, FORMATS, renderer


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file that it goes to, or None for standard output."""

    format_name: str
    path: Path | None = None


class OutputParam(click.ParamType[Output]):
    """An output written as `sarif` or `sarif=out.sarif`."""

    name = "output"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how an output is written."""
        return say("MUOTO[=TIEDOSTO]", "FORMAT[=FIL]", "FORMAT[=FILE]")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """Return the output, or complain."""
        if isinstance(value, Output):
            return value
        name, equals, path = value.partition("=")
        if name not in FORMATS:
            self.fail(_unknown(name), param, ctx)
        if equals and not path:
            self.fail(_say_file(name), param, ctx)
        return Output(name, Path(path) if path else None)


def outputs_options(command: Command) -> Command:
    """Give a command the options `--format` and `--output`; it takes `outputs`, which do not clash, and `output`, as it was given."""

    @wraps(command)
    def with_outputs(outputs: tuple[Output, ...], output: Path | None, **rest: Any) -> Any:
        return command(outputs=_placed(outputs or (Output(FORMATS[0]),), output), output=output, **rest)

    names = ", ".join(FORMATS)
    option = click.option(
        "-f",
        "--format",
        "outputs",
        type=OutputParam(),
        multiple=True,
        help=say(
            f"Tulosteen muoto: {names}. Oletus on {FORMATS[0]}. Valinnan voi toistaa, kun muut muodot ohjaa tiedostoihin: -f text -f sarif=tulos.sarif.",
            f"Utskriftens format: {names}. Standard är {FORMATS[0]}. Alternativet kan upprepas om de andra formaten skrivs till filer: -f text -f sarif=resultat.sarif.",
            f"Format of the output: {names}. The default is {FORMATS[0]}. It may be repeated if the others go to files: -f text -f sarif=out.sarif.",
        ),
    )
    return option(output_option(with_outputs))


def _placed(outputs: tuple[Output, ...], output: Path | None) -> tuple[Output, ...]:
    """Return the outputs with their files, or complain before anything is checked.

    Raises:
        MissingExtra: A format needs a library that is not installed.
    """
    shown = [item for item in outputs if item.path is None]
    if len(shown) > 1:
        names = ", ".join(item.format_name for item in shown)
        raise click.UsageError(
            say(
                f"vain yhden muodon voi tulostaa näytölle, mutta niitä on {len(shown)}: {names}. Ohjaa muut tiedostoihin, esimerkiksi -f {shown[-1].format_name}=TIEDOSTO.",
                f"bara ett format kan skrivas ut på skärmen, men de är {len(shown)}: {names}. Skriv de andra till filer, till exempel -f {shown[-1].format_name}=FIL.",
                f"only one format can be printed, but there are {len(shown)}: {names}. Send the others to files, such as -f {shown[-1].format_name}=FILE.",
            )
        )
    if output and not shown:
        raise click.UsageError(
            say(
                f"valinnalle -o {output} ei jää muotoa, koska jokaisella on jo tiedosto. Poista -o tai lisää muoto ilman tiedostoa.",
                f"inget format återstår för -o {output}, eftersom alla redan har en fil. Ta bort -o eller lägg till ett format utan fil.",
                f"no format is left for -o {output}, because each has a file already. Remove -o or add a format without a file.",
            )
        )
    placed = tuple(Output(item.format_name, item.path or output) for item in outputs)
    _refuse_shared(placed)
    for item in placed:
        if item.path is None and item.format_name in BINARY:
            raise click.UsageError(_say_file(item.format_name))
        renderer(item.format_name)
    return placed


def _refuse_shared(outputs: tuple[Output, ...]) -> None:
    targets = Counter(item.path.resolve() for item in outputs if item.path)
    for item in outputs:
        if item.path is None:
            continue
        if not item.path.resolve().parent.is_dir():
            raise click.UsageError(
                say(
                    f"tiedostoa {item.path} ei voi kirjoittaa: kansiota {item.path.parent} ei ole. Luo se ensin.",
                    f"filen {item.path} kan inte skrivas: mappen {item.path.parent} finns inte. Skapa den först.",
                    f"cannot write {item.path}: there is no folder {item.path.parent}. Make it first.",
                )
            )
        if targets[item.path.resolve()] > 1:
            raise click.UsageError(
                say(
                    f"tiedosto {item.path} on annettu kahdelle muodolle. Anna kummallekin oma tiedosto.",
                    f"filen {item.path} är angiven för två format. Ange en egen fil för vartdera.",
                    f"the file {item.path} is given for two formats. Give each a file of its own.",
                )
            )


def _unknown(name: str) -> str:
    from parasta_vocab.vocab.index import closest

    near, every = ", ".join(closest(name, FORMATS)), ", ".join(FORMATS)
    if near:
        return say(
            f"muotoa {name} ei ole. Tarkoititko: {near}?",
            f"formatet {name} finns inte. Menade du: {near}?",
            f"there is no format {name}. Did you mean: {near}?",
        )
    return say(
        f"muotoa {name} ei ole. Muodot ovat: {every}.",
        f"formatet {name} finns inte. Formaten är: {every}.",
        f"there is no format {name}. The formats are: {every}.",
    )


def _say_file(name: str) -> str:
    return say(
        f"muodolle {name} pitää antaa tiedosto: -f {name}=TIEDOSTO.",
        f"ange en fil för formatet {name}: -f {name}=FIL.",
        f"give a file for the format {name}: -f {name}=FILE.",
    )
