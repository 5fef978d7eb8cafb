"""Against a real store: what is there afterwards is what was sent, also when the sender is killed."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.publish.shipped import join_turtle
from parasta_vocab.source.rdf_write import to_ntriples
from parasta_vocab.vocab import SCHEMES

WAYS = {"put": "/sparql-graph-crud-auth", "update": "/sparql-auth"}


@pytest.fixture
def as_dba(virtuoso, monkeypatch):
    monkeypatch.setenv("PARASTA_STORE_USER", virtuoso.user)
    monkeypatch.setenv("PARASTA_STORE_PASSWORD", virtuoso.password)
    return virtuoso


def said(capsys, *arguments, code=0):
    assert main(["publish", "gsp", *arguments]) == code
    captured = capsys.readouterr()
    first, *others = captured.err.splitlines()
    assert first == f"Comparing the vocabulary with the graph at {arguments[arguments.index('--to') + 1]}."
    return [*captured.out.splitlines(), *others]


def shipped(*schemes):
    return to_ntriples(join_turtle(schemes))


@pytest.mark.parametrize("via", WAYS)
def test_the_whole_vocabulary_goes_there_and_comes_back_the_same(via, as_dba, capsys):
    arguments = ["--to", as_dba.base + WAYS[via], "--graph", f"https://example.fi/whole/{via}", "--via", via]
    size = shipped(*SCHEMES).count("\n")
    planned = said(capsys, *arguments, "--dry-run")
    assert planned[2].startswith("The graph now holds 0 statements; they would be replaced")
    assert as_dba.graph(f"https://example.fi/whole/{via}") == ""
    # this store gives no answer of more than 10,000 statements, as Debian sets it up, so it is asked property by property
    told = f"The graph was replaced: before 0, now {size} statements. The content was read back and is the same."
    assert said(capsys, *arguments)[2] == told
    assert said(capsys, *arguments)[2] == "The graph holds the same already. Nothing was sent."
    assert as_dba.graph(f"https://example.fi/whole/{via}") == shipped(*SCHEMES)


@pytest.mark.parametrize("via", WAYS)
def test_publishing_twice_changes_nothing_and_another_content_replaces_it(via, as_dba, capsys):
    graph = f"https://example.fi/twice/{via}"
    arguments = ["--to", as_dba.base + WAYS[via], "--graph", graph, "--via", via]
    said(capsys, *arguments, "--scheme", "parasta")
    assert as_dba.graph(graph) == shipped("parasta")
    assert said(capsys, *arguments, "--scheme", "parasta")[2] == "The graph holds the same already. Nothing was sent."
    said(capsys, *arguments, "--scheme", "parasta-tasot", "--scheme", "parasta-tiedot")
    assert as_dba.graph(graph) == shipped("parasta-tasot", "parasta-tiedot")
    assert as_dba.graph(f"{graph}#parasta-publish") == ""


def test_other_graphs_are_not_touched(as_dba, capsys):
    arguments = ["--to", as_dba.base + WAYS["put"], "--scheme", "parasta-tasot"]
    said(capsys, *arguments, "--graph", "https://example.fi/one")
    said(capsys, *arguments, "--graph", "https://example.fi/one/more")
    said(
        capsys,
        "--to",
        as_dba.base + WAYS["update"],
        "--via",
        "update",
        "--scheme",
        "parasta-tiedot",
        "--graph",
        "https://example.fi/one/more",
    )
    assert as_dba.graph("https://example.fi/one") == shipped("parasta-tasot")


@pytest.mark.parametrize("via", WAYS)
def test_a_wrong_password_is_told_and_not_shown(via, as_dba, capsys, monkeypatch):
    monkeypatch.setenv("PARASTA_STORE_PASSWORD", "salaisuus")
    lines = said(capsys, "--to", as_dba.base + WAYS[via], "--graph", "urn:x", "--via", via, code=3)
    told = "the store does not accept the credentials (401). Check PARASTA_STORE_USER and PARASTA_STORE_PASSWORD, or PARASTA_STORE_TOKEN."
    assert lines == [f"{as_dba.base}/sparql-auth: error: {told}"]


def test_who_is_nobody_may_not_write(virtuoso, capsys):
    (line,) = said(capsys, "--to", f"{virtuoso.base}/sparql-graph-crud", "--graph", "urn:x", "--scheme", "parasta-tasot", code=3)
    assert line.startswith(f"{virtuoso.base}/sparql-graph-crud: error: the user has no right to this (403).")
    assert virtuoso.graph("urn:x") == ""


def test_a_path_that_is_no_store_is_told_with_the_usual_ones(as_dba, capsys):
    (line,) = said(capsys, "--to", f"{as_dba.base}/elsewhere", "--query", f"{as_dba.base}/sparql", "--graph", "urn:x", code=3)
    assert line.startswith(
        f"{as_dba.base}/elsewhere: error: the address takes no PUT (501). Usual addresses: Virtuoso …/sparql-graph-crud-auth,"
    )


class Wire:
    """A connection to a store that calls `cut` once so many bytes have been sent through it, and carries nothing more."""

    def __init__(self, port, allowed, cut):
        self.port, self.left, self.cut = port, allowed, cut
        self.server = socket.create_server(("127.0.0.1", 0))
        self.lock, self.ends = threading.Lock(), [self.server]
        self.threads = [threading.Thread(target=self.serve, daemon=True)]
        self.threads[0].start()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.server.getsockname()[1]}"

    def serve(self):
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return
            store = socket.create_connection(("127.0.0.1", self.port))
            self.ends += [client, store]
            ways = [(client, store, True), (store, client, False)]
            self.threads += (new := [threading.Thread(target=self.carry, args=way, daemon=True) for way in ways])
            for thread in new:
                thread.start()

    def close(self):
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self.threads:
            thread.join()
        for end in self.ends:
            end.close()

    def carry(self, source, target, counted):
        with suppress(OSError):
            while data := source.recv(4096):
                passed = data
                if counted:
                    with self.lock:
                        passed = data[: self.left]
                        self.left -= len(passed)
                target.sendall(passed)
                if counted and not self.left:
                    self.cut()
                    break
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def killed_after(allowed, store, via, arguments):
    """Publish over a wire that kills the sender after so many bytes, and return how the sender ended."""
    process, ready = None, threading.Event()

    def kill():
        ready.wait()
        process.send_signal(signal.SIGKILL)
        process.wait()

    wire = Wire(store.port, allowed, kill)
    command = [sys.executable, "-m", "parasta_vocab", "publish", "gsp", "--to", wire.base + WAYS[via], "--via", via, *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    ready.set()
    process.wait(timeout=120)
    wire.close()
    time.sleep(0.3)  # what the store has, it may still be working on
    return process.returncode


@pytest.mark.parametrize("via", WAYS)
def test_a_sender_that_is_killed_leaves_the_old_graph_or_the_new_one_whole(via, as_dba, capsys):
    graph = f"https://example.fi/killed/{via}"
    old, new = shipped("parasta-tasot"), shipped("parasta")
    whole = len(new.encode())
    again = ["--to", as_dba.base + WAYS[via], "--via", via, "--graph", graph, "--scheme"]
    said(capsys, *again, "parasta-tasot")
    for allowed in (200, 3_000, whole // 4, whole // 2, whole - 2_000):  # before the last byte of the graph
        assert killed_after(allowed, as_dba, via, ["--graph", graph, "--scheme", "parasta"]) == -signal.SIGKILL
        assert as_dba.graph(graph) == old
    killed_after(whole + 5_000, as_dba, via, ["--graph", graph, "--scheme", "parasta"])  # about the last byte
    assert as_dba.graph(graph) in {old, new}
    said(capsys, *again, "parasta")
    assert as_dba.graph(graph) == new
    assert as_dba.graph(f"{graph}#parasta-publish") == ""
