"""The server under bounded load on loopback, one worker, beside a bare FastAPI "hello" on the same machine in the same run.

Needs `wrk` (Debian: wrk). Each row asks for many different things in turn; what would always be answered from the kept answers is asked
for in a way that is not, where the row says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

CONNECTIONS: Final = 16
SECONDS: Final = 5
STARTS: Final = 5
HELLO: Final = """
import sys, uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/hello")
async def hello():
    return {"hello": "world"}
uvicorn.run(app, port=int(sys.argv[1]), access_log=False, log_level="error")
"""
_LUA: Final = """
local paths, at = {%s}, 0
local headers = {%s}
request = function()
  at = at + 1
  local path = paths[(at - 1) %% #paths + 1]
  return wrk.format("GET", (path:gsub("COUNTER", tostring(at))), headers)
end
"""


def print_server() -> None:
    """Print cold start, then requests per second and the slowest hundredth of each kind of read, with the ratio to the bare framework."""
    if not shutil.which("wrk"):
        print("NO WRK: install wrk to measure the server under load")
        return
    with serving() as base:
        api = f"{base}/terminology-api/v2"
        concepts = json.loads(ask(f"{api}/integration/resources?containerUri=https://iri.suomi.fi/terminology/parasta/&pageSize=500"))[
            "results"
        ]
    ids = [item["uri"].rpartition("/")[2] for item in concepts]
    words = [label for item in concepts for label in item["prefLabel"].values()]
    query = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?c ?l WHERE { ?c skos:broader ?b ; skos:prefLabel ?l } LIMIT "
    rows = {
        "concept, JSON": ([f"/terminology-api/v2/concept/parasta/{each}" for each in ids], {}, "at least 0.50"),
        "concept, JSON, not kept": ([f"/terminology-api/v2/concept/parasta/{each}?n=COUNTER" for each in ids], {}, ""),
        "concept, Turtle": ([f"/terminology/parasta/{each}" for each in ids], {"Accept": "text/turtle"}, "at least 0.50"),
        "search": ([f"/terminology-api/v2/frontend/search-concepts?query={quote(word)}" for word in words], {}, ""),
        "search, not kept": ([f"/terminology-api/v2/frontend/search-concepts?query={quote(word)}&n=COUNTER" for word in words], {}, ""),
        "SPARQL, 20 rows and more, not kept": ([f"/sparql?query={quote(query)}COUNTER"], {"Accept": "text/csv"}, ""),
    }
    print(f"{'cold start to the first answer':40}{cold_start():8.2f} s")
    print(f"\n{f'{CONNECTIONS} connections, {SECONDS} s each':40}{'req/s':>9}{'p99 ms':>9}{'ratio':>7}  target")
    with bare() as base:
        floor, slow = load(base, ["/hello"], {})
    print(f"{'bare FastAPI, hello':40}{floor:9.0f}{slow:9.1f}{1:7.2f}")
    with serving() as base:
        for title, (paths, headers, target) in rows.items():
            rate, slow = load(base, paths, headers)
            print(f"{title:40}{rate:9.0f}{slow:9.1f}{rate / floor:7.2f}  {target}", flush=True)
    with bare() as base:
        again, slow = load(base, ["/hello"], {})
    print(f"{'bare FastAPI, hello, once more':40}{again:9.0f}{slow:9.1f}{again / floor:7.2f}")


def cold_start() -> float:
    """Return the median of the seconds from the start of the command to its first answer, after one start that is not counted."""
    times = []
    for _ in range(STARTS + 1):
        begin = time.perf_counter()
        with serving() as base:
            ask(f"{base}/terminology-api/v2/concept/parasta/naytto")
            times.append(time.perf_counter() - begin)
    return statistics.median(times[1:])


def load(base: str, paths: Iterable[str], headers: dict[str, str]) -> tuple[float, float]:
    """Return requests per second and the milliseconds in which 99 of 100 are answered; an answer that is no success fails."""
    with tempfile.TemporaryDirectory() as name:
        script = Path(name) / "load.lua"
        listed = ", ".join(json.dumps(path) for path in paths)
        said = ", ".join(f"[{json.dumps(key)}] = {json.dumps(value)}" for key, value in headers.items())
        script.write_text(_LUA % (listed, said))
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "20s", "--latency", "-s", str(script), base]
        told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: .*", told)
    assert not wrong, wrong
    rate, slow = re.search(r"Requests/sec:\s+([\d.]+)", told), re.search(r"99%\s+([\d.]+)(us|ms|s)", told)
    assert rate
    assert slow
    return float(rate[1]), float(slow[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slow[2]]


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """Run our server without a limit on requests; its address."""
    with _running([sys.executable, "-m", "parasta_vocab", "serve", "--per-minute", "0", *options, "--port"], "/health/live") as base:
        yield base


@contextmanager
def bare() -> Iterator[str]:
    """Run the bare framework; its address."""
    with _running([sys.executable, "-c", HELLO], "/hello") as base:
        yield base


@contextmanager
def _running(command: list[str], path: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([*command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            assert process.poll() is None, "the server does not run"
            try:
                ask(f"http://127.0.0.1:{port}{path}")
                break
            except OSError:
                time.sleep(0.01)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def ask(address: str) -> bytes:
    """Return what an address answers."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        content: bytes = answer.read()
        return content


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores")
    print_server()
