"""What the small lines at the end of an entry say: relations, places in law, names in the registers, status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab.alignment.counterparts import own_counterparts
from parasta_vocab.publish.pdf.refs import References, plain
from parasta_vocab.publish.pdf.words import KINDS, UNVERIFIED, WORDS
from parasta_vocab.text import show_day
from parasta_vocab.vocab import Concept, Vocabulary
from parasta_vocab.vocab.sources import show_source, status_name

Fact = dict[str, Any]
"""One line for the template: `name` and `runs`; `bare` where no colon stands after the name."""
_LINKS: Final = ("main_stages", "touched_stages", "actors", "documents", "systems", "data", "critical_points")


def relations(concept: Concept, vocabulary: Vocabulary, refs: References) -> Iterator[Fact]:
    """Yield the relations of a concept to others, those that it has itself and those that point at it.

    What stands in another scheme of ours as well comes after them, unless one of them leads there already.
    """
    narrower = tuple(vocabulary.narrower(concept.iri))
    unsaid = tuple(iri for iri in concept.broader if iri not in concept.broader_generic and iri not in concept.broader_partitive)
    below: dict[str, list[str]] = {"narrower_generic": [], "narrower_partitive": [], "narrower": []}
    for other in narrower:
        generic, partitive = concept.iri in other.broader_generic, concept.iri in other.broader_partitive
        below["narrower_generic" if generic else "narrower_partitive" if partitive else "narrower"].append(other.iri)
    every = {
        "broader_generic": concept.broader_generic,
        "broader_partitive": concept.broader_partitive,
        "broader": unsaid,
        **below,
        "related": concept.related,
        "successor": concept.successor,
        **{name: concept.properties.get(name, ()) for name in _LINKS},
    }
    for name, iris in every.items():
        if iris:
            yield {"name": WORDS[name].show(refs.lang), "runs": refs.runs(iris)}
    named = {iri for iris in every.values() for iri in iris}
    compared = [iri for iri in own_counterparts().get(concept.iri, ()) if iri not in named]
    if compared:
        yield {"name": WORDS["compared"].show(refs.lang), "bare": True, "runs": [refs.compared(iri) for iri in compared]}
    groups = [vocabulary.collections.get(iri) for iri in concept.properties.get("requires_groups", ())]
    labels = [plain(group.pref_label.show(refs.lang)) for group in groups if group]
    if labels:
        yield {"name": WORDS["requires_groups"].show(refs.lang), "runs": labels}


def remarks(concept: Concept, lang: str, field: bool) -> Iterator[Fact]:
    """Yield what else is known of a concept; the subject field only where its group does not say it."""
    days = {name: day.isoformat() for name in ("valid_from", "valid_until") if (day := getattr(concept, name))}
    found = {
        "subject_field": [concept.subject_field.show(lang)] if field and concept.subject_field else [],
        **particulars({**concept.properties, **days}, lang),
        "status": [status_name(concept.status, lang)],
    }
    for name, texts in found.items():
        if texts:
            yield {"name": WORDS[name].show(lang), "runs": [plain(text) for text in texts]}


def particulars(properties: Mapping[str, Any], lang: str) -> dict[str, list[str]]:
    """Return by the name of its word what only some concepts have: validity, law, names in the registers; none is an empty list.

    `properties` are those of a record, with the days as ISO 8601 writes them.
    """
    return {
        "validity": list(_validity(properties, lang)),
        "kind": [KINDS[properties["kind"]].show(lang)] if properties.get("kind") in ("henkilo", "organisaatio") else [],
        "basis": list(_basis(properties.get("basis"), lang)),
        "required": [WORDS["yes" if properties["required"] else "no"].show(lang)] if "required" in properties else [],
        "law": [_law(item) for item in properties.get("law", ())],
        "register": [_field(properties, lang)] if "path" in properties else [],
        "code": [str(properties["code"])] if "code" in properties else [],
        "ehoks": [] if "path" in properties else [str(name) for name in properties.get("ehoks", ())],
        "koski": [] if "path" in properties else [str(name) for name in properties.get("koski", ())],
        "checked_by": [str(properties["checked_by"])] if "checked_by" in properties else [],
    }


def unmarked(text: str) -> tuple[str, bool]:
    """Return a remark without the mark of what is not verified, and whether it had that mark."""
    return text.removesuffix(UNVERIFIED), text.endswith(UNVERIFIED)


def _validity(properties: Mapping[str, Any], lang: str) -> Iterator[str]:
    first, last = (show_day(properties.get(name, "")).show(lang) for name in ("valid_from", "valid_until"))
    if first or last:
        doubt = "" if properties.get("validity_verified", True) else UNVERIFIED
        yield f"{first}–{last}{doubt}"


def _basis(basis: Mapping[str, Any] | None, lang: str) -> Iterator[str]:
    if basis:
        kind = KINDS[basis["kind"]].show(lang) if basis["kind"] in KINDS else str(basis["kind"])
        reference = show_source(str(basis["reference"]), lang)
        lead = "" if reference.casefold().startswith(kind.casefold()) else f"{kind}: "
        yield f"{lead}{reference}{'' if basis.get('verified') else UNVERIFIED}"


def _field(properties: Mapping[str, Any], lang: str) -> str:
    register = KINDS.get(properties.get("register", ""))
    return f"{register.show(lang)}, {properties['path']}" if register else str(properties["path"])


def _law(place: Mapping[str, Any]) -> str:
    section = f", {place['section']} §" if place.get("section") else ""
    return f"{place['act']}{section}{'' if place.get('verified') else UNVERIFIED}"
