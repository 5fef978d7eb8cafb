"""The real command, killed at each request and run again: the end is that of a run that nobody killed."""

import os
import signal
import subprocess
import sys

import pytest

from parasta_vocab.cli.main import main

PREFIX = "parasta"


@pytest.fixture
def arguments(live, proxy, review, tmp_path, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)
    place = ["--to", proxy.base, "--records", str(review.folder), "--scheme", PREFIX, "--organization", live.organization]
    return ["publish", "sanastot", *place, "--journal", str(tmp_path / "journal"), "--workers", "1"]


@pytest.fixture
def start(arguments):
    """Start the command in a process of its own."""

    def run():
        command = [sys.executable, "-m", "parasta_vocab", *arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=os.environ)

    return run


def test_killed_at_every_request_and_run_again(start, arguments, live, proxy, fault, tmp_path):
    """Killed before each request reaches the server, and after the server has carried out each write but has not answered."""

    def told():
        done = [(entry.action, entry.id, entry.after) for entry in live.service.audit(after=live.start)]
        return list(proxy.writes), live.held(), done

    def anew():
        live.begin_anew()
        proxy.passed.clear()
        proxy.number = 0

    methods, started = [], []

    def kill():
        started[-1].kill()
        started[-1].wait(60)

    proxy.fault = lambda _, method, __: methods.append(method) or fault()
    assert main(arguments) == 0
    undisturbed = told()
    moments = [
        (number, lost) for number, method in enumerate(methods, 1) for lost in (("before",) if method == "GET" else ("before", "after"))
    ]
    assert (methods.count("POST"), methods.count("PUT"), len(moments)) == (5, 3, len(methods) + 8)
    for number, lost in moments:
        anew()

        harm = {"before": fault(lost="before", first=kill), "after": fault(lost="after", then=kill)}[lost]
        proxy.fault = lambda asked, _, __, number=number, harm=harm: harm if asked == number else fault()
        started.append(start())
        started[-1].communicate(timeout=120)
        assert started[-1].returncode == -signal.SIGKILL
        assert main(arguments) == 0
        assert told() == undisturbed, (number, lost)
        assert not (tmp_path / "journal").exists()


@pytest.mark.parametrize("number", [2, 4, 6, 9, 11])
def test_killed_while_several_requests_are_under_way(number, start, arguments, live, proxy, fault):
    arguments[-1] = "4"

    def kill():
        process.kill()
        process.wait(60)

    proxy.fault = lambda asked, _, __: fault(lost="after", then=kill) if asked == number else fault()
    process = start()
    process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL
    assert main(arguments) == 0
    killed = live.held(), live.audit()
    live.begin_anew()
    assert main(arguments) == 0
    assert (live.held(), live.audit()) == killed


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_run_that_is_stopped_says_how_far_it_came_and_the_next_goes_on(name, start, live, proxy, fault):
    stopped = []

    def stop():
        process.send_signal(signal.Signals[name])

    def once(_, method, path):
        if method != "PUT" or stopped:
            return fault()
        stopped.append(path)
        return fault(first=stop, wait=1.5)

    proxy.fault = once
    process = start()
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (128 + signal.Signals[name], "")
    told = (
        "parasta: 4 of 5 are published, 2 of them still without their relations to other concepts. When you run the command again, it goes on "
        "from there."
    )
    assert err.splitlines()[1] == told
    again = start()
    out, err = again.communicate(timeout=120)
    told = "The run before was interrupted. Concepts and other things that it published: parasta: 4. Going on from there."
    assert (again.returncode, err.splitlines()[0], len(err.splitlines())) == (0, told, 2)
    assert len(live.audit()) == 8
