"""The RDF data of a thing, with the names of what it speaks of; and that of a whole vocabulary."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

from parasta_vocab.namespaces import GENID, LOCAL, RDF, SKOSXL, VOCABULARY_PREFIXES
from parasta_vocab.publish.skosmos.contexts import DATA
from parasta_vocab.publish.skosmos.jsonld import compact
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.source import FIRST, LABEL, REST, Source
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import is_blank
from parasta_vocab.source.document import Triple
from parasta_vocab.source.rdf_write import to_rdfxml, to_turtle
from parasta_vocab.validation.graph import to_ntriples

FORMATS: Final = ("application/rdf+xml", "text/turtle", "application/ld+json", "application/json")
"""The media types of RDF data, the first where a client wants none of them more."""
_NAMES: Final = (terms.TYPE, terms.PREF, LABEL, terms.NOTATION, f"{RDF}value")
"""What is told of each thing that is mentioned."""
_PREFIXES: Final = VOCABULARY_PREFIXES | {"skosxl": SKOSXL}
_BLANK: Final = re.compile(rf"(?m)^<{re.escape(LOCAL + GENID)}([^>]*)>|(?<= )<{re.escape(LOCAL + GENID)}([^>]*)>(?= \.$)")


def concept_data(question: Question) -> list[Triple]:
    """Return what the vocabularies say of a thing: of it, to it, of its groups, and the names of what it mentions.

    Raises:
        Refused: No thing is named, or no vocabulary says anything of it.
    """
    question.needed("uri")
    found = [triple for source in question.scope for triple in about(source, question.uri)]
    if not found:
        raise Refused(404, "no_concept", uri=question.uri)
    return list(dict.fromkeys(found))


def vocabulary_data(source: Source) -> list[Triple]:
    """Return everything that a vocabulary says."""
    return [(s, p, o) for p, by_subject in source.graph.statements.items() for s, values in by_subject.items() for o in values]


def write(triples: Iterable[Triple], media_type: str) -> bytes:
    """Return statements in one of the `FORMATS`."""
    if media_type in {"application/ld+json", "application/json"}:
        ordered = sorted(triples, key=lambda triple: is_blank(triple[0]))  # the nodes without a name at the end
        return json.dumps(compact(ordered, DATA), ensure_ascii=False, separators=(",", ":")).encode()
    lines = _BLANK.sub(lambda found: f"_:{found[1] or found[2]}", to_ntriples(triples).decode()).encode()
    return (to_turtle if media_type == "text/turtle" else to_rdfxml)(lines, _PREFIXES).encode()


def about(source: Source, iri: str) -> Iterator[Triple]:
    """Yield what a vocabulary says of a thing, its own statements first."""
    graph = source.graph
    own = [(iri, p, o) for p, by_subject in graph.statements.items() for o in by_subject.get(iri, ())]
    yield from sorted(own, key=lambda triple: triple[1] != terms.TYPE)
    yield from ((s, p, iri) for s, p in source.inbound.get(iri, ()) if not is_blank(s) and s not in source.deprecated)
    seen = {iri}
    for _, _, value in own:
        if isinstance(value, str):
            yield from _named(source, value, seen)
    yield from _groups(source, iri)


def _named(source: Source, iri: str, seen: set[str]) -> Iterator[Triple]:
    """Yield the names of a thing; all that is said of a label, a list or a thing without a name."""
    waiting = [iri]
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        whole = is_blank(each) or f"{SKOSXL}Label" in source.graph.types.get(each, ()) or source.graph.values(each, FIRST)
        for predicate in source.graph.statements if whole else _NAMES:
            for value in source.graph.values(each, predicate):
                yield each, predicate, value
                if isinstance(value, str) and whole and (is_blank(value) or predicate in {FIRST, REST}):
                    waiting.append(value)


def _groups(source: Source, iri: str) -> Iterator[Triple]:
    """Yield the groups that a thing is in, at any depth, with their names and what they themselves are in."""
    waiting, seen = [iri], {iri}
    while waiting:
        member = waiting.pop()
        for group, predicate in source.inbound.get(member, ()):
            if predicate != terms.MEMBER:
                continue
            yield group, predicate, member
            if group not in seen:
                seen.add(group)
                waiting.append(group)
                yield from ((group, name, value) for name in (terms.TYPE, terms.PREF) for value in source.graph.values(group, name))
