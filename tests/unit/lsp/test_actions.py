import pytest

from parasta_vocab.fixes import Page
from parasta_vocab.fixes.edit import edited
from parasta_vocab.lsp.actions import actions_for
from parasta_vocab.validation.check import check_document

HEAD = "provider:\n  name: {fi: Mallila}\n  languages: [fi]\n"


def left_out(text, rule):
    """Return a text after the comment that leaves a finding out, with a reason written into it."""
    page = Page.read(text.encode(), "a.yaml")
    finding = next(item for item in check_document(page.document).findings if item.rule.id == rule)
    found = [action for action in actions_for(finding, page, (page,)) if not action.is_repair]
    after = edited(text, found[0].edits)
    report = check_document(Page.read(after.replace(f"[{rule}] ", f"[{rule}] because").encode(), "a.yaml").document)
    assert finding.fingerprint in {item.finding.fingerprint for item in report.suppressed}
    return after


def test_the_comment_stands_above_the_line():
    text = f"{HEAD}processes:\n  - id: a1\n    owner: nobody\n"
    assert left_out(text, "unknown-reference") == text.replace("    owner", "    # parasta: ignore[unknown-reference] \n    owner")


def test_windows_keeps_its_line_breaks():
    text = f"{HEAD}processes:\n  - id: a1\n    owner: nobody\n".replace("\n", "\r\n")
    assert "    # parasta: ignore[unknown-reference] \r\n    owner: nobody\r\n" in left_out(text, "unknown-reference")


def test_behind_the_line_where_a_text_ends_in_it():
    text = f"{HEAD}processes:\n  - {{id: a1, name: {{fi: 'two\n    lines'}}, owner: nobody}}\n"
    assert left_out(text, "unknown-reference").endswith("owner: nobody}  # parasta: ignore[unknown-reference] \n")


@pytest.mark.parametrize("text", ['{"provider": {}, "processes": [{"id": "a1", "owner": "nobody"}]}'])
def test_json_has_no_comments(text):
    page = Page.read(text.encode(), "a.json")
    findings = check_document(page.document).findings
    assert [action for finding in findings for action in actions_for(finding, page, (page,)) if not action.is_repair] == []
