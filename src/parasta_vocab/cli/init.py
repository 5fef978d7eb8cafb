"""`parasta init`: a starter file that checks clean apart from what the provider must fill in."""

from __future__ import annotations

import os
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, refused_write
from parasta_vocab.text import LANGUAGES

FILE_NAME = "processes.yaml"
SCHEMA_NAME = "process-description.schema.json"


@click.command(
    options_metavar=OPTIONS,
    help=say(
        f"Luo kansioon aloitustiedosto {FILE_NAME}, jossa ovat kaikki prosessikartan vaiheet, ja sen skeema muokkaimia varten. "
        "Olemassa olevaa tiedostoa ei korvata.",
        f"Skapa i mappen en startfil {FILE_NAME} med alla steg i processkartan och dess schema för redigerare. En befintlig fil skrivs inte över.",
        f"Write a starter file {FILE_NAME} with every stage of the process map into a folder, and its schema for editors. "
        "An existing file is not replaced.",
    ),
)
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path), metavar=say("[KANSIO]", "[MAPP]", "[DIR]"))
@click.option(
    "--languages",
    default=None,
    metavar="fi,sv",
    help=say(
        "Kuvauksen kielet pilkuilla erotettuina; muuten --lang.",
        "Beskrivningens språk, åtskilda med kommatecken; annars --lang.",
        "Languages of the description, with commas between them; else --lang.",
    ),
)
@lang_option
def command(folder: Path, languages: str | None, lang: str) -> None:
    """Write the two files and say what to do next."""
    from parasta_vocab.cli.schema import schema_name
    from parasta_vocab.data import read_bytes
    from parasta_vocab.starter import render_starter
    from parasta_vocab.validation.result import choices

    chosen = tuple(part.strip() for part in languages.split(",")) if languages else (lang,)
    if unknown := [part for part in chosen if part not in LANGUAGES]:
        possible = choices(LANGUAGES).show(lang)
        raise click.BadParameter(f"{', '.join(unknown)}{possible}", param_hint="--languages")
    target = folder / FILE_NAME
    if os.path.exists(target):  # noqa: PTH110 - `Path.exists` raises in a closed folder
        raise click.UsageError(
            say(
                f"tiedosto {target} on jo olemassa. Valitse toinen kansio tai siirrä tiedosto.",
                f"filen {target} finns redan. Välj en annan mapp eller flytta filen.",
                f"{target} exists already. Choose another folder or move the file.",
            )
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused_write(folder, error) from None
    emit(read_bytes(schema_name(lang)).decode(), folder / SCHEMA_NAME)
    emit(render_starter(chosen, lang), target)
    click.echo(
        say(
            f"Kirjoitettu {target}. Täydennä kohdat, joissa lukee TÄYDENNÄ, ja tarkista: parasta check {target}",
            f"Skrev {target}. Fyll i ställena med FYLL I och granska: parasta check {target}",
            f"Wrote {target}. Fill in what says FILL IN, and check: parasta check {target}",
        )
    )
