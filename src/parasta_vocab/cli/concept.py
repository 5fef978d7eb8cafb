"""`parasta concept`: show one concept of the national model, or search them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, format_option, output_option
from parasta_vocab.vocab import SCHEMES

scheme_option = click.option(
    "--scheme",
    type=click.Choice(SCHEMES),
    metavar=say("SANASTO", "VOKABULÄR", "SCHEME"),
    help=say("Vain tämä sanasto: ", "Bara den här vokabulären: ", "This concept scheme only: ") + ", ".join(SCHEMES),
)


@click.group(
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=say(
        "Näytä tai hae kansallisen mallin käsitteitä.", "Visa eller sök begrepp i den nationella modellen.", "Show or search concepts."
    ),
)
@partial(lang_option, taken=False)
def command() -> None:
    """Hold the two commands together."""


@command.command(
    options_metavar=OPTIONS,
    help=say(
        "Näytä käsite tunnuksella tai nimityksellä, suomeksi, ruotsiksi tai englanniksi.",
        "Visa ett begrepp enligt beteckning eller benämning (finska, svenska, engelska).",
        "Show a concept by its id or by a label in Finnish, Swedish or English.",
    ),
)
@click.argument("name", metavar=say("TUNNUS|NIMITYS", "BETECKNING|BENÄMNING", "ID|LABEL"), nargs=-1, required=True)
@scheme_option
@format_option("text", "json")
@output_option
@lang_option
def show(name: tuple[str, ...], scheme: str | None, format_name: str, output: Path | None, lang: str) -> None:
    """Print every concept that the name means; several schemes may have one of that name."""
    from parasta_vocab.report.concepts import render_concepts, render_concepts_json
    from parasta_vocab.vocab.lookup import look_up

    concepts = look_up(" ".join(name), (scheme,) if scheme else SCHEMES)
    emit(render_concepts_json(concepts) if format_name == "json" else render_concepts(concepts, lang), output)


@command.command(
    options_metavar=OPTIONS,
    help=say(
        "Hae käsitteitä, joissa kaikki sanat esiintyvät.",
        "Sök begrepp där alla ord förekommer.",
        "Search concepts in which every word stands.",
    ),
)
@click.argument("words", nargs=-1, required=True, metavar=say("SANAT…", "ORD…", "WORDS…"))
@scheme_option
@format_option("text", "json")
@output_option
@lang_option
def search(words: tuple[str, ...], scheme: str | None, format_name: str, output: Path | None, lang: str) -> int:
    """Print one line a concept, the best first; exit code 1 where there is none."""
    from parasta_vocab.report.concepts import render_concepts_json, render_hits
    from parasta_vocab.vocab.lookup import search as find

    concepts = find(" ".join(words), (scheme,) if scheme else SCHEMES)
    emit(render_concepts_json(concepts) if format_name == "json" else render_hits(concepts, lang), output)
    return 0 if concepts else 1
