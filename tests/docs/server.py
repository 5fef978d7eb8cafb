"""The server of a page: `parasta serve` as the page starts it, on a free port; its `curl` lines are typed against it.

Pages say `http://127.0.0.1:8000` and `$TOKEN`. Days and times in answers, which are those of the run, are made the same for ever.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ADDRESS = "http://127.0.0.1:8000"
START = 60
"""Seconds that a server may take to start."""
_WHERE = re.compile(r"http://127\.0\.0\.1:(\d+)/\n")
_TIMES = {
    re.compile(r"\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"): "2026-12-01T12:00:00.000Z",
    re.compile(r"\b\d\d-\d\d-20\d\d \d\d:\d\d:\d\d\b"): "01-12-2026 12:00:00",
    re.compile(r"\b\w{3}, \d\d \w{3} 20\d\d \d\d:\d\d:\d\d GMT"): "Tue, 01 Dec 2026 12:00:00 GMT",
    re.compile(r"^(x-request-id: )\w{32}\b", re.MULTILINE | re.IGNORECASE): r"\g<1>8f14e45fceea167a5a36dedd4bea2543",
}


class Desk:
    """What a page talks to: at most one server, and the token that it was given last."""

    def __init__(self):
        self.process, self.log, self.port, self.token, self.command = None, None, 0, "", "parasta serve"

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def serve(self, command):
        """Start a server as a page says; its exit code, 0 where it runs, and what it says at the start."""
        self.stop()
        self.command = command
        self.log, self.port = tempfile.NamedTemporaryFile("a"), 0  # noqa: SIM115 - it is open as long as the server
        arguments = [*shlex.split(command)[1:], "--port", "0"]
        self.process = subprocess.Popen([sys.executable, "-m", "parasta_vocab", *arguments], stdout=self.log, stderr=self.log)
        late = time.monotonic() + START
        while not self._is_up() and self.process.poll() is None:
            assert time.monotonic() < late, "the server does not start"
            time.sleep(0.1)
        return self.process.poll() or 0, self.shown("".join(line for line in self.lines() if not line.startswith("{")))  # its log is JSON

    def lines(self):
        """Return what the server has written so far."""
        return Path(self.log.name).read_text().splitlines(keepends=True)

    def told(self, what):
        """Stop the server, or start it again as it was started last; an operator does so by systemd."""
        if what == "stop":
            self.stop()
            return 0, ""
        return self.serve(self.command)[0], ""

    def curl(self, command):
        """Type a `curl` line, with what it is piped into; its exit code, and what it prints."""
        if self.process is None:
            self.serve(self.command)
        run = subprocess.run(
            ["sh", "-c", self.typed(command)], capture_output=True, check=False, env=os.environ | {"TOKEN": self.token}, timeout=120
        )
        printed = self.shown((run.stdout + run.stderr).decode().replace("\r\n", "\n"))
        return run.returncode, printed if printed.endswith("\n") or not printed else f"{printed}\n"

    def typed(self, command):
        """Return a command of a page with the address of the server that runs."""
        return command.replace(ADDRESS, self.base) if self.process else command

    def shown(self, printed):
        """Return what is printed as a page shows it."""
        for known, said in _TIMES.items():
            printed = known.sub(said, printed)
        return printed.replace(self.base, ADDRESS).replace(f"127.0.0.1:{self.port}", "127.0.0.1:8000") if self.process else printed

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(30)
            self.log.close()
            self.process = None

    def _is_up(self):
        """Tell whether the server answers; it says at the start which free port it has taken."""
        found = _WHERE.search("".join(self.lines()))
        self.port = int(found[1]) if found else 0
        try:
            with urllib.request.urlopen(f"{self.base}/health/live", timeout=5) as answer:
                return bool(found) and answer.status == 200
        except OSError:
            return False
