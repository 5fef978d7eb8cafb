"""A rule as SARIF has it: descriptions, help in plain text and in Markdown, and what GitHub sorts by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from parasta_vocab.errors import NoSuchRule
from parasta_vocab.report.characters import escape_markdown
from parasta_vocab.report.rules import HEADINGS, render_rule
from parasta_vocab.shapes.explained import example_difference, open_places
from parasta_vocab.shapes.rule import Rule, Severity, get_rule
from parasta_vocab.vocab.sources import show_source

LEVELS: Final = {Severity.violation: "error", Severity.warning: "warning", Severity.info: "note"}
LONGEST: Final = 1024
"""GitHub takes so many characters of a description."""
_PROBLEMS: Final = {Severity.violation: "error", Severity.warning: "warning", Severity.info: "recommendation"}
_GUESSES: Final = frozenset({"language", "documentation", "terminology"})
"""Topics of rules that read words, and may err."""


def rule_object(rule: Rule, lang: str) -> dict[str, Any]:
    """Return a rule as a `reportingDescriptor`; its severity is that of the catalogue, whatever the settings make of it."""
    return _object(_as_published(rule), lang)


def _as_published(rule: Rule) -> Rule:
    try:
        return get_rule(rule.id)
    except NoSuchRule:
        return rule


@lru_cache(maxsize=512)
def _object(rule: Rule, lang: str) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": rule.label.show(lang)[:LONGEST]},
        "fullDescription": {"text": rule.why.show(lang)[:LONGEST]},
        "help": {"text": render_rule(rule, lang), "markdown": "\n".join(_markdown(rule, lang)) + "\n"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "precision": "medium" if rule.topic in _GUESSES else "very-high",
            "problem.severity": _PROBLEMS[rule.severity],
            "tags": ["vocabulary" if rule.kind == "lint" else "process-description", rule.topic],
        },
    }


def _markdown(rule: Rule, lang: str) -> Iterator[str]:
    """Yield why, how and on what basis, and an example; code scanning shows it beside the finding."""
    for name, text in (("message", open_places(rule.message.show(lang))), ("why", rule.why.show(lang))):
        yield from (f"**{HEADINGS[name].show(lang)}**", "", escape_markdown(text), "")
    yield from (f"**{HEADINGS['source'].show(lang)}**", "")
    yield from (f"- {escape_markdown(show_source(source, lang))}" for source in rule.source)
    if difference := example_difference(rule):
        fence = "`" * max(3, 1 + max(line.count("`") for line in difference))
        yield from ("", f"**{HEADINGS['difference'].show(lang)}**", "", f"{fence}diff", *difference, fence)
