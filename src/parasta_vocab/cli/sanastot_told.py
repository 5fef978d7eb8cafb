"""What `parasta publish sanastot` says: problems of the records, plans, and what became of them, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from parasta_vocab.cli.language import say, spoken
from parasta_vocab.publish.gsp.words import shorten
from parasta_vocab.publish.sanastot.client.act import Difference
from parasta_vocab.publish.sanastot.client.check import Problem
from parasta_vocab.publish.sanastot.client.differences import Change
from parasta_vocab.publish.sanastot.client.plan import Plan, counts

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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one terminology.

    `kind` is unchanged (nothing had to be sent), planned (nothing was sent because that was asked for), published, or differs (what
    is there is not what was sent, or not what is to be there).
    """

    kind: Literal["unchanged", "planned", "published", "differs"]
    plan: Plan
    differences: tuple[Difference, ...] = ()


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


def outcomes_as_text(outcomes: Sequence[Outcome]) -> str:
    """Return what was or would be done, a paragraph a terminology."""
    return "\n".join(line for outcome in outcomes for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    plan = outcome.plan
    number = counts(plan)
    yield say(
        f"{plan.prefix}: luodaan {number['create']}, muutetaan {number['update']}, poistetaan {number['delete']}, ennallaan {number['unchanged']}.",
        f"{plan.prefix}: skapas {number['create']}, ändras {number['update']}, raderas {number['delete']}, oförändrade {number['unchanged']}.",
        f"{plan.prefix}: create {number['create']}, update {number['update']}, delete {number['delete']}, unchanged {number['unchanged']}.",
    )
    for step in plan.steps:
        yield f"  {_ACTIONS[step.action]} {KINDS[step.kind]} {step.id}"
        yield from _changed(step.changes)
    for left in plan.beside:
        only = say("vain palvelussa, jätetään", "bara i tjänsten, lämnas", "only there, left alone")
        yield f"  {only}: {KINDS[left.kind]} {left.id}"
        yield from _changed(left.fields, removed=False)
    yield f"  {_end(outcome)}"
    for item in outcome.differences:
        yield f"  {_missing(item)}: {KINDS[item.kind]} {item.id}"
        yield from _changed(item.changes)


def _end(outcome: Outcome) -> str:
    if outcome.kind == "unchanged":
        return say(
            "Palvelussa on jo sama sisältö. Mitään ei lähetetty.",
            "Tjänsten har redan samma innehåll. Inget skickades.",
            "The service has the same already. Nothing was sent.",
        )
    if outcome.kind == "planned":
        return say("Mitään ei lähetetty (--dry-run).", "Inget skickades (--dry-run).", "Nothing was sent (--dry-run).")
    if outcome.kind == "published":
        return say(
            "Viety ja luettu takaisin: palvelussa on, mitä lähetettiin.",
            "Infört och tillbakaläst: tjänsten har det som skickades.",
            "Published and read back: the service has what was sent.",
        )
    if outcome.differences:
        return say(
            "VIRHE: palvelussa on muuta kuin lähetettiin:",
            "FEL: tjänsten har annat än det som skickades:",
            "ERROR: the service has something else than was sent:",
        )
    return say(
        "Palvelussa on muuta kuin sanastossa. Mitään ei lähetetty.",
        "Tjänsten har annat än vokabulären. Inget skickades.",
        "The service has something else than the vocabulary. Nothing was sent.",
    )


def _missing(item: Difference) -> str:
    return (
        say("eroaa", "skiljer sig", "differs")
        if item.changes
        else say("puuttuu tai on jäljellä", "saknas eller finns kvar", "missing or left")
    )


def _changed(changes: Iterable[Change], *, removed: bool = True) -> Iterator[str]:
    """Yield a line for each value that goes and each that comes; without `removed` what stays stands without a mark."""
    for change in changes:
        for mark, value in ((("-" if removed else "="), change.before), ("+", change.after)):
            for item in value if isinstance(value, list) else [value]:
                if item is not None:
                    yield f"    {change.field}: {mark} {shorten(_shown(item))}"


def _shown(value: Any) -> str:
    """Return a value as people read it: of a term its label and language, of a note its text and language."""
    if isinstance(value, dict) and ("label" in value or "value" in value):
        rest = {key: item for key, item in value.items() if key not in {"label", "value", "language"}}
        return f"{value.get('label', value.get('value'))}@{value.get('language', '')}" + (
            f" {json.dumps(rest, ensure_ascii=False)}" if rest else ""
        )
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


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
        "onlyThere": [{"kind": left.kind, "id": left.id, "changes": _fields(left.fields)} for left in plan.beside],
        "differences": [{"kind": item.kind, "id": item.id, "changes": _fields(item.changes)} for item in outcome.differences],
    }


def _fields(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [{"field": item.field, "before": item.before, "after": item.after} for item in changes]
