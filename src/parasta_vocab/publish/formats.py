"""The forms in which the vocabulary is published, by name."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final

from parasta_vocab.text import Text
from parasta_vocab.vocab import Vocabulary


@dataclass(frozen=True, slots=True)
class Format:
    """One form: where it is made, how its files end, what they are called on the web, and who wants them.

    `file_type` is the code of the EU authority table of file types, which DCAT-AP asks for.
    """

    renderer: str
    suffix: str
    media_type: str
    file_type: str
    purpose: Text
    binary: bool = False

    def file_name(self, scheme: str) -> str:
        """Return the name of the file of a concept scheme."""
        return scheme + self.suffix

    def render(self, vocabulary: Vocabulary) -> bytes:
        """Return a vocabulary in this form."""
        module, _, function = self.renderer.partition(":")
        content: str | bytes = getattr(import_module(f"parasta_vocab.publish.{module}"), function)(vocabulary)
        return content.encode() if isinstance(content, str) else content


FORMATS: Final = {
    "turtle": Format(
        "shipped:render_turtle",
        ".ttl",
        "text/turtle",
        "RDF_TURTLE",
        Text("SKOS-ohjelmat, ihmisen luettavissa", "SKOS-program, läsbart för människor", "SKOS tools, and people who read RDF"),
    ),
    "jsonld": Format(
        "shipped:render_jsonld",
        ".jsonld",
        "application/ld+json",
        "JSON_LD",
        Text("web-sovellukset", "webbapplikationer", "web applications"),
    ),
    "rdfxml": Format(
        "shipped:render_rdfxml",
        ".rdf",
        "application/rdf+xml",
        "RDF_XML",
        Text("vanhemmat RDF-ohjelmat", "äldre RDF-program", "older RDF tools"),
    ),
    "ntriples": Format(
        "shipped:render_ntriples",
        ".nt",
        "application/n-triples",
        "RDF_N_TRIPLES",
        Text("rivi kerrallaan vertaavat ohjelmat", "program som jämför rad för rad", "tools that compare line by line"),
    ),
    "skosxl": Format(
        "skosxl:render_skosxl",
        ".skosxl.ttl",
        "text/turtle",
        "RDF_TURTLE",
        Text("termitason tiedot", "uppgifter om varje term", "facts about each single term"),
    ),
    "sanastot": Format(
        "sanastot.dialect:render_sanastot",
        ".sanastot.ttl",
        "text/turtle",
        "RDF_TURTLE",
        Text("vertailu Sanastot-palvelun vientiin", "jämförelse med export ur Sanastot", "comparison with an export of Sanastot"),
    ),
    "ntrf": Format(
        "ntrf:render_ntrf",
        ".ntrf.xml",
        "application/xml",
        "XML",
        Text("tuonti Sanastot-palveluun, termipankit", "import till Sanastot, termbanker", "import into Sanastot, termbanks"),
    ),
    "simple-excel": Format(
        "simple_excel:render_simple_excel",
        ".simple.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
        Text("suppea tuonti Sanastot-palveluun", "enkel import till Sanastot", "simple import into Sanastot"),
        binary=True,
    ),
    "csv": Format(
        "table:render_csv",
        ".csv",
        "text/csv",
        "CSV",
        Text("tilasto-ohjelmat ja skriptit", "statistikprogram och skript", "statistics tools and scripts"),
    ),
}
"""Name to form, in the order in which they are offered."""
