"""`parasta vocab export`: the vocabulary in any of its forms, one to the screen or a file, or all into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, say
from parasta_vocab.cli.options import output_option, write_whole
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.vocab import SCHEMES


def _purposes() -> str:
    return "; ".join(f"{name}: {say(form.purpose.fi, form.purpose.sv, form.purpose.en)}" for name, form in FORMATS.items())


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Vie sanasto muuhun tiedostomuotoon: yksi sanasto näytölle tai tiedostoon, tai kaikki kansioon.",
        "Exportera vokabulären till ett annat filformat: en vokabulär till skärmen eller en fil, eller alla till en mapp.",
        "Export the vocabulary in another format: one concept scheme to the screen or a file, or all of them into a folder.",
    ),
)
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice(list(FORMATS)),
    multiple=True,
    help=say(
        "Muoto, oletus turtle; kansioon kaikki, ja valinnan voi toistaa. ",
        "Format, standard turtle; till en mapp alla, och alternativet kan upprepas. ",
        "Format, turtle by default; all of them into a folder, and the option may be repeated. ",
    )
    + _purposes(),
)
@click.option(
    "--scheme",
    type=click.Choice(SCHEMES),
    metavar=say("SANASTO", "VOKABULÄR", "SCHEME"),
    help=say(
        "Vain tämä sanasto; oletus parasta, kansioon kaikki: ",
        "Bara den här vokabulären; standard parasta, till en mapp alla: ",
        "This concept scheme only; parasta by default, all of them into a folder: ",
    )
    + ", ".join(SCHEMES),
)
@output_option
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=say("KANSIO", "MAPP", "FOLDER"),
    help=say(
        "Kirjoita kansioon kaikki tiedostot ja niiden luettelo catalog.ttl; joko kaikki tai ei mitään.",
        "Skriv alla filer och deras katalog catalog.ttl i en mapp; antingen alla eller inga.",
        "Write all files and their catalogue catalog.ttl into a folder; all of them or none.",
    ),
)
def command(formats: tuple[str, ...], scheme: str | None, output: Path | None, folder: Path | None) -> None:
    """Write one file, or all of them."""
    if folder is not None:
        if output is not None:
            raise click.UsageError(say("anna joko --output tai --to.", "ge antingen --output eller --to.", "give either --output or --to."))
        _export_all(formats or tuple(FORMATS), (scheme,) if scheme else SCHEMES, folder)
    elif len(formats) > 1:
        raise click.UsageError(
            say("monta muotoa menee kansioon: --to.", "flera format skrivs i en mapp: --to.", "several formats go into a folder: --to.")
        )
    else:
        _export_one(*(formats or ("turtle",)), scheme or SCHEMES[0], output)


def _export_one(name: str, scheme: str, output: Path | None) -> None:
    from parasta_vocab.vocab import vocabulary

    form = FORMATS[name]
    if output is None and form.binary and sys.stdout.isatty():
        file = form.file_name(scheme)
        raise click.UsageError(
            say(
                f"{name} ei ole tekstiä eikä näy näytöllä. Kirjoita se tiedostoon: --output {file}",
                f"{name} är inte text och kan inte visas på skärmen. Skriv det till en fil: --output {file}",
                f"{name} is no text and cannot be shown on the screen. Write it to a file: --output {file}",
            )
        )
    content = form.render(vocabulary(scheme))
    if output is None:
        click.echo(content, nl=False)
    else:
        write_whole(output, content)


def _export_all(names: tuple[str, ...], schemes: tuple[str, ...], folder: Path) -> None:
    from parasta_vocab.publish.export import render_all, write_all
    from parasta_vocab.vocab import vocabulary

    files = render_all([vocabulary(scheme) for scheme in schemes], {name: FORMATS[name] for name in FORMATS if name in names})
    try:
        write_all(files, folder)
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.UsageError(
            say(
                f"kansioon {folder} ei voi kirjoittaa: {reason}",
                f"det går inte att skriva i mappen {folder}: {reason}",
                f"cannot write into {folder}: {reason}",
            )
        ) from None
    click.echo(
        say(
            f"{len(files)} tiedostoa kansiossa {folder}.",
            f"{len(files)} filer i mappen {folder}.",
            f"{len(files)} files in {folder}.",
        )
    )
