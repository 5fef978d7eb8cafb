"""Words of texts and of questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.serve.search.words import BEGINS, EXACT, NEAR, SAME, WITHIN, Words, asked, is_near, key_of, marked

WORDS = Words({word: key_of(word, "fi") for word in ("sopimus", "koulutussopimus", "sopimuksen", "näyttö", "arviointi")})
SOME = st.text("abä", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("sopimus", {"sopimus": 1.0, "koulutussopimus": 0.5, "sopimuksen": 0.9}),
        ("sopimuksessaan", {"sopimus": 0.9, "sopimuksen": 0.9}),
        ("näyt", {"näyttö": 0.8}),
        ("naytto", {}),
        ("näytto", {"näyttö": 0.3}),
        ("arvionti", {"arviointi": 0.3}),
        ("xyz", {}),
    ],
)
def test_a_word_fits(word, found):
    (((same, keys)),) = asked(word)
    assert WORDS.fitting(same, keys) == found


@given(SOME, st.frozensets(SOME, max_size=2), st.dictionaries(SOME, SOME, max_size=12))
def test_the_words_that_fit_are_those_that_a_look_at_each_word_finds(word, keys, known):
    def fit(other):
        if other == word:
            return EXACT
        if word in other:
            return BEGINS if other.startswith(word) else WITHIN
        return SAME if known[other] in keys else None

    fitting = {other: value for other in known if (value := fit(other))}
    near = {other: NEAR for other in known if len(word) >= 4 and is_near(word, other)}
    assert Words(known).fitting(word, keys) == (fitting or near)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Sopimus & liite <b>", ["sopimus"], "<em>Sopimus</em> &amp; liite &lt;b&gt;"),
        ("sopimus", ["muu"], None),
        ("a " * 200 + "sopimus " + "b " * 200, ["sopimus"], f"{'a ' * 49}<em>sopimus</em> {'b ' * 96}b"),
    ],
)
def test_what_is_found_is_marked_in_safe_html(text, words, shown):
    assert marked(text, words) == shown
