"""Routes that open something which has to be closed when the server stops."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter


class ClosingRouter(APIRouter):
    """A router with functions that the server calls when it stops; they are quick."""

    closers: tuple[Callable[[], None], ...] = ()
