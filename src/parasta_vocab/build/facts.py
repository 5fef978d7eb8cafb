"""Records → the national facts that the rules need, as N-Triples: classes, groups, dates, requirements; no labels.

They are merged into the data graph at each check, so they are kept few.
"""

from __future__ import annotations

from collections.abc import Iterator

from parasta_vocab import namespaces
from parasta_vocab.records.document import iri_of, types_of
from parasta_vocab.records.read import Record, Records

_XSD_DATE = f"^^<{namespaces.XSD}date>"


def render_facts(records: Records) -> str:
    """Return the facts, one a line, sorted."""
    lines = {f"<{s}> <{p}> {o} ." for record in records.records if record.scheme != "parasta" for s, p, o in _facts(record)}
    return "\n".join(sorted(lines)) + "\n"


def _facts(record: Record) -> Iterator[tuple[str, str, str]]:
    me, data = iri_of(record), record.data
    for curie in types_of(record)[1:]:
        yield me, f"{namespaces.RDF}type", f"<{namespaces.MODEL}{curie.removeprefix('parasta:')}>"
    if record.cls == "Actor":
        yield me, f"{namespaces.MODEL}group", f"<{namespaces.group(record.scheme)}{data['group']}>"
    if "valid_until" in data:
        yield me, f"{namespaces.MODEL}validUntil", f'"{data["valid_until"]}"{_XSD_DATE}'
    if record.cls == "SubStep":
        yield me, f"{namespaces.MODEL}partOfStage", f"<{namespaces.STAGES}{record.stage}>"
        if data["required"] and "checked_by" not in data:
            yield me, f"{namespaces.RDF}type", f"<{namespaces.MODEL}RequiredSubStep>"
    for group in data.get("requires_groups", ()):
        yield me, f"{namespaces.MODEL}requiresGroup", f"<{namespaces.group('parasta-toimijat')}{group}>"
    if data.get("number") and record.cls == "CriticalPoint":
        for stage in data.get("main_stages", ()):
            yield me, f"{namespaces.MODEL}mainStage", f"<{namespaces.STAGES}{stage}>"
