"""Documents → plain SKOS in the words of our own vocabularies, field by field.

Labels are literals (`plain_terms` has what else is known of a term). What neither SKOS nor our model has a word for keeps
the platform's. A concept with no other above it is a top concept, which no document says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from parasta_vocab.namespaces import ADMS, DCTERMS, ISOTHES, MODEL, OWL, RDF, RDFS, SKOS, STATUS, SUOMI_META, TERM, TERMINOLOGY, VANN, XSD
from parasta_vocab.namespaces import scheme as home_of
from parasta_vocab.publish.sanastot.checks import is_iri
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import CATEGORIES, MATCHES, TERM_FIELDS
from parasta_vocab.publish.sanastot.plain_terms import SAID_OF_TERMS, term_statements
from parasta_vocab.records.about import EU_LANGUAGES
from parasta_vocab.source.document import Literal, Triple
from parasta_vocab.source.document import Term as Value
from parasta_vocab.text import LANGUAGES

TOP: Final = f"{SKOS}hasTopConcept"
"""Said of the terminology, but belongs to the concept: it comes and goes with it."""
SAID_OF_LINKS: Final = frozenset({f"{DCTERMS}title", f"{DCTERMS}description"})
"""What is said of the page that a link leads to."""
_NO_LONGER: Final = ("SUPERSEDED", "RETIRED")
_LANGUAGES: Final = dict(zip(LANGUAGES, EU_LANGUAGES, strict=True))
_TREE: Final = {
    "broader": (f"{SKOS}broader", f"{ISOTHES}broaderGeneric"),
    "narrower": (f"{SKOS}narrower", f"{ISOTHES}narrowerGeneric"),
    "isPartOf": (f"{SKOS}broader", f"{ISOTHES}broaderPartitive"),
    "hasPart": (f"{SKOS}narrower", f"{ISOTHES}narrowerPartitive"),
}
_UPWARDS: Final = ("broader", "isPartOf")
_TEXTS: Final = {
    "changeNote": f"{SKOS}changeNote",
    "historyNote": f"{SKOS}historyNote",
    "editorialNotes": f"{SKOS}editorialNote",
    "sources": f"{DCTERMS}source",
    "subjectArea": f"{MODEL}subjectField",
    "conceptClass": f"{TERM}conceptClass",
    "contact": f"{SUOMI_META}contact",
    "graphType": f"{TERM}terminologyType",
}
"""Strings without a language."""
_LOCALIZED: Final = {"notes": f"{SKOS}note", "examples": f"{SKOS}example"}
_LINKS: Final = {name: f"{SKOS}{name}" for name in ("related", *MATCHES)} | {"members": f"{SKOS}member"}

SCHEME_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "prefix": frozenset({f"{VANN}preferredNamespacePrefix", f"{VANN}preferredNamespaceUri"}),
    "label": frozenset({f"{DCTERMS}title"}),
    "description": frozenset({f"{DCTERMS}description"}),
    "languages": frozenset({f"{DCTERMS}language"}),
    "status": frozenset({f"{ADMS}status"}),
    "groups": frozenset({f"{DCTERMS}isPartOf"}),
    "organizations": frozenset({f"{DCTERMS}contributor"}),
    **{name: frozenset({_TEXTS[name]}) for name in ("contact", "graphType")},
}
"""The fields of a terminology, each with the predicates that say it."""
FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "status": frozenset({f"{ADMS}status", f"{OWL}deprecated"}),
    **{name: frozenset(SAID_OF_TERMS[role]) for name, role in TERM_FIELDS.items()},
    "definition": frozenset({f"{SKOS}definition"}),
    **{name: frozenset({_TEXTS[name]}) for name in _TEXTS if name not in SCHEME_FIELDS},
    **{name: frozenset({predicate}) for name, predicate in _LOCALIZED.items()},
    "links": frozenset({f"{RDFS}seeAlso"}),
    **{name: frozenset({*predicates, *((f"{SKOS}topConceptOf",) if name in _UPWARDS else ())}) for name, predicates in _TREE.items()},
    **{name: frozenset({predicate}) for name, predicate in _LINKS.items() if name != "members"},
}
"""The fields of a concept, each with the predicates that say it of the concept; some are said by several fields together."""
COLLECTION_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "label": frozenset({f"{SKOS}prefLabel"}),
    "description": frozenset({f"{SKOS}definition"}),
    "members": frozenset({_LINKS["members"]}),
}
"""The fields of a collection, each with the predicates that say it."""


def statements(terminology: Terminology) -> Iterator[Triple]:
    """Yield all that a terminology says."""
    home = home_of(terminology.prefix)
    yield from scheme_statements(terminology.about, home)
    yield from chain.from_iterable(concept_statements(concept, home) for concept in terminology.concepts.values())
    yield from chain.from_iterable(collection_statements(collection, home) for collection in terminology.collections.values())


def scheme_statements(about: Document, home: str) -> Iterator[Triple]:
    """Yield what is said of a terminology as a whole."""
    return ((home, predicate, value) for predicate, value in _scheme(about, home))


def concept_statements(concept: Document, home: str) -> Iterator[Triple]:
    """Yield what is said of a concept, of its terms and of the pages that its links lead to, each statement once."""
    iri = home + concept["identifier"]
    is_top = all(above == iri for name in _UPWARDS for above in concept.get(name, ()))
    said = chain(
        ((iri, predicate, value) for predicate, value in _concept(concept, home)),
        term_statements(concept, iri),
        _of_links(concept),
        [(iri, f"{SKOS}topConceptOf", home), (home, TOP, iri)] if is_top else (),
    )
    return iter(dict.fromkeys(said))


def collection_statements(collection: Document, home: str) -> Iterator[Triple]:
    """Yield what is said of a collection."""
    iri = home + collection["identifier"]
    yield iri, f"{RDF}type", f"{SKOS}Collection"
    yield iri, f"{SKOS}inScheme", home
    for name, predicates in COLLECTION_FIELDS.items():
        said = _by_language if name != "members" else _iris
        yield from ((iri, predicate, value) for predicate in predicates for value in said(collection, name))


def _scheme(about: Document, home: str) -> Iterator[tuple[str, Value]]:
    yield f"{RDF}type", f"{SKOS}ConceptScheme"
    yield f"{VANN}preferredNamespacePrefix", Literal(about["prefix"])
    yield f"{VANN}preferredNamespaceUri", Literal(home)
    yield from ((f"{DCTERMS}title", value) for value in _by_language(about, "label"))
    yield from ((f"{DCTERMS}description", value) for value in _by_language(about, "description"))
    yield from ((f"{DCTERMS}language", _LANGUAGES.get(lang, Literal(lang))) for lang in about.get("languages", ()))
    yield f"{ADMS}status", STATUS + about["status"]
    yield from ((f"{DCTERMS}isPartOf", CATEGORIES[name].iri) for name in about.get("groups", ()) if name in CATEGORIES)
    yield from ((f"{DCTERMS}contributor", f"urn:uuid:{id_}") for id_ in about.get("organizations", ()))
    yield from ((_TEXTS[name], Literal(about[name])) for name in ("contact", "graphType") if name in about)


def _concept(concept: Document, home: str) -> Iterator[tuple[str, Value]]:
    yield f"{RDF}type", f"{SKOS}Concept"
    yield f"{SKOS}inScheme", home
    yield f"{ADMS}status", STATUS + concept["status"]
    if concept["status"] in _NO_LONGER:
        yield f"{OWL}deprecated", Literal("true", datatype=f"{XSD}boolean")
    yield from ((f"{SKOS}definition", value) for value in _by_language(concept, "definition"))
    for name, predicate in _LOCALIZED.items():
        yield from ((predicate, Literal(item["value"], item["language"])) for item in concept.get(name, ()))
    for name, predicate in _TEXTS.items():
        yield from ((predicate, Literal(text)) for text in _several(concept.get(name)))
    yield from ((f"{RDFS}seeAlso", _page(link)) for link in concept.get("links", ()))
    for name, predicates in _TREE.items():
        yield from ((predicate, iri) for iri in concept.get(name, ()) for predicate in predicates)
    for name, predicate in _LINKS.items():
        yield from ((predicate, iri) for iri in concept.get(name, ()))


def _of_links(concept: Document) -> Iterator[Triple]:
    """Yield name and description of the pages; those of things on the platform are theirs to say."""
    for link in concept.get("links", ()):
        if isinstance(page := _page(link), str) and not page.startswith(TERMINOLOGY):
            yield from ((page, f"{DCTERMS}title", value) for value in _by_language(link, "name"))
            yield from ((page, f"{DCTERMS}description", value) for value in _by_language(link, "description"))


def _page(link: Document) -> Value:
    uri: str = link["uri"]
    return uri if is_iri(uri) else Literal(uri)


def _by_language(document: Document, name: str) -> Iterator[Value]:
    return (Literal(text, lang) for lang, text in document.get(name, {}).items())


def _iris(document: Document, name: str) -> Iterator[Value]:
    return iter(document.get(name, ()))


def _several(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []
