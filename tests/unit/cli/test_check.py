"""`parasta check` as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main

ROOT = Path(__file__).parents[3]
GOOD = "examples/rules/_base/good.yaml"
BAD = "examples/rules/process-without-purpose/bad.yaml"
WARNING = "examples/rules/process-without-owner/bad.yaml"
INFO = "examples/rules/unused-role/bad.yaml"


def test_a_conforming_file_gives_exit_code_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", GOOD]) == 0
    assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", "")


def test_a_finding_stands_with_its_place_its_rule_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--lang", "en", BAD]) == 1
    assert capsys.readouterr().out == (
        f"{BAD}:58:5: violation: Process without purpose [process-without-purpose]\n"
        "    The process “Ohjaus työpaikalla” has no purpose. Write under purpose what the process is for.\n"
        "\n"
        "Checked 1 file: 1 violation. Read more: parasta explain process-without-purpose\n"
    )


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("fi", "rikkomus: Prosessilta puuttuu tarkoitus [process-without-purpose]"),
        ("sv", "överträdelse: Processen saknar syfte [process-without-purpose]"),
        ("en", "violation: Process without purpose [process-without-purpose]"),
    ],
)
def test_the_report_speaks_each_language(lang: str, first: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--lang", lang, BAD])
    assert capsys.readouterr().out.splitlines()[0] == f"{BAD}:58:5: {first}"


@pytest.mark.parametrize(
    ("path", "fail_on", "code"),
    [
        (BAD, "violation", 1),
        (WARNING, "violation", 0),
        (WARNING, "warning", 1),
        (INFO, "warning", 0),
        (INFO, "info", 1),
        (GOOD, "info", 0),
    ],
)
def test_fail_on_decides_the_exit_code(path: str, fail_on: str, code: int) -> None:
    assert main(["check", "--fail-on", fail_on, path]) == code


def test_show_hides_what_is_milder_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--show", "violation", "--fail-on", "info", INFO]) == 1
    assert capsys.readouterr().out == "Checked 1 file. Milder findings left out by --show: 1.\n"


def test_a_folder_is_walked_and_what_is_no_description_is_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper/processes.yaml").write_bytes(Path(GOOD).read_bytes())
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    (tmp_path / "notes.txt").write_text("not looked at")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr() == (
        "Checked 1 file. Nothing found.\n",
        f"Files passed over because they are no process descriptions: 1 ({tmp_path}/compose.yaml).\n",
    )


def test_named_files_that_are_no_descriptions_are_refused_or_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "compose.yaml"
    other.write_text("services: {}\n")
    assert main(["check", str(other)]) == 3
    capsys.readouterr()
    passed_over = f"Files passed over because they are no process descriptions: 1 ({other}).\n"
    assert main(["check", "--skip-others", str(other)]) == 0
    assert capsys.readouterr() == ("Checked 0 files.\n", passed_over)
    assert main(["check", "--skip-others", str(other), "examples/rules/unmapped-role/bad.yaml"]) == 1
    assert capsys.readouterr().err == passed_over
    other.write_text("services: [\n")
    capsys.readouterr()
    assert main(["check", "--skip-others", str(other)]) == 0
    assert capsys.readouterr() == ("Checked 0 files.\n", passed_over)
    other.write_text("provider: [\n")
    assert main(["check", "--skip-others", str(other)]) == 3


FOREIGN = {
    "checkstyle.xml": '<?xml version="1.0"?>\n<!DOCTYPE module SYSTEM "checkstyle.dtd">\n<module name="Checker"/>\n',
    "docker-compose.yml": "x-base: &base\n  image: nginx\nservices:\n  web: *base\n",
    "empty.yaml": "",
    "k8s.yaml": "kind: Service\n---\nkind: Deployment\n",
    "tsconfig.json": '{\n  // compiler\n  "compilerOptions": {},\n}\n',
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one description, beside it files of other programs that cannot be read."""
    monkeypatch.setenv("PARASTA_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/descriptions").mkdir()
    (tmp_path / "repo/descriptions/good.yaml").write_bytes(Path(GOOD).read_bytes())
    for name, text in FOREIGN.items():
        (tmp_path / "repo" / name).write_text(text)
    for name in ("node_modules/x/broken.yaml", "venv/lib/broken.yaml"):
        (tmp_path / "repo" / name).parent.mkdir(parents=True)
        (tmp_path / "repo" / name).write_text("provider: [")
    (tmp_path / "repo/venv/pyvenv.cfg").touch()
    monkeypatch.chdir(tmp_path / "repo")
    return tmp_path / "repo"


PASSED = f"Files passed over because they are no process descriptions: 5 ({', '.join(FOREIGN)}).\n"


@pytest.mark.parametrize("options", [["."], ["--skip-others", "descriptions/good.yaml", *FOREIGN], [".", "-f", "text", "--fix"]])
def test_files_of_other_programs_that_cannot_be_read_turn_no_check_red(
    repository: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    for _ in range(2):
        assert main(["check", "--lang", "en", *options]) == 0
        assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", PASSED)
    (repository / "parasta.toml").touch()
    assert main(["check", "--lang", "en", *options]) == 0
    assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", PASSED)
    for name in FOREIGN:
        assert main(["check", name]) == 3


def test_what_may_be_a_description_and_cannot_be_read_is_told_in_a_folder(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema_line = "# yaml-language-server: $schema=./process-description.schema.json\n"
    (repository / "a.yaml").write_text(f"{schema_line}[")
    (repository / "b.yaml").write_bytes((repository / "descriptions/good.yaml").read_text(encoding="utf-8").encode("utf-16"))
    (repository / "c.json").write_text('{"processes": [')
    (repository / "d.ttl").write_text("<a> a <https://iri.suomi.fi/model/parasta/Process>")
    assert main(["check", "-f", "json", "."]) == 3
    out, err = capsys.readouterr()
    assert [item["source"] for item in json.loads(out)["unreadable"]] == ["a.yaml", "b.yaml", "c.json", "d.ttl"]
    assert err == PASSED


def test_excluded_files_are_not_looked_at_unless_they_are_named(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "build").mkdir()
    (repository / "build/bad.yaml").write_bytes((ROOT / BAD).read_bytes())
    (repository / "build/parasta.toml").touch()
    checked = "Checked 1 file. Nothing found.\n"
    assert main(["check", "."]) == 1
    capsys.readouterr()
    assert main(["check", ".", "--exclude", "build/**", "--exclude", "*.xml"]) == 0
    assert capsys.readouterr() == (checked, PASSED.replace("5 (checkstyle.xml, ", "4 ("))
    (repository / "parasta.toml").write_text('exclude = ["build/**", "*.yml"]\n')
    assert main(["check", "."]) == 0
    assert capsys.readouterr() == (checked, PASSED.replace("docker-compose.yml, ", "").replace("5", "4"))
    assert main(["check", ".", "build/bad.yaml"]) == 1
    assert main(["check", "build/bad.yaml"]) == 1
    assert main(["baseline", "."]) == 0
    capsys.readouterr()
    assert main(["check", "build/bad.yaml", "--skip-others"]) == 0
    assert capsys.readouterr() == ("Checked 0 files.\n", "")
    assert main(["check", "build"]) == 3
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "build: error: settings or --exclude leave out every file of the folder. Name a file, or change exclude.",
        "Checked 0 files; 1 could not be read.",
    ]
    assert err == ""


@pytest.mark.parametrize("pattern", ["/build/*", "", "a/../b"])
def test_an_option_that_can_exclude_nothing_is_wrong_usage(capsys: pytest.CaptureFixture[str], pattern: str) -> None:
    assert main(["check", "--lang", "en", "--exclude", pattern, GOOD]) == 2
    assert f"no file can match the pattern --exclude {pattern!r}. Write it as seen from the current folder." in capsys.readouterr().err


def test_one_bad_file_never_stops_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("provider: [\n")
    missing = str(tmp_path / "missing.yaml")
    assert main(["check", "-f", "json", missing, str(broken), BAD]) == 3
    report = json.loads(capsys.readouterr().out)
    assert [finding["rule"] for finding in report["findings"]] == ["process-without-purpose"]
    assert [item["source"] for item in report["unreadable"]] == [str(broken), missing]


def test_a_file_that_is_named_twice_is_checked_once(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", GOOD, GOOD])
    assert capsys.readouterr().out == "Checked 1 file. Nothing found.\n"


def test_output_goes_to_a_file_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "report.html"
    assert main(["check", "-f", "html", "-o", str(target), BAD]) == 1
    assert capsys.readouterr().out == ""
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_an_output_that_cannot_be_written_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "-o", str(tmp_path / "no/such/folder.txt"), GOOD]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_wrong_usage_gives_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 2
    assert main(["check", "--format", "word", GOOD]) == 2
    assert main(["chekc"]) == 2
    capsys.readouterr()


def test_the_installed_command_reads_standard_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "parasta_vocab", "check", "--lang", "sv", "-"],
        input=Path(BAD).read_bytes(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().splitlines()[0] == "<stdin>:58:5: överträdelse: Processen saknar syfte [process-without-purpose]"


@pytest.mark.parametrize("command", [["--help"], ["concept", "show", "naytto"], ["explain", "flow-without-end"], ["model"], ["schema"]])
def test_light_commands_import_no_rdf_library(command: list[str]) -> None:
    code = f"import sys; from parasta_vocab.cli.main import main; main({command!r}); sys.exit(bool({{'rdflib', 'pyshacl', 'linkml'}} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_colours_are_for_terminals_only_and_no_color_is_obeyed() -> None:
    import os
    import pty

    def seen(**environment: str) -> bytes:
        parent, child = pty.openpty()
        subprocess.run(
            [sys.executable, "-m", "parasta_vocab", "check", BAD],
            stdout=child,
            check=False,
            env={**os.environ, "TERM": "xterm-256color", **environment},
        )
        os.close(child)
        shown = b""
        while chunk := _read(parent):
            shown += chunk
        os.close(parent)
        return shown

    def _read(descriptor: int) -> bytes:
        try:
            return os.read(descriptor, 65536)
        except OSError:
            return b""

    assert b"\x1b[1;31m" in seen()
    assert b"\x1b[" not in seen(NO_COLOR="1").replace(b"\x1b[1m", b"").replace(b"\x1b[0m", b"").replace(b"\x1b[1;", b"")


def test_a_folder_without_any_description_is_told_and_gives_exit_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mistyped.yaml").write_text("järjestäjä: {}\nprosessit: []\n", encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 3
    out, err = capsys.readouterr()
    assert out.splitlines()[0].startswith(f"{tmp_path}: error: the folder holds no process description.")
    assert err == f"Files passed over because they are no process descriptions: 1 ({tmp_path}/mistyped.yaml).\n"


def test_a_value_that_the_structure_refuses_is_reported_once(tmp_path: Path) -> None:
    from parasta_vocab.validation import validate

    text = Path(GOOD).read_text(encoding="utf-8").replace("inputs: [hoks]", "inputs: [palvelukuvaus.docx]")
    path = tmp_path / "processes.yaml"
    path.write_text(text, encoding="utf-8")
    assert [(finding.rule.id, str(finding.location.place)) for finding in validate(path).findings] == [("unknown-concept", "32:14")]


@pytest.mark.parametrize("engine", ["auto", "shifty", "pyshacl", "shacl"])
def test_each_engine_reports_the_same(engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    if engine == "shacl":
        pytest.importorskip("shacl")
    if engine == "shifty":
        pytest.importorskip("shifty")
    assert main(["check", "--lang", "en", "--no-cache", "--engine", engine, BAD]) == 1
    assert capsys.readouterr().out.splitlines()[0] == f"{BAD}:58:5: violation: Process without purpose [process-without-purpose]"


def test_an_engine_that_is_not_installed_is_wrong_usage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "shacl", None)
    assert main(["check", "--lang", "en", "--no-cache", "--engine", "shacl", GOOD]) == 2
    assert capsys.readouterr().err == "error: the library shacl is not installed. Install it: pip install 'parasta-vocab[shacl]'\n"
