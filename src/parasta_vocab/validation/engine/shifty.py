"""The only door to pyshifty, the fast engine.

Shapes are compiled once a process. A quick run says which of them fail, if any; only those are run again for the results.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.data import read_bytes
from parasta_vocab.namespaces import MODEL, SH
from parasta_vocab.shapes.files import BASIC, FACTS
from parasta_vocab.validation.engine.failure import named
from parasta_vocab.validation.engine.outcome import read_report
from parasta_vocab.validation.result import Result

if TYPE_CHECKING:
    from types import ModuleType

    from shifty._shifty import PreparedValidator

_EXTENSION: Final = "shifty._shifty"
_MANNERS: Final[dict[str, Any]] = {"data_format": "ntriples", "run_infer": False, "on_unsupported": "error", "sort_results": False}
_MESSAGE: Final = f"{SH}message".encode()
"""Each rule gets its name as its message; otherwise the engine merges rules that say the same of different things, and their names."""
_TARGETED: Final = re.compile(rb"^(<[^>]+>) <" + re.escape(SH.encode()) + rb"target", re.MULTILINE)
_SHAPE: Final = re.compile(rb"<" + re.escape(MODEL.encode()) + rb"(?:rule|condition)/")


def validate(data: bytes, shapes: tuple[str, ...]) -> tuple[Result, ...]:
    """Validate N-Triples and the national facts against shapes, named by their files below the data root.

    Each result carries the IRI of its source shape as `rule`. Never raises because of the data.

    Raises:
        EngineFailed: The engine could not finish.
    """
    with named("shifty"):
        prepared = _prepared(shapes)
        if _speaks_of_shapes(data, shapes):
            quick = prepared.validate_algebra(data=read_bytes(FACTS) + data, graph_mode="data", **_MANNERS)
        else:
            quick = prepared.validate_algebra(data=data, graph_mode="union-all", **_MANNERS)
        if quick.conforms:
            return ()
        whole = read_bytes(FACTS) + data
        failing = {str(violation.shape_name) for violation in quick.violations}
        results = _results(_only(shapes, failing), whole) if failing <= _statements(shapes).keys() else ()
        if {result.rule for result in results} == failing:
            return results
        return _results(prepared, whole)  # basic shapes fail, which have parts with names of their own


def _results(prepared: PreparedValidator, data: bytes) -> tuple[Result, ...]:
    return read_report(prepared.validate_w3c(data=data, graph_mode="data", **_MANNERS).report_turtle, "turtle")


def _speaks_of_shapes(data: bytes, shapes: tuple[str, ...]) -> bool:
    """Tell whether a run over shapes and data as one graph could see statements about shapes.

    The facts are compiled with the shapes, which saves parsing them for each file; it is the same as adding them to the data, as long
    as the data do not name what the shapes graph describes.
    """
    return BASIC in shapes or _SHAPE.search(data) is not None


@cache
def _prepared(shapes: tuple[str, ...]) -> PreparedValidator:
    text = b"".join(read_bytes(name) for name in (*shapes, FACTS))
    named_apart = b"".join(b'%s <%s> "%s" .\n' % (shape, _MESSAGE, shape) for shape in sorted(set(_TARGETED.findall(text))))
    return _compiled(text + named_apart, "ntriples" if all(name.endswith(".nt") for name in shapes) else "turtle")


def _only(shapes: tuple[str, ...], names: Iterable[str]) -> PreparedValidator:
    """Return the shapes of these names and those that they speak of: a report takes time by the number of shapes, failing or not."""
    said = _statements(shapes)
    wanted = sorted(names)
    for subject in wanted:
        wanted += sorted({value for _, value in said[subject] if value in said}.difference(wanted))
    return _compiled(b"".join(line for subject in wanted for line, _ in said[subject]), "ntriples")


@cache
def _statements(shapes: tuple[str, ...]) -> Mapping[str, Sequence[tuple[bytes, str]]]:
    """Return the lines of the shapes that are N-Triples by their subject, each with its object."""
    said: dict[str, list[tuple[bytes, str]]] = {}
    for name in shapes:
        if name.endswith(".nt"):
            for line in read_bytes(name).splitlines(keepends=True):
                subject, _, value = line.decode().split(" ", 2)
                said.setdefault(subject.strip("<>"), []).append((line, value.removesuffix(" .\n").strip("<>")))
    return said


def _compiled(text: bytes, form: str) -> PreparedValidator:
    prepared: PreparedValidator = extension().PreparedValidator(shapes=text, shapes_format=form)
    return prepared


@cache
def extension() -> ModuleType:
    """Return the compiled part of pyshifty, without the package around it.

    That package brings an HTTP client and wrappers for rdflib, which we do not use and which take four times as long to import.

    Raises:
        ImportError: It is not installed, or was not built for this computer.
    """
    if _EXTENSION not in sys.modules:
        package = find_spec("shifty")
        spec = PathFinder.find_spec(_EXTENSION, package.submodule_search_locations) if package else None
        if spec is None or spec.loader is None:
            raise ModuleNotFoundError(_EXTENSION)
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        sys.modules[_EXTENSION] = module
    return sys.modules[_EXTENSION]
