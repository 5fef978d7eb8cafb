"""Whatever a vocabulary says: NTRF gives back what NTRF expresses, Turtle is read as it was meant, XML attacks never get through."""

import csv
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from html import unescape
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import SKOS
from parasta_vocab.publish.ntrf import render_ntrf
from parasta_vocab.publish.ntrf_read import NtrfFile, read_ntrf
from parasta_vocab.publish.sanastot.dialect import render_sanastot
from parasta_vocab.publish.sanastot.dialect_read import normalised
from parasta_vocab.publish.table import COLUMNS, render_csv
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.source.document import Literal
from parasta_vocab.source.rdf import parse_rdf
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import Concept, Vocabulary, vocabulary

HOME = "https://iri.suomi.fi/terminology/parasta/"
SCHEME = vocabulary("parasta").scheme
IDS = ("aa", "bb-1", "cc")
words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6)
texts = st.lists(words, min_size=1, max_size=4).map(" ".join)
dates = st.none() | st.dates(min_value=date(1900, 1, 1))


def by_language(values):
    return st.dictionaries(st.sampled_from(LANGUAGES), st.lists(values, min_size=1, max_size=3, unique=True).map(tuple), max_size=3)


@st.composite
def concepts(draw, id_):
    others = [f"{HOME}{other}" for other in IDS if other != id_]
    links = st.lists(st.sampled_from(others), unique=True).map(tuple)
    label = Text(draw(texts), draw(texts), draw(texts))
    alternative = draw(by_language(texts))
    shown = {lang: {getattr(label, lang), *alternative.get(lang, ())} for lang in LANGUAGES}
    return Concept(
        iri=f"{HOME}{id_}",
        id=id_,
        scheme="parasta",
        kinds=(),
        pref_label=label,
        definition=Text(*(draw(texts.filter(lambda text: "<" not in text)) for _ in LANGUAGES)),
        status=draw(st.sampled_from(("DRAFT", "VALID", "RETIRED"))),
        source=tuple(draw(st.lists(texts, unique=True, max_size=3))),
        alt_label=alternative,
        hidden_label=draw(by_language(texts)),
        neuter=tuple(text for text in sorted(shown["sv"]) if draw(st.booleans())),
        plural={lang: tuple(sorted(shown[lang])) for lang in LANGUAGES if draw(st.booleans())},
        subject_field=draw(st.sampled_from((Text(), Text("a", "b", "c")))),
        note=draw(by_language(texts)),
        example=draw(by_language(texts)),
        broader_generic=draw(links),
        broader_partitive=draw(links),
        related=draw(links),
        created=draw(dates),
        modified=draw(dates),
        editorial_note=draw(by_language(texts)),
    )


vocabularies = st.tuples(*(concepts(id_) for id_ in IDS)).map(lambda items: Vocabulary(SCHEME, {item.iri: item for item in items}, {}))


def plain(texts: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {lang: list(several) for lang, several in texts.items()}


def expressed(concept: Concept, item: Vocabulary) -> dict[str, object]:
    """What NTRF can say of a concept, as a record says it; the order of relations and grammar is not part of it."""
    said = {
        "pref_label": dict(concept.pref_label.items()),
        "definition": dict(concept.definition.items()),
        "subject_field": dict(concept.subject_field.items()),
        **{key: plain(getattr(concept, key)) for key in ("alt_label", "hidden_label", "note", "example", "editorial_note")},
        "neuter": set(concept.neuter),
        "plural": {lang: set(several) for lang, several in concept.plural.items()},
        **{key: {item.get(iri).id for iri in getattr(concept, key)} for key in ("broader_generic", "broader_partitive", "related")},
        "source": list(concept.source),
        "status": concept.status,
        "created": concept.created and concept.created.isoformat(),
        "modified": concept.modified and concept.modified.isoformat(),
    }
    return {key: value for key, value in said.items() if value}


def without_order(record: dict[str, object]) -> dict[str, object]:
    links = {key: set(record[key]) for key in ("broader_generic", "broader_partitive", "related", "neuter") if key in record}
    plural = {"plural": {lang: set(several) for lang, several in record["plural"].items()}} if "plural" in record else {}
    return record | links | plural


@settings(max_examples=30, deadline=None)
@given(vocabularies)
def test_ntrf_gives_back_what_ntrf_expresses(item):
    read = read_ntrf(render_ntrf(item).encode(), "x.xml").records
    assert {id_: without_order(record) for id_, record in read.items()} == {concept.id: expressed(concept, item) for concept in item}


@settings(max_examples=30, deadline=None)
@given(vocabularies)
def test_the_dialect_of_the_platform_says_the_same_however_often_it_is_written(item):
    facts = normalised(parse_rdf(render_sanastot(item), "x", "turtle").triples)
    assert facts == normalised(reversed(parse_rdf(render_sanastot(item), "x", "turtle").triples))
    assert {(s, v) for s, name, v in facts if name == "skos:definition"} == {
        (concept.iri, f'"{text}"@{lang}') for concept in item for lang, text in unescaped(concept)
    }


def unescaped(concept):
    return ((lang, " ".join(unescape(text).split())) for lang, text in concept.definition.items())


@settings(max_examples=30, deadline=None)
@given(vocabularies)
def test_a_table_has_a_row_a_concept_whatever_stands_in_it(item):
    rows = list(csv.reader(StringIO(render_csv(item).decode(), newline="")))
    assert [len(row) for row in rows] == [len(COLUMNS)] * (len(item) + 1)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_turtle_is_read_as_it_was_meant(text):
    [statement] = parse(render_turtle([(HOME, [(f"{SKOS}note", Literal(text, "fi"))])], {"skos": SKOS}), RdfFormat.TURTLE)
    assert (statement.object.value, statement.object.language) == (text, "fi")


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: f"<VOCABULARY>{text}</VOCABULARY>".encode()))
def test_bytes_are_read_or_refused(data):
    with suppress(UnreadableSource):
        assert isinstance(read_ntrf(data, "x.xml"), NtrfFile)
