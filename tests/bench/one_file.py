"""One file of 10 to 100,000 steps: what each part of a check takes, beside merely parsing the same data, and how much memory.

The floor is what no check can do without: YAML read by ryaml, the triples written as N-Triples, and these parsed by pyoxigraph. Each
size is measured in a process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
SIZES: Final = (10, 100, 1_000, 10_000, 100_000)
PARTS: Final = ("floor", "ryaml", "reader", "structure", "triples", "N-Triples", "natives", "engine", "check")
RATIO: Final = 4.0
LINEAR: Final = 12.0
"""Ten times the steps take at most so many times as long."""
MEGABYTES: Final = 1024


def print_one_file() -> None:
    """Print a row for each size."""
    print(f"{'one file, CPU ms':18}" + "".join(f"{part:>10}" for part in (*PARTS, "/ floor", "/ smaller", "MB")))
    before: dict[str, float] = {}
    for steps in SIZES:
        done = subprocess.run([sys.executable, __file__, str(steps)], check=True, capture_output=True, text=True)
        row: dict[str, float] = json.loads(done.stdout)
        grown = f"{row['check'] / before['check']:10.1f}" if before else f"{'':10}"
        print(f"{f'{steps:,} steps':18}" + "".join(f"{row[part]:10.2f}" for part in PARTS), end="")
        print(f"{row['check'] / row['floor']:10.1f}{grown}{row['megabytes']:10.0f}", flush=True)
        before = row
    print(f"targets: check at most {RATIO:g} × the floor; ten times the steps at most {LINEAR:g} × the time; less than {MEGABYTES} MB")


def measure(steps: int) -> dict[str, float]:
    """Return the milliseconds of each part for a conforming file of so many steps, and the peak of memory after one check."""
    import pyoxigraph
    import ryaml

    from parasta_vocab.shapes.files import RULES
    from parasta_vocab.source.read import parse_source
    from parasta_vocab.validation.check import check_document
    from parasta_vocab.validation.engine import get_engine
    from parasta_vocab.validation.graph import to_ntriples
    from parasta_vocab.validation.native import FINDERS, FINDERS_OF_FILE
    from parasta_vocab.validation.structure import find_structure
    from parasta_vocab.validation.triples import to_graph

    text = file_of(steps)
    content, runs = text.encode(), max(1, min(15, 10_000 // steps))
    check = milliseconds(lambda: check_document(parse_source(content, "a.yaml")), runs)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTES
    document = parse_source(content, "a.yaml")
    graph = to_graph(document)
    data = to_ntriples(graph.triples)
    engine = get_engine()
    found = {
        "ryaml": milliseconds(lambda: ryaml.loads(text), runs),
        "reader": milliseconds(lambda: parse_source(content, "a.yaml"), runs),
        "structure": milliseconds(lambda: list(find_structure(document)), runs),
        "triples": milliseconds(lambda: to_graph(document), runs),
        "N-Triples": milliseconds(lambda: to_ntriples(graph.triples), runs),
        "natives": milliseconds(lambda: [list(finder(graph)) for finder in (*FINDERS, *FINDERS_OF_FILE)], runs),
        "engine": milliseconds(lambda: engine(data, (RULES,)), runs),
        "check": check,
        "megabytes": megabytes,
    }
    parsed = milliseconds(lambda: sum(1 for _ in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_TRIPLES)), runs)
    return {**found, "floor": found["ryaml"] + found["N-Triples"] + parsed}


def file_of(steps: int) -> str:
    """Return a conforming file of one process with so many steps."""
    base = (ROOT / "examples/rules/_base/good.yaml").read_text(encoding="utf-8")
    head, _, rest = base.partition("      - id: tallenna-sopimus\n")
    last = steps - 2
    more = "".join(
        f"      - id: valivaihe-{number}\n        name: {{fi: Välivaihe {number}}}\n        responsible: koordinaattori\n"
        f"        next: [{f'valivaihe-{number + 1}' if number < last else 'tallenna-sopimus'}]\n"
        for number in range(1, last + 1)
    )
    return head.replace("next: [tallenna-sopimus]", "next: [valivaihe-1]") + more + "      - id: tallenna-sopimus\n" + rest


def milliseconds(step: Callable[[], object], runs: int) -> float:
    """Return the least CPU time of a call, after one that is not counted where there are several."""
    if runs > 1:
        step()
    times = []
    for _ in range(runs):
        start = time.process_time()
        step()
        times.append((time.process_time() - start) * 1000)
    return min(times)


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
