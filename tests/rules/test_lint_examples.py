"""Each rule for vocabularies has examples, and each example gives exactly the findings its folder and name promise."""

from pathlib import Path

import pytest

from parasta_vocab.lint.run import lint_document, lint_records
from parasta_vocab.shapes import lint_catalogue
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.read import read_source
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Report

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples/lint"
BAD = sorted(EXAMPLES.glob("*/bad*"))
GOOD = sorted(EXAMPLES.glob("*/good*"))
WHOLE_FILE = {"no-concepts", "vocabulary-without-scheme"}
"""Rules whose findings concern the file, so that they have no place in it."""


def name(path: Path) -> str:
    return str(path.relative_to(EXAMPLES))


def lint(path: Path) -> Report:
    if path.is_dir():
        return lint_records(path)
    document = read_source(path)
    assert isinstance(document, RdfDocument)
    return lint_document(document)


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_bad_example_breaks_its_rule_and_no_other(path: Path) -> None:
    report = lint(path)
    assert {finding.rule.id for finding in report.findings} == {path.parent.name}
    for finding in report.findings:
        assert isinstance(finding.location.place, TextPlace) or path.parent.name in WHOLE_FILE, str(finding.location)


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_a_good_example_has_no_findings(path: Path) -> None:
    assert [(finding.rule.id, str(finding.location), finding.message("en")) for finding in lint(path).findings] == []


@pytest.mark.parametrize("path", BAD, ids=name)
def test_a_message_is_whole_in_each_language(path: Path) -> None:
    for finding in lint(path).findings:
        for lang in LANGUAGES:
            message = finding.message(lang)
            assert "{" not in message
            assert "””" not in message or path.parent.name == "empty-label"
            assert "“”" not in message or path.parent.name == "empty-label"


def test_each_rule_file_has_both_kinds_of_example() -> None:
    rules = {path.stem for path in (ROOT / "shapes/lint").glob("*.ttl")}
    assert rules == set(lint_catalogue())
    assert rules == {path.parent.name for path in BAD}
    assert rules == {path.parent.name for path in GOOD}


def test_every_live_check_of_qskos_is_a_rule() -> None:
    cited = {
        source.rpartition("(")[2].rstrip(")") for rule in lint_catalogue().values() for source in rule.source if source.startswith("qSKOS")
    }
    live = "dcc oc uc anr mri otc tchbc chr bl dlv el ipl ml ol ucil ilc ncl oilt husv mol rrc strc urc var hr mc rc usr"
    assert cited == set(live.split())


def test_the_checks_of_skosify_and_the_conditions_of_skos_are_rules() -> None:
    cited = {source for rule in lint_catalogue().values() for source in rule.source}
    skosify = ("hierarchy_cycles", "disjoint_relations", "hierarchical_redundancy", "preflabel_uniqueness", "label_overlap")
    assert {f"Skosify: {name}" for name in skosify} <= cited
    assert {f"SKOS Reference S{number}" for number in (9, 13, 14, 27, 37, 46)} <= cited
