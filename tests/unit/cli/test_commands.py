"""explain, concept, model, schema, init and build, as a user runs them."""

import json
from pathlib import Path

import jsonschema_rs
import pytest

from parasta_vocab.cli.language import choose_language
from parasta_vocab.cli.main import COMMANDS, main
from parasta_vocab.shapes import catalogue, lint_catalogue
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation import validate


def output(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(list(arguments)) == code
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_explain_tells_what_why_basis_and_shows_wrong_and_right(capsys: pytest.CaptureFixture[str], golden) -> None:
    for lang in ("fi", "sv", "en"):
        golden(f"explain.{lang}.txt", output(capsys, "explain", "process-without-purpose", "--lang", lang))


def test_explain_all_as_data_holds_every_rule_in_three_languages(capsys: pytest.CaptureFixture[str]) -> None:
    rules = json.loads(output(capsys, "explain", "--all", "--format", "json"))
    assert [rule["id"] for rule in rules] == [*catalogue(), *lint_catalogue()]
    for rule in rules:
        assert set(rule["label"]) == set(rule["message"]) == set(rule["why"]) == {"fi", "sv", "en"}
        assert rule["examples"]["bad"], rule["id"]
        assert rule["examples"]["good"], rule["id"]


def test_explain_without_a_rule_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    listed = output(capsys, "explain")
    assert [line.split()[0] for line in listed.splitlines() if line.startswith("  ")] == [*catalogue(), *lint_catalogue()]


def test_an_unknown_rule_is_answered_with_the_closest(capsys: pytest.CaptureFixture[str]) -> None:
    said = output(capsys, "explain", "process-without-purpos", "--lang", "en", code=2)
    assert (
        said
        == "error: no such rule: process-without-purpos. Did you mean: process-without-purpose, process-without-input, process-without-output?\n"
    )


@pytest.mark.parametrize(
    "name", ["naytto", "näyttö", "YRKESPROV", "competence demonstration", "https://iri.suomi.fi/terminology/parasta/naytto"]
)
def test_a_concept_is_found_by_id_label_and_iri(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    concepts = json.loads(output(capsys, "concept", "show", name, "--scheme", "parasta", "--format", "json"))
    assert [concept["id"] for concept in concepts] == ["naytto"]


def test_a_concept_is_shown_as_terminologists_write_it(capsys: pytest.CaptureFixture[str], golden) -> None:
    golden("concept.fi.txt", output(capsys, "concept", "show", "koulutussopimus", "--scheme", "parasta", "--lang", "fi"))
    golden("concept.sv.txt", output(capsys, "concept", "show", "utbildningsavtal", "--scheme", "parasta", "--lang", "sv"))


def test_an_unknown_concept_is_answered_with_the_closest(capsys: pytest.CaptureFixture[str]) -> None:
    said = output(capsys, "concept", "show", "koulutusopimus", "--scheme", "parasta", "--lang", "fi", code=2)
    assert said.startswith("virhe: käsitettä ei ole: koulutusopimus. Tarkoititko: koulutussopimus")


def test_search_puts_hits_in_preferred_labels_first(capsys: pytest.CaptureFixture[str]) -> None:
    lines = output(capsys, "concept", "search", "yrkesprov", "--scheme", "parasta").splitlines()
    assert lines[0].split()[0] == "concept:naytto"


def test_a_search_without_hits_gives_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "concept", "search", "avaruuslaiva", "--lang", "sv", code=1) == "Inga träffar.\n"


def test_the_model_is_a_tree_of_eight_stages(capsys: pytest.CaptureFixture[str], golden) -> None:
    golden("model.fi.txt", output(capsys, "model", "--lang", "fi"))
    golden("model.sv.mmd", output(capsys, "model", "--stage", "4", "--format", "mermaid", "--lang", "sv"))
    model = json.loads(output(capsys, "model", "--format", "json"))
    assert [point["number"] for point in model["critical_points"]] == list(range(1, 9))
    assert [len(stage["sub_steps"]) for stage in model["stages"]] == [7, 7, 8, 9, 9, 10, 8, 8]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_schema_explains_keys_in_the_language_and_accepts_the_examples(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(output(capsys, "schema", "--lang", lang))
    words = {"fi": "Mitä varten prosessi on.", "sv": "Vad processen är till för.", "en": "What the process is for."}
    assert schema["$defs"]["Process"]["properties"]["purpose"]["description"] == words[lang]
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    for path in Path("examples/providers").glob("[!v]*/*.yaml"):
        assert list(validator.iter_errors(parse_yaml(path.read_text(encoding="utf-8"), str(path)).data)) == []


@pytest.mark.parametrize(("lang", "languages"), [("fi", "fi"), ("sv", "sv"), ("en", "en"), ("fi", "fi,sv")])
def test_the_starter_checks_clean_apart_from_its_blanks(
    lang: str, languages: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = output(capsys, "init", str(tmp_path / "new"), "--lang", lang, "--languages", languages)
    target = tmp_path / "new/processes.yaml"
    assert str(target) in said
    text = target.read_text(encoding="utf-8")
    report = validate(target)
    left_open = {"empty-text", "invalid-business-id", "process-without-date", "description-without-approval"}
    assert {finding.rule.id for finding in report.findings} == left_open
    blanks = sum(text.count(f'"{word}: ') for word in ("TÄYDENNÄ", "FYLL I", "FILL IN"))
    assert len(report.findings) == blanks + 3
    assert all(count == 1 for _, count in report.stages)
    assert sorted(path.name for path in target.parent.iterdir()) == ["process-description.schema.json", "processes.yaml"]


def test_init_never_replaces_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "processes.yaml"
    target.write_text("mine")
    assert "exists already" in output(capsys, "init", str(tmp_path), code=2)
    assert target.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["processes.yaml"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "kansioon {} ei voi kirjoittaa: se ei ole kansio"),
        ("sv", "det går inte att skriva i mappen {}: det är inte en mapp"),
        ("en", "cannot write into {}: Not a directory"),
    ],
)
def test_init_says_why_a_folder_cannot_be_made(
    lang: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARASTA_LANG", lang)
    (tmp_path / "file").touch()
    folder = tmp_path / "file/below"
    assert output(capsys, "init", str(folder), code=2).splitlines()[-1].endswith(f": {said.format(folder)}")


def test_init_refuses_a_language_that_the_model_has_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = output(capsys, "init", str(tmp_path), "--languages", "fi,se", "--lang", "sv", code=2)
    assert "se (möjliga: fi, sv, en)" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("ruotsi", "PARASTA_LANG=ruotsi is no language of this program. Possible values: fi, sv, en.\n"),
        ("en_GB.UTF-8", ""),
        ("", ""),
    ],
)
def test_a_language_that_is_not_spoken_is_told(
    asked: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARASTA_LANG", asked)
    assert main(["check", "examples/rules/_base/good.yaml"]) == 0
    assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", said)


def test_build_check_finds_everything_in_sync(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "build", "--check") == ""


def test_help_lists_every_command_and_each_has_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    overview = output(capsys, "--help")
    for name in COMMANDS:
        assert f"  {name} " in overview
        assert "--help" in output(capsys, name, "--help")


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        (["check", "--lang", "sv"], {"LANG": "fi_FI.UTF-8"}, "sv"),
        (["--lang=fi"], {}, "fi"),
        (["--lang", "fi", "check", "--lang=sv"], {}, "sv"),
        (["--lang=sv", "check", "--lang", "fi"], {}, "fi"),
        ([], {"PARASTA_LANG": "sv", "LANG": "fi_FI.UTF-8"}, "sv"),
        ([], {"LANG": "fi_FI.UTF-8"}, "fi"),
        ([], {"LC_ALL": "sv_FI.UTF-8", "LANG": "fi_FI.UTF-8"}, "sv"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        (["--lang", "xx"], {"LANG": "fi_FI.UTF-8"}, "fi"),
    ],
)
def test_the_language_is_the_option_else_the_variable_else_the_locale(arguments: list[str], environment: dict[str, str], lang: str) -> None:
    assert choose_language(arguments, environment) == lang


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", ["settings", "baseline"])
def test_the_schemas_of_settings_and_baseline_are_printed(kind: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind, "--lang", lang]) == 0
    assert capsys.readouterr() == (Path(f"schema/generated/{kind}.{lang}.schema.json").read_text(encoding="utf-8"), "")
