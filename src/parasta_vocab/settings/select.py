"""Which rules a selector means: the id of a rule, a topic, or a shell pattern such as `stage-*`."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from parasta_vocab.errors import NoSuchRule
from parasta_vocab.shapes.rule import Rule, catalogue
from parasta_vocab.vocab.index import closest


def means(selector: str, rule: Rule) -> bool:
    """Tell whether a selector means this rule."""
    return selector in (rule.id, rule.topic) or fnmatchcase(rule.id, selector)


def is_selector(selector: str) -> bool:
    """Tell whether a selector means any rule at all."""
    return any(means(selector, rule) for rule in catalogue().values())


def require_selectors(selectors: Iterable[str]) -> tuple[str, ...]:
    """Return the selectors as they are.

    Raises:
        NoSuchRule: One of them means no rule.
    """
    chosen = tuple(selectors)
    for selector in chosen:
        if not is_selector(selector):
            topics = dict.fromkeys(rule.topic for rule in catalogue().values())
            raise NoSuchRule(selector, closest(selector, (*topics, *catalogue())))
    return chosen
