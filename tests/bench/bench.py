"""Measures whole processes and the steps inside one, side by side in one run; prints figures and ratios, fails nothing.

CPU time of child processes is what the operating system counted (user + system); the median of several runs is shown,
after one run that is not counted.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus_speed import print_corpus
from editor_speed import print_editor
from one_file import file_of, print_one_file
from pdf_speed import print_pdf
from serve_speed import print_server
from site_speed import print_site

ROOT = Path(__file__).parents[2]
RUNS = 9
PYTHON = sys.executable
PARASTA = str(Path(PYTHON).with_name("parasta"))
LINKML = "import linkml.generators.jsonschemagen, linkml.generators.shaclgen, linkml_runtime.utils.schemaview"
"""What the build needs of LinkML."""


def main() -> None:
    """Print the tables."""
    ten = ten_step_file()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, median of {RUNS} runs, CPU milliseconds\n")
    rows = {
        "python -c pass": [PYTHON, "-c", "pass"],
        "parasta --help": [PARASTA, "--help"],
        "parasta concept show naytto": [PARASTA, "concept", "show", "naytto"],
        "parasta explain process-without-owner": [PARASTA, "explain", "process-without-owner"],
        "python -c 'import rdflib, pyshacl'": [PYTHON, "-c", "import rdflib, pyshacl"],
        "parasta check, 10 steps": [PARASTA, "check", "--no-cache", str(ten)],
        "parasta check, 10 steps, from the cache": [PARASTA, "check", str(ten)],
        "python -c 'import linkml…'": [PYTHON, "-c", LINKML],
        "parasta build --check": [PARASTA, "build", "--check"],
    }
    measured = {name: whole_process(command) for name, command in rows.items()}
    print_processes(measured)
    print()
    print_inside(ten)
    print()
    print_one_file()
    print()
    print_editor()
    print()
    print_corpus()
    print()
    print_annotation()
    print()
    print_lint()
    ten.unlink()
    print()
    print_pdf()
    print()
    print_server()
    print()
    print_site()


def print_processes(measured: dict[str, float]) -> None:
    """Print whole processes, with the ratio to the floor that the target names."""
    floors = {
        "parasta --help": ("python -c pass", 6.0),
        "parasta concept show naytto": ("python -c pass", None),
        "parasta explain process-without-owner": ("python -c pass", None),
        "parasta check, 10 steps": ("python -c 'import rdflib, pyshacl'", 2.0),  # and at most 300 ms
        "parasta check, 10 steps, from the cache": ("python -c 'import rdflib, pyshacl'", None),
        "parasta build --check": ("python -c 'import linkml…'", 3.0),
    }
    print(f"{'whole process':42}{'ms':>8}{'ratio':>8}  target")
    for name, milliseconds in measured.items():
        floor, target = floors.get(name, (name, None))
        ratio = milliseconds / measured[floor]
        aim = f"at most {target:g} × {floor}" if target else ""
        print(f"{name:42}{milliseconds:8.0f}{ratio:8.2f}  {aim}")


def print_inside(ten: Path) -> None:
    """Print the steps of a check inside one process, beside the time of parsing the same bytes."""
    from parasta_vocab.shapes.files import CLAIMED, RULES
    from parasta_vocab.source.read import parse_source
    from parasta_vocab.validation.check import check_document
    from parasta_vocab.validation.engine import get_engine
    from parasta_vocab.validation.graph import to_ntriples
    from parasta_vocab.validation.structure import find_structure
    from parasta_vocab.validation.triples import to_graph

    files = [
        ("10 steps", ten),
        *((f"provider {path.parent.name}", path) for path in sorted((ROOT / "examples/providers").glob("*/*.yaml"))),
    ]
    print(f"{'inside one process':42}{'parse':>8}{'struct':>8}{'triples':>8}{'engine':>8}{'check':>8}{'check/parse':>13}")
    for name, path in files:
        content = path.read_bytes()
        document = parse_source(content, str(path))
        graph = to_graph(document)
        data = to_ntriples(graph.triples)
        times = [
            in_process(lambda content=content, path=path: parse_source(content, str(path))),
            in_process(lambda document=document: list(find_structure(document))),
            in_process(lambda document=document: to_graph(document)),
            in_process(lambda data=data: get_engine()(data, (RULES, CLAIMED))),
            in_process(lambda document=document: check_document(document)),
        ]
        print(f"{name:42}" + "".join(f"{value:8.1f}" for value in times) + f"{times[-1] / times[0]:13.0f}")


def print_annotation() -> None:
    """Print how fast running text is searched; the target is 1 MB a second on one core."""
    from parasta_vocab.annotate.extract.read import parse_text
    from parasta_vocab.annotate.match import annotate

    print(f"{'finding concepts in text':42}{'ms':>8}{'MB/s':>8}{'found':>8}  target")
    for path in sorted((ROOT / "examples/texts").glob("*.md")):
        content = path.read_bytes()
        content = b"\n\n".join([content] * (1_000_000 // len(content) + 1))
        found = len(annotate(parse_text(content, path.name)).mentions)
        taken = in_process(lambda content=content, path=path: annotate(parse_text(content, path.name)))
        print(f"{path.stem + ', repeated':42}{taken:8.0f}{len(content) / 1000 / taken:8.2f}{found:8}  at least 1 MB/s")


def print_lint() -> None:
    """Print what a lint of 10,000 concepts takes beside merely parsing them."""
    from pyoxigraph import RdfFormat, parse
    from skos_corpus import skos_turtle

    from parasta_vocab.lint.run import lint_document
    from parasta_vocab.source.document import RdfDocument
    from parasta_vocab.source.read import parse_source

    content = skos_turtle().encode()

    def lint() -> None:
        document = parse_source(content, "skos.ttl")
        assert isinstance(document, RdfDocument)
        lint_document(document)

    merely = in_process(lambda: sum(1 for _ in parse(content, format=RdfFormat.TURTLE)))
    whole = in_process(lint)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'10,000 SKOS concepts':42}{'parse':>8}{'lint':>8}{'ratio':>8}{'MB':>8}  target")
    print(
        f"{f'{len(content) / 1e6:.0f} MB of Turtle':42}{merely:8.0f}{whole:8.0f}{whole / merely:8.1f}{memory:8.0f}  at most 10 × pyoxigraph parsing"
    )


def ten_step_file() -> Path:
    """Write a conforming file of one process with ten steps, and return its path."""
    path = Path(__file__).with_name("ten-steps.yaml")
    path.write_text(file_of(10), encoding="utf-8")
    return path


def whole_process(command: list[str]) -> float:
    """Return the median CPU time of a command in milliseconds."""
    return statistics.median(list(_process_times(command))[1:])


def _process_times(command: list[str]) -> Iterator[float]:
    for _ in range(RUNS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        yield (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def in_process(step: Callable[[], object]) -> float:
    """Return the median CPU time of a call in milliseconds."""
    step()
    times = []
    for _ in range(3):
        start = time.process_time()
        step()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
