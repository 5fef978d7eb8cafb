"""Ids: two things with one id, and the business id with its check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from parasta_vocab.namespaces import MODEL
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Literal
from parasta_vocab.source.place import FilePlace, TextPlace
from parasta_vocab.text import Text, quoted
from parasta_vocab.validation.graph import DataGraph, Twin
from parasta_vocab.validation.result import Result

_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2)


def find_duplicate_ids(graph: DataGraph) -> Iterator[Result]:
    """Yield each id that names a second thing of the file, at the second one."""
    for twin in graph.twins:
        name = unquote(twin.iri.rsplit("/", 1)[-1])
        facts: dict[str, str | Text] = {"value": quoted(name), "first": _where(twin)}
        facts["sharing"] = PHRASES["id_in_two_files"] if isinstance(twin.place, FilePlace) else Text()
        yield Result("duplicate-id", twin.iri, facts=facts, place=twin.place)


def _where(twin: Twin) -> Text:
    """Return where the first of two things with one id stands: the line, with the file where that is another one."""
    first, place = twin.first, twin.place
    if isinstance(first, FilePlace) and isinstance(place, FilePlace):
        if first.source != place.source:
            return Text(str(first), str(first), str(first))
        first = first.place
    return PHRASES["on_line"].filled(line=first.line) if isinstance(first, TextPlace) else Text(str(first), str(first), str(first))


def find_invalid_business_ids(graph: DataGraph) -> Iterator[Result]:
    """Yield each business id that is not seven digits, a hyphen and the right check digit."""
    for subject, value in graph.objects("businessId"):
        if isinstance(value, Literal) and not is_business_id(value.text):
            yield Result("invalid-business-id", subject, f"{MODEL}businessId", value)


def is_business_id(text: str) -> bool:
    """Tell whether a text is a Finnish business id.

    The check digit is 0 or 11 minus the remainder of the weighted sum (7 9 10 5 8 4 2) modulo 11; a remainder of 1 never
    occurs. Source: the validation of eHOKS (Opetushallitus/ehoks, `hoks/schema.clj`).

    >>> is_business_id("1234567-1"), is_business_id("1234567-2")
    (True, False)
    """
    if not re.fullmatch(r"[0-9]{7}-[0-9]", text):
        return False
    rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, text[:7], strict=True)) % 11
    return rest != 1 and int(text[8]) == (11 - rest) % 11
