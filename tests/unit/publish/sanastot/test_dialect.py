"""The dialect: one rich vocabulary statement by statement, ours rule by rule."""

import re

import pytest
from pyoxigraph import BlankNode, RdfFormat, parse

from parasta_vocab import namespaces
from parasta_vocab.publish.sanastot.dialect import dialect_prefixes, render_dialect, render_sanastot
from parasta_vocab.publish.sanastot.dialect_read import normalised
from parasta_vocab.publish.sanastot.documents import Person, Stamp, Terminology
from parasta_vocab.publish.terms import iter_terms
from parasta_vocab.source.rdf import own_triples, parse_rdf
from parasta_vocab.source.rdf_write import write_rdf
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary

IDENTIFIER = re.compile("[A-Za-z][A-Za-z0-9_-]{1,31}")
PREFIX = re.compile("[a-z][a-z0-9_-]{1,31}")


def facts(text, **options):
    return normalised(parse_rdf(text, "export.ttl", "turtle").triples, **options)


def test_the_dialect_statement_by_statement(small, golden):
    golden("publish/sanastot.ttl", render_sanastot(small))


def test_what_the_dialect_says_normalised(small, golden):
    lines = [
        f"{subject.removeprefix(small.scheme.iri) or '·'}  {name}  {value}\n" for subject, name, value in facts(render_sanastot(small))
    ]
    golden("publish/sanastot.normalised.txt", "".join(lines))


def test_every_field_and_who_did_what(full, golden):
    stamps = {
        "": Stamp("2026-01-02T00:00:00.000Z", "2026-03-04T10:00:00.123Z", Person("c1", "Maija"), Person("c2", "Matti")),
        "kasite": Stamp("2026-01-02T00:00:00.000Z", "2026-03-04T10:00:00.123Z", modifier=Person("c2", "Matti")),
    }
    golden("publish/sanastot.full.ttl", render_dialect(full, stamps, "https://iri.suomi.fi/terminology/toinen/"))


def test_an_export_of_the_platform_is_the_same_but_for_its_own_traces(small):
    ours = render_sanastot(small)
    nodes = sorted(set(re.findall("urn:uuid:[0-9a-f-]+", ours)))
    theirs = ours
    for number, node in enumerate(nodes):
        theirs = theirs.replace(node, f"urn:uuid:00000000-0000-0000-0000-{number:012}")
    theirs = theirs.replace("sopimus, jolla", '<a href=\\"https://iri.suomi.fi/terminology/parasta/sopimus\\">sopimus</a>, jolla')
    theirs = theirs.replace("”kyllä” & <ei>", "”kyllä” &amp; &lt;ei&gt;").replace("T00:00:00.000Z", "T11:12:13.456Z")
    theirs += f'<{small.scheme.iri}> <{namespaces.SUOMI_META}creator> "u" ; <{namespaces.DCTERMS}contributor> <urn:uuid:o> .\n'
    assert theirs != ours
    assert facts(theirs) == facts(ours)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"koulutussopimus"@fi', '"koulutussopimuksen"@fi'),
        ("avtal om utbildning", "avtal om undervisning"),
        ('"NEUTER"', '"MASCULINE"'),
        ("code/VALID", "code/DRAFT"),
        ("dcterms:isPartOf parasta:sopimus", "skos:broader parasta:sopimus"),
    ],
)
def test_a_difference_shows(small, old, new):
    ours = render_sanastot(small)
    assert old in ours
    assert facts(ours.replace(old, new)) != facts(ours)


def test_order_counts_unless_it_is_told_not_to(small):
    ours = render_sanastot(small)
    first, second = '            "Ensimmäinen huomautus."@fi\n', '            "Sanoo: ”kyllä” & <ei>."@fi\n'
    turned = ours.replace(first + second, second + first)
    assert turned != ours
    assert facts(turned) != facts(ours)
    assert facts(turned, order=False) == facts(ours, order=False)


def test_links_of_the_platform_and_rings_of_nodes_without_a_name_can_be_shown():
    text = """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        <https://a.example/c> rdfs:seeAlso ( [ dcterms:title "sivu"@fi ; foaf:homepage "https://a.example" ] ) , _:a .
        _:a rdfs:seeAlso _:b . _:b rdfs:seeAlso _:a .
    """
    [link, ring] = facts(text)
    assert link == ("https://a.example/c", "rdfs:seeAlso", '([dcterms:title "sivu"@fi ; foaf:homepage "https://a.example"])')
    assert ring[2].startswith("[rdfs:seeAlso [rdfs:seeAlso https://")


def test_a_list_or_label_that_holds_itself_can_be_shown():
    node, skolem = "https://a.example/l", f"https://a.example/{namespaces.GENID}"
    ring = [(node, f"{namespaces.RDF}first", node), (node, f"{namespaces.RDF}rest", f"{namespaces.RDF}nil")]
    assert normalised(ring) == (
        (node, "rdf:first", f"({node})"),
        (node, "rdf:rest", "()"),
    )
    label = (node, f"{namespaces.SKOSXL}literalForm", node)
    concept = ("https://a.example/c", f"{namespaces.SKOS}altLabel", node)
    assert normalised([label, concept]) == (("https://a.example/c", "skos:altLabel", node),)
    deep = [(f"{skolem}{number}", "https://a.example/p", f"{skolem}{number + 1}") for number in range(5000)]
    [(_, _, shown)] = normalised([("https://a.example/c", "https://a.example/p", f"{skolem}0"), *deep])
    assert shown == "[https://a.example/p " * 4 + f"{skolem}4" + "]" * 4


def test_terms_that_are_written_alike_have_nodes_of_their_own():
    term = {"language": "fi", "label": "kuusi", "status": "VALID"}
    alike = [term | {"homographNumber": 1}, term | {"homographNumber": 2}]
    concept = {"identifier": "puu", "status": "VALID", "recommendedTerms": [term], "synonyms": alike}
    triples = parse_rdf(render_dialect(Terminology({"prefix": "koe", "status": "VALID"}, {"puu": concept})), "a.ttl", "turtle").triples
    numbers = {subject: value.text for subject, name, value in triples if name == f"{namespaces.TERM}homographNumber"}
    nodes = [value for _, name, value in triples if name == f"{namespaces.SKOS}altLabel"]
    assert [numbers[node] for node in nodes] == ["1", "2"]
    assert [value for _, name, value in triples if name == f"{namespaces.RDF}first"] == nodes


@pytest.mark.parametrize("prefix", ["xml", "xmlns", "xmlx", "skos", "rdf", "a-", "a_", "type"])
def test_every_prefix_can_be_written_in_every_form(prefix):
    home = namespaces.scheme(prefix)
    terminology = Terminology({"prefix": prefix, "status": "VALID"}, collections={"ab-": {"identifier": "ab-", "members": [f"{home}c1"]}})
    triples = own_triples(render_dialect(terminology), "turtle")
    plain = {fact for fact in triples if namespaces.GENID not in f"{fact[0]}{fact[2]}"}
    assert (f"{home}ab-", f"{namespaces.SKOS}member", f"{home}c1") in plain
    for form in ("turtle", "rdfxml", "jsonld"):
        read = own_triples(write_rdf(triples, form, dialect_prefixes(terminology)).decode(), form)
        assert {fact for fact in read if namespaces.GENID not in f"{fact[0]}{fact[2]}"} == plain
        assert len(read) == len(triples)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_vocabularies_keep_the_limits_of_the_platform(scheme):
    item = vocabulary(scheme)
    assert PREFIX.fullmatch(scheme)
    ids = [*(concept.id for concept in item), *(group.iri.removeprefix(item.scheme.iri) for group in item.collections.values())]
    assert [id_ for id_ in ids if not IDENTIFIER.fullmatch(id_)] == []
    assert len(set(ids)) == len(ids)
    assert all(getattr(item.scheme.title, lang).strip() for lang in LANGUAGES)
    short = [*item.scheme.title.items(), *(label for group in item.collections.values() for label in group.pref_label.items())]
    long = list(item.scheme.description.items())
    for concept in item:
        terms = list(iter_terms(concept))
        assert [term.lang for term in terms if term.role == "preferred"] == list(LANGUAGES)
        assert concept.status in {"INCOMPLETE", "DRAFT", "VALID", "SUPERSEDED", "RETIRED", "SUGGESTED"}
        short += [*((term.lang, term.text) for term in terms), *concept.subject_field.items()]
        long += concept.definition.items()
        for texts in (concept.note, concept.example, concept.change_note, concept.history_note, concept.editorial_note):
            long += [(lang, text) for lang, several in texts.items() for text in several]
        long += [("", source) for source in concept.source]
        assert {*concept.broader, *concept.related} <= set(item.concepts)
    assert [text for _, text in short if not text.strip() or len(text) > 150] == []
    assert [text for _, text in long if not text.strip() or len(text) > 5000] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_labels_are_nodes_and_relations_go_both_ways(scheme):
    statements = [(str(q.subject)[1:-1], q.predicate.value, q.object) for q in parse(render_sanastot(vocabulary(scheme)), RdfFormat.TURTLE)]
    kinds = {(s, o.value) for s, p, o in statements if p == f"{namespaces.RDF}type"}
    labels = {s for s, kind in kinds if kind == f"{namespaces.SKOSXL}Label"}
    concepts = {s for s, kind in kinds if kind == f"{namespaces.SKOS}Concept"}
    assert concepts == set(vocabulary(scheme).concepts)
    for name in (
        f"{namespaces.SKOS}prefLabel",
        f"{namespaces.SKOS}altLabel",
        f"{namespaces.SKOS}hiddenLabel",
        f"{namespaces.TERM}notRecommendedSynonym",
    ):
        assert {o.value for s, p, o in statements if p == name and s in concepts} <= labels
    pairs = {
        name: {(s, o.value) for s, p, o in statements if p == name and s in concepts}
        for name in {p for _, p, _ in statements}
        if not name.startswith(f"{namespaces.TERM}ordered")
    }
    for there, back in (("skos:broader", "skos:narrower"), ("dcterms:isPartOf", "dcterms:hasPart"), ("skos:related", "skos:related")):
        assert pairs.get(namespaces.expand(there), set()) == {(o, s) for s, o in pairs.get(namespaces.expand(back), set())}
    assert all(str(node).startswith("urn:uuid:") for node in labels)
    assert len(labels) == sum(1 for concept in vocabulary(scheme) for _ in iter_terms(concept))
    lists = (f"{namespaces.TERM}ordered", namespaces.RDF, f"{namespaces.RDFS}seeAlso")
    assert not any(isinstance(o, BlankNode) for _, p, o in statements if not p.startswith(lists))
