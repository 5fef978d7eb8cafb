"""What `parasta publish sanastot` says: problems of the records, plans, and what became of them, as text and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from parasta_vocab.changes.words import iter_pairs, marked
from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.sanastot_order import Order
from parasta_vocab.cli.sanastot_outcome import Outcome, iter_end
from parasta_vocab.publish.gsp.words import harmless
from parasta_vocab.publish.sanastot.client.act import Difference
from parasta_vocab.publish.sanastot.client.check import Problem
from parasta_vocab.publish.sanastot.client.differences import Change
from parasta_vocab.publish.sanastot.client.plan import Beside, Plan, Step
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
_STATES: Final = {
    "create": say("puuttuu palvelusta", "saknas i tjänsten", "missing there"),
    "update": say("eroaa", "skiljer sig", "differs"),
    "delete": say("vain palvelussa", "finns bara i tjänsten", "only there"),
}
"""The same where nothing is done, as both sides are only compared."""


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
    yield _counted(outcome, order)
    held = {(step.kind, step.id) for step in plan.held}
    words = _STATES if order.verify else _ACTIONS
    for step in plan.steps:
        if step.spared or (step.kind, step.id) not in held:
            yield f"  {words[step.action]} {thing(plan, step)}"
            yield from iter_changed(step.changes, plan.names)
    taken = {(step.kind, step.id): step for step in plan.steps if not step.spared}
    for step in plan.held:
        changed = say(
            "muuttunut palvelussa edellisen viennin jälkeen",
            "ändrat i tjänsten efter den förra publiceringen",
            "changed there since the last publishing",
        )
        whole = taken.get((step.kind, step.id))
        then = words[step.action] if order.verify else _replaced() if whole else _not_done(step)
        yield f"  {changed}, {then}: {thing(plan, step)}"
        yield from iter_changed((whole or step).changes, plan.names)
    for step in outcome.overtaken:
        changed = say("muuttunut palvelussa ajon aikana", "ändrat i tjänsten under körningen", "changed there while this ran")
        yield f"  {changed}, {_not_done(step)}: {thing(plan, step)}"
        yield from iter_changed(step.changes, plan.names)
    for step in plan.settled:
        settled = say("jätetty palvelun mukaiseksi", "lämnat så som tjänsten har det", "left as the service has it")
        yield f"  {settled}: {thing(plan, step)}"
        yield from iter_changed((Change(item.field, item.after, item.before) for item in step.changes), plan.names)
    for left in plan.lost:
        lost = say("häviäisi palvelusta", "skulle gå förlorat i tjänsten", "would be lost there")
        yield f"  {lost}: {thing(plan, left)}"
        yield from iter_changed(left.fields, plan.names)
    for left in plan.beside:
        only = say("vain palvelussa, jätetään", "finns bara i tjänsten, lämnas orört", "only there, left alone")
        yield f"  {only}: {thing(plan, left)}"
        yield from iter_changed(left.fields, plan.names, removed=False)
    yield from (f"  {line}" for line in iter_end(outcome, order))
    for item in outcome.differences:
        yield f"  {_missing(item)}: {thing(plan, item)}"
        yield from iter_changed(item.changes, plan.names)


def _counted(outcome: Outcome, order: Order) -> str:
    """Return how many things there are, and to how many of them what is done."""
    plan = outcome.plan
    partly = {(step.kind, step.id) for step in plan.steps if step.spared}
    left = {(step.kind, step.id) for step in plan.held} - partly | {(step.kind, step.id) for step in outcome.overtaken}
    doing = Counter(step.action for step in plan.steps if (step.kind, step.id) not in left)
    create, delete, same = doing["create"], doing["delete"], plan.unchanged
    total = doing.total() + len(left) + same
    update = f"{doing['update']}{_in_part(len(partly - left))}"
    if order.verify:
        return say(
            f"{plan.prefix}: verrattu {total} (sanasto itse, käsitteet ja käsitekokoelmat): puuttuu {create}, eroaa {update}, vain palvelussa "
            f"{delete}, muuttunut palvelussa {len(left)}, samoja {same}.",
            f"{plan.prefix}: {total} har jämförts (själva vokabulären, begreppen och begreppssamlingarna): saknas {create}, skiljer sig {update}, "
            f"bara i tjänsten {delete}, ändrade i tjänsten {len(left)}, lika {same}.",
            f"{plan.prefix}: {total} compared (the terminology itself, its concepts and collections): missing {create}, differs {update}, only "
            f"there {delete}, changed there {len(left)}, same {same}.",
        )
    return say(
        f"{plan.prefix}: yhteensä {total} (sanasto itse, käsitteet ja käsitekokoelmat): luodaan {create}, muutetaan {update}, poistetaan {delete}, "
        f"viemättä {len(left)}, ennallaan {same}.",
        f"{plan.prefix}: sammanlagt {total} (själva vokabulären, begreppen och begreppssamlingarna): skapas {create}, ändras {update}, raderas "
        f"{delete}, publiceras inte {len(left)}, oförändrade {same}.",
        f"{plan.prefix}: {total} in all (the terminology itself, its concepts and collections): create {create}, update {update}, delete {delete}, "
        f"not published {len(left)}, unchanged {same}.",
    )


def _in_part(count: int) -> str:
    """Return that of so many things some fields are left."""
    return say(f" (osittain {count})", f" (delvis {count})", f" (in part {count})") if count else ""


def _replaced() -> str:
    """Return what a file does with a thing that others have changed."""
    return say("tiedosto korvaisi sen", "filen skulle ersätta det", "the file would replace it")


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


def iter_changed(changes: Iterable[Change], names: Names, *, removed: bool = True) -> Iterator[str]:
    """Yield a line for each value, its words that go and that come marked as `parasta vocab pull` does; without `removed`, what stays."""
    for change in changes:
        if change.is_order:
            yield f"    {field_name(change.field, spoken())}: {say('järjestys muuttuu', 'ordningen ändras', 'the order changes')}"
            continue
        sides: dict[str, tuple[list[str], list[str]]] = {}
        for item in iter_shown(change, names, spoken()):
            sides.setdefault(item.field, ([], []))[0 if item.before else 1].append(harmless(item.value))
        for name, (before, after) in sides.items():
            lines = (marked(old, new) for old, new in iter_pairs(before, after)) if removed else before
            yield from (f"    {name}: {line}" for line in lines)


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
        "settled": [{"kind": step.kind, "id": step.id, "changes": _fields(step.changes)} for step in plan.settled],
        "lost": [{"kind": left.kind, "id": left.id, "changes": _fields(left.fields)} for left in plan.lost],
        "onlyThere": [{"kind": left.kind, "id": left.id, "changes": _fields(left.fields)} for left in plan.beside],
        "differences": [{"kind": item.kind, "id": item.id, "changes": _fields(item.changes)} for item in outcome.differences],
    }


def _fields(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [{"field": item.field, "before": item.before, "after": item.after} for item in changes]
