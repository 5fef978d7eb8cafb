"""Who stands above whom in a hierarchy, asked many times: cycles are drawn together and each ancestor is one bit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.lint.walks import strong_components

LARGEST: Final = 20_000
"""Up to so many concepts the ancestors are kept as bits, which takes at most 50 MB; above it they are walked to."""


@dataclass(frozen=True, slots=True)
class Ancestry:
    """The hierarchy without its cycles: `home` names a concept of the cycle of each concept, `above` leads from home to home."""

    home: Mapping[str, str]
    above: Mapping[str, frozenset[str]]
    bits: Mapping[str, int]
    masks: Mapping[str, int]

    def is_above(self, upper: str, lower: str) -> bool:
        """Tell whether a concept is the other one or stands above it; in a cycle each stands above each."""
        high, low = self.home.get(upper, upper), self.home.get(lower, lower)
        if high == low:
            return True
        if self.masks:
            return bool(self.masks.get(low, 0) & self.bits.get(high, 0))
        return self._walk(high, low)

    def _walk(self, high: str, low: str) -> bool:
        waiting, seen = [low], {low}
        while waiting:
            for other in self.above.get(waiting.pop(), ()):
                if other == high:
                    return True
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return False


def ancestry(broader: Mapping[str, Sequence[str]]) -> Ancestry:
    """Return who stands above whom."""
    home = {concept: knot[0] for knot in strong_components(broader) for concept in knot}
    above: dict[str, set[str]] = {}
    for concept, others in broader.items():
        mine = home.get(concept, concept)
        for other in others:
            high = home.get(other, other)
            above.setdefault(high, set())
            if high != mine:
                above.setdefault(mine, set()).add(high)
    frozen = {concept: frozenset(others) for concept, others in above.items()}
    if len(frozen) > LARGEST:
        return Ancestry(home, frozen, {}, {})
    bits = {concept: 1 << number for number, concept in enumerate(frozen)}
    return Ancestry(home, frozen, bits, _masks(frozen, bits))


def _masks(above: Mapping[str, frozenset[str]], bits: Mapping[str, int]) -> dict[str, int]:
    """Return the ancestors of each concept as bits, those at the top first (Kahn 1962)."""
    below: dict[str, list[str]] = {}
    left = {concept: len(others) for concept, others in above.items()}
    for concept, others in above.items():
        for other in others:
            below.setdefault(other, []).append(concept)
    masks = dict.fromkeys(above, 0)
    ready = [concept for concept, count in left.items() if not count]
    while ready:
        concept = ready.pop()
        mask = masks[concept] | bits[concept]
        for lower in below.get(concept, ()):
            masks[lower] |= mask
            left[lower] -= 1
            if not left[lower]:
                ready.append(lower)
    return masks
