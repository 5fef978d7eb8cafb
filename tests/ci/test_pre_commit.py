"""The hooks for pre-commit, in a real run of it: it clones the project, builds the package, and runs it on what a commit changes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = (
    "src",
    "schema",
    "vocab",
    "shapes",
    "examples",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "LICENSE-vocab",
    ".pre-commit-hooks.yaml",
)
CONFIG = """repos:
  - repo: {address}
    rev: {rev}
    hooks:
      - id: parasta-check
        args: [--format=concise, --lang=en]
      - id: parasta-vocab-lint
        args: [--format=concise, --lang=en, --fail-on=warning]
"""


OUTSIDE = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
"""The environment without what a git around these tests, such as one that pushes, says of its own repository."""


def git(folder, *words):
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.hooksPath=/dev/null")
    return subprocess.run(["git", *names, *words], cwd=folder, env=OUTSIDE, check=True, capture_output=True, text=True).stdout.strip()


def commit(folder):
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "x")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The project as it is now, in a repository of its own; what it is not built from is left out."""
    folder = tmp_path_factory.mktemp("project")
    git(folder, "init", "-q")
    for name in SHIPPED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name, **({"ignore": shutil.ignore_patterns("__pycache__")} if copy is shutil.copytree else {}))
    return folder, commit(folder)


@pytest.fixture(scope="module")
def desk(project, tmp_path_factory):
    """A repository that uses the hooks, and a function that runs them on what it is told has changed."""
    folder, home = tmp_path_factory.mktemp("desk"), tmp_path_factory.mktemp("home")
    git(folder, "init", "-q")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(address=project[0], rev=project[1]))
    environment = OUTSIDE | {
        "PRE_COMMIT_HOME": str(home),
        "PRE_COMMIT_COLOR": "never",
        "PIP_CONSTRAINT": str(ROOT / "constraints.txt"),
        "PARASTA_CACHE_DIR": str(home / "results"),
    }

    def run(**files):
        for name, content in files.items():
            (folder / name.replace("__", ".")).write_text(content)
        git(folder, "add", "--all")
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run"], cwd=folder, env=environment, check=False, capture_output=True, text=True
        )
        git(folder, "commit", "-qm", "x")
        return done.returncode, [line for line in done.stdout.splitlines() if not line.startswith("[INFO]")]

    return run


def example(name):
    return (ROOT / "examples" / name).read_text()


FINDING = (
    "description.yaml:18:5: violation unmapped-role The role “työelämäkoordinaattori” has no national actor. Write under actor the "
    "actor of the actor map to which the role answers most closely."
)


def words(lines):
    """What pre-commit writes at the end of the line of each hook."""
    return [line.rsplit(".", 1)[-1] for line in lines if line.startswith("parasta ")]


def test_what_a_commit_changes_is_checked_and_what_is_no_description_is_passed_over(desk):
    code, lines = desk(description__yaml=example("rules/unmapped-role/good.yaml"), compose__yaml="services: {}\n", notes__txt="Hello.\n")
    assert (code, words(lines)) == (0, ["Passed", "(no files to check)Skipped"]), lines

    code, lines = desk(description__yaml=example("rules/unmapped-role/bad.yaml"))
    assert (code, words(lines)) == (1, ["Failed", "(no files to check)Skipped"])
    assert lines[1:-1] == [
        "- hook id: parasta-check",
        "- exit code: 1",
        "",
        FINDING,
        "",
    ]

    code, lines = desk(description__yaml="provider: [\n")
    assert (code, words(lines), lines[2]) == (1, ["Failed", "(no files to check)Skipped"], "- exit code: 3")

    code, lines = desk(
        vocabulary__ttl=example("lint/definition-with-own-term/bad.ttl"), shapes__ttl=(ROOT / "shapes/conditions.ttl").read_text()
    )
    assert (code, words(lines)) == (1, ["Passed", "Failed"])
    assert [line.partition(" ")[0] for line in lines if "definition-with-own-term" in line] == ["vocabulary.ttl:44:21:"]
    assert [line for line in lines if line.startswith("shapes.ttl")] == []
