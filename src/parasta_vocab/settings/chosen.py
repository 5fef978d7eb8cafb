"""Which settings hold for each file of a run; each settings file is read once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from parasta_vocab.errors import BrokenSettings
from parasta_vocab.settings.model import Settings
from parasta_vocab.settings.read import find_settings, read_settings, shown_path


@dataclass(slots=True)
class Chosen:
    """The settings of the files of a run.

    With `only`, one file holds for all; with `ignored`, none is looked for. `select` of the command line prevails over what
    settings select and ignore, and `ignore` is added. `broken` holds the settings files that have mistakes; what they should hold for
    is checked as if they were not there.
    """

    only: Path | None = None
    ignored: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
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
            return read_settings(file) if file else Settings()
        except BrokenSettings as error:
            self.broken[file or Path()] = error
            return Settings()

    def _with_options(self, settings: Settings) -> Settings:
        if self.select:
            return replace(settings, select=self.select, ignore=self.ignore)
        return replace(settings, ignore=(*settings.ignore, *self.ignore))
