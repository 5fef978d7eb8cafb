"""The rules under `shapes/` → catalogues as JSON, and one shapes graph as N-Triples, which engines read fastest.

`shapes/rules/` holds the rules for process descriptions, `shapes/lint/` those for vocabularies, which are all found in Python.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Final

from rdflib import RDF, RDFS, SH, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import to_canonical_graph
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from parasta_vocab import namespaces
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.text import LANGUAGES

PARASTA = Namespace(namespaces.MODEL)
KINDS: Final = {PARASTA.StructureRule: "structure", PARASTA.NativeRule: "native"}
SEVERITIES: Final = {SH.Violation: "violation", SH.Warning: "warning", SH.Info: "info"}
TOPICS: Final = ("file", "provider", "process", "flow", "coverage", "stage", "critical-point", "language")
"""The chapters of the catalogue, in their order."""
LINT_TOPICS: Final = ("vocabulary-file", "concept-scheme", "label", "documentation", "relation", "mapping", "terminology", "platform")
"""The chapters of the catalogue of rules for vocabularies."""
CLAIMS: Final = {PARASTA["condition/claimed-stage"], PARASTA["condition/claimed-as-flow"]}
"""The conditions that make a rule one about what a file claims."""
TALK: Final = {RDFS.label, RDFS.comment, SH.message, DCTERMS.source, DCTERMS.subject, RDFS.seeAlso}
"""What is for people and not for the engine."""


def read_rules(folder: Path, chapter: str = "rules") -> list[tuple[str, Graph]]:
    """Return each rule file's id and graph, sorted by id; `chapter` is the folder below: `rules` or `lint`."""
    return [(path.stem, Graph(bind_namespaces="none").parse(path)) for path in sorted((folder / chapter).glob("*.ttl"))]


def catalogue(rules: list[tuple[str, Graph]], chapter: str = "rules") -> list[dict[str, Any]]:
    """Return the catalogue, ordered by topic and id.

    Raises:
        BrokenRecord: A rule file lacks a label, a reason, a message or a basis, or says the severity in the wrong place.
    """
    topics = LINT_TOPICS if chapter == "lint" else TOPICS
    entries = [_entry(name, graph, chapter, topics) for name, graph in rules]
    return sorted(entries, key=lambda entry: (topics.index(entry["topic"]), entry["id"]))


def _entry(name: str, graph: Graph, chapter: str, topics: Collection[str]) -> dict[str, Any]:
    rule = URIRef(namespaces.RULE + name)

    def broken(reason: str) -> BrokenRecord:
        return BrokenRecord(f"shapes/{chapter}/{name}.ttl", reason)

    def texts(predicate: URIRef) -> dict[str, str]:
        found = {value.language: str(value) for value in graph.objects(rule, predicate) if isinstance(value, Literal)}
        if missing := [lang for lang in LANGUAGES if not found.get(lang)]:
            raise broken(f"{predicate.n3()} is missing in {', '.join(missing)}")
        return {lang: found[lang] for lang in LANGUAGES}

    severity = URIRef(str(graph.value(rule, SH.severity)))
    if severity not in SEVERITIES:
        raise broken("the rule has no severity")
    if list(graph.subjects(SH.severity)) != [rule]:
        raise broken("severity stands on something else than the rule")
    topic = str(graph.value(rule, DCTERMS.subject))
    if topic not in topics:
        raise broken(f"unknown topic: {topic}")
    sources = sorted(str(value) for value in graph.objects(rule, DCTERMS.source))
    if not sources:
        raise broken("the rule has no source")
    kinds = [kind for cls, kind in KINDS.items() if (rule, RDF.type, cls) in graph]
    return {
        "id": name,
        "topic": topic,
        "severity": SEVERITIES[severity],
        "kind": "lint" if chapter == "lint" else kinds[0] if kinds else "shape",
        "label": texts(RDFS.label),
        "why": texts(RDFS.comment),
        "message": texts(SH.message),
        "source": sources,
    }


def render_shapes(rules: list[tuple[str, Graph]], conditions: Graph, *, claimed: bool) -> str:
    """Return shapes as sorted N-Triples, without the words for people.

    `claimed` chooses the rules that hold only for stages which a file claims to describe whole; the others come with the
    conditions that both share.
    """
    lines = set() if claimed else set(_lines(conditions, "conditions"))
    for name, graph in rules:
        is_shape = not any((None, RDF.type, cls) in graph for cls in KINDS)
        if is_shape and claimed == _speaks_of_claims(graph):
            lines |= set(_lines(graph, name))
    return "\n".join(sorted(lines)) + "\n"


def _speaks_of_claims(graph: Graph) -> bool:
    return any(term in CLAIMS or "parasta/covers" in str(term) for term in graph.objects())


def _lines(graph: Graph, name: str) -> Iterator[str]:
    """Yield the triples with blank nodes named after the file and their canonical order, so that the text is stable."""
    kept = Graph()
    for triple in graph:
        if triple[1] not in TALK:
            kept.add(triple)
    canonical = to_canonical_graph(kept)
    blank = sorted({term for triple in canonical for term in triple if isinstance(term, BNode)})
    names: dict[Node, Node] = {node: BNode(f"{name.replace('-', '')}{number}") for number, node in enumerate(blank)}
    renamed = Graph()
    for s, p, o in canonical:
        renamed.add((names.get(s, s), p, names.get(o, o)))
    yield from renamed.serialize(format="nt").splitlines()
