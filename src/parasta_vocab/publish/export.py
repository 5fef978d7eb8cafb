"""Many files at once: all of them are written, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from parasta_vocab.publish.catalog import FILE_NAME, render_catalog
from parasta_vocab.publish.formats import Format
from parasta_vocab.vocab import Vocabulary


def render_all(vocabularies: Sequence[Vocabulary], formats: Mapping[str, Format]) -> dict[str, bytes]:
    """Return each vocabulary in each form by file name, and their catalogue."""
    files = {form.file_name(item.scheme.id): form.render(item) for item in vocabularies for form in formats.values()}
    return files | {FILE_NAME: render_catalog(vocabularies, formats).encode()}


def write_all(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files into a folder, which is made where there is none; a failure leaves everything as it was.

    Raises:
        OSError: The folder cannot be written to.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    partials = {folder / f".{name}.partial": folder / name for name in files}
    try:
        for (partial, target), content in zip(partials.items(), files.values(), strict=True):
            if target.is_dir():
                raise IsADirectoryError(21, "Is a directory", str(target))
            partial.write_bytes(content)
        for partial, target in partials.items():
            partial.replace(target)
    except BaseException:  # also when the user stops it: no partial file is left
        for partial in partials:
            partial.unlink(missing_ok=True)
        if made:
            folder.rmdir()
        raise
