"""`-f NAME=FILE`, several at once, and what is refused."""

import csv
import io
import json
import sys

import pytest
from openpyxl import load_workbook

from parasta_vocab.cli import outputs
from parasta_vocab.cli.language import spoken
from parasta_vocab.cli.main import main
from parasta_vocab.errors import MissingExtra
from parasta_vocab.report import FORMATS, renderer
from parasta_vocab.validation import validate

BAD = "examples/rules/process-without-owner/bad.yaml"


@pytest.fixture
def run(capfdbinary):
    """Run the command; its exit code, and what it wrote."""

    def call(*arguments, command=("check", "--no-cache", BAD)):
        code = main([*command, *arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_a_file(name, run, tmp_path):
    expected = renderer(name)(validate(BAD), "en")
    file = tmp_path / "ulos å=1"
    assert run("-f", f"{name}={file}") == (0, "", "")
    assert file.read_bytes() == (expected if isinstance(expected, bytes) else expected.encode())
    assert [path.name for path in tmp_path.iterdir()] == ["ulos å=1"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
def test_every_text_goes_to_the_screen_or_to_output(name, run, tmp_path):
    expected = renderer(name)(validate(BAD), "en")
    assert run("-f", name) == (0, expected, "")
    assert run("-f", name, "-o", str(tmp_path / "out")) == (0, "", "")
    assert (tmp_path / "out").read_bytes().decode() == expected


def test_several_at_once(run, tmp_path):
    code, out, err = run("-f", "csv", "-f", f"sarif={tmp_path}/a.sarif", "-f", f"xlsx={tmp_path}/a.xlsx", "-f", f"junit={tmp_path}/a.xml")
    assert (code, err, len(list(csv.reader(io.StringIO(out))))) == (0, "", 2)
    assert json.loads((tmp_path / "a.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == "process-without-owner"
    assert load_workbook(tmp_path / "a.xlsx").active.max_row == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sarif", "a.xlsx", "a.xml"]


def test_a_lint_has_the_same_formats(run, tmp_path):
    code, out, _ = run("-f", "concise", "-f", f"sarif={tmp_path}/a.sarif", command=("vocab", "lint", "examples/versions/old.ttl"))
    results = json.loads((tmp_path / "a.sarif").read_text())["runs"][0]["results"]
    assert (code, len(out.splitlines())) == (0, len(results))


def test_all_files_are_written_or_none(run, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.json").write_text("before")
    code, out, err = run("-f", "text", "-f", f"json={tmp_path}/a.json", "-f", f"sarif={tmp_path}/folder")
    assert (code, out, err.rstrip().endswith(f"cannot write {tmp_path}/folder: Is a directory")) == (2, "", True)
    assert (tmp_path / "a.json").read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "folder"]


REFUSED = {
    ("-f", "text", "-f", "json"): {
        "fi": "vain yhden muodon voi tulostaa näytölle, mutta niitä on 2: text, json. Ohjaa muut tiedostoihin, esimerkiksi -f json=TIEDOSTO.",
        "sv": "bara ett format kan skrivas ut på skärmen, men de är 2: text, json. Skriv de andra till filer, till exempel -f json=FIL.",
        "en": "only one format can be printed, but there are 2: text, json. Send the others to files, such as -f json=FILE.",
    },
    ("-f", "json=a", "-o", "b"): {
        "fi": "valinnalle -o b ei jää muotoa, koska jokaisella on jo tiedosto. Poista -o tai lisää muoto ilman tiedostoa.",
        "sv": "inget format återstår för -o b, eftersom alla redan har en fil. Ta bort -o eller lägg till ett format utan fil.",
        "en": "no format is left for -o b, because each has a file already. Remove -o or add a format without a file.",
    },
    ("-f", "json=a", "-f", "html=./a"): {
        "fi": "tiedosto a on annettu kahdelle muodolle. Anna kummallekin oma tiedosto.",
        "sv": "filen a är angiven för två format. Ange en egen fil för vartdera.",
        "en": "the file a is given for two formats. Give each a file of its own.",
    },
    ("-f", "text", "-f", "json=no-such/a"): {
        "fi": "tiedostoa no-such/a ei voi kirjoittaa: kansiota no-such ei ole. Luo se ensin.",
        "sv": "filen no-such/a kan inte skrivas: mappen no-such finns inte. Skapa den först.",
        "en": "cannot write no-such/a: there is no folder no-such. Make it first.",
    },
    ("-f", "xlsx"): {
        "fi": "muodolle xlsx pitää antaa tiedosto: -f xlsx=TIEDOSTO.",
        "sv": "ange en fil för formatet xlsx: -f xlsx=FIL.",
        "en": "give a file for the format xlsx: -f xlsx=FILE.",
    },
    ("-f", "json="): {
        "fi": "muodolle json pitää antaa tiedosto: -f json=TIEDOSTO.",
        "sv": "ange en fil för formatet json: -f json=FIL.",
        "en": "give a file for the format json: -f json=FILE.",
    },
    ("-f", "xyz"): {
        "fi": f"muotoa xyz ei ole. Muodot ovat: {', '.join(FORMATS)}.",
        "sv": f"formatet xyz finns inte. Formaten är: {', '.join(FORMATS)}.",
        "en": f"there is no format xyz. The formats are: {', '.join(FORMATS)}.",
    },
    ("-f", "serif=a"): {
        "fi": "muotoa serif ei ole. Tarkoititko: sarif?",
        "sv": "formatet serif finns inte. Menade du: sarif?",
        "en": "there is no format serif. Did you mean: sarif?",
    },
}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_clashes_is_refused_before_anything_is_read(arguments, lang, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARASTA_LANG", lang)
    spoken.cache_clear()
    code, out, err = run(*arguments, command=("check", "no-such-file.yaml"))
    assert (code, out, REFUSED[arguments][lang] in err, list(tmp_path.iterdir())) == (2, "", True, [])
    spoken.cache_clear()


def test_a_missing_library_is_told_before_anything_is_read(run, tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "parasta_vocab.report.xlsx", raising=False)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    code, out, err = run("-f", f"xlsx={tmp_path}/a.xlsx", command=("check", "no-such-file.yaml"))
    assert (code, out, "pip install 'parasta-vocab[excel]'" in err) == (2, "", True)
    with pytest.raises(MissingExtra):
        outputs.renderer("xlsx")
