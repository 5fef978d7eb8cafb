"""Many units, one after the other or by several processes, always in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Final, Self

from parasta_vocab.checking.processes import clean_start, follow_parent
from parasta_vocab.checking.stored import Outcome, from_bytes, to_bytes
from parasta_vocab.checking.unit import How, Question, ask, known, work_out
from parasta_vocab.checking.units import Unit
from parasta_vocab.errors import EngineFailed
from parasta_vocab.national import stage_iris
from parasta_vocab.validation.report import Report, Unreadable

CHUNK: Final = 8
"""So many units are given to a process at a time."""
AHEAD: Final = 3
"""So many chunks a process may be ahead of what has been taken, so that memory does not grow with the number of files."""
WORTH: Final = 150_000
"""Bytes from which on it is worth starting other processes."""


def run(units: Sequence[Unit], how: How, jobs: int) -> Iterator[Outcome]:
    """Yield the outcome of each unit, in order; what earlier runs found is taken from the cache, the rest is checked by `jobs` processes."""
    if 1 in {jobs, len(units)}:
        yield from (_outcome(unit, how) for unit in units)
    else:
        yield from _run_many(iter(units), how, jobs)
    if how.cache is not None:
        how.cache.prune()


def _outcome(unit: Unit, how: How) -> Outcome:
    question = ask(unit, how)
    return known(question, how) or work_out(question, how)


def _run_many(units: Iterator[Unit], how: How, jobs: int) -> Iterator[Outcome]:
    """Look into the cache here, and give to the processes what is not there; they are started when there is enough to do."""
    with _Pool(how, jobs) as pool:
        waiting: deque[Iterator[Outcome]] = deque()
        while chunk := tuple(islice(units, CHUNK)):
            waiting.append(pool.submit([ask(unit, how) for unit in chunk]))
            if len(waiting) > AHEAD * jobs:
                yield from waiting.popleft()
        while waiting:
            yield from waiting.popleft()


class _Pool:
    """Processes that are started when they are worth it."""

    def __init__(self, how: How, jobs: int) -> None:
        self.how, self.jobs, self.bytes = how, jobs, 0
        self.executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.executor is not None:
            self.executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, questions: Sequence[Question]) -> Iterator[Outcome]:
        """Return the outcomes of some units, which other processes may be working out meanwhile."""
        answers = [known(question, self.how) for question in questions]
        open_ones = [question for question, answer in zip(questions, answers, strict=True) if answer is None]
        self.bytes += sum(len(content) for question in open_ones for content in question.contents)
        if not open_ones or self.bytes < WORTH or any(item.is_stdin for question in open_ones for item in question.unit.files):
            return iter([answer or work_out(question, self.how) for question, answer in zip(questions, answers, strict=True)])
        if self.executor is None:
            self.executor = ProcessPoolExecutor(self.jobs, mp_context=clean_start("parasta_vocab.checking.unit"), initializer=follow_parent)
        try:
            return _outcomes(questions, answers, self.executor.submit(_work_out_all, open_ones, self.how))
        except BrokenProcessPool:  # a process ended before its time: new ones are started for the next files
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = None
            return self.submit(questions)


def _outcomes(questions: Iterable[Question], answers: Iterable[Outcome | None], future: Future[list[Outcome | bytes]]) -> Iterator[Outcome]:
    found: Iterator[Outcome | bytes] | None = None
    for question, answer in zip(questions, answers, strict=True):
        if answer is not None:
            yield answer
            continue
        if found is None:
            found = _results(future)
        result = next(found, None)
        if isinstance(result, bytes):
            yield from_bytes(result, question.unit.names, stage_iris())
        else:
            yield result or _failed(question)


def _results(future: Future[list[Outcome | bytes]]) -> Iterator[Outcome | bytes]:
    try:
        return iter(future.result())
    except BrokenProcessPool:
        return iter(())


def _failed(question: Question) -> Outcome:
    reason = "a process that checked files ended before its time"
    return Outcome(Report((), (), tuple(Unreadable(item.name, EngineFailed(reason)) for item in question.unit.files)))


def _work_out_all(questions: Sequence[Question], how: How) -> list[Outcome | bytes]:
    """Return outcomes as bytes, which are much smaller than their findings with rules and all; what failed is given as it is."""
    outcomes = ((question, work_out(question, how)) for question in questions)
    return [outcome if outcome.report.unreadable else to_bytes(outcome, question.unit.names) for question, outcome in outcomes]
