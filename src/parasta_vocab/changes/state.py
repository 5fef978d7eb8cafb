"""One state of a vocabulary: what each of its concepts and collections says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parasta_vocab.namespaces import ADMS, DCTERMS, OWL, SKOS
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import Labels, SkosGraph, is_blank, skos_graph
from parasta_vocab.source.document import Literal, Triple

TEXTS: Final = {
    "definition": (terms.DEFINITION,),
    "note": (terms.NOTE, terms.SCOPE_NOTE),
    "example": (terms.EXAMPLE,),
    "change_note": (f"{SKOS}changeNote",),
}
"""Texts beside the labels, under the names of our records."""
HIERARCHY: Final = {"broader": terms.BROADER, "broader_generic": terms.GENERIC, "broader_partitive": terms.PARTITIVE}
LINKS: Final = {
    "related": (terms.RELATED,),
    "scheme": (terms.IN_SCHEME,),
    "successor": (f"{DCTERMS}isReplacedBy",),
    "match": tuple(f"{SKOS}{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")),
}
"""Properties that lead to other resources and that are stated on the side of the concept."""
STATUSES: Final = (f"{ADMS}status", "https://iri.suomi.fi/model/suomi-meta/publicationStatus")
_DEPRECATED: Final = f"{OWL}deprecated"


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept or a collection: texts by property and language, links by property, all sorted."""

    iri: str
    texts: Mapping[str, Mapping[str, tuple[str, ...]]]
    links: Mapping[str, tuple[str, ...]]
    status: str

    def text(self, name: str, lang: str) -> tuple[str, ...]:
        """Return the texts of a property in a language."""
        return self.texts.get(name, {}).get(lang, ())

    def label(self) -> Mapping[str, str]:
        """Return the preferred label by language, as far as there is one."""
        return {lang: texts[0] for lang, texts in self.texts.get("pref_label", {}).items()}


State = Mapping[str, Entry]
"""Every concept and collection of one state by its IRI."""


def read_state(triples: Iterable[Triple]) -> State:
    """Return the state that triples describe; narrower relations count as the other side of broader ones.

    Concepts that are blank nodes are left out: nothing says which of them is which in another state.
    """
    graph = skos_graph(triples)
    inverse = {name: _inverse(graph, terms.INVERSE[predicate]) for name, predicate in HIERARCHY.items()}
    inverse["group"] = _inverse(graph, terms.MEMBER)
    things = (iri for iri in (*graph.concepts, *graph.collections) if not is_blank(iri))
    return {iri: Entry(iri, _texts(iri, graph), _links(iri, graph, inverse), _status(iri, graph)) for iri in things}


def _inverse(graph: SkosGraph, predicate: str) -> Mapping[str, set[str]]:
    """Return by value what states it."""
    found: dict[str, set[str]] = {}
    for subject, _, value in graph.links(predicate):
        found.setdefault(value, set()).add(subject)
    return found


def _texts(iri: str, graph: SkosGraph) -> dict[str, dict[str, tuple[str, ...]]]:
    labels: Mapping[str, Labels] = {
        "pref_label": graph.pref,
        "alt_label": graph.alt,
        "hidden_label": graph.hidden,
        "discouraged_label": graph.discouraged,
    }
    texts = {name: _by_language(known.get(iri, ())) for name, known in labels.items()}
    texts |= {name: _by_language(text for one in several for text in graph.texts(iri, one)) for name, several in TEXTS.items()}
    return {name: by_language for name, by_language in texts.items() if by_language}


def _by_language(texts: Iterable[Literal]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for literal in texts:
        found.setdefault(literal.lang.lower(), set()).add(literal.text)
    return {lang: tuple(sorted(several)) for lang, several in sorted(found.items())}


def _links(iri: str, graph: SkosGraph, inverse: Mapping[str, Mapping[str, set[str]]]) -> dict[str, tuple[str, ...]]:
    links = {name: {target for one in several for target in graph.iris(iri, one)} for name, several in LINKS.items()}
    links |= {name: {*graph.iris(iri, predicate)} for name, predicate in HIERARCHY.items()}
    for name, stated in inverse.items():
        links[name] = links.get(name, set()) | stated.get(iri, set())
    return {name: tuple(sorted(targets)) for name, targets in links.items() if targets}


def _status(iri: str, graph: SkosGraph) -> str:
    """Return the last part of the status, such as `DRAFT`, or `deprecated` where only that is said."""
    return next(_statuses(iri, graph), "")


def _statuses(iri: str, graph: SkosGraph) -> Iterator[str]:
    for predicate in STATUSES:
        for value in graph.values(iri, predicate):
            text = value.text if isinstance(value, Literal) else value
            yield text.rstrip("/").rpartition("/")[2]
    if any(literal.text == "true" for literal in graph.texts(iri, _DEPRECATED)):
        yield "deprecated"
