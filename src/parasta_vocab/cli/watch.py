"""`parasta check --watch`: the same command again whenever a file changes. The only door to watchfiles."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import click

from parasta_vocab.extras import needs
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.read import FORMATS, STDIN

OPTION: Final = "--watch"
_SETTINGS: Final = frozenset({".toml"})
_QUIET: Final = 200
"""Milliseconds of quiet after which a change counts: editors write a file in several steps."""


def watch(paths: Sequence[str], written: Collection[Path], arguments: Sequence[str], lang: str) -> int:
    """Run the command without `--watch`, and again at each change below the paths, until the user stops it.

    What the command itself writes (`written`) is no change.
    Each run is a process of its own, so that it sees settings and files as they are then; unchanged files come from the cache.
    """
    with needs("watch"):
        from watchfiles import watch as changes

    folders = sorted({_folder(path) for path in paths})
    own = {path.resolve() for path in written}
    command = [sys.executable, "-m", "parasta_vocab", *_without_option(arguments)]
    seen = changes(
        *folders,
        watch_filter=lambda _, path: _matters(Path(path), own),
        step=_QUIET,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
    )
    next(seen, None)  # from now on no change is missed
    code = _checked(command, folders, lang)
    with suppress(KeyboardInterrupt):  # so the user says that it is enough
        for change in seen:
            if change:
                code = _checked(command, folders, lang)
    return code


def _checked(command: Sequence[str], folders: Sequence[str], lang: str) -> int:
    code = subprocess.run(command, check=False).returncode  # noqa: S603 - the very command that the user gave
    click.echo(PHRASES["watching"].filled(folders=", ".join(folders)).show(lang), err=True)
    return code


def refuse(paths: Sequence[str]) -> str:
    """Return what of the paths cannot be watched, or nothing."""
    return next((path for path in paths if path == STDIN or not os.path.lexists(_folder(path))), "")


def _folder(path: str) -> str:
    """Return the folder that is watched for a path: itself, that of a file, or that where a pattern begins."""
    found = Path(path)
    while not found.is_dir() and found != found.parent:
        found = found.parent
    return str(found)


def _matters(path: Path, own: Collection[Path]) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in {*FORMATS, *_SETTINGS} and path.resolve() not in own


def _without_option(arguments: Sequence[str]) -> list[str]:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return [item for number, item in enumerate(arguments) if item != OPTION or number > end]
