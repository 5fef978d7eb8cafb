"""`parasta vocab lint`: lint our vocabulary or any SKOS file, and report what was found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from parasta_vocab.cli.findings import exit_code, finding_options, print_report
from parasta_vocab.cli.language import OPTIONS, say
from parasta_vocab.cli.outputs import Output
from parasta_vocab.cli.targets import refuse_checked, refuse_other_workbooks
from parasta_vocab.shapes.rule import Severity


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tarkasta sanasto: tietueet (ilman tiedostoa vocab/src) tai mikä tahansa SKOS-tiedosto, kansio, hakuehto tai - (vakiosyöte). "
        "Muodot: Turtle, N-Triples, RDF/XML ja JSON-LD.\n\nPaluukoodi: 0 kunnossa, 1 huomautettavaa, 2 väärä käyttö, 3 tiedostoa ei voi lukea, 4 ohjelmavirhe.",
        "Granska en vokabulär: posterna (utan argument vocab/src) eller en valfri SKOS-fil, en mapp, ett sökmönster eller - (standard in). "
        "Format: Turtle, N-Triples, RDF/XML och JSON-LD.\n\n"
        "Returkod: 0 i ordning, 1 iakttagelser, 2 felaktig användning, 3 filen kan inte läsas, 4 programfel.",
        "Lint a vocabulary: the records (without a file those in vocab/src) or any SKOS file, folder or glob, or - (standard input). "
        "Formats: Turtle, N-Triples, RDF/XML and JSON-LD.\n\nExit code: 0 conforms, 1 findings, 2 wrong usage, 3 input unreadable, 4 internal error.",
    ),
)
@click.argument("paths", nargs=-1, metavar=say("[POLKU…]", "[SÖKVÄG…]", "[PATH…]"))
@click.option(
    "--select",
    multiple=True,
    metavar=say("SÄÄNTÖ", "REGEL", "RULE"),
    help=say("Vain tämä sääntö; voi toistaa.", "Bara den här regeln; kan upprepas.", "This rule only; may be repeated."),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar=say("SÄÄNTÖ", "REGEL", "RULE"),
    help=say("Ilman tätä sääntöä; voi toistaa.", "Utan den här regeln; kan upprepas.", "Without this rule; may be repeated."),
)
@click.option(
    "--skip-others",
    is_flag=True,
    help=say(
        "Ohita nimetytkin tiedostot, joissa ei ole käsitteitä; ohjelmille, jotka luettelevat muutetut tiedostot.",
        "Hoppa över även namngivna filer som inte har begrepp; för program som räknar upp ändrade filer.",
        "Pass over files without concepts even if they are named; for programs that list changed files.",
    ),
)
@finding_options
def command(
    paths: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    skip_others: bool,
    outputs: tuple[Output, ...],
    output: Path | None,
    fail_on: str,
    show: str,
    source_format: str | None,
    lang: str,
) -> int:
    """Lint, report, and return the exit code."""
    from parasta_vocab.cli.run_lint import input_files, is_vocabulary, lint_all, own_records
    from parasta_vocab.shapes.rule import get_rule, lint_catalogue

    for name in (*select, *ignore):
        get_rule(name)
    chosen = (frozenset(select) or {*lint_catalogue(), "remote-context"}) - frozenset(ignore)
    if targets := [item.path for item in outputs if item.path]:
        refuse_checked(targets, input_files(paths, skip_others=skip_others), lambda item: is_vocabulary(item, source_format))
        refuse_other_workbooks(outputs)
    if not paths:
        click.echo(own_records()[1].show(lang), err=True)
    report = lint_all(paths, source_format, chosen, skip_others=skip_others)
    print_report(report.showing(Severity[show]).failing_from(Severity[fail_on]), outputs, lang)
    return exit_code(report, fails=bool(report.at_least(Severity[fail_on])))
