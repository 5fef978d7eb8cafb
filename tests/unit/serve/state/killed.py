"""A process that writes and dies: for each line of input it forks a child that changes the state and may be killed on the way.

`at N` kills the child when it begins the N-th statement of a change, `make N` that of opening a folder; `after S` kills it S seconds after it has begun to change things again
and again. What it answers is `killed` or `done`, and the number of the last change that it was told to be kept.
"""

import os
import signal
import sys
import time
from itertools import count
from pathlib import Path

from parasta_vocab.serve.state import Service, record
from parasta_vocab.serve.state.snapshot import Person

PERSON = Person("6f0f9b0c-6f43-4b2c-a2c5-3f1c2f9a3f11", "Maija")


def write(service):
    """Change, add and delete in one go; the number in the label goes up by one."""
    with service.edit(PERSON, "write", "parasta-tasot") as draft:
        number = int(draft.about["contact"]) + 1 if "contact" in draft.about else 1
        draft.about["contact"] = str(number)
        draft.concepts["tyonkulku"]["definition"]["fi"] = f"määritelmä {number}"
        draft.concepts[f"uusi-{number}"] = {"identifier": f"uusi-{number}", "status": "DRAFT"}
        if f"uusi-{number - 1}" in draft.concepts:
            del draft.concepts[f"uusi-{number - 1}"]
    return number


def dying(statement):
    """Return what SQLite is to call for each statement; it ends the process at one of them."""
    seen = count(1)

    def look(_):
        if next(seen) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    return look


def at(folder, statement):
    service = Service.open(folder)
    service._record._writer.set_trace_callback(dying(statement))
    return write(service)


def make(folder, statement):
    look, connect = dying(statement), record.connect

    def watched(path):
        connection = connect(path)
        connection.set_trace_callback(look)
        return connection

    record.connect = watched
    Service.open(folder)
    return 0


def on_and_on(folder, pipe):
    service = Service.open(folder)
    while True:
        os.write(pipe, b"%d\n" % write(service))


def obey(folder):
    for line in sys.stdin:
        order, number = line.split()
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            if order == "after":
                on_and_on(folder, writing)
            change = at if order == "at" else make
            os.write(writing, b"%d\n" % change(folder, int(number)))
            os._exit(0)
        os.close(writing)
        said = os.read(reading, 100) if order == "after" else b""
        if order == "after":
            time.sleep(float(number))
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
        while more := os.read(reading, 65536):
            said += more
        os.close(reading)
        print("killed" if os.WIFSIGNALED(status) else "done", said.split()[-1].decode() if said else "-", flush=True)


if __name__ == "__main__":
    obey(Path(sys.argv[1]))
