"""SKOS-XL: each term a resource of its own, so that gender, number, status and source can be said of it.

The file holds all that the plain Turtle holds, and the plain labels are those that S55–S57 of SKOS entail. A term has the
IRI `<concept>/label/<language>/<term>`, with `_` for a space: it changes only when the term itself does, whatever its role
or its place among the others. `parasta:discouragedLabelXl` is to `parasta:discouragedLabel` what `skosxl:altLabel` is to
`skos:altLabel`. Grammar and authorisation are said in the words of LexInfo.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from parasta_vocab.namespaces import DCTERMS, LEXINFO, MODEL, RDF, SKOSXL, VOCABULARY_PREFIXES
from parasta_vocab.publish.shipped import render_turtle
from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, HIDDEN, PREFERRED, Term, iter_terms
from parasta_vocab.publish.turtle import render_blocks
from parasta_vocab.records.statements import Value
from parasta_vocab.source.document import Literal
from parasta_vocab.vocab import Vocabulary

PROPERTIES: Final = {
    PREFERRED: f"{SKOSXL}prefLabel",
    ALTERNATIVE: f"{SKOSXL}altLabel",
    DISCOURAGED: f"{MODEL}discouragedLabelXl",
    HIDDEN: f"{SKOSXL}hiddenLabel",
}
"""Role to the property that leads from a concept to a term."""
AUTHORISATION: Final = {PREFERRED: "preferredTerm", ALTERNATIVE: "admittedTerm", DISCOURAGED: "deprecatedTerm"}
"""What a term that is not hidden is to a concept, in the words of LexInfo."""
_PREFIXES: Final = VOCABULARY_PREFIXES | {"skosxl": SKOSXL, "lexinfo": LEXINFO}


def render_skosxl(vocabulary: Vocabulary) -> str:
    """Return the vocabulary as SKOS with its terms as `skosxl:Label`s, in Turtle."""
    plain = render_turtle(vocabulary)
    used: set[str] = set()
    blocks = render_blocks(_things(vocabulary), _PREFIXES, used)
    missing = (prefix for prefix in sorted(used) if f"PREFIX {prefix}: " not in plain)
    return "".join(f"PREFIX {prefix}: <{_PREFIXES[prefix]}>\n" for prefix in missing) + f"{plain}\n{blocks}"


def label_iri(concept: str, term: Term) -> str:
    """Return the IRI of a term of a concept."""
    return f"{concept}/label/{term.lang}/{''.join(map(_safe, unicodedata.normalize('NFC', term.text)))}"


def _safe(char: str) -> str:
    if char == " ":
        return "_"
    return char if char.isalnum() or char in "-." else "".join(f"%{byte:02X}" for byte in char.encode())


def _things(vocabulary: Vocabulary) -> Iterator[tuple[str, list[tuple[str, Value]]]]:
    for concept in vocabulary:
        terms = list(iter_terms(concept))
        yield concept.iri, [(PROPERTIES[term.role], label_iri(concept.iri, term)) for term in terms]
        for term in terms:
            yield label_iri(concept.iri, term), list(_facts(term))


def _facts(term: Term) -> Iterator[tuple[str, Value]]:
    yield f"{RDF}type", f"{SKOSXL}Label"
    yield f"{SKOSXL}literalForm", Literal(term.text, term.lang)
    if term.role in AUTHORISATION:
        yield f"{LEXINFO}normativeAuthorization", LEXINFO + AUTHORISATION[term.role]
    if term.neuter:
        yield f"{LEXINFO}gender", f"{LEXINFO}neuter"
    if term.plural:
        yield f"{LEXINFO}number", f"{LEXINFO}plural"
    if term.status:
        yield f"{MODEL}labelStatus", Literal(term.status)
    for source in term.source:
        yield f"{DCTERMS}source", Literal(source)
