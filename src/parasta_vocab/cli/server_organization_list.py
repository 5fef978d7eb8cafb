"""`parasta server organization list`: the organisations of a server."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import format_option
from parasta_vocab.cli.server import data_option, open_record


@click.command(
    options_metavar=OPTIONS,
    help=say("Luettele organisaatiot.", "Lista organisationerna.", "List the organisations."),
)
@data_option
@format_option("text", "json")
@lang_option
def command(folder: Path, format_name: str, lang: str) -> None:
    """Print the id and the name of each organisation."""
    from parasta_vocab.serve.state.organizations import read_organizations

    with closing(open_record(folder)) as record:
        organizations = read_organizations(record).values()
    if format_name == "json":
        click.echo(json.dumps([{"id": each.id, "label": dict(each.label.items())} for each in organizations], ensure_ascii=False, indent=2))
        return
    for each in organizations:
        click.echo(f"{each.id}  {each.label.show(lang)}")
