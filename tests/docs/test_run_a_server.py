"""The pages for operators are run: beside a server of their own, in their order."""

import itertools
import os
import re
import shlex
import signal
import subprocess
import sys
from contextlib import contextmanager

from pages import ROOT, blocks

FI, EN = (ROOT / f"docs/how-to/run-a-server.{lang}.md" for lang in ("fi", "en"))
PARASTA = [sys.executable, "-m", "parasta_vocab"]


@contextmanager
def serving(*options):
    """Run the server on a free port, and stop it as systemd does."""
    process = subprocess.Popen(
        [*PARASTA, "serve", "--port", "0", *options], stderr=subprocess.PIPE, text=True, env=os.environ | {"PARASTA_LANG": "en"}
    )
    try:
        while not (found := re.search(r"http://127\.0\.0\.1:(\d+)/", process.stderr.readline())):
            pass
        yield found[1]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()
    assert process.returncode == 143


def typed(page):
    """Return the commands of the page in their order."""
    return [
        line
        for block in blocks(page.read_text())
        if block.kind == "sh"
        for line in block.body.replace("\\\n", "").splitlines()
        if line.strip()
    ]


def run(command):
    done = subprocess.run(command, shell=isinstance(command, str), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def operate(line, port, known):
    """Run a command of an operator with what earlier ones gave in place of the examples; return what it was and whether it gave anything."""
    for example, real in known.items():
        line = line.replace(example, real)
    if line.startswith("curl "):
        line = line.replace(":8000", f":{port}")
        return "curl", run(f"{line} --silent --output answer --write-out '%{{http_code}}'")
    assigned = re.fullmatch(r"(\w+)=\$\((.*)\)", line)
    name, line = assigned.groups() if assigned else ("", line)
    words = shlex.split(line)[1:]
    out = run([*PARASTA, *words])
    if words[1:3] == ["token", "new"]:
        known.setdefault("$TOKEN", out.strip())
    if name:
        known[f"${name}"] = out.strip()
    if words[1:3] == ["token", "list"]:
        known["6ece6012083a"] = out.splitlines()[-1].split()[0]
    return " ".join(itertools.takewhile(str.isalpha, words[1:])), bool(out.strip())


def test_the_commands_are_the_same_in_both_languages():
    assert typed(EN) == typed(FI)


def test_each_command_does_what_it_should(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _, *commands = typed(FI)
    assert [command for command in commands if command.startswith("parasta serve ") or command == "parasta serve"] == [
        "parasta serve",
        "parasta serve --data data",
        "parasta serve --data data --update-packaged",
    ]
    known = {}
    beside = [command for command in commands if not command.startswith("parasta serve ") and command != "parasta serve"]
    *beside, last = beside
    with serving("--data", "data") as port:
        ran = [operate(command, port, known) for command in beside]
    assert [*ran, operate(last, "", known)] == [
        ("curl", "200"),
        ("token new", True),
        ("organization add", True),
        ("organization list", True),
        ("token new", True),
        ("organization rename", True),
        ("token list", True),
        ("token revoke", True),
        ("token revoke", True),
        ("curl", "201"),
        ("audit", True),
        ("audit", True),
        ("audit", True),
        ("audit", True),
        ("backup", True),
        ("restore", True),
    ]
    with serving("--data", "data", "--update-packaged"):
        pass
