"""Many files: the same report in the same order, however many processes there are."""

from pathlib import Path

import pytest

from parasta_vocab.checking import run as module
from parasta_vocab.checking.cache import Cache
from parasta_vocab.checking.run import run
from parasta_vocab.checking.unit import How
from parasta_vocab.checking.units import to_units
from parasta_vocab.settings.chosen import Chosen
from parasta_vocab.source.find import find_files

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def units():
    return to_units(find_files(str(ROOT / "examples/rules")), Chosen().set_of)


@pytest.fixture(scope="module")
def expected(units):
    return list(run(units, How("shifty"), 1))


@pytest.mark.parametrize("jobs", [2, 3])
def test_the_order_is_that_of_the_files(jobs, units, expected) -> None:
    assert list(run(units, How("shifty"), jobs)) == expected
    assert [name for outcome in expected for name in (*outcome.report.sources, *(item.source for item in outcome.report.unreadable))]


def test_processes_share_the_cache(units, expected, tmp_path) -> None:
    how = How("shifty", None, Cache.at(tmp_path))
    assert list(run(units, how, 2)) == expected
    assert list(run(units, how, 2)) == expected
    assert list(run(units, how, 1)) == expected


def test_few_bytes_start_no_process(units, expected, monkeypatch) -> None:
    monkeypatch.setattr(module, "ProcessPoolExecutor", None)
    monkeypatch.setattr(module, "WORTH", 10**12)
    assert list(run(units, How("shifty"), 2)) == expected


def test_a_process_that_dies_is_told_for_its_files_and_the_run_goes_on(units, monkeypatch) -> None:
    """Many more chunks than are given out before the first answer is looked at."""
    assert len(units) > 2 * module.CHUNK * module.AHEAD * 2
    monkeypatch.setattr(module, "_work_out_all", _die)
    monkeypatch.setattr(module, "WORTH", 0)
    outcomes = list(run(units, How("shifty"), 2))
    assert [item.source for outcome in outcomes for item in outcome.report.unreadable] == [unit.files[0].name for unit in units]


def _die(questions, how):
    import os

    os._exit(9)
