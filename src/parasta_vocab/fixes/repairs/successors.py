"""What the national model has retired, and what has taken its place alone."""

from __future__ import annotations

from collections.abc import Sequence

from parasta_vocab.fixes.change import Change, Put, PutIri
from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.fixes.repairs.identifiers import the_triple
from parasta_vocab.fixes.repairs.plan import Plan, exchange
from parasta_vocab.fixes.slot import slot_at
from parasta_vocab.national import national_model
from parasta_vocab.source.document import Path, RdfDocument
from parasta_vocab.source.place import TextPlace
from parasta_vocab.validation.finding import Finding
from parasta_vocab.vocab.concept import Concept


def put_successor(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Put the only successor of a retired actor, or, everywhere in the file, that of a retired concept."""
    old = finding.value if isinstance(finding.value, str) else finding.focus
    concept = national_model().find(old)
    new = successor(concept) if concept else None
    if concept is None or new is None:
        return None
    if isinstance(page.document, RdfDocument):
        changes = _in_rdf(finding, page.document, new.iri)
    else:
        place = finding.location.place if finding.value else None
        changes = tuple(Put(path, new.id) for path in _paths(page, concept) if place in {None, page.document.places[path]})
    return exchange(concept.id, new.id, *changes) if changes else None


def successor(concept: Concept) -> Concept | None:
    """Return what has taken the place of a concept in its scheme alone, and is in force itself.

    >>> successor(national_model().find("https://iri.suomi.fi/terminology/parasta-toimijat/ely-keskus")).id
    'elinvoimakeskus'
    """
    seen = {concept.iri}
    found: Concept | None = concept
    while found and found.valid_until:
        found = national_model().find(found.successor[0]) if len(found.successor) == 1 else None
        if found is None or found.iri in seen or found.scheme != concept.scheme:
            return None
        seen.add(found.iri)
    return found


def _paths(page: Page, concept: Concept) -> list[Path]:
    """Return the paths of the values that name a concept."""
    home = concept.iri.removesuffix(concept.id)
    named = (path for path in page.values.values() if value_at(page.data, path) == concept.id)
    return [path for path in named if (slot := slot_at(path)) and slot.target == home]


def _in_rdf(finding: Finding, document: RdfDocument, new: str) -> tuple[Change, ...]:
    triple = the_triple(finding, document)
    place = finding.location.place
    return (PutIri(triple, new, place),) if triple and isinstance(place, TextPlace) else ()
