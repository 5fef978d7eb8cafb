"""The example for Jenkins: its shell script is run; its Groovy is not, as that needs a Jenkins."""

import json
import os
import re
import subprocess
import sysconfig
import textwrap
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "ci/Jenkinsfile").read_text()
VARIABLES = dict(re.findall(r"^ +(PARASTA_\w+) = '(.*?)'", TEXT, re.MULTILINE))
[SCRIPT] = re.findall(r"sh '''\n(.*?)'''", TEXT, re.DOTALL)
[JUNIT] = re.findall(r"testResults: '(.*?)'", TEXT)
[SARIF] = re.findall(r"sarif\(pattern: '(.*?)'", TEXT)


def test_the_script_checks_and_writes_what_is_published(checkout, environment, with_file):
    paths = [sysconfig.get_path("purelib"), str(ROOT / "src")]
    variables = VARIABLES | {"PYTHONPATH": os.pathsep.join(paths)}  # so pip finds in place what it is told to install
    outcomes = []
    for waiting in ("bad.yaml", "broken.yaml"):
        with_file(waiting)
        done = subprocess.run(
            ["sh", "-xe", "-c", textwrap.dedent(SCRIPT)],
            cwd=checkout,
            env=environment | variables,
            check=False,
            capture_output=True,
            text=True,
        )
        tests = ET.parse(checkout / JUNIT).getroot().attrib["tests"]
        [run] = json.loads((checkout / SARIF).read_text())["runs"]
        outcomes.append((done.returncode, tests, [result["ruleId"] for result in run["results"]]))
    assert outcomes == [(1, "2", ["unmapped-role"]), (3, "3", ["unmapped-role"])]


def test_the_brackets_of_the_file_are_closed():
    bare = re.sub(r"'''.*?'''|'[^'\n]*'|//[^\n]*", "", TEXT, flags=re.DOTALL)
    assert [bare.count(left) - bare.count(right) for left, right in ("{}", "()", "[]")] == [0, 0, 0]
