"""The command group, its exit codes, and the last line of defence: no traceback reaches a user."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Any, Final

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, choose_language, complain_of_language, lang_option, say, speak, spoken
from parasta_vocab.cli.lazy import LazyGroup
from parasta_vocab.cli.streams import standard_streams
from parasta_vocab.errors import EngineFailed, ParastaError, ServiceRefused, Unreachable, UnreadableSource, UnusableFolder

speak(spoken())  # before the commands are made, because click asks for some of its words then

CONFORMS, FOUND, USAGE, UNREADABLE, INTERNAL = range(5)
"""Exit codes: nothing found at or above the threshold; found; wrong usage; input unreadable; internal error."""
STOPPED: Final = 128
"""Exit code of a run that a signal stopped, less the number of the signal."""
SIGNALS: Final = frozenset({"SIGINT", "SIGTERM", "SIGHUP"})
"""What stops a run; Windows has no SIGHUP."""

COMMANDS: Final = {
    "check": say("Tarkista prosessikuvaukset.", "Granska processbeskrivningar.", "Check process descriptions."),
    "baseline": say(
        "Kirjaa havainnot hyväksytyiksi toistaiseksi.",
        "Skriv in iakttagelser som godtagna tills vidare.",
        "Record findings as accepted for now.",
    ),
    "explain": say("Selitä sääntö.", "Förklara en regel.", "Explain a rule."),
    "annotate": say("Etsi käsitteet tekstistä.", "Sök begrepp i text.", "Find concepts in a text."),
    "concept": say("Näytä tai hae käsitteitä.", "Visa eller sök begrepp.", "Show or search concepts."),
    "vocab": say(
        "Ylläpidä, tarkasta ja julkaise sanastoa.",
        "Underhåll, granska och publicera vokabulären.",
        "Maintain, lint and publish the vocabulary.",
    ),
    "publish": say(
        "Julkaise sanasto siellä, mistä sitä haetaan.",
        "Publicera vokabulären där användarna hittar den.",
        "Publish the vocabulary where it is looked for.",
    ),
    "serve": say("Käynnistä palvelin.", "Starta en server.", "Start a server."),
    "server": say(
        "Hoida palvelimen tunnisteita ja varmuuskopioita.",
        "Sköt en servers API-nycklar och säkerhetskopior.",
        "Look after the tokens and backups of a server.",
    ),
    "model": say("Näytä kansallinen malli.", "Visa den nationella modellen.", "Show the national model."),
    "schema": say("Tulosta JSON-skeema muokkaimia varten.", "Skriv ut JSON-schemat för redigerare.", "Print the JSON Schema for editors."),
    "lsp": say("Palvele muokkainta (language server).", "Betjäna en redigerare (language server).", "Serve an editor (language server)."),
    "init": say("Luo aloitustiedosto.", "Skapa en startfil.", "Write a starter file."),
    "build": say(
        "Tee tiedostot skeemasta ja tietueista (ylläpitäjille).",
        "Skapa filerna av schema och poster (för underhållare).",
        "Make the artefacts from schema and records (for maintainers).",
    ),
}


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    module="parasta_vocab.cli.",
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=say(
        "Vertaa koulutuksen järjestäjän prosessikuvauksia työpaikalla järjestettävän koulutuksen kansalliseen malliin.",
        "Jämför en utbildningsanordnares processbeskrivningar med den nationella modellen för utbildning som ordnas på en arbetsplats.",
        "Hold a provider's process descriptions against the national model of education organised at a workplace.",
    ),
    epilog=say(
        "Aloita: parasta init · parasta check KANSIO · parasta explain SÄÄNTÖ",
        "Börja så här: parasta init · parasta check MAPP · parasta explain REGEL",
        "Begin with: parasta init · parasta check FOLDER · parasta explain RULE",
    ),
)
@lang_option
@click.version_option(package_name="parasta-vocab", prog_name="parasta")
def cli(lang: str) -> None:
    """Hold the commands together."""


class Interrupted(BaseException):
    """The user or the system wants the program to stop; no `except Exception` may keep it from that."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    lang = choose_language(sys.argv[1:] if arguments is None else arguments, os.environ)
    speak(lang)
    with standard_streams(), _stoppable():
        try:
            complain_of_language(os.environ, lang)
            return _run(arguments, lang)
        except Interrupted as stop:
            from parasta_vocab.phrases import PHRASES

            below = "\n" if sys.stderr.isatty() else ""  # a terminal has shown ^C on this line
            click.echo(below + PHRASES["interrupted"].show(lang), err=True)
            return STOPPED + stop.number


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let signals unwind the program, so that nothing half written is left; those that its starter ignores stay ignored."""
    before: dict[signal.Signals, Any] = {}

    def stop(number: int, _: object) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)  # many a sender repeats itself, and cleaning up must come to its end
        raise Interrupted(number)

    if current_thread() is main_thread():
        known = [each for each in signal.Signals if each.name in SIGNALS]
        before = {each: signal.getsignal(each) for each in known if signal.getsignal(each) not in (signal.SIG_IGN, None)}
    for each in before:
        signal.signal(each, stop)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _run(arguments: Sequence[str] | None, lang: str) -> int:
    try:
        outcome = cli.main(args=arguments, prog_name="parasta", standalone_mode=False, obj=lang)
        return outcome if isinstance(outcome, int) else CONFORMS
    except click.ClickException as error:
        error.show()
        return USAGE
    except click.Abort:
        return USAGE
    except ParastaError as error:
        _complain(error, lang)
        if isinstance(error, EngineFailed):
            return INTERNAL
        return UNREADABLE if isinstance(error, (ServiceRefused, Unreachable, UnreadableSource, UnusableFolder)) else USAGE
    except Exception as error:
        if os.environ.get("PARASTA_DEBUG"):
            raise
        from parasta_vocab.phrases import PHRASES

        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        click.echo(PHRASES["internal_error"].filled(problem=problem).show(lang), err=True)
        return INTERNAL


def _complain(error: ParastaError, lang: str) -> None:
    from parasta_vocab.report.explain import explain_error

    click.echo(explain_error(error, lang), err=True)
