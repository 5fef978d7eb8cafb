"""What the HTML page says around the findings, in Finnish, Swedish and English; severities are named by `PHRASES`.

`{name}` is filled with a fact by `Text.filled`.
"""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

WORDS: Final[dict[str, Text]] = {
    "title": Text(
        "Prosessikuvausten tarkistusraportti", "Granskningsrapport för processbeskrivningar", "Check report of process descriptions"
    ),
    "model": Text(
        "Työpaikalla järjestettävän koulutuksen kansallinen malli",
        "Den nationella modellen för utbildning som ordnas på en arbetsplats",
        "The national model of education organised at a workplace",
    ),
    "skip": Text("Siirry sisältöön", "Gå till innehållet", "Skip to content"),
    "contents": Text("Sisällys", "Innehåll", "Contents"),
    # the verdict
    "verdict_violations": Text(
        "Kuvauksissa on kohtia, jotka poikkeavat kansallisesta mallista",
        "Beskrivningarna avviker på vissa punkter från den nationella modellen",
        "The descriptions depart from the national model in places",
    ),
    "verdict_remarks": Text(
        "Rikkomuksia ei ole, mutta kuvauksissa on parannettavaa",
        "Inga överträdelser, men det finns något att förbättra i beskrivningarna",
        "There are no violations, but the descriptions can be improved",
    ),
    "verdict_remarks_open": Text(
        "Uusia rikkomuksia ei ole, mutta kuvauksissa on parannettavaa; {accepted}",
        "Inga nya överträdelser, men det finns något att förbättra i beskrivningarna; {accepted}",
        "There are no new violations, but the descriptions can be improved; {accepted}",
    ),
    "verdict_open": Text(
        "Uusia havaintoja ei ole; {accepted}", "Inga nya iakttagelser; {accepted}", "There are no new findings; {accepted}"
    ),
    "verdict_partly_open": Text(
        "Luetuissa kuvauksissa ei ole uusia havaintoja; {accepted}",
        "Inga nya iakttagelser i de beskrivningar som kunde läsas; {accepted}",
        "There are no new findings in the descriptions that could be read; {accepted}",
    ),
    "verdict_conforms": Text(
        "Ei huomautettavaa: kuvausten rakenne vastaa kansallista mallia. Tekstien sisältöä ei ole arvioitu.",
        "Inget att anmärka på: beskrivningarnas struktur följer den nationella modellen. Texternas innehåll har inte bedömts.",
        "Nothing found: the structure of the descriptions follows the national model. What the texts say has not been judged.",
    ),
    "verdict_partly": Text(
        "Luetuissa kuvauksissa ei ole huomautettavaa",
        "Inget att anmärka på i de beskrivningar som kunde läsas",
        "Nothing found in the descriptions that could be read",
    ),
    "verdict_nothing": Text("Mitään kuvausta ei tarkistettu", "Ingen beskrivning granskades", "No description was checked"),
    "unreadable_count": Text(
        "Lukematta jäi tiedostoja: {count}. Niiden sisältöä ei tarkistettu.",
        "Filer som inte kunde läsas: {count}. Innehållet i dem granskades inte.",
        "Files that could not be read: {count}. Their content was not checked.",
    ),
    "violation_heading": Text("Rikkomukset", "Överträdelser", "Violations"),
    "warning_heading": Text("Varoitukset", "Varningar", "Warnings"),
    "info_heading": Text("Huomiot", "Påpekanden", "Remarks"),
    "violation_meaning": Text(
        "Kuvaus ei vastaa mallia, tai kohtaa ei voi käyttää ennen korjausta.",
        "Beskrivningen följer inte modellen, eller så kan punkten inte användas innan den rättas.",
        "The description departs from the model, or cannot be used here until it is corrected.",
    ),
    "warning_meaning": Text(
        "Jotain olennaista jää todennäköisesti kuvaamatta.",
        "Något väsentligt blir sannolikt obeskrivet.",
        "Something that matters is probably left undescribed.",
    ),
    "info_meaning": Text(
        "Vinkki, jolla kuvaus paranee.", "Ett tips som gör beskrivningen bättre.", "A hint that makes the description better."
    ),
    # what was checked
    "checked": Text("Mitä tarkistettiin", "Vad som granskades", "What was checked"),
    "checked_caption": Text("Tiedostot ja niiden havainnot", "Filerna och iakttagelserna i dem", "The files and their findings"),
    "file": Text("Tiedosto", "Fil", "File"),
    "unnamed": Text("Aineisto, jolla ei ole tiedostoa", "Material utan fil", "Data without a file"),
    # by stage
    "stages": Text("Yhteenveto vaiheittain", "Sammandrag per steg", "Summary by stage"),
    "stages_intro": Text(
        "Prosessikartan kahdeksan vaihetta. Jos havainto koskee useaa vaihetta, se on laskettu jokaiseen niistä.",
        "De åtta stegen i processkartan. En iakttagelse som gäller flera steg har räknats i vart och ett av dem.",
        "The eight stages of the process map. A finding that concerns several stages is counted in each of them.",
    ),
    "stages_caption": Text("Prosessit ja havainnot vaiheittain", "Processer och iakttagelser per steg", "Processes and findings by stage"),
    "stage": Text("Vaihe", "Steg", "Stage"),
    "processes": Text("Prosessit", "Processer", "Processes"),
    "no_stage": Text("Ei koske yksittäistä vaihetta", "Gäller inget enskilt steg", "Concerns no single stage"),
    "not_applicable": Text("ei koske", "gäller inte", "not applicable"),
    # by rule
    "rules": Text("Yhteenveto säännöittäin", "Sammandrag per regel", "Summary by rule"),
    "rules_caption": Text(
        "Säännöt, joista poikettiin, vakavimmat ensin",
        "Regler som inte följdes, de allvarligaste först",
        "Rules that were broken, the gravest first",
    ),
    "rule": Text("Sääntö", "Regel", "Rule"),
    "severity": Text("Vakavuus", "Allvarsgrad", "Severity"),
    "count": Text("Lukumäärä", "Antal", "Count"),
    "rule_details": Text("Säännöt ja niiden perusteet", "Reglerna och deras grunder", "The rules and their basis"),
    "places": Text("Kohdat", "Ställen", "Places"),
    # findings
    "findings": Text("Havainnot tiedostoittain", "Iakttagelser per fil", "Findings by file"),
    "findings_intro": Text(
        "Havainnot ovat tiedoston järjestyksessä. Kohta on merkitty muodossa rivi:sarake.",
        "Iakttagelserna står i filens ordning. Stället anges som rad:kolumn.",
        "The findings follow the order of the file. Each place is given as line:column.",
    ),
    "no_findings": Text("Ei havaintoja.", "Inga iakttagelser.", "No findings."),
    "show": Text("Näytä", "Visa", "Show"),
    "line_column": Text("rivi {line}, sarake {column}", "rad {line}, kolumn {column}", "line {line}, column {column}"),
    "whole_file": Text("Koko tiedosto", "Hela filen", "The whole file"),
    "why_open": Text("Miksi ja millä perusteella", "Varför och på vilken grund", "Why, and on what basis"),
    "why": Text("Miksi", "Varför", "Why"),
    "basis": Text("Peruste", "Grund", "Basis"),
    # files that could not be read
    "unreadable": Text("Tiedostot, joita ei voitu lukea", "Filer som inte kunde läsas", "Files that could not be read"),
    "unreadable_caption": Text("Kohta ja syy", "Ställe och orsak", "Place and reason"),
    "place": Text("Kohta", "Ställe", "Place"),
    "reason": Text("Syy", "Orsak", "Reason"),
    # what people decided to live with
    "accepted": Text("Hyväksytyt poikkeamat", "Godtagna avvikelser", "Accepted deviations"),
    "accepted_caption": Text("Mitä on hyväksytty ja miksi", "Vad som har godtagits och varför", "What has been accepted and why"),
    "accepted_what": Text("Havainto", "Iakttagelse", "Finding"),
    "accepted_owner": Text("Vastuuhenkilö", "Ansvarig", "Owner"),
    "accepted_until": Text("Voimassa asti", "Gäller till och med", "Holds until"),
    # what to do next
    "next": Text("Mitä seuraavaksi", "Vad du gör härnäst", "What to do next"),
    "next_unreadable": Text(
        "Korjaa tiedostot, joita ei voitu lukea.", "Rätta de filer som inte kunde läsas.", "Correct the files that could not be read."
    ),
    "next_correct": Text(
        "Korjaa ensin rikkomukset, sitten varoitukset. Päätä huomioista itse.",
        "Rätta först överträdelserna och sedan varningarna. Avgör själv vad du gör med påpekandena.",
        "Correct the violations first, then the warnings. Decide on the remarks yourself.",
    ),
    "next_explain": Text(
        "Lue säännöstä lisää ja katso esimerkkejä:", "Läs mer om en regel och se exempel:", "Read more about a rule and see examples:"
    ),
    "next_check": Text(
        "Tarkista kuvaukset uudelleen muutosten jälkeen:", "Granska på nytt efter ändringarna:", "Check again after your changes:"
    ),
    "path_argument": Text("POLKU", "SÖKVÄG", "PATH"),
    "about": Text("Tietoa raportista", "Om rapporten", "About this report"),
    "version": Text("versio {version}", "version {version}", "version {version}"),
    "in_force": Text("voimassa {date} alkaen", "gäller från {date}", "in force from {date}"),
    "held_against": Text(
        "Kuvauksia on verrattu parasta-vocab-hankkeen kansallisen mallin versioon {version} ja sen {rules} sääntöön.",
        "Beskrivningarna har jämförts med version {version} av projektet parasta-vocabs nationella modell och dess {rules} regler.",
        "The descriptions were held against version {version} of the national model of the parasta-vocab project and its {rules} rules.",
    ),
    "disclaimer": Text(
        "Tarkistus on tehty suositusten JHS 179 ja JHS 152 hengessä, ja siinä on otettu huomioon tiedonhallintalain (906/2019) 5 §."
        " Raportti ei ole viranomaisen hyväksyntä eikä sertifiointi.",
        "Granskningen har gjorts i samma anda som rekommendationerna JHS 179 och JHS 152 och med beaktande av 5 § i informationshanteringslagen (906/2019)."
        " Rapporten är varken ett officiellt godkännande eller en certifiering.",
        "The check is made in the spirit of JHS 179 / JHS 152, aligned with Act 906/2019 5 §. It is not an official approval or certification.",
    ),
}
"""Every text of the page by its name."""

VOCABULARY_WORDS: Final[dict[str, Text]] = {
    "title": Text("Sanaston tarkastusraportti", "Granskningsrapport för en vokabulär", "Lint report of a vocabulary"),
    "model": Text(
        "SKOS-sanastojen ja terminologisten määritelmien tarkastus",
        "Granskning av SKOS-vokabulärer och terminologiska definitioner",
        "Lint of SKOS vocabularies and terminological definitions",
    ),
    "verdict_violations": Text(
        "Sanasto ei ole eheä: siinä on kohtia, jotka on korjattava",
        "Vokabulären är inte hel: den har punkter som måste rättas",
        "The vocabulary is not sound: it has things that must be corrected",
    ),
    "verdict_remarks": Text(
        "Rikkomuksia ei ole, mutta sanastossa on parannettavaa",
        "Inga överträdelser, men det finns något att förbättra i vokabulären",
        "There are no violations, but the vocabulary can be improved",
    ),
    "verdict_remarks_open": Text(
        "Uusia rikkomuksia ei ole, mutta sanastossa on parannettavaa; {accepted}",
        "Inga nya överträdelser, men det finns något att förbättra i vokabulären; {accepted}",
        "There are no new violations, but the vocabulary can be improved; {accepted}",
    ),
    "verdict_partly_open": Text(
        "Luetuissa sanastoissa ei ole uusia havaintoja; {accepted}",
        "Inga nya iakttagelser i de vokabulärer som kunde läsas; {accepted}",
        "There are no new findings in the vocabularies that could be read; {accepted}",
    ),
    "verdict_conforms": Text(
        "Ei huomautettavaa: sanasto on eheä. Määritelmien sisältöä ei ole arvioitu.",
        "Inget att anmärka på: vokabulären är hel. Definitionernas innehåll har inte bedömts.",
        "Nothing found: the vocabulary is sound. What the definitions say has not been judged.",
    ),
    "verdict_partly": Text(
        "Luetuissa sanastoissa ei ole huomautettavaa",
        "Inget att anmärka på i de vokabulärer som kunde läsas",
        "Nothing found in the vocabularies that could be read",
    ),
    "verdict_nothing": Text("Mitään sanastoa ei tarkastettu", "Ingen vokabulär granskades", "No vocabulary was linted"),
    "violation_meaning": Text(
        "SKOSin ehto ei täyty, tai ohjelmat eivät voi käyttää kohtaa.",
        "Ett villkor i SKOS uppfylls inte, eller så kan program inte använda punkten.",
        "A condition of SKOS does not hold, or programs cannot use this.",
    ),
    "warning_meaning": Text(
        "Sanastotyön tai julkaisemisen käytäntöä ei ole noudatettu.",
        "En praxis för terminologiarbete eller publicering har inte följts.",
        "A convention of terminology work or of publishing has been broken.",
    ),
    "info_meaning": Text(
        "Toimituksellinen vinkki, jolla sanasto paranee.",
        "Ett redaktionellt tips som gör vokabulären bättre.",
        "An editorial hint that makes the vocabulary better.",
    ),
    "next_check": Text(
        "Tarkasta sanasto uudelleen muutosten jälkeen:", "Granska vokabulären på nytt efter ändringarna:", "Lint again after your changes:"
    ),
    "held_against": Text(
        "Sanasto on tarkastettu parasta-vocab-hankkeen {rules} säännöllä.",
        "Vokabulären har granskats med projektet parasta-vocabs {rules} regler.",
        "The vocabulary was linted with the {rules} rules of the parasta-vocab project.",
    ),
    "disclaimer": Text(
        "Säännöt on koottu SKOS-suosituksesta, qSKOS-, Skosify- ja VocPub-tarkastuksista, SEMIC-tyylioppaasta ja sanastotyön käytännöistä."
        " Raportti ei ole viranomaisen hyväksyntä eikä sertifiointi.",
        "Reglerna har sammanställts ur SKOS-rekommendationen, kontrollerna i qSKOS, Skosify och VocPub, SEMIC:s stilguide och praxis i terminologiarbete."
        " Rapporten är varken ett officiellt godkännande eller en certifiering.",
        "The rules are compiled from the SKOS recommendation, the checks of qSKOS, Skosify and VocPub, the SEMIC Style Guide and terminological practice."
        " The report is no official approval or certification.",
    ),
}
"""The texts of the page that are others when a vocabulary was linted."""
