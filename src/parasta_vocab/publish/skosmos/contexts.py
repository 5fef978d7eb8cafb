"""The JSON-LD contexts that several answers share (`src/controller/RestController.php` of Skosmos)."""

from __future__ import annotations

from typing import Final

from parasta_vocab.namespaces import DCTERMS, ISOTHES, OWL, RDFS, SKOS

BASIC: Final = {"skos": SKOS, "uri": "@id", "type": "@type"}
ONKI: Final = {"onki": "http://schema.onki.fi/onki#"}
WHOLE: Final = {"rdfs": RDFS, "skos": SKOS, **ONKI, "uri": "@id", "id": "onki:vocabularyIdentifier"}
"""The context of what is said of a vocabulary as a whole."""
LABELS: Final = {"prefLabel": "skos:prefLabel", "altLabel": "skos:altLabel", "hiddenLabel": "skos:hiddenLabel"}
PREFIXES: Final = {
    "skos": SKOS,
    "isothes": ISOTHES,
    "rdfs": RDFS,
    "owl": OWL,
    "dct": DCTERMS,
    "dc11": "http://purl.org/dc/elements/1.1/",
}
CONCEPT: Final = {
    **PREFIXES,
    "uri": "@id",
    "type": "@type",
    "lang": "@language",
    "value": "@value",
    "graph": "@graph",
    "label": "rdfs:label",
    **LABELS,
    "broader": "skos:broader",
    "narrower": "skos:narrower",
    "related": "skos:related",
    "inScheme": "skos:inScheme",
}
"""The context of the RDF data of a concept that an answer about mappings carries."""
DATA: Final = CONCEPT | {name: f"skos:{name}" for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")}
"""The context of RDF data."""
