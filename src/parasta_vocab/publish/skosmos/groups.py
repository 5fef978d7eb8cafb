"""The groups of a vocabulary and what is in them."""

from __future__ import annotations

from parasta_vocab.namespaces import ISOTHES
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import BASIC, ONKI
from parasta_vocab.publish.skosmos.labels import marked, order
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.source import Source, shorten
from parasta_vocab.skos import terms

SUB, SUPER = f"{ISOTHES}subGroup", f"{ISOTHES}superGroup"


def groups(question: Question) -> Document:
    """Return the groups by name, each with the groups below it."""
    source, lang = question.source, question.lang
    context = {
        **BASIC,
        **ONKI,
        "prefLabel": "skos:prefLabel",
        "groups": "onki:hasGroup",
        "childGroups": {"@id": "skos:member", "@type": "@id"},
        "hasMembers": "onki:hasMembers",
        "@language": lang,
    }
    named = [(iri, marked(source.best_label(iri, lang), lang)) for iri in source.groups]
    named.sort(key=lambda item: (item[1] is None, order(item[1], lang), item[0]))
    return {"@context": context, "uri": "", "groups": [_group(source, iri, label) for iri, label in named]}


def _group(source: Source, iri: str, label: str | None) -> Document:
    below = [each for each in dict.fromkeys((*source.members.get(iri, ()), *source.graph.iris(iri, SUB))) if each in source.groups]
    notation = source.notation(iri)
    return {
        "uri": iri,
        **({} if label is None else {"prefLabel": label}),
        **({"childGroups": below} if below else {}),
        "hasMembers": bool(source.members.get(iri)),
        **({} if notation is None else {"notation": notation}),
    }


def group_members(question: Question) -> Document:
    """Return what is in a group and still in use, by name.

    Raises:
        Refused: There is no such group, or nothing is in it.
    """
    source, lang, iri = question.source, question.lang, question.uri
    below = [subject for subject, predicate in source.inbound.get(iri, ()) if predicate == SUPER]
    found = dict.fromkeys((*source.members.get(iri, ()), *below)) if iri in source.groups else {}
    members = [_member(source, each, lang) for each in found if each in source.graph.types and each not in source.deprecated]
    if not members:
        raise Refused(404, "no_group", uri=iri)
    members.sort(key=lambda each: ("prefLabel" not in each, order(each.get("prefLabel"), lang), each["uri"]))
    context = {**BASIC, "prefLabel": "skos:prefLabel", "members": "skos:member", "@language": lang}
    return {"@context": context, "uri": iri, "members": members}


def _member(source: Source, iri: str, lang: str) -> Document:
    label, notation = source.best_label(iri, lang), source.notation(iri)
    return {
        "uri": iri,
        "isSuper": any(predicate == SUPER for _, predicate in source.inbound.get(iri, ())),
        "hasMembers": bool(source.members.get(iri)),
        "type": [shorten(cls) for cls in source.graph.values(iri, terms.TYPE) if isinstance(cls, str)],
        **({} if label is None else {"prefLabel": label.text}),
        **({} if notation is None else {"notation": notation}),
    }
