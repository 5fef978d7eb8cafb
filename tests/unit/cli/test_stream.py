"""What is printed file by file is what would be printed at the end."""

import subprocess
import sys

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.report import STREAMS


@pytest.mark.parametrize("name", STREAMS)
@pytest.mark.parametrize(
    "paths",
    [["examples/rules", "nope.yaml", "README.md", "examples/providers"], ["docs/images"], ["examples/sets"]],
    ids=["many", "none", "set"],
)
def test_the_same_text_and_exit_code(name, paths, tmp_path, capsys) -> None:
    whole = tmp_path / "whole"
    expected = main(["check", *paths, "-f", name, "-o", str(whole), "--lang", "sv"])
    said = capsys.readouterr().err
    assert main(["check", *paths, "-f", name, "--lang", "sv"]) == expected
    captured = capsys.readouterr()
    assert captured.out == whole.read_text(encoding="utf-8")
    assert captured.err == said


def test_findings_come_before_the_last_file_is_read(tmp_path, root) -> None:
    """The second file is a pipe that stays open: what was found in the first is there all the same."""
    bad = root / "examples/rules/process-without-owner/bad.yaml"
    command = [sys.executable, "-m", "parasta_vocab", "check", str(bad), "-", "-f", "text", "--lang", "en", "-j", "1"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            first = process.stdout.readline()
            assert process.poll() is None
            rest = process.communicate((root / "examples/rules/_base/good.yaml").read_text(encoding="utf-8"), timeout=60)[0]
        finally:
            process.kill()
    assert "process-without-owner" in first
    assert rest.splitlines()[-1].startswith("Checked 2 files")
