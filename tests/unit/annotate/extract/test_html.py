"""HTML: visible text with its places in the file."""

import pytest

from parasta_vocab.annotate.extract.html import extract_html
from parasta_vocab.annotate.match import annotate


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Näyttö</p><p>HOKS</p>", "Näyttö\n\nHOKS\n\n"),
        ("<title>HOKS</title><style>HOKS</style><script>HOKS</script>a", "a"),
        ("<p>n&auml;ytt&#246; &amp; koulutus&shy;sopimus</p>", "näyttö & koulutus\u00adsopimus\n\n"),
        ("tutkin<b>non</b> <i>osa</i>", "tutkinnon osa"),
        ("<p>yksi\n\nkaksi</p>", "yksi  kaksi\n\n"),
        ("yksi<br>kaksi", "yksi\nkaksi"),
        ("<ul><li hidden>HOKS<li>näyttö</ul>", "näyttö\n\n"),
        ("<ul><li hidden>HOKS</ul><p>näyttö</p>", "näyttö\n\n"),
        ("<div hidden><p>HOKS</p></div>näyttö", "näyttö"),
        ('<span aria-hidden="true">HOKS</span>näyttö', "näyttö"),
        ("<!-- HOKS --><!DOCTYPE html>näyttö</p></div>", "näyttö\n\n"),
        ("a < b & c", "a < b & c"),
        ("", ""),
    ],
)
def test_the_visible_text_of_a_page(page, text):
    assert extract_html(page, "a.html").text == text


def test_places_are_those_of_the_file():
    page = "<html>\n<body><p>Tässä on\n  <b>n&auml;ytt&ouml;</b> ja tutkinnon\n  osan arvosana.</p></body>"
    mentions = annotate(extract_html(page, "a.html"), "fi").mentions
    assert [(mention.exact, str(mention.place)) for mention in mentions] == [
        ("näyttö", "3:6"),
        ("tutkinnon   osan", "3:30"),
        ("arvosana", "4:8"),
    ]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<a", ""),
        ("<!-- open <p>x", ""),
        ("x<p title='>'>y", "x\n\ny"),
        ('x<p title="open>y', "x\n\ny"),
        ("<script>a</scripture></SCRIPT >b", "b"),
        ("<script>", ""),
        ("<svg><path/></svg>a", "a"),
        ("<p hidden/>a", "a"),
        ('<p class="hidden">a', "a"),
        ("<º", "<º"),
        ("a <é>b", "a <é>b"),
        ("a</º>b</>c</", "abc"),
        ("a<!º>b<!-->c<!--->d<?x", "abcd"),
        ("<", "<"),
        ("&#", "&#"),
        ("a</p", "a\n\n"),
        ("<p a='", ""),
        ("<1 &nosuch; &#0; &#x110000;", "<1 &nosuch; \ufffd \ufffd"),
    ],
)
def test_broken_pages_are_read_as_far_as_they_go(page, text):
    assert extract_html(page, "a.html").text == text


@pytest.mark.parametrize("unit", ["<!--", "<a ", '<a b="', "</", "<", "&", "<p hidden>", "<script>"])
def test_the_time_for_a_broken_page_grows_no_faster_than_the_page(unit):
    extract_html(unit * 50_000, "a.html")
