"""What the formats for CI systems and work lists say around the findings, in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

CI_WORDS: Final[dict[str, Text]] = {
    "title": Text("Prosessikuvausten tarkistus", "Granskning av processbeskrivningar", "Check of process descriptions"),
    "lint_title": Text("Sanaston tarkastus", "Granskning av vokabulären", "Lint of the vocabulary"),
    "left_out": Text(
        "Tästä raportista jäi kokorajan vuoksi pois {count} lievintä havaintoa. Kaikki saa esiin muodolla json.",
        "På grund av storleksgränsen utelämnades de {count} lindrigaste iakttagelserna ur den här rapporten. Formatet json visar alla.",
        "The {count} mildest findings are left out of this report because of its size limit. The format json shows all.",
    ),
    "source_root": Text("Kansio, jossa tarkistus ajettiin", "Mappen där granskningen kördes", "The folder in which the check was run"),
    "unreadable": Text("Tiedostoa ei voi lukea", "Filen kan inte läsas", "The file cannot be read"),
    "conforms": Text("Ei huomautettavaa", "Inget att anmärka på", "Nothing found"),
    "nothing_shown": Text("Ei näytettäviä havaintoja", "Inga iakttagelser att visa", "No findings to show"),
    "accepted": Text("hyväksytty poikkeama", "godtagen avvikelse", "accepted deviation"),
    "decision_owner": Text("Vastuussa: {owner}.", "Ansvarig: {owner}.", "Owner: {owner}."),
    "decision_until": Text("Voimassa {until} asti.", "Gäller till och med {until}.", "Holds until {until}."),
    # tables and work lists
    "sheet": Text("Havainnot", "Iakttagelser", "Findings"),
    "gone_sheet": Text("Poistuneet", "Borta", "Gone"),
    "severity": Text("Vakavuus", "Allvarsgrad", "Severity"),
    "count": Text("Lukumäärä", "Antal", "Count"),
    "file": Text("Tiedosto", "Fil", "File"),
    "line": Text("Rivi", "Rad", "Line"),
    "place": Text("Kohta", "Ställe", "Place"),
    "rule": Text("Sääntö", "Regel", "Rule"),
    "name": Text("Säännön nimi", "Regelns namn", "Name of the rule"),
    "message": Text("Mitä pitää tehdä", "Vad ska göras", "What to do"),
    "basis": Text("Peruste", "Grund", "Basis"),
    "owner": Text("Vastuuhenkilö", "Ansvarig", "Owner"),
    "done": Text("Tehty", "Klart", "Done"),
    "comment": Text("Huomautus", "Anmärkning", "Comment"),
    "fingerprint": Text("Havainnon tunnus", "Iakttagelsens beteckning", "Id of the finding"),
    "yes": Text("kyllä", "ja", "yes"),
    "rules_explained": Text("Miksi nämä säännöt ovat olemassa", "Varför reglerna finns", "Why these rules are there"),
}
