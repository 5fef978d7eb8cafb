"""A terminology that uses every field of the API once, in languages that our vocabularies do not have."""

import pytest

from parasta_vocab.publish.sanastot.documents import Terminology

HOME = "https://iri.suomi.fi/terminology/koe/"
FULL_TERM = {
    "language": "se",
    "label": "doaba",
    "homographNumber": 2,
    "status": "SUGGESTED",
    "termInfo": "lisätieto",
    "scope": "käyttöala",
    "historyNote": "termin historia",
    "changeNote": "termin muutos",
    "termStyle": "puhekieli",
    "termFamily": "FEMININE",
    "termConjugation": "SINGULAR",
    "termEquivalency": "CLOSE",
    "wordClass": "ADJECTIVE",
    "sources": ["termin lähde"],
    "editorialNotes": ["termin ylläpitäjälle"],
}
CONCEPT = {
    "identifier": "kasite",
    "status": "RETIRED",
    "recommendedTerms": [{"language": "fi", "label": "käsite", "status": "RETIRED"}, FULL_TERM],
    "synonyms": [
        {"language": "sv", "label": "begrepp", "status": "RETIRED", "termFamily": "NEUTER", "termConjugation": "PLURAL"},
        {"language": "en", "label": "notion", "status": "DRAFT"},
    ],
    "notRecommendedTerms": [{"language": "fi", "label": "huono sana", "status": "RETIRED", "termFamily": "MASCULINE", "wordClass": "VERB"}],
    "searchTerms": [{"language": "fi", "label": "kasite", "status": "RETIRED"}],
    "definition": {"fi": "ajatuksen yksikkö", "se": "jurdaga ovttadat"},
    "subjectArea": "sanastotyö",
    "conceptClass": "luokka",
    "notes": [{"language": "fi", "value": "Huomautus."}],
    "examples": [{"language": "se", "value": "ovdamearka"}],
    "changeNote": "Muuttui.",
    "historyNote": "Oli.",
    "editorialNotes": ["Tarkista."],
    "sources": ["Lähde"],
    "links": [
        {"name": {"fi": "sivu"}, "uri": "https://minedu.fi", "description": {"fi": "kuvaus"}},
        {"name": {"fi": "ei osoite"}, "uri": "minedu fi"},
    ],
    "broader": [f"{HOME}a"],
    "narrower": [f"{HOME}b"],
    "isPartOf": [f"{HOME}c1"],
    "hasPart": [f"{HOME}d1"],
    "related": [f"{HOME}e1"],
    "broadMatch": ["https://iri.suomi.fi/terminology/oksa/c1"],
    "narrowMatch": ["https://iri.suomi.fi/terminology/oksa/c2"],
    "exactMatch": ["https://iri.suomi.fi/terminology/oksa/c3"],
    "closeMatch": ["https://iri.suomi.fi/terminology/oksa/c4"],
    "relatedMatch": ["http://www.yso.fi/onto/yso/p1"],
}
ABOUT = {
    "prefix": "koe",
    "label": {"fi": "Koe", "se": "Geahččaleapmi"},
    "description": {"fi": "Kuvaus."},
    "languages": ["fi", "se"],
    "status": "VALID",
    "groups": ["P6"],
    "organizations": ["7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"],
    "contact": "sanasto@example.fi",
    "graphType": "OTHER_VOCABULARY",
}
COLLECTION = {"identifier": "ryhma", "label": {"fi": "Ryhmä"}, "description": {"fi": "Kuvaus."}, "members": [f"{HOME}kasite"]}


@pytest.fixture
def full() -> Terminology:
    return Terminology(ABOUT, {"kasite": CONCEPT}, {"ryhma": COLLECTION})
