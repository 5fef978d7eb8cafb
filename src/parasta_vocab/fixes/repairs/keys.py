"""Keys that are known once capitals, hyphens and underscores are left aside, and languages by another code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parasta_vocab.fixes.change import Rename
from parasta_vocab.fixes.names import language_code
from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.fixes.repairs.plan import Plan, exchange
from parasta_vocab.fixes.slot import class_at, known_keys, slot_at
from parasta_vocab.language import clear_language
from parasta_vocab.source.document import Path
from parasta_vocab.validation.finding import Finding

SAMI_OR_SWEDISH = "se"
"""The code of Northern Sami, which many take for that of Swedish."""


def rename_key(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Put the only known key that an unknown one can mean, unless it is there already or two keys mean it."""
    path = page.keys.get(finding.location.place) if finding.location.place else None
    if not path:
        return None
    around, old = value_at(page.data, path[:-1]), str(path[-1])
    new = _meant(path, old, page)
    twins = [key for key in around if key == new or _meant((*path[:-1], key), key, page) == new]
    return exchange(old, new, Rename(path, new)) if new and twins == [old] else None


def _meant(path: Path, key: str, page: Page) -> str | None:
    slot = slot_at(path[:-1])
    if slot and slot.kind == "text":
        is_swedish = key.casefold() == SAMI_OR_SWEDISH and clear_language(str(value_at(page.data, path))) == "sv"
        return "sv" if is_swedish else language_code(key)
    cls = class_at(path[:-1])
    found = [known for known in known_keys(cls) if _bare(known) == _bare(key)] if cls else []
    return found[0] if len(found) == 1 else None


def _bare(key: str) -> str:
    """Return a key without what tells spellings apart.

    >>> _bare("critical-points") == _bare("criticalPoints") == _bare("critical_points")
    True
    """
    return re.sub(r"[\s_-]+", "", key).casefold()
