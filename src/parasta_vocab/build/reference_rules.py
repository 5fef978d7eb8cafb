"""The rules as pages of the reference, two a language: every rule with its reason, its basis and an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from parasta_vocab.build.markdown import code, escaped, heading, render_page, table
from parasta_vocab.fixes import FIXABLE
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.rules import HEADINGS
from parasta_vocab.shapes.explained import LINT_TOPICS, TOPICS, example_difference, open_places
from parasta_vocab.shapes.rule import Rule, catalogue, lint_catalogue
from parasta_vocab.text import Text
from parasta_vocab.vocab.sources import show_source

WORDS: Final = {
    "title": Text("Säännöt", "Regler", "Rules"),
    "rule": Text("Sääntö", "Regel", "Rule"),
    "lead": Text(
        "Tarkistus tuntee {count} sääntöä. Rikkomus on korjattava, varoitus kannattaa korjata, huomiosta päätät itse. "
        "Saman selityksen saa komennolla `parasta explain SÄÄNTÖ`.",
        "Granskningen känner till {count} regler. En överträdelse ska rättas, en varning bör rättas, om ett påpekande avgör du själv. "
        "Samma förklaring ges av kommandot `parasta explain REGEL`.",
        "The check knows {count} rules. A violation must be corrected, a warning is worth correcting, a remark is yours to decide on. "
        "The command `parasta explain RULE` says the same.",
    ),
    "lint_title": Text("Sanastojen säännöt", "Regler för vokabulärer", "Rules for vocabularies"),
    "lint_lead": Text(
        "Komento `parasta vocab lint` tuntee {count} sääntöä. Rikkomus on korjattava, varoitus kannattaa korjata, huomiosta päätät itse. "
        "Saman selityksen saa komennolla `parasta explain SÄÄNTÖ`.",
        "Kommandot `parasta vocab lint` känner till {count} regler. En överträdelse ska rättas, en varning bör rättas, om ett påpekande avgör du själv. "
        "Samma förklaring ges av kommandot `parasta explain REGEL`.",
        "The command `parasta vocab lint` knows {count} rules. A violation must be corrected, a warning is worth correcting, a remark is yours to decide on. "
        "The command `parasta explain RULE` says the same.",
    ),
    "files": Text("Koko esimerkit", "Hela exempel", "Whole examples"),
    "wrong": Text("väärin", "fel", "wrong"),
    "right": Text("oikein", "rätt", "right"),
}


def render_rules(root: Path, lang: str) -> str:
    """Return the page of the rules for process descriptions in one language."""
    return _page("rules", lang, tuple(catalogue().values()), TOPICS, "title", "lead")


def render_lint(root: Path, lang: str) -> str:
    """Return the page of the rules for vocabularies in one language."""
    return _page("lint", lang, tuple(lint_catalogue().values()), LINT_TOPICS, "lint_title", "lint_lead")


def _page(name: str, lang: str, rules: tuple[Rule, ...], topics: Mapping[str, Text], title: str, lead: str) -> str:
    lines = [WORDS[lead].filled(count=len(rules)).show(lang), ""]
    for topic, text in topics.items():
        chapter = [rule for rule in rules if rule.topic == topic]
        if chapter:
            lines += [*heading(2, text.show(lang), f"topic-{topic}"), *_overview(chapter, lang)]
            lines += [line for rule in chapter for line in _rule(rule, lang)]
    return render_page(name, lang, WORDS[title].show(lang), lines)


def _overview(rules: list[Rule], lang: str) -> Iterator[str]:
    rows = ((f"[{code(rule.id)}](#{rule.id})", _severity(rule, lang), escaped(rule.label.show(lang))) for rule in rules)
    yield from table((WORDS["rule"].show(lang), HEADINGS["severity"].show(lang), ""), rows)


def _severity(rule: Rule, lang: str) -> str:
    return PHRASES[rule.severity.name].show(lang)


def _rule(rule: Rule, lang: str) -> Iterator[str]:
    yield from heading(3, rule.label.show(lang), rule.id)
    yield f"{code(rule.id)} · {_severity(rule, lang)}"
    yield ""
    for name, text in (("message", open_places(rule.message.show(lang))), ("why", rule.why.show(lang))):
        yield from (f"**{HEADINGS[name].show(lang)}:** {escaped(text)}", "")
    yield f"**{HEADINGS['source'].show(lang)}:** {' · '.join(escaped(show_source(source, lang)) for source in rule.source)}"
    yield ""
    if rule.id in FIXABLE:
        yield from (PHRASES["fixable"].show(lang), "")
    if difference := example_difference(rule):
        yield from ("```diff", *difference, "```", "")
    yield f"{WORDS['files'].show(lang)}: {' · '.join([*_links(rule, 'bad', 'wrong', lang), *_links(rule, 'good', 'right', lang)])}"
    yield ""


def _links(rule: Rule, kind: str, word: str, lang: str) -> Iterator[str]:
    return (f"{WORDS[word].show(lang)} [{Path(path).name}](../../{path})" for path in rule.examples(kind))
