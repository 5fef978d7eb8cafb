"""Settings, comments, the baseline and the comparison, as a user of `parasta check` and `parasta baseline` meets them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from parasta_vocab.cli.main import main

GOOD = Path("examples/rules/_base/good.yaml").read_text(encoding="utf-8")
BAD = Path("examples/rules/process-without-purpose/bad.yaml").read_text(encoding="utf-8")
ROLE = Path("examples/rules/unused-role/bad.yaml").read_text(encoding="utf-8")
WORDS = "The process “Ohjaus työpaikalla” has no purpose. Write under purpose what the process is for.\n"
FOUND = f"a.yaml:58:5: violation: Process without purpose [process-without-purpose]\n    {WORDS}\n"
MORE = " Read more: parasta explain process-without-purpose\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one description that lacks a purpose; the day is 2026-11-21."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    monkeypatch.setenv("PARASTA_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.yaml").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return (code, *capsys.readouterr())

    return run


def test_settings_choose_rules_severity_and_what_fails(desk: Path, run) -> None:
    Path("parasta.toml").write_text('set = false\nfail-on = "info"\n[severity]\nprocess-without-purpose = "warning"\n')
    warned = FOUND.replace("violation", "warning")
    assert run("check", "a.yaml") == (1, f"{warned}Checked 1 file: 1 warning.{MORE}", "")
    assert run("check", "a.yaml", "--fail-on", "violation")[0] == 0
    Path("parasta.toml").write_text('set = false\nshow = "warning"\nignore = ["process"]\n')
    assert run("check", "a.yaml") == (0, "Checked 1 file. Left out by the settings: 1.\n", "")
    assert run("check", "a.yaml", "--no-config") == (1, f"{FOUND}Checked 1 file: 1 violation.{MORE}", "")
    assert run("check", "a.yaml", "--select", "process-*")[0] == 1
    Path("other.toml").write_text('[severity]\nprocess-without-purpose = "off"\n')
    assert run("check", "a.yaml", "--config", "other.toml")[0] == 0
    assert run("check", "a.yaml", "--no-config", "--ignore", "process-without-*") == (
        0,
        "Checked 1 file. Left out by the settings: 1.\n",
        "",
    )


def test_the_language_of_the_settings_yields_to_option_and_environment(desk: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("pyproject.toml").write_text('[tool.parasta]\nlanguage = "sv"\n')
    assert "överträdelse" in run("check", "a.yaml")[1]
    assert "rikkomus" in run("check", "a.yaml", "--lang", "fi")[1]
    assert "rikkomus" in run("--lang", "fi", "check", "a.yaml")[1]
    monkeypatch.setenv("PARASTA_LANG", "en")
    assert "violation" in run("check", "a.yaml")[1]


def test_each_folder_has_its_own_level(desk: Path, run) -> None:
    for name, text in (("strict", 'set = false\nfail-on = "info"\n'), ("mild", 'set = false\nshow = "violation"\n')):
        Path(name).mkdir()
        Path(name, "parasta.toml").write_text(text)
        Path(name, "a.yaml").write_text(ROLE, encoding="utf-8")
    code, out, _ = run("check", "mild", "strict")
    assert (code, out.splitlines()[-1]) == (
        1,
        "Checked 2 files: 1 remark. Milder findings left out by --show: 1. Read more: parasta explain unused-role",
    )
    assert run("check", "mild")[0] == 0


def test_broken_settings_of_the_run_are_wrong_usage(desk: Path, run) -> None:
    Path("parasta.toml").write_text('langauge = "sv"\nshow = "all"\n')
    problems = (
        "parasta.toml:1:1: error: the key langauge is unknown (closest: language). Check the spelling or remove the key.\n"
        "parasta.toml:2:1: error: “all” will not do as the value of show (possible: info, warning, violation).\n"
    )
    assert run("check", "a.yaml") == (2, f"{FOUND}Checked 1 file: 1 violation.{MORE}", problems)
    assert run("baseline", "a.yaml") == (2, "", problems)
    assert run("check", "a.yaml", "--config", "parasta.toml") == (2, "", problems)
    assert run("check", "a.yaml", "--config", "none.toml") == (2, "", "none.toml: error: no such path. Check the name and the folder.\n")


def test_broken_settings_of_one_folder_do_not_stop_the_others(desk: Path, run) -> None:
    Path("deep").mkdir()
    Path("deep/parasta.toml").write_text("no = 1\n")
    Path("deep/b.yaml").write_text(GOOD, encoding="utf-8")
    code, out, err = run("check", ".")
    assert (code, out) == (2, f"{FOUND}Checked 2 files: 1 violation.{MORE}")
    assert err.startswith("deep/parasta.toml:1:1: error: the key no is unknown")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--select", "coverige"], "error: no such rule: coverige. Did you mean: coverage?\n"),
        (["--new-only"], "--new-only needs --compare."),
        (["--config", "x.toml", "--no-config"], "choose either --config or --no-config."),
    ],
)
def test_wrong_options_are_wrong_usage(desk: Path, run, arguments: list[str], problem: str) -> None:
    code, _, err = run("check", "a.yaml", *arguments)
    assert code == 2
    assert problem in err


@pytest.mark.parametrize("option", ["--config", "--baseline", "--compare"])
def test_a_file_that_an_option_names_and_that_is_missing_or_broken_is_told_before_anything_is_checked(desk: Path, run, option: str) -> None:
    missing = "no.file: error: no such path. Check the name and the folder.\n"
    assert run("check", "a.yaml", option, "no.file", "-f", "text=report.txt") == (2, "", missing)
    Path("broken").write_text("]", encoding="utf-8")
    code, out, err = run("check", "a.yaml", option, "broken", "-f", "text=report.txt")
    assert (code, out, err.startswith("broken:1:1: error: ")) == (2, "", True)
    assert not Path("report.txt").exists()


def test_a_broken_baseline_is_told_before_anything_is_checked_for_it(desk: Path, run) -> None:
    Path("broken.toml").write_text("]", encoding="utf-8")
    Path("a.yaml").write_text("[", encoding="utf-8")
    code, out, err = run("baseline", "a.yaml", "--baseline", "broken.toml")
    assert (code, out, err.count("error"), err.startswith("broken.toml:1:1: error: ")) == (2, "", 1, True)


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        (
            "fi",
            "accepted.toml: asetuksissa nimettyä hyväksyttyjen havaintojen luetteloa ei ole, joten mitään ei jätetty pois sen perusteella. Tee se: parasta baseline POLKU\n",
        ),
        (
            "sv",
            "accepted.toml: listan över godtagna iakttagelser som inställningarna anger finns inte, så inget lämnades bort med stöd av den. Gör den: parasta baseline SÖKVÄG\n",
        ),
        (
            "en",
            "accepted.toml: the baseline that the settings name is not there, so nothing was left out by it. Make it: parasta baseline PATH\n",
        ),
    ],
)
def test_a_baseline_that_settings_name_may_be_missing_and_a_line_says_so(desk: Path, run, lang: str, note: str) -> None:
    Path("parasta.toml").write_text('set = false\nbaseline = "accepted.toml"\n')
    Path("b.yaml").write_text(BAD, encoding="utf-8")
    assert run("check", "a.yaml", "b.yaml", "-f", "concise", "--lang", lang)[::2] == (1, note)
    assert run("check", "a.yaml", "--diff", "--lang", lang)[2].endswith(note)
    assert run("check", "a.yaml", "--no-baseline", "--lang", lang)[::2] == (1, "")
    Path("accepted.toml").touch()
    assert run("check", "a.yaml", "--lang", lang)[::2] == (1, "")


def test_a_comment_leaves_a_finding_out_and_the_report_says_so_also_from_the_cache(desk: Path, run) -> None:
    lines = BAD.split("\n")
    lines[57] += "  # parasta: ignore[process-without-purpose] is being written"
    Path("a.yaml").write_text("\n".join(lines), encoding="utf-8")
    for _ in range(2):
        assert run("check", "a.yaml") == (0, "Checked 1 file. Left out by comments: 1. Violations among the accepted: 1.\n", "")
    report = json.loads(run("check", "a.yaml", "-f", "json")[1])
    assert not report["conforms"]
    assert [(item["rule"], item["kind"], item["reason"]) for item in report["suppressed"]] == [
        ("process-without-purpose", "comment", "is being written")
    ]


def test_a_baseline_leaves_out_what_it_lists_until_it_expires(desk: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    written = "parasta-baseline.toml: new: 1, extended: 0, remaining: 0, dropped: 0.\n"
    assert run("baseline", "a.yaml", "--owner", "laatupäällikkö", "--reason", "korjataan", "--expires", "2026-12-31") == (0, written, "")
    left_out = (0, "Checked 1 file. Left out by the baseline: 1. Violations among the accepted: 1.\n", "")
    assert run("check", "a.yaml") == left_out
    assert run("check", "a.yaml", "--no-baseline")[0] == 1
    moved = BAD.replace("processes:\n", "# a\n# b\n\nprocesses:\n")
    Path("a.yaml").write_text(moved, encoding="utf-8")
    assert run("check", "a.yaml") == left_out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    code, out, _ = run("check", "a.yaml")
    expired = f"{WORDS.strip()} The acceptance of this expired on 31 December 2026 (owner: laatupäällikkö). Checked 1 file: 1 violation."
    assert (code, expired in " ".join(out.split())) == (1, True)
    assert run("baseline", "a.yaml")[1] == (
        "parasta-baseline.toml: new: 0, extended: 0, remaining: 1, dropped: 0.\n"
        "Expired: 1. Correct the findings, or give a new last day with the option --expires.\n"
    )
    extended = "parasta-baseline.toml: new: 0, extended: 1, remaining: 0, dropped: 0.\n"
    assert run("baseline", "a.yaml", "--owner", "Maija", "--reason", "jatko", "--expires", "31.12.2027") == (0, extended, "")
    (line,) = (line for line in Path("parasta-baseline.toml").read_text(encoding="utf-8").split("\n\n") if "[[entry]]" in line)
    assert line.splitlines()[-3:] == ['owner = "Maija"', 'reason = "jatko"', "expires = 2027-12-31"]
    remaining = "parasta-baseline.toml: new: 0, extended: 0, remaining: 1, dropped: 0.\n"
    assert run("baseline", "a.yaml", "--owner", "Matti", "--reason", "muu", "--expires", "2030-12-31") == (0, remaining, "")
    assert "Maija" in Path("parasta-baseline.toml").read_text(encoding="utf-8")


def test_an_entry_without_a_reason_does_not_count(desk: Path, run) -> None:
    assert "Without a reason, so not in force: 1." in run("baseline", "a.yaml")[1]
    code, out, _ = run("check", "a.yaml")
    assert code == 1
    assert "Listed in the baseline without a reason, so it counts." in out
    assert run("baseline", "a.yaml", "--reason", "later")[1] == "parasta-baseline.toml: new: 0, extended: 0, remaining: 1, dropped: 0.\n"
    assert run("check", "a.yaml")[0] == 0


def test_what_is_corrected_leaves_the_baseline(desk: Path, run) -> None:
    run("baseline", ".", "--reason", "later")
    Path("a.yaml").write_text(GOOD, encoding="utf-8")
    dropped = "Dropped, because the finding is no longer there: a.yaml [process-without-purpose]\n"
    assert run("baseline", ".") == (0, f"{dropped}parasta-baseline.toml: new: 0, extended: 0, remaining: 0, dropped: 1.\n", "")
    assert "[[entry]]" not in Path("parasta-baseline.toml").read_text(encoding="utf-8")


def test_no_baseline_is_written_where_nothing_was_found_or_nothing_could_be_read(desk: Path, run) -> None:
    Path("a.yaml").write_text(GOOD, encoding="utf-8")
    assert run("baseline", "a.yaml") == (0, "There are no findings, so no baseline is needed.\n", "")
    Path("b.yaml").write_text("provider: [\n")
    code, out, err = run("baseline", "b.yaml")
    assert (code, out, err.partition(":")[0]) == (3, "", "b.yaml")
    assert run("baseline", "c.yaml") == (3, "", "c.yaml: error: no such path. Check the name and the folder.\n")
    assert not Path("parasta-baseline.toml").exists()


def test_what_a_file_that_cannot_be_read_had_stays_in_the_baseline(desk: Path, run) -> None:
    run("baseline", ".", "--reason", "later")
    before = Path("parasta-baseline.toml").read_text(encoding="utf-8")
    Path("a.yaml").write_text("provider: [\n")
    Path("b.yaml").write_text(GOOD, encoding="utf-8")
    assert run("baseline", ".")[0] == 3
    assert Path("parasta-baseline.toml").read_text(encoding="utf-8") == before


def test_the_baseline_lies_where_the_settings_say_and_its_paths_begin_there(desk: Path, run) -> None:
    Path("deep/er").mkdir(parents=True)
    Path("deep/parasta.toml").write_text('set = false\nbaseline = "accepted.toml"\n')
    Path("deep/er/b.yaml").write_text(BAD, encoding="utf-8")
    run("baseline", ".", "--reason", "later")
    assert 'path = "er/b.yaml"' in Path("deep/accepted.toml").read_text(encoding="utf-8")
    assert 'path = "a.yaml"' in Path("parasta-baseline.toml").read_text(encoding="utf-8")
    assert run("check", ".") == (0, "Checked 2 files. Left out by the baseline: 2. Violations among the accepted: 2.\n", "")
    os.chdir("deep")
    assert run("check", "../a.yaml", "er")[1] == "Checked 2 files. Left out by the baseline: 2. Violations among the accepted: 2.\n"


def test_a_file_of_a_set_alone_leaves_the_baseline_of_the_others_as_it_is(desk: Path, run) -> None:
    Path("set").mkdir()
    Path("set/parasta.toml").touch()
    Path("set/a.yaml").write_text(ROLE, encoding="utf-8")
    Path("set/b.yaml").write_text("version: '1'\nprocesses:\n  - id: toinen\n    name: {fi: Toinen}\n", encoding="utf-8")
    run("baseline", "set", "--reason", "later")
    before = Path("set/parasta-baseline.toml").read_text(encoding="utf-8")
    assert {"a.yaml", "b.yaml"} <= {line[8:-1] for line in before.splitlines() if line.startswith("path = ")}
    assert "dropped: 0." in run("baseline", "set/a.yaml")[1]
    assert Path("set/parasta-baseline.toml").read_text(encoding="utf-8") == before
    assert run("check", "set")[0] == 0


def test_a_comparison_tells_what_is_new_first_and_may_alone_decide(desk: Path, run) -> None:
    run("check", "a.yaml", "-f", "json", "-o", "last.json")
    assert run("check", "a.yaml", "--compare", "last.json", "--new-only") == (
        0,
        f"{FOUND}Checked 1 file: 1 violation. Compared with the earlier report: fixed: 0, new: 0, remaining: 1.{MORE}",
        "",
    )
    assert run("check", "a.yaml", "--compare", "last.json")[0] == 1
    Path("a.yaml").write_text(BAD.replace("    name: {fi: Ohjaus työpaikalla}\n", ""), encoding="utf-8")
    code, out, _ = run("check", "a.yaml", "--compare", "last.json", "--new-only")
    assert code == 1
    assert next(line.partition(": ")[2] for line in out.splitlines() if line.startswith("a.yaml")).startswith("violation (new): ")
    assert "fixed: 0, new: 1, remaining: 1." in out
    Path("a.yaml").write_text(GOOD, encoding="utf-8")
    assert "fixed: 1, new: 0, remaining: 0." in run("check", "a.yaml", "--compare", "last.json")[1]


def test_what_was_found_in_a_file_that_is_gone_is_fixed(desk: Path, run) -> None:
    Path("b.yaml").write_text(BAD, encoding="utf-8")
    run("check", "a.yaml", "b.yaml", "--no-config", "-f", "json", "-o", "last.json")
    Path("b.yaml").unlink()
    assert "fixed: 1, new: 0, remaining: 1." in run("check", "a.yaml", "--compare", "last.json")[1]


def test_findings_of_rules_that_are_not_chosen_now_are_not_fixed(desk: Path, run) -> None:
    run("check", "a.yaml", "-f", "json", "-o", "last.json")
    compared = "Compared with the earlier report: fixed: 0, new: 0, remaining: 0."
    for options in (["--select", "unknown-key"], ["--ignore", "process"]):
        assert run("check", "a.yaml", "--compare", "last.json", *options)[1] == f"Checked 1 file. Left out by the settings: 1. {compared}\n"
    Path("parasta.toml").write_text('set = false\n[severity]\nprocess-without-purpose = "off"\n')
    assert compared in run("check", "a.yaml", "--compare", "last.json")[1]
    Path("a.yaml").write_text(GOOD, encoding="utf-8")
    assert compared in run("check", "a.yaml", "--compare", "last.json")[1]
    assert "fixed: 1, new: 0, remaining: 0." in run("check", "a.yaml", "--compare", "last.json", "--no-config")[1]


def test_a_path_may_be_written_otherwise_than_in_the_earlier_run(desk: Path, run) -> None:
    for before in ("a.yaml", "./a.yaml", str(desk / "a.yaml")):
        run("check", before, "-f", "json", "-o", "last.json")
        for after in ("a.yaml", "./a.yaml", str(desk / "a.yaml")):
            assert "fixed: 0, new: 0, remaining: 1." in run("check", after, "--compare", "last.json")[1]


def test_the_earlier_report_may_be_replaced_by_the_one_that_is_compared_with_it(desk: Path, run) -> None:
    run("check", "a.yaml", "-f", "json=last.json")
    Path("a.yaml").write_text(GOOD, encoding="utf-8")
    replaced = ("check", "a.yaml", "--compare", "last.json", "-f", "text", "-f", "json=last.json")
    assert "fixed: 1, new: 0, remaining: 0." in run(*replaced)[1]
    assert [len(json.loads(Path("last.json").read_text(encoding="utf-8"))[name]) for name in ("findings", "fixed")] == [0, 1]
    assert "fixed: 0, new: 0, remaining: 0." in run(*replaced)[1]


def test_something_else_than_a_report_cannot_be_compared_with(desk: Path, run) -> None:
    code, out, err = run("check", "a.yaml", "--compare", "a.yaml")
    assert (code, out) == (2, "")
    assert err.startswith("a.yaml:1:1: error: this is no JSON report of parasta check.")


def test_a_day_that_is_none_is_wrong_usage(desk: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert run("check", "a.yaml")[0] == 2
    code, _, err = run("baseline", "a.yaml", "--expires", "2026-13-01")
    assert (code, err.splitlines()[-1]) == (
        2,
        "Error: Invalid value for '--expires': 2026-13-01 is no day. Give it as 2026-12-01 or 1.12.2026.",
    )


@pytest.mark.parametrize(
    ("lang", "problem"),
    [
        ("fi", "valinnan --expires päivä 2026-11-20 on jo mennyt, joten hyväksyntä ei olisi voimassa. Anna tämä päivä tai myöhempi."),
        (
            "sv",
            "dagen 2026-11-20 för alternativet --expires har redan passerat, så godkännandet skulle inte gälla. Ange dagens datum eller ett senare.",
        ),
        ("en", "the day 2026-11-20 of --expires has passed, so the acceptance would not hold. Give today or a later day."),
    ],
)
def test_a_day_that_has_passed_is_wrong_usage(desk: Path, run, lang: str, problem: str) -> None:
    arguments = ["baseline", "a.yaml", "--reason", "later", "--expires", "2026-11-20", "--lang", lang]
    done = subprocess.run([sys.executable, "-m", "parasta_vocab", *arguments], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.decode().splitlines()[-1].partition(": ")[2]) == (2, b"", problem)
    assert not Path("parasta-baseline.toml").exists()
    assert run("baseline", "a.yaml", "--reason", "later", "--expires", "2026-11-21")[0] == 0
