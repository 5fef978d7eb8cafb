"""How a source is shown to people: the words around its name in their language; records and rules keep one form of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from parasta_vocab.text import LANGUAGES, Text

_REGISTERS: Final = (
    (
        r"Opetushallitus/ehoks: resources/\S+?/lokalisointi\w*\.json#(?:luoHoks)?\.+(\S+)\.description\b",
        Text(r"eHOKS, tietokentän selite: \1", r"ePUK, datafältets förklaring: \1", r"eHOKS, explanation of the data field: \1"),
    ),
    (
        r"(?<=/schema\.clj)(, | \()(?=[a-z*]+(?:-[a-z*]+)*(?:[),;]|$))",
        Text(r"\1tietokenttä ", r"\1datafältet ", r"\1data field "),
    ),
    (
        r"Opetushallitus/ehoks: src/\S+?/(?=schema\.clj)",
        Text("eHOKS, tietomalli: ", "ePUK, datamodell: ", "eHOKS, data model: "),
    ),
    (
        r"Opetushallitus/koski: src/\S+?/schema/(?=\w+\.scala)",
        Text("Koski, tietomalli: ", "Koski, datamodell: ", "Koski, data model: "),
    ),
    (
        r"Opetushallitus/ehoks: resources/\S+?/lokalisointi\w*\.json#",
        Text("eHOKS, käyttöliittymätekstit: ", "ePUK, gränssnittstexter: ", "eHOKS, texts of the user interface: "),
    ),
    (
        r"Opetushallitus/koski: src/\S+?/lokalisointi/koski\.json#",
        Text("Koski, käyttöliittymätekstit: ", "Koski, gränssnittstexter: ", "Koski, texts of the user interface: "),
    ),
    (
        r"Opetushallitus/koski: src/\S+?/lokalisointi/valpas\.json",
        Text("Valpas, käyttöliittymätekstit", "Valpas, gränssnittstexter", "Valpas, texts of the user interface"),
    ),
    (
        r"Opetushallitus/koski: src/\S+?/koodit/(\w+)\.json",
        Text(r"Koski, koodisto \1", r"Koski, kodverk \1", r"Koski, code set \1"),
    ),
    (r" and doc/(?=\w)", Text(" ja ", " och ", " and ")),
    (r"(?P<repository>\w+(?:-\w+)*/[\w-]+): (?:[^\s/;,(]+/)+(?=[^\s/;,])", Text(*[r"\g<repository>: "] * 3)),
    (r"\bOpetushallitus/ehoks\b", Text("eHOKS, lähdekoodi", "ePUK, källkod", "eHOKS, source code")),
    (r"\bOpetushallitus/koski\b", Text("Koski, lähdekoodi", "Koski, källkod", "Koski, source code")),
    (r"\bOpetushallitus/konfo-ui\b", Text("Opintopolku, lähdekoodi", "Studieinfo, källkod", "Studyinfo, source code")),
    (r"\bOpetushallitus/eperusteet-pdf\b", Text("ePerusteet, lähdekoodi", "eGrunder, källkod", "ePerusteet, source code")),
    (
        r"\bCSCfi/antero\b",
        Text("Vipusen tietovarasto, lähdekoodi", "Vipunens datalager, källkod", "data warehouse of Vipunen, source code"),
    ),
    (
        r"\bVRK-YTI/yti-terminology-ui\b",
        Text("Sanastot, lähdekoodi", "Sanastot, källkod", "Sanastot, source code"),
    ),
)
"""Places in repositories, by the system that they belong to: of a path only the file is shown."""
_HEADS: Final = (
    ("definition", Text("Määritelmä", "Definition", "Definition")),
    ("labels", Text("Nimitykset", "Benämningar", "Labels")),
    ("Finnish label", Text("Suomenkielinen nimitys", "Finsk benämning", "Finnish label")),
    ("Swedish label", Text("Ruotsinkielinen nimitys", "Svensk benämning", "Swedish label")),
    ("English label", Text("Englanninkielinen nimitys", "Engelsk benämning", "English label")),
    (
        "Swedish and English labels",
        Text("Ruotsin- ja englanninkieliset nimitykset", "Svenska och engelska benämningar", "Swedish and English labels"),
    ),
    ("earlier Finnish label", Text("Aiempi suomenkielinen nimitys", "Tidigare finsk benämning", "Earlier Finnish label")),
    ("Swedish alternative label", Text("Toinen ruotsinkielinen nimitys", "Alternativ svensk benämning", "Swedish alternative label")),
    ("preferred Swedish form", Text("Suositettava ruotsinkielinen muoto", "Rekommenderad svensk form", "Preferred Swedish form")),
    ("alternative labels", Text("Muut nimitykset", "Alternativa benämningar", "Alternative labels")),
    ("discouraged labels", Text("Vältettävät nimitykset", "Benämningar att undvika", "Discouraged labels")),
    ("discouraged terms", Text("Vältettävät termit", "Termer att undvika", "Discouraged terms")),
    ("labels, tasks and dates", Text("Nimitykset, tehtävät ja päivät", "Benämningar, uppgifter och datum", "Labels, tasks and dates")),
    ("name", Text("Nimi", "Namn", "Name")),
    ("full name", Text("Koko nimi", "Fullständigt namn", "Full name")),
    ("group name", Text("Ryhmän nimi", "Gruppens namn", "Name of the group")),
    ("note", Text("Huomautus", "Anmärkning", "Note")),
    ("example", Text("Esimerkki", "Exempel", "Example")),
    ("content of the obligation", Text("Velvollisuuden sisältö", "Skyldighetens innehåll", "Content of the obligation")),
    ("use of the eHOKS field", Text("eHOKS-kentän käyttö", "Användning av fältet i ePUK", "Use of the eHOKS field")),
)
"""What a source is the source of, when it is not of the whole record."""
_PHRASES: Final = (
    (r"^Act (?=\d)", Text("Laki ", "Lag ", "Act ")),
    (r"^Decree (?=\d)", Text("Asetus ", "Förordning ", "Decree ")),
    (r"\bseed \d{3}: ", Text("Parasta-aineisto: ", "Parasta-material: ", "Parasta material: ")),
    (r"\bseed (?=\d{3}\b)", Text("Parasta-aineisto ", "Parasta-material ", "Parasta material ")),
    (r"\bpage: ", Text("Verkkosivu: ", "Webbsida: ", "Web page: ")),
    (r"\bOKM webinar slides\b", Text("OKM:n webinaaridiat", "UKM:s webbinariebilder", "OKM webinar slides")),
    (r"\bfinal report\b", Text("loppuraportti", "slutrapport", "final report")),
    (r"\bOKSA working draft\b", Text("OKSAn työversio", "OKSA, arbetsversion", "OKSA working draft")),
    (r"\bOKSA draft\b", Text("OKSAn luonnos", "OKSA, utkast", "OKSA draft")),
    (
        r"\bOiva licence service, frontend texts\b",
        Text("Oiva-lupapalvelu, käyttöliittymätekstit", "Oiva, gränssnittstexter", "Oiva licence service, texts of the user interface"),
    ),
    (
        r"^parasta-vocab: own rule$",
        Text("parasta-vocab-hankkeen oma sääntö", "projektet parasta-vocabs egen regel", "rule of the parasta-vocab project"),
    ),
    (r"\bown wording\b", Text("oma sanamuoto", "egen formulering", "own wording")),
    (r"\bown reading\b", Text("oma luenta", "egen läsning", "own reading")),
    (r"\bown grouping concept\b", Text("oma ryhmittelevä käsite", "eget grupperande begrepp", "own grouping concept")),
    (
        r"\bown inference from the eHOKS data model, where the period lies under a unit\b",
        Text(
            "oma päätelmä eHOKSin tietomallista, jossa jakso on tutkinnon osan alla",
            "egen slutsats av datamodellen i ePUK, där perioden ligger under en examensdel",
            "own inference from the eHOKS data model, where the period lies under a unit",
        ),
    ),
    (r"\bnames of units\b", Text("tutkinnon osien nimet", "examensdelarnas namn", "names of units")),
    (
        r"\bgeneral knowledge of practice\b",
        Text("yleistieto käytännöstä", "allmän kännedom om praxis", "general knowledge of practice"),
    ),
    (r"\bgeneral knowledge\b", Text("yleistieto", "allmän kännedom", "general knowledge")),
    (r"\(practice, ", Text("(käytäntö, ", "(praxis, ", "(practice, ")),
    (r"\(section not verified\)", Text("(pykälää ei ole tarkistettu)", "(paragrafen är inte kontrollerad)", "(section not verified)")),
    (
        r"\(contents of the levels: not verified\)",
        Text(
            "(tasojen sisältöä ei ole tarkistettu)", "(nivåernas innehåll är inte kontrollerat)", "(contents of the levels: not verified)"
        ),
    ),
    (
        r"\(owner as basic data of a process: not verified\)",
        Text(
            "(omistajaa prosessin perustietona ei ole tarkistettu)",
            "(ägare som basuppgift om en process är inte kontrollerat)",
            "(owner as basic data of a process: not verified)",
        ),
    ),
    (r"\(fields not verified\)", Text("(kenttiä ei ole tarkistettu)", "(fälten är inte kontrollerade)", "(fields not verified)")),
    (r"\bnot verified\b", Text("ei tarkistettu", "inte kontrollerat", "not verified")),
    (r"\baddress not recorded\b", Text("osoitetta ei ole merkitty", "adressen är inte antecknad", "address not recorded")),
    (
        r"\bexact page not recorded\b",
        Text("tarkkaa sivua ei ole merkitty", "den exakta sidan är inte antecknad", "exact page not recorded"),
    ),
    (r"\brepository not recorded\b", Text("koodin paikkaa ei ole merkitty", "kodens plats är inte antecknad", "repository not recorded")),
    (
        r"\bSwedish guide, part (\d), heading\b",
        Text(r"ruotsinkielinen opas, osa \1, otsikko", r"svensk guide, del \1, rubrik", r"Swedish guide, part \1, heading"),
    ),
    (r"\bannex to the agreement\b", Text("sopimuksen liite", "bilaga till avtalet", "annex to the agreement")),
    (r"\bnarrower Swedish name\b", Text("suppeampi ruotsinkielinen nimi", "snävare svenskt namn", "narrower Swedish name")),
    (r"\bciting OPH\b", Text("siteeraa Opetushallitusta", "citerar Utbildningsstyrelsen", "citing OPH")),
    (
        r"\bassessment in vocational education and training\b",
        Text("arviointi ammatillisessa koulutuksessa", "bedömning i yrkesutbildningen", "assessment in vocational education and training"),
    ),
    (r"\beditorial note\b", Text("toimituksen huomautus", "redaktionell anmärkning", "editorial note")),
    (
        r"\bthe two earlier acts, the new act\b",
        Text("kaksi aiempaa lakia, uusi laki", "de två tidigare lagarna, den nya lagen", "the two earlier acts, the new act"),
    ),
    (r"(?<= §), heading (?=')", Text(", otsikko ", ", rubrik ", ", heading ")),
    (r"(?<= §) and (?=\d)", Text(" ja ", " och ", " and ")),
    (r"\bin several keys\b", Text("useassa avaimessa", "i flera nycklar", "in several keys")),
    (
        r"\bapprenticeship: HOKS before the education starts\b",
        Text(
            "oppisopimus: HOKS ennen koulutuksen alkua",
            "läroavtal: PUK innan utbildningen börjar",
            "apprenticeship: HOKS before the education starts",
        ),
    ),
    (r"(\d{3}) asks for it$", Text(r"\1 pyytää sitä", r"\1 ber om det", r"\1 asks for it")),
    (r"(\d{3}) names the documents$", Text(r"\1 nimeää asiakirjat", r"\1 nämner dokumenten", r"\1 names the documents")),
    (r"(\d{3}) name the documents$", Text(r"\1 nimeävät asiakirjat", r"\1 nämner dokumenten", r"\1 name the documents")),
    (r"(\d{3}) names the maturity model$", Text(r"\1 nimeää kypsyysmallin", r"\1 nämner mognadsmodellen", r"\1 names the maturity model")),
    (r"(?<=\d{3}) and (?=Parasta)", Text(" ja ", " och ", " and ")),
    (r"\bBPMN practice\b", Text("BPMN-käytäntö", "BPMN-praxis", "BPMN practice")),
    (r"\brecommendation (?=\d)", Text("suositus ", "rekommendation ", "recommendation ")),
)
_WORDS: Final = (
    *_REGISTERS,
    *((f"^{head}: ", Text(*(f"{getattr(shown, lang)}: " for lang in LANGUAGES))) for head, shown in _HEADS),
    *_PHRASES,
)
_STATUSES: Final = {
    "INCOMPLETE": Text("keskeneräinen", "ofullständig", "incomplete"),
    "DRAFT": Text("luonnos", "utkast", "draft"),
    "SUGGESTED": Text("ehdotettu", "föreslagen", "suggested"),
    "VALID": Text("voimassa", "giltig", "valid"),
    "SUPERSEDED": Text("korvattu", "ersatt", "superseded"),
    "RETIRED": Text("poistettu käytöstä", "tagen ur bruk", "retired"),
}


@lru_cache(maxsize=4096)
def show_source(source: str, lang: str) -> str:
    """Return a source with the words around its name in a language, and without paths of machines.

    >>> show_source("Act 906/2019, 5 §", "sv")
    'Lag 906/2019, 5 §'
    >>> show_source("labels: Opetushallitus/ehoks: src/oph/ehoks/hoks/schema.clj (HOKS)", "fi")
    'Nimitykset: eHOKS, tietomalli: schema.clj (HOKS)'
    """
    for pattern, words in _WORDS:
        source = re.sub(pattern, words.show(lang), source)
    return source


def iter_pages(sources: Iterable[str]) -> Iterator[str]:
    """Yield the addresses of the web pages that are named as sources.

    >>> list(iter_pages(["page: https://minedu.fi/tyopaikalla-oppiminen (heading)", "Act 531/2017"]))
    ['https://minedu.fi/tyopaikalla-oppiminen']
    """
    for source in sources:
        before, found, after = source.partition("page: http")
        if found and not before:
            yield f"http{after.split()[0]}"


def show_status(status: str, lang: str) -> str:
    """Return the status of a record in a language, with its name in the national terminology service."""
    return f"{status_name(status, lang)} ({status})"


def status_name(status: str, lang: str) -> str:
    """Return the status of a record in a language; a status we do not know stands as it is."""
    return _STATUSES.get(status, Text(status, status, status)).show(lang)
