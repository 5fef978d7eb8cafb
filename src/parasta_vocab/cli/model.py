"""`parasta model`: the national model as a tree, as data, or as a diagram."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Number, emit, format_option, output_option


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Näytä kansallinen malli: kahdeksan vaihetta osavaiheineen, toimijat, asiakirjat ja kriittiset pisteet.",
        "Visa den nationella modellen: de åtta stegen med delsteg, aktörer, dokument och kritiska punkter.",
        "Show the national model: the eight stages with sub-steps, actors, documents and critical points.",
    ),
)
@click.option(
    "--stage",
    type=Number(1, 8),
    metavar=say("NUMERO", "NUMMER", "NUMBER"),
    help=say("Vain tämä vaihe (1–8).", "Bara det här steget (1–8).", "This stage only (1–8)."),
)
@format_option("text", "json", "mermaid")
@output_option
@lang_option
def command(stage: int | None, format_name: str, output: Path | None, lang: str) -> None:
    """Print the model."""
    from parasta_vocab.national import national_model
    from parasta_vocab.report import model

    stages = [item for item in national_model().stages if stage in {None, item.number}]
    if format_name == "json":
        text = model.render_json(national_model(), stages)
    elif format_name == "mermaid":
        text = model.render_mermaid(stages, lang)
    else:
        text = model.render_tree(national_model(), stages, lang, whole=stage is None)
    emit(text, output)
