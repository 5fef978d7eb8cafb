"""The organisations that answer for a new terminology: named with `--organization`, and known to the service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

import click

from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.sanastot_order import Order
from parasta_vocab.cli.sanastot_work import Work
from parasta_vocab.publish.gsp.words import shorten
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint
from parasta_vocab.text import Text

_MOST: Final = 20
"""So many organisations are listed; of more than that, where they are."""


def see_to_organizations(works: Sequence[Work], endpoint: Endpoint, order: Order) -> None:
    """Refuse to create a terminology for which nobody answers, or an organisation that the service does not know.

    Where nothing is sent, only say that it would be refused if nobody is named.
    """
    new = [work.plan.prefix for work in works if work.there.about is None]
    if not new or order.verify:
        return
    if order.organizations:
        _see_to_known(endpoint.organizations(), order)
        return
    told = f"{_absent(new)} {_wanted(order)}"
    if order.writes:
        raise click.ClickException(told)
    click.echo(f"{told[:1].upper()}{told[1:]}", err=True)


def _see_to_known(known: Mapping[str, Text] | None, order: Order) -> None:
    """Refuse what is not among the organisations of a service; one that does not list them has to say itself."""
    unknown = ", ".join(str(given) for given in order.organizations if known is not None and given not in map(_uuid, known))
    if known is None or not unknown:
        return
    there = (
        "".join(f"\n  {id_} {shorten(name.show(spoken()))}" for id_, name in known.items()) if len(known) <= _MOST else f" {_listed(order)}"
    )
    raise click.UsageError(
        say(
            f"palvelussa ei ole organisaatiota {unknown}. Palvelun organisaatiot:{there}",
            f"tjänsten har ingen organisation {unknown}. Tjänstens organisationer:{there}",
            f"the service has no organisation {unknown}. The organisations of the service:{there}",
        )
    )


def _uuid(id_: str) -> UUID | None:
    try:
        return UUID(id_)
    except ValueError:
        return None


def _absent(new: Sequence[str]) -> str:
    """Return that the service does not have these terminologies yet."""
    return (
        say(
            f"sanastoa {new[0]} ei vielä ole palvelussa.",
            f"vokabulären {new[0]} finns ännu inte i tjänsten.",
            f"the service has no terminology {new[0]} yet.",
        )
        if len(new) == 1
        else say(
            f"sanastoja {', '.join(new)} ei vielä ole palvelussa.",
            f"vokabulärerna {', '.join(new)} finns ännu inte i tjänsten.",
            f"the service has no terminologies {', '.join(new)} yet.",
        )
    )


def _wanted(order: Order) -> str:
    listed = _listed(order)
    return say(
        f"Kerro valinnalla --organization UUID, mikä organisaatio vastaa uudesta; organisaatioiden tunnisteet ovat osoitteessa {listed}. "
        "Tunnisteen (token) omistajalla on oltava siinä rooli ADMIN tai TERMINOLOGY_EDITOR.",
        "Ange med --organization UUID vilken organisation som ansvarar för den nya vokabulären; organisationernas identifierare finns på "
        f"{listed}. API-nyckelns innehavare ska ha rollen ADMIN eller TERMINOLOGY_EDITOR i den.",
        f"Say with --organization UUID which organisation answers for what is new; the ids of the organisations are at {listed}. "
        "The owner of the token must have the role ADMIN or TERMINOLOGY_EDITOR in it.",
    )


def _listed(order: Order) -> str:
    return f"{order.base}/v2/frontend/organizations"
