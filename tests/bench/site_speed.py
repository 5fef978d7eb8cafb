"""The site of ever larger vocabularies: seconds for each, and what a thousand concepts more cost, which must not grow.

Nothing is deleted before all is measured: file systems make new files slowly for some seconds after many were deleted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from large_model import write_large_model

SIZES: Final = (500, 1000, 5000)
_RUN: Final = """
import json, resource, sys, time
from parasta_vocab.publish.site.folder import read_folder, write_site
from parasta_vocab.publish.site.render import render_site
from pathlib import Path
from parasta_vocab.publish.site import crowd
from parasta_vocab.vocab import SCHEMES, vocabulary
if sys.argv[2] == "alone":
    crowd.LARGE = 1 << 30
start, cpu = time.perf_counter(), time.process_time()
files = render_site()
write_site(files, read_folder(Path(sys.argv[1])))
print(json.dumps({
    "concepts": sum(len(vocabulary(scheme)) for scheme in SCHEMES), "files": len(files), "clock": time.perf_counter() - start,
    "cpu": time.process_time() - cpu, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}))
"""


def print_site() -> None:
    """Print our own site and larger ones, with the ratio of what a concept more costs to what it costs at the smallest step."""
    print(f"{'the site, rendered and written':40}{'concepts':>9}{'files':>8}{'clock s':>9}{'CPU s':>8}{'MB':>7}{'ms/more':>9}  target")
    with tempfile.TemporaryDirectory() as name:
        _print_rows(Path(name))


def _print_rows(home: Path) -> None:
    _row("ours, as the command does", measure(home / "ours", 0, how="as it is"), None, "at most 5 s; the CPU of one process is told")
    before, first = measure(home / "ours alone", 0), 0.0
    _row("ours, one process", before, None, "")
    for size in SIZES:
        found = measure(home / str(size), size)
        more = (found["cpu"] - before["cpu"]) * 1000 / (found["concepts"] - before["concepts"])
        first = first or more
        _row(f"{size} concepts, one process", found, more, f"a concept more costs {more / first:.2f} × what it did first, at most 1.5 ×")
        before = found
    _row(
        f"{SIZES[-1]} concepts, as the command does",
        measure(home / "large", SIZES[-1], how="as it is"),
        None,
        "at most 60 s; the CPU of one process is told",
    )


def measure(home: Path, size: int, how: str = "alone") -> Mapping[str, float]:
    """Return what a site of so many concepts in a new folder takes in a process of its own; that of our own vocabulary for none."""
    home.mkdir()
    path = {"PYTHONPATH": str(write_large_model(home, size))} if size else {}
    done = subprocess.run(
        [sys.executable, "-c", _RUN, str(home / "site"), how], capture_output=True, check=True, text=True, env=os.environ | path
    )
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


def _row(title: str, found: Mapping[str, float], more: float | None, target: str) -> None:
    shown = f"{more:9.1f}" if more is not None else " " * 9
    print(
        f"{title:40}{found['concepts']:9}{found['files']:8}{found['clock']:9.1f}{found['cpu']:8.1f}{found['memory']:7}{shown}  {target}",
        flush=True,
    )


if __name__ == "__main__":
    print_site()
