"""Tokens: random, shown once, and kept as a hash; they end after half a year as the platform's do.

Source: VRK-YTI/yti-groupmanagement, `TokenServiceImpl` (a token is valid for six months and can be revoked).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Final
from uuid import uuid4

from parasta_vocab.serve.state.audit import write_by_operator
from parasta_vocab.serve.state.caller import ROLES, BadToken, Caller, Role
from parasta_vocab.serve.state.facts import to_json
from parasta_vocab.serve.state.moments import moment_of, now
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.snapshot import Person
from parasta_vocab.serve.state.stored import Rows, read_document, stored

DAYS: Final = 180
"""How long a token opens anything, unless its maker says otherwise."""
_ID: Final = 12
"""So much of the hash names a token in lists."""
_TOKENS: Final = "SELECT token.id, person, name, superuser, CAST(roles AS BLOB), created, expires, coalesce(revoked, '') FROM token JOIN person ON person.id = person "


@dataclass(frozen=True, slots=True)
class Granted:
    """A new token; `token` is shown now and never again."""

    token: str
    id: str
    person: Person
    expires: str


@dataclass(frozen=True, slots=True)
class Token:
    """What is known of a token; `revoked` is empty where it is not."""

    id: str
    person: Person
    superuser: bool
    roles: Mapping[str, frozenset[Role]]
    created: str
    expires: str
    revoked: str


def grant(record: Record, name: str, roles: Mapping[str, Iterable[Role]], *, superuser: bool = False, days: int = DAYS) -> Granted:
    """Make a token; one name is one person, however many tokens it gets."""
    token, made = token_urlsafe(32), now()
    digest = _hash(token)
    expires = moment_of(made + timedelta(days=days))
    held = to_json({organization: sorted(names) for organization, names in roles.items()})
    with record.writing() as rows:
        known = rows.execute("SELECT id FROM person WHERE name = ?", (name,)).fetchone()
        person = Person(known[0] if known else str(uuid4()), name)
        rows.execute("INSERT OR IGNORE INTO person VALUES (?, ?)", (person.id, name))
        rows.execute(
            "INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
            (digest[:_ID], digest, person.id, superuser, held, moment_of(made), expires),
        )
        given = {"person": name, "superuser": superuser, "roles": json.loads(held), "expires": expires}
        write_by_operator(rows, moment_of(made), "grant-token", "token", digest[:_ID], None, given)
    return Granted(token, digest[:_ID], person, expires)


def authenticate(record: Record, token: str) -> Caller:
    """Return who holds a token.

    Raises:
        BadToken: It opens nothing.
    """
    found = _tokens(record, hashed=_hash(token))
    if not found:
        raise BadToken("unknown")
    if found[0].revoked:
        raise BadToken("revoked")
    if found[0].expires <= moment_of(now()):
        raise BadToken("expired")
    return Caller(found[0].person, found[0].superuser, found[0].roles)


def list_tokens(record: Rows) -> list[Token]:
    """Return all tokens, the oldest first.

    Raises:
        DamagedState: One cannot be read.
    """
    return _tokens(record)


def revoke(record: Record, who: str) -> list[Token]:
    """End the token with this id, or all tokens of the person with this name; return them, of a person those that had not ended.

    A token that has ended already stays as it is; nothing is returned where there is no such token or person.
    """
    moment = moment_of(now())
    with record.writing() as rows:
        tokens = _tokens(record)
        named = [token for token in tokens if token.id == who] or [token for token in tokens if token.person.name == who]
        lasting = [token for token in named if not token.revoked]
        for token in lasting:
            rows.execute("UPDATE token SET revoked = ? WHERE id = ?", (moment, token.id))
            said = {"person": token.person.name, "expires": token.expires}
            write_by_operator(rows, moment, "revoke-token", "token", token.id, said, said | {"revoked": moment})
    return [replace(token, revoked=moment) for token in lasting] or named


def _tokens(record: Rows, hashed: str | None = None) -> list[Token]:
    """Return the token with this hash, or all."""
    condition = "" if hashed is None else "WHERE hash = ?"
    found = []
    for id_, person, name, superuser, roles, *moments in record.rows(_TOKENS + condition, *filter(None, (hashed,))):
        with stored(record, "token", id_):
            found.append(Token(id_, Person(person, name), bool(superuser), _roles(roles), *moments))
    return found


def _roles(content: bytes) -> dict[str, frozenset[Role]]:
    return {organization: frozenset(ROLES[ROLES.index(each)] for each in names) for organization, names in read_document(content).items()}


def _hash(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()
