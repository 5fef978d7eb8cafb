"""Words of texts and of questions."""

import pytest

from parasta_vocab.serve.search.words import asked, fits, key_of, marked

WORDS = {word: key_of(word, "fi") for word in ("sopimus", "koulutussopimus", "sopimuksen", "näyttö", "arviointi")}


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
    assert fits(same, keys, WORDS) == found


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
