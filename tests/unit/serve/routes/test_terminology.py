"""Terminologies as a whole, over real HTTP."""

import pytest

from parasta_vocab.serve.state.seed import ORGANIZATION

HOME = "https://iri.suomi.fi/terminology/koe/"
SHOWN = {
    "prefix": "koe",
    "label": {"fi": "Koesanasto", "sv": "Provordlista"},
    "description": {"fi": "Sanasto kokeita varten."},
    "languages": ["fi", "sv"],
    "status": "DRAFT",
    "groups": [
        {
            "id": "http://urn.fi/URN:NBN:fi:au:ptvl:v1060",
            "label": {"fi": "Koulutus", "sv": "Utbildning", "en": "Education and training"},
            "identifier": "P6",
        }
    ],
    "organizations": [{"id": ORGANIZATION.id, "label": dict(ORGANIZATION.label.items())}],
    "contact": "koe@example.org",
    "graphType": "TERMINOLOGICAL_VOCABULARY",
    "uri": HOME,
}
NO_KOE = (404, {"status": "NOT_FOUND", "message": "There is no terminology ei-ole. The terminologies are listed at /terminology/."})


def person(fresh):
    return fresh.service.authenticate(fresh.token).person


def test_whoever_reads_sees_no_names_but_an_editor_does(fresh, api, anybody, said):
    maija = person(fresh)
    shown, inner = said(anybody.get("/terminology/koe")), said(api.get("/terminology/koe"))
    assert shown == (200, SHOWN | {"creator": {"id": maija.id}, "modifier": {"id": maija.id}})
    named = {"id": maija.id, "name": "Maija"}
    assert inner == (200, SHOWN | {"creator": named, "modifier": named})


def test_a_new_one_is_where_it_says(fresh, api, about):
    answer = api.post("/terminology", json=about | {"prefix": "toinen"})
    assert (answer.status_code, answer.headers["location"], answer.content) == (201, "https://iri.suomi.fi/terminology/toinen/", b"")


@pytest.mark.parametrize(("prefix", "there"), [("koe", True), ("parasta", True), ("ei-ole", False), ("..%2F..%2Fetc%2Fpasswd", None)])
def test_exists(api, anybody, prefix, there):
    answer = anybody.get(f"/terminology/{prefix}/exists")
    assert (answer.status_code, answer.json() if answer.status_code == 200 else None) == (200 if there is not None else 404, there)


def test_change_replaces_all_but_the_prefix(api, anybody, about, said):
    body = {name: about[name] for name in ("languages", "status", "organizations", "groups", "graphType")}
    changed = api.put("/terminology/koe", json=body | {"label": {"fi": "Uusi nimi", "sv": "Nytt namn"}, "status": "VALID"})
    assert (changed.status_code, changed.content) == (204, b"")
    now = said(anybody.get("/terminology/koe"))[1]
    gone = {"contact", "creator", "modifier"}
    assert {name: value for name, value in now.items() if name not in gone} == {
        **{name: value for name, value in SHOWN.items() if name not in gone},
        "label": {"fi": "Uusi nimi", "sv": "Nytt namn"},
        "description": {},
        "status": "VALID",
    }
    assert "contact" not in now


def test_delete_takes_everything(api, anybody, said):
    assert api.delete("/terminology/koe").status_code == 204
    assert said(anybody.get("/concept/koe/sopimus")) == (
        404,
        {"status": "NOT_FOUND", "message": "There is no terminology koe. The terminologies are listed at /terminology/."},
    )
    assert anybody.get("/terminology/koe/exists").json() is False


def test_what_referred_to_a_deleted_one_refers_to_nothing(api, anybody, about, concept):
    assert api.post("/terminology", json=about | {"prefix": "toinen"}).status_code == 201
    known = concept | {"related": [], "exactMatch": ["https://iri.suomi.fi/terminology/koe/sopimus"]}
    assert api.post("/concept/toinen", json=known).status_code == 201
    assert api.delete("/terminology/koe").status_code == 204
    assert anybody.get("/concept/toinen/sopimus").json()["exactMatch"] == [
        {
            "referenceURI": "https://iri.suomi.fi/terminology/koe/sopimus",
            "label": {},
            "terminologyLabel": {},
            "prefix": "koe",
            "identifier": "sopimus",
        }
    ]


def test_a_copy_has_everything_under_the_new_prefix(api, anybody, said):
    answer = api.post("/terminology/koe/createVersion", params={"newPrefix": "kopio"})
    assert (answer.status_code, answer.headers["location"]) == (201, "https://iri.suomi.fi/terminology/kopio/")
    assert said(anybody.get("/terminology/kopio"))[1]["label"] == {"fi": "Koesanasto (Copy)", "sv": "Provordlista (Copy)"}
    concept = said(anybody.get("/concept/kopio/sopimus"))[1]
    assert (concept["uri"], [each["referenceURI"] for each in concept["related"]]) == (
        "https://iri.suomi.fi/terminology/kopio/sopimus",
        ["https://iri.suomi.fi/terminology/kopio/liite"],
    )
    exported = anybody.get("/export/kopio", headers={"Accept": "text/turtle"}).text
    assert "suomi-meta:copiedFrom <https://iri.suomi.fi/terminology/koe/>" in exported


@pytest.mark.parametrize(
    ("prefix", "status", "message"),
    [
        ("parasta", 409, "The terminology parasta already exists. Choose another prefix."),
        ("1kopio", 400, "Object validation failed. See details."),
    ],
)
def test_a_copy_needs_a_free_and_valid_prefix(api, said, prefix, status, message):
    answer = said(api.post("/terminology/koe/createVersion", params={"newPrefix": prefix}))
    assert (answer[0], answer[1]["message"]) == (status, message)


WRITES = [
    ("PUT", "/terminology/koe", {}),
    ("DELETE", "/terminology/koe", None),
    ("POST", "/terminology/koe/createVersion?newPrefix=kopio", None),
    ("POST", "/concept/koe", {}),
    ("PUT", "/concept/koe/sopimus", {}),
    ("DELETE", "/concept/koe/sopimus", None),
    ("POST", "/concept/koe/modify-statuses?oldStatus=VALID&newStatus=DRAFT&types=Concept", None),
    ("POST", "/collection/koe", {}),
    ("PUT", "/collection/koe/ryhma", {}),
    ("DELETE", "/collection/koe/ryhma", None),
    ("POST", "/import/ntrf/koe", None),
    ("POST", "/import/simpleExcel/koe", None),
]


def test_nobody_writes_without_a_token_or_rights(fresh, api, anybody, stranger, said):
    before = fresh.service.snapshot
    for method, path, body in WRITES:
        for client, challenge, message in (
            (anybody, "Bearer", "This needs a token. Send it in the header Authorization: Bearer."),
            (
                stranger,
                'Bearer error="insufficient_scope"',
                "You have no rights to do this. It takes the role ADMIN or TERMINOLOGY_EDITOR in an organisation of the terminology.",
            ),
        ):
            answer = client.request(method, path, json=body)
            assert (path, said(answer), answer.headers["www-authenticate"]) == (
                path,
                (401, {"status": "UNAUTHORIZED", "message": message}),
                challenge,
            )
    assert fresh.service.snapshot is before


def test_writing_to_what_is_not_there(api, said):
    for method, path, body in WRITES:
        if "modify" not in path:
            assert said(api.request(method, path.replace("/koe", "/ei-ole"), json=body)) == NO_KOE


def test_nobody_makes_one_for_somebody_else(stranger, about, said):
    assert said(stranger.post("/terminology", json=about))[0] == 401


@pytest.mark.parametrize(
    ("change", "details"),
    [
        pytest.param(
            {"prefix": "parasta"},
            [("prefix", "parasta")],
            id="prefix in use",
        ),
        pytest.param({"prefix": "../etc"}, [("prefix", "../etc")], id="a path as prefix"),
        pytest.param({"prefix": "a" * 33}, [("prefix", "a" * 33)], id="long prefix"),
        pytest.param({"label": {"fi": "x" * 151, "sv": "y"}}, [("label", "x" * 151)], id="long label"),
        pytest.param({"label": {"fi": "vain suomeksi"}}, [("label", {"fi": "vain suomeksi"})], id="label in one language"),
        pytest.param(
            {"organizations": ["7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"]},
            [("organizations", "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63")],
            id="unknown organisation",
        ),
        pytest.param({"groups": ["P99"]}, [("groups", "P99")], id="unknown group"),
        pytest.param({"status": None}, [("status", None)], id="no status"),
    ],
)
def test_what_breaks_a_rule_is_refused(api, about, change, details):
    answer = api.post("/terminology", json=about | {"prefix": "toinen"} | change)
    body = answer.json()
    assert (answer.status_code, body["status"], body["message"]) == (400, "BAD_REQUEST", "Object validation failed. See details.")
    assert [(each["field"], each["rejectedValue"]) for each in body["details"]] == details


def test_what_was_sent_is_told_as_it_was_sent(api, about):
    sent = about | {"prefix": "toinen", "languages": ["fi_FI"], "label": {"fi_FI": "Toinen"}}
    answer = api.post("/terminology", json=sent, headers={"Accept-Language": "fi"})
    assert answer.json()["details"][0] == {
        "field": "languages",
        "rejectedValue": "fi_FI",
        "message": "Kielikoodia fi_FI ei ole; anna kielikoodi, esimerkiksi fi, sv tai en.",
    }


def test_messages_are_in_the_language_of_the_caller(api, said):
    messages = {
        lang: said(api.get("/terminology/ei-ole", headers={"Accept-Language": lang}))[1]["message"]
        for lang in ("fi", "sv-FI", "en-GB", "de", "")
    }
    assert messages == {
        "fi": "Sanastoa ei-ole ei ole. Sanastot luetellaan osoitteessa /terminology/.",
        "sv-FI": "Det finns ingen vokabulär ei-ole. Vokabulärerna räknas upp på adressen /terminology/.",
        "en-GB": "There is no terminology ei-ole. The terminologies are listed at /terminology/.",
        "de": "There is no terminology ei-ole. The terminologies are listed at /terminology/.",
        "": "There is no terminology ei-ole. The terminologies are listed at /terminology/.",
    }


def test_a_uuid_is_no_prefix_here(anybody, said):
    assert said(anybody.get("/terminology/7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"))[0] == 404


def test_what_is_not_finished_is_not_told_as_a_name_that_may_be_meant(api, anybody, about, said):
    def hints():
        return [said(anybody.get(path))[1]["message"].partition(". ")[2] for path in ("/terminology/ko", "/concept/koe/sopimu")]

    assert hints() == ["Did you mean: koe?", "Did you mean: sopimus?"]
    body = {name: value for name, value in about.items() if name != "prefix"} | {"status": "INCOMPLETE"}
    assert api.put("/terminology/koe", json=body).status_code == 204
    assert hints() == ["The terminologies are listed at /terminology/.", "Search by words at /terminology/koe/."]
