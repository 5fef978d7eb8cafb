"""What is too large, too often or too slow is refused, with a message in the caller's language."""

import contextlib
import socket
import threading
from urllib.parse import urlsplit

import pytest

CONCEPTS = "/terminology-api/v2/concept/parasta"
IMPORT = "/terminology-api/v2/import/ntrf/parasta"


def without_time(answer):
    body = answer.json()
    body.pop("timestamp")
    return body


def raw(served, head, body=b"", wait=30):
    """Send bytes as they are, and return what comes back."""
    parts = urlsplit(served.base)
    with socket.create_connection((parts.hostname, parts.port), timeout=wait) as connection:
        with contextlib.suppress(OSError):
            connection.sendall(head + body)
        come = b""
        with contextlib.suppress(OSError):
            while chunk := connection.recv(65536):
                come += chunk
        return come


def test_a_gigabyte_is_refused_by_its_header_alone(server):
    head = (
        f"POST {CONCEPTS} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {10**9}\r\nAccept-Language: fi\r\n\r\n"
    )
    answer = raw(server, head.encode())
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert "Tähän osoitteeseen saa lähettää enintään 1 MiB.".encode() in answer
    assert b"connection: close\r\n" in answer.lower()


def test_a_body_that_does_not_say_how_long_it_is_ends_at_the_limit(server):
    """Send chunks without end, and stop when the server answers or hangs up."""
    head = f"POST {CONCEPTS} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer {server.token}\r\nTransfer-Encoding: chunked\r\n\r\n"
    parts = urlsplit(server.base)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        connection.sendall(head.encode())
        sent = 0
        with contextlib.suppress(OSError):
            while sent < 100 * 2**20:
                connection.sendall(b"10000\r\n" + b"[" * 65536 + b"\r\n")
                sent += 65536
        assert connection.recv(65536).startswith(b"HTTP/1.1 413 ")
    assert sent < 20 * 2**20


@pytest.mark.parametrize(("path", "size", "status"), [(CONCEPTS, 2**20, 400), (CONCEPTS, 2**20 + 1, 413), (IMPORT, 30 * 2**20 + 1, 413)])
def test_the_limit_is_exact(server, path, size, status):
    answer = server.http.post(path, content=b" " * size, headers={**server.headers, "Content-Type": "application/json"})
    assert answer.status_code == status


def test_too_large_says_how_much_may_be_sent(server):
    answer = server.http.post(IMPORT, content=b" " * (31 * 2**20), headers={**server.headers, "Accept-Language": "sv"})
    assert (answer.status_code, without_time(answer)) == (
        413,
        {
            "status": "REQUEST_ENTITY_TOO_LARGE",
            "message": "Det skickade innehållet är för stort. Till den här adressen får man skicka högst 30 MiB.",
        },
    )


def test_who_asks_too_often_is_told_when_to_come_again(serving):
    with serving(per_minute=5) as served:
        answers = [served.get(f"{CONCEPTS}/koulutussopimus") for _ in range(6)]
        assert [answer.status_code for answer in answers] == [200] * 5 + [429]
        wait = int(answers[-1].headers["retry-after"])
        assert 1 <= wait <= 60
        assert without_time(answers[-1]) == {"status": "TOO_MANY_REQUESTS", "message": f"Too many requests. Try again in {wait} seconds."}


def test_clients_are_counted_apart_as_the_proxy_names_them(serving):
    with serving(per_minute=2) as served:
        asked = [
            served.get(f"{CONCEPTS}/koulutussopimus", headers={"X-Forwarded-For": f"203.0.113.{each}"}).status_code for each in range(5)
        ]
        assert asked == [200] * 5


def test_a_network_of_ipv6_addresses_is_one_client(serving):
    with serving(per_minute=2) as served:
        asked = [
            served.get(f"{CONCEPTS}/koulutussopimus", headers={"X-Forwarded-For": f"2001:db8::{each}"}).status_code for each in range(1, 4)
        ]
        assert asked == [200, 200, 429]


def test_a_body_that_does_not_come_is_waited_for_only_so_long(serving):
    with serving(request_seconds=1) as served:
        head = f"POST {CONCEPTS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {served.token}\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
        answer = raw(served, head.encode(), b"{")
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"The body did not arrive within 1 seconds. Send it again." in answer


def test_an_answer_that_is_not_found_in_time_is_given_up(serving, monkeypatch):
    from parasta_vocab.serve.routes import frontend

    go_on = threading.Event()
    monkeypatch.setattr(frontend, "find_concepts", lambda *_: go_on.wait(60) and [])
    with serving(request_seconds=1) as served:
        answer = served.get("/terminology-api/v2/frontend/search-concepts?query=x")
        go_on.set()
        assert (answer.status_code, without_time(answer)) == (
            503,
            {"status": "SERVICE_UNAVAILABLE", "message": "No answer was found within 1 seconds. Narrow the request or try again later."},
        )
