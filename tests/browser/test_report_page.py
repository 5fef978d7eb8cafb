"""The HTML report in a real browser: it fits small screens, asks for nothing, and its filter filters."""

from pathlib import Path

import pytest

from parasta_vocab.report import renderer
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation import validate


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, root: Path) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    report = validate(root / "examples/providers/virhelan-ammattiopisto/processes.yaml")
    for lang in LANGUAGES:
        (folder / f"{lang}.html").write_text(renderer("html")(report, lang), encoding="utf-8")
    return {lang: (folder / f"{lang}.html").as_uri() for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_the_page_fits_the_screen(browser, pages: dict[str, str], lang: str, width: int) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 700}
    )
    browser.get(pages[lang])
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert browser.execute_script("return document.documentElement.lang") == lang


def test_the_page_asks_for_nothing(browser, pages: dict[str, str]) -> None:
    browser.get(pages["fi"])
    assert browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)") == []


def test_every_link_within_the_page_leads_somewhere(browser, pages: dict[str, str]) -> None:
    browser.get(pages["sv"])
    lost = browser.execute_script(
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
    )
    assert lost == []


def test_the_filter_hides_findings_of_one_severity(browser, pages: dict[str, str]) -> None:
    browser.get(pages["en"])
    boxes = browser.find_elements("css selector", "input[type=checkbox]")
    assert len(boxes) == 3

    def shown() -> int:
        return browser.execute_script(
            "return [...document.querySelectorAll('article, li, tr')].filter(e => e.id.startsWith('finding') && e.offsetParent !== null).length"
        )

    everything = shown()
    assert everything == 18
    browser.execute_script("arguments[0].click()", boxes[0])
    assert shown() == 9


def test_every_picture_control_and_table_has_a_name(browser, pages: dict[str, str]) -> None:
    browser.get(pages["fi"])
    nameless = browser.execute_script(
        "return [...document.querySelectorAll('table')].filter(t => !t.caption).length"
        " + [...document.querySelectorAll('input')].filter(i => !i.labels.length).length"
        " + [...document.querySelectorAll('img:not([alt])')].length"
    )
    assert nameless == 0
