"""How processes are started that share a work, and how they end with the one that started them."""

from __future__ import annotations

import os
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.context import BaseContext
from threading import Thread


def follow_parent() -> None:
    """End this process when the one that started the run is gone, whatever ended it."""

    def follow() -> None:
        if (parent := parent_process()) is not None:
            parent.join()
            os._exit(1)

    Thread(target=follow, daemon=True).start()


def clean_start(module: str) -> BaseContext:
    """Return how processes are started: from a clean one that has read a module of ours once, where the system can do that."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([module])
    return context
