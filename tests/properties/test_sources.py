"""What holds of every file: YAML and JSON say the same, places point at the text, and no bytes make a reader fail."""

import json
from contextlib import suppress

import pyoxigraph
import pytest
import rdflib
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.source.document import Document, Literal, Path
from parasta_vocab.source.json import parse_json
from parasta_vocab.source.read import FORMATS, parse_source
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.check import validate
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.triples import to_graph, to_iri

WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x7f"), max_size=12)
IDS = st.from_regex(r"[a-z][a-z0-9-]{1,8}", fullmatch=True)
TEXTS = st.dictionaries(st.sampled_from(["fi", "sv", "en", "de"]), WORDS, max_size=3)
REFERENCES = st.lists(st.one_of(IDS, WORDS), max_size=3)
CONCEPTS = st.lists(st.sampled_from(["osaamisen-hankkiminen", "palauteprosessit", "hoks", "ehoks", "oma"]), max_size=3)
STEPS = st.fixed_dictionaries(
    {},
    optional={
        "id": st.one_of(IDS, WORDS),
        "name": st.one_of(TEXTS, WORDS),
        "responsible": st.one_of(IDS, REFERENCES),
        "next": st.one_of(REFERENCES, WORDS),
        "realises": CONCEPTS,
        "systems": CONCEPTS,
        "documents": st.lists(st.dictionaries(st.sampled_from(["document", "use", "x"]), WORDS, max_size=2), max_size=2),
        "parallel": st.one_of(st.booleans(), WORDS),
        "instruction": st.one_of(WORDS, WORDS.map("https://a.example/".__add__)),
        "decision": TEXTS,
    },
)
ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=8,
)
PROCESSES = st.fixed_dictionaries(
    {},
    optional={
        "id": st.one_of(IDS, WORDS, st.none()),
        "name": TEXTS,
        "stages": CONCEPTS,
        "owner": st.one_of(IDS, WORDS),
        "steps": st.one_of(st.lists(STEPS, max_size=3), STEPS, WORDS),
        "starts_with": IDS,
        "links": st.lists(st.dictionaries(st.sampled_from(["process", "description"]), st.one_of(IDS, TEXTS), max_size=2), max_size=2),
        "measures": ANYTHING,
    },
)
DESCRIPTIONS = st.fixed_dictionaries(
    {
        "provider": st.one_of(
            ANYTHING, st.dictionaries(st.sampled_from(["name", "business_id", "languages"]), st.one_of(TEXTS, REFERENCES, WORDS))
        )
    },
    optional={
        "processes": st.one_of(st.lists(PROCESSES, max_size=3), ANYTHING, PROCESSES),
        "roles": st.lists(st.fixed_dictionaries({}, optional={"id": IDS, "name": TEXTS, "actor": WORDS}), max_size=3),
        "own_systems": st.one_of(st.lists(st.fixed_dictionaries({"id": st.just("oma")}), max_size=2), ANYTHING),
        "covers": st.one_of(CONCEPTS, ANYTHING),
        "version": WORDS,
        "date": st.one_of(st.dates().map(str), WORDS),
        "base": st.one_of(WORDS, st.just("https://a.example/p/"), st.just("https://a b<c>\\d/")),
    },
)
ODD = {"provider": {}, "processes": {"id": "aa", "steps": [{"id": "bb"}]}}


class Dumper(yaml.SafeDumper):
    """Writes every word in quotes, so that `no` and `1.0` stay words for every reader."""

    def ignore_aliases(self, data: object) -> bool:
        return True


Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def as_yaml(data: object) -> str:
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10**9)


def as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def strings(value: object, path: Path = ()) -> list[tuple[Path, str]]:
    if isinstance(value, str):
        return [(path, value)]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in items for found in strings(item, (*path, key))]


def tail(text: str, place: object) -> str:
    line, column = (int(part) for part in str(place).split(":"))
    return text.split("\n")[line - 1][column - 1 :]


@given(DESCRIPTIONS)
@example(ODD)
@settings(deadline=None)
def test_yaml_and_json_of_one_description_are_the_same_data_and_the_same_triples(data: dict[str, object]) -> None:
    from_yaml, from_json = parse_yaml(as_yaml(data), "a"), parse_json(as_json(data), "a")
    assert from_yaml.data == from_json.data == data
    assert set(from_yaml.places) == set(from_json.places)
    assert to_graph(from_yaml).triples == to_graph(from_json).triples


@given(DESCRIPTIONS)
@settings(deadline=None)
def test_a_place_points_at_the_text_of_its_value(data: dict[str, object]) -> None:
    for write, parse in ((as_yaml, parse_yaml), (as_json, parse_json)):
        text = write(data)
        document = parse(text, "a")
        for path, value in strings(data):
            start = tail(text, document.places[path])
            assert start.startswith('"')
            end = next(index for index in range(1, len(start)) if start[index] == '"' and _even(start, index))
            assert parse(start[: end + 1], "a").data == value


def _even(text: str, index: int) -> bool:
    before = text[:index]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 0


@given(st.lists(IDS, min_size=1, max_size=5))
def test_a_place_points_at_a_word_without_quotes(words: list[str]) -> None:
    text = "provider: {}\nprocesses:\n" + "".join(f"  - id:   {word}\n" for word in words)
    document = parse_yaml(text, "a")
    assert [tail(text, document.places["processes", number, "id"]) for number in range(len(words))] == words


BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=100).map(str.encode),
    st.text("{}[]\":,\\ -&*?|>%@`#!'\n\tab0<./_;^", max_size=80).map(str.encode),
    st.text('{}[]":,\\ud8c0nul ', max_size=80).map(str.encode),
    st.text('<>/="& rdf:Dscipton!-[]?x\n', max_size=80).map(
        lambda text: f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{text}'.encode()
    ),
    ANYTHING.map(lambda data: json.dumps({"@context": {"@vocab": "http://a.example/"}, "@id": "x", "p": data}).encode()),
    ANYTHING.map(lambda data: json.dumps({"@context": data, "@id": "x"}).encode()),
)


@given(BYTES, st.sampled_from([None, *sorted(set(FORMATS.values()))]))
@example(b'{"a": "\\ud800"}', "json")
@example(b'<a> <b> "\\uD800" .', "turtle")
@example(b'"' + b'\\"' * 50_000, "json")
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_no_bytes_make_a_reader_raise_anything_but_that_they_cannot_be_read(content: bytes, format_name: str | None) -> None:
    with suppress(UnreadableSource):
        parse_source(content, "a", format_name)


@given(DESCRIPTIONS)
@example(ODD)
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_no_description_makes_a_check_fail(data: dict[str, object]) -> None:
    for report in (validate(as_json(data).encode(), format_name="json"), validate(data)):
        assert report.unreadable == ()
        assert all(finding.message(lang) for finding in report.findings for lang in ("fi", "sv", "en"))


LITERALS = st.builds(
    Literal,
    st.text(st.characters(exclude_categories=("Cs",)), max_size=20),
    st.sampled_from(["", "fi", "sv", "en"]),
    st.just(""),
) | st.builds(Literal, st.text(st.characters(exclude_categories=("Cs",)), max_size=20), st.just(""), st.just("http://a.example/type"))  # fmt: skip
IRIS = WORDS.map(lambda text: to_iri(f"http://a.example/{text}"))


@given(st.lists(st.tuples(IRIS, IRIS, IRIS | LITERALS), max_size=6))
@example([("http://a.example/s", "http://a.example/p", Literal('\x00\x0b\x0c\x1c\x85\u2028\\"\n\r\t\x7f'))])
@settings(deadline=None)
def test_written_n_triples_are_read_back_by_both_libraries(triples: list[tuple[str, str, str | Literal]]) -> None:
    data = to_ntriples(triples)
    ours = rdflib.Graph().parse(data=data, format="nt11")
    theirs = rdflib.Graph()
    for quad in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_TRIPLES):
        theirs.add(tuple(term(node) for node in (quad.subject, quad.predicate, quad.object)))  # type: ignore[arg-type]
    assert isomorphic(ours, theirs)
    assert len(ours) == len(set(triples))


def term(node: object) -> rdflib.term.Node:
    if isinstance(node, pyoxigraph.Literal):
        language = node.language
        plain = language or node.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
        return rdflib.Literal(node.value, lang=language, datatype=None if plain else node.datatype.value)
    assert isinstance(node, pyoxigraph.NamedNode)
    return rdflib.URIRef(node.value)


@given(DESCRIPTIONS)
@settings(deadline=None, max_examples=50)
def test_the_triples_of_any_description_are_n_triples(data: dict[str, object]) -> None:
    written = to_ntriples(to_graph(parse_json(as_json(data), "a")).triples)
    assert len(list(pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.N_TRIPLES))) == len(
        rdflib.Graph().parse(data=written, format="nt11")
    )


def test_a_document_is_what_yaml_gives() -> None:
    assert isinstance(parse_source(as_yaml(ODD).encode(), "a.yaml"), Document)
    with pytest.raises(UnreadableSource):
        parse_source(b"", "a.yaml")
