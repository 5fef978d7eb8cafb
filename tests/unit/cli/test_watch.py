"""`parasta check --watch`, as a process whose files are changed."""

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.cli.watch import _matters, _without_option

ROOT = Path(__file__).parents[3]
GOOD = (ROOT / "examples/rules/_base/good.yaml").read_text(encoding="utf-8")
PATIENCE = 30


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to a child")
def test_a_change_is_checked_and_ctrl_c_ends(tmp_path) -> None:
    file = tmp_path / "kuvaus.yaml"
    file.write_text(GOOD, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "parasta_vocab",
        "check",
        "--watch",
        str(tmp_path),
        "-f",
        "concise",
        "--lang",
        "en",
        "--show",
        "violation",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8") as process:
        try:
            lines: queue.Queue[str] = queue.Queue()
            threading.Thread(target=lambda: [lines.put(line) for line in process.stdout], daemon=True).start()
            wait_for(lines, "Waiting for changes")
            file.write_text(GOOD.replace("owner:", "ovner:", 1), encoding="utf-8")
            assert f"{file}:" in wait_for(lines, "unknown-key")
            wait_for(lines, "Waiting for changes")
            (tmp_path / "parasta.toml").write_text('ignore = ["*"]\nset = false\n')
            wait_for(lines, "Waiting for changes")
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) in {0, 130}
        finally:
            process.kill()


def wait_for(lines: "queue.Queue[str]", words: str) -> str:
    while True:
        line = lines.get(timeout=PATIENCE)
        if words in line:
            return line


@pytest.mark.parametrize("path", ["-"])
def test_what_cannot_be_watched_is_refused(path, capsys) -> None:
    assert main(["check", "--watch", path, "--lang", "en"]) == 2
    assert f"--watch cannot watch {path}. Give a file or a folder." in capsys.readouterr().err


def test_what_the_command_writes_itself_is_no_change(tmp_path) -> None:
    assert _matters(tmp_path / "kuvaus.yaml", {tmp_path / "raportti.json"})
    assert not _matters(tmp_path / "raportti.json", {tmp_path / "raportti.json"})


def test_only_the_option_is_left_out() -> None:
    assert _without_option(["check", "--watch", "a", "--", "--watch"]) == ["check", "a", "--", "--watch"]
