import json
import os
import subprocess
import sys

import pytest

from parasta_vocab.cli.help_pages import WIDTH, iter_help
from parasta_vocab.cli.main import cli, main
from parasta_vocab.text import LANGUAGES


def test_each_command_is_named_as_it_is_typed_and_groups_come_first():
    assert [name for name, _ in iter_help(cli)] == [
        "parasta",
        "parasta check",
        "parasta baseline",
        "parasta explain",
        "parasta annotate",
        "parasta concept",
        "parasta concept search",
        "parasta concept show",
        "parasta vocab",
        "parasta vocab lint",
        "parasta vocab export",
        "parasta vocab diagram",
        "parasta vocab diff",
        "parasta vocab align",
        "parasta vocab import",
        "parasta vocab pull",
        "parasta vocab release",
        "parasta publish",
        "parasta publish site",
        "parasta publish sanastot",
        "parasta publish gsp",
        "parasta serve",
        "parasta server",
        "parasta server token",
        "parasta server token new",
        "parasta server token list",
        "parasta server token revoke",
        "parasta server organization",
        "parasta server organization add",
        "parasta server organization rename",
        "parasta server organization list",
        "parasta server audit",
        "parasta server backup",
        "parasta server restore",
        "parasta model",
        "parasta schema",
        "parasta lsp",
        "parasta init",
        "parasta build",
    ]


def test_each_help_begins_with_its_usage_and_keeps_its_width():
    texts = dict(iter_help(cli))
    assert {name: text.startswith(f"Usage: {name} [OPTIONS]") for name, text in texts.items()} == dict.fromkeys(texts, True)
    assert [line for text in texts.values() for line in text.splitlines() if len(line) > WIDTH] == []


def test_the_languages_say_the_same_commands_each_in_its_own_words():
    done = subprocess.run([sys.executable, "-m", "parasta_vocab.cli.help_pages"], capture_output=True, check=True, env=os.environ)
    pages = json.loads(done.stdout)
    assert list(pages) == list(LANGUAGES)
    assert {lang: [name for name, _ in page] for lang, page in pages.items()} == {
        lang: [name for name, _ in iter_help(cli)] for lang in LANGUAGES
    }
    assert {lang: page[0][1].splitlines()[0] for lang, page in pages.items()} == {
        "fi": "Käyttö: parasta [VALINNAT] KOMENTO [ARGUMENTIT]…",
        "sv": "Användning: parasta [ALTERNATIV] KOMMANDO [ARGUMENT]…",
        "en": "Usage: parasta [OPTIONS] COMMAND [ARGS]…",
    }


@pytest.mark.parametrize("group", ["concept", "vocab", "publish", "server", "server token", "server organization"])
def test_a_group_takes_the_language_too(group, capsys):
    assert main([*group.split(), "--help", "--lang", "sv"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"Användning: parasta {group} [OPTIONS] COMMAND [ARGS]…"
    assert main([*group.split(), "--lang", "sv", "--help"]) == 0
