"""Collections, over real HTTP."""

import pytest

HOME = "https://iri.suomi.fi/terminology/koe/"
GROUP = {"identifier": "ryhma", "label": {"fi": "Ryhmä", "sv": "Grupp"}, "description": {"fi": "Kokeita."}, "members": ["sopimus"]}
NAMES = {"fi": "Koesanasto", "sv": "Provordlista"}
MEMBER = {
    "referenceURI": f"{HOME}sopimus",
    "label": {"fi": "sopimus", "sv": "avtal"},
    "terminologyLabel": NAMES,
    "prefix": "koe",
    "identifier": "sopimus",
}


@pytest.fixture
def group(fresh, api):
    """Make a collection, and return how it is shown to somebody without rights."""
    answer = api.post("/collection/koe", json=GROUP)
    assert (answer.status_code, answer.headers["location"], answer.content) == (201, f"{HOME}ryhma", b"")
    person = {"id": fresh.service.authenticate(fresh.token).person.id}
    return GROUP | {"uri": f"{HOME}ryhma", "members": [MEMBER], "creator": person, "modifier": person}


def test_read(group, anybody, said):
    assert said(anybody.get("/collection/koe/ryhma")) == (200, group)
    assert said(anybody.get("/collection/koe")) == (200, [group])


def test_exists(group, anybody):
    assert [anybody.get(f"/collection/koe/{id_}/exists").json() for id_ in ("ryhma", "sopimus", "muu")] == [True, False, False]


def test_change_replaces_everything(group, api, anybody, said):
    assert api.put("/collection/koe/ryhma", json={"label": {"fi": "Toinen", "sv": "Annan"}}).status_code == 204
    changed = group | {"label": {"fi": "Toinen", "sv": "Annan"}, "description": {}, "members": []}
    assert said(anybody.get("/collection/koe/ryhma")) == (200, changed)


def test_delete(group, api, anybody, said):
    gone = (404, {"status": "NOT_FOUND", "message": "The terminology koe has no collection ryhma. Search by words at /terminology/koe/."})
    assert api.delete("/collection/koe/ryhma").status_code == 204
    assert [said(client.request(method, "/collection/koe/ryhma")) for client, method in ((anybody, "GET"), (api, "DELETE"))] == [gone, gone]
    assert said(api.put("/collection/koe/ryhma", json={"label": {"fi": "x", "sv": "y"}})) == gone


@pytest.mark.parametrize(
    ("change", "field"),
    [({"identifier": "1"}, "identifier"), ({"label": {"fi": "x" * 151, "sv": "y"}}, "label"), ({"members": 5}, "members")],
)
def test_what_breaks_a_rule_is_refused(api, change, field):
    answer = api.post("/collection/koe", json=GROUP | change)
    assert (answer.status_code, {each["field"] for each in answer.json()["details"]}) == (400, {field})
