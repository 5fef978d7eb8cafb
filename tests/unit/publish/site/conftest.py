"""The site of the national model, rendered once, and its pages as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from parasta_vocab.publish.site.render import render_site

VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})


@dataclass
class Page:
    """What a test asks of a page: its language, title, ids, the links and the resources that it names."""

    lang: str = ""
    title: str = ""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    landmarks: list[str] = field(default_factory=list)
    switch: dict[str, str] = field(default_factory=dict)
    data: str = ""
    unbalanced: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """Reads a page, and notes every element that is not closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[str] = []
        self.kind = ""

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag not in VOID and self.get_starttag_text()[-2] != "/":
            self.open.append(tag)
        if tag == "html":
            self.page.lang = found["lang"]
        if tag in {"h1", "h2", "h3"}:
            self.page.headings.append(int(tag[1]))
        if tag in {"header", "main", "footer"}:
            self.page.landmarks.append(tag)
        self.kind = found.get("type", "") if tag == "script" else ""
        self.page.ids += [found["id"]] if "id" in found else []
        self.note_links(tag, found)
        assert "style" not in found
        assert not any(name.startswith("on") for name in found)

    def note_links(self, tag, found):
        loaded = tag == "link" and found["rel"] in {"stylesheet", "icon"}
        self.page.links += [found[name] for name in ("href", "action") if name in found and not loaded]
        self.page.resources += [found[name] for name in ("src", "href") if name in found and (loaded or name == "src")]
        if tag == "a" and "hreflang" in found and "nav" in self.open:
            self.page.switch[found["lang"]] = found["href"]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.page.unbalanced.append(tag)

    def handle_data(self, data):
        if self.kind == "application/ld+json":
            self.page.data += data
        if self.open[-1:] == ["title"] and "svg" not in self.open:
            self.page.title += data


def read(content: bytes) -> Page:
    reader = Reader()
    reader.feed(content.decode())
    reader.close()
    reader.page.unbalanced += reader.open
    return reader.page


@pytest.fixture(scope="session")
def site() -> Mapping[str, bytes]:
    return render_site("https://example.org/malli")


@pytest.fixture(scope="session")
def pages(site) -> Mapping[str, Page]:
    """Every page that is read in its place; `404.html` is shown at addresses of others."""
    return {name: read(content) for name, content in site.items() if name.endswith(".html") and name != "404.html"}


@pytest.fixture(scope="session")
def read_page():
    """What reads a page as data."""
    return read
