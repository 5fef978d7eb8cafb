"""`parasta annotate`: find the concepts of the vocabulary in running text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from parasta_vocab.annotate.extract.read import FORMATS
from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, format_option, output_option, source_format_option
from parasta_vocab.errors import EngineFailed
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Etsi sanaston käsitteet tekstistä, taivutusmuodoista riippumatta. Muodot: txt, md, html, docx, pdf sekä prosessikuvaukset "
        "(yaml, json); - on vakiosyöte. Kieli (fi, sv, en) tunnistetaan kappaleesta tai sen osasta.\n\nPaluukoodi: 0 valmis, 1 ei-suositeltavia "
        "termejä (valinnalla --fail-on-discouraged), 2 väärä käyttö, 3 tiedostoa ei voi lukea.",
        "Sök vokabulärens begrepp i text, oberoende av böjningsform. Format: txt, md, html, docx, pdf och processbeskrivningar "
        "(yaml, json); - är standard in. Språket (fi, sv, en) identifieras i varje stycke eller del av det.\n\nReturkod: 0 färdigt, 1 icke "
        "rekommenderade termer (med --fail-on-discouraged), 2 felaktig användning, 3 filen kan inte läsas.",
        "Find the concepts of the vocabulary in running text, in whatever inflected form. Formats: txt, md, html, docx, pdf and process "
        "descriptions (yaml, json); - is standard input. The language (fi, sv, en) is seen from each paragraph or part of it.\n\nExit code: 0 done, "
        "1 discouraged terms (with --fail-on-discouraged), 2 wrong usage, 3 input unreadable.",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar=say("POLKU…", "SÖKVÄG…", "PATH…"))
@format_option("text", "json", "html", "webanno")
@output_option
@click.option(
    "--text-lang",
    type=click.Choice(LANGUAGES),
    help=say(
        "Tekstin kieli, jos sitä ei haluta tunnistaa.",
        "Textens språk, om det inte ska identifieras.",
        "Language of the text, if it is not to be seen.",
    ),
)
@click.option(
    "--scheme",
    "schemes",
    multiple=True,
    type=click.Choice(SCHEMES),
    metavar=say("SANASTO", "VOKABULÄR", "SCHEME"),
    help=say("Vain tämän sanaston käsitteet: ", "Bara begreppen i den här vokabulären: ", "Concepts of this scheme only: ")
    + ", ".join(SCHEMES),
)
@click.option(
    "--discouraged-only",
    is_flag=True,
    help=say("Vain termit, joita ei suositella.", "Bara termer som inte rekommenderas.", "Discouraged terms only."),
)
@click.option(
    "--fail-on-discouraged",
    is_flag=True,
    help=say(
        "Paluukoodi on 1, jos tekstissä on termejä, joita ei suositella.",
        "Returkoden är 1 om texten har termer som inte rekommenderas.",
        "The exit code is 1 if the text has discouraged terms.",
    ),
)
@source_format_option(FORMATS.values())
@lang_option
def command(
    paths: Sequence[str],
    format_name: str,
    output: Path | None,
    text_lang: str | None,
    schemes: tuple[str, ...],
    discouraged_only: bool,
    fail_on_discouraged: bool,
    source_format: str | None,
    lang: str,
) -> int:
    """Find, print, and return the exit code."""
    from parasta_vocab.cli.main import CONFORMS, FOUND, INTERNAL, UNREADABLE
    from parasta_vocab.cli.run_annotate import Wanted, annotate_files
    from parasta_vocab.report.annotations import renderer

    annotations = annotate_files(paths, Wanted(source_format, text_lang or "", schemes, discouraged_only))
    emit(renderer(format_name)(annotations, lang), output)
    if any(isinstance(item.error, EngineFailed) for item in annotations.unreadable):
        return INTERNAL
    if annotations.unreadable or (fail_on_discouraged and any(text.without_text for text in annotations.texts)):
        return UNREADABLE  # what gave no text was not checked
    return FOUND if fail_on_discouraged and any(mention.discouraged for mention in annotations.mentions) else CONFORMS
