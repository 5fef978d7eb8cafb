"""The only door to the package `shacl`, an engine that is chosen by name and comes with an extra."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from parasta_vocab.data import read_bytes
from parasta_vocab.extras import needs
from parasta_vocab.shapes.files import FACTS
from parasta_vocab.validation.engine.failure import named
from parasta_vocab.validation.engine.outcome import read_report
from parasta_vocab.validation.result import Result

if TYPE_CHECKING:
    from types import ModuleType

    from shacl import Shapes


def validate(data: bytes, shapes: tuple[str, ...]) -> tuple[Result, ...]:
    """Validate N-Triples and the national facts against shapes, named by their files below the data root.

    Each result carries the IRI of its source shape as `rule`. Never raises because of the data.

    Raises:
        EngineFailed: The engine could not finish.
        MissingExtra: The extra `shacl` is not installed.
    """
    library()
    with named("shacl"):
        report = _compiled(shapes).validate_text((read_bytes(FACTS) + data).decode(), format="ntriples")
        return read_report(report.serialize("ntriples"), "ntriples") if report.results else ()


@cache
def _compiled(shapes: tuple[str, ...]) -> Shapes:
    text = b"\n".join(read_bytes(name) for name in shapes).decode()
    compiled: Shapes = library().Shapes.from_text(text, format="ntriples" if all(name.endswith(".nt") for name in shapes) else "turtle")
    return compiled


def library() -> ModuleType:
    """Return the library.

    Raises:
        MissingExtra: The extra `shacl` is not installed.
    """
    with needs("shacl"):
        import shacl
    return shacl
