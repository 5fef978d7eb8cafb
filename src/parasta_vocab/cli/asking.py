"""Questions that are answered with yes or no; click's own answers are English in every language."""

from __future__ import annotations

from typing import Final

import click

from parasta_vocab.text import Text

_YES: Final = frozenset({"k", "kyllä", "j", "ja", "y", "yes"})
_NO: Final = frozenset({"", "e", "ei", "n", "nej", "no"})
"""What is taken as an answer, in whatever language the question is; no answer is a no."""
_CHOICES: Final = Text("k/E", "j/N", "y/N")
_AGAIN: Final = Text("Vastaa k (kyllä) tai e (ei).", "Svara j (ja) eller n (nej).", "Answer y (yes) or n (no).")


def confirmed(question: str, lang: str) -> bool:
    """Ask on standard error, so that the output stays data, until there is an answer, and tell whether it is yes.

    Raises:
        click.Abort: Nobody answers.
    """
    while True:
        prompt = f"{question} [{_CHOICES.show(lang)}]"
        answer = click.prompt(prompt, default="", show_default=False, err=True).strip().casefold()
        if answer in _YES | _NO:
            return answer in _YES
        click.echo(_AGAIN.show(lang), err=True)
