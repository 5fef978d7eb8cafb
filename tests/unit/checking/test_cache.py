"""What earlier runs found: the same bytes give the same report, and nothing that happens to the folder changes that."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from parasta_vocab.checking.cache import KEPT, Cache, cache_key
from parasta_vocab.checking.unit import How, ask, known, work_out
from parasta_vocab.checking.units import Unit
from parasta_vocab.cli.main import main
from parasta_vocab.source.find import Found

ROOT = Path(__file__).parents[3]
FAULTY = ROOT / "examples/providers/virhelan-ammattiopisto/processes.yaml"


def unit(path: Path, *, named: bool = True) -> Unit:
    return Unit((Found(path, named=named),), None, frozenset({str(path)}))


@pytest.fixture
def how(tmp_path) -> How:
    return How("shifty", None, Cache.at(tmp_path / "results"))


def entries(how: How) -> list[Path]:
    return sorted(how.cache._entries())


@pytest.mark.parametrize(
    "path",
    [FAULTY, ROOT / "examples/rules/_base/good.yaml", *sorted((ROOT / "examples/rules").glob("*/bad.*"))],
    ids=lambda path: path.parent.name,
)
def test_what_comes_back_is_what_was_found(path, how) -> None:
    question = ask(unit(path), how)
    assert known(question, how) is None
    outcome = work_out(question, how)
    assert known(ask(unit(path), how), how) == outcome


def test_the_bytes_decide_and_not_the_name(how, tmp_path) -> None:
    work_out(ask(unit(FAULTY), how), how)
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(FAULTY.read_bytes())
    found = known(ask(unit(copy), how), how)
    assert {item.location.source for item in found.report.findings} == {str(copy)}
    assert found.report.sources == (str(copy),)
    copy.write_bytes(FAULTY.read_bytes() + b"\n")
    assert known(ask(unit(copy), how), how) is None


def test_engine_and_format_are_part_of_the_key() -> None:
    contents = [(".yaml", b"a: 1")]
    keys = {
        cache_key(contents, "shifty", "", ""),
        cache_key(contents, "pyshacl", "", ""),
        cache_key(contents, "shifty", "yaml", ""),
        cache_key([(".json", b"a: 1")], "shifty", "", ""),
    }
    assert len(keys) == 4


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 500, None], ids=["empty", "cut", "zeros", "a folder in its place"])
def test_a_damaged_entry_is_as_if_there_were_none_and_is_mended(damage, how) -> None:
    outcome = work_out(ask(unit(FAULTY), how), how)
    [entry] = entries(how)
    if damage is None:
        entry.unlink()
        entry.mkdir()
    else:
        entry.write_bytes(damage)
    assert known(ask(unit(FAULTY), how), how) is None
    assert work_out(ask(unit(FAULTY), how), how) == outcome
    assert (known(ask(unit(FAULTY), how), how) == outcome) is (damage is not None)


def test_an_entry_of_another_layout_is_passed_over(how) -> None:
    question = ask(unit(FAULTY), how)
    how.cache.put(question.key, b'{"findings": 1}')
    assert known(question, how) is None


def test_a_file_that_is_no_description_is_passed_over_in_a_folder_and_refused_by_name(how, tmp_path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("name: a workflow\njobs: {}\n")
    assert work_out(ask(unit(other, named=False), how), how).passed_over == (str(other),)
    assert known(ask(unit(other, named=False), how), how).passed_over == (str(other),)
    assert known(ask(unit(other), how), how) is None
    assert [item.source for item in work_out(ask(unit(other), how), how).report.unreadable] == [str(other)]


def test_what_cannot_be_read_is_never_kept(how, tmp_path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("processes: [\n")
    assert work_out(ask(unit(broken), how), how).report.unreadable
    assert entries(how) == []


def test_old_entries_go_and_used_ones_stay(how) -> None:
    work_out(ask(unit(FAULTY), how), how)
    how.cache.put("ab" + "0" * 62, b"old")
    old = next(path for path in entries(how) if path.parent.name == "ab" and path.name == "0" * 62)
    long_ago = time.time() - KEPT - 1
    for path in entries(how):
        os.utime(path, (long_ago, long_ago))
    assert known(ask(unit(FAULTY), how), how) is not None
    how.cache.prune()
    assert old not in entries(how)
    assert len(entries(how)) == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "Tuloksia ei voi tallettaa kansioon {}: se ei ole kansio. "),
        ("sv", "Resultaten kan inte sparas i mappen {}: det är inte en mapp. "),
        ("en", "Results cannot be kept in the folder {}: Not a directory. "),
    ],
)
def test_a_folder_that_cannot_be_written_is_said_and_the_check_is_done(lang, said, tmp_path, capsys) -> None:
    place = tmp_path / "file"
    place.write_text("in the way")
    assert main(["check", str(FAULTY), "--cache-dir", str(place / "results"), "-f", "json", "--lang", lang]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("{")
    assert captured.err.startswith(said.format(place / "results"))
    assert main(["check", str(FAULTY), "--cache-dir", str(place / "results"), "--no-cache", "-f", "json"]) == 1
    assert capsys.readouterr().err == ""


def test_runs_side_by_side_and_killed_ones_leave_whole_entries_only(tmp_path) -> None:
    folder = tmp_path / "results"
    command = [sys.executable, "-m", "parasta_vocab", "check", "examples/rules", "-f", "json", "--cache-dir", str(folder), "-j", "1"]
    runs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in range(3)]
    time.sleep(1.2)
    runs[0].kill()
    answers = [run.communicate()[0] for run in runs]
    assert answers[1] == answers[2] != b""
    again = subprocess.run([*command], cwd=ROOT, capture_output=True, check=False)
    assert again.stdout == answers[1]
    for path in Cache(folder)._entries():
        if not path.name.endswith(".partial"):
            assert Cache(folder).get(path.parent.name + path.name) is not None
