"""Files in a folder belong to the owner of the folder, also those that the root user makes there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from parasta_vocab.serve.state.told import told


@contextmanager
def giving_to_owner(folder: Path) -> Iterator[None]:
    """Stand around what makes files in a folder; where root does, the new ones are given to the owner of the folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    before = _files(folder)
    try:
        yield
    finally:
        with told(folder):
            for path in _files(folder) - before:
                os.chown(path, (owner := folder.stat()).st_uid, owner.st_gid, follow_symlinks=False)


def _files(folder: Path) -> set[Path]:
    return set(folder.iterdir()) if folder.is_dir() else set()
