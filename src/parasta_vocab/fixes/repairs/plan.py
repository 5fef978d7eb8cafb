"""What a repair is to do, before it is known whether the text lets it."""

from __future__ import annotations

from typing import NamedTuple

from parasta_vocab.fixes.change import Change
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text, quoted


class Plan(NamedTuple):
    """What a repair is called, and the changes of the data that it is made of."""

    title: Text
    changes: tuple[Change, ...]


def exchange(old: str, new: str, *changes: Change) -> Plan:
    """Return the plan that puts one word for another."""
    return Plan(PHRASES["fix_exchange"].filled(old=quoted(old), new=quoted(new)), changes)
