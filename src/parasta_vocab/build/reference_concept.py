"""One concept as lines of a page: labels, definition, notes, links, law, sources and status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from parasta_vocab.build.markdown import code, escaped, heading
from parasta_vocab.namespaces import shorten
from parasta_vocab.national import national_model
from parasta_vocab.report.concepts import WORDS as CONCEPT_WORDS
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import Concept
from parasta_vocab.vocab.concept import Texts
from parasta_vocab.vocab.sources import show_source, show_status

WORDS: Final = {
    "law": Text("Laki", "Lag", "Act"),
    "unverified_section": Text("pykälää ei ole tarkistettu", "paragrafen är inte kontrollerad", "section not verified"),
    "unverified_dates": Text("päiviä ei ole tarkistettu", "datumen är inte kontrollerade", "dates not verified"),
    "registers": Text("Rekistereissä", "I registren", "In the registers"),
    "identifier": Text("Tunniste", "Identifierare", "Identifier"),
}
REGISTERS: Final = {"ehoks": "eHOKS", "koski": "Koski"}
_DOUBTS: Final = {"unverified": "unconfirmed", "inflected": "inflected", "partial": "partial"}


def anchor_of(concept: Concept) -> str:
    """Return the anchor of a concept: its id, and before it the scheme where that is not the vocabulary itself."""
    return concept.id if concept.scheme == "parasta" else shorten(concept.iri).replace(":", "-")


def concept_lines(concept: Concept, lang: str, depth: int = 3) -> Iterator[str]:
    """Yield everything about one concept."""
    yield from heading(depth, concept.pref_label.show(lang), anchor_of(concept))
    yield f"{code(concept.id)} · {' · '.join(_label(concept, other, lang) for other in LANGUAGES)}"
    yield ""
    yield f"**{CONCEPT_WORDS['definition'].show(lang)}:** {escaped(concept.definition.show(lang))}"
    yield ""
    yield from (f"- {line}" for line in fact_lines(concept, lang))
    yield ""


def _label(concept: Concept, of: str, lang: str) -> str:
    doubt = _DOUBTS.get(concept.label_status.get(of, ""))
    label = f"{of} *{escaped(getattr(concept.pref_label, of))}*"
    return f"{label} ({CONCEPT_WORDS[doubt].show(lang)})" if doubt else label


def fact_lines(concept: Concept, lang: str) -> Iterator[str]:
    """Yield what is said of a concept beside its labels and its definition."""
    for key, texts in (("note", concept.note), ("example", concept.example)):
        yield from (f"{CONCEPT_WORDS[key].show(lang)}{mark}: {escaped(text)}" for mark, text in _in_language(texts, lang))
    for key, texts in (("alt_label", concept.alt_label), ("discouraged_label", concept.discouraged_label)):
        if texts:
            listed = " · ".join(f"{lang_} {escaped(', '.join(texts[lang_]))}" for lang_ in LANGUAGES if texts.get(lang_))
            yield f"{CONCEPT_WORDS[key].show(lang)}: {listed}"
    for key, iris in (("broader", concept.broader), ("related", concept.related), ("successor", concept.successor)):
        if iris:
            yield f"{CONCEPT_WORDS[key].show(lang)}: {', '.join(link(iri, lang) for iri in iris)}"
    yield from _law(concept.properties.get("law", ()), lang)
    if registers := [f"{name} {code(item)}" for key, name in REGISTERS.items() for item in concept.properties.get(key, ())]:
        yield f"{WORDS['registers'].show(lang)}: {', '.join(registers)}"
    if concept.valid_from or concept.valid_until:
        doubt = "" if concept.properties.get("validity_verified", True) else f" ({WORDS['unverified_dates'].show(lang)})"
        days = f"{concept.valid_from or ''} – {concept.valid_until or ''}".strip()
        yield f"{CONCEPT_WORDS['validity'].show(lang)}: {days}{doubt}"
    yield f"{CONCEPT_WORDS['status'].show(lang)}: {show_status(concept.status, lang)}"
    yield f"{CONCEPT_WORDS['source'].show(lang)}: {escaped(' · '.join(show_source(source, lang) for source in concept.source))}"
    yield f"{WORDS['identifier'].show(lang)}: {code(concept.iri)}"


def _in_language(texts: Texts, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the texts in a language, or those in the first language that has any, marked with it."""
    shown = next((lang_ for lang_ in (lang, *LANGUAGES) if texts.get(lang_)), lang)
    yield from (("" if shown == lang else f" ({shown})", text) for text in texts.get(shown, ()))


def _law(references: tuple[Mapping[str, object], ...], lang: str) -> Iterator[str]:
    for item in references:
        section = f", {item['section']} §" if "section" in item else ""
        doubt = "" if item.get("verified") else f" ({WORDS['unverified_section'].show(lang)})"
        yield f"{WORDS['law'].show(lang)} {item['act']}{section}{doubt}"


def link(iri: str, lang: str) -> str:
    """Return a link to a concept on whichever page of the reference it stands."""
    concept = national_model().concepts[iri]
    return f"[{escaped(concept.pref_label.show(lang))}]({page_of(concept, lang)}#{anchor_of(concept)})"


def page_of(concept: Concept, lang: str) -> str:
    """Return the page of the reference on which a concept stands."""
    names = {"parasta-toimijat": "actors", "parasta-prosessikartta": "process-map", "parasta-kriittiset-pisteet": "process-map"}
    return f"{names.get(concept.scheme, 'vocabulary')}.{lang}.md"
