"""The help of every command as data, by language: `python -m parasta_vocab.cli.help_pages`.

The reference of the commands is made from it, in a process of its own, because the commands choose their words when they
are imported.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from importlib import import_module

import click

from parasta_vocab.text import LANGUAGES

WIDTH = 96


def help_in(lang: str) -> list[tuple[str, str]]:
    """Return each command with its help in a language; the commands are imported anew."""
    for name in [name for name in sys.modules if name.startswith("parasta_vocab.cli")]:
        del sys.modules[name]
    os.environ["PARASTA_LANG"] = lang
    return list(iter_help(import_module("parasta_vocab.cli.main").cli))


def iter_help(command: click.Command, name: str = "parasta", parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    """Yield each command as it is typed with its help, groups before their commands."""
    context = click.Context(command, parent, name, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=["-h", "--help"])
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for sub_name in command.list_commands(context):
            if sub_command := command.get_command(context, sub_name):
                yield from iter_help(sub_command, sub_name, context)


if __name__ == "__main__":
    sys.stdout.write(json.dumps({lang: help_in(lang) for lang in LANGUAGES}))
