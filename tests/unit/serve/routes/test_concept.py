"""Concepts, over real HTTP."""

import threading

import pytest

HOME = "https://iri.suomi.fi/terminology/koe/"
LISTS = ("synonyms", "notRecommendedTerms", "searchTerms", "examples", "broader", "narrower", "isPartOf", "hasPart", "memberOf")
EMPTY = {name: [] for name in (*LISTS, "broadMatch", "narrowMatch", "exactMatch", "closeMatch", "relatedMatch")}


def shown(maija, *, inside):
    """Return the concept of the tests as it is answered."""
    person = {"id": maija.id, "name": maija.name} if inside else {"id": maija.id}
    return EMPTY | {
        "identifier": "sopimus",
        "status": "VALID",
        "recommendedTerms": [
            {"language": "fi", "label": "sopimus", "status": "VALID", "sources": [], "editorialNotes": ["tarkista"] if inside else []},
            {"language": "sv", "label": "avtal", "status": "DRAFT", "termFamily": "NEUTER", "sources": [], "editorialNotes": []},
        ],
        "definition": {"fi": "kahden osapuolen tahdonilmaisu"},
        "notes": [{"language": "fi", "value": "Sopimus sitoo."}],
        "editorialNotes": ["kesken"] if inside else [],
        "sources": ["oma sanamuoto"],
        "links": [{"name": {"fi": "Laki"}, "uri": "https://www.finlex.fi/"}],
        "related": [{"referenceURI": f"{HOME}liite", "label": {}, "terminologyLabel": {}, "prefix": "koe", "identifier": "liite"}],
        "uri": f"{HOME}sopimus",
        "creator": person,
        "modifier": person,
    }


@pytest.fixture
def maija(fresh):
    return fresh.service.authenticate(fresh.token).person


def test_only_editors_see_notes_of_editors_and_names(api, anybody, stranger, maija, said):
    assert said(anybody.get("/concept/koe/sopimus")) == (200, shown(maija, inside=False))
    assert said(stranger.get("/concept/koe/sopimus")) == (200, shown(maija, inside=False))
    assert said(api.get("/concept/koe/sopimus")) == (200, shown(maija, inside=True))


def test_references_and_groups_come_with_their_names(api, anybody, concept, said):
    body = {**concept, "identifier": "liite", "recommendedTerms": [{"language": "fi", "label": "liite", "status": "DRAFT"}], "related": []}
    answer = api.post("/concept/koe", json=body)
    assert (answer.status_code, answer.headers["location"], answer.content) == (201, f"{HOME}liite", b"")
    assert (
        api.post(
            "/collection/koe", json={"identifier": "ryhma", "label": {"fi": "Ryhmä", "sv": "Grupp"}, "members": ["sopimus"]}
        ).status_code
        == 201
    )
    now = said(anybody.get("/concept/koe/sopimus"))[1]
    names = {"fi": "Koesanasto", "sv": "Provordlista"}
    assert (now["related"], now["memberOf"]) == (
        [{"referenceURI": f"{HOME}liite", "label": {"fi": "liite"}, "terminologyLabel": names, "prefix": "koe", "identifier": "liite"}],
        [
            {
                "referenceURI": f"{HOME}ryhma",
                "label": {"fi": "Ryhmä", "sv": "Grupp"},
                "terminologyLabel": names,
                "prefix": "koe",
                "identifier": "ryhma",
            }
        ],
    )


@pytest.fixture
def referring(api, about, concept):
    """Make a terminology whose concept and collection refer to the concept of one that is not finished."""
    known = {"status": "DRAFT", "recommendedTerms": concept["recommendedTerms"], "relatedMatch": [f"{HOME}sopimus"]}
    group = {"identifier": "ryhma", "label": about["label"], "members": [f"{HOME}sopimus"]}
    assert api.post("/terminology", json=about | {"prefix": "toinen"}).status_code == 201
    assert api.post("/concept/toinen", json={"identifier": "kasite", **known}).status_code == 201
    assert api.post("/collection/toinen", json=group).status_code == 201
    unfinished = {name: value for name, value in about.items() if name != "prefix"} | {"status": "INCOMPLETE"}
    assert api.put("/terminology/koe", json=unfinished).status_code == 204


def test_names_from_what_is_not_finished_are_for_those_who_work_on_it(referring, api, anybody, stranger):
    def names(client):
        (listed,) = client.get("/collection/toinen").json()
        return [
            (each["referenceURI"], each["label"].get("fi"), each["terminologyLabel"].get("fi"))
            for each in (
                *client.get("/concept/toinen/kasite").json()["relatedMatch"],
                *client.get("/collection/toinen/ryhma").json()["members"],
                *listed["members"],
            )
        ]

    assert names(anybody) == names(stranger) == [(f"{HOME}sopimus", None, None)] * 3
    assert names(api) == [(f"{HOME}sopimus", "sopimus", "Koesanasto")] * 3


def test_the_tag_of_what_shows_such_names_is_good_for_a_change(referring, api, anybody):
    known, body = (
        api.get("/concept/toinen/kasite"),
        {"status": "VALID", "recommendedTerms": [{"language": "fi", "label": "x", "status": "DRAFT"}]},
    )
    assert anybody.get("/concept/toinen/kasite").headers["etag"] != known.headers["etag"]
    assert api.put("/concept/toinen/kasite", json=body, headers={"If-Match": known.headers["etag"]}).status_code == 204


def test_change_replaces_everything(api, anybody, maija, said):
    body = {"status": "DRAFT", "recommendedTerms": [{"language": "fi", "label": "diili", "status": "DRAFT"}]}
    assert api.put("/concept/koe/sopimus", json=body).status_code == 204
    person = {"id": maija.id}
    assert said(anybody.get("/concept/koe/sopimus")) == (
        200,
        EMPTY
        | {
            "identifier": "sopimus",
            "uri": f"{HOME}sopimus",
            "status": "DRAFT",
            "recommendedTerms": [{"language": "fi", "label": "diili", "status": "DRAFT", "sources": [], "editorialNotes": []}],
            "definition": {},
            "notes": [],
            "editorialNotes": [],
            "sources": [],
            "links": [],
            "related": [],
            "creator": person,
            "modifier": person,
        },
    )


@pytest.mark.parametrize(("prefix", "id_", "there"), [("koe", "sopimus", True), ("koe", "liite", False), ("ei-ole", "sopimus", False)])
def test_exists(api, anybody, prefix, id_, there):
    answer = anybody.get(f"/concept/{prefix}/{id_}/exists")
    assert (answer.status_code, answer.json()) == (200, there)


@pytest.mark.parametrize("path", ["/concept/koe/liite", "/concept/koe/%2e%2e", "/concept/koe/..%5c..%5cetc"])
def test_what_is_not_there_is_404(api, anybody, path):
    assert anybody.get(path).status_code == 404


def test_an_identifier_is_taken_once(api, concept, said):
    message = "The terminology koe already has the identifier sopimus. Choose another, or change the one that is there."
    assert said(api.post("/concept/koe", json=concept)) == (409, {"status": "CONFLICT", "message": message})
    assert said(api.post("/collection/koe", json={"identifier": "sopimus", "label": {"fi": "Ryhmä", "sv": "Grupp"}})) == (
        409,
        {"status": "CONFLICT", "message": message},
    )


def test_what_is_in_use_stays(api, anybody, concept, said):
    api.post("/concept/koe", json={**concept, "identifier": "ala", "broader": [f"{HOME}sopimus"], "related": []})
    api.post("/collection/koe", json={"identifier": "ryhma", "label": {"fi": "Ryhmä", "sv": "Grupp"}, "members": ["sopimus"]})
    assert said(api.delete("/concept/koe/sopimus", headers={"Accept-Language": "fi"})) == (
        400,
        {
            "status": "BAD_REQUEST",
            "message": "Käsitettä sopimus ei voi poistaa, koska siihen viitataan. Poista ensin viittaukset, jotka on lueteltu kohdassa details.",
            "details": f"{HOME}ala (broader), {HOME}ryhma (member)",
        },
    )
    assert api.delete("/concept/koe/ala").status_code == 204
    assert api.delete("/collection/koe/ryhma").status_code == 204
    assert api.delete("/concept/koe/sopimus").status_code == 204
    assert anybody.get("/concept/koe/sopimus").status_code == 404


def test_what_only_refers_to_itself_is_in_nobodys_use(api, anybody, concept):
    api.put(
        "/concept/koe/sopimus",
        json={name: value for name, value in concept.items() if name != "identifier"} | {"broader": [f"{HOME}sopimus"]},
    )
    assert [each["identifier"] for each in anybody.get("/concept/koe/sopimus").json()["broader"]] == ["sopimus"]
    assert api.delete("/concept/koe/sopimus").status_code == 204


def test_statuses_are_changed_together(api, said):
    def statuses():
        now = said(api.get("/concept/koe/sopimus"))[1]
        return now["status"], [term["status"] for term in now["recommendedTerms"]]

    change = {"oldStatus": "VALID", "newStatus": "RETIRED"}
    assert api.post("/concept/koe/modify-statuses", params=change | {"types": "Term"}).status_code == 204
    assert statuses() == ("VALID", ["RETIRED", "DRAFT"])
    assert api.post("/concept/koe/modify-statuses", params=change | {"types": "Concept,Term"}).status_code == 204
    assert statuses() == ("RETIRED", ["RETIRED", "DRAFT"])


@pytest.mark.parametrize(
    "params",
    [{}, {"oldStatus": "X", "newStatus": "DRAFT", "types": "Concept"}, {"oldStatus": "DRAFT", "newStatus": "VALID", "types": "Collection"}],
)
def test_statuses_need_three_known_parameters(api, params):
    assert api.post("/concept/koe/modify-statuses", params=params).status_code == 400


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("fi", "Sallitut arvot: 'Concept', 'Term', 'Concept,Term' tai 'Term,Concept'."),
        ("sv", "Tillåtna värden: 'Concept', 'Term', 'Concept,Term' eller 'Term,Concept'."),
        ("en", "Allowed values: 'Concept', 'Term', 'Concept,Term' or 'Term,Concept'."),
    ],
)
def test_a_value_that_is_no_choice_is_named_with_its_parameter_and_the_choices(api, lang, message):
    params = {"oldStatus": "DRAFT", "newStatus": "VALID", "types": ["Concept", "Collection"]}
    answer = api.post("/concept/koe/modify-statuses", params=params, headers={"Accept-Language": lang})
    assert answer.json()["details"] == [{"field": "types", "rejectedValue": "Collection", "message": message}]


TERM = {"language": "fi", "label": "uusi", "status": "DRAFT"}


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        pytest.param({"identifier": "../etc"}, ["identifier"], id="a path as identifier"),
        pytest.param({"identifier": "äiti"}, ["identifier"], id="letters that an identifier cannot have"),
        pytest.param({"identifier": None}, ["identifier"], id="no identifier"),
        pytest.param({"recommendedTerms": []}, ["terms"], id="no recommended term"),
        pytest.param({"recommendedTerms": [TERM, TERM]}, ["terms"], id="two recommended terms in a language"),
        pytest.param({"recommendedTerms": [TERM | {"label": "x" * 151}]}, ["label"], id="long term"),
        pytest.param({"definition": {"fi": "x" * 5001}}, ["definition"], id="long definition"),
        pytest.param({"status": "KEHNO"}, ["status"], id="unknown status"),
        pytest.param({"notes": "ei luettelo"}, ["notes"], id="a text where a list must be"),
    ],
)
def test_what_breaks_a_rule_is_refused(fresh, api, change, fields):
    before = fresh.service.snapshot
    answer = api.post("/concept/koe", json={"identifier": "uusi", "status": "DRAFT", "recommendedTerms": [TERM]} | change)
    body = answer.json()
    assert (answer.status_code, body["message"]) == (400, "Object validation failed. See details.")
    assert {each["field"] for each in body["details"]} == set(fields)
    assert fresh.service.snapshot is before


def test_a_language_that_the_terminology_lacks_is_told_without_details(api, said):
    body = {"identifier": "uusi", "status": "DRAFT", "recommendedTerms": [TERM], "definition": {"en": "new"}}
    status, answer = said(api.post("/concept/koe", json=body))
    assert (status, sorted(answer)) == (400, ["message", "status"])


def test_an_identifier_in_a_change_is_refused(api, concept):
    assert api.put("/concept/koe/sopimus", json=concept).status_code == 400


NO_VALUE = (
    "The body is not valid JSON (line 1, column 16): "
    "a value is missing here. Write text in quotation marks, and remove the comma after the last item."
)


def test_of_a_long_value_the_beginning_is_answered(api, concept, said):
    status, answer = said(api.post("/concept/koe", json=concept | {"identifier": "pitka", "definition": {"fi": "x" * 300_000}}))
    (detail,) = answer["details"]
    assert (status, detail["field"], detail["rejectedValue"]) == (400, "definition", "x" * 1000 + "…")


@pytest.mark.parametrize(
    ("content", "kind", "status", "message"),
    [
        (b'{"identifier": ', "application/json", 400, NO_VALUE),
        (b"", "application/json", 400, "The request has no body. Send the data as JSON."),
        (b'{"a": "k\xe4site"}', "application/json", 400, "The body is not encoded in UTF-8 (byte 0xE4). Send it as UTF-8."),
        (b"\xff\xfe{", "application/json", 400, "The body is not encoded in UTF-8 (byte 0xFF). Send it as UTF-8."),
        (b"[" * 100_000, "application/json", 400, "The body has numbers or a nesting that cannot be read."),
        (b'{"homographNumber": NaN}', "application/json", 400, "The body has numbers or a nesting that cannot be read."),
        (b'{"a": "\\ud800"}', "application/json", 400, "The body has the character U+D800, which cannot be published. Remove it."),
        (b'{"a": "\\u0000"}', "application/json", 400, "The body has the character U+0000, which cannot be published. Remove it."),
        (b"identifier: x", "application/yaml", 415, "Send this address a body whose Content-Type is application/json."),
        (b"{}", "text/plain", 415, "Send this address a body whose Content-Type is application/json."),
    ],
)
def test_what_is_no_json_is_refused(api, said, content, kind, status, message):
    names = {400: "BAD_REQUEST", 415: "UNSUPPORTED_MEDIA_TYPE"}
    answer = api.post("/concept/koe", content=content, headers={"Content-Type": kind})
    assert said(answer) == (status, {"status": names[status], "message": message})


@pytest.mark.parametrize("body", [[], "text", 5, True])
def test_json_that_is_no_object_is_refused(api, body):
    assert api.post("/concept/koe", json=body).status_code == 400


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('{"identifier": "a", "status": "DRAFT", "identifier": "b"}', "identifier"),
        ('{"identifier": "a", "definition": {"fi": "x", "fi": "x", "fi": "y"}}', "fi"),
        (f'{{"{"k" * 2000}": 1, "{"k" * 2000}": 2}}', f"{'k' * 1000}…"),
    ],
    ids=["of the document", "within", "a long one"],
)
def test_a_key_that_is_said_twice_is_refused(api, said, content, key):
    answer = api.post("/concept/koe", content=content, headers={"Content-Type": "application/json"})
    message = f"A JSON object has the key {key} more than once. Keep one of them."
    assert said(answer) == (400, {"status": "BAD_REQUEST", "message": message})


def test_html_in_a_definition_is_kept_as_it_was_sent(api, anybody, concept, said):
    text = "tahdonilmaisu <script>alert(1)</script> & <b>sitova</b>"
    body = {name: value for name, value in concept.items() if name != "identifier"} | {"definition": {"fi": text}}
    assert api.put("/concept/koe/sopimus", json=body).status_code == 204
    assert said(anybody.get("/concept/koe/sopimus"))[1]["definition"] == {"fi": text}
    hits = anybody.get("/frontend/search-concepts", params={"query": "sitova", "namespace": HOME}).json()
    assert [hit["highlights"] for hit in hits["responseObjects"]] == [{"definition.fi": ["tahdonilmaisu &amp; <em>sitova</em>"]}]


def test_two_writers_at_once_both_have_their_say(fresh, api, concept):
    import httpx

    statuses = []

    def write(number):
        with httpx.Client(base_url=str(api.base_url), headers=fresh.headers, timeout=20) as client:
            made = [client.post("/concept/koe", json=concept | {"identifier": f"uusi-{number}-{each}"}) for each in range(5)]
        statuses.extend(answer.status_code for answer in made)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert statuses == [201] * 20
    there = {thing.id for thing in fresh.service.snapshot.terminologies["koe"].of("concept")}
    assert there == {"sopimus"} | {f"uusi-{number}-{each}" for number in range(4) for each in range(5)}
