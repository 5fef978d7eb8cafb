"""What concepts, keys and things are, as Markdown or as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab.lsp.things import Thing
from parasta_vocab.national import national_model
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import Concept

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")
_FLOOR: Final = ("fi", "sv")
"""The languages of the law: what is said in another is said in these too."""
_KINDS: Final = {
    "Role": "lsp_role",
    "Process": "lsp_process",
    "Step": "lsp_step",
    "OwnDocument": "lsp_own_document",
    "OwnSystem": "lsp_own_system",
    "OwnData": "lsp_own_data",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a description is written: in which language, and whether as Markdown."""

    lang: str
    markdown: bool = True

    def plain(self, text: str) -> str:
        """Return running text so that it is shown as it stands."""
        return _SPECIAL.sub(r"\\\1", text) if self.markdown else text

    def strong(self, text: str) -> str:
        """Return a text that stands out."""
        return f"**{self.plain(text)}**" if self.markdown else text

    def code(self, text: str) -> str:
        """Return an id."""
        return f"`{text.replace('`', '')}`" if self.markdown else text

    def labels(self, text: Text) -> str:
        """Return a name in the language, and in the others behind it."""
        others = [f"{self.plain(value)} ({lang})" for lang, value in text.items() if lang != self.lang]
        first: str = getattr(text, self.lang)
        return " · ".join([self.strong(first), *others] if first else others)

    def list(self, lines: list[str]) -> str:
        """Return lines as a list."""
        return "\n".join(f"- {line}" for line in lines)


def describe_concept(concept: Concept, style: Style) -> str:
    """Return labels, definition and notes of a concept, the sub-steps of a stage, and the same in the other language below."""
    return "\n\n".join(part for part in _concept(concept, style) if part)


def _concept(concept: Concept, style: Style) -> Iterator[str]:
    yield style.labels(concept.pref_label)
    yield style.code(concept.id)
    yield from _said(concept, style, style.lang, marked=False)
    stage = next((stage for stage in national_model().stages if stage.concept == concept), None)
    if stage:
        lines = [f"{step.number} {style.plain(step.concept.pref_label.show(style.lang))}" for step in stage.sub_steps]
        yield f"{PHRASES['lsp_sub_steps'].show(style.lang)}:"
        yield style.list([f"{line} – {style.code(step.concept.id)}" for line, step in zip(lines, stage.sub_steps, strict=True)])
    others = [lang for lang in _FLOOR if lang != style.lang]
    if style.markdown and others:
        yield "---"
    for lang in others:
        yield from _said(concept, style, lang, marked=True)


def _said(concept: Concept, style: Style, lang: str, *, marked: bool) -> Iterator[str]:
    mark = f"({lang}) " if marked else ""
    if definition := getattr(concept.definition, lang):
        yield mark + style.plain(definition)
    for note in concept.note.get(lang, ()):
        yield mark + style.plain(note)


def describe_key(key: str, slot: dict[str, Any], style: Style) -> str:
    """Return what a key is for, in the language and in the other ones below."""
    texts = Text.of(slot["texts"])
    others = [f"({lang}) {style.plain(text)}" for lang in _FLOOR if lang != style.lang and (text := getattr(texts, lang))]
    return "\n\n".join([style.code(key), style.plain(texts.show(style.lang)), *others])


def describe_thing(thing: Thing, style: Style) -> str:
    """Return what the file says of a thing: its kind, its name in each language, and of a role, the national actor that it is."""
    parts = [f"{kind_of(thing, style.lang)} {style.code(thing.id)}", style.labels(thing.name)]
    actor = next((actor for actor in national_model().actors if actor.id == thing.actor), None)
    if actor:
        parts += [f"{PHRASES['lsp_actor'].show(style.lang)}:", describe_concept(actor, style)]
    return "\n\n".join(part for part in parts if part)


def kind_of(thing: Thing, lang: str) -> str:
    """Return what kind of thing it is."""
    return PHRASES[_KINDS[thing.cls]].show(lang)


def names_of(concept: Concept) -> tuple[str, ...]:
    """Return the preferred labels of a concept, each once."""
    return tuple(dict.fromkeys(label for lang in LANGUAGES if (label := getattr(concept.pref_label, lang))))
