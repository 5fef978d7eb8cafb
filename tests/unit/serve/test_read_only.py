"""A server without a folder, for which nobody can have a token."""

import httpx
import pytest
from live_server import running

from parasta_vocab.serve.state import Service

API = "/terminology-api/v2"
SAID = (
    "This server can only be read, and has no tokens. If terminologies are to be changed, those who run it start it with "
    "parasta serve --data FOLDER."
)
WRITES = [
    ("POST", "/terminology"),
    ("PUT", "/terminology/parasta"),
    ("DELETE", "/terminology/parasta"),
    ("POST", "/terminology/parasta/createVersion?newPrefix=x"),
    ("POST", "/concept/parasta"),
    ("PUT", "/concept/parasta/naytto"),
    ("DELETE", "/concept/parasta/naytto"),
    ("POST", "/concept/parasta/modify-statuses?oldStatus=DRAFT&newStatus=VALID&types=Concept"),
    ("POST", "/collection/parasta"),
    ("PUT", "/collection/parasta/ryhma"),
    ("DELETE", "/collection/parasta/ryhma"),
    ("POST", "/import/ntrf/parasta"),
    ("POST", "/import/simpleExcel/parasta"),
]


@pytest.fixture(scope="module")
def client():
    with Service.open() as service, running(service) as base, httpx.Client(base_url=base + API, timeout=20) as client:
        yield client


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer x"}], ids=["no token", "a token"])
@pytest.mark.parametrize(("method", "path"), WRITES)
def test_whoever_writes_is_told_that_nobody_can(client, method, path, headers):
    answer = client.request(method, path, headers=headers)
    assert (answer.status_code, answer.json()["status"], answer.json()["message"]) == (403, "FORBIDDEN", SAID)


def test_whoever_reads_with_a_token_is_told_that_there_are_none(client):
    answer = client.get("/terminology/parasta", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.json()["message"]) == (401, SAID)
