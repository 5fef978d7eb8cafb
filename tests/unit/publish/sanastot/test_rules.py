"""Each rule of the platform: what it refuses, under which name, at which place."""

import pytest

from parasta_vocab.publish.sanastot.broken import Broken, Located
from parasta_vocab.publish.sanastot.checks import MAPPING
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.publish.sanastot.rules import (
    iter_broken,
    iter_broken_collection,
    iter_broken_concept,
    iter_broken_terminology,
)
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, vocabulary

ORGANIZATION = "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"
ABOUT = {
    "prefix": "koe",
    "label": {"fi": "Koe", "sv": "Prov"},
    "languages": ["fi", "sv"],
    "status": "DRAFT",
    "groups": ["P6"],
    "organizations": [ORGANIZATION],
    "graphType": "TERMINOLOGICAL_VOCABULARY",
}
TERM = {"language": "fi", "label": "käsite", "status": "DRAFT"}
CONCEPT = {"identifier": "kasite", "status": "DRAFT", "recommendedTerms": [TERM]}
COLLECTION = {"identifier": "ryhma", "label": {"fi": "Ryhmä"}, "members": ["kasite"]}
LINK = {"name": {"fi": "sivu"}, "uri": "https://minedu.fi"}

NO_IRIS = [
    *("", "toinen", "https://a.example/ x", "https://a.example/%zz", "https://a.example/#a#b", "https://a.example/\ue000"),
    *("https://a.example/\x80", "https://a.example/<x>", "http://[x]/", "http://a:b:c/", "http://::1", "1a:b", "//a.example/x"),
    *("https://iri.suomi.fi/terminology/koe/..", "https://iri.suomi.fi/terminology/koe/../toinen/a", "https://a.example/./a"),
]
IRIS = [
    *("https://a.example", "https://a.example/ä?b=c/d#e?f", "https://m:n@a.example:80/a..b/.c", "urn:uuid:1", "mailto:a@b.example"),
    *("https://a.example/%C3%A4", "https://a.example/𝒜"),
]


def told(items):
    return [(item.code, item.field, item.path) for item in items]


def of_terminology(changes, *, new=True, **facts):
    return told(iter_broken_terminology(ABOUT | changes, new=new, **facts))


def of_concept(changes, *, new=True):
    return told(iter_broken_concept(CONCEPT | changes, new=new, languages=("fi", "sv")))


def of_collection(changes, *, new=True):
    return told(iter_broken_collection(COLLECTION | changes, new=new, languages=("fi", "sv")))


def test_good_documents_break_nothing():
    assert of_terminology({}, organizations={ORGANIZATION}, taken={"toinen"}) == []
    assert of_concept({}) == []
    assert of_collection({}) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_vocabularies_break_nothing(scheme):
    assert list(iter_broken(to_terminology(vocabulary(scheme), [ORGANIZATION]), {ORGANIZATION})) == []


MISSING = "should-have-value"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"prefix": None}, [(MISSING, "prefix", ("prefix",))]),
        ({"prefix": " "}, [(MISSING, "prefix", ("prefix",))]),
        ({"prefix": "k"}, [("prefix-character-count-mismatch", "prefix", ("prefix",))]),
        ({"prefix": "k" * 33}, [("prefix-character-count-mismatch", "prefix", ("prefix",))]),
        ({"prefix": "k" * 32}, []),
        ({"prefix": "a1-_"}, []),
        ({"prefix": "1a"}, [("invalid-value", "prefix", ("prefix",))]),
        ({"prefix": "Koe"}, [("invalid-value", "prefix", ("prefix",))]),
        ({"prefix": "ko/../e"}, [("invalid-value", "prefix", ("prefix",))]),
        ({"prefix": "koe\n"}, [("invalid-value", "prefix", ("prefix",))]),
        ({"prefix": "toinen"}, [("prefix-in-use", "prefix", ("prefix",))]),
        ({"languages": []}, [(MISSING, "languages", ("languages",)), ("label-language-count-mismatch", "label", ("label",))]),
        (
            {"languages": ["fi", "sv", "SV"]},
            [("does-not-match-rfc-4646", "languages", ("languages", 2)), ("label-language-count-mismatch", "label", ("label",))],
        ),
        (
            {"languages": ["fi", "sv", "zh-HK-Hans"]},
            [("does-not-match-rfc-4646", "languages", ("languages", 2)), ("label-language-count-mismatch", "label", ("label",))],
        ),
        ({"label": None}, [(MISSING, "label", ("label",))]),
        ({"label": {"fi": "Koe"}}, [("label-language-count-mismatch", "label", ("label",))]),
        ({"label": {"fi": "Koe", "en": "Test"}}, [("label-language-count-mismatch", "label", ("label",))]),
        ({"label": {"fi": "Koe", "sv": " "}}, [(MISSING, "label", ("label", "sv"))]),
        ({"label": {"fi": "Koe", "sv": None}}, [(MISSING, "label", ("label", "sv"))]),
        ({"label": {"fi": "k" * 151, "sv": "p" * 150}}, [("value-over-character-limit.150", "label", ("label", "fi"))]),
        ({"label": {"fi": "𝒜" * 76, "sv": "𝒜" * 75}}, [("value-over-character-limit.150", "label", ("label", "fi"))]),
        ({"description": {"en": "A"}}, [("language-not-in-language-list.en", "description", ("description", "en"))]),
        ({"description": {"fi": "k" * 5001}}, [("value-over-character-limit.5000", "description", ("description", "fi"))]),
        ({"organizations": []}, [(MISSING, "organizations", ("organizations",))]),
        ({"organizations": ["x"]}, [("does-not-exist.x", "organizations", ("organizations", 0))]),
        (
            {"organizations": [ORGANIZATION[::-1]]},
            [(f"does-not-exist.{ORGANIZATION[::-1]}", "organizations", ("organizations", 0))],
        ),
        ({"groups": None}, [(MISSING, "groups", ("groups",))]),
        ({"groups": ["P6", "P99"]}, [("does-not-exist.P99", "groups", ("groups", 1))]),
        ({"status": None}, [(MISSING, "status", ("status",))]),
        ({"status": "INVALID"}, [("invalid-value", "status", ("status",))]),
        ({"graphType": None}, [(MISSING, "graphType", ("graphType",))]),
        ({"graphType": "PROFILE"}, [("invalid-value", "graphType", ("graphType",))]),
        ({"languages": "fi"}, [("invalid-type", "languages", ("languages",))]),
        ({"languages": ["fi", None]}, [("invalid-type", "languages", ("languages", 1))]),
        ({"label": ["Koe"]}, [("invalid-type", "label", ("label",))]),
        ({"label": {"fi": 1}}, [("invalid-type", "label", ("label", "fi"))]),
        ({"label": {"fi": "Koe\x00", "sv": "Prov"}}, [("invalid-value", "label", ("label", "fi"))]),
        ({"unknown": 1, "contact": "x" * 400}, []),
    ],
)
def test_rules_of_terminologies(changes, expected):
    assert of_terminology(changes, organizations={ORGANIZATION}, taken={"toinen"}) == expected


def test_ids_of_organisations_are_only_compared_where_they_are_known():
    assert of_terminology({"organizations": ["00000000-0000-0000-0000-000000000000"]}) == []


def test_an_update_names_no_prefix_and_no_identifier():
    assert of_terminology({}, new=False) == [("not-allowed-update", "prefix", ("prefix",))]
    assert of_concept({}, new=False) == [("not-allowed-update", "identifier", ("identifier",))]
    assert of_collection({}, new=False) == [("not-allowed-update", "identifier", ("identifier",))]
    assert of_terminology({"prefix": None}, new=False) == of_concept({"identifier": None}, new=False) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"identifier": None}, [(MISSING, "identifier", ("identifier",))]),
        ({"identifier": "k"}, [("identifier-character-count-mismatch", "identifier", ("identifier",))]),
        ({"identifier": "A1-_"}, []),
        ({"identifier": "käsite"}, [("invalid-value", "identifier", ("identifier",))]),
        ({"identifier": "a.b"}, [("invalid-value", "identifier", ("identifier",))]),
        ({"status": None}, [(MISSING, "status", ("status",))]),
        ({"recommendedTerms": []}, [("missing-recommended-term", "terms", ("recommendedTerms",))]),
        (
            {"recommendedTerms": [TERM, TERM | {"label": "toinen"}, TERM | {"language": "sv"}]},
            [("too-many-recommended-terms-fi", "terms", ("recommendedTerms",))],
        ),
        ({"synonyms": [TERM, TERM]}, []),
        ({"recommendedTerms": [TERM | {"language": None}]}, [(MISSING, "language", ("recommendedTerms", 0, "language"))]),
        ({"synonyms": [TERM | {"language": "de"}]}, []),
        ({"synonyms": [TERM | {"language": "ei kieli"}]}, [("does-not-match-rfc-4646", "language", ("synonyms", 0, "language"))]),
        ({"searchTerms": [TERM | {"label": "  "}]}, [(MISSING, "label", ("searchTerms", 0, "label"))]),
        ({"searchTerms": [TERM | {"status": None}]}, [(MISSING, "status", ("searchTerms", 0, "status"))]),
        ({"synonyms": [TERM | {"label": "k" * 151}]}, [("value-over-character-limit.150", "label", ("synonyms", 0, "label"))]),
        ({"synonyms": [TERM | {"scope": "k" * 5001}]}, [("value-over-character-limit.5000", "scope", ("synonyms", 0, "scope"))]),
        ({"synonyms": [TERM | {"termStyle": "k" * 151}]}, [("value-over-character-limit.150", "termStyle", ("synonyms", 0, "termStyle"))]),
        ({"synonyms": [TERM | {"termFamily": "COMMON"}]}, [("invalid-value", "termFamily", ("synonyms", 0, "termFamily"))]),
        ({"synonyms": [TERM | {"homographNumber": "1"}]}, [("invalid-type", "homographNumber", ("synonyms", 0, "homographNumber"))]),
        ({"synonyms": [TERM | {"homographNumber": 2**40}]}, [("invalid-type", "homographNumber", ("synonyms", 0, "homographNumber"))]),
        ({"synonyms": [TERM | {"homographNumber": 0}]}, []),
        ({"synonyms": "käsite"}, [("invalid-type", "synonyms", ("synonyms",))]),
        ({"synonyms": ["käsite"]}, [("invalid-type", "synonyms", ("synonyms", 0))]),
        ({"definition": {"fi": "määritelmä", "en": "definition"}}, [(MAPPING, "definition", ("definition", "en"))]),
        ({"definition": {"fi": "k" * 5001}}, [("value-over-character-limit.5000", "definition", ("definition", "fi"))]),
        ({"definition": "määritelmä"}, [("invalid-type", "definition", ("definition",))]),
        ({"subjectArea": "k" * 151}, [("value-over-character-limit.150", "subjectArea", ("subjectArea",))]),
        ({"conceptClass": "k" * 151}, [("value-over-character-limit.150", "conceptClass", ("conceptClass",))]),
        ({"subjectArea": {"fi": "ala"}}, [("invalid-type", "subjectArea", ("subjectArea",))]),
        ({"changeNote": "k" * 5001}, [("value-over-character-limit.5000", "changeNote", ("changeNote",))]),
        ({"sources": ["lähde", "k" * 5001]}, [("value-over-character-limit.5000", "sources", ("sources", 1))]),
        ({"sources": "lähde"}, [("invalid-type", "sources", ("sources",))]),
        ({"editorialNotes": ["k" * 5001]}, [("value-over-character-limit.5000", "editorialNotes", ("editorialNotes", 0))]),
        ({"notes": [{"language": "de", "value": "Bemerkung"}]}, []),
        ({"notes": [{"language": "de", "value": "k" * 5001}]}, [("value-over-character-limit.5000", "notes", ("notes", 0, "value"))]),
        ({"examples": [{"value": "esimerkki"}]}, [(MISSING, "language", ("examples", 0, "language"))]),
        ({"examples": [{"language": "fi", "value": None}]}, []),
        ({"links": [LINK]}, []),
        ({"links": [LINK | {"name": {}}]}, [(MISSING, "links.name", ("links", 0, "name"))]),
        ({"links": [LINK | {"name": {"fi": "sivu", "sv": ""}}]}, [(MISSING, "links.name", ("links", 0, "name"))]),
        ({"links": [LINK | {"uri": ""}]}, [(MISSING, "links.uri", ("links", 0, "uri"))]),
        ({"links": [LINK | {"uri": "urn:isbn:9789522637512"}]}, []),
        ({"links": [LINK | {"uri": "javascript:alert(1)"}]}, [("invalid-value", "links.uri", ("links", 0, "uri"))]),
        ({"links": [LINK | {"uri": " Data:text/html,x"}]}, [("invalid-value", "links.uri", ("links", 0, "uri"))]),
        ({"links": [LINK | {"name": {"en": "page"}}]}, [(MAPPING, "links.name", ("links", 0, "name", "en"))]),
        ({"links": [LINK | {"name": {"fi": "k" * 151}}]}, [("value-over-character-limit.150", "links.name", ("links", 0, "name", "fi"))]),
        ({"links": [LINK | {"description": {"en": "page"}}]}, [(MAPPING, "links.description", ("links", 0, "description", "en"))]),
        *(({"related": [iri]}, [("invalid-value", "related", ("related", 0))]) for iri in NO_IRIS),
        *(({"related": [iri]}, []) for iri in IRIS),
        *(
            ({"notes": [{"language": tag, "value": "a"}]}, [("does-not-match-rfc-4646", "language", ("notes", 0, "language"))])
            for tag in ("a", "x", "fi-a", "zh-HK-Hans", "fi-FI-FI", "abcdefghi", "fi_FI", "fı")
        ),
        *(({"notes": [{"language": tag, "value": "a"}]}, []) for tag in ("fi-FI", "zh-Hant-HK", "EN", "sl-rozaj-1994", "es-419")),
        ({"broader": ["toinen"]}, [("invalid-value", "broader", ("broader", 0))]),
        ({"closeMatch": ["https://a.example/ x"]}, [("invalid-value", "closeMatch", ("closeMatch", 0))]),
        ({"related": ["https://iri.suomi.fi/terminology/koe/ei-ole"]}, []),
        ({"related": [{"referenceURI": "https://a.example"}]}, [("invalid-type", "related", ("related", 0))]),
    ],
)
def test_rules_of_concepts(changes, expected):
    assert of_concept(changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"identifier": ""}, [(MISSING, "identifier", ("identifier",))]),
        ({"label": {}}, []),
        ({"label": {"en": "Group"}}, [(MAPPING, "label", ("label", "en"))]),
        ({"label": {"fi": "k" * 151}}, [("value-over-character-limit.150", "label", ("label", "fi"))]),
        ({"description": {"fi": "k" * 5001}}, [("value-over-character-limit.5000", "description", ("description", "fi"))]),
        ({"members": ["https://iri.suomi.fi/terminology/toinen/kasite"]}, []),
        ({"members": [""]}, [(MISSING, "members", ("members", 0))]),
        ({"members": ["ä/../ö"]}, [("invalid-value", "members", ("members", 0))]),
        ({"members": {"kasite": True}}, [("invalid-type", "members", ("members",))]),
    ],
)
def test_rules_of_collections(changes, expected):
    assert of_collection(changes) == expected


@pytest.mark.parametrize("body", [None, [], "koe", 1, True])
def test_a_body_that_is_no_object(body):
    message = Text(
        "pyynnön sisällön pitää olla JSON-objekti", "begärans innehåll ska vara ett JSON-objekt", "the body has to be a JSON object"
    )
    expected = [Broken("", None, "invalid-type", message, ())]
    assert list(iter_broken_terminology(body, new=True)) == expected
    assert list(iter_broken_concept(body, new=True, languages=())) == expected
    assert list(iter_broken_collection(body, new=True, languages=())) == expected


def test_a_broken_rule_as_it_is_told():
    [broken] = iter_broken_concept(CONCEPT | {"status": "INVALID"}, new=True, languages=("fi",))
    assert broken == Broken(
        "status",
        "INVALID",
        "invalid-value",
        Text(
            "kentän status arvo INVALID ei ole sallittu; sallitut arvot ovat INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED",
            "värdet INVALID i fältet status är inte tillåtet; de tillåtna värdena är INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED",
            "the value INVALID of the field status is not allowed; the allowed values are INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED",
        ),
        ("status",),
    )


def test_half_a_character_can_be_answered():
    [broken] = iter_broken_concept(CONCEPT | {"definition": {"\ud800": "x"}}, new=True, languages=("fi",))
    assert (broken.code, broken.rejected) == (MAPPING, "\\ud800")
    [broken] = iter_broken_concept(CONCEPT | {"sources": ["\ud800", "x"]}, new=True, languages=("fi",))
    assert (broken.code, broken.rejected) == ("invalid-value", "\\ud800")


def test_a_whole_terminology_says_where():
    concepts = {"kasite": CONCEPT, "toinen": CONCEPT | {"identifier": "toinen", "recommendedTerms": []}}
    collections = {"ryhma": COLLECTION | {"label": {"en": "Group"}}}
    found = list(iter_broken(Terminology(ABOUT | {"groups": []}, concepts, collections)))
    assert [(item.kind, item.id, item.broken.code) for item in found] == [
        ("terminology", "koe", MISSING),
        ("concept", "toinen", "missing-recommended-term"),
        ("collection", "ryhma", MAPPING),
    ]
    assert all(isinstance(item, Located) and all(getattr(item.broken.message, lang) for lang in LANGUAGES) for item in found)


def test_a_value_without_an_end_can_be_answered():
    deep = [{"a": [{"a": [{"a": [{"a": [{"a": 1e999}]}]}]}]}]
    [broken] = iter_broken_concept(CONCEPT | {"definition": [1e999, deep]}, new=True, languages=("fi",))
    assert broken.rejected == ["inf", [{"a": [{"a": [{"a": ["…"]}]}]}]]
    for _ in range(700):
        deep = [deep]
    [broken] = iter_broken_concept(CONCEPT | {"changeNote": deep}, new=True, languages=("fi",))
    assert broken.rejected == [[[[[[[["…"]]]]]]]]
