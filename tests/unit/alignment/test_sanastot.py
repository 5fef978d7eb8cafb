"""What the client makes of a terminology service that behaves, misbehaves, or is not there."""

import socket

import pytest

from parasta_vocab.alignment.sanastot import MAX_BYTES, Answer, Sanastot
from parasta_vocab.http import Manners, NoAnswer


def test_a_concept_that_is_there_is_read_with_its_accepted_terms(service, sanastot, say_json):
    service.replies["oksa/tmpOKSAID629/exists"] = [say_json(True)]
    service.replies["oksa/tmpOKSAID629"] = [
        say_json(
            {
                "recommendedTerms": [{"language": "fi", "label": "osaamisen tunnustaminen"}, {"language": "sv", "label": "erkännande"}],
                "synonyms": [{"language": "fi", "label": "hyväksiluku"}],
                "notRecommendedTerms": [{"language": "fi", "label": "AHOT"}],
                "definition": {"fi": '<a href="https://iri.suomi.fi/terminology/oksa/c1">päätös</a> &amp; kirjaus'},
                "modified": "2024-04-15T08:00:00.000Z",
            }
        )
    ]
    assert sanastot.ask("oksa", ["tmpOKSAID629", "c629"]) == Answer(
        "tmpOKSAID629",
        {"fi": ("osaamisen tunnustaminen", "hyväksiluku"), "sv": ("erkännande",)},
        {"fi": "päätös & kirjaus"},
        "2024-04-15T08:00:00.000Z",
    )
    assert service.asked == ["oksa/tmpOKSAID629/exists", "oksa/tmpOKSAID629"]
    assert {(headers["Accept"], headers["User-Agent"]) for headers in service.headers} == {("application/json", "parasta-vocab")}


def test_the_second_form_of_an_id_is_asked_only_when_the_first_is_not_there(service, sanastot):
    service.has("c629", "osaamisen tunnustaminen")
    assert sanastot.ask("oksa", ["tmpOKSAID629", "c629"]).found == "c629"
    assert service.asked == ["oksa/tmpOKSAID629/exists", "oksa/c629/exists", "oksa/c629"]


def test_a_concept_under_no_form_is_no_problem_but_not_found(service, sanastot):
    assert sanastot.ask("oksa", ["tmpOKSAID1", "c1"]) == Answer()
    assert service.asked == ["oksa/tmpOKSAID1/exists", "oksa/c1/exists"]


@pytest.mark.parametrize(
    ("body", "status", "headers", "problem", "detail", "times"),
    [
        (b"", 302, {"Location": "https://login.example/"}, "answer_redirect", "https://login.example/", 1),
        (b"", 301, {}, "answer_redirect", "301", 1),
        (
            b"<!doctype html>\n<title>Kirjaudu</title>",
            200,
            {"Content-Type": "text/html"},
            "answer_not_json",
            "<!doctype html> <title>Kirjaudu</title>",
            1,
        ),
        (b'{"a": ', 200, {}, "answer_not_json", '{"a":', 1),
        (b"\xff\xfe\x00", 200, {}, "answer_not_json", "��\x00", 1),
        (b'{"exists": true}', 200, {}, "answer_unexpected", "{'exists': True}", 1),
        (b"null", 200, {}, "answer_unexpected", "None", 1),
        (b"[" * 100_000, 200, {}, "answer_not_json", "[" * 60, 1),
        (b" " * (MAX_BYTES + 1), 200, {}, "answer_too_large", str(MAX_BYTES), 1),
        (b"", 401, {}, "answer_status", "401", 1),
        (b"", 404, {}, "answer_status", "404", 1),
        (b"oops", 500, {}, "answer_status", "500", 3),
        (b"", 429, {}, "answer_status", "429", 3),
    ],
)
def test_an_answer_that_says_nothing_is_a_problem_of_the_row(service, sanastot, reply, body, status, headers, problem, detail, times):
    service.replies["oksa/c1/exists"] = [reply(body, status, headers)]
    assert sanastot.ask("oksa", ["c1"]) == Answer(problem=problem, detail=detail)
    assert service.asked == ["oksa/c1/exists"] * times


def test_a_redirect_to_itself_is_not_followed(service, sanastot, reply):
    address = f"{service.base}/v2/concept/oksa/c1/exists"
    service.replies["oksa/c1/exists"] = [reply(b"", 302, {"Location": address, "Set-Cookie": "YTITOKEN=deleted"})]
    assert sanastot.ask("oksa", ["c1"]) == Answer(problem="answer_redirect", detail=address)
    assert service.asked == ["oksa/c1/exists"]


def test_an_error_that_passes_is_waited_out(service, sanastot, reply, say_json):
    service.has("c1", "yksi")
    service.replies["oksa/c1/exists"] = [reply(b"", 500), reply(b"", 503), say_json(True)]
    assert sanastot.ask("oksa", ["c1"]).labels == {"fi": ("yksi",), "sv": ("x",)}
    assert service.asked == ["oksa/c1/exists"] * 3 + ["oksa/c1"]


def test_a_slow_answer_is_given_up(service, reply):
    service.replies["oksa/c1/exists"] = [reply(b"true", wait=1)]
    with Sanastot(service.base, Manners(timeout=0.1, attempts=2, pause=0.001)) as client:
        assert client.ask("oksa", ["c1"]) == Answer(problem="answer_timeout", detail="ReadTimeout")
    assert len(service.asked) == 2


@pytest.mark.parametrize("body", [{}, {"recommendedTerms": []}, {"recommendedTerms": [{"language": "fi"}]}, ["a"], "text"])
def test_a_concept_without_terms_is_no_concept(service, sanastot, say_json, body):
    service.replies["oksa/c1/exists"] = [say_json(True)]
    service.replies["oksa/c1"] = [say_json(body)]
    assert sanastot.ask("oksa", ["c1"]).problem == "answer_unexpected"


def test_a_connection_that_breaks_is_told(sanastot, service, reply):
    service.replies["oksa/c1/exists"] = [reply(b"true", headers={"Content-Length": "100"})]
    service.delay = 0
    assert sanastot.ask("oksa", ["c1"]).problem in {"answer_broken", "answer_timeout"}


def test_no_service_at_all_is_no_connection():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with Sanastot(f"http://127.0.0.1:{port}", Manners(attempts=2, pause=0.001)) as client:
        answer = client.ask("oksa", ["c1"])
    assert answer == Answer(problem="answer_no_connection", detail=answer.detail)
    assert "refused" in answer.detail


def test_a_name_that_does_not_resolve_is_no_connection():
    with Sanastot("http://sanastot.invalid", Manners(attempts=1, pause=0.001)) as client:
        assert client.ask("oksa", ["c1"]).problem == "answer_no_connection"


def test_exists_says_yes_or_no_or_raises(service, sanastot, reply):
    service.has("c1", "yksi")
    service.replies["oksa/c3/exists"] = [reply(b"", 404)]
    assert (sanastot.exists("oksa", "c1"), sanastot.exists("oksa", "c2")) == (True, False)
    with pytest.raises(NoAnswer):
        sanastot.exists("oksa", "c3")
