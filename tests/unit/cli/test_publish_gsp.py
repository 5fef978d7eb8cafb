"""`parasta publish gsp`: what is refused before anything is sent, and what is said in each language."""

import json
import os
import subprocess
import sys

import pytest

from parasta_vocab.cli import run_publish_gsp
from parasta_vocab.cli.main import main
from parasta_vocab.http import Credentials
from parasta_vocab.publish.gsp.content import Difference
from parasta_vocab.publish.gsp.publish import Outcome

STORE = "https://data.example.fi/ds/data"


def refused(capsys, *arguments):
    assert main(["publish", "gsp", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("address", "told", "like"),
    [
        ("data.example.fi/ds/data", "“data.example.fi/ds/data”", "https://server/path"),
        ("ftp://data.example.fi/ds/data", "“ftp://data.example.fi/ds/data”", "https://server/path"),
        ("https:///ds/data", "“https:///ds/data”", "https://server/path"),
        ("https://data.example.fi:x/", "“https://data.example.fi:x/”", "https://server/path"),
        ("https://a.fi/ b", "“https://a.fi/ b”", "https://server/path"),
        ("http://[::1", "“http://[::1”", "https://server/path"),
        ("127.0.0.1:8850", "“127.0.0.1:8850”", "http://127.0.0.1:8850"),
        ("localhost:8850/sparql", "“localhost:8850/sparql”", "http://localhost:8850/sparql"),
        ("10.0.0.1:8850", "“10.0.0.1:8850”", "https://server/path"),
        ("maija:salasuus@localhost", "the value", "https://server/path"),
        ("localhost/?token=salasuus", "the value", "https://server/path"),
    ],
)
@pytest.mark.parametrize("option", ["--to", "--query"])
def test_an_address_must_be_one(option, address, told, like, capsys):
    other = () if option == "--to" else ("--to", STORE)
    said = refused(capsys, option, address, *other, "--graph", "urn:g")
    assert said == f"Error: Invalid value for '{option}': {told} is no address of the web. Give it as {like}."


def test_a_password_in_an_address_is_refused_and_not_repeated(capsys):
    said = refused(capsys, "--to", "https://maija:salasuus@data.example.fi/ds/data", "--graph", "urn:g")
    assert "PARASTA_STORE_PASSWORD" in said
    assert "salasuus" not in said


@pytest.mark.parametrize("iri", ["", "kaavio", "https://a b", "urn:x> } ; DROP ALL", 'urn:"', "urn:\x1b", "urn:"])
def test_a_graph_must_have_an_iri(iri, capsys):
    assert refused(capsys, "--to", STORE, "--graph", iri).startswith("Error: Invalid value for '--graph': ")


def test_where_queries_are_answered_must_be_known(capsys):
    said = refused(capsys, "--to", "https://data.example.fi/other", "--graph", "urn:g")
    assert said == "Error: --to does not tell where the store answers SPARQL queries. Give --query URL."


def test_credentials_are_not_sent_where_others_can_read_them(capsys, monkeypatch):
    monkeypatch.setenv("PARASTA_STORE_TOKEN", "tunniste")
    said = refused(capsys, "--to", "http://data.example.fi/ds/data", "--graph", "urn:g")
    assert said.startswith("Error: credentials are not sent to an http address, where others can read them.")


@pytest.mark.parametrize(
    ("environment", "credentials"),
    [
        ({}, None),
        ({"PARASTA_STORE_USER": "a", "PARASTA_STORE_PASSWORD": "b"}, Credentials("a", "b")),
        ({"PARASTA_STORE_TOKEN": "t"}, Credentials(token="t")),
    ],
)
def test_credentials_come_from_the_environment(environment, credentials):
    assert run_publish_gsp.take_credentials(environment) == credentials


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"PARASTA_STORE_USER": "a"}, "Error: give both PARASTA_STORE_USER and PARASTA_STORE_PASSWORD."),
        ({"PARASTA_STORE_PASSWORD": "a"}, "Error: give both PARASTA_STORE_USER and PARASTA_STORE_PASSWORD."),
        (
            {"PARASTA_STORE_USER": "a", "PARASTA_STORE_TOKEN": "salasuus"},
            "Error: give either PARASTA_STORE_TOKEN, or PARASTA_STORE_USER and PARASTA_STORE_PASSWORD.",
        ),
        (
            {"PARASTA_STORE_TOKEN": "salasuus\n"},
            "Error: PARASTA_STORE_TOKEN holds a character that no token has, such as a blank or a line break.",
        ),
    ],
)
def test_credentials_that_do_not_fit_are_refused(environment, said, capsys, monkeypatch):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert refused(capsys, "--to", STORE, "--graph", "urn:g") == said


def test_a_difference_is_told_and_is_exit_code_1(capsys, monkeypatch):
    outcome = Outcome("differs", 0, 169, difference=Difference(1, 0, "<urn:a> <urn:b> <urn:c> ."))
    monkeypatch.setattr(run_publish_gsp, "publish", lambda *_, **__: outcome)
    arguments = ["publish", "gsp", "--to", STORE, "--graph", "urn:g", "--scheme", "parasta-tasot"]
    assert main(arguments) == 1
    graph, vocabulary, told, example = capsys.readouterr().out.splitlines()
    size = int(vocabulary.split()[1])
    assert graph == "Graph: urn:g"
    assert told == (
        f"ERROR: the graph holds 169 statements, {size} were sent: 1 are missing, 0 are extra. "
        "Run the command again; if they still differ, see the log of the store."
    )
    assert example == "Missing, for example: <urn:a> <urn:b> <urn:c> ."
    assert main([*arguments, "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert (data["kind"], data["triples"], data["after"]) == ("differs", size, 169)
    assert data["difference"] == {"missing": 1, "extra": 0, "first": "<urn:a> <urn:b> <urn:c> ."}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "fi",
            "http://localhost:1/ds/query: virhe: palvelin ei ota yhteyttä vastaan. Tarkista osoitteen portti ja se, että tietovarasto on käynnissä.",
        ),
        (
            "sv",
            "http://localhost:1/ds/query: fel: servern tar inte emot förbindelsen. Kontrollera porten i adressen och att databasen är i gång.",
        ),
        (
            "en",
            "http://localhost:1/ds/query: error: the server refuses the connection. Check the port in the address, and that the store is running.",
        ),
    ],
)
def test_a_store_that_is_not_there_is_told_in_the_language_of_the_user(lang, said):
    command = [
        sys.executable,
        "-m",
        "parasta_vocab",
        "publish",
        "gsp",
        "--to",
        "http://localhost:1/ds/data",
        "--graph",
        "urn:g",
        "--lang",
        lang,
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=os.environ)
    assert (done.returncode, done.stderr.splitlines()[-1:], done.stdout) == (3, [said], "")
