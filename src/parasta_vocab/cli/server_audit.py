"""`parasta server audit`: who changed what, when, and how it was before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parasta_vocab.cli.audit_words import ACTIONS, HEADS
from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Day, Number, format_option
from parasta_vocab.cli.server import data_option, open_record
from parasta_vocab.text import Text

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
    help=say(
        "Vain tämä käsite tai kokoelma.", "Bara det här begreppet eller den här begreppssamlingen.", "This concept or collection only."
    ),
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
        "Bara den här personens ändringar och API-nycklar.",
        "Only the changes and the tokens of this person.",
    ),
)
@click.option(
    "--no-packaged",
    is_flag=True,
    help=say(
        "Jätä pois se, mikä tuli paketin mukana.",
        "Lämna bort det som kom med paketet.",
        "Leave out what came with the package.",
    ),
)
@format_option("text", "json")
@lang_option
def command(
    folder: Path,
    prefix: str | None,
    id_: str | None,
    after: int,
    since: date | None,
    person: str | None,
    no_packaged: bool,
    format_name: str,
    lang: str,
) -> None:
    """Print the trail."""
    from parasta_vocab.serve.state.audit import read_ids, read_people, read_prefixes, read_trail

    with closing(open_record(folder)) as record:
        if prefix is not None and prefix not in (known := read_prefixes(record)):
            raise _unknown(say(f"sanastoa {prefix}", f"vokabulären {prefix}", f"terminology {prefix}"), known)
        if person is not None and person not in (known := read_people(record)):
            raise _unknown(say(f"henkilöä {person}", f"personen {person}", f"person {person}"), known)
        if id_ is not None and id_ not in (known := read_ids(record, prefix)):
            raise _unknown_id(id_, known)
        moment = since.isoformat() if since else ""
        trail = read_trail(record, prefix, id_, after, since=moment, person=person, packaged=not no_packaged)
        first = next(trail, None)
        if first is not None and format_name == "text":
            click.echo("  ".join(head.show(lang) for head in HEADS))
        for entry in chain(() if first is None else (first,), trail):
            click.echo(json.dumps(_facts(entry), ensure_ascii=False) if format_name == "json" else _line(entry, lang))
    if first is None:
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


def _unknown_id(id_: str, known: list[str]) -> click.UsageError:
    """Return what is said where the trail has nothing of this id; there are too many to name them all."""
    from parasta_vocab.vocab.index import closest

    error = say(
        f"tunnusta {id_} ei ole muutoslokissa.",
        f"beteckningen {id_} finns inte i ändringsloggen.",
        f"there is no id {id_} in the audit trail.",
    )
    names = ", ".join(closest(id_, known))
    return click.UsageError(f"{error} {say('Tarkoititko', 'Menade du', 'Did you mean')}: {names}?" if names else error)


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


def _line(entry: Entry, lang: str) -> str:
    who = entry.person.name if entry.person else _operator() if entry.by_operator else "parasta-vocab"
    action = ACTIONS[entry.action].show(lang) if entry.action in ACTIONS else entry.action
    return "  ".join((str(entry.seq), entry.at, who, action, _where(entry, lang), ", ".join(_fields(entry)))).rstrip()


def _where(entry: Entry, lang: str) -> str:
    """Return what an entry is about; of a token also whose it is, and of an organisation its name then."""
    where = "/".join(part for part in (entry.prefix, entry.id) if part)
    about = entry.after or {}
    if entry.kind == "token":
        return f"{where} ({about.get('person', '')})"
    return f"{where} ({Text.of(about).show(lang)})" if entry.kind == "organization" else where


def _operator() -> str:
    return say("ylläpito", "administration", "operator")


def _fields(entry: Entry) -> Iterator[str]:
    """Yield the fields that changed; for what is new or gone only that."""
    if entry.before is None or entry.after is None:
        yield "+" if entry.before is None else "−"
        return
    yield from (key for key in {**entry.before, **entry.after} if entry.before.get(key) != entry.after.get(key))
