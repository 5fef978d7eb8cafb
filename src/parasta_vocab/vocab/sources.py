"""How a source is shown to people: the words around its name in their language; records and rules keep one form of it."""

from __future__ import annotations

import re
from typing import Final

from parasta_vocab.text import Text

_WORDS: Final = (
    (r"^Act (?=\d)", Text("Laki ", "Lag ", "Act ")),
    (r"^Decree (?=\d)", Text("Asetus ", "Förordning ", "Decree ")),
    (r"^seed \d{3}: ", Text("Parasta-aineisto: ", "Parasta-material: ", "Parasta material: ")),
    (r"^page: ", Text("Verkkosivu: ", "Webbsida: ", "Web page: ")),
    (
        r"^parasta-vocab: own rule$",
        Text("parasta-vocab-hankkeen oma sääntö", "projektet parasta-vocabs egen regel", "rule of the parasta-vocab project"),
    ),
    (r"\bown wording\b", Text("oma sanamuoto", "egen formulering", "own wording")),
    (r"^definition: ", Text("Määritelmä: ", "Definition: ", "Definition: ")),
    (r"\(section not verified\)", Text("(pykälää ei ole tarkistettu)", "(paragrafen är inte kontrollerad)", "(section not verified)")),
    (r"\(not verified\)", Text("(ei tarkistettu)", "(inte kontrollerat)", "(not verified)")),
    (
        r"\(contents of the levels: not verified\)",
        Text(
            "(tasojen sisältöä ei ole tarkistettu)", "(nivåernas innehåll är inte kontrollerat)", "(contents of the levels: not verified)"
        ),
    ),
    (r"\bBPMN practice\b", Text("BPMN-käytäntö", "BPMN-praxis", "BPMN practice")),
    (r"\brecommendation (?=\d)", Text("suositus ", "rekommendation ", "recommendation ")),
    (r"^(Finnish|Swedish|English) label: ", Text("Nimitys: ", "Benämning: ", "Label: ")),
)
_STATUSES: Final = {
    "INCOMPLETE": Text("keskeneräinen", "ofullständig", "incomplete"),
    "DRAFT": Text("luonnos", "utkast", "draft"),
    "SUGGESTED": Text("ehdotettu", "föreslagen", "suggested"),
    "VALID": Text("voimassa", "giltig", "valid"),
    "SUPERSEDED": Text("korvattu", "ersatt", "superseded"),
    "RETIRED": Text("poistettu käytöstä", "tagen ur bruk", "retired"),
}


def show_source(source: str, lang: str) -> str:
    """Return a source with the words around its name in a language.

    >>> show_source("Act 906/2019, 5 §", "sv")
    'Lag 906/2019, 5 §'
    """
    for pattern, words in _WORDS:
        source = re.sub(pattern, words.show(lang), source)
    return source


def show_status(status: str, lang: str) -> str:
    """Return the status of a record in a language, with its name in the national terminology service."""
    return f"{status_name(status, lang)} ({status})"


def status_name(status: str, lang: str) -> str:
    """Return the status of a record in a language; a status we do not know stands as it is."""
    return _STATUSES.get(status, Text(status, status, status)).show(lang)
