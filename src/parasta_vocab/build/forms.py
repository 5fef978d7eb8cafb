"""Records → one table a language of every form in which a term may stand in running text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from parasta_vocab.build.inflect.english import english_forms
from parasta_vocab.build.inflect.finnish import compound_stem, finnish_forms
from parasta_vocab.build.inflect.lexicon import Lexicon
from parasta_vocab.build.inflect.swedish import swedish_forms
from parasta_vocab.records.read import Record, Records
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.words import normal, spelled

KINDS: Final = {"pref_label": "pref", "alt_label": "alt", "hidden_label": "hidden", "discouraged_label": "discouraged"}
"""Record key to kind of term, the best known first."""
LEXICON: Final = "vocab/generated/inflections.json"
_LONG_STEM: Final = 7
"""A discouraged term of so many letters is found in every compound that it begins."""


@dataclass(frozen=True, slots=True)
class Label:
    """One term of one record."""

    record: Record
    kind: str
    text: str

    def marked(self, key: str, lang: str) -> bool:
        """Tell whether the record lists this term under a key such as `plural`."""
        listed = self.record.data.get(key, ())
        return self.text in (listed.get(lang, ()) if isinstance(listed, dict) else listed)


def iter_files(records: Records, root: Path) -> Iterator[tuple[str, str]]:
    """Yield path and text of each generated file: how words inflect, then the tables."""
    lexicon = Lexicon.load(root / LEXICON)
    tables = {lang: forms_table(records, lang, lexicon) for lang in LANGUAGES}
    yield LEXICON, lexicon.render()
    for lang, table in tables.items():
        yield f"vocab/generated/forms.{lang}.json", render(table)
        yield f"vocab/generated/discouraged.{lang}.json", render(discouraged_part(table))


def forms_table(records: Records, lang: str, lexicon: Lexicon) -> dict[str, Any]:
    """Return the table of a language.

    `terms` lists scheme, id, kind and text of each term, and of a discouraged one the preferred labels of its concept. `forms`
    gives the terms that a form belongs to by their numbers, the best known first; a form that is accepted somewhere is never
    discouraged. `compounds` has the beginnings of words that are compounds of a discouraged term.
    """
    labels = sorted(_labels(records, lang), key=lambda label: list(KINDS.values()).index(label.kind))
    forms: dict[str, list[int]] = {}
    compounds: dict[str, int] = {}
    for number, label in enumerate(labels):
        for form in _forms(label, lang, lexicon):
            numbers = forms.setdefault(form, [])
            if number not in numbers and not (label.kind == "discouraged" and any(labels[item].kind != "discouraged" for item in numbers)):
                numbers.append(number)
        if label.kind == "discouraged" and (stem := _compound_stem(label.text, lang)):
            compounds[stem] = number
    return {
        "terms": [_term(label) for label in labels],
        "forms": {form: numbers[0] if len(numbers) == 1 else numbers for form, numbers in sorted(forms.items())},
        "compounds": dict(sorted(compounds.items())),
    }


def discouraged_part(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a check needs of a table: the discouraged terms, and the accepted ones in which a discouraged one stands."""
    terms, forms = table["terms"], {form: [found] if isinstance(found, int) else found for form, found in table["forms"].items()}
    discouraged = {form for form, numbers in forms.items() if terms[numbers[0]][2] == "discouraged"}

    def is_around(text: str) -> bool:
        words = spelled(text).split(" ")
        parts = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
        return any(part in discouraged for part in parts)

    kept = [number for number, term in enumerate(terms) if term[2] == "discouraged" or is_around(term[3])]
    place = {number: index for index, number in enumerate(kept)}
    fewer = {form: [place[number] for number in numbers if number in place] for form, numbers in forms.items()}
    return {
        "terms": [terms[number] for number in kept],
        "forms": {form: numbers[0] if len(numbers) == 1 else numbers for form, numbers in fewer.items() if numbers},
        "compounds": {begin: place[number] for begin, number in table["compounds"].items()},
    }


def _labels(records: Records, lang: str) -> Iterator[Label]:
    for record in records.records:
        if record.cls == "ActorGroup":
            continue  # a collection is no concept
        for key, kind in KINDS.items():
            texts = record.data.get(key, {}).get(lang, ())
            yield from (Label(record, kind, text) for text in ((texts,) if isinstance(texts, str) else texts))


def _forms(label: Label, lang: str, lexicon: Lexicon) -> Iterable[str]:
    plural = label.marked("plural", lang)
    if lang == "fi":
        return finnish_forms(label.text, lexicon)
    if lang == "sv":
        return swedish_forms(label.text, neuter=label.marked("neuter", lang), plural=plural)
    return english_forms(label.text, plural=plural)


def _compound_stem(text: str, lang: str) -> str:
    """Return how the compounds of a discouraged term begin, or nothing where that is too short to tell or has several words."""
    if " " in text or lang == "en":
        return ""
    if text.isupper():
        return f"{normal(text)}-"
    stem = compound_stem(text) if lang == "fi" else normal(text)
    return stem if len(stem) >= _LONG_STEM else ""


def _term(label: Label) -> list[Any]:
    term: list[Any] = [label.record.scheme, label.record.id, label.kind, label.text]
    return [*term, label.record.data["pref_label"]] if label.kind == "discouraged" else term


def render(table: dict[str, Any]) -> str:
    """Return a table as JSON, one term and one form a line."""
    terms = ",\n".join(json.dumps(term, ensure_ascii=False, separators=(",", ":")) for term in table["terms"])
    forms, compounds = (json.dumps(table[name], ensure_ascii=False, separators=(",\n", ":"))[1:-1] for name in ("forms", "compounds"))
    forms = re.sub(r"\[[\d,\n]+\]", lambda found: found[0].replace("\n", ""), forms)
    return f'{{"terms":[\n{terms}\n],\n"forms":{{\n{forms}\n}},\n"compounds":{{\n{compounds}\n}}}}\n'
