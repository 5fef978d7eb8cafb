"""The files that the pages on CI tell to write are in the form that their readers want."""

import re
import subprocess
import sys

import pytest
import yaml
from pages import ROOT, blocks, written_pages

SCHEMAS = {
    ".github/workflows/descriptions.yml": ["vendor.github-workflows"],
    ".gitlab-ci.yml": ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}
BLOCKS = [(page, block) for page in written_pages() for block in blocks(page.read_text()) if block.kind == "yaml" and block.file]


def check(page, block, tmp_path, command):
    file = tmp_path / block.file.rpartition("/")[2]
    file.write_text(block.body)
    return subprocess.run([sys.executable, "-m", *command, str(file)], check=False, capture_output=True, text=True)


def of(*files):
    found = [(page, block) for page, block in BLOCKS if block.file in files]
    return pytest.mark.parametrize(("page", "block"), found, ids=[page.name for page, _ in found])


def test_each_page_in_both_languages_has_its_file():
    assert sorted((page.name, block.file) for page, block in BLOCKS if block.file.startswith(".")) == [
        (f"{name}.{lang}.md", file)
        for name, file in (
            ("ci-github", ".github/workflows/descriptions.yml"),
            ("ci-gitlab", ".gitlab-ci.yml"),
            ("pre-commit", ".pre-commit-config.yaml"),
        )
        for lang in ("en", "fi")
    ]


@of(*SCHEMAS)
def test_the_file_is_valid(page, block, tmp_path):
    done = check(page, block, tmp_path, ["check_jsonschema", "--builtin-schema", *SCHEMAS[block.file]])
    assert done.stdout == "ok -- validation done\n"


@of(".pre-commit-config.yaml")
def test_pre_commit_accepts_its_file(page, block, tmp_path):
    assert check(page, block, tmp_path, ["pre_commit", "validate-config"]).returncode == 0


def test_pre_commit_accepts_the_hooks():
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, check=False, capture_output=True, text=True).returncode == 0


@of(*SCHEMAS)
def test_the_file_names_inputs_that_there_are(page, block):
    if block.file == ".gitlab-ci.yml":
        [included] = yaml.safe_load(block.body)["include"]
        known = next(yaml.safe_load_all((ROOT / "templates/parasta/template.yml").read_text()))["spec"]["inputs"]
        assert set(included["inputs"]) <= set(known)
        return
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    [step] = [step for step in yaml.safe_load(block.body)["jobs"]["check"]["steps"] if step.get("id") == "parasta"]
    assert set(step["with"]) <= set(action["inputs"])
    assert set(re.findall(r"steps\.parasta\.outputs\.(\w+)", block.body)) <= set(action["outputs"])
