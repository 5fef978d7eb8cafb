import pytest

from parasta_vocab.errors import NoSuchConcept
from parasta_vocab.vocab import SCHEMES
from parasta_vocab.vocab.lookup import look_up, search


def found(name, schemes=SCHEMES):
    return [(concept.scheme, concept.id) for concept in look_up(name, schemes)]


AGREEMENT = [("parasta", "koulutussopimus"), ("parasta-asiakirjat", "koulutussopimus")]


@pytest.mark.parametrize(
    "name", ["koulutussopimus", "KOULUTUSSOPIMUS", "utbildningsavtal", "Utbildningsavtal", "training agreement", "Training Agreement"]
)
def test_a_concept_is_found_by_id_and_by_label_in_any_language_and_case(name):
    assert found(name) == AGREEMENT


@pytest.mark.parametrize("name", ["koulutussopimuksen", "Utbildningsavtalets", "training agreements"])
def test_a_concept_is_found_by_an_inflected_form_where_no_label_is_meant(name):
    assert found(name) == AGREEMENT
    assert found(name, ["parasta"]) == AGREEMENT[:1]


def test_a_hidden_label_finds_its_concept():
    assert found("hoksi") == [("parasta", "hoks")]


def test_a_discouraged_term_names_no_concept():
    with pytest.raises(NoSuchConcept):
        look_up("työssäoppimisen", SCHEMES)


def test_an_iri_finds_the_one_concept_that_has_it():
    assert found("https://iri.suomi.fi/terminology/parasta-asiakirjat/koulutussopimus") == AGREEMENT[1:]
    assert found("HTTPS://iri.suomi.fi/terminology/parasta/Koulutussopimus") == AGREEMENT[:1]


def test_only_the_wanted_schemes_are_searched_in_their_order():
    assert found("koulutussopimus", ["parasta-asiakirjat"]) == AGREEMENT[1:]
    assert found("koulutussopimus", ["parasta-asiakirjat", "parasta"]) == AGREEMENT[::-1]


def test_what_is_found_by_id_comes_before_what_is_found_by_label():
    assert found("osaamisen-osoittaminen") == [
        ("parasta", "osaamisen-osoittaminen"),
        ("parasta-prosessikartta", "osaamisen-osoittaminen"),
        ("parasta-tiedot", "osaamisen-osoittaminen"),
    ]


@pytest.mark.parametrize(
    ("name", "closest"),
    [
        ("Koulutussoppimus", ("koulutussopimus", "koulutussopimusjakso", "koulutussopimusvastaava")),
        ("trainin agreement", ("training agreement", "training agreement period", "training agreement officer")),
        ("utbildningavtal", ("utbildningsavtal", "utbildningsavtalsperiod", "utbildningsaktör")),
        ("hokz", ("HOKS", "eHOKS")),
        ("xyzzy", ()),
        ("", ()),
    ],
)
def test_a_name_that_is_not_there_brings_the_closest_ids_and_labels_of_any_language(name, closest):
    with pytest.raises(NoSuchConcept) as caught:
        look_up(name, SCHEMES)
    assert (caught.value.name, caught.value.closest) == (name, closest)


def test_search_ranks_across_schemes_and_a_hit_inside_a_preferred_label_is_before_one_in_the_texts():
    found = [f"{concept.scheme}/{concept.id}" for concept in search("ohjaaja", SCHEMES)]
    assert found[:6] == [
        "parasta-toimijat/opinto-ohjaaja",
        "parasta-toimijat/tyopaikkaohjaaja",
        "parasta-toimijat/vastuullinen-tyopaikkaohjaaja",
        "parasta-tiedot/vastuullinen-tyopaikkaohjaaja",
        "parasta/tyopaikkaohjaajakysely",
        "parasta/tyopaikkaohjaajan-perehdytys",
    ]
    last_label = max(found.index(name) for name in found if "ohjaaja" in name)
    assert min(map(found.index, ["parasta/osaamisen-arvioija-rooli", "parasta/tutkinnon-perusteet"])) > last_label


def test_search_finds_the_whole_label_before_labels_that_it_is_a_part_of():
    assert search("näyttö", SCHEMES)[0].id == "naytto"
    assert [concept.pref_label.en for concept in search("Training Agreement", SCHEMES)][:1] == ["training agreement"]


def test_search_in_the_given_schemes_only():
    assert {concept.scheme for concept in search("ohjaaja", ("parasta-toimijat",))} == {"parasta-toimijat"}
    assert search("xyzzy", SCHEMES) == ()
