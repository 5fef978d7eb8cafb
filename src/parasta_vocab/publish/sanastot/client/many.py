"""The same for many things at once, a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

from parasta_vocab.publish.sanastot.client.endpoint import Endpoint

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(do: Callable[[Item], Result], items: Iterable[Item], endpoint: Endpoint, tick: Callable[[], None]) -> list[Result]:
    """Return what is done with each item, in their order; `tick` is called after each.

    At the first failure, or when the user stops the run, nothing new is begun, and what is under way comes to its end first: so
    its outcome is known.
    """
    with ThreadPoolExecutor(endpoint.manners.workers) as pool:
        futures = [pool.submit(do, item) for item in items]
        try:
            for future in as_completed(futures):
                future.result()
                tick()
        except BaseException:
            endpoint.stop()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [future.result() for future in futures]
