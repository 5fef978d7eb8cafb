"""The CI/CD component for GitLab: its inputs are put in, its form is checked, and its script is run as a runner runs it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "templates/parasta/template.yml"
SPEC, BODY = TEMPLATE.read_text().split("\n---\n")
INPUTS = yaml.safe_load(SPEC)["spec"]["inputs"]


def included(**given):
    """Return the job as GitLab makes it of the template and the inputs of whoever includes it."""
    values = {name: described["default"] for name, described in INPUTS.items()} | given
    return yaml.safe_load(re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda found: json.dumps(values[found[1]])[1:-1], BODY))["parasta"]


@pytest.fixture
def run(checkout, environment):
    """Run the job; what it gives is its exit code, what it prints, and its two reports."""

    def start(**given):
        job = included(**given)
        variables = {name: value.replace("$CI_PROJECT_DIR", str(checkout)) for name, value in job["variables"].items()}
        script = "set -eo pipefail\n" + "\n".join(job["script"])
        done = subprocess.run(
            ["bash", "-c", script], cwd=checkout, env=environment | variables, check=False, capture_output=True, text=True
        )
        reports = job["artifacts"]["reports"]
        assert job["artifacts"]["paths"] == list(reports.values())
        return done.returncode, done.stdout, *(checkout / name for name in reports.values())

    return start


@pytest.mark.parametrize("part", ["spec", "jobs"])
def test_the_file_is_in_the_form_that_gitlab_wants(part, tmp_path):
    file = tmp_path / "gitlab-ci.yml"
    file.write_text(SPEC if part == "spec" else json.dumps({"parasta": included()}))
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(file)]
    assert subprocess.run(command, check=False, capture_output=True, text=True).stdout == "ok -- validation done\n"


def test_every_input_is_used_and_none_in_the_script():
    assert set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", BODY)) == set(INPUTS)
    assert "$[[" not in BODY[BODY.index("  script:") :]


@pytest.mark.parametrize(
    ("waiting", "code", "issues", "tests"), [("", 0, [], 1), ("bad.yaml", 1, ["unmapped-role"], 2), ("broken.yaml", 3, ["unreadable"], 2)]
)
def test_the_job_gives_both_reports_and_its_exit_code(run, with_file, waiting, code, issues, tests):
    with_file(waiting)
    done, _, quality, junit = run(paths="descriptions")
    assert done == code
    assert [issue["check_name"] for issue in json.loads(quality.read_text())] == issues
    assert ET.parse(junit).getroot().attrib["tests"] == str(tests)


def test_paths_are_taken_line_by_line_and_never_run(run, checkout):
    assert run(paths="descriptions/good one.yaml\n\n", lang="fi")[:2] == (0, "Tarkistettu 1 tiedosto. Ei huomautettavaa.\n")
    assert run(paths="$(touch one)\n`touch two`\n--help\n")[0] == 3
    names = {path.name for path in checkout.iterdir() if not path.name.startswith(".")}
    assert names == {"descriptions", "gl-code-quality-report.json", "parasta-junit.xml"}


def test_the_threshold_is_taken(run):
    example = str(ROOT / "examples/rules/agreement-without-hoks-annex/bad.yaml")
    assert [run(paths=example, **given)[0] for given in ({}, {"fail-on": "warning"})] == [0, 1]
