"""What a report may not be written over: a file that is checked or says how, and a workbook that is no work list of ours."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.language import say
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.source.find import Found

if TYPE_CHECKING:
    from parasta_vocab.cli.judge import Judge
    from parasta_vocab.cli.outputs import Output
    from parasta_vocab.report.filled import Filled

Place = tuple[int, int] | Path
"""What tells files apart whatever their names: device and number, or the path where there is no file yet."""


def refuse_inputs(outputs: Sequence[Output], found: Sequence[Found], judge: Judge, source_format: str | None) -> None:
    """Complain if the output of a check would replace what it is made of, or a workbook that is no work list."""
    from parasta_vocab.checking.units import to_units
    from parasta_vocab.source.read import parse_source
    from parasta_vocab.validation.check import is_description

    targets = [item.path for item in outputs if item.path]
    if not targets:
        return
    files = [item for unit in to_units(found, judge.chosen) for item in unit.files]
    refuse_checked(targets, files, lambda item: is_description(parse_source(item.content(), item.name, source_format)))
    refuse_decisions(targets, [item.name for item in files], judge)
    refuse_other_workbooks(outputs)


def refuse_checked(targets: Iterable[Path], found: Iterable[Found], is_checked: Callable[[Found], bool]) -> None:
    """Complain if a target is a file that is to be checked.

    A file that somebody named is; of a file found in a folder, `is_checked` tells it: reports often lie beside what they are about.
    One that cannot be read may be a description that is being written.
    """
    wanted = {_place(target): target for target in targets if _may_be_lost(target)}
    for item in found if wanted else ():
        target = None if item.is_stdin else wanted.get(_place(item.path))
        if target and (item.named or _is_checked(item, is_checked)):
            raise click.UsageError(
                say(
                    f"{target} on tarkistettava tiedosto; anna raportille toinen nimi.",
                    f"{target} är en fil som ska granskas; ge rapporten ett annat namn.",
                    f"{target} is a file to be checked; give the report another name.",
                )
            )


def refuse_decisions(targets: Iterable[Path], sources: Iterable[str], judge: Judge) -> None:
    """Complain if a target is the settings or the baseline that holds for one of the files."""
    wanted = {_place(target): target for target in targets if _may_be_lost(target)}
    for source in sources if wanted else ():
        settings = judge.chosen.of(source).file
        for file in (settings, judge.baseline_file(source)[0]):
            if file and (target := wanted.get(_place(file))):
                raise click.UsageError(
                    say(
                        f"{target} on tarkistuksen asetustiedosto tai hyväksyttyjen luettelo; anna raportille toinen nimi.",
                        f"{target} är granskningens inställningsfil eller lista över godtagna iakttagelser; ge rapporten ett annat namn.",
                        f"{target} holds the settings or the baseline of the check; give the report another name.",
                    )
                )


def filled_before(target: Path) -> Filled:
    """Return what people have written into the work list that a new one is to replace, or complain where it is something else."""
    from parasta_vocab.report.filled import Filled, read_filled
    from parasta_vocab.source.read import read_bytes

    if not os.path.isfile(target) or not target.stat().st_size:  # noqa: PTH113 - `Path.is_file` raises in a closed folder
        return Filled()
    try:
        return read_filled(read_bytes(target), str(target))
    except UnreadableSource as error:
        reason = error.reason
    raise click.UsageError(
        say(
            f"tiedostoa {target} ei korvata, koska sen täytettyjä rivejä ei voi säilyttää: {reason.show('fi')} Anna työlistalle toinen nimi.",
            f"filen {target} ersätts inte, eftersom dess ifyllda rader inte kan bevaras: {reason.show('sv')} Ge arbetslistan ett annat namn.",
            f"{target} is not replaced, because its filled rows cannot be kept: {reason.show('en')} Give the work list another name.",
        )
    )


def refuse_other_workbooks(outputs: Iterable[Output]) -> None:
    """Complain if a work list would replace something else than a work list."""
    for item in outputs:
        if item.path and item.format_name == "xlsx":
            filled_before(item.path)


def _is_checked(item: Found, is_checked: Callable[[Found], bool]) -> bool:
    try:
        return is_checked(item)
    except UnreadableSource:
        return True


def _may_be_lost(target: Path) -> bool:
    return os.path.isfile(target) or not os.path.exists(target)  # noqa: PTH110, PTH113 - `Path.exists` raises in a closed folder


def _place(path: Path) -> Place:
    try:
        found = path.stat()
    except OSError:
        return path.resolve()
    return found.st_dev, found.st_ino
