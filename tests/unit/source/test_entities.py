"""Which document type declarations of RDF/XML are read, and that the others do no harm."""

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.document import MAX_BYTES
from parasta_vocab.source.entities import MAX_DECLARED, MAX_ENTITIES, Entities, read_entities
from parasta_vocab.source.rdf import parse_rdf

NAMESPACES = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.example/"'


def entities(inside: str) -> dict[str, str]:
    return dict(read_entities(f"<!DOCTYPE rdf:RDF [{inside}]><a/>", "a.rdf").values)


@pytest.mark.parametrize(
    ("inside", "declared"),
    [
        ("", {}),
        ('<!ENTITY a "x">', {"a": "x"}),
        ("\n <!ENTITY  a-b.c  'http://a.example/#' >\n", {"a-b.c": "http://a.example/#"}),
        ('<!ENTITY a "x"><!ENTITY a "y">', {"a": "x"}),
        ('<!-- <!ENTITY a "y"> ]> --><!ENTITY a "x">', {"a": "x"}),
        ('<!ENTITY a \'say "x" > y\'><!ENTITY b "it\'s">', {"a": "say &quot;x&quot; &gt; y", "b": "it&apos;s"}),
        ("".join(f'<!ENTITY e{n} "x">' for n in range(MAX_ENTITIES)), {f"e{n}": "x" for n in range(MAX_ENTITIES)}),
        (f'<!ENTITY a "{"x" * MAX_DECLARED}">', {"a": "x" * MAX_DECLARED}),
    ],
)
def test_entities_with_plain_values_are_read(inside: str, declared: dict[str, str]) -> None:
    assert entities(inside) == declared


def test_a_text_without_a_declaration_has_no_entities() -> None:
    assert read_entities("<a/>", "a.rdf") == Entities({})
    assert read_entities("<!DOCTYPE rdf:RDF><a/>", "a.rdf") == Entities({}, 0, 18)


LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declaration",
    [
        f"<!DOCTYPE a [{LAUGHS}]>",
        '<!DOCTYPE a [<!ENTITY a "&#60;b/&#62;">]>',
        '<!DOCTYPE a [<!ENTITY a "<b/>">]>',
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY a PUBLIC "x" "http://a.example/x">]>',
        '<!DOCTYPE a [<!ENTITY % a "x">]>',
        '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]>',
        '<!DOCTYPE a [<!ENTITY a "%b;">]>',
        '<!DOCTYPE a [<!ENTITY a "x" NDATA gif>]>',
        '<!DOCTYPE a [<!ENTITY lt "x">]>',
        "<!DOCTYPE a [<!ELEMENT a ANY>]>",
        '<!DOCTYPE a [<!ATTLIST a b CDATA "x">]>',
        "<!DOCTYPE a [<?x y?>]>",
        '<!DOCTYPE a SYSTEM "a.dtd">',
        '<!DOCTYPE a PUBLIC "a" "a.dtd" [<!ENTITY a "x">]>',
        '<!DOCTYPE a [<!ENTITY a "x">',
        '<!DOCTYPE a [<!ENTITY a "x>',
        '<!DOCTYPE a [<!ENTITY a "x">]><!DOCTYPE a>',
        "<!DOCTYPE a [" + "".join(f'<!ENTITY e{n} "x">' for n in range(MAX_ENTITIES + 1)) + "]>",
        f'<!DOCTYPE a [<!ENTITY a "{"x" * (MAX_DECLARED + 1)}">]>',
    ],
)
def test_everything_else_is_refused(declaration: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        parse_rdf(f'<?xml version="1.0"?>\n{declaration}<rdf:RDF {NAMESPACES}>&a;</rdf:RDF>', "a.rdf", "rdfxml")
    assert (caught.value.place, caught.value.reason) == ("a.rdf:2:1", PHRASES["rdf_entities"].filled(limit=MAX_ENTITIES))


def test_references_are_replaced_where_xml_has_them() -> None:
    known = Entities({"a": "x&gt;"})
    text = "&a; &b; &amp; <!-- &a; --> <![CDATA[&a;]]> <?p &a;?> <c d='&a;'/> <!-- &a;"
    assert known.expand(text) == "x&gt; &b; &amp; <!-- &a; --> <![CDATA[&a;]]> <?p &a;?> <c d='x&gt;'/> <!-- &a;"


def test_values_become_text_and_iris_with_their_places() -> None:
    text = f"""<!DOCTYPE rdf:RDF [
<!ENTITY s "http://s.example/">
<!ENTITY q 'a "b" > c'>
]>
<rdf:RDF {NAMESPACES}>
<rdf:Description rdf:about="&s;x" e:p="&q;"/>
</rdf:RDF>"""
    document = parse_rdf(text, "a.rdf", "rdfxml")
    assert [(s, p, str(o.text)) for s, p, o in document.triples if not isinstance(o, str)] == [
        ("http://s.example/x", "http://e.example/p", 'a "b" > c')
    ]
    assert {iri: str(place) for iri, place in document.subjects.items()} == {"http://s.example/x": "6:18"}


def test_a_text_that_would_grow_too_large_is_refused() -> None:
    references = "&a;" * (MAX_BYTES // MAX_DECLARED + 2)
    text = f'<!DOCTYPE a [<!ENTITY a "{"x" * MAX_DECLARED}">]><rdf:RDF {NAMESPACES}>{references}</rdf:RDF>'
    with pytest.raises(UnreadableSource) as caught:
        parse_rdf(text, "a.rdf", "rdfxml")
    assert caught.value.reason == PHRASES["too_large"].filled(limit=64)


def test_an_entity_that_is_not_declared_is_told_with_its_place() -> None:
    text = f'<!DOCTYPE rdf:RDF [<!ENTITY a "x">]>\n<rdf:RDF {NAMESPACES}>\n<rdf:Description rdf:about="&b;"/></rdf:RDF>'
    with pytest.raises(UnreadableSource) as caught:
        parse_rdf(text, "a.rdf", "rdfxml")
    assert str(caught.value) == "a.rdf:3:1: the RDF cannot be read (undefined entity). Check the syntax in this place."
