"""All that is reached by going along links, however they turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from parasta_vocab.skos.graph import Links


def reached(start: str, links: Links) -> Iterator[str]:
    """Yield a thing and all that its links lead to, near ones first, each once.

    >>> list(reached("a", {"a": ["b", "c"], "b": ["d"], "d": ["a"]}))
    ['a', 'b', 'c', 'd']
    """
    seen, waiting = {start}, deque([start])
    while waiting:
        iri = waiting.popleft()
        yield iri
        for each in links.get(iri, ()):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
