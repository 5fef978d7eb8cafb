from datetime import date

from parasta_vocab import namespaces
from parasta_vocab.national import national_model, stages_around
from parasta_vocab.vocab import SCHEMES, vocabulary


def ids(concepts):
    return [concept.id for concept in concepts]


def test_the_eight_stages_stand_in_the_order_and_the_words_of_the_seed_with_all_their_sub_steps():
    assert [
        (stage.number, stage.concept.id, stage.concept.pref_label.fi, [step.number for step in stage.sub_steps])
        for stage in national_model().stages
    ] == [
        (number, name, label, [f"{number}.{place}" for place in range(1, count + 1)])
        for number, name, label, count in (
            (1, "asiakassuhteet-ja-kumppanuus", "asiakassuhteiden hoitaminen ja kumppanuustyö", 7),
            (2, "hakeutuminen-ja-valinta", "hakeutuminen ja opiskelijavalinta", 7),
            (3, "yhteissuunnittelu-hoks", "yhteissuunnittelu: henkilökohtaisen osaamisen kehittämissuunnitelma", 8),
            (4, "sopimuksen-laadinta-ja-yllapito", "koulutus- tai oppisopimuksen laadinta ja ylläpito", 9),
            (5, "osaamisen-hankkiminen", "osaamisen hankkiminen, ohjaus, seuranta ja laadun varmistaminen", 9),
            (6, "osaamisen-osoittaminen", "osaamisen osoittaminen ja arviointi", 10),
            (7, "palauteprosessit", "työelämässä oppimisen ja työelämäyhteistyön palauteprosessit", 8),
            (8, "edellytysten-varmistaminen", "edellytysten varmistaminen", 8),
        )
    ]


def test_there_are_66_sub_steps_each_named_once():
    names = [step.concept.id for stage in national_model().stages for step in stage.sub_steps]
    assert (len(names), len(set(names))) == (66, 66)


def test_every_sub_step_names_actors_and_a_basis():
    bare = [
        step.number
        for stage in national_model().stages
        for step in stage.sub_steps
        if not step.actors or set(step.basis) != {"kind", "reference", "verified"}
    ]
    assert bare == []


def test_a_sub_step_knows_all_that_it_involves():
    step = national_model().stages[3].sub_steps[4]
    assert (step.concept.id, step.number, step.required, step.checked_by) == (
        "hoks-liittaminen",
        "4.5",
        True,
        "agreement-without-hoks-annex",
    )
    assert step.basis == {
        "kind": "seed",
        "reference": "seed 001: Hyvän palvelun opas, osa 4; page: http://minedu.fi/sv/inlarning-pa-arbetsplatsen",
        "verified": True,
    }
    involved = (step.actors, step.documents, step.systems, step.data, step.critical_points)
    assert [ids(concepts) for concepts in involved] == [
        [
            "opiskelija",
            "koulutuksen-jarjestajan-edustaja",
            "oppisopimuskoordinaattori",
            "koulutussopimusvastaava",
            "vastuullinen-tyopaikkaohjaaja",
        ],
        ["hoks-liite", "koulutussopimus", "oppisopimus"],
        ["ehoks", "sopimusjarjestelma"],
        ["keskeiset-tyotehtavat"],
        ["yhteinen-ennakkosuunnittelu", "tyopaikkaohjaus"],
    ]


def test_a_stage_gathers_actors_and_documents_of_its_sub_steps_each_once_in_their_order():
    stage = national_model().stages[0]
    assert ids(stage.actors) == [
        "asiakkuusvastaava",
        "tyoelamakoordinaattori",
        "tyonantaja",
        "yritys",
        "tyopaikka",
        "oppisopimuskoordinaattori",
        "opettaja",
        "johto",
    ]
    assert ids(stage.documents) == ["palvelukuvaus", "asiakkuussuunnitelma", "kumppanuussopimus"]


def test_stages_3_to_7_require_the_learner_and_working_life():
    both = ["oppija", "tyoelaman-toimijat"]
    groups = [ids(stage.requires_groups) for stage in national_model().stages]
    assert groups == [[], [], both, both, both, both, both, []]


def test_the_actors_stand_in_four_groups():
    model = national_model()
    assert [(group.id, group.pref_label.fi, len(group.members)) for group in model.actor_groups] == [
        ("oppija", "oppija", 7),
        ("tyoelaman-toimijat", "työelämän toimijat", 13),
        ("jarjestajan-toimijat", "koulutuksen järjestäjän toimijat", 21),
        ("organisaatiotoimijat", "organisaatiotoimijat", 22),
    ]
    assert [actor.iri for actor in model.actors] == [member for group in model.actor_groups for member in group.members]


def test_every_actor_is_a_person_or_an_organisation_and_names_its_own_group():
    groups = {member: group.iri for group in national_model().actor_groups for member in group.members}
    assert {actor.iri: actor.properties["group"] for actor in national_model().actors} == groups
    assert {actor.properties["kind"] for actor in national_model().actors} == {"henkilo", "organisaatio"}


def test_the_retired_actors_are_these_and_each_has_a_successor_still_in_office():
    model = national_model()
    retired = [actor for actor in model.actors if actor.status == "RETIRED" or actor.valid_until or actor.successor]
    assert [(actor.id, actor.status, actor.valid_until, [model.find(iri).id for iri in actor.successor]) for actor in retired] == [
        ("te-toimisto", "RETIRED", date(2024, 12, 31), ["tyollisyysalue"]),
        ("ely-keskus", "RETIRED", date(2025, 12, 31), ["elinvoimakeskus"]),
        ("aluehallintovirasto", "RETIRED", date(2025, 12, 31), ["lupa-ja-valvontavirasto"]),
    ]
    assert [model.find(iri).valid_until for actor in retired for iri in actor.successor] == [None, None, None]


def test_the_eight_critical_points_stand_in_the_order_of_the_seed_with_the_stages_where_they_are_decided_and_touched():
    numbers = {stage.concept.iri: stage.number for stage in national_model().stages}
    assert [
        (point.number, point.concept.id, *([numbers[iri] for iri in stages] for stages in (point.main_stages, point.touched_stages)))
        for point in national_model().critical_points
    ] == [
        (1, "tavoitettavuus-ja-nakyvyys", [1], [2, 8]),
        (2, "opiskelijan-valmiudet", [3], [2, 5, 8]),
        (3, "yhteinen-ennakkosuunnittelu", [3], [4, 6, 8]),
        (4, "tyopaikkaohjaus", [5], [4, 6, 8]),
        (5, "siirtymat-ja-poikkeustilanteet", [5], [2, 4, 8]),
        (6, "kehittava-palaute", [7], [5, 6, 8]),
        (7, "nayttojen-laatu", [6], [3, 8]),
        (8, "asiakassuhteen-yllapito", [1], [7, 8]),
    ]


def test_the_keywords_of_the_critical_points_are_those_of_the_seed():
    assert [point.concept.properties["keywords"]["fi"] for point in national_model().critical_points] == [
        ["asiakkaan palvelu", "kanavat", "vastuu asiakkaasta", "viestintä ja markkinointi"],
        ["aiempi osaaminen", "työelämävalmiudet", "motivaatio", "urapolku"],
        ["opiskelija", "opettaja", "työnantaja", "työpaikkaohjaaja"],
        ["suunnittelu", "työpaikkaohjaajan perehdytys", "opiskelijan oppiminen ja palaute", "tuki ohjaajalle"],
        ["toimintatavat", "tiedonkulku", "viestintä", "joustavat siirtymät"],
        ["palveluprosessin kehittäminen", "työelämä- ja opiskelijapalautteet", "reagointi", "hyödyntäminen"],
        ["suunnittelu", "toteuttaminen ja aikataulutus", "tasalaatuisuus"],
        ["kiitos ja arvostus kumppanuudesta", "aktiivinen tarjonta", "asiakkuudenhoito"],
    ]


def test_the_goal_and_the_levels_of_partnership_stand_beside_the_critical_points():
    others = [item for item in vocabulary("parasta-kriittiset-pisteet") if "CriticalPoint" not in item.kinds]
    assert [(item.id, item.kinds) for item in others] == [
        ("vastavuoroinen-kumppanuus", ("Goal",)),
        ("arjen-kumppanuus", ("PartnershipLevel",)),
        ("kehittava-kumppanuus", ("PartnershipLevel",)),
        ("strateginen-kumppanuus", ("PartnershipLevel",)),
        ("kumppanuus-ja-palveluverkostot", ("PartnershipLevel",)),
    ]


def test_the_levels_are_those_of_jhs_152_from_the_most_general():
    levels = national_model().levels
    assert [(level.properties["number"], level.pref_label.fi) for level in levels] == [
        ("1", "prosessikartta"),
        ("2", "toimintamalli"),
        ("3", "prosessin kulku"),
        ("4", "työnkulku"),
    ]


def test_every_concept_of_every_scheme_is_found_by_its_iri():
    model = national_model()
    known = {concept.iri: concept for scheme in SCHEMES for concept in vocabulary(scheme)}
    assert (model.concepts, len(known)) == (known, 340)
    assert model.find("https://iri.suomi.fi/terminology/parasta/ei-ole") is None


def test_the_documents_are_those_of_their_scheme():
    assert national_model().documents == tuple(vocabulary("parasta-asiakirjat"))


def test_every_rule_that_checks_a_sub_step_is_named_by_it():
    checked = {step.number: step.checked_by for stage in national_model().stages for step in stage.sub_steps if step.checked_by}
    assert checked == {
        "3.8": "hoks-not-recorded",
        "4.1": "agreement-without-workplace-assessment",
        "4.2": "agreement-without-workplace-instructor",
        "4.5": "agreement-without-hoks-annex",
        "4.6": "agreement-without-contact-plan",
        "6.8": "assessment-not-recorded",
        "7.1": "feedback-survey-missing",
        "7.4": "feedback-without-responsible",
        "7.7": "feedback-not-used",
    }


def test_the_stages_around_a_sub_step_a_critical_point_and_a_document_are_known():
    def around(scheme, name):
        return [iri.removeprefix(namespaces.STAGES) for iri in stages_around(vocabulary(scheme).get(name))]

    assert around("parasta-prosessikartta", "hoks-liittaminen") == ["sopimuksen-laadinta-ja-yllapito"]
    assert around("parasta-kriittiset-pisteet", "kehittava-palaute") == ["palauteprosessit"]
    assert around("parasta-asiakirjat", "kumppanuussopimus") == ["asiakassuhteet-ja-kumppanuus"]
    assert around("parasta", "hoks") == []
