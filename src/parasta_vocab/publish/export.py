"""Many files at once: all of them are written, or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from errno import EISDIR
from pathlib import Path

from parasta_vocab.publish.catalog import FILE_NAME, render_catalog
from parasta_vocab.publish.formats import Format
from parasta_vocab.vocab import Vocabulary


def render_all(vocabularies: Sequence[Vocabulary], formats: Mapping[str, Format]) -> dict[str, bytes]:
    """Return each vocabulary in each form by file name, and their catalogue."""
    files = {form.file_name(item.scheme.id): form.render(item) for item in vocabularies for form in formats.values()}
    return files | {FILE_NAME: render_catalog(vocabularies, formats).encode()}


def file_names(schemes: Iterable[str], formats: Mapping[str, Format]) -> frozenset[str]:
    """Return the names of all files that an export can write."""
    return frozenset({form.file_name(scheme) for scheme in schemes for form in formats.values()} | {FILE_NAME})


def write_all(files: Mapping[str, bytes], folder: Path, names: Iterable[str] = ()) -> None:
    """Write the files into a folder, which is made where there is none; a failure leaves everything as it was.

    What a killed run left half written of the files is taken away, and so is what it left of `names`, which this run need not write.

    Raises:
        OSError: The folder cannot be written to.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    partials = {folder / f".{name}.partial": folder / name for name in files}
    try:
        for left in {*partials, *(folder / f".{name}.partial" for name in names)}:
            left.unlink(missing_ok=True)
        _refuse_folders(partials.values())
        for partial, content in zip(partials, files.values(), strict=True):
            partial.write_bytes(content)
        for partial, target in partials.items():
            partial.replace(target)
    except BaseException:  # also when the user stops it: no partial file is left
        for partial in partials:
            partial.unlink(missing_ok=True)
        if made:
            folder.rmdir()
        raise


def _refuse_folders(targets: Iterable[Path]) -> None:
    for target in targets:
        if target.is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(target))
