"""The numbered list of sources, which the entries cite by number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from parasta_vocab.publish.pdf.refs import plain
from parasta_vocab.vocab import Concept
from parasta_vocab.vocab.sources import show_source

_ADDRESS: Final = re.compile(r"https?://[^\s)]+")


class Bibliography:
    """The sources of the printed concepts, numbered in the order of their first mention.

    What every single concept names is no news in any of them: it stands at the head of the list and is not cited.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        cited = [dict.fromkeys(concept.source) for concept in concepts]
        self.common = tuple(source for source in (cited[0] if cited else ()) if len(cited) > 1 and all(source in each for each in cited))
        special = (source for each in cited for source in each if source not in self.common)
        self.numbers = {source: number for number, source in enumerate(dict.fromkeys(special), 1)}

    def cite(self, sources: Iterable[str]) -> list[int]:
        """Return the numbers of sources, in order."""
        return sorted({self.numbers[source] for source in sources if source in self.numbers})

    def items(self, lang: str) -> list[dict[str, Any]]:
        """Return the list for the template."""
        return [{"number": number} | _item(source, lang) for source, number in self.numbers.items()]


def _item(source: str, lang: str) -> dict[str, Any]:
    address = _ADDRESS.search(source)
    shown = show_source(source, lang)
    return plain(shown) | ({"href": address[0]} if address else {})
