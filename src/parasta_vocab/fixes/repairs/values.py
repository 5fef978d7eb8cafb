"""Values in another form than the agreed one, where they can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from parasta_vocab.fixes.change import Put
from parasta_vocab.fixes.page import Page, value_at
from parasta_vocab.fixes.repairs.plan import Plan, exchange
from parasta_vocab.fixes.slot import slot_at
from parasta_vocab.validation.finding import Finding

_FINNISH_DAY: Final = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})")
_DAY: Final = re.compile(r"([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})")
_ACT: Final = re.compile(
    r"(?:(?:L|laki|A|asetus|lag|lagen|förordning|act|decree|SDK|SäädK|FFS|FörfS|nr?o?)[.:]?\s*)*\(?\s*([0-9]+)\s*/\s*([0-9]{4})\s*\)?",
    re.IGNORECASE,
)
_TRUTHS: Final = {**dict.fromkeys(("true", "yes", "kyllä", "ja"), True), **dict.fromkeys(("false", "no", "ei", "nej"), False)}


def put_well_formed(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Put a date, an act or another value in the agreed form."""
    path = page.values.get(finding.location.place) if finding.location.place else None
    slot = slot_at(path) if path else None
    if path is None or slot is None:
        return None
    old = str(value_at(page.data, path))
    bare = old.strip()
    new = day(bare) if slot.kind == "date" else act(bare) if slot.key == "act" else bare
    return exchange(old, new, Put(path, new)) if new and new != old else None


def day(text: str) -> str | None:
    """Return a day in the agreed form, if its parts can stand in one order only.

    >>> day("1.8.2026"), day("2026-8-1"), day("20260801"), day("1/8/2026"), day("31.2.2026")
    ('2026-08-01', '2026-08-01', '2026-08-01', None, None)
    """
    if found := _FINNISH_DAY.fullmatch(text):
        parts = (found[3], found[2], found[1])
    elif (found := _DAY.fullmatch(text)) and (found[2] or len(text) == len("20260801")):
        parts = (found[1], found[3], found[4])
    else:
        return None
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return None


def act(text: str) -> str | None:
    """Return the number of an act alone.

    >>> act("L 531/2017"), act("Laki (531 / 2017)"), act("531/2017 8 §")
    ('531/2017', '531/2017', None)
    """
    found = _ACT.fullmatch(text)
    return f"{found[1]}/{found[2]}" if found else None


def put_type(finding: Finding, page: Page, pages: Sequence[Page]) -> Plan | None:
    """Put a list of it alone for a word that belongs in a list, and true or false for the words that say so."""
    path = page.values.get(finding.location.place) if finding.location.place else None
    slot = slot_at(path) if path else None
    if path is None or slot is None or isinstance(path[-1], int):
        return None
    old = str(value_at(page.data, path))
    if slot.kind == "boolean" and (truth := _TRUTHS.get(old.strip().casefold())) is not None:
        return exchange(old, "true" if truth else "false", Put(path, truth))
    if slot.many and slot.kind not in {"object", "text"} and old.strip() and not re.search(r"[,;\n]", old):
        return exchange(old, f"[{old}]", Put(path, (old,)))
    return None
