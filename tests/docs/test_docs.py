"""The pages are run: what they tell to type is typed, and what they show is compared with what comes out.

After a wanted change of wording: `pytest tests/docs --update-golden` writes the real output into the pages. Look at the difference.
"""

import shlex
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from pages import ROOT, anchors, blocks, change, commands, language, links, pages, renewed, written_pages
from server import Desk

from parasta_vocab.cli.language import spoken
from parasta_vocab.cli.main import main


def name(page):
    return str(page.relative_to(ROOT))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A git repository as a reader has it after `git clone`, in which pages may write."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    shutil.copytree(ROOT / "vocab/src", tmp_path / "vocab/src")
    shutil.copy(ROOT / "vocab/published.json", tmp_path / "vocab")
    monkeypatch.chdir(tmp_path)
    for command in (["init", "-q"], ["add", "vocab"], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], check=True)
    yield tmp_path
    spoken.cache_clear()


@pytest.fixture
def server():
    """The server that the page starts, if it starts one."""
    found = Desk()
    yield found
    found.stop()


@pytest.fixture
def typed(monkeypatch, capsys, server):
    """Type a command; its exit code and all that it prints."""

    def run(command):
        if command.startswith("curl "):
            return server.curl(command)
        if command.split()[:2] == ["parasta", "serve"]:
            return server.serve(command)
        if command in {"systemctl stop parasta", "systemctl start parasta"}:
            return server.told(command.split()[1])
        code, printed = here(server.typed(command))
        if command.startswith("parasta server token new ") and code == 0:
            server.token = printed.split()[0]
        return code, server.shown(printed)

    def here(command):
        monkeypatch.setattr(sys, "argv", shlex.split(command))
        spoken.cache_clear()
        code = main(sys.argv[1:])
        return code, "".join(capsys.readouterr())

    return run


@pytest.mark.parametrize("page", [page for page in written_pages() if blocks(page.read_text())], ids=name)
def test_what_a_page_tells_to_type_does_what_the_page_says(page, desk, typed, monkeypatch, capsys, request):
    monkeypatch.setenv("PARASTA_LANG", language(page))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 2026-12-01, so that what expires on a page does so on the same day for ever
    text = real = page.read_text()
    variables, codes, expected, moved = {}, [], [], 0
    for block, after in pairwise([*blocks(text), None]):
        shown, body = block, None
        if block.kind == "console" and block.body.startswith(("$ parasta ", "$ curl ", "$ systemctl ")):
            ran = [(command, said, typed(command)) for command, said in commands(block)]
            body = "".join(f"$ {command}\n{renewed(said, printed)}" for command, said, (_, printed) in ran)
            codes += [(command, code) for command, _, (code, _) in ran]
            expected += [(command, block.exit) for command, _, _ in ran]
        elif block.kind == "python":
            exec(compile(block.body, str(page), "exec"), variables)
            printed = capsys.readouterr().out
            if after and after.kind == "text":
                shown, body = after, renewed(after.body, printed)
        elif block.file:
            file = Path(block.file)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change(file.read_text(), block.body) if block.kind == "diff" else block.body)
        if body is not None:
            start, end = shown.span
            real = real[: start + moved] + body + real[end + moved :]
            moved += len(body) - (end - start)
    if request.config.getoption("--update-golden"):
        page.write_text(real)
    assert codes == expected
    assert real == page.read_text()


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_link_of_a_page_leads_somewhere(page):
    broken = []
    for target in links(page.read_text()):
        path, _, anchor = target.partition("#")
        goal = page.parent / path if path else page
        if not goal.exists() or (anchor and anchor not in anchors(goal)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", written_pages(), ids=name)
def test_a_page_in_one_language_has_its_twin_in_the_other(page):
    twins = {"fi": "en", "en": "fi"}
    tongue = page.stem.rpartition(".")[2]
    if tongue in twins:
        assert page.with_name(f"{page.stem[: -len(tongue)]}{twins[tongue]}.md").exists()
