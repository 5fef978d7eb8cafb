"""What other services of the platform ask for, under both addresses."""

import pytest

HOME = "https://iri.suomi.fi/terminology/koe/"
KOE = {
    "uri": HOME,
    "prefLabel": {"fi": "Koesanasto", "sv": "Provordlista"},
    "description": {"fi": "Sanasto kokeita varten."},
    "status": "DRAFT",
    "type": "terminology",
}
SOPIMUS = {
    "uri": f"{HOME}sopimus",
    "prefLabel": {"fi": "sopimus", "sv": "avtal"},
    "description": {"fi": "kahden osapuolen tahdonilmaisu"},
    "status": "VALID",
    "type": "concept",
}
BASES = pytest.mark.parametrize("base", ["/integration", "/../api/v1/integration"])


def one(result):
    return 200, {"meta": {"resultCount": 1, "totalResults": 1}, "results": [result]}


@BASES
@pytest.mark.parametrize(
    "uri",
    [HOME, HOME.rstrip("/"), "http://uri.suomi.fi/terminology/koe/", "http://uri.suomi.fi/terminology/koe/terminological-vocabulary-1"],
)
def test_containers_and_resources(api, anybody, said, base, uri):
    assert said(anybody.post(f"{base}/containers", json={"uri": [uri]})) == one(KOE)
    assert said(anybody.get(f"{base}/resources", params={"containerUri": uri})) == one(SOPIMUS)
    assert said(anybody.post(f"{base}/resources", json={"container": [uri]})) == one(SOPIMUS)


@BASES
def test_everything(api, anybody, base):
    containers = anybody.get(f"{base}/containers").json()
    assert containers["meta"] == {"resultCount": 8, "totalResults": 8}
    assert anybody.post(f"{base}/containers", json={}).json() == containers
    resources = anybody.get(f"{base}/resources").json()
    assert (resources["meta"]["resultCount"], len(resources["results"])) == (20, 20)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"searchTerm": "sopimuksen"}, 1),
        ({"searchTerm": "muu"}, 0),
        ({"status": "VALID"}, 1),
        ({"status": "DRAFT"}, 0),
        ({"after": "2026-01-01"}, 1),
        ({"after": "2999-01-01"}, 0),
        ({"before": "2026-01-01"}, 0),
        ({"before": "2999-01-01"}, 1),
        ({"pageSize": 0}, 0),
    ],
)
def test_resources_are_narrowed(api, anybody, wanted, found):
    answer = anybody.post("/integration/resources", json={"container": [HOME], **wanted})
    assert (answer.status_code, answer.json()["meta"]["resultCount"]) == (200, found)


@pytest.mark.parametrize("size", [True, False])
def test_a_size_is_a_number(anybody, said, size):
    detail = {"field": "pageSize", "rejectedValue": size, "message": "This must be a whole number."}
    assert said(anybody.post("/integration/resources", json={"pageSize": size})) == (
        400,
        {"status": "BAD_REQUEST", "message": "Object validation failed. See details.", "details": [detail]},
    )


def test_a_body_that_does_not_fit_is_refused(anybody, said):
    assert said(anybody.post("/integration/containers", json={"uri": 5})) == (
        400,
        {
            "status": "BAD_REQUEST",
            "message": "Object validation failed. See details.",
            "details": [{"field": "uri", "rejectedValue": 5, "message": "This value is not allowed."}],
        },
    )
