"""`/interfaces`: every address on the page answers, and who opens the beginning of an interface is led there."""

from re import findall

import pytest

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_every_address_on_the_page_answers(server):
    page = server.get("/interfaces?lang=fi", headers=BROWSER)
    links = [link.replace("&amp;", "&") for link in findall(r'<a [^>]*href="(/[^"#]+)"', page.text)]
    assert (page.status_code, page.headers["content-language"]) == (200, "fi")
    assert [link for link in links if server.get(link, headers=BROWSER).status_code != 200] == []
    for prefix in server.service.snapshot.terminologies:
        assert {f"/terminology/{prefix}.ttl", f"/terminology-api/v2/terminology/{prefix}", f"/rest/v1/{prefix}/?lang=fi"} <= set(links)


@pytest.mark.parametrize(
    "path", ["/rest/v1", "/rest/v1/", "/terminology-api", "/terminology-api/", "/terminology-api/v2", "/terminology-api/v2/"]
)
def test_the_beginning_of_an_interface_leads_people_there(server, path):
    led = server.get(f"{path}?lang=sv", headers=BROWSER)
    assert (led.status_code, led.headers["location"]) == (303, "/interfaces?lang=sv")
    assert server.get(path).status_code == 404


def test_every_page_leads_to_the_interfaces(server):
    for path in ("/terminology/", "/terminology/parasta/", "/terminology/parasta/naytto", "/foo"):
        page = server.get(f"{path}?lang=en", headers=BROWSER).text
        for link in ("/interfaces?lang=en", "/sparql?lang=en", "/openapi.json"):
            assert f'<a href="{link}">' in page


def test_an_incomplete_terminology_is_not_named(alone):
    from parasta_vocab.serve.state.snapshot import Person

    with alone.service.edit(Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija"), "test", "parasta") as draft:
        draft.about["status"] = "INCOMPLETE"
    assert "/terminology/parasta." not in alone.get("/interfaces").text
