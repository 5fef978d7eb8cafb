"""Which language to speak: `--lang`, else `PARASTA_LANG`, else the locale, else English."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from parasta_vocab.text import LANGUAGES, Text


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language that arguments and environment ask for.

    >>> choose_language(["check", "--lang", "sv"], {"LANG": "fi_FI.UTF-8"})
    'sv'
    """
    asked = [value.partition("=")[2] for value in arguments if value.startswith("--lang=")]
    asked += [after for option, after in pairwise(arguments) if option == "--lang"]
    names = ("PARASTA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    wanted = [*asked, *(environment.get(name, "") for name in names)]
    return next((code for value in wanted if (code := value[:2].lower()) in LANGUAGES), "en")


@cache
def spoken() -> str:
    """Return the language of this run; the help is written in it."""
    return choose_language(sys.argv[1:], os.environ)


def say(fi: str, sv: str, en: str) -> str:
    """Return the text in the language of this run."""
    return Text(fi, sv, en).show(spoken())
