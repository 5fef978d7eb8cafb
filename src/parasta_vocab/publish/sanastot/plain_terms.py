"""The terms of a concept document as plain SKOS: literals, and a node for each term of which more is known.

A node is made as `publish.skosxl` makes it. The status of a term is said where it is another than that of the concept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parasta_vocab.namespaces import ADMS, DCTERMS, LEXINFO, MODEL, RDF, SKOS, SKOSXL, STATUS, TERM, XSD
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.publish.skosxl import AUTHORISATION, PROPERTIES, label_iri
from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, HIDDEN, PREFERRED
from parasta_vocab.publish.terms import Term as Word
from parasta_vocab.source.document import Literal, Triple
from parasta_vocab.source.document import Term as Value

LABELS: Final = {
    PREFERRED: f"{SKOS}prefLabel",
    ALTERNATIVE: f"{SKOS}altLabel",
    DISCOURAGED: f"{MODEL}discouragedLabel",
    HIDDEN: f"{SKOS}hiddenLabel",
}
"""What a term is to a concept, to the property that holds its label."""
_NEUTER: Final = f"{MODEL}neuterLabel"
_PLURAL: Final = f"{MODEL}pluralLabel"
SAID_OF_TERMS: Final = {role: (label, PROPERTIES[role], _NEUTER, _PLURAL) for role, label in LABELS.items()}
"""The predicates that lead from a concept to its terms, by what they are to it."""
_LEXICAL: Final = {
    "termFamily": (f"{LEXINFO}gender", {"NEUTER": "neuter", "FEMININE": "feminine", "MASCULINE": "masculine"}),
    "termConjugation": (f"{LEXINFO}number", {"SINGULAR": "singular", "PLURAL": "plural"}),
    "wordClass": (f"{LEXINFO}partOfSpeech", {"ADJECTIVE": "adjective", "VERB": "verb"}),
}
_TEXTS: Final = {
    "termInfo": f"{TERM}termInfo",
    "scope": f"{TERM}scope",
    "termStyle": f"{TERM}termStyle",
    "termEquivalency": f"{TERM}termEquivalency",
    "historyNote": f"{SKOS}historyNote",
    "changeNote": f"{SKOS}changeNote",
}
_LISTS: Final = {"sources": f"{DCTERMS}source", "editorialNotes": f"{SKOS}editorialNote"}
SAID_OF_NODES: Final = frozenset(
    {
        *(f"{RDF}type", f"{SKOSXL}literalForm", f"{LEXINFO}normativeAuthorization", f"{ADMS}status", f"{TERM}homographNumber"),
        *(predicate for predicate, _ in _LEXICAL.values()),
        *_TEXTS.values(),
        *_LISTS.values(),
    }
)
"""What a document can say of the node of a term."""
_LITTLE: Final = frozenset({"label", "language", "status"})


def term_statements(concept: Document, iri: str) -> Iterator[Triple]:
    """Yield what is said of the terms of a concept; a statement can come twice."""
    for name, role in TERM_FIELDS.items():
        for term in concept.get(name, ()):
            label = Literal(term["label"], term["language"])
            yield iri, LABELS[role], label
            if term.get("termFamily") == "NEUTER":
                yield iri, _NEUTER, label
            if term.get("termConjugation") == "PLURAL":
                yield iri, _PLURAL, label
            if node := _node(term, concept, iri):
                yield iri, PROPERTIES[role], node
                yield from ((node, predicate, value) for predicate, value in _facts(term, role, concept["status"]))


def nodes(concept: Document, iri: str, field: str) -> Iterator[str]:
    """Yield the nodes of the terms that a field of a concept holds."""
    return (node for term in concept.get(field, ()) if (node := _node(term, concept, iri)))


def _node(term: Document, concept: Document, iri: str) -> str:
    """Return the IRI of the node of a term, or nothing where its label says all."""
    more = not _LITTLE.issuperset(term) or term["status"] != concept["status"]
    return label_iri(iri, Word("", term["language"], term["label"])) if more else ""


def _facts(term: Document, role: str, status: str) -> Iterator[tuple[str, Value]]:
    yield f"{RDF}type", f"{SKOSXL}Label"
    yield f"{SKOSXL}literalForm", Literal(term["label"], term["language"])
    if role in AUTHORISATION:
        yield f"{LEXINFO}normativeAuthorization", LEXINFO + AUTHORISATION[role]
    if term["status"] != status:
        yield f"{ADMS}status", STATUS + term["status"]
    if "homographNumber" in term:
        yield f"{TERM}homographNumber", Literal(str(term["homographNumber"]), datatype=f"{XSD}integer")
    for name, (predicate, words) in _LEXICAL.items():
        if name in term:
            yield predicate, LEXINFO + words[term[name]]
    yield from ((predicate, Literal(term[name])) for name, predicate in _TEXTS.items() if name in term)
    yield from ((predicate, Literal(text)) for name, predicate in _LISTS.items() for text in term.get(name, ()))
