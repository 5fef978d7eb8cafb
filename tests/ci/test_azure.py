"""The example for Azure Pipelines: its form is checked, and its scripts are run."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILE = ROOT / "ci/azure-pipelines.yml"
PIPELINE = yaml.safe_load(FILE.read_text())


def test_the_file_is_in_the_form_that_azure_wants():
    words = ["--builtin-schema", "vendor.azure-pipelines", "--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"]
    done = subprocess.run([sys.executable, "-m", "check_jsonschema", *words, str(FILE)], check=False, capture_output=True, text=True)
    assert done.stdout == "ok -- validation done\n"


@pytest.mark.parametrize(
    ("waiting", "code", "rules", "tests"), [("", 0, [], 1), ("bad.yaml", 1, ["unmapped-role"], 2), ("broken.yaml", 3, [], 2)]
)
def test_the_scripts_write_what_the_tasks_publish(checkout, environment, with_file, waiting, code, rules, tests):
    with_file(waiting)
    for step in PIPELINE["steps"]:
        if "script" in step:
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-c", step["script"]], cwd=checkout, env=environment | PIPELINE["variables"], check=False
            )
    assert done.returncode == code
    published = {step["task"]: step["inputs"] for step in PIPELINE["steps"] if step.get("condition") == "succeededOrFailed()"}
    assert ET.parse(checkout / published["PublishTestResults@2"]["testResultsFiles"]).getroot().attrib["tests"] == str(tests)
    [run] = json.loads((checkout / published["PublishBuildArtifacts@1"]["PathtoPublish"]).read_text())["runs"]
    assert [result["ruleId"] for result in run["results"]] == rules
