"""`parasta vocab export`, as a user runs it."""

import sys

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.vocab import SCHEMES, vocabulary


@pytest.fixture
def run(capfdbinary):
    """Run the command; its exit code, and what it wrote."""

    def call(*arguments):
        code = main(["vocab", "export", *arguments])
        out, err = capfdbinary.readouterr()
        return code, out, err.decode()

    return call


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_goes_to_the_screen_and_to_a_file(name, run, tmp_path):
    expected = FORMATS[name].render(vocabulary("parasta-tasot"))
    assert run("-f", name, "--scheme", "parasta-tasot") == (0, expected, "")
    assert run("-f", name, "--scheme", "parasta-tasot", "-o", str(tmp_path / "file")) == (0, b"", "")
    assert (tmp_path / "file").read_bytes() == expected


def test_without_options_it_is_the_turtle_of_the_concepts(run):
    assert run() == (0, FORMATS["turtle"].render(vocabulary("parasta")), "")


def test_all_files_go_into_a_folder(run, tmp_path):
    code, out, err = run("--to", str(tmp_path / "out"))
    assert (code, out.decode(), err) == (0, f"{len(SCHEMES) * len(FORMATS) + 1} files in {tmp_path / 'out'}.\n", "")
    expected = {form.file_name(scheme) for scheme in SCHEMES for form in FORMATS.values()} | {"catalog.ttl"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == expected


def test_only_some_files_go_into_a_folder(run, tmp_path):
    assert run("--to", str(tmp_path), "-f", "csv", "-f", "ntrf", "--scheme", "parasta-tasot")[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["catalog.ttl", "parasta-tasot.csv", "parasta-tasot.ntrf.xml"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "simple-excel ei ole tekstiä eikä näy näytöllä. Kirjoita se tiedostoon: --output parasta.simple.xlsx"),
        ("sv", "simple-excel är inte text och kan inte visas på skärmen. Skriv det till en fil: --output parasta.simple.xlsx"),
        ("en", "simple-excel is no text and cannot be shown on the screen. Write it to a file: --output parasta.simple.xlsx"),
    ],
)
def test_a_workbook_is_not_written_to_a_terminal(lang, said, run, monkeypatch):
    monkeypatch.setenv("PARASTA_LANG", lang)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    code, out, err = run("-f", "simple-excel")
    assert (code, out) == (2, b"")
    assert said in err


def test_the_language_may_stand_after_the_command(run, tmp_path):
    assert run("--scheme", "parasta-tasot", "-f", "csv", "-o", str(tmp_path / "x"), "--lang", "sv") == (0, b"", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--scheme", "parastaa"), "parastaa"),
        (("-f", "tbx"), "tbx"),
        (("-f", "csv", "-f", "ntrf"), "several formats go into a folder: --to."),
        (("--to", "x", "-o", "y"), "give either --output or --to."),
        (("-o", "no/such/folder/file"), "cannot write no/such/folder/file: No such file or directory"),
        (("-o", "README.md/x"), "cannot write README.md/x: Not a directory"),
        (("--to", "README.md"), "README.md"),
        (("--to", "README.md/x"), "cannot write into README.md/x: Not a directory"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(arguments, said, run, root):
    before = sorted(root.iterdir())
    code, out, err = run(*arguments)
    assert (code, out) == (2, b"")
    assert said in err
    assert sorted(root.iterdir()) == before


def test_records_go_with_the_review_workbook_only(capsys):
    assert main(["vocab", "export", "-f", "turtle", "--records", "vocab/src", "--lang", "en"]) == 2
    assert "--records goes with the format review" in capsys.readouterr().err
