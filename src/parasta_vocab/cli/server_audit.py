"""`parasta server audit`: who changed what, when, and how it was before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Day, Number, format_option
from parasta_vocab.cli.server import data_option, open_record

if TYPE_CHECKING:
    from parasta_vocab.serve.state.audit import Entry


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Näytä muutosloki vanhimmasta alkaen. JSON-muodossa on muutos riviä kohden, ja siinä asiakirja ennen ja jälkeen.",
        "Visa ändringsloggen, den äldsta ändringen först. JSON har en ändring per rad, med dokumentet före och efter.",
        "Show the audit trail, the oldest change first. JSON has one change a line, with the document before and after.",
    ),
)
@data_option
@click.option(
    "--prefix",
    metavar=say("SANASTO", "VOKABULÄR", "PREFIX"),
    help=say("Vain tämä sanasto.", "Bara den här vokabulären.", "This terminology only."),
)
@click.option(
    "--id",
    "id_",
    metavar="ID",
    help=say("Vain tämä käsite tai kokoelma.", "Bara det här begreppet eller den här samlingen.", "This concept or collection only."),
)
@click.option(
    "--after",
    type=Number(min=0),
    default=0,
    metavar=say("NUMERO", "NUMMER", "NUMBER"),
    help=say("Vain muutokset tämän jälkeen.", "Bara ändringarna efter den här.", "Only the changes after this one."),
)
@click.option(
    "--since",
    type=Day(),
    help=say(
        "Vain muutokset tästä päivästä (UTC) alkaen.",
        "Bara ändringarna från och med den här dagen (UTC).",
        "Only the changes from this day (UTC) on.",
    ),
)
@click.option(
    "--person",
    metavar=say("NIMI", "NAMN", "NAME"),
    help=say(
        "Vain tämän henkilön muutokset ja tunnisteet.",
        "Bara den här personens ändringar och tokens.",
        "Only the changes and the tokens of this person.",
    ),
)
@format_option("text", "json")
@lang_option
def command(
    folder: Path, prefix: str | None, id_: str | None, after: int, since: date | None, person: str | None, format_name: str, lang: str
) -> None:
    """Print the trail."""
    from parasta_vocab.serve.state.audit import read_people, read_prefixes, read_trail

    with closing(open_record(folder)) as record:
        if prefix is not None and prefix not in (known := read_prefixes(record)):
            raise _unknown(say(f"sanastoa {prefix}", f"vokabulären {prefix}", f"terminology {prefix}"), known)
        if person is not None and person not in (known := read_people(record)):
            raise _unknown(say(f"henkilöä {person}", f"personen {person}", f"person {person}"), known)
        found = False
        for entry in read_trail(record, prefix, id_, after, since=since.isoformat() if since else "", person=person):
            found = True
            click.echo(json.dumps(_facts(entry), ensure_ascii=False) if format_name == "json" else _line(entry))
    if not found:
        click.echo(say("Ei muutoksia.", "Inga ändringar.", "No changes."), err=True)


def _unknown(what: str, known: list[str]) -> click.UsageError:
    names = ", ".join(known) or "–"
    return click.UsageError(
        say(
            f"{what} ei ole muutoslokissa. Siinä ovat: {names}",
            f"{what} finns inte i ändringsloggen. Där finns: {names}",
            f"there is no {what} in the audit trail. It has: {names}",
        )
    )


def _facts(entry: Entry) -> dict[str, Any]:
    person = {"id": entry.person.id, "name": entry.person.name} if entry.person else None
    what = {"prefix": entry.prefix, "kind": entry.kind, "id": entry.id or None}
    return {
        "seq": entry.seq,
        "at": entry.at,
        "person": person,
        "action": entry.action,
        **what,
        "before": entry.before,
        "after": entry.after,
    }


def _line(entry: Entry) -> str:
    who = entry.person.name if entry.person else _operator() if entry.by_operator else "parasta-vocab"
    where = "/".join(part for part in (entry.prefix, entry.id) if part)
    return "  ".join((str(entry.seq), entry.at, who, entry.action, where, ", ".join(_fields(entry)))).rstrip()


def _operator() -> str:
    return say("ylläpito", "administration", "operator")


def _fields(entry: Entry) -> Iterator[str]:
    """Yield the fields that changed; for what is new or gone only that."""
    if entry.before is None or entry.after is None:
        yield "+" if entry.before is None else "−"
        return
    yield from (key for key in {**entry.before, **entry.after} if entry.before.get(key) != entry.after.get(key))
