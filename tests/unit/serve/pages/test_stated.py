"""What the pages read from statements, in the form of our records or in that of others."""

from parasta_vocab.namespaces import DCTERMS, FOAF, MODEL, XSD
from parasta_vocab.serve.pages.stated import Maker, label_status, makers_of, properties_of
from parasta_vocab.serve.state.snapshot import Held, Stamp, Thing
from parasta_vocab.source.document import Literal

HOME = "https://iri.suomi.fi/terminology/muu/"
NODE = "https://parasta.invalid/.well-known/genid/muu-b1"
MOMENT = Stamp("2026-11-21T00:00:00Z", "2026-11-21T00:00:00Z")


def thing(*facts):
    return Thing(
        "concept", "sopimus", {}, tuple((subject or f"{HOME}sopimus", MODEL + name, value) for subject, name, value in facts), MOMENT
    )


def held(*facts):
    return Held({"prefix": "muu"}, facts, {}, MOMENT, 1)


def test_statements_in_the_form_of_our_records_are_their_properties():
    found = thing(
        ("", "validFrom", Literal("2018-01-01", datatype=f"{XSD}date")),
        ("", "validityVerified", Literal("false", datatype=f"{XSD}boolean")),
        ("", "checkedBy", Literal("hoks-not-recorded")),
        ("", "ehoks", Literal("yksi")),
        ("", "ehoks", Literal("kaksi")),
        ("", "law", NODE),
        (NODE, "act", Literal("531/2017")),
        (NODE, "verified", Literal("1", datatype=f"{XSD}boolean")),
        ("", "labelStatusSv", Literal("inflected")),
        (f"{HOME}toinen", "koski", Literal("toisen")),
    )
    assert properties_of(found) == {
        "valid_from": "2018-01-01",
        "validity_verified": False,
        "checked_by": "hoks-not-recorded",
        "ehoks": ["yksi", "kaksi"],
        "koski": [],
        "law": [{"act": "531/2017", "verified": True}],
        "basis": None,
    }
    assert [label_status(found, lang) for lang in ("fi", "sv")] == ["", "inflected"]


def test_statements_in_another_form_say_nothing():
    found = thing(
        ("", "law", Literal("531/2017")), ("", "basis", NODE), (NODE, "kind", Literal("law")), ("", "path", "https://example.org/")
    )
    assert properties_of(found) == {"ehoks": [], "koski": [], "law": [], "basis": None}


def test_makers_are_those_of_the_terminology_with_what_is_said_of_them():
    agent, other = "https://example.org/a", "https://example.org/b"
    found = held(
        (HOME, f"{DCTERMS}creator", agent),
        (agent, f"{FOAF}name", Literal("hanke", "fi")),
        (agent, f"{FOAF}name", Literal("project", "en")),
        (agent, f"{DCTERMS}description", Literal("Ei viranomainen.", "fi")),
        (HOME, f"{DCTERMS}creator", other),
        (HOME, f"{DCTERMS}creator", Literal("Maija")),
        (other, f"{DCTERMS}creator", Literal("Olli")),
    )
    assert list(makers_of(found)) == [
        Maker({"fi": "hanke", "en": "project"}, {"fi": "Ei viranomainen."}),
        Maker({"": other}, {}),
        Maker({"": "Maija"}, {}),
    ]
