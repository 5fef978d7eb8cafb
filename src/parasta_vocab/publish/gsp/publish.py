"""Publishing a graph: look what is there, replace it if it differs, and look again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parasta_vocab.publish.gsp.content import Content, Difference, find_difference, find_nameless_difference
from parasta_vocab.publish.gsp.store import Store

_ROOM = 4
"""A graph that is given back may take so many times the bytes of the one sent, escapes and all."""
_LEAST = 1_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a graph.

    `kind` is unchanged (it was there already, nothing was sent), planned (nothing was sent because that was asked for),
    replaced, or differs (what is there is not what was sent). `before` and `after` are counts of statements;
    `compared` tells whether the statements themselves were compared, and not their number alone.
    """

    kind: Literal["unchanged", "planned", "replaced", "differs"]
    before: int
    after: int
    compared: bool = True
    difference: Difference | None = None


def publish(store: Store, content: Content, *, dry_run: bool = False) -> Outcome:
    """Make the graph of the store hold this content and nothing else.

    Raises:
        ServiceRefused: The store does not answer as a store does.
    """
    before = store.count()
    if before == len(content) and _compare(store, content, before) == (True, None):
        return Outcome("unchanged", before, before)
    if dry_run:
        return Outcome("planned", before, before)
    store.replace(content)
    after = store.count()
    compared, difference = _compare(store, content, after)
    return Outcome("differs" if difference else "replaced", before, after, compared, difference)


def _compare(store: Store, content: Content, count: int) -> tuple[bool, Difference | None]:
    """Return whether the statements could be compared, and the difference.

    A store that gives no long answers is asked property by property; where it holds some back even then, the count is all there is.
    """
    limit = max(len(content.body) * _ROOM, _LEAST)
    there = store.read(limit)
    if len(there) == count:
        return True, find_difference(content, there)
    parts = store.read_parts(content.predicates, limit)
    if sum(map(len, parts)) == count:
        return True, find_nameless_difference(content, parts)
    missing = len(content) - count
    return False, Difference(max(missing, 0), max(-missing, 0)) if missing else None
