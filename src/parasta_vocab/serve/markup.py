"""The only door to nh3: texts that may hold HTML → HTML that is safe to show, and plain text.

A definition on the platform may hold links, bold and italic type, raised and lowered characters and line breaks; whatever else
stands in one is taken out, and what a script element holds goes with it.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Final

import nh3

_SHOWN: Final = {"a", "b", "i", "sub", "sup", "br"}
_SCHEMES: Final = {"http", "https"}
_SILENT: Final = {"script", "style"}
"""Elements that go with all that is in them."""


def clean_html(text: str, address: Callable[[str], str] = str) -> str:
    """Return a text as HTML that can stand in a page; `address` says where a link to an IRI leads, if anywhere.

    >>> clean_html("a < b <b onclick='x()'>bold</b><script>alert(1)</script>")
    'a &lt; b <b>bold</b>'
    """
    return nh3.clean(
        text,
        tags=_SHOWN,
        clean_content_tags=_SILENT,
        attributes={"a": {"href"}},
        attribute_filter=lambda _element, name, value: (address(value) or None) if name == "href" else value,
        url_schemes=_SCHEMES,
        link_rel="noreferrer",
    )


def plain_text(text: str) -> str:
    """Return a text without markup, in one line.

    >>> plain_text("H<sub>2</sub>O &amp; <a href='https://example.org'>more</a>")
    'H2O & more'
    """
    if "<" in text or "&" in text:
        text = html.unescape(nh3.clean(text.replace("<br", " <br"), tags=set(), clean_content_tags=_SILENT))
    return " ".join(text.split())
