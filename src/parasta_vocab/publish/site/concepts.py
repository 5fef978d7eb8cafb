"""One page a concept: its terms, definition, notes, relations, facts, sources, and the same as data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from parasta_vocab.publish.diagram.svg import render_diagram
from parasta_vocab.publish.diagram.vocabulary import Atlas, Group
from parasta_vocab.publish.pdf.entry import texts
from parasta_vocab.publish.pdf.facts import relations, remarks, unmarked
from parasta_vocab.publish.pdf.parts import Part
from parasta_vocab.publish.pdf.refs import References, Run, named
from parasta_vocab.publish.site.content import concept_page, content, group_page, rule_page
from parasta_vocab.publish.site.data import LINKED, embedded
from parasta_vocab.publish.site.frame import Place, Site, capital, described, render, say
from parasta_vocab.publish.site.switch import switch
from parasta_vocab.publish.site.words import LABEL_STATUS, NAMES
from parasta_vocab.publish.terms import ALTERNATIVE, DISCOURAGED, PREFERRED, Term, iter_terms
from parasta_vocab.shapes import catalogue
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept
from parasta_vocab.vocab.sources import show_source, status_name

Page = tuple[str, bytes]
_ADDRESS: Final = re.compile(r"(https?://[^\s)]+)")


def concept_pages(lang: str, site: Site) -> Iterator[Page]:
    """Yield the page of every concept in a language: its name below the folder of the site, and its bytes."""
    every = content()
    refs = References(lang, every.numbers, every.concepts)
    for part in every.parts:
        atlas = Atlas(part.vocabulary)
        own = {group.id: group for group in atlas.groups}
        for concept in part.vocabulary:
            place = Place(concept_page(concept), lang, site)
            picture = ""
            if concept.id in own:
                picture = diagram(place, atlas, own[concept.id])
            elif near := atlas.near(concept.iri):
                picture = _close_by(place, concept, atlas, near)
            yield place.name, _page(place, concept, part, refs, picture)


def diagram(place: Place, atlas: Atlas, group: Group) -> str:
    """Return a concept diagram whose boxes lead to the pages of their concepts, except the one of the page itself."""

    def href(concept: Concept) -> str:
        path = concept_page(concept)
        return "" if path == place.path else place.to(path)

    return render_diagram(atlas.diagram(group, place.lang, href))


def _close_by(place: Place, concept: Concept, atlas: Atlas, near: Iterable[Concept]) -> str:
    """Return the diagram of a concept and its neighbours, with the relations of this concept only."""
    kept = {each.iri: each if each is concept else _only(each, concept.iri) for each in near}
    homes = {iri: home for iri in kept if (home := atlas.home(iri))}
    members = tuple(iri for iri in kept if homes.get(iri) is homes.get(concept.iri))
    collections = {home.iri: home for home in homes.values()}
    drawn = Atlas(replace(atlas.vocabulary, concepts=kept, collections=collections))
    return diagram(place, drawn, Group(concept.id, concept.pref_label, members))


def _only(concept: Concept, iri: str) -> Concept:
    """Return a concept with no relations but those to one other."""

    def kept(iris: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for each in iris if each == iri)

    return replace(
        concept,
        broader=kept(concept.broader),
        broader_generic=kept(concept.broader_generic),
        broader_partitive=kept(concept.broader_partitive),
        related=kept(concept.related),
    )


def _page(place: Place, concept: Concept, part: Part, refs: References, picture: str) -> bytes:
    lang = place.lang
    scheme = part.vocabulary.scheme
    home = content().homes.get(concept.iri)
    above = [(f"{concept.scheme}/index.html", scheme.title.show(lang))]
    above += [(group_page(home), capital(home.pref_label.show(lang)))] if home else []
    above += [
        (concept_page(content().concepts[iri]), content().concepts[iri].pref_label.show(lang))
        for iri in concept.broader
        if "Stage" in content().concepts[iri].kinds
    ]
    found = {item["lang"]: item for item in texts(concept.definition, concept)}
    first = found.pop(lang, {"definition": "", "notes": []})
    return render(
        place,
        "concept.html.jinja",
        capital(concept.pref_label.show(lang)),
        above,
        description=concept.definition.show(lang),
        alternates=[(place.to_root(name), media) for name, media in _data_names(concept)],
        concept=concept,
        versions=switch(place, concept.iri),
        number=content().numbers[concept.iri],
        heading=described(concept.pref_label, lang),
        status=status_name(concept.status, lang),
        terms=list(_terms(concept, lang)),
        definition=described(concept.definition, lang),
        notes=first["notes"],
        others=[{"name": NAMES[code], **item} for code, item in found.items()],
        relations=[{"name": fact["name"], "runs": _linked(place, fact["runs"])} for fact in relations(concept, part.vocabulary, refs)],
        mentions=_linked(place, refs.runs(other.iri for other in content().mentions.get(concept.iri, ()))),
        facts=[{"name": fact["name"], "runs": _linked(place, fact["runs"])} for fact in remarks(concept, lang, field=True)],
        sources=[pieces(show_source(source, lang)) for source in concept.source],
        picture=picture,
        data=[(place.to_root(name), LINKED[name.rpartition(".")[2]].label) for name, _ in _data_names(concept)],
        json=embedded(concept),
    )


def _data_names(concept: Concept) -> Iterator[tuple[str, str]]:
    return ((f"terminology/{concept.scheme}/{concept.id}.{suffix}", form.media_type) for suffix, form in LINKED.items())


def _terms(concept: Concept, lang: str) -> Iterator[dict[str, Any]]:
    """Yield the terms by language, that of the page first."""
    every = tuple(iter_terms(concept))
    for code in (lang, *(code for code in LANGUAGES if code != lang)):

        def of(role: str, code: str = code) -> list[dict[str, Any]]:
            return [_term(term, lang) for term in every if term.lang == code and term.role == role]

        found = {"preferred": of(PREFERRED), "other": of(ALTERNATIVE), "avoid": of(DISCOURAGED)}
        if any(found.values()):
            yield {"lang": code, "name": NAMES[code], **found}


def _term(term: Term, lang: str) -> dict[str, Any]:
    remarks = [say("neuter", lang)] * term.neuter + [say("plural", lang)] * term.plural
    remarks += [LABEL_STATUS[term.status].show(lang)] if term.status in LABEL_STATUS else []
    return {"text": term.text, "remarks": ", ".join(remarks)}


def _linked(place: Place, runs: Iterable[Run]) -> list[dict[str, str]]:
    """Return runs of the printed glossary for a template: with links, and with words instead of the mark of what is not verified."""
    return [_link(place, run) for run in runs]


def _link(place: Place, run: Run) -> dict[str, str]:
    text, doubt = unmarked(run["text"])
    concept = content().anchors.get(run.get("to", ""))
    return {
        "text": text,
        "doubt": say("unverified", place.lang) if doubt else "",
        "lang": run["lang"] if run.get("lang", place.lang) != place.lang else "",
        "href": place.to(concept_page(concept)) if concept else place.to(rule_page(text)) if text in catalogue() else "",
        "number": run.get("number", ""),
    }


def link_to(place: Place, concept: Concept) -> dict[str, str]:
    """Return a link to the page of a concept, for a template."""
    return _link(place, named(concept, place.lang)) | {
        "href": place.to(concept_page(concept)),
        "number": content().numbers[concept.iri],
    }


def pieces(source: str) -> list[tuple[str, bool]]:
    """Return a source in pieces, each with whether it is an address."""
    return [(piece, bool(_ADDRESS.fullmatch(piece))) for piece in _ADDRESS.split(source) if piece]
