"""Files → units: what is checked by itself, one file or the files of a set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from parasta_vocab.errors import NothingToCheck
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.settings.read import shown_path
from parasta_vocab.source.find import Found, find_files


@dataclass(frozen=True, slots=True)
class Unit:
    """What is checked by itself.

    `files` are one file, or all files of a set; `home` is the settings file that makes the set, and None for one file;
    `asked` names the files whose findings are wanted: those of a set that nobody asked for are read for what they say.
    """

    files: tuple[Found, ...]
    home: Path | None = None
    asked: frozenset[str] = frozenset()

    @property
    def home_name(self) -> str:
        """What the settings file is called in a report; empty for one file."""
        return shown_path(self.home) if self.home else ""

    @property
    def names(self) -> tuple[str, ...]:
        """What the files of the unit, and its settings file, are called in a report."""
        return (*(item.name for item in self.files), *((self.home_name,) if self.home else ()))


def to_units(found: Sequence[Found], chosen: Chosen) -> tuple[Unit, ...]:
    """Return the units of the files, in the order of their first files.

    A file of a set is always checked with its whole set: what it lacks may stand in another file. What the settings exclude is left
    out, unless somebody named it.
    """
    sets: dict[Path, list[Found]] = {}
    alone: dict[Path, Unit] = {}
    order: list[Path] = []
    for item in found:
        if _is_left_out(item, chosen):
            continue
        home = None if item.is_stdin else chosen.set_of(item.path)
        if home is None:
            alone[item.path] = Unit((item,), None, frozenset({item.name}))
            order.append(item.path)
            continue
        if home not in sets:
            order.append(home)
        sets.setdefault(home, []).append(item)
    return tuple(alone[key] if key in alone else _set(key, sets[key], chosen) for key in order)


def _set(home: Path, asked: Iterable[Found], chosen: Chosen) -> Unit:
    try:
        lying = find_files(shown_path(home.parent))
    except NothingToCheck:  # what was asked for has another suffix, or is not saved yet
        lying = ()
    files = {_place(item.path): item for item in lying if chosen.set_of(item.path) == home and not _is_left_out(item, chosen)}
    asked = list(asked)
    files |= {_place(item.path): item for item in asked}
    return Unit(tuple(files[key] for key in sorted(files)), home, frozenset(item.name for item in asked))


def is_nothing_left(found: Sequence[Found], chosen: Chosen) -> bool:
    """Tell whether there are files, and the settings exclude every one of them."""
    return bool(found) and all(_is_left_out(item, chosen) for item in found)


def _is_left_out(item: Found, chosen: Chosen) -> bool:
    return not item.named and not item.is_stdin and chosen.excludes(item.path)


def _place(path: Path) -> str:
    return str(path.absolute())
