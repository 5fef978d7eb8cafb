"""The page of `parasta annotate` in a real browser: it fits small screens, and definitions show on hover and on focus."""

import pytest

from parasta_vocab.annotate.extract.read import read_text
from parasta_vocab.annotate.match import Annotations, annotate
from parasta_vocab.report.annotations import renderer
from parasta_vocab.text import LANGUAGES

SHOWN = "return [...document.querySelectorAll('.tip')].filter(tip => tip.checkVisibility()).map(tip => tip.querySelector('b').textContent)"


@pytest.fixture(scope="module")
def pages(tmp_path_factory, root):
    folder = tmp_path_factory.mktemp("pages")
    source = "examples/texts/ohje-tyopaikkaohjaajalle.md"
    annotations = Annotations((annotate(read_text(root / source, source)),))
    for lang in LANGUAGES:
        (folder / f"{lang}.html").write_text(renderer("html")(annotations, lang), encoding="utf-8")
    return {lang: (folder / f"{lang}.html").as_uri() for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_the_page_fits_the_screen(browser, pages, lang, width):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 700}
    )
    browser.get(pages[lang])
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_definition_shows_on_focus_and_on_hover_and_else_not(browser, pages):
    from selenium.webdriver import ActionChains, Keys
    from selenium.webdriver.common.by import By

    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    browser.get(pages["fi"])
    assert browser.execute_script(SHOWN) == []
    ActionChains(browser).send_keys(Keys.TAB, Keys.TAB).perform()  # past the link to the content
    assert browser.execute_script(SHOWN) == ["työpaikkaohjaaja"]
    browser.get(pages["fi"])
    ActionChains(browser).move_to_element(browser.find_element(By.CSS_SELECTOR, ".mention.discouraged")).perform()
    assert browser.execute_script(SHOWN) == ["työpaikkajakso"]


def test_the_page_asks_for_nothing(browser, pages):
    browser.get(pages["sv"])
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
