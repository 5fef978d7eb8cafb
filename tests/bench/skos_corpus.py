"""A large SKOS file made up of words that sound like education: the same bytes for the same count and seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

BASE: Final = "https://sanasto.example/laaja/"
BRANCHES: Final = 10
"""So many narrower concepts stand below each concept."""
HEAD: Final = f"""\
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX s: <{BASE}>

s: a skos:ConceptScheme ;
    dcterms:title "Laaja sanasto"@fi , "En stor vokabulär"@sv , "A large vocabulary"@en ;
    dcterms:description "Keksitty sanasto mittauksia varten."@fi , "En påhittad vokabulär för mätningar."@sv ,
        "An invented vocabulary for measurements."@en ;
    dcterms:creator <https://sanasto.example/tekija> ;
    dcterms:publisher <https://sanasto.example/tekija> ;
    dcterms:rightsHolder <https://sanasto.example/tekija> ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcterms:source "tests/bench/skos_corpus.py" ;
    dcterms:created "2026-01-01"^^xsd:date ;
    dcterms:modified "2026-02-01"^^xsd:date ;
    owl:versionInfo "1.0.0" ;
    skos:hasTopConcept s:c0 .
<https://sanasto.example/tekija> a foaf:Organization ;
    foaf:name "Sanaston tekijä"@fi ;
    foaf:homepage <https://sanasto.example/> .
"""
FINNISH: Final = (
    "koulutus oppi opiskelu tutkinto osaamis ohjaus arviointi palaute laatu sopimus työ kumppanuus prosessi palvelu asiakas tuki rahoitus "
    "tieto hallinto hanke toiminta suunnittelu kehitys seuranta verkosto alue kieli ura perus jatko".split(),
    "ryhmä jakso malli suunnitelma kokous keskus alusta ohjelma kortti lomake kysely vaihe tehtävä rooli vastuu tavoite mittari "
    "toimija paikka päivä kausi linja osio kuvaus raportti rekisteri selvitys yhteenveto ilmoitus lupa".split(),
    "alueellinen sähköinen yhteinen vuosittainen paikallinen kansallinen avoin sisäinen ulkoinen väliaikainen pysyvä laaja".split(),
)
SWEDISH: Final = (
    "utbildnings lär studie examens kompetens handlednings bedömnings respons kvalitets avtals arbets partner process service kund stöd "
    "finansierings data förvaltnings projekt verksamhets planerings utvecklings uppföljnings nätverks region språk karriär bas påbyggnads".split(),
    "grupp period modell plan träff central plattform linje blankett sida enkät fas uppgift roll funktion riktning mätare "
    "aktör plats dag säsong bana sektion text rapport förteckning utredning översikt anmälan licens".split(),
    "regional elektronisk gemensam årlig lokal nationell öppen intern extern tillfällig bestående bred".split(),
)
ENGLISH: Final = (
    "education learning study qualification competence guidance assessment feedback quality agreement work partnership process service "
    "customer support funding data administration project activity planning development monitoring network area language career basic further".split(),
    "group period model plan meeting centre platform line form page survey phase task role function direction gauge actor place day season "
    "track section text report register inquiry overview notice permit".split(),
    "regional electronic common yearly local national open internal external temporary permanent broad".split(),
)
ENDS: Final = (
    ("joka koskee kaikkia osapuolia", "som gäller alla parter", "that concerns all parties"),
    ("johon kuuluu useita osia", "som består av många delar", "that consists of many parts"),
    ("josta sovitaan etukäteen", "som man kommer överens om på förhand", "that is agreed on beforehand"),
    ("jota käytetään harvoin", "som används sällan", "that is seldom used"),
    ("joka päättyy määräajassa", "som upphör inom utsatt tid", "that ends in due time"),
)


def skos_turtle(count: int = 10_000, seed: int = 1) -> str:
    """Return a concept scheme of so many concepts in Turtle, a tree with some related links, labels and definitions in fi, sv and en."""
    return HEAD + "".join(_concepts(count, random.Random(seed)))


def _concepts(count: int, chance: random.Random) -> Iterator[str]:
    names = list(_labels(count, chance))
    for number, label in enumerate(names):
        broader = (number - 1) // BRANCHES
        narrower = range(number * BRANCHES + 1, min(number * BRANCHES + BRANCHES + 1, count))
        genus = names[broader] if number else ("toiminta", "verksamhet", "activity")
        end = chance.choice(ENDS)
        links = [f"skos:narrower {' , '.join(f's:c{other}' for other in narrower)}"] if narrower else []
        links.append(f"skos:broader s:c{broader}" if number else "skos:topConceptOf s:")
        if number % 1000 == 1:
            links.append(f"skos:exactMatch <https://toinen.example/c{number}>")
        links += [f"skos:related s:c{other}" for other in _related(number, count)]
        texts = [f'"{text}"@{lang}' for lang, text in zip(("fi", "sv", "en"), label, strict=True)]
        definitions = (
            f'"{first}, {rest}"@fi' if lang == "fi" else f'"{first} {rest}"@{lang}'
            for lang, first, rest in zip(("fi", "sv", "en"), genus, end, strict=True)
        )
        said = ["skos:inScheme s:", f"skos:prefLabel {' , '.join(texts)}", f"skos:definition {' , '.join(definitions)}", *links]
        yield f"s:c{number} a skos:Concept ;\n    " + " ;\n    ".join(said) + " .\n"


def _labels(count: int, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    heads, tails, words = (list(range(len(part))) for part in FINNISH)
    every = [(head, tail, word) for head in heads for tail in tails for word in words]
    for head, tail, word in chance.sample(every, count):
        yield (
            f"{FINNISH[2][word]} {FINNISH[0][head]}{FINNISH[1][tail]}",
            f"{SWEDISH[2][word]} {SWEDISH[0][head]}{SWEDISH[1][tail]}",
            f"{ENGLISH[2][word]} {ENGLISH[0][head]} {ENGLISH[1][tail]}",
        )


def _related(number: int, count: int) -> list[int]:
    """Return the concepts that one is related to: every fiftieth to one of another branch, stated both ways."""
    if number < 2000 or number % 100 not in {0, 50}:
        return []
    other = number + 50 if number % 100 == 0 else number - 50
    return [other] if other < count else []
