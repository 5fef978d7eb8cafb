"""Standard streams that are closed, full, or read no further, as a shell makes them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a shell of POSIX")

BAD = "examples/rules/unmapped-role/bad.yaml"
CLOSED = {
    "fi": "Virhe: tulostetta ei voi kirjoittaa: kohde on suljettu\n",
    "sv": "Fel: utskriften kan inte skrivas: målet är stängt\n",
    "en": "Error: cannot write the output: Bad file descriptor\n",
}
FULL = {
    "fi": "Virhe: tulostetta ei voi kirjoittaa: levyllä ei ole tilaa\n",
    "sv": "Fel: utskriften kan inte skrivas: det finns inget utrymme på disken\n",
    "en": "Error: cannot write the output: No space left on device\n",
}
NOT_FOUND = "nope.yaml: error: no such path. Check the name and the folder.\nChecked 0 files; 1 could not be read.\n"


FULL_DEVICE = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
COMMANDS = [("fi", f"check {BAD}"), ("sv", "vocab export"), ("en", "check --help")]


@pytest.fixture
def shell(monkeypatch):
    """Type a command with its redirections; exit code, what was printed, and what was said beside it."""
    monkeypatch.delenv("LANGUAGE")
    monkeypatch.setenv("PYTHONUNBUFFERED", "")

    def call(line):
        line = line.replace("parasta", f"{sys.executable} -m parasta_vocab", 1)
        done = subprocess.run(["/bin/sh", "-c", line], check=False, capture_output=True)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return call


@FULL_DEVICE
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(("lang", "arguments"), COMMANDS)
def test_full_output_is_said(lang, arguments, unbuffered, shell, monkeypatch):
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    assert shell(f"parasta --lang {lang} {arguments} >/dev/full") == (2, "", FULL[lang])


@pytest.mark.parametrize(("lang", "arguments"), COMMANDS)
def test_closed_output_is_said(lang, arguments, shell):
    assert shell(f"parasta --lang {lang} {arguments} >&-") == (2, "", CLOSED[lang])


def test_closed_output_is_no_matter_where_a_file_is_written(shell, tmp_path):
    assert shell(f"parasta check {BAD} -f json -o {tmp_path}/out.json >&-") == (1, "", "")
    assert shell(f"parasta check {BAD} -f json")[1] == (tmp_path / "out.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("redirection", ["2>&-", pytest.param("2>/dev/full", marks=FULL_DEVICE)])
def test_what_cannot_be_said_beside_the_output_changes_nothing(redirection, shell):
    assert shell(f"parasta explain nope {redirection}") == (2, "", "")
    assert shell(f"parasta check nope.yaml {redirection}") == (3, NOT_FOUND, "")
    both = "examples/rules/unmapped-role"
    assert shell(f"parasta check {both} {redirection}") == shell(f"parasta check {both}")


def test_all_three_may_be_closed(shell):
    assert shell(f"parasta check {BAD} <&- >&- 2>&-") == (2, "", "")


def test_a_closed_input_is_empty(shell):
    said = "<stdin>: error: the file is empty. Start from a template: parasta init.\nChecked 0 files; 1 could not be read.\n"
    assert shell("parasta check - <&-") == (3, said, "")


def test_a_pipe_that_is_read_no_further_is_no_error(shell):
    first = shell("parasta model")[1].splitlines(keepends=True)[0]
    assert shell("parasta model | head -1") == (0, first, "")


@pytest.mark.parametrize(("arguments", "code", "stream"), [(["vocab", "export"], 1, "stdout"), (["explain", "nope"], 2, "stderr")])
def test_a_pipe_that_nobody_reads_ends_the_run_quietly(arguments, code, stream):
    read, write = os.pipe()
    os.close(read)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | {stream: write}
    done = subprocess.run([sys.executable, "-m", "parasta_vocab", *arguments], check=False, **streams)
    os.close(write)
    assert (done.returncode, done.stdout or b"", done.stderr or b"") == (code, b"", b"")
