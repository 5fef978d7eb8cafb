"""Labels: each concept has them, no two say the same, and each is a term as terminologists write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from parasta_vocab.lint.subject import Subject, in_language, language_name, plain, property_name
from parasta_vocab.lint.words import STEMMED
from parasta_vocab.namespaces import SKOSXL
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import is_blank
from parasta_vocab.source.document import Literal
from parasta_vocab.text import LANGUAGES, Text, quoted
from parasta_vocab.validation.native.language import language_names
from parasta_vocab.validation.result import Result

ROLES: Final = {
    terms.PREF: Text("suositettava", "rekommenderad", "preferred"),
    terms.ALT: Text("vaihtoehtoinen", "alternativ", "alternative"),
    terms.HIDDEN: Text("piilonimitys", "dold", "hidden"),
}
HALF: Final = 2
NAMED: Final = 5
"""So many of the concepts that share a label are named."""


def joined(texts: list[Text]) -> Text:
    """Return texts as one list."""
    return Text(*(", ".join(text.show(lang) for text in texts) for lang in LANGUAGES))


def find_missing_labels(subject: Subject) -> Iterator[Result]:
    """Yield concepts without a preferred label, and those that have one in some languages only."""
    graph = subject.graph
    stated = graph.statements.get(terms.PREF, {})
    covered = Counter(
        lang for concept, labels in graph.pref.items() if concept in graph.concepts for lang in {item.lang for item in labels}
    )
    languages = [lang for lang in subject.languages if lang]
    whole = max(covered.values(), default=0) == len(graph.concepts)
    if not whole:
        languages = [lang for lang in languages if covered[lang] * HALF >= len(graph.concepts)]
    for concept in graph.concepts:
        there = {label.lang for label in graph.pref.get(concept, ())}
        if not there:
            if concept not in stated:
                yield Result("missing-label", concept)
        elif len(there) < len(languages) or not there.issuperset(languages):
            others = {label.lang for labels in (graph.alt, graph.discouraged) for label in labels.get(concept, ())}
            if missing := [lang for lang in languages if lang not in there and lang not in others]:
                yield Result("label-language-gap", concept, terms.PREF, facts={"languages": language_names(missing)})


def find_no_common_language(subject: Subject) -> Iterator[Result]:
    """Yield one offence where no language has a label for every labelled concept."""
    graph = subject.graph
    labelled = [graph.pref[concept] for concept in graph.concepts if graph.pref.get(concept)]
    counts = Counter(lang for labels in labelled for lang in {label.lang for label in labels} if lang)
    if counts and max(counts.values()) < len(labelled):
        lang, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
        facts: dict[str, str | Text] = {
            "count": str(len(labelled)),
            "languages": language_names([lang]),
            "missing": str(len(labelled) - count),
        }
        yield Result("no-common-language", next(iter(graph.schemes), ""), facts=facts)


def find_repeated_labels(subject: Subject) -> Iterator[Result]:
    """Yield languages in which a resource has several preferred labels (S14)."""
    for concept, labels in subject.graph.pref.items():
        if len({label.lang for label in labels}) < len(labels):
            counts = Counter(label.lang for label in labels)
            for lang in sorted(lang for lang, count in counts.items() if count > 1):
                texts = [quoted(label.text) for label in labels if label.lang == lang]
                second = [label for label in labels if label.lang == lang][1]
                facts: dict[str, str | Text] = {"in_language": in_language(lang), "labels": joined(texts)}
                yield Result("repeated-preferred-label", concept, terms.PREF, second, facts=facts)


def find_clashing_labels(subject: Subject) -> Iterator[Result]:
    """Yield labels that stand in two roles (S13), and those that differ from another one in case only."""
    graph = subject.graph
    kinds = {terms.PREF: graph.pref, terms.ALT: graph.alt, terms.HIDDEN: graph.hidden}
    for concept in dict.fromkeys([*graph.alt, *graph.hidden]):
        every = [*graph.pref.get(concept, ()), *graph.alt.get(concept, ()), *graph.hidden.get(concept, ())]
        if len({(label.lang, label.text.lower()) for label in every}) == len(every):
            continue
        roles: dict[Literal, list[str]] = {}
        for kind, labels in kinds.items():
            for label in labels.get(concept, ()):
                roles.setdefault(label, []).append(kind)
        twins: dict[tuple[str, str], Literal] = {}
        for label, several in roles.items():
            if len(several) > 1:
                yield Result("clashing-labels", concept, several[-1], label, facts={"roles": joined([ROLES[kind] for kind in several])})
            first = twins.setdefault((label.lang, label.text.casefold()), label)
            if first is not label:
                yield Result("label-case-twin", concept, several[0], label, facts={"other": quoted(first.text)})


def find_shared_labels(subject: Subject) -> Iterator[Result]:
    """Yield labels by which two concepts are called; of those with the same preferred label, the first one is passed over."""
    graph = subject.graph
    owners: dict[tuple[str, str], str] = {}
    sharers: dict[tuple[str, str], dict[str, Literal]] = {}
    for concept in graph.concepts:
        for label in graph.pref.get(concept, ()):
            key = (label.lang, label.text.casefold())
            first = owners.setdefault(key, concept)
            if first is not concept and first != concept and label.text.strip():
                sharers.setdefault(key, {}).setdefault(concept, label)
    for key, labels in sharers.items():
        ids = [owners[key], *labels]
        for concept, label in labels.items():
            facts = {"other": _ids(subject, ids, concept), "languages": language_name(label.lang)}
            yield Result("shared-label", concept, terms.PREF, label, facts=facts)
    for kind, others in ((terms.ALT, graph.alt), (terms.HIDDEN, graph.hidden)):
        for concept, values in others.items():
            for label in values:
                other = owners.get((label.lang, label.text.casefold()), concept)
                if other != concept and label.text.strip():
                    yield Result("label-of-another-concept", concept, kind, label, facts={"other": subject.name(other)})


def _ids(subject: Subject, concepts: Sequence[str], without: str) -> Text:
    """Return the ids of the first few concepts, apart from one of them."""
    others = [concept for concept in concepts[: NAMED + 1] if concept != without][:NAMED]
    names = list(dict.fromkeys(subject.name(concept) if is_blank(concept) else quoted(subject.graph.name(concept)) for concept in others))
    return joined([*names, plain("…")] if len(concepts) > NAMED + 1 else names)


def find_broken_labels(subject: Subject) -> Iterator[Result]:
    """Yield labels that are empty, are no plain text (S12), or are resources without one literal form (S52)."""
    graph = subject.graph
    forms = graph.statements.get(terms.LITERAL_FORM, {})
    resources = {iri: iri for iri, classes in graph.types.items() if f"{SKOSXL}Label" in classes}
    resources |= {value: concept for concept, _, value in graph.links(*terms.XL_LABELS.values())}
    for concept, predicate, value in graph.pairs(*terms.LABELS):
        if not isinstance(value, Literal):
            if value not in forms and value not in resources:
                yield Result("label-not-plain", concept, predicate, value)
        elif value.datatype:
            yield Result("label-not-plain", concept, predicate, value)
        elif not value.text.strip():
            yield Result("empty-label", concept, predicate, value, facts={"property": property_name(predicate)})
    for resource, concept in resources.items():
        if len(forms.get(resource, ())) != 1:
            yield Result("xl-label-without-form", concept, facts={"count": str(len(forms.get(resource, ())))})


def find_lonely_alternatives(subject: Subject) -> Iterator[Result]:
    """Yield alternative and discouraged labels in a language that has no preferred label."""
    graph = subject.graph
    for rule, labels in (("alternative-without-preferred", graph.alt), ("discouraged-without-preferred", graph.discouraged)):
        for concept, values in labels.items():
            there = {label.lang for label in graph.pref.get(concept, ())}
            first = {label.lang: label for label in reversed(values) if label.lang not in there and not label.datatype}
            for lang, label in first.items() if there else ():
                yield Result(rule, concept, value=label, facts={"in_language": in_language(lang)})


def find_unlike_terms(subject: Subject) -> Iterator[Result]:
    """Yield labels that end in punctuation, and those with a capital although their first word is no proper name."""
    small: dict[str, frozenset[str]] = {}
    for kind, labels in ((terms.PREF, subject.graph.pref), (terms.ALT, subject.graph.alt)):
        for concept, values in labels.items():
            if concept not in subject.graph.concepts:
                continue
            for label in values:
                text = label.text
                if text[-1:] in {".", ",", ";", ":", "!", "?"} and "." not in text[:-1]:
                    yield Result("term-with-full-stop", concept, kind, label)
                if text[:1].isupper() and text[1:].islower() and label.lang in STEMMED:
                    if label.lang not in small:
                        small[label.lang] = subject.small_words(label.lang)
                    if f"{text[0].lower()}{text[1:]}" in small[label.lang]:
                        yield Result("capitalised-term", concept, kind, label)
