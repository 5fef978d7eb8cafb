"""The concept scheme: what it says of itself, and that every concept is in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from parasta_vocab.lint.subject import Subject, counted, in_language, property_name
from parasta_vocab.namespaces import ADMS, DCAT, DCTERMS, FOAF, OWL, PROV, RDFS, SKOS
from parasta_vocab.skos import terms
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text
from parasta_vocab.validation.native.flow import walk
from parasta_vocab.validation.native.language import language_names
from parasta_vocab.validation.result import Result

DC: Final = "http://purl.org/dc/elements/1.1/"
SDO: Final = ("https://schema.org/", "http://schema.org/")


def _schema(name: str) -> tuple[str, ...]:
    return tuple(namespace + name for namespace in SDO)


TITLES: Final = (f"{DCTERMS}title", terms.PREF, f"{DC}title", f"{RDFS}label", *_schema("name"))
DESCRIPTIONS: Final = (f"{DCTERMS}description", terms.DEFINITION, f"{DC}description", f"{RDFS}comment", *_schema("description"))
CREATORS: Final = (f"{DCTERMS}creator", f"{DC}creator", f"{DCTERMS}contributor", f"{PROV}wasAttributedTo", *_schema("creator"))
PUBLISHERS: Final = (f"{DCTERMS}publisher", f"{DC}publisher", *_schema("publisher"))
CREATED: Final = (f"{DCTERMS}created", f"{DCTERMS}issued", f"{DCTERMS}date", *_schema("dateCreated"), *_schema("datePublished"))
MODIFIED: Final = (f"{DCTERMS}modified", *_schema("dateModified"))
ORIGINS: Final = (
    *(f"{SKOS}historyNote", f"{DCTERMS}source", f"{DC}source", f"{DCTERMS}provenance", f"{DCTERMS}bibliographicCitation"),
    *(f"{PROV}wasDerivedFrom", f"{PROV}qualifiedDerivation", f"{DCTERMS}isVersionOf", *_schema("citation")),
)
LICENSES: Final = (f"{DCTERMS}license", f"{DCTERMS}rights", f"{DC}rights", "http://creativecommons.org/ns#license", *_schema("license"))
RIGHTS_HOLDERS: Final = (f"{DCTERMS}rightsHolder", *_schema("copyrightHolder"))
VERSIONS: Final = (f"{OWL}versionInfo", f"{DCAT}version", f"{DCTERMS}hasVersion", "http://purl.org/pav/version", *_schema("version"))
NAMES: Final = (f"{FOAF}name", f"{RDFS}label", terms.PREF, f"{DCTERMS}title", "http://www.w3.org/2006/vcard/ns#fn", *_schema("name"))
CONTACTS: Final = (
    *(f"{FOAF}homepage", f"{FOAF}mbox", f"{FOAF}page", f"{RDFS}seeAlso", *_schema("url"), *_schema("email")),
    *("http://www.w3.org/2006/vcard/ns#hasEmail", "http://www.w3.org/2006/vcard/ns#hasURL", f"{DCAT}contactPoint"),
)
STATUSES: Final = (
    f"{ADMS}status",
    "http://purl.org/linked-data/registry#status",
    "https://iri.suomi.fi/model/suomi-meta/publicationStatus",
)
_BOUNDS: Final = (
    *(f"{DCAT}startDate", f"{DCAT}endDate", *_schema("startDate"), *_schema("endDate")),
    *("http://www.w3.org/2006/time#hasBeginning", "http://www.w3.org/2006/time#hasEnd"),
)
_ROLES: Final = (f"{PROV}hadRole", f"{DCAT}hadRole")
_VERSION: Final = re.compile(r"v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?")
_MISSING: Final = {
    "created": Text("luontipäivä", "dagen då det skapades", "the date of creation"),
    "modified": Text("muutospäivä", "dagen då det ändrades", "the date of the last change"),
}
_CONCEPTS: Final = (
    Text("1 käsite", "1 begrepp", "1 concept"),
    Text("{count} käsitettä", "{count} begrepp", "{count} concepts"),
)
REQUIRED: Final = (
    ("scheme-without-title", TITLES),
    ("scheme-without-description", DESCRIPTIONS),
    ("scheme-without-creator", CREATORS),
    ("scheme-without-publisher", PUBLISHERS),
    ("scheme-without-origin", ORIGINS),
    ("scheme-without-license", LICENSES),
    ("scheme-without-rights-holder", RIGHTS_HOLDERS),
)
"""Each rule that asks for something to be said, with the properties that say it."""


def _says(subject: Subject, thing: str, predicates: tuple[str, ...]) -> bool:
    return any(subject.graph.values(thing, predicate) for predicate in predicates)


def find_scheme_count(subject: Subject) -> Iterator[Result]:
    """Yield one offence where there is no concept scheme, and one for each that is too many."""
    schemes = subject.graph.schemes
    if not schemes:
        yield Result("vocabulary-without-scheme", facts={"concepts": counted(len(subject.graph.concepts), *_CONCEPTS)})
    for scheme in schemes[1:]:
        yield Result("several-schemes", scheme, facts={"count": str(len(schemes))})


def find_missing_metadata(subject: Subject) -> Iterator[Result]:
    """Yield what a concept scheme does not say of itself."""
    for scheme in subject.graph.schemes:
        for rule, predicates in REQUIRED:
            if not _says(subject, scheme, predicates):
                yield Result(rule, scheme)
        for key, predicates in (("created", CREATED), ("modified", MODIFIED)):
            if not _says(subject, scheme, predicates):
                yield Result("scheme-without-dates", scheme, facts={"missing": _MISSING[key]})
        versions = (value for predicate in VERSIONS for value in subject.graph.texts(scheme, predicate))
        if not any(_VERSION.fullmatch(value.text) for value in versions):
            yield Result("scheme-without-version", scheme)
        if subject.graph.concepts and not subject.tops:
            yield Result("scheme-without-top-concept", scheme)


def find_titles(subject: Subject) -> Iterator[Result]:
    """Yield titles that are doubled or missing in a language."""
    for scheme in subject.graph.schemes:
        titles = [value for predicate in TITLES for value in subject.graph.texts(scheme, predicate)]
        for predicate in TITLES[:2]:
            counts = Counter(value.lang for value in subject.graph.texts(scheme, predicate))
            for lang in sorted(lang for lang, count in counts.items() if count > 1):
                yield Result("repeated-scheme-title", scheme, predicate, facts={"in_language": in_language(lang)})
        there = {value.lang for value in titles if value.text.strip()}
        missing = [lang for lang in subject.languages if lang and lang not in there]
        if missing and there - {""}:
            yield Result("scheme-language-gap", scheme, (titles and TITLES[0]) or "", facts={"languages": language_names(missing)})


def find_agents(subject: Subject) -> Iterator[Result]:
    """Yield creators and publishers that are only text, and those of whom the file says too little."""
    agents: dict[str, None] = {}
    for scheme in subject.graph.schemes:
        for predicate in (*CREATORS, *PUBLISHERS):
            for value in subject.graph.values(scheme, predicate):
                if isinstance(value, Literal):
                    yield Result("agent-without-iri", scheme, predicate, value, facts={"property": property_name(predicate)})
                elif value in subject.graph.described or subject.graph.is_own(value):
                    agents[value] = None
    for agent in agents:
        if not _says(subject, agent, NAMES):
            yield Result("agent-without-name", agent)
        if not _says(subject, agent, CONTACTS):
            yield Result("agent-without-contact", agent)


def find_classes(subject: Subject) -> Iterator[Result]:
    """Yield what is both concept and scheme, and what is said to be a scheme but is none (SKOS Reference, S4 and S9)."""
    graph = subject.graph
    said = dict.fromkeys(graph.schemes)
    for thing, predicate, value in graph.links(terms.IN_SCHEME, terms.TOP_OF):
        if value in said or value in graph.concepts:
            said[value] = None
        elif value in graph.described and graph.schemes:
            yield Result("in-scheme-of-no-scheme", thing, predicate, value)
    for scheme in said:
        if terms.CONCEPT in graph.types.get(scheme, ()):
            yield Result("scheme-is-concept", scheme)


def find_high_tops(subject: Subject) -> Iterator[Result]:
    """Yield top concepts that are not uppermost."""
    for top in subject.tops:
        above = [broader for broader in subject.graph.broader.get(top, ()) if broader != top]
        if above:
            yield Result("top-concept-with-broader", top, terms.BROADER, above[0])


def find_outsiders(subject: Subject) -> Iterator[Result]:
    """Yield concepts in no scheme, and the uppermost of those from which no top concept is reached."""
    graph = subject.graph
    if graph.schemes:
        inside = graph.statements.get(terms.IN_SCHEME, {})
        for concept in graph.concepts:
            if concept not in inside and concept not in subject.tops:
                yield Result("concept-without-scheme", concept)
    reached = walk(subject.tops, graph.narrower)
    for concept in graph.concepts if subject.tops else ():
        if concept not in reached and concept not in graph.broader:
            yield Result("concept-below-no-top", concept)


def find_registers(subject: Subject) -> Iterator[Result]:
    """Yield statuses in free text, derivations without a role, and temporal coverage without dates."""
    for predicate in STATUSES:
        for thing, _, value in subject.graph.pairs(predicate):
            if isinstance(value, Literal):
                yield Result("unregistered-status", thing, predicate, value)
    for thing, predicate, value in subject.graph.links(f"{PROV}qualifiedDerivation"):
        if not _says(subject, value, _ROLES):
            yield Result("derivation-without-role", thing, predicate, value)
    for thing, predicate, value in subject.graph.pairs(f"{DCTERMS}temporal"):
        told = isinstance(value, str) and (value not in subject.graph.described or _says(subject, value, _BOUNDS))
        if not told:
            yield Result("coverage-without-dates", thing, predicate, value)
