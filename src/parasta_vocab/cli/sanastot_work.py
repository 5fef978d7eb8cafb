"""One concept scheme on its way to a terminology service: planned, sent as a plan or as a file, and read back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

import click

from parasta_vocab.cli.findings import progress
from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.main import Interrupted
from parasta_vocab.cli.sanastot_order import Order, refused_journal
from parasta_vocab.cli.sanastot_outcome import Kind, Outcome
from parasta_vocab.phrases.system import explain_system
from parasta_vocab.publish.sanastot.client.act import Difference, Run
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.memory import WHOLE, Memory, Thing
from parasta_vocab.publish.sanastot.client.plan import Plan, fields_of, make_plan
from parasta_vocab.publish.sanastot.client.rights import Rights
from parasta_vocab.publish.sanastot.client.there import There, read_there, shown_to_all
from parasta_vocab.publish.sanastot.client.upload import as_imported, send_file
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.doubts import without_repeats
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Work:
    """One concept scheme on its way: as it is here, as the endpoint is to have it, and what is to be done for that.

    `memory` is what the endpoint held after the last publishing from this computer; `inside` tells whether who asks may change the
    terminology there, and so sees all of it.
    """

    vocabulary: Vocabulary
    ours: Terminology
    plan: Plan
    there: There
    memory: Memory
    inside: bool


def plan_work(item: Vocabulary, ours: Terminology, endpoint: Endpoint, rights: Rights, journal: Journal, order: Order) -> Work:
    """Return what is to be done for a vocabulary, after reading what the service has."""
    reading = say("Luetaan", "Läser", "Reading")
    with progress(len(ours.concepts), f"{reading} {ours.prefix}") as tick:
        there = read_there(endpoint, ours.prefix, ours.concepts if order.via != "excel" else (), tick)
    inside = rights.cover(there.about or ours.about)
    if there.about is not None:  # who answers for it is settled there
        ours = replace(ours, about={key: value for key, value in ours.about.items() if key != "organizations"})
    wanted = without_repeats(as_imported(order.via, item, ours))
    if there.about is not None and not inside:
        wanted = shown_to_all(wanted)
    memory = Memory.open(journal.path.parent, order.base, ours.prefix)
    plan = make_plan(
        wanted, there, delete=order.delete, prune=order.prune, memory=memory, overwrite=order.overwrite, whole=order.via == "ntrf"
    )
    return Work(item, wanted, plan, there, memory, inside)


def do_work(work: Work, endpoint: Endpoint, journal: Journal, order: Order) -> Outcome:
    """Carry out a plan, if it is to be, and return what became of it."""
    plan = work.plan
    if order.verify:
        return Outcome("differs" if plan.steps or plan.held else "unchanged", plan, agreed=order.overwrite)
    if order.dry_run:
        return Outcome("planned" if plan.steps or plan.held else "unchanged", plan, agreed=order.overwrite)
    if not plan.steps:
        if work.inside:
            _remember(work, work.there.all(plan.prefix))
        return Outcome("held" if plan.held else "unchanged", plan)
    run = Run(plan if order.via == "api" else _about(plan), endpoint, journal)
    with _told_when_stopped(run):
        journal.begin(plan.prefix, plan.digest, run.total)
        if work.there.about is None:
            with told_where_not_kept(work.memory):
                work.memory.forget()
        differences = _send(work, run) if order.via == "api" else _send_file(work, run, order)
    overtaken = tuple(run.overtaken.values())
    kind: Kind = "differs" if differences else "held" if plan.held or overtaken else "published"
    return Outcome(kind, plan, differences, order.overwrite, overtaken)


def _about(plan: Plan) -> Plan:
    """Return what of a plan is done by the API where the concepts go as a file."""
    return replace(plan, steps=tuple(step for step in plan.steps if step.kind == "terminology"))


def _send(work: Work, run: Run) -> tuple[Difference, ...]:
    publishing = say("Viedään", "Publicerar", "Publishing")
    differences: tuple[Difference, ...] = ()
    with progress(run.total, f"{publishing} {run.plan.prefix}") as tick:
        run.tick = tick
        try:
            run.carry_out()
            differences = run.differences()
        finally:  # what was sent is no change of others', also where the run stops here
            _remember(work, work.there.all(work.plan.prefix) | run.sent, {(item.kind, item.id) for item in differences})
    return differences


def _send_file(work: Work, run: Run, order: Order) -> tuple[Difference, ...]:
    run.carry_out()
    send_file(order.via, work.vocabulary, run.endpoint)
    run.journal.note("import", order.via, work.plan.prefix, work.plan.prefix)
    there = read_there(run.endpoint, work.plan.prefix, work.ours.concepts)
    _remember(work, there.all(work.plan.prefix))
    return tuple(Difference(step.kind, step.id, step.changes) for step in make_plan(work.ours, there).steps)


def _remember(work: Work, held: Mapping[Thing, Document | None], differing: Collection[Thing] = ()) -> None:
    """Remember what the service holds, except of what was left or is there otherwise, and what of it our records say too."""
    left = fields_of(work.plan.held) | dict.fromkeys(differing, WHOLE)
    with told_where_not_kept(work.memory):
        work.memory.keep(held, left, to_terminology(work.vocabulary))


@contextmanager
def told_where_not_kept(memory: Memory) -> Iterator[None]:
    """Say that the memory cannot be kept: what is published stands nevertheless."""
    try:
        yield
    except OSError as error:
        path, reason = memory.path, explain_system(error).show(spoken())
        click.echo(
            say(
                f"Muistitiedostoa {path} ei voi kirjoittaa: {reason}. Seuraava vienti ei tiedä, mitä palvelussa on sitä ennen muutettu.",
                f"Det går inte att skriva minnesfilen {path}: {reason}. Vid nästa publicering går det inte att veta vad som har ändrats i "
                "tjänsten dessförinnan.",
                f"Cannot write the memory {path}: {reason}. The next publishing will not know what was changed in the service before it.",
            ),
            err=True,
        )


@contextmanager
def _told_when_stopped(run: Run) -> Iterator[None]:
    """Say how far it came when a run does not come to its end."""
    try:
        yield
    except OSError as error:
        raise refused_journal(run.journal.path, error) from None
    except BaseException as error:
        click.echo(f"{_reached(run)} {_advice(by_user=isinstance(error, Interrupted))}", err=True)
        raise


def _reached(run: Run) -> str:
    """Return how far a run came; a concept is whole only when its relations are there, which come after all concepts."""
    prefix, total, sent = run.plan.prefix, len(run.plan.steps), len(run.sent)
    if bare := sent - len(run.finished):
        return say(
            f"{prefix}: {sent}/{total} kohtaa on viety, niistä {bare} vielä ilman suhteita muihin käsitteisiin.",
            f"{prefix}: {sent}/{total} punkter är publicerade, {bare} av dem ännu utan relationer till andra begrepp.",
            f"{prefix}: {sent} of {total} are published, {bare} of them still without their relations to other concepts.",
        )
    return say(
        f"{prefix}: {sent}/{total} kohtaa on viety.",
        f"{prefix}: {sent}/{total} punkter är publicerade.",
        f"{prefix}: {sent} of {total} are published.",
    )


def _advice(*, by_user: bool) -> str:
    """Return what to do after a run that stopped."""
    return (
        say(
            "Kun ajat komennon uudelleen, se jatkaa siitä, mihin jäätiin.",
            "När du kör kommandot på nytt fortsätter det där det avbröts.",
            "When you run the command again, it goes on from there.",
        )
        if by_user
        else say(
            "Kun syy on selvillä, aja komento uudelleen; se jatkaa siitä, mihin jäätiin.",
            "När orsaken är utredd, kör kommandot på nytt; det fortsätter där det avbröts.",
            "When the cause is dealt with, run the command again; it goes on from there.",
        )
    )
