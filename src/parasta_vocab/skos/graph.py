"""Any SKOS file as data: an index over its triples, made in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from parasta_vocab.namespaces import GENID, LOCAL
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal, Term, Triple

Index = Mapping[str, Mapping[str, Sequence[Term]]]
Labels = Mapping[str, Sequence[Literal]]
Links = Mapping[str, Sequence[str]]
_BLANK: Final = LOCAL + GENID


@dataclass(frozen=True, slots=True)
class SkosGraph:
    """What a SKOS file says.

    `statements` gives the values by predicate and subject, each once, in the order of the file. `concepts` are those that are
    called so, and those that take part in a relation of concepts and are described; the labels join plain SKOS, SKOS-XL and
    the dialect of the national terminology service. `broader`, `narrower` and `related` join every way of saying so, in
    either direction, and hold only concepts of this file.
    """

    statements: Index
    types: Mapping[str, frozenset[str]]
    concepts: Mapping[str, None]
    schemes: tuple[str, ...]
    collections: tuple[str, ...]
    pref: Labels
    alt: Labels
    hidden: Labels
    discouraged: Labels
    broader: Links
    narrower: Links
    related: Links
    namespace: str = ""
    described: frozenset[str] = field(default_factory=frozenset)
    targets: frozenset[str] = field(default_factory=frozenset)
    """Every IRI to which something links, classes apart."""

    def values(self, subject: str, predicate: str) -> Sequence[Term]:
        """Return the values of a statement, none where nothing is said."""
        return self.statements.get(predicate, {}).get(subject, ())

    def texts(self, subject: str, predicate: str) -> tuple[Literal, ...]:
        """Return the values that are literals."""
        return tuple(value for value in self.values(subject, predicate) if isinstance(value, Literal))

    def iris(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Return the values that are IRIs."""
        return tuple(value for value in self.values(subject, predicate) if isinstance(value, str))

    def pairs(self, *predicates: str) -> Iterator[tuple[str, str, Term]]:
        """Yield subject, predicate and value of each statement with one of these predicates."""
        for predicate in predicates:
            for subject, values in self.statements.get(predicate, {}).items():
                for value in values:
                    yield subject, predicate, value

    def links(self, *predicates: str) -> Iterator[tuple[str, str, str]]:
        """Yield those of the statements whose value is an IRI."""
        return ((s, p, o) for s, p, o in self.pairs(*predicates) if isinstance(o, str))

    def is_own(self, iri: str) -> bool:
        """Tell whether an IRI is in the namespace of the vocabulary."""
        return bool(self.namespace) and iri.startswith(self.namespace)

    def name(self, iri: str) -> str:
        """Return what is left of an IRI after its namespace: the id of a thing of this vocabulary."""
        return iri[len(self.namespace) :] if self.is_own(iri) else iri


def is_blank(iri: str) -> bool:
    """Tell whether this is the name that a thing without an IRI was given when it was read."""
    return iri.startswith(_BLANK)


def skos_graph(triples: Iterable[Triple]) -> SkosGraph:
    """Return the index over these triples."""
    statements: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in triples:
        statements[predicate][subject].append(value)
    for by_subject in statements.values():
        by_subject.default_factory = None
        for subject, values in by_subject.items():
            if len(values) > 1 and len(set(values)) < len(values):
                by_subject[subject] = list(dict.fromkeys(values))
    statements.default_factory = None
    return _graph(statements)


def _graph(statements: Index) -> SkosGraph:
    types = {subject: frozenset(map(str, values)) for subject, values in statements.get(terms.TYPE, {}).items()}
    of_class: dict[str, dict[str, None]] = {}
    for subject, classes in types.items():
        for cls in classes:
            of_class.setdefault(cls, {})[subject] = None
    described = frozenset().union(*statements.values())
    concepts = _concepts(statements, of_class, described)
    return SkosGraph(
        statements=statements,
        types=types,
        concepts=concepts,
        schemes=tuple(of_class.get(terms.SCHEME, ())),
        collections=tuple(of_class.get(terms.COLLECTION, {}) | of_class.get(terms.ORDERED, {})),
        pref=_labels(statements, terms.PREF, terms.XL_LABELS[terms.PREF]),
        alt=_labels(statements, terms.ALT, terms.XL_LABELS[terms.ALT]),
        hidden=_labels(statements, terms.HIDDEN, terms.XL_LABELS[terms.HIDDEN]),
        discouraged=_labels(statements, *terms.DISCOURAGED),
        **_hierarchy(statements, concepts),
        related=_related(statements, concepts),
        namespace=_namespace(concepts),
        described=described,
        targets=frozenset(_targets(statements)),
    )


_TEXTS: Final = frozenset((*terms.LABELS, *terms.DOCUMENTATION, *terms.DISCOURAGED, terms.TYPE))
"""Predicates whose values are texts or classes, and no links."""


def _targets(statements: Index) -> Iterator[str]:
    for predicate, by_subject in statements.items():
        if predicate not in _TEXTS:
            yield from (value for value in chain.from_iterable(by_subject.values()) if type(value) is str)


def _concepts(statements: Index, of_class: Mapping[str, Mapping[str, None]], described: frozenset[str]) -> dict[str, None]:
    concepts = dict(of_class.get(terms.CONCEPT, {}))
    others = {iri for cls in (terms.SCHEME, terms.COLLECTION, terms.ORDERED) for iri in of_class.get(cls, ())}
    more: set[Term] = set()
    for predicate in terms.SEMANTIC:
        by_subject = statements.get(predicate, {})
        more.update(by_subject, *by_subject.values())
    more.update(statements.get(terms.TOP_OF, ()))
    found = (more - concepts.keys() - others) & described
    return concepts | {iri: None for iri in sorted(found, key=str) if isinstance(iri, str)}


def _labels(statements: Index, *predicates: str) -> Labels:
    """Return the literals by concept; a label that is a resource gives its literal form."""
    forms = statements.get(terms.LITERAL_FORM, {})
    found: dict[str, Sequence[Term]] = {}
    for predicate in predicates:
        for subject, values in statements.get(predicate, {}).items():
            found[subject] = (*found[subject], *values) if subject in found else values
    if not forms and predicates and all(type(value) is Literal for values in found.values() for value in values):
        return found  # type: ignore[return-value] # the line above has looked
    labels: dict[str, list[Literal]] = {}
    for subject, values in found.items():
        literals = (form for value in values for form in ((value,) if isinstance(value, Literal) else forms.get(value, ())))
        labels[subject] = list(dict.fromkeys(item for item in literals if isinstance(item, Literal)))
    return labels


def _hierarchy(statements: Index, concepts: Mapping[str, None]) -> dict[str, Links]:
    broader: dict[str, dict[str, None]] = {}
    narrower: dict[str, dict[str, None]] = {}
    for upwards, downwards in terms.INVERSE.items():
        for predicate, up, down in ((upwards, broader, narrower), (downwards, narrower, broader)):
            for subject, values in statements.get(predicate, {}).items():
                if subject not in concepts:
                    continue
                for value in values:
                    if value in concepts and isinstance(value, str):
                        up.setdefault(subject, {})[value] = None
                        down.setdefault(value, {})[subject] = None
    return {
        "broader": {iri: tuple(found) for iri, found in broader.items()},
        "narrower": {iri: tuple(found) for iri, found in narrower.items()},
    }


def _related(statements: Index, concepts: Mapping[str, None]) -> Links:
    related: dict[str, dict[str, None]] = {}
    for subject, values in statements.get(terms.RELATED, {}).items():
        for value in values:
            if isinstance(value, str) and value in concepts and subject in concepts:
                related.setdefault(subject, {})[value] = None
                related.setdefault(value, {})[subject] = None
    return {iri: tuple(found) for iri, found in related.items()}


def _namespace(concepts: Iterable[str]) -> str:
    """Return the namespace of most concepts: what stands before the last `/` or `#`."""
    counts = Counter(iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in concepts if not is_blank(iri))
    return max(counts, key=lambda name: (counts[name], name)) if counts else ""
