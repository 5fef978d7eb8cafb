"""Everything that a server ever reads of its file, read once: so damage is found before it is needed."""

from __future__ import annotations

from parasta_vocab.serve.state.audit import read_trail
from parasta_vocab.serve.state.rows import read_snapshot
from parasta_vocab.serve.state.stored import Rows
from parasta_vocab.serve.state.tokens import list_tokens
from parasta_vocab.serve.state.update import read_packaged


def read_through(record: Rows) -> None:
    """Read terminologies, organisations, tokens, the trail and the versions.

    Raises:
        DamagedState: Something of it cannot be read.
    """
    read_snapshot(record)
    read_packaged(record)
    list_tokens(record)
    for _ in read_trail(record):
        pass
