"""A provider's file is noticed to be wrong when any one character of an id, a stage, an actor or a document changes."""

import random
from pathlib import Path

import pytest

from parasta_vocab.source.document import Document
from parasta_vocab.source.place import TextPlace
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.check import check_document

PROVIDERS = sorted((Path(__file__).parents[2] / "examples/providers").glob("[!v]*/processes.yaml"))
KEYS = {"id", "actor", "stages", "realises", "document", "inputs", "outputs", "sub_step", "point"}
CHANGES = 7
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def changeable(document: Document) -> list[tuple[TextPlace, str]]:
    """Return place and text of each value that names something."""
    found = []
    for path, place in document.places.items():
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        value = document.data
        for part in path:
            value = value[part]
        if key in KEYS and isinstance(value, str) and isinstance(place, TextPlace):
            found.append((place, value))
    return found


def changed(text: str, place: TextPlace, value: str, chance: random.Random) -> str:
    """Return the text with one letter of the value at this place replaced by another."""
    lines = text.splitlines(keepends=True)
    line = lines[place.line - 1]
    start = line.index(value, place.column - 1)
    offset = start + chance.choice([index for index, letter in enumerate(value) if letter.isalpha()])
    letter = chance.choice([other for other in LETTERS if other != line[offset]])
    lines[place.line - 1] = line[:offset] + letter + line[offset + 1 :]
    return "".join(lines)


@pytest.mark.parametrize("seed", range(CHANGES))
@pytest.mark.parametrize("path", PROVIDERS, ids=lambda path: path.parent.name)
def test_one_changed_character_is_noticed(path: Path, seed: int) -> None:
    text = path.read_text(encoding="utf-8")
    chance = random.Random(f"{path.parent.name} {seed}")
    place, value = chance.choice(changeable(parse_yaml(text, str(path))))
    report = check_document(parse_yaml(changed(text, place, value, chance), str(path)))
    assert report.findings, f"nothing noticed that {value} at {place} changed"


@pytest.mark.parametrize("path", PROVIDERS, ids=lambda path: path.parent.name)
def test_an_example_provider_conforms(path: Path) -> None:
    report = check_document(parse_yaml(path.read_text(encoding="utf-8"), str(path)))
    assert [(finding.rule.id, str(finding.location)) for finding in report.findings] == []
    assert all(count for _, count in report.stages)


def test_the_example_providers_are_as_large_as_promised() -> None:
    steps = {path.parent.name: path.read_text(encoding="utf-8").count("        responsible:") for path in PROVIDERS}
    assert len(steps) >= 3
    assert sum(steps.values()) >= 150
