"""Mentions as text, JSON, a page and Web Annotations."""

import json
from html.parser import HTMLParser

import pytest
from pyld import jsonld

from parasta_vocab.annotate.extract.html import extract_html
from parasta_vocab.annotate.extract.passage import PartPlace, joined
from parasta_vocab.annotate.extract.plain import extract_plain
from parasta_vocab.annotate.match import Annotations, annotate
from parasta_vocab.errors import MissingExtra, UnreadableSource
from parasta_vocab.namespaces import CONCEPTS
from parasta_vocab.phrases import PHRASES
from parasta_vocab.report.annotation_words import ANNOTATION_WORDS, show_place
from parasta_vocab.report.annotations import RENDERERS, renderer
from parasta_vocab.report.annotations_page import runs
from parasta_vocab.source.place import NodePlace, TextPlace
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.report import Unreadable

TEXT = "Näytöstä <sovitaan> HOKSissa,\nei TOP-\nsopimuksessa.\n"
ANNOTATIONS = Annotations(
    (annotate(extract_plain(TEXT, "a b.txt"), "fi"),), (Unreadable("x.pdf", UnreadableSource("x.pdf", PHRASES["no_pdf"])),)
)
OA, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CONTEXT = {
    "oa": OA, "dcterms": "http://purl.org/dc/terms/", "as": "https://www.w3.org/ns/activitystreams#", "rdf": RDF,
    "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "label": "http://www.w3.org/2000/01/rdf-schema#label", "total": "as:totalItems",
    "first": {"@id": "as:first", "@type": "@id"}, "startIndex": "as:startIndex",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "identifying": "oa:identifying", "tagging": "oa:tagging", "editing": "oa:editing",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end",
    "value": "rdf:value", "format": "dcterms:format", "language": "dcterms:language",
}  # fmt: skip
"""What we use of http://www.w3.org/ns/anno.jsonld, as https://www.w3.org/TR/annotation-vocab/#json-ld-context gives it."""


def rendered(name, lang="en", annotations=ANNOTATIONS):
    return renderer(name)(annotations, lang)


def test_text_is_a_line_a_mention_then_the_concepts_then_a_sentence():
    assert rendered("text", "fi") == (
        "a b.txt:1:1: Näytöstä – näyttö (concept:naytto)\n"
        "a b.txt:1:21: HOKSissa – henkilökohtainen osaamisen kehittämissuunnitelma (concept:hoks)\n"
        "a b.txt:2:4: TOP- sopimuksessa – ei suositella, käytä: koulutussopimus (concept:koulutussopimus)\n"
        "x.pdf: virhe: tämä ei ole PDF-tiedosto. Korjaa pääte tai tallenna asiakirja PDF-muodossa.\n"
        "\n"
        "Käsitteet:\n"
        "    1  concept:hoks             henkilökohtainen osaamisen kehittämissuunnitelma\n"
        "    1  concept:koulutussopimus  koulutussopimus (ei-suositeltavia termejä: 1)\n"
        "    1  concept:naytto           näyttö\n"
        "\n"
        "Tiedostoja: 1, mainintoja: 3, eri käsitteitä: 3, ei-suositeltavia termejä: 1, lukematta jäi: 1.\n"
    )


def test_a_text_without_mentions_is_one_sentence():
    assert rendered("text", "sv", Annotations(())) == "Filer: 0, förekomster: 0, olika begrepp: 0.\n"


def test_a_missing_library_names_its_file():
    error = Unreadable("x.pdf", MissingExtra("annotate", "pypdfium2"))
    assert rendered("text", "en", Annotations((), (error,))).splitlines()[0] == (
        "x.pdf: error: the library pypdfium2 is not installed. Install it: pip install 'parasta-vocab[annotate]'"
    )


def test_json_gives_every_fact():
    content = json.loads(rendered("json"))
    assert content["files"][0]["mentions"][2] == {
        "line": 2,
        "column": 4,
        "start": 33,
        "end": 50,
        "exact": "TOP-\nsopimuksessa",
        "language": "fi",
        "concept": f"{CONCEPTS}koulutussopimus",
        "others": [],
        "term": "TOP-sopimus",
        "kind": "discouraged",
        "preferred": "koulutussopimus",
    }
    assert [(concept["concept"], concept["count"], concept["discouraged"]) for concept in content["concepts"]] == [
        (f"{CONCEPTS}hoks", 1, 0),
        (f"{CONCEPTS}koulutussopimus", 1, 1),
        (f"{CONCEPTS}naytto", 1, 0),
    ]
    assert [item["source"] for item in content["unreadable"]] == ["x.pdf"]


def expanded():
    def no_network(url, options):
        raise AssertionError(url)

    document = json.loads(rendered("webanno"))
    assert document.pop("@context") == "http://www.w3.org/ns/anno.jsonld"
    (collection,) = jsonld.expand({"@context": CONTEXT, **document}, {"base": "https://b.example/", "documentLoader": no_network})
    return collection


def test_web_annotations_are_a_collection_with_one_page():
    collection = expanded()
    (page,) = collection["https://www.w3.org/ns/activitystreams#first"]
    (items,) = page["https://www.w3.org/ns/activitystreams#items"]
    assert collection["@type"] == ["https://www.w3.org/ns/activitystreams#OrderedCollection"]
    assert collection["https://www.w3.org/ns/activitystreams#totalItems"] == [{"@value": 3}]
    assert [item["@type"] for item in items["@list"]] == [[f"{OA}Annotation"]] * 3
    ids = [collection["@id"], page["@id"], *(item["@id"] for item in items["@list"])]
    assert len(set(ids)) == 5
    assert all(name.startswith("urn:uuid:") for name in ids)


def test_a_web_annotation_names_the_concept_and_where_it_stands():
    (page,) = expanded()["https://www.w3.org/ns/activitystreams#first"]
    discouraged = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"][2]
    del discouraged["@id"]
    assert discouraged == {
        "@type": [f"{OA}Annotation"],
        f"{OA}motivatedBy": [{"@id": f"{OA}identifying"}],
        f"{OA}hasBody": [
            {
                "@type": [f"{OA}SpecificResource"],
                f"{OA}hasSource": [{"@id": f"{CONCEPTS}koulutussopimus"}],
                f"{OA}hasPurpose": [{"@id": f"{OA}identifying"}],
            },
            {
                "@type": [f"{OA}TextualBody"],
                f"{RDF}value": [{"@value": "discouraged, use: koulutussopimus"}],
                "http://purl.org/dc/terms/format": [{"@value": "text/plain"}],
                "http://purl.org/dc/terms/language": [{"@value": "en"}],
                f"{OA}hasPurpose": [{"@id": f"{OA}editing"}],
            },
        ],
        f"{OA}hasTarget": [
            {
                f"{OA}hasSource": [{"@id": "https://b.example/a%20b.txt"}],
                f"{OA}hasSelector": [
                    {
                        "@type": [f"{OA}TextQuoteSelector"],
                        f"{OA}prefix": [{"@value": TEXT[1:33]}],
                        f"{OA}exact": [{"@value": TEXT[33:50]}],
                        f"{OA}suffix": [{"@value": ".\n"}],
                    },
                    {"@type": [f"{OA}TextPositionSelector"], f"{OA}start": [{"@value": 33}], f"{OA}end": [{"@value": 50}]},
                ],
            }
        ],
    }


class Shown(HTMLParser):
    """The text of the texts of a page, without tips, and what the page would fetch."""

    def __init__(self, page):
        super().__init__()
        self.text, self.inside, self.tips, self.fetched, self.ids, self.named = "", 0, 0, [], set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.ids.add(named.get("id"))
        self.named |= {named[key].lstrip("#") for key in ("aria-describedby", "aria-labelledby") if key in named}
        self.named |= {named["href"][1:]} if named.get("href", "").startswith("#") else set()
        self.fetched += [named[key] for key in ("src", "srcset", "data") if key in named] + [tag] * (
            tag in {"script", "link", "img", "iframe"}
        )
        if tag == "div" and named.get("class") == "text":
            self.inside = 1
        elif tag == "span" and self.inside:
            self.tips += bool(self.tips) or named.get("class") == "tip"

    def handle_endtag(self, tag):
        if tag == "div":
            self.inside = 0
        elif tag == "span" and self.tips:
            self.tips -= 1

    def handle_data(self, data):
        if self.inside and not self.tips:
            self.text += data


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_shows_the_whole_text_fetches_nothing_and_names_what_is_there(lang):
    page = rendered("html", lang)
    shown = Shown(page)
    assert shown.text == TEXT
    assert shown.fetched == []
    assert shown.named - shown.ids == set()
    assert f'<html lang="{lang}">' in page
    assert ANNOTATION_WORDS["title"].show(lang) in page


def test_the_page_marks_discouraged_terms_with_what_to_say_instead():
    page = rendered("html", "fi")
    assert page.count('class="mention ') == 3
    assert page.count('class="mention discouraged"') == 1
    assert 'data-use="koulutussopimus"' in page


def test_a_page_of_html_says_the_language_of_parts_in_other_languages():
    page = rendered("html", "fi", Annotations((annotate(extract_html("<p>Yrkesprovet och det</p>", "a.html")),)))
    assert '<span lang="sv"><a class="mention pref"' in page


def test_runs_hold_all_of_a_text():
    annotated = annotate(extract_plain("\n\nNäyttö\n\n\n HOKS \n", "a"), "fi")
    assert [(run.lang, [piece.text for piece in run.pieces]) for run in runs(annotated)] == [
        ("", ["\n\n"]),
        ("fi", ["Näyttö"]),
        ("", ["\n\n\n"]),
        ("fi", [" ", "HOKS", " "]),
        ("", ["\n"]),
    ]


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (TextPlace(3, 7), "a:3:7"),
        (NodePlace("/x"), "a:/x"),
        (PartPlace("page", 2, 5), "a: sivu 2, rivi 5"),
        (PartPlace("table", 1, 2), "a: taulukko 1, rivi 2"),
        (PartPlace("paragraph", 4), "a: kappale 4"),
        (PartPlace("header", 1), "a: ylätunniste"),
    ],
)
def test_places_are_shown_in_words(place, shown):
    assert show_place("a", place, "fi") == shown


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_takes_a_place_without_lines(name):
    annotated = annotate(joined("a.docx", [("Näyttö", PartPlace("table", 1, 2), "fi")]))
    assert "aytto" in rendered(name, "en", Annotations((annotated,)))
