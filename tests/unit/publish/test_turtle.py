from pyoxigraph import RdfFormat, parse

from parasta_vocab.namespaces import RDF, SKOS, XSD
from parasta_vocab.publish.turtle import render_turtle, text_facts
from parasta_vocab.records.statements import Items
from parasta_vocab.source.document import Literal
from parasta_vocab.text import Text

PREFIXES = {"skos": SKOS, "xsd": XSD, "a": "https://a.example/", "ab": "https://a.example/b/", "unused": "https://unused.example/"}


def test_a_block_a_subject_in_the_order_given_with_the_prefixes_it_uses():
    facts = [
        (f"{RDF}type", f"{SKOS}Concept"),
        (f"{SKOS}prefLabel", Literal('sano "ei"\\\n', "fi")),
        (f"{SKOS}altLabel", Literal("a", "sv")),
        (f"{SKOS}prefLabel", Literal("b", "en")),
        (f"{SKOS}notation", Literal("1")),
        (f"{SKOS}note", Literal("2026-01-02", datatype=f"{XSD}date")),
        (f"{SKOS}related", "https://a.example/b/c"),
        (f"{SKOS}broader", "https://a.example/x/y"),
        (f"{SKOS}member", Items(("https://a.example/1", Literal("x")))),
        (f"{SKOS}memberList", Items(())),
    ]
    assert render_turtle([("https://a.example/", facts), ("https://a.example/b/d.", [(f"{RDF}type", f"{SKOS}Concept")])], PREFIXES) == (
        "PREFIX a: <https://a.example/>\n"
        "PREFIX ab: <https://a.example/b/>\n"
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"
        "\n"
        "a:\n"
        "    a skos:Concept ;\n"
        "    skos:prefLabel\n"
        '        "sano \\"ei\\"\\\\\\n"@fi ,\n'
        '        "b"@en ;\n'
        '    skos:altLabel "a"@sv ;\n'
        '    skos:notation "1" ;\n'
        '    skos:note "2026-01-02"^^xsd:date ;\n'
        "    skos:related ab:c ;\n"
        "    skos:broader <https://a.example/x/y> ;\n"
        "    skos:member (\n"
        "            a:1\n"
        '            "x"\n'
        "        ) ;\n"
        "    skos:memberList () ;\n"
        ".\n"
        "\n"
        "<https://a.example/b/d.>\n"
        "    a skos:Concept ;\n"
        ".\n"
    )


def test_what_it_writes_is_turtle():
    text = render_turtle([("https://a.example/", [(f"{SKOS}note", Literal("\t\r\n\"'\\ å 𝄞", "fi"))])], PREFIXES)
    assert [quad.object.value for quad in parse(text, RdfFormat.TURTLE)] == ["\t\r\n\"'\\ å 𝄞"]


def test_a_text_is_a_fact_in_each_language_that_it_has():
    assert list(text_facts("a:b", Text("koira", "", "dog"))) == [("a:b", Literal("koira", "fi")), ("a:b", Literal("dog", "en"))]
