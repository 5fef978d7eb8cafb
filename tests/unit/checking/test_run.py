"""Many files: the same report in the same order, however many processes there are."""

import subprocess
import sys
import time
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
    return to_units(find_files(str(ROOT / "examples/rules")), Chosen())


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


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_a_run_that_is_killed_leaves_no_process_behind(tmp_path) -> None:
    good = (ROOT / "examples/rules/_base/good.yaml").read_bytes()
    for number in range(1500):
        (tmp_path / f"{number}.yaml").write_bytes(good)
    command = [sys.executable, "-m", "parasta_vocab", "check", str(tmp_path), "--no-cache", "-j", "2", "-f", "concise"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        started = wait_for(lambda: found if len(found := below(process.pid)) > 3 else None)  # forkserver, its tracker, two workers
        process.kill()
    assert started
    assert wait_for(lambda: not any(Path(f"/proc/{number}").exists() for number in started))


def below(number: int) -> set[int]:
    """Return the processes that a process started, and those that these started."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    children = {child for child, parent in parents.items() if parent == number}
    return children.union(*(below(child) for child in children))


def wait_for(found):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.05)
    return None
