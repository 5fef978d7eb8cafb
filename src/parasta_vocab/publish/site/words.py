"""The words of the site in Finnish, Swedish and English, and the pages of its menu."""

from __future__ import annotations

from typing import Final

from parasta_vocab.publish.site.version_words import VERSION_WORDS
from parasta_vocab.text import Text

NAMES: Final = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Each language as it calls itself."""
MENU: Final = {
    "parasta/index.html": "concepts",
    "process-map.html": "process_map",
    "actor-map.html": "actor_map",
    "parasta-kriittiset-pisteet/index.html": "points",
    "terms.html": "terms",
    "rules/index.html": "rules",
    "downloads.html": "downloads",
}
"""The pages of the menu below the folder of a language, and the names of their words."""
LABEL_STATUS: Final = {
    "unverified": Text("nimitystä ei ole vahvistettu", "benämningen är inte bekräftad", "term not confirmed"),
    "inflected": Text("lähteessä taivutettuna", "böjd form i källan", "inflected in the source"),
    "partial": Text("osittain vahvistettu", "delvis bekräftad", "partly confirmed"),
}
WORDS: Final = {
    # the frame of every page
    "site": Text(
        "Työpaikalla järjestettävän koulutuksen kansallinen malli",
        "Den nationella modellen för utbildning som ordnas på en arbetsplats",
        "The national model of education organised at a workplace",
    ),
    "skip": Text("Siirry sisältöön", "Gå till innehållet", "Skip to content"),
    "menu": Text("Päävalikko", "Huvudmeny", "Main menu"),
    "languages": Text("Kieli", "Språk", "Language"),
    "trail": Text("Sijaintisi sivustolla", "Du är här", "You are here"),
    "home": Text("Etusivu", "Startsida", "Home"),
    "notice": Text(
        "Luonnos. Tämä sivusto ei ole minkään viranomaisen virallinen julkaisu.",
        "Utkast. Webbplatsen är ingen officiell publikation från någon myndighet.",
        "Draft. This site is not an official publication of any authority.",
    ),
    "notice_more": Text("Lähteet ja sanamuodot", "Källor och formuleringar", "Sources and wording"),
    "about": Text("Tietoa sivustosta", "Om webbplatsen", "About this site"),
    "version": Text("Versio", "Version", "Version"),
    "licence": Text("Lisenssi", "Licens", "Licence"),
    # the page of an address that leads nowhere
    "lost": Text("Sivua ei ole", "Sidan finns inte", "No such page"),
    "lost_help": Text(
        "Sivu on voitu poistaa tai osoite on väärä. Etusivulta pääsee hakuun ja hakemistoihin.",
        "Sidan kan ha tagits bort, eller så är adressen fel. Från startsidan når du sökningen och registren.",
        "The page may have been removed, or the address is wrong. The front page leads to the search and the indexes.",
    ),
    # menu
    "concepts": Text("Käsitteet", "Begrepp", "Concepts"),
    "process_map": Text("Prosessikartta", "Processkarta", "Process map"),
    "actor_map": Text("Toimijakartta", "Aktörskarta", "Actor map"),
    "terms": Text("Aakkosellinen hakemisto", "Alfabetiskt register", "Alphabetical index"),
    "rules": Text("Säännöt", "Regler", "Rules"),
    "downloads": Text("Lataukset", "Nedladdning", "Downloads"),
    # search
    "search": Text("Haku", "Sök", "Search"),
    "search_label": Text("Hae sanalla", "Sök på ord", "Search for a word"),
    "search_button": Text("Hae", "Sök", "Search"),
    "search_lead": Text(
        "Haku tuntee sanojen taivutusmuodot kolmella kielellä ja myös vanhentuneet nimitykset. Se toimii ilman verkkoyhteyttä.",
        "Sökningen känner igen böjda ordformer på tre språk och även föråldrade benämningar. Den fungerar utan nätförbindelse.",
        "The search knows inflected forms in three languages and outdated terms as well. It works without a network.",
    ),
    "find_instead": Text(
        "Kokeile toista tai lyhyempää sanaa, tai etsi aakkosellisesta hakemistosta:",
        "Försök med ett annat eller kortare ord, eller sök i det alfabetiska registret:",
        "Try another or a shorter word, or look in the alphabetical index:",
    ),
    "search_none": Text("Ei osumia.", "Inga träffar.", "No hits."),
    "search_one": Text("1 osuma", "1 träff", "1 hit"),
    "search_many": Text("{count} osumaa", "{count} träffar", "{count} hits"),
    "search_first": Text(
        "{count} osumaa, joista näytetään {shown} ensimmäistä",
        "{count} träffar, de {shown} första visas",
        "{count} hits, the first {shown} shown",
    ),
    "search_all": Text("Näytä kaikki", "Visa alla", "Show all"),
    "search_rather": Text("ei suositella: {term}", "rekommenderas inte: {term}", "not recommended: {term}"),
    "search_script": Text(
        "Haku tarvitsee JavaScriptin. Ilman sitä käytä aakkosellista hakemistoa.",
        "Sökningen kräver JavaScript. Utan det kan du använda det alfabetiska registret.",
        "The search needs JavaScript. Without it, use the alphabetical index.",
    ),
    # front page
    "front_lead": Text(
        "Mallin käsitteet, toimijat, prosessikartta, kriittiset pisteet, asiakirjat ja tietoelementit kolmella kielellä, ja säännöt, joilla "
        "koulutuksen järjestäjän prosessikuvausta verrataan malliin.",
        "Modellens begrepp, aktörer, processkarta, kritiska punkter, dokument och dataelement på tre språk, och reglerna för hur en "
        "utbildningsanordnares processbeskrivning jämförs med modellen.",
        "The concepts, actors, process map, critical points, documents and data elements of the model in three languages, and the rules by "
        "which a provider's process description is held against it.",
    ),
    "parts": Text("Mallin osat", "Modellens delar", "Parts of the model"),
    "count": Text("{count} käsitettä", "{count} begrepp", "{count} concepts"),
    "rule_count": Text("{count} sääntöä", "{count} regler", "{count} rules"),
    "rules_lead": Text(
        "Säännöt, joilla prosessikuvauksia ja sanastoja tarkistetaan, perusteineen ja esimerkkeineen.",
        "Reglerna för granskning av processbeskrivningar och vokabulärer, med grunder och exempel.",
        "The rules by which process descriptions and vocabularies are checked, with their basis and examples.",
    ),
    "terms_lead": Text(
        "Kaikki nimitykset aakkosjärjestyksessä. Kursivoitua nimitystä ei suositella; sen perässä on suositettava.",
        "Alla benämningar i alfabetisk ordning. En kursiv benämning rekommenderas inte; efter den står den rekommenderade.",
        "All terms in alphabetical order. A term in italics is not recommended; the preferred term stands after it.",
    ),
    "downloads_lead": Text(
        "Sama sisältö tiedostoina ohjelmia varten.", "Samma innehåll som filer för program.", "The same content as files for programs."
    ),
    # concept page
    "definition": Text("Määritelmä", "Definition", "Definition"),
    "term_table": Text("Nimitykset", "Benämningar", "Terms"),
    "preferred": Text("Suositettava", "Rekommenderad", "Preferred"),
    "other": Text("Muut", "Övriga", "Other"),
    "avoid": Text("Ei suositella", "Rekommenderas inte", "Not recommended"),
    "neuter": Text("neutri:\u00a0ett", "neutrum:\u00a0ett", "neuter:\u00a0ett"),
    "plural": Text("monikko", "plural", "plural"),
    "notes": Text("Huomautukset ja esimerkit", "Anmärkningar och exempel", "Notes and examples"),
    "relations": Text("Suhteet", "Relationer", "Relations"),
    "occurs": Text("Mainitaan kohdissa", "Nämns i", "Mentioned in"),
    "in_other_languages": Text("Muilla kielillä", "På andra språk", "In other languages"),
    "facts": Text("Tiedot", "Uppgifter", "Facts"),
    "sources": Text("Lähteet", "Källor", "Sources"),
    "identifier": Text("Tunniste", "Identifierare", "Identifier"),
    "as_data": Text("Koneluettavana", "Maskinläsbart", "As data"),
    "neighbours": Text("Lähikäsitteet", "Närliggande begrepp", "Neighbouring concepts"),
    "diagram": Text("Käsitekaavio: {title}", "Begreppsdiagram: {title}", "Concept diagram: {title}"),
    "diagram_help": Text("Kaavion käsitteet ovat linkkejä.", "Begreppen i diagrammet är länkar.", "The concepts in the diagram are links."),
    "group": Text("Ryhmä", "Grupp", "Group"),
    "unverified": Text("ei tarkistettu", "inte kontrollerat", "not verified"),
    "number": Text("Numero sanastossa", "Nummer i ordlistan", "Number in the glossary"),
    # indexes and maps
    "all_schemes": Text("Muut sanastot", "Övriga vokabulärer", "Other vocabularies"),
    "letters": Text("Alkukirjaimet", "Begynnelsebokstäver", "First letters"),
    "groups": Text("Ryhmät", "Grupper", "Groups"),
    "other_groups": Text("Muut ryhmät", "Övriga grupper", "Other groups"),
    "as_map": Text("Katso kuvana", "Se som bild", "See as a picture"),
    "use": Text("suositettava: {term}", "rekommenderad: {term}", "preferred: {term}"),
    "sub_steps": Text("{count} osavaihetta", "{count} delsteg", "{count} sub-steps"),
    "map_help": Text(
        "Kuvan jokainen kohta on linkki. Sama sisältö on luettelona kuvan alla.",
        "Varje del av bilden är en länk. Samma innehåll finns som lista under bilden.",
        "Each part of the picture is a link. The same content stands as a list below it.",
    ),
    "as_list": Text("Luettelona", "Som lista", "As a list"),
    "ceased": Text("lakannut", "upphört", "ceased"),
    "expected": Text("odotetaan jokaiselta", "förväntas av alla", "expected of everyone"),
    "points": Text("Kriittiset pisteet", "Kritiska punkter", "Critical points"),
    "points_lead": Text(
        "Missä vaiheessa kukin kriittinen piste ratkeaa (●) ja mitä vaiheita se koskettaa (○).",
        "I vilket steg varje kritisk punkt avgörs (●) och vilka steg den berör (○).",
        "In which stage each critical point is decided (●) and which stages it touches (○).",
    ),
    "decided": Text("ratkeaa", "avgörs", "decided"),
    "touched": Text("koskettaa", "berör", "touches"),
    # rules
    "rules_checked": Text("Prosessikuvausten säännöt", "Regler för processbeskrivningar", "Rules for process descriptions"),
    "rules_linted": Text("Sanastojen säännöt", "Regler för vokabulärer", "Rules for vocabularies"),
    "severity": Text("Vakavuus", "Allvarsgrad", "Severity"),
    "topic": Text("Aihe", "Ämne", "Topic"),
    "topics": Text("Aiheet", "Ämnen", "Topics"),
    "message": Text("Mitä sääntö sanoo", "Vad regeln säger", "What the rule says"),
    "why": Text("Miksi", "Varför", "Why"),
    "basis": Text("Peruste", "Grund", "Basis"),
    "difference": Text("Esimerkki", "Exempel", "Example"),
    "difference_help": Text(
        "Rivi, jonka alussa on −, on virheellisessä versiossa; rivi, jonka alussa on +, on korjatussa.",
        "En rad som börjar med − finns i den felaktiga versionen, en rad som börjar med + i den rättade.",
        "A line that begins with − stands in the faulty version, a line that begins with + in the corrected one.",
    ),
    "wrong": Text("väärin", "fel", "wrong"),
    "right": Text("oikein", "rätt", "right"),
    "fixable": Text(
        "Ohjelma osaa korjata tämän: parasta check --fix.",
        "Programmet kan rätta detta: parasta check --fix.",
        "The program can repair this: parasta check --fix.",
    ),
    "checks": Text("Tarkistaa osavaiheen", "Granskar delsteget", "Checks the sub-step"),
    # downloads
    "use_of_file": Text("Käyttö", "Användning", "Use"),
    "file": Text("Tiedosto", "Fil", "File"),
    "size": Text("Koko", "Storlek", "Size"),
    "catalogue": Text("Luettelo kaikista tiedostoista (DCAT)", "Katalog över alla filer (DCAT)", "Catalogue of all files (DCAT)"),
    "checksums": Text("Tarkistussummat (SHA-256)", "Kontrollsummor (SHA-256)", "Checksums (SHA-256)"),
    "verify": Text(
        "Tarkista lataukset samassa kansiossa komennolla:",
        "Kontrollera de nedladdade filerna i samma mapp med kommandot:",
        "Verify downloads in their folder with the command:",
    ),
    "each_concept": Text(
        "Jokainen käsite on myös omina tiedostoinaan; linkit ovat käsitteen sivun lopussa.",
        "Varje begrepp finns också som egna filer; länkarna står i slutet av begreppets sida.",
        "Each concept is also there as files of its own; the links stand at the end of its page.",
    ),
    # about
    "about_wording": Text(
        "Nimet ja tosiasiat ovat lähteistä, jotka on lueteltu kunkin käsitteen sivulla. Määritelmien, huomautusten ja esimerkkien sanamuoto "
        "on hankkeen oma. Yhtään virkettä ei ole kopioitu.",
        "Namn och fakta kommer från källor som räknas upp på varje begrepps sida. Definitionerna, anmärkningarna och exemplen har "
        "formulerats av projektet. Ingen mening har kopierats.",
        "Names and facts are from the sources listed on the page of each concept. The wording of definitions, notes and examples is the "
        "project's own. No sentence was copied.",
    ),
    "about_draft": Text(
        "Kaikki käsitteet ovat luonnoksia, ellei sivulla toisin sanota. Kukaan hankkeen ulkopuolinen ei ole tarkastanut niitä. Kohta, jossa "
        "lukee ”ei tarkistettu” tai ”ei ole vahvistettu”, on tarkistettava ennen kuin siihen luotetaan.",
        "Alla begrepp är utkast om inget annat sägs på sidan. Ingen utanför projektet har granskat dem. Det som är märkt ”inte "
        "kontrollerat” eller ”inte bekräftad” ska kontrolleras innan man litar på det.",
        "All concepts are drafts unless their page says otherwise. Nobody outside the project has reviewed them. What is marked “not "
        "verified” or “not confirmed” must be checked before it is relied on.",
    ),
    "about_use": Text(
        "Sivusto toimii ilman palvelinta ja ilman verkkoyhteyttä. Se ei kerää tietoja kävijöistä eikä hae mitään muualta.",
        "Webbplatsen fungerar utan server och utan nätförbindelse. Den samlar inte in uppgifter om besökarna och hämtar ingenting från "
        "andra ställen.",
        "The site works without a server and without a network. It collects nothing about visitors and fetches nothing from elsewhere.",
    ),
    **VERSION_WORDS,
    "compiled": Text("Laatija", "Sammanställd av", "Compiled by"),
}
