"""What is remembered of an endpoint, and what a step would undo."""

import json

import pytest

from parasta_vocab.publish.sanastot.client.differences import differences
from parasta_vocab.publish.sanastot.client.memory import WHOLE, Memory
from parasta_vocab.publish.sanastot.client.plan import Step
from parasta_vocab.publish.sanastot.client.prints import prints

API = "https://sanastot.example.fi/terminology-api"
THING = ("concept", "sopimus")
HELD = {
    "identifier": "sopimus",
    "definition": {"fi": "vanha", "sv": "gammal"},
    "synonyms": [{"language": "fi", "label": "soppari"}, {"language": "sv", "label": "kontrakt"}],
}


def term(label):
    return {"language": "fi", "label": label}


@pytest.fixture
def memory(tmp_path):
    kept = Memory.open(tmp_path / "state", API, "parasta")
    assert kept.things is None
    kept.keep({THING: HELD})
    return Memory.open(tmp_path / "state", API, "parasta")


@pytest.mark.parametrize(
    ("theirs", "wanted", "undone"),
    [
        pytest.param({}, {"definition": {"fi": "uusi", "sv": "gammal"}}, False, id="only we changed it"),
        pytest.param({"definition": {"fi": "heidän", "sv": "gammal"}}, {"definition": {"fi": "uusi", "sv": "gammal"}}, True, id="both"),
        pytest.param({"definition": {"fi": "vanha", "sv": "ny"}}, {"definition": {"fi": "uusi", "sv": "ny"}}, False, id="another language"),
        pytest.param(
            {"definition": {"fi": "<i>vanha</i>", "sv": "gammal"}}, {"definition": {"fi": "uusi", "sv": "gammal"}}, False, id="markup"
        ),
        pytest.param(
            {"synonyms": [*HELD["synonyms"], term("muu")]}, {"synonyms": [*HELD["synonyms"], term("muu"), term("oma")]}, False, id="more"
        ),
        pytest.param({"synonyms": [*HELD["synonyms"], term("muu")]}, {"synonyms": HELD["synonyms"]}, True, id="what they added would go"),
        pytest.param({"synonyms": HELD["synonyms"][1:]}, {"synonyms": HELD["synonyms"]}, True, id="what they removed would come back"),
        pytest.param({"synonyms": HELD["synonyms"][::-1]}, {"synonyms": HELD["synonyms"][:1]}, False, id="order"),
        pytest.param({"notes": [term("x")]}, {"notes": [term("x")], "status": "VALID"}, False, id="a field beside"),
    ],
)
def test_what_an_update_would_undo(theirs, wanted, undone, memory):
    now = HELD | theirs
    step = Step("update", *THING, changes=differences(now, now | wanted), theirs=now)
    assert step.changes
    assert bool(memory.held(step)) is undone


def test_what_creating_and_deleting_would_undo(memory):
    again, gone = Step("create", *THING), Step("delete", *THING, theirs=HELD | {"definition": {"fi": "heidän"}})
    assert (memory.held(again), memory.held(gone)) == (again, gone)
    assert memory.held(Step("create", "concept", "uusi")) is None
    assert memory.held(Step("delete", *THING, theirs=HELD | {"related": ["https://iri.suomi.fi/terminology/parasta/x"]})) is None
    assert memory.held(Step("delete", "concept", "heidan", theirs={"identifier": "heidan"}))


def test_without_a_memory_nothing_is_held(tmp_path):
    unknown = Memory.open(tmp_path, API, "parasta")
    assert unknown.held(Step("delete", *THING, theirs=HELD)) is None


def test_documents_that_do_not_differ_have_the_same_prints():
    turned = {**HELD, "synonyms": HELD["synonyms"][::-1], "definition": {"sv": "<b>gammal</b>", "fi": "vanha"}, "notes": []}
    assert differences(HELD, turned) == ()
    assert prints(HELD) == prints(turned)
    assert prints(HELD) != prints({**HELD, "status": "VALID"})


def test_what_was_left_is_remembered_as_before(memory, tmp_path):
    other = ("concept", "muu")
    before = memory.things[THING]
    memory.keep(
        {THING: HELD | {"status": "VALID"}, other: {"identifier": "muu"}, ("concept", "poissa"): None},
        {THING: WHOLE, ("concept", "x"): WHOLE},
    )
    assert Memory.open(tmp_path / "state", API, "parasta").things == {THING: before, other: prints({"identifier": "muu"})}


def test_the_file_has_no_text_and_is_of_one_terminology_of_one_endpoint(memory, tmp_path):
    assert list(memory.path.parent.iterdir()) == [memory.path]
    told = json.loads(memory.path.read_text())
    assert (told["to"], told["prefix"], [thing[:2] for thing in told["things"]]) == (API, "parasta", [["concept", "sopimus"]])
    assert "vanha" not in memory.path.read_text()
    for to, prefix in ((API, "oksa"), ("https://muu.example/terminology-api", "parasta")):
        assert Memory.open(tmp_path / "state", to, prefix).things is None
        other = Memory.open(tmp_path / "state", to, prefix).path
        other.write_bytes(memory.path.read_bytes())
        assert Memory.open(tmp_path / "state", to, prefix).things is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"memory": 1}', b"\xff"])
def test_a_file_that_cannot_be_read_is_no_memory(content, memory, tmp_path):
    memory.path.write_bytes(content)
    assert Memory.open(tmp_path / "state", API, "parasta").things is None


def test_a_memory_that_cannot_be_written_leaves_the_earlier_one(memory, tmp_path):
    before = memory.path.read_bytes()
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError):
        Memory.open(tmp_path / "file" / "x", API, "parasta").keep({THING: HELD})
    assert memory.path.read_bytes() == before
    memory.forget()
    assert (memory.things, memory.path.exists()) == (None, False)
