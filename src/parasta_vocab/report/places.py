"""Places as CI systems want them: paths from the root of the repository with forward slashes, and lines where there are any.

The systems say where they checked the repository out:
https://docs.github.com/actions/reference/workflows-and-actions/variables
https://docs.gitlab.com/ci/variables/predefined_variables/
https://learn.microsoft.com/azure/devops/pipelines/build/variables
https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import quote

from parasta_vocab.source.find import STDIN_NAME
from parasta_vocab.source.place import Location, TextPlace

ROOTS: Final = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY", "WORKSPACE")
"""The variables in which GitHub, GitLab, Azure Pipelines and Jenkins name the folder of the repository."""


def repository_path(source: str) -> str:
    """Return the path of a source from the folder of the repository, or the whole path where it lies outside.

    The folder is the one that a CI system names if the source lies below it, else the current one.

    >>> repository_path("./a/../b/ä.yaml")
    'b/ä.yaml'
    """
    return _path_from([*_named_roots(), Path.cwd()], source)


def steady_path(source: str) -> str:
    """Return a path of a source that is the same in whichever folder of the repository the command is run.

    Where no CI system names the folder of the repository, it is the nearest one with `.git`, else the current one.
    """
    return _path_from([*_named_roots(), *_checkout(source), Path.cwd()], source)


def _path_from(roots: Iterable[Path], source: str) -> str:
    """Return the path from the first of the folders that a source lies below, or the whole path."""
    if source == STDIN_NAME:
        return source
    path = PurePath(os.path.abspath(source))  # noqa: PTH100 - a link is shown where it lies
    root = next((root for root in roots if path.is_relative_to(root)), None)
    return (path.relative_to(root) if root else path).as_posix()


def _named_roots() -> Iterator[Path]:
    for name in ROOTS:
        yield from _as_named_and_as_it_is(os.environ.get(name, ""))


@cache
def _as_named_and_as_it_is(folder: str) -> tuple[Path, ...]:
    """Return a folder with and without links, since the current folder is named without; nothing if it is no whole path."""
    return (Path(os.path.normpath(folder)), Path(folder).resolve()) if Path(folder).is_absolute() else ()


def _checkout(source: str) -> Iterator[Path]:
    folders = Path(os.path.abspath(source)).parents  # noqa: PTH100
    return (folder for folder in folders if os.path.lexists(folder / ".git"))


def source_uri(source: str) -> str:
    """Return a source as a URI reference: relative where it lies in the repository, else one of the scheme `file`.

    A relative one never begins with `..`, since a base such as `%SRCROOT%` stands for a folder that holds what is resolved against it.

    >>> source_uri("a b/ä.yaml")
    'a%20b/%C3%A4.yaml'
    """
    path = repository_path(source)
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path)


def line_of(location: Location) -> int | None:
    """Return the line, or None where the place is not in a text."""
    return location.place.line if isinstance(location.place, TextPlace) else None


def column_of(location: Location) -> int | None:
    """Return the column, or None where the place is not in a text."""
    return location.place.column if isinstance(location.place, TextPlace) else None


def other_place(location: Location) -> str:
    """Return a place that is not in a text, such as the cell of a workbook, or nothing.

    >>> from parasta_vocab.source.place import CellPlace
    >>> other_place(Location("a.xlsx", CellPlace("Steps", "B7")))
    'Steps!B7'
    """
    return "" if location.place is None or isinstance(location.place, TextPlace) else str(location.place)
