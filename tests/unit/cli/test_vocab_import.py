"""`parasta vocab import`, as a user runs it."""

import json
import sys
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.cli.taking import after_writing
from parasta_vocab.data import root
from parasta_vocab.records.write import JOURNAL


@pytest.fixture
def run(review, tmp_path, monkeypatch, capsys):
    """Save the workbook and import it; exit code, output, and what was said beside it."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments, content=None):
        Path("r.xlsx").write_bytes(review.saved() if content is None else content)
        code = main(["vocab", "import", "r.xlsx", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def edited(review):
    """One change, one refusal, one comment."""
    review.put("Concepts", "sopimus", Definition__fi="kahden osapuolen yhteinen tahdonilmaisu", Comment_of_the_reviewer="Parempi näin.")
    review.put("Concepts", "oppisopimus", Status="OK")
    return review


SHOWN = """\
r.xlsx: 1 changed record, 0 new records, 1 refusal.

Changes (1)
  agreement (sopimus) – Concepts, row 2
    Definition [fi]: kahden osapuolen {+yhteinen +}tahdonilmaisu

Refused (1)
  Concepts!D3: oppisopimus: “OK” cannot be taken. Choose one of: INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED.

Comments (not imported) (1)
  Concepts!G2: sopimus: Parempi näin.
"""
REFUSED = "Nothing was written: there is 1 refusal. Correct it, or write the others with the option --accept-valid.\n"
WRITTEN = """\
vocab/src/parasta/sopimukset.yaml
1 record was written.
Now run parasta vocab lint vocab/src, and make a new export for the next round: parasta vocab export -f review
"""


def test_a_workbook_without_changes(run, review):
    assert run(content=review.content) == (0, "r.xlsx says the same as the records.\n", "")


def test_refusals_stop_the_writing_of_all(run, edited):
    before = edited.text()
    assert run("--yes") == (1, SHOWN, REFUSED)
    assert edited.text() == before


def test_what_can_be_taken_is_written_where_it_is_asked_for(run, edited):
    before = edited.text()
    assert run("--yes", "--accept-valid") == (1, SHOWN, WRITTEN)
    assert edited.text() == before.replace("kahden osapuolen tahdonilmaisu", "kahden osapuolen yhteinen tahdonilmaisu")
    assert sorted(path.name for path in edited.folder.iterdir()) == ["parasta", "prosessikartta.yaml", "schemes.yaml", "toimijat.yaml"]


def test_without_refusals_the_exit_code_tells_whether_it_was_written(run, review):
    review.put("Concepts", "sopimus", Status="VALID")
    before = review.text()
    assert run("--dry-run")[::2] == (1, "Nothing was written (--dry-run).\n")
    assert run()[::2] == (1, "Nothing was written, because nobody can be asked without a terminal. Write with the option --yes.\n")
    assert review.text() == before
    assert run("--yes")[::2] == (0, WRITTEN)
    assert run("--yes") == (0, "r.xlsx says the same as the records.\n", "")


@pytest.mark.parametrize(("answer", "code", "said"), [("y", 0, WRITTEN), ("n", 1, "Nothing was written.\n")])
def test_at_a_terminal_the_user_is_asked(answer, code, said, run, review, monkeypatch):
    review.put("Concepts", "sopimus", Status="VALID")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    asked = []
    monkeypatch.setattr("parasta_vocab.cli.taking.confirmed", lambda text, lang: asked.append((text, lang)) or answer == "y")
    assert run()[::2] == (code, said)
    assert asked == [("Write 1 file?", "en")]


def test_the_plan_as_data(run, edited):
    code, out, err = run("-f", "json", "--dry-run")
    assert (code, err) == (1, REFUSED)
    data = json.loads(out)
    assert {key: len(value) for key, value in data.items()} == {
        "source": 6,
        "changed": 1,
        "new": 0,
        "refused": 1,
        "remarks": 0,
        "comments": 1,
        "absent": 0,
    }
    assert data["changed"] == [
        {
            "place": "Concepts!2",
            "scheme": "parasta",
            "id": "sopimus",
            "label": {"fi": "sopimus", "sv": "avtal", "en": "agreement"},
            "fields": [
                {
                    "place": "Concepts!U2",
                    "field": "definition",
                    "language": "fi",
                    "before": "kahden osapuolen tahdonilmaisu",
                    "after": "kahden osapuolen yhteinen tahdonilmaisu",
                }
            ],
        }
    ]
    assert data["refused"][0]["place"] == "Concepts!D3"
    assert set(data["refused"][0]["reason"]) == {"fi", "sv", "en"}


def test_the_plan_for_a_merge_request(run, edited):
    edited.put("Concepts", "sopimus", Notes__sv="Ett avtal *binder*.")
    edited.book["Concepts"].delete_rows(4)
    assert (
        run("-f", "markdown", "--lang", "sv")[1]
        == """\
# r.xlsx: 1 ändrad post, 0 nya poster, 1 avvisning.

## Ändringar (1)

- avtal (sopimus) – Concepts, rad 2
  - Definition [fi]: kahden osapuolen **yhteinen** tahdonilmaisu
  - Anmärkningar [sv]: Ett avtal ~~är bindande~~**\\*binder\\***.
  - Anmärkningar [sv]: ~~Ett avtal kan vara muntligt.~~

## Avvisade (1)

- Concepts!D3: oppisopimus: ”OK” duger inte. Välj något av: INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED.

## Kommentarer (importeras inte) (1)

- Concepts!G2: sopimus: Parempi näin.

## Påpekanden (1)

- Concepts, rad 2: sopimus: Begreppet ”avtal” har under skos:note olika antal texter på olika språk (en 2, fi 2, sv 1). Lägg till dem som saknas eller ta bort dem som är för många. (note-language-gap)

## Finns inte i filen (lämnas som de är) (1)

- Begrepp: koulutussopimus
"""
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "r.xlsx: virhe: tiedosto ei ole Excel-työkirja. Anna .xlsx-tiedosto.\n"),
        ("sv", "r.xlsx: fel: filen är ingen Excel-arbetsbok. Ange en .xlsx-fil.\n"),
    ],
)
def test_what_is_no_workbook_is_unreadable(lang, said, run):
    assert run("--lang", lang, content=b"id;term\n") == (3, "", said)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "Virhe: kirjoittaminen ei onnistunut (levyllä ei ole tilaa); tiedostot ovat kuten ennen."),
        ("sv", "Fel: det gick inte att skriva (det finns inget utrymme på disken); filerna är som förut."),
        ("en", "Error: writing failed (No space left on device); the files are as they were."),
    ],
)
def test_a_failed_write_leaves_the_files_and_says_why(lang, said, run, review, monkeypatch):
    monkeypatch.setenv("PARASTA_LANG", lang)
    review.put("Concepts", "sopimus", Status="VALID")
    before = review.text()
    real = Path.replace

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    code, _, err = run("--yes")
    monkeypatch.setattr(Path, "replace", real)
    assert (code, err.splitlines()[-1]) == (2, said)
    assert review.text() == before


def test_an_interrupted_import_is_undone_first(run, review, monkeypatch):
    review.put("Concepts", "sopimus", Status="VALID")
    before = review.text()
    monkeypatch.setattr("parasta_vocab.records.write._discard", lambda _: None)
    real = Path.rename

    def killed(self, target):
        if Path(target).name == f"{JOURNAL}-done":
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "rename", killed)
    monkeypatch.setattr("parasta_vocab.records.write.recover", lambda _: ())
    with pytest.raises((KeyboardInterrupt, SystemExit)):
        raise SystemExit(run("--yes")[0])
    monkeypatch.undo()
    assert review.text() != before
    monkeypatch.chdir(review.folder.parents[1])
    mixed = review.text()
    refused = [["import", "r.xlsx", "--dry-run"], ["release", "9.0.0", "--date", "2027-01-01", "--dry-run"], ["export", "-f", "review"]]
    assert [main(["vocab", *arguments]) for arguments in refused] == [2, 2, 2]
    assert main(["vocab", "lint", str(review.folder)]) == 3
    assert review.text() == mixed
    assert main(["vocab", "import", "r.xlsx"]) == 1
    assert review.text() == before


def test_the_workbook_is_exported_from_the_records_and_not_published(review, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["vocab", "export", "-f", "review", "-o", "out.xlsx", "--lang", "en"]) == 0
    assert Path("out.xlsx").read_bytes() == review.content
    assert main(["vocab", "export", "-f", "review", "--records", str(review.folder), "-o", "again.xlsx", "--lang", "en"]) == 0
    assert Path("again.xlsx").read_bytes() == review.content
    assert main(["vocab", "export", "-f", "review", "--to", "folder"]) == 2
    assert "review is no part of a publication" in capsys.readouterr().err


def test_in_the_source_tree_the_build_comes_next():
    assert after_writing(root() / "vocab/src") == "make build"
