"""What the platform answers when it is asked for a thing, and the way back to what it takes.

An answer tells more than a document: address, dates and people, and of each reference the name of what it leads to.
Source: the InfoDTO classes of VRK-YTI/yti-terminology-api (`v2/dto`) and `MapperUtils.mapCreationInfo` of VRK-YTI/yti-common-backend.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from parasta_vocab.namespaces import TERMINOLOGY as ADDRESSES
from parasta_vocab.publish.sanastot.documents import Document, Person, Stamp
from parasta_vocab.publish.sanastot.fields import CATEGORIES, COLLECTION, CONCEPT, LISTS, TERM, TERMINOLOGY, Fields, Kind
from parasta_vocab.publish.sanastot.matches import WITHIN
from parasta_vocab.publish.sanastot.structure import TYPE, iter_misshapen
from parasta_vocab.publish.sanastot.tidy import tidied


@dataclass(frozen=True, slots=True)
class Target:
    """What is known of the thing that a reference leads to: its name and that of its terminology, by language."""

    label: Mapping[str, str] = field(default_factory=dict)
    terminology_label: Mapping[str, str] = field(default_factory=dict)


Resolve = Callable[[str], Target | None]
"""IRI of a concept or collection to what is known of it; None where nothing is."""
_KEPT_IN: Final = "editorialNotes"
"""Shown only to those who may edit."""


def terminology_info(about: Document, stamp: Stamp | None, label_of: Callable[[str], Mapping[str, str]], *, inside: bool) -> Document:
    """Return a TerminologyInfoDTO; `label_of` gives the names of an organisation, `inside` says that the caller may edit."""
    info = _filled(about, TERMINOLOGY) | _made(stamp, inside=inside)
    info["uri"] = f"{ADDRESSES}{about['prefix']}/"
    info["organizations"] = [{"id": id_, "label": dict(label_of(id_))} for id_ in about.get("organizations", ())]
    info["groups"] = [
        {"id": category.iri, "label": dict(category.label.items()), "identifier": name}
        for name in about.get("groups", ())
        if (category := CATEGORIES.get(name))
    ]
    return info


def concept_info(
    concept: Document, home: str, stamp: Stamp | None, resolve: Resolve, member_of: Iterable[str] = (), *, inside: bool
) -> Document:
    """Return a ConceptInfoDTO; `member_of` are the IRIs of the collections that hold the concept, `inside` says that the caller may edit."""
    info = _filled(concept, CONCEPT) | _made(stamp, inside=inside)
    info["uri"] = home + concept["identifier"]
    for name, kind in CONCEPT.items():
        if kind is Kind.TERMS:
            info[name] = [_filled(term, TERM) for term in info[name]]
        elif kind is Kind.REFERENCES:
            info[name] = [reference(iri, resolve) for iri in info[name]]
    info["memberOf"] = [reference(iri, resolve) for iri in member_of]
    if not inside:
        info[_KEPT_IN] = []
        for name, kind in CONCEPT.items():
            if kind is Kind.TERMS:
                info[name] = [term | {_KEPT_IN: []} for term in info[name]]
    return info


def collection_info(collection: Document, home: str, stamp: Stamp | None, resolve: Resolve, *, inside: bool) -> Document:
    """Return a ConceptCollectionInfoDTO; `inside` says that the caller may edit."""
    info = _filled(collection, COLLECTION) | _made(stamp, inside=inside)
    info["uri"] = home + collection["identifier"]
    info["members"] = [reference(iri, resolve) for iri in info["members"]]
    return info


def reference(iri: str, resolve: Resolve) -> Document:
    """Return a ConceptReferenceInfoDTO; an IRI from outside the platform stands whole in `prefix` (`TerminologyURI.fromUri`)."""
    if not WITHIN.fullmatch(iri):
        return {"referenceURI": None, "label": {}, "terminologyLabel": {}, "prefix": iri, "identifier": None}
    target = resolve(iri) or Target()
    prefix, _, id_ = iri.partition("/terminology/")[2].partition("/")
    names = {"label": dict(target.label), "terminologyLabel": dict(target.terminology_label)}
    return {"referenceURI": iri, **names, "prefix": prefix, "identifier": id_}


def to_plain(info: Document) -> Document:
    """Return what has to be sent for the platform to answer this: the DTO of any of the three InfoDTOs, with nothing empty.

    Raises:
        AttributeError, KeyError, TypeError: This is no InfoDTO.
    """
    if "prefix" in info:
        groups = [group["identifier"] for group in info.get("groups") or ()]
        organizations = [organization["id"] for organization in info.get("organizations") or ()]
        return _plain(info | {"groups": groups, "organizations": organizations}, TERMINOLOGY)
    fields = COLLECTION if "members" in info else CONCEPT
    references = {name: [_iri(item) for item in info.get(name) or ()] for name, kind in fields.items() if kind is Kind.REFERENCES}
    return _plain(info | references, fields)


def _plain(document: Document, fields: Fields) -> Document:
    for item in iter_misshapen(document, fields):
        if item.code == TYPE:
            raise TypeError(item.message.en)
    return tidied(document, fields, "")


def _iri(info: Mapping[str, Any]) -> str:
    iri: str = info.get("referenceURI") or info["prefix"]
    return iri


def _filled(document: Document, fields: Fields) -> Document:
    """Return a document with its lists and maps also where they are empty, as the platform has them."""
    empty: Document = {
        name: {} if kind is Kind.BY_LANGUAGE else [] for name, kind in fields.items() if kind in LISTS or kind is Kind.BY_LANGUAGE
    }
    return {name: document.get(name, empty.get(name)) for name in fields if name in document or name in empty}


def _made(stamp: Stamp | None, *, inside: bool) -> Document:
    if stamp is None:
        return {}
    people = {"creator": stamp.creator, "modifier": stamp.modifier}
    moments = {name: moment for name, moment in (("created", stamp.created), ("modified", stamp.modified)) if moment}
    return moments | {role: _person(person, inside=inside) for role, person in people.items() if person}


def _person(person: Person, *, inside: bool) -> Document:
    """Return a UserDTO; only those who may edit see the name."""
    return {"id": person.id, "name": person.name} if inside else {"id": person.id}
