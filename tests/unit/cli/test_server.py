"""`parasta server`: tokens, organisations, the trail and backups of a server, running or not."""

import json
import re
import shlex
import sqlite3
from contextlib import closing
from importlib.resources import files

import pytest

from parasta_vocab import serve
from parasta_vocab.cli.audit_words import ACTIONS
from parasta_vocab.cli.main import main
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.caller import BadToken, Caller
from parasta_vocab.serve.state.record import FILE
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.serve.state.snapshot import Organization
from parasta_vocab.text import Text

HINT = "the folder holds no data of a server (parasta.sqlite is missing). See that the path is right; parasta serve --data FOLDER makes a new one."

HEADS = "no.  time (UTC)  who  what  of  fields\n"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def service(folder):
    with Service.open(folder) as opened:
        yield opened


@pytest.fixture
def run(capsys, folder):
    def typed(*arguments, code=0, data=True):
        assert main(["server", *map(str, arguments), *(("--data", str(folder)) if data else ()), "--lang", "en"]) == code
        captured = capsys.readouterr()
        return captured.out, captured.err

    return typed


def test_a_token_is_printed_once_and_works_at_once(service, run):
    out, err = run("token", "new", "--name", "  Maija   Meikäläinen ")
    token = out.strip()
    found = re.fullmatch(
        r"Person Maija Meikäläinen, id of the token (\w{12}), valid until (\d{4}-\d\d-\d\d)\. Save it now; it is not shown again\.\n", err
    )
    caller = service.authenticate(token)
    assert caller == Caller(caller.person, False, {ORGANIZATION.id: frozenset({"TERMINOLOGY_EDITOR"})})
    assert caller.person.name == "Maija Meikäläinen"
    listed = run("token", "list")[0]
    assert listed == f"{found[1]}  valid until {found[2]}  Maija Meikäläinen  The parasta-vocab project: TERMINOLOGY_EDITOR\n"
    assert token not in listed
    assert run("token", "revoke", found[1])[0] == f"The token {found[1]} (Maija Meikäläinen) is revoked.\n"
    with pytest.raises(BadToken):
        service.authenticate(token)
    assert " revoked 2" in run("token", "list")[0]


def test_tokens_as_json(service, run):
    run("token", "new", "--name", "Olli", "--superuser", "--role", "MEMBER", "--days", "1")
    (token,) = json.loads(run("token", "list", "--format", "json")[0])
    assert token == {
        "id": token["id"],
        "person": {"id": token["person"]["id"], "name": "Olli"},
        "superuser": True,
        "roles": {ORGANIZATION.id: ["MEMBER"]},
        "created": token["created"],
        "expires": token["expires"],
        "revoked": None,
    }


def test_where_there_are_several_organisations_one_is_to_be_chosen(service, run):
    other = run("organization", "add", "--fi", "Kuntayhtymä", "--en", "Municipality")[0].strip()
    assert run("organization", "list")[0] == f"{ORGANIZATION.id}  The parasta-vocab project\n{other}  Municipality\n"
    _, err = run("token", "new", "--name", "Maija", code=2)
    assert (
        err.splitlines()[-1]
        == f"Error: give --organization, one of these: {ORGANIZATION.id} (The parasta-vocab project), {other} (Municipality)"
    )
    _, err = run("token", "new", "--name", "Maija", "--organization", "abc", code=2)
    assert err.splitlines()[-1] == (
        "Error: there is no organisation abc. Give --organization, one of these: "
        f"{ORGANIZATION.id} (The parasta-vocab project), {other} (Municipality)"
    )
    out, _ = run("token", "new", "--name", "Maija", "--organization", other.upper(), "--role", "ADMIN")
    assert service.authenticate(out.strip()).roles == {other: frozenset({"ADMIN"})}
    assert run("organization", "add", "--fi", "Kuntayhtymä", "--en", "Municipality", "--id", other)[0] == f"{other}\n"


def test_who_may_change_everything_needs_no_organisation(service, run):
    other = run("organization", "add", "--fi", "Kuntayhtymä")[0].strip()
    every, _ = run("token", "new", "--name", "Maija", "--superuser")
    within, _ = run("token", "new", "--name", "Olli", "--superuser", "--organization", other)
    callers = [service.authenticate(out.strip()) for out in (every, within)]
    assert [(caller.superuser, caller.roles) for caller in callers] == [(True, {}), (True, {other: frozenset({"TERMINOLOGY_EDITOR"})})]
    assert [line.split("  ", 2)[2] for line in run("token", "list")[0].splitlines()] == [
        "Maija  every terminology",
        "Olli  every terminology",
    ]


def test_an_organisation_is_renamed_language_by_language(service, run):
    other = run("organization", "add", "--fi", "Kuntayhtymä", "--sv", "Kommunen", "--en", "Municipality")[0].strip()
    assert service.snapshot.organizations[other].label == Text("Kuntayhtymä", "Kommunen", "Municipality")
    assert run("organization", "rename", other.upper(), "--fi", " Uusi  nimi ", "--en", "")[0] == f"{other}  Uusi nimi\n"
    assert service.snapshot.organizations[other].label == Text("Uusi nimi", "Kommunen")
    (added, renamed) = list(service.audit())[-2:]
    assert (renamed.action, renamed.id, renamed.before, renamed.after) == (
        "rename-organization",
        other,
        added.after,
        {"fi": "Uusi nimi", "sv": "Kommunen"},
    )
    assert run("audit", "--after", added.seq)[0] == (
        f"{HEADS}{renamed.seq}  {renamed.at}  operator  organisation renamed  {other} (Uusi nimi)  fi, en\n"
    )
    assert run("organization", "rename", other, "--sv", "Kommunen")[0] == f"{other}  Kommunen\n"
    assert list(service.audit())[-1] == renamed
    assert run("organization", "rename", other, "--fi", "parasta-vocab-hanke", code=2)[1].splitlines()[-1] == (
        "Error: another organisation has the name already: parasta-vocab-hanke / projektet parasta-vocab / The parasta-vocab project, "
        f"id {ORGANIZATION.id}. Give another name."
    )
    assert service.snapshot.organizations == {ORGANIZATION.id: ORGANIZATION, other: Organization(other, Text("Uusi nimi", "Kommunen"))}


def test_an_organisation_that_is_there_by_another_name_is_renamed_with_the_line_that_is_told(service, run, folder):
    line = f"parasta server organization rename {ORGANIZATION.id} --data {folder} --fi 'Toinen nimi' --en Other"
    assert run("organization", "add", "--fi", "Toinen nimi", "--en", "Other", "--id", ORGANIZATION.id, code=2)[1].splitlines()[-1] == (
        f"Error: the id {ORGANIZATION.id} is that of parasta-vocab-hanke / projektet parasta-vocab / The parasta-vocab project already. "
        f"If its name has changed, give it like this: {line}"
    )
    assert run(*shlex.split(line)[2:], data=False)[0] == f"{ORGANIZATION.id}  Toinen nimi / Other\n"
    assert json.loads(run("organization", "list", "--format", "json")[0]) == [
        {"id": ORGANIZATION.id, "label": {"fi": "Toinen nimi", "sv": "projektet parasta-vocab", "en": "Other"}}
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("token", "new", "--name", "  "), "Error: --name cannot be empty."),
        (("token", "new", "--name", "M", "--days", "0"), "Error: Invalid value for '--days': 0 is not in the range 1<=x<=3660."),
        (("token", "new", "--name", "M", "--days", "abc"), "Error: Invalid value for '--days': 'abc' is not a valid whole number."),
        (("organization", "add", "--fi", "x", "--id", "1"), "Error: Invalid value for '--id': '1' is no UUID."),
        (("organization", "add", "--fi", " "), "Error: --fi cannot be empty."),
        (
            ("organization", "add", "--fi", "Parasta-vocab-hanke"),
            (
                "Error: another organisation has the name already: parasta-vocab-hanke / projektet parasta-vocab / The parasta-vocab project, "
                f"id {ORGANIZATION.id}. Give another name."
            ),
        ),
        (("organization", "rename", "1", "--fi", "x"), "Error: Invalid value for 'UUID': '1' is no UUID."),
        (("organization", "rename", ORGANIZATION.id), "Error: give a new name: --fi, --sv or --en."),
        (("organization", "rename", ORGANIZATION.id, "--fi", " "), "Error: --fi cannot be empty."),
        (
            ("organization", "rename", "00000000-0000-0000-0000-000000000001", "--fi", "x"),
            (
                "Error: there is no organisation 00000000-0000-0000-0000-000000000001. "
                f"Give one of these: {ORGANIZATION.id} (The parasta-vocab project)"
            ),
        ),
        (("audit", "--person", "Olli"), "Error: there is no person Olli in the audit trail. It has: –"),
        (
            ("audit", "--prefix", "nope"),
            (
                "Error: there is no terminology nope in the audit trail. It has: parasta, parasta-asiakirjat, parasta-kriittiset-pisteet, "
                "parasta-prosessikartta, parasta-tasot, parasta-tiedot, parasta-toimijat"
            ),
        ),
        (("audit", "--id", "naytoo"), "Error: there is no id naytoo in the audit trail. Did you mean: naytto, naytto-koski?"),
        (("audit", "--id", "naytto", "--prefix", "parasta-tasot"), "Error: there is no id naytto in the audit trail."),
        (("audit", "--since", "eilen"), "Error: Invalid value for '--since': eilen is no day. Give it as 2026-12-01 or 1.12.2026."),
    ],
)
def test_what_is_refused(service, run, arguments, said):
    assert run(*arguments, code=2)[1].splitlines()[-1] == said


def test_an_unknown_token_is_not_revoked(service, run, folder):
    assert run("token", "revoke", "x", code=2)[1].splitlines()[-1] == (
        f"Error: there is no token and no person x. See the ids and names: parasta server token list --data {folder}"
    )


def test_a_person_loses_all_tokens_by_name(service, run):
    first, second, other = (service.grant(name, {}) for name in ("Maija M.", "Maija M.", "Olli"))
    assert sorted(run("token", "revoke", " Maija  M. ")[0].splitlines()) == sorted(
        f"The token {each.id} (Maija M.) is revoked." for each in (first, second)
    )
    service.authenticate(other.token)
    with pytest.raises(BadToken):
        service.authenticate(second.token)


@pytest.mark.parametrize(
    "arguments",
    [
        ("token", "new", "--name", "M"),
        ("token", "list"),
        ("token", "revoke", "x"),
        ("organization", "list"),
        ("organization", "rename", ORGANIZATION.id, "--fi", "x"),
        ("audit",),
        ("backup", "x"),
    ],
)
def test_a_wrong_folder_is_told_and_not_made(run, folder, arguments):
    assert run(*arguments, code=3) == ("", f"{folder}: error: {HINT}\n")
    assert not folder.exists()


def test_the_trail_as_text_and_json(service, run):
    person = service.grant("Maija", {}).person
    with service.edit(person, "update-concept", "parasta-tasot") as draft:
        draft.concepts["tyonkulku"]["definition"]["fi"] = "uusi"
        draft.concepts["tyonkulku"]["subjectArea"] = "ala"
        del draft.concepts["toimintamalli"]
    *_, deleted, changed = service.audit()
    assert run("audit", "--after", deleted.seq - 1)[0] == (
        f"{HEADS}{deleted.seq}  {deleted.at}  Maija  concept changed  parasta-tasot/toimintamalli  −\n"
        f"{changed.seq}  {changed.at}  Maija  concept changed  parasta-tasot/tyonkulku  definition, subjectArea\n"
    )
    lines = run("audit", "--prefix", "parasta-tasot", "--id", "tyonkulku", "--format", "json")[0].splitlines()
    first, last = map(json.loads, lines)
    assert (first["action"], first["person"], first["before"]) == ("packaged", None, None)
    assert last == {
        "seq": changed.seq,
        "at": changed.at,
        "person": {"id": person.id, "name": "Maija"},
        "action": "update-concept",
        "prefix": "parasta-tasot",
        "kind": "concept",
        "id": "tyonkulku",
        "before": first["after"],
        "after": changed.after,
    }


def test_the_trail_of_a_person_and_from_a_day(service, run):
    granted, other = service.grant("Maija", {}), service.grant("Olli", {})
    with service.edit(granted.person, "update-concept", "parasta-tasot") as draft:
        draft.concepts["tyonkulku"]["subjectArea"] = "ala"
    run("token", "revoke", other.id)
    *_, given, _, changed, _ = service.audit()
    lines = [
        HEADS,
        f"{given.seq}  {given.at}  operator  token granted  {granted.id} (Maija)  +\n",
        f"{changed.seq}  {changed.at}  Maija  concept changed  parasta-tasot/tyonkulku  subjectArea\n",
    ]
    assert run("audit", "--person", "Maija")[0] == "".join(lines)
    assert run("audit", "--person", "Maija", "--since", given.at[:10])[0] == "".join(lines)
    assert run("audit", "--person", "Maija", "--since", "1.12.2999") == ("", "No changes.\n")
    ended = run("audit", "--after", changed.seq)[0]
    assert ended.endswith(f"  operator  token revoked  {other.id} (Olli)  revoked\n")


def test_the_trail_without_the_package(service, run):
    granted = service.grant("Maija", {})
    run("organization", "add", "--fi", "Kuntayhtymä", "--en", "Municipality")
    given, added = list(service.audit())[-2:]
    assert run("audit", "--no-packaged")[0] == (
        f"{HEADS}{given.seq}  {given.at}  operator  token granted  {granted.id} (Maija)  +\n"
        f"{added.seq}  {added.at}  operator  organisation added  {added.id} (Municipality)  +\n"
    )
    assert run("audit", "--no-packaged", "--prefix", "parasta") == ("", "No changes.\n")


def test_the_trail_has_words_for_everything_that_is_done():
    sources = "".join(
        path.read_text() for path in (files(serve) / "routes", files(serve) / "state", files(serve)) for path in path.glob("*.py")
    )
    done = set(re.findall(r'"((?:create|update|delete|copy|import|grant|revoke|add|rename|modify)-[a-z-]+)"', sources))
    parts = {f"{verb}-{kind}" for verb in ("create", "update", "delete") for kind in ("concept", "collection")}
    assert done | parts | {"packaged", "restore"} == set(ACTIONS)
    assert all(len(dict(text.items())) == 3 for text in ACTIONS.values())


def test_a_backup_and_the_way_back(service, run, folder, tmp_path):
    person, olli = service.grant("Maija", {}).person, service.grant("Olli", {})
    copy, before = tmp_path / "copy.sqlite", service.snapshot
    assert run("backup", copy)[0] == f"Backup: {copy} ({copy.stat().st_size} bytes).\n"
    assert run("backup", copy, code=3)[1] == f"{copy}: error: the file is there already and is not replaced. Give another name.\n"
    service.delete(person, "parasta")
    run("token", "revoke", "Olli")
    assert run("restore", copy, code=3)[1].startswith(f"{folder}: error: another server uses the folder.")
    service.close()
    said = run("restore", copy)[0].splitlines()
    assert said[0] == f"The backup {copy} is restored in {folder}."
    assert re.fullmatch(rf"The earlier data: {folder}/parasta-\S+Z\.sqlite", said[1])
    assert said[2:] == [
        (
            f"NOTE: the token {olli.id} (Olli), which was revoked, works again. "
            f"Revoke it again: parasta server token revoke {olli.id} --data {folder}"
        )
    ]
    with Service.open(folder) as again:
        assert again.snapshot == before


def test_what_is_damaged_is_named_with_its_file(run, folder, tmp_path):
    Service.open(folder).close()
    copy, flipped = tmp_path / "copy.sqlite", tmp_path / "flipped.sqlite"
    run("backup", copy)
    flipped.write_bytes(copy.read_bytes())
    with closing(sqlite3.connect(flipped)) as rows, rows:
        rows.execute("UPDATE thing SET document = 'XXXXXXXXXXXX' || document WHERE id = 'naytto'")
    before = sorted(path.name for path in folder.iterdir())
    said = "error: the file is damaged: the concept parasta/naytto cannot be read."
    assert run("restore", flipped, code=3) == ("", f"{flipped}: {said} Nothing was changed. Give another backup.\n")
    assert sorted(path.name for path in folder.iterdir()) == before
    (folder / FILE).write_bytes(flipped.read_bytes())
    assert run("backup", tmp_path / "other.sqlite", code=3) == ("", f"{folder / FILE}: {said} Restore a backup: parasta server restore.\n")
    assert not (tmp_path / "other.sqlite").exists()


def test_where_nothing_tells_what_was_revoked_the_operator_is_to_look(service, run, folder, tmp_path, capsys):
    run("backup", tmp_path / "copy.sqlite")
    new = tmp_path / "new"
    assert run("restore", tmp_path / "copy.sqlite", "--data", new, data=False)[0] == (
        f"The backup {tmp_path / 'copy.sqlite'} is restored in {new}.\n"
        f"Tokens came back too. Revoke again those that were revoked after the backup: parasta server token list --data {new}\n"
    )
