"""A command group that imports a command when it is called, so that `--help` stays quick."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from parasta_vocab.cli.language import COMMAND, OPTIONS, lang_option, say


class LazyGroup(click.Group):
    """Holds the commands of a table: name to one line of help; `module` and the name give where the command lies."""

    def __init__(self, *args: Any, table: Mapping[str, str], module: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table, self.module = table, module

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which users meet them."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of that name."""
        if cmd_name not in self.table:
            return None
        command: click.Command = import_module(self.module + cmd_name.replace("-", "_")).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments call; where there is none, name the closest."""
        if args[0] not in self.table:
            raise click.NoSuchCommand(args[0], possibilities=self.table, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        if not self.table:
            return
        with formatter.section(say("Komennot", "Kommandon", "Commands")):
            formatter.write_dl(list(self.table.items()))


def subcommands(module: str, table: Mapping[str, str], words: str) -> LazyGroup:
    """Return a group below the command line that only holds its commands together; `words` are its help."""
    group = LazyGroup(table=table, module=module, options_metavar=OPTIONS, subcommand_metavar=COMMAND, help=words)
    lang_option(group, taken=False)
    return group
