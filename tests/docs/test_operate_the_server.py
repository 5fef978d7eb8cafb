"""What the page for operators gives to copy is tried: the unit by systemd, the proxies as real ones before a real server, the limits.

Needs nginx, Apache and systemd (Debian: nginx-light, apache2, systemd); where one is missing its test says loudly that it did not run.
"""

import gzip
import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import yaml
from pages import ROOT, blocks
from server import Desk

from parasta_vocab.serve.connections import _UNSENT
from parasta_vocab.serve.settings import MIB, Settings
from parasta_vocab.serve.state import Service

PAGES = [ROOT / f"docs/how-to/operate-the-server.{lang}.md" for lang in ("fi", "en")]
MODULES = Path("/usr/lib/apache2/modules")
PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))
CONCEPT = "/terminology/parasta/koulutussopimus"
API = "/terminology-api/v2"
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def block(page, kind):
    (found,) = [each.body for each in blocks(page.read_text()) if each.kind == kind]
    return found


@pytest.fixture(scope="module")
def behind(tmp_path_factory):
    """The port of a server with a data folder."""
    folder = tmp_path_factory.mktemp("operated")
    desk = Desk()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert desk.serve("parasta serve --data data")[0] == 0
    yield desk.port
    desk.stop()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    if not (openssl := shutil.which("openssl")):
        pytest.skip("NO OPENSSL: the proxies of the page are not tried")
    home = tmp_path_factory.mktemp("ssl")
    home.chmod(0o755)
    subprocess.run(
        [openssl, *["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=terms.example.fi"]],
        cwd=home, check=True, capture_output=True,
    )  # fmt: skip
    return home


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def filled(config, port, behind, certificate):
    """Return what the page gives, with our ports and our certificate in place of those that an operator has."""
    config = config.replace("/etc/ssl/terms.example.fi.pem", f"{certificate}/cert.pem")
    config = config.replace("/etc/ssl/terms.example.fi.key", f"{certificate}/key.pem").replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
    return config.replace("listen 443", f"listen 127.0.0.1:{port}").replace("*:443", f"127.0.0.1:{port}")


@contextmanager
def running(command, port):
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if process.poll() is not None or probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            assert process.poll() is None, process.communicate()
            yield
        finally:
            process.terminate()


@contextmanager
def nginx(config, port, home):
    if not (program := shutil.which("nginx", path=PATH)):
        pytest.skip("NO NGINX: install nginx-light to try the configuration of the page")
    paths = " ".join(f"{kind}_temp_path {home}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    file = home / "nginx.conf"
    file.write_text(
        f"{'user root; ' * (os.geteuid() == 0)}daemon off; pid {home}/pid; error_log {home}/error.log; events {{}} http {{ access_log off; {paths}\n{config}}}"
    )
    with running([program, "-e", f"{home}/error.log", "-p", str(home), "-c", str(file)], port):
        yield


@contextmanager
def apache(config, port, home):
    if not (program := shutil.which("apache2", path=PATH)) or not MODULES.is_dir():
        pytest.skip("NO APACHE: install apache2 to try the configuration of the page")
    names = ("mpm_event", "authz_core", "authz_host", "deflate", "filter", "headers", "proxy", "proxy_http", "reqtimeout", "setenvif")
    names += ("socache_shmcb", "ssl", "unixd")
    loaded = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in names if (MODULES / f"mod_{name}.so").exists())
    file = home / "apache.conf"
    file.write_text(
        f"ServerRoot {home}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {home}/pid\nErrorLog {home}/log\n{loaded}\n{config}"
    )
    with running([program, "-f", str(file), "-DFOREGROUND"], port):
        yield


def ask(port, method, path, body=None, **said):
    trusted = ssl.create_default_context()
    trusted.check_hostname, trusted.verify_mode = False, ssl.CERT_NONE
    with closing(http.client.HTTPSConnection("127.0.0.1", port, timeout=60, context=trusted)) as connection:
        headers = {"Host": "terms.example.fi"} | {name.replace("_", "-"): value for name, value in said.items()}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


@each_page
@pytest.mark.parametrize(("kind", "start"), [("nginx", nginx), ("apache", apache)])
def test_a_proxy_passes_on_what_the_server_answers_and_no_more(page, kind, start, behind, certificate, tmp_path):
    tmp_path.chmod(0o755)
    port = free_port()
    with start(filled(block(page, kind), port, behind, certificate), port, tmp_path):
        status, said, content = ask(port, "GET", CONCEPT, Accept="text/turtle")
        assert (status, said["Content-Type"], b"skos:prefLabel" in content) == (200, "text/turtle; charset=utf-8", True)
        assert "Accept" in said["Vary"]
        assert ask(port, "GET", CONCEPT, Accept="text/turtle", If_None_Match=said["ETag"])[0] == 304
        assert ask(port, "GET", CONCEPT, Accept="text/html", Accept_Language="sv")[1]["Content-Language"] == "sv"
        status, said, _ = ask(port, "GET", f"{API}/resolve?iri=https://iri.suomi.fi{CONCEPT}", Accept="text/turtle")
        assert (status, said["Location"]) == (303, f"{API}/export/parasta")
        assert ask(port, "GET", f"{API}/concept/parasta/..%2F..%2Fetc")[0] == 404
        refused, said, _ = ask(port, "DELETE", f"{API}/concept/parasta/naytto", Authorization="Bearer x")
        assert (refused, said["WWW-Authenticate"]) == (401, 'Bearer error="invalid_token"')
        assert ask(port, "GET", "/metrics")[0] in {403, 404}


@each_page
@pytest.mark.parametrize(("kind", "start"), [("nginx", nginx), ("apache", apache)])
def test_a_proxy_compresses_what_nobody_changes(page, kind, start, behind, certificate, tmp_path):
    tmp_path.chmod(0o755)
    port = free_port()
    with start(filled(block(page, kind), port, behind, certificate), port, tmp_path):
        for media in ("text/turtle", "application/ld+json", "application/rdf+xml", "text/html"):
            _, plain, whole = ask(port, "GET", CONCEPT, Accept=media)
            _, said, content = ask(port, "GET", CONCEPT, Accept=media, Accept_Encoding="gzip")
            assert (plain["Content-Encoding"], said["Content-Encoding"], gzip.decompress(content)) == (None, "gzip", whole)
            assert "Accept-Encoding" in ", ".join(said.get_all("Vary"))
            assert ask(port, "GET", CONCEPT, Accept=media, Accept_Encoding="gzip", If_None_Match=said["ETag"])[0] == 304
        own = {"Accept_Encoding": "gzip", "Cookie": "a=b"}  # as one who has a token, without having one
        _, kept, content = ask(port, "GET", CONCEPT, Accept="text/turtle", **own)
        _, plain, whole = ask(port, "GET", CONCEPT, Accept="text/turtle")
        assert (kept["Content-Encoding"], kept["ETag"], content) == (None, plain["ETag"], whole)


@each_page
@pytest.mark.parametrize(("kind", "start", "line"), [("nginx", nginx, "allow"), ("apache", apache, "Require ip")])
def test_the_meters_are_for_the_computer_that_is_named(page, kind, start, line, behind, certificate, tmp_path):
    tmp_path.chmod(0o755)
    port = free_port()
    config = filled(block(page, kind), port, behind, certificate)
    assert f"# {line} 192.0.2.10" in config
    with start(config.replace(f"# {line} 192.0.2.10", f"{line} 127.0.0.1"), port, tmp_path):
        status, _, content = ask(port, "GET", "/metrics")
        assert (status, b"parasta_terminologies 7.0" in content) == (200, True)


@each_page
@pytest.mark.parametrize(("kind", "start"), [("nginx", nginx), ("apache", apache)])
def test_the_server_itself_refuses_what_is_too_large_and_tells_so(page, kind, start, behind, certificate, tmp_path):
    tmp_path.chmod(0o755)
    port = free_port()
    with start(filled(block(page, kind), port, behind, certificate), port, tmp_path):
        status, _, content = ask(
            port, "POST", f"{API}/concept/parasta", b" " * (2 * MIB), Content_Type="application/json", Accept_Language="fi"
        )
        assert (status, json.loads(content)["message"]) == (
            413,
            "Lähetetty sisältö on liian suuri. Tähän osoitteeseen saa lähettää enintään 1 MiB.",
        )


@each_page
@pytest.mark.parametrize(("kind", "start"), [("nginx", nginx), ("apache", apache)])
def test_a_client_is_counted_by_its_own_address_whatever_it_says(page, kind, start, certificate, tmp_path, monkeypatch):
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    port, desk = free_port(), Desk()
    try:
        assert desk.serve("parasta serve --per-minute 5")[0] == 0
        with start(filled(block(page, kind), port, desk.port, certificate), port, tmp_path):
            tries = [
                ask(port, "GET", f"{API}/concept/parasta/naytto/exists", X_Forwarded_For=f"192.0.2.{number}")[0] for number in range(7)
            ]
            assert tries == [200] * 5 + [429] * 2
    finally:
        desk.stop()


@each_page
def test_systemd_takes_the_unit_and_finds_it_confined(page, tmp_path):
    if not (program := shutil.which("systemd-analyze")):
        pytest.skip("NO SYSTEMD: the unit of the page is not tried")
    unit = tmp_path / "parasta.service"
    unit.write_text(block(page, "ini").replace("/opt/parasta/bin/parasta", shutil.which("true")))
    done = subprocess.run([program, "verify", "--man=no", unit], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "parasta.service" in line] == []
    score = subprocess.run(
        [program, "security", "--offline=true", "--no-pager", "--threshold=20", unit], capture_output=True, text=True, check=False
    )
    assert (score.returncode, "Overall exposure level" in score.stdout) == (0, True), score.stdout[-300:]  # 20 stands for 2.0 of 10


@each_page
def test_the_nightly_line_makes_a_backup_and_deletes_old_ones(page, tmp_path):
    data, backups = tmp_path / "data", tmp_path / "backups"
    backups.mkdir()
    Service.open(data).close()
    (line,) = [line for line in page.read_text().splitlines() if line.startswith("15 2 * * * parasta ")]
    command = line.removeprefix("15 2 * * * parasta ").replace("\\%", "%")  # as cron takes it
    command = command.replace("/opt/parasta/bin/parasta", f"{sys.executable} -m parasta_vocab")
    command = command.replace("/var/backups/parasta", str(backups)).replace("/var/lib/parasta", str(data))
    days = {"month.sqlite": 32, "week.sqlite": 7, "notes.txt": 99}
    for name, age in days.items():
        (backups / name).write_text("x")
        os.utime(backups / name, (then := time.time() - age * 86400, then))
    subprocess.run(["sh", "-c", command], check=True, capture_output=True)
    assert sorted(path.name for path in backups.iterdir()) == sorted([time.strftime("%Y-%m-%d.sqlite"), "week.sqlite", "notes.txt"])


@each_page
def test_the_lines_that_restore_a_backup_restore_it(page, tmp_path):
    """Those for the installation, and those for a new computer; the paths are ours, and systemd and the users are not."""
    places = {"/var/lib/parasta": tmp_path / "data", "/var/backups/parasta": tmp_path, "/root/2026": tmp_path / "2026"}
    places |= {"sudo -u parasta ": "", "/opt/parasta/bin/parasta": f"{sys.executable} -m parasta_vocab", " -o parasta -g parasta": ""}
    lines = [line.strip() for line in page.read_text().splitlines()]
    first = next(number for number, line in enumerate(lines) if line.startswith("sudo -u parasta") and " restore " in line)
    typed = [line for line in lines[first:] if " server restore /" in line or " server audit " in line or line.startswith("install -d")]
    Service.open(tmp_path / "data").close()
    subprocess.run(
        [sys.executable, "-m", "parasta_vocab", "server", "backup", "2026-12-01.sqlite", "--data", "data"], cwd=tmp_path, check=True
    )
    ends = [line.split()[-1] for line in typed]
    assert [Path(end).name for end in ends] == ["parasta", "earlier", "earlier", "parasta", "parasta"]
    for line in typed:
        for place, ours in places.items():
            line = line.replace(place, str(ours))  # noqa: PLW2901
        earlier = next((path.name for path in (tmp_path / "data").glob("parasta-*")), "")
        subprocess.run(["sh", "-c", re.sub(r"parasta-[A-Z]+\.sqlite", earlier, line)], check=True, capture_output=True)
    assert len(list((tmp_path / "data").glob("parasta-*"))) == 2


@each_page
def test_the_lines_for_the_log_and_for_closing_an_address_are_those_of_nginx(page, behind, certificate, tmp_path):
    tmp_path.chmod(0o755)
    port, log = free_port(), tmp_path / "parasta.log"
    config, text = filled(block(page, "nginx"), port, behind, certificate), page.read_text()
    closed = [line for line in re.findall(r"`([^`]*return 503;[^`]*)`", text) if line.startswith("location")]
    tokens = [line for line in re.findall(r"`([^`]*return 503;[^`]*)`", text) if line.startswith("if")]
    config = config.replace("        proxy_read_timeout", "\n".join([*tokens, "        proxy_read_timeout"]))
    config = config.replace("location = /metrics", "\n".join([*closed, "location = /metrics"]))
    form, written = block(page, "text").replace("/var/log/nginx/parasta.log", str(log)).splitlines()
    config = config.replace("    server_name", f"    {written}\n    server_name")  # around it our nginx writes no log
    with nginx(f"{form}\n{config}", port, tmp_path):
        _, said, _ = ask(port, "GET", CONCEPT, Accept="text/turtle")
        assert [ask(port, "GET", "/sparql")[0], ask(port, "GET", CONCEPT, Authorization="Bearer x")[0]] == [503, 503]
    assert [line.split()[-1] for line in log.read_text().splitlines()] == [said["X-Request-Id"], "-", "-"]


@each_page
def test_the_table_of_meters_has_them_all_and_alerts_ask_for_no_others(page, behind):
    with urllib.request.urlopen(f"http://127.0.0.1:{behind}/metrics") as answer:
        known = set(re.findall(r"^# TYPE (\S+)", answer.read().decode(), re.MULTILINE))
    known = {name for name in known if not name.endswith("_created")}
    text = page.read_text()
    rows = [row.split(" | ")[0] for row in text.splitlines() if row.startswith(("| `parasta_", "| `process_"))]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == known
    (rules,) = [each.body for each in blocks(text) if each.kind == "yaml" and "alert" in each.body]
    asked = [rule["expr"] for group in yaml.safe_load(rules)["groups"] for rule in group["rules"]]
    assert {name for each in asked for name in re.findall(r"(?:parasta|process)_\w+", each)} <= known
    assert all(each.endswith((" == 0", " > 0")) for each in asked)


@each_page
def test_the_table_of_limits_says_what_the_server_has(page):
    known = Settings()
    text = page.read_text()
    rows = [row.split(" | ")[1] for row in text[text.index("429") - 200 :].splitlines() if row.startswith("| ") and " | " in row]
    limits = rows[rows.index(next(row for row in rows if row.startswith("6000"))) :][:17]
    assert limits == [
        f"{known.per_minute} (`--per-minute`)",
        f"{known.max_body // MIB} MiB",
        f"{known.max_upload // MIB} MiB",
        f"{known.max_uploads // MIB} MiB",
        f"{known.request_seconds:g} s",
        f"{known.sparql_seconds:g} s",
        str(known.sparql_waiting),
        f"{known.sparql_bytes // MIB} MiB",
        f"{_UNSENT // MIB} MiB",
        f"{known.validate_seconds:g} s",
        str(known.validate_waiting),
        f"{known.patience:g} s",
        str(known.max_connections),
        f"{known.sparql_workers} (`--sparql-workers`)",
        f"{known.sparql_memory // MIB} MiB",
        f"{known.validate_workers} (`--validate-workers`)",
        f"{known.validate_memory // MIB} MiB",
    ]
    processes = known.sparql_workers * known.sparql_memory + known.validate_workers * known.validate_memory
    assert f"\nMemoryMax={(processes + 2048 * MIB) // (1024 * MIB)}G\n" in text


@each_page
def test_the_fields_of_the_log_are_those_of_the_page(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    assert desk.serve("parasta serve")[0] == 0
    desk.curl(f"curl -s -o answer http://127.0.0.1:8000{API}/concept/parasta/naytto")
    for _ in range(50):
        lines = [json.loads(line) for line in desk.lines() if line.startswith("{")]
        if not lines[-1]["route"].startswith("/health"):
            break
        time.sleep(0.1)  # the line is written when the answer is
    desk.stop()
    shown = json.loads(block(page, "json"))
    assert [(line.keys(), line["route"], line["event"], line["level"]) for line in lines[-1:]] == [
        (shown.keys(), shown["route"], shown["event"], shown["level"])
    ]
    table = page.read_text()
    assert [field for field in shown if f"`{field}`" not in table] == []
