"""`parasta schema`: the JSON Schema of a process description, which editors use to complete and explain keys."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, output_option
from parasta_vocab.data import read_bytes

KINDS: Final = ("process-description", "settings", "baseline")
"""What has a schema: a description, `parasta.toml`, and the baseline."""


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tulosta prosessikuvauksen, asetusten (settings) tai hyväksyttyjen havaintojen (baseline) JSON-skeema. Tallenna prosessikuvauksen skeema kuvauksen viereen ja kirjoita kuvauksen ensimmäiselle riville:\n\n"
        "# yaml-language-server: $schema=./process-description.schema.json",
        "Skriv ut JSON-schemat för en processbeskrivning, för inställningarna (settings) eller för godtagna iakttagelser (baseline). Spara beskrivningens schema bredvid beskrivningen och skriv på beskrivningens första rad:\n\n"
        "# yaml-language-server: $schema=./process-description.schema.json",
        "Print the JSON Schema of a process description, of the settings or of the baseline. Save that of a description beside the description and write on the description's first line:\n\n"
        "# yaml-language-server: $schema=./process-description.schema.json",
    ),
)
@click.argument("kind", type=click.Choice(KINDS), default=KINDS[0], metavar=f"[{'|'.join(KINDS)}]")
@output_option
@lang_option
def command(kind: str, output: Path | None, lang: str) -> None:
    """Print the schema whose explanations are in the user's language."""
    emit(read_bytes(schema_name(lang, kind)).decode(), output)


def schema_name(lang: str, kind: str = KINDS[0]) -> str:
    """Return the path of a schema in a language, below the data root."""
    return f"schema/generated/{kind}.{lang}.schema.json"
