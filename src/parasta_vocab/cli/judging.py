"""The options of the commands that set findings against what people decided, gathered into one `Judge`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from click.core import ParameterSource

from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import Command, Option, with_options

if TYPE_CHECKING:
    from parasta_vocab.settings.chosen import Chosen

_FILE: Final = click.Path(path_type=Path)
_RULE: Final = say("SÄÄNTÖ", "REGEL", "RULE")


def settings_options(command: Command) -> Command:
    """Give a command the options that choose settings and rules; it takes the `Chosen` that they make as `chosen`.

    What the settings of the first path say of language, engine and jobs takes the place of options that nobody gave.
    """
    return with_options(
        _choosing(command),
        *_file_or_none(
            "config",
            say(
                "Asetukset tästä tiedostosta; muuten lähin parasta.toml.",
                "Inställningarna ur den här filen; annars närmaste parasta.toml.",
                "Settings from this file; else the nearest parasta.toml.",
            ),
            say("Ilman asetustiedostoja.", "Utan inställningsfiler.", "Without settings files."),
        ),
        click.option(
            "--select",
            multiple=True,
            metavar=_RULE,
            help=say(
                "Vain tämä sääntö, aihe tai hakuehto; voi toistaa.",
                "Bara den här regeln, det här ämnet eller sökmönstret; kan upprepas.",
                "This rule, topic or pattern only; may be repeated.",
            ),
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar=_RULE,
            help=say(
                "Ilman tätä sääntöä, aihetta tai hakuehtoa; voi toistaa.",
                "Utan den här regeln, det här ämnet eller sökmönstret; kan upprepas.",
                "Without this rule, topic or pattern; may be repeated.",
            ),
        ),
        click.option(
            "--exclude",
            multiple=True,
            metavar=say("HAKUEHTO", "MÖNSTER", "PATTERN"),
            help=say(
                "Älä katso kansioista näitä tiedostoja (build/**); voi toistaa.",
                "Hoppa över de här filerna i mappar (build/**); kan upprepas.",
                "Do not look at these files in folders (build/**); may be repeated.",
            ),
        ),
    )


def judging_options(command: Command) -> Command:
    """Give a command the options that decide which findings count, those of the settings included; it takes the `Judge` that they make."""
    return settings_options(
        with_options(
            _judged(command),
            *_file_or_none(
                "baseline",
                say(
                    "Hyväksyttyjen havaintojen luettelo (parasta baseline).",
                    "Listan över godtagna iakttagelser (parasta baseline).",
                    "The baseline of accepted findings (parasta baseline).",
                ),
                say("Ilman hyväksyttyjen havaintojen luetteloa.", "Utan listan över godtagna iakttagelser.", "Without the baseline."),
            ),
            click.option(
                "--compare",
                type=_FILE,
                metavar=say("RAPORTTI.json", "RAPPORT.json", "REPORT.json"),
                help=say(
                    "Vertaa aiemman ajon JSON-raporttiin: korjatut, uudet, ennallaan olevat.",
                    "Jämför med JSON-rapporten från en tidigare körning: åtgärdade, nya, kvarvarande.",
                    "Compare with the JSON report of an earlier run: fixed, new, remaining.",
                ),
            ),
            click.option(
                "--new-only",
                is_flag=True,
                help=say(
                    "Vain uudet havainnot (--compare) vaikuttavat paluukoodiin.",
                    "Bara nya iakttagelser (--compare) påverkar returkoden.",
                    "Only new findings (--compare) affect the exit code.",
                ),
            ),
        )
    )


def _file_or_none(name: str, named: str, without: str) -> tuple[Option, Option]:
    """Return the option that names a file and the one that leaves every such file aside, with what help says of each."""
    return (
        click.option(f"--{name}", type=_FILE, metavar=say("TIEDOSTO", "FIL", "FILE"), help=named),
        click.option(f"--no-{name}", is_flag=True, help=without),
    )


def _choosing(command: Command) -> Command:
    @wraps(command)
    def run(
        *, config: Path | None, no_config: bool, select: Sequence[str], ignore: Sequence[str], exclude: Sequence[str], **others: Any
    ) -> Any:
        from parasta_vocab.settings.chosen import Chosen
        from parasta_vocab.settings.model import can_match
        from parasta_vocab.settings.select import require_selectors

        if config and no_config:
            raise click.UsageError(
                say(
                    "valitse joko --config tai --no-config.",
                    "välj antingen --config eller --no-config.",
                    "choose either --config or --no-config.",
                )
            )
        for pattern in exclude:
            if not can_match(pattern, outside=True):
                raise click.UsageError(
                    say(
                        f"mikään tiedosto ei voi vastata hakuehtoa --exclude {pattern!r}. Kirjoita se nykyisestä kansiosta lukien.",
                        f"ingen fil kan motsvara mönstret --exclude {pattern!r}. Skriv det räknat från den aktuella mappen.",
                        f"no file can match the pattern --exclude {pattern!r}. Write it as seen from the current folder.",
                    )
                )
        chosen = Chosen(config, no_config, require_selectors(select), require_selectors(ignore), tuple(exclude))
        settings = chosen.of(others["paths"][0])
        for error in chosen.broken.values():
            if config:
                raise error  # settings that hold for everything; those of some files are told when the rest has been checked
        for name, value in (("lang", settings.language), ("engine", settings.engine), ("jobs", settings.jobs)):
            if value and name in others and not _given(name):
                others[name] = value
        return command(chosen=chosen, **others)

    return run


def _judged(command: Command) -> Command:
    @wraps(command)
    def run(*, chosen: Chosen, baseline: Path | None, no_baseline: bool, compare: Path | None, new_only: bool, **others: Any) -> Any:
        from parasta_vocab.cli.judge import Judge
        from parasta_vocab.deviations.compare import read_earlier
        from parasta_vocab.shapes.rule import Severity

        if new_only and compare is None:
            raise _lonely("--new-only", "--compare")
        judge = Judge(
            chosen,
            show=Severity[others["show"]] if _given("show") else None,
            fail_on=Severity[others["fail_on"]] if _given("fail_on") else None,
            baseline=baseline,
            without_baseline=no_baseline,
            earlier=read_earlier(compare) if compare else None,
            new_only=new_only,
        )
        judge.read_named()
        return command(judge=judge, **others)

    return run


def _given(name: str) -> bool:
    """Tell whether an option was given, wherever it may stand; the language may also come from the environment."""
    context = click.get_current_context()
    sources = {each.get_parameter_source(name) for each in (context, context.find_root())}
    return ParameterSource.COMMANDLINE in sources or (name == "lang" and bool(os.environ.get("PARASTA_LANG")))


def _lonely(option: str, other: str) -> click.UsageError:
    return click.UsageError(
        say(
            f"valitsin {option} tarvitsee valitsimen {other}.",
            f"alternativet {option} kräver alternativet {other}.",
            f"{option} needs {other}.",
        )
    )
