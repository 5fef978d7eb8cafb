"""The dialect in which Sanastot.suomi.fi exports a terminology, made of its documents: to answer an export, and to compare with one.

It is no plain SKOS: labels are nodes of their own (`urn:uuid:…`), partitive relations are `dcterms:isPartOf`, and the order
of what comes in lists is said a second time in `term:ordered…`.
Source: `mapper/*Mapper.java` and `property/Term.java` of VRK-YTI/yti-terminology-api, `properties/SuomiMeta.java` of VRK-YTI/yti-common-backend.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from parasta_vocab.namespaces import DCAP, DCTERMS, FOAF, RDF, RDFS, SKOS, SKOSXL, STATUS, SUOMI_META, TERM, XSD, scheme
from parasta_vocab.publish.sanastot.documents import Document, Stamp, Terminology
from parasta_vocab.publish.sanastot.fields import CATEGORIES, MATCHES, TERM_FIELDS
from parasta_vocab.publish.sanastot.from_vocabulary import stamps_of, to_terminology
from parasta_vocab.publish.skosxl import label_iri
from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, HIDDEN, PREFERRED
from parasta_vocab.publish.terms import Term as Word
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.records.statements import Items, Nested, Value
from parasta_vocab.source.document import Literal
from parasta_vocab.vocab import Vocabulary

PREFIXES: Final = {
    "rdfs": RDFS,
    "rdf": RDF,
    "dcterms": DCTERMS,
    "dcap": DCAP,
    "xsd": XSD,
    "suomi-meta": SUOMI_META,
    "skos": SKOS,
    "skos-xl": SKOSXL,
    "term": TERM,
    "foaf": FOAF,
}
"""The prefixes of an export, under its names."""
TERM_PROPERTIES: Final = {
    PREFERRED: f"{SKOS}prefLabel",
    ALTERNATIVE: f"{SKOS}altLabel",
    DISCOURAGED: f"{TERM}notRecommendedSynonym",
    HIDDEN: f"{SKOS}hiddenLabel",
}
"""Role to the property that leads from a concept to the node of a term."""
_ORDERED_TERMS: Final = {ALTERNATIVE: "orderedSynonym", DISCOURAGED: "orderedNotRecommendedSynonym"}
_OF_TERMS: Final = ("termInfo", "scope", "termStyle", "termFamily", "termConjugation", "termEquivalency", "wordClass")
_REFERENCES: Final = {
    **dict.fromkeys(("broader", "narrower", "related"), SKOS),
    **dict.fromkeys(("isPartOf", "hasPart"), DCTERMS),
    **dict.fromkeys(MATCHES, SKOS),
}
_OF_XML: Final = ("xml", "xmlns")
"""Names of prefixes that no document may give a meaning (Namespaces in XML, 3)."""
_NOBODY: Final[Mapping[str, Stamp]] = MappingProxyType({})
Fact = tuple[str, Value]


def render_sanastot(vocabulary: Vocabulary) -> str:
    """Return the vocabulary as the platform would export it, in Turtle, but for what only the platform knows: who did what."""
    return render_dialect(to_terminology(vocabulary), stamps_of(vocabulary))


def render_dialect(terminology: Terminology, stamps: Mapping[str, Stamp] = _NOBODY, copied_from: str = "") -> str:
    """Return a terminology as the platform would export it, in Turtle; see `dialect_statements`."""
    return render_turtle(dialect_statements(terminology, stamps, copied_from), dialect_prefixes(terminology))


def dialect_prefixes(terminology: Terminology) -> dict[str, str]:
    """Return the prefixes of the export of a terminology, with its own where XML leaves it the name."""
    own = {} if terminology.prefix in _OF_XML else {terminology.prefix: scheme(terminology.prefix)}
    return PREFIXES | own


def dialect_statements(
    terminology: Terminology, stamps: Mapping[str, Stamp] = _NOBODY, copied_from: str = ""
) -> Iterator[tuple[str, list[Fact]]]:
    """Yield each thing with what is said of it.

    `stamps` say by id when a thing was made and changed and by whom, that of the terminology under the empty id; `copied_from`
    is the IRI of the terminology that this one is a copy of.
    """
    home = scheme(terminology.prefix)
    copied = [(f"{SUOMI_META}copiedFrom", copied_from)] if copied_from else []
    yield home, [*_scheme(terminology.about, home), *_made(stamps.get("")), *copied]
    for id_, concept in terminology.concepts.items():
        yield home + id_, [*_concept(concept, home), *_made(stamps.get(id_))]
        for field, role in TERM_FIELDS.items():
            terms = concept.get(field, ())
            yield from ((node, list(_label(term))) for node, term in zip(_nodes(home + id_, terms, role), terms, strict=True))
    for id_, collection in terminology.collections.items():
        yield home + id_, [*_collection(collection, home), *_made(stamps.get(id_))]


def _scheme(about: Document, home: str) -> Iterator[Fact]:
    yield f"{RDF}type", f"{SKOS}ConceptScheme"
    yield f"{DCAP}preferredXMLNamespacePrefix", Literal(about["prefix"])
    yield f"{DCAP}preferredXMLNamespace", Literal(home)
    yield from _plain(f"{TERM}terminologyType", about, "graphType")
    yield from ((f"{DCTERMS}language", Literal(lang)) for lang in about.get("languages", ()))
    yield _status(about)
    yield from _plain(f"{SUOMI_META}contact", about, "contact")
    yield from _by_language(f"{SKOS}prefLabel", about, "label")
    yield from _by_language(f"{RDFS}comment", about, "description")
    yield from ((f"{DCTERMS}contributor", f"urn:uuid:{id_}") for id_ in about.get("organizations", ()))
    yield from ((f"{DCTERMS}isPartOf", CATEGORIES[name].iri) for name in about.get("groups", ()) if name in CATEGORIES)


def _concept(concept: Document, home: str) -> Iterator[Fact]:
    iri = home + concept["identifier"]
    yield f"{RDF}type", f"{SKOS}Concept"
    yield f"{SKOS}inScheme", home
    yield _status(concept)
    for field, role in TERM_FIELDS.items():
        nodes = _nodes(iri, concept.get(field, ()), role)
        yield from ((TERM_PROPERTIES[role], node) for node in nodes)
        if role in _ORDERED_TERMS and nodes:
            yield TERM + _ORDERED_TERMS[role], Items(tuple(nodes))
    yield from _by_language(f"{SKOS}definition", concept, "definition")
    yield from chain.from_iterable(_plain(TERM + name, concept, name) for name in ("subjectArea", "conceptClass"))
    yield from _listed(f"{SKOS}note", "orderedNote", _localized(concept, "notes"))
    yield from _listed(f"{SKOS}example", "orderedExample", _localized(concept, "examples"))
    yield from chain.from_iterable(_plain(SKOS + name, concept, name) for name in ("changeNote", "historyNote"))
    yield from _listed(f"{SKOS}editorialNote", "orderedEditorialNote", map(Literal, concept.get("editorialNotes", ())))
    yield from _listed(f"{DCTERMS}source", "orderedSource", map(Literal, concept.get("sources", ())))
    if links := concept.get("links"):
        yield f"{RDFS}seeAlso", Items(tuple(map(_link, links)))
    for name, namespace in _REFERENCES.items():
        yield from _listed(namespace + name, f"ordered{name[0].upper()}{name[1:]}", concept.get(name, ()))


def _link(link: Document) -> Nested:
    title, text = _by_language(f"{DCTERMS}title", link, "name"), _by_language(f"{DCTERMS}description", link, "description")
    return Nested((*title, *text, (f"{FOAF}homepage", Literal(link["uri"]))))


def _label(term: Document) -> Iterator[Fact]:
    yield f"{RDF}type", f"{SKOSXL}Label"
    yield f"{SKOSXL}literalForm", Literal(term["label"], term["language"])
    yield _status(term)
    if "homographNumber" in term:
        yield f"{TERM}homographNumber", Literal(str(term["homographNumber"]), datatype=f"{XSD}int")
    yield from chain.from_iterable(_plain(TERM + name, term, name) for name in _OF_TERMS)
    yield from chain.from_iterable(_plain(SKOS + name, term, name) for name in ("historyNote", "changeNote"))
    yield from ((f"{SKOS}editorialNote", Literal(text)) for text in term.get("editorialNotes", ()))
    yield from ((f"{DCTERMS}source", Literal(source)) for source in term.get("sources", ()))


def _collection(collection: Document, home: str) -> Iterator[Fact]:
    yield f"{RDF}type", f"{SKOS}Collection"
    yield f"{SKOS}inScheme", home
    yield from _by_language(f"{SKOS}prefLabel", collection, "label")
    yield from _by_language(f"{RDFS}comment", collection, "description")
    yield from _listed(f"{SKOS}member", "orderedMember", collection.get("members", ()))


def _nodes(iri: str, terms: Iterable[Document], role: str) -> list[str]:
    """Return the IRI of the node of each term, also of those that are written alike; the platform's are random, ours come out the same each time."""
    alike: Counter[str] = Counter()
    nodes = []
    for term in terms:
        name = f"{label_iri(iri, Word(role, term['language'], term['label']))}#{role}"
        alike[name] += 1
        nodes.append(uuid5(NAMESPACE_URL, name if alike[name] == 1 else f"{name}{alike[name]}").urn)
    return nodes


def _status(document: Document) -> Fact:
    return f"{SUOMI_META}publicationStatus", STATUS + document["status"]


def _plain(name: str, document: Document, field: str) -> Iterator[Fact]:
    if field in document:
        yield name, Literal(document[field])


def _by_language(name: str, document: Document, field: str) -> Iterator[Fact]:
    return ((name, Literal(text, lang)) for lang, text in document.get(field, {}).items())


def _localized(document: Document, field: str) -> Iterator[Literal]:
    return (Literal(item["value"], item["language"]) for item in document.get(field, ()))


def _listed(name: str, ordered: str, values: Iterable[str | Literal]) -> Iterator[Fact]:
    """Yield each value, and all of them once more in their order."""
    items = tuple(values)
    yield from ((name, item) for item in items)
    if items:
        yield TERM + ordered, Items(items)


def _made(stamp: Stamp | None) -> Iterator[Fact]:
    if stamp is None:
        return
    for name, moment in (("created", stamp.created), ("modified", stamp.modified)):
        if moment:
            yield DCTERMS + name, Literal(moment, datatype=f"{XSD}dateTime")
    for name, person in (("creator", stamp.creator), ("modifier", stamp.modifier)):
        if person:
            yield SUOMI_META + name, Literal(person.id)
