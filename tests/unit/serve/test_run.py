"""The port of the server."""

import socket

import pytest

from parasta_vocab.errors import CannotListen
from parasta_vocab.report.explain import explain_error
from parasta_vocab.serve.run import listen
from parasta_vocab.serve.settings import Settings
from parasta_vocab.text import Text


def test_a_port_that_is_taken_is_told():
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(CannotListen) as refused:
        listen(Settings(port=other.getsockname()[1]))
    port = refused.value.port
    assert {lang: explain_error(refused.value, lang) for lang in ("fi", "sv", "en")} == {
        "fi": f"virhe: osoitetta 127.0.0.1 ja porttia {port} ei saada käyttöön: osoite on jo käytössä. Valitse toinen portti (--port) tai osoite (--host).",
        "sv": f"fel: adressen 127.0.0.1 och porten {port} kan inte tas i bruk: adressen används redan. Välj en annan port (--port) eller adress (--host).",
        "en": f"error: cannot listen on 127.0.0.1 port {port}: Address already in use. Choose another port (--port) or address (--host).",
    }


@pytest.mark.parametrize(
    ("host", "problem"),
    [
        (
            "203.0.113.1",
            Text("osoite ei ole tämän tietokoneen", "adressen hör inte till den här datorn", "Cannot assign requested address"),
        ),
        ("ä" * 80, Text("nimeä ei tunneta", "namnet är okänt", "Name or service not known")),
    ],
    ids=["foreign", "long"],
)
def test_a_host_that_cannot_be_had_is_told(host, problem):
    with pytest.raises(CannotListen) as refused:
        listen(Settings(host=host, port=0))
    assert refused.value.problem == problem


def test_a_name_that_nobody_has_is_told():
    with pytest.raises(CannotListen):
        listen(Settings(host="ei.ole.invalid", port=0))


def test_a_free_port_is_found_also_for_ipv6():
    for host in ("127.0.0.1", "::1"):
        with listen(Settings(host=host, port=0)) as found:
            assert found.getsockname()[1] > 0
