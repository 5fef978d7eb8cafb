"""The words of SKOS: its properties and classes, in the groups in which its specification speaks of them."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import DCTERMS, ISOTHES, MODEL, RDF, SKOS, SKOSXL

TYPE: Final = f"{RDF}type"
CONCEPT: Final = f"{SKOS}Concept"
SCHEME: Final = f"{SKOS}ConceptScheme"
COLLECTION: Final = f"{SKOS}Collection"
ORDERED: Final = f"{SKOS}OrderedCollection"

PREF: Final = f"{SKOS}prefLabel"
ALT: Final = f"{SKOS}altLabel"
HIDDEN: Final = f"{SKOS}hiddenLabel"
LABELS: Final = (PREF, ALT, HIDDEN)
XL_LABELS: Final = {PREF: f"{SKOSXL}prefLabel", ALT: f"{SKOSXL}altLabel", HIDDEN: f"{SKOSXL}hiddenLabel"}
LITERAL_FORM: Final = f"{SKOSXL}literalForm"
DISCOURAGED: Final = (f"{MODEL}discouragedLabel", "https://iri.suomi.fi/model/term/notRecommendedSynonym")
"""Terms that a vocabulary advises against: our property, and that of the national terminology service."""
NEUTER: Final = f"{MODEL}neuterLabel"

NOTATION: Final = f"{SKOS}notation"
DEFINITION: Final = f"{SKOS}definition"
NOTE: Final = f"{SKOS}note"
SCOPE_NOTE: Final = f"{SKOS}scopeNote"
EXAMPLE: Final = f"{SKOS}example"
NOTES: Final = tuple(f"{SKOS}{name}" for name in ("note", "scopeNote", "example", "historyNote", "changeNote", "editorialNote"))
DOCUMENTATION: Final = (DEFINITION, *NOTES)

IN_SCHEME: Final = f"{SKOS}inScheme"
HAS_TOP: Final = f"{SKOS}hasTopConcept"
TOP_OF: Final = f"{SKOS}topConceptOf"
MEMBER: Final = f"{SKOS}member"
MEMBER_LIST: Final = f"{SKOS}memberList"

BROADER: Final = f"{SKOS}broader"
NARROWER: Final = f"{SKOS}narrower"
RELATED: Final = f"{SKOS}related"
BROADER_TRANSITIVE: Final = f"{SKOS}broaderTransitive"
NARROWER_TRANSITIVE: Final = f"{SKOS}narrowerTransitive"
GENERIC: Final = f"{ISOTHES}broaderGeneric"
PARTITIVE: Final = f"{ISOTHES}broaderPartitive"
KINDS_OF_BROADER: Final = {
    GENERIC: f"{ISOTHES}narrowerGeneric",
    PARTITIVE: f"{ISOTHES}narrowerPartitive",
    f"{ISOTHES}broaderInstantial": f"{ISOTHES}narrowerInstantial",
}
"""The kinds of hierarchical relation of ISO 25964, each with its other direction."""
INVERSE: Final = {BROADER: NARROWER, **KINDS_OF_BROADER}
SEMANTIC: Final = (
    *(BROADER, NARROWER, RELATED, BROADER_TRANSITIVE, NARROWER_TRANSITIVE, f"{SKOS}semanticRelation"),
    *KINDS_OF_BROADER,
    *KINDS_OF_BROADER.values(),
)
EXACT: Final = f"{SKOS}exactMatch"
CLOSE: Final = f"{SKOS}closeMatch"
BROAD: Final = f"{SKOS}broadMatch"
NARROW: Final = f"{SKOS}narrowMatch"
RELATED_MATCH: Final = f"{SKOS}relatedMatch"
MAPPINGS: Final = (EXACT, CLOSE, BROAD, NARROW, RELATED_MATCH, f"{SKOS}mappingRelation")

REPLACED_BY: Final = f"{DCTERMS}isReplacedBy"
KNOWN: Final = frozenset(
    SKOS + name
    for name in [
        "Concept",
        "ConceptScheme",
        "Collection",
        "OrderedCollection",
        "prefLabel",
        "altLabel",
        "hiddenLabel",
        "notation",
        "note",
        "changeNote",
        "definition",
        "editorialNote",
        "example",
        "historyNote",
        "scopeNote",
        "semanticRelation",
        "broader",
        "narrower",
        "related",
        "broaderTransitive",
        "narrowerTransitive",
        "inScheme",
        "hasTopConcept",
        "topConceptOf",
        "member",
        "memberList",
        "mappingRelation",
        "exactMatch",
        "closeMatch",
        "broadMatch",
        "narrowMatch",
        "relatedMatch",
    ]
)
"""Every term of the SKOS namespace (SKOS Reference, appendix B)."""
