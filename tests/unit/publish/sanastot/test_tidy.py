"""Bodies made tidy: nothing empty, nothing unknown, references whole and once."""

from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT, TERMINOLOGY
from parasta_vocab.publish.sanastot.tidy import tidied

HOME = "https://iri.suomi.fi/terminology/koe/"


def test_a_concept():
    body = {
        "related": [f"{HOME}b", f"{HOME}a", f"{HOME}b", "urn:uuid:1"],
        "identifier": "kasite",
        "unknown": 1,
        "status": "DRAFT",
        "recommendedTerms": [
            {"language": "fi", "label": "käsite", "status": "DRAFT", "homographNumber": 0, "scope": " ", "sources": [""], "id": "t"}
        ],
        "synonyms": [],
        "definition": {"fi": "määritelmä", "sv": "", "en": None},
        "notes": [{"language": "fi", "value": "huomautus", "x": 1}, {"language": "sv", "value": ""}, {"language": "en", "value": None}],
        "sources": ["lähde", "  "],
        "links": [{"name": {"fi": "sivu"}, "uri": "https://minedu.fi", "description": {}}],
        "changeNote": None,
        "broader": None,
    }
    assert tidied(body, CONCEPT, HOME) == {
        "identifier": "kasite",
        "status": "DRAFT",
        "recommendedTerms": [{"language": "fi", "label": "käsite", "homographNumber": 0, "status": "DRAFT"}],
        "definition": {"fi": "määritelmä"},
        "notes": [{"language": "fi", "value": "huomautus"}],
        "sources": ["lähde"],
        "links": [{"name": {"fi": "sivu"}, "uri": "https://minedu.fi"}],
        "related": [f"{HOME}b", f"{HOME}a", "urn:uuid:1"],
    }


def test_members_get_their_iri():
    body = {"identifier": "ryhma", "members": ["a", f"{HOME}a", "https://iri.suomi.fi/terminology/toinen/a"]}
    assert tidied(body, COLLECTION, HOME)["members"] == [f"{HOME}a", "https://iri.suomi.fi/terminology/toinen/a"]


def test_names_stand_once():
    body = {"prefix": "koe", "languages": ["fi", "sv", "fi"], "groups": ["P6", "P6"], "organizations": []}
    assert tidied(body, TERMINOLOGY, HOME) == {"prefix": "koe", "languages": ["fi", "sv"], "groups": ["P6"]}
