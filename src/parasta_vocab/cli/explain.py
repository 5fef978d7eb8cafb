"""`parasta explain`: what a rule finds, why, on what basis, and a bad and a good example."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import emit, format_option, output_option


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Selitä sääntö: mitä se huomaa, miksi, mihin se perustuu, ja esimerkki väärin ja oikein.",
        "Förklara en regel: vad den hittar, varför, vad den grundar sig på samt ett felaktigt och ett rätt exempel.",
        "Explain a rule: what it finds, why, on what basis, and an example done wrong and done right.",
    ),
)
@click.argument("rule", required=False, metavar=say("[SÄÄNTÖ]", "[REGEL]", "[RULE]"))
@click.option("--all", "every", is_flag=True, help=say("Kaikki säännöt.", "Alla regler.", "Every rule."))
@format_option("text", "json")
@output_option
@lang_option
def command(rule: str | None, every: bool, format_name: str, output: Path | None, lang: str) -> None:
    """Print one rule, all of them, or their list."""
    from parasta_vocab.report.rules import render_rule, render_rule_list, render_rules_json
    from parasta_vocab.shapes import catalogue, get_rule, lint_catalogue

    rules = [get_rule(rule)] if rule else [*catalogue().values(), *lint_catalogue().values()]
    if format_name == "json":
        text = render_rules_json(rules)
    elif rule or every:
        text = "\n".join(render_rule(item, lang) for item in rules)
    else:
        text = render_rule_list(rules, lang)
    emit(text, output)
