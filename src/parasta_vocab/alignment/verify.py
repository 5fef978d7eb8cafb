"""Turns what a terminology service says into rows: verified, not found, label differs, or left as they were."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Final

from parasta_vocab import namespaces
from parasta_vocab.alignment.mapping import Mapping, MappingSet
from parasta_vocab.alignment.sanastot import Answer, Sanastot
from parasta_vocab.errors import Unreachable
from parasta_vocab.national import national_model
from parasta_vocab.text import Text

Target = tuple[str, str]
"""Prefix of a terminology and id of a concept in it."""
Place = tuple[str, int]
"""File and line of a row."""
TOOL: Final = "parasta vocab align"
_FOREIGN: Final = re.compile(re.escape(namespaces.TERMINOLOGY) + r"(?!parasta)([a-z][a-z0-9_-]*)/([A-Za-z][A-Za-z0-9_-]*)")
_OKSA_ID: Final = re.compile(r"(?:tmpOKSAID|c)(\d+)")
_ASIDE: Final = re.compile(r"\s*\([^)]*\)")
LIKELY: Final = "0.9"
"""Confidence in a close match whose label is the same in the current edition as with us."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one row. `outcome` is its new status, or `unclear`; `reason` the phrase that says why, with `detail`."""

    source: str
    before: Mapping
    after: Mapping
    outcome: str
    reason: str = ""
    detail: str = ""

    @property
    def fine(self) -> bool:
        """Whether nobody needs to look at the row because of the outcome."""
        return self.outcome == "verified"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a judged row says of its judgement: the day, given by the user, and the version of this program."""

    date: str
    version: str


def verify(
    sets: Sequence[MappingSet], service: Sanastot, stamp: Stamp, chosen: Collection[Place]
) -> tuple[tuple[MappingSet, ...], tuple[Verdict, ...]]:
    """Ask the service about each chosen row whose object is in another terminology of the platform; return the new sets and the verdicts.

    A set of which no row has changed is returned as it is.

    Raises:
        Unreachable: There is no connection to the service at all.
    """
    targets = {
        (mappings.source, row.line): target
        for mappings in sets
        for row in mappings
        if (mappings.source, row.line) in chosen and (target := _target(mappings, row))
    }
    answers = _answers(service, list(dict.fromkeys(targets.values())))
    renewed, verdicts = [], []
    for mappings in sets:
        rows = list(mappings.rows)
        for index, row in enumerate(rows):
            if target := targets.get((mappings.source, row.line)):
                verdict = _judge(mappings, row, target, answers[target], stamp)
                verdicts.append(verdict)
                rows[index] = verdict.after
        renewed.append(mappings if tuple(rows) == mappings.rows else mappings.with_rows(tuple(rows)))
    return tuple(renewed), tuple(verdicts)


def forms(prefix: str, name: str) -> tuple[str, ...]:
    """Return the ids under which a concept may be known; OKSA has had `tmpOKSAID629` and perhaps has `c629`.

    >>> forms("oksa", "tmpOKSAID629"), forms("jhs", "c1")
    (('tmpOKSAID629', 'c629'), ('c1',))
    """
    number = _OKSA_ID.fullmatch(name) if prefix == "oksa" else None
    return tuple(dict.fromkeys((name, f"tmpOKSAID{number[1]}", f"c{number[1]}"))) if number else (name,)


def _answers(service: Sanastot, targets: list[Target]) -> dict[Target, Answer]:
    """Ask about each target once: about the first alone, so that nobody waits for what is offline, then about several at a time."""

    def ask(target: Target) -> Answer:
        return service.ask(target[0], forms(*target))

    if not targets:
        return {}
    first = ask(targets[0])
    if first.problem == "answer_no_connection":
        raise Unreachable(service.base, first.detail)
    with ThreadPoolExecutor(service.manners.workers) as pool:
        return dict(zip(targets, [first, *pool.map(ask, targets[1:])], strict=True))


def _target(mappings: MappingSet, row: Mapping) -> Target | None:
    """Return prefix and id of an object in another terminology of the platform."""
    found = _FOREIGN.fullmatch(mappings.expand(row.object_id) or "")
    return (found[1], found[2]) if found else None


def _judge(mappings: MappingSet, row: Mapping, target: Target, answer: Answer, stamp: Stamp) -> Verdict:
    if answer.problem:
        return Verdict(mappings.source, row, row, "unclear", answer.problem, answer.detail)
    if answer.found:
        verdict = _compared(mappings, row, target[1], answer)
    else:
        verdict = Verdict(mappings.source, row, row.with_facts(status="not-found", id="", served="", proposed=""), "not-found")
    cells = {"mapping_tool": TOOL, "mapping_tool_version": stamp.version, "mapping_date": stamp.date}
    if answer.modified:
        cells["object_source_version"] = f"modified {answer.modified[:10]}"
    return replace(verdict, after=verdict.after.with_cells(**{name: value for name, value in cells.items() if value}))


def _compared(mappings: MappingSet, row: Mapping, name: str, answer: Answer) -> Verdict:
    """Compare the labels that the service has with the one in the row, and label and definition with ours."""
    served = answer.labels.get("fi", ())
    shown = ", ".join(served) or "–"
    if not _same(row.cells.get("object_label", ""), served):
        after = row.with_facts(status="label-differs", id=answer.found, served=shown.replace(";", ","), proposed="")
        return Verdict(mappings.source, row, after, "label-differs", "label_served", shown)
    label, definition = _ours(mappings, row)
    after = row.with_facts(status="verified", id=answer.found, served="", proposed="", was=name if name != answer.found else "")
    after = after.with_cells(object_id=f"{row.object_id.partition(':')[0]}:{answer.found}")
    if not _same(label, served):
        return Verdict(mappings.source, row, after, "verified")
    if row.predicate_id == "skos:closeMatch" and (row.confidence or 0) < float(LIKELY):
        after = after.with_cells(confidence=LIKELY)
    if row.predicate_id == "skos:exactMatch" or not definition or definition.casefold() != answer.definition.get("fi", "").casefold():
        return Verdict(mappings.source, row, after, "verified")
    return Verdict(mappings.source, row, after.with_facts(proposed="skos:exactMatch"), "verified", "exact_proposed")


def _ours(mappings: MappingSet, row: Mapping) -> tuple[str, str]:
    """Return the Finnish preferred label and definition of the subject."""
    concept = national_model().find(mappings.expand(row.subject_id) or "")
    texts = (concept.pref_label, concept.definition) if concept else (Text(), Text())
    return texts[0].fi, texts[1].fi


def _same(label: str, served: Iterable[str]) -> bool:
    """Tell whether one of the labels is this one; case and what stands in brackets do not matter."""

    def bare(text: str) -> str:
        return _ASIDE.sub("", text).strip().casefold()

    return bool(bare(label)) and bare(label) in map(bare, served)
