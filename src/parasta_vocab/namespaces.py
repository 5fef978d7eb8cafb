"""Every namespace IRI, spelled once.

`BASE` is the constant to change if the model moves to another address; the build writes it into every artefact.
"""

from __future__ import annotations

from typing import Final

BASE: Final = "https://iri.suomi.fi/"
MODEL: Final = f"{BASE}model/parasta/"
RULE: Final = f"{MODEL}rule/"
TERMINOLOGY: Final = f"{BASE}terminology/"

LOCAL: Final = "https://parasta.invalid/"
"""Base of the local ids of a file that gives none; `.invalid` never resolves (RFC 6761)."""
GENID: Final = ".well-known/genid/"
"""Where things without an id get their Skolem IRI below the base (RDF 1.1 Concepts, 3.5)."""

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
ISOTHES: Final = "http://purl.org/iso25964/skos-thes#"
DCTERMS: Final = "http://purl.org/dc/terms/"
ADMS: Final = "http://www.w3.org/ns/adms#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SH: Final = "http://www.w3.org/ns/shacl#"
SKOSXL: Final = "http://www.w3.org/2008/05/skos-xl#"
LEXINFO: Final = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
DCAP: Final = "http://purl.org/ws-mmi-dc/terms/"
SUOMI_META: Final = "https://iri.suomi.fi/model/suomi-meta/"
TERM: Final = "https://iri.suomi.fi/model/term/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
DCAT: Final = "http://www.w3.org/ns/dcat#"
VANN: Final = "http://purl.org/vocab/vann/"
PROV: Final = "http://www.w3.org/ns/prov#"
STATUS: Final = "http://uri.suomi.fi/codelist/interoperabilityplatform/interoperabilityplatform_status/code/"
"""The statuses of the Interoperability Platform."""
LANGUAGE: Final = "http://publications.europa.eu/resource/authority/language/"
"""The language authority table of the EU, which DCAT-AP asks for."""


def scheme(name: str) -> str:
    """Return the namespace of a concept scheme, with its final slash."""
    return f"{TERMINOLOGY}{name}/"


def agent(name: str) -> str:
    """Return the IRI of an organisation that answers for the vocabulary."""
    return f"{MODEL}agent/{name}"


def group(name: str) -> str:
    """Return the namespace of the collections of a concept scheme."""
    return f"{scheme(name)}ryhma-"


CONCEPTS: Final = scheme("parasta")
ACTORS: Final = scheme("parasta-toimijat")
STAGES: Final = scheme("parasta-prosessikartta")
CRITICAL_POINTS: Final = scheme("parasta-kriittiset-pisteet")
DOCUMENTS: Final = scheme("parasta-asiakirjat")
DATA: Final = scheme("parasta-tiedot")
LEVELS: Final = scheme("parasta-tasot")

PREFIXES: Final = {
    "parasta": MODEL,
    "rule": RULE,
    "use": f"{MODEL}use/",
    "concept": CONCEPTS,
    "actor": ACTORS,
    "actorgroup": group("parasta-toimijat"),
    "stage": STAGES,
    "point": CRITICAL_POINTS,
    "document": DOCUMENTS,
    "data": DATA,
    "level": LEVELS,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
    "skos": SKOS,
    "isothes": ISOTHES,
    "dcterms": DCTERMS,
    "adms": ADMS,
    "sh": SH,
}
"""Prefix to namespace, in the order in which the artefacts declare them."""
VOCABULARY_PREFIXES: Final = PREFIXES | {"foaf": FOAF, "dcat": DCAT, "vann": VANN, "prov": PROV}
"""The prefixes of the vocabularies, which also speak of agents and catalogues."""


def shorten(iri: str) -> str:
    """Return the CURIE of an IRI, or the IRI itself where no prefix fits."""
    best = max((item for item in PREFIXES.items() if iri.startswith(item[1])), key=lambda item: len(item[1]), default=None)
    return f"{best[0]}:{iri[len(best[1]) :]}" if best else iri


def expand(curie: str) -> str:
    """Return the IRI of a CURIE, or what was given where no prefix fits."""
    prefix, found, local = curie.partition(":")
    return VOCABULARY_PREFIXES[prefix] + local if found and prefix in VOCABULARY_PREFIXES else curie
