"""What `parasta vocab align` does with the sets it has read: choose rows, then list, check or verify them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from parasta_vocab.alignment.check import check_sets
from parasta_vocab.alignment.mapping import Mapping, MappingSet
from parasta_vocab.alignment.sanastot import Sanastot
from parasta_vocab.alignment.sssom import render_set
from parasta_vocab.alignment.verify import Stamp
from parasta_vocab.alignment.verify import verify as ask_about
from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import emit, write_whole
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import expand
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report import alignments
from parasta_vocab.vocab import SCHEMES
from parasta_vocab.vocab.lookup import look_up


def named(sets: Sequence[MappingSet], name: str) -> tuple[MappingSet, ...]:
    """Return the set of this name alone."""
    found = tuple(mappings for mappings in sets if mappings.name == name)
    if not found:
        names = ", ".join(mappings.name for mappings in sets)
        raise click.BadParameter(
            say(f"ei ole: {name}; on {names}", f"{name} finns inte; det finns {names}", f"there is no {name}; there are {names}"),
            param_hint="--set",
        )
    return found


def chosen(sets: Sequence[MappingSet], concept_name: str | None, status: str | None) -> list[tuple[MappingSet, Mapping]]:
    """Return the rows of a concept, of a status, or all."""
    wanted: set[str] = set()
    if concept_name:
        iri = expand(concept_name)
        wanted = {iri} if "://" in iri else {concept.iri for concept in look_up(concept_name, SCHEMES)}
    return [
        (mappings, row)
        for mappings in sets
        for row in mappings
        if (not concept_name or mappings.expand(row.subject_id) in wanted) and status in {None, row.status}
    ]


def list_rows(rows: list[tuple[MappingSet, Mapping]], format_name: str, output: Path | None, lang: str) -> int:
    """Print rows and their counts."""
    emit(alignments.render_rows(rows, lang) if format_name == "text" else _data(alignments.rows_as_data(rows), format_name), output)
    return 0


def check(sets: Sequence[MappingSet], format_name: str, output: Path | None, lang: str) -> int:
    """Print what is wrong; the sentence that sums it up goes to standard error."""
    flaws = check_sets(sets)
    text = alignments.render_flaws(flaws, lang)
    if format_name != "text":
        text = _data(alignments.flaws_as_data(flaws, lang), format_name)
    emit(text, output)
    said = (
        PHRASES["align_flaws"].filled(count=len(flaws))
        if flaws
        else PHRASES["align_fine"].filled(rows=sum(map(_size, sets)), files=len(sets))
    )
    click.echo(said.show(lang), err=True)
    return 1 if flaws else 0


def verify(
    sets: Sequence[MappingSet],
    rows: list[tuple[MappingSet, Mapping]],
    address: str,
    day: date | None,
    format_name: str,
    output: Path | None,
    lang: str,
) -> int:
    """Ask, show what became of each row, and write the files where a day is given.

    Raises:
        UnreadableSource: A line has too few or too many cells, so that the file could not be written back whole.
    """
    for mappings in sets:
        for line in mappings.torn:
            raise UnreadableSource(mappings.source, PHRASES["align_torn"].filled(count=len(mappings.columns)), line)
    stamp = Stamp(f"{day:%Y-%m-%d}" if day else "", version("parasta-vocab"))
    with Sanastot(address) as service:
        renewed, verdicts = ask_about(sets, service, stamp, {(mappings.source, row.line) for mappings, row in rows})
    text = alignments.render_verdicts(verdicts, lang)
    emit(text if format_name == "text" else _data(alignments.verdicts_as_data(verdicts, lang), format_name), output)
    changed = [(Path(new.source), render_set(new)) for old, new in zip(sets, renewed, strict=True) if new is not old]
    for path, content in changed if day else ():
        write_whole(path, content)
        click.echo(PHRASES["align_written"].filled(name=path).show(lang), err=True)
    if not verdicts or (changed and not day):
        click.echo(PHRASES["align_not_written" if verdicts else "align_nothing_to_verify"].show(lang), err=True)
    return 0 if all(verdict.fine for verdict in verdicts) else 1


def _data(data: Sequence[dict[str, object]], format_name: str) -> str:
    return alignments.as_json(data) if format_name == "json" else alignments.as_csv(data)


def _size(mappings: MappingSet) -> int:
    return len(mappings.rows)
