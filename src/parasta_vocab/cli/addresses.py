"""Addresses of services on the web, as options take them."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import click

from parasta_vocab.cli.language import say
from parasta_vocab.text import Text

Callback = Callable[[click.Context, click.Parameter, str | None], str | None]


def address_of_service(instead: str) -> Callback:
    """Return the callback of an option that takes an address; `instead` says how credentials are given, which no address may hold.

    A complaint repeats the address only where no password can stand in it.
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
            raise click.BadParameter(_no_address(value))
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


def _no_address(value: str) -> str:
    """Return that a value is no address, and what would be one."""
    from parasta_vocab.publish.gsp.words import shorten
    from parasta_vocab.text import quoted

    shown = Text("arvo", "värdet", "the value") if not value.strip() or re.search(r"[@?]", value) else quoted(shorten(value))
    like = f"http://{value}" if _is_local(value) else say("https://palvelin/polku", "https://server/sökväg", "https://server/path")
    return say(
        f"{shown.fi} ei ole verkko-osoite. Anna osoite muodossa {like}.",
        f"{shown.sv} är ingen webbadress. Ange adressen i formen {like}.",
        f"{shown.en} is no address of the web. Give it as {like}.",
    )


def _is_local(value: str) -> bool:
    """Tell whether a value would be an address of this computer if it began as one: there http is as good as https."""
    from parasta_vocab.publish.gsp.addresses import is_overheard

    try:
        return bool(re.fullmatch(r"[\w.-]+(:[0-9]+)?(/[\w./-]*)?", value)) and not is_overheard(f"http://{value}")
    except ValueError:
        return False
