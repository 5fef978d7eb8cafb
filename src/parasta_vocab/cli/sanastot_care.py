"""Before `parasta publish sanastot` sends anything: what others would lose, and what is asked of the user."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Final

import click

from parasta_vocab.cli.asking import confirmed
from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.sanastot_order import Order
from parasta_vocab.cli.sanastot_told import iter_changed, thing
from parasta_vocab.cli.sanastot_work import Work
from parasta_vocab.errors import ServiceRefused
from parasta_vocab.publish.gsp.words import both, shorten
from parasta_vocab.publish.sanastot.client.address import ROOT
from parasta_vocab.publish.sanastot.client.doubles import iter_doubles
from parasta_vocab.publish.sanastot.client.namesakes import iter_namesakes
from parasta_vocab.publish.sanastot.client.plan import Step
from parasta_vocab.publish.sanastot.client.words import explain_no_role
from parasta_vocab.text import Text

_NOTHING_SENT: Final = Text("Mitään ei lähetetty.", "Inget skickades.", "Nothing was sent.")
_NOT_COMPARED: Final = Text(
    "Ylläpitäjän muistiinpanoja ei verrata, koska palvelu näyttää ne vain sanaston muokkaajille.",
    "Administratörens anteckningar jämförs inte, eftersom tjänsten visar dem bara för dem som får ändra vokabulären.",
    "The notes of the editors are not compared, as the service shows them only to those who may change the terminology.",
)


def _blind(works: Sequence[Work]) -> Iterator[tuple[Work, Step]]:
    """Yield what is replaced in the service, or deleted there, of which nothing is remembered here."""
    for work in works:
        if work.memory.things is None:
            yield from (
                (work, step) for step in work.plan.steps if step.action == "delete" or any(change.before for change in step.changes)
            )


def tell_what_cannot_be_told(works: Sequence[Work], order: Order) -> None:
    """Say so where something is to change in the service of which nothing is remembered here."""
    replacing = {work.plan.prefix: work for work, _ in _blind(works)}
    if not replacing or order.verify:
        return
    names = ", ".join(replacing)
    click.echo(
        say(
            f"Tältä koneelta ei ole muistissa aiempaa vientiä tähän osoitteeseen ({names}), joten ei tiedetä, kuka on muuttanut mitä: se, mikä "
            "korvataan, voi olla jonkun muun tekemää.",
            f"Den här datorn har ingen uppgift om en tidigare publicering till den här adressen ({names}), så det går inte att veta vem som har "
            "ändrat vad: det som ersätts kan vara någon annans arbete.",
            f"This computer remembers no earlier publishing to this address ({names}), so it is not known who has changed what: what is replaced "
            "may be the work of somebody else.",
        ),
        err=True,
    )
    if others := ", ".join(dict.fromkeys(item.removesuffix(ROOT) for work in replacing.values() for item in iter_namesakes(work.memory))):
        click.echo(
            say(
                f"Samaa sanastoa on viety täältä osoitteeseen {others}. Jos se on sama palvelu, anna --to {others.partition(', ')[0]}.",
                f"Samma vokabulär har publicerats härifrån till {others}. Om det är samma tjänst, ange --to {others.partition(', ')[0]}.",
                f"The same terminology was published from here to {others}. If that is the same service, give --to {others.partition(', ')[0]}.",
            ),
            err=True,
        )


def see_to_rights(works: Sequence[Work], order: Order) -> None:
    """Refuse to begin with what the owner of the token may not change; where nothing is to be sent, say so, and what is not compared."""
    outside = [work for work in works if not work.inside]
    for prefix in (work.plan.prefix for work in outside if order.writes and work.plan.steps):
        raise ServiceRefused(f"{order.base}/v2/terminology/{prefix}", both(explain_no_role(prefix, order.base), _NOTHING_SENT))
    names = ", ".join(work.plan.prefix for work in outside if work.ours.about.get("organizations") or work.there.about)
    if names:
        told = both(explain_no_role(names, order.base), _NOT_COMPARED).show(spoken())
        click.echo(f"{told[:1].upper()}{told[1:]}", err=True)


def is_agreed(works: Sequence[Work], order: Order) -> bool:
    """Tell whether the plans may be carried out: nothing of others is lost without consent, and the user agrees to what is asked.

    Where nothing is sent, only what would be asked about doubles is told: the plan tells the rest.
    """
    if order.dry_run:
        for line in (line for work in works for line in _iter_doubles(work)):
            click.echo(line, err=True)
        return True
    if any(work.plan.lost or (work.plan.held and order.via != "api") for work in works) and not order.overwrite:
        return False
    doubtful = [line for work in works for line in (*_iter_deleted(work), *_iter_doubles(work))]
    doubtful += [] if order.overwrite else _iter_replaced(works)
    for line in doubtful:
        click.echo(line, err=True)
    if not doubtful or order.yes:
        return True
    if not sys.stdin.isatty():
        click.echo(
            say(
                "Tähän tarvitaan suostumus, eikä sitä voi kysyä, koska syöte ei ole pääte. Anna --yes, jos näin saa tehdä.",
                "Det här kräver en bekräftelse, som inte kan begäras utan terminal. Ange --yes om detta får göras.",
                "This takes consent, which cannot be asked for as the input is no terminal. Give --yes if it may be done.",
            ),
            err=True,
        )
        return False
    return confirmed(say("Tehdäänkö näin?", "Ska detta göras?", "Go on?"), spoken())


def _iter_deleted(work: Work) -> Iterator[str]:
    """Yield a line for each thing that is deleted."""
    for step in work.plan.of("delete"):
        deleted = say("poistetaan palvelusta", "raderas i tjänsten", "to be deleted there")
        yield f"{work.plan.prefix}: {deleted}: {thing(work.plan, step)}"


def _iter_replaced(works: Sequence[Work]) -> Iterator[str]:
    """Yield lines on each thing of which something is replaced, though it is not known who has changed it."""
    for work, step in _blind(works):
        if step.action == "update":
            replaced = say("korvataan palvelussa", "ersätts i tjänsten", "to be replaced there")
            yield f"{work.plan.prefix}: {replaced}: {thing(work.plan, step)}"
            yield from iter_changed(step.changes, work.plan.names)


def _iter_doubles(work: Work) -> Iterator[str]:
    """Yield a line for each concept that is created beside one with the same term."""
    plan = work.plan
    for double in iter_doubles(plan, work.there):
        mine, other = (plan.names.shown(id_, spoken()) for id_ in (double.id, double.other))
        term = f"{shorten(double.term)} [{double.lang}]"
        yield say(
            f"{plan.prefix}: käsite {mine} luotaisiin, vaikka suositettava termi {term} on palvelussa jo käsitteellä {other}.",
            f"{plan.prefix}: begreppet {mine} skulle skapas fast den rekommenderade termen {term} redan finns i tjänsten för begreppet {other}.",
            f"{plan.prefix}: the concept {mine} would be created, though the concept {other} in the service has the recommended term {term} already.",
        )
