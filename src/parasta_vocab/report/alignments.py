"""Alignments as text for people, as JSON for programs, as CSV for tables; so too flaws and verdicts."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from parasta_vocab.alignment.check import Flaw
from parasta_vocab.alignment.mapping import STATUSES, Mapping, MappingSet
from parasta_vocab.alignment.verify import Verdict
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

Listed = tuple[MappingSet, Mapping]
"""A row and the set it stands in."""
_CELLS: Final = "subject_id subject_label predicate_id object_id object_label mapping_justification confidence mapping_date object_source_version comment"
COLUMNS: Final = tuple(_CELLS.split())
STATUS_WORDS: Final = {
    "curated": Text("lähteestä arvioitu", "bedömd enligt källa", "judged from a source"),
    "unverified": Text("varmentamaton", "overifierad", "unverified"),
    "verified": Text("varmennettu", "verifierad", "verified"),
    "label-differs": Text("nimitys eroaa", "benämningen avviker", "label differs"),
    "not-found": Text("ei löydy", "finns inte", "not found"),
    "unclear": Text("epäselvä", "oklart", "unclear"),
}
_TOTAL: Final = Text("Rivejä yhteensä {count}: {parts}.", "Rader sammanlagt {count}: {parts}.", "Rows altogether {count}: {parts}.")


def show_status(status: str, lang: str) -> str:
    """Return the status of a row in words, or as it stands where it is none we know."""
    return STATUS_WORDS[status].show(lang) if status in STATUS_WORDS else status


def render_rows(rows: Sequence[Listed], lang: str) -> str:
    """Return one line a row, in columns, and the counts by status."""
    table = [
        (
            mappings.name,
            row.subject_id,
            row.predicate_id.removeprefix("skos:"),
            row.object_id,
            row.cells.get("confidence", ""),
            show_status(row.status, lang),
            row.cells.get("object_label", ""),
        )
        for mappings, row in rows
    ]
    return _in_columns(table) + _counts((row.status for _, row in rows), lang)


def render_verdicts(verdicts: Sequence[Verdict], lang: str) -> str:
    """Return one line a row that was asked about: what became of it and why; then the counts."""
    table = [
        (
            f"{verdict.source}:{verdict.before.line}",
            verdict.before.subject_id,
            verdict.after.object_id,
            show_status(verdict.outcome, lang),
            _reason(verdict, lang),
        )
        for verdict in verdicts
    ]
    return _in_columns(table) + _counts((verdict.outcome for verdict in verdicts), lang)


def render_flaws(flaws: Sequence[Flaw], lang: str) -> str:
    """Return one line a flaw, with file and line first."""
    return "".join(f"{flaw.source}:{flaw.line}: {flaw.reason.show(lang)}\n" for flaw in flaws)


def rows_as_data(rows: Iterable[Listed]) -> list[dict[str, object]]:
    """Return each row as a flat table of what it says, with the place it stands in."""
    return [_cells(mappings.name, mappings.source, row) for mappings, row in rows]


def verdicts_as_data(verdicts: Iterable[Verdict], lang: str) -> list[dict[str, object]]:
    """Return each row as it became, with its outcome and the reason."""
    return [
        {**_cells("", verdict.source, verdict.after), "outcome": verdict.outcome, "reason": _reason(verdict, lang)} for verdict in verdicts
    ]


def flaws_as_data(flaws: Iterable[Flaw], lang: str) -> list[dict[str, object]]:
    """Return each flaw as a flat table."""
    return [{"file": flaw.source, "line": flaw.line, "reason": flaw.reason.show(lang)} for flaw in flaws]


def as_json(data: Sequence[dict[str, object]]) -> str:
    """Return tables as JSON."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(data: Sequence[dict[str, object]]) -> str:
    """Return tables as CSV with a line of names first; a name that only some have stands last."""
    names = list(dict.fromkeys(name for entry in data for name in entry))
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(data)
    return stream.getvalue()


def _reason(verdict: Verdict, lang: str) -> str:
    return PHRASES[verdict.reason].filled(detail=verdict.detail).show(lang) if verdict.reason else ""


def _cells(name: str, source: str, row: Mapping) -> dict[str, object]:
    cells = {key: row.cells[key] for key in COLUMNS if row.cells.get(key)}
    return {**({"set": name} if name else {}), **cells, **row.facts, "file": source, "line": row.line}


def _in_columns(table: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ("  ".join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)).rstrip() for line in table)
    return "".join(f"{line}\n" for line in lines)


def _counts(statuses: Iterable[str], lang: str) -> str:
    counted = Counter(statuses)
    order = [*STATUSES, *sorted(set(counted) - set(STATUSES))]
    parts = ", ".join(f"{show_status(status, lang)} {counted[status]}" for status in order if counted[status])
    return _TOTAL.filled(count=sum(counted.values()), parts=parts or "0").show(lang) + "\n"
