"""Health, meters and the log: for those who run the server, and nothing of those who use it."""

import json
import re
import sys
from importlib.metadata import version

from parasta_vocab.vocab import vocabulary


def test_a_server_that_runs_says_so(server):
    live, ready = server.get("/health/live"), server.get("/health/ready")
    assert (live.status_code, live.json(), live.headers["cache-control"]) == (200, {"status": "UP"}, "no-store")
    assert (ready.status_code, ready.json()) == (200, {"status": "UP", "terminologies": 7})


def test_a_server_that_cannot_read_its_data_is_not_ready(writable):
    assert writable.get("/health/ready").status_code == 200
    for file in writable.service.folder.glob("parasta.sqlite*"):
        file.write_bytes(b"no database" * 1000)
    answer = writable.get("/health/ready", headers={"Accept-Language": "fi"})
    assert (answer.status_code, answer.json()["message"].startswith("Palvelin ei ole valmis: ")) == (503, True)
    assert writable.get("/health/live").status_code == 200


def meters(served):
    lines = (line for line in served.get("/metrics").text.splitlines() if line and not line.startswith("#"))
    return {
        name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines) if "_created" not in name and "_bucket" not in name
    }


def test_requests_are_counted_by_the_template_of_their_address(alone):
    page = {"Accept": "text/html"}
    for _ in range(3):  # the second and third are kept answers
        alone.get("/terminology/parasta/naytto", headers=page)
    alone.http.head("/terminology/parasta/naytto", headers=page)
    alone.get("/terminology/parasta/nix")
    alone.get("/secret-name-of-somebody")
    found = meters(alone)
    counted = {name: value for name, value in found.items() if name.startswith("parasta_requests_total")}
    assert counted == {
        'parasta_requests_total{method="GET",route="/terminology/{prefix}/{id}",status="200"}': 3,
        'parasta_requests_total{method="HEAD",route="/terminology/{prefix}/{id}",status="200"}': 1,
        'parasta_requests_total{method="GET",route="/terminology/{prefix}/{id}",status="404"}': 1,
        'parasta_requests_total{method="GET",route="other",status="404"}': 1,
    }
    assert found['parasta_request_seconds_count{method="GET",route="/terminology/{prefix}/{id}"}'] == 4
    assert (found["parasta_terminologies"], found["parasta_concepts"]) == (7, 340)
    assert alone.get("/metrics").headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"


def test_which_program_runs_and_what_it_takes_of_the_computer(alone):
    found = meters(alone)
    assert found[f'parasta_build_info{{version="{version("parasta-vocab")}",vocabulary="{vocabulary().scheme.version}"}}'] == 1
    process = {name for name in found if name.startswith("process_")}
    if sys.platform == "linux":
        assert process == {
            "process_cpu_seconds_total",
            "process_max_fds",
            "process_open_fds",
            "process_resident_memory_bytes",
            "process_start_time_seconds",
            "process_virtual_memory_bytes",
        }


def test_the_revision_grows_with_a_change(alone):
    from parasta_vocab.serve.state.snapshot import Person

    before = meters(alone)["parasta_revision"]
    with alone.service.edit(Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija"), "test", "parasta") as draft:
        draft.about["contact"] = "maija@example.org"
    assert meters(alone)["parasta_revision"] > before


def test_the_log_has_a_line_a_request_and_nothing_of_who_asked_for_what(serving, capfd):
    with serving() as served:
        capfd.readouterr()
        token = {"Authorization": f"Bearer {served.token}"}
        answer = served.get("/terminology/parasta/naytto", params={"q": "hemmelig"}, headers=token)
        served.get("/maija-meikalainen")
        served.http.post("/validate", content=b"secret: 1", headers={"Content-Type": "application/yaml"})
    text = capfd.readouterr().err
    lines = [json.loads(line) for line in text.splitlines()]
    lines = [line for line in lines if line["event"] == "request"]
    assert [(line["method"], line["route"], line["status"]) for line in lines] == [
        ("GET", "/terminology/{prefix}/{id}", 200),
        ("GET", "", 404),
        ("POST", "/validate", 422),
    ]
    assert all(set(line) == {"id", "method", "route", "status", "ms", "event", "level", "timestamp"} for line in lines)
    assert lines[0]["id"] == answer.headers["x-request-id"]
    assert re.search(f"hemmelig|maija|secret|127.0.0.1|{re.escape(served.token)}", text) is None
