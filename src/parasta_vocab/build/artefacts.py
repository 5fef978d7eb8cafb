"""Every generated file as a pure function of schema, records and rules; writing and checking are one walk over them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parasta_vocab.build import basic_shapes, facts, forms, itb, json_schema, linkml, rules
from parasta_vocab.build.catalogues import iter_catalogues
from parasta_vocab.build.check_records import check_records
from parasta_vocab.build.context import process_context
from parasta_vocab.build.enums import render_enums
from parasta_vocab.build.reference import iter_reference
from parasta_vocab.build.settings_schema import baseline_schema, settings_schema
from parasta_vocab.changes.lock import LOCK, iter_broken_promises, read_lock
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.namespaces import VOCABULARY_PREFIXES
from parasta_vocab.publish.diagram.vocabulary import iter_diagrams
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.records.document import context, frame, iri_of, render_jsonld, scheme_document
from parasta_vocab.records.fields import to_plain
from parasta_vocab.records.read import FILES, Record, Records, read_records
from parasta_vocab.records.statements import iter_things
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import vocabulary


@dataclass(frozen=True, slots=True)
class Artefact:
    """One generated file: its path below the root, and its content; a text is written in UTF-8."""

    path: str
    content: str | bytes

    def __bytes__(self) -> bytes:
        return self.content if isinstance(self.content, bytes) else self.content.encode()


def stale(root: Path) -> Iterator[Artefact]:
    """Yield each artefact that differs from what is on disk; the caller writes it, or complains.

    Raises:
        BrokenRecord: A record or a rule is not in order.
    """
    for artefact in iter_artefacts(root):
        path = root / artefact.path
        if not path.exists() or path.read_bytes() != bytes(artefact):
            yield artefact


def write(artefact: Artefact, root: Path) -> None:
    """Write one artefact whole, or not at all."""
    path = root / artefact.path
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_bytes(bytes(artefact))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def iter_artefacts(root: Path) -> Iterator[Artefact]:
    """Yield every artefact; the enums first, because the schema imports them."""
    records = read_records(root / "vocab/src", by_shipped_schema=False)
    enums = Artefact("schema/generated/enums.yaml", render_enums(_enum_members(records)))
    if not (root / enums.path).exists() or (root / enums.path).read_bytes() != bytes(enums):
        write(enums, root)  # LinkML reads the enums from disk, so a check of changed records needs them there too
    yield enums
    record_schema, process_schema = root / "schema/records.yaml", root / "schema/process-description.yaml"
    check_records(records, record_schema)
    _check_promises(records, root / "vocab" / LOCK)
    classes = linkml.classes(record_schema)
    for scheme in FILES:
        document = scheme_document(scheme, records, classes)
        yield Artefact(f"vocab/{scheme}.jsonld", render_jsonld(document))
        yield Artefact(f"vocab/{scheme}.ttl", render_turtle(iter_things(document), VOCABULARY_PREFIXES))
    yield Artefact("vocab/context.jsonld", _json({"@context": context(classes)}))
    yield Artefact("vocab/frame.jsonld", _json(frame(classes)))
    yield Artefact("schema/generated/record-fields.json", _json(to_plain(classes)))
    yield Artefact("shapes/generated/national-facts.nt", facts.render_facts(records))
    yield from (Artefact(path, content) for path, content in forms.iter_files(records, root))
    yield from _process_artefacts(process_schema, records)
    yield from _rule_artefacts(root / "shapes")
    yield from (Artefact(path, text) for path, text in itb.iter_files(root))
    yield from (Artefact(path, content) for path, content in iter_catalogues())
    yield from (Artefact(path, text) for path, text in iter_reference(root))  # last: it reads what the others wrote
    yield from (Artefact(f"docs/reference/diagrams/{name}", svg) for name, svg in iter_diagrams([vocabulary()]))


def _check_promises(records: Records, lock: Path) -> None:
    if broken := list(iter_broken_promises(records, read_lock(lock))):
        raise BrokenRecord("vocab/src", "\n" + "\n".join(broken))


def _process_artefacts(path: Path, records: Records) -> Iterator[Artefact]:
    labels = {iri_of(record): Text.of(record.data["pref_label"]) for record in records.records}
    classes = linkml.classes(path)
    for lang in LANGUAGES:
        schema = json_schema.process_schema(path, labels, lang)
        yield Artefact(f"schema/generated/process-description.{lang}.schema.json", _json(schema))
    yield Artefact("schema/generated/context.jsonld", _json({"@context": process_context(classes)}))
    yield Artefact("schema/generated/fields.json", _json(to_plain(classes)))
    yield Artefact("shapes/generated/process-description.ttl", basic_shapes.render_shapes(path))


def _rule_artefacts(folder: Path) -> Iterator[Artefact]:
    found = rules.read_rules(folder)
    entries = rules.catalogue(found)
    yield Artefact("shapes/generated/catalogue.json", _json(entries))
    for lang in LANGUAGES:
        named = [(entry["id"], entry["label"][lang]) for entry in entries]
        yield Artefact(f"schema/generated/settings.{lang}.schema.json", _json(settings_schema(named, rules.TOPICS, lang)))
        yield Artefact(f"schema/generated/baseline.{lang}.schema.json", _json(baseline_schema(lang)))
    yield Artefact("shapes/generated/lint-catalogue.json", _json(rules.catalogue(rules.read_rules(folder, "lint"), "lint")))
    conditions = rules.read_triples(folder / "conditions.ttl")
    yield Artefact("shapes/generated/rules.nt", rules.render_shapes(found, conditions, claimed=False))
    yield Artefact("shapes/generated/rules-claimed.nt", rules.render_shapes(found, conditions, claimed=True))


def _enum_members(records: Records) -> dict[str, list[tuple[str, str, str]]]:
    def members(prefix: str, scheme: str, *classes: str, kinds: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
        chosen = (item for item in records.of(scheme) if item.cls in classes and (not kinds or item.data.get("kind") in kinds))
        return [(prefix, item.id, _described(item)) for item in chosen]

    return {
        "ActorGroupEnum": members("actorgroup", "parasta-toimijat", "ActorGroup"),
        "ActorEnum": members("actor", "parasta-toimijat", "Actor"),
        "StageEnum": members("stage", "parasta-prosessikartta", "Stage"),
        "SubStepEnum": members("stage", "parasta-prosessikartta", "SubStep"),
        "CriticalPointEnum": members("point", "parasta-kriittiset-pisteet", "CriticalPoint", kinds=("kriittinen-piste",)),
        "LevelEnum": members("level", "parasta-tasot", "Level"),
        "DocumentEnum": members("document", "parasta-asiakirjat", "DocumentType", kinds=("asiakirja", "kysely")),
        "SystemEnum": members("document", "parasta-asiakirjat", "DocumentType", kinds=("jarjestelma",)),
        "DataElementEnum": members("data", "parasta-tiedot", "DataElement"),
    }


def _described(record: Record) -> str:
    given = record.data.get("pref_label")
    label = Text.of(given if isinstance(given, dict) else None)  # what else it may be is told later
    return f"{label.en} (fi: {label.fi}, sv: {label.sv})"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
