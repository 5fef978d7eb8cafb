"""Records → one JSON-LD document a concept scheme, from which every other form is made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.records.about import scheme_node
from parasta_vocab.records.fields import Field, SchemaClass, camel
from parasta_vocab.records.read import STATUSES, Group, Record, Records
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.sources import iter_pages

CONTEXT_PREFIXES: Final = ("parasta", "rdfs", "xsd", "owl", "skos", "isothes", "dcterms", "adms", "foaf", "dcat", "vann")
"""The prefixes that the context declares."""
NESTED: Final = {"law": "LawReference", "basis": "Basis"}
IN_SCHEME: Final = ("broader_generic", "broader_partitive", "related", "successor")
INVERSE: Final = {"broader": "narrower", "broader_generic": "narrower_generic", "broader_partitive": "narrower_partitive"}
"""Relations that records state on one side only, and the names of their other side."""
_DOCUMENT_KINDS: Final = {"asiakirja": ["DocumentType"], "kysely": ["DocumentType", "Survey"], "jarjestelma": ["System"]}
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
        kinds = _DOCUMENT_KINDS[record.data["kind"]]
    elif record.cls == "CriticalPoint":
        kinds = {"kriittinen-piste": ["CriticalPoint"], "kumppanuuden-taso": ["PartnershipLevel"]}.get(record.data["kind"], ["Goal"])
    else:
        kinds = [] if record.cls == "Concept" else [record.cls]
    return ["skos:Concept", *(f"parasta:{kind}" for kind in kinds)]


def context(classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    """Return the JSON-LD context of the vocabularies.

    It holds no prefix of a concept scheme, so that ids stay whole IRIs when a processor writes a document anew, and it says
    of each key whether it holds one value or a list: a document is its own framing (`frame`).
    """
    terms: dict[str, Any] = {"@version": 1.1}
    terms |= {name: namespaces.VOCABULARY_PREFIXES[name] for name in CONTEXT_PREFIXES}
    terms |= {"id": "@id", "type": {"@id": "@type", "@container": "@set"}}
    for name in ("Concept", "Actor", "Stage", "SubStep", "CriticalPoint", "Level", "DocumentType", "DataElement", *NESTED.values()):
        for field in classes[name].fields.values():
            if field.name not in {"id", "label_status", "sub_steps"}:
                terms[field.name] = _term(field)
    for lang in LANGUAGES:
        terms[f"label_status_{lang}"] = f"parasta:labelStatus{lang.title()}"
    terms |= {name: {"@id": f"skos:{name}", "@type": "@id"} for name in ("inScheme", "topConceptOf")}
    terms |= {name: _links(f"skos:{name}") for name in ("broader", "narrower", "hasTopConcept", "member")}
    terms |= {f"narrower_{kind}": _links(f"isothes:narrower{kind.title()}") for kind in ("generic", "partitive")}
    terms |= {name: {"@id": f"dcterms:{name}", "@container": "@language"} for name in ("title", "description")}
    terms |= {name: {"@id": f"dcterms:{name}", "@type": "@id"} for name in ("license", "creator", "publisher", "rightsHolder")}
    terms |= {
        "language": _links("dcterms:language"),
        "name": {"@id": "foaf:name", "@container": "@language"},
        "homepage": {"@id": "foaf:homepage", "@type": "@id"},
        "page": _links("rdfs:seeAlso"),
        "neuter": {"@id": "parasta:neuterLabel", "@language": "sv", "@container": "@set"},
        "notation": "skos:notation",
        "deprecated": {"@id": "owl:deprecated", "@type": "xsd:boolean"},
        "issued": {"@id": "dcterms:issued", "@type": "xsd:date"},
        "version": "owl:versionInfo",
        "prefix": "vann:preferredNamespacePrefix",
        "namespace": "vann:preferredNamespaceUri",
        "status": {"@id": "adms:status", "@type": "@vocab"},
    }
    return terms | {status: namespaces.STATUS + status for status in STATUSES}


def frame(classes: Mapping[str, SchemaClass]) -> dict[str, Any]:
    """Return the JSON-LD frame of the vocabularies: one node a concept, its relations by IRI, its law and basis within it."""
    kinds = ["skos:ConceptScheme", "foaf:Organization", "skos:Collection", "skos:Concept"]
    within = {key: {"@embed": "@always", "@omitDefault": True} for key in NESTED}
    return {"@context": context(classes), "type": kinds, "@embed": "@never", **within}


def _links(iri: str) -> dict[str, str]:
    return {"@id": iri, "@type": "@id", "@container": "@set"}


def _term(field: Field) -> Any:
    """Return how the context explains a key: whether its values are texts by language, IRIs, days; and whether they are many."""
    iri = namespaces.shorten(field.iri) if field.iri else f"parasta:{camel(field.name)}"
    term: dict[str, Any] = {"@id": iri}
    if field.kind in {"text", "texts"}:
        term["@container"] = ["@language", "@set"] if field.kind == "texts" else "@language"
    elif field.many:
        term["@container"] = "@set"
    if field.kind in {"concept", "own or concept", "reference"} or field.name in IN_SCHEME:
        term["@type"] = "@id"
    elif field.kind == "date":
        term["@type"] = "xsd:date"
    return term if len(term) > 1 else iri


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
        "type": ["skos:Collection"],
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
    if pages := list(dict.fromkeys(iter_pages(record.data.get("source", ())))):
        yield "page", pages


def _related(record: Record, records: Records) -> list[str]:
    """Return the related concepts of a record, also those that name it: records state a relation on one side only."""
    own = list(record.data.get("related", ()))
    others = [item.id for item in records.of(record.scheme) if record.id in item.data.get("related", ())]
    return own + [item for item in others if item not in own]


def render_jsonld(document: Mapping[str, Any]) -> str:
    """Return a JSON-LD document as text."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
