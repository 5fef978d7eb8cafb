"""A terminology under another prefix.

Source: VRK-YTI/yti-terminology-api, `TerminologyService` (createVersion copies the whole graph and says from where).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.namespaces import SUOMI_META
from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.sanastot.fields import MATCHES, RELATIONS
from parasta_vocab.publish.sanastot.plain_change import replace_fields, stamped
from parasta_vocab.serve.state.facts import blank_names, renamed
from parasta_vocab.serve.state.snapshot import Held, Stamp, Thing
from parasta_vocab.source.document import Triple

COPIED_FROM = f"{SUOMI_META}copiedFrom"
_REFERRING: Final = (*RELATIONS, *MATCHES, "members")


def copied(held: Held, about: Document, stamp: Stamp, revision: int) -> Held:
    """Return a copy whose document is `about`; its things keep their stamps, and refer to each other under the new prefix."""
    old, home = held.iri, namespaces.scheme(about["prefix"])
    nodes = {node for s, _, o in held.statements() for node in (s, o) if isinstance(node, str)}
    names = {node: home + node.removeprefix(old) for node in nodes if node.startswith(old)} | blank_names(
        held.statements(), about["prefix"]
    )

    def thing(each: Thing) -> Thing:
        return replace(each, document=_document(each.document, old, home), facts=renamed(each.facts, names))

    facts = stamped(replace_fields(held.document, about, renamed(held.facts, names), home), home, stamp)
    origin: tuple[Triple, ...] = ((home, COPIED_FROM, old),)
    facts = tuple(triple for triple in facts if triple[1] != COPIED_FROM) + origin
    return Held(about, facts, {id_: thing(each) for id_, each in held.things.items()}, stamp, revision)


def _document(document: Document, old: str, home: str) -> Document:
    def moved(value: Any) -> Any:
        return [home + each.removeprefix(old) if each.startswith(old) else each for each in value]

    return {key: moved(value) if key in _REFERRING else value for key, value in document.items()}
