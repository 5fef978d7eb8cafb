"""The help of every command as data, in the language of the process: `python -m parasta_vocab.cli.help_pages`.

The reference of the commands is made from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from parasta_vocab.cli.main import cli

WIDTH = 96


def iter_help(command: click.Command = cli, name: str = "parasta", parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    """Yield each command as it is typed with its help, groups before their commands."""
    context = click.Context(command, parent, name, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=["-h", "--help"])
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for sub_name in command.list_commands(context):
            if sub_command := command.get_command(context, sub_name):
                yield from iter_help(sub_command, sub_name, context)


if __name__ == "__main__":
    click.echo(json.dumps(list(iter_help())))
