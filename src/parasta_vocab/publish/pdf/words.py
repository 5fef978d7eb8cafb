"""The single words of the printed glossary in Finnish, Swedish and English; whole paragraphs are in `front`."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

MODEL: Final = Text(
    "Työpaikalla järjestettävän koulutuksen kansallinen malli",
    "Den nationella modellen för utbildning som ordnas på en arbetsplats",
    "The national model of education organised at a workplace",
)
GLOSSARY: Final = Text("Sanasto", "Ordlista", "Glossary")
LANGUAGE_NAMES: Final = {
    "fi": Text("Suomenkielinen hakemisto", "Finskt register", "Finnish index"),
    "sv": Text("Ruotsinkielinen hakemisto", "Svenskt register", "Swedish index"),
    "en": Text("Englanninkielinen hakemisto", "Engelskt register", "English index"),
}
RATHER: Final = {"fi": "mieluummin kuin", "sv": "hellre än", "en": "rather than"}
"""What stands before discouraged terms, in the language of the terms."""
LEADS: Final = {
    "note": Text("Huomautus", "Anmärkning", "Note"),
    "example": Text("Esimerkki", "Exempel", "Example"),
    "history_note": Text("Historia", "Historik", "History"),
    "change_note": Text("Muutos", "Ändring", "Change"),
    "keywords": Text("Avainsanat", "Nyckelord", "Keywords"),
}
"""What stands before a text, in the language of the text."""
MARKS: Final = {"unverified": "*", "inflected": "°", "partial": "+"}
"""The mark behind a term, by the status of its label."""
UNVERIFIED: Final = MARKS["unverified"]
WORDS: Final = {
    "contents": Text("Sisällys", "Innehåll", "Contents"),
    "indexes": Text("Hakemistot", "Register", "Indexes"),
    "sources": Text("Lähteet", "Källor", "Sources"),
    "common": Text("Koskee kaikkia käsitteitä", "Gäller alla begrepp", "Holds for all concepts"),
    "diagram": Text("Käsitekaavio", "Begreppsdiagram", "Concept diagram"),
    "others": Text("Muut käsitteet", "Övriga begrepp", "Other concepts"),
    "version": Text("Versio", "Version", "Version"),
    "published": Text("Julkaistu", "Publicerad", "Published"),
    "compiled": Text("Laatija", "Sammanställd av", "Compiled by"),
    "licence": Text("Lisenssi", "Licens", "Licence"),
    "address": Text("Tunniste", "Identifierare", "Identifier"),
    "status": Text("Tila", "Status", "Status"),
    "legend": Text(
        "n neutri · pl monikko · * ei vahvistettu · ° perusmuoto oma · + osa vahvistettu",
        "n neutrum · pl plural · * inte bekräftad · ° egen grundform · + delvis bekräftad",
        "n neuter · pl plural · * not confirmed · ° basic form our own · + partly confirmed",
    ),
    # relations
    "broader_generic": Text("Hierarkkinen yläkäsite", "Generiskt överordnat begrepp", "Generic superordinate concept"),
    "narrower_generic": Text("Hierarkkiset alakäsitteet", "Generiskt underordnade begrepp", "Generic subordinate concepts"),
    "broader_partitive": Text("Koostumussuhteinen yläkäsite", "Partitivt överordnat begrepp", "Comprehensive concept"),
    "narrower_partitive": Text("Koostumussuhteiset alakäsitteet", "Partitivt underordnade begrepp", "Partitive concepts"),
    "broader": Text("Yläkäsite", "Överordnat begrepp", "Superordinate concept"),
    "narrower": Text("Alakäsitteet", "Underordnade begrepp", "Subordinate concepts"),
    "related": Text("Liittyvät käsitteet", "Relaterade begrepp", "Related concepts"),
    "compared": Text("Vrt.", "Jfr", "Cf."),
    "successor": Text("Tilalle on tullut", "Har ersatts av", "Replaced by"),
    "main_stages": Text("Ratkeaa vaiheessa", "Avgörs i steget", "Decided in stage"),
    "touched_stages": Text("Koskee myös vaiheita", "Berör också stegen", "Also touches stages"),
    "requires_groups": Text("Mukana oltava", "Ska delta", "Must take part"),
    "actors": Text("Toimijat", "Aktörer", "Actors"),
    "documents": Text("Asiakirjat", "Dokument", "Documents"),
    "systems": Text("Järjestelmät", "System", "Systems"),
    "data": Text("Tietoelementit", "Dataelement", "Data elements"),
    "critical_points": Text("Kriittiset pisteet", "Kritiska punkter", "Critical points"),
    # facts
    "subject_field": Text("Aihealue", "Ämnesområde", "Subject field"),
    "law": Text("Säädökset", "Författningar", "Acts and decrees"),
    "validity": Text("Voimassa", "Giltighetstid", "Valid"),
    "kind": Text("Laji", "Slag", "Kind"),
    "basis": Text("Peruste", "Grund", "Basis"),
    "required": Text("Odotetaan jokaiselta järjestäjältä", "Förväntas av varje anordnare", "Expected of every provider"),
    "checked_by": Text("Tarkistussääntö", "Granskningsregel", "Checked by rule"),
    "register": Text("Rekisterin kenttä", "Fält i registret", "Field of the register"),
    "code": Text("Koodisto", "Kodverk", "Code set"),
    "ehoks": Text("eHOKSissa", "I ePUK", "In eHOKS"),
    "koski": Text("Koskessa", "I Koski", "In Koski"),
    "yes": Text("kyllä", "ja", "yes"),
    "no": Text("ei", "nej", "no"),
}
KINDS: Final = {
    "henkilo": Text("henkilö", "person", "person"),
    "organisaatio": Text("organisaatio", "organisation", "organisation"),
    "kriittinen-piste": Text("Kriittiset pisteet", "Kritiska punkter", "Critical points"),
    "tavoite": Text("Yhteinen tavoite", "Gemensamt mål", "Common goal"),
    "kumppanuuden-taso": Text("Kumppanuuden tasot", "Partnerskapets nivåer", "Levels of partnership"),
    "asiakirja": Text("Asiakirjat", "Dokument", "Documents"),
    "kysely": Text("Kyselyt", "Enkäter", "Surveys"),
    "jarjestelma": Text("Rekisterit ja tietojärjestelmät", "Register och informationssystem", "Registers and information systems"),
    "ehoks": Text("eHOKS", "ePUK", "eHOKS"),
    "koski": Text("Koski", "Koski", "Koski"),
    "arvo": Text("Arvo", "Arvo", "Arvo"),
    "seed": Text("Parasta-aineisto", "Parasta-material", "Parasta material"),
    "law": Text("säädös", "författning", "legislation"),
    "register": Text("kansallinen rekisteri", "nationellt register", "national register"),
    "practice": Text("yleinen käytäntö", "allmän praxis", "common practice"),
    "own": Text("oma luenta", "egen läsning", "own reading"),
}
"""What the code words of the records mean."""
