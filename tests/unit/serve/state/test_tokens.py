"""Tokens: random, kept as a hash, and no longer good once they are expired or revoked; and what roles allow."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.caller import ROLES, BadToken, Caller
from parasta_vocab.serve.state.moments import moment_of
from parasta_vocab.serve.state.organizations import OrganizationExists, add_organization, rename_organization
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.serve.state.tokens import Token, list_tokens, revoke
from parasta_vocab.text import Text

OTHER = "0b9a4a0e-0000-4000-8000-000000000001"


def kind(service, token):
    with pytest.raises(BadToken) as caught:
        service.authenticate(token)
    return caught.value.kind


def test_a_token_tells_who_holds_it(service):
    granted = service.grant("Maija", {ORGANIZATION.id: ["TERMINOLOGY_EDITOR", "MEMBER"]})
    assert len(granted.token) == 43
    assert service.authenticate(granted.token) == Caller(
        granted.person, False, {ORGANIZATION.id: frozenset({"TERMINOLOGY_EDITOR", "MEMBER"})}
    )


def test_only_a_hash_is_kept(service, folder):
    granted = service.grant("Maija", {})
    service.close()
    assert not any(granted.token.encode() in path.read_bytes() for path in folder.iterdir())
    assert sha256(granted.token.encode()).hexdigest().encode() in (folder / "parasta.sqlite").read_bytes()


def test_a_token_ends(service):
    now = datetime.now(UTC)
    granted = service.grant("Maija", {})
    assert moment_of(now + timedelta(days=179)) < granted.expires < moment_of(now + timedelta(days=181))
    assert kind(service, service.grant("Maija", {}, days=0).token) == "expired"
    assert kind(service, service.grant("Maija", {}, days=-1).token) == "expired"


@pytest.mark.parametrize("token", ["", "x", "ä", "\ud800", "' OR 1=1 --", "a" * 100_000])
def test_what_is_no_token_is_unknown(service, token):
    service.grant("Maija", {})
    assert kind(service, token) == "unknown"


def test_another_process_revokes_and_adds_while_the_server_runs(service, folder):
    granted = service.grant("Maija", {ORGANIZATION.id: ["ADMIN"]})
    service.authenticate(granted.token)
    beside = Record(folder)
    revoked = revoke(beside, granted.id)
    assert kind(service, granted.token) == "revoked"
    assert revoke(beside, granted.id) == revoked
    assert revoke(beside, "nobody") == []
    before = service.snapshot.revision
    added = add_organization(beside, Text("Koulutuskuntayhtymä"))
    assert service.snapshot.organizations == {ORGANIZATION.id: ORGANIZATION, added.id: added}
    assert service.snapshot.revision > before
    renamed = rename_organization(beside, added.id, {"fi": "Uusi nimi"})
    assert service.snapshot.organizations == {ORGANIZATION.id: ORGANIZATION, added.id: renamed}
    beside.close()


def test_one_name_is_one_person(service):
    first, second, other = (service.grant(name, {}) for name in ("Maija", "Maija", "Olli"))
    assert first.person == second.person != other.person
    assert first.token != second.token
    tokens = list_tokens(service._record)
    assert sorted(tokens, key=lambda token: token.id) == sorted(
        (
            Token(each.id, each.person, False, {}, known.created, each.expires, "")
            for each, known in zip((first, second, other), tokens, strict=True)
        ),
        key=lambda token: token.id,
    )


def test_all_tokens_of_a_person_are_revoked_by_name(service):
    first, second, other = (service.grant(name, {}) for name in ("Maija", "Maija", "Olli"))
    (early,) = revoke(service._record, first.id)
    (late,) = revoke(service._record, "Maija")
    assert (early.id, late.id) == (first.id, second.id)
    assert [kind(service, each.token) for each in (first, second)] == ["revoked", "revoked"]
    assert service.authenticate(other.token).person == other.person
    assert sorted(token.id for token in revoke(service._record, "Maija")) == sorted([first.id, second.id])
    assert {token.id: token.revoked for token in list_tokens(service._record)} == {
        first.id: early.revoked,
        second.id: late.revoked,
        other.id: "",
    }


def test_the_trail_tells_of_tokens_and_organisations(service):
    start = list(service.audit())[-1].seq
    granted = service.grant("Maija", {ORGANIZATION.id: ["ADMIN"]})
    added = add_organization(service._record, Text("Kuntayhtymä"))
    rename_organization(service._record, added.id, {"fi": "Uusi nimi"})
    (revoked,) = revoke(service._record, "Maija")
    revoke(service._record, "Maija")
    given = {"person": "Maija", "superuser": False, "roles": {ORGANIZATION.id: ["ADMIN"]}, "expires": granted.expires}
    ended = {"person": "Maija", "expires": granted.expires}
    assert [
        (each.action, each.person, each.prefix, each.kind, each.id, each.before, each.after) for each in service.audit(after=start)
    ] == [
        ("grant-token", None, "", "token", granted.id, None, given),
        ("add-organization", None, "", "organization", added.id, None, {"fi": "Kuntayhtymä"}),
        ("rename-organization", None, "", "organization", added.id, {"fi": "Kuntayhtymä"}, {"fi": "Uusi nimi"}),
        ("revoke-token", None, "", "token", granted.id, ended, ended | {"revoked": revoked.revoked}),
    ]
    assert granted.token not in str(list(service.audit(after=start)))


@pytest.mark.parametrize(
    ("label", "taken"),
    [
        (Text("Kuntayhtymä"), True),
        (Text("  KUNTAYHTYMÄ "), True),
        (Text("Toinen", "Kommunen"), True),
        (Text("Kommunen"), False),
        (Text("Toinen", "Andra"), False),
    ],
)
def test_two_organisations_do_not_share_a_name(service, label, taken):
    known = add_organization(service._record, Text("Kuntayhtymä", "Kommunen"))
    if not taken:
        add_organization(service._record, label)
        return
    for id_ in ("", OTHER):
        with pytest.raises(OrganizationExists) as caught:
            add_organization(service._record, label, id_)
        assert caught.value.organization == known
    assert service.snapshot.organizations == {ORGANIZATION.id: ORGANIZATION, known.id: known}
    assert add_organization(service._record, known.label, known.id) == known
    with pytest.raises(OrganizationExists):
        add_organization(service._record, Text("Toinen"), known.id)
    with pytest.raises(OrganizationExists):
        rename_organization(service._record, ORGANIZATION.id, dict(label.items()))


@pytest.mark.parametrize(
    ("caller", "may"),
    [
        *(({"roles": {ORGANIZATION.id: frozenset({role})}}, role in {"ADMIN", "TERMINOLOGY_EDITOR"}) for role in ROLES),
        ({"roles": {OTHER: frozenset({"ADMIN"})}}, False),
        ({"roles": {OTHER: frozenset({"ADMIN"}), ORGANIZATION.id: frozenset({"TERMINOLOGY_EDITOR", "MEMBER"})}}, True),
        ({}, False),
        ({"superuser": True}, True),
    ],
)
def test_who_may_edit(caller, may, maija):
    with Service.open() as service:
        document = service.snapshot.terminologies["parasta"].document
    assert Caller(maija, **caller).may_edit(document) is may
    assert Caller(maija, **caller).may_edit({"organizations": [OTHER, ORGANIZATION.id]}) is (may or OTHER in caller.get("roles", {}))
    assert Caller(maija, **caller).may_edit({}) is caller.get("superuser", False)
