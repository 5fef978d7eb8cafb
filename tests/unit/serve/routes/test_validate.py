"""`/validate` over HTTP: the reports of `parasta check`, and files that are hostile."""

import json

import pytest

from parasta_vocab import validate
from parasta_vocab.report import FORMATS, renderer
from parasta_vocab.serve.settings import MIB

YAML = b"provider:\n  name: {fi: Mallila}\n  business_id: 1234567-8\nprocesses: []\n"


def check(server, content, media="application/yaml", headers=None, **parameters):
    return server.http.post("/validate", content=content, params=parameters, headers={"Content-Type": media, **(headers or {})})


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    """What `parasta check` says of the same file, by report and language."""
    file = tmp_path_factory.mktemp("check") / "description.yaml"
    file.write_bytes(YAML)

    def render(name, lang="en"):
        written = renderer(name)(validate(file), lang)
        return (written.encode() if isinstance(written, str) else written).replace(str(file).encode(), b"description.yaml")

    return render


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"xlsx", "junit", "html", "sarif", "gitlab"}])
def test_every_report_is_that_of_the_command(server, expected, name):
    answer = check(server, YAML, format=name)
    assert (answer.status_code, answer.content) == (200, expected(name))


@pytest.mark.parametrize(
    ("name", "media", "begins"),
    [
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        ("junit", "application/xml", b"<?xml"),
        ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
        ("sarif", "application/sarif+json", b"{"),
        ("gitlab", "application/json", b"["),
    ],
)
def test_reports_that_name_places_in_their_own_ways(server, name, media, begins):
    answer = check(server, YAML, format=name)
    assert (answer.status_code, answer.headers["content-type"], answer.content.startswith(begins)) == (200, media, True)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("application/sarif+json", "application/sarif+json"),
        ("text/csv", "text/csv"),
        ("text/turtle;q=0.9, text/plain", "text/plain"),
    ],
)
def test_accept_chooses_the_report(server, accept, media):
    answer = check(server, YAML, headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == media
    assert (answer.headers["cache-control"], answer.headers["vary"]) == ("no-store", "Accept, Accept-Language, Origin")


@pytest.mark.parametrize(("parameters", "header", "lang"), [({}, "fi", "fi"), ({"lang": "sv"}, "fi", "sv"), ({}, "", "en")])
def test_the_language_of_a_report(server, expected, parameters, header, lang):
    answer = check(server, YAML, headers={"Accept-Language": header}, format="text", **parameters)
    assert (answer.content, answer.headers["content-language"]) == (expected("text", lang), lang)


def test_a_file_of_a_form_keeps_its_name_and_nothing_of_its_path(server):
    answer = server.http.post("/validate?format=concise", files={"file": ("..\\..\\etc/prosessit.yaml", YAML)})
    assert (answer.status_code, answer.text.startswith("prosessit.yaml:")) == (200, True)


def rules_of(answer):
    return [item["rule"] for item in answer.json()["findings"]]


def test_the_same_description_in_other_formats(server):
    text = json.dumps({"provider": {"name": {"fi": "Mallila"}, "business_id": "1234567-8"}, "processes": []}).encode()
    rules = rules_of(check(server, YAML))
    assert rules_of(check(server, text, "application/json")) == rules
    assert rules_of(check(server, text, "text/plain", **{"from": "json"})) == rules
    assert rules_of(check(server, text, "application/octet-stream")) == rules


def test_a_description_in_rdf(server):
    turtle = b"PREFIX parasta: <https://iri.suomi.fi/model/parasta/> <https://example.org/p> a parasta:Process ."
    ntriples = b"<https://example.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://iri.suomi.fi/model/parasta/Process> ."
    jsonld = b'{"@id": "https://example.org/p", "@type": "https://iri.suomi.fi/model/parasta/Process"}'
    rdfxml = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:parasta="https://iri.suomi.fi/model/parasta/">'
        b'<parasta:Process rdf:about="https://example.org/p"/></rdf:RDF>'
    )
    sent = {"text/turtle": turtle, "application/n-triples": ntriples, "application/ld+json": jsonld, "application/rdf+xml": rdfxml}
    found = {media: rules_of(check(server, content, media)) for media, content in sent.items()}
    assert len(found["text/turtle"]) > 3
    assert {media: sorted(rules) for media, rules in found.items()} == dict.fromkeys(sent, sorted(found["text/turtle"]))


@pytest.mark.parametrize(
    ("content", "media", "parameters", "status", "message"),
    [
        (b"", "application/yaml", {}, 422, "description.yaml: The file is empty. Start from a template: parasta init."),
        (b"a: 1", "application/yaml", {}, 422, None),
        (b"a: [1", "application/yaml", {}, 422, None),
        (b"PK\x03\x04", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", {}, 422, None),
        (b"\xff\xfea\x00", "application/yaml", {}, 422, None),
        (b"[" * 100_000, "application/json", {}, 422, None),
        (b"&a [*a, *a]", "application/yaml", {}, 422, None),
        (b"<?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "application/rdf+xml", {}, 422, None),
        (b"a a a", "text/turtle", {}, 422, None),
        (YAML, "image/png", {}, 415, None),
        (
            YAML,
            "application/yaml",
            {"format": "pdf"},
            400,
            f"There is no report pdf. The values of the parameter format: {', '.join(FORMATS)}.",
        ),
        (YAML, "application/yaml", {"from": "pdf"}, 400, None),
        (YAML, "application/yaml", {"lang": "de"}, 400, "There is no language de. The values of the parameter lang: fi, sv, en."),
        (YAML, "application/yaml", {"frmat": "html"}, 400, "There is no parameter frmat. The parameters: format, from, lang."),
        (
            b"hello",
            "text/plain",
            {},
            422,
            (
                "description: The format of the content is not known. Give it in the header Content-Type or in the parameter from: "
                "yaml, json, jsonld, turtle, ntriples, rdfxml."
            ),
        ),
        (b"--x\r\n", "multipart/form-data; boundary=x", {}, 400, None),
        (b"--x\r\n", "multipart/form-data", {}, 400, None),
    ],
)
def test_what_cannot_be_read_is_said_in_words(server, content, media, parameters, status, message):
    answer = check(server, content, media, **parameters)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    assert message is None or answer.json()["message"] == message


def test_a_file_of_a_form_with_a_wrong_ending_is_told_what_helps_here(server):
    turtle = b"PREFIX parasta: <https://iri.suomi.fi/model/parasta/> <https://example.org/p> a parasta:Process ."
    answer = server.http.post("/validate", files={"file": ("prosessit.json", turtle)})
    assert (answer.status_code, answer.json()["message"]) == (
        422,
        "prosessit.json: The suffix promises json, but the content looks like turtle. Correct the suffix, or add ?from=turtle to the address.",
    )


def test_the_place_and_the_reason_are_told_in_the_language_of_the_caller(server):
    answer = check(server, b"provider:\n  name: [1\nprocesses: []\n", lang="sv")
    assert answer.json()["message"].startswith("description.yaml:")
    assert " Kontrollera " in answer.json()["message"] or " saknas " in answer.json()["message"]


def test_a_report_that_there_is_not(server):
    assert check(server, YAML, headers={"Accept": "image/png"}).status_code == 406


def large():
    """Return a description that takes long to check."""
    steps = "".join(f"      - {{id: s{number}, name: {{fi: vaihe {number}}}, next: [s{number + 1}]}}\n" for number in range(20_000))
    return f"provider: {{name: {{fi: Mallila}}}}\nprocesses:\n  - id: p\n    name: {{fi: prosessi}}\n    steps:\n{steps}".encode()


def test_a_client_with_large_files_stops_no_other(serving, meanwhile):
    with serving(validate_seconds=6.0) as served:
        check(served, YAML, headers={"X-Forwarded-For": "192.0.2.2"})
        answer, others = meanwhile(
            lambda: check(served, large(), headers={"X-Forwarded-For": "192.0.2.1"}),
            lambda: check(served, YAML, headers={"X-Forwarded-For": "192.0.2.2"}),
        )
    assert (answer.status_code, others > 3) == (503, True)


def test_a_check_that_takes_too_much_memory_is_no_fault_of_the_server(serving):
    several = b",".join([b'{"id": "p", "name": {"fi": "prosessi"}}'] * 200_000)
    with serving(validate_memory=200 * MIB, validate_seconds=60.0) as served:
        answer = check(served, b'{"provider": {"name": {"fi": "Mallila"}}, "processes": [' + several + b"]}", "application/json")
        assert (answer.status_code, answer.json()["message"]) == (
            413,
            "The check was stopped because it needed too much memory. Divide the description into smaller files, or use parasta check.",
        )
        assert 'parasta_workers_stopped_total{why="memory",work="validate"} 1.0' in served.get("/metrics").text


def test_a_check_that_takes_too_long_is_stopped_and_stops_nobody_else(serving, meanwhile):
    with serving(validate_seconds=4.0) as served:
        check(served, YAML)
        answer, others = meanwhile(lambda: check(served, large()), lambda: served.get("/health/live"))
        assert (answer.status_code, answer.json()["message"]) == (
            503,
            "The check was stopped because it took more than 4 seconds. Divide the description into smaller files, or use parasta check.",
        )
        assert others > 3
        assert 'parasta_workers_stopped_total{why="late",work="validate"} 1.0' in served.get("/metrics").text
        assert check(served, YAML).status_code == 200


def test_too_large_a_file_is_not_taken(serving):
    with serving(max_upload=10_000) as served:
        assert check(served, b"#" * 20_000).status_code == 413
        assert check(served, YAML).status_code == 200
