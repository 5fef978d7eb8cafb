"""One concept as an entry: its terms in the order of a termbank, then its texts, then what is small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from parasta_vocab.publish.pdf.facts import relations, remarks
from parasta_vocab.publish.pdf.refs import References, anchor
from parasta_vocab.publish.pdf.sources import Bibliography
from parasta_vocab.publish.pdf.words import LEADS, MARKS, RATHER
from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, PREFERRED, Term, iter_terms
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import Concept, Vocabulary
from parasta_vocab.vocab.concept import Texts

_NOTES: Final = ("note", "example", "history_note", "change_note")


def entry(concept: Concept, vocabulary: Vocabulary, refs: References, bibliography: Bibliography, *, field: bool) -> dict[str, Any]:
    """Return a concept as the template prints it; with `field` it says its subject field."""
    found = list(_terms(concept))
    return {
        "label": anchor(concept.iri),
        "number": refs.numbers[concept.iri],
        "name": next((terms["preferred"] for terms in found if terms["preferred"]), [_term(Term(PREFERRED, "", concept.id))]),
        "name_lang": next((code for code, _ in concept.pref_label.items()), ""),
        "terms": found,
        "texts": list(texts(concept.definition, concept)),
        "relations": list(relations(concept, vocabulary, refs)),
        "remarks": list(remarks(concept, refs.lang, field)),
        "sources": bibliography.cite(concept.source),
    }


def texts(definition: Text, concept: Concept | None = None) -> Iterator[dict[str, Any]]:
    """Yield by language the definition, and the notes and examples of a concept."""
    for lang in LANGUAGES:
        notes = list(_notes(concept, lang)) if concept else []
        if notes or getattr(definition, lang):
            yield {"lang": lang, "definition": getattr(definition, lang), "notes": notes}


def _terms(concept: Concept) -> Iterator[dict[str, Any]]:
    every = tuple(iter_terms(concept))
    for lang in LANGUAGES:

        def of(role: str, lang: str = lang) -> list[dict[str, Any]]:
            return [_term(term) for term in every if term.lang == lang and term.role == role]

        found = {"preferred": of(PREFERRED), "other": of(ALTERNATIVE), "avoid": of(DISCOURAGED)}
        if any(found.values()):
            yield {"lang": lang, "rather": RATHER[lang]} | found


def _term(term: Term) -> dict[str, Any]:
    return {
        "text": term.text,
        "gender": "n" if term.neuter else "",
        "plural": "pl" if term.plural else "",
        "mark": MARKS.get(term.status, ""),
    }


def _notes(concept: Concept, lang: str) -> Iterator[dict[str, str]]:
    keywords = concept.properties.get("keywords", {}).get(lang)
    if keywords:
        yield {"lead": LEADS["keywords"].show(lang), "text": "; ".join(keywords)}
    for name in _NOTES:
        found: Texts = getattr(concept, name)
        for text in joined(found.get(lang, ())):
            yield {"lead": LEADS[name].show(lang), "text": text}


def joined(several: Sequence[str]) -> Sequence[str]:
    """Return phrases as one list, sentences as they are."""
    phrases = len(several) > 1 and not any(text.endswith((".", "!", "?")) for text in several)
    return ("; ".join(several),) if phrases else several
