"""Which settings file holds, and what its mistakes look like."""

from pathlib import Path

import pytest

from parasta_vocab.errors import BrokenSettings
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.explain import explain_error
from parasta_vocab.settings import PathSettings, Settings, find_settings, read_settings
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.text import LANGUAGES

WHOLE = """\
language = "sv"
fail-on = "warning"
show = "violation"
select = ["coverage", "stage-*"]
ignore = ["unused-role"]
exclude = ["build/**", "old/*.yaml"]
baseline = "accepted/list.toml"
engine = "pyshacl"
jobs = 2
set = false

[severity]
stage-not-covered = "info"
unused-role = "off"

[[path]]
pattern = "drafts"
ignore = ["language"]
severity = {process-without-date = "info"}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problems(path: Path) -> list[str]:
    with pytest.raises(BrokenSettings) as caught:
        read_settings(path)
    return str(caught.value).splitlines()


def written(here: Path, text: str, name: str = "parasta.toml") -> Path:
    (here / name).write_text(text, encoding="utf-8")
    return here / name


def test_every_key_is_read(here: Path) -> None:
    path = written(here, WHOLE)
    assert read_settings(path) == Settings(
        file=path,
        language="sv",
        fail_on=Severity.warning,
        show=Severity.violation,
        select=("coverage", "stage-*"),
        ignore=("unused-role",),
        severity={"stage-not-covered": Severity.info, "unused-role": None},
        paths=(PathSettings("drafts", ("language",), {"process-without-date": Severity.info}),),
        exclude=("build/**", "old/*.yaml"),
        baseline=here / "accepted/list.toml",
        engine="pyshacl",
        jobs=2,
        is_set=False,
    )


def test_an_empty_file_makes_its_folder_a_set(here: Path) -> None:
    path = written(here, "")
    assert read_settings(path) == Settings(file=path, is_set=True)


def test_a_part_of_pyproject_says_the_same_but_makes_no_set(here: Path) -> None:
    path = written(here, '[project]\nname = "x"\n[tool.parasta]\nshow = "warning"\n', "pyproject.toml")
    assert read_settings(path) == Settings(file=path, show=Severity.warning)


def test_all_mistakes_are_told_at_once_each_at_its_place(here: Path) -> None:
    text = """\
langage = "sv"
fail-on = "eror"
select = ["unused-rol", "zzz-*", 3, "coverage"]
ignore = "x"
jobs = 0
set = "yes"
[severity]
unused-rle = "off"
unused-role = "of"
[[path]]
ignore = ["lang", "flow-*"]
patern = "x"
"""
    rule = "is no id of a rule, no topic, and no pattern that meets a rule"
    assert problems(written(here, text)) == [
        "parasta.toml:1:1: the key langage is unknown (closest: language). Check the spelling or remove the key.",
        "parasta.toml:2:1: “eror” will not do as the value of fail-on (possible: info, warning, violation).",
        f"parasta.toml:3:11: “unused-rol” {rule} (closest: unused-role, unmapped-role, unused-suppression). The rules: parasta explain.",
        f"parasta.toml:3:25: “zzz-*” {rule}. The rules: parasta explain.",
        "parasta.toml:3:34: the value of select is of the wrong kind. It must be one word or text.",
        "parasta.toml:4:1: the value of ignore is of the wrong kind. It must be a list, such as [a, b].",
        "parasta.toml:5:1: the value of jobs is of the wrong kind. It must be a whole number, at least 1.",
        "parasta.toml:6:1: the value of set is of the wrong kind. It must be true or false.",
        f"parasta.toml:8:1: “unused-rle” {rule} (closest: unused-role, unmapped-role, unused-suppression). The rules: parasta explain.",
        "parasta.toml:9:1: “of” will not do as the value of unused-role (possible: info, warning, violation, off).",
        "parasta.toml:10:1: the key pattern is missing. Add it.",
        f"parasta.toml:11:11: “lang” {rule} (closest: language). The rules: parasta explain.",
        "parasta.toml:12:1: the key patern is unknown (closest: pattern). Check the spelling or remove the key.",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("show = 2020-01-01", "parasta.toml:1:1: “2020-01-01” will not do as the value of show (possible: info, warning, violation)."),
        ("jobs = nan", "parasta.toml:1:1: the value of jobs is of the wrong kind. It must be a whole number, at least 1."),
        ("jobs = 1.5", "parasta.toml:1:1: the value of jobs is of the wrong kind. It must be a whole number, at least 1."),
        ("jobs = true", "parasta.toml:1:1: the value of jobs is of the wrong kind. It must be a whole number, at least 1."),
        ('severity = "off"', "parasta.toml:1:1: the value of severity is of the wrong kind. It must be keys with values (key: value)."),
        ("path = 1", "parasta.toml:1:1: the value of path is of the wrong kind. It must be a list, such as [a, b]."),
        (
            "a = ",
            "parasta.toml:1:5: the value is not TOML. Write text in quotation marks; other values are numbers, days, true, false and [lists].",
        ),
    ],
)
def test_one_mistake(here: Path, text: str, problem: str) -> None:
    assert problems(written(here, text)) == [problem]


DEAD = (
    "no file can match the pattern “{}”: it holds for the folder of the settings file. Write it as seen from there, without a slash at the "
    "beginning and without the part .."
)


def test_patterns_that_can_match_no_file_are_told_each_at_its_place(here: Path) -> None:
    text = """\
exclude = ["build/**", "/abs/*",
           "../old"]
[[path]]
pattern = "drafts"
[[path]]
  pattern = "C:/drafts"
[[path]]
pattern = "a/../b"
"""
    places = (("1:24", "/abs/*"), ("2:12", "../old"), ("6:3", "C:/drafts"), ("8:1", "a/../b"))
    assert problems(written(here, text)) == [f"parasta.toml:{place}: {DEAD.format(pattern)}" for place, pattern in places]
    shared = "[tool.parasta]\nexclude = [\n  '/abs',\n]\n"
    assert problems(written(here, shared, "pyproject.toml")) == [f"pyproject.toml:3:3: {DEAD.format('/abs')}"]
    assert problems(written(here, "exclude = ['']\n")) == [
        "parasta.toml:1:12: the value of exclude is of the wrong kind. It must be one word or text."
    ]


def test_settings_that_hold_everywhere_may_mean_files_beside_their_folder(here: Path) -> None:
    path = written(here, 'exclude = ["../old"]\n')
    assert read_settings(path, everywhere=True).exclude == ("../old",)
    path = written(here, 'exclude = ["/old", "../a/../b"]\n')
    with pytest.raises(BrokenSettings) as caught:
        read_settings(path, everywhere=True)
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(1, 12), (1, 20)]


def test_a_set_cannot_be_made_in_pyproject(here: Path) -> None:
    path = written(here, "[tool.parasta]\nset = true\n", "pyproject.toml")
    expected = "pyproject.toml:2:1: the key set belongs in parasta.toml: only the folder of that file can be checked as one set."
    assert problems(path) == [expected]


def test_the_part_of_pyproject_must_be_one(here: Path) -> None:
    path = written(here, "[tool]\nparasta = 3\n", "pyproject.toml")
    assert problems(path) == ["pyproject.toml:2:1: the value of parasta is of the wrong kind. It must be keys with values (key: value)."]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mistake_is_told_in_each_language(here: Path, lang: str) -> None:
    path = written(here, "set = 1\nfoo = 2\n")
    with pytest.raises(BrokenSettings) as caught:
        read_settings(path)
    word = PHRASES["error"].show(lang)
    lines = explain_error(caught.value, lang).splitlines()
    assert [line.partition(f": {word}: ")[0] for line in lines] == ["parasta.toml:1:1", "parasta.toml:2:1"]


def test_what_cannot_be_read_is_told(here: Path) -> None:
    (here / "folder").mkdir()
    (here / "folder/parasta.toml").mkdir()
    assert problems(here / "folder/parasta.toml")[0].startswith("folder/parasta.toml: the file cannot be opened (Is a directory).")
    (here / "latin.toml").write_bytes('language = "sv" # käytössä'.encode("latin-1"))
    assert problems(here / "latin.toml") == ["latin.toml:1:20: the file is not encoded in UTF-8 (byte 0xE4). Save it again as UTF-8."]
    assert problems(here / "no.toml") == ["no.toml: no such path. Check the name and the folder."]
    (here / "link.toml").symlink_to("nowhere")
    assert problems(here / "link.toml") == ["link.toml: the file is not where the link points. Correct the link or remove it."]
    (here / "loop.toml").symlink_to("loop.toml")
    assert problems(here / "loop.toml")[0].startswith("loop.toml: the file cannot be opened (")


@pytest.mark.usefixtures("as_anybody")
def test_what_may_not_be_read_is_told(here: Path) -> None:
    path = written(here, "")
    path.chmod(0)
    assert problems(path)[0].startswith("parasta.toml: the file cannot be opened (Permission denied).")


def test_the_nearest_own_file_prevails_over_any_shared_one(here: Path) -> None:
    (here / "a/b").mkdir(parents=True)
    (here / ".git").mkdir()
    shared = written(here / "a/b", "[tool.parasta]\n", "pyproject.toml")
    assert find_settings(here / "a/b/c.yaml") == shared
    top = written(here, "")
    assert find_settings(here / "a/b/c.yaml") == top
    near = written(here / "a", "")
    assert find_settings(Path("a/b/c.yaml")) == near
    assert find_settings(here) == top


def test_a_pyproject_that_says_nothing_of_parasta_is_passed_over(here: Path) -> None:
    (here / ".git").touch()  # a worktree has a file there
    (here / "a").mkdir()
    top = written(here, "[tool.parasta]\n", "pyproject.toml")
    written(here / "a", "[tool.other]\nparasta = 1\n", "pyproject.toml")
    assert find_settings(here / "a") == top


def test_nothing_is_looked_for_above_the_folder_with_git(here: Path) -> None:
    written(here, "")
    (here / "a/.git").mkdir(parents=True)
    assert find_settings(here / "a/x.yaml") is None


def test_a_broken_pyproject_that_speaks_of_parasta_is_told(here: Path) -> None:
    written(here, "[tool.parasta\n", "pyproject.toml")
    with pytest.raises(BrokenSettings) as caught:
        find_settings(here / "x.yaml")
    assert str(caught.value).startswith("pyproject.toml:1:14: a closing bracket is missing")
    written(here, "[tool.other\n", "pyproject.toml")
    (here / ".git").mkdir()
    assert find_settings(here / "x.yaml") is None
