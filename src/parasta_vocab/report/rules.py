"""Rules explained: one in full, all as a list, and as data."""

from __future__ import annotations

import difflib
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import cache

from parasta_vocab.data import root
from parasta_vocab.fixes import FIXABLE
from parasta_vocab.phrases import PHRASES
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
    "iri": Text("Tunniste", "Beteckning", "Identifier"),
}
TOPICS = {
    "file": Text("Tiedosto", "Filen", "File"),
    "provider": Text("Koulutuksen järjestäjä", "Utbildningsanordnaren", "Provider"),
    "process": Text("Prosessi", "Processen", "Process"),
    "flow": Text("Prosessin kulku", "Processens flöde", "Flow"),
    "coverage": Text("Kattavuus", "Täckning", "Coverage"),
    "stage": Text("Prosessikartan vaiheet", "Processkartans steg", "Stages"),
    "critical-point": Text("Kriittiset pisteet", "Kritiska punkter", "Critical points"),
    "language": Text("Kieli", "Språket", "Language"),
}
LINT_TOPICS = {
    "vocabulary-file": Text("Sanastotiedosto", "Vokabulärfilen", "Vocabulary file"),
    "concept-scheme": Text("Käsitejärjestelmä", "Begreppssystemet", "Concept scheme"),
    "label": Text("Nimitykset", "Benämningar", "Labels"),
    "documentation": Text("Määritelmät ja huomautukset", "Definitioner och anmärkningar", "Definitions and notes"),
    "relation": Text("Käsitesuhteet", "Begreppsrelationer", "Relations"),
    "mapping": Text("Vastaavuudet", "Motsvarigheter", "Mappings"),
    "terminology": Text("Sanastotyön käytännöt", "Terminologiskt arbete", "Terminological practice"),
    "platform": Text("Sanastot-työkalu", "Verktyget Sanastot", "The tool Sanastot"),
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


def open_places(message: str) -> str:
    """Return a message with its placeholders shown as blanks: `{?value}` → `…`."""
    return re.sub(r"\{[?$]\w+\}", "…", message)


@cache
def example_difference(rule: Rule) -> tuple[str, ...]:
    """Return where the first bad example differs from the first good one, as lines of a difference without its head."""
    bad, good = (next(iter(rule.examples(kind)), None) for kind in ("bad", "good"))
    if bad is None or good is None:
        return ()
    wrong, right = (_body((root() / path).read_text(encoding="utf-8", errors="replace")) for path in (bad, good))
    lines = list(difflib.unified_diff(wrong, right, n=2, lineterm=""))[2:]
    return tuple(line if not line.startswith("@@") else "…" for line in lines)[1:41]


def _body(text: str) -> list[str]:
    """Return the lines of an example without the comment that says what it shows."""
    return [line for line in text.splitlines() if not line.startswith("#")]


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
