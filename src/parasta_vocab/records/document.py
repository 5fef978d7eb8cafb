"""Records → one JSON-LD document a concept scheme, from which every other form is made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.records.about import scheme_node
from parasta_vocab.records.fields import SchemaClass, camel
from parasta_vocab.records.read import STATUSES, Group, Record, Records
from parasta_vocab.text import LANGUAGES

NESTED: Final = {"law": "LawReference", "basis": "Basis"}
IN_SCHEME: Final = ("broader_generic", "broader_partitive", "related", "successor")
INVERSE: Final = {"broader": "narrower", "broader_generic": "narrower_generic", "broader_partitive": "narrower_partitive"}
"""Relations that records state on one side only, and the names of their other side."""
NO_LONGER: Final = ("SUPERSEDED", "RETIRED")


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
    terms: dict[str, Any] = {name: iri for name, iri in namespaces.VOCABULARY_PREFIXES.items() if not iri.endswith("-")}
    terms |= {"id": "@id", "type": "@type"}
    for name in ("Concept", "Actor", "Stage", "SubStep", "CriticalPoint", "Level", "DocumentType", "DataElement", *NESTED.values()):
        for field in classes[name].fields.values():
            if field.name in {"id", "label_status", "sub_steps"}:
                continue
            iri = namespaces.shorten(field.iri) if field.iri else f"parasta:{camel(field.name)}"
            terms[field.name] = _term(field.name, iri, field.kind)
    for lang in LANGUAGES:
        terms[f"label_status_{lang}"] = f"parasta:labelStatus{lang.title()}"
    links = ("broader", "narrower", "inScheme", "topConceptOf", "hasTopConcept", "member")
    terms |= {name: {"@id": f"skos:{name}", "@type": "@id"} for name in links}
    terms |= {f"narrower_{kind}": {"@id": f"isothes:narrower{kind.title()}", "@type": "@id"} for kind in ("generic", "partitive")}
    terms |= {name: {"@id": f"dcterms:{name}", "@container": "@language"} for name in ("title", "description")}
    terms |= {name: {"@id": f"dcterms:{name}", "@type": "@id"} for name in ("license", "creator", "publisher", "rightsHolder", "language")}
    terms |= {
        "name": {"@id": "foaf:name", "@container": "@language"},
        "page": {"@id": "rdfs:seeAlso", "@type": "@id"},
        "neuter": {"@id": "parasta:neuterLabel", "@language": "sv"},
        "notation": "skos:notation",
        "deprecated": {"@id": "owl:deprecated", "@type": "xsd:boolean"},
        "issued": {"@id": "dcterms:issued", "@type": "xsd:date"},
        "version": "owl:versionInfo",
        "prefix": "vann:preferredNamespacePrefix",
        "namespace": "vann:preferredNamespaceUri",
        "status": {"@id": "adms:status", "@type": "@vocab"},
    }
    return terms | {status: namespaces.STATUS + status for status in STATUSES}


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
    nodes = [_node(record, records, classes) for record in records.of(scheme)]
    _state_inverses(nodes)
    top = [node["id"] for node in nodes if "topConceptOf" in node]
    head = scheme_node(scheme, records.about, top)
    groups = [_group_node(group, scheme) for group in records.groups] if scheme == "parasta" else []
    return {"@context": context(classes), "@graph": [*head, *groups, *nodes]}


def _state_inverses(nodes: list[dict[str, Any]]) -> None:
    """State the other side of the relations too, because many tools do not infer it."""
    by_id = {node["id"]: node for node in nodes}
    for there, back in INVERSE.items():
        for node in nodes:
            for broader in node.get(there, ()):
                by_id[broader].setdefault(back, []).append(node["id"])


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
    if "number" in record.data:
        yield "notation", record.data["number"]
    if record.data.get("status") in NO_LONGER:
        yield "deprecated", True
    if pages := list(dict.fromkeys(_pages(record))):
        yield "page", pages


def _pages(record: Record) -> Iterator[str]:
    """Yield the addresses of the pages that the record names as its sources."""
    for source in record.data.get("source", ()):
        before, found, after = source.partition("page: http")
        if found and not before:
            yield f"http{after.split()[0]}"


def _related(record: Record, records: Records) -> list[str]:
    """Return the related concepts of a record, also those that name it: records state a relation on one side only."""
    own = list(record.data.get("related", ()))
    others = [item.id for item in records.of(record.scheme) if record.id in item.data.get("related", ())]
    return own + [item for item in others if item not in own]


def render_jsonld(document: Mapping[str, Any]) -> str:
    """Return a JSON-LD document as text."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
