"""An immutable index over the concepts of one concept scheme, read from the shipped JSON-LD without an RDF library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache, cached_property
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.data import read_json
from parasta_vocab.errors import NoSuchConcept, NoSuchScheme
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.concept import Agent, Collection, Concept, ConceptScheme, Texts, iter_labels
from parasta_vocab.vocab.rank import rank_of, wanted

SCHEMES: Final = (
    "parasta",
    "parasta-toimijat",
    "parasta-prosessikartta",
    "parasta-kriittiset-pisteet",
    "parasta-asiakirjat",
    "parasta-tiedot",
    "parasta-tasot",
)
"""The concept schemes of the national model."""
_NAMED: Final = frozenset(
    [
        "id",
        "type",
        "inScheme",
        "topConceptOf",
        "pref_label",
        "definition",
        "status",
        "source",
        "alt_label",
        "hidden_label",
        "discouraged_label",
        "neuter",
        "plural",
        "subject_field",
        "note",
        "example",
        "broader",
        "broader_generic",
        "broader_partitive",
        "narrower",
        "narrower_generic",
        "narrower_partitive",
        "related",
        "successor",
        "created",
        "modified",
        "valid_from",
        "valid_until",
        "change_note",
        "history_note",
        "editorial_note",
        "label_status_fi",
        "label_status_sv",
        "label_status_en",
        "notation",
        "deprecated",
        "page",
    ]
)


@dataclass(frozen=True)  # no slots: the other side of `broader` is kept once it was derived
class Vocabulary:
    """One concept scheme, with its concepts keyed by IRI in the order of the records.

    >>> vocabulary("parasta").get("koulutussopimus").pref_label.sv
    'utbildningsavtal'
    """

    scheme: ConceptScheme
    concepts: Mapping[str, Concept]
    collections: Mapping[str, Collection]

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts.values())

    def __len__(self) -> int:
        return len(self.concepts)

    def get(self, name: str) -> Concept:
        """Return the concept with this IRI or id, or raise `NoSuchConcept` with the closest ids."""
        concept = self.find(name)
        if concept is None:
            raise NoSuchConcept(name, closest(name, (concept.id for concept in self)))
        return concept

    def find(self, name: str) -> Concept | None:
        """Return the concept with this IRI or id, or None."""
        return self.concepts.get(name) or self.concepts.get(self.scheme.iri + name)

    def labelled(self, label: str) -> tuple[Concept, ...]:
        """Return the concepts that have this label in any language, preferred or not; case does not matter."""
        wanted = label.casefold()
        return tuple(concept for concept in self if wanted in (text.casefold() for text in iter_labels(concept)))

    def narrower(self, name: str) -> Iterator[Concept]:
        """Yield the concepts directly below this one.

        `skos:narrower` is derived here, never stored: records state `broader` only, so the two cannot drift apart.
        """
        return iter(self._narrower.get(self.get(name).iri, ()))

    @cached_property
    def _narrower(self) -> Mapping[str, tuple[Concept, ...]]:
        found: dict[str, dict[Concept, None]] = {}
        for concept in self:
            for iri in concept.broader:
                found.setdefault(iri, {})[concept] = None
        return {iri: tuple(below) for iri, below in found.items()}

    def search(self, words: str) -> tuple[Concept, ...]:
        """Return the concepts in which every word stands, inflected or not, the best first: see `iter_ranked`."""
        return tuple(concept for _, concept in sorted(self.iter_ranked(words), key=lambda item: (item[0], item[1].pref_label.fi)))

    def iter_ranked(self, words: str) -> Iterator[tuple[int, Concept]]:
        """Yield the concepts in which every word stands in whatever form, each with a rank.

        The rank is 0 where the words are a preferred label, 1 where they end one of as many words (*työpaikkaohjaaja* for *ohjaaja*),
        2 where they end another, 3 where they stand in one, 4 in another label or the id, 5 in the definition or a note.
        """
        sought = wanted(words)
        return ((rank, concept) for concept in self if (rank := rank_of(concept, sought)) is not None)


@cache
def vocabulary(scheme: str = "parasta") -> Vocabulary:
    """Return the vocabulary of a concept scheme, such as `parasta` or `parasta-toimijat`.

    Raises:
        NoSuchScheme: There is no such concept scheme; the message names the closest.
    """
    if scheme not in SCHEMES:
        raise NoSuchScheme(scheme, closest(scheme, SCHEMES))
    return read_vocabulary(read_json(f"vocab/{scheme}.jsonld"), scheme)


def read_vocabulary(document: Mapping[str, Any], scheme: str) -> Vocabulary:
    """Return the vocabulary that the JSON-LD document of a concept scheme holds (`records.document` makes it)."""
    head, agent, *nodes = document["@graph"]
    concepts = [node for node in nodes if "skos:Concept" in node["type"]]
    collections = [node for node in nodes if "skos:Collection" in node["type"]]
    return Vocabulary(
        _scheme(head, agent, scheme),
        {node["id"]: _concept(node, scheme) for node in concepts},
        {node["id"]: _collection(node, scheme) for node in collections},
    )


def closest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most three of the known names, the most alike first; case does not matter."""
    folded = {item.casefold(): item for item in known}
    return tuple(folded[item] for item in get_close_matches(name.casefold(), folded, n=3, cutoff=0.6))


def _scheme(node: Mapping[str, Any], agent: Mapping[str, Any], name: str) -> ConceptScheme:
    return ConceptScheme(
        iri=node["id"],
        id=name,
        title=Text.of(node["title"]),
        description=Text.of(node["description"]),
        creator=Agent(namespaces.expand(agent["id"]), Text.of(agent["name"]), Text.of(agent["description"])),
        license=node["license"],
        version=node["version"],
        status=node["status"],
        issued=date.fromisoformat(node["issued"]),
        modified=date.fromisoformat(node["modified"]),
        source=tuple(node["source"]),
    )


def _collection(node: Mapping[str, Any], scheme: str) -> Collection:
    return Collection(
        node["id"],
        node["id"].removeprefix(namespaces.group(scheme)),
        Text.of(node["pref_label"]),
        tuple(node["member"]),
        Text.of(node.get("definition")),
    )


def _concept(node: Mapping[str, Any], scheme: str) -> Concept:
    def texts(key: str) -> Texts:
        return {lang: tuple(values) for lang, values in node.get(key, {}).items()}

    def day(key: str) -> date | None:
        return date.fromisoformat(node[key]) if key in node else None

    return Concept(
        iri=node["id"],
        id=node["id"].removeprefix(namespaces.scheme(scheme)),
        scheme=scheme,
        kinds=tuple(kind.removeprefix("parasta:") for kind in node["type"] if kind != "skos:Concept"),
        pref_label=Text.of(node["pref_label"]),
        definition=Text.of(node["definition"]),
        status=node["status"],
        source=tuple(node["source"]),
        label_status={lang: node[f"label_status_{lang}"] for lang in LANGUAGES if f"label_status_{lang}" in node},
        alt_label=texts("alt_label"),
        hidden_label=texts("hidden_label"),
        discouraged_label=texts("discouraged_label"),
        neuter=tuple(node.get("neuter", ())),
        plural=texts("plural"),
        subject_field=Text.of(node.get("subject_field")),
        note=texts("note"),
        example=texts("example"),
        broader=tuple(node.get("broader", ())),
        broader_generic=tuple(node.get("broader_generic", ())),
        broader_partitive=tuple(node.get("broader_partitive", ())),
        related=tuple(node.get("related", ())),
        successor=tuple(node.get("successor", ())),
        created=day("created"),
        modified=day("modified"),
        valid_from=day("valid_from"),
        valid_until=day("valid_until"),
        change_note=texts("change_note"),
        history_note=texts("history_note"),
        editorial_note=texts("editorial_note"),
        properties={key: value for key, value in node.items() if key not in _NAMED},
    )
