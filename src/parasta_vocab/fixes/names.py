"""By which names a thing may have been meant, and which ids a name that is no id can mean beyond doubt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import unquote

from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.fixes.slot import Slot, is_id
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Path
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.concept import iter_labels

LANGUAGE_CODES: Final = {"fin": "fi", "swe": "sv", "sve": "sv", "eng": "en"}
"""ISO 639-2 codes, and one that is often taken for such; `se` is no Swedish but Northern Sami."""
_OWN: Final = ("own_documents", "own_systems", "own_data")
_GAP: Final = re.compile(r"[\s_\-\u2010-\u2015]+")
_REGION: Final = re.compile(r"[-_][A-Za-z]{2}")
Named = Iterator[tuple[str, str]]
"""Pairs of an id and a name of it."""


def folded(name: str) -> str:
    """Return a name as an id is made of it: no capitals, no marks on letters, hyphens between the words.

    >>> folded("Työpaikan_Y-tunnus "), folded("hakeutuminen–ja valinta")
    ('tyopaikan-y-tunnus', 'hakeutuminen-ja-valinta')
    """
    plain = unicodedata.normalize("NFD", name.strip().casefold())
    return _GAP.sub("-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-")


def meant(name: str, slot: Slot, path: Path, page: Page, pages: Sequence[Page]) -> str | None:
    """Return the only id that a name at a path can mean there, or None where it can mean none or several."""
    wanted = folded(name)
    pairs = [*_national(slot), *_languages(slot), *_own(slot, pages), *_local(slot, path, page, pages)]
    found = {id_ for id_, known in pairs if folded(known) == wanted}
    if not found and slot.key == "languages":
        found = {code for code in (language_code(name),) if code in slot.options}
    new = found.pop() if len(found) == 1 else None
    return new if new and is_id(new) else None  # an id that is no good itself must be changed first


def meant_iri(value: str, slot: Slot) -> str | None:
    """Return the only concept that an IRI which stands for none can mean, or None."""
    if "concept" not in slot.kind or not value.startswith(slot.target):
        return None
    wanted = folded(unquote(value.removeprefix(slot.target)))
    found = {id_ for id_, known in _national(slot) if folded(known) == wanted}
    return slot.target + found.pop() if len(found) == 1 else None


def language_code(name: str) -> str | None:
    """Return the code of the model that another code of a language means, or None.

    >>> language_code("SWE"), language_code("fi-FI"), language_code("se")
    ('sv', 'fi', None)
    """
    plain = _REGION.sub("", name.strip().casefold(), count=1)
    code = LANGUAGE_CODES.get(plain, plain)
    return code if code in LANGUAGES else None


def _national(slot: Slot) -> Named:
    """Yield the ids of the national model that may stand at a key, each with its labels and its IRI."""
    if "concept" not in slot.kind:
        return
    for option in slot.options:
        yield option, option
        yield option, slot.target + option
        if concept := national_model().find(slot.target + option):
            yield from ((option, label) for label in iter_labels(concept))


def _languages(slot: Slot) -> Named:
    for code in slot.options if slot.key == "languages" else ():
        yield from ((code, name) for name in (code, *(text for _, text in PHRASES[f"language_{code}"].items())))


def _own(slot: Slot, pages: Sequence[Page]) -> Named:
    """Yield the ids that the provider has given to things of its own, where such may stand."""
    if slot.kind == "own or concept":
        for page in pages:
            for key in _OWN:
                yield from _named(value_at(page.data, (key,)))


def _local(slot: Slot, path: Path, page: Page, pages: Sequence[Page]) -> Named:
    """Yield the ids of roles, processes, or the steps of the same process, where a reference to such may stand."""
    if slot.kind != "reference":
        return
    if slot.target == "Step":
        yield from _named(value_at(page.data, (*path[:2], "steps")))
        return
    for each in pages:
        yield from _named(value_at(each.data, ("roles" if slot.target == "Role" else "processes",)))


def _named(things: Any) -> Named:
    """Yield the id of each thing of a list with its id and the texts of its name."""
    for thing in things if isinstance(things, list) else ():
        name = thing.get("id") if isinstance(thing, dict) else None
        if not isinstance(name, str):
            continue
        yield name, name
        texts = thing.get("name")
        yield from ((name, text) for text in (texts.values() if isinstance(texts, dict) else ()) if isinstance(text, str))
