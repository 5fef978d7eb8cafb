"""How long a fact may be in a message."""

from parasta_vocab.text import Text
from parasta_vocab.validation.describe import shown
from parasta_vocab.validation.result import choices, hint


def same(text: str) -> Text:
    return Text(text, text, text)


def test_a_short_fact_stays_and_loses_what_would_steer_a_terminal() -> None:
    assert shown(same("a\x1b[31m b\nc")) == same("a [31m b c")


def test_a_long_fact_is_cut_after_a_word_and_a_quotation_is_closed() -> None:
    words = " ".join(["sana"] * 60)
    assert shown(Text(words, f"”{words}”", f"“{words}”")) == Text(
        " ".join(["sana"] * 40 + ["…"]), f"”{' '.join(['sana'] * 39 + ['…'])}”", f"“{' '.join(['sana'] * 39 + ['…'])}”"
    )


def test_one_very_long_word_is_cut() -> None:
    assert shown(same("a" * 300)) == same("a" * 200 + " …")


def test_a_list_of_names_is_cut_after_a_name_and_its_bracket_is_closed() -> None:
    names = [f"nimi-{number:03}" for number in range(100)]
    assert shown(choices(names)).en == f" (possible: {', '.join(names[:38])}, …)"
    assert shown(hint(names[:3])) == hint(names[:3])
