"""`parasta check --fix` and `--diff` as a user runs them, on real files."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from parasta_vocab.cli import run_fix
from parasta_vocab.cli.main import main

GOOD = Path("examples/rules/_base/good.yaml").read_bytes()
WRONG = GOOD.replace(b"date: 2026-08-01", b"date: 1.8.2026  # voimaan").replace(b"actor: opiskelija", b"actor: Opiskelija")
RIGHT = GOOD.replace(b"date: 2026-08-01", b"date: 2026-08-01  # voimaan")
HOPELESS = GOOD.replace(b"actor: opiskelija", b"actor: oppilas")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("PARASTA_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "kuvaus.yaml"
    path.write_bytes(WRONG)
    return path


def test_fix_writes_the_file_and_reports_what_remains(path, capsys):
    assert main(["check", "--fix", str(path)]) == 0
    assert path.read_bytes() == RIGHT
    assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", "Repaired: 2.\n")
    assert [item.name for item in path.parent.iterdir()] == ["kuvaus.yaml"]


def test_what_cannot_be_repaired_is_reported_as_ever(path, capsys):
    path.write_bytes(HOPELESS)
    assert main(["check", "--fix", str(path)]) == 1
    assert path.read_bytes() == HOPELESS
    out, err = capsys.readouterr()
    assert "[unknown-concept]" in out
    assert err == ""


@pytest.mark.parametrize(
    "change", [lambda text: text.replace(b"\n", b"\r\n"), lambda text: b"\xef\xbb\xbf" + text, lambda text: text.rstrip(b"\n")]
)
def test_line_ends_and_marks_stay(path, change):
    path.write_bytes(change(WRONG))
    assert main(["check", "--fix", str(path)]) == 0
    assert path.read_bytes() == change(RIGHT)


def test_a_link_is_followed_and_stays_a_link(path, tmp_path):
    link = tmp_path / "linkki.yaml"
    link.symlink_to(path)
    assert main(["check", "--fix", str(link)]) == 0
    assert link.is_symlink()
    assert path.read_bytes() == RIGHT


def test_the_mode_of_a_file_stays(path):
    path.chmod(0o640)
    main(["check", "--fix", str(path)])
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_protected_is_left_alone_and_the_others_are_repaired(path, tmp_path, capsys):
    path.chmod(0o444)
    other = tmp_path / "muu.yaml"
    other.write_bytes(WRONG)
    assert main(["check", "--fix", str(path), str(other)]) == 2
    assert (path.read_bytes(), other.read_bytes()) == (WRONG, RIGHT)
    out, err = capsys.readouterr()
    assert err == (
        f"{path}: error: the file is protected against writing and was not repaired. Remove the protection or repair the file by hand.\n"
        "Repaired: 2.\n"
    )
    assert out.count("violation:") == 2


def test_a_file_that_changes_meanwhile_is_left_as_it_is_now(path, monkeypatch, capsys):
    real = run_fix.repair

    def slow(*arguments):
        done = real(*arguments)
        path.write_bytes(HOPELESS)
        return done

    monkeypatch.setattr(run_fix, "repair", slow)
    assert main(["check", "--fix", str(path)]) == 2
    assert path.read_bytes() == HOPELESS
    assert capsys.readouterr().err == (
        f"{path}: error: the file changed while it was being repaired. Nothing was written. Run the command again.\n"
    )


def test_a_file_that_cannot_be_written_is_as_it_was(path, monkeypatch, capsys):
    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["check", "--no-cache", "--fix", "--lang", "fi", str(path)]) == 2
    assert path.read_bytes() == WRONG
    assert "korjattua tiedostoa ei voi kirjoittaa (levyllä ei ole tilaa). Tiedosto on ennallaan." in capsys.readouterr().err


def test_diff_shows_what_fix_would_do_and_changes_nothing(path, capsys):
    assert main(["check", "--diff", str(path)]) == 1
    out, err = capsys.readouterr()
    assert path.read_bytes() == WRONG
    assert err == "The option --fix would repair: 2.\n"
    assert [line for line in out.splitlines() if line[0] in "+-"] == [
        f"--- {path}",
        f"+++ {path}",
        "-date: 1.8.2026  # voimaan",
        "+date: 2026-08-01  # voimaan",
        "-    actor: Opiskelija",
        "+    actor: opiskelija",
    ]


def test_diff_wins_over_fix_as_a_dry_run(path):
    assert main(["check", "--fix", "--diff", str(path)]) == 1
    assert path.read_bytes() == WRONG


def test_diff_of_what_needs_no_repair_is_empty(path, capsys):
    path.write_bytes(HOPELESS)
    assert main(["check", "--diff", str(path)]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize(
    "change",
    [lambda text: text, lambda text: text.replace(b"\n", b"\r\n"), lambda text: b"\xef\xbb\xbf" + text, lambda text: text.rstrip(b"\n")],
)
def test_patch_makes_of_the_difference_what_fix_makes(path, tmp_path, change):
    path.write_bytes(change(WRONG))
    difference = tmp_path / "korjaus.diff"
    assert main(["check", "--diff", "-o", str(difference), str(path)]) == 1
    subprocess.run(["patch", "--binary", "-s", str(path), str(difference)], check=True)
    assert path.read_bytes() == change(RIGHT)


def test_diff_tells_what_could_not_be_read_and_shows_the_rest(path, tmp_path, capsys):
    (tmp_path / "rikki.yaml").write_text("provider: [\n")
    assert main(["check", "--diff", str(path), str(tmp_path / "rikki.yaml"), str(tmp_path / "poissa.yaml")]) == 3
    out, err = capsys.readouterr()
    assert "+date: 2026-08-01" in out
    assert err.count("error:") == 2


def stdin(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "after", "code"),
    [(WRONG, RIGHT, 0), (HOPELESS, HOPELESS, 1), (b"provider: [\n", b"provider: [\n", 3), (b"a: 1\n", b"a: 1\n", 3)],
)
def test_standard_input_goes_repaired_to_standard_output_and_the_report_beside_it(monkeypatch, capfdbinary, content, after, code):
    stdin(monkeypatch, content)
    assert main(["check", "--fix", "-"]) == code
    out, err = capfdbinary.readouterr()
    assert out == after
    assert b"Checked 1 file" in err or b"error:" in err


def test_standard_input_is_shown_as_a_difference(monkeypatch, capsys):
    stdin(monkeypatch, WRONG)
    assert main(["check", "--diff", "-"]) == 1
    assert capsys.readouterr().out.startswith("--- <stdin>\n+++ <stdin>\n")


def test_what_is_no_description_in_a_folder_is_passed_over(path, capsys):
    (path.parent / "compose.yaml").write_text("services: {}\n")
    assert main(["check", "--fix", str(path.parent)]) == 0
    assert path.read_bytes() == RIGHT
    assert "passed over" in capsys.readouterr().err


@pytest.mark.parametrize(("lang", "said"), [("fi", "Korjattu: 2.\n"), ("sv", "Rättat: 2.\n"), ("en", "Repaired: 2.\n")])
def test_the_count_is_told_in_each_language(path, capsys, lang, said):
    main(["check", "--fix", "--lang", lang, str(path)])
    assert capsys.readouterr().err == said


def test_a_repair_that_was_undone_is_told(path, capsys):
    path.write_bytes(GOOD.replace(b"version:", b"Own_systems: [{id: opiskelija}]\nversion:"))
    assert main(["check", "--fix", str(path)]) == 1
    assert capsys.readouterr().err == (
        f"{path}:7:1: the finding was not repaired (unknown-key: Change “Own_systems” → “own_systems”), as that would have brought a new violation or "
        "changed something else. Repair it by hand.\n"
    )


def test_what_the_settings_leave_out_is_not_repaired(path):
    assert main(["check", "--fix", "--ignore", "malformed-value", str(path)]) == 0
    assert path.read_bytes() == WRONG.replace(b"actor: Opiskelija", b"actor: opiskelija")


def test_files_of_a_set_are_repaired_by_what_the_others_say(tmp_path):
    (tmp_path / "parasta.toml").write_text("set = true\n")
    head, processes = WRONG.split(b"processes:\n")
    (tmp_path / "roolit.yaml").write_bytes(head + b"processes: []\n")
    other = b"provider: {}\nprocesses:\n" + processes.replace(b"participants: [opiskelija]", b"participants: [Opiskelija]")
    (tmp_path / "prosessit.yaml").write_bytes(other)
    main(["check", "--fix", str(tmp_path / "prosessit.yaml")])
    assert (tmp_path / "prosessit.yaml").read_bytes() == other.replace(b"[Opiskelija]", b"[opiskelija]")
    assert (tmp_path / "roolit.yaml").read_bytes() == head + b"processes: []\n"
    main(["check", "--fix", str(tmp_path)])
    assert (tmp_path / "roolit.yaml").read_bytes() == RIGHT.split(b"processes:\n")[0] + b"processes: []\n"


def test_settings_that_are_broken_are_told_beside_a_difference(path, capsys):
    (path.parent / "alla").mkdir()
    (path.parent / "alla/parasta.toml").write_text("tuntematon = 1\n")
    (path.parent / "alla/kuvaus.yaml").write_bytes(WRONG)
    assert main(["check", "--diff", str(path.parent)]) == 2
    out, err = capsys.readouterr()
    assert out.count("+date: 2026-08-01") == 2
    assert "parasta.toml:1:1" in err


def test_files_of_others_that_cannot_be_read_do_not_stop_the_repair_of_a_set(path, capsys):
    (path.parent / "parasta.toml").write_text("exclude = ['vanha.yaml']\n")
    (path.parent / "compose.yaml").write_text("a: &a {}\nb: *a\n")
    (path.parent / "vanha.yaml").write_bytes(WRONG)
    assert main(["check", "--fix", str(path.parent)]) == 0
    assert (path.read_bytes(), (path.parent / "vanha.yaml").read_bytes()) == (RIGHT, WRONG)
    passed_over = f"Files passed over because they are no process descriptions: 1 ({path.parent}/compose.yaml).\n"
    assert capsys.readouterr() == ("Checked 1 file. Nothing found.\n", f"Repaired: 2.\n{passed_over}")
