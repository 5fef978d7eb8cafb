"""The organisations to which terminologies belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from uuid import uuid4

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.state.audit import write_by_operator
from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.moments import moment_of, now, revision_after
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.revision import read_revision, write_revision
from parasta_vocab.serve.state.snapshot import Organization
from parasta_vocab.serve.state.stored import Rows, read_document, stored
from parasta_vocab.text import Text


def read_organizations(record: Rows) -> dict[str, Organization]:
    """Return the organisations by id, in the order in which they were added.

    Raises:
        DamagedState: One cannot be read.
    """
    found = {}
    for id_, label in record.rows("SELECT id, CAST(label AS BLOB) FROM organization ORDER BY rowid"):
        with stored(record, "organization", id_):
            found[id_] = Organization(id_, Text.of(read_document(label)))
    return found


def write_organization(rows: Connection, organization: Organization) -> None:
    """Write an organisation; one that is there gets the new name."""
    label = to_json(dict(organization.label.items()))
    rows.execute("INSERT INTO organization VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET label = excluded.label", (organization.id, label))


class OrganizationExists(ValueError):
    """Another organisation has this name, or this one has another."""

    def __init__(self, organization: Organization) -> None:
        super().__init__(organization)
        self.organization = organization


class NoSuchOrganization(KeyError):
    """There is no organisation with this id; `known` are those that there are."""

    def __init__(self, known: tuple[Organization, ...]) -> None:
        super().__init__(known)
        self.known = known


def add_organization(record: Record, label: Text, id_: str = "") -> Organization:
    """Add an organisation; without an id it gets a new one. One that is there already, with this id and name, stays as it is.

    Raises:
        OrganizationExists: Another one has this name, in one of the languages, or the one with this id has another name.
    """
    organization = Organization(id_ or str(uuid4()), label)
    with record.writing() as rows:
        known = read_organizations(record)
        before = known.get(organization.id, organization)
        if before != organization:
            raise OrganizationExists(before)
        if organization.id not in known:
            _write(rows, record, known.values(), organization, "add-organization", None)
    return organization


def rename_organization(record: Record, id_: str, names: Mapping[str, str]) -> Organization:
    """Give an organisation new names by language; names in other languages stay, and an empty one is taken away.

    Raises:
        NoSuchOrganization: There is none with this id.
        OrganizationExists: Another one has this name, in one of the languages.
    """
    with record.writing() as rows:
        known = read_organizations(record)
        before = known.get(id_)
        if before is None:
            raise NoSuchOrganization(tuple(known.values()))
        organization = Organization(id_, Text.of({**dict(before.label.items()), **names}))
        if organization != before:
            _write(rows, record, known.values(), organization, "rename-organization", dict(before.label.items()))
    return organization


def _write(
    rows: Connection, record: Record, known: Iterable[Organization], organization: Organization, action: str, before: Document | None
) -> None:
    """Write an organisation, a new revision, and an entry in the trail.

    Raises:
        OrganizationExists: Another one has one of its names.
    """
    for other in known:
        if other.id != organization.id and _names(other.label) & _names(organization.label):
            raise OrganizationExists(other)
    moment = now()
    write_organization(rows, organization)
    write_revision(rows, revision_after(read_revision(record), moment))
    after = dict(organization.label.items())
    write_by_operator(rows, moment_of(moment), action, "organization", organization.id, before, after)


def _names(label: Text) -> set[tuple[str, str]]:
    return {(lang, " ".join(name.split()).casefold()) for lang, name in label.items()}
