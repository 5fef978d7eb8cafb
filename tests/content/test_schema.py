"""The schema is clean to linkml-lint, and explains itself."""

import warnings

import pytest
import yaml

from parasta_vocab.data import root

FOLDER = root() / "schema"
FILES = sorted(str(path.relative_to(FOLDER)) for path in (*FOLDER.glob("*.yaml"), *FOLDER.glob("generated/*.yaml")) if path.name[0] != ".")


def read(name):
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def linter():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from linkml.linter.linter import Linter

        return Linter(read(".linkmllint.yaml"))


def test_these_are_the_files_of_the_schema():
    assert FILES == ["critical-points.yaml", "generated/enums.yaml", "process-description.yaml", "records.yaml", "roles.yaml", "text.yaml"]


@pytest.mark.parametrize("name", FILES)
def test_linkml_lint_finds_nothing(linter, name):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        problems = [(problem.rule_name, problem.message) for problem in linter.lint(str(FOLDER / name))]
    assert problems == []


def test_linkml_lint_would_find_a_missing_description(linter, tmp_path):
    schema = read("text.yaml")
    del schema["classes"]["Text"]["description"]
    (tmp_path / "text.yaml").write_text(yaml.safe_dump(schema))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        problems = [(problem.rule_name, problem.message) for problem in linter.lint(str(tmp_path / "text.yaml"))]
    assert problems == [("recommended", "Class 'Text' does not have recommended slot 'description'")]


def elements(schema):
    """Yield every schema, type, class, slot, attribute, enum and value with its path."""
    yield ("schema",), schema
    for kind in ("types", "classes", "slots", "enums"):
        for name, body in schema.get(kind, {}).items():
            yield (kind, name), body
            for inner in ("attributes", "permissible_values"):
                for key, value in body.get(inner, {}).items():
                    yield (kind, name, key), value


@pytest.mark.parametrize("name", FILES)
def test_everything_is_described(name):
    assert [path for path, body in elements(read(name)) if not body.get("description", "").strip()] == []


@pytest.mark.parametrize("name", [name for name in FILES if name != "generated/enums.yaml"])
def test_descriptions_begin_with_a_capital_and_end_with_a_stop_but_for_the_names_of_languages(name):
    texts = [(path, body["description"].strip()) for path, body in elements(read(name)) if path[:2] != ("enums", "LanguageEnum")]
    assert [(path, text) for path, text in texts if not text[0].isupper() or text[-1] != "."] == []


@pytest.mark.parametrize("name", ["critical-points.yaml", "process-description.yaml", "roles.yaml"])
def test_what_providers_write_is_described_in_finnish_and_swedish_too(name):
    def told(body):
        return {"fi", "sv"} <= {lang for lang, text in body.get("annotations", {}).items() if text}

    schema = read(name)
    assert [(kind, key) for kind in ("classes", "slots") for key, body in schema.get(kind, {}).items() if not told(body)] == []
