"""The command group, its exit codes, and the last line of defence: no traceback reaches a user."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Final

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, choose_language, lang_option, say, speak, spoken
from parasta_vocab.cli.lazy import LazyGroup
from parasta_vocab.errors import EngineFailed, ParastaError, Unreachable, UnreadableSource

speak(spoken())  # before the commands are made, because click asks for some of its words then

CONFORMS, FOUND, USAGE, UNREADABLE, INTERNAL = range(5)
"""Exit codes: nothing found at or above the threshold; found; wrong usage; input unreadable; internal error."""

COMMANDS: Final = {
    "check": say("Tarkista prosessikuvaukset.", "Granska processbeskrivningar.", "Check process descriptions."),
    "explain": say("Selitä sääntö.", "Förklara en regel.", "Explain a rule."),
    "annotate": say("Etsi käsitteet tekstistä.", "Sök begrepp i text.", "Find concepts in a text."),
    "concept": say("Näytä tai hae käsitteitä.", "Visa eller sök begrepp.", "Show or search concepts."),
    "vocab": say(
        "Ylläpidä, tarkasta ja julkaise sanastoa.",
        "Underhåll, granska och publicera vokabulären.",
        "Maintain, lint and publish the vocabulary.",
    ),
    "model": say("Näytä kansallinen malli.", "Visa den nationella modellen.", "Show the national model."),
    "schema": say("Tulosta JSON-skeema muokkaimia varten.", "Skriv ut JSON-schemat för redigerare.", "Print the JSON Schema for editors."),
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    lang = choose_language(sys.argv[1:] if arguments is None else arguments, os.environ)
    speak(lang)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that is not UTF-8 shows question marks
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
        return UNREADABLE if isinstance(error, (Unreachable, UnreadableSource)) else INTERNAL if isinstance(error, EngineFailed) else USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CONFORMS
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
