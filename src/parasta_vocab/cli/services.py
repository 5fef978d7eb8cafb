"""The options of commands that talk to a service on the web: what of ours, and how the service is treated."""

from __future__ import annotations

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import Command, Option
from parasta_vocab.vocab import SCHEMES


def schemes_option(command: Command) -> Command:
    """Give a command the option `--scheme`, which may be repeated; it takes `schemes`, empty for all."""
    return click.option(
        "--scheme",
        "schemes",
        type=click.Choice(SCHEMES),
        multiple=True,
        metavar=say("SANASTO", "VOKABULÄR", "SCHEME"),
        help=say(
            "Vain tämä sanasto, valinnan voi toistaa; oletus kaikki: ",
            "Bara den här vokabulären, alternativet kan upprepas; standard alla: ",
            "This concept scheme only, the option may be repeated; all of them by default: ",
        )
        + ", ".join(SCHEMES),
    )(command)


def timeout_option(seconds: float) -> Option:
    """Return the option `--timeout`, by default so many seconds and a day at most."""
    return click.option(
        "--timeout",
        type=click.FloatRange(0, 86400, min_open=True),
        default=seconds,
        show_default=True,
        metavar=say("SEKUNTIA", "SEKUNDER", "SECONDS"),
        help=say("Kuinka kauan vastausta odotetaan.", "Hur länge ett svar väntas in.", "How long to wait for an answer."),
    )


def insecure_option(command: Command) -> Command:
    """Give a command the option `--insecure`."""
    return click.option(
        "--insecure",
        is_flag=True,
        help=say(
            "Lähetä tunnistautumistiedot myös salaamattomaan http-osoitteeseen.",
            "Skicka inloggningsuppgifterna också till en okrypterad http-adress.",
            "Send the credentials to an http address too, where they are not encrypted.",
        ),
    )(command)
