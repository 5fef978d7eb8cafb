"""HTML in texts: what may be shown is, what may do harm is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.serve.markup import clean_html, plain_text


def local(iri):
    return iri.removeprefix("https://iri.suomi.fi")


@pytest.mark.parametrize(
    ("text", "shown", "plain"),
    [
        ("5 < 6 & 7", "5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("<b>a</b><i>b</i>H<sub>2</sub>O m<sup>2</sup>", "<b>a</b><i>b</i>H<sub>2</sub>O m<sup>2</sup>", "abH2O m2"),
        ("a<br />b", "a<br>b", "a b"),
        (
            "<a href='https://iri.suomi.fi/terminology/x/c1' data-type='internal'>c</a>",
            '<a href="/terminology/x/c1" rel="noreferrer">c</a>',
            "c",
        ),
        ("<a href='https://example.org/' onclick='x()'>e</a>", '<a href="https://example.org/" rel="noreferrer">e</a>', "e"),
        ("<a href='javascript:alert(1)'>x</a>", '<a rel="noreferrer">x</a>', "x"),
        ("<a href='java\nscript:alert(1)'>x</a>", '<a rel="noreferrer">x</a>', "x"),
        ("<a href='data:text/html,<script>'>x</a>", '<a rel="noreferrer">x</a>', "x"),
        ("a<script>alert(1)</script>b", "ab", "ab"),
        ("<svg><script>alert(1)</script></svg>z", "z", "z"),
        ("<img src=x onerror=alert(1)>y", "y", "y"),
        ("<b onmouseover=alert(1) style='color:red'>y</b>", "<b>y</b>", "y"),
        ("<iframe src='https://example.org'></iframe><style>*{}</style>y", "y", "y"),
        ("&lt;script&gt;", "&lt;script&gt;", "<script>"),
        ("<i>open", "<i>open</i>", "open"),
    ],
)
def test_texts_with_markup(text, shown, plain):
    assert (clean_html(text, local), plain_text(text)) == (shown, plain)


PIECES = [
    "<",
    ">",
    "script",
    "img",
    " src=x",
    " onerror=",
    "alert(1)",
    "a",
    " href=",
    "javascript:",
    "'",
    '"',
    "/",
    "<!--",
    "-->",
    "svg",
    "&lt;",
    "x",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_mixture_of_pieces_becomes_a_script(text):
    from html.parser import HTMLParser

    seen = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            seen.append((tag, dict(attributes)))

    Reader().feed(clean_html(text))
    assert {tag for tag, _ in seen} <= {"a", "b", "i", "sub", "sup", "br"}
    assert all(
        set(attributes) <= {"href", "rel"} and not str(attributes.get("href", "")).startswith("javascript") for _, attributes in seen
    )
