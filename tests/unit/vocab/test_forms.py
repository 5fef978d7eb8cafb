"""Whole terms in whatever form, through the tables that are shipped."""

import pytest

from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, vocabulary
from parasta_vocab.vocab.forms import DISCOURAGED, Term, all_forms_of, base_words, find_terms_of, form_table
from parasta_vocab.vocab.index import iter_labels
from parasta_vocab.vocab.match import iter_hits

FINNISH = {
    "koulutussopimus": "koulutussopimuksen koulutussopimusta koulutussopimukseen koulutussopimukset koulutussopimusten koulutussopimuksien "
    "koulutussopimuksilla koulutussopimuksemme koulutussopimuksessaan koulutussopimuskin koulutussopimuksestakaan",
    "naytto": "näyttö näytön näyttöä näyttöön näytössä näytöt näyttöjen näytöissä näyttönsä näytöllekään",
    "osaaminen": "osaamisen osaamista osaamiseen osaamisensa osaamisestaan osaamiset osaamisten",
    "tutkinnon-osa": "tutkinnon_osan tutkinnon_osaa tutkinnon_osiin tutkinnon_osien tutkinnon_osissa tutkinnon_osansa",
    "kumppanuus": "kumppanuuden kumppanuutta kumppanuuteen kumppanuudet kumppanuuksien",
    "osaamisen-hankkimisen-tarve": "osaamisen_hankkimisen_tarpeen osaamisen_hankkimisen_tarvetta osaamisen_hankkimisen_tarpeisiin",
    "palauteprosessi": "palauteprosessin palauteprosesseja palauteprosesseihin palauteprosessiinkin",
    "hoks": "HOKS HOKSin HOKS:n HOKSia HOKSissa HOKSit HOKSien HOKSeissa henkilökohtaisen_osaamisen_kehittämissuunnitelman "
    "henkilökohtaista_osaamisen_kehittämissuunnitelmaa henkilökohtaisissa_osaamisen_kehittämissuunnitelmissa",
    "tyopaikalla-jarjestettava": "työpaikalla_järjestettävän_koulutuksen työpaikalla_järjestettävää_koulutusta "
    "työpaikalla_järjestettävään_koulutukseen työpaikalla_järjestettävistä_koulutuksista",
    "aiemmin-hankittu-osaaminen": "aiemmin_hankitun_osaamisen aiemmin_hankittua_osaamista aiemmin_hankittuun_osaamiseen",
    "kriittinen-piste": "kriittisen_pisteen kriittisiä_pisteitä kriittisissä_pisteissä",
    "opiskeluvalmiuksia-tukevat": "opiskeluvalmiuksia_tukevien_opintojen opiskeluvalmiuksia_tukeviin_opintoihin",
    "tutkinnon-perusteet": "tutkinnon_perusteiden tutkinnon_perusteita tutkinnon_perusteissa",
    "opetus-ja-ohjaus": "opetuksen_ja_ohjauksen opetusta_ja_ohjausta opetukseen_ja_ohjaukseen",
    "tyopaikkaohjaaja": "työpaikkaohjaajan työpaikkaohjaajille työpaikkaohjaajiensa työpaikkaohjaajamme",
    "tyopaikka": "työpaikan työpaikkaa työpaikkojen työpaikoilla työpaikallaan",
    "tyoelamatoimikunta": "työelämätoimikunnan työelämätoimikuntien työelämätoimikunnissa",
    "opiskelija": "opiskelijan opiskelijoiden opiskelijoita opiskelijoilleen opiskelijako",
    "opetus-ja-kulttuuriministerio": "opetus-_ja_kulttuuriministeriön opetus-_ja_kulttuuriministeriöön OKM:n",
    "ely-keskus": "ELY-keskuksen elinkeino-,_liikenne-_ja_ympäristökeskuksia",
    "koski": "Koskeen Kosken Koskessa",
    "eperusteet": "ePerusteiden ePerusteista",
}
"""Id to forms; an underscore stands for a space."""
SWEDISH = {
    "koulutussopimus": "utbildningsavtalet utbildningsavtalets utbildningsavtalen utbildningsavtals",
    "naytto": "yrkesprovet yrkesprovens yrkesprov",
    "hoks": "personliga_utvecklingsplanen_för_kunnandet personliga_utvecklingsplaner_för_kunnandet PUK PUK:s",
    "tyopaikalla-jarjestettava": "utbildningen_som_ordnas_på_en_arbetsplats",
    "tyopaikkaohjaaja": "arbetsplatshandledaren arbetsplatshandledarna arbetsplatshandledarnas",
    "opiskelija": "studerande studeranden studerandes studerandena",
    "kumppanuus": "partnerskapet partnerskapens",
    "palvelulupaus": "servicelöftet servicelöften servicelöftena",
    "arviointikriteeri": "bedömningskriteriet bedömningskriterier bedömningskriterierna",
    "ammattitaitovaatimus": "kravet_på_yrkesskicklighet kraven_på_yrkesskicklighet",
    "strateginen-kumppanuus": "strategiska_partnerskapet strategiska_partnerskap",
    "opetushallitus": "Utbildningsstyrelsen Utbildningsstyrelsens",
    "ammatillinen-tutkinto": "yrkesinriktade_examen yrkesinriktade_examina",
}
ENGLISH = {
    "koulutussopimus": "training_agreements training_agreement's",
    "hoks": "personal_competence_development_plans",
}


def cases(table):
    return [(name, form.replace("_", " ")) for name, forms in table.items() for form in forms.split()]


def ids(text, lang):
    return [term.id for term in find_terms_of(text, lang)]


@pytest.mark.parametrize(("name", "form"), cases(FINNISH))
def test_finnish_forms_lead_to_their_concept(name, form):
    assert name in ids(form, "fi")


@pytest.mark.parametrize(("name", "form"), cases(SWEDISH))
def test_swedish_forms_lead_to_their_concept(name, form):
    assert name in ids(form, "sv")


@pytest.mark.parametrize(("name", "form"), cases(ENGLISH))
def test_english_forms_lead_to_their_concept(name, form):
    assert name in ids(form, "en")


@pytest.mark.parametrize(
    ("text", "lang"),
    [("mallikoulutussopimus", "fi"), ("sopimuksen koulutus", "fi"), ("avtalet", "sv"), ("", "fi"), ("koulutussopimus", "de")],
)
def test_other_words_lead_nowhere(text, lang):
    assert find_terms_of(text, lang) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_label_of_every_concept_leads_to_it(lang):
    lost = [
        (concept.iri, label)
        for scheme in SCHEMES
        for concept in vocabulary(scheme)
        for label in [getattr(concept.pref_label, lang), *concept.alt_label.get(lang, ()), *concept.hidden_label.get(lang, ())]
        if label and concept.iri not in [term.iri for term in find_terms_of(label, lang)]
    ]
    assert lost == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_discouraged_label_is_known_with_what_to_say_instead(lang):
    expected = {
        Term(concept.scheme, concept.id, DISCOURAGED, label, concept.pref_label)
        for scheme in SCHEMES
        for concept in vocabulary(scheme)
        for label in concept.discouraged_label.get(lang, ())
    }
    for table in (form_table(lang), form_table(lang, DISCOURAGED)):
        assert {term for term in table.terms if term.kind == DISCOURAGED} == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_accepted_label_and_no_definition_holds_a_discouraged_term(lang):
    table = form_table(lang, DISCOURAGED)
    texts = [
        text
        for scheme in SCHEMES
        for concept in vocabulary(scheme)
        for text in [getattr(concept.definition, lang), getattr(concept.pref_label, lang), *concept.alt_label.get(lang, ())]
    ]
    assert [(text, hit.terms[0].label) for text in texts for hit in iter_hits(text, table) if hit.terms[0].kind == DISCOURAGED] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_tables_find_the_same_discouraged_terms(lang):
    table, part = form_table(lang), form_table(lang, DISCOURAGED)
    forms = [form for form in table.forms if table.find(form)[0].kind == DISCOURAGED]
    assert [form for form in forms if part.find(form) != table.find(form)] == []
    assert part.compounds.keys() == table.compounds.keys()


def test_no_discouraged_label_is_an_accepted_label_elsewhere():
    accepted = {label for scheme in SCHEMES for concept in vocabulary(scheme) for label in iter_labels(concept)}
    assert [
        term.label
        for lang in LANGUAGES
        for term in form_table(lang, DISCOURAGED).terms
        if term.kind == DISCOURAGED and term.label in accepted
    ] == []


def test_a_term_of_another_concept_scheme_has_its_iri():
    assert find_terms_of("oppisopimuksen", "fi")[0] == Term("parasta", "oppisopimus", "pref", "oppisopimus", Text())
    assert [term.iri.rsplit("/", 2)[1:] for term in find_terms_of("oppisopimuksen", "fi")] == [
        ["parasta", "oppisopimus"],
        ["parasta-asiakirjat", "oppisopimus"],
    ]


@pytest.mark.parametrize(
    ("word", "bases"),
    [
        ("purkamisesta", ("purkamisesta", "purkaminen")),
        ("koulutussopimuksessaan", ("koulutussopimuksessaan", "koulutussopimus")),
        ("utbildningsavtalets", ("utbildningsavtalets", "utbildningsavtal")),
        ("xyzzy", ("xyzzy",)),
    ],
)
def test_a_word_of_a_query_is_known_in_the_form_of_the_labels(word, bases):
    assert base_words(word) == bases


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("utbildningsavtalets", ("utbildningsavtal",)),
        ("xyzzy", ("xyzzy",)),
        ("employers", ("employer",)),
    ],
)
def test_a_word_of_a_query_is_looked_for_in_all_its_forms_the_shortest_of_those_that_begin_alike(word, forms):
    assert all_forms_of(word) == forms


def test_no_form_is_looked_for_that_begins_with_another():
    forms = all_forms_of("näyttöjen")
    assert {"näyttö", "näytön", "näytössä"} <= set(forms)
    assert [(one, other) for one in forms for other in forms if one != other and other.startswith(one)] == []
