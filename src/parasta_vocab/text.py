"""One text in Finnish, Swedish and English, and which one to show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("fi", "sv", "en")
"""The languages of the model, in the order in which they are shown."""
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in each language of the model; an empty string where there is none.

    >>> Text(fi="opiskelija", sv="studerande").show("en")
    'opiskelija'
    """

    fi: str = ""
    sv: str = ""
    en: str = ""

    @classmethod
    def of(cls, mapping: Mapping[str, str] | None) -> Text:
        """Return the text of a language map such as `{"fi": …, "sv": …}`; other languages are left out."""
        return cls(**{lang: mapping[lang] for lang in LANGUAGES if lang in mapping}) if mapping else cls()

    def show(self, lang: str) -> str:
        """Return the text in this language, or in the first language that has one."""
        wanted: str = getattr(self, lang) if lang in LANGUAGES else ""
        return wanted or self.fi or self.sv or self.en

    def items(self) -> Iterator[tuple[str, str]]:
        """Yield language and text for each language that has a text."""
        return ((lang, value) for lang in LANGUAGES if (value := getattr(self, lang)))

    def filled(self, **facts: object) -> Text:
        """Return the text with each `{name}` replaced by the fact of that name; a `Text` is taken in its language."""

        def fill(lang: str) -> str:
            shown = {key: value.show(lang) if isinstance(value, Text) else str(value) for key, value in facts.items()}
            return fill_braces(getattr(self, lang), shown)

        return Text(*(fill(lang) for lang in LANGUAGES))

    def __bool__(self) -> bool:
        return bool(self.fi or self.sv or self.en)


def quoted(text: Text | str) -> Text:
    """Return a text, or one word for all languages, in the quotation marks of each language."""
    shown = Text(text, text, text) if isinstance(text, str) else text
    return Text(f"”{shown.fi}”", f"”{shown.sv}”", f"“{shown.en}”")


def show_day(day: str) -> Text:
    """Return the day of an ISO 8601 date or time as people write it; what is none stays as it is.

    >>> show_day("2026-08-01")
    Text(fi='1.8.2026', sv='1.8.2026', en='1 August 2026')
    """
    found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})(?:T.*)?", day)
    if not found:
        return Text(day, day, day)
    year, month, number = found[1], int(found[2]), int(found[3])
    local = f"{number}.{month}.{year}"
    return Text(local, local, f"{number} {_MONTHS[month - 1]} {year}")


def fill_braces(template: str, facts: Mapping[str, str]) -> str:
    """Replace each `{name}` by the fact of that name; what has no fact is left as it stands."""
    return re.sub(r"\{(\w+)\}", lambda found: facts.get(found[1], found[0]), template)
