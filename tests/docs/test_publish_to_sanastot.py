"""The pages on publishing to Sanastot are run against a server of our own, in their order."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import httpx
from pages import ROOT, blocks
from server import ADDRESS

FI, EN = (ROOT / f"docs/how-to/publish-to-sanastot.{lang}.md" for lang in ("fi", "en"))
PARASTA = [sys.executable, "-m", "parasta_vocab"]
LIVE = "https://sanastot.suomi.fi"
EXAMPLE = "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"


@contextmanager
def serving(folder):
    """Run a server on a free port; its address, a token for its terminologies, and the organisation that they belong to."""
    command = [*PARASTA, "serve", "--port", "0", "--data", str(folder / "data")]
    log = folder / "log"
    with log.open("w") as file:
        process = subprocess.Popen(command, stderr=file, env=os.environ | {"PARASTA_LANG": "en"})
    try:
        while not (found := re.search(r"(http://127\.0\.0\.1:\d+)/", log.read_text())):
            assert process.poll() is None, log.read_text()
            time.sleep(0.05)
        token = run(["server", "token", "new", "--data", str(folder / "data"), "--name", "Maija"]).stdout.strip()
        yield found[1], token, httpx.get(f"{found[1]}/terminology-api/v2/terminology/parasta").json()["organizations"][0]["id"]
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()


def run(arguments, **environment):
    known = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "PARASTA_LANG": "en"} | environment
    return subprocess.run(
        [*PARASTA, *arguments], capture_output=True, text=True, check=False, env=known, cwd=ROOT, input="t\n", timeout=120
    )


def typed(page):
    """Return the commands of the page in their order, those of our program without its name."""
    lines = [line for block in blocks(page.read_text()) if block.kind == "sh" for line in block.body.splitlines()]
    return [shlex.split(line)[1:] if line.startswith("parasta ") else line for line in lines if line.startswith(("parasta ", "curl "))]


def test_the_commands_are_the_same_in_both_languages():
    assert typed(EN) == typed(FI)


def test_each_command_does_what_it_should(tmp_path):
    with serving(tmp_path) as (base, token, organization):
        api = f"{base}/terminology-api/v2/terminology/parasta-tasot"
        done = []
        for words in typed(FI):
            if isinstance(words, str):
                assert httpx.get(api).status_code == 200
                line = ["sh", "-c", words.replace(ADDRESS, base)]
                subprocess.run(line, check=True, env=os.environ | {"PARASTA_SANASTOT_TOKEN": token}, timeout=60)
                assert httpx.get(api).status_code == 404
                continue
            real = [{LIVE: base, EXAMPLE: organization}.get(word, word) for word in words]
            ran = run(real, PARASTA_SANASTOT_TOKEN=token)
            last = (ran.stdout or ran.stderr).strip().splitlines()[-1].strip()
            done.append(
                (" ".join(word for word in words[1:] if word.startswith("--") and word not in {"--to", "--from"}), ran.returncode, last)
            )
        asked = httpx.get(api).status_code
    same = "The service has the same already. Nothing was sent."
    kept = "A file replaces the concepts whole. With --via api this is kept; if it may be lost, give --overwrite."
    sent = "Published and read back: the service has what was sent."
    source = f"{base}/terminology-api/v2/terminology/parasta"
    assert done == [
        ("--save-token", 0, f"The token is in the key ring for {base.removeprefix('http://')}."),
        ("--dry-run", 0, same),
        ("", 0, same),
        ("--organization", 0, sent),
        ("--verify", 0, same.removesuffix(" Nothing was sent.")),
        ("--scheme --via", 1, kept),
        ("--scheme --via --overwrite", 0, sent),
        ("--diff", 0, "No changes."),
        ("--dry-run", 0, f"{source} says the same as the records."),
    ]
    assert asked == 200
