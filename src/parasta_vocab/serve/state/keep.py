"""One transaction: the new states of terminologies, and the trail of how they came about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from sqlite3 import Connection

from parasta_vocab.serve.state.audit import write_trail
from parasta_vocab.serve.state.change import iter_changes
from parasta_vocab.serve.state.rows import write_held
from parasta_vocab.serve.state.snapshot import Held, Person, Snapshot

Pair = tuple[Held | None, Held | None]
"""A terminology before and after; None where it is not there."""


def write_pairs(rows: Connection, pairs: Iterable[Pair], revision: int, moment: str, person: Person | None, action: str) -> None:
    """Write what differs, and an entry in the trail for each document that does."""
    for before, after in pairs:
        prefix = _prefix_of((before, after))
        write_held(rows, prefix, before, after, revision)
        write_trail(rows, moment, person, action, prefix, iter_changes(before, after))


def with_pairs(snapshot: Snapshot, pairs: Iterable[Pair], revision: int) -> Snapshot:
    """Return the snapshot with the new states in place of the old."""
    held = dict(snapshot.terminologies)
    for pair in pairs:
        if pair[1] is None:
            del held[_prefix_of(pair)]
        else:
            held[_prefix_of(pair)] = pair[1]
    return replace(snapshot, terminologies=held, revision=revision)


def _prefix_of(pair: Pair) -> str:
    one = pair[0] or pair[1]
    assert one is not None, "a change has something before or after"
    return one.prefix
