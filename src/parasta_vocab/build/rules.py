"""The rules under `shapes/` → catalogues as JSON, and one shapes graph as N-Triples, which engines read fastest.

`shapes/rules/` holds the rules for process descriptions, `shapes/lint/` those for vocabularies, which are all found in Python.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Final

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.namespaces import DCTERMS, GENID, LOCAL, MODEL, RDF, RDFS, RULE, SH
from parasta_vocab.source.document import Literal, Term, Triple
from parasta_vocab.source.rdf import parse_rdf
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.graph import to_ntriples

Triples = tuple[Triple, ...]
KINDS: Final = {f"{MODEL}StructureRule": "structure", f"{MODEL}NativeRule": "native"}
SEVERITIES: Final = {f"{SH}Violation": "violation", f"{SH}Warning": "warning", f"{SH}Info": "info"}
TOPICS: Final = ("file", "provider", "process", "flow", "coverage", "stage", "critical-point", "language")
"""The chapters of the catalogue, in their order."""
LINT_TOPICS: Final = ("vocabulary-file", "concept-scheme", "label", "documentation", "relation", "mapping", "terminology", "platform")
"""The chapters of the catalogue of rules for vocabularies."""
CLAIMS: Final = {f"{MODEL}condition/claimed-stage", f"{MODEL}condition/claimed-as-flow"}
"""The conditions that make a rule one about what a file claims."""
TALK: Final = {f"{RDFS}label", f"{RDFS}comment", f"{SH}message", f"{DCTERMS}source", f"{DCTERMS}subject", f"{RDFS}seeAlso"}
"""What is for people and not for the engine."""
_TYPE: Final = f"{RDF}type"
_SEVERITY: Final = f"{SH}severity"
_BLANK: Final = re.compile(f"<{re.escape(LOCAL + GENID)}b([0-9]+)>")


def read_rules(folder: Path, chapter: str = "rules") -> list[tuple[str, Triples]]:
    """Return each rule file's id and triples, sorted by id; `chapter` is the folder below: `rules` or `lint`."""
    return [(path.stem, read_triples(path)) for path in sorted((folder / chapter).glob("*.ttl"))]


def read_triples(path: Path) -> Triples:
    """Return what a Turtle file says, each triple once."""
    return tuple(dict.fromkeys(parse_rdf(path.read_text(encoding="utf-8"), str(path), "turtle").triples))


def catalogue(rules: list[tuple[str, Triples]], chapter: str = "rules") -> list[dict[str, Any]]:
    """Return the catalogue, ordered by topic and id.

    Raises:
        BrokenRecord: A rule file lacks a label, a reason, a message or a basis, or says the severity in the wrong place.
    """
    topics = LINT_TOPICS if chapter == "lint" else TOPICS
    entries = [_entry(name, triples, chapter, topics) for name, triples in rules]
    return sorted(entries, key=lambda entry: (topics.index(entry["topic"]), entry["id"]))


def _entry(name: str, triples: Triples, chapter: str, topics: Collection[str]) -> dict[str, Any]:
    rule = RULE + name
    facts: dict[str, list[Term]] = {}
    for subject, predicate, value in triples:
        if subject == rule:
            facts.setdefault(predicate, []).append(value)

    def broken(reason: str) -> BrokenRecord:
        return BrokenRecord(f"shapes/{chapter}/{name}.ttl", reason)

    def texts(predicate: str) -> dict[str, str]:
        found = {value.lang: value.text for value in facts.get(predicate, ()) if isinstance(value, Literal)}
        if missing := [lang for lang in LANGUAGES if not found.get(lang)]:
            raise broken(f"<{predicate}> is missing in {', '.join(missing)}")
        return {lang: found[lang] for lang in LANGUAGES}

    severity = next((value for value in facts.get(_SEVERITY, ()) if isinstance(value, str)), "")
    if severity not in SEVERITIES:
        raise broken("the rule has no severity")
    if [subject for subject, predicate, _ in triples if predicate == _SEVERITY] != [rule]:
        raise broken("severity stands on something else than the rule")
    topic = _text(next(iter(facts.get(f"{DCTERMS}subject", ())), ""))
    if topic not in topics:
        raise broken(f"unknown topic: {topic}")
    sources = sorted(_text(value) for value in facts.get(f"{DCTERMS}source", ()))
    if not sources:
        raise broken("the rule has no source")
    kinds = [kind for cls, kind in KINDS.items() if cls in facts.get(_TYPE, ())]
    return {
        "id": name,
        "topic": topic,
        "severity": SEVERITIES[severity],
        "kind": "lint" if chapter == "lint" else kinds[0] if kinds else "shape",
        "label": texts(f"{RDFS}label"),
        "why": texts(f"{RDFS}comment"),
        "message": texts(f"{SH}message"),
        "source": sources,
    }


def _text(term: Term) -> str:
    return term.text if isinstance(term, Literal) else term


def render_shapes(rules: list[tuple[str, Triples]], conditions: Triples, *, claimed: bool) -> str:
    """Return shapes as sorted N-Triples, without the words for people.

    `claimed` chooses the rules that hold only for stages which a file claims to describe whole; the others come with the
    conditions that both share.
    """
    lines = set() if claimed else set(_lines(conditions, "conditions"))
    for name, triples in rules:
        is_shape = not any(predicate == _TYPE and value in KINDS for _, predicate, value in triples)
        if is_shape and claimed == _speaks_of_claims(triples):
            lines |= set(_lines(triples, name))
    return "\n".join(sorted(lines)) + "\n"


def _speaks_of_claims(triples: Triples) -> bool:
    return any(value in CLAIMS or "parasta/covers" in _text(value) for _, _, value in triples)


def _lines(triples: Triples, name: str) -> Iterator[str]:
    """Yield the triples with blank nodes named after the file and numbered in its order, so that the text is stable."""
    written = to_ntriples(triple for triple in triples if triple[1] not in TALK).decode()
    yield from _BLANK.sub(f"_:{name.replace('-', '')}\\1", written).splitlines()
