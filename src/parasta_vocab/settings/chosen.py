"""Which settings hold for each file of a run; each settings file is read once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from parasta_vocab.errors import BrokenSettings
from parasta_vocab.settings.model import Settings, meets, relative_to
from parasta_vocab.settings.read import find_settings, folders_from, read_settings, shown_path


@dataclass(slots=True)
class Chosen:
    """The settings of the files of a run.

    With `only`, one file holds for all; with `ignored`, none is looked for. `select` of the command line prevails over what
    settings select and ignore, and `ignore` is added; so is `exclude`, seen from the current folder. `broken` holds the settings files that have mistakes; what they should hold for
    is checked as if they were not there.
    """

    only: Path | None = None
    ignored: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    broken: dict[Path, BrokenSettings] = field(default_factory=dict, init=False)
    _sources: dict[str | Path, Settings] = field(default_factory=dict, init=False)
    _files: dict[Path, Path | None] = field(default_factory=dict, init=False)
    _shared: dict[Path, bool] = field(default_factory=dict, init=False)
    _read: dict[Path | None, Settings] = field(default_factory=dict, init=False)

    def of(self, source: str | Path) -> Settings:
        """Return the settings that hold for a file or a folder."""
        if source not in self._sources:
            file = self._file(Path(source))
            if file not in self._read:
                self._read[file] = self._with_options(self._settings(file))
            self._sources[source] = self._read[file]
        return self._sources[source]

    def set_of(self, path: Path) -> Path | None:
        """Return the settings file that makes a file part of a set, or None."""
        settings = self.of(path)
        if not settings.is_set or settings.file is None or (self.only and settings.file.parent.resolve() not in path.resolve().parents):
            return None
        return Path(shown_path(settings.file))

    def excludes(self, path: Path) -> bool:
        """Tell whether a file that nobody named is not to be looked at.

        Besides the settings that hold for it, those above them count: who leaves a folder out leaves out all that is in it.
        """
        if self.exclude and meets(self.exclude, relative_to(Path(), str(path))):
            return True
        above: Path | None = path
        while above is not None and (settings := self.of(above)).file is not None:
            if settings.excludes(str(path)):
                return True
            above = None if self.only else next(islice(folders_from(settings.file.parent), 1, 2), None)
        return False

    def _file(self, path: Path) -> Path | None:
        if self.ignored or self.only:
            return self.only
        folder = path if os.path.isdir(path) else path.parent  # noqa: PTH112 - `Path.is_dir` raises where a name is too long
        if folder not in self._files:
            self._files[folder] = None
            try:
                self._files[folder] = find_settings(folder, self._shared)
            except BrokenSettings as error:
                self.broken[folder] = error
        return self._files[folder]

    def _settings(self, file: Path | None) -> Settings:
        try:
            return read_settings(file, everywhere=self.only is not None) if file else Settings()
        except BrokenSettings as error:
            self.broken[file or Path()] = error
            return Settings()

    def _with_options(self, settings: Settings) -> Settings:
        if self.select:
            return replace(settings, select=self.select, ignore=self.ignore)
        return replace(settings, ignore=(*settings.ignore, *self.ignore))
