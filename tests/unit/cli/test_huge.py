"""Huge files, and files that change while they are read: told or checked within seconds, and the others are checked all the same."""

import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_NODES

Captured = pytest.CaptureFixture[str]
GOOD = (Path(__file__).parents[3] / "examples/rules/_base/good.yaml").read_text(encoding="utf-8")
MILLION = 1_000_000


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("hyva.yaml").write_text(GOOD, encoding="utf-8")


@contextmanager
def meanwhile(work: Callable[[], object]) -> Iterator[None]:
    """Do something again and again in another thread."""
    stop = threading.Event()

    def again() -> None:
        while not stop.is_set():
            work()

    thread = threading.Thread(target=again)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize(
    "more",
    ["# rivi\n" * MILLION, "\n" * MILLION],
    ids=["comments", "empty lines"],
)
def test_a_million_lines_that_say_nothing_are_read_over(more: str, capsys: Captured) -> None:
    Path("pitka.yaml").write_text(GOOD + more, encoding="utf-8")
    assert main(["check", "--lang", "en", "pitka.yaml", "hyva.yaml"]) == 0
    assert capsys.readouterr().out == "Checked 2 files. Nothing found.\n"


def test_a_million_lines_of_values_are_refused_where_they_become_too_many(capsys: Captured) -> None:
    lines = GOOD.count("\n")
    Path("pitka.yaml").write_text(f"{GOOD}vapaa:\n" + "  - a\n" * MILLION, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert main(["check", "--lang", "en", "pitka.yaml", "hyva.yaml"]) == 3
    line, rest = capsys.readouterr().out.split("\n", 1)
    place, reason = line.split(": ", 1)
    assert reason == f"error: {PHRASES['too_many'].filled(limit=MAX_NODES).en}"
    assert lines + MILLION * 0.99 < int(place.split(":")[1]) < lines + MILLION
    assert rest == "Checked 1 file; 1 could not be read. Nothing found.\n"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MILLION


def test_a_million_lines_of_one_text_give_the_finding_of_their_key(capsys: Captured) -> None:
    Path("pitka.yaml").write_text(f"{GOOD}vapaa: |\n" + "  rivi\n" * MILLION, encoding="utf-8")
    assert main(["check", "--lang", "en", "--format", "concise", "pitka.yaml"]) == 1
    assert capsys.readouterr().out.splitlines()[0].startswith(f"pitka.yaml:{GOOD.count(chr(10)) + 1}:1: ")


def test_one_huge_text_is_checked(capsys: Captured) -> None:
    Path("pitka.yaml").write_text(GOOD.replace("Opiskelijan työpaikalla oppimisesta", "sana " * 2 * MILLION), encoding="utf-8")
    assert main(["check", "--lang", "en", "pitka.yaml"]) == 0
    assert capsys.readouterr().out == "Checked 1 file. Nothing found.\n"


def test_a_file_that_is_written_to_all_the_time_is_told_and_the_others_are_checked(capsys: Captured) -> None:
    path = Path("muuttuva.yaml")
    path.write_text(GOOD + "# rivi\n" * 3 * MILLION, encoding="utf-8")
    with path.open("ab", buffering=0) as file, meanwhile(lambda: file.write(b"#\n")):
        assert main(["check", "--lang", "en", "hyva.yaml", "muuttuva.yaml"]) == 3
    assert capsys.readouterr().out == (
        f"muuttuva.yaml: error: {PHRASES['keeps_changing'].en}\nChecked 1 file; 1 could not be read. Nothing found.\n"
    )


def test_a_file_that_is_replaced_all_the_time_is_read_as_it_was_at_one_moment(capsys: Captured) -> None:
    """An editor writes beside the file and puts the new one in its place; what is open stays what it was."""

    def replace() -> None:
        beside.write_text(GOOD, encoding="utf-8")
        beside.replace("muuttuva.yaml")

    beside = Path("muuttuva.yaml.new")
    replace()
    with meanwhile(replace):
        for _ in range(5):
            assert main(["check", "--lang", "en", "--no-cache", "muuttuva.yaml"]) == 0
            assert capsys.readouterr().out == "Checked 1 file. Nothing found.\n"


def test_folders_that_lead_to_each_other_are_walked_once(capsys: Captured) -> None:
    for name, target in (("a", "../b"), ("b", "../a")):
        Path(name).mkdir()
        Path(name, "kierre").symlink_to(target, target_is_directory=True)
        Path(name, "hyva.yaml").write_text(GOOD, encoding="utf-8")
    Path("itse").symlink_to(".", target_is_directory=True)
    assert main(["check", "--lang", "en", "."]) == 0
    assert capsys.readouterr().out == "Checked 3 files. Nothing found.\n"
