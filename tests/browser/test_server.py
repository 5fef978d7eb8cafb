"""The pages of `parasta serve` in a real browser: links, language switch, search, keyboard, small screens."""

from urllib.parse import quote

import pytest
from screens import SCREENS, screen
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

from parasta_vocab.text import LANGUAGES

CONCEPTS = "SELECT ?concept ?label { ?concept <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 5"
MEMBERS = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o ; <http://www.w3.org/2004/02/skos/core#member> ?o } LIMIT 5"
KINDS = (
    "/terminology/",
    "/terminology/?q=sopimus",
    "/terminology/parasta/",
    "/terminology/parasta-kriittiset-pisteet/",
    "/terminology/parasta/?q=sopimuksen",
    "/terminology/parasta/?q=xyzzy",
    "/terminology/parasta/koulutussopimus",
    "/terminology/parasta-toimijat/opiskelija",
    "/terminology/parasta-prosessikartta/hoks-hyvaksyminen",
    "/terminology/parasta/ryhma-koulutus-ja-sopimus",
    "/terminology/parasta/opiskeluvalmiuksia-tukevat",
    "/interfaces",
    "/sparql",
    f"/sparql?query={quote(CONCEPTS)}",
    f"/sparql?query={quote(MEMBERS)}",
)
LOST = ("/terminology/parasta/nix", "/foo", f"/terminology/?q={'x' * 201}", "/sparql?query=SELECT")


@pytest.fixture(scope="module")
def server():
    """The address of a server that runs in a thread of this process."""
    from live_server import running

    from parasta_vocab.serve.state import Service

    with Service.open() as service, running(service) as base:
        yield base


def in_language(path, lang):
    return f"{path}{'&' if '?' in path else '?'}lang={lang}"


def follow(browser, act):
    """Do what leads to another page, and wait until the page that was there is gone."""
    page = browser.find_element("tag name", "html")
    act()
    WebDriverWait(browser, 20).until(staleness_of(page))


def heading(browser):
    return browser.find_element("tag name", "h1").text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS + LOST)
def test_every_kind_of_page_fits_a_small_screen_and_a_large_one(browser, server, lang, kind):
    for width in (320, 640, 1280):
        screen(browser, width)
        browser.get(server + in_language(kind, lang))
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        assert browser.execute_script("return document.documentElement.lang") == lang


@pytest.mark.parametrize(("lang", "width", "dark"), SCREENS)
def test_axe_finds_no_fault_on_any_kind_of_page(browser, server, lang, width, dark):
    from axe_core_python.selenium import Axe

    screen(browser, width, dark=dark)
    found = []
    for kind in KINDS + LOST:
        browser.get(server + in_language(kind, lang))
        found += [(kind, fault["id"], fault["nodes"][0]["html"]) for fault in Axe().run(browser)["violations"]]
    assert found == []


def test_the_way_from_the_list_to_a_concept_and_on_by_links(browser, server):
    screen(browser, 1280)
    browser.get(f"{server}/terminology/?lang=fi")
    for text in ("Työpaikalla järjestettävän koulutuksen käsitteet", "koulutussopimus", "koulutussopimusjakso"):
        follow(browser, next(link for link in browser.find_elements("css selector", "main a") if link.text == text).click)
    assert (heading(browser), browser.current_url) == ("koulutussopimusjakso", f"{server}/terminology/parasta/koulutussopimusjakso?lang=fi")
    follow(browser, browser.find_element("css selector", ".trail li:last-child a").click)
    assert heading(browser) == "Työpaikalla järjestettävän koulutuksen käsitteet"


def test_the_language_switch_keeps_the_page_and_the_search(browser, server):
    browser.get(f"{server}/terminology/parasta/koulutussopimus?lang=fi")
    follow(browser, browser.find_element("css selector", ".languages a[lang=sv]").click)
    assert (heading(browser), browser.current_url) == ("utbildningsavtal", f"{server}/terminology/parasta/koulutussopimus?lang=sv")
    browser.get(f"{server}/terminology/parasta/?q=sopimuksen&lang=fi")
    follow(browser, browser.find_element("css selector", ".languages a[lang=en]").click)
    assert browser.current_url == f"{server}/terminology/parasta/?q=sopimuksen&lang=en"
    assert browser.find_element("id", "q").get_attribute("value") == "sopimuksen"


@pytest.mark.parametrize(
    ("lang", "words", "first"),
    [
        ("fi", "koulutussopimuksessaan", "koulutussopimus"),
        ("sv", "utbildningsavtalets", "utbildningsavtal"),
        ("sv", "koulutussopimuksen", "utbildningsavtal"),
        ("en", "training agreements", "training agreement"),
    ],
)
def test_the_search_finds_inflected_words_of_every_language(browser, server, lang, words, first):
    browser.get(f"{server}/terminology/parasta/?lang={lang}")
    browser.find_element("id", "q").send_keys(words)
    follow(browser, browser.find_element("css selector", ".find button").click)
    assert browser.find_element("css selector", "#results a").text == first
    follow(browser, browser.find_element("css selector", "#results a").click)
    assert heading(browser) == first


def test_markup_in_the_words_of_a_search_stays_text(browser, server):
    browser.get(f"{server}/terminology/parasta/?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&lang=fi")
    assert browser.find_elements("css selector", "main img") == []
    assert browser.find_element("id", "q").get_attribute("value") == '"><img src=x onerror=alert(1)>'


def test_the_keyboard_alone_reaches_content_search_and_concepts(browser, server):
    from selenium.webdriver import ActionChains, Keys

    screen(browser, 1280)
    browser.get(f"{server}/terminology/parasta/?lang=sv")
    keys = ActionChains(browser)
    keys.send_keys(Keys.TAB, Keys.ENTER).perform()  # the link to the content
    assert browser.execute_script("return document.activeElement.id") == "content"
    follow(browser, keys.send_keys(Keys.TAB, "utbildningsavtalet", Keys.ENTER).perform)
    assert heading(browser) == "Begrepp för utbildning som ordnas på en arbetsplats"
    keys.send_keys(*[Keys.TAB] * 8).perform()  # the link to the content, home, three languages, trail, field and button
    follow(browser, keys.send_keys(Keys.TAB, Keys.ENTER).perform)
    assert heading(browser) == "utbildningsavtal"


def test_what_a_page_asks_for_comes_from_the_server_and_breaks_no_policy(browser, server):
    browser.get_log("browser")  # what earlier tests have left
    for kind in KINDS:
        browser.get(server + kind)
        names = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert {name for name in names if "icon" not in name} == {f"{server}/pages/site.css"}
        assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_a_printed_page_has_no_search_and_no_menu(browser, server):
    screen(browser, 800, media="print")
    browser.get(f"{server}/terminology/parasta/?lang=fi")
    seen = browser.execute_script(
        "return [...document.querySelectorAll('.languages, .find, .letters, .trail, .skip')].filter(e => e.checkVisibility()).length"
    )
    screen(browser, 1280)
    assert seen == 0


def test_the_data_of_a_concept_can_be_followed_from_its_page(browser, server):
    browser.get(f"{server}/terminology/parasta/naytto?lang=fi")
    links = [
        link.get_attribute("href")
        for link in browser.find_elements("css selector", "dl.facts a")
        if "naytto." in link.get_attribute("href")
    ]
    assert links == [f"{server}/terminology/parasta/naytto.{suffix}" for suffix in ("ttl", "jsonld", "rdf", "nt")]


def test_a_search_of_all_terminologies_leads_to_concepts_of_each(browser, server):
    screen(browser, 1280)
    browser.get(f"{server}/terminology/?lang=fi")
    browser.find_element("id", "q").send_keys("sopimuksen")
    follow(browser, browser.find_element("css selector", ".find button").click)
    assert browser.current_url == f"{server}/terminology/?q=sopimuksen&lang=fi"
    found = [link.get_attribute("href") for link in browser.find_elements("css selector", "#results a")]
    assert {href.split("/")[4] for href in found} >= {"parasta", "parasta-prosessikartta", "parasta-asiakirjat"}
    follow(browser, browser.find_element("link text", "Näytä kaikki sanastot").click)
    assert len(browser.find_elements("css selector", ".cards li")) == 7


def test_a_query_is_written_sent_and_its_result_followed(browser, server):
    browser.get(f"{server}/interfaces?lang=sv")
    follow(browser, browser.find_element("link text", "SPARQL-fråga").click)
    field = browser.find_element("id", "query")
    field.clear()
    field.send_keys(CONCEPTS.replace("} LIMIT 5", 'FILTER(LANG(?label) = "sv" && STRENDS(STR(?concept), "/naytto")) }'))
    follow(browser, browser.find_element("css selector", ".ask button").click)
    cells = [cell.text for cell in browser.find_elements("css selector", "td")]
    assert cells == ["https://iri.suomi.fi/terminology/parasta/naytto", "yrkesprov"]
    follow(browser, browser.find_element("css selector", "td a").click)
    assert (heading(browser), browser.current_url) == ("yrkesprov", f"{server}/terminology/parasta/naytto?lang=sv")


def test_a_replaced_concept_leads_to_what_replaced_it(browser, server):
    browser.get(f"{server}/terminology/parasta/opiskeluvalmiuksia-tukevat?lang=fi")
    notice = browser.find_element("css selector", ".older")
    assert notice.text == "Tilalle on tullut: oppimisen tuki"
    follow(browser, notice.find_element("css selector", "a").click)
    assert browser.current_url == f"{server}/terminology/parasta/oppimisen-tuki?lang=fi"
