"""`parasta baseline`: write the findings that people accept for now into a file, or bring that file up to date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.findings import LEVELS
from parasta_vocab.cli.judging import settings_options
from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Day, source_format_option
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.read import FORMATS

if TYPE_CHECKING:
    from parasta_vocab.settings.chosen import Chosen


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tarkista prosessikuvaukset ja kirjaa havainnot hyväksytyiksi toistaiseksi. Kun komento ajetaan uudelleen, korjatut havainnot poistuvat "
        "luettelosta ja muiden tiedot säilyvät. Kohta on voimassa vain, jos siinä on perustelu. Valinnat --reason, --owner ja --expires "
        "koskevat uusia ja päättyneitä kohtia, eivät voimassa olevia.",
        "Granska processbeskrivningar och skriv in iakttagelserna som godtagna tills vidare. När kommandot körs på nytt försvinner åtgärdade "
        "iakttagelser ur listan, och de övrigas uppgifter bevaras. En punkt gäller bara om den har en motivering. Alternativen --reason, "
        "--owner och --expires gäller nya och utgångna punkter, inte dem som är i kraft.",
        "Check process descriptions and record what is found as accepted for now. When the command is run again, what has been corrected leaves the "
        "file, and what is said of the others stays. An entry holds only if it gives a reason. The options --reason, --owner and --expires "
        "apply to new entries and to those that have expired, not to those that hold.",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar=say("POLKU…", "SÖKVÄG…", "PATH…"))
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=say("TIEDOSTO", "FIL", "FILE"),
    help=say(
        "Kirjoita tähän tiedostoon; muuten asetusten mukaan tai parasta-baseline.toml.",
        "Skriv till den här filen; annars enligt inställningarna eller parasta-baseline.toml.",
        "Write to this file; else as the settings say, or parasta-baseline.toml.",
    ),
)
@click.option(
    "--reason",
    default="",
    metavar=say("TEKSTI", "TEXT", "TEXT"),
    help=say("Miksi havainnot hyväksytään.", "Varför iakttagelserna godtas.", "Why the findings are accepted."),
)
@click.option(
    "--owner",
    default="",
    metavar=say("KUKA", "VEM", "WHO"),
    help=say("Kuka vastaa niiden ratkaisemisesta.", "Vem som ansvarar för att de löses.", "Who sees to it that they are settled."),
)
@click.option(
    "--expires",
    type=Day(),
    help=say(
        "Viimeinen päivä, jona hyväksyntä on voimassa; myös muodossa 31.3.2027.",
        "Sista dagen då godkännandet gäller; även i formen 31.3.2027.",
        "Last day on which the acceptance holds; also as 31.3.2027.",
    ),
)
@click.option(
    "--show",
    type=click.Choice(LEVELS),
    default="info",
    show_default=True,
    help=say("Lievin vakavuus, joka kirjataan.", "Lindrigaste allvarsgrad som skrivs in.", "Mildest severity that is recorded."),
)
@settings_options
@source_format_option(FORMATS.values())
@lang_option
def command(
    paths: Sequence[str],
    baseline: Path | None,
    reason: str,
    owner: str,
    expires: date | None,
    show: str,
    chosen: Chosen,
    source_format: str | None,
    lang: str,
) -> int:
    """Check, write the baseline, and return the exit code."""
    from parasta_vocab.cli.judge import today
    from parasta_vocab.cli.run_baseline import write_baselines
    from parasta_vocab.deviations.baseline import Entry

    if expires and expires < today():
        raise _passed(expires)
    given = Entry("", "", "", owner=owner, reason=reason, expires=expires)
    return write_baselines(paths, baseline, given, Severity[show], chosen, source_format, lang)


def _passed(day: date) -> click.UsageError:
    return click.UsageError(
        say(
            f"valinnan --expires päivä {day} on jo mennyt, joten hyväksyntä ei olisi voimassa. Anna tämä päivä tai myöhempi.",
            f"dagen {day} för alternativet --expires har redan passerat, så godkännandet skulle inte gälla. Ange dagens datum eller ett senare.",
            f"the day {day} of --expires has passed, so the acceptance would not hold. Give today or a later day.",
        )
    )
