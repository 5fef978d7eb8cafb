"""RDF that did not come through our own form is held by the basic shapes, and answered with the same rules."""

import pytest

from parasta_vocab import validate

HEAD = """@prefix p: <https://iri.suomi.fi/model/parasta/> .
@prefix stage: <https://iri.suomi.fi/terminology/parasta-prosessikartta/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://provider.example/> .
"""
PROVIDER = """:file a p:ProcessDescription ; p:provider :me ; p:version "1" ; p:date "2026-08-01"^^xsd:date ; p:approvedBy :boss ;
    p:role :boss ; p:process :one .
:boss a p:Role ; p:name "rehtori"@fi ; p:actor <https://iri.suomi.fi/terminology/parasta-toimijat/johto> .
:me a p:Provider ; p:name "Mallila"@fi ; p:businessId "1234567-1" ; p:language "fi" .
"""
PROCESS = """:one a p:Process ; p:name "Yksi"@fi ; p:level <https://iri.suomi.fi/terminology/parasta-tasot/prosessikartta> ;
    p:stage stage:palauteprosessit ; p:authority "Kuntayhtymä"@fi ; p:purpose "Palaute kerätään."@fi ; p:link [ a p:ProcessLink ;
    p:linkedProcess :two ; p:description "Palaute siirtyy."@fi ] .
:two a p:Process ; p:name "Kaksi"@fi ; p:level <https://iri.suomi.fi/terminology/parasta-tasot/prosessikartta> ;
    p:stage stage:palauteprosessit ; p:authority "Kuntayhtymä"@fi ; p:purpose "Palautetta käytetään."@fi ; p:link [ a p:ProcessLink ;
    p:linkedProcess :one ; p:description "Parannukset siirtyvät."@fi ] .
"""


def found(turtle: str) -> list[tuple[str, str]]:
    report = validate((HEAD + turtle).encode(), format_name="turtle")
    assert report.unreadable == ()
    return [(finding.rule.id, str(finding.location.place)) for finding in report.findings]


def test_a_description_in_turtle_conforms() -> None:
    assert found(PROVIDER + PROCESS) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("p:provider :me ; ", "", [("missing-key", "5:1")]),
        ('p:date "2026-08-01"^^xsd:date', 'p:date "1.8.2026"', [("wrong-type", "5:1")]),
        (
            'stage:palauteprosessit ; p:authority "Kuntayhtymä"@fi ; p:purpose "Palaute',
            'stage:palaute ; p:authority "Kuntayhtymä"@fi ; p:purpose "Palaute',
            [("unknown-concept", "10:13")],
        ),
        ('p:purpose "Palaute kerätään."@fi', 'p:purpose "Palaute kerätään."', [("wrong-type", "9:1")]),
        ('p:purpose "Palaute kerätään."@fi', 'p:purpose "Palaute kerätään."@fi , "Toinen."@fi', [("wrong-type", "9:1")]),
        (
            'p:purpose "Palaute kerätään."@fi',
            'p:purpose "Rückmeldung."@de , "Palaute."@fi',
            [("wrong-type", "9:1"), ("extra-language", "9:1")],
        ),
    ],
)
def test_what_breaks_a_basic_shape_is_answered_with_the_rule_of_the_form(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    text = PROVIDER + PROCESS
    assert text.count(old) >= 1
    assert found(text.replace(old, new, 1)) == expected
