"""Which settings file holds for a file, and what it says."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from parasta_vocab.errors import BrokenSettings, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.settings.model import Levels, PathSettings, Settings, can_match
from parasta_vocab.settings.schema import Places, find_problems, unknown_rule
from parasta_vocab.settings.select import is_selector
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.read import read_bytes
from parasta_vocab.source.toml import read_toml
from parasta_vocab.text import quoted

OWN: Final = "parasta.toml"
SHARED: Final = "pyproject.toml"


def find_settings(start: Path, known: dict[Path, bool] | None = None) -> Path | None:
    """Return the settings file that holds for a file or a folder.

    That is the nearest `parasta.toml` from there upwards, else the nearest `pyproject.toml` with `[tool.parasta]`. The folder that has
    `.git` is the last one that is looked into. `known` remembers from call to call which files have such a part.

    Raises:
        BrokenSettings: A `pyproject.toml` that speaks of parasta cannot be read.
    """
    known = {} if known is None else known
    folders = list(folders_from(start))
    own = (folder / OWN for folder in folders if os.path.lexists(folder / OWN))
    shared = (folder / SHARED for folder in folders if _speaks_of_us(folder / SHARED, known))
    return next(own, None) or next(shared, None)


def folders_from(start: Path) -> Iterator[Path]:
    """Yield the folder of a file, or a folder itself, and those above it, up to the one that has `.git`."""
    path = Path(os.path.abspath(start))  # noqa: PTH100 - a link is followed by `resolve`, but its settings are where it lies
    for folder in (path, *path.parents):
        if folder == path and not os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises where a name is too long
            continue
        yield folder
        if os.path.lexists(folder / ".git"):
            return


def _speaks_of_us(path: Path, known: dict[Path, bool]) -> bool:
    if path not in known:
        known[path] = os.path.isfile(path) and _has_our_part(path)  # noqa: PTH113 - `Path.is_file` raises in a closed folder
    return known[path]


def _has_our_part(path: Path) -> bool:
    try:
        if b"parasta" not in read_bytes(path):
            return False
        tool = _shown(path)[0].get("tool")
    except UnreadableSource as error:
        raise BrokenSettings((error,)) from None
    return isinstance(tool, dict) and "parasta" in tool


def read_settings(path: Path, *, everywhere: bool = False) -> Settings:
    """Return what a settings file says; with `everywhere`, it holds also for files that are not below its folder.

    Raises:
        BrokenSettings: The file cannot be read, or has mistakes in it; all of them are named.
    """
    try:
        data, text = _shown(path)
    except UnreadableSource as error:
        raise BrokenSettings((error,)) from None
    is_shared = path.name == SHARED
    above = ("tool", "parasta") if is_shared else ()
    part: Any = data
    for key in above:
        part = part.get(key, {}) if isinstance(part, dict) else {}
    places = Places(text, shown_path(path), above)
    if not isinstance(part, dict):
        raise BrokenSettings((places.problem((), PHRASES["settings_wrong_type"].filled(key="parasta", expected=PHRASES["a_mapping"])),))
    problems = [*find_problems(part, "settings", places), *_bad_patterns(part, places), *_dead_patterns(part, places, everywhere)]
    if is_shared and "set" in part:
        problems.append(places.problem(("set",), PHRASES["settings_set_in_pyproject"]))
    if problems:
        raise BrokenSettings(tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0, problem.reason.en))))
    return _settings(part, path)


def _shown(path: Path) -> tuple[dict[str, Any], str]:
    """Read a file; an error names it as `shown_path` does."""
    try:
        return read_toml(path)
    except UnreadableSource as error:
        raise UnreadableSource(shown_path(path), error.reason, error.line, error.column) from None


def shown_path(path: Path) -> str:
    """Return a path as people would write it: from the current folder, if it lies below."""
    name = os.path.relpath(path)
    return str(path) if name.startswith("..") else name


def _bad_patterns(part: Mapping[str, Any], places: Places) -> Iterator[UnreadableSource]:
    """Yield the patterns that meet no rule; the schema cannot tell."""
    listed: list[tuple[tuple[str | int, ...], Any]] = [((key,), part.get(key)) for key in ("select", "ignore")]
    paths = part.get("path")
    for index, item in enumerate(paths if isinstance(paths, list) else ()):
        listed.append((("path", index, "ignore"), item.get("ignore") if isinstance(item, dict) else None))
    for path, selectors in listed:
        for index, selector in enumerate(selectors if isinstance(selectors, list) else ()):
            if isinstance(selector, str) and set("*?[") & set(selector) and not is_selector(selector):
                yield places.problem((*path, index), unknown_rule(selector))


def _dead_patterns(part: Mapping[str, Any], places: Places, everywhere: bool) -> Iterator[UnreadableSource]:
    """Yield the patterns that mean no file, wherever it may lie."""
    excluded, paths = part.get("exclude"), part.get("path")
    listed: list[tuple[tuple[str | int, ...], Any]] = [
        (("exclude", index), item) for index, item in enumerate(excluded if isinstance(excluded, list) else ())
    ]
    for index, item in enumerate(paths if isinstance(paths, list) else ()):
        listed.append((("path", index, "pattern"), item.get("pattern") if isinstance(item, dict) else None))
    for path, pattern in listed:
        if pattern and isinstance(pattern, str) and not can_match(pattern, outside=everywhere):  # the schema refuses an empty one
            yield places.problem(path, PHRASES["settings_dead_pattern"].filled(value=quoted(pattern)))


def _settings(part: Mapping[str, Any], path: Path) -> Settings:
    level = {key: Severity[part[key]] for key in ("fail-on", "show") if key in part}
    return Settings(
        file=path,
        language=part.get("language", ""),
        fail_on=level.get("fail-on"),
        show=level.get("show"),
        select=tuple(part.get("select", ())),
        ignore=tuple(part.get("ignore", ())),
        severity=_levels(part),
        paths=tuple(PathSettings(item["pattern"], tuple(item.get("ignore", ())), _levels(item)) for item in part.get("path", ())),
        exclude=tuple(part.get("exclude", ())),
        baseline=path.parent / part["baseline"] if "baseline" in part else None,
        engine=part.get("engine", ""),
        jobs=part.get("jobs", 0),
        is_set=path.name == OWN and part.get("set", True),
    )


def _levels(part: Mapping[str, Any]) -> Levels:
    return {rule: None if level == "off" else Severity[level] for rule, level in part.get("severity", {}).items()}
