"""`parasta vocab diagram`, as a user runs it."""

import pytest
from click.testing import CliRunner

from parasta_vocab.cli.vocab_diagram import command
from parasta_vocab.publish.diagram import render_diagram
from parasta_vocab.publish.diagram.vocabulary import Atlas, iter_diagrams
from parasta_vocab.vocab import vocabulary


@pytest.fixture
def run():
    def call(*arguments):
        result = CliRunner().invoke(command, arguments, prog_name="diagram")
        return result.exit_code, result.stdout, result.stderr

    return call


def drawn(scheme, group_id, lang):
    found = vocabulary(scheme)
    return render_diagram(Atlas(found).diagram(next(group for group in Atlas(found).groups if group.id == group_id), lang))


def test_one_group_goes_to_the_screen_or_a_file(run, tmp_path):
    assert run("--group", "menetelma", "--lang", "sv") == (0, drawn("parasta", "menetelma", "sv"), "")
    assert run("--group", "menetelma", "-o", str(tmp_path / "one.svg")) == (0, "", "")
    assert (tmp_path / "one.svg").read_text(encoding="utf-8") == drawn("parasta", "menetelma", "en")


def test_a_scheme_with_one_diagram_needs_no_group(run):
    assert run("--scheme", "parasta-kriittiset-pisteet", "--lang", "fi") == (0, drawn("parasta-kriittiset-pisteet", "", "fi"), "")


def test_all_go_into_a_folder(run, tmp_path):
    expected = {path.rsplit("/")[-1]: svg for path, svg in iter_diagrams()}
    assert run("--to", str(tmp_path / "all")) == (0, f"{len(expected)} diagrams in {tmp_path / 'all'}.\n", "")
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "all").iterdir()} == expected


def test_some_go_into_a_folder(run, tmp_path):
    assert run("--scheme", "parasta-toimijat", "--group", "oppija", "--lang", "fi", "--to", str(tmp_path))[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["parasta-toimijat-oppija.fi.svg"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--scheme", "parasta-toimijat"], "give one group by --group, or a folder by --to. Groups: oppija, tyoelaman-toimijat, "),
        (["--scheme", "parasta-toimijat", "--group", "x"], "there is no group x to draw. Groups: oppija, tyoelaman-toimijat, "),
        (["--group", "x", "--to", "out"], "there is no group x to draw. Groups: "),
        (["--scheme", "parasta-tasot"], "the concept scheme parasta-tasot has no relations to draw.\n"),
        (["--scheme", "parasta-tasot", "--to", "out"], "the concept scheme parasta-tasot has no relations to draw.\n"),
        (["--to", "out", "-o", "file"], "give either --output or --to.\n"),
        (["--group", "menetelma", "-o", "no-such-folder/file"], "cannot write no-such-folder/file: No such file or directory\n"),
        (["--to", "README.md/below"], "cannot write into README.md/below: Not a directory\n"),
    ],
)
def test_what_cannot_be_done_is_said(run, arguments, said):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
