"""Every form of every vocabulary: other parsers read it, they read the same, and it comes out the same each time."""

import json
import os
import subprocess
import sys
from functools import cache

import pytest
import rdflib
from pyld import jsonld
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from parasta_vocab.publish.export import render_all
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.vocab import SCHEMES, vocabulary

PARSERS = {
    "text/turtle": (RdfFormat.TURTLE, "turtle"),
    "application/ld+json": (RdfFormat.JSON_LD, "json-ld"),
    "application/rdf+xml": (RdfFormat.RDF_XML, "xml"),
    "application/n-triples": (RdfFormat.N_TRIPLES, "nt"),
}
GRAPHS = [name for name, form in FORMATS.items() if form.media_type in PARSERS]
SAME = ("turtle", "jsonld", "rdfxml", "ntriples")


@cache
def content(name, scheme):
    return FORMATS[name].render(vocabulary(scheme))


def canonical(data, form, base=None):
    """The statements with canonical names of blank nodes: equal sets are isomorphic graphs."""
    graph = Dataset(parse(data, form, base_iri=base))
    graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return frozenset(map(str, graph))


@cache
def by_pyoxigraph(name, scheme):
    return canonical(content(name, scheme), PARSERS[FORMATS[name].media_type][0])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", GRAPHS)
def test_rdflib_reads_the_same_graph_as_pyoxigraph(name, scheme, monkeypatch):
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    graph = rdflib.Graph().parse(data=content(name, scheme), format=PARSERS[FORMATS[name].media_type][1])
    assert canonical(graph.serialize(format="nt", encoding="utf-8"), RdfFormat.N_TRIPLES) == by_pyoxigraph(name, scheme)
    assert len(graph) > len(vocabulary(scheme))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", SAME)
def test_the_four_forms_of_the_shipped_graph_are_isomorphic(name, scheme):
    assert by_pyoxigraph(name, scheme) == by_pyoxigraph("turtle", scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pyld_reads_the_json_ld_as_the_same_graph(scheme):
    quads = jsonld.to_rdf(json.loads(content("jsonld", scheme)), {"format": "application/n-quads"})
    assert canonical(quads.encode(), RdfFormat.N_QUADS) == by_pyoxigraph("turtle", scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_n_triples_are_sorted_lines(scheme):
    lines = content("ntriples", scheme).decode().splitlines()
    subjects = [line.split(" ", 1)[0] for line in lines]
    assert subjects == sorted(subjects)
    assert len(set(lines)) == len(lines)


def test_names_of_files_are_unique_and_end_as_the_platform_wants():
    names = [form.file_name(scheme) for scheme in SCHEMES for form in FORMATS.values()]
    assert len(set(names)) == len(names)
    assert FORMATS["ntrf"].suffix.endswith(".xml")
    assert FORMATS["simple-excel"].suffix.endswith(".xlsx")


SCRIPT = """
from hashlib import sha256
from parasta_vocab.publish.export import render_all
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.vocab import SCHEMES, vocabulary
for name, data in render_all([vocabulary(scheme) for scheme in SCHEMES], FORMATS).items():
    print(name, sha256(data).hexdigest())
"""


def test_every_file_is_the_same_byte_for_byte_under_any_hash_seed():
    runs = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "4242")
    ]
    assert runs[0] == runs[1]
    assert runs[0].count("\n") == len(SCHEMES) * len(FORMATS) + 1


def test_all_files_are_named_once(small):
    assert list(render_all([small], {"csv": FORMATS["csv"], "ntrf": FORMATS["ntrf"]})) == ["parasta.csv", "parasta.ntrf.xml", "catalog.ttl"]


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_reference_page_names_every_form_with_its_file_and_media_type(lang, root):
    page = (root / f"docs/reference/serialisations.{lang}.md").read_text()
    rows = [tuple(cell.strip("` ") for cell in line.split("|")[1:4]) for line in page.splitlines() if line.startswith("| `")]
    assert rows == [(name, form.file_name("parasta"), form.media_type) for name, form in FORMATS.items()]
