"""What `parasta check` runs: every file and every set in turn, whatever becomes of the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from parasta_vocab.checking.cache import Cache, default_folder
from parasta_vocab.checking.run import run
from parasta_vocab.checking.stored import Outcome
from parasta_vocab.checking.unit import How
from parasta_vocab.checking.units import to_units
from parasta_vocab.phrases import PHRASES
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.source.find import Found
from parasta_vocab.text import Text
from parasta_vocab.validation.engine import AUTO, resolve_engine
from parasta_vocab.validation.report import Report, merged


@dataclass(slots=True)
class Running:
    """How the files are checked: what the options of the command say."""

    chosen: Chosen
    engine: str = AUTO
    jobs: int | None = None
    source_format: str | None = None
    cached: bool = True
    cache_folder: Path | None = None
    cache: Cache | None = field(init=False)

    def __post_init__(self) -> None:
        self.cache = Cache.at(self.cache_folder or default_folder()) if self.cached else None

    def how(self) -> How:
        """Return the same for the library."""
        resolve_engine(self.engine)  # what cannot be had is told before anything is read
        return How(self.engine, self.source_format, self.cache)

    def refused(self) -> Text | None:
        """Return a sentence on why no results are kept, if they should be."""
        if self.cache is None or not self.cache.refused:
            return None
        return PHRASES["cache_refused"].filled(folder=self.cache.folder, problem=self.cache.refused)


def check_files(found: Sequence[Found], running: Running, advance: Callable[[int], None]) -> tuple[Report, list[str]]:
    """Check every file; return one report, and the files in folders that are no process descriptions."""
    outcomes = list(iter_outcomes(found, running, advance))
    return merged(outcome.report for outcome in outcomes), [name for outcome in outcomes for name in outcome.passed_over]


def iter_outcomes(found: Sequence[Found], running: Running, advance: Callable[[int], None]) -> Iterator[Outcome]:
    """Yield what became of each unit, in the order of the files; tell how many files have been done."""
    units = to_units(found, running.chosen)
    for unit, outcome in zip(units, run(units, running.how(), running.jobs or _cores()), strict=True):
        advance(len(unit.asked))
        yield outcome


def _cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
