"""`parasta serve` as a program: where it listens, what it says, and how it ends."""

import json
import os
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from urllib.request import urlopen

import pytest

from parasta_vocab.cli import run_serve
from parasta_vocab.cli.main import main
from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.record import FILE

ADDRESS = re.compile(r"http://\S+/")


@contextmanager
def started(*options, lang="en"):
    """Start the server on a free port; give the process, its address and what it said first."""
    command = [sys.executable, "-m", "parasta_vocab", "serve", "--port", "0", "--lang", lang, *map(str, options)]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | {"PARASTA_LANG": lang}
    ) as process:
        try:
            said = [process.stderr.readline()]
            while not ADDRESS.search(said[-1]):
                said.append(process.stderr.readline())
            said.append(process.stderr.readline())
            yield process, ADDRESS.search("".join(said))[0], said
        finally:
            process.kill()


def read(address):
    with urlopen(address) as answer:
        return json.load(answer)


def test_without_a_folder_it_can_be_read(tmp_path):
    with started() as (process, address, said):
        assert said == [f"Server: {address}\n", "The server can only be read. Give --data FOLDER if terminologies are to be changed.\n"]
        assert read(f"{address}terminology-api/v2/terminology/parasta")["prefix"] == "parasta"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 143


@pytest.mark.parametrize(
    ("lang", "word", "new", "sentence"),
    [
        (
            "fi",
            "Palvelin",
            "Kansioon {0} luotiin uudet tiedot paketin sanastoista. Jos tarkoitit aiempaa kansiota, tarkista polku.\n",
            "Tiedot ovat kansiossa {0}. Muuttamiseen tarvitaan tunniste: parasta server token new --data {0}\n",
        ),
        (
            "sv",
            "Server",
            "I mappen {0} skapades nya data utifrån paketets vokabulärer. Om du avsåg en tidigare mapp, kontrollera sökvägen.\n",
            "Serverns data finns i mappen {0}. För ändringar behövs en API-nyckel: parasta server token new --data {0}\n",
        ),
        (
            "en",
            "Server",
            "New data were made in the folder {0} from the packaged vocabularies. If you meant an earlier folder, see that the path is right.\n",
            "The data are in {0}. Changes need a token: parasta server token new --data {0}\n",
        ),
    ],
)
def test_with_a_folder_it_says_where_and_how(lang, word, new, sentence, tmp_path):
    with started("--data", tmp_path / "data", lang=lang) as (process, address, said):
        assert said == [new.format(tmp_path / "data"), f"{word}: {address}\n", sentence.format(tmp_path / "data")]
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130


def test_the_folder_is_whole_after_the_server_was_stopped(tmp_path):
    with started("--data", tmp_path / "data") as (process, _, _said):
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["parasta.lock", "parasta.sqlite"]


def test_a_folder_has_one_server(tmp_path, capsys):
    with started("--data", tmp_path / "data"):
        assert main(["serve", "--port", "0", "--data", str(tmp_path / "data"), "--lang", "en"]) == 3
    assert capsys.readouterr().err == (
        f"{tmp_path / 'data'}: error: another server uses the folder. Stop it first, or choose another folder (--data).\n"
    )


def test_a_port_that_is_taken_is_named(capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port), "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        f"error: cannot listen on 127.0.0.1 port {port}: Address already in use. Choose another port (--port) or address (--host).\n"
    )


def test_it_says_when_others_can_reach_it(tmp_path):
    with started("--host", "0.0.0.0", "--data", tmp_path / "data") as (process, address, _said):
        assert address.startswith("http://0.0.0.0:")
        assert process.stderr.readline() == (
            "NOTE: the server can be reached from other computers, and tokens travel unencrypted. Put a reverse proxy with https before it.\n"
        )


def test_a_folder_of_somebody_else_is_refused(tmp_path, capsys):
    (tmp_path / "diary.txt").write_text("x")
    assert main(["serve", "--port", "0", "--data", str(tmp_path), "--lang", "en"]) == 3
    assert capsys.readouterr().err == (
        f"{tmp_path}: error: the folder holds other files (for example diary.txt) and no data of a server. "
        "See that the path is right, or give an empty or a new folder.\n"
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("UPDATE thing SET facts = 'x' WHERE id = 'naytto'", "the concept parasta/naytto"),
        ("UPDATE meta SET value = '{}' WHERE key = 'packaged'", "the version of the content"),
    ],
)
def test_a_damaged_folder_is_no_fault_of_the_program(query, said, tmp_path, capsys):
    Service.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as rows, rows:
        rows.execute(query)
    assert main(["serve", "--port", "0", "--data", str(tmp_path), "--lang", "en"]) == 3
    assert capsys.readouterr().err == (
        f"{tmp_path / FILE}: error: the file is damaged: {said} cannot be read. Restore a backup: parasta server restore.\n"
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--port", "abc"), "Invalid value for '--port': 'abc' is not a valid whole number."),
        (
            ("--proxy", "127.0.0.1", "--proxy", "foo"),
            "Invalid value for '--proxy': 'foo' is no IP address and no network. Give for example 192.0.2.7 or 192.0.2.0/24.",
        ),
        (
            ("--site", "{0}"),
            "Invalid value for '--site': there is no front page index.html in {0}. Make the website: parasta publish site {0}",
        ),
    ],
)
def test_what_is_refused(options, said, tmp_path, capsys):
    assert main(["serve", *(each.format(tmp_path) for each in options), "--lang", "en"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"Error: {said.format(tmp_path)}"


def test_networks_are_proxies_too(tmp_path):
    (tmp_path / "index.html").write_text("<title>Etusivu</title>")
    with (
        started("--proxy", "192.0.2.0/24", "--proxy", "2001:db8::1", "--site", tmp_path) as (_, address, _said),
        urlopen(address) as answer,
    ):
        assert answer.read() == b"<title>Etusivu</title>"


def test_a_network_may_be_named_by_a_computer_in_it(monkeypatch):
    """Uvicorn trusts nobody in `192.0.2.7/24`, without a word."""
    taken = []
    monkeypatch.setattr(run_serve, "run", lambda settings, *_, **__: taken.append(settings.proxies))
    assert main(["serve", "--proxy", "192.0.2.7/24", "--proxy", "127.0.0.1"]) == 0
    assert taken == [("192.0.2.0/24", "127.0.0.1")]


def test_the_number_of_processes_is_for_the_operator_to_say(monkeypatch, capsys):
    taken = []
    monkeypatch.setattr(run_serve, "run", lambda settings, *_, **__: taken.append((settings.sparql_workers, settings.validate_workers)))
    assert (main(["serve"]), main(["serve", "--sparql-workers", "4", "--validate-workers", "1"])) == (0, 0)
    assert taken == [(2, 2), (4, 1)]
    assert main(["serve", "--sparql-workers", "0", "--lang", "en"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "Error: Invalid value for '--sparql-workers': 0 is not in the range x>=1."


def test_an_update_needs_a_folder(capsys):
    assert main(["serve", "--update-packaged", "--lang", "en"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "Error: --update-packaged needs --data FOLDER."


def test_a_newer_vocabulary_is_offered_and_taken(tmp_path):
    with Service.open(tmp_path / "data") as service, service._record.writing() as rows:
        rows.execute("""UPDATE meta SET value = '{"version":"0.0.9","digest":"x"}' WHERE key = 'packaged'""")
    with started("--data", tmp_path / "data") as (_, _address, said):
        assert said[0] == "The package has a newer vocabulary (0.1.0) than the folder (0.0.9). Take it with --update-packaged.\n"
    with started("--data", tmp_path / "data", "--update-packaged") as (_, _address, said):
        assert said[0] == "The vocabulary was updated from version 0.0.9 to 0.1.0.\n"
    with started("--data", tmp_path / "data") as (_, address, said):
        assert said[0] == f"Server: {address}\n"
    with started("--data", tmp_path / "data", "--update-packaged") as (_, _address, said):
        assert said[0] == "There is nothing to update: the folder has the vocabulary of the package already.\n"


def test_a_full_disk_at_the_start_is_told_as_that(tmp_path, capsys):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        code = main(["serve", "--port", "0", "--data", str(tmp_path / "data"), "--lang", "en"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (code, capsys.readouterr().err) == (
        3,
        f"{tmp_path}/data: error: the disk is full, so the server did not start. Free some space and start it again.\n",
    )
