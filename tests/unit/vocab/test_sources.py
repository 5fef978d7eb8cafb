import re

import pytest

from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary
from parasta_vocab.vocab.sources import show_source

SOURCES = sorted({source for scheme in SCHEMES for concept in vocabulary(scheme) for source in concept.source})


@pytest.mark.parametrize(
    ("source", "fi", "sv", "en"),
    [
        (
            "Opetushallitus/ehoks: src/oph/ehoks/hoks/schema.clj (tyopaikkajakso?)",
            "eHOKS, tietomalli: schema.clj (tyopaikkajakso?)",
            "ePUK, datamodell: schema.clj (tyopaikkajakso?)",
            "eHOKS, data model: schema.clj (tyopaikkajakso?)",
        ),
        (
            "Opetushallitus/koski: src/main/scala/fi/oph/koski/schema/Ammatillinen.scala (ostettu, sisältyyOpiskeluoikeuteen)",
            "Koski, tietomalli: Ammatillinen.scala (ostettu, sisältyyOpiskeluoikeuteen)",
            "Koski, datamodell: Ammatillinen.scala (ostettu, sisältyyOpiskeluoikeuteen)",
            "Koski, data model: Ammatillinen.scala (ostettu, sisältyyOpiskeluoikeuteen)",
        ),
        (
            "Opetushallitus/ehoks: src/oph/ehoks/hoks/schema.clj, paivitetty; own reading",
            "eHOKS, tietomalli: schema.clj, tietokenttä paivitetty; oma luenta",
            "ePUK, datamodell: schema.clj, datafältet paivitetty; egen läsning",
            "eHOKS, data model: schema.clj, data field paivitetty; own reading",
        ),
        (
            "Opetushallitus/ehoks: src/oph/ehoks/hoks/schema.clj (yksilolliset-kriteerit)",
            "eHOKS, tietomalli: schema.clj (tietokenttä yksilolliset-kriteerit)",
            "ePUK, datamodell: schema.clj (datafältet yksilolliset-kriteerit)",
            "eHOKS, data model: schema.clj (data field yksilolliset-kriteerit)",
        ),
        (
            "Opetushallitus/ehoks: resources/dev/dev-routes/lokalisointi_cxf_rest_v1_localisation.json#luoHoks.oppijaOid.description (sv 'inläraren')",
            "eHOKS, tietokentän selite: oppijaOid (sv 'inläraren')",
            "ePUK, datafältets förklaring: oppijaOid (sv 'inläraren')",
            "eHOKS, explanation of the data field: oppijaOid (sv 'inläraren')",
        ),
        (
            "Opetushallitus/ehoks: resources/dev/dev-routes/lokalisointi_cxf_rest_v1_localisation.json#henkilokohtaistaminen.naytto",
            "eHOKS, käyttöliittymätekstit: henkilokohtaistaminen.naytto",
            "ePUK, gränssnittstexter: henkilokohtaistaminen.naytto",
            "eHOKS, texts of the user interface: henkilokohtaistaminen.naytto",
        ),
        (
            "Opetushallitus/koski: src/main/resources/mockdata/koodisto/koodit/hakutapa.json (hakutapa_01, hakutapa_03)",
            "Koski, koodisto hakutapa (hakutapa_01, hakutapa_03)",
            "Koski, kodverk hakutapa (hakutapa_01, hakutapa_03)",
            "Koski, code set hakutapa (hakutapa_01, hakutapa_03)",
        ),
        (
            "alternative labels: Opetushallitus/koski: src/main/resources/mockdata/lokalisointi/koski.json#Koulutustoimija",
            "Muut nimitykset: Koski, käyttöliittymätekstit: Koulutustoimija",
            "Alternativa benämningar: Koski, gränssnittstexter: Koulutustoimija",
            "Alternative labels: Koski, texts of the user interface: Koulutustoimija",
        ),
        (
            "Opetushallitus/ehoks: src/oph/ehoks/palaute*.clj and doc/palaute-schema.puml",
            "eHOKS, lähdekoodi: palaute*.clj ja palaute-schema.puml",
            "ePUK, källkod: palaute*.clj och palaute-schema.puml",
            "eHOKS, source code: palaute*.clj and palaute-schema.puml",
        ),
        ("Opetushallitus/ehoks @2a04d34", "eHOKS, lähdekoodi @2a04d34", "ePUK, källkod @2a04d34", "eHOKS, source code @2a04d34"),
        ("joku/muu: src/a/b/c.py (X)", "joku/muu: c.py (X)", "joku/muu: c.py (X)", "joku/muu: c.py (X)"),
        (
            "earlier Finnish label: seed 001: Hyvän palvelun opas, osa 4; seed 004",
            "Aiempi suomenkielinen nimitys: Parasta-aineisto: Hyvän palvelun opas, osa 4; Parasta-aineisto 004",
            "Tidigare finsk benämning: Parasta-material: Hyvän palvelun opas, osa 4; Parasta-material 004",
            "Earlier Finnish label: Parasta material: Hyvän palvelun opas, osa 4; Parasta material 004",
        ),
        (
            "labels: general knowledge, not verified",
            "Nimitykset: yleistieto, ei tarkistettu",
            "Benämningar: allmän kännedom, inte kontrollerat",
            "Labels: general knowledge, not verified",
        ),
        (
            "page: step-utbildning.fi (address not recorded)",
            "Verkkosivu: step-utbildning.fi (osoitetta ei ole merkitty)",
            "Webbsida: step-utbildning.fi (adressen är inte antecknad)",
            "Web page: step-utbildning.fi (address not recorded)",
        ),
        (
            "page: https://www.finlex.fi/sv/laki/alkup/1990/19901376 (editorial note)",
            "Verkkosivu: https://www.finlex.fi/sv/laki/alkup/1990/19901376 (toimituksen huomautus)",
            "Webbsida: https://www.finlex.fi/sv/laki/alkup/1990/19901376 (redaktionell anmärkning)",
            "Web page: https://www.finlex.fi/sv/laki/alkup/1990/19901376 (editorial note)",
        ),
        (
            "page: https://example.fi/ (52 §, heading 'Påvisande')",
            "Verkkosivu: https://example.fi/ (52 §, otsikko 'Påvisande')",
            "Webbsida: https://example.fi/ (52 §, rubrik 'Påvisande')",
            "Web page: https://example.fi/ (52 §, heading 'Påvisande')",
        ),
        (
            "page: https://example.fi/ (70 § and 77 §)",
            "Verkkosivu: https://example.fi/ (70 § ja 77 §)",
            "Webbsida: https://example.fi/ (70 § och 77 §)",
            "Web page: https://example.fi/ (70 § and 77 §)",
        ),
        (
            "own reading; seed 000 and seed 003 name the documents",
            "oma luenta; Parasta-aineisto 000 ja Parasta-aineisto 003 nimeävät asiakirjat",
            "egen läsning; Parasta-material 000 och Parasta-material 003 nämner dokumenten",
            "own reading; Parasta material 000 and Parasta material 003 name the documents",
        ),
        (
            "page: https://example.fi/sivu/and/doc/name",
            "Verkkosivu: https://example.fi/sivu/and/doc/name",
            "Webbsida: https://example.fi/sivu/and/doc/name",
            "Web page: https://example.fi/sivu/and/doc/name",
        ),
    ],
)
def test_a_source_is_named_in_the_language_of_its_reader(source, fi, sv, en):
    assert [show_source(source, lang) for lang in LANGUAGES] == [fi, sv, en]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_source_shows_a_path_of_a_machine(lang):
    shown = [re.sub(r"\S*[a-z]\.(fi|com|org|tips)/\S*", "", show_source(source, lang)) for source in SOURCES]
    assert [each for each in shown if re.search(r"[a-z]/\w+/|\bseed\b|Opetushallitus/", each)] == []


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_no_source_or_basis_mixes_english_words_into_another_language(lang):
    """Quotations, names of guides and of files are as they are."""
    bases = (concept.properties.get("basis", {}).get("reference", "") for scheme in SCHEMES for concept in vocabulary(scheme))
    shown = [re.sub(r"https?://\S+|'[^']*'", "", show_source(source, lang)) for source in {*SOURCES, *map(str, bases)}]
    assert [
        each for each in shown if re.search(r"\b(the|of|and|with|from|in|not|note|heading|names?|asks|for it|page|before)\b", each)
    ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_sources_are_never_shown_alike(lang):
    """The import of NTRF tells by what is shown which source is meant."""
    assert len({show_source(source, lang) for source in SOURCES}) == len(SOURCES)


@pytest.mark.parametrize(("lang", "mark"), [("fi", "ei tarkistettu"), ("sv", "inte kontrollerat"), ("en", "not verified")])
def test_what_is_not_verified_says_so(lang, mark):
    wanted = [source for source in SOURCES if source.endswith("not verified")]
    assert wanted
    assert [source for source in wanted if not show_source(source, lang).endswith(mark)] == []
