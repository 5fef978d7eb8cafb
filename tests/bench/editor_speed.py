"""The language server on a file of 100 steps: from the file being opened to its findings, beside the check alone in a process that runs."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from typing import Final

from one_file import file_of, milliseconds

STEPS: Final = 100
RUNS: Final = 9
RATIO: Final = 4.0
URI: Final = "file:///nowhere/processes.yaml"


def print_editor() -> None:
    """Print the two and their ratio."""
    from parasta_vocab.source.read import parse_source
    from parasta_vocab.validation.check import check_document

    text = file_of(STEPS)
    check = milliseconds(lambda: check_document(parse_source(text.encode(), "a.yaml")), RUNS)
    shown = statistics.median(_shown(text))
    print(f"{f'language server, {STEPS} steps':42}{'check':>8}{'shown':>8}{'ratio':>8}  target")
    print(f"{'milliseconds until the findings are there':42}{check:8.1f}{shown:8.1f}{shown / check:8.1f}  at most {RATIO:g} × the check")


def _shown(text: str) -> list[float]:
    """Return the milliseconds from opening a file to its findings, after one time that is not counted."""
    command = [sys.executable, "-m", "parasta_vocab", "lsp"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        _send(process, id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
        _send(process, method="initialized", params={})
        took = []
        for _ in range(RUNS + 1):
            document = {"uri": URI, "languageId": "yaml", "version": 1, "text": text}
            start = time.perf_counter()
            _send(process, method="textDocument/didOpen", params={"textDocument": document})
            _await_findings(process)
            took.append((time.perf_counter() - start) * 1000)
            _send(process, method="textDocument/didClose", params={"textDocument": {"uri": URI}})
            _await_findings(process)
        process.terminate()
    return took[1:]


def _send(process: subprocess.Popen[bytes], **message: object) -> None:
    assert process.stdin is not None
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
    process.stdin.flush()


def _await_findings(process: subprocess.Popen[bytes]) -> None:
    assert process.stdout is not None
    while True:
        size = 0
        while line := process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        if json.loads(process.stdout.read(size)).get("method") == "textDocument/publishDiagnostics":
            return


if __name__ == "__main__":
    print_editor()
