"""What the platform answers: whole bodies, for those who may edit and for others."""

import json

import pytest

from parasta_vocab.publish.sanastot.documents import Person, Stamp
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.publish.sanastot.info import Target, collection_info, concept_info, reference, terminology_info, to_plain

HOME = "https://iri.suomi.fi/terminology/parasta/"
ORGANIZATION = "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"
STAMP = Stamp("2026-01-02T00:00:00.000Z", "2026-03-04T10:00:00.123Z", Person("c1", "Maija"), Person("c2", "Matti"))
KNOWN = {
    f"{HOME}sopimus": Target({"fi": "sopimus", "sv": "avtal"}, {"fi": "Käsitteet"}),
    f"{HOME}ryhma-sopimukset": Target({"fi": "Sopimukset"}, {"fi": "Käsitteet"}),
}


def shown(info):
    return json.dumps(info, ensure_ascii=False, indent=2) + "\n"


def test_a_concept_for_those_who_may_edit(small, golden):
    concept = to_terminology(small).concepts["koulutussopimus"]
    info = concept_info(concept, HOME, STAMP, KNOWN.get, [f"{HOME}ryhma-sopimukset"], inside=True)
    golden("publish/sanastot.concept.json", shown(info))
    assert to_plain(info) == concept


def test_a_concept_for_others(small):
    concept = to_terminology(small).concepts["koulutussopimus"]
    concept["synonyms"][0]["editorialNotes"] = ["Tarkista."]
    inside, outside = (concept_info(concept, HOME, STAMP, KNOWN.get, inside=inside) for inside in (True, False))
    assert inside["synonyms"][0]["editorialNotes"] == ["Tarkista."]
    inside["synonyms"][0]["editorialNotes"] = []
    assert outside == inside | {"editorialNotes": [], "creator": {"id": "c1"}, "modifier": {"id": "c2"}}


def test_a_terminology(small):
    about = to_terminology(small, [ORGANIZATION]).about
    info = terminology_info(about, STAMP, lambda _: {"fi": "Koulutuskuntayhtymä"}, inside=True)
    assert info == {
        "prefix": "parasta",
        "label": {"fi": "Käsitteet", "sv": "Begrepp", "en": "Concepts"},
        "description": {"fi": "Kolme käsitettä.", "sv": "Tre begrepp.", "en": "Three concepts."},
        "languages": ["fi", "sv", "en"],
        "status": "DRAFT",
        "groups": [
            {
                "id": "http://urn.fi/URN:NBN:fi:au:ptvl:v1060",
                "label": {"fi": "Koulutus", "sv": "Utbildning", "en": "Education and training"},
                "identifier": "P6",
            }
        ],
        "organizations": [{"id": ORGANIZATION, "label": {"fi": "Koulutuskuntayhtymä"}}],
        "graphType": "TERMINOLOGICAL_VOCABULARY",
        "created": "2026-01-02T00:00:00.000Z",
        "modified": "2026-03-04T10:00:00.123Z",
        "creator": {"id": "c1", "name": "Maija"},
        "modifier": {"id": "c2", "name": "Matti"},
        "uri": "https://iri.suomi.fi/terminology/parasta/",
    }
    assert to_plain(info) == about


def test_a_collection(small):
    collection = to_terminology(small).collections["ryhma-sopimukset"]
    info = collection_info(collection, HOME, Stamp("", "2026-03-04T10:00:00.123Z"), KNOWN.get, inside=False)
    assert info == {
        "identifier": "ryhma-sopimukset",
        "label": {"fi": "Sopimukset", "sv": "Avtal", "en": "Agreements"},
        "description": {},
        "members": [
            {
                "referenceURI": f"{HOME}sopimus",
                "label": {"fi": "sopimus", "sv": "avtal"},
                "terminologyLabel": {"fi": "Käsitteet"},
                "prefix": "parasta",
                "identifier": "sopimus",
            },
            {
                "referenceURI": f"{HOME}koulutussopimus",
                "label": {},
                "terminologyLabel": {},
                "prefix": "parasta",
                "identifier": "koulutussopimus",
            },
        ],
        "modified": "2026-03-04T10:00:00.123Z",
        "uri": f"{HOME}ryhma-sopimukset",
    }
    assert to_plain(info) == collection


def test_a_reference_that_leads_out_of_the_platform():
    assert reference("http://www.yso.fi/onto/yso/p9700", KNOWN.get) == {
        "referenceURI": None,
        "label": {},
        "terminologyLabel": {},
        "prefix": "http://www.yso.fi/onto/yso/p9700",
        "identifier": None,
    }
    assert reference("http://iri.suomi.fi/terminology/oksa/c125", KNOWN.get) == {
        "referenceURI": "http://iri.suomi.fi/terminology/oksa/c125",
        "label": {},
        "terminologyLabel": {},
        "prefix": "oksa",
        "identifier": "c125",
    }


def test_an_answer_with_nulls():
    info = {"identifier": "a", "status": "DRAFT", "label": None, "notes": None, "broader": None, "changeNote": None, "definition": {}}
    assert to_plain(info) == {"identifier": "a", "status": "DRAFT"}


@pytest.mark.parametrize(
    "info",
    [
        *([], None, 1, "prefix", {"prefix": 1}, {"prefix": "koe", "label": "Koe"}, {"prefix": "koe", "groups": [{}]}),
        *({"identifier": {"a": 1}}, {"identifier": "a", "broader": ["b"]}, {"identifier": "a", "broader": [{"prefix": None}]}),
        *({"identifier": "a", "synonyms": ["b"]}, {"identifier": "a", "notes": {"fi": "b"}}, {"members": "a"}),
    ],
)
def test_what_is_no_answer_of_the_api(info):
    with pytest.raises((AttributeError, KeyError, TypeError)):
        to_plain(info)


def test_a_status_that_we_do_not_know_is_kept():
    assert to_plain({"identifier": "a", "status": "INVALID", "broader": []}) == {"identifier": "a", "status": "INVALID"}
