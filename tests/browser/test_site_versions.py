"""Earlier versions on the published site in a real browser: the way between them, small screens, accessibility."""

import pytest
from earlier_version import NUMBER, earlier
from screens import SCREENS, screen
from test_site import arrived

from parasta_vocab.publish.site.folder import read_folder, write_site
from parasta_vocab.publish.site.render import render_site
from parasta_vocab.publish.site.versions import read_versions

KINDS = (
    "versions/index.html",
    f"versions/{NUMBER}/index.html",
    f"versions/{NUMBER}/changes.html",
    f"versions/{NUMBER}/parasta/naytto.html",
    f"versions/{NUMBER}/parasta/vanha-menetelma.html",
    "parasta/naytto.html",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    versions = read_versions([str(earlier(tmp_path_factory.mktemp("earlier")))])
    write_site(render_site(versions=versions), read_folder(folder))
    return folder.as_uri()


@pytest.mark.parametrize(("lang", "width", "dark"), SCREENS)
def test_axe_finds_no_fault_and_every_page_fits_the_screen(browser, site, lang, width, dark):
    from axe_core_python.selenium import Axe

    screen(browser, width, dark=dark)
    found = []
    for kind in KINDS:
        browser.get(f"{site}/{lang}/{kind}")
        found += [(kind, fault["id"], fault["nodes"][0]["html"]) for fault in Axe().run(browser)["violations"]]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert found == []


def test_a_reader_goes_from_a_concept_to_its_older_text_to_the_changes_and_back(browser, site):
    screen(browser, 1280)
    browser.get(f"{site}/sv/parasta/naytto.html")
    browser.find_element("link text", NUMBER).click()
    assert arrived(browser, f"{site}/sv/versions/{NUMBER}/parasta/naytto.html")
    browser.find_element("link text", "English").click()
    assert arrived(browser, f"{site}/en/versions/{NUMBER}/parasta/naytto.html")
    assert browser.find_element("tag name", "h1").text == "Old skills demonstration"
    browser.find_element("link text", "changes since this version").click()
    assert arrived(browser, f"{site}/en/versions/{NUMBER}/changes.html#parasta.naytto")
    browser.find_element("css selector", "article[id='parasta.naytto'] h3 a").click()
    assert arrived(browser, f"{site}/en/parasta/naytto.html")
    assert browser.find_element("tag name", "h1").text.startswith("Competence demonstration")
