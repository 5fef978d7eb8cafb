"""Each rule has examples, and each example gives exactly the findings its folder and name promise."""

from pathlib import Path

import pytest

from parasta_vocab.shapes import catalogue
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.check import validate

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples/rules"
BAD = sorted(EXAMPLES.glob("[!_]*/bad*"))
GOOD = sorted(EXAMPLES.glob("*/good*"))


def name(path: Path) -> str:
    return str(path.relative_to(EXAMPLES))


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_bad_example_breaks_its_rule_and_no_other(path: Path) -> None:
    report = validate(path)
    assert report.unreadable == ()
    assert {finding.rule.id for finding in report.findings} == {path.parent.name}


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_a_good_example_has_no_findings(path: Path) -> None:
    report = validate(path)
    assert report.unreadable == ()
    assert [(finding.rule.id, str(finding.location), finding.message("en")) for finding in report.findings] == []


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_message_is_whole_in_each_language(path: Path) -> None:
    for finding in validate(path).findings:
        for lang in LANGUAGES:
            message = finding.message(lang)
            assert "{" not in message.replace("{fi: …", "")
            assert "””" not in message
            assert "“”" not in message


def test_each_rule_file_has_both_kinds_of_example() -> None:
    rules = {path.stem for path in (ROOT / "shapes/rules").glob("*.ttl")}
    assert rules == set(catalogue())
    assert rules == {path.parent.name for path in BAD}
    assert rules == {path.parent.name for path in GOOD} - {"_base"}
