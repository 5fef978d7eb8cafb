"""Ids that stand for nothing, where they can mean only one thing: written otherwise, or a name in place of the id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parasta_vocab.fixes.change import Put, PutIri
from parasta_vocab.fixes.names import meant, meant_iri
from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.fixes.repairs.plan import Plan, exchange
from parasta_vocab.fixes.slot import slot_at, slots_of
from parasta_vocab.source.document import RdfDocument, Triple
from parasta_vocab.source.place import TextPlace
from parasta_vocab.validation.finding import Finding
from parasta_vocab.validation.native.identity import is_business_id

_BUSINESS_ID: Final = re.compile(r"\s*(?:FI)?\s*([0-9]{7})\s*[-\u2010-\u2015\u2212]?\s*([0-9])\s*", re.IGNORECASE)


def put_meant(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Put the only id that an unknown one can mean."""
    if isinstance(page.document, RdfDocument):
        return _in_rdf(finding, page.document)
    path = page.values.get(finding.location.place) if finding.location.place else None
    slot = slot_at(path) if path else None
    if path is None or slot is None:
        return None
    old = value_at(page.data, path)
    new = meant(old, slot, path, page, pages)
    return exchange(old, new, Put(path, new)) if new and new != old else None


def _in_rdf(finding: Finding, document: RdfDocument) -> Plan | None:
    triple = the_triple(finding, document)
    if triple is None or not isinstance(triple[2], str) or not isinstance(finding.location.place, TextPlace):
        return None
    old = triple[2]
    found = {iri for slot in slots_of(triple[1]) if (iri := meant_iri(old, slot))}
    if len(found) != 1 or old in found:
        return None
    new = found.pop()
    return exchange(old, new, PutIri(triple, new, finding.location.place))


def the_triple(finding: Finding, document: RdfDocument) -> Triple | None:
    """Return the only triple that a finding is about, or None."""
    triples = [(s, p, o) for s, p, o in document.triples if s == finding.focus and o == finding.value and finding.path in {"", p}]
    return triples[0] if len(triples) == 1 else None


def put_business_id(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Put a business id in its form where its check digit is right: without hyphen or with spaces, or as a VAT number."""
    path = page.values.get(finding.location.place) if finding.location.place else None
    old = value_at(page.data, path) if path else ""
    found = _BUSINESS_ID.fullmatch(old)
    new = f"{found[1]}-{found[2]}" if found else ""
    return exchange(old, new, Put(path, new)) if path and is_business_id(new) else None
