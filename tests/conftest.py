"""Shared: where the repository lies, an English-speaking run, and how golden files are renewed."""

import os
from pathlib import Path

import pytest
from anybody import anybody, can_be_anybody

from parasta_vocab.cli import language

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def results(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the results of checks away from those of the person who runs the tests."""
    os.environ["PARASTA_CACHE_DIR"] = str(tmp_path_factory.mktemp("results"))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the locale English, whatever the machine says, and start at the root."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.delenv("PARASTA_LANG", raising=False)
    monkeypatch.delenv("PARASTA_DEBUG", raising=False)
    monkeypatch.chdir(ROOT)
    language.spoken.cache_clear()


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compare a text with a golden file, or write the file under `--update-golden`."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests/golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{name} differs; look at it, and if it is right: pytest --update-golden"

    return compare


@pytest.fixture
def as_anybody():
    """Do what the test does with the rights of the owner of the files, also as the superuser."""
    if not can_be_anybody():
        pytest.skip("nothing can be closed to this process")
    with anybody():
        yield
