"""How Finnish words inflect, as pypykko said it: kept in a file beside the records, and asked again only for words that are new."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Cases = tuple[tuple[str, ...], ...]
"""The forms of a word in one number: one tuple a case, in the order of the cases."""


@dataclass(frozen=True, slots=True)
class Inflected:
    """A word that inflects: its own number, whether it modifies a noun, and its forms by number."""

    number: str
    modifier: bool
    numbers: Mapping[str, Cases]


@dataclass(slots=True)
class Lexicon:
    """The words of our terms and the paradigms of their last parts; `asked` are the words that some term still has."""

    words: dict[str, str] = field(default_factory=dict)
    paradigms: dict[str, list[str]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    @classmethod
    def load(cls, path: Path) -> Lexicon:
        """Return the lexicon of a file, or an empty one where there is none."""
        if not path.exists():
            return cls()
        data = json.loads(path.read_bytes())
        return cls(data["words"], data["paradigms"])

    def read(self, word: str, *, head: bool = False) -> Inflected | None:
        """Return how a word inflects, or None if it keeps its form; the head of a term inflects whatever it looks like."""
        key = f"{word}!" if head else word
        self.asked.add(key)
        if key not in self.words:
            self.words[key] = self._ask(word, head=head)
        if not (entry := self.words[key]):
            return None
        before, lemma, number, *modifier = entry.split("|")
        singular, plural = (
            tuple(tuple(before + form for form in case.split("/") if form != "-") for case in forms.split())
            for forms in self.paradigms[lemma]
        )
        return Inflected(number, modifier=bool(modifier), numbers={"sg": singular, "pl": plural})

    def _ask(self, word: str, *, head: bool) -> str:
        from parasta_vocab.build.inflect.pykko import read_word

        reading = read_word(word, head=head)
        if reading is None:
            return ""
        paradigm = [" ".join("/".join(case) or "-" for case in cases) for cases in reading.forms]
        lemma = next(
            name
            for name in (reading.lemma, f"{reading.lemma}²", f"{reading.lemma}³")
            if self.paradigms.setdefault(name, paradigm) == paradigm
        )
        return "|".join((reading.before, lemma, reading.number, *(["m"] if reading.modifier else [])))

    def render(self) -> str:
        """Return the file: what is still asked for, sorted, one word a line."""
        words = {word: entry for word, entry in sorted(self.words.items()) if word in self.asked}
        lemmas = {entry.split("|")[1] for entry in words.values() if entry}
        paradigms = {lemma: forms for lemma, forms in sorted(self.paradigms.items()) if lemma in lemmas}
        return json.dumps({"words": words, "paradigms": paradigms}, ensure_ascii=False, indent=0) + "\n"
