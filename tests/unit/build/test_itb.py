"""The domain for the EU Interoperability Test Bed: what its validator would read is there, and finds what our own SHACL part finds.

The validator itself is a Java program that is not run here. It is imitated where it matters: it reads Turtle files, merges
them, adds them to the data, and validates the data against them (`SHACLValidator.getDataModel` of github.com/ISAITB/shacl-validator).
"""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pyshacl
import pytest
from rdflib import SH, Graph, URIRef

from parasta_vocab.build.itb import DOMAIN, iter_files
from parasta_vocab.build.itb_words import LABELS, SHOWN
from parasta_vocab.shapes import catalogue
from parasta_vocab.shapes.files import BASIC, CLAIMED, RULES
from parasta_vocab.source.document import Literal
from parasta_vocab.source.read import read_source
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.engine import get_engine
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.triples import to_graph

ROOT = Path(__file__).parents[3]
DOMAIN_FOLDER = ROOT / DOMAIN
EXAMPLES = [
    *sorted(path for path in (ROOT / "examples/rules").glob("[!_]*/bad*") if catalogue()[path.parent.name].kind == "shape"),
    *sorted((ROOT / "examples/providers").glob("*/*.yaml")),
]


def properties(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split(" = ", 1) for line in lines)


CONFIG = properties(DOMAIN_FOLDER / "config.properties")


def named(key):
    return [part.strip() for part in CONFIG[key].split(",")]


def said(value):
    return value.text if isinstance(value, Literal) else str(value)


@cache
def merged():
    graph = Graph(bind_namespaces="none")
    for name in named("validator.shaclFile.description"):
        graph.parse(DOMAIN_FOLDER / name, format="turtle")
    return graph


def test_the_folder_holds_what_the_build_makes_and_nothing_else():
    assert {str(path.relative_to(ROOT)): path.read_text() for path in DOMAIN_FOLDER.rglob("*") if path.is_file()} == dict(iter_files(ROOT))


def test_the_properties_are_those_that_the_validator_knows():
    assert set(CONFIG) == {
        "validator.type",
        "validator.shaclFile.description",
        "validator.mergeModelsBeforeValidation",
        "validator.loadImports",
        "validator.contentSyntax",
        "validator.defaultReportSyntax",
        "validator.reportsOrdered",
        "validator.locale.available",
        "validator.locale.default",
        "validator.locale.translations",
    }
    assert CONFIG["validator.mergeModelsBeforeValidation"] == "true"
    assert named("validator.locale.available") == list(LANGUAGES)
    assert CONFIG["validator.locale.default"] in named("validator.locale.available")


def test_every_file_that_the_properties_name_is_below_the_domain():
    files = [DOMAIN_FOLDER / name for name in named("validator.shaclFile.description")]
    assert [path for path in files if not path.resolve().is_relative_to(DOMAIN_FOLDER) or not path.is_file()] == []
    assert sorted(path.name for path in DOMAIN_FOLDER.glob("*.properties")) == ["config.properties"]  # it would read any other as well


def test_the_labels_are_there_in_each_language():
    folder = DOMAIN_FOLDER / CONFIG["validator.locale.translations"]
    labels = {path.name: properties(path) for path in folder.iterdir()}
    assert labels == {f"labels_{lang}.properties": {key: text.show(lang) for key, text in LABELS.items()} for lang in LANGUAGES}
    for texts in labels.values():
        assert [text for text in texts.values() if re.search(r"['{}\\]", text)] == []  # Java would take them for a pattern or an escape
        assert ET.fromstring(f"<div>{texts['validator.bannerHtml']}</div>").find("h1").text == texts["validator.uploadTitle"]


def test_a_rule_is_in_the_shapes_or_among_those_that_are_said_to_be_elsewhere():
    head = (DOMAIN_FOLDER / "config.properties").read_text()
    elsewhere = set(re.findall(r"^#   (\S+)$", head, re.MULTILINE))
    shapes = {str(shape).rpartition("/")[2] for shape in merged().subjects(SH.severity)}
    assert not elsewhere & shapes
    assert elsewhere | shapes | {"malformed-value", "missing-key", "unknown-concept", "wrong-type"} == set(catalogue())


def test_what_can_be_found_has_a_message_in_each_language_that_needs_no_filling():
    shapes = {*merged().subjects(SH.severity), *merged().objects(predicate=SH.sparql)}
    shapes |= {shape for shape in merged().subjects(SH.path) if isinstance(shape, URIRef)}
    assert len(shapes) > 100
    for shape in shapes:
        messages = {text.language: str(text) for text in merged().objects(shape, SH.message)}
        assert messages.keys() == set(LANGUAGES), shape
        for lang, text in messages.items():
            assert "{" not in text
            assert set(re.findall(r"\[(.+?)\]", text)) <= {SHOWN[part].show(lang) for part in ("focus", "value")}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_gives_the_results_of_our_own_shacl_part(path):
    data = to_ntriples(to_graph(read_source(path), ()).triples)
    graph = Graph(bind_namespaces="none").parse(data=data, format="nt11")
    graph += merged()
    _, report, _ = pyshacl.validate(graph, shacl_graph=merged(), inplace=True, max_validation_depth=40)
    parts = (SH.sourceShape, SH.focusNode, SH.value)
    found = {tuple(str(report.value(result, part)) for part in parts) for result in report.objects(predicate=SH.result)}
    assert found == {(result.rule, result.focus, said(result.value)) for result in get_engine("auto")(data, (RULES, CLAIMED, BASIC))}
