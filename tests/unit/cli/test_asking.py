"""A question is answered in the language in which it is asked."""

import io
import sys

import click
import pytest

from parasta_vocab.cli.asking import confirmed


def asked(monkeypatch, capsys, given, lang):
    """Return whether it was confirmed, and what stood on standard error; standard output is left alone."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    answer = confirmed("Kirjoitetaanko?", lang)
    out, err = capsys.readouterr()
    assert out == ""
    return answer, err


@pytest.mark.parametrize(
    ("lang", "shown", "yes", "no"), [("fi", "k/E", "Kyllä", "e"), ("sv", "j/N", "ja", "nej"), ("en", "y/N", "y", "NO")]
)
def test_yes_no_and_nothing(lang, shown, yes, no, monkeypatch, capsys):
    prompt = f"Kirjoitetaanko? [{shown}]: "
    assert asked(monkeypatch, capsys, f" {yes} \n", lang) == (True, prompt)
    assert asked(monkeypatch, capsys, f"{no}\n", lang) == (False, prompt)
    assert asked(monkeypatch, capsys, "\n", lang) == (False, prompt)


@pytest.mark.parametrize(
    ("lang", "again"),
    [("fi", "Vastaa k (kyllä) tai e (ei)."), ("sv", "Svara j (ja) eller n (nej)."), ("en", "Answer y (yes) or n (no).")],
)
def test_what_is_no_answer_is_asked_again(lang, again, monkeypatch, capsys):
    answer, err = asked(monkeypatch, capsys, "ehkä\nk\n", lang)
    assert (answer, err.count("Kirjoitetaanko?"), again in err) == (True, 2, True)


def test_nobody_answers(monkeypatch, capsys):
    with pytest.raises(click.Abort):
        asked(monkeypatch, capsys, "", "fi")
