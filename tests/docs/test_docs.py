import shlex
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from pages import ROOT, anchors, blocks, change, commands, language, links, pages, same, written_pages

from parasta_vocab.cli.language import spoken
from parasta_vocab.cli.main import main


def name(page):
    return str(page.relative_to(ROOT))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder as a reader has it after `git clone`, in which pages may write."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    spoken.cache_clear()


@pytest.mark.parametrize("page", [page for page in written_pages() if blocks(page.read_text())], ids=name)
def test_what_a_page_tells_to_type_does_what_the_page_says(page, desk, monkeypatch, capsys):
    monkeypatch.setenv("PARASTA_LANG", language(page))
    variables = {}
    for block, after in pairwise([*blocks(page.read_text()), None]):
        where = f"{page}:{block.line}"
        if block.kind == "console" and block.body.startswith("$ parasta "):
            for command, said in commands(block):
                monkeypatch.setattr(sys, "argv", shlex.split(command))
                spoken.cache_clear()
                code = main(sys.argv[1:])
                printed = "".join(capsys.readouterr())
                assert (code, said if same(said, printed) else printed) == (block.exit, said), where
        elif block.kind == "python":
            exec(compile(block.body, where, "exec"), variables)
            printed = capsys.readouterr().out
            said = after.body if after and after.kind == "text" else ""
            assert (said if same(said, printed) else printed) == said, where
        elif block.file:
            file = Path(block.file)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change(file.read_text(), block.body) if block.kind == "diff" else block.body)


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_link_of_a_page_leads_somewhere(page):
    text = page.read_text()
    broken = []
    for target in links(text):
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
