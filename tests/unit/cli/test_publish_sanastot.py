"""`parasta publish sanastot`: what is refused before anything is asked, and how the token is kept."""

import io
import json
import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

from parasta_vocab.cli.main import main
from parasta_vocab.cli.sanastot_token import take_credentials
from parasta_vocab.http import Credentials, Manners

SERVICE = "https://sanastot.example.fi"
BASE = f"{SERVICE}/terminology-api"


class Ring(KeyringBackend):
    """A key ring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class Locked(Ring):
    """A key ring that cannot be opened."""

    def get_password(self, service, username):
        raise PasswordSetError

    def set_password(self, service, username, password):
        raise PasswordSetError


@pytest.fixture(autouse=True)
def ring(monkeypatch):
    monkeypatch.delenv("PARASTA_SANASTOT_TOKEN", raising=False)
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def hasty(monkeypatch):
    """Ask again at once where nobody answers."""
    monkeypatch.setattr("parasta_vocab.cli.run_publish_sanastot.PATIENT", Manners(attempts=4, pause=0.001))


def refused(capsys, *arguments):
    assert main(["publish", "sanastot", "--to", SERVICE, *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()[-1]


def test_the_token_comes_from_the_environment_or_the_key_ring(ring, monkeypatch):
    assert take_credentials(BASE, insecure=False) is None
    ring.kept["parasta-vocab", "sanastot.example.fi"] = "renkaasta"
    assert take_credentials(BASE, insecure=False) == Credentials(token="renkaasta")
    assert take_credentials("https://sanastot.example.fi:8443/terminology-api", insecure=False) is None
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", "ymparistosta")
    assert take_credentials(BASE, insecure=False) == Credentials(token="ymparistosta")


def test_a_key_ring_that_cannot_be_opened_has_no_token():
    keyring.set_keyring(Locked())
    assert take_credentials(BASE, insecure=False) is None


def test_a_token_is_kept_and_never_shown(ring, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("salaisuus\n"))
    assert main(["publish", "sanastot", "--to", SERVICE, "--save-token"]) == 0
    assert ring.kept == {("parasta-vocab", "sanastot.example.fi"): "salaisuus"}
    assert capsys.readouterr() == ("", "The token is in the key ring for sanastot.example.fi.\n")


@pytest.mark.parametrize("given", ["", "\n", "sala isuus\n", "sala\x1b\n", "sålaisuus\n"])
def test_what_is_no_token_is_not_kept(given, ring, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    said = refused(capsys, "--save-token")
    assert said == "Error: there is no token, or it holds a character that no token has, such as a blank or a line break (the input)."
    assert ring.kept == {}


def test_without_a_key_ring_the_variable_is_named(monkeypatch, capsys):
    keyring.set_keyring(Locked())
    monkeypatch.setattr(sys, "stdin", io.StringIO("salaisuus\n"))
    assert refused(capsys, "--save-token") == (
        "Error: the key ring cannot be used (PasswordSetError). Give the token in the variable PARASTA_SANASTOT_TOKEN."
    )


def test_without_a_key_ring_nobody_is_asked_for_a_token(monkeypatch, capsys):
    keyring.set_keyring(Locked())
    read = io.StringIO("salaisuus\n")
    monkeypatch.setattr(sys, "stdin", read)
    refused(capsys, "--save-token")
    assert read.read() == "salaisuus\n"


def test_a_token_is_not_sent_where_others_can_read_it(monkeypatch, capsys):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", "salaisuus")
    said = refused(capsys, "--to", "http://sanastot.example.fi")
    assert said.startswith("Error: the token is not sent to an http address, where others can read it.")
    assert take_credentials("http://sanastot.example.fi/terminology-api", insecure=True) == Credentials(token="salaisuus")
    assert take_credentials("http://127.0.0.1:8000/terminology-api", insecure=False) == Credentials(token="salaisuus")


def test_a_token_in_an_address_is_refused_and_not_repeated(capsys):
    said = refused(capsys, "--to", "https://maija:salaisuus@sanastot.example.fi")
    assert said.endswith("the address must not hold user and password. Give the token in the variable PARASTA_SANASTOT_TOKEN.")
    assert "salaisuus" not in said


@pytest.mark.parametrize("option", ["--delete", "--prune"])
@pytest.mark.parametrize("via", ["ntrf", "excel"])
def test_a_file_deletes_nothing(option, via, capsys):
    said = refused(capsys, "--via", via, option)
    assert said == "Error: a file deletes nothing: --delete and --prune go with --via api."


def test_a_journal_that_cannot_be_written_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", "salaisuus")
    (tmp_path / "file").write_text("")
    said = refused(capsys, "--to", "http://127.0.0.1:9", "--scheme", "parasta-tasot", "--journal", str(tmp_path / "file/journal"))
    assert said.startswith(f"Error: cannot write the journal {tmp_path}/file/journal: ")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", "virhe: palvelin ei ota yhteyttä vastaan. Tarkista osoitteen portti ja se, että palvelu on käynnissä."),
        ("sv", "fel: servern tar inte emot förbindelsen. Kontrollera porten i adressen och att tjänsten är i gång."),
        ("en", "error: the server refuses the connection. Check the port in the address, and that the service is running."),
    ],
)
def test_a_service_that_is_not_there_is_told_in_the_language_of_the_user(lang, said, capsys, hasty):
    arguments = ["publish", "sanastot", "--to", "http://localhost:1", "--scheme", "parasta-tasot", "--verify", "--lang", lang]
    assert main(arguments) == 3
    captured = capsys.readouterr()
    where = "http://localhost:1/terminology-api/v2/terminology/parasta-tasot"
    assert (captured.err.splitlines()[-1:], captured.out) == ([f"{where}: {said}"], "")


def test_records_in_order_are_not_complained_of(capsys, monkeypatch, hasty):
    """Every packaged scheme keeps the rules of the service, so the run comes as far as the network."""
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", "salaisuus")
    assert main(["publish", "sanastot", "--to", "http://127.0.0.1:1", "--format", "json", "--timeout", "1"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert json.dumps("salaisuus")[1:-1] not in captured.err
