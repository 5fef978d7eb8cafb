"""The report on the faulty provider, in every format and language, to the letter."""

from importlib.metadata import version

import pytest

from parasta_vocab.report import FORMATS, renderer
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation import Report, validate

FAULTY = "examples/providers/virhelan-ammattiopisto/processes.yaml"
SUFFIXES = {
    "text": "txt",
    "concise": "concise.txt",
    "html": "html",
    "sarif": "sarif",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "markdown": "md",
    "csv": "csv",
}
"""Formats in one language, and how their golden files end."""
FOR_PROGRAMS = {"json": "json", "jsonl": "jsonl", "turtle": "ttl"}


@pytest.fixture(scope="module")
def report(root) -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        return validate(FAULTY)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_name", SUFFIXES)
def test_a_report_in_one_language_is_as_it_was_looked_at(report: Report, format_name: str, lang: str, golden) -> None:
    text = renderer(format_name)(report, lang)
    assert isinstance(text, str)
    golden(f"virhelan-ammattiopisto.{lang}.{SUFFIXES[format_name]}", text.replace(f'{version("parasta-vocab")}"', 'VERSION"'))


@pytest.mark.parametrize("format_name", FOR_PROGRAMS)
def test_a_report_for_programs_holds_every_language(report: Report, format_name: str, golden) -> None:
    texts = {renderer(format_name)(report, lang) for lang in LANGUAGES}
    assert len(texts) == 1
    golden(f"virhelan-ammattiopisto.{FOR_PROGRAMS[format_name]}", texts.pop())


def test_the_turtle_report_is_the_same_graph_to_two_parsers(report: Report) -> None:
    import pyoxigraph
    import rdflib

    text = renderer("turtle")(report, "en")
    graph = rdflib.Graph().parse(data=text, format="turtle")
    other = "\n".join(
        f"{quad.subject} {quad.predicate} {quad.object} ." for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE)
    )
    assert rdflib.compare.isomorphic(graph, rdflib.Graph().parse(data=other, format="nt11"))
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    assert len(list(graph.objects(predicate=sh.result))) == len(report.findings)


def test_every_format_has_a_renderer_that_can_be_imported() -> None:
    assert all(callable(renderer(name)) for name in FORMATS)
