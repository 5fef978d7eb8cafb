"""Rules explained: one in full, all as a list, and as data."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator

from parasta_vocab.data import root
from parasta_vocab.fixes import FIXABLE
from parasta_vocab.phrases import PHRASES
from parasta_vocab.shapes.explained import LINT_TOPICS, TOPICS, example_difference, open_places
from parasta_vocab.shapes.rule import Rule
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab.sources import show_source

WIDTH = 96
HEADINGS = {
    "severity": Text("Vakavuus", "Allvarsgrad", "Severity"),
    "message": Text("Mitä sääntö sanoo", "Vad regeln säger", "What the rule says"),
    "why": Text("Miksi", "Varför", "Why"),
    "source": Text("Peruste", "Grund", "Basis"),
    "difference": Text("Esimerkki: - väärin, + oikein", "Exempel: - fel, + rätt", "Example: - wrong, + right"),
    "iri": Text("Tunniste", "Identifierare", "Identifier"),
}


def render_rule(rule: Rule, lang: str) -> str:
    """Return everything about one rule as plain text."""
    return "\n".join(_lines(rule, lang)) + "\n"


def _lines(rule: Rule, lang: str) -> Iterator[str]:
    def heading(name: str) -> str:
        return HEADINGS[name].show(lang)

    title = f"{rule.label.show(lang)} [{rule.id}]"
    yield from (title, "=" * len(title), "")
    yield f"{heading('severity')}: {PHRASES[rule.severity.name].show(lang)}"
    for name, text in (("message", open_places(rule.message.show(lang))), ("why", rule.why.show(lang))):
        yield from ("", f"{heading(name)}:", *_wrapped(text))
    yield from ("", f"{heading('source')}:", *(line for source in rule.source for line in _wrapped(f"- {show_source(source, lang)}")))
    if rule.id in FIXABLE:
        yield from ("", PHRASES["fixable"].show(lang))
    yield from ("", f"{heading('iri')}: {rule.iri}")
    if difference := example_difference(rule):
        yield from ("", f"{heading('difference')}:", *(f"  {line}" for line in difference))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def render_rule_list(rules: Iterable[Rule], lang: str) -> str:
    """Return the ids, severities and labels of rules, by topic."""
    lines: list[str] = []
    topic = ""
    listed = list(rules)
    width = max(len(rule.id) for rule in listed)
    for rule in listed:
        if rule.topic != topic:
            topic = rule.topic
            lines += ["", (TOPICS | LINT_TOPICS)[topic].show(lang)]
        lines.append(f"  {rule.id:{width}}  {PHRASES[rule.severity.name].show(lang):12}  {rule.label.show(lang)}")
    return "\n".join(lines[1:]) + "\n"


def render_rules_json(rules: Iterable[Rule]) -> str:
    """Return rules as data, every text in every language and every example in full."""
    return json.dumps([_object(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _object(rule: Rule) -> dict[str, object]:
    texts = {
        name: {lang: getattr(text, lang) for lang in LANGUAGES}
        for name, text in (("label", rule.label), ("message", rule.message), ("why", rule.why))
    }
    examples = {
        kind: {path: (root() / path).read_text(encoding="utf-8", errors="replace") for path in rule.examples(kind)}
        for kind in ("bad", "good")
    }
    return {
        "id": rule.id,
        "iri": rule.iri,
        "topic": rule.topic,
        "severity": rule.severity.name,
        "kind": rule.kind,
        "fixable": rule.id in FIXABLE,
        **texts,
        "source": list(rule.source),
        "examples": examples,
    }
