"""What `parasta vocab pull` does with its options: reads records and service, then compares them or takes over what is proposed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from parasta_vocab.changes.compare import Diff, compare
from parasta_vocab.cli.findings import progress
from parasta_vocab.cli.language import say, spoken
from parasta_vocab.cli.main import CONFORMS, FOUND
from parasta_vocab.cli.own_files import own_files
from parasta_vocab.cli.sanastot_token import take_credentials
from parasta_vocab.cli.taking import Way, take
from parasta_vocab.errors import ServiceRefused
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.client.address import base_of
from parasta_vocab.publish.sanastot.client.endpoint import PATIENT, Endpoint
from parasta_vocab.publish.sanastot.client.pull import pulled_proposal, pulled_states
from parasta_vocab.publish.sanastot.client.there import There, read_there
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.records.read import Records, read_records
from parasta_vocab.records.triples import scheme_vocabulary
from parasta_vocab.records.write import recover
from parasta_vocab.report.changes import RENDERERS


@dataclass(frozen=True, slots=True)
class Source:
    """Which terminology of which service, and the folder of the records that it is held against."""

    prefix: str
    origin: str
    folder: Path
    timeout: float
    insecure: bool

    @property
    def name(self) -> str:
        """The terminology as reports name it."""
        return f"{base_of(self.origin)}/v2/terminology/{self.prefix}"


def pull(source: Source, way: Way) -> int:
    """Show what the service proposes, take it over if that is wanted, and return the exit code."""
    for path in () if way.dry_run else recover(source.folder):
        click.echo(PHRASES["import_recovered"].filled(path=path).show(way.lang), err=True)
    records, ours, there = _both(source)
    return take(pulled_proposal(there, ours, records, source.name), records, source.folder, way)


def diff(source: Source, format_name: str, lang: str) -> int:
    """Show how the service differs from the records, as far as both can say it, and return the exit code."""
    _, ours, there = _both(source)
    found = Diff(str(source.folder), source.name, compare(*pulled_states(there, ours)))
    click.echo(RENDERERS[format_name](found, lang), nl=False)
    return FOUND if found.breaking else CONFORMS


def _both(source: Source) -> tuple[Records, Terminology, There]:
    """Return the records, the terminology that they make, and what the service has of it."""
    base = base_of(source.origin)
    with own_files():
        records = read_records(source.folder)
    known = [scheme for scheme in records.about["schemes"] if any(records.of(scheme))]
    if source.prefix not in known:
        export = f"{base}/v2/export/{source.prefix}"
        raise click.UsageError(PHRASES["pull_unknown"].filled(prefix=source.prefix, names=", ".join(known), address=export).show(spoken()))
    ours = to_terminology(scheme_vocabulary(source.prefix, records, str(source.folder)))
    credentials = take_credentials(base, insecure=source.insecure)
    reading = say("Luetaan", "Läser", "Reading")
    manners = replace(PATIENT, timeout=source.timeout)
    with Endpoint(base, credentials, manners, spoken()) as endpoint, progress(len(ours.concepts), f"{reading} {source.prefix}") as tick:
        there = read_there(endpoint, source.prefix, ours.concepts, tick)
    if there.about is None:
        raise ServiceRefused(source.name, PHRASES["pull_gone"].filled(prefix=source.prefix))
    return records, ours, there
