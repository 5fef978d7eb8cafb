"""A large SKOS file made up of words that sound like education: the same bytes for the same count and seed.

A concept has as many statements and as long texts as one of our own vocabulary has on average.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

BASE: Final = "https://sanasto.example/laaja/"
BRANCHES: Final = 10
"""So many narrower concepts stand below each concept."""
SAME: Final = """\
dcterms:created "2026-01-01"^^xsd:date ;
    dcterms:modified "2026-02-01"^^xsd:date ;
    dcterms:source "tests/bench/skos_corpus.py" , "definition: drawn by lot" ;
    dcterms:subject "mittaukset"@fi , "mätningar"@sv , "measurements"@en ;
    adms:status status:DRAFT ;
    skos:changeNote "lisätty"@fi"""
"""What is said of every concept."""
HEAD: Final = f"""\
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX isothes: <http://purl.org/iso25964/skos-thes#>
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX status: <http://uri.suomi.fi/codelist/interoperabilityplatform/interoperabilityplatform_status/code/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
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
    "koulutus oppi opiskelu tutkinto osaamis ohjaus arviointi palaute laatu sopimus työ kumppanuus prosessi palvelu asiakas tuki rahoitus tieto hallinto hanke toiminta suunnittelu kehitys seuranta verkosto alue kieli ura perus jatko",
    "ryhmä jakso malli suunnitelma kokous keskus alusta ohjelma kortti lomake kysely vaihe tehtävä rooli vastuu tavoite mittari toimija paikka päivä kausi linja osio kuvaus raportti rekisteri selvitys yhteenveto ilmoitus lupa",
    "alueellinen sähköinen yhteinen vuosittainen paikallinen kansallinen avoin sisäinen ulkoinen väliaikainen pysyvä laaja",
)
SWEDISH: Final = (
    "utbildnings lär studie examens kompetens handlednings bedömnings respons kvalitets avtals arbets partner process service kund stöd finansierings data förvaltnings projekt verksamhets planerings utvecklings uppföljnings nätverks region språk karriär bas påbyggnads",
    "grupp period modell plan träff central plattform linje blankett sida enkät fas uppgift roll funktion riktning mätare aktör plats dag säsong bana sektion text rapport förteckning utredning översikt anmälan licens",
    "regional elektronisk gemensam årlig lokal nationell öppen intern extern tillfällig bestående bred",
)
ENGLISH: Final = (
    "education learning study qualification competence guidance assessment feedback quality agreement work partnership process service customer support funding data administration project activity planning development monitoring network area language career basic further",
    "group period model plan meeting centre platform line form page survey phase task role function direction gauge actor place day season track section text report register inquiry overview notice permit",
    "regional electronic common yearly local national open internal external temporary permanent broad",
)
ENDS: Final = (
    ("joka koskee osapuolta {}", "som gäller part {}", "that concerns party {}"),
    ("johon kuuluu {} osaa", "som består av {} delar", "that consists of {} parts"),
    ("josta sovitaan kohdassa {}", "som man kommer överens om i punkt {}", "that is agreed on in point {}"),
    ("jota käytetään {} kertaa", "som används {} gånger", "that is used {} times"),
    ("joka päättyy {} päivässä", "som upphör inom {} dagar", "that ends in {} days"),
)


MANNERS: Final = (
    (
        "ja jonka sisältö vahvistetaan vuosittain yhdessä kumppaneiden kanssa",
        "och vars innehåll årligen fastställs tillsammans med samarbetspartnerna",
        "and whose contents are confirmed each year together with the partners",
    ),
    (
        "ja jonka tulokset kirjataan viipymättä yhteiseen tietovarantoon",
        "och vars resultat utan dröjsmål antecknas i den gemensamma datareserven",
        "and whose results are entered without delay in the shared data store",
    ),
    (
        "ja jonka kustannukset jaetaan osallistujien kesken sovitulla tavalla",
        "och vars kostnader fördelas mellan deltagarna på överenskommet sätt",
        "and whose costs are shared between the participants in the agreed way",
    ),
)
NOTES: Final = (
    (
        "Nimitys on käytössä luettelon kohdassa {} ja sen liitteissä.",
        "Benämningen används i punkt {} i förteckningen och i dess bilagor.",
        "The label is used in item {} of the list and in its annexes.",
    ),
    (
        "Vastuut ja määräajat on kuvattu ohjeen luvussa {}, jota päivitetään.",
        "Ansvar och tidsfrister beskrivs i kapitel {} i anvisningen, som uppdateras.",
        "Responsibilities and time limits are described in chapter {} of the guide, which is kept up.",
    ),
)
EXAMPLE: Final = (
    "Syksyn ensimmäisessä kokouksessa käytiin läpi {} ehdotusta, joista suurin osa hyväksyttiin sellaisinaan.",
    "På höstens första möte behandlades {} förslag, av vilka de flesta godkändes som sådana.",
    "At the first meeting of the autumn {} proposals were gone through, most of which were accepted as they stood.",
)
LANGS: Final = ("fi", "sv", "en")


def skos_turtle(count: int = 10_000, seed: int = 1) -> str:
    """Return a concept scheme of so many concepts in Turtle, a tree with some related links, labels and texts in fi, sv and en."""
    return HEAD + "".join(_concepts(count, random.Random(seed)))


def _concepts(count: int, chance: random.Random) -> Iterator[str]:
    names = list(_labels(count, chance))
    for number, label in enumerate(names):
        broader = (number - 1) // BRANCHES
        genus = names[broader] if number else ("toiminta", "verksamhet", "activity")
        ends = [f"{text.format(number)} {more}" for text, more in zip(chance.choice(ENDS), chance.choice(MANNERS), strict=True)]
        definitions = [f"{first}{',' if lang == 'fi' else ''} {rest}" for lang, first, rest in zip(LANGS, genus, ends, strict=True)]
        said = [
            "skos:inScheme s:",
            SAME,
            f"skos:prefLabel {_tagged(label)}",
            f"skos:altLabel {_tagged([f'{text} {number}' for text in label])}",
            f'skos:hiddenLabel "{label[0].replace(" ", "")}"@fi',
            f"skos:definition {_tagged(definitions)}",
            f"skos:note {' , '.join(_tagged([text.format(number) for text in note]) for note in NOTES)}",
            f'dcterms:identifier "c{number}"',
            f"rdfs:seeAlso <https://toinen.example/sivu/{number}> , <https://kolmas.example/sida/{number}>",
            f"skos:example {_tagged([text.format(number) for text in EXAMPLE])}",
            *_links(number, broader, count),
        ]
        yield f"s:c{number} a skos:Concept ;\n    " + " ;\n    ".join(said) + " .\n"


def _tagged(texts: Iterable[str]) -> str:
    return " , ".join(f'"{text}"@{lang}' for text, lang in zip(texts, LANGS, strict=True))


def _links(number: int, broader: int, count: int) -> Iterator[str]:
    narrower = range(number * BRANCHES + 1, min(number * BRANCHES + BRANCHES + 1, count))
    if narrower:
        below = " , ".join(f"s:c{other}" for other in narrower)
        yield from (f"skos:narrower {below}", f"isothes:narrowerGeneric {below}")
    yield from (f"skos:broader s:c{broader}", f"isothes:broaderGeneric s:c{broader}") if number else ("skos:topConceptOf s:",)
    if number % 1000 == 1:
        yield f"skos:exactMatch <https://toinen.example/c{number}>"
    yield from (f"skos:related s:c{other}" for other in _related(number, count))


def _labels(count: int, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    words = [[part.split() for part in language] for language in (FINNISH, SWEDISH, ENGLISH)]
    every = list(product(*(range(len(part)) for part in words[0])))
    for head, tail, kind in chance.sample(every, count):
        (fi, sv, en) = ((heads[head], tails[tail], kinds[kind]) for heads, tails, kinds in words)
        yield f"{fi[2]} {fi[0]}{fi[1]}", f"{sv[2]} {sv[0]}{sv[1]}", f"{en[2]} {en[0]} {en[1]}"


def _related(number: int, count: int) -> list[int]:
    """Return the concepts that one is related to: every fiftieth to one of another branch, stated both ways."""
    if number < 2000 or number % 100 not in {0, 50}:
        return []
    other = number + 50 if number % 100 == 0 else number - 50
    return [other] if other < count else []
