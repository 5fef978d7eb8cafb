"""Whatever the documents say, in whatever language: rules never fail, answers can be sent back, an edit changes what it changes and no more."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from parasta_vocab.namespaces import MODEL, SKOS
from parasta_vocab.publish.sanastot import plain
from parasta_vocab.publish.sanastot.dialect import render_dialect
from parasta_vocab.publish.sanastot.documents import Person, Stamp, Terminology
from parasta_vocab.publish.sanastot.fields import (
    CHOICES,
    COLLECTION,
    CONCEPT,
    LINK,
    MATCHES,
    RELATIONS,
    TERM,
    TERMINOLOGY,
    Kind,
)
from parasta_vocab.publish.sanastot.info import Target, collection_info, concept_info, terminology_info, to_plain
from parasta_vocab.publish.sanastot.plain_change import completed, replace_fields, stamped, statements_of
from parasta_vocab.publish.sanastot.plain_deal import facts_by_thing
from parasta_vocab.publish.sanastot.rules import (
    iter_broken,
    iter_broken_collection,
    iter_broken_concept,
    iter_broken_terminology,
)
from parasta_vocab.publish.sanastot.structure import TYPE, iter_misshapen
from parasta_vocab.publish.sanastot.tidy import tidied
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.source.document import Literal
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.source.rdf_write import write_rdf

HOME = "https://iri.suomi.fi/terminology/koe/"
ORGANIZATION = "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"
LANGUAGES = ("fi", "sv", "en", "se", "zh-HAK-Hans")
words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=5)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)
tags = st.sampled_from(LANGUAGES)
ids = st.sampled_from(("aa", "b-1", "C_c"))
iris = st.one_of(
    ids.map(HOME.__add__),
    st.sampled_from(
        ("https://iri.suomi.fi/terminology/oksa/tmpOKSAID1", "http://www.yso.fi/onto/yso/p9700", "urn:uuid:1", "http://uri.suomi.fi/x/y")
    ),
)
OF_KIND = {
    Kind.TEXT: texts,
    Kind.AREA: texts,
    Kind.NUMBER: st.integers(0, 9),
    Kind.TEXTS: st.lists(texts, max_size=3),
    Kind.BY_LANGUAGE: st.dictionaries(tags, texts, max_size=3),
    Kind.LOCALIZED: st.lists(st.fixed_dictionaries({"language": tags, "value": texts}), max_size=3),
    Kind.REFERENCES: st.lists(iris, max_size=3),
}


def choice(name):
    return st.sampled_from(CHOICES[name])


def of(fields, **given):
    """Documents that may have any of the fields, and always those that are given."""
    known = {name: choice(name) if kind is Kind.CHOICE else OF_KIND[kind] for name, kind in fields.items() if name not in given}
    return st.fixed_dictionaries(given, optional=known).map(lambda body: tidied(body, fields, HOME))


links = st.lists(of(LINK, name=st.dictionaries(tags, texts, min_size=1), uri=st.one_of(iris, st.just("www.minedu.fi/a b"))), max_size=2)
term = of(TERM, language=tags, label=texts, status=choice("status"))
terms = st.lists(term, max_size=3)
OF_KIND |= {Kind.TERMS: terms, Kind.LINKS: links}
recommended = st.lists(term, min_size=1, max_size=4, unique_by=lambda item: item["language"])
concepts = of(CONCEPT, identifier=ids, status=choice("status"), recommendedTerms=recommended)
collections = of(COLLECTION, identifier=ids)
abouts = of(
    TERMINOLOGY,
    prefix=st.just("koe"),
    languages=st.just(list(LANGUAGES)),
    label=st.fixed_dictionaries(dict.fromkeys(LANGUAGES, texts)),
    status=choice("status"),
    graphType=choice("graphType"),
    organizations=st.just([ORGANIZATION]),
    groups=st.just(["P6"]),
)
documents = st.one_of(concepts, collections, abouts)
FIELDS_OF = {"prefix": plain.SCHEME_FIELDS, "status": plain.FIELDS, "identifier": plain.COLLECTION_FIELDS}
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(st.characters(), max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=8,
)


odd = st.one_of(
    texts,
    st.sampled_from(
        ("https://a.example/%zz", "http://[x]/", "http://a:b:c/", f"{HOME}..", f"{HOME}../x", "a:\x80", "a:\ue000", "a://b#c#d", "h:")
    ),
    st.lists(st.sampled_from((*"/?#:@%[].-", "a", "fi", "41", "//", "..", HOME, "é", "\ufdd0")), max_size=6).map("".join),
)
odd_tags = st.one_of(
    tags, st.sampled_from(("a", "x", "fi-a", "sv-FI-Latn", "zh-HK-Hans", "i-klingon", "x-y", "EN", "fi-1abc-abcde", "12", "abcdefghi"))
)
odd_values = st.one_of(
    st.lists(odd, max_size=2),
    st.lists(st.fixed_dictionaries({"language": odd_tags, "value": odd}), max_size=2),
    st.lists(st.fixed_dictionaries({"language": odd_tags, "label": odd, "status": choice("status"), "sources": st.lists(odd)}), max_size=2),
    st.lists(st.fixed_dictionaries({"name": st.dictionaries(tags, odd, min_size=1), "uri": odd}), max_size=2),
    st.dictionaries(tags, odd),
    odd,
)
"""Of the kinds that a document has, but with texts that are nearly IRIs and nearly languages."""


def pairs_of(kind):
    """Two documents of the same thing."""
    return st.tuples(kind, kind).map(
        lambda pair: (pair[0], pair[1] | {name: pair[0][name] for name in ("identifier", "prefix") if name in pair[0]})
    )


pairs = st.one_of(pairs_of(concepts), pairs_of(collections), pairs_of(abouts))


def told(fact):
    """Return a statement with its language in small letters, as readers of RDF give it."""
    subject, predicate, value = fact
    return (subject, predicate, Literal(value.text, value.lang.lower(), value.datatype) if isinstance(value, Literal) else value)


def own_fields(document):
    return next(fields for name, fields in FIELDS_OF.items() if name in document)


@given(pairs)
def test_an_edit_leads_to_the_statements_of_the_new_document(pair):
    old, new = pair
    assert set(replace_fields(old, new, tuple(statements_of(old, HOME)), HOME)) == set(statements_of(new, HOME))


@given(documents)
def test_an_edit_that_changes_nothing_changes_no_statement(document):
    facts = (*statements_of(document, HOME), ("https://a.example/x", f"{SKOS}notation", Literal("1")))
    assert replace_fields(document, dict(document), facts, HOME) == facts


@given(pairs)
def test_an_edit_leaves_alone_what_it_does_not_change(pair):
    old, new = pair
    iri = HOME + new.get("identifier", "")
    fields = own_fields(new)
    unchanged = [name for name in fields if old.get(name) == new.get(name)]
    touched = {predicate for name in fields if name not in unchanged for predicate in fields[name]}
    ours = {(iri, predicate, Literal("only we say this")) for name in unchanged for predicate in fields[name] if predicate not in touched}
    ours |= {(iri, f"{MODEL}law", "https://a.example/node"), ("https://a.example/node", f"{MODEL}act", Literal("531/2017"))}
    facts = replace_fields(old, new, (*statements_of(old, HOME), *ours), HOME)
    assert ours <= set(facts)
    assert set(facts) - ours == set(statements_of(new, HOME))


@given(documents)
def test_each_field_is_said_by_its_predicates(document):
    fields = own_fields(document)
    iri = HOME + document.get("identifier", "")
    everything = set(statements_of(document, HOME))
    assert len(everything) == len(list(statements_of(document, HOME)))
    for name in set(fields) & set(document) - {"prefix", "status", "recommendedTerms", "label"}:
        without = {key: value for key, value in document.items() if key != name}
        gone = {predicate for subject, predicate, _ in everything - set(statements_of(without, HOME)) if subject == iri}
        assert gone <= fields[name]


@given(documents)
def test_a_document_completes_its_own_statements_by_nothing(document):
    facts = tuple(statements_of(document, HOME))
    assert completed(facts, document, HOME) == facts
    assert replace_fields({}, document, (), HOME) == facts


@given(st.dictionaries(ids, concepts, max_size=3), collections)
def test_dealt_statements_are_those_of_each_thing(drawn, collection):
    about = {"prefix": "koe", "status": "DRAFT", "label": {"fi": "a"}}
    terminology = Terminology(
        about, {id_: concept | {"identifier": id_} for id_, concept in drawn.items()}, {"ryhma": collection | {"identifier": "ryhma"}}
    )
    dealt = facts_by_thing(plain.statements(terminology), HOME)
    things = {"": about} | terminology.concepts | terminology.collections
    own = {id_: {fact for fact in statements_of(document, HOME) if fact[0].startswith(HOME)} for id_, document in things.items()}
    assert {id_: {fact for fact in facts if fact[0].startswith(HOME)} for id_, facts in dealt.items()} == own
    assert {fact for facts in dealt.values() for fact in facts} == set(plain.statements(terminology))


@given(concepts)
def test_stamps_replace_days(concept):
    iri = HOME + concept["identifier"]
    stamp = Stamp("2026-01-01T00:00:00.000Z", "2026-02-02T10:00:00.123Z")
    facts = tuple(statements_of(concept, HOME))
    once = stamped(facts, iri, stamp)
    assert stamped(once, iri, stamp) == once
    assert len(once) == len(facts) + 2


@given(concepts)
def test_the_answer_about_a_concept_can_be_sent_back(concept):
    stamp = Stamp("2026-01-01T00:00:00.000Z", "2026-02-02T10:00:00.123Z", Person("p", "Nimi"), None)
    info = concept_info(concept, HOME, stamp, lambda iri: Target({"fi": iri}), (f"{HOME}ryhma",), inside=True)
    assert to_plain(info) == concept


@given(collections, abouts)
def test_the_answer_about_a_collection_or_terminology_can_be_sent_back(collection, about):
    assert to_plain(collection_info(collection, HOME, None, lambda _: None, inside=False)) == collection
    assert to_plain(terminology_info(about, None, lambda _: {"fi": "Organisaatio"}, inside=False)) == about


@given(concepts)
def test_outsiders_are_told_all_but_editorial_notes(concept):
    info = concept_info(concept, HOME, None, lambda _: None, inside=False)
    assert not [term for name in ("recommendedTerms", "synonyms") for term in info[name] if term["editorialNotes"]]
    assert info["editorialNotes"] == []


@given(documents)
def test_what_is_tidy_stays_as_it_is(document):
    fields = next(fields for name, fields in (("prefix", TERMINOLOGY), ("status", CONCEPT), ("identifier", COLLECTION)) if name in document)
    assert tidied(document, fields, HOME) == document


@given(abouts, st.dictionaries(ids, concepts, max_size=2))
def test_what_breaks_no_rule_breaks_none(about, drawn):
    terminology = Terminology(about, {id_: concept | {"identifier": id_} for id_, concept in drawn.items()})
    assert [item for item in iter_broken(terminology) if item.broken.field != "links.uri"] == []


@settings(max_examples=100)
@given(st.data())
def test_no_json_value_makes_the_rules_fail_or_cannot_be_answered(data):
    for fields, rule, facts in (
        (TERMINOLOGY, iter_broken_terminology, {}),
        (CONCEPT, iter_broken_concept, {"languages": LANGUAGES}),
        (COLLECTION, iter_broken_collection, {"languages": LANGUAGES}),
    ):
        names = [*fields, *TERM, *LINK]
        body = data.draw(st.one_of(json_values, st.dictionaries(st.sampled_from(names), json_values, max_size=4)))
        name = data.draw(st.sampled_from(list(fields)))
        nested = data.draw(st.lists(st.dictionaries(st.sampled_from(names), json_values, max_size=3), max_size=2))
        for value in (body, {name: nested}):
            for new in (True, False):
                for item in rule(value, new=new, **facts):
                    said = [item.code, item.field, item.rejected, dict(item.message.items())]
                    json.dumps(said, ensure_ascii=False, allow_nan=False).encode()


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_what_breaks_no_rule_can_be_kept_and_written_in_every_form(data):
    body = data.draw(concepts)
    name = data.draw(st.sampled_from([name for name in CONCEPT if name not in {"identifier", "status"}]))
    body = body | {name: data.draw(st.one_of(json_values, odd_values))}
    if list(iter_broken_concept(body, new=True, languages=LANGUAGES)):
        return
    concept = tidied(body, CONCEPT, HOME)
    assert tidied(concept, CONCEPT, HOME) == concept
    assert to_plain(concept_info(concept, HOME, None, lambda _: None, inside=True)) == concept
    facts = tuple(statements_of(concept, HOME))
    by_subject = [(subject, [(predicate, value)]) for subject, predicate, value in facts]
    assert set(own_triples(render_turtle(by_subject, {}), "turtle")) == {told(fact) for fact in facts}
    dialect = own_triples(render_dialect(Terminology({"prefix": "koe", "status": "DRAFT"}, {concept["identifier"]: concept})), "turtle")
    for form in ("ntriples", "turtle", "rdfxml", "jsonld"):
        assert {told(fact) for fact in own_triples(write_rdf(facts, form).decode(), form)} == {told(fact) for fact in facts}
        assert len(own_triples(write_rdf(dialect, form).decode(), form)) == len(set(dialect))


@settings(max_examples=100)
@given(st.data())
def test_an_answer_that_is_none_of_the_api_is_told_from_one(data):
    names = [*TERMINOLOGY, *CONCEPT, *COLLECTION]
    info = data.draw(st.one_of(json_values, st.dictionaries(st.sampled_from(names), st.one_of(json_values, odd_values), max_size=4)))
    try:
        plain_document = to_plain(info)
    except (AttributeError, KeyError, TypeError):
        return
    fields = next(fields for name, fields in (("prefix", TERMINOLOGY), ("members", COLLECTION), ("", CONCEPT)) if name in info or not name)
    assert tidied(plain_document, fields, "") == plain_document
    assert [item for item in iter_misshapen(plain_document, fields) if item.code == TYPE] == []


@given(st.lists(st.sampled_from((*RELATIONS, *MATCHES)), max_size=3), concepts)
def test_a_concept_with_no_other_above_it_is_a_top_concept(names, concept):
    bare = {name: value for name, value in concept.items() if name not in {"broader", "isPartOf"}}
    lower = bare | {key: [f"{HOME}aa"] for key in names}
    tops = [fact for fact in statements_of(lower, HOME) if fact[1] in {plain.TOP, f"{SKOS}topConceptOf"}]
    iri = HOME + concept["identifier"]
    is_below = bool({"broader", "isPartOf"} & set(names)) and iri != f"{HOME}aa"
    expected = [] if is_below else [(iri, f"{SKOS}topConceptOf", HOME), (HOME, plain.TOP, iri)]
    assert tops == expected
