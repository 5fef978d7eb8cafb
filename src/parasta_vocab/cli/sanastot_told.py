"""What `parasta publish sanastot` says: problems of the records, plans, and what became of them, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.sanastot_order import Order
from parasta_vocab.cli.sanastot_outcome import Outcome, iter_end
from parasta_vocab.publish.gsp.words import shorten
from parasta_vocab.publish.sanastot.client.act import Difference
from parasta_vocab.publish.sanastot.client.check import Problem
from parasta_vocab.publish.sanastot.client.differences import Change
from parasta_vocab.publish.sanastot.client.plan import Beside, Plan, Step, counts
from parasta_vocab.publish.sanastot.client.shown import Names, iter_shown
from parasta_vocab.publish.sanastot.field_names import field_name

KINDS: Final = {
    "terminology": say("sanasto", "vokabulär", "terminology"),
    "concept": say("käsite", "begrepp", "concept"),
    "collection": say("käsitekokoelma", "begreppssamling", "collection"),
}
_ACTIONS: Final = {
    "create": say("luodaan", "skapas", "create"),
    "update": say("muutetaan", "ändras", "update"),
    "delete": say("poistetaan", "raderas", "delete"),
}


def problems_as_text(problems: Iterable[Problem]) -> str:
    """Return a line for each rule that a record breaks, and what is to be done."""
    last = say(
        "Palvelu ei ottaisi näitä vastaan. Mitään ei lähetetty. Korjaa tietueet ja aja komento uudelleen.",
        "Tjänsten skulle inte ta emot dessa. Inget skickades. Rätta posterna och kör kommandot på nytt.",
        "The service would not take these. Nothing was sent. Correct the records and run the command again.",
    )
    return "\n".join([*problem_lines(problems), last])


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a line for each problem: where, of what, and what it is."""
    return (f"{item.place}: {KINDS[item.kind]} {item.id}: {item.broken.message.show(spoken())}" for item in problems)


def problems_as_json(problems: Iterable[Problem]) -> str:
    """Return the rules that records break as data, every sentence in every language."""
    told = [
        {
            "place": item.place,
            "terminology": item.prefix,
            "kind": item.kind,
            "id": item.id,
            "field": item.broken.field,
            "code": item.broken.code,
            "rejected": item.broken.rejected,
            "message": dict(item.broken.message.items()),
        }
        for item in problems
    ]
    return json.dumps({"invalid": told}, ensure_ascii=False, indent=2)


def outcomes_as_text(outcomes: Sequence[Outcome], order: Order) -> str:
    """Return what was or would be done, a paragraph a terminology."""
    return "\n".join(line for outcome in outcomes for line in _lines(outcome, order))


def _lines(outcome: Outcome, order: Order) -> Iterator[str]:
    plan = outcome.plan
    number = counts(plan)
    yield say(
        f"{plan.prefix}: luodaan {number['create']}, muutetaan {number['update']}, poistetaan {number['delete']}, ennallaan {number['unchanged']}.",
        f"{plan.prefix}: skapas {number['create']}, ändras {number['update']}, raderas {number['delete']}, oförändrade {number['unchanged']}.",
        f"{plan.prefix}: create {number['create']}, update {number['update']}, delete {number['delete']}, unchanged {number['unchanged']}.",
    )
    for step in plan.steps:
        yield f"  {_ACTIONS[step.action]} {thing(plan, step)}"
        yield from _changed(step.changes, plan.names)
    for step in plan.held:
        changed = say(
            "muuttunut palvelussa edellisen viennin jälkeen",
            "ändrat i tjänsten efter förra införandet",
            "changed there since the last publishing",
        )
        yield f"  {changed}, {_not_done(step)}: {thing(plan, step)}"
        yield from _changed(step.changes, plan.names)
    for step in outcome.overtaken:
        changed = say("muuttunut palvelussa ajon aikana", "ändrat i tjänsten under körningen", "changed there while this ran")
        yield f"  {changed}, {_not_done(step)}: {thing(plan, step)}"
        yield from _changed(step.changes, plan.names)
    for left in plan.lost:
        lost = say("häviäisi palvelusta", "skulle gå förlorat i tjänsten", "would be lost there")
        yield f"  {lost}: {thing(plan, left)}"
        yield from _changed(left.fields, plan.names)
    for left in plan.beside:
        only = say("vain palvelussa, jätetään", "bara i tjänsten, lämnas", "only there, left alone")
        yield f"  {only}: {thing(plan, left)}"
        yield from _changed(left.fields, plan.names, removed=False)
    yield from (f"  {line}" for line in iter_end(outcome, order))
    for item in outcome.differences:
        yield f"  {_missing(item)}: {thing(plan, item)}"
        yield from _changed(item.changes, plan.names)


def _not_done(step: Step) -> str:
    """Return what is not done with a thing that others have changed."""
    return {
        "create": say("ei luoda uudelleen", "skapas inte på nytt", "not created again"),
        "update": say("ei muuteta", "ändras inte", "not updated"),
        "delete": say("ei poisteta", "raderas inte", "not deleted"),
    }[step.action]


def _missing(item: Difference) -> str:
    return (
        say("eroaa", "skiljer sig", "differs")
        if item.changes
        else say("puuttuu tai on jäljellä", "saknas eller finns kvar", "missing or left")
    )


def thing(plan: Plan, item: Step | Beside | Difference) -> str:
    """Return the kind of a thing, and its term or name with its id; of a terminology its prefix."""
    return f"{KINDS[item.kind]} {item.id if item.kind == 'terminology' else plan.names.shown(item.id, spoken())}"


def _changed(changes: Iterable[Change], names: Names, *, removed: bool = True) -> Iterator[str]:
    """Yield a line for each value that goes and each that comes; without `removed` what stays stands as equal."""
    for change in changes:
        if change.is_order:
            yield f"    {field_name(change.field, spoken())}: {say('järjestys muuttuu', 'ordningen ändras', 'the order changes')}"
            continue
        for item in iter_shown(change, names, spoken()):
            mark = "+" if not item.before else "-" if removed else "="
            yield f"    {item.field}: {mark} {shorten(item.value)}"


def outcomes_as_json(outcomes: Iterable[Outcome], to: str) -> str:
    """Return what was or would be done as data."""
    return json.dumps({"to": to, "terminologies": [_data(outcome) for outcome in outcomes]}, ensure_ascii=False, indent=2)


def _data(outcome: Outcome) -> dict[str, Any]:
    plan = outcome.plan
    return {
        "prefix": plan.prefix,
        "outcome": outcome.kind,
        "plan": plan.digest,
        "create": [{"kind": step.kind, "id": step.id} for step in plan.of("create")],
        "update": [{"kind": step.kind, "id": step.id, "changes": _fields(step.changes)} for step in plan.of("update")],
        "delete": [{"kind": step.kind, "id": step.id} for step in plan.of("delete")],
        "unchanged": plan.unchanged,
        "changedThere": [
            {"action": step.action, "kind": step.kind, "id": step.id, "changes": _fields(step.changes)}
            for step in (*plan.held, *outcome.overtaken)
        ],
        "lost": [{"kind": left.kind, "id": left.id, "changes": _fields(left.fields)} for left in plan.lost],
        "onlyThere": [{"kind": left.kind, "id": left.id, "changes": _fields(left.fields)} for left in plan.beside],
        "differences": [{"kind": item.kind, "id": item.id, "changes": _fields(item.changes)} for item in outcome.differences],
    }


def _fields(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [{"field": item.field, "before": item.before, "after": item.after} for item in changes]
