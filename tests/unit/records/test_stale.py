"""An export says when it is older than the records."""

import subprocess
import sys
from shutil import copytree, ignore_patterns

from parasta_vocab.data import root
from parasta_vocab.records.stale import stale_schemes
from parasta_vocab.vocab import SCHEMES


def test_nothing_is_stale_after_a_build():
    assert stale_schemes(SCHEMES) == ()


def test_an_export_says_that_records_were_changed_since_the_build(tmp_path):
    for name in ("src", "vocab", "schema", "shapes"):
        copytree(root() / name, tmp_path / name, ignore=ignore_patterns("__pycache__"))
    (tmp_path / "pyproject.toml").write_text("")
    levels = tmp_path / "vocab/src/tasot.yaml"
    levels.write_text(levels.read_text(encoding="utf-8").replace("sv: processkarta", "sv: karta över processerna", 1), encoding="utf-8")
    command = [sys.executable, "-m", "parasta_vocab", "vocab", "export", "-f", "csv", "--lang", "en", "--scheme"]
    said = {
        scheme: subprocess.run(
            [*command, scheme],
            env={"PYTHONPATH": str(tmp_path / "src"), "PATH": ""},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        ).stderr
        for scheme in ("parasta-tasot", "parasta-tiedot")
    }
    assert said == {
        "parasta-tasot": "Note: records were changed since the last build (parasta-tasot); the export is of the old state. First run: make build\n",
        "parasta-tiedot": "",
    }
