"""`parasta build`: make the artefacts from schema, records and rules, or check that they are in sync."""

from __future__ import annotations

import gc
from importlib.util import find_spec

import click

from parasta_vocab.cli.language import OPTIONS, say
from parasta_vocab.data import root


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tee sanastot, skeemat ja säännöt uudelleen. Tarvitsee lähdekoodin ja kehitysasennuksen: make build.",
        "Skapa vokabulärer, scheman och regler på nytt. Kräver källkoden och utvecklingsinstallationen: make build.",
        "Make vocabularies, schemas and rules again. Needs the source tree and the development install: make build.",
    ),
)
@click.option(
    "--check",
    is_flag=True,
    help=say(
        "Vain tarkista, ovatko tiedostot ajan tasalla.",
        "Kontrollera bara att filerna är aktuella.",
        "Only check that the files are up to date.",
    ),
)
def command(check: bool) -> int:
    """Write what is stale, or name it."""
    if find_spec("linkml_runtime") is None:
        raise click.UsageError(
            say(
                "build tarvitsee lähdekoodin ja kehitysasennuksen: make build.",
                "build kräver källkoden och utvecklingsinstallationen: make build.",
                "build needs the source tree and the development install: make build.",
            )
        )
    gc.disable()  # what is read is kept until the process ends soon after; looking for cycles takes a fifth of the time
    click.get_current_context().call_on_close(gc.enable)
    from parasta_vocab.build.artefacts import stale, write
    from parasta_vocab.cli.main import CONFORMS, FOUND

    count = 0
    for artefact in stale(root()):
        count += 1
        click.echo(artefact.path)
        if not check:
            write(artefact, root())
    return FOUND if check and count else CONFORMS
