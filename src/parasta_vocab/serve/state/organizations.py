"""The organisations to which terminologies belong."""

from __future__ import annotations

import json
from sqlite3 import Connection
from uuid import uuid4

from parasta_vocab.serve.state.audit import write_by_operator
from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.moments import moment_of, now, revision_after
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


class OrganizationExists(ValueError):
    """Another organisation has this name."""

    def __init__(self, organization: Organization) -> None:
        super().__init__(organization)
        self.organization = organization


def add_organization(record: Record, label: Text, id_: str = "") -> Organization:
    """Add an organisation, or give the one with this id a new name; without an id it gets a new one.

    Raises:
        OrganizationExists: Another one has this name, in one of the languages.
    """
    organization, moment = Organization(id_ or str(uuid4()), label), now()
    with record.writing() as rows:
        known = read_organizations(record)
        for other in known.values():
            if other.id != organization.id and _names(other.label) & _names(label):
                raise OrganizationExists(other)
        before = known.get(organization.id)
        write_organization(rows, organization)
        write_revision(rows, revision_after(read_revision(record), moment))
        action = "change-organization" if before else "add-organization"
        said = dict(before.label.items()) if before else None
        write_by_operator(rows, moment_of(moment), action, "organization", organization.id, said, dict(label.items()))
    return organization


def _names(label: Text) -> set[tuple[str, str]]:
    return {(lang, " ".join(name.split()).casefold()) for lang, name in label.items()}
