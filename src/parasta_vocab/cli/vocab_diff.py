"""`parasta vocab diff`: what was changed between two states of a vocabulary."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, format_option, output_option


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Näytä, mitä sanastossa muuttui. VANHA ja UUSI ovat SKOS-tiedostoja, kansioita tai git-versioita (v0.1.0, HEAD~1, "
        "v0.1.0:vocab/parasta.ttl).\n\nPaluukoodi: 0 mikään ei riko käyttöä, 1 rikkova muutos (poistettu tunnus tai muuttunut merkitys "
        "ilman muutoshuomautusta tai seuraajaa), 2 väärä käyttö, 3 tiedostoa ei voi lukea.",
        "Visa vad som har ändrats i vokabulären. GAMMAL och NY är SKOS-filer, mappar eller git-versioner (v0.1.0, HEAD~1, "
        "v0.1.0:vocab/parasta.ttl).\n\n"
        "Returkod: 0 inget bryter användningen, 1 brytande ändring (borttagen beteckning eller ändrad betydelse utan ändringsanmärkning "
        "eller efterföljare), 2 felaktig användning, 3 filen kan inte läsas.",
        "Show what was changed in a vocabulary. OLD and NEW are SKOS files, folders or git revisions (v0.1.0, HEAD~1, "
        "v0.1.0:vocab/parasta.ttl).\n\nExit code: 0 nothing breaks, 1 a breaking change (a removed id, or a changed meaning without a change "
        "note or a successor), 2 wrong usage, 3 input unreadable.",
    ),
)
@click.argument("old", metavar=say("VANHA", "GAMMAL", "OLD"))
@click.argument("new", metavar=say("UUSI", "NY", "NEW"))
@format_option("text", "json", "markdown", "csv", "html")
@output_option
@lang_option
def command(old: str, new: str, format_name: str, output: Path | None, lang: str) -> int:
    """Compare, print, and tell by the exit code whether a change breaks."""
    from parasta_vocab.changes.compare import Diff, compare
    from parasta_vocab.changes.resolve import resolve
    from parasta_vocab.cli.main import CONFORMS, FOUND
    from parasta_vocab.report.changes import RENDERERS

    diff = Diff(old, new, compare(resolve(old), resolve(new)))
    emit(RENDERERS[format_name](diff, lang), output)
    return FOUND if diff.breaking else CONFORMS
