"""The artefacts are in sync, the same bytes on any run, and the same graph to every reader."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache

import pyoxigraph as ox
import pytest
from pyld import jsonld
from rdflib import Graph

from parasta_vocab.build.artefacts import Artefact, stale, write
from parasta_vocab.data import root
from parasta_vocab.records.read import FILES

GENERATED = ("schema/generated", "shapes/generated", "vocab")
KEPT = ("vocab/mappings", "vocab/published.json", "vocab/generated/inflections.json")
"""Written by hand, at a release, or once for each new word, so that the build reads them too."""
FORMATS = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
GRAPHS = sorted(
    str(path.relative_to(root())) for folder in GENERATED for path in (root() / folder).iterdir() if path.suffix in {".ttl", ".nt"}
)
BUILD = """
import sys
from pathlib import Path
from parasta_vocab.build.artefacts import stale, write
for artefact in stale(Path(sys.argv[1])):
    write(artefact, Path(sys.argv[1]))
"""


def below(folder, *parts):
    """Return the bytes of the files below some folders of a tree by their paths."""
    paths = (path for part in parts for path in (folder / part).rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def sources_only(folder, day):
    """Copy what the build reads, without what it makes, with file times of that day."""
    shutil.copytree(root() / "vocab/src", folder / "vocab/src")
    shutil.copytree(root() / "shapes", folder / "shapes", ignore=shutil.ignore_patterns("generated"))
    shutil.copytree(root() / "schema", folder / "schema", ignore=shutil.ignore_patterns("generated"))
    for name in KEPT:
        copied = shutil.copytree if (root() / name).is_dir() else shutil.copy
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copied(root() / name, folder / name)
    for path in folder.rglob("*"):
        os.utime(path, (day * 86400, day * 86400))
    return folder


def is_source(name):
    return name.startswith(("vocab/src/", "shapes/rules/", "shapes/conditions", *KEPT)) or (
        name.startswith("schema/") and not name.startswith("schema/generated/")
    )


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_the_artefacts_are_in_sync():
    assert [artefact.path for artefact in stale(root())] == []


def test_the_same_files_with_the_same_bytes_are_made_whatever_the_hash_seed_the_file_times_and_the_folder(tmp_path):
    folders = {seed: sources_only(tmp_path / f"tree-{seed}", day) for seed, day in (("0", 1), ("1", 10_000), ("12345", 20_000))}
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", BUILD, str(folder)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": f"UTC{seed[0]}"},
        )
        for seed, folder in folders.items()
    ]
    assert [run.wait() for run in runs] == [0, 0, 0]
    made = [{name: data for name, data in below(folder, ".").items() if not is_source(name)} for folder in folders.values()]
    committed = below(root(), *GENERATED) | {name: (root() / name).read_bytes() for name in made[0]}
    committed = {name: data for name, data in committed.items() if not is_source(name)}
    assert [differing(files, committed) for files in made] == [[], [], []]


def test_an_artefact_is_written_whole_and_leaves_nothing_else(tmp_path):
    write(Artefact("a/b.txt", "ä\n"), tmp_path)
    write(Artefact("a/b.txt", "ö\n"), tmp_path)
    write(Artefact("a/c.mo", b"\x00\xff"), tmp_path)
    assert below(tmp_path, ".") == {"a/b.txt": "ö\n".encode(), "a/c.mo": b"\x00\xff"}


def test_artefacts_have_unix_line_ends_and_end_with_one():
    odd = [name for name, data in below(root(), *GENERATED).items() if b"\r" in data or not data.endswith(b"\n")]
    assert odd == []


def canonical(triples):
    """Return triples as sorted N-Triples with canonical blank nodes (RDFC-1.0); equal for isomorphic graphs."""
    dataset = ox.Dataset(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(str(quad) for quad in dataset)


def n_triples(text):
    return canonical(ox.parse(text, format=ox.RdfFormat.N_TRIPLES))


@cache
def by_rdflib(name):
    return n_triples(Graph(bind_namespaces="none").parse(root() / name).serialize(format="nt"))


@cache
def by_oxigraph(name):
    return canonical(ox.parse(path=str(root() / name), format=FORMATS[name.rpartition(".")[2]]))


def by_pyld(name):
    def refuse(url, options=None):
        raise AssertionError(url)

    document = json.loads((root() / name).read_bytes())
    return n_triples(jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": refuse}))


@pytest.mark.parametrize("name", [*GRAPHS, "shapes/conditions.ttl"])
def test_rdflib_and_oxigraph_read_the_same_graph(name):
    graph = by_rdflib(name)
    assert graph
    assert by_oxigraph(name) == graph


def test_rdflib_and_oxigraph_read_the_same_graph_from_every_rule():
    names = sorted(str(path.relative_to(root())) for path in (root() / "shapes/rules").glob("*.ttl"))
    assert [name for name in names if by_oxigraph(name) != by_rdflib(name) or not by_rdflib(name)] == []


@pytest.mark.parametrize("scheme", FILES)
def test_the_turtle_and_the_jsonld_of_a_scheme_are_one_graph_to_every_reader(scheme):
    graph = by_rdflib(f"vocab/{scheme}.ttl")
    assert by_oxigraph(f"vocab/{scheme}.jsonld") == graph
    assert by_pyld(f"vocab/{scheme}.jsonld") == graph


def test_graphs_that_differ_are_told_apart():
    one = n_triples("_:a <x:p> _:b .\n_:b <x:p> _:a .\n")
    assert one == n_triples("_:y <x:p> _:x .\n_:x <x:p> _:y .\n")
    assert one != n_triples("_:a <x:p> _:a .\n_:b <x:p> _:b .\n")
