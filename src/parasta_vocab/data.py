"""Where the shipped schema, vocabularies and shapes lie: beside the package in a wheel, at the root in a checkout."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


@cache
def root() -> Path:
    """Return the folder that holds `schema/`, `vocab/`, `shapes/` and `examples/`."""
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent.parent


@cache
def read_json(name: str) -> Any:
    """Return the content of a shipped JSON file, named by its path below `root()`."""
    return json.loads((root() / name).read_bytes())


def read_bytes(name: str) -> bytes:
    """Return the bytes of a shipped file, named by its path below `root()`."""
    return (root() / name).read_bytes()
