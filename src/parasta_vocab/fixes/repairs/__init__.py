"""The repairs: for each rule whose offence can have a single one, what makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from parasta_vocab.fixes.fix import Fix
from parasta_vocab.fixes.page import Page
from parasta_vocab.fixes.repairs.drafts import copy_as_draft
from parasta_vocab.fixes.repairs.identifiers import put_business_id, put_meant
from parasta_vocab.fixes.repairs.keys import rename_key
from parasta_vocab.fixes.repairs.plan import Plan
from parasta_vocab.fixes.repairs.successors import put_successor
from parasta_vocab.fixes.repairs.values import put_type, put_well_formed
from parasta_vocab.fixes.write import edits_of
from parasta_vocab.validation.finding import Finding

FIXERS: Final[Mapping[str, Callable[[Finding, Page, Sequence[Page]], Plan | None]]] = {
    "invalid-business-id": put_business_id,
    "malformed-value": put_well_formed,
    "missing-translation": copy_as_draft,
    "outdated-actor": put_successor,
    "outdated-concept": put_successor,
    "unknown-concept": put_meant,
    "unknown-data-element": put_meant,
    "unknown-document": put_meant,
    "unknown-key": rename_key,
    "unknown-reference": put_meant,
    "unknown-system": put_meant,
    "wrong-type": put_type,
}
FIXABLE: Final = frozenset(FIXERS)
"""The rules whose offence can be repaired in some cases."""


def for_finding(finding: Finding, page: Page, pages: Sequence[Page] = ()) -> Fix | None:
    """Return the only repair of a finding in a file, or None.

    `pages` are all files that are checked as one with it, if there are others.
    """
    fixer = FIXERS.get(finding.rule.id)
    plan = fixer(finding, page, pages or (page,)) if fixer else None
    edits = edits_of(page, plan.changes) if plan else None
    return Fix(finding, plan.title, edits, plan.changes) if plan and edits else None
