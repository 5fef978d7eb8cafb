"""A repository of a user as a CI system checks it out, and the environment that its scripts get there."""

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULE = ROOT / "examples/rules/unmapped-role"


@pytest.fixture
def checkout(tmp_path):
    """A user's repository with a description in order; `bad.yaml` and `broken.yaml` wait outside."""
    folder = tmp_path / "workspace"
    (folder / "descriptions").mkdir(parents=True)
    shutil.copy(RULE / "good.yaml", folder / "descriptions/good one.yaml")
    (tmp_path / "bad.yaml").write_text((RULE / "bad.yaml").read_text())
    (tmp_path / "broken.yaml").write_text("provider: [\n")
    return folder


@pytest.fixture
def environment(tmp_path):
    """What any runner gives: the search path, with Python as on an image that has it, and a home."""
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": os.environ["HOME"],
        "LC_ALL": "C.UTF-8",
        "PIP_CONSTRAINT": str(ROOT / "constraints.txt"),
        "PIP_NO_COMPILE": "1",
        "PARASTA_CACHE_DIR": str(tmp_path / "results"),
        **{name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "REQUESTS_"))},
    }


@pytest.fixture
def with_file(checkout, tmp_path):
    """Put one of the waiting files into the repository."""

    def put(name):
        if name:
            shutil.copy(tmp_path / name, checkout / "descriptions" / name)

    return put
