"""Reports of a check, one renderer a file, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from parasta_vocab.validation.report import Report

Renderer = Callable[[Report, str], str]

RENDERERS: Final = {
    "text": "parasta_vocab.report.text:render_text",
    "json": "parasta_vocab.report.json:render_json",
    "turtle": "parasta_vocab.report.turtle:render_turtle",
    "html": "parasta_vocab.report.html:render_html",
}
"""Format to renderer; each takes a report and a language and gives the whole text. They are imported when first used."""


def renderer(format_name: str) -> Renderer:
    """Return the renderer of a format of `RENDERERS`."""
    module, _, name = RENDERERS[format_name].partition(":")
    found: Renderer = getattr(import_module(module), name)
    return found
