"""`catalog.ttl`: the concept schemes as data sets of a catalogue, with their files, in the words of DCAT-AP, ADMS and VANN."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parasta_vocab.namespaces import ADMS, DCAT, DCTERMS, FOAF, MODEL, OWL, RDF, SKOS, STATUS, VANN, VOCABULARY_PREFIXES, XSD
from parasta_vocab.publish.formats import Format
from parasta_vocab.publish.turtle import render_turtle, text_facts
from parasta_vocab.records.about import EU_LANGUAGES
from parasta_vocab.records.statements import Value
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text
from parasta_vocab.vocab import ConceptScheme, Vocabulary

CATALOG: Final = f"{MODEL}catalog"
FILE_NAME: Final = "catalog.ttl"
_TITLE: Final = Text(
    "Työpaikalla järjestettävän koulutuksen kansallisen mallin sanastot",
    "Vokabulärerna i den nationella modellen för utbildning som ordnas på en arbetsplats",
    "Vocabularies of the national model of education organised at a workplace",
)
_DESCRIPTION: Final = Text(
    "Sanastot tiedostoina, kukin usealla tiedostomuodolla.",
    "Vokabulärerna som filer, var och en i flera filformat.",
    "The vocabularies as files, each in several file formats.",
)
_KEYWORDS: Final = (
    Text("koulutussopimus", "utbildningsavtal", "training agreement"),
    Text("oppisopimus", "läroavtal", "apprenticeship contract"),
)
_THEME: Final = "http://publications.europa.eu/resource/authority/data-theme/EDUC"
_FILE_TYPE: Final = "http://publications.europa.eu/resource/authority/file-type/"
_PUBLIC: Final = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
_MEDIA_TYPE: Final = "https://www.iana.org/assignments/media-types/"
Fact = tuple[str, Value]
Thing = tuple[str, list[Fact]]


def render_catalog(vocabularies: Sequence[Vocabulary], formats: Mapping[str, Format]) -> str:
    """Return the catalogue of these vocabularies in these forms; the files are named relative to the catalogue."""
    return render_turtle(_things(vocabularies, formats), VOCABULARY_PREFIXES)


def _things(vocabularies: Sequence[Vocabulary], formats: Mapping[str, Format]) -> Iterator[Thing]:
    schemes = [vocabulary.scheme for vocabulary in vocabularies]
    yield CATALOG, list(_catalog(schemes))
    agents = {scheme.creator.iri: scheme.creator for scheme in schemes}
    for agent in agents.values():
        yield agent.iri, [(f"{RDF}type", f"{FOAF}Agent"), (f"{RDF}type", f"{FOAF}Organization"), *text_facts(f"{FOAF}name", agent.name)]
    for scheme in schemes:
        files = {name: item.file_name(scheme.id) for name, item in formats.items()}
        yield scheme.iri, [*_dataset(scheme), *((f"{DCAT}distribution", f"#{file}") for file in files.values())]
        yield from ((f"#{file}", list(_distribution(file, formats[name], scheme))) for name, file in files.items())


def _catalog(schemes: Sequence[ConceptScheme]) -> Iterator[Fact]:
    yield f"{RDF}type", f"{DCAT}Catalog"
    yield from text_facts(f"{DCTERMS}title", _TITLE)
    yield from text_facts(f"{DCTERMS}description", _DESCRIPTION)
    yield from _about(schemes[0])
    yield f"{DCTERMS}issued", _day(min(scheme.issued for scheme in schemes).isoformat())
    yield f"{DCTERMS}modified", _day(max(scheme.modified for scheme in schemes).isoformat())
    yield from ((f"{DCAT}dataset", scheme.iri) for scheme in schemes)


def _dataset(scheme: ConceptScheme) -> Iterator[Fact]:
    yield from ((f"{RDF}type", kind) for kind in (f"{DCAT}Dataset", f"{ADMS}Asset", f"{SKOS}ConceptScheme"))
    yield from text_facts(f"{DCTERMS}title", scheme.title)
    yield from text_facts(f"{DCTERMS}description", scheme.description)
    yield f"{DCTERMS}creator", scheme.creator.iri
    yield from _about(scheme)
    yield f"{DCTERMS}identifier", Literal(scheme.iri)
    yield f"{DCTERMS}accessRights", _PUBLIC
    yield f"{DCTERMS}issued", _day(scheme.issued.isoformat())
    yield f"{DCTERMS}modified", _day(scheme.modified.isoformat())
    yield f"{DCAT}version", Literal(scheme.version)
    yield f"{OWL}versionInfo", Literal(scheme.version)
    yield f"{ADMS}status", STATUS + scheme.status
    yield f"{DCAT}theme", _THEME
    for keyword in _KEYWORDS:
        yield from text_facts(f"{DCAT}keyword", keyword)
    yield f"{VANN}preferredNamespacePrefix", Literal(scheme.id)
    yield f"{VANN}preferredNamespaceUri", Literal(scheme.iri)
    yield from ((f"{DCTERMS}source", Literal(source)) for source in scheme.source)


def _about(scheme: ConceptScheme) -> Iterator[Fact]:
    """Yield what a catalogue and its data sets say alike."""
    yield f"{DCTERMS}publisher", scheme.creator.iri
    yield f"{DCTERMS}license", scheme.license
    yield from ((f"{DCTERMS}language", language) for language in EU_LANGUAGES)


def _distribution(file: str, form: Format, scheme: ConceptScheme) -> Iterator[Fact]:
    yield f"{RDF}type", f"{DCAT}Distribution"
    yield from text_facts(f"{DCTERMS}title", Text(*(f"{scheme.title.show(lang)}: {text}" for lang, text in form.purpose.items())))
    yield f"{DCAT}accessURL", file
    yield f"{DCAT}downloadURL", file
    yield f"{DCAT}mediaType", _MEDIA_TYPE + form.media_type
    yield f"{DCTERMS}format", _FILE_TYPE + form.file_type
    yield f"{DCTERMS}license", scheme.license


def _day(day: str) -> Literal:
    return Literal(day, datatype=f"{XSD}date")
