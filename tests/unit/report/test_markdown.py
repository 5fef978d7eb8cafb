"""The report as the summary of a job, as a reader of Markdown reads it."""

import re

import pytest
from markdown_it import MarkdownIt

from parasta_vocab.report.markdown import render_markdown
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Report


def page(text):
    return MarkdownIt("commonmark").enable("table").render(text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_of_others_make_no_markup(awkward, lang):
    html = page(render_markdown(awkward, lang))
    assert set(re.findall(r"<(\w+)", html)) == {
        *("h2", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br", "details", "summary", "blockquote", "strong", "ul", "li")
    }
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    assert [row.count("<td") for row in rows if "<td" in row] == [2, 2, 2, 4, 4, 4, 4]


def test_it_says_all_that_was_found(awkward):
    text = render_markdown(awkward, "en")
    assert text.splitlines()[:14] == [
        "## Check of process descriptions",
        "",
        (
            "Checked 3 files; 2 could not be read: 2 violations, 1 warning, 1 remark. Left out by comments: 1. Left out by the baseline: 1. "
            "Read more: parasta explain duplicate-id"
        ),
        "",
        "| Severity | Count |",
        "|---|---:|",
        "| violation | 2 |",
        "| warning | 1 |",
        "| remark | 1 |",
        "",
        "> **The file cannot be read:** torn.yaml:2:5: Torn",
        "",
        text.splitlines()[12],
        "",
    ]
    assert re.findall(r"<details.*>\n<summary>.*</summary>", text) == [
        "<details open>\n<summary><code>kuvaukset å/ä b,c:100%.yaml</code>: 2 violations</summary>",
        "<details>\n<summary><code>b.xlsx</code>: 1 warning, 1 remark</summary>",
        "<details>\n<summary>Why these rules are there</summary>",
    ]
    assert "| Vaiheet!B7 | warning | Process without owner<br>`process-without-owner` | cell |" in text


def test_a_report_of_nothing_is_two_lines():
    assert render_markdown(Report((), ("a",)), "sv") == "## Granskning av processbeskrivningar\n\nGranskade 1 fil. Inget att anmärka på.\n"


def test_it_stays_below_the_limit_of_a_summary_and_keeps_the_gravest(huge):
    text = render_markdown(huge, "en")
    assert 850_000 < len(text.encode()) <= 1_000_000
    rows = [line for line in text.splitlines() if re.match(r"\| \d", line)]
    left_out = re.search(r"> The (\d+) mildest findings", text)
    assert (len(rows), sum("| violation |" in row for row in rows)) == (30_000 - int(left_out[1]), 5_000)
