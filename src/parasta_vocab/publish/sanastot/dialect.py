"""The dialect in which Sanastot.suomi.fi exports a terminology: made here to compare with an export, not to be imported.

It is no plain SKOS: labels are nodes of their own (`urn:uuid:…`), partitive relations are `dcterms:isPartOf`, and the order
of what comes in lists is said a second time in `term:ordered…`. Three things only the platform knows are left out: the
contributor (the id of an organisation there) and who created and modified what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from parasta_vocab.namespaces import DCAP, DCTERMS, FOAF, RDF, RDFS, SKOS, SKOSXL, STATUS, SUOMI_META, TERM, XSD
from parasta_vocab.publish.skosxl import label_iri
from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, HIDDEN, PREFERRED, Term, iter_terms
from parasta_vocab.publish.turtle import render_turtle, text_facts
from parasta_vocab.records.statements import Items, Value
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Collection, Concept, Vocabulary
from parasta_vocab.vocab.concept import Texts
from parasta_vocab.vocab.sources import show_source

SERVICE_CATEGORY: Final = "http://urn.fi/URN:NBN:fi:au:ptvl:v1060"
"""The platform's group P6, Koulutus."""
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
Fact = tuple[str, Value]


def render_sanastot(vocabulary: Vocabulary) -> str:
    """Return the vocabulary as the platform would export it, in Turtle."""
    prefixes = PREFIXES | {vocabulary.scheme.id: vocabulary.scheme.iri}
    return render_turtle(_things(vocabulary), prefixes)


def _things(vocabulary: Vocabulary) -> Iterator[tuple[str, list[Fact]]]:
    home = vocabulary.scheme.iri
    yield home, list(_scheme(vocabulary))
    for concept in vocabulary:
        terms = list(iter_terms(concept))
        yield concept.iri, list(_concept(concept, terms, vocabulary))
        yield from ((_node(concept, term), list(_label(concept, term))) for term in terms)
    for collection in vocabulary.collections.values():
        yield home + collection.iri.removeprefix(vocabulary.scheme.iri), list(_collection(collection, home))


def _scheme(vocabulary: Vocabulary) -> Iterator[Fact]:
    scheme = vocabulary.scheme
    yield f"{RDF}type", f"{SKOS}ConceptScheme"
    yield f"{DCAP}preferredXMLNamespacePrefix", Literal(scheme.id)
    yield f"{DCAP}preferredXMLNamespace", Literal(scheme.iri)
    yield f"{TERM}terminologyType", Literal("TERMINOLOGICAL_VOCABULARY")
    yield from ((f"{DCTERMS}language", Literal(lang)) for lang in LANGUAGES)
    yield _status(scheme.status)
    yield from text_facts(f"{SKOS}prefLabel", scheme.title)
    yield from text_facts(f"{RDFS}comment", scheme.description)
    yield f"{DCTERMS}isPartOf", SERVICE_CATEGORY
    yield from _days(scheme.issued, scheme.modified)


def _concept(concept: Concept, terms: list[Term], vocabulary: Vocabulary) -> Iterator[Fact]:
    yield f"{RDF}type", f"{SKOS}Concept"
    yield f"{SKOS}inScheme", vocabulary.scheme.iri
    yield _status(concept.status)
    for role, name in TERM_PROPERTIES.items():
        nodes = [_node(concept, term) for term in terms if term.role == role]
        yield from ((name, node) for node in nodes)
        if role in _ORDERED_TERMS and nodes:
            yield TERM + _ORDERED_TERMS[role], Items(tuple(nodes))
    yield from text_facts(f"{SKOS}definition", concept.definition)
    if concept.subject_field:
        yield f"{TERM}subjectArea", Literal(concept.subject_field.show("fi"))
    yield from _listed(f"{SKOS}note", "orderedNote", _flat(concept.note))
    yield from _listed(f"{SKOS}example", "orderedExample", _flat(concept.example))
    for name, texts in (("changeNote", concept.change_note), ("historyNote", concept.history_note)):
        if one := "\n".join(texts.get("fi", ())):
            yield SKOS + name, Literal(one)
    yield from _listed(f"{SKOS}editorialNote", "orderedEditorialNote", (Literal(item.text) for item in _flat(concept.editorial_note)))
    yield from _listed(f"{DCTERMS}source", "orderedSource", (Literal(show_source(source, "fi")) for source in concept.source))
    yield from _relations(concept, vocabulary)
    yield from _days(concept.created, concept.modified)


def _relations(concept: Concept, vocabulary: Vocabulary) -> Iterator[Fact]:
    yield from _listed(f"{SKOS}broader", "orderedBroader", concept.broader_generic)
    narrower = (item.iri for item in vocabulary if concept.iri in item.broader_generic)
    yield from _listed(f"{SKOS}narrower", "orderedNarrower", narrower)
    yield from _listed(f"{SKOS}related", "orderedRelated", concept.related)
    yield from _listed(f"{DCTERMS}isPartOf", "orderedIsPartOf", concept.broader_partitive)
    parts = (item.iri for item in vocabulary if concept.iri in item.broader_partitive)
    yield from _listed(f"{DCTERMS}hasPart", "orderedHasPart", parts)


def _label(concept: Concept, term: Term) -> Iterator[Fact]:
    yield f"{RDF}type", f"{SKOSXL}Label"
    yield f"{SKOSXL}literalForm", Literal(term.text, term.lang)
    yield _status(concept.status)
    if term.neuter:
        yield f"{TERM}termFamily", Literal("NEUTER")
    if term.plural:
        yield f"{TERM}termConjugation", Literal("PLURAL")
    yield from ((f"{DCTERMS}source", Literal(source)) for source in term.source)


def _collection(collection: Collection, home: str) -> Iterator[Fact]:
    yield f"{RDF}type", f"{SKOS}Collection"
    yield f"{SKOS}inScheme", home
    yield from text_facts(f"{SKOS}prefLabel", collection.pref_label)
    yield from text_facts(f"{RDFS}comment", collection.definition)
    yield from _listed(f"{SKOS}member", "orderedMember", collection.members)


def _node(concept: Concept, term: Term) -> str:
    """Return the IRI of the node of a term; the platform's are random, ours come out the same each time."""
    return uuid5(NAMESPACE_URL, f"{label_iri(concept.iri, term)}#{term.role}").urn


def _status(status: str) -> Fact:
    return f"{SUOMI_META}publicationStatus", STATUS + status


def _flat(texts: Texts) -> Iterator[Literal]:
    return (Literal(text, lang) for lang in LANGUAGES for text in texts.get(lang, ()))


def _listed(name: str, ordered: str, values: Iterable[str | Literal]) -> Iterator[Fact]:
    """Yield each value, and all of them once more in their order."""
    items = tuple(values)
    yield from ((name, item) for item in items)
    if items:
        yield TERM + ordered, Items(items)


def _days(created: date | None, modified: date | None) -> Iterator[Fact]:
    for name, day in (("created", created), ("modified", modified)):
        if day:
            yield DCTERMS + name, Literal(f"{day.isoformat()}T00:00:00.000Z", datatype=f"{XSD}dateTime")
