"""A whole lint: what is asked of which file, how much it costs, and that nothing breaks it."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.lint.run import lint_document, lint_file
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.explain import explain_error
from parasta_vocab.source.document import RdfDocument
from parasta_vocab.source.read import parse_source
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Report

HEAD = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix s: <http://a.example/s/> .
"""


def lint(text: str, name: str = "a.ttl") -> Report:
    document = parse_source((HEAD + text if name.endswith("ttl") else text).encode(), name)
    assert isinstance(document, RdfDocument)
    return lint_document(document)


def rules(text: str, name: str = "a.ttl") -> set[str]:
    return {finding.rule.id for finding in lint(text, name).findings}


def test_a_file_without_concepts_gets_one_finding() -> None:
    assert rules("s:a s:b s:c .") == {"no-concepts"}
    assert rules("") == {"no-concepts"}


def test_a_process_description_in_rdf_is_no_vocabulary() -> None:
    assert rules("<> a <https://iri.suomi.fi/model/parasta/ProcessDescription> .") == {"no-concepts"}


def test_a_wrong_class_is_told_beside_that_there_are_no_concepts() -> None:
    assert rules("s:a a skos:Concpet .") == {"no-concepts", "undefined-skos-term"}


def test_a_concept_and_nothing_else() -> None:
    assert rules("s:aa a skos:Concept .") == {"missing-label", "undocumented-concept", "vocabulary-without-scheme"}


def test_concepts_without_names_do_no_harm() -> None:
    assert {"blank-node-concept", "hierarchy-cycle"} <= rules(
        "_:a a skos:Concept ; skos:broader _:b . _:b a skos:Concept ; skos:broader _:a ."
    )


def test_labels_without_language_are_found_and_compared() -> None:
    found = rules('s:aa a skos:Concept ; skos:prefLabel "x" . s:bb a skos:Concept ; skos:prefLabel "x" .')
    assert {"text-without-language", "shared-label"} <= found


def messages(text: str, rule: str, lang: str = "en") -> list[str]:
    return [finding.message(lang) for finding in lint(text).findings if finding.rule.id == rule]


def test_a_shared_label_names_the_ids_of_the_other_concepts() -> None:
    text = " ".join(f's:{name} a skos:Concept ; skos:prefLabel "kissa"@fi, "{name}"@sv .' for name in ("k1", "k2", "k3"))
    assert messages(text, "shared-label") == [
        "The concept “kissa” has the same preferred label “kissa” (Finnish) as “k1”, “k3”. Merge them or make the labels more precise.",
        "The concept “kissa” has the same preferred label “kissa” (Finnish) as “k1”, “k2”. Merge them or make the labels more precise.",
    ]
    assert messages(text, "shared-label", "fi")[0] == (
        "Käsitteellä ”kissa” on sama suositettava nimitys ”kissa” (suomi) kuin: ”k1”, ”k3”. Yhdistä käsitteet tai tarkenna nimityksiä."
    )
    assert messages(text, "shared-label", "sv")[0].startswith(
        "Begreppet ”k2” har samma rekommenderade benämning ”kissa” (finska) som ”k1”, ”k3”. "
    )


def test_of_many_concepts_with_one_label_five_are_named() -> None:
    text = " ".join(f's:k{n} a skos:Concept ; skos:prefLabel "x"@en .' for n in range(1, 8))
    found = messages(text, "shared-label")
    assert found[0].startswith("The concept “x” has the same preferred label “x” (English) as “k1”, “k3”, “k4”, “k5”, “k6”, …. ")
    assert found[5].startswith("The concept “x” has the same preferred label “x” (English) as “k1”, “k2”, “k3”, “k4”, “k5”, …. ")


@pytest.mark.parametrize(
    ("rule", "stated", "sentences"),
    [
        (
            "repeated-preferred-label",
            'skos:prefLabel "x", "y"',
            (
                "Käsitteellä ”x” on useita suositettavia nimityksiä ilman kieltä: ”x”, ”y”.",
                "Begreppet ”x” har flera rekommenderade benämningar utan språk: ”x”, ”y”.",
                "The concept “x” has several preferred labels without a language: “x”, “y”.",
            ),
        ),
        (
            "repeated-preferred-label",
            'skos:prefLabel "x"@en, "y"@en',
            (
                "Käsitteellä ”x” on useita suositettavia nimityksiä kielellä englanti: ”x”, ”y”.",
                "Begreppet ”x” har flera rekommenderade benämningar på engelska: ”x”, ”y”.",
                "The concept “x” has several preferred labels in English: “x”, “y”.",
            ),
        ),
        (
            "repeated-definition",
            'skos:prefLabel "x"@en ; skos:definition "a", "b"',
            (
                "Käsitteellä ”x” on useampi kuin yksi määritelmä ilman kieltä.",
                "Begreppet ”x” har mer än en definition utan språk.",
                "The concept “x” has more than one definition without a language.",
            ),
        ),
        (
            "alternative-without-preferred",
            'skos:prefLabel "x"@en ; skos:altLabel "y"',
            (
                "Käsitteellä ”x” on vaihtoehtoinen nimitys ”y” mutta ei suositettavaa nimitystä ilman kieltä.",
                "Begreppet ”x” har den alternativa benämningen ”y” men ingen rekommenderad benämning utan språk.",
                "The concept “x” has the alternative label “y” but no preferred one without a language.",
            ),
        ),
        (
            "vocabulary-without-scheme",
            'skos:prefLabel "x"@en',
            (
                "Tiedostossa on 1 käsite mutta ei käsitejärjestelmää.",
                "Filen har 1 begrepp men inget begreppssystem.",
                "The file has 1 concept but no concept scheme.",
            ),
        ),
    ],
)
def test_messages_say_what_has_no_language_and_count_in_words(rule: str, stated: str, sentences: tuple[str, str, str]) -> None:
    for lang, sentence in zip(LANGUAGES, sentences, strict=True):
        (message,) = messages(f"s:aa a skos:Concept ; {stated} .", rule, lang)
        assert message.startswith(f"{sentence} ")


def test_one_other_concept_is_one() -> None:
    stated = "s:a skos:related s:b . s:b skos:related s:c . s:d skos:related s:e ."
    text = " ".join(f"s:{name} a skos:Concept ." for name in "abcde") + stated
    assert [messages(text, "disconnected-clusters", lang)[0].partition(". ")[0] for lang in LANGUAGES] == [
        "Käsite ”d” ja 1 muu käsite ovat irrallaan sanaston suurimmasta osasta",
        "Begreppet ”d” och 1 annat begrepp är skilda från vokabulärens största del",
        "The concept “d” and 1 other concept are disconnected from the largest part of the vocabulary",
    ]
    assert (
        "“a” and 2 other concepts are"
        in messages(text + " s:e skos:related s:f . s:f a skos:Concept ; skos:related s:g . s:g a skos:Concept .", "disconnected-clusters")[
            0
        ]
    )


def test_a_folder_without_records_is_told_what_records_are(tmp_path: Path) -> None:
    (item,) = lint_file(tmp_path).unreadable
    assert (item.source, str(item.error)) == (str(tmp_path), f"{tmp_path}: {PHRASES['no_records'].en}")
    assert explain_error(item.error, "fi") == (
        f"{tmp_path}: virhe: kansiossa ei ole tietueita. Siinä on oltava schemes.yaml ja sen vieressä tai alikansioissa "
        "tietueiden tiedostot (*.yaml), kuten kansiossa vocab/src."
    )
    (item,) = lint_file(tmp_path / "ei-ole").unreadable
    assert item.error.reason == PHRASES["not_found"]  # type: ignore[attr-defined] # an UnreadableSource


def test_a_remote_context_is_told_and_not_fetched() -> None:
    text = '{"@context": "https://paha.example/c", "@id": "http://a.example/s/a", "@type": "http://www.w3.org/2004/02/skos/core#Concept"}'
    assert "remote-context" in rules(text, "a.jsonld")


def test_only_the_chosen_rules_count() -> None:
    document = parse_source(f"{HEAD}s:aa a skos:Concept .".encode(), "a.ttl")
    assert isinstance(document, RdfDocument)
    assert [finding.rule.id for finding in lint_document(document, {"missing-label"}).findings] == ["missing-label"]


def test_a_long_chain_and_a_long_circle_are_walked() -> None:
    chain = "".join(f"s:c{number} a skos:Concept ; skos:broader s:c{number + 1} .\n" for number in range(5000))
    assert "hierarchy-cycle" not in rules(chain)
    ring = [
        finding for finding in lint(f"{chain}s:c5000 a skos:Concept ; skos:broader s:c0 .").findings if finding.rule.id == "hierarchy-cycle"
    ]
    assert len(ring) == 1
    assert len(ring[0].message("en")) < 500


class Counted(str):
    """A text that counts how often one is compared or looked up."""

    __slots__ = ()
    looks = 0

    def __eq__(self, other: object) -> bool:
        Counted.looks += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        Counted.looks += 1
        return str.__hash__(self)


def looks_at_hub(spokes: int) -> int:
    """Return how often a lint compares or looks up the names of a hub and of the concepts around it."""
    names = [f"s:c{number}" for number in range(spokes)]
    concepts = "".join(f"{name} a skos:Concept ; skos:broader s:hub .\n" for name in names)
    document = parse_source(f"{HEAD}{concepts}s:hub a skos:Concept ; skos:narrower {' , '.join(names)} .\n".encode(), "a.ttl")
    assert isinstance(document, RdfDocument)
    known: dict[object, object] = {}
    counted = [
        tuple(known.setdefault(term, Counted(term) if type(term) is str else term) for term in triple) for triple in document.triples
    ]
    Counted.looks = 0
    found = lint_document(replace(document, triples=tuple(counted)))
    assert "one-way-relation" not in {finding.rule.id for finding in found.findings}
    return Counted.looks


def test_a_hub_of_many_costs_no_square() -> None:
    assert looks_at_hub(600) < 2.5 * looks_at_hub(300)


NODES = st.sampled_from(["s:a", "s:b", "s:c", "s:", "_:x", "<urn:x:y>", "<http://b.example/z>"])
WORDS = (
    "skos:broader skos:narrower skos:related skos:inScheme skos:topConceptOf skos:hasTopConcept skos:member skos:memberList skos:prefLabel "
    "skos:altLabel skos:definition skos:note skos:exactMatch skos:broadMatch skos:notation skos:broaderTransitive "
    "<http://purl.org/iso25964/skos-thes#broaderGeneric> <http://purl.org/iso25964/skos-thes#broaderPartitive> "
    "<http://www.w3.org/2008/05/skos-xl#prefLabel> <http://purl.org/dc/terms/creator> <http://purl.org/dc/terms/temporal> "
    "<https://iri.suomi.fi/model/parasta/neuterLabel> <https://iri.suomi.fi/model/parasta/discouragedLabel>"
)
CLASSES = st.sampled_from(["skos:Concept", "skos:ConceptScheme", "skos:Collection", "skos:OrderedCollection"])
TEXTS = st.sampled_from(['"x"@fi', '"Avtal om x."@sv', '"The a b."@en', '""@fi', '"x"', "5", '"Koulutus, joka on x. Ja y."@fi', '" – "@sv'])
STATEMENTS = st.one_of(
    st.tuples(NODES, st.just("a"), CLASSES),
    st.tuples(NODES, st.sampled_from(WORDS.split()), NODES),
    st.tuples(NODES, st.sampled_from(WORDS.split()), TEXTS),
).map(lambda parts: f"{' '.join(parts)} .\n")


@given(st.lists(STATEMENTS, max_size=25))
def test_whatever_is_stated_gives_findings_with_whole_messages(statements: list[str]) -> None:
    for finding in lint("".join(statements)).findings:
        for lang in ("fi", "sv", "en"):
            assert "{" not in finding.message(lang)


@pytest.mark.parametrize("seed", range(3))
def test_findings_are_the_same_whatever_the_order_of_the_statements(seed: int) -> None:
    lines = [
        f's:c{number} a skos:Concept ; skos:prefLabel "nimi {number}"@fi ; skos:broader s:c{number // 2} .\n' for number in range(2, 40)
    ]
    shuffled = random.Random(seed).sample(lines, len(lines))

    def found(text: str) -> set[tuple[str, str]]:
        return {(finding.rule.id, finding.focus) for finding in lint(text).findings if finding.rule.id != "disconnected-clusters"}

    assert found("".join(shuffled)) == found("".join(lines))
