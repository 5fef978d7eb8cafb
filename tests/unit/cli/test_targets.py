"""Where a report may not go."""

import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from parasta_vocab.cli.language import spoken
from parasta_vocab.cli.main import main
from parasta_vocab.report.worklist import COLUMNS

BAD = Path("examples/rules/process-without-owner/bad.yaml").absolute()
VOCABULARY = Path("examples/versions/old.ttl").absolute()
RECORDS = Path("vocab/src").absolute()


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARASTA_CACHE_DIR", str(tmp_path / ".cache"))
    Path(".git").mkdir()
    Path("oma").mkdir()
    shutil.copy(BAD, "oma/a.yaml")
    return tmp_path


def said(capsys, *arguments):
    """Return the exit code, standard output, and the last line of standard error."""
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err.splitlines()[-1] if err else ""


def content():
    return {path: path.read_bytes() for path in Path().rglob("*") if path.is_file() and ".cache" not in path.parts}


@pytest.mark.parametrize(
    ("arguments", "target"),
    [
        (["oma/a.yaml", "-f", "html", "-o", "oma/a.yaml"], "oma/a.yaml"),
        (["oma", "-f", "csv=oma/../oma/a.yaml"], "oma/../oma/a.yaml"),
        (["oma/a.yaml", "-f", "text", "-f", "json=linkki"], "linkki"),
        (["oma/a.yaml", "-f", "json=kova"], "kova"),
        (["oma/a.yaml", "--fix", "-o", "oma/a.yaml"], "oma/a.yaml"),
        (["oma/a.yaml", "--diff", "-o", "oma/a.yaml"], "oma/a.yaml"),
        (["yhdessa/a.yaml", "-o", "yhdessa/b.yaml"], "yhdessa/b.yaml"),
        (["oma", "-o", "oma/rikki.yaml"], "oma/rikki.yaml"),
    ],
)
def test_a_file_to_be_checked_is_not_written_over(arguments, target, capsys):
    Path("linkki").symlink_to("oma/a.yaml")
    Path("kova").hardlink_to("oma/a.yaml")
    Path("oma/rikki.yaml").write_text("provider: [\n")
    Path("yhdessa").mkdir()
    Path("yhdessa/parasta.toml").touch()
    for name in ("a", "b"):
        shutil.copy(BAD, f"yhdessa/{name}.yaml")
    before = content()
    expected = (2, "", f"Error: {target} is a file to be checked; give the report another name.")
    assert (said(capsys, "check", *arguments), content()) == (expected, before)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fi", "Virhe: oma/a.yaml on tarkistettava tiedosto; anna raportille toinen nimi."),
        ("sv", "Fel: oma/a.yaml är en fil som ska granskas; ge rapporten ett annat namn."),
    ],
)
def test_it_is_said_in_each_language(lang, words, capsys, monkeypatch):
    monkeypatch.setenv("PARASTA_LANG", lang)
    spoken.cache_clear()
    assert said(capsys, "check", "oma", "-o", "oma/a.yaml") == (2, "", words)
    spoken.cache_clear()


@pytest.mark.parametrize("target", ["oma/parasta.toml", "oma/parasta-baseline.toml"])
def test_settings_and_baseline_are_not_written_over(target, capsys):
    Path("oma/parasta.toml").touch()
    before = content()
    expected = (2, "", f"Error: {target} holds the settings or the baseline of the check; give the report another name.")
    assert (said(capsys, "check", "oma", "-f", f"json={target}"), content()) == (expected, before)


def test_a_report_beside_the_descriptions_is_written_again(capsys):
    for _ in range(2):
        assert said(capsys, "check", "oma", "-f", "json=oma/raportti.json")[:2] == (0, "")
    assert Path("oma/raportti.json").read_text().startswith("{")


def test_a_vocabulary_that_is_linted_is_not_written_over(capsys):
    shutil.copy(VOCABULARY, "sanasto.ttl")
    shutil.copytree(RECORDS, "tietueet")
    before = content()
    for arguments, target in (
        (["sanasto.ttl", "-o", "./sanasto.ttl"], "sanasto.ttl"),
        ([".", "-f", "html=sanasto.ttl"], "sanasto.ttl"),
        (["tietueet", "-o", "tietueet/schemes.yaml"], "tietueet/schemes.yaml"),
    ):
        expected = (2, "", f"Error: {target} is a file to be checked; give the report another name.")
        assert (said(capsys, "vocab", "lint", *arguments), content()) == (expected, before)


def test_what_people_wrote_into_a_work_list_stays(capsys):
    arguments = ("check", "oma/a.yaml", "-f", "xlsx=lista.xlsx")
    assert said(capsys, *arguments) == (0, "", "")
    book = load_workbook("lista.xlsx")
    owner = COLUMNS.index("owner") + 1
    book.active.cell(2, owner, "Maija")
    book.save("lista.xlsx")
    assert said(capsys, *arguments) == (0, "", "lista.xlsx: filled rows that were kept: 1.")
    assert load_workbook("lista.xlsx").active.cell(2, owner).value == "Maija"
    shutil.copy(BAD.with_name("good.yaml"), "oma/a.yaml")
    gone = "lista.xlsx: filled rows whose finding is no longer there: 1. They are on the sheet Gone."
    assert said(capsys, *arguments) == (0, "", gone)
    assert [sheet.title for sheet in load_workbook("lista.xlsx").worksheets] == ["Findings", "Gone"]


def test_another_workbook_is_not_replaced_and_an_empty_file_is(capsys):
    book = Workbook()
    book.active.append(["oma"])
    book.save("lista.xlsx")
    Path("muu.xlsx").write_text("x")
    Path("tyhja.xlsx").touch()
    before = content()
    reason = "it is no .xlsx workbook, is protected by a password or broken, or has more than 10000 rows."
    for name, why in (("lista.xlsx", "the sheet Sheet is no work list made by this command."), ("muu.xlsx", reason)):
        expected = f"Error: {name} is not replaced, because its filled rows cannot be kept: {why} Give the work list another name."
        assert said(capsys, "check", "oma", "-f", f"xlsx={name}") == (2, "", expected)
    assert content() == before
    assert said(capsys, "check", "oma", "-f", "xlsx=tyhja.xlsx") == (0, "", "")


@pytest.mark.usefixtures("as_anybody")
def test_a_work_list_that_cannot_be_read_is_not_replaced(capsys, monkeypatch):
    monkeypatch.setenv("PARASTA_LANG", "fi")
    Path("lista.xlsx").write_text("x")
    Path("lista.xlsx").chmod(0)
    expected = (
        "Virhe: tiedostoa lista.xlsx ei korvata, koska sen täytettyjä rivejä ei voi säilyttää: "
        "tiedostoa ei voi avata (oikeudet eivät riitä). Tarkista lukuoikeudet. Anna työlistalle toinen nimi."
    )
    assert said(capsys, "check", "oma", "-f", "xlsx=lista.xlsx") == (2, "", expected)
