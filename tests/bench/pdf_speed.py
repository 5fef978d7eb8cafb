"""How long the printed glossary of the whole model takes, beside typst merely setting the same texts one after the other.

Each run is a process of its own, because typst remembers what it has set. The target is in seconds of the clock, so these are too.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from typing import Final

RUNS: Final = 5
TARGET: Final = 2.0
_START: Final = """
import json, time
from parasta_vocab.publish.pdf.book import lay_out
from parasta_vocab.publish.pdf.render import render_pdf
from parasta_vocab.vocab import SCHEMES, vocabulary
import typst
found = [vocabulary(scheme) for scheme in SCHEMES]
"""
_GLOSSARY: Final = """
start = time.perf_counter()
render_pdf(found, "fi")
print(time.perf_counter() - start)
"""
_PLAIN: Final = """
def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
said = json.dumps([text for text in texts(lay_out(found, "fi")["parts"]) if not text.startswith("<svg")])
start = time.perf_counter()
typst.compile(b"#for text in json(bytes(sys.inputs.said)) { par(text) }", format="pdf", ignore_system_fonts=True, sys_inputs={"said": said})
print(time.perf_counter() - start)
"""


def print_pdf() -> None:
    """Print the seconds of both, and their ratio."""
    glossary, plain = _seconds(_START + _GLOSSARY), _seconds(_START + _PLAIN)
    print(f"{'printed glossary, whole model':42}{'s':>8}{'ratio':>8}  target")
    print(f"{'typst, the same texts as plain paragraphs':42}{plain:8.2f}{1:8.2f}")
    print(f"{'render_pdf':42}{glossary:8.2f}{glossary / plain:8.2f}  at most {TARGET:g} s")


def _seconds(program: str) -> float:
    runs = (subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True) for _ in range(RUNS))
    return statistics.median(float(run.stdout) for run in runs)


if __name__ == "__main__":
    print_pdf()
