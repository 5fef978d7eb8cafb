"""What the review workbook says to its readers on its first sheet, in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

TITLE: Final = Text("Sanaston arviointi", "Granskning av vokabulären", "Review of the vocabulary")
ABOUT: Final = Text("{title}, versio {version}, {day}", "{title}, version {version}, {day}", "{title}, version {version}, {day}")
GUIDE: Final = (
    (
        Text("Mikä tämä on", "Vad detta är", "What this is"),
        Text(
            "Tässä työkirjassa voit lukea sanaston, ehdottaa muutoksia ja kommentoida. Kun palautat työkirjan, ylläpitäjä näkee jokaisen muutoksesi ja vie hyväksytyt sanastoon.",
            "I den här arbetsboken kan du läsa vokabulären, föreslå ändringar och kommentera. När du lämnar tillbaka arbetsboken ser den som underhåller vokabulären varje ändring och för in dem som godkänns.",
            "In this workbook you can read the vocabulary, propose changes and comment. When you return it, the maintainer sees each of your changes and takes those that are accepted into the vocabulary.",
        ),
    ),
    (
        Text("Näin teet muutoksen", "Så gör du en ändring", "How to make a change"),
        Text(
            "Kirjoita uusi teksti vanhan tilalle. Jokainen rivi on yksi käsite, ja jokaisella kielellä on oma sarakkeensa: [fi], [sv], [en]. Jos muutat määritelmää yhdellä kielellä, tarkista myös muut: niiden on sanottava sama asia.",
            "Skriv den nya texten i stället för den gamla. Varje rad är ett begrepp, och varje språk har sin egen kolumn: [fi], [sv], [en]. Om du ändrar definitionen på ett språk, kontrollera också de andra: de ska säga samma sak.",
            "Write the new text in place of the old one. Each row is one concept, and each language has a column of its own: [fi], [sv], [en]. If you change the definition in one language, check the others too: they must say the same.",
        ),
    ),
    (
        Text("Monta samassa solussa", "Flera i samma cell", "Several in one cell"),
        Text(
            "Termit, huomautukset, esimerkit, lähteet ja tunnukset ovat solussa allekkain, yksi rivillä. Uuden rivin solun sisälle saat näppäimillä Alt + Enter. Määritelmä on aina yhdellä rivillä.",
            "Termer, anmärkningar, exempel, källor och beteckningar står under varandra i cellen, en per rad. En ny rad inne i cellen får du med Alt + Enter. Definitionen står alltid på en rad.",
            "Terms, notes, examples, sources and ids stand one below the other, one a line. Alt + Enter makes a new line within the cell. A definition always stands on one line.",
        ),
    ),
    (
        Text("Kommentit", "Kommentarer", "Comments"),
        Text(
            "Kirjoita kysymykset ja perustelut sarakkeeseen ”Lausunnonantajan kommentti” (keltainen) tai Excelin huomautukseen. Ne välittyvät ylläpitäjälle, mutta niitä ei viedä sanastoon.",
            "Skriv frågor och motiveringar i kolumnen ”Granskarens kommentar” (gul) eller i en anteckning i Excel. De når den som underhåller vokabulären men förs inte in i den.",
            "Write questions and reasons in the column “Comment of the reviewer” (yellow) or in a note of Excel. They reach the maintainer, but are not taken into the vocabulary.",
        ),
    ),
    (
        Text("Mitä ei voi muuttaa", "Vad som inte kan ändras", "What cannot be changed"),
        Text(
            "Harmaat sarakkeet, joiden otsikossa on sana (lukittu). Tunnus ei muutu koskaan. Sarakkeet ”termi” tunnusten vieressä ovat lukemisen avuksi; muuta suhdesarakkeen tunnusta, niin termi vaihtuu seuraavassa viennissä. Suojauksessa ei ole salasanaa.",
            "Grå kolumner med ordet (låst) i rubriken. En beteckning ändras aldrig. Kolumnerna ”term” bredvid beteckningarna är till hjälp vid läsningen; ändra beteckningen i relationskolumnen, så byts termen i nästa export. Skyddet har inget lösenord.",
            "Grey columns whose header has the word (locked). An id never changes. The columns “term” beside the ids help in reading; change the id in the column of the relation, and the term follows in the next export. The protection has no password.",
        ),
    ),
    (
        Text("Uusi käsite", "Nytt begrepp", "A new concept"),
        Text(
            "Käytä tyhjää riviä taulukon lopussa. Täytä tunnus, käsiteryhmä, tila, termi ja määritelmä kaikilla kolmella kielellä sekä lähde. Uudella rivillä myös sarakkeet (lukittu) ovat auki. Tunnuksessa on 2–32 merkkiä: a–z, numeroita ja yhdysmerkkejä, mieluiten suomenkielinen termi ilman ä:tä ja ö:tä. Uuden käsitteen tila on yleensä SUGGESTED.",
            "Använd en tom rad i slutet av bladet. Fyll i beteckning, begreppsgrupp, status, term och definition på alla tre språken samt källa. På en ny rad är också kolumnerna (låst) öppna. En beteckning har 2–32 tecken: a–z, siffror och bindestreck, helst den finska termen utan ä och ö. Ett nytt begrepp har vanligen statusen SUGGESTED.",
            "Use an empty row at the end of the sheet. Fill in id, group, status, term and definition in all three languages, and source. On a new row the columns (locked) are open too. An id has 2 to 32 characters: a–z, digits and hyphens, best the Finnish term without ä and ö. The status of a new concept is usually SUGGESTED.",
        ),
    ),
    (
        Text("Käsitteestä luopuminen", "När ett begrepp slopas", "Giving up a concept"),
        Text(
            "Älä poista riviä: poistettu rivi ei poista käsitettä. Valitse tilaksi RETIRED, tai SUPERSEDED, ja anna korvaavan käsitteen tunnus.",
            "Ta inte bort raden: en borttagen rad tar inte bort begreppet. Välj statusen RETIRED, eller SUPERSEDED, och ange det ersättande begreppets beteckning.",
            "Do not delete the row: a deleted row does not delete the concept. Choose the status RETIRED, or SUPERSEDED, and give the id of the concept that takes its place.",
        ),
    ),
    (
        Text("Terminologiset merkinnät", "Terminologiska uppgifter", "Terminological marks"),
        Text(
            "Määritelmä alkaa pienellä kirjaimella lähimmästä yläkäsitteestä, eikä sen lopussa ole pistettä. Ruotsin ett-sanat ja monikolliset termit luetellaan omissa sarakkeissaan samalla tavalla kirjoitettuina. Säädöksen perässä ? tarkoittaa, ettei kohtaa ole vielä luettu.",
            "Definitionen börjar med liten bokstav och med närmaste överbegrepp, och saknar punkt i slutet. Svenska ett-ord och termer i plural räknas upp i sina egna kolumner, skrivna på samma sätt. Ett ? efter en författning betyder att stället ännu inte har lästs.",
            "A definition begins in lower case with the nearest broader concept and has no full stop. Swedish neuter terms and plural terms are listed in columns of their own, written in the same way. A ? after an act means that the place has not been read yet.",
        ),
    ),
    (
        Text("Vältä näitä", "Undvik detta", "Avoid these"),
        Text(
            "Älä yhdistä soluja, käytä kaavoja tai muuta otsikoita. Sarakkeita voi siirtää ja piilottaa ja rivejä suodattaa. Tallenna aina .xlsx-muodossa.",
            "Slå inte ihop celler, använd inga formler och ändra inte rubrikerna. Kolumner kan flyttas och döljas och rader filtreras. Spara alltid i formatet .xlsx.",
            "Do not merge cells, use formulas or change headers. Columns can be moved and hidden, and rows filtered. Always save as .xlsx.",
        ),
    ),
)
"""Heading and text of each part of the guide."""
STATUSES: Final = Text("Tilat", "Statusar", "Statuses")
STATUS_MEANINGS: Final = {
    "INCOMPLETE": Text("kesken, ei vielä käytettäväksi", "ofullständig, ännu inte för användning", "begun, not yet fit for use"),
    "DRAFT": Text(
        "luonnos, terminologit eivät ole vielä arvioineet",
        "utkast som terminologer ännu inte har granskat",
        "draft, not yet reviewed by terminologists",
    ),
    "SUGGESTED": Text("ehdotettu hyväksyttäväksi", "föreslagen för godkännande", "offered for approval"),
    "VALID": Text("hyväksytty", "godkänd", "approved"),
    "SUPERSEDED": Text("korvattu toisella käsitteellä", "ersatt av ett annat begrepp", "replaced by another concept"),
    "RETIRED": Text("poistettu käytöstä", "tagen ur bruk", "no longer in use"),
}
CERTAINTIES: Final = Text("Termin varmuus", "Termens säkerhet", "Certainty of a term")
CERTAINTY_MEANINGS: Final = {
    "confirmed": Text(
        "luettu lähteestä juuri tässä muodossa", "läst i en källa i exakt denna form", "read in a source in exactly this form"
    ),
    "inflected": Text(
        "luettu lähteestä toisessa taivutusmuodossa",
        "läst i en källa i en annan böjningsform",
        "read in a source in another inflected form",
    ),
    "partial": Text(
        "yhdyssanasta luettu lähteestä vain osa",
        "bara en del av sammansättningen läst i en källa",
        "only a part of the compound was read in a source",
    ),
    "unverified": Text(
        "hankkeen oma muotoilu, ei vahvistettu", "projektets egen formulering, inte bekräftad", "worded by the project, not confirmed"
    ),
}
COLOURS: Final = Text("Värit", "Färger", "Colours")
EDITABLE: Final = Text("valkoinen: saa muuttaa", "vit: får ändras", "white: may be changed")
READ_ONLY: Final = Text(
    "harmaa, otsikossa (lukittu): vain luettavaksi",
    "grå, (låst) i rubriken: endast för läsning",
    "grey, (locked) in the header: for reading only",
)
YELLOW: Final = Text(
    "keltainen: kommentti, ei viedä sanastoon",
    "gul: kommentar, förs inte in i vokabulären",
    "yellow: a comment, not taken into the vocabulary",
)
LANGUAGES_OF_TEXT: Final = {"fi": "Suomeksi", "sv": "På svenska", "en": "In English"}
CHOOSE: Final = Text("Valitse luettelosta", "Välj i listan", "Choose from the list")
CHOOSE_WHY: Final = Text(
    "Tähän sarakkeeseen kelpaa vain luettelon arvo.",
    "I den här kolumnen duger bara ett värde ur listan.",
    "This column takes only a value of the list.",
)
TOO_LONG: Final = Text("Liian pitkä", "För lång", "Too long")
TOO_LONG_WHY: Final = Text(
    "Termissä saa olla enintään {limit} merkkiä.", "En term får ha högst {limit} tecken.", "A term may have at most {limit} characters."
)
