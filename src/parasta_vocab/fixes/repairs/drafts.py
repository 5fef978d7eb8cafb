"""Texts that are missing in a language which the provider has promised: the other language's, marked as a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parasta_vocab.fixes.change import Add, Change, Put
from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.fixes.repairs.plan import Plan
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import Path
from parasta_vocab.text import LANGUAGES, Text, quoted
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.native.language import DRAFT_MARKS, is_draft, is_placeholder, language_names

LONGEST = 60
"""So much of a text is shown in a title."""


def copy_as_draft(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Copy a text into each promised language that lacks it, with a mark by which the rule `draft-text` finds it."""
    path = page.values.get(finding.location.place) if finding.location.place else None
    texts = value_at(page.data, path[:-1]) if path else None
    if path is None or not isinstance(texts, dict):
        return None
    promised = _promised(pages)
    beside = next((lang for lang in (*promised, *LANGUAGES) if _says_something(texts.get(lang))), None)
    missing = [lang for lang in promised if not isinstance(texts.get(lang), str)]
    if beside is None or not missing or any(texts.get(lang) is not None for lang in missing):
        return None
    title = PHRASES["fix_draft"].filled(text=_short(texts[beside]), languages=language_names(missing))
    return Plan(title, tuple(_changes(path[:-1], texts, beside, missing)))


def _changes(path: Path, texts: Mapping[str, str], beside: str, missing: Sequence[str]) -> list[Change]:
    drafts = {lang: f"{getattr(DRAFT_MARKS, lang)}: {texts[beside]}" for lang in missing}
    blank: list[Change] = [Put((*path, lang), text) for lang, text in drafts.items() if lang in texts]
    absent = tuple((lang, text) for lang, text in drafts.items() if lang not in texts)
    return [*blank, Add(path, beside, absent)] if absent else blank


def _promised(pages: Sequence[Page]) -> list[str]:
    listed = [value_at(page.data, ("provider", "languages")) for page in pages]
    codes = {code for codes in listed if isinstance(codes, list) for code in codes if isinstance(code, str)}
    return [lang for lang in LANGUAGES if lang in codes]


def _says_something(text: object) -> bool:
    return isinstance(text, str) and not is_placeholder(text) and not is_draft(text)


def _short(text: str) -> Text:
    return quoted(text if len(text) <= LONGEST else f"{text[:LONGEST]} …")
