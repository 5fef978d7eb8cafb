"""`parasta vocab export`: the vocabulary in any of its forms, one to the screen or a file, or all into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import output_option, write_folder, write_whole
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.text import Text
from parasta_vocab.vocab import SCHEMES

REVIEW = "review"
"""The workbook for reviewers: it is made of the record files, and no part of a publication."""
REVIEW_FILE = "review.xlsx"
REVIEW_PURPOSE = Text(
    "arvioijien työkirja, luetaan takaisin komennolla vocab import",
    "granskarnas arbetsbok, läses in igen med vocab import",
    "workbook of reviewers, read back by vocab import",
)
PDF = "pdf"
"""The printed glossary: one book of several concept schemes, in one language of its own words."""
PDF_PURPOSE = Text(
    "painettava sanasto, ilman valintaa --scheme koko malli",
    "ordlista för tryck, utan alternativet --scheme hela modellen",
    "printed glossary, of the whole model without --scheme",
)


def _purposes() -> str:
    purposes = {name: form.purpose for name, form in FORMATS.items()} | {PDF: PDF_PURPOSE, REVIEW: REVIEW_PURPOSE}
    return "; ".join(f"{name}: {say(purpose.fi, purpose.sv, purpose.en)}" for name, purpose in purposes.items())


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
    type=click.Choice([*FORMATS, PDF, REVIEW]),
    multiple=True,
    help=say(
        "Muoto, oletus turtle; kansioon kaikki paitsi pdf ja review, ja valinnan voi toistaa. ",
        "Format, standard turtle; till en mapp alla utom pdf och review, och alternativet kan upprepas. ",
        "Format, turtle by default; into a folder all except pdf and review, and the option may be repeated. ",
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
        "Kirjoita kansioon kaikki tiedostot (paitsi pdf ja review) ja niiden luettelo catalog.ttl; joko kaikki tai ei mitään.",
        "Skriv alla filer (utom pdf och review) och deras katalog catalog.ttl i en mapp; antingen alla eller inga.",
        "Write all files (except pdf and review) and their catalogue catalog.ttl into a folder; all of them or none.",
    ),
)
@click.option(
    "--records",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=say(
        "Tietueiden kansio, josta review tehdään; oletus vocab/src, ellei sitä ole, paketin tietueet.",
        "Mappen med posterna som review skapas av; standard vocab/src eller, om den saknas, paketets poster.",
        "Folder of the records of which review is made; vocab/src by default, if there is none the records of the package.",
    ),
)
@lang_option
def command(
    formats: tuple[str, ...], scheme: str | None, output: Path | None, folder: Path | None, records: Path | None, lang: str
) -> None:
    """Write one file, or all of them."""
    if formats == (REVIEW,) and folder is None:
        _export_review(scheme, output, records, lang)
        return
    if records is not None:
        raise click.UsageError(
            say(
                "--records kuuluu muotoon review; muut muodot tehdään kootuista tiedostoista.",
                "--records hör till formatet review; de andra formaten görs av de sammanställda filerna.",
                "--records goes with the format review; the other formats are made of the built files.",
            )
        )
    warn_if_stale((scheme,) if scheme else SCHEMES)
    if formats == (PDF,) and folder is None:
        _export_pdf((scheme,) if scheme else SCHEMES, output, lang)
    elif PDF in formats:
        raise click.UsageError(
            say(
                "pdf on oma tiedostonsa; vie se yksin: -f pdf -o parasta.pdf.",
                "pdf är en fil för sig; exportera den ensam: -f pdf -o parasta.pdf.",
                "pdf is a file of its own; export it alone: -f pdf -o parasta.pdf.",
            )
        )
    elif REVIEW in formats:
        raise click.UsageError(
            say(
                "review ei kuulu julkaisuun; vie se yksin: -f review -o review.xlsx.",
                "review hör inte till publikationen; exportera den ensam: -f review -o review.xlsx.",
                "review is no part of a publication; export it alone: -f review -o review.xlsx.",
            )
        )
    elif folder is not None:
        if output is not None:
            raise click.UsageError(
                say("anna joko --output tai --to.", "ange antingen --output eller --to.", "give either --output or --to.")
            )
        _export_all(formats or tuple(FORMATS), (scheme,) if scheme else SCHEMES, folder)
    elif len(formats) > 1:
        raise click.UsageError(
            say("monta muotoa menee kansioon: --to.", "flera format skrivs i en mapp: --to.", "several formats go into a folder: --to.")
        )
    else:
        _export_one(formats[0] if formats else "turtle", scheme or SCHEMES[0], output)


def warn_if_stale(schemes: tuple[str, ...]) -> None:
    """Say so when an export is of an older state than the records, which only happens in a source tree."""
    from parasta_vocab.records.stale import stale_schemes

    if stale := stale_schemes(schemes):
        names = ", ".join(stale)
        click.echo(
            say(
                f"Huom. Tietueita on muutettu viimeisen koonnin jälkeen ({names}); vienti on vanhasta tilasta. Aja ensin: make build",
                f"Obs! Posterna har ändrats efter att filerna senast sammanställdes ({names}); exporten visar det gamla läget. Kör först: "
                "make build",
                f"Note: records were changed since the last build ({names}); the export is of the old state. First run: make build",
            ),
            err=True,
        )


def _export_one(name: str, scheme: str, output: Path | None) -> None:
    from parasta_vocab.vocab import vocabulary

    form = FORMATS[name]
    if form.binary:
        _refuse_screen(name, form.file_name(scheme), output)
    _put(form.render(vocabulary(scheme)), output)


def _export_review(scheme: str | None, output: Path | None, folder: Path | None, lang: str) -> None:
    from parasta_vocab.data import root
    from parasta_vocab.publish.workbook import render_workbook
    from parasta_vocab.records.read import read_records

    _refuse_screen(REVIEW, REVIEW_FILE, output)
    here = Path("vocab/src")
    records = read_records(folder or (here if here.is_dir() else root() / here))
    _put(render_workbook(records, lang, (scheme,) if scheme else ()), output)


def _export_pdf(schemes: tuple[str, ...], output: Path | None, lang: str) -> None:
    from parasta_vocab.publish.pdf.render import render_pdf
    from parasta_vocab.vocab import vocabulary

    _refuse_screen(PDF, f"{schemes[0]}.pdf", output)
    _put(render_pdf([vocabulary(scheme) for scheme in schemes], lang), output)


def _refuse_screen(name: str, file: str, output: Path | None) -> None:
    """Ask for a file where the screen would show what is no text."""
    if output is None and sys.stdout.isatty():
        raise click.UsageError(
            say(
                f"{name} ei ole tekstiä eikä näy näytöllä. Kirjoita se tiedostoon: --output {file}",
                f"{name} är inte text och kan inte visas på skärmen. Skriv det till en fil: --output {file}",
                f"{name} is no text and cannot be shown on the screen. Write it to a file: --output {file}",
            )
        )


def _put(content: bytes, output: Path | None) -> None:
    if output is None:
        click.echo(content, nl=False)
    else:
        write_whole(output, content)


def _export_all(names: tuple[str, ...], schemes: tuple[str, ...], folder: Path) -> None:
    from parasta_vocab.publish.export import file_names, render_all
    from parasta_vocab.vocab import vocabulary

    files = render_all([vocabulary(scheme) for scheme in schemes], {name: FORMATS[name] for name in FORMATS if name in names})
    write_folder(files, folder, file_names(SCHEMES, FORMATS))
    click.echo(
        say(
            f"{len(files)} tiedostoa kansiossa {folder}.",
            f"{len(files)} filer i mappen {folder}.",
            f"{len(files)} files in {folder}.",
        )
    )
