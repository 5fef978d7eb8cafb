"""Whether the records say something else than what was last built of them."""

from __future__ import annotations

from pathlib import Path

from parasta_vocab.data import root
from parasta_vocab.errors import ParastaError
from parasta_vocab.records.document import render_jsonld, scheme_document
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.read import read_records


def stale_schemes(schemes: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the concept schemes whose records were changed since `parasta build`; none where there is no source tree.

    Records that cannot be read count as changed.
    """
    home: Path = root()
    if not (home / "pyproject.toml").is_file():
        return ()
    try:
        records = read_records(home / "vocab/src")
        built = {scheme: render_jsonld(scheme_document(scheme, records, record_classes())) for scheme in schemes}
    except ParastaError:
        return schemes
    return tuple(scheme for scheme, text in built.items() if text != (home / f"vocab/{scheme}.jsonld").read_text(encoding="utf-8"))
