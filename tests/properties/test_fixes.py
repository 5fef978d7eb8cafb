"""What holds of every repair: seeded faults are undone to the byte, in whatever way the file is written, and once is enough."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parasta_vocab.fixes import Page, repair
from parasta_vocab.fixes.page import value_at
from parasta_vocab.fixes.slot import class_at, slot_at
from parasta_vocab.source.document import Document
from parasta_vocab.validation.check import validate

EXAMPLES = Path(__file__).parents[2] / "examples"
PROVIDERS = [EXAMPLES / "rules/_base/good.yaml", *sorted((EXAMPLES / "providers").glob("[hos]*/*.yaml"))]
"""Descriptions in which there is nothing to repair."""
BODIES = [path.read_text(encoding="utf-8") for path in PROVIDERS]
WITHOUT = {"id", "fi", "sv", "en", "provider", "processes", "base"}
"""Keys that are not misspelt: without the first a thing has no name, and without the last there is no description."""
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@dataclass
class Case:
    """A file that is right, the same with seeded faults, its name, and what was put for what."""

    right: bytes = field(repr=False)
    wrong: bytes = field(repr=False)
    name: str
    faults: list[tuple[str, str]]


def misspelt(name: str) -> st.SearchStrategy[str]:
    """Spell a name in another way that nobody can take for anything else."""
    ways = {name.upper(), name.title(), name.replace("-", "_"), name.replace("_", "-"), name.replace("-", "–")} - {name}
    return st.sampled_from(sorted(ways))


def seats(page: Page) -> list[tuple[int, int, str]]:
    """Return where ids and keys are written that can be misspelt: start, end, and what stands there."""
    assert isinstance(page.document, Document)
    found = []
    for place, path in page.values.items():
        slot, span, value = slot_at(path), page.span(place), value_at(page.data, path)
        if span and slot and (slot.kind == "reference" or slot.options) and slot.target != "https://iri.suomi.fi/model/parasta/use/":
            found.append((span.start, span.end, value))
    for place, path in page.keys.items():
        span = page.span(place)
        if span and path[-1] not in WITHOUT and class_at(path[:-1]):
            found.append((span.start, span.end, str(path[-1])))
    return sorted(found)


@st.composite
def faulty(draw: st.DrawFn) -> Case:
    """Return a file in some way of writing, with seeded faults."""
    text, name = draw(st.sampled_from(BODIES)), "a.yaml"
    if draw(st.booleans()):
        data = Page.read(text.encode(), name).data
        text, name = json.dumps(data, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 1, 4]))), "a.json"
    else:
        lines = text.split("\n")
        for number in draw(st.lists(st.integers(0, len(lines) - 1), max_size=5, unique=True)):
            lines[number] += draw(st.sampled_from(["  # ä {[\"'", " #", "\n# rivi", "\n"])) if lines[number] else ""
        text = draw(st.sampled_from(["\n", "\r\n", "\r"])).join("\n".join(lines).split("\n"))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    page = Page.read(text.encode(), name)
    places = [seat for seat in seats(page) if name == "a.json" or page.text[seat[0]] == seat[2][0]]
    chosen = draw(st.lists(st.sampled_from(places), min_size=1, max_size=6, unique_by=lambda seat: seat[0]))
    wrong, faults = text, []
    for start, end, old in sorted(chosen, reverse=True):
        written = draw(misspelt(old))
        faults.append((old, written))
        wrong = wrong[:start] + (json.dumps(written, ensure_ascii=wrong.isascii()) if wrong[start] == '"' else written) + wrong[end:]
    return Case(mark + text.encode(), mark + wrong.encode(), name, faults)


@given(faulty())
@settings(deadline=None, max_examples=40, suppress_health_check=SLOW)
def test_seeded_faults_are_undone_to_the_byte_and_a_second_repair_changes_nothing(case: Case) -> None:
    done = repair((Page.read(case.wrong, case.name),))
    assert done.after[0].content == case.right
    assert done.undone == ()
    assert repair(done.after).changed == ()


@given(st.data())
@settings(deadline=None, max_examples=15, suppress_health_check=SLOW)
def test_drafts_are_put_beside_what_is_there_and_nothing_else_changes(data: st.DataObject) -> None:
    text = BODIES[0].replace("languages: [fi]", f"languages: [{data.draw(st.sampled_from(['fi, sv', 'sv', 'fi, en, sv']))}]")
    text = data.draw(st.sampled_from(["\n", "\r\n"])).join(text.split("\n"))
    done = repair((Page.read(text.encode(), "a.yaml"),))
    after = done.after[0].text
    for fix in reversed(done.fixed):
        for edit in fix.edits:
            after = after.replace(edit.new, edit.old, 1)
    assert after == text
    left = {finding.rule.id for finding in validate(done.after[0].content, format_name="yaml").findings}
    assert "missing-translation" not in left
    assert "draft-text" in left


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("rules/*/bad*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_repair_of_any_example_leaves_no_more_violations_than_there_were(path: Path) -> None:
    before, after = validate(path), repair((Page.read(path.read_bytes(), str(path)),)).report
    rules = {finding.rule.id for finding in before.findings}
    assert {finding.rule.id for finding in after.findings} <= rules | {"draft-text"}
