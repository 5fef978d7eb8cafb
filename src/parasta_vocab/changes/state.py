"""One state of a vocabulary: what each of its concepts and collections says, taken from triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parasta_vocab.namespaces import ADMS, DCTERMS, GENID, ISOTHES, MODEL, OWL, RDF, SKOS, SKOSXL
from parasta_vocab.source.document import Literal, Term, Triple

TEXTS: Final = {
    f"{SKOS}prefLabel": "pref_label",
    f"{SKOSXL}prefLabel": "pref_label",
    f"{SKOS}altLabel": "alt_label",
    f"{SKOSXL}altLabel": "alt_label",
    f"{SKOS}hiddenLabel": "hidden_label",
    f"{SKOSXL}hiddenLabel": "hidden_label",
    f"{MODEL}discouragedLabel": "discouraged_label",
    "https://iri.suomi.fi/model/term/notRecommendedSynonym": "discouraged_label",
    f"{SKOS}definition": "definition",
    f"{SKOS}note": "note",
    f"{SKOS}scopeNote": "note",
    f"{SKOS}example": "example",
    f"{SKOS}changeNote": "change_note",
}
"""Properties that hold texts, under the names of our records."""
LINKS: Final = {
    f"{SKOS}broader": "broader",
    f"{ISOTHES}broaderGeneric": "broader_generic",
    f"{ISOTHES}broaderPartitive": "broader_partitive",
    f"{SKOS}related": "related",
    f"{SKOS}inScheme": "scheme",
    f"{DCTERMS}isReplacedBy": "successor",
    **{f"{SKOS}{kind}Match": "match" for kind in ("exact", "close", "broad", "narrow", "related")},
}
"""Properties that lead to other resources."""
STATUSES: Final = (f"{ADMS}status", "https://iri.suomi.fi/model/suomi-meta/publicationStatus")
_MEMBER: Final = f"{SKOS}member"


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept or a collection: texts by property and language, links by property, all sorted."""

    iri: str
    texts: Mapping[str, Mapping[str, tuple[str, ...]]]
    links: Mapping[str, tuple[str, ...]]
    status: str

    def text(self, name: str, lang: str) -> tuple[str, ...]:
        """Return the texts of a property in a language."""
        return self.texts.get(name, {}).get(lang, ())

    def label(self) -> Mapping[str, str]:
        """Return the preferred label by language, as far as there is one."""
        return {lang: texts[0] for lang, texts in self.texts.get("pref_label", {}).items()}


State = Mapping[str, Entry]
"""Every concept and collection of one state by its IRI, in the order of the triples."""


def read_state(triples: Iterable[Triple]) -> State:
    """Return the state that triples describe; narrower relations count as the other side of broader ones.

    Concepts that are blank nodes are left out: nothing says which of them is which in another state.
    """
    by_subject: dict[str, dict[str, list[Term]]] = {}
    for s, p, o in triples:
        by_subject.setdefault(s, {}).setdefault(p, []).append(o)
    _turn_narrower(by_subject)
    groups: dict[str, list[str]] = {}
    for subject, facts in by_subject.items():
        for member in facts.get(_MEMBER, ()):
            groups.setdefault(str(member), []).append(subject)
    things = {f"{SKOS}Concept", f"{SKOS}Collection", f"{SKOS}OrderedCollection"}
    return {
        subject: _entry(subject, facts, by_subject, groups.get(subject, []))
        for subject, facts in by_subject.items()
        if GENID not in subject and not things.isdisjoint(kind for kind in facts.get(f"{RDF}type", ()) if isinstance(kind, str))
    }


def _turn_narrower(by_subject: dict[str, dict[str, list[Term]]]) -> None:
    pairs = [
        (there, back, subject, target)
        for there, back in (
            (f"{SKOS}narrower", f"{SKOS}broader"),
            (f"{ISOTHES}narrowerGeneric", f"{ISOTHES}broaderGeneric"),
            (f"{ISOTHES}narrowerPartitive", f"{ISOTHES}broaderPartitive"),
        )
        for subject, facts in by_subject.items()
        for target in facts.get(there, ())
        if isinstance(target, str)
    ]
    for _, back, subject, target in pairs:
        by_subject.setdefault(target, {}).setdefault(back, []).append(subject)


def _entry(iri: str, facts: Mapping[str, list[Term]], graph: Mapping[str, Mapping[str, list[Term]]], groups: list[str]) -> Entry:
    texts: dict[str, dict[str, set[str]]] = {}
    for predicate, name in TEXTS.items():
        for literal in _literals(facts.get(predicate, ()), graph):
            texts.setdefault(name, {}).setdefault(literal.lang.lower(), set()).add(literal.text)
    links: dict[str, set[str]] = {"group": set(groups)} if groups else {}
    for predicate, name in LINKS.items():
        if targets := {target for target in facts.get(predicate, ()) if isinstance(target, str)}:
            links.setdefault(name, set()).update(targets)
    return Entry(
        iri,
        {name: {lang: tuple(sorted(found)) for lang, found in sorted(langs.items())} for name, langs in texts.items()},
        {name: tuple(sorted(targets)) for name, targets in links.items()},
        _status(facts),
    )


def _literals(values: Iterable[Term], graph: Mapping[str, Mapping[str, list[Term]]]) -> Iterator[Literal]:
    """Yield the literals among values, and those that a SKOS-XL label among them holds."""
    for value in values:
        if isinstance(value, Literal):
            yield value
        else:
            yield from (form for form in graph.get(value, {}).get(f"{SKOSXL}literalForm", ()) if isinstance(form, Literal))


def _status(facts: Mapping[str, list[Term]]) -> str:
    """Return the last part of the status, such as `DRAFT`, or `deprecated` where only that is said."""
    for predicate in STATUSES:
        for value in facts.get(predicate, ()):
            text = value.text if isinstance(value, Literal) else value
            return text.rstrip("/").rpartition("/")[2]
    return "deprecated" if any(isinstance(value, Literal) and value.text == "true" for value in facts.get(f"{OWL}deprecated", ())) else ""
