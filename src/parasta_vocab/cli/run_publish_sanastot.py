"""What `parasta publish sanastot` does with its options: checks the records, plans, acts, reads back, and tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.main import CONFORMS, FOUND
from parasta_vocab.cli.own_files import own_files
from parasta_vocab.cli.sanastot_care import is_agreed, see_to_rights, tell_what_cannot_be_told
from parasta_vocab.cli.sanastot_order import Order, open_journal, refused_journal
from parasta_vocab.cli.sanastot_organizations import see_to_organizations
from parasta_vocab.cli.sanastot_outcome import Outcome
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
        raise click.ClickException(
            say(
                f"kirjoittaminen vaatii tunnisteen. Anna se muuttujassa {TOKEN} tai tallenna se valinnalla --save-token.",
                f"det krävs en API-nyckel för att skriva. Ange den i variabeln {TOKEN} eller spara den med --save-token.",
                f"writing takes a token. Give it in the variable {TOKEN}, or save it with --save-token.",
            )
        )
    with own_files():
        vocabularies, records = _vocabularies(order), read_records(order.records or root() / _HOME)
    terminologies = [to_terminology(item, map(str, order.organizations)) for item in vocabularies]
    if problems := [problem for item in terminologies for problem in iter_problems(item, records)]:
        click.echo(problems_as_json(problems) if order.format_name == "json" else problems_as_text(problems))
        return FOUND
    for line in problem_lines(doubt for item in terminologies for doubt in iter_doubtful(item, records)):
        click.echo(line, err=True)
    with own_files():
        journal = open_journal(order, [item.prefix for item in terminologies])
    click.echo(_compared(order), err=True)
    with Endpoint(order.base, credentials, replace(PATIENT, timeout=order.timeout, workers=order.workers), spoken()) as endpoint:
        rights = endpoint.rights()
        works = [plan_work(item, ours, endpoint, rights, journal, order) for item, ours in zip(vocabularies, terminologies, strict=True)]
        see_to_organizations(works, endpoint, order)
        if credentials is not None:
            see_to_rights(works, order)
        _see_to_room(works, order)
        tell_what_cannot_be_told(works, order)
        outcomes: list[Outcome] = []
        try:
            if not order.verify and not is_agreed(works, order):
                outcomes += [Outcome("refused", work.plan) for work in works]
            else:
                outcomes.extend(do_work(work, endpoint, journal, order) for work in works)
        finally:  # where a terminology stops the run, what became of those before it is told too
            if outcomes:
                click.echo(outcomes_as_json(outcomes, order.base) if order.format_name == "json" else outcomes_as_text(outcomes, order))
    if order.writes and not any(item.kind in {"differs", "refused"} for item in outcomes):
        try:
            journal.end([item.prefix for item in terminologies])
        except OSError as error:
            raise refused_journal(journal.path, error) from None
    return FOUND if any(item.is_found for item in outcomes) else CONFORMS


def _compared(order: Order) -> str:
    """Return which records are held against which service."""
    folder = order.records
    return (
        say(
            f"Verrataan kansion {folder} tietueita palveluun {order.base}.",
            f"Posterna i mappen {folder} jämförs med tjänsten {order.base}.",
            f"Comparing the records of {folder} with {order.base}.",
        )
        if folder
        else say(
            f"Verrataan paketin sanastoa palveluun {order.base}.",
            f"Paketets vokabulär jämförs med tjänsten {order.base}.",
            f"Comparing the vocabulary of the package with {order.base}.",
        )
    )


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


def _see_to_room(works: Sequence[Work], order: Order) -> None:
    """Refuse to import a workbook where there are concepts."""
    if names := ", ".join(work.plan.prefix for work in works if order.writes and work.plan.steps and is_spent(order.via, work.there)):
        raise click.UsageError(
            say(
                f"sanastossa {names} on jo käsitteitä, ja työkirja lisäisi ne kaikki toiseen kertaan. Käytä tapaa --via api tai --via ntrf.",
                f"vokabulären {names} har redan begrepp, och arbetsboken skulle lägga till alla på nytt. Använd --via api eller --via "
                "ntrf.",
                f"the terminology {names} has concepts already, and the workbook would add all of them again. Use --via api or --via ntrf.",
            )
        )
