"""Comments in a file by which its author leaves a finding out of account: `# parasta: ignore[unused-role] reason`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.shapes.rule import catalogue, get_rule
from parasta_vocab.source.comments import Comment
from parasta_vocab.source.document import Document, RdfDocument
from parasta_vocab.source.place import Location, TextPlace
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.describe import shown
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.fingerprint import with_fingerprints
from parasta_vocab.validation.report import COMMENT, Deviation
from parasta_vocab.validation.result import hint
from parasta_vocab.vocab.index import closest

_IGNORE: Final = re.compile(r"ignore\s*\[(?P<rules>[^\]]+)\](?P<reason>.*)", re.IGNORECASE)


@dataclass(slots=True)
class _Order:
    """What one comment says: leave out findings of these rules on its line; `used` are those of them that there were."""

    source: str
    comment: Comment
    rules: tuple[str, ...]
    reason: str
    used: set[str] = field(default_factory=set)


def suppress(findings: Iterable[Finding], documents: Iterable[Document | RdfDocument]) -> tuple[tuple[Finding, ...], tuple[Deviation, ...]]:
    """Return the findings that remain, in their order, and those that a comment with a reason leaves out.

    What is wrong with a comment is a finding too: one without a reason, one that names no rule, one that leaves nothing out.
    """
    orders: dict[tuple[str, int], list[_Order]] = {}
    faults: list[Finding] = []
    for document in documents:
        for comment in document.comments:
            order = _order(document.source, comment)
            faults += _faults(order, document.source, comment)
            if order and order.reason:
                orders.setdefault((document.source, comment.line), []).append(order)
    if not orders and not faults:
        return tuple(findings), ()
    kept, suppressed = [], []
    for finding in findings:
        if (order := _leaving_out(finding, orders)) is None:
            kept.append(finding)
        else:
            suppressed.append(Deviation(finding, COMMENT, order.reason))
    faults += (fault for each in orders.values() for order in each for fault in _unused(order))
    marked = with_fingerprints(sorted(faults, key=lambda fault: fault.sort_key))
    return tuple(sorted([*kept, *marked], key=lambda finding: finding.sort_key)), tuple(suppressed)


def _order(source: str, comment: Comment) -> _Order | None:
    if (said := _IGNORE.fullmatch(comment.text)) is None:
        return None
    rules = dict.fromkeys(name.strip() for name in said["rules"].split(","))
    reason = said["reason"].strip(" :–—-")  # a colon or a dash before the reason is no part of it
    return _Order(source, comment, tuple(name for name in rules if name), reason if re.search(r"\w", reason) else "")


def _leaving_out(finding: Finding, orders: dict[tuple[str, int], list[_Order]]) -> _Order | None:
    place = finding.location.place
    if not isinstance(place, TextPlace):
        return None
    named = [order for order in orders.get((finding.location.source, place.line), ()) if finding.rule.id in order.rules]
    for order in named:
        order.used.add(finding.rule.id)
    return named[0] if named else None


def _faults(order: _Order | None, source: str, comment: Comment) -> Iterator[Finding]:
    if order is None or not order.rules:
        yield _finding("malformed-suppression", source, comment)
        return
    if not order.reason:
        yield _finding("suppression-without-reason", source, comment)
    for name in order.rules:
        if name not in catalogue():
            facts = {"value": quoted(name), "hint": hint(closest(name, catalogue()))}
            yield _finding("unknown-rule-in-suppression", source, comment, facts)


def _unused(order: _Order) -> Iterator[Finding]:
    for name in order.rules:
        if name in catalogue() and name not in order.used:
            yield _finding("unused-suppression", order.source, order.comment, {"value": quoted(name)})


def _finding(rule: str, source: str, comment: Comment, facts: dict[str, Text] | None = None) -> Finding:
    filled = {name: shown(fact) for name, fact in (facts or {}).items()}
    anchor = f"{comment.text} {filled['value'].en if 'value' in filled else ''}"
    return Finding(get_rule(rule), Location(source, comment.place), facts=filled, anchor=anchor)
