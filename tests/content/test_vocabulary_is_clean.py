"""Our own vocabulary keeps every rule that it teaches: no finding of any severity, in the records or in what is published."""

from pathlib import Path

import pytest

from parasta_vocab.data import root
from parasta_vocab.lint.run import lint_document, lint_records
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.read import read_source


def test_the_records_have_no_finding() -> None:
    report = lint_records(root() / "vocab/src")
    assert [f"{finding.location}: {finding.rule.id}: {finding.message('en')}" for finding in report.findings] == []


@pytest.mark.parametrize("path", sorted((root() / "vocab").glob("*.ttl")), ids=lambda path: path.stem)
def test_what_is_published_has_no_finding(path: Path) -> None:
    document = read_source(path)
    assert isinstance(document, RdfDocument)
    assert [f"{finding.location}: {finding.rule.id}: {finding.message('en')}" for finding in lint_document(document).findings] == []
