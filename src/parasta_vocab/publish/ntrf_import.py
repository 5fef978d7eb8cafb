"""An NTRF file as a proposal: what of it the record files can take, in the columns of the review workbook."""

from __future__ import annotations

from typing import Final

from parasta_vocab.changes.proposal import Proposal
from parasta_vocab.publish.ntrf_read import read_ntrf
from parasta_vocab.publish.propose import Said, propose
from parasta_vocab.records.columns import Column
from parasta_vocab.records.read import FILES, Records

EXPRESSED: Final = frozenset(
    {
        "pref_label",
        "alt_label",
        "discouraged_label",
        "hidden_label",
        "neuter",
        "plural",
        "definition",
        "note",
        "example",
        "broader_generic",
        "broader_partitive",
        "related",
        "source",
        "status",
        "editorial_note",
    }
)
"""The keys of a record that NTRF has an element for and that its reader knows."""


def read_ntrf_proposal(content: bytes, source: str, records: Records) -> Proposal:
    """Return what an NTRF file proposes for the scheme whose ids it has most of.

    Raises:
        UnreadableSource: The bytes are no NTRF.
    """
    file = read_ntrf(content, source)
    scheme = max(FILES, key=lambda name: sum(record.id in file.records for record in records.of(name) if record.cls != "ActorGroup"))
    members = {id_: tuple(facts["members"]) for id_, facts in file.collections.items()}
    return propose(Said(source, scheme, file.records, members, _is_expressed), records)


def _is_expressed(column: Column) -> bool:
    return column.path[0] in EXPRESSED
