"""Who the caller is, and which tokens open the door."""

import pytest

from parasta_vocab.serve.state.seed import ORGANIZATION

NOBODY = {
    "anonymous": True,
    "email": "",
    "firstName": "",
    "lastName": "",
    "id": None,
    "superuser": False,
    "newlyCreated": False,
    "rolesInOrganizations": {},
    "organizationsInRole": {},
}


def test_nobody(anybody, said):
    assert said(anybody.get("/user")) == (200, NOBODY)


def test_somebody(fresh, anybody, said):
    granted = fresh.service.grant("Maija Meikäläinen", {ORGANIZATION.id: ["ADMIN", "MEMBER"]})
    shown = NOBODY | {
        "anonymous": False,
        "firstName": "Maija",
        "lastName": "Meikäläinen",
        "id": granted.person.id,
        "rolesInOrganizations": {ORGANIZATION.id: ["ADMIN", "MEMBER"]},
        "organizationsInRole": {"ADMIN": [ORGANIZATION.id], "MEMBER": [ORGANIZATION.id]},
    }
    assert said(anybody.get("/user", headers={"Authorization": f"bearer {granted.token}"})) == (200, shown)
    assert said(anybody.get("/user", headers={"Cookie": f"YTITOKEN={granted.token}"})) == (200, shown)


def test_requests_for_roles_are_not_taken_here(api, anybody, said):
    assert said(api.get("/requests")) == (200, [])
    assert said(anybody.get("/requests"))[0] == 401
    assert anybody.post("/requests").status_code == 405


@pytest.mark.parametrize(
    ("days", "lang", "message"),
    [
        (None, "fi", "Tunnistetta ei tunneta. Pyydä ylläpidolta uusi."),
        (-1, "sv", "API-nyckeln har gått ut. Be administratören om en ny."),
    ],
)
@pytest.mark.parametrize(
    "path",
    ["/user", "/terminology/parasta", "/concept/parasta/koulutussopimus", "/collection/parasta", "/export/parasta", "/frontend/counts"],
)
def test_a_bad_token_opens_nothing_not_even_what_is_open(fresh, anybody, said, days, lang, message, path):
    token = "keksitty" if days is None else fresh.service.grant("Vanha", {ORGANIZATION.id: ["ADMIN"]}, days=days).token
    answer = anybody.get(path, headers={"Authorization": f"Bearer {token}", "Accept-Language": lang})
    assert said(answer) == (401, {"status": "UNAUTHORIZED", "message": message})
    assert (answer.headers["www-authenticate"], answer.headers["content-language"]) == ('Bearer error="invalid_token"', lang)


def test_a_bad_cookie_is_taken_away(anybody):
    answer = anybody.get("/user", headers={"Cookie": "YTITOKEN=keksitty"})
    assert (answer.status_code, answer.headers["set-cookie"]) == (401, "YTITOKEN=deleted; Max-Age=0; Path=/; HttpOnly")


@pytest.mark.parametrize("headers", [{"Origin": "https://paha.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}])
def test_pages_of_others_cannot_use_the_cookie(fresh, api, anybody, headers):
    cookie = {"Cookie": f"YTITOKEN={fresh.token}"}
    path = "/terminology/koe/createVersion?newPrefix=kopio"
    assert anybody.post(path, headers=cookie | headers).status_code == 401
    assert anybody.post(path, headers=cookie | {"Origin": fresh.base, "Sec-Fetch-Site": "same-origin"}).status_code == 201
