"""Where the keys and values of a document stand: scanned when somebody asks, and kept small, as a file may hold a million of them.

Most files are read for their data alone. Positions are kept as one number a node, in the order of the file, and the way to the
number of a node goes through the data.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, Literal

from parasta_vocab.source.document import Path
from parasta_vocab.source.place import Place, TextPlace

_BITS: Final = 27
"""So many bits hold a column; no file has more characters (`MAX_BYTES`)."""
Kind = Literal["key", "value"]


def packed(line: int, column: int) -> int:
    """Return a line and a column, both from 0, as one number."""
    return line << _BITS | column


class Marks:
    """The positions of one document: that of its root, then for each item that of its key, if it has one, and those of its value."""

    def __init__(self, data: Any, scan: Callable[[], array[int]]) -> None:
        """Take plain data, and a function that gives the positions of its nodes as `packed` makes them."""
        self._data, self._scan = data, scan

    @cached_property
    def _positions(self) -> array[int]:
        return self._scan()

    @cached_property
    def _rows(self) -> dict[int, array[int]]:
        """For each collection, by its identity, which of the positions each of its values has."""
        rows: dict[int, array[int]] = {}
        if self._positions:
            _lay(self._data, 0, rows)
        return rows

    @cached_property
    def _orders(self) -> dict[int, dict[str | int, int]]:
        """The keys of each mapping that was asked about, with their numbers."""
        return {}

    def place(self, path: Path, kind: Kind) -> TextPlace:
        """Return the place of a value, or of its key.

        Raises:
            KeyError: There is no such value, or it has no key.
        """
        node, number, has_key = self._data, 0, False
        for part in path:
            has_key = isinstance(node, dict)
            number = self._rows[id(node)][self._order(node)[part] if has_key else _index(part, node)]
            node = node[part]
        if not self._positions or (kind == "key" and not has_key):
            raise KeyError(path)
        position = self._positions[number - (kind == "key")]
        return TextPlace((position >> _BITS) + 1, (position & (1 << _BITS) - 1) + 1)

    def _order(self, node: dict[str | int, Any]) -> dict[str | int, int]:
        if id(node) not in self._orders:
            self._orders[id(node)] = {key: number for number, key in enumerate(node)}
        return self._orders[id(node)]

    def paths(self, kind: Kind) -> Iterator[Path]:
        """Yield the path of each value, or of each that has a key, in the order of the file."""
        if self._positions:
            yield from (path for path in _paths(self._data, ()) if kind == "value" or (path and isinstance(path[-1], str)))


class MarkedPlaces(Mapping[Path, Place]):
    """The places of the keys or of the values of a document, by the path of the value."""

    def __init__(self, marks: Marks, kind: Kind) -> None:
        self._marks, self._kind = marks, kind

    def __getitem__(self, path: Path) -> Place:
        return self._marks.place(path, self._kind)

    def __iter__(self) -> Iterator[Path]:
        return self._marks.paths(self._kind)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))


def _lay(node: Any, number: int, rows: dict[int, array[int]]) -> int:
    """Give the values below a node their numbers, after its own, and return the first number that is free."""
    number += 1
    if not node or not isinstance(node, (dict, list)):
        return number
    rows[id(node)] = row = array("L")
    step = isinstance(node, dict)
    for child in node.values() if isinstance(node, dict) else node:
        number += step  # for the key
        row.append(number)
        number = _lay(child, number, rows) if isinstance(child, (dict, list)) else number + 1
    return number


def _index(part: str | int, node: Any) -> int:
    if not isinstance(node, list) or not isinstance(part, int) or not 0 <= part < len(node):
        raise KeyError(part)
    return part


def _paths(node: Any, path: Path) -> Iterator[Path]:
    yield path
    items: Iterable[tuple[str | int, Any]] = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))
