"""The file as a whole: are there concepts, have they IRIs, are the words those of SKOS, is each text in a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import unquote

from parasta_vocab.lint.subject import Subject, plain
from parasta_vocab.namespaces import LOCAL, SKOS
from parasta_vocab.skos import terms
from parasta_vocab.skos.graph import is_blank
from parasta_vocab.text import quoted
from parasta_vocab.validation.result import Result, hint
from parasta_vocab.vocab.index import closest

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
_ESCAPED: Final = re.compile(r"%(?:20|22|3C|3E|5C|5E|60|7B|7C|7D)")
_NO_HOST: Final = re.compile(r"https?:(?!//[^/?#])")


def find_no_concepts(subject: Subject) -> Iterator[Result]:
    """Yield one offence where there is no concept at all."""
    if not subject.graph.concepts:
        yield Result("no-concepts")


def find_undefined_terms(subject: Subject) -> Iterator[Result]:
    """Yield each property and class of the SKOS namespace that is none, where it is used first."""
    found: dict[str, str] = {}
    for predicate, by_subject in subject.graph.statements.items():
        if predicate.startswith(SKOS) and predicate not in terms.KNOWN:
            found.setdefault(predicate, next(iter(by_subject)))
    for user, classes in subject.graph.types.items():
        for cls in sorted(classes):
            if cls.startswith(SKOS) and cls not in terms.KNOWN:
                found.setdefault(cls, user)
    known = {iri.removeprefix(SKOS) for iri in terms.KNOWN}
    for iri, user in found.items():
        name = iri.removeprefix(SKOS)
        yield Result("undefined-skos-term", user, value=iri, facts={"term": plain(f"skos:{name}"), "hint": hint(closest(name, known))})


def find_nameless_concepts(subject: Subject) -> Iterator[Result]:
    """Yield each concept without an IRI."""
    return (Result("blank-node-concept", concept) for concept in subject.graph.concepts if is_blank(concept))


def find_other_schemes(subject: Subject) -> Iterator[Result]:
    """Yield each concept whose IRI is no web address."""
    for concept in subject.graph.concepts:
        if not concept.startswith(("http:", "https:")):
            yield Result("non-http-iri", concept, facts={"iri": quoted(concept)})


def find_malformed_iris(subject: Subject) -> Iterator[Result]:
    """Yield each IRI that is relative to nothing, names no host, or had to be escaped when the file was read."""
    odd = {}
    for iri in sorted(subject.graph.described | subject.graph.targets):
        bare = unquote(iri) if "%" in iri and _ESCAPED.search(iri) else ""
        written = iri[len(LOCAL) :] if iri.startswith(LOCAL) and not is_blank(iri) else ""
        if written or _NO_HOST.match(iri) or (bare and iri not in subject.text and bare in subject.text):
            odd[iri] = written or bare or iri
    users = _users(subject, odd)
    for iri, shown in odd.items():
        user, predicate = next(iter(users.get(iri, ())), (iri, ""))
        yield Result("malformed-iri", user, predicate, iri, facts={"iri": quoted(shown)})


def find_dangling_references(subject: Subject) -> Iterator[Result]:
    """Yield each reference into the vocabulary's own namespace to what the file does not describe."""
    graph = subject.graph
    unknown = [iri for iri in sorted(graph.targets - graph.described) if graph.is_own(iri) and iri != graph.namespace]
    for iri, users in _users(subject, unknown).items():
        for user, predicate in users:
            yield Result("dangling-reference", user, predicate, iri, facts={"id": quoted(graph.name(iri))})


def _users(subject: Subject, iris: Iterable[str]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return subject and predicate of each statement that has one of these IRIs as its value; one pass over the statements."""
    found: dict[str, list[tuple[str, str]]] = {iri: [] for iri in iris}
    for predicate, by_subject in subject.graph.statements.items() if found else ():
        if predicate != terms.TYPE:
            for user, values in by_subject.items():
                for value in values:
                    if type(value) is str and value in found:
                        found[value].append((user, predicate))
    return found


def find_unprintable_characters(subject: Subject) -> Iterator[Result]:
    """Yield each label with a character that cannot be seen."""
    for labels in (subject.graph.pref, subject.graph.alt, subject.graph.hidden):
        for concept, values in labels.items():
            for label in values:
                if not label.text.isprintable() and (found := _UNPRINTABLE.search(label.text)):
                    yield Result("unprintable-character", concept, value=label, facts={"code": f"U+{ord(found[0]):04X}"})
