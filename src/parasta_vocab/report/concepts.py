"""Concepts as text for people and as data for programs."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from parasta_vocab.namespaces import shorten
from parasta_vocab.report.matches import matches_as_data, show_matches
from parasta_vocab.text import LANGUAGES, Text, show_day
from parasta_vocab.vocab import Concept, vocabulary
from parasta_vocab.vocab.concept import Texts
from parasta_vocab.vocab.sources import show_source, show_status

WIDTH = 96
WORDS = {
    "definition": Text("Määritelmä", "Definition", "Definition"),
    "note": Text("Huomautus", "Anmärkning", "Note"),
    "example": Text("Esimerkki", "Exempel", "Example"),
    "alt_label": Text("Myös", "Även", "Also"),
    "discouraged_label": Text("Ei suositella", "Rekommenderas inte", "Not recommended"),
    "broader": Text("Yläkäsite", "Överordnat begrepp", "Broader"),
    "narrower": Text("Alakäsitteet", "Underordnade begrepp", "Narrower"),
    "related": Text("Liittyy", "Se även", "Related"),
    "successor": Text("Tilalle on tullut", "Ersatt av", "Replaced by"),
    "validity": Text("Voimassa", "Giltighetstid", "Valid"),
    "law": Text("Laki", "Lag", "Act"),
    "not_verified": Text("ei tarkistettu", "inte kontrollerat", "not verified"),
    "status": Text("Tila", "Status", "Status"),
    "source": Text("Lähde", "Källa", "Source"),
    "matches": Text("Vastaavuudet", "Motsvarigheter", "Matches"),
    "unconfirmed": Text("nimitystä ei ole vahvistettu", "benämningen är inte bekräftad", "label not confirmed"),
    "inflected": Text("lähteessä taivutettuna", "böjd form i källan", "inflected in the source"),
    "partial": Text("osittain vahvistettu", "delvis bekräftad", "partly confirmed"),
    "none": Text("Ei osumia.", "Inga träffar.", "No hits."),
}
_LABEL_STATUS = {"unverified": "unconfirmed", "inflected": "inflected", "partial": "partial"}


def render_concepts(concepts: Iterable[Concept], lang: str) -> str:
    """Return concepts in full, the definition and the notes in one language, the labels in all."""
    return "\n".join("\n".join(_lines(concept, lang)) + "\n" for concept in concepts)


def _lines(concept: Concept, lang: str) -> Iterator[str]:
    yield f"{concept.pref_label.show(lang)}  ({shorten(concept.iri)})"
    for code, label in concept.pref_label.items():
        yield from _label_lines(concept, code, label, lang)
    yield ""
    yield from _paragraph(WORDS["definition"].show(lang), concept.definition.show(lang))
    for key, texts in (("note", concept.note), ("example", concept.example)):
        for text in _in_language(texts, lang):
            yield from _paragraph(WORDS[key].show(lang), text)
    narrower = tuple(item.iri for item in vocabulary(concept.scheme).narrower(concept.iri))
    links = (("broader", concept.broader), ("narrower", narrower), ("related", concept.related), ("successor", concept.successor))
    for key, iris in links:
        if iris:
            yield from _paragraph(WORDS[key].show(lang), ", ".join(_named(iri, concept.scheme, lang) for iri in iris))
    if concept.valid_from or concept.valid_until:
        days = f"{_day(concept.valid_from, lang)} – {_day(concept.valid_until, lang)}".strip()
        yield from _paragraph(WORDS["validity"].show(lang), days + _doubt(concept.properties.get("validity_verified", True), lang))
    for place in concept.properties.get("law", ()):
        section = f", {place['section']} §" if place.get("section") else ""
        yield from _paragraph(WORDS["law"].show(lang), f"{place['act']}{section}{_doubt(place.get('verified'), lang)}")
    yield from _paragraph(WORDS["status"].show(lang), show_status(concept.status, lang))
    for source in concept.source:
        yield from _paragraph(WORDS["source"].show(lang), show_source(source, lang))
    if matches := show_matches(concept, lang):
        yield from _paragraph(WORDS["matches"].show(lang), matches)


def _day(day: date | None, lang: str) -> str:
    return show_day(day.isoformat()).show(lang) if day else ""


def _doubt(verified: object, lang: str) -> str:
    return "" if verified else f" ({WORDS['not_verified'].show(lang)})"


def _label_lines(concept: Concept, code: str, label: str, lang: str) -> Iterator[str]:
    doubt = _LABEL_STATUS.get(concept.label_status.get(code, ""))
    yield f"  {code}  {label}" + (f"  ({WORDS[doubt].show(lang)})" if doubt else "")
    for key in ("alt_label", "discouraged_label"):
        texts: Texts = getattr(concept, key)
        if texts.get(code):
            yield f"      {WORDS[key].show(lang)}: {', '.join(texts[code])}"


def _in_language(texts: Texts, lang: str) -> tuple[str, ...]:
    """Return the texts of a language, or those of the first language that has some, marked with its code."""
    other = next((code for code in LANGUAGES if texts.get(code)), lang)
    return texts.get(lang) or tuple(f"({other}) {text}" for text in texts.get(other, ()))


def _named(iri: str, scheme: str, lang: str) -> str:
    concept = vocabulary(scheme).find(iri)
    return f"{concept.pref_label.show(lang)} ({concept.id})" if concept else iri


def _paragraph(heading: str, text: str) -> list[str]:
    return textwrap.wrap(f"{heading}: {text}", WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def render_hits(concepts: Iterable[Concept], lang: str) -> str:
    """Return one line a concept: its name and labels."""
    rows = [(shorten(concept.iri), " · ".join(label for _, label in concept.pref_label.items())) for concept in concepts]
    if not rows:
        return WORDS["none"].show(lang) + "\n"
    width = max(len(name) for name, _ in rows)
    return "".join(f"{name:{width}}  {labels}\n" for name, labels in rows)


def render_concepts_json(concepts: Iterable[Concept]) -> str:
    """Return concepts as data, every text in every language."""
    return json.dumps([_object(concept) for concept in concepts], ensure_ascii=False, indent=2) + "\n"


def _object(concept: Concept) -> dict[str, object]:
    def texts(text: Text) -> dict[str, str]:
        return dict(text.items())

    def day(value: object) -> str | None:
        return str(value) if value else None

    everything = {
        "iri": concept.iri,
        "id": concept.id,
        "scheme": concept.scheme,
        "kinds": list(concept.kinds),
        "pref_label": texts(concept.pref_label),
        "label_status": dict(concept.label_status),
        "alt_label": {lang: list(several) for lang, several in concept.alt_label.items()},
        "discouraged_label": {lang: list(several) for lang, several in concept.discouraged_label.items()},
        "definition": texts(concept.definition),
        "note": {lang: list(several) for lang, several in concept.note.items()},
        "example": {lang: list(several) for lang, several in concept.example.items()},
        "broader": list(concept.broader),
        "related": list(concept.related),
        "successor": list(concept.successor),
        "valid_from": day(concept.valid_from),
        "valid_until": day(concept.valid_until),
        "status": concept.status,
        "source": list(concept.source),
        "properties": dict(concept.properties),
        "matches": matches_as_data(concept),
    }
    return {key: value for key, value in everything.items() if value}
