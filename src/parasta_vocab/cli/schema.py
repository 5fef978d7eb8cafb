"""`parasta schema`: the JSON Schema of a process description, which editors use to complete and explain keys."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, output_option
from parasta_vocab.data import read_bytes


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tulosta prosessikuvauksen JSON-skeema. Tallenna se kuvauksen viereen ja kirjoita kuvauksen ensimmäiselle riville:\n\n"
        "# yaml-language-server: $schema=./process-description.schema.json",
        "Skriv ut JSON-schemat för en processbeskrivning. Spara det bredvid beskrivningen och skriv på beskrivningens första rad:\n\n"
        "# yaml-language-server: $schema=./process-description.schema.json",
        "Print the JSON Schema of a process description. Save it beside the description and write on the description's first line:\n\n"
        "# yaml-language-server: $schema=./process-description.schema.json",
    ),
)
@output_option
@lang_option
def command(output: Path | None, lang: str) -> None:
    """Print the schema whose explanations are in the user's language."""
    emit(read_bytes(schema_name(lang)).decode(), output)


def schema_name(lang: str) -> str:
    """Return the path of the schema in a language, below the data root."""
    return f"schema/generated/process-description.{lang}.schema.json"
