"""Records and service compared three ways: what only the service changed since they were last alike, what only we did, and what both did.

Of a list each item counts for itself, so what both sides added stands together; the order of the side that changed it counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab.publish.propose import UNORDERED, Facts
from parasta_vocab.publish.sanastot.client.agreed import Agreed, Marks, Said, items, said
from parasta_vocab.publish.sanastot.client.prints import fingerprint

_WITHOUT_ORDER: Final = UNORDERED | {"hidden_label"}


@dataclass(frozen=True, slots=True)
class Weighed:
    """One field of a concept: what is `proposed` for the records, and whether both sides changed it differently (`is_conflict`).

    `theirs` is what the service says; where that is not what is proposed, the difference is ours, and not published yet. In a conflict
    ours is proposed.
    """

    id: str
    field: str
    ours: Said
    theirs: Said
    proposed: Said
    is_conflict: bool = False

    @property
    def is_unpublished(self) -> bool:
        """Whether something that we have changed is not in the service."""
        return not self.is_conflict and not _is_alike(self.field, self.theirs, self.proposed)


def weigh(agreed: Agreed, ours: Facts, theirs: Facts) -> tuple[Weighed, ...]:
    """Return each field in which a concept that both sides have is not alike.

    Of a concept about which nothing was agreed it is not known who changed what: all that the service says is proposed.
    """
    both = (id_ for id_ in theirs if id_ in ours)
    return tuple(item for id_ in both for item in _fields(id_, agreed.get(id_), said(ours[id_]), said(theirs[id_])))


def with_proposed(facts: Mapping[str, Any], ours: Mapping[str, Any], weighed: Iterable[Weighed]) -> Mapping[str, Any]:
    """Return what is said of a concept with the fields that are not alike as they are proposed; what is alike is said as ours says it."""
    parts: dict[str, Said] = {**said(facts), **said(ours), **{item.field: item.proposed for item in weighed}}
    whole: dict[str, Any] = {key: {} if isinstance(value, Mapping) else type(value)() for key, value in facts.items()}
    for field, value in parts.items():
        key, _, lang = field.partition(".")
        if lang:
            whole.setdefault(key, {})[lang] = value
        else:
            whole[key] = value
    return whole


def _fields(id_: str, base: Marks | None, ours: Mapping[str, Said], theirs: Mapping[str, Said]) -> Iterator[Weighed]:
    for field in dict.fromkeys((*theirs, *ours)):
        is_text = isinstance(ours.get(field) or theirs.get(field), str)
        mine, other = (side.get(field, "" if is_text else ()) for side in (ours, theirs))
        if _is_alike(field, mine, other):
            continue
        if base is None:
            yield Weighed(id_, field, mine, other, other)
            continue
        then = base.get(field)
        if isinstance(mine, str) or isinstance(other, str):
            proposed, is_conflict = _text(then, mine, other)
        else:
            proposed, is_conflict = _list(field, then if isinstance(then, list) else [], items(mine), items(other))
        yield Weighed(id_, field, mine, other, proposed, is_conflict)


def _is_alike(field: str, mine: Said, other: Said) -> bool:
    if isinstance(mine, str) or isinstance(other, str):
        return fingerprint(mine) == fingerprint(other)
    one, two = list(items(mine)), list(items(other))
    return sorted(one) == sorted(two) if _is_unordered(field) else one == two


def _is_unordered(field: str) -> bool:
    return field.partition(".")[0] in _WITHOUT_ORDER


def _text(then: object, mine: Said, other: Said) -> tuple[Said, bool]:
    if then == (fingerprint(mine) if mine else None):
        return other, False
    return mine, then != (fingerprint(other) if other else None)


def _list(field: str, then: list[str], mine: Mapping[str, str], other: Mapping[str, str]) -> tuple[Said, bool]:
    kept = {mark for mark in (*mine, *other) if (mark in mine and mark in other) or mark not in then}
    rewritten = any(mark not in mine and mark not in other for mark in then)
    is_conflict = (
        rewritten and any(mark not in other for mark in mine if mark in kept) and any(mark not in mine for mark in other if mark in kept)
    )
    order_of_ours, order_of_theirs = ((_order(then, side), _order(side, then)) for side in (mine, other))
    turned = [not _is_unordered(field) and now != before for before, now in (order_of_ours, order_of_theirs)]
    if is_conflict or (all(turned) and _order(mine, other) != _order(other, mine)):
        return tuple(mine.values()), True
    first, second = (other, mine) if turned[1] else (mine, other)
    return tuple({**other, **mine}[mark] for mark in _woven(first, second, kept)), False


def _order(marks: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return the marks that others have too, in their order."""
    known = set(others)
    return [mark for mark in marks if mark in known]


def _woven(first: Iterable[str], second: Iterable[str], kept: set[str]) -> list[str]:
    """Return what is kept in the order of the first; what only the second has stands behind what it follows there."""
    woven = [mark for mark in first if mark in kept]
    before = -1
    for mark in second:
        if mark in kept and mark not in woven:
            woven.insert(before + 1, mark)
        if mark in woven:
            before = woven.index(mark)
    return woven
