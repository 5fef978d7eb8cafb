"""Reports of a check, one renderer a file, and the tables that name them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from parasta_vocab.report.totals import Totals, totals_of
from parasta_vocab.validation.report import Report

Renderer = Callable[[Report, str], str | bytes]
"""A report and a language → the whole text, or the bytes of a format of `BINARY`."""

STREAMS: Final = {name: f"parasta_vocab.report.{name}" for name in ("text", "concise", "jsonl", "github")}
"""Format to module, of formats that can be written report by report; the functions are those of `Stream`."""
WHOLE: Final = {
    name: f"parasta_vocab.report.{name}" for name in ("json", "sarif", "gitlab", "junit", "markdown", "html", "csv", "xlsx", "turtle")
}
"""Format to module, of formats that need all findings at once; the function is called `render_` and the format."""
FORMATS: Final = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "html", "csv", "xlsx", "turtle")
"""Every format, in the order in which the help names them."""
BINARY: Final = frozenset({"xlsx"})
"""Formats that no terminal can show."""


@dataclass(frozen=True, slots=True)
class Stream:
    """How a format is written report by report.

    `iter_findings` yields what stands for one report, each piece ended with a line break; `render_summary` gives what stands last,
    from the sum of the `totals_of` all reports.
    """

    iter_findings: Callable[[Report, str], Iterator[str]]
    render_summary: Callable[[Totals, str], str]

    def render(self, report: Report, lang: str) -> str:
        """Return the whole text of one report."""
        return "".join(self.iter_findings(report, lang)) + self.render_summary(totals_of(report), lang)


def stream(format_name: str) -> Stream | None:
    """Return how a format is written report by report, or None where it needs all findings at once."""
    if format_name not in STREAMS:
        return None
    module = import_module(STREAMS[format_name])
    return Stream(module.iter_findings, module.render_summary)


def renderer(format_name: str) -> Renderer:
    """Return the renderer of a format of `FORMATS`; it is imported when first used.

    Raises:
        MissingExtra: The format needs a library that is not installed.
    """
    streamed = stream(format_name)
    if streamed:
        return streamed.render
    found: Renderer = getattr(import_module(WHOLE[format_name]), f"render_{format_name}")
    return found
