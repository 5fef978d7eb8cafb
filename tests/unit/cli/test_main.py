"""What signals do to a run: it unwinds, says so, and leaves nothing half written."""

import os
import signal
import subprocess
import sys

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.records.write import JOURNAL

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX")

MORE_THAN_A_PIPE_HOLDS = b" " * 300_000
WAIT = """
import sys, time
from pathlib import Path
from parasta_vocab.__main__ import run

method, name = sys.argv.pop(1), sys.argv.pop(1)
do = getattr(Path, method)

def wait(path, argument):
    do(path, argument)
    if path.name == name:
        setattr(Path, method, do)
        print("waits", file=sys.stderr, flush=True)
        time.sleep(60)

setattr(Path, method, wait)
run()
"""


@pytest.fixture
def start(monkeypatch):
    """Start a program in Python whose signals are not ignored, whatever started the tests."""
    before = {each: signal.signal(each, lambda *_: None) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    monkeypatch.delenv("LANGUAGE")
    running = []

    def call(*arguments, **options):
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        running.append(subprocess.Popen([sys.executable, *arguments], **pipes, **options))
        return running[-1]

    yield call
    for each in running:
        each.kill()
        each.communicate()
    for each, handler in before.items():
        signal.signal(each, handler)


def ended(process):
    """Wait for the end of a process; its exit code, and what it printed."""
    out, err = process.communicate(timeout=30)
    return process.returncode, out.decode(), err.decode()


def half_done(start, method, name, *arguments, **options):
    """Start a program that waits when it has written or replaced a file."""
    process = start("-c", WAIT, method, name, *arguments, **options)
    assert process.stderr.readline() == b"waits\n"
    return process


@pytest.mark.parametrize(
    ("number", "lang", "code", "said"),
    [
        (signal.SIGINT, "fi", 130, "Keskeytetty.\n"),
        (signal.SIGTERM, "sv", 143, "Avbrutet.\n"),
        (signal.SIGHUP, "en", 129, "Interrupted.\n"),
    ],
)
@pytest.mark.parametrize("command", ["check", "annotate"])
def test_a_run_that_waits_for_its_input_stops(command, number, lang, code, said, start):
    process = start("-m", "parasta_vocab", command, "--lang", lang, "-")
    process.stdin.write(MORE_THAN_A_PIPE_HOLDS)
    process.stdin.flush()  # which returns when the program reads
    process.send_signal(number)
    assert ended(process) == (code, "", said)


def test_what_the_starter_ignores_stays_ignored(start):
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    process = start("-m", "parasta_vocab", "check", "-")
    process.stdin.write(MORE_THAN_A_PIPE_HOLDS)
    process.stdin.flush()
    process.send_signal(signal.SIGHUP)
    assert ended(process) == (
        3,
        "<stdin>: error: the file is empty. Start from a template: parasta init.\nChecked 0 files; 1 could not be read.\n",
        "",
    )


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_export_that_is_stopped_leaves_nothing(number, code, start, tmp_path):
    process = half_done(start, "write_bytes", ".parasta-tasot.csv.partial", "vocab", "export", "--to", str(tmp_path / "out"))
    assert (tmp_path / "out/.parasta-tasot.csv.partial").exists()
    process.send_signal(number)
    process.send_signal(number)  # as `timeout` does
    assert ended(process) == (code, "", "Interrupted.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_stopped_stays_as_it_was(start, tmp_path):
    (tmp_path / "a.ttl").write_text("old")
    process = half_done(start, "write_bytes", ".a.ttl.partial", "vocab", "export", "-o", str(tmp_path / "a.ttl"))
    process.send_signal(signal.SIGTERM)
    assert ended(process) == (143, "", "Interrupted.\n")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.ttl": "old"}


def test_an_import_that_is_stopped_leaves_the_records_as_they_were(start, review, tmp_path):
    before = review.text()
    review.put("Concepts", "sopimus", Definition__fi="kahden osapuolen yhteinen tahdonilmaisu")
    (tmp_path / "r.xlsx").write_bytes(review.saved())
    names = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))
    arguments = ("vocab", "import", "r.xlsx", "--yes")
    process = half_done(start, "replace", ".sopimukset.yaml.partial", *arguments, cwd=tmp_path)
    assert review.text() != before
    assert (review.folder / JOURNAL).exists()
    process.send_signal(signal.SIGTERM)
    code, _, said = ended(process)
    assert (code, said) == (143, "Interrupted.\n")
    assert review.text() == before
    assert sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*")) == names


@pytest.mark.parametrize(
    ("killed", "left", "command"),
    [
        ("export", ".parasta-tasot.csv.partial", ("export", "--scheme", "parasta-toimijat", "-f", "csv")),
        ("diagram", ".parasta-toimijat-oppija.sv.svg.partial", ("diagram", "--scheme", "parasta-kriittiset-pisteet")),
    ],
)
def test_what_a_killed_run_left_is_cleared_by_the_next(killed, left, command, start, tmp_path, capsys):
    process = half_done(start, "write_bytes", left, "vocab", killed, "--to", str(tmp_path / "out"))
    process.kill()
    assert ended(process) == (-signal.SIGKILL, "", "")
    assert (tmp_path / "out" / left).exists()
    (tmp_path / "out/.other.csv.partial").write_text("of somebody else")
    (tmp_path / "clean").mkdir()
    for folder in ("clean", "out"):
        assert main(["vocab", *command, "--to", str(tmp_path / folder)]) == 0
    capsys.readouterr()
    expected = {path.name: path.read_bytes() for path in (tmp_path / "clean").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == expected | {".other.csv.partial": b"of somebody else"}


def test_the_handlers_of_a_caller_come_back(capsys):
    before = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    assert main(["--version"]) == 0
    capsys.readouterr()
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before
