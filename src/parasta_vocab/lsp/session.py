"""What the server knows while an editor is open: the texts, what is shown in each file, and what must be checked again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from parasta_vocab.checking.units import Unit
from parasta_vocab.lsp.checks import Judging, Mark, Marks, OpenFile, choose_language, texts_of, units_of
from parasta_vocab.lsp.word import Words


@dataclass(slots=True)
class Session:
    """Open files by their address, and what is shown where.

    `judge` makes the decisions anew for each check, so that changed settings count at once. `wanted` is the language that the editor
    names for this program, `locale` that of the editor, and `lang` that of the program.
    """

    judge: Callable[[], Judging]
    lang: str = "en"
    locale: str = ""
    wanted: str = ""
    files: dict[str, OpenFile] = field(default_factory=dict)
    marks: dict[str, tuple[OpenFile, tuple[Mark, ...]]] = field(default_factory=dict)
    dirty: set[str] = field(default_factory=set)
    _units: dict[str, str] = field(default_factory=dict)
    _shown: dict[str, str] = field(default_factory=dict)

    def put(self, address: str, path: Path, text: str, language_id: str = "") -> None:
        """Take a text that has been opened or changed; what is neither YAML nor JSON is passed over."""
        before = self.files.get(address)
        file = OpenFile(
            path, named=False, text=text.removeprefix("\ufeff"), language_id=language_id or (before.language_id if before else "")
        )
        if file.format_name:
            self.files[address] = file
            self.dirty.add(address)

    def close(self, address: str) -> tuple[str, ...]:
        """Forget a file, and return the names of what is to be shown no more."""
        file = self.files.pop(address, None)
        self.marks.pop(address, None)
        self.dirty.discard(address)
        if file is None:
            return ()
        self._units.pop(file.name, None)
        self.dirty.update(self.files)  # what is on the disk counts now
        shown = [file.name] if self._shown.pop(file.name, None) else []
        return (*shown, *self._unowned())

    def take(self, unit: Unit, marks: Marks) -> tuple[str, ...]:
        """Keep what was found in a unit, and return the names of what is to be shown no more."""
        key = unit.home_name or unit.files[0].name
        gone = tuple(name for name, owner in self._shown.items() if owner == key and name not in marks)
        for name in gone:
            del self._shown[name]
        for address, file in self.files.items():
            if file.name in marks and file in unit.files:
                self._units[file.name] = key
                self.marks[address] = (file, tuple(marks[file.name]))
        self._shown.update(dict.fromkeys(marks, key))
        return (*gone, *self._unowned())

    def leave(self, names: Iterable[str]) -> tuple[str, ...]:
        """Forget what was found in files that are not checked any more, and return the names of what is to be shown no more."""
        shown = []
        for name in names:
            self._units.pop(name, None)
            self.marks.pop(self.address_of(name) or "", None)
            shown += [name] if self._shown.pop(name, None) else []
        return (*shown, *self._unowned())

    def _unowned(self) -> tuple[str, ...]:
        """Return and forget what is shown for units of which no file is open any more."""
        owners = set(self._units.values())
        gone = tuple(name for name, owner in self._shown.items() if owner not in owners)
        for name in gone:
            del self._shown[name]
        return gone

    def is_current(self, unit: Unit) -> bool:
        """Tell whether the open files of a unit are still what they were when it was made."""
        known = set(map(id, self.files.values()))
        return all(id(item) in known for item in unit.files if isinstance(item, OpenFile))

    def address_of(self, name: str) -> str | None:
        """Return the address of the open file with this name, or None."""
        return next((address for address, file in tuple(self.files.items()) if file.name == name), None)

    def language(self, said: str = "") -> str:
        """Return the language to speak, where the settings of a file say so much."""
        return choose_language(self.wanted, said, self.locale, self.lang)

    def language_of(self, file: OpenFile) -> str:
        """Return the language to speak of a file."""
        return self.language(self.judge().chosen.of(file.name).language)


def dirty_units(files: Iterable[OpenFile], dirty: set[str], judge: Judging) -> tuple[Unit, ...]:
    """Return the units that hold one of the files with these names."""
    return tuple(unit for unit in units_of(tuple(files), judge.chosen) if any(item.name in dirty for item in unit.files))


def texts_around(file: OpenFile, unit: Unit) -> dict[str, tuple[str, Words]]:
    """Return the texts and words of the files of a unit, one of them first."""
    return {file.name: (file.text, file.words()), **texts_of(unit)}


def address_to_name(address: str) -> str:
    """Return what a text is called that has no file."""
    return unquote(address.rpartition("/")[2]) or "untitled"
