"""A folder into which nobody may look: commands say so, and nothing of it is a fault of the program."""

from pathlib import Path

import pytest

from parasta_vocab.cli.main import main

pytestmark = pytest.mark.usefixtures("as_anybody")
UNREADABLE = "lukossa/a.yaml: virhe: tiedostoa ei voi avata (oikeudet eivät riitä). Tarkista lukuoikeudet."


@pytest.fixture
def run(root, tmp_path, monkeypatch, capsys):
    """Type a command in a folder that holds a closed one; exit code, and the lines of both streams that are not empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARASTA_LANG", "fi")
    Path("hyva.yaml").write_bytes((root / "examples/rules/unmapped-role/good.yaml").read_bytes())
    Path("lukossa").mkdir(mode=0)

    def call(*arguments):
        code = main(arguments)
        captured = capsys.readouterr()
        return code, (captured.out + captured.err).split("\n")

    yield call
    Path("lukossa").chmod(0o700)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("check", "lukossa/a.yaml"), 3, UNREADABLE),
        (("check", "lukossa/*.yaml"), 3, UNREADABLE.replace("a.yaml", "*.yaml")),
        (("check", "lukossa"), 3, UNREADABLE.replace("/a.yaml", "")),
        (("check", "hyva.yaml", "-o", "lukossa/x"), 2, "Virhe: tiedostoa lukossa/x ei voi kirjoittaa: oikeudet eivät riitä"),
        (("check", "hyva.yaml", "-f", "xlsx=lukossa/x"), 2, "Virhe: tiedostoa lukossa/x ei voi kirjoittaa: oikeudet eivät riitä"),
        (("init", "lukossa/a"), 2, "Virhe: kansioon lukossa/a ei voi kirjoittaa: oikeudet eivät riitä"),
        (("vocab", "diff", "lukossa", "HEAD"), 3, UNREADABLE.replace("/a.yaml", "")),
    ],
)
def test_it_is_said(arguments, code, said, run):
    found, lines = run(*arguments)
    assert (found, [line for line in lines if line == said]) == (code, [said])


def test_a_state_in_it_is_not_known_to_git_either(run):
    code, lines = run("vocab", "diff", "lukossa/a.ttl", "HEAD")
    assert (code, "(git ei tunne sitä)" in lines[0]) == (2, True)
