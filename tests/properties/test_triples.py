"""What a description says is the same whether its YAML is written as N-Triples or a JSON-LD processor reads it with our context."""

import copy
import json
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from corpus import LONGEST, documents
from hypothesis import given, settings
from hypothesis import strategies as st

from parasta_vocab.data import root
from parasta_vocab.namespaces import GENID, LOCAL, MODEL
from parasta_vocab.national import national_model
from parasta_vocab.source.document import Document, Literal, Triple
from parasta_vocab.source.jsonld import CONTEXT, parse_jsonld
from parasta_vocab.source.read import parse_source, read_source
from parasta_vocab.validation.graph import fields, to_ntriples
from parasta_vocab.validation.triples import to_graph

BLANK = f"{LOCAL}{GENID}"
OWN = ("own_documents", "own_systems", "own_data")
PROVIDERS = sorted(path for path in (root() / "examples/providers").glob("*/processes.yaml") if "virhela" not in str(path))
"""The providers whose files have the form of a description; Virhela's has a key that is misspelt, which no graph holds."""
Data = dict[str, Any]


def as_jsonld(data: Data) -> str:
    """Return a description as JSON-LD that says what its form leaves to the schema: classes, defaults, and which terms are its own.

    A context gives properties; it cannot give a class, and it takes each document, system or datum for a national one.
    """
    whole = copy.deepcopy(data)
    whole.pop("base", None)
    whole.setdefault("covers", [stage.concept.id for stage in national_model().stages])
    for process in whole["processes"]:
        if process.get("steps"):
            process.setdefault("starts_with", process["steps"][0]["id"])
    own = {item["id"] for key in OWN for item in whole.get(key, ())}
    return json.dumps({"@context": CONTEXT, "id": "", **typed(whole, "ProcessDescription", own)})


def typed(value: Data, cls: str, own: set[str]) -> Data:
    slots = fields()[cls]["slots"]

    def said(key: str, item: Any) -> Any:
        if isinstance(item, list):
            return [said(key, each) for each in item]
        if slots[key]["kind"] == "object":
            return typed(item, slots[key]["target"], own)
        return LOCAL + item if slots[key]["kind"] == "own or concept" and item in own else item

    return {"type": fields()[cls]["iri"], **{key: said(key, item) for key, item in value.items()}}


def canonical(triples: tuple[Triple, ...]) -> list[str]:
    """Return the triples with the things that have no id as blank nodes, named by RDFC-1.0."""

    def node(iri: str) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode:
        return pyoxigraph.BlankNode(iri.removeprefix(BLANK).replace("-", "")) if iri.startswith(BLANK) else pyoxigraph.NamedNode(iri)

    dataset = pyoxigraph.Dataset()
    for quad in pyoxigraph.parse(to_ntriples(triples), format=pyoxigraph.RdfFormat.N_TRIPLES):
        value = node(quad.object.value) if isinstance(quad.object, pyoxigraph.NamedNode) else quad.object
        dataset.add(pyoxigraph.Quad(node(quad.subject.value), quad.predicate, value))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, dataset))


def both(data: Data, written: bytes) -> tuple[list[str], list[str]]:
    ours = tuple(triple for triple in to_graph(parse_source(written, "a.yaml")).triples if triple[1] != f"{MODEL}base")
    return canonical(ours), canonical(parse_jsonld(as_jsonld(data), "a").triples)


@pytest.mark.parametrize("path", PROVIDERS, ids=lambda path: path.parent.name)
def test_a_provider_says_the_same_in_yaml_and_in_json_ld(path: Path) -> None:
    document = read_source(path)
    assert isinstance(document, Document)
    base = f"{document.data['base'].rstrip('/')}/" if "base" in document.data else LOCAL

    def local(term: Any) -> Any:
        return LOCAL + term.removeprefix(base) if isinstance(term, str) and term.startswith(base) else term

    ours = tuple((local(s), p, o if isinstance(o, Literal) else local(o)) for s, p, o in to_graph(document).triples)
    assert canonical(ours) == canonical(parse_jsonld(as_jsonld(document.data), "a").triples)


@pytest.mark.parametrize("made", list(documents(11, 40, faulty=0)), ids=lambda made: made.name)
def test_a_made_description_says_the_same_in_yaml_and_in_json_ld(made: Any) -> None:
    ours, theirs = both(made.data, made.written())
    assert ours == theirs


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), min_size=1, max_size=30)


@given(st.integers(0, 10**6), st.integers(1, LONGEST // 4), st.lists(TEXTS, min_size=1, max_size=4), st.booleans())
@settings(deadline=None, max_examples=40)
def test_any_description_says_the_same_in_yaml_and_in_json_ld(seed: int, median: int, texts: list[str], parallel: bool) -> None:
    (made,) = documents(seed, 1, median=median, faulty=0)
    for index, step in enumerate(made.data["processes"][0]["steps"]):
        step["name"] = {lang: texts[index % len(texts)] for lang in step["name"]}
        step["parallel"] = parallel
    made.data["own_documents"] = [{"id": "oma", "name": {"sv": texts[-1]}}]
    made.data["processes"][0]["inputs"].append("oma")
    ours, theirs = both(made.data, made.written())
    assert ours == theirs
