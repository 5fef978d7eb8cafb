"""The pages of a large vocabulary, made by several processes while this one does other work; those of a small one are made right here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Final

from parasta_vocab.checking.processes import clean_start, follow_parent
from parasta_vocab.publish.site.concepts import Page
from parasta_vocab.publish.site.content import content
from parasta_vocab.publish.site.frame import Site
from parasta_vocab.source.quiet import no_collection

LARGE: Final = 200
"""So many concepts are worth the start of other processes: ours take 3.3 seconds in place of 4.5."""
Maker = Callable[[str, Site], Iterator[Page]]
Work = tuple[Maker, str]
"""What makes pages, and the language in which it makes them."""


@contextmanager
def making(works: Sequence[Work], site: Site) -> Iterator[Callable[[Work], Iterator[Page]]]:
    """Begin with the pages, and give what returns those of one work once they are wanted; nothing goes on after the end of the block."""
    if len(content().concepts) < LARGE or (os.cpu_count() or 1) == 1:
        yield lambda work: work[0](work[1], site)
        return
    pool = ProcessPoolExecutor(os.cpu_count(), mp_context=clean_start("parasta_vocab.publish.site.render"), initializer=follow_parent)
    begun: dict[Work, Future[list[Page]]] = {work: pool.submit(_made, work, site) for work in works}

    def made(work: Work) -> Iterator[Page]:
        try:
            return iter(begun.pop(work).result())
        except BrokenProcessPool:  # one was ended, as systems do that run out of memory
            return work[0](work[1], site)

    try:
        yield made
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _made(work: Work, site: Site) -> list[Page]:
    with no_collection():
        return list(work[0](work[1], site))
