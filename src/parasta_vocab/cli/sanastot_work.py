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
from parasta_vocab.publish.sanastot.client.act import Difference, Run
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.plan import Plan, make_plan
from parasta_vocab.publish.sanastot.client.there import There, read_there, shown_to_all
from parasta_vocab.publish.sanastot.client.upload import as_imported, send_file
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
    run = Run(plan if order.via == "api" else _about(plan), endpoint, journal)
    with _told_when_stopped(run):
        journal.begin(plan.prefix, plan.digest, run.total)
        differences = _send(run) if order.via == "api" else _send_file(work, run, order)
    return Outcome("differs" if differences else "published", plan, differences)


def _about(plan: Plan) -> Plan:
    """Return what of a plan is done by the API where the concepts go as a file."""
    return replace(plan, steps=tuple(step for step in plan.steps if step.kind == "terminology"))


def _send(run: Run) -> tuple[Difference, ...]:
    publishing = say("Viedään", "För in", "Publishing")
    with progress(run.total, f"{publishing} {run.plan.prefix}") as tick:
        run.tick = tick
        run.carry_out()
        return run.differences()


def _send_file(work: Work, run: Run, order: Order) -> tuple[Difference, ...]:
    run.carry_out()
    send_file(order.via, work.vocabulary, run.endpoint)
    run.journal.note("import", order.via, work.plan.prefix, work.plan.prefix)
    after = make_plan(work.ours, read_there(run.endpoint, work.plan.prefix, work.ours.concepts))
    return tuple(Difference(step.kind, step.id, step.changes) for step in after.steps)


@contextmanager
def _told_when_stopped(run: Run) -> Iterator[None]:
    """Say how far it came when a run does not come to its end."""
    try:
        yield
    except OSError as error:
        raise refused_journal(run.journal.path, error) from None
    except BaseException:
        prefix, done, total = run.plan.prefix, run.done, run.total
        click.echo(
            say(
                f"{prefix}: {done}/{total} kohtaa on tehty. Aja komento uudelleen; se jatkaa siitä, mihin jäätiin.",
                f"{prefix}: {done}/{total} steg är klara. Kör kommandot på nytt; det fortsätter där det avbröts.",
                f"{prefix}: {done} of {total} steps are done. Run the command again; it goes on from there.",
            ),
            err=True,
        )
        raise
