"""A vocabulary as Skosmos sees it: a SKOS graph with an id, a title, languages, and what its configuration would say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from parasta_vocab.namespaces import ADMS, DCTERMS, ISOTHES, OWL, RDF, RDFS, SKOS, STATUS, SUOMI_META
from parasta_vocab.publish.skosmos.contexts import PREFIXES
from parasta_vocab.publish.skosmos.labels import find_label, fitting
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import SkosGraph, skos_graph
from parasta_vocab.source.document import Literal, Triple
from parasta_vocab.text import LANGUAGES

TITLES: Final = (f"{DCTERMS}title", f"{PREFIXES['dc11']}title")
LABEL: Final = f"{RDFS}label"
GROUP: Final = f"{ISOTHES}ConceptGroup"
FIRST: Final = f"{RDF}first"
REST: Final = f"{RDF}rest"
_OUTDATED: Final = frozenset({f"{STATUS}RETIRED", f"{STATUS}SUPERSEDED"})


@dataclass(frozen=True, eq=False)
class Source:
    """One vocabulary; `titles` is by language, `default` the language that is meant where none is named.

    `modified` is the time of the last change as ISO 8601, empty where it is not known.
    """

    id: str
    graph: SkosGraph
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    default: str
    modified: str = ""

    @cached_property
    def scheme(self) -> str | None:
        """The main concept scheme: that which most concepts are in, the last one of equals; None where there is none."""
        counts = Counter(o for _, _, o in self.graph.links(terms.IN_SCHEME))
        return max(self.graph.schemes, key=lambda iri: (counts[iri], iri), default=None)

    @cached_property
    def group_class(self) -> str:
        """The class whose members are the groups of the vocabulary."""
        return GROUP if self.of_class(GROUP) else terms.COLLECTION

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order of the file."""
        return self.of_class(GROUP) or self.graph.collections

    @cached_property
    def deprecated(self) -> frozenset[str]:
        """What is no longer in use: said so, or by its status."""
        said = {s for s, _, o in self.graph.pairs(f"{OWL}deprecated") if isinstance(o, Literal) and o.text in {"true", "1"}}
        statuses = self.graph.links(f"{ADMS}status", f"{SUOMI_META}publicationStatus")
        return frozenset(said | {s for s, _, o in statuses if o in _OUTDATED})

    @cached_property
    def tops(self) -> Mapping[str, tuple[str, ...]]:
        """The schemes of each top concept; where a scheme names none, those of its concepts that have nothing above them."""
        graph, found = self.graph, dict[str, dict[str, None]]()
        for concept, _, scheme in graph.links(terms.TOP_OF):
            found.setdefault(concept, {})[scheme] = None
        for scheme, _, concept in graph.links(terms.HAS_TOP):
            found.setdefault(concept, {})[scheme] = None
        named = {scheme for schemes in found.values() for scheme in schemes}
        for concept, _, scheme in graph.links(terms.IN_SCHEME):
            if scheme not in named and concept in graph.concepts and not graph.broader.get(concept):
                found.setdefault(concept, {})[scheme] = None
        return {concept: tuple(sorted(schemes)) for concept, schemes in found.items()}

    @cached_property
    def inbound(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Subject and predicate of each statement that leads to a thing, concept schemes and classes apart."""
        found: dict[str, list[tuple[str, str]]] = {}
        for predicate in self.graph.statements.keys() - {terms.TYPE, terms.IN_SCHEME}:
            for subject, _, value in self.graph.links(predicate):
                found.setdefault(value, []).append((subject, predicate))
        return {iri: sorted(several) for iri, several in found.items()}

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The members of each collection, those of ordered ones too."""
        found: dict[str, dict[str, None]] = {}
        for group, _, member in self.graph.links(terms.MEMBER):
            found.setdefault(group, {})[member] = None
        for group, _, cell in self.graph.links(terms.MEMBER_LIST):
            found.setdefault(group, {}).update(dict.fromkeys(self._items(cell)))
        return {group: tuple(several) for group, several in found.items()}

    def title(self, lang: str) -> str:
        """Return the title in a language, else in the default one, else any."""
        return self.titles.get(lang) or self.titles.get(self.default) or next(iter(self.titles.values()), self.id)

    def of_class(self, cls: str) -> tuple[str, ...]:
        """Return what is an instance of a class, in the order of the file."""
        return tuple(iri for iri, classes in self.graph.types.items() if cls in classes)

    def knows(self, iri: str) -> bool:
        """Tell whether the vocabulary says what a thing is."""
        return iri in self.graph.types or iri in self.graph.concepts

    def label(self, iri: str, lang: str) -> str | None:
        """Return the preferred label in a language, or the one without a language, or None."""
        labels = self.graph.pref.get(iri, ())
        found = fitting(labels, lang) or [label for label in labels if not label.lang]
        return found[0].text if found else None

    def best_label(self, iri: str, lang: str) -> Literal | None:
        """Return the preferred label in a language, else in the default one, else any."""
        return find_label(self.graph.pref.get(iri, ()), lang, self.default)

    def notation(self, iri: str) -> str | None:
        """Return the first notation."""
        return next((each.text for each in self.graph.texts(iri, terms.NOTATION)), None)

    def _items(self, cell: str) -> Iterator[str]:
        """Yield the things of an RDF list; a list that leads back into itself ends there."""
        seen: set[str] = set()
        while cell not in seen:
            seen.add(cell)
            yield from self.graph.iris(cell, FIRST)
            cell = next(iter(self.graph.iris(cell, REST)), cell)


def read_source(id_: str, triples: Iterable[Triple], languages: Sequence[str] = (), modified: str = "") -> Source:
    """Return the vocabulary that these statements describe; languages that are not given are those of its labels."""
    graph = skos_graph(triples)
    spoken = tuple(languages) or _languages(graph)
    titles = {label.lang: label.text for iri in graph.schemes for label in reversed(_titles(graph, iri))}
    return Source(id_, graph, titles, spoken, spoken[0] if spoken else "en", modified)


def shorten(iri: str) -> str:
    """Return `skos:…` for a word of SKOS, any other IRI as it is."""
    return f"skos:{iri.removeprefix(SKOS)}" if iri.startswith(SKOS) else iri


def _titles(graph: SkosGraph, scheme: str) -> list[Literal]:
    said = (graph.texts(scheme, predicate) for predicate in (*TITLES, LABEL))
    return [*chain.from_iterable(said), *graph.pref.get(scheme, ())]


def _languages(graph: SkosGraph) -> tuple[str, ...]:
    """Return the languages of the preferred labels: ours in our order, then others by their codes."""
    found = {label.lang for iri in graph.concepts for label in graph.pref.get(iri, ())} - {""}
    return (*(lang for lang in LANGUAGES if lang in found), *sorted(found.difference(LANGUAGES)))
