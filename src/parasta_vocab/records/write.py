"""Several files written all or none, also when the program is killed in between.

What the files were is kept in a journal beside them until the last one is replaced. A journal that is found later belongs
to a run that was interrupted: `recover` puts the files back as they were before it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from parasta_vocab.records.read import JOURNAL

_INDEX: Final = "files.json"


def write_all(files: Mapping[Path, bytes], folder: Path) -> None:
    """Write files that are below `folder`; on any failure they stay, or become again, what they were.

    Raises:
        OSError: A file cannot be written.
    """
    if not files:
        return
    recover(folder)
    journal = folder / JOURNAL
    partials = {path: path.with_name(f".{path.name}.partial") for path in files}
    try:
        _keep(files, folder)
        for path, content in files.items():
            partials[path].write_bytes(content)
        for path, partial in partials.items():
            partial.replace(path)
        journal.rename(_done(folder))
    except BaseException:
        recover(folder)
        raise
    finally:
        for partial in partials.values():
            partial.unlink(missing_ok=True)
        _discard(folder)


def recover(folder: Path) -> tuple[Path, ...]:
    """Put back what an interrupted run had changed and return those files; a file that was edited since then is left alone."""
    journal = folder / JOURNAL
    restored = []
    if (journal / _INDEX).exists():
        for name, number, after in json.loads((journal / _INDEX).read_text(encoding="utf-8")):
            path = folder / name
            if path.exists() and _digest(path.read_bytes()) == after:
                _put_back(path, journal / number)
                restored.append(path)
            path.with_name(f".{path.name}.partial").unlink(missing_ok=True)
        journal.rename(_done(folder))
    _discard(folder)
    return tuple(restored)


def _put_back(path: Path, before: Path) -> None:
    """Make a file what it was; one that was new is taken away."""
    if before.exists():
        partial = path.with_name(f".{path.name}.partial")
        shutil.copyfile(before, partial)
        partial.replace(path)
    else:
        path.unlink()


def _keep(files: Mapping[Path, bytes], folder: Path) -> None:
    """Write the journal under another name and rename it when it is whole."""
    begun = folder / f"{JOURNAL}-begun"
    begun.mkdir()
    index = []
    for number, (path, content) in enumerate(files.items()):
        if path.exists():
            shutil.copyfile(path, begun / str(number))
        index.append((str(path.relative_to(folder)), str(number), _digest(content)))
    (begun / _INDEX).write_text(json.dumps(index), encoding="utf-8")
    begun.rename(folder / JOURNAL)


def _done(folder: Path) -> Path:
    shutil.rmtree(folder / f"{JOURNAL}-done", ignore_errors=True)
    return folder / f"{JOURNAL}-done"


def _discard(folder: Path) -> None:
    for name in ("begun", "done"):
        shutil.rmtree(folder / f"{JOURNAL}-{name}", ignore_errors=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
