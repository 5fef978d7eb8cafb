"""What can be put at a place of a text: national concepts by the labels of each language, ids of the file, and keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parasta_vocab.data import read_json
from parasta_vocab.fixes.slot import Slot, class_at
from parasta_vocab.lsp.context import Cursor, taken_keys, taken_values
from parasta_vocab.lsp.describe import Style, describe_concept, describe_key, describe_thing, kind_of, names_of
from parasta_vocab.lsp.things import Thing, fitting
from parasta_vocab.lsp.word import Words
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.graph import fields
from parasta_vocab.validation.structure import SCHEMA
from parasta_vocab.vocab.concept import Concept, iter_labels

CONCEPT, THING, KEY, WORD = "concept", "thing", "key", "word"
"""Kinds of suggestions."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that can be put at a cursor: `word` is its id, `text` what is written, `names` what it can be found by.

    `first` tells whether it is more likely than others: a key that must be there, a sub-step of the stages of the process.
    """

    kind: str
    word: str
    text: str
    detail: str = ""
    about: str = ""
    names: tuple[str, ...] = ()
    first: bool = False

    def filter_text(self, typed: str) -> str:
        """Return what an editor compares with what has been typed: every name, those first that begin so."""
        wanted = typed.casefold()
        return " ".join(sorted(dict.fromkeys((self.word, *self.names)), key=lambda name: not name.casefold().startswith(wanted)))


def complete(cursor: Cursor, words: Words, every: Sequence[Thing], style: Style) -> Iterator[Suggestion]:
    """Yield what can be put at a cursor; what the mapping or the list has already is left out."""
    if cursor.is_key:
        yield from _keys(cursor, words, style)
        return
    slot = cursor.slot
    if slot is None:
        return
    taken = taken_values(cursor, words)
    for thing in fitting(cursor.path, every):
        if thing.id not in taken:
            detail = thing.name.show(style.lang)
            names = tuple(text for _, text in thing.name.items())
            yield Suggestion(
                THING, thing.id, cursor.put(thing.id), detail or kind_of(thing, style.lang), describe_thing(thing, style), names, first=True
            )
    likely = _likely(cursor, words)
    for option in slot.options if "concept" in slot.kind or slot.key == "languages" else ():
        if option not in taken:
            yield _option(option, slot, cursor, style, likely)
    if slot.kind == "boolean":
        yield from (Suggestion(WORD, word, _bare(cursor, word)) for word in ("true", "false"))


def _keys(cursor: Cursor, words: Words, style: Style) -> Iterator[Suggestion]:
    taken = taken_keys(cursor, words)
    slot = cursor.slot
    if slot and slot.kind == "text":
        spoken = {word.text for word in words.values(("provider", "languages"))}
        for lang in LANGUAGES:
            if lang not in taken:
                yield Suggestion(KEY, lang, cursor.put(lang), PHRASES[f"language_{lang}"].show(style.lang), first=lang in spoken)
        return
    cls = class_at(cursor.path)
    for key in cursor.keys:
        if key not in taken and cls:
            about = fields()[cls]["slots"][key]
            detail = about["texts"].get(style.lang, "")
            yield Suggestion(KEY, key, cursor.put(key), detail, describe_key(key, about, style), first=key in _required(cls))


def _required(cls: str) -> frozenset[str]:
    schema = read_json(SCHEMA)
    return frozenset((schema if cls == "ProcessDescription" else schema["$defs"][cls]).get("required", ()))


def _likely(cursor: Cursor, words: Words) -> frozenset[str]:
    """Return the IRIs of the stages that the process around a cursor says it realises."""
    stages = {word.text for word in words.values((*cursor.path[:2], "stages"))}
    return frozenset(stage.concept.iri for stage in national_model().stages if stage.concept.id in stages)


def _option(option: str, slot: Slot, cursor: Cursor, style: Style, likely: frozenset[str]) -> Suggestion:
    concept = national_model().find(slot.target + option)
    text = cursor.put(option)
    if concept is None:
        name = PHRASES.get(f"language_{option}") if slot.key == "languages" else None
        return Suggestion(WORD, option, text, name.show(style.lang) if name else "")
    is_first = not likely.isdisjoint(concept.broader) or concept.iri in likely
    return Suggestion(
        CONCEPT, option, text, _detail(concept, style), describe_concept(concept, style), tuple(iter_labels(concept)), is_first
    )


def _detail(concept: Concept, style: Style) -> str:
    names = names_of(concept)
    shown = concept.pref_label.show(style.lang)
    return " · ".join([shown, *(name for name in names if name != shown)])


def _bare(cursor: Cursor, word: str) -> str:
    """Return a word that is no text: it never stands in quotation marks."""
    return f"{cursor.before}{word}{cursor.after}"
