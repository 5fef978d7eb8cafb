"""Text in lines by the widths of the font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.publish.diagram.wrap import longest_word, measure, parts_of, wrap


@pytest.mark.parametrize(
    ("text", "width", "known", "lines"),
    [
        ("", 50, (), ()),
        ("hoks", 50, (), ("hoks",)),
        ("työpaikalla järjestettävä koulutus", 80, (), ("työpaikalla", "järjestettävä", "koulutus")),
        ("työpaikalla järjestettävä koulutus", 140, (), ("työpaikalla järjestettävä", "koulutus")),
        ("koulutussopimusvastaava", 120, {"vastaava"}, ("koulutussopimus-", "vastaava")),
        ("koulutussopimusvastaava", 120, {"koulutussopimus"}, ("koulutussopimus-", "vastaava")),
        ("koulutussopimusvastaava", 120, (), ("koulutussopimusvas-", "taava")),
        ("koulutussopimusvastaava", 90, (), ("koulutussopi-", "musvastaava")),
        ("arbetsplatshandledare", 110, (), ("arbetsplatshandle-", "dare")),
        ("Lupa-/valvontavirasto", 90, (), ("Lupa-/", "valvontavirasto")),
        ("iiii", 1, (), ("i-", "i-", "i-", "i")),
    ],
)
def test_lines(text, width, known, lines):
    assert wrap(text, width, 12, known) == lines


@given(st.text(max_size=60), st.integers(20, 200), st.booleans())
def test_lines_fit_and_nothing_is_lost(text, width, bold):
    lines = wrap(text, width, 10, bold=bold)
    assert all(measure(line, 10, bold=bold) <= width or len(line) <= 2 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(text.split()).replace("-", "")


def test_an_unknown_character_counts_as_a_whole_em():
    assert measure("学", 12) == measure("学", 12, bold=True) == 12


def test_the_longest_word_ends_at_a_hyphen():
    assert longest_word("työ- ja elinkeinoasian-toimisto", 12) == measure("elinkeinoasian-", 12)
    assert longest_word("", 12) == 0


def test_parts_of_compounds():
    words = ["opettaja", "Työelämäopettaja", "työelämäarvioija", "ja"]
    assert parts_of(words) == {"opettaja", "työelämäopettaja", "työelämä", "työelämäarvioija"}
