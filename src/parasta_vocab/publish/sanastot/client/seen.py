"""What a service has answered of a thing, and the name of that answer: it lets a change be made only where nothing has changed since."""

from __future__ import annotations

from dataclasses import dataclass

from parasta_vocab.publish.sanastot.documents import Document


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing as it was at one moment: its document, None where there is none.

    `tag` names that state (RFC 9110, 8.8.3), so that a change is made only where the thing is still so; it is empty where the service
    has no such names, as the platform, or only weak ones, which cannot be asked for.
    """

    document: Document | None = None
    tag: str = ""


def strong(tag: str) -> str:
    """Return an entity tag if it is a strong one, else nothing: a weak one fits no `If-Match` (RFC 9110, 13.1.1).

    >>> strong('"a1"'), strong('W/"a1"')
    ('"a1"', '')
    """
    return tag if tag.startswith('"') else ""
