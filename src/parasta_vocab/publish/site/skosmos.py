"""The Skosmos read tree of the site: the same answers as those of the server, as files below `rest/v1/`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parasta_vocab.data import read_bytes
from parasta_vocab.publish.skosmos.library import Library
from parasta_vocab.publish.skosmos.source import read_source
from parasta_vocab.publish.skosmos.tree import tree
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES

ROOT: Final = "rest/v1/"


def skosmos_files(base: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files by name below the folder of the site; `base` is the address that the site will have, if it is known."""
    sources = (read_source(scheme, own_triples(read_bytes(f"vocab/{scheme}.ttl").decode(), "turtle"), LANGUAGES) for scheme in SCHEMES)
    library = Library({source.id: source for source in sources}, f"{base.rstrip('/')}/{ROOT}" if base else "")
    yield from ((f"{ROOT}{name}", content) for name, content in tree(library))
