"""Small words of questions in three languages, which a search passes over unless they are in a term of its other words."""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final = frozenset(
    (
        *("ja", "tai", "sekä", "eli", "kanssa", "ilman", "mukaan", "varten", "kautta", "on", "ovat", "mikä", "mitä", "kuka", "miten"),
        *(
            "och",
            "eller",
            "samt",
            "med",
            "utan",
            "för",
            "av",
            "i",
            "på",
            "till",
            "från",
            "om",
            "en",
            "ett",
            "den",
            "det",
            "som",
            "är",
            "vad",
        ),
        *("and", "or", "with", "without", "for", "of", "in", "on", "at", "to", "by", "from", "the", "a", "an", "is", "are", "what", "who"),
    )
)
