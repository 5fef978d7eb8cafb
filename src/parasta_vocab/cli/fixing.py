"""The options of `parasta check` that repair files, and what is told of the repairs."""

from __future__ import annotations

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import Command, with_options


def fixing_options(command: Command) -> Command:
    """Give a command the options `--fix` and `--diff`."""
    return with_options(
        command,
        click.option(
            "--fix",
            is_flag=True,
            help=say(
                "Korjaa tiedostoista se, minkä voi korjata vain yhdellä tavalla, ja tarkista sitten.",
                "Rätta i filerna det som kan rättas på ett enda sätt, och granska sedan.",
                "Repair in the files what can be repaired in one way only, then check.",
            ),
        ),
        click.option(
            "--diff",
            is_flag=True,
            help=say(
                "Näytä, mitä --fix muuttaisi, äläkä muuta mitään. Paluukoodi on 1, jos jotakin muuttuisi.",
                "Visa vad --fix skulle ändra utan att ändra något. Returkoden är 1 om något skulle ändras.",
                "Show what --fix would change, and change nothing. The exit code is 1 if something would change.",
            ),
        ),
    )
