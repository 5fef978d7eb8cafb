"""The notice on the page of a draft, with what its makers say of their wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.serve.pages.stated import makers_of

if TYPE_CHECKING:
    from parasta_vocab.serve.pages.frame import Frame
    from parasta_vocab.serve.state.snapshot import Held


def draft_notice(frame: Frame, held: Held, document: Document, word: str) -> list[dict[str, str]]:
    """Return the sentences of the notice: the one of this word, then those of the makers; none where the document is no draft."""
    if document.get("status") != "DRAFT":
        return []
    said = [{"text": frame.say(word), "lang": ""}, *(frame.named(maker.note) for maker in makers_of(held))]
    return [text | {"href": ""} for text in said if text["text"]]
