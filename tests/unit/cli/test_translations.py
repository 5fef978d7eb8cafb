"""click's own words in the user's language: help, and answers to wrong usage; each language in a process of its own."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from parasta_vocab.cli.main import USAGE, main

RUNS = [
    ["check", "--help"],
    ["check"],
    ["check", "x", "--formt", "json"],
    ["explian"],
    ["check", "x", "--show", "xml"],
    ["model", "--stage", "9"],
    ["model", "--stage", "IV"],
    ["model", "--stage"],
    ["explain", "a", "b", "c"],
    ["schema", "--output", "."],
    ["concept", "lista"],
    ["concept"],
]
SCRIPT = """
import contextlib, io, json, sys
from parasta_vocab.cli.main import main
said = []
for arguments in json.loads(sys.stdin.read()):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(out):
        code = main([*sys.argv[1:], *arguments])
    said.append((code, out.getvalue()))
print(json.dumps(said))
"""


@cache
def spoken(lang: str) -> dict[str, tuple[int, str]]:
    """Return exit code and output of every run, with `--lang` before the command."""
    source = Path(__file__).parents[3] / "src"
    environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "--lang", lang],
        env=environment,
        input=json.dumps(RUNS),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return {" ".join(run): (code, said) for run, (code, said) in zip(RUNS, json.loads(done.stdout), strict=True)}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_whole_help_of_check_is_in_the_language(lang: str, golden) -> None:
    code, said = spoken(lang)["check --help"]
    assert code == 0
    golden(f"help.check.{lang}.txt", said)


USAGE_LINES = {
    "fi": "Käyttö: {usage}\nLue ohje: {command} --help\n\nVirhe: {problem}\n",
    "sv": "Användning: {usage}\nLäs hjälpen: {command} --help\n\nFel: {problem}\n",
    "en": "Usage: {usage}\nTry '{command} --help' for help.\n\nError: {problem}\n",
}


@pytest.mark.parametrize(
    ("lang", "run", "usage", "problem"),
    [
        ("fi", "check", "[VALINNAT] POLKU…", "Komennosta puuttuu argumentti 'POLKU…'."),
        ("sv", "check", "[ALTERNATIV] SÖKVÄG…", "Kommandot saknar argumentet 'SÖKVÄG…'."),
        ("en", "check", "[OPTIONS] PATH…", "Missing argument 'PATH…'."),
        ("fi", "check x --formt json", "[VALINNAT] POLKU…", "Valintaa '--formt' ei ole. Tarkoititko: '--format', '--from'?"),
        ("sv", "check x --formt json", "[ALTERNATIV] SÖKVÄG…", "Alternativet '--formt' finns inte. Menade du: '--format', '--from'?"),
        ("en", "check x --formt json", "[OPTIONS] PATH…", "No such option '--formt'. (Did you mean one of: '--format', '--from'?)"),
        (
            "fi",
            "check x --show xml",
            "[VALINNAT] POLKU…",
            "Kohdan '--show' arvo ei kelpaa: 'xml' ei ole mikään näistä: 'violation', 'warning', 'info'.",
        ),
        (
            "sv",
            "check x --show xml",
            "[ALTERNATIV] SÖKVÄG…",
            "Ogiltigt värde för '--show': 'xml' är inget av dessa: 'violation', 'warning', 'info'.",
        ),
        (
            "en",
            "check x --show xml",
            "[OPTIONS] PATH…",
            "Invalid value for '--show': 'xml' is not one of 'violation', 'warning', 'info'.",
        ),
        ("fi", "model --stage 9", "[VALINNAT]", "Kohdan '--stage' arvo ei kelpaa: 9 ei ole välillä 1<=x<=8."),
        ("sv", "model --stage 9", "[ALTERNATIV]", "Ogiltigt värde för '--stage': 9 ligger inte i intervallet 1<=x<=8."),
        ("en", "model --stage 9", "[OPTIONS]", "Invalid value for '--stage': 9 is not in the range 1<=x<=8."),
        ("fi", "model --stage IV", "[VALINNAT]", "Kohdan '--stage' arvo ei kelpaa: 'IV' ei ole kokonaisluku."),
        ("sv", "model --stage IV", "[ALTERNATIV]", "Ogiltigt värde för '--stage': 'IV' är inget heltal."),
        ("fi", "explain a b c", "[VALINNAT] [SÄÄNTÖ]", "Ylimääräisiä argumentteja: b c"),
        ("sv", "explain a b c", "[ALTERNATIV] [REGEL]", "Överflödiga argument: b c"),
        (
            "fi",
            "schema --output .",
            "[VALINNAT] [process-description|settings|baseline]",
            "Kohdan '-o' / '--output' arvo ei kelpaa: '.' on kansio, ei tiedosto.",
        ),
        (
            "sv",
            "schema --output .",
            "[ALTERNATIV] [process-description|settings|baseline]",
            "Ogiltigt värde för '-o' / '--output': '.' är en mapp, inte en fil.",
        ),
        ("fi", "concept lista", "[VALINNAT] KOMENTO [ARGUMENTIT]…", "Komentoa 'lista' ei ole."),
        ("sv", "concept lista", "[ALTERNATIV] KOMMANDO [ARGUMENT]…", "Kommandot 'lista' finns inte."),
    ],
)
def test_wrong_usage_is_answered_in_the_language(lang: str, run: str, usage: str, problem: str) -> None:
    command = f"parasta {run.split(maxsplit=1)[0]}"
    assert spoken(lang)[run] == (USAGE, USAGE_LINES[lang].format(command=command, usage=f"{command} {usage}", problem=problem))


@pytest.mark.parametrize(
    ("lang", "usage", "problem"),
    [
        ("fi", "[VALINNAT] KOMENTO [ARGUMENTIT]…", "Komentoa 'explian' ei ole. Tarkoititko: 'explain'?"),
        ("sv", "[ALTERNATIV] KOMMANDO [ARGUMENT]…", "Kommandot 'explian' finns inte. Menade du: 'explain'?"),
        ("en", "[OPTIONS] COMMAND [ARGS]…", "No such command 'explian'. Did you mean 'explain'?"),
    ],
)
def test_an_unknown_command_is_answered_with_the_closest(lang: str, usage: str, problem: str) -> None:
    assert spoken(lang)["explian"] == (USAGE, USAGE_LINES[lang].format(command="parasta", usage=f"parasta {usage}", problem=problem))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "Virhe: Valinnalta '--stage' puuttuu arvo.\n"),
        ("sv", "Fel: Alternativet '--stage' saknar värde.\n"),
        ("en", "Error: Option '--stage' requires an argument.\n"),
    ],
)
def test_an_option_without_its_value_is_answered_in_the_language(lang: str, said: str) -> None:
    assert spoken(lang)["model --stage"] == (USAGE, said)


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_a_group_without_its_command_shows_its_help(lang: str, golden) -> None:
    code, said = spoken(lang)["concept"]
    assert code == USAGE
    golden(f"help.concept.{lang}.txt", said)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [("fi", None, "Ei osumia.\n"), ("sv", None, "Inga träffar.\n"), ("fi", "sv", "Inga träffar.\n"), ("sv", "fi", "Ei osumia.\n")],
)
def test_the_language_may_stand_before_the_command_and_the_one_after_it_counts_more(
    before: str, after: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", before, "concept", "search", "avaruuslaiva", *(["--lang", after] if after else [])]) == 1
    assert "".join(capsys.readouterr()) == said


@pytest.mark.parametrize("arguments", [["--lang", "se", "model"], ["--lang=se", "model"]])
def test_a_language_that_the_program_does_not_speak_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == USAGE
    assert capsys.readouterr().err == USAGE_LINES["en"].format(
        command="parasta",
        usage="parasta [OPTIONS] COMMAND [ARGS]…",
        problem="Invalid value for '--lang': 'se' is not one of 'fi', 'sv', 'en'.",
    )
