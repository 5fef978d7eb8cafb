"""What the word at a place of a text means."""

from __future__ import annotations

from collections.abc import Sequence

from parasta_vocab.fixes.slot import class_at, slot_at
from parasta_vocab.lsp.describe import Style, describe_concept, describe_key, describe_thing
from parasta_vocab.lsp.things import Thing, meant_by
from parasta_vocab.lsp.word import Word
from parasta_vocab.national import national_model
from parasta_vocab.validation.graph import fields
from parasta_vocab.vocab import Concept


def hover(word: Word, every: Sequence[Thing], style: Style) -> str | None:
    """Return what is to be said of a word, or None; `every` holds the things that it can mean."""
    if word.is_key:
        cls = class_at(word.path[:-1])
        slot = fields()[cls]["slots"].get(word.path[-1]) if cls else None
        return describe_key(str(word.path[-1]), slot, style) if slot else None
    if things := meant_by(word, every):
        return describe_thing(things[0], style)
    concept = concept_of(word)
    return describe_concept(concept, style) if concept else None


def concept_of(word: Word) -> Concept | None:
    """Return the national concept that a value names, or None."""
    slot = slot_at(word.path)
    if slot is None or "concept" not in slot.kind:
        return None
    return national_model().find(slot.target + word.text)
