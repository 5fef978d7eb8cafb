"""`resolve` over HTTP, as the platform has it."""

import pytest

RESOLVE = "/terminology-api/v2/resolve"
HOME = "https://iri.suomi.fi/terminology/parasta/"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.mark.parametrize(
    ("iri", "accept", "location"),
    [
        (HOME, BROWSER, "/terminology/parasta/"),
        (HOME.removesuffix("/"), BROWSER, "/terminology/parasta/"),
        (f"{HOME}naytto", BROWSER, "/terminology/parasta/naytto"),
        (f"{HOME}ryhma-koulutus-ja-sopimus", BROWSER, "/terminology/parasta/ryhma-koulutus-ja-sopimus"),
        (f"{HOME}naytto", "text/turtle", "/terminology-api/v2/export/parasta"),
        (f"{HOME}nix", "application/ld+json", "/terminology-api/v2/export/parasta"),
        (HOME, "*/*", "/terminology-api/v2/export/parasta"),
    ],
)
def test_an_iri_leads_to_a_page_or_to_the_export(server, iri, accept, location):
    answer = server.get(RESOLVE, params={"iri": iri}, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["location"], answer.content) == (303, location, b"")


@pytest.mark.parametrize(
    ("iri", "status", "message"),
    [
        (
            "https://example.org/x",
            400,
            "Parametrin iri arvon täytyy alkaa https://iri.suomi.fi/terminology/.",
        ),
        ("https://iri.suomi.fi/terminology/nix/x", 404, "Sanastoa nix ei ole. Sanastot luetellaan osoitteessa /terminology/."),
        ("https://iri.suomi.fi/terminology/1nix/", 404, "Sanastoa a1nix ei ole. Sanastot luetellaan osoitteessa /terminology/."),
        (
            "https://iri.suomi.fi/terminology/parastaa/",
            404,
            "Sanastoa parastaa ei ole. Tarkoititko: parasta, parasta-tasot, parasta-toimijat?",
        ),
        (
            f"{HOME}nayto",
            404,
            "Sanastossa parasta ei ole käsitettä eikä käsitekokoelmaa nayto. Tarkoititko: naytto?",
        ),
        (
            f"{HOME}nix",
            404,
            "Sanastossa parasta ei ole käsitettä eikä käsitekokoelmaa nix. Hae sanoilla osoitteessa /terminology/parasta/.",
        ),
        (
            f"{HOME}../../x",
            404,
            "Sanastossa parasta ei ole käsitettä eikä käsitekokoelmaa ../../x. Hae sanoilla osoitteessa /terminology/parasta/.",
        ),
    ],
)
def test_an_iri_that_leads_nowhere(server, iri, status, message):
    answer = server.get(RESOLVE, params={"iri": iri}, headers={"Accept": BROWSER, "Accept-Language": "fi"})
    assert (answer.status_code, answer.json()["message"]) == (status, message)


def test_the_iri_has_to_be_given(server):
    assert server.get(RESOLVE).status_code == 400


def test_addresses_of_the_first_version_are_not_known(server):
    answer = server.get(f"{RESOLVE}/v1", params={"termedId": "0b2c4d6e-1111-4222-8333-444455556666"})
    assert (answer.status_code, answer.headers["location"]) == (301, "/404")
    assert server.get(f"{RESOLVE}/v1").status_code == 400
