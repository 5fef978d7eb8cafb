"""The changes between two small versions, in every format and language, to the letter."""

import pytest

from parasta_vocab.changes.compare import Diff, compare
from parasta_vocab.changes.resolve import resolve
from parasta_vocab.report.changes import RENDERERS
from parasta_vocab.text import LANGUAGES

OLD, NEW = "examples/versions/old.ttl", "examples/versions/new.ttl"
SUFFIXES = {"text": "txt", "markdown": "md", "html": "html"}


@pytest.fixture(scope="module")
def diff(root) -> Diff:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        return Diff(OLD, NEW, compare(resolve(OLD), resolve(NEW)))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_name", SUFFIXES)
def test_changes_for_people_are_as_they_were_looked_at(diff: Diff, format_name: str, lang: str, golden) -> None:
    golden(f"changes.{lang}.{SUFFIXES[format_name]}", RENDERERS[format_name](diff, lang))


@pytest.mark.parametrize("format_name", ["json", "csv"])
def test_changes_for_programs(diff: Diff, format_name: str, golden) -> None:
    golden(f"changes.{format_name}", RENDERERS[format_name](diff, "fi"))
