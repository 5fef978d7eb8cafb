"""Reports that are hard to print: awkward texts, names and places, and more findings than anybody reads."""

from dataclasses import replace
from datetime import date

import pytest

from parasta_vocab.errors import EngineFailed, UnreadableSource
from parasta_vocab.shapes.rule import catalogue
from parasta_vocab.source.place import CellPlace, Location, NodePlace, TextPlace
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.report import BASELINE, COMMENT, Deviation, Report, Unreadable

MESSAGE = "=1+1 a\nb|c %0A ::error::d <script>alert(1)</script> \x1b[31m {x} [l](http://e.example) `q` @user"
FILE = "kuvaukset å/ä b,c:100%.yaml"
RULES = catalogue()


def finding(rule="duplicate-id", place=None, message=MESSAGE, source=FILE, fingerprint="0123456789abcdef:1"):
    """Return a finding that says this, of a rule of the catalogue."""
    said = replace(RULES[rule], message=Text(message, message, message))
    return Finding(said, Location(source, place), fingerprint=fingerprint)


@pytest.fixture
def awkward():
    """Return a report with one finding of each kind of text and place, decisions, and sources that could not be checked."""
    accepted = finding("process-without-owner", TextPlace(9, 1), "no owner", fingerprint="c:1")
    until = date(2026, 12, 31)
    return Report(
        (
            finding(place=TextPlace(3, 7)),
            finding("stage-not-covered", None, "the file as a whole", fingerprint="a:1"),
            finding("process-without-owner", CellPlace("Vaiheet", "B7"), "cell", source="b.xlsx", fingerprint="a:1"),
            finding("discouraged-term", NodePlace("/processes/0"), "node", source="b.xlsx", fingerprint="b:1"),
        ),
        (FILE, "b.xlsx", "conforming.yaml"),
        (
            Unreadable("torn.yaml", UnreadableSource("torn.yaml", Text("poikki", "av", "torn"), 2, 5)),
            Unreadable("odd.yaml", EngineFailed("boom\nmore")),
        ),
        suppressed=(
            Deviation(accepted, COMMENT, "agreed\nin May"),
            Deviation(replace(accepted, fingerprint="d:1"), BASELINE, "later", "Maija", until),
        ),
    )


@pytest.fixture
def huge():
    """Return a report of 30,000 findings in 300 files, the gravest last."""
    rules = ["discouraged-term"] * 20_000 + ["process-without-owner"] * 5_000 + ["duplicate-id"] * 5_000
    findings = tuple(
        finding(rule, TextPlace(number + 1, 1), f"finding {number}", f"{number % 300}.yaml", f"{number:016x}:1")
        for number, rule in enumerate(rules)
    )
    return Report(findings, tuple(f"{number}.yaml" for number in range(300)))
