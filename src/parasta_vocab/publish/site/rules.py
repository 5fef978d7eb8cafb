"""One page a rule, of process descriptions and of vocabularies, and their index by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from parasta_vocab.fixes import FIXABLE
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.site.concepts import Page, link_to, pieces
from parasta_vocab.publish.site.content import content, rule_page
from parasta_vocab.publish.site.frame import Place, Site, render, say
from parasta_vocab.shapes import Rule, catalogue, lint_catalogue
from parasta_vocab.shapes.explained import LINT_TOPICS, TOPICS, example_difference, open_places
from parasta_vocab.vocab.sources import show_source

_TOPICS = TOPICS | LINT_TOPICS


def rule_pages(lang: str, site: Site) -> Iterator[Page]:
    """Yield the index of the rules and the page of each in a language."""
    place = Place("rules/index.html", lang, site)
    sections = [("rules_checked", catalogue().values()), ("rules_linted", lint_catalogue().values())]
    listed = [(say(name, lang), list(_topics(rules, lang))) for name, rules in sections]
    yield place.name, render(place, "rules.html.jinja", say("rules", lang), description=say("rules_lead", lang), sections=listed)
    checked = {concept.properties.get("checked_by"): concept for concept in content().concepts.values()}
    for rule in (*catalogue().values(), *lint_catalogue().values()):
        place = Place(rule_page(rule.id), lang, site)
        step = checked.get(rule.id)
        page = render(
            place,
            "rule.html.jinja",
            rule.label.show(lang),
            [("rules/index.html", say("rules", lang))],
            description=rule.why.show(lang),
            rule=rule,
            severity=PHRASES[rule.severity.name].show(lang),
            topic=_TOPICS[rule.topic].show(lang),
            message=open_places(rule.message.show(lang)),
            why=rule.why.show(lang),
            sources=[pieces(show_source(source, lang)) for source in rule.source],
            difference=[(line[:1], line[1:]) for line in example_difference(rule)],
            fixable=rule.id in FIXABLE,
            step=link_to(place, step) if step else None,
        )
        yield place.name, page


def _topics(rules: Iterable[Rule], lang: str) -> Iterator[tuple[dict[str, str], list[dict[str, Any]]]]:
    for topic, several in groupby(rules, lambda rule: rule.topic):
        yield {"id": topic, "title": _TOPICS[topic].show(lang)}, [_row(rule, lang) for rule in several]


def _row(rule: Rule, lang: str) -> dict[str, Any]:
    severity = PHRASES[rule.severity.name].show(lang)
    return {"id": rule.id, "label": rule.label.show(lang), "severity": severity, "tone": rule.severity.name}
