from pathlib import Path

import pytest

from parasta_vocab.checking.units import Unit
from parasta_vocab.cli.judge import Judge
from parasta_vocab.lsp.answers import Asked
from parasta_vocab.lsp.checks import check_unit, units_of
from parasta_vocab.lsp.session import Session, dirty_units
from parasta_vocab.settings.chosen import Chosen

TEXT = "provider:\nprocesses: []\n"


def judge():
    return Judge(Chosen())


def checked(session):
    """Check what is dirty, and return what was found by name, and what is to be shown no more."""
    shown, gone = {}, []
    names = {session.files[address].name for address in session.dirty}
    for unit in dirty_units(session.files.values(), names, session.judge()):
        marks = check_unit(unit, session.judge(), session.language)
        gone += session.take(unit, marks)
        shown |= {name: bool(found) for name, found in marks.items()}
    session.dirty.clear()
    return shown, gone


@pytest.fixture
def session(tmp_path):
    (tmp_path / "parasta.toml").write_text("")
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(TEXT)
    return Session(judge)


def test_a_set_is_shown_while_one_of_its_files_is_open(session, tmp_path):
    home = str(tmp_path / "parasta.toml")
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    session.put("A", first, TEXT)
    assert checked(session) == ({str(first): True, home: False}, [])
    session.put("B", second, TEXT)
    assert checked(session) == ({str(first): True, str(second): True, home: False}, [])
    assert session.close("A") == (str(first),)
    assert session.dirty == {"B"}
    assert checked(session) == ({str(second): True, home: False}, [])
    assert set(session.close("B")) == {str(second), home}
    assert session.close("B") == ()


def test_a_file_that_leaves_its_set_takes_what_it_showed_with_it(session, tmp_path):
    session.put("A", tmp_path / "a.yaml", TEXT)
    checked(session)
    (tmp_path / "parasta.toml").unlink()
    session.dirty.add("A")
    assert checked(session) == ({str(tmp_path / "a.yaml"): True}, [str(tmp_path / "parasta.toml")])


def test_a_unit_is_no_longer_current_when_one_of_its_texts_is_another(session, tmp_path):
    session.put("A", tmp_path / "a.yaml", TEXT)
    (unit,) = units_of(tuple(session.files.values()), judge().chosen)
    assert session.is_current(unit)
    session.put("A", tmp_path / "a.yaml", TEXT)
    assert not session.is_current(unit)


def test_the_language_goes_by_the_editor_the_settings_the_locale_and_the_program():
    session = Session(judge, "fi")
    assert session.language() == "fi"
    session.locale = "sv-FI"
    assert (session.language(), session.language("en")) == ("sv", "en")
    session.wanted = "fi"
    assert session.language("en") == "fi"
    assert Session(judge, "").language() == "en"


def test_a_mark_before_the_text_is_no_part_of_it(session):
    session.put("A", Path("a.yaml"), f"\ufeff{TEXT}")
    assert session.files["A"].text == TEXT
    session.put("T", Path("a.ttl"), TEXT)
    assert "T" not in session.files


def test_an_excluded_file_shows_nothing_and_keeps_its_answers(session, tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    session.put("A", first, TEXT)
    session.put("B", second, TEXT)
    checked(session)
    (tmp_path / "parasta.toml").write_text("exclude = ['b.yaml']")
    session.dirty.update("AB")
    assert session.leave([str(second)]) == (str(second),)
    assert checked(session) == ({str(first): True, str(tmp_path / "parasta.toml"): False}, [])
    assert set(session.marks) == {"A"}
    asked = Asked(session.files["B"], tuple(session.files.values()), session, "utf-16")
    assert asked.unit == Unit((session.files["B"],), None, frozenset({str(second)}))
    assert session.leave([str(first)]) == (str(first), str(tmp_path / "parasta.toml"))
