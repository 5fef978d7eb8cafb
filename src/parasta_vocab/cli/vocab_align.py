"""`parasta vocab align`: list, check and verify what the vocabulary has to do with other vocabularies, registers and models."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from parasta_vocab.alignment.mapping import STATUSES
from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Day, format_option, output_option


def _address(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.startswith(("http://", "https://")):
        raise click.BadParameter(
            say("osoitteen alussa on oltava https://", "adressen ska börja med https://", "the address must begin with https://")
        )
    return value


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Luettele vastaavuudet (SSSOM-tiedostot kansiossa vocab/mappings), tarkista ne (--check) tai kysy sanastopalvelulta, pitävätkö "
        "ehdokkaat paikkansa (--verify). Paluukoodi 1: huomautettavaa.",
        "Lista motsvarigheterna (SSSOM-filerna i vocab/mappings), granska dem (--check) eller fråga en terminologitjänst om kandidaterna "
        "stämmer (--verify). Returkod 1: iakttagelser.",
        "List the alignments (the SSSOM files in vocab/mappings), check them (--check), or ask a terminology service whether the candidates "
        "hold (--verify). Exit code 1: something to look at.",
    ),
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar=say("[TIEDOSTO…]", "[FIL…]", "[FILE…]"))
@click.option(
    "--set",
    "set_name",
    metavar=say("NIMI", "NAMN", "NAME"),
    help=say("Vain tämä tiedosto, esimerkiksi oksa.", "Bara den här filen, till exempel oksa.", "This file only, such as oksa."),
)
@click.option(
    "--concept",
    "concept_name",
    metavar=say("TUNNUS|NIMITYS", "BETECKNING|BENÄMNING", "ID|LABEL"),
    help=say("Vain tämän käsitteen rivit.", "Bara raderna för det här begreppet.", "Only the rows of this concept."),
)
@click.option(
    "--status",
    type=click.Choice(STATUSES),
    help=say("Vain rivit, joilla on tämä tila.", "Bara rader med den här statusen.", "Only rows of this status."),
)
@click.option(
    "--check",
    is_flag=True,
    help=say("Tarkista tiedostot palvelua kysymättä.", "Granska filerna utan tjänsten.", "Check the files without any service."),
)
@click.option(
    "--verify",
    "address",
    metavar=say("OSOITE", "ADRESS", "URL"),
    callback=_address,
    help=say(
        "Kysy rajapinnasta, esimerkiksi https://sanastot.suomi.fi/terminology-api.",
        "Fråga ett gränssnitt, till exempel https://sanastot.suomi.fi/terminology-api.",
        "Ask an endpoint, such as https://sanastot.suomi.fi/terminology-api.",
    ),
)
@click.option("--write", is_flag=True, help=say("Kirjoita tulokset tiedostoihin.", "Skriv in resultaten i filerna.", "Write the results."))
@click.option(
    "--date",
    "day",
    type=Day(),
    help=say(
        "Riveille merkittävä päivä; anna se itse.",
        "Dagen som antecknas på raderna; ange den själv.",
        "The day to put on the rows; give it yourself.",
    ),
)
@format_option("text", "json", "csv")
@output_option
@lang_option
def command(
    files: tuple[Path, ...],
    set_name: str | None,
    concept_name: str | None,
    status: str | None,
    check: bool,
    address: str | None,
    write: bool,
    day: date | None,
    format_name: str,
    output: Path | None,
    lang: str,
) -> int:
    """Read the files, then check, verify or list."""
    from parasta_vocab.alignment.sssom import read_sets, shipped
    from parasta_vocab.cli import run_align

    _agree(check, address, write, day)
    sets = read_sets(files or shipped())
    if set_name:
        sets = run_align.named(sets, set_name)
    if check:
        return run_align.check(sets, format_name, output, lang)
    rows = run_align.chosen(sets, concept_name, status)
    if address is None:
        return run_align.list_rows(rows, format_name, output, lang)
    return run_align.verify(sets, rows, address, day if write else None, format_name, output, lang)


def _agree(check: bool, address: str | None, write: bool, day: date | None) -> None:
    """Refuse options that do not go together."""
    if check and address:
        raise click.UsageError(
            say("anna joko --check tai --verify", "ange antingen --check eller --verify", "give either --check or --verify")
        )
    if (write or day) and not address:
        raise click.UsageError(
            say(
                "--write ja --date kuuluvat valintaan --verify",
                "--write och --date hör till --verify",
                "--write and --date go with --verify",
            )
        )
    if write != bool(day):
        raise click.UsageError(
            say("anna yhdessä --write ja --date", "ange --write och --date tillsammans", "give --write and --date together")
        )
