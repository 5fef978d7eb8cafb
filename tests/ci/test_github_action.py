"""The GitHub Action: its steps are run as a runner runs them, with bash, the files for outputs and summary, and the inputs in place."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from parasta_vocab.cli.language import spoken

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}
EXPRESSION = re.compile(r"\$\{\{ (inputs|steps)\.([\w-]+)(?:\.outputs\.(\w+))? \}\}")
ANNOTATION = (
    "::error title=Role without a national actor [unmapped-role],file=descriptions/bad.yaml,line=18,col=5::The role “työelämäkoordinaattori” "
    "has no national actor. Write under actor the actor of the actor map to which the role answers most closely."
)
HEADING = "## Check of process descriptions\n\n"


@pytest.fixture
def runner(checkout, environment, tmp_path):
    """Run one step; what it gives is its exit code, what it prints, its outputs and its summary."""
    temp, files = tmp_path / "runner temp", tmp_path / "files"
    temp.mkdir()
    files.mkdir()
    outputs, summary = files / "output", files / "summary"
    inputs = {name: described["default"] for name, described in ACTION["inputs"].items()}

    def run(step, given, folder=".", **known):
        def value(found):
            return (inputs | given)[found[2]] if found[1] == "inputs" else known[found[2]][found[3]]

        outputs.write_text("")
        summary.write_text("")
        script = files / "script.sh"
        script.write_text(STEPS[step]["run"])
        own = {name: EXPRESSION.sub(value, text) for name, text in STEPS[step]["env"].items()}
        github = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_WORKSPACE": str(checkout),
            "RUNNER_TEMP": str(temp),
        }
        words = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)]
        done = subprocess.run(words, cwd=checkout / folder, env=environment | github | own, check=False, capture_output=True, text=True)
        return (
            done.returncode,
            done.stdout,
            done.stderr,
            dict(line.split("=", 1) for line in outputs.read_text().splitlines()),
            summary.read_text(),
        )

    yield run
    spoken.cache_clear()


@pytest.fixture
def check(runner):
    """Run the step that checks, with the parasta of these tests."""

    def run(folder=".", **given):
        named = {name.replace("_", "-"): value for name, value in given.items()}
        return runner("check", named, folder, install={"bin": str(Path(sys.executable).parent)})

    return run


def test_the_file_is_in_the_form_that_github_wants():
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    assert subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True).stdout == "ok -- validation done\n"


def test_no_input_is_put_into_a_script():
    assert [step["id"] for step in STEPS.values() if "${{" in step["run"]] == []
    assert {step["shell"] for step in STEPS.values()} == {"bash"}
    known = {
        found[2] for step in STEPS.values() for text in step["env"].values() for found in EXPRESSION.finditer(text) if found[1] == "inputs"
    }
    assert known == set(ACTION["inputs"])


def test_the_step_that_installs_gives_a_parasta_that_runs(runner):
    code, printed, problems, outputs, _ = runner("install", {})
    assert (code, printed, list(outputs)) == (0, "", ["bin"]), problems
    said = subprocess.run([f"{outputs['bin']}/parasta", "--version"], check=False, capture_output=True, text=True).stdout
    assert re.fullmatch(r"parasta, version \S+\n", said)


def test_a_description_in_order_conforms(check):
    code, printed, _, outputs, summary = check(paths="descriptions")
    assert (code, outputs["conforms"], outputs["findings"]) == (0, "true", "0")
    assert printed == "Checked 1 file. Nothing found.\n"
    assert summary.startswith("## Check of process descriptions\n\nChecked 1 file. Nothing found.\n")
    assert json.loads(Path(outputs["sarif"]).read_text())["runs"][0]["results"] == []


def test_a_finding_becomes_an_annotation_and_fails_the_step(check, with_file, checkout):
    with_file("bad.yaml")
    code, printed, _, outputs, summary = check(paths="descriptions", formats="html=report.html\n\ngitlab=quality.json")
    assert (code, outputs["conforms"], outputs["findings"]) == (1, "false", "1")
    assert printed.splitlines()[0] == ANNOTATION
    assert "`unmapped-role`" in summary
    [result] = json.loads(Path(outputs["sarif"]).read_text())["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "descriptions/bad.yaml"
    assert sorted(path.name for path in checkout.iterdir()) == ["descriptions", "quality.json", "report.html"]


def test_what_cannot_be_read_fails_the_step_and_the_others_are_checked(check, with_file):
    with_file("broken.yaml")
    code, printed, _, outputs, summary = check(paths="descriptions")
    assert (code, outputs["conforms"], outputs["findings"]) == (3, "false", "0")
    assert printed.startswith("::error title=The file cannot be read,file=descriptions/broken.yaml,line=")
    assert "could not be read" in summary


def test_language_and_threshold_are_taken(check):
    example = str(ROOT / "examples/rules/agreement-without-hoks-annex/bad.yaml")
    code, printed, _, outputs, summary = check(paths=example, lang="fi", fail_on="warning")
    assert (code, outputs["conforms"], outputs["findings"]) == (1, "false", "1")
    assert printed.startswith("::warning title=Sopimukseen ei liitetä HOKSin osaa [agreement-without-hoks-annex],")
    assert "varoitus" in summary
    assert check(paths=example)[0] == 0


def test_paths_are_taken_line_by_line_and_never_run(check, checkout):
    code, printed, *_ = check(paths="  descriptions/good one.yaml  \n\n")
    assert (code, printed) == (0, "Checked 1 file. Nothing found.\n")
    hostile = '$(touch one)\n`touch two`\n"; touch three; "\n--output=four\n--help'
    code, printed, _, outputs, _ = check(paths=hostile)
    assert (code, outputs["conforms"]) == (3, "false")
    assert [path.name for path in checkout.iterdir()] == ["descriptions"]
    assert printed.count("::error title=The file cannot be read,file=") == 5


def test_wrong_usage_gives_no_report_and_says_so(check):
    code, printed, problems, outputs, summary = check(formats="pdf=report.pdf")
    said = problems.split("\n\n")[-1]
    assert said.startswith("Error: Invalid value for '-f' / '--format': there is no format pdf.")
    assert (code, printed, outputs) == (2, f"::error title=parasta check::{said}", {"conforms": "false"})
    assert summary == f"{HEADING}    {said}"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"formats": "xlsx"}, "formats: the line xlsx is not of the form FORMAT=FILE. Write for example html=report.html."),
        (
            {"formats": "html=a.html\n  100%  "},
            "formats: the line 100% is not of the form FORMAT=FILE. Write for example html=report.html.",
        ),
        (
            {"paths": ""},
            "paths: the input is empty. Give files, folders or globs to check, one a line, or leave the input out to check the whole repository.",
        ),
        (
            {"paths": " \n\n"},
            "paths: the input is empty. Give files, folders or globs to check, one a line, or leave the input out to check the whole repository.",
        ),
    ],
)
def test_an_input_that_cannot_be_is_named_by_an_annotation_and_in_the_summary(check, checkout, given, said):
    code, printed, problems, outputs, summary = check(**given)
    assert (code, problems, outputs) == (2, "", {"conforms": "false"})
    assert printed == f"::error title={said.partition(':')[0]}::{said.replace('%', '%25')}\n"
    assert summary == f"{HEADING}    {said}\n"
    assert [path.name for path in checkout.iterdir()] == ["descriptions"]


@pytest.mark.parametrize(
    ("lang", "heading", "said"),
    [
        ("fi", "Prosessikuvausten tarkistus", "formats: rivi xlsx ei ole muotoa MUOTO=TIEDOSTO. Kirjoita esimerkiksi html=report.html."),
        (
            "sv",
            "Granskning av processbeskrivningar",
            "formats: raden xlsx är inte av formen FORMAT=FIL. Skriv till exempel html=report.html.",
        ),
    ],
)
def test_an_input_that_cannot_be_is_told_in_the_language_of_the_findings(check, lang, heading, said):
    assert check(formats="xlsx", lang=lang)[1::3] == (f"::error title=formats::{said}\n", f"## {heading}\n\n    {said}\n")
    assert check(paths="descriptions", lang=lang)[4].startswith(f"## {heading}\n")


def test_settings_with_a_mistake_are_told_beside_the_report(check, checkout):
    (checkout / "descriptions/parasta.toml").write_text("one = 1\ntwo = 2\n")
    code, printed, problems, outputs, summary = check(paths="descriptions")
    assert (code, outputs["conforms"], outputs["findings"]) == (2, "false", "0")
    first, second = problems.splitlines()
    assert first.startswith("descriptions/parasta.toml:1:1: error: ")
    assert printed == f"Checked 1 file. Nothing found.\n::error title=parasta check::{first}%0A{second}\n"
    assert summary.startswith(HEADING)
    assert summary.endswith(f"\n    {first}\n    {second}\n")


def test_paths_are_those_of_the_repository_wherever_the_step_runs(check, with_file, checkout, tmp_path):
    with_file("bad.yaml")
    elsewhere = tmp_path / "outside.yaml"
    shutil.copy(checkout / "descriptions/bad.yaml", elsewhere)
    code, printed, _, outputs, _ = check(paths=f"bad.yaml\n{elsewhere}", formats="gitlab=quality.json", folder="descriptions")
    assert (code, printed.splitlines()[0]) == (1, ANNOTATION)
    results = json.loads(Path(outputs["sarif"]).read_text())["runs"][0]["results"]
    assert [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in results] == [
        {"uri": "descriptions/bad.yaml", "uriBaseId": "%SRCROOT%"},
        {"uri": elsewhere.as_uri()},
    ]
    below = json.loads((checkout / "descriptions/quality.json").read_text())
    check(paths=f"descriptions/bad.yaml\n{elsewhere}", formats="gitlab=quality.json")
    assert json.loads((checkout / "quality.json").read_text()) == below
