"""Which diagrams a vocabulary has, and what is in them."""

from dataclasses import replace

import pytest

from parasta_vocab.publish.diagram import Edge, Kind, Node
from parasta_vocab.publish.diagram.vocabulary import Atlas, iter_diagrams
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, vocabulary


@pytest.mark.parametrize("scheme", ["parasta", "parasta-toimijat"])
def test_a_scheme_with_collections_has_one_diagram_a_collection(scheme):
    found = vocabulary(scheme)
    drawn = [(group.id, group.title, group.members) for group in Atlas(found).groups]
    assert drawn == [(each.id, each.pref_label, each.members) for each in found.collections.values()]


def test_a_large_scheme_without_collections_has_one_diagram_a_tree():
    found = vocabulary("parasta-prosessikartta")
    stages = [concept for concept in found if not concept.broader]
    drawn = {group.id: group.members for group in Atlas(found).groups}
    assert drawn == {stage.id: (stage.iri, *(step.iri for step in found.narrower(stage.iri))) for stage in stages}


def test_a_small_scheme_has_one_diagram_of_what_is_linked():
    found = vocabulary("parasta-kriittiset-pisteet")
    linked = {end for edge in Atlas(found).edges for end in (edge.source, edge.target)}
    assert [(group.id, group.title, group.members) for group in Atlas(found).groups] == [
        ("", found.scheme.title, tuple(concept.iri for concept in found if concept.iri in linked))
    ]


@pytest.mark.parametrize("scheme", ["parasta-tiedot", "parasta-tasot"])
def test_a_scheme_without_relations_has_none(scheme):
    assert Atlas(vocabulary(scheme)).groups == ()


def test_every_diagram_comes_in_every_language_under_its_own_path():
    paths = [path for path, _ in iter_diagrams()]
    expected = [
        f"{'-'.join(filter(None, (scheme, group.id)))}.{lang}.svg"
        for scheme in SCHEMES
        for group in Atlas(vocabulary(scheme)).groups
        for lang in LANGUAGES
    ]
    assert paths == expected
    assert len(set(paths)) == len(paths)


def test_members_come_first_and_then_what_they_relate_to_elsewhere(small, home):
    (group,) = Atlas(small).groups
    diagram = Atlas(small).diagram(group, "sv", href=lambda concept: f"#{concept.id}")
    assert (diagram.id, diagram.title, diagram.lang) == ("parasta-sopimukset.sv", "Avtal", "sv")
    assert diagram.nodes == (
        Node(f"{home}sopimus", "avtal", href="#sopimus"),
        Node(f"{home}koulutussopimus", "utbildningsavtal", href="#koulutussopimus"),
        Node(f"{home}sopimuksen-liitteet", "avtalsbilagor", dimmed=True, href="#sopimuksen-liitteet"),
    )
    assert diagram.edges == (
        Edge(Kind.GENERIC, f"{home}sopimus", f"{home}koulutussopimus"),
        Edge(Kind.ASSOCIATIVE, f"{home}koulutussopimus", f"{home}sopimuksen-liitteet"),
        Edge(Kind.PARTITIVE, f"{home}sopimus", f"{home}sopimuksen-liitteet"),
    )


def test_a_label_in_another_language_says_so(small, home):
    swedish_only = replace(small.get("sopimus"), pref_label=Text(sv="avtal"))
    nodes = Atlas(replace(small, concepts={**small.concepts, swedish_only.iri: swedish_only})).diagram(Atlas(small).groups[0], "en").nodes
    assert nodes[0] == Node(f"{home}sopimus", "avtal", lang="sv")
    assert nodes[1] == Node(f"{home}koulutussopimus", "training agreement")


def test_what_is_merely_broader_counts_as_generic_and_what_is_unknown_is_left_out(small, home):
    plain = replace(
        small.get("koulutussopimus"),
        broader=(f"{home}sopimus", f"{home}sopimus", f"{home}poissa"),
        broader_generic=(),
        related=(f"{home}koulutussopimus", f"{home}poissa"),
    )
    others = replace(small.get("sopimuksen-liitteet"), broader=(), broader_partitive=(), related=())
    assert Atlas(replace(small, concepts={concept.iri: concept for concept in (small.get("sopimus"), plain, others)})).edges == (
        Edge(Kind.GENERIC, f"{home}sopimus", f"{home}koulutussopimus"),
    )
