"""The only door to Babel: what click says → a gettext catalogue a language, the same bytes on any day and with any Babel."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from parasta_vocab.build.click_messages import COUNTED, MESSAGES

TRANSLATED: Final = ("fi", "sv")
"""The languages that click does not speak by itself."""


class _Undated(Catalog):
    """A catalogue whose header says only what gettext needs to read it."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # Babel's own tells day, people and Babel's version
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", self.plural_forms)]


def iter_catalogues() -> Iterator[tuple[str, bytes]]:
    """Yield the path below the root and the bytes of each catalogue."""
    for lang in TRANSLATED:
        yield f"src/parasta_vocab/cli/locale/{lang}/LC_MESSAGES/messages.mo", render_catalogue(lang)


def render_catalogue(lang: str) -> bytes:
    """Return the catalogue of a language in gettext's binary form."""
    catalogue = _Undated(lang)
    for text in MESSAGES:
        catalogue.add(text.en, text.show(lang))
    for one, other in COUNTED:
        catalogue.add((one.en, other.en), (one.show(lang), other.show(lang)))
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()
