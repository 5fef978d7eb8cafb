"""What the statements about a concept say in the language of the reader where its document, as the platform has it, says it in one only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from parasta_vocab.namespaces import DCTERMS, MODEL
from parasta_vocab.serve.pages.stated import literals_of, values_of
from parasta_vocab.skos.terms import REPLACED_BY
from parasta_vocab.vocab.sources import show_source

if TYPE_CHECKING:
    from parasta_vocab.serve.state.snapshot import Thing

_SUBJECT: Final = f"{MODEL}subjectField"
_SOURCE: Final = f"{DCTERMS}source"
_PLAIN: Final = "fi"
"""The language in which sources stand in the documents of our own terminologies."""


def subject_of(thing: Thing) -> Mapping[str, str]:
    """Return the subject field of a concept by language; as the document has it, without a language, if the statements say another."""
    text = thing.document.get("subjectArea", "")
    labels = {value.lang: value.text for value in literals_of(thing, _SUBJECT)}
    return labels if text in labels.values() else {"": text}


def sources_of(thing: Thing, lang: str) -> list[str]:
    """Return the sources of a concept with the words around their names in a language; one that is not of our records stands as it is."""
    stated = {show_source(value.text, _PLAIN): value.text for value in literals_of(thing, _SOURCE)}
    return [show_source(stated[source], lang) if source in stated else source for source in thing.document.get("sources", ())]


def successors_of(thing: Thing) -> list[str]:
    """Return the IRIs of the concepts that have taken the place of a concept."""
    return [value for value in values_of(thing, REPLACED_BY) if isinstance(value, str)]
