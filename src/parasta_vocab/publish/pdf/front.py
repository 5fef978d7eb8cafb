"""The introduction of the printed glossary: what it is for, where it comes from, how to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from parasta_vocab.text import Text
from parasta_vocab.vocab.sources import status_name

STATEMENT: Final = Text(
    "Tämä sanasto ei ole minkään viranomaisen virallinen julkaisu.",
    "Den här ordlistan är ingen officiell publikation från någon myndighet.",
    "This glossary is not an official publication of any authority.",
)
_PURPOSE: Final = (
    Text(
        "Sanasto kokoaa työpaikalla järjestettävän ammatillisen koulutuksen kansallisen mallin käsitteet suomeksi, ruotsiksi ja "
        "englanniksi. Malli syntyi Parasta-ohjelmissa, ja se on tähän asti ollut dioissa ja oppaissa.",
        "Ordlistan samlar begreppen i den nationella modellen för yrkesutbildning som ordnas på en arbetsplats på finska, svenska och "
        "engelska. Modellen togs fram i Parasta-programmen och har hittills funnits i presentationer och guider.",
        "The glossary gathers the concepts of the national model of vocational education organised at a workplace in Finnish, Swedish and "
        "English. The model was made in the Parasta programmes and has so far existed only in slides and guides.",
    ),
    Text(
        "Se on tarkoitettu koulutuksen järjestäjille, työelämälle ja kaikille, jotka kuvaavat, ohjaavat tai arvioivat työpaikalla "
        "järjestettävää koulutusta. Kun sama termi tarkoittaa kaikille samaa käsitettä, eri järjestäjien prosessikuvauksia voi verrata "
        "ja tiedot siirtyvät järjestelmästä toiseen.",
        "Den är avsedd för utbildningsanordnare, arbetslivet och alla som beskriver, handleder eller bedömer utbildning som ordnas på en "
        "arbetsplats. När samma term betyder samma begrepp för alla kan olika anordnares processbeskrivningar jämföras, och uppgifter "
        "kan föras från ett system till ett annat.",
        "It is meant for education providers, for working life and for everybody who describes, guides or assesses education organised at "
        "a workplace. When one term means one concept to all, the process descriptions of different providers can be compared, and data "
        "can pass from one system to another.",
    ),
)
_WORDING: Final = (
    Text(
        "Nimet ja tosiasiat ovat lähteistä. Kunkin tietueen lopussa on hakasulkeissa lähteiden numerot, ja lähdeluettelo on ennen "
        "hakemistoja. Määritelmien, huomautusten ja esimerkkien sanamuoto on hankkeen oma. Yhtään virkettä ei ole kopioitu.",
        "Namn och fakta kommer från källorna. I slutet av varje post står källornas nummer inom hakparentes, och källförteckningen finns "
        "före registren. Definitionerna, anmärkningarna och exemplen har formulerats av projektet. Ingen mening har kopierats.",
        "Names and facts are from the sources. At the end of each entry stand the numbers of its sources in square brackets; the list of "
        "sources is before the indexes. The wording of definitions, notes and examples is the project's own. No sentence was copied.",
    ),
    Text(
        "Virallinen työpaikalla järjestettävän koulutuksen sanasto julkaistiin vuonna 2019 ja liitettiin myöhemmin OKSA-sanastoon. Sen "
        "sisältöä ei ole luettu tätä työtä varten eikä toisteta tässä.",
        "En officiell ordlista för utbildning som ordnas på en arbetsplats publicerades 2019 och fogades senare till OKSA-ordlistan. Dess "
        "innehåll har inte lästs för det här arbetet och återges inte här.",
        "An official vocabulary of education organised at a workplace was published in 2019 and later merged into the OKSA vocabulary. Its "
        "entries were not read for this work and are not reproduced here.",
    ),
)
_ORDER: Final = (
    Text(
        "Käsitteen numero ja suositettava suomenkielinen termi lihavoituna; sen alla muut hyväksyttävät suomenkieliset termit.",
        "Begreppets nummer och den rekommenderade finska termen i fet stil; under den övriga godtagbara finska termer.",
        "The number of the concept and the preferred Finnish term in bold; below it the other accepted Finnish terms.",
    ),
    Text(
        "Termit, joita ei pidä enää käyttää: ”mieluummin kuin” suomessa, ”hellre än” ruotsissa, ”rather than” englannissa.",
        "Termer som inte längre bör användas: ”mieluummin kuin” i finskan, ”hellre än” i svenskan, ”rather than” i engelskan.",
        "Terms that should no longer be used: “mieluummin kuin” in Finnish, “hellre än” in Swedish, “rather than” in English.",
    ),
    Text(
        "Ruotsin- (sv) ja englanninkieliset (en) vastineet samassa järjestyksessä.",
        "Svenska (sv) och engelska (en) motsvarigheter i samma ordning.",
        "Swedish (sv) and English (en) equivalents in the same order.",
    ),
    Text(
        "Määritelmä, huomautukset ja esimerkit suomeksi, ruotsiksi ja englanniksi. Määritelmä on yksi ilmaus, joka alkaa pienellä "
        "kirjaimella ja jonka lopussa ei ole pistettä. Termin paikalle pantuna se sopii lauseeseen.",
        "Definition, anmärkningar och exempel på finska, svenska och engelska. Definitionen är ett enda uttryck som börjar med liten "
        "bokstav och saknar punkt. Den kan sättas i stället för termen i en sats.",
        "Definition, notes and examples in Finnish, Swedish and English. A definition is one phrase that begins in lower case and has no "
        "full stop. It can stand in a sentence in place of the term.",
    ),
    Text(
        "Suhteet muihin käsitteisiin. Suluissa on käsitteen numero. PDF-tiedostossa viittaus on linkki. ”Vrt.” vie saman tai läheisen "
        "asian toiseen tietueeseen mallin toisessa sanastossa.",
        "Relationer till andra begrepp. Inom parentes står begreppets nummer. I PDF-filen är hänvisningen en länk. ”Jfr” leder till en "
        "annan post om samma eller en närliggande sak i en annan av modellens vokabulärer.",
        "Relations to other concepts. The number of the concept stands in parentheses. In the PDF file the reference is a link. “Cf.” "
        "leads to another entry of the same or a close thing in another vocabulary of the model.",
    ),
    Text(
        "Säädökset, nimitykset rekistereissä, tila ja lähteet.",
        "Författningar, benämningar i registren, status och källor.",
        "Acts and decrees, names in the registers, status and sources.",
    ),
)
_MARKS: Final = {
    "n": Text(
        "Ruotsin termi on neutri (ett-sana). Muut ruotsin termit ovat utrumeja (en-sanoja).",
        "Termen är neutrum (ett-ord). Övriga svenska termer är utrum (en-ord).",
        "The Swedish term is neuter (takes ett). The other Swedish terms take en.",
    ),
    "pl": Text("Termi on monikkomuotoinen.", "Termen står i plural.", "The term is plural in form."),
    "*": Text(
        "Ei vahvistettu: termi, pykälä tai päivä on yleistiedon tai oman sanamuodon varassa. Tarkista se, ennen kuin luotat siihen.",
        "Inte bekräftad: termen, paragrafen eller dagen bygger på allmän kännedom eller egen formulering. Kontrollera den innan du litar "
        "på den.",
        "Not confirmed: the term, section or day rests on general knowledge or on our own wording. Check it before you rely on it.",
    ),
    "°": Text(
        "Lähteessä on sanan toinen muoto; perusmuoto on meidän.",
        "Källan har en annan form av ordet; grundformen är vår.",
        "The source has another form of the word; the basic form is ours.",
    ),
    "+": Text("Osa termistä on vahvistettu.", "En del av termen är bekräftad.", "A part of the term is confirmed."),
}
_STATUSES: Final = {
    "INCOMPLETE": Text("Tietue on kesken.", "Posten är ofullständig.", "The record is not finished."),
    "DRAFT": Text(
        "Kukaan hankkeen ulkopuolinen ei ole tarkastanut tietuetta.",
        "Ingen utanför projektet har granskat posten.",
        "Nobody outside the project has reviewed the record.",
    ),
    "SUGGESTED": Text("Tietue on lausunnolla.", "Posten är på remiss.", "The record is out for comment."),
    "VALID": Text("Tietue on hyväksytty.", "Posten är godkänd.", "The record has been approved."),
    "SUPERSEDED": Text(
        "Toinen käsite on tullut tilalle. Tietue säilyy, jotta vanhoja kuvauksia voi yhä lukea.",
        "Ett annat begrepp har kommit i stället. Posten finns kvar, så att gamla beskrivningar kan läsas.",
        "Another concept has taken its place. The record stays, so that old descriptions can be read.",
    ),
    "RETIRED": Text("Käsite ei ole enää käytössä.", "Begreppet används inte längre.", "The concept is no longer in use."),
}
_DIAGRAMS: Final = Text(
    "Ryhmän alussa oleva käsitekaavio näyttää käsitteiden suhteet. Kaavion alla on sen merkkien selitys. Katkoviivalla kehystetty "
    "käsite kuuluu toiseen ryhmään. Kaaviot on piirretty samoista tiedoista kuin tietueet.",
    "Begreppsdiagrammet i början av en grupp visar hur begreppen förhåller sig till varandra. Under diagrammet förklaras dess tecken. "
    "Ett begrepp med streckad ram hör till en annan grupp. Diagrammen är ritade ur samma data som posterna.",
    "The concept diagram at the head of a group shows how its concepts relate. The key below it explains the lines. A concept in a "
    "dashed frame belongs to another group. The diagrams are drawn from the same data as the entries.",
)
_RELATIONS: Final = (
    Text(
        "Hierarkkinen suhde (puu, vinot viivat): alakäsite on eräs yläkäsitteen laji.",
        "Generisk relation (träd, sneda linjer): det underordnade begreppet är ett slag av det överordnade.",
        "Generic relation (tree, slanting lines): the subordinate concept is a kind of the superordinate one.",
    ),
    Text(
        "Koostumussuhde (kampa, suorakulmaiset viivat): alakäsite on yläkäsitteen osa.",
        "Partitiv relation (kam, räta vinklar): det underordnade begreppet är en del av det överordnade.",
        "Partitive relation (rake, right angles): the subordinate concept is a part of the comprehensive one.",
    ),
    Text(
        "Assosiatiivinen suhde (nuoliviiva): käsitteet liittyvät toisiinsa muulla tavoin.",
        "Associativ relation (pillinje): begreppen hör ihop på något annat sätt.",
        "Associative relation (line with arrows): the concepts belong together in another way.",
    ),
)
_HEADINGS: Final = {
    "introduction": Text("Johdanto", "Inledning", "Introduction"),
    "purpose": Text("Tarkoitus ja käyttäjät", "Syfte och användare", "Purpose and readers"),
    "wording": Text("Lähteet ja sanamuodot", "Källor och formuleringar", "Sources and wording"),
    "order": Text("Tietueen järjestys", "Postens uppbyggnad", "The order of an entry"),
    "marks": Text("Merkit", "Tecken", "Marks"),
    "statuses": Text("Tilat", "Status", "Statuses"),
    "diagrams": Text("Käsitekaaviot", "Begreppsdiagram", "Concept diagrams"),
}


def introduction(lang: str, descriptions: Iterable[Text], statuses: Iterable[str]) -> dict[str, Any]:
    """Return the introduction for the template; it begins with what the book holds, and explains the statuses that occur."""
    return {"heading": _HEADINGS["introduction"].show(lang), "sections": list(_sections(lang, descriptions, set(statuses)))}


def _sections(lang: str, descriptions: Iterable[Text], statuses: set[str]) -> Iterator[dict[str, Any]]:
    def texts(several: Iterable[Text]) -> list[str]:
        return [text.show(lang) for text in several]

    def section(name: str, paragraphs: Iterable[Text] = (), **more: Any) -> dict[str, Any]:
        return {"heading": _HEADINGS[name].show(lang), "paragraphs": texts(paragraphs)} | more

    marks = [{"term": mark, "text": text.show(lang)} for mark, text in _MARKS.items()]
    meanings = [{"term": status_name(code, lang), "text": text.show(lang)} for code, text in _STATUSES.items() if code in statuses]
    yield section("purpose", (*_PURPOSE, *descriptions))
    yield section("wording", (STATEMENT, *_WORDING))
    yield section("order", numbered=texts(_ORDER))
    yield section("marks", terms=marks, width=10)
    yield section("statuses", terms=meanings, width=30)
    yield section("diagrams", (_DIAGRAMS,), bullets=texts(_RELATIONS))
