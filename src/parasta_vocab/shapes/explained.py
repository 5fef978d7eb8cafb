"""What explaining a rule takes, on whatever page: its topic in words, its message with blanks, where its examples differ."""

from __future__ import annotations

import difflib
import re
from functools import cache
from typing import Final

from parasta_vocab.data import root
from parasta_vocab.shapes.rule import Rule
from parasta_vocab.text import Text

TOPICS: Final = {
    "file": Text("Tiedosto", "Filen", "File"),
    "provider": Text("Koulutuksen järjestäjä", "Utbildningsanordnaren", "Provider"),
    "process": Text("Prosessi", "Processen", "Process"),
    "flow": Text("Prosessin kulku", "Processens flöde", "Flow"),
    "coverage": Text("Kattavuus", "Täckning", "Coverage"),
    "stage": Text("Prosessikartan vaiheet", "Processkartans steg", "Stages"),
    "critical-point": Text("Kriittiset pisteet", "Kritiska punkter", "Critical points"),
    "language": Text("Kieli", "Språket", "Language"),
}
LINT_TOPICS: Final = {
    "vocabulary-file": Text("Sanastotiedosto", "Vokabulärfilen", "Vocabulary file"),
    "concept-scheme": Text("Käsitejärjestelmä", "Begreppssystemet", "Concept scheme"),
    "label": Text("Nimitykset", "Benämningar", "Labels"),
    "documentation": Text("Määritelmät ja huomautukset", "Definitioner och anmärkningar", "Definitions and notes"),
    "relation": Text("Käsitesuhteet", "Begreppsrelationer", "Relations"),
    "mapping": Text("Vastaavuudet", "Motsvarigheter", "Mappings"),
    "terminology": Text("Sanastotyön käytännöt", "Terminologiskt arbete", "Terminological practice"),
    "platform": Text("Sanastot-työkalu", "Verktyget Sanastot", "The tool Sanastot"),
}


def open_places(message: str) -> str:
    """Return a message with its placeholders shown as blanks: `{?value}` → `…`."""
    return re.sub(r"\{[?$]\w+\}", "…", message)


@cache
def example_difference(rule: Rule) -> tuple[str, ...]:
    """Return where the first bad example differs from the first good one, as lines of a difference without its head."""
    bad, good = (next(iter(rule.examples(kind)), None) for kind in ("bad", "good"))
    if bad is None or good is None:
        return ()
    wrong, right = (_body((root() / path).read_text(encoding="utf-8", errors="replace")) for path in (bad, good))
    lines = list(difflib.unified_diff(wrong, right, n=2, lineterm=""))[2:]
    return tuple(line if not line.startswith("@@") else "…" for line in lines)[1:41]


def _body(text: str) -> list[str]:
    """Return the lines of an example without the comment that says what it shows."""
    return [line for line in text.splitlines() if not line.startswith("#")]
