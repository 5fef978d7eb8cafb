"""A client of the language server that speaks to the real process over its standard streams."""

import json
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest

NEVER = 30
"""Seconds after which an answer is not to be expected any more."""
QUIET = 1.0
"""Seconds without a message after which a server has said what it has to say."""


class Client:
    """An editor; `diagnostics` holds what is shown in each file, `published` what has been shown in which order."""

    def __init__(self, folder, capabilities=None, locale="en", options=None, arguments=()):
        command = [sys.executable, "-m", "parasta_vocab", "lsp", *arguments]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        self.messages = queue.Queue()
        self.diagnostics, self.published, self.logged, self.requests, self.number = {}, [], [], [], 0
        self.settings = None
        self.reader = threading.Thread(target=self.read)
        self.reader.start()
        start = {"processId": None, "rootUri": None, "capabilities": capabilities or {}, "locale": locale, "initializationOptions": options}
        self.capabilities = self.ask("initialize", start)["capabilities"]
        self.tell("initialized", {})

    def read(self):
        stream = self.process.stdout
        while header := stream.readline():
            size = int(header.split(b":")[1]) if header.lower().startswith(b"content-length") else 0
            while stream.readline().strip():
                pass
            self.messages.put(json.loads(stream.read(size)))
        self.messages.put(None)

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send(method=method, params=params)

    def respond(self, method, params):
        """Ask, and return the whole response."""
        self.number += 1
        self.send(id=self.number, method=method, params=params)
        while (message := self.messages.get(timeout=NEVER)).get("id") != self.number or "method" in message:
            self.note(message)
        return message

    def ask(self, method, params):
        """Ask, and return the result."""
        return self.respond(method, params)["result"]

    def note(self, message):
        assert message is not None, self.process.stderr.read().decode()
        if message["method"] == "textDocument/publishDiagnostics":
            self.published.append(message["params"])
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message:
            self.requests.append(message)
            self.send(id=message["id"], result=[self.settings] if message["method"] == "workspace/configuration" else None)
        else:
            self.logged.append(message)

    def open(self, uri, text, language="yaml", version=1):
        self.tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": version, "text": text}})

    def change(self, uri, text, version=2):
        self.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]})

    def close(self, uri):
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def shown(self, uri):
        """Wait for what is shown next in a file, and return it as pairs of a rule and a line, both as an editor has them."""
        count = len(self.published)
        while all(item["uri"] != uri for item in self.published[count:]):
            self.note(self.messages.get(timeout=NEVER))
        return [(item.get("code"), item["range"]["start"]["line"]) for item in self.diagnostics[uri]]

    def settle(self):
        """Wait until the server has nothing more to say."""
        end = time.monotonic() + QUIET
        while (left := end - time.monotonic()) > 0:
            try:
                self.note(self.messages.get(timeout=left))
            except queue.Empty:
                return
            end = time.monotonic() + QUIET

    def at(self, method, uri, text, mark, **more):
        """Ask about the place where a text has a mark, which is not part of it."""
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": position(text, mark), **more})

    def end(self):
        """End the process, whatever it does."""
        self.process.kill()
        self.process.wait(NEVER)
        self.reader.join(NEVER)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            with suppress(BrokenPipeError):
                stream.close()

    def leave(self):
        """Take leave, and return the exit code."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(NEVER)


def position(text, offset):
    """Return an offset as a line and a character of UTF-16."""
    before = text[:offset]
    return {"line": before.count("\n"), "character": len(before.rpartition("\n")[2].encode("utf-16-le")) // 2}


@pytest.fixture
def place():
    """Return a text without the mark ¦, and the offset where it stood."""

    def split(text):
        before, mark, after = text.partition("¦")
        assert mark
        return before + after, len(before)

    return split


@pytest.fixture
def connect(tmp_path):
    """Start editors, which are gone after the test."""
    clients = []

    def start(**options):
        clients.append(Client(tmp_path, **options))
        return clients[-1]

    yield start
    for client in clients:
        client.end()
