"""The organisations to which terminologies belong."""

from __future__ import annotations

import json
from sqlite3 import Connection
from uuid import uuid4

from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.moments import now, revision_after
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.revision import read_revision, write_revision
from parasta_vocab.serve.state.snapshot import Organization
from parasta_vocab.text import Text


def read_organizations(record: Record) -> dict[str, Organization]:
    """Return the organisations by id, in the order in which they were added."""
    rows = record.rows("SELECT id, label FROM organization ORDER BY rowid")
    return {id_: Organization(id_, Text.of(json.loads(label))) for id_, label in rows}


def write_organization(rows: Connection, organization: Organization) -> None:
    """Write an organisation; one that is there gets the new name."""
    label = to_json(dict(organization.label.items()))
    rows.execute("INSERT INTO organization VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET label = excluded.label", (organization.id, label))


def add_organization(record: Record, label: Text, id_: str = "") -> Organization:
    """Add an organisation, or give the one with this id a new name; without an id it gets a new one."""
    organization = Organization(id_ or str(uuid4()), label)
    with record.writing() as rows:
        write_organization(rows, organization)
        write_revision(rows, revision_after(read_revision(record), now()))
    return organization
