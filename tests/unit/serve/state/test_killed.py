"""`kill -9` at any moment of a write: what is found afterwards is the state before or the state after, and the trail agrees."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from parasta_vocab.serve.state import Service

KILLED = Path(__file__).with_name("killed.py")


@contextmanager
def writing(folder):
    """Run the process that writes and dies; give what tells it to."""
    with subprocess.Popen([sys.executable, KILLED, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def order(line):
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
            how, number = process.stdout.readline().split()
            return how, number

        yield order
        process.stdin.close()


@pytest.fixture
def writer(folder):
    with writing(folder) as order:
        yield order


def found(folder, agree):
    """Return the number of the change whose state is held, after seeing that it is held whole."""
    with Service.open(folder) as service:
        agree(service)
        held = service.snapshot.terminologies["parasta-tasot"]
        number = held.document.get("contact", "0")
        if number != "0":
            assert held.things["tyonkulku"].document["definition"]["fi"] == f"määritelmä {number}"
            assert [id_ for id_ in held.things if id_.startswith("uusi")] == [f"uusi-{number}"]
        return int(number)


def test_at_each_statement(folder, writer, agree):
    before, outcomes = 0, []
    for statement in range(1, 40):
        how, _ = writer(f"at {statement}")
        after = found(folder, agree)
        assert after == before + 1 if how == "done" else after in (before, before + 1)
        before = after
        outcomes.append(how)
        if how == "done":
            break
    assert outcomes == ["killed"] * (len(outcomes) - 1) + ["done"]
    assert len(outcomes) > 8


def test_at_any_moment(folder, writer, agree):
    before = 0
    for moment in range(12):
        how, said = writer(f"after {moment * 0.0037:.4f}")
        assert how == "killed"
        after = found(folder, agree)
        assert after in (int(said), int(said) + 1)  # what it was told to be kept is kept
        assert after > before
        before = after


@pytest.mark.parametrize("statement", [1, 3, 8, 12, 16, 20, 300])
def test_while_a_folder_is_filled(statement, tmp_path, seeded, agree):
    with writing(tmp_path / "new") as order:
        assert order(f"make {statement}") == ("killed", "-")
    with Service.open(tmp_path / "new") as service, Service.open(seeded) as other:
        assert service.snapshot == other.snapshot
        agree(service)
