"""The keys of the baseline: how each is written and what it means."""

from __future__ import annotations

from typing import Final

from parasta_vocab.build.settings_keys import Key
from parasta_vocab.text import Text

_WORD: Final = {"type": "string"}

BASELINE: Final = (
    Key(
        "rule",
        '"unused-role"',
        Text("Säännön tunnus.", "Regelns beteckning.", "The id of the rule."),
        _WORD,
    ),
    Key(
        "path",
        '"descriptions/processes.yaml"',
        Text(
            "Tiedosto, tämän tiedoston kansiosta lukien.",
            "Filen, räknat från mappen med den här filen.",
            "The file, seen from the folder of this one.",
        ),
        _WORD,
    ),
    Key(
        "fingerprint",
        '"0123456789abcdef:1"',
        Text(
            "Tunniste, josta tarkistus tuntee havainnon; ei muutu, kun rivit siirtyvät.",
            "Beteckning som granskningen känner igen iakttagelsen på; ändras inte när rader flyttas.",
            "By which the check knows the finding; it does not change when lines move.",
        ),
        _WORD,
    ),
    Key(
        "message",
        '"…"',
        Text(
            "Mitä havainto sanoo; vain lukijaa varten.",
            "Vad iakttagelsen säger; bara för läsaren.",
            "What the finding says; for the reader only.",
        ),
        _WORD,
    ),
    Key(
        "owner",
        '"laatupäällikkö"',
        Text(
            "Kuka vastaa siitä, että asia ratkaistaan.",
            "Vem som ansvarar för att saken löses.",
            "Who sees to it that the matter is settled.",
        ),
        _WORD,
    ),
    Key(
        "reason",
        '"korjataan kevään päivityksessä"',
        Text(
            "Miksi havainto hyväksytään. Ilman perustelua kohta ei ole voimassa.",
            "Varför iakttagelsen godtas. Utan motivering gäller punkten inte.",
            "Why the finding is accepted. Without a reason the entry does not hold.",
        ),
        _WORD,
    ),
    Key(
        "expires",
        "2027-06-30",
        Text(
            "Viimeinen päivä, jona hyväksyntä on voimassa. Ilman päivää se ei pääty.",
            "Sista dagen då godkännandet gäller. Utan dag upphör det inte.",
            "The last day on which the acceptance holds. Without a day it has no end.",
        ),
        {"type": "string", "format": "date"},
    ),
)
"""The keys of an entry of the baseline."""
