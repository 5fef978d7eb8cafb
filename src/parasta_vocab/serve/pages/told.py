"""The page that tells why there is no other."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parasta_vocab.serve.errors import Problem
    from parasta_vocab.serve.pages.frame import Frame


def told_page(frame: Frame, problem: Problem) -> bytes:
    """Return a page about a problem: its message, or the values that break rules, each with its own."""
    details = [] if isinstance(problem.details, str) else problem.details
    return frame.render(
        "told.html.jinja",
        {frame.lang: frame.say("missing" if problem.status == HTTPStatus.NOT_FOUND else "refused")},
        message="" if details else problem.message.show(frame.lang),
        details=[(detail.field, detail.message.show(frame.lang)) for detail in details],
    )
