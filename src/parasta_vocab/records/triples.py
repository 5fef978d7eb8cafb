"""Records → the triples of a concept scheme, as a lint and a comparison take them, and its vocabulary, as what publishes it does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.phrases import PHRASES
from parasta_vocab.records.document import scheme_document
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.misfits import placed
from parasta_vocab.records.missing import iter_missing
from parasta_vocab.records.read import TOPS, Records, refuse
from parasta_vocab.source.document import Triple
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.text import Text
from parasta_vocab.vocab.index import Vocabulary, read_vocabulary


def scheme_triples(scheme: str, records: Records, home: str) -> tuple[Triple, ...]:
    """Return what the records of a scheme state; `home` names the folder that they came from.

    Raises:
        BrokenRecord: The records break their schema.
    """
    with _in_order(scheme, records, home):
        return own_triples(json.dumps(scheme_document(scheme, records, record_classes())))


def scheme_vocabulary(scheme: str, records: Records, home: str) -> Vocabulary:
    """Return the vocabulary that the records of a scheme make; `home` names the folder that they came from.

    Raises:
        BrokenRecord: The records break their schema.
    """
    with _in_order(scheme, records, home):
        return read_vocabulary(scheme_document(scheme, records, record_classes()), scheme)


@contextmanager
def _in_order(scheme: str, records: Records, home: str) -> Iterator[None]:
    """Refuse records of which no vocabulary can be made; the keys that are missing are told, each with its place."""
    try:
        yield
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        refuse(home, _missing(scheme, records))
        problem = f"{type(error).__name__} {error}"
        raise BrokenRecord(home, PHRASES["record_no_vocabulary"].filled(scheme=scheme, problem=problem)) from None


def _missing(scheme: str, records: Records) -> Iterator[Text]:
    """Yield a line for each key that the files of a scheme and the records in them must have and have not."""
    for name, document in records.documents:
        if name == scheme:
            for place, reason in iter_missing(document, TOPS[scheme], record_classes()):
                yield placed(f"{document.source}:{place}", reason)
