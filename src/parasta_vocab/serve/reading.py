"""What is asked for by prefix and id, and the names of what documents refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parasta_vocab import namespaces
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.info import Resolve, Target, collection_info, concept_info, terminology_info
from parasta_vocab.serve.errors import Problem, problem
from parasta_vocab.serve.state.snapshot import Held, Kind, Snapshot, Thing
from parasta_vocab.source.document import Triple
from parasta_vocab.text import Text
from parasta_vocab.vocab.index import closest

_LONGEST: Final = 64
"""A longer name than anything has here is compared with nothing."""
_INSIDE: Final = f"{namespaces.SKOS}editorialNote"


def open_facts(facts: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the statements that anybody may read: editorial notes are for those who work on a terminology, as on the platform."""
    return (fact for fact in facts if fact[1] != _INSIDE)


def held_of(snapshot: Snapshot, prefix: str) -> Held:
    """Return the terminology of a prefix.

    A UUID, by which the platform also finds what moved there from its first version, is no prefix of anything here.

    Raises:
        Problem: 404, there is none.
    """
    held = snapshot.terminologies.get(prefix)
    if held is None:
        raise no_terminology(prefix, (each.prefix for each in snapshot.terminologies.values() if not each.is_incomplete))
    return held


def no_terminology(prefix: str, known: Iterable[str] = ()) -> Problem:
    """Return what somebody is told who asks for a terminology that is not there; `known` are those that there are."""
    return problem(404, "serve_no_terminology", prefix=prefix, hint=_hint(prefix, known, PHRASES["serve_listed"]))


def no_thing(held: Held, id_: str, kind: Kind | None = None) -> Problem:
    """Return what somebody is told who asks for a concept or collection that is not there, of either kind where none is given."""
    known = (thing.id for thing in held.things.values() if kind in {None, thing.kind} and not held.is_incomplete)
    hint = _hint(id_, known, PHRASES["serve_searched"].filled(prefix=held.prefix))
    return problem(404, f"serve_no_{kind}" if kind else "no_such_thing", prefix=held.prefix, id=id_, hint=hint)


def _hint(name: str, known: Iterable[str], otherwise: Text) -> Text:
    """Return what to try instead of a name: those most like it, if there are any."""
    near = closest(name, known) if len(name) <= _LONGEST else ()
    return PHRASES["serve_closest"].filled(names=", ".join(near)) if near else otherwise


def thing_of(held: Held, kind: Kind, id_: str) -> Thing:
    """Return a concept or a collection of a terminology.

    Raises:
        Problem: 404, there is none.
    """
    thing = held.find(kind, id_)
    if thing is None:
        raise no_thing(held, id_, kind)
    return thing


def label_of(document: Document) -> dict[str, str]:
    """Return the name of a concept or a collection by language."""
    if "recommendedTerms" in document:
        return {term["language"]: term["label"] for term in document["recommendedTerms"]}
    return dict(document.get("label", {}))


def show_terminology(held: Held, snapshot: Snapshot, *, inside: bool) -> Document:
    """Return a TerminologyInfoDTO; `inside` says that the caller may edit."""

    def name_of(id_: str) -> dict[str, str]:
        organization = snapshot.organizations.get(id_)
        return dict(organization.label.items()) if organization else {}

    return terminology_info(held.document, held.stamp, name_of, inside=inside)


def show_concept(thing: Thing, held: Held, snapshot: Snapshot, *, inside: bool) -> Document:
    """Return a ConceptInfoDTO; `inside` says that the caller may edit."""
    iri = held.iri + thing.id
    groups = [held.iri + each.id for each in held.of("collection") if iri in each.document.get("members", ())]
    return concept_info(thing.document, held.iri, thing.stamp, _resolver(snapshot), groups, inside=inside)


def show_collection(thing: Thing, held: Held, snapshot: Snapshot, *, inside: bool) -> Document:
    """Return a ConceptCollectionInfoDTO; `inside` says that the caller may edit."""
    return collection_info(thing.document, held.iri, thing.stamp, _resolver(snapshot), inside=inside)


def _resolver(snapshot: Snapshot) -> Resolve:
    def resolve(iri: str) -> Target | None:
        prefix, _, id_ = iri.removeprefix(namespaces.TERMINOLOGY).partition("/")
        held = snapshot.terminologies.get(prefix)
        thing = held.things.get(id_) if held else None
        return Target(label_of(thing.document), held.document.get("label", {})) if held and thing else None

    return resolve
