"""`parasta server organization list`: the organisations of a server."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option, open_record


@click.command(
    options_metavar=OPTIONS,
    help=say("Luettele organisaatiot.", "Lista organisationerna.", "List the organisations."),
)
@data_option
@lang_option
def command(folder: Path, lang: str) -> None:
    """Print the id and the name of each organisation."""
    from parasta_vocab.serve.state.organizations import read_organizations

    with closing(open_record(folder)) as record:
        for each in read_organizations(record).values():
            click.echo(f"{each.id}  {each.label.show(lang)}")
