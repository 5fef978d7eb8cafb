"""A thousand files as CI has them: ours side by side with pySHACL, in one run and on the same files.

Rows are CPU milliseconds a file on one core, but those of `jobs`, which are seconds of the clock. pySHACL rows run on a sample, because
they take long; the corpus has a fixed seed (`tests/differential/corpus.py`).
"""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

SEED: Final = 20261121
FILES: Final = 1000
SAMPLE: Final = 12
"""So many files for the rows that take half a second a file."""
_RSS: Final = """
import resource, sys
from parasta_vocab.cli.main import main
code = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)
"""


def print_corpus() -> None:
    """Print the rows and the targets."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "differential"))
    from corpus import documents

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "corpus"
        folder.mkdir()
        made = list(documents(SEED, FILES))
        paths = [folder / item.name for item in made]
        for path, item in zip(paths, made, strict=True):
            path.write_bytes(item.written())
        conforming = [path for path, item in zip(paths, made, strict=True) if not item.faults]
        steps = [sum(len(process.get("steps", ())) for process in item.data["processes"]) for item in made]
        print(
            f"{FILES} files, median {statistics.median(steps):g} steps, {FILES - len(conforming)} with faults put in, "
            f"{sum(path.stat().st_size for path in paths) / 1e6:.1f} MB of YAML\n"
        )
        _print_engines(paths, conforming)
        print()
        _print_runs(folder, Path(name))


def _print_engines(paths: Sequence[Path], conforming: Sequence[Path]) -> None:
    """Print what a file costs in each way of checking it; each row has its ratio to ours."""
    ours = _milliseconds(_check, paths)
    ours_good = _milliseconds(_check, conforming)
    few = conforming[:: max(1, len(conforming) // SAMPLE)][:SAMPLE]
    small = _milliseconds(_check, few)
    floor = _milliseconds(_floor, paths)
    rows = [
        ("parse-only floor: ryaml, triples, pyoxigraph", floor, floor / ours, "ours at most 4 ×"),
        ("our reader alone", _milliseconds(_read, paths), None, ""),
        ("ours, all files", ours, 1.0, ""),
        ("ours, conforming files", ours_good, None, ""),
        (f"  the same, {SAMPLE} of them", small, 1.0, ""),
    ]
    command = _pyshacl_command(few)
    rows.append(("  pySHACL as its command is used, a process a file", command, command / small, "at least 100 ×"))
    for title, way, target in (
        ("  pySHACL, shapes read for each file", _pyshacl_naive, ""),
        ("  pySHACL, shapes read before", _pyshacl_parsed, ""),
        ("  pySHACL with plan cache (--engine pyshacl)", _pyshacl_planned, "at least 20 ×"),
    ):
        taken = _milliseconds(way, few)
        rows.append((title, taken, taken / small, target))
    print(f"{'CPU milliseconds a file':50}{'ms':>9}{'to ours':>9}  target")
    for title, taken, ratio, target in rows:
        print(f"{title:50}{taken:9.2f}{f'{ratio:9.2f}' if ratio is not None else '':9}  {target}")
    print(f"{'ours to the floor':50}{ours / floor:9.2f} ×          at most 4 ×")


def _print_runs(folder: Path, home: Path) -> None:
    """Print the command over the whole corpus: cold, warm, with two jobs, and how much memory it needs."""
    results = home / "results"
    cold = _command(folder, "-j", "1", "--cache-dir", str(results))
    warm = _command(folder, "-j", "1", "--cache-dir", str(results))
    nothing = _command(folder / "none", "-j", "1", "--no-cache")
    one = min(_command(folder, "-j", "1", "--no-cache")[1] for _ in range(2))
    two = min(_command(folder, "-j", "2", "--no-cache")[1] for _ in range(2))
    print(f"{'the command over the corpus':50}{'ms/file':>9}{'ratio':>9}  target")
    print(f"{'cold, one job (CPU)':50}{cold[0] / FILES:9.2f}")
    print(f"{'warm, one job (CPU)':50}{warm[0] / FILES:9.2f}{cold[0] / warm[0]:9.1f}")
    print(
        f"{'  without the start of the program':50}{(warm[0] - nothing[0]) / FILES:9.2f}{(cold[0] - nothing[0]) / (warm[0] - nothing[0]):9.1f}  at least 20 ×"
    )
    print(f"{'two jobs against one (clock, seconds)':50}{two:9.2f}{one / two:9.2f}  at least 1.7 ×")
    small = home / "tenth"
    small.mkdir()
    for path in sorted(folder.iterdir())[: FILES // 10]:
        (small / path.name).write_bytes(path.read_bytes())
    print(f"{'memory for 100 files and for 1,000, MB':50}{_memory(small):9}{_memory(folder):9}  the same")


def _milliseconds(way: Callable[[Path], object], paths: Sequence[Path]) -> float:
    """Return CPU milliseconds a file, after one that is not counted."""
    way(paths[0])
    start = time.process_time()
    for path in paths:
        way(path)
    return (time.process_time() - start) * 1000 / len(paths)


def _read(path: Path) -> object:
    from parasta_vocab.source.read import read_source

    return read_source(path)


def _check(path: Path) -> object:
    from parasta_vocab.source.read import read_source
    from parasta_vocab.validation.check import check_document

    return check_document(read_source(path))


def _floor(path: Path) -> object:
    import ryaml
    from pyoxigraph import RdfFormat, parse

    from parasta_vocab.source.plain import from_mapping
    from parasta_vocab.validation.graph import to_ntriples
    from parasta_vocab.validation.triples import to_graph

    data = ryaml.loads(path.read_text(encoding="utf-8"))
    return sum(1 for _ in parse(to_ntriples(to_graph(from_mapping(data)).triples), format=RdfFormat.N_TRIPLES))


def _triples(path: Path) -> bytes:
    from parasta_vocab.data import read_bytes
    from parasta_vocab.shapes.files import FACTS
    from parasta_vocab.source.read import read_source
    from parasta_vocab.validation.graph import to_ntriples
    from parasta_vocab.validation.triples import to_graph

    return read_bytes(FACTS) + to_ntriples(to_graph(read_source(path)).triples)


def _shapes() -> bytes:
    from parasta_vocab.data import read_bytes
    from parasta_vocab.shapes.files import CLAIMED, RULES

    return read_bytes(RULES) + read_bytes(CLAIMED)


def _pyshacl_command(paths: Sequence[Path]) -> float:
    """Return the CPU milliseconds of `pyshacl --shapes SHAPES DATA` a file; the triples are made before."""
    with tempfile.TemporaryDirectory() as name:
        shapes = Path(name) / "shapes.nt"
        shapes.write_bytes(_shapes())
        before = os.times()
        for number, path in enumerate(paths):
            data = Path(name) / f"{number}.nt"
            data.write_bytes(_triples(path))
            command = ["-m", "pyshacl", "--shapes", str(shapes), "-sf", "nt", "-df", "nt", "--max-depth", "40", str(data)]
            done = subprocess.run([sys.executable, *command], check=False, capture_output=True)
            assert done.returncode == 0, done.stdout + done.stderr
        after = os.times()
    return (after.children_user + after.children_system - before.children_user - before.children_system) * 1000 / len(paths)


def _pyshacl_naive(path: Path) -> object:
    """Read shapes and data and validate, in a process that runs."""
    import pyshacl
    import rdflib

    shapes = rdflib.Graph().parse(io.BytesIO(_shapes()), format="nt")
    return pyshacl.validate(rdflib.Graph().parse(io.BytesIO(_triples(path)), format="nt"), shacl_graph=shapes, max_validation_depth=40)


def _pyshacl_parsed(path: Path, _known: dict[str, object] = {}) -> object:  # noqa: B006 - the shapes are read once
    import pyshacl
    import rdflib

    if not _known:
        _known["shapes"] = rdflib.Graph().parse(io.BytesIO(_shapes()), format="nt")
    return pyshacl.validate(
        rdflib.Graph().parse(io.BytesIO(_triples(path)), format="nt"), shacl_graph=_known["shapes"], max_validation_depth=40
    )


def _pyshacl_planned(path: Path) -> object:
    from parasta_vocab.source.read import read_source
    from parasta_vocab.validation.check import check_document

    return check_document(read_source(path), engine="pyshacl")


def _command(path: Path, *options: str) -> tuple[float, float]:
    """Run the command; return CPU milliseconds (with those of its processes) and seconds of the clock."""
    before, start = os.times(), time.perf_counter()
    command = [sys.executable, "-m", "parasta_vocab", "check", str(path), "-f", "concise", "-o", os.devnull, *options]
    subprocess.run(command, check=False, capture_output=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return cpu * 1000, time.perf_counter() - start


def _memory(path: Path) -> int:
    """Return the greatest memory that a run needs, in megabytes."""
    command = [sys.executable, "-c", _RSS, "check", str(path), "-f", "concise", "-o", os.devnull, "-j", "1", "--no-cache"]
    return int(subprocess.run(command, check=False, capture_output=True, text=True).stderr.split()[-1])


if __name__ == "__main__":
    print_corpus()
