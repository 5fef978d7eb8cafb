import re
from datetime import date

import pytest

from parasta_vocab.errors import NoSuchConcept, NoSuchScheme
from parasta_vocab.text import Text
from parasta_vocab.vocab import SCHEMES, Collection, Concept, ConceptScheme, vocabulary
from parasta_vocab.vocab.concept import Agent
from parasta_vocab.vocab.index import closest, iter_labels

HOME = "https://iri.suomi.fi/terminology/parasta/"
ACTORS = "https://iri.suomi.fi/terminology/parasta-toimijat/"


def ids(concepts):
    return [concept.id for concept in concepts]


def test_the_schemes_are_these_seven_with_so_many_concepts_and_collections():
    assert {scheme: (len(vocabulary(scheme)), len(vocabulary(scheme).collections)) for scheme in SCHEMES} == {
        "parasta": (88, 8),
        "parasta-toimijat": (63, 4),
        "parasta-prosessikartta": (74, 0),
        "parasta-kriittiset-pisteet": (13, 0),
        "parasta-asiakirjat": (47, 0),
        "parasta-tiedot": (51, 0),
        "parasta-tasot": (4, 0),
    }


def test_a_concept_scheme_says_what_it_is():
    assert vocabulary("parasta-tasot").scheme == ConceptScheme(
        iri="https://iri.suomi.fi/terminology/parasta-tasot/",
        id="parasta-tasot",
        title=Text("Prosessikuvauksen tasot", "Processbeskrivningens nivåer", "Levels of process description"),
        description=Text(
            "JHS 152 -suosituksen neljä kuvaustasoa. Tasojen nimet ovat suosituksesta, tasojen vaatimukset hankkeen oma profiili.",
            "De fyra beskrivningsnivåerna i rekommendationen JHS 152. Nivåernas namn kommer från rekommendationen, "
            "kraven på nivåerna är projektets egen profil.",
            "The four levels of description of the recommendation JHS 152. The names are from the recommendation, "
            "the requirements of the levels are the project's own profile.",
        ),
        creator=Agent(
            "https://iri.suomi.fi/model/parasta/agent/parasta-vocab",
            Text("parasta-vocab-hanke", "projektet parasta-vocab", "the parasta-vocab project"),
            Text(
                "Sanamuodot ovat hankkeen omia. Hanke ei ole viranomainen.",
                "Formuleringarna är projektets egna. Projektet är ingen myndighet.",
                "The wording is the project's own. The project is no authority.",
            ),
        ),
        license="https://creativecommons.org/licenses/by/4.0/",
        version="0.1.0",
        status="DRAFT",
        issued=date(2026, 11, 21),
        modified=date(2026, 11, 21),
        source=("page: https://docs.jhs-suositukset.fi/jhs-suositukset/JHS152/JHS152.html",),
    )


def test_a_concept_is_read_whole():
    assert vocabulary("parasta-toimijat").get("te-toimisto") == Concept(
        iri=f"{ACTORS}te-toimisto",
        id="te-toimisto",
        scheme="parasta-toimijat",
        kinds=("Actor",),
        pref_label=Text("työ- ja elinkeinotoimisto", "arbets- och näringsbyrå", "Employment and Economic Development Office"),
        definition=Text(
            "valtion paikallinen viranomainen, joka hoiti julkisia työvoima- ja yrityspalveluja",
            "lokal statlig myndighet som skötte den offentliga arbetskrafts- och företagsservicen",
            "local state authority that ran public employment and business services",
        ),
        status="RETIRED",
        source=(
            "Opetushallitus/koski: src/main/resources/mockdata/lokalisointi/koski.json#Lander ingressi 2 ('arbets- och näringsbyråerna')",
            "page: https://valtioneuvosto.fi/-//1410877/te-palvelut-2024-uudistus-suomeen-tulossa-45-tyollisyysaluetta",
            "definition: own wording",
        ),
        label_status={"sv": "inflected"},
        alt_label={"fi": ("TE-toimisto", "TE-palvelut"), "sv": ("AN-byrå", "AN-tjänster"), "en": ("TE Office",)},
        note={
            "fi": (
                "Tehtävät siirtyivät kunnille ja työllisyysalueille 1.1.2025.",
                "Toimijaa käytetään vain kuvauksissa, jotka koskevat aikaa ennen vuotta 2025.",
            ),
            "sv": (
                "Uppgifterna överfördes till kommunerna och sysselsättningsområdena den 1 januari 2025.",
                "Aktören används bara i beskrivningar som gäller tiden före 2025.",
            ),
            "en": (
                "The tasks passed to municipalities and employment areas on 1 January 2025.",
                "The actor is used only in descriptions that concern the time before 2025.",
            ),
        },
        hidden_label={"fi": ("työvoimatoimisto", "työkkäri"), "sv": ("arbetskraftsbyrå",)},
        plural={"fi": ("TE-palvelut",), "sv": ("AN-tjänster",)},
        subject_field=Text("ammatillinen koulutus", "yrkesutbildning", "vocational education and training"),
        created=date(2026, 11, 21),
        modified=date(2026, 11, 21),
        successor=(f"{ACTORS}tyollisyysalue",),
        valid_until=date(2024, 12, 31),
        properties={
            "koski": ["opintojenrahoitus_2", "opintojenrahoitus_10"],
            "validity_verified": False,
            "group": f"{ACTORS}ryhma-organisaatiotoimijat",
            "kind": "organisaatio",
        },
    )


def test_the_vocabulary_is_parasta_unless_another_is_named():
    assert vocabulary() == vocabulary("parasta")


def test_a_vocabulary_is_read_once():
    assert vocabulary("parasta") is vocabulary("parasta")


@pytest.mark.parametrize("name", ["koulutussopimus", f"{HOME}koulutussopimus"])
def test_a_concept_is_found_by_its_id_and_by_its_iri(name):
    assert vocabulary().get(name).iri == f"{HOME}koulutussopimus"


def test_a_concept_that_is_not_there_is_none_or_an_error_with_the_closest_ids():
    assert vocabulary().find("koulutusopimus") is None
    with pytest.raises(NoSuchConcept) as caught:
        vocabulary().get("koulutusopimus")
    assert (caught.value.name, caught.value.closest) == (
        "koulutusopimus",
        ("koulutussopimus", "koulutussopimusjakso", "koulutuskorvaus"),
    )
    assert str(caught.value) == ("no such concept: koulutusopimus; did you mean koulutussopimus, koulutussopimusjakso, koulutuskorvaus?")


def test_a_scheme_that_is_not_there_is_an_error_with_the_closest_names():
    with pytest.raises(NoSuchScheme) as caught:
        vocabulary("parasta-toimija")
    assert (caught.value.name, caught.value.closest) == ("parasta-toimija", ("parasta-toimijat", "parasta-asiakirjat", "parasta-tasot"))


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("oppisopimus", ["oppisopimus"]),
        ("LÄROAVTAL", ["oppisopimus"]),
        ("Apprenticeship Agreement", ["oppisopimus"]),
        ("hoks", ["hoks"]),
        ("puk", ["hoks"]),
        ("koulutussopimuskoulutus", ["koulutussopimuskoulutus"]),
        ("työssäoppiminen", []),
        ("sopimus", []),
    ],
)
def test_a_label_finds_its_concept_in_any_language_and_case_but_not_when_it_is_discouraged_or_a_part(label, found):
    assert ids(vocabulary().labelled(label)) == found


def test_the_labels_of_a_concept_are_the_preferred_and_the_alternative_ones_by_language():
    assert list(iter_labels(vocabulary().get("hoks"))) == [
        "henkilökohtainen osaamisen kehittämissuunnitelma",
        "HOKS",
        "personlig utvecklingsplan för kunnandet",
        "PUK",
        "personlig utvecklingsplan för kunnande",
        "personal competence development plan",
        "HOKS",
    ]


def test_narrower_concepts_are_derived_from_broader_ones():
    assert ids(vocabulary().narrower("koulutus-tai-oppisopimus")) == ["koulutussopimus", "oppisopimus"]
    assert ids(vocabulary().narrower(f"{HOME}tyopaikkajakso")) == ["koulutussopimusjakso", "oppisopimusjakso"]
    assert ids(vocabulary().narrower("koulutussopimus")) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_broader_and_narrower_mirror_each_other(scheme):
    known = vocabulary(scheme)
    down = {(concept.iri, below.iri) for concept in known for below in known.narrower(concept.iri)}
    assert down == {(above, concept.iri) for concept in known for above in concept.broader}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_related_concepts_name_each_other(scheme):
    pairs = {(concept.iri, other) for concept in vocabulary(scheme) for other in concept.related}
    assert pairs == {(other, one) for one, other in pairs}


def test_narrower_of_a_concept_that_is_not_there_is_an_error():
    with pytest.raises(NoSuchConcept):
        vocabulary().narrower("ei-ole")


def test_search_ranks_whole_preferred_labels_first_then_parts_of_them_then_other_labels_then_texts_and_within_a_rank_by_finnish_label():
    assert ids(vocabulary().search("Utvecklingsplan")) == ["hoks", "aloituskysely", "nayttosuunnitelma"]
    assert ids(vocabulary().search("LÄROAVTAL")) == [
        *["oppisopimus", "oppisopimuksen-perusta", "oppisopimusjakso", "oppisopimuskoulutus"],
        *["koulutuskorvaus", "koulutustyopaikka", "sopimuksen-purkaminen", "koulutus-tai-oppisopimus"],
        *["hakeutuminen", "hoks", "osaamisen-hankkimistapa", "palveluprosessi"],
        *["tyoelamapalaute", "tyopaikalla-jarjestettava", "tyopaikkajakso"],
    ]


def test_search_wants_every_word():
    assert ids(vocabulary().search("oppisopimus perusta")) == ["oppisopimuksen-perusta"]
    assert ids(vocabulary().search("oppisopimus xyzzy")) == []


def test_search_finds_inflected_words():
    assert ids(vocabulary().search("koulutussopimuksen purkamisesta"))[0] == "sopimuksen-purkaminen"
    assert "hoks" in ids(vocabulary().search("utvecklingsplanens"))
    assert ids(vocabulary("parasta-toimijat").search("työpaikkaohjaajillemme"))[0] == "tyopaikkaohjaaja"


@pytest.mark.parametrize(
    ("words", "label", "other"),
    [
        ("näyttö", "naytto", "nayttosuunnitelma"),
        ("henkilökohtaistamisessa", "henkilokohtaistaminen", "henkilokohtaistamisen-asiakirja"),
        ("osaaminen", "osaaminen", "osaamisen-tunnistaminen"),
    ],
)
def test_search_finds_labels_and_texts_that_have_the_word_in_another_form(words, label, other):
    found = ids(vocabulary().search(words))
    assert (found[0], other in found) == (label, True)


def test_every_label_with_any_form_of_a_word_is_found_by_any_other():
    found = [set(ids(vocabulary("parasta-tiedot").search(word))) for word in ("näyttö", "näytön", "näytöissä", "näyttöjen")]
    named = {concept.id for concept in vocabulary("parasta-tiedot") if re.search(r"\bnäyt(ön|tö\b)", concept.pref_label.fi)}
    assert len(named) > 2
    assert [named - each for each in found] == [set()] * 4


@pytest.mark.parametrize("words", ["näyttö.", "”Näyttö”", "näyttö?!", "(näyttö)"])
def test_marks_around_the_words_of_a_search_do_not_count(words):
    assert ids(vocabulary().search(words)) == ids(vocabulary().search("näyttö"))


def test_a_search_for_marks_alone_wants_these():
    assert ids(vocabulary().search("?!")) == []


def test_search_finds_discouraged_labels_too():
    assert ids(vocabulary().search("TOP-sopimus")) == ["koulutussopimus"]


def test_search_for_nothing_finds_everything_by_finnish_label():
    assert ids(vocabulary("parasta-tasot").search(" ")) == ["prosessikartta", "prosessin-kulku", "toimintamalli", "tyonkulku"]


def test_a_collection_has_its_members_in_the_order_of_the_records():
    learners = vocabulary("parasta-toimijat").collections[f"{ACTORS}ryhma-oppija"]
    assert learners == Collection(
        iri=f"{ACTORS}ryhma-oppija",
        id="oppija",
        pref_label=Text("oppija", "den lärande", "learner"),
        members=tuple(
            f"{ACTORS}{name}"
            for name in (
                "oppija",
                "hakija",
                "opiskelija",
                "oppivelvollinen-opiskelija",
                "oppisopimusopiskelija",
                "koulutussopimusopiskelija",
                "huoltaja",
            )
        ),
        definition=Text(
            "toimijakartan ryhmä, johon kuuluvat koulutukseen pyrkivät ja koulutuksessa olevat henkilöt sekä alaikäisten huoltajat",
            "grupp i aktörskartan som omfattar personer som söker sig till eller deltar i utbildning samt vårdnadshavare för minderåriga",
            "group of the actor map that holds the persons who seek or take part in education and the guardians of minors",
        ),
    )


@pytest.mark.parametrize("scheme", ["parasta", "parasta-toimijat"])
def test_every_concept_is_a_member_of_one_collection(scheme):
    known = vocabulary(scheme)
    members = [member for collection in known.collections.values() for member in collection.members]
    assert sorted(members) == sorted(known.concepts)


def test_a_concept_with_a_successor_knows_it_and_its_last_day():
    office = vocabulary("parasta-toimijat").get("te-toimisto")
    assert (office.successor, office.valid_until) == ((f"{ACTORS}tyollisyysalue",), date(2024, 12, 31))


def test_the_closest_names_are_at_most_three_whatever_the_case():
    assert closest("pukk", ["PUK", "HOKS", "puku", "puke", "pukki"]) == ("pukki", "PUK", "puku")
    assert closest("xyzzy", ["PUK"]) == ()


def test_concepts_can_be_members_of_a_set():
    concept = vocabulary().get("hoks")
    assert {concept, vocabulary().get(concept.iri)} == {concept}
