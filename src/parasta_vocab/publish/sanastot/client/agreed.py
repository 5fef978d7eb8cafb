"""What records and service said alike when they were last compared, so that the next comparison knows who has changed what since.

Of each concept there are fingerprints by field, as `definition.fi`: of a text one, of a list one for each item, in their order. What
differs at a comparison keeps the fingerprint of when it was last alike; a text that the service keeps beside ours never gets one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from parasta_vocab.publish.propose import Facts
from parasta_vocab.publish.sanastot.client.prints import fingerprint

Said = str | tuple[str, ...]
"""What one side says in a field: a text, or a list of texts, each of them once; empty where it says nothing."""
Marks = Mapping[str, str | list[str]]
Agreed = Mapping[str, Marks]
"""Fingerprints by field, by the id of the concept."""


def agree(before: Agreed, ours: Facts, theirs: Facts) -> Agreed:
    """Return what both sides say alike by now; of a concept that only one of them has, what they said alike before."""
    kept = {id_: before[id_] for id_ in before if (id_ in ours) != (id_ in theirs)}
    return kept | {id_: _agree(before.get(id_, {}), said(ours[id_]), said(theirs[id_])) for id_ in ours if id_ in theirs}


def _agree(before: Marks, ours: Mapping[str, Said], theirs: Mapping[str, Said]) -> Marks:
    found = {field: _alike(before.get(field), ours.get(field, ()), theirs.get(field, ())) for field in sorted({*before, *ours, *theirs})}
    return {field: marks for field, marks in found.items() if marks}


def _alike(before: str | list[str] | None, ours: Said, theirs: Said) -> str | list[str] | None:
    if isinstance(ours or theirs, str):
        return _mark(ours) if _mark(ours) == _mark(theirs) else before
    mine, other = list(items(ours)), list(items(theirs))
    if mine == other:
        return mine
    then = list(before) if isinstance(before, list) else []
    still = [mark for mark in then if mark in mine or mark in other]
    return [*still, *(mark for mark in other if mark in mine and mark not in still)]


def said(facts: Mapping[str, Any]) -> dict[str, Said]:
    """Return what is said of a concept by field; fields that say nothing are not there."""
    parts: dict[str, Any] = {}
    for key, value in facts.items():
        parts |= {f"{key}.{lang}": text for lang, text in value.items()} if isinstance(value, Mapping) else {key: value}
    return {field: part if isinstance(part, str) else tuple(dict.fromkeys(part)) for field, part in parts.items() if part}


def items(value: Said) -> dict[str, str]:
    """Return the items of a list by their fingerprints."""
    return {fingerprint(item): item for item in value}


def _mark(text: Said) -> str | None:
    return fingerprint(text) if text else None
