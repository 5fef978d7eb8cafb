"""Addresses of services on the web, as options take them."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import click

from parasta_vocab.cli.language import say

Callback = Callable[[click.Context, click.Parameter, str | None], str | None]


def address_of_service(instead: str) -> Callback:
    """Return the callback of an option that takes an address; `instead` says how credentials are given, which no address may hold.

    A complaint does not repeat the address, since a password may stand in it.
    """

    def address(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            parts = urlsplit(value)
            fits = (
                parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and not re.search(r"[\s\x00-\x20#]", value)
            )
        except ValueError:
            fits = False
        if not fits:
            raise click.BadParameter(
                say(
                    "ei ole verkko-osoite. Anna osoite muodossa https://palvelin/polku.",
                    "är ingen webbadress. Ange adressen i formen https://server/sökväg.",
                    "is no address of the web. Give it as https://server/path.",
                )
            )
        if parts.username is not None or parts.password is not None:
            raise click.BadParameter(
                say(
                    f"osoitteessa ei saa olla käyttäjää eikä salasanaa. {instead}",
                    f"adressen får inte innehålla användare eller lösenord. {instead}",
                    f"the address must not hold user and password. {instead}",
                )
            )
        return value

    return address
