"""The published site in a real browser, opened from the disk: links, language switch, search, keyboard, small screens."""

import pytest
from page_kinds import KINDS
from screens import SCREENS, screen
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.ui import WebDriverWait

from parasta_vocab.publish.site.folder import read_folder, write_site
from parasta_vocab.publish.site.render import render_site
from parasta_vocab.text import LANGUAGES

SHOWN = tuple(f"{kind}?q=sopimuksen" if kind == "search.html" else kind for kind in KINDS)
"""The pages as they are opened: that of the search with words to look for."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    write_site(render_site(), read_folder(folder))
    return folder.as_uri()


def arrived(browser, address):
    """Wait for a page, since a key or a click only begins to open it; tell whether it came, ready to be read."""

    def is_there(it):
        return it.current_url.startswith(address) and it.execute_script("return document.readyState") == "complete"

    try:
        return WebDriverWait(browser, 20).until(is_there)
    except TimeoutException:
        return False


def results(browser):
    return [link.text for link in browser.find_elements("css selector", "#results a")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", SHOWN)
def test_every_kind_of_page_fits_a_small_screen_and_a_large_one(browser, site, lang, kind):
    for width in (320, 640, 1280):
        screen(browser, width)
        browser.get(f"{site}/{lang}/{kind}")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("lang", "width", "dark"), SCREENS)
def test_axe_finds_no_fault_on_any_kind_of_page(browser, site, lang, width, dark):
    from axe_core_python.selenium import Axe

    screen(browser, width, dark=dark)
    found = []
    for kind in ("../index.html", *SHOWN):
        browser.get(f"{site}/{lang}/{kind}")
        found += [(kind, fault["id"], fault["nodes"][0]["html"]) for fault in Axe().run(browser)["violations"]]
    assert found == []


def test_the_way_from_the_front_page_to_a_concept_by_links(browser, site):
    screen(browser, 1280)
    browser.get(f"{site}/index.html")
    for text in ("Suomi", "Työpaikalla järjestettävän koulutuksen käsitteet", "Koulutus ja sopimus", "koulutussopimus"):
        link = next(
            each for each in browser.find_elements("css selector", "main a") if each.text == text and "#" not in each.get_attribute("href")
        )
        link.click()
    assert browser.find_element("tag name", "h1").text == "Koulutussopimus I.6"


def test_the_language_switch_keeps_the_page(browser, site):
    browser.get(f"{site}/fi/parasta/koulutussopimus.html")
    browser.find_element("css selector", ".languages a[lang=sv]").click()
    assert arrived(browser, f"{site}/sv/parasta/koulutussopimus.html")
    assert browser.find_element("tag name", "h1").text == "Utbildningsavtal I.6"
    assert browser.execute_script("return document.documentElement.lang") == "sv"


@pytest.mark.parametrize(
    ("lang", "words", "first"),
    [
        ("fi", "koulutussopimuksen", "koulutussopimus"),
        ("fi", "Koulutussopimuksessammekin", "koulutussopimus"),
        ("fi", "utbildningsavtalets", "koulutussopimus"),
        ("sv", "utbildningsavtalets", "utbildningsavtal"),
        ("sv", "koulutussopimuksen", "utbildningsavtal"),
        ("en", "training agreements", "training agreement"),
        ("fi", "työpaikkaohjaajille", "työpaikkaohjaaja"),
    ],
)
def test_the_search_finds_inflected_words_of_every_language(browser, site, lang, words, first):
    browser.get(f"{site}/{lang}/index.html")
    browser.find_element("id", "q").send_keys(f"{words}\n")
    assert arrived(browser, f"{site}/{lang}/search.html?q=")
    assert results(browser)[0] == first
    browser.find_element("css selector", "#results a").click()
    assert browser.find_element("tag name", "h1").text.casefold().startswith(first)


def test_the_search_says_what_it_found_and_what_is_not_recommended(browser, site):
    browser.get(f"{site}/fi/search.html?q=TOP-sopimuksella")
    assert results(browser)[0] == "koulutussopimus"
    assert browser.find_element("css selector", "#results li").text.splitlines()[0].endswith("ei suositella: TOP-sopimus")
    field = browser.find_element("id", "q")
    field.clear()
    field.send_keys("xyzzy")
    assert (results(browser), browser.find_element("id", "hits").text) == ([], "Ei osumia.")
    instead = browser.find_element("css selector", "#instead a")
    assert (instead.text, instead.get_attribute("href")) == ("Aakkosellinen hakemisto", f"{site}/fi/terms.html")
    field.clear()
    field.send_keys("hoks-not-recorded")
    assert (browser.find_element("id", "hits").text, instead.is_displayed()) == ("1 osuma", False)
    browser.find_element("css selector", ".languages a[lang=en]").click()
    assert arrived(browser, f"{site}/en/search.html?q=hoks-not-recorded")
    assert len(results(browser)) == 1


def test_the_address_follows_the_search_and_leads_back_to_it(browser, site):
    browser.get(f"{site}/fi/search.html")
    browser.find_element("id", "q").send_keys("näytöissä.")
    assert browser.current_url == f"{site}/fi/search.html?q=n%C3%A4yt%C3%B6iss%C3%A4."
    browser.find_element("css selector", "#results a").click()
    assert arrived(browser, f"{site}/fi/parasta/naytto.html")
    browser.back()
    assert arrived(browser, f"{site}/fi/search.html?q=")
    assert (results(browser)[0], browser.find_element("id", "q").get_attribute("value")) == ("näyttö", "näytöissä.")


def test_the_search_finds_other_forms_than_the_one_asked_for_and_says_the_language_of_labels(browser, site):
    browser.get(f"{site}/fi/search.html?q=näytöissä")
    assert {"näytön arviointi", "näytön toteutus", "näytön sisällön kuvaus"} < set(results(browser))
    told = browser.execute_script(
        "return [...document.querySelectorAll('#results li:first-child [lang]')].map(e => [e.lang, e.textContent])"
    )
    assert told == [["sv", "yrkesprov"], ["en", "competence demonstration"]]


@pytest.mark.parametrize(
    ("lang", "words", "names"),
    [
        ("fi", "ohjaaja", ["opinto-ohjaaja", "työpaikkaohjaaja"]),
        ("fi", "työpaikkaohjaaja", ["työpaikkaohjaaja", "vastuullinen työpaikkaohjaaja"]),
        ("fi", "työpaikkaohjaajien kanssa", ["työpaikkaohjaaja", "vastuullinen työpaikkaohjaaja"]),
        ("fi", "koulutuksen järjestäjä", ["koulutuksen järjestäjä", "koulutuksen järjestäjä"]),
        ("fi", "HOKS", ["henkilökohtainen osaamisen kehittämissuunnitelma"] * 2),
        ("sv", "handledarens", ["arbetsplatshandledare", "studiehandledare"]),
        ("en", "actor", ["working-life actor", "actor map"]),
        ("en", "workplace instructor", ["workplace instructor", "induction of the workplace instructor"]),
    ],
)
def test_what_the_words_name_stands_before_the_rules_that_mention_it(browser, site, lang, words, names):
    browser.get(f"{site}/{lang}/search.html?q={words}")
    found = browser.execute_script(
        "return [...document.querySelectorAll('#results a')].map(link => [link.getAttribute('href').startsWith('rules/'), link.textContent])"
    )
    rules = [place for place, (is_rule, _) in enumerate(found) if is_rule]
    named = [place for place, (is_rule, label) in enumerate(found) if not is_rule and words.casefold() in label.casefold()]
    assert ([label for _, label in found[:2]], max(named, default=0) < min(rules)) == (names, True)


def test_all_hits_are_shown_when_asked_for(browser, site):
    browser.get(f"{site}/en/search.html?q=student")
    said = browser.find_element("id", "hits").text
    count = int(said.split()[0])
    assert (said, len(results(browser))) == (f"{count} hits, the first 60 shown", 60)
    browser.find_element("id", "all").click()
    assert (browser.find_element("id", "hits").text, len(results(browser))) == (f"{count} hits", count)
    focused, shown = browser.execute_script("return [document.activeElement.textContent, document.getElementById('all').checkVisibility()]")
    assert (focused, shown) == (results(browser)[60], False)


def test_marks_alone_find_nothing(browser, site):
    browser.get(f"{site}/en/search.html?q=%3F!")
    assert (results(browser), browser.find_element("id", "hits").text) == ([], "No hits.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_of_critical_points_is_whole_on_a_small_screen(browser, site, lang):
    screen(browser, 320)
    browser.get(f"{site}/{lang}/process-map.html")
    assert browser.execute_script("const box = document.querySelector('.scroll'); return box.scrollWidth - box.clientWidth") == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_map_fits_a_sheet_of_paper_and_can_be_read_there(browser, site, lang):
    """17.6 cm is what the margins leave of the width of A4; the text of the map is 15 units high, and a point is 4/3 of a pixel."""
    screen(browser, 665, dark=True, media="print")
    for page in ("process-map.html", "actor-map.html"):
        browser.get(f"{site}/{lang}/{page}")
        high, scale, top = browser.execute_script(
            "const map = document.querySelector('.map.wide'), box = map.getBoundingClientRect();"
            "const scale = Math.min(box.width / map.viewBox.baseVal.width, box.height / map.viewBox.baseVal.height);"
            "return [map.viewBox.baseVal.height * scale, scale, box.top];"
        )
        assert top + high < 26.5 / 2.54 * 96  # the height of the sheet without its margins
        assert 15 * scale * 0.75 > 6.5
        shown = "return [getComputedStyle(document.querySelector('figcaption')).display, getComputedStyle(document.body).backgroundColor]"
        assert browser.execute_script(shown) == ["none", "rgb(255, 255, 255)"]
    screen(browser, 1280)


def test_markup_in_the_words_of_a_search_stays_text(browser, site):
    browser.get(f"{site}/fi/search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert browser.find_elements("css selector", "main img") == []
    assert browser.find_element("id", "q").get_attribute("value") == "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize("words", ["koulutussopimuksessaan", "näytön", "näyttö.", "palaute", "urasuunnitelmaa", "studierätten", "hojks"])
def test_the_search_finds_what_the_program_finds(browser, site, words):
    from parasta_vocab.vocab import vocabulary

    browser.get(f"{site}/fi/search.html?q={words}")
    expected = [concept.id for concept in vocabulary("parasta").search(words)]
    found = browser.execute_script("return [...document.querySelectorAll('#results a')].map(a => a.getAttribute('href'))")
    names = [href.split("/")[1].removesuffix(".html") for href in found if href.startswith("parasta/")]
    assert sorted(names) == sorted(expected)


def test_the_keyboard_alone_reaches_content_menu_and_maps(browser, site):
    from selenium.webdriver import ActionChains, Keys

    screen(browser, 1280)
    browser.get(f"{site}/sv/process-map.html")
    ActionChains(browser).send_keys(Keys.TAB, Keys.ENTER).perform()  # the link to the content
    assert browser.execute_script("return document.activeElement.id") == "content"
    ActionChains(browser).send_keys(Keys.TAB).perform()
    reached = browser.execute_script("return [document.activeElement.tagName, document.activeElement.getAttribute('aria-label')]")
    assert reached == ["a", "1 skötsel av kundrelationer och partnerskapsarbete · 7 delsteg"]
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    assert arrived(browser, f"{site}/sv/parasta-prosessikartta/asiakassuhteet-ja-kumppanuus.html")


def test_the_boxes_of_a_concept_diagram_are_links(browser, site):
    screen(browser, 1280)
    browser.get(f"{site}/fi/parasta/koulutussopimus.html")
    box = next(link for link in browser.find_elements("css selector", ".paper svg a") if "koulutussopimusjakso" in link.text)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
    box.click()
    assert arrived(browser, f"{site}/fi/parasta/koulutussopimusjakso.html")


def test_every_control_picture_and_region_has_a_name(browser, site):
    for kind in SHOWN:
        browser.get(f"{site}/fi/{kind}")
        nameless = browser.execute_script(
            "const named = (e) => e.labels?.length || e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.textContent.trim();"
            "return [...document.querySelectorAll('a, button, input, nav, svg, [role=region]')].filter((e) => !named(e)).map((e) => e.outerHTML.slice(0, 80))"
        )
        assert nameless == []


def test_no_page_asks_the_network_for_anything_and_no_policy_is_broken(browser, site):
    for kind in SHOWN:
        browser.get(f"{site}/fi/{kind}")
        names = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert [name for name in names if not name.startswith("file:")] == []
        assert [entry["message"] for entry in browser.get_log("browser")] == []
