"""What `parasta publish sanastot` does with its options: checks the records, plans, acts, reads back, and tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.main import CONFORMS, FOUND
from parasta_vocab.cli.sanastot_order import Order, open_journal
from parasta_vocab.cli.sanastot_token import TOKEN, take_credentials
from parasta_vocab.cli.sanastot_told import outcomes_as_json, outcomes_as_text, problem_lines, problems_as_json, problems_as_text
from parasta_vocab.cli.sanastot_work import Work, do_work, plan_work
from parasta_vocab.cli.vocab_export import warn_if_stale
from parasta_vocab.data import root
from parasta_vocab.errors import NoSuchScheme
from parasta_vocab.publish.sanastot.client.check import iter_doubtful, iter_problems
from parasta_vocab.publish.sanastot.client.endpoint import PATIENT, Endpoint
from parasta_vocab.publish.sanastot.client.upload import is_spent
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.records.read import read_records
from parasta_vocab.records.triples import scheme_vocabulary
from parasta_vocab.vocab import SCHEMES, Vocabulary, vocabulary

_HOME: Final = Path("vocab/src")


def run(order: Order) -> int:
    """Publish, or tell what would be done or differs; return the exit code."""
    if order.via != "api" and (order.delete or order.prune):
        raise click.UsageError(
            say(
                "tiedosto ei poista mitään: valinnat --delete ja --prune kuuluvat tapaan --via api.",
                "en fil raderar ingenting: --delete och --prune hör till --via api.",
                "a file deletes nothing: --delete and --prune go with --via api.",
            )
        )
    credentials = take_credentials(order.base, insecure=order.insecure)
    if order.writes and credentials is None:
        raise click.UsageError(
            say(
                f"kirjoittaminen vaatii tunnisteen. Anna se muuttujassa {TOKEN} tai tallenna se valinnalla --save-token.",
                f"skrivning kräver en token. Ange den i variabeln {TOKEN} eller spara den med --save-token.",
                f"writing takes a token. Give it in the variable {TOKEN}, or save it with --save-token.",
            )
        )
    vocabularies = _vocabularies(order)
    terminologies = [to_terminology(item, map(str, order.organizations)) for item in vocabularies]
    records = read_records(order.records or root() / _HOME)
    if problems := [problem for item in terminologies for problem in iter_problems(item, records)]:
        click.echo(problems_as_json(problems) if order.format_name == "json" else problems_as_text(problems))
        return FOUND
    for line in problem_lines(doubt for item in terminologies for doubt in iter_doubtful(item, records)):
        click.echo(line, err=True)
    journal = open_journal(order)
    with Endpoint(order.base, credentials, replace(PATIENT, timeout=order.timeout, workers=order.workers)) as endpoint:
        works = [plan_work(item, ours, endpoint, order) for item, ours in zip(vocabularies, terminologies, strict=True)]
        _see_to_organizations(works, order)
        _see_to_room(works, order)
        outcomes = [do_work(work, endpoint, journal, order) for work in works]
    click.echo(outcomes_as_json(outcomes, order.base) if order.format_name == "json" else outcomes_as_text(outcomes))
    differs = any(item.kind == "differs" for item in outcomes)
    if order.writes and not differs:
        journal.end()
    return FOUND if differs else CONFORMS


def _vocabularies(order: Order) -> list[Vocabulary]:
    """Return what is published: the vocabularies of the package, or of the record files that are named."""
    schemes = order.schemes or SCHEMES
    if order.records is None:
        warn_if_stale(schemes)
        return [vocabulary(scheme) for scheme in schemes]
    records = read_records(order.records)
    known = [scheme for scheme in SCHEMES if scheme in records.about["schemes"] and any(records.of(scheme))]
    for scheme in order.schemes:
        if scheme not in known:
            raise NoSuchScheme(scheme, tuple(known))
    return [scheme_vocabulary(scheme, records, str(order.records)) for scheme in known if scheme in schemes]


def _see_to_organizations(works: Sequence[Work], order: Order) -> None:
    """Refuse to create a terminology for which nobody answers."""
    new = [work.plan.prefix for work in works if work.there.about is None]
    if new and order.writes and not order.organizations:
        names = ", ".join(new)
        raise click.UsageError(
            say(
                f"sanastoa ei vielä ole palvelussa ({names}). Kerro valinnalla --organization UUID, mikä organisaatio siitä vastaa; tunnukset ovat "
                f"osoitteessa {order.base}/v2/frontend/organizations. Tunnisteen omistajalla on oltava siinä rooli ADMIN tai TERMINOLOGY_EDITOR.",
                f"vokabulären finns inte ännu i tjänsten ({names}). Ange med --organization UUID vilken organisation som ansvarar för den; "
                f"beteckningarna finns på {order.base}/v2/frontend/organizations. Tokens ägare ska ha rollen ADMIN eller TERMINOLOGY_EDITOR i den.",
                f"the service has no such terminology yet ({names}). Say with --organization UUID which organisation answers for it; the ids are at "
                f"{order.base}/v2/frontend/organizations. The owner of the token must have the role ADMIN or TERMINOLOGY_EDITOR in it.",
            )
        )


def _see_to_room(works: Sequence[Work], order: Order) -> None:
    """Refuse to import a workbook where there are concepts."""
    if names := ", ".join(work.plan.prefix for work in works if order.writes and work.plan.steps and is_spent(order.via, work.there)):
        raise click.UsageError(
            say(
                f"sanastossa {names} on jo käsitteitä, ja työkirja lisäisi ne kaikki toiseen kertaan. Käytä tapaa --via api tai --via ntrf.",
                f"vokabulären {names} har redan begrepp, och arbetsboken skulle lägga till dem en gång till. Använd --via api eller --via ntrf.",
                f"the terminology {names} has concepts already, and the workbook would add all of them again. Use --via api or --via ntrf.",
            )
        )
