"""One concept scheme on its way to a terminology service: planned, sent as a plan or as a file, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import click

from parasta_vocab.cli.findings import progress
from parasta_vocab.cli.language import say
from parasta_vocab.cli.sanastot_order import Order, refused_journal
from parasta_vocab.cli.sanastot_told import Outcome
from parasta_vocab.publish.sanastot.client.act import Difference, Run, count_requests
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.plan import Plan, make_plan
from parasta_vocab.publish.sanastot.client.there import There, read_there, shown_to_all
from parasta_vocab.publish.sanastot.client.upload import as_imported, is_spent, send_file
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Work:
    """One concept scheme on its way: as it is here, as the endpoint is to have it, and what is to be done for that."""

    vocabulary: Vocabulary
    ours: Terminology
    plan: Plan
    there: There


def plan_work(item: Vocabulary, ours: Terminology, endpoint: Endpoint, order: Order) -> Work:
    """Return what is to be done for a vocabulary, after reading what the service has."""
    reading = say("Luetaan", "Läser", "Reading")
    with progress(len(ours.concepts), f"{reading} {ours.prefix}") as tick:
        there = read_there(endpoint, ours.prefix, ours.concepts if order.via != "excel" else (), tick)
    wanted = as_imported(order.via, item, ours)
    if endpoint.credentials is None:
        wanted = shown_to_all(wanted)
    return Work(item, wanted, make_plan(wanted, there, delete=order.delete, prune=order.prune), there)


def do_work(work: Work, endpoint: Endpoint, journal: Journal, order: Order) -> Outcome:
    """Carry out a plan, if it is to be, and return what became of it."""
    plan = work.plan
    if order.verify:
        return Outcome("differs" if plan.steps else "unchanged", plan)
    if not plan.steps or order.dry_run:
        return Outcome("planned" if plan.steps else "unchanged", plan)
    with _told_when_stopped(plan, journal, order) as sent:
        journal.begin(plan.prefix, plan.digest, len(plan.steps))
        differences = (_send if order.via == "api" else _send_file)(work, endpoint, journal, order, sent)
    return Outcome("differs" if differences else "published", plan, differences)


def _send(work: Work, endpoint: Endpoint, journal: Journal, order: Order, sent: list[Run]) -> tuple[Difference, ...]:
    publishing = say("Viedään", "För in", "Publishing")
    with progress(count_requests(work.plan), f"{publishing} {work.plan.prefix}") as tick:
        sent.append(Run(work.plan, endpoint, journal, tick))
        sent[0].carry_out()
        return sent[0].differences()


def _send_file(work: Work, endpoint: Endpoint, journal: Journal, order: Order, sent: list[Run]) -> tuple[Difference, ...]:
    if is_spent(order.via, work.there):
        raise click.UsageError(
            say(
                f"sanastossa {work.plan.prefix} on jo käsitteitä, ja työkirja lisäisi ne kaikki toiseen kertaan. Käytä tapaa --via api tai --via ntrf.",
                f"vokabulären {work.plan.prefix} har redan begrepp, och arbetsboken skulle lägga till dem en gång till. Använd --via api eller --via ntrf.",
                f"the terminology {work.plan.prefix} has concepts already, and the workbook would add all of them again. Use --via api or --via ntrf.",
            )
        )
    about = replace(work.plan, steps=tuple(step for step in work.plan.steps if step.kind == "terminology"))
    sent.append(Run(about, endpoint, journal, lambda: None))
    sent[0].carry_out()
    send_file(order.via, work.vocabulary, endpoint)
    journal.note("import", order.via, work.plan.prefix, work.plan.prefix)
    after = make_plan(work.ours, read_there(endpoint, work.plan.prefix, work.ours.concepts))
    return tuple(Difference(step.kind, step.id, step.changes) for step in after.steps)


@contextmanager
def _told_when_stopped(plan: Plan, journal: Journal, order: Order) -> Iterator[list[Run]]:
    """Say how far it came when a run does not come to its end."""
    sent: list[Run] = []
    try:
        yield sent
    except OSError as error:
        raise refused_journal(journal.path, error) from None
    except BaseException:
        done = len(sent[0].sent) if sent else 0
        click.echo(
            say(
                f"{plan.prefix}: {done}/{len(plan.steps)} kohtaa on viety. Aja komento uudelleen; se jatkaa siitä, mihin jäätiin.",
                f"{plan.prefix}: {done}/{len(plan.steps)} saker är införda. Kör kommandot på nytt; det fortsätter där det avbröts.",
                f"{plan.prefix}: {done} of {len(plan.steps)} things are there. Run the command again; it goes on from there.",
            ),
            err=True,
        )
        raise
