"""What holds of every text: places are exact, mentions stand apart, and no output loses a character of it."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from parasta_vocab.annotate.extract.html import extract_html
from parasta_vocab.annotate.extract.plain import extract_markdown, extract_plain
from parasta_vocab.annotate.match import Annotations, annotate
from parasta_vocab.report.annotations import RENDERERS, renderer
from parasta_vocab.report.annotations_page import runs
from parasta_vocab.source.place import TextPlace
from parasta_vocab.text import LANGUAGES

WORDS = st.sampled_from(
    [
        *[
            "koulutussopimuksen",
            "tutkinnon",
            "osan",
            "HOKS",
            "HOPSia",
            "TOP-",
            "sopimus",
            "opetus-",
            "ja",
            "ohjaus",
            "Koski",
            "näyttö",
            "ei",
        ],
        *["yrkesprovet", "för", "kunnandet", "\n", "\n\n", " ", "-\n", "\u00ad", "\u00ad\n", ",", "`", "```\n", "<p>", "&auml;", "<!--"],
        *["a\u0308", "İ", "ß"],
    ]
)
TEXTS = st.one_of(st.lists(st.one_of(WORDS, WORDS.map(" {}".format)), max_size=30).map("".join), st.text(max_size=40))
EXTRACTORS = st.sampled_from([extract_plain, extract_markdown, extract_html])
LANGS = st.sampled_from(["", *LANGUAGES])
slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(TEXTS, EXTRACTORS, LANGS)
def test_a_mention_stands_where_it_says(text, extract, lang):
    annotated = annotate(extract(text, "a"), lang)
    whole, last = annotated.extract.text, 0
    for mention in annotated.mentions:
        assert whole[mention.start : mention.end] == mention.exact
        assert mention.start >= last
        assert mention.exact == mention.exact.strip()
        last = mention.end


@slow
@given(TEXTS, LANGS)
def test_lines_and_columns_point_at_the_mention(text, lang):
    lines = text.split("\n")
    for mention in annotate(extract_plain(text, "a"), lang).mentions:
        assert isinstance(mention.place, TextPlace)
        line = lines[mention.place.line - 1][mention.place.column - 1 :]
        assert f"{line}\n".startswith(mention.exact.split("\n")[0])


@slow
@example("<º", extract_html, "")
@given(TEXTS, EXTRACTORS, LANGS)
def test_the_parts_that_are_shown_are_the_text(text, extract, lang):
    annotated = annotate(extract(text, "a"), lang)
    assert "".join(piece.text for run in runs(annotated) for piece in run.pieces) == annotated.extract.text
    assert [piece.mention for run in runs(annotated) for piece in run.pieces if piece.mention] == list(annotated.mentions)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=30)
@given(TEXTS, EXTRACTORS, st.sampled_from(sorted(RENDERERS)))
def test_every_format_takes_every_text(text, extract, name):
    assert renderer(name)(Annotations((annotate(extract(text, "a"), ""),)), "fi").endswith("\n")
