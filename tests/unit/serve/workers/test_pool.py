"""Workers come when they are needed, and go when their time is up, when they crash, and when the server stops."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from errno import EAGAIN
from pathlib import Path

import pytest

from parasta_vocab.serve.workers.confine import NO_MEMORY
from parasta_vocab.serve.workers.frames import receive, send
from parasta_vocab.serve.workers.pool import Busy, Pool
from parasta_vocab.serve.workers.process import Process, Stopped

MODULE = "parasta_vocab.serve.sparql.worker"
LIMITS = {"seconds": 60, "memory": 1024**3, "answer": 1000}
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c < ?f && ?h != ?k) }"
GRAPH = b"".join(b'<http://x/%d> <http://x/p> "%d" .\n' % (number, number) for number in range(3000))


def question(query):
    return {"query": query, "default_graphs": [], "named_graphs": [], "results": "text/csv", "graph": "text/turtle"}


def is_there(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process_id}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def pool():
    made = Pool(MODULE, LIMITS, 1, 9)
    yield made
    made.close()


def ask(query, seconds=60.0):
    def job(process):
        if not process.holds:
            process.ask({"graphs": [("http://x/", len(GRAPH))]}, GRAPH, 60)
            process.holds = {"x": GRAPH}
        return process.ask(question(query), b"", seconds)

    return job


def test_a_process_is_started_when_it_is_needed_and_used_again(pool):
    assert pool.ids == ()
    asyncio.run(pool.run(ask("ASK {}"), 30, "a"))
    first = pool.ids
    assert asyncio.run(pool.run(ask("ASK {}"), 30, "a")) == ({"outcome": "done", "media": "text/csv"}, b"true")
    assert (len(first), pool.ids) == (1, first)


def test_a_process_whose_time_is_up_is_gone_and_another_comes(pool):
    asyncio.run(pool.run(ask("ASK {}"), 30, "a"))
    (first,) = pool.ids
    with pytest.raises(Stopped) as stopped:
        asyncio.run(pool.run(ask(ENDLESS, 0.5), 30, "a"))
    assert (stopped.value.why, pool.ids, is_there(first)) == ("late", (), False)
    asyncio.run(pool.run(ask("ASK {}"), 30, "a"))
    assert len(pool.ids) == 1


def test_a_process_that_crashes_is_told_from_one_that_is_late(pool):
    asyncio.run(pool.run(ask("ASK {}"), 30, "a"))
    (first,) = pool.ids
    os.kill(first, signal.SIGKILL)
    with pytest.raises(Stopped) as stopped:
        asyncio.run(pool.run(ask("ASK {}"), 30, "a"))
    assert (stopped.value.why, pool.ids) == ("crashed", ())


def test_who_waits_too_long_for_a_turn_is_told_so(pool):
    async def two():
        first = asyncio.ensure_future(pool.run(ask(ENDLESS, 2), 30, "a"))
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await pool.run(ask("ASK {}"), 0.1, "a")
        with pytest.raises(Stopped):
            await first

    asyncio.run(two())


@pytest.fixture
def two():
    made = Pool(MODULE, LIMITS, 2, 9)
    yield made
    made.close()


def test_a_client_with_endless_jobs_stops_no_other(two):
    async def asked():
        endless = [asyncio.ensure_future(two.run(ask(ENDLESS), 60, "a")) for _ in range(4)]
        await asyncio.sleep(0)
        answer = await two.run(ask("ASK {}"), 60, "b")
        ended = [each for each in endless if each.done()]
        for each in endless:
            each.cancel()
        return answer, ended

    assert asyncio.run(asked()) == (({"outcome": "done", "media": "text/csv"}, b"true"), [])


def noting(done, name, until=None):
    """Return a job that notes when it is begun, and lasts until an event is set."""

    def job(process):
        done.append(name)
        if until:
            until.wait(60)
        return name

    return job


def test_clients_take_turns_where_there_is_one_worker(pool):
    async def asked(done, held):
        jobs = [("a1", held), ("a2", None), ("a3", None), ("b1", None)]
        tasks = [asyncio.ensure_future(pool.run(noting(done, name, until), 60, name[0])) for name, until in jobs]
        await asyncio.sleep(0)
        held.set()
        return await asyncio.gather(*tasks)

    done = []
    assert asyncio.run(asked(done, threading.Event())) == ["a1", "a2", "a3", "b1"]
    assert done == ["a1", "b1", "a2", "a3"]


def test_a_client_with_too_many_jobs_is_told_at_once_and_no_other(pool):
    async def asked(done, held):
        tasks = [asyncio.ensure_future(pool.run(lambda _: begun.set() or noting(done, "a", held)(_), 60, "a"))]
        await asyncio.to_thread(begun.wait, 60)
        tasks += [asyncio.ensure_future(pool.run(noting(done, "a"), 60, "a")) for _ in range(9)]
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await pool.run(noting(done, "too many"), 60, "a")
        tasks.append(asyncio.ensure_future(pool.run(noting(done, "b"), 60, "b")))
        await asyncio.sleep(0)
        held.set()
        await asyncio.gather(*tasks)

    done, begun = [], threading.Event()
    asyncio.run(asked(done, threading.Event()))
    assert done == ["a", "b", *["a"] * 9]


def test_a_job_that_nobody_waits_for_is_not_begun(pool):
    async def asked(done, held):
        first = asyncio.ensure_future(pool.run(noting(done, "first", held), 60, "a"))
        given_up = asyncio.ensure_future(pool.run(noting(done, "given up"), 60, "a"))
        await asyncio.sleep(0)
        given_up.cancel()
        with pytest.raises(Busy):
            await pool.run(noting(done, "too late"), 0.05, "a")
        held.set()
        await first
        await pool.run(noting(done, "last"), 60, "a")

    done = []
    asyncio.run(asked(done, threading.Event()))
    assert done == ["first", "last"]


def test_where_the_system_has_no_room_for_a_process_the_caller_may_come_again(pool, monkeypatch):
    def full(*_, **__):
        raise BlockingIOError(EAGAIN, "Resource temporarily unavailable")

    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "Popen", full)
        with pytest.raises(Busy):
            asyncio.run(pool.run(ask("ASK {}"), 30, "a"))
    assert asyncio.run(pool.run(ask("ASK {}"), 30, "a"))[1] == b"true"


def test_closing_ends_what_is_being_done():
    made = Pool(MODULE, LIMITS, 1, 9)

    async def closed():
        endless = asyncio.ensure_future(made.run(ask(ENDLESS, 60), 60, "a"))
        await asyncio.sleep(1)
        ids = made.ids
        await asyncio.to_thread(made.close)
        with pytest.raises(Stopped) as stopped:
            await endless
        return ids, stopped.value.why

    ((process_id,), why) = asyncio.run(closed())
    assert (is_there(process_id), why) == (False, "crashed")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no clock that ends processes")
def test_a_worker_ends_by_itself_when_its_time_is_up_and_nobody_ends_it():
    process = Process(MODULE, LIMITS | {"seconds": -1.5})  # and two of grace
    process.ask({"graphs": [("http://x/", len(GRAPH))]}, GRAPH, 20)
    with pytest.raises(Stopped) as stopped:
        process.ask(question(ENDLESS), b"", 60)
    assert stopped.value.why == "late"
    process.end()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with the one that started it")
def test_a_worker_ends_with_its_server_whatever_it_does():
    script = f"""
import sys
from parasta_vocab.serve.workers.process import Process
from parasta_vocab.serve.workers.frames import send
process = Process({MODULE!r}, {LIMITS!r})
graph = sys.stdin.buffer.read()
process.ask({{"graphs": [("http://x/", len(graph))]}}, graph, 20)
print(process.id, flush=True)
send(process._popen.stdin, {question(ENDLESS)!r})
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", script], input=GRAPH, capture_output=True, check=False)
    worker = int(done.stdout)
    until = time.monotonic() + 10
    while is_there(worker) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_there(worker)


def test_a_worker_may_open_no_file_and_no_connection():
    """Even if a query got past the guard that refuses SERVICE, it could ask nobody."""
    unguarded = (
        "from parasta_vocab.serve.sparql import worker; worker.refusal = lambda _: None; worker.main(worker.Limits(60, 1024**3, 1000))"
    )
    with subprocess.Popen([sys.executable, "-c", unguarded], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        send(process.stdin, question("SELECT * { SERVICE <http://127.0.0.1:8999/> { ?s ?p ?o } }"))
        answer = receive(process.stdout)
        process.stdin.close()
    assert answer == ({"outcome": "failed", "message": "Too many open files (os error 24)"}, b"")


@pytest.mark.parametrize(
    ("script", "asked"),
    [
        ("sparql import worker; worker._written = full; worker.main(worker.Limits(60, 1024**3, 1000))", question("ASK {}")),
        (
            "validating import worker; worker.parse_source = full; worker.main(60, 2 * 1024**3)",
            {"name": "x.yaml", "from": "yaml", "format": "json", "lang": "fi"},
        ),
    ],
    ids=["sparql", "validate"],
)
def test_a_worker_that_has_run_out_of_memory_is_not_asked_again(script, asked):
    """What it has built up until then may stay in its memory, so that nothing would find room any more."""
    code = f"import sys\ndef full(*_): raise MemoryError\nsys.stderr.close()\nfrom parasta_vocab.serve.{script}"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        send(process.stdin, asked)
        assert (receive(process.stdout), process.wait(60)) == (None, NO_MEMORY)


@pytest.mark.parametrize(
    "query",
    ["SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i", f"SELECT * {{{'{' * 30_000}{'}' * 30_000}}}"],
    ids=["heap", "stack"],
)
def test_a_worker_may_not_take_all_memory(query):
    process = Process(MODULE, LIMITS | {"memory": 300 * 1024**2})
    try:
        process.ask({"graphs": [("http://x/", len(GRAPH))]}, GRAPH, 20)
        with pytest.raises(Stopped) as stopped:
            process.ask(question(query), b"", 60)
        assert stopped.value.why == "memory"
    finally:
        process.end()
