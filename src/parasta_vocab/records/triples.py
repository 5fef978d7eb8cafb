"""Records → the triples of a concept scheme, as a lint and a comparison take them, and its vocabulary, as what publishes it does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.document import scheme_document
from parasta_vocab.records.fields import record_classes
from parasta_vocab.records.read import Records
from parasta_vocab.source.document import Triple
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.vocab.index import Vocabulary, read_vocabulary


def scheme_triples(scheme: str, records: Records, home: str) -> tuple[Triple, ...]:
    """Return what the records of a scheme state; `home` names the folder that they came from.

    Raises:
        BrokenRecord: The records break their schema.
    """
    with _in_order(scheme, home):
        return own_triples(json.dumps(scheme_document(scheme, records, record_classes())))


def scheme_vocabulary(scheme: str, records: Records, home: str) -> Vocabulary:
    """Return the vocabulary that the records of a scheme make; `home` names the folder that they came from.

    Raises:
        BrokenRecord: The records break their schema.
    """
    with _in_order(scheme, home):
        return read_vocabulary(scheme_document(scheme, records, record_classes()), scheme)


@contextmanager
def _in_order(scheme: str, home: str) -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        problem = f"{type(error).__name__} {error}"
        raise BrokenRecord(home, f"the records of {scheme} break their schema ({problem}); `parasta build --check` says where") from None
