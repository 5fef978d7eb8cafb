"""The counts of reports add up to those of the whole."""

from collections import Counter
from dataclasses import replace

from parasta_vocab.report.totals import Totals, totals_of
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.validation.report import Comparison, Report, identity_of


def test_the_counts_of_a_report(awkward):
    report = replace(awkward, hidden=2, deselected=3, compared=Comparison(new=frozenset({identity_of(awkward.findings[0])})))
    assert totals_of(report) == Totals(
        3,
        2,
        Counter({Severity.violation: 2, Severity.warning: 1, Severity.info: 1}),
        2,
        Counter(comment=1, baseline=1),
        Counter({Severity.warning: 2}),
        3,
        Counter(new=1, fixed=0, remaining=0),
        "duplicate-id",
    )


def test_parts_add_up_to_the_whole(awkward):
    parts = [
        replace(awkward, findings=(), suppressed=(), unreadable=(), sources=awkward.sources[:1]),
        replace(awkward, findings=awkward.findings[:1], suppressed=awkward.suppressed[:1], unreadable=(), sources=awkward.sources[1:]),
        replace(awkward, findings=awkward.findings[1:], suppressed=awkward.suppressed[1:], sources=()),
    ]
    assert sum(map(totals_of, parts), Totals()) == totals_of(awkward)


def test_only_a_report_of_nothing_found_conforms(awkward):
    assert [
        (report.conforms, totals_of(report).conforms)
        for report in (
            Report((), ("a",)),
            awkward,
            Report((), ("a",), hidden=1),
            Report((), ("a",), deselected=1),
            Report((), ("a",), suppressed=awkward.suppressed),
        )
    ] == [(True, True), *[(False, False)] * 4]
