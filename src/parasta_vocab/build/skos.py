"""Records → one JSON-LD document a concept scheme, and the same graph as Turtle."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from parasta_vocab import namespaces
from parasta_vocab.build.fields import SchemaClass
from parasta_vocab.build.linkml import camel
from parasta_vocab.build.records import Group, Record, Records
from parasta_vocab.text import LANGUAGES

NESTED = {"law": "LawReference", "basis": "Basis"}
IN_SCHEME = ("broader_generic", "broader_partitive", "related", "successor")


def iri_of(record: Record) -> str:
    """Return the IRI of a record."""
    if record.cls == "ActorGroup":
        return namespaces.group(record.scheme) + record.id
    return namespaces.scheme(record.scheme) + record.id


def types_of(record: Record) -> list[str]:
    """Return the RDF classes of a record as CURIEs, the SKOS class first."""
    if record.cls == "ActorGroup":
        return ["skos:Collection", "parasta:ActorGroup"]
    if record.cls == "DocumentType":
        kinds = {"asiakirja": ["DocumentType"], "kysely": ["DocumentType", "Survey"], "jarjestelma": ["System"]}[record.data["kind"]]
    elif record.cls == "CriticalPoint":
        kinds = {"kriittinen-piste": ["CriticalPoint"], "kumppanuuden-taso": ["PartnershipLevel"]}.get(record.data["kind"], ["Goal"])
    else:
        kinds = [] if record.cls == "Concept" else [record.cls]
    return ["skos:Concept", *(f"parasta:{kind}" for kind in kinds)]


def context(classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    """Return the JSON-LD context of the vocabularies."""
    terms: dict[str, Any] = {name: iri for name, iri in namespaces.PREFIXES.items() if not iri.endswith("-")}
    terms |= {"id": "@id", "type": "@type"}
    for name in ("Concept", "Actor", "Stage", "SubStep", "CriticalPoint", "Level", "DocumentType", "DataElement", *NESTED.values()):
        for field in classes[name].fields.values():
            if field.name in {"id", "label_status", "sub_steps"}:
                continue
            iri = namespaces.shorten(field.iri) if field.iri else f"parasta:{camel(field.name)}"
            terms[field.name] = _term(field.name, iri, field.kind)
    for lang in LANGUAGES:
        terms[f"label_status_{lang}"] = f"parasta:labelStatus{lang.title()}"
    links = ("broader", "inScheme", "topConceptOf", "hasTopConcept", "member")
    terms |= {name: {"@id": f"skos:{name}", "@type": "@id"} for name in links}
    terms |= {name: {"@id": f"dcterms:{name}", "@container": "@language"} for name in ("title", "description", "creator")}
    terms["license"] = {"@id": "dcterms:license", "@type": "@id"}
    terms["version"] = "owl:versionInfo"
    return terms


def _term(name: str, iri: str, kind: str) -> Any:
    if kind in {"text", "texts"}:
        return {"@id": iri, "@container": "@language"}
    if kind in {"concept", "own or concept", "reference"} or name in IN_SCHEME:
        return {"@id": iri, "@type": "@id"}
    if kind == "date":
        return {"@id": iri, "@type": "xsd:date"}
    return iri


def scheme_document(scheme: str, records: Records, classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    """Return the JSON-LD document of one concept scheme; the order is that of the record files."""
    about = records.about
    mine = list(records.of(scheme))
    nodes = [_node(record, records, classes) for record in mine]
    home = namespaces.scheme(scheme)
    head = {
        "id": home,
        "type": "skos:ConceptScheme",
        **{key: about["schemes"][scheme][key] for key in ("title", "description", "source")},
        "creator": about["creator"],
        "license": about["license"],
        "version": about["version"],
        "hasTopConcept": [node["id"] for node in nodes if "topConceptOf" in node],
    }
    groups = [_group_node(group, scheme) for group in records.groups] if scheme == "parasta" else []
    return {"@context": context(classes), "@graph": [head, *groups, *nodes]}


def _group_node(group: Group, scheme: str) -> dict[str, Any]:
    home = namespaces.scheme(scheme)
    return {
        "id": namespaces.group(scheme) + group.id,
        "type": "skos:Collection",
        "inScheme": home,
        "pref_label": group.label,
        "member": [home + member for member in group.members],
    }


def _node(record: Record, records: Records, classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    home = namespaces.scheme(record.scheme)
    node: dict[str, Any] = {"id": iri_of(record), "type": types_of(record), "inScheme": home}
    if record.cls == "ActorGroup":
        members = [item for item in records.of(record.scheme, "Actor") if item.data["group"] == record.id]
        node["member"] = [iri_of(member) for member in members]
    else:
        broader = [home + item for key in ("broader_generic", "broader_partitive") for item in record.data.get(key, ())]
        if record.stage:
            broader.append(home + record.stage)
            node["broader_partitive"] = [home + record.stage]
        node |= {"broader": broader} if broader else {"topConceptOf": home}
    node |= dict(_values(record, records, classes[record.cls], home))
    return node


def _values(record: Record, records: Records, cls: SchemaClass, home: str) -> Iterator[tuple[str, Any]]:
    for key, value in {**record.data, "related": _related(record, records)}.items():
        if key in {"sub_steps", "id"} or value in (None, [], {}):
            continue
        if key == "label_status":
            yield from ((f"label_status_{lang}", status) for lang, status in value.items())
        elif key in IN_SCHEME:
            yield key, [home + item for item in value]
        elif key in {"number", *NESTED} or cls.fields[key].kind in {"text", "texts", "boolean", "date", "iri", "string"}:
            yield key, value
        else:
            target = cls.fields[key].target
            yield key, [target + item for item in value] if isinstance(value, list) else target + value


def _related(record: Record, records: Records) -> list[str]:
    """Return the related concepts of a record, also those that name it: records state a relation on one side only."""
    own = list(record.data.get("related", ()))
    others = [item.id for item in records.of(record.scheme) if record.id in item.data.get("related", ())]
    return own + [item for item in others if item not in own]


def render_jsonld(document: Mapping[str, Any]) -> str:
    """Return a JSON-LD document as text."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def render_turtle(document: Mapping[str, Any]) -> str:
    """Return the graph of a JSON-LD document as Turtle with stable blank nodes."""
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    for prefix, iri in namespaces.PREFIXES.items():
        graph.bind(prefix, iri)
    graph.parse(data=json.dumps(document), format="json-ld")
    return graph.serialize(format="longturtle", canon=True).rstrip() + "\n"
