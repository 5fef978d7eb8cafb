"""The vocabulary and the actor map as pages of the reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from parasta_vocab.build.markdown import code, escaped, heading, render_page, table
from parasta_vocab.build.reference_concept import anchor_of, concept_lines
from parasta_vocab.national import national_model
from parasta_vocab.text import Text
from parasta_vocab.vocab import Concept, Vocabulary, vocabulary

WORDS: Final = {
    "status": Text(
        "Nimet ja tosiasiat ovat lähteistä, määritelmien sanamuoto on hankkeen oma. Ei virallinen julkaisu.",
        "Namn och fakta kommer från källorna, definitionernas ordalydelse är projektets egen. Inte en officiell publikation.",
        "Names and facts are from the sources, the wording of the definitions is the project's own. Not an official publication.",
    ),
    "diagram": Text("Käsitekaavio: {group}", "Begreppsdiagram: {group}", "Concept diagram: {group}"),
    "id": Text("Tunnus", "Beteckning", "Id"),
    "definition": Text("Määritelmä", "Definition", "Definition"),
    "register": Text("Rekisteri ja kenttä", "Register och fält", "Register and field"),
    "kinds": Text("Henkilö vai organisaatio", "Person eller organisation", "Person or organisation"),
    "henkilo": Text("henkilö", "person", "person"),
    "organisaatio": Text("organisaatio", "organisation", "organisation"),
    "actor": Text("Toimija", "Aktör", "Actor"),
}
BESIDE: Final = ("parasta-asiakirjat", "parasta-tiedot", "parasta-tasot")
"""Schemes that stand on the page of the vocabulary as tables, below its concepts."""


def render_vocabulary(root: Path, lang: str) -> str:
    """Return the concepts by collection, then documents, systems, data elements and levels as tables."""
    main = vocabulary("parasta")
    lines = [WORDS["status"].show(lang), ""]
    for group in main.collections.values():
        members = [main.get(iri) for iri in group.members]
        lines += heading(2, group.pref_label.show(lang), f"group-{group.id}")
        lines += [" · ".join(f"[{escaped(item.pref_label.show(lang))}](#{anchor_of(item)})" for item in members), ""]
        lines += [f"![{escaped(WORDS['diagram'].filled(group=group.pref_label).show(lang))}](diagrams/parasta-{group.id}.{lang}.svg)", ""]
        lines += [line for item in members for line in concept_lines(item, lang)]
    for scheme in BESIDE:
        lines += _scheme_table(vocabulary(scheme), lang)
    return render_page("vocabulary", lang, main.scheme.title.show(lang), lines)


def _scheme_table(scheme: Vocabulary, lang: str) -> Iterator[str]:
    yield from heading(2, scheme.scheme.title.show(lang), scheme.scheme.id)
    yield from (scheme.scheme.description.show(lang), "")
    with_register = scheme.scheme.id == "parasta-tiedot"
    head = [WORDS["id"].show(lang), "fi", "sv", "en", WORDS["definition"].show(lang)]
    yield from table(
        [*head, WORDS["register"].show(lang)] if with_register else head, (_cells(item, lang, with_register) for item in scheme)
    )


def _cells(concept: Concept, lang: str, with_register: bool) -> list[str]:
    labels = [escaped(label) for label in (concept.pref_label.fi, concept.pref_label.sv, concept.pref_label.en)]
    cells = [f'<a id="{anchor_of(concept)}"></a>{code(concept.id)}', *labels, escaped(concept.definition.show(lang))]
    facts = concept.properties
    return [*cells, f"{facts['register']} {code(facts['path'])}"] if with_register else cells


def render_actors(root: Path, lang: str) -> str:
    """Return the actor map: four groups with their actors."""
    scheme = vocabulary("parasta-toimijat")
    model = national_model()
    lines = [scheme.scheme.description.show(lang), ""]
    for group in model.actor_groups:
        members = [actor for actor in model.actors if actor.iri in group.members]
        lines += heading(2, group.pref_label.show(lang), f"group-{group.id}")
        lines += [escaped(group.definition.show(lang)), "", *_kinds(members, lang)]
        lines += [line for actor in members for line in concept_lines(actor, lang)]
    return render_page("actors", lang, scheme.scheme.title.show(lang), lines)


def _kinds(actors: Iterable[Concept], lang: str) -> Iterator[str]:
    rows = (
        (f"[{escaped(actor.pref_label.show(lang))}](#{anchor_of(actor)})", code(actor.id), WORDS[actor.properties["kind"]].show(lang))
        for actor in actors
    )
    yield from table((WORDS["actor"].show(lang), WORDS["id"].show(lang), WORDS["kinds"].show(lang)), rows)
