"""The pages that lead to the concepts: front page, systematic index of a scheme, page of a collection, alphabetical index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from parasta_vocab.publish.diagram.vocabulary import Atlas
from parasta_vocab.publish.pdf.index import index
from parasta_vocab.publish.pdf.parts import Part
from parasta_vocab.publish.site.ceased import ceased
from parasta_vocab.publish.site.concepts import Page, diagram, link_to
from parasta_vocab.publish.site.content import concept_page, content, group_page
from parasta_vocab.publish.site.frame import Place, Site, capital, described, render, say
from parasta_vocab.publish.site.switch import switch
from parasta_vocab.shapes import catalogue, lint_catalogue
from parasta_vocab.vocab import Collection, Concept

_MAPS: Final = {"parasta-toimijat": "actor-map.html", "parasta-prosessikartta": "process-map.html"}
"""The concept schemes that are shown as a picture, and the pages of these."""


def index_pages(lang: str, site: Site) -> Iterator[Page]:
    """Yield front page, alphabetical index, and the pages of schemes and collections in a language."""
    yield _front(Place("index.html", lang, site))
    yield _alphabetical(Place("terms.html", lang, site))
    for part in content().parts:
        atlas = Atlas(part.vocabulary)
        yield _scheme(Place(f"{part.vocabulary.scheme.id}/index.html", lang, site), part, atlas)
        for collection in part.vocabulary.collections.values():
            yield _collection(Place(group_page(collection), lang, site), atlas, collection)


def _front(place: Place) -> Page:
    lang = place.lang
    schemes = [part.vocabulary for part in content().parts]
    cards = [
        {
            "href": _MAPS.get(found.scheme.id, f"{found.scheme.id}/index.html"),
            "title": found.scheme.title.show(lang),
            "text": found.scheme.description.show(lang),
            "count": say("count", lang, count=len(found)),
        }
        for found in schemes
    ]
    count = say("rule_count", lang, count=len(catalogue()) + len(lint_catalogue()))
    cards.append({"href": "rules/index.html", "title": say("rules", lang), "text": say("rules_lead", lang), "count": count})
    return place.name, render(place, "front.html.jinja", say("site", lang), description=say("front_lead", lang), cards=cards)


def _scheme(place: Place, part: Part, atlas: Atlas) -> Page:
    lang, found = place.lang, part.vocabulary
    collections = {each.id: each for each in found.collections.values()}
    sections = []
    for group in part.groups:
        head = concept_page(group.head) if group.head else ""
        path = group_page(collections[group.diagram]) if group.diagram in collections else head
        members = [concept for concept in group.concepts if concept is not group.head]
        sections.append(
            {
                "title": capital(group.title.show(lang)) if group.title else "",
                "href": place.to(path) if path else "",
                "tree": tree(place, members),
            }
        )
    whole = [group for group in atlas.groups if not group.id]
    page = render(
        place,
        "scheme.html.jinja",
        found.scheme.title.show(lang),
        description=found.scheme.description.show(lang),
        scheme=found.scheme,
        map=place.to(_MAPS[found.scheme.id]) if found.scheme.id in _MAPS else "",
        sections=sections,
        picture=diagram(place, atlas, whole[0]) if whole else "",
        others=_others(place, part),
    )
    return place.name, page


def _others(place: Place, part: Part) -> list[tuple[str, str]]:
    every = [other.vocabulary.scheme for other in content().parts if other is not part]
    return [(place.to(f"{scheme.id}/index.html"), scheme.title.show(place.lang)) for scheme in every]


def _collection(place: Place, atlas: Atlas, collection: Collection) -> Page:
    lang, found = place.lang, atlas.vocabulary
    drawn = next((group for group in atlas.groups if group.id == collection.id), None)
    page = render(
        place,
        "collection.html.jinja",
        capital(collection.pref_label.show(lang)),
        [(f"{found.scheme.id}/index.html", found.scheme.title.show(lang))],
        description=collection.definition.show(lang),
        versions=switch(place, collection.iri),
        definition=described(collection.definition, lang) if collection.definition else None,
        picture=diagram(place, atlas, drawn) if drawn else "",
        tree_items=tree(place, [found.get(iri) for iri in collection.members]),
        others=[
            (place.to(group_page(other)), capital(other.pref_label.show(lang)))
            for other in found.collections.values()
            if other is not collection
        ],
    )
    return place.name, page


def tree(place: Place, concepts: Sequence[Concept]) -> list[dict[str, Any]]:
    """Return concepts as a tree by their first broader concept among them, with links and definitions."""
    known = {concept.iri for concept in concepts}
    below: dict[str, list[Concept]] = {}
    for concept in concepts:
        below.setdefault(next((iri for iri in concept.broader if iri in known), ""), []).append(concept)

    def branch(iri: str) -> list[dict[str, Any]]:
        return [_leaf(place, concept) | {"below": branch(concept.iri)} for concept in below.get(iri, ())]

    return branch("")


def _leaf(place: Place, concept: Concept) -> dict[str, Any]:
    return {
        "link": link_to(place, concept),
        "text": described(concept.definition, place.lang),
        "ceased": ceased(concept, place.lang),
        "expected": bool(concept.properties.get("required")),
    }


def _alphabetical(place: Place) -> Page:
    lang = place.lang
    letters = index(content().concepts.values(), lang)
    for letter in letters:
        for row in letter["rows"]:
            row["links"] = [_target(place, anchor) for anchor in row["to"]]
    page = render(
        place,
        "terms.html.jinja",
        say("terms", lang),
        description=say("terms_lead", lang),
        letters=[(f"letter-{number}", item["letter"], item["rows"]) for number, item in enumerate(letters)],
    )
    return place.name, page


def _target(place: Place, anchor: str) -> dict[str, str]:
    concept = content().anchors[anchor]
    scheme = next(part.vocabulary.scheme for part in content().parts if part.vocabulary.scheme.id == concept.scheme)
    return {"href": place.to(concept_page(concept)), "scheme": scheme.title.show(place.lang)}
