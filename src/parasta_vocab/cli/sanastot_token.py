"""The token of a terminology API: read from the environment or the key ring of the system, never from the command line, never shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

from parasta_vocab.cli.language import say
from parasta_vocab.extras import needs
from parasta_vocab.http import Credentials
from parasta_vocab.publish.gsp.addresses import is_overheard
from parasta_vocab.publish.sanastot.client.address import host_of

TOKEN: Final = "PARASTA_SANASTOT_TOKEN"  # noqa: S105 # the name of a variable
SERVICE: Final = "parasta-vocab"
"""Under this name and the host of the endpoint a token is kept in the key ring."""


def take_credentials(base: str, *, insecure: bool) -> Credentials | None:
    """Return who asks at an endpoint, or None where nobody is known."""
    token = os.environ.get(TOKEN, "") or _kept(host_of(base))
    if not token:
        return None
    _see_to_it(token, TOKEN)
    if is_overheard(base) and not insecure:
        raise click.UsageError(
            say(
                "tunnistetta ei lähetetä salaamattomaan http-osoitteeseen. Käytä https-osoitetta tai, jos verkko on turvallinen, valintaa --insecure.",
                "API-nyckeln skickas inte till en okrypterad http-adress. Använd en https-adress eller, om nätet är tryggt, alternativet "
                "--insecure.",
                "the token is not sent to an http address, where others can read it. Use https, or --insecure where the network is safe.",
            )
        )
    return Credentials(token=token)


def save_token(base: str) -> None:
    """Ask for a token, or read it from standard input, and keep it in the key ring."""
    host = host_of(base)
    with needs("net"):
        import keyring
    with _told_without_key_ring():
        keyring.get_password(SERVICE, host)  # before anybody is asked for what cannot be kept
    token = _asked() if sys.stdin.isatty() else sys.stdin.readline().strip()
    _see_to_it(token, say("syötteessä", "inmatningen", "the input"))
    with _told_without_key_ring():
        keyring.set_password(SERVICE, host, token)
    click.echo(
        say(
            f"Tunniste on tallennettu avainnippuun palvelulle {host}.",
            f"API-nyckeln har sparats i nyckelringen för {host}.",
            f"The token is in the key ring for {host}.",
        ),
        err=True,
    )


@contextmanager
def _told_without_key_ring() -> Iterator[None]:
    """Say that the key ring cannot be used, and what to do instead."""
    import keyring

    try:
        yield
    except keyring.errors.KeyringError as error:
        raise click.UsageError(
            say(
                f"avainnippuun ei voi tallentaa ({type(error).__name__}). Anna tunniste muuttujassa {TOKEN}.",
                f"det går inte att spara i nyckelringen ({type(error).__name__}). Ange API-nyckeln i variabeln {TOKEN}.",
                f"the key ring cannot be used ({type(error).__name__}). Give the token in the variable {TOKEN}.",
            )
        ) from None


def _asked() -> str:
    return str(click.prompt(say("Tunniste", "API-nyckel", "Token"), hide_input=True, err=True)).strip()


def _kept(host: str) -> str:
    """Return the token that the key ring has for a host; a key ring that does not work has none."""
    with needs("net"):
        import keyring
    try:
        return keyring.get_password(SERVICE, host) or ""
    except keyring.errors.KeyringError:
        return ""


def _see_to_it(token: str, where: str) -> None:
    """Refuse what cannot be a token; the complaint does not repeat it."""
    if not token or any(not ("!" <= character <= "~") for character in token):
        raise click.UsageError(
            say(
                f"tunniste puuttuu tai siinä on merkki, jota tunnisteessa ei voi olla, esimerkiksi välilyönti tai rivinvaihto ({where}).",
                "API-nyckeln saknas eller innehåller ett tecken som en API-nyckel inte kan ha, till exempel ett mellanslag eller en "
                f"radbrytning ({where}).",
                f"there is no token, or it holds a character that no token has, such as a blank or a line break ({where}).",
            )
        )
