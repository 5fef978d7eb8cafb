"""A mapping whose keys are known and whose values are worked out when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
W = TypeVar("W")


class OnDemand(Mapping[K, V], Generic[K, W, V]):
    """Gives `find(known[key])` for each key: places of a conforming file are never asked for, so they are never found."""

    __slots__ = ("_find", "_known")

    def __init__(self, known: Mapping[K, W], find: Callable[[W], V]) -> None:
        self._known, self._find = known, find

    def __getitem__(self, key: K) -> V:
        return self._find(self._known[key])

    def __contains__(self, key: object) -> bool:
        return key in self._known

    def __iter__(self) -> Iterator[K]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __repr__(self) -> str:
        return repr(dict(self))
