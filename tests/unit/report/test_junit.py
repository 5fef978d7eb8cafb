"""JUnit XML against the schema of Jenkins' xUnit plugin and against a reader."""

import subprocess
import sys
from functools import cache

import pytest
from junitparser import JUnitXml
from lxml import etree

from parasta_vocab.report.junit import render_junit
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Report


@cache
def schema(root):
    return etree.XMLSchema(etree.parse(root / "tests/data/schemas/junit-10.xsd"))


@pytest.fixture
def read(root):
    """Render a report, hold it against the schema, and return what a reader reads."""

    def call(report, lang="en"):
        text = render_junit(report, lang)
        schema(root).assertValid(etree.fromstring(text.encode()))
        return JUnitXml.fromstring(text.encode())

    return call


def told(xml):
    return {
        suite.name: [
            (case.name, case.classname, [(type(item).__name__, item.message, item.type) for item in case.result]) for case in suite
        ]
        for suite in xml
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_valid_in_every_language(read, awkward, lang):
    xml = read(awkward, lang)
    assert (xml.tests, xml.failures, xml.errors, sum(suite.skipped for suite in xml)) == (8, 2, 2, 1)


def test_a_file_is_a_suite_and_a_rule_a_case(read, awkward):
    name, place = "kuvaukset å/ä b,c:100%.yaml", "kuvaukset å.ä b,c:100%_yaml"
    message = "=1+1 a b|c %0A ::error::d <script>alert(1)</script> \N{REPLACEMENT CHARACTER}[31m {x} [l](http://e.example) `q` @user"
    found = told(read(awkward))
    engine = found.pop("odd.yaml")
    assert found == {
        name: [
            ("Two things with one id [duplicate-id]", place, [("Failure", message, "violation")]),
            ("Stage of the process map not described [stage-not-covered]", place, [("Failure", "the file as a whole", "violation")]),
            ("Process without owner [process-without-owner]: accepted deviation", place, [("Skipped", "agreed in May", None)]),
        ],
        "b.xlsx": [
            ("Process without owner [process-without-owner]", "b_xlsx", []),
            ("Discouraged term [discouraged-term]", "b_xlsx", []),
        ],
        "conforming.yaml": [("Nothing found", "conforming_yaml", [])],
        "torn.yaml": [("The file cannot be read", "torn_yaml", [("Error", "Torn", "unreadable")])],
    }
    assert [(case, kind) for case, _, [(_, _, kind)] in engine] == [("The file cannot be read", "engine-failed")]


def test_the_texts_say_where(read, awkward):
    suites = list(read(awkward))
    (failure,) = next(iter(suites[0])).result
    assert failure.text.startswith("kuvaukset å/ä b,c:100%.yaml:3:7: =1+1 a b|c")
    assert [case.system_out for case in suites[1]] == [
        "warning\nb.xlsx:Vaiheet!B7: cell",
        "remark\nb.xlsx:/processes/0: node",
    ]


def test_several_findings_of_a_rule_are_one_case(read, awkward):
    report = Report(awkward.findings[1:2] * 3, awkward.sources[:1])
    assert [item for _, _, item in next(iter(told(read(report)).values()))] == [[("Failure", "the file as a whole (+2)", "violation")]]


def test_what_fails_the_check_is_a_failure(read, awkward):
    kinds = {level: read(awkward.failing_from(level)).failures for level in Severity}
    assert kinds == {Severity.info: 4, Severity.warning: 3, Severity.violation: 2}


@pytest.mark.parametrize("block", ["", "sys.modules['lxml'] = None; "])
def test_the_bytes_are_the_same_with_and_without_lxml(root, block):
    program = (
        f"import sys; {block}from parasta_vocab.report.junit import render_junit; from parasta_vocab.validation import validate; "
        "sys.stdout.buffer.write(render_junit(validate('examples/providers/virhelan-ammattiopisto/processes.yaml'), 'fi').encode())"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=root).stdout
    assert printed == (root / "tests/golden/virhelan-ammattiopisto.fi.junit.xml").read_bytes()


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (Report((), ("a",)), "Nothing found"),
        (Report((), ("a",), hidden=1), "No findings to show"),
        (Report((), ("a",), deselected=1), "No findings to show"),
    ],
)
def test_a_file_without_findings_passes_and_says_no_more_than_is_known(read, report, name):
    assert told(read(report)) == {"a": [(name, "a", [])]}


def test_thirty_thousand_findings(read, huge):
    xml = read(huge)
    assert (len(list(xml)), xml.failures) == (300, 300)
