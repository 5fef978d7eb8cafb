"""What an endpoint tells of a thing → the document that it takes, with the fields that we do not know, so that an update keeps them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import COLLECTION, CONCEPT, TERM, TERM_FIELDS, TERMINOLOGY
from parasta_vocab.publish.sanastot.info import to_plain

_READ_ONLY: Final = frozenset({*TERMINOLOGY, *CONCEPT, *COLLECTION, "uri", "created", "modified", "creator", "modifier", "memberOf"})
"""What `to_plain` takes care of; anything else is a field that we do not know."""


def known(info: Document) -> Document:
    """Return the document that an endpoint tells about.

    Raises:
        AttributeError, KeyError, TypeError, ValueError: This is no document of the API.
    """
    plain = {**to_plain(info), **_unknown(info, _READ_ONLY)}
    for role in TERM_FIELDS:
        terms, told = plain.get(role, []), info.get(role) or []
        if len(terms) == len(told):
            plain |= {role: [{**_unknown(more, TERM), **term} for term, more in zip(terms, told, strict=True)]} if terms else {}
    return plain


def _unknown(info: Document, fields: Collection[str]) -> Document:
    return {key: value for key, value in info.items() if key not in fields and value not in (None, "", [], {})}
