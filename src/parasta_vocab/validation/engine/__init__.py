"""SHACL engines, one door each; every engine takes N-Triples and gives the same `Result`s."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import Final

from parasta_vocab.errors import MissingEngine
from parasta_vocab.validation.result import Result

Engine = Callable[[bytes, tuple[str, ...]], tuple[Result, ...]]
"""N-Triples, and shapes named by their files below the data root → results. The engine adds the national facts to the data."""

AUTO: Final = "auto"
ENGINES: Final = (AUTO, "shifty", "pyshacl", "shacl")
"""The names by which an engine is chosen; `auto` is shifty where it can be imported, else pySHACL."""
LARGE: Final = 20_000_000
"""Bytes of N-Triples, about 30,000 steps, from which on `auto` saves memory."""


def resolve_engine(name: str = AUTO) -> str:
    """Return the name of the engine that will run: the name itself, or what `auto` means on this computer.

    Raises:
        ValueError: There is no such engine.
        MissingEngine: The engine cannot be imported.
        MissingExtra: The engine comes with an extra that is not installed.
    """
    if name not in ENGINES:
        raise ValueError(f"unknown engine: {name}; one of {', '.join(ENGINES)}")
    if name == AUTO:
        try:
            return resolve_engine("shifty")
        except MissingEngine:
            return "pyshacl"
    if name == "shifty":
        from parasta_vocab.validation.engine.shifty import extension

        try:
            extension()
        except ImportError:
            raise MissingEngine(name) from None
    if name == "shacl":
        from parasta_vocab.validation.engine.shacl import library

        library()
    return name


def get_engine(name: str = AUTO) -> Engine:
    """Return the engine of this name.

    Raises:
        ValueError: There is no such engine.
        MissingEngine: The engine cannot be imported.
        MissingExtra: The engine comes with an extra that is not installed.
    """
    engine = resolve_engine(name)
    if engine == "shifty":
        from parasta_vocab.validation.engine import shifty

        return _by_size if name == AUTO else shifty.validate
    if engine == "shacl":
        from parasta_vocab.validation.engine import shacl

        return shacl.validate
    from parasta_vocab.validation.engine import pyshacl

    return pyshacl.validate


def _by_size(data: bytes, shapes: tuple[str, ...]) -> tuple[Result, ...]:
    """Run shifty, or for very much data the package `shacl` if it is there, which then needs a fifth of the memory."""
    if len(data) > LARGE and find_spec("shacl"):
        from parasta_vocab.validation.engine.shacl import validate
    else:
        from parasta_vocab.validation.engine.shifty import validate
    return validate(data, shapes)
