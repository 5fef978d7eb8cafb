"""Prefixes: those that answers declare, and those that people expect to be declared."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import ADMS, DCAT, DCTERMS, FOAF, ISOTHES, MODEL, OWL, PROV, RDF, RDFS, SH, SKOS, SKOSXL, SUOMI_META, XSD

PREFIXES: Final = {"rdf": RDF, "rdfs": RDFS, "xsd": XSD, "skos": SKOS, "skosxl": SKOSXL, "dcterms": DCTERMS}
"""The prefixes that every graph declares."""
_KNOWN: Final = PREFIXES | {
    "adms": ADMS,
    "dcat": DCAT,
    "dct": DCTERMS,
    "foaf": FOAF,
    "iso-thes": ISOTHES,
    "isothes": ISOTHES,
    "owl": OWL,
    "parasta": MODEL,
    "prov": PROV,
    "sh": SH,
    "suomi-meta": SUOMI_META,
}


def declaration(prefix: str) -> str:
    """Return the line that declares a prefix; of one that is not well known, what to fill in is left open.

    >>> declaration("skos"), declaration("oma")
    ('PREFIX skos: <http://www.w3.org/2004/02/skos/core#>', 'PREFIX oma: <…>')
    """
    return f"PREFIX {prefix}: <{_KNOWN.get(prefix, '…')}>"
