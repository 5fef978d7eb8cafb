"""Fingerprints stay when lines move, and differ where findings do."""

import re
from pathlib import Path

import pytest

from parasta_vocab import validate
from parasta_vocab.lint.run import lint_file

ROOT = Path(__file__).parents[3]
FAULTY = ROOT / "examples/providers/virhelan-ammattiopisto/processes.yaml"
BAD = sorted((ROOT / "examples/rules").glob("*/bad.*"))


def prints(content: bytes, format_name: str = "yaml") -> list[tuple[str, str]]:
    return [(finding.rule.id, finding.fingerprint) for finding in validate(content, format_name=format_name).findings]


def test_each_finding_of_a_file_has_its_own() -> None:
    found = prints(FAULTY.read_bytes())
    assert len(found) == 18
    assert len({mark for _, mark in found}) == len(found)
    assert all(re.fullmatch("[0-9a-f]{16}:[0-9]+", mark) for _, mark in found)


def test_lines_inserted_and_processes_moved_change_nothing() -> None:
    content = FAULTY.read_bytes()
    moved = b"# a remark\n\n\n" + content.replace(b"\nprocesses:\n", b"\n# more\nprocesses:\n\n")
    assert prints(moved) == prints(content)
    assert prints(content.replace(b"\n", b"\r\n")) == prints(content)


def test_an_item_inserted_before_an_unnamed_one_changes_nothing() -> None:
    before = {"provider": {"name": {"fi": "Mallila"}}, "processes": [{"id": "a", "name": {"fi": "A"}, "documents": [{"documnt": "hoks"}]}]}
    after = {**before, "processes": [{"id": "b", "name": {"fi": "B"}}, *before["processes"]]}
    old = {
        (finding.rule.id, finding.fingerprint) for finding in validate(before).findings if "/a" in finding.focus or "/a/" in finding.anchor
    }
    new = {(finding.rule.id, finding.fingerprint) for finding in validate(after).findings}
    assert len(old) > 3
    assert old <= new


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.parent.name)
def test_every_bad_example(path) -> None:
    findings = validate(path).findings
    assert len({finding.fingerprint for finding in findings}) == len(findings) > 0


def test_the_name_of_the_file_does_not_matter(tmp_path) -> None:
    copy = tmp_path / "other.yaml"
    copy.write_bytes(FAULTY.read_bytes())
    assert [item.fingerprint for item in validate(copy).findings] == [item.fingerprint for item in validate(FAULTY).findings]


def test_lint_has_them_too(tmp_path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<https://a.example/x> a skos:Concept .\n")
    before = [item.fingerprint for item in lint_file(path).findings]
    path.write_text("# moved\n\n" + path.read_text())
    assert [item.fingerprint for item in lint_file(path).findings] == before
    assert len(set(before)) == len(before) > 1
