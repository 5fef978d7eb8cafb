"""Searches and counts, over real HTTP."""

import pytest

from parasta_vocab.serve.state.seed import ORGANIZATION

HOME = "https://iri.suomi.fi/terminology/koe/"
PARASTA = "https://iri.suomi.fi/terminology/parasta/"


@pytest.fixture
def search(anybody):
    """Search concepts, and return how many there are and the identifiers of the page."""

    def search(**params):
        answer = anybody.get("/frontend/search-concepts", params=params)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        return body["totalHitCount"], [hit["identifier"] for hit in body["responseObjects"]]

    return search


def test_a_hit_says_everything(api, anybody, concept, said):
    body = {
        **concept,
        "identifier": "toinen",
        "synonyms": [{"language": "fi", "label": "diili", "status": "DRAFT"}],
        "notRecommendedTerms": [{"language": "fi", "label": "kontrahti", "status": "DRAFT"}],
        "searchTerms": [{"language": "fi", "label": "sopparit", "status": "DRAFT"}],
        "recommendedTerms": [{"language": "fi", "label": "toinen", "status": "DRAFT"}],
    }
    api.post("/concept/koe", json=body)
    answer = anybody.get("/frontend/search-concepts", params={"query": "tahdonilmaisun diilin", "extendTerminologies": True, "pageFrom": 1})
    assert said(answer) == (
        200,
        {
            "totalHitCount": 1,
            "pageSize": 10,
            "pageFrom": 0,
            "responseObjects": [
                {
                    "id": f"{HOME}toinen",
                    "uri": f"{HOME}toinen",
                    "identifier": "toinen",
                    "namespace": HOME,
                    "label": {"fi": "toinen"},
                    "definition": {"fi": "kahden osapuolen tahdonilmaisu"},
                    "altLabel": ["diili"],
                    "notRecommendedSynonym": ["kontrahti"],
                    "searchTerm": ["sopparit"],
                    "status": "VALID",
                    "highlights": {"definition.fi": ["kahden osapuolen <em>tahdonilmaisu</em>"]},
                    "terminology": {"prefix": "koe", "label": {"fi": "Koesanasto", "sv": "Provordlista"}},
                }
            ],
        },
    )


@pytest.mark.parametrize(
    "query",
    [
        "koulutussopimus",
        "koulutussopimuksessaan",
        "Koulutussopimusten",
        "utbildningsavtalet",
        "training agreements",
        "koulutussopimsu"[:13] + "us",
    ],
)
def test_words_are_found_in_any_form_and_the_term_itself_comes_first(search, query):
    assert search(query=query, namespace=PARASTA)[1][0] == "koulutussopimus"


def test_a_slip_of_the_finger_is_forgiven(search):
    assert "koulutussopimus" in search(query="koulutussopimuz", namespace=PARASTA)[1]


def test_all_words_must_be_there(search):
    assert search(query="koulutussopimus xyzzy") == (0, [])


def test_pages_follow_each_other(search):
    total, everything = search(pageSize=10_000)
    assert total == len(everything)
    pages = [search(pageFrom=page, pageSize=7)[1] for page in range(1, total // 7 + 2)]
    assert [each for page in pages for each in page] == everything
    assert search(pageFrom=0) == search(pageFrom=1) == search(pageFrom=-3) == search() == (total, everything[:10])
    assert search(pageSize=0) == search(pageSize=-1) == search()
    assert search(pageFrom=2**31 - 1) == (total, [])


def test_without_words_the_alphabet_decides(anybody):
    def labels(lang):
        hits = anybody.get("/frontend/search-concepts", params={"namespace": PARASTA, "sortLang": lang, "pageSize": 100}).json()[
            "responseObjects"
        ]
        return [hit["label"][lang] for hit in hits]

    from parasta_vocab.publish.collation import collation_key

    for lang in ("fi", "sv", "en"):
        assert labels(lang) == sorted(labels(lang), key=lambda label: collation_key(label, lang))
    assert len(anybody.get("/frontend/search-concepts", params={"sortLang": "se"}).json()["responseObjects"]) == 10


def test_terminologies_and_statuses_narrow_a_search(api, search):
    api.post(
        "/concept/koe",
        json={"identifier": "vanha", "status": "RETIRED", "recommendedTerms": [{"language": "fi", "label": "vanha", "status": "RETIRED"}]},
    )
    assert search(namespace=HOME) == (1, ["sopimus"])
    assert search(namespace=HOME, status="RETIRED") == (1, ["vanha"])
    assert (
        search(namespace=HOME, status="RETIRED,VALID") == search(namespace=HOME, status=["RETIRED", "VALID"]) == (2, ["sopimus", "vanha"])
    )
    assert search(namespaces=[HOME, PARASTA])[0] == search(namespace=PARASTA)[0] + 1
    assert search(excludeNamespace=HOME)[0] == search()[0] - 1
    assert search(namespace="https://iri.suomi.fi/terminology/ei-ole/") == (0, [])


def test_what_is_incomplete_is_found_by_those_who_work_on_it(api, anybody, stranger, search, about):
    api.post(
        "/concept/koe",
        json={
            "identifier": "kesken",
            "status": "INCOMPLETE",
            "recommendedTerms": [{"language": "fi", "label": "kesken", "status": "DRAFT"}],
        },
    )
    params = {"namespace": HOME}
    counted = [client.get("/frontend/search-concepts", params=params).json()["totalHitCount"] for client in (anybody, stranger, api)]
    assert counted == [1, 1, 2]
    body = {name: value for name, value in about.items() if name != "prefix"}
    api.put("/terminology/koe", json=body | {"status": "INCOMPLETE"})
    counted = [client.get("/frontend/search-concepts", params=params).json()["totalHitCount"] for client in (anybody, stranger, api)]
    assert counted == [0, 0, 2]
    found = [
        client.get("/frontend/search-terminologies", params={"query": "koesanasto"}).json()["totalHitCount"]
        for client in (anybody, stranger, api)
    ]
    assert found == [0, 0, 1]


def test_what_is_incomplete_is_counted_for_those_who_work_on_it(api, anybody, stranger, about):
    api.post("/collection/koe", json={"identifier": "ryhma", "label": {"fi": "Ryhmä", "sv": "Grupp"}})
    api.put("/terminology/koe", json={name: value for name, value in about.items() if name != "prefix"} | {"status": "INCOMPLETE"})

    def counted(client):
        types = client.get("/frontend/concept-counts", params={"prefix": "koe"}).json()["counts"]["types"]
        statuses = client.get("/frontend/status-counts", params={"prefix": "koe"}).json()
        return types, sum(statuses["concepts"].values()), sum(statuses["terms"].values())

    assert counted(anybody) == counted(stranger) == ({"Concept": 0, "Collection": 0}, 0, 0)
    assert counted(api) == ({"Concept": 1, "Collection": 1}, 1, 2)


def test_terminologies_are_found_by_label_and_by_their_concepts(api, anybody, said):
    hit = {
        "id": HOME,
        "uri": HOME,
        "prefix": "koe",
        "label": {"fi": "Koesanasto", "sv": "Provordlista"},
        "description": {"fi": "Sanasto kokeita varten."},
        "status": "DRAFT",
        "type": "TERMINOLOGICAL_VOCABULARY",
        "languages": ["fi", "sv"],
        "groups": ["P6"],
        "organizations": [ORGANIZATION.id],
        "highlights": {"label.sv": ["<em>Provordlista</em>"]},
    }
    page = {"totalHitCount": 1, "pageSize": 10, "pageFrom": 0, "responseObjects": [hit]}
    assert said(anybody.get("/frontend/search-terminologies", params={"query": "provordlista"})) == (200, page)
    status, deep = said(
        anybody.get("/frontend/search-terminologies", params={"query": "tahdonilmaisu osapuolen", "searchConcepts": "true"})
    )
    assert (status, deep["totalHitCount"], [each["identifier"] for each in deep["responseObjects"][0]["matchingConcepts"]]) == (
        200,
        1,
        ["sopimus"],
    )
    assert anybody.get("/frontend/search-terminologies", params={"query": "tahdonilmaisu osapuolen"}).json()["totalHitCount"] == 0


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({}, 8),
        ({"languages": "en"}, 7),
        ({"languages": "fi,sv"}, 8),
        ({"groups": "P6"}, 8),
        ({"groups": "P1"}, 0),
        ({"organizations": ORGANIZATION.id}, 8),
        ({"organizations": "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"}, 0),
        ({"status": "VALID"}, 0),
    ],
)
def test_terminologies_are_narrowed(api, anybody, params, found):
    assert anybody.get("/frontend/search-terminologies", params=params).json()["totalHitCount"] == found


def test_counts(api, anybody, said):
    assert said(anybody.get("/frontend/counts")) == (
        200,
        {
            "totalHitCount": 8,
            "counts": {"statuses": {"DRAFT": 8}, "languages": {"en": 7, "fi": 8, "sv": 8}, "types": {}, "groups": {"P6": 8}},
        },
    )
    assert said(anybody.get("/frontend/concept-counts", params={"prefix": "koe"})) == (
        200,
        {"totalHitCount": 0, "counts": {"statuses": {"VALID": 1}, "languages": {}, "types": {"Concept": 1, "Collection": 0}, "groups": {}}},
    )
    none = dict.fromkeys(("INCOMPLETE", "DRAFT", "SUGGESTED", "VALID", "SUPERSEDED", "RETIRED"), 0)
    assert said(anybody.get("/frontend/status-counts", params={"prefix": "koe"})) == (
        200,
        {"concepts": none | {"VALID": 1}, "terms": none | {"VALID": 1, "DRAFT": 1}},
    )


def test_organisations_and_categories(anybody, said):
    names = dict(ORGANIZATION.label.items())
    assert said(anybody.get("/frontend/organizations")) == (200, [{"id": ORGANIZATION.id, "label": names, "parentOrganization": None}])
    assert said(anybody.get("/frontend/service-categories", params={"sortLang": "sv"})) == (
        200,
        [
            {
                "id": "http://urn.fi/URN:NBN:fi:au:ptvl:v1060",
                "label": {"fi": "Koulutus", "sv": "Utbildning", "en": "Education and training"},
                "identifier": "P6",
            }
        ],
    )


@pytest.mark.parametrize(
    ("params", "detail"),
    [
        ({"pageSize": "monta"}, {"field": "pageSize", "rejectedValue": "monta", "message": "Tämän täytyy olla kokonaisluku."}),
        ({"pageFrom": "1.5"}, {"field": "pageFrom", "rejectedValue": "1.5", "message": "Tämän täytyy olla kokonaisluku."}),
        (
            {"extendTerminologies": "joo"},
            {"field": "extendTerminologies", "rejectedValue": "joo", "message": "Tämän täytyy olla true tai false."},
        ),
    ],
)
def test_parameters_that_do_not_fit_are_told_in_the_language_of_the_caller(anybody, said, params, detail):
    answer = anybody.get("/frontend/search-concepts", params=params, headers={"Accept-Language": "fi"})
    assert said(answer) == (400, {"status": "BAD_REQUEST", "message": "Tiedoissa on virheitä. Katso kohta details.", "details": [detail]})
