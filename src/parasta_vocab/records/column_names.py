"""What the columns of the review workbook are called, in each language."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

NAMES: Final = {
    "id": Text("Tunnus", "Beteckning", "Id"),
    "group_of_concepts": Text("Käsiteryhmä", "Begreppsgrupp", "Group"),
    "stage": Text("Vaihe", "Steg", "Stage"),
    "status": Text("Tila", "Status", "Status"),
    "pref_label": Text("Termi", "Term", "Term"),
    "neuter": Text("Ruotsin ett-sanat", "Svenska ett-ord", "Swedish neuter terms"),
    "plural": Text("Monikolliset termit", "Termer i plural", "Plural terms"),
    "alt_label": Text("Muut hyväksytyt termit", "Andra godkända termer", "Other accepted terms"),
    "discouraged_label": Text("Ei-suositeltavat termit", "Termer som inte rekommenderas", "Discouraged terms"),
    "hidden_label": Text("Piilohakusanat", "Dolda sökord", "Hidden search words"),
    "definition": Text("Määritelmä", "Definition", "Definition"),
    "comment": Text("Lausunnonantajan kommentti", "Granskarens kommentar", "Comment of the reviewer"),
    "note": Text("Huomautukset", "Anmärkningar", "Notes"),
    "example": Text("Esimerkit", "Exempel", "Examples"),
    "broader_generic": Text("Yläkäsite, tunnus", "Överbegrepp, beteckning", "Broader concept, id"),
    "broader_generic_shown": Text("Yläkäsite, termi", "Överbegrepp, term", "Broader concept, term"),
    "broader_partitive": Text("Kokonaisuus, tunnus", "Helhet, beteckning", "Whole, id"),
    "broader_partitive_shown": Text("Kokonaisuus, termi", "Helhet, term", "Whole, term"),
    "related": Text("Liittyvät käsitteet, tunnukset", "Relaterade begrepp, beteckningar", "Related concepts, ids"),
    "related_shown": Text("Liittyvät käsitteet, termit", "Relaterade begrepp, termer", "Related concepts, terms"),
    "successor": Text("Korvaava käsite, tunnus", "Ersättande begrepp, beteckning", "Successor, id"),
    "subject_field_shown": Text("Aihealue", "Ämnesområde", "Subject field"),
    "law": Text("Säädökset", "Författningar", "Law"),
    "source": Text("Lähteet", "Källor", "Sources"),
    "ehoks": Text("Nimet eHOKSissa", "Namn i ePUK", "Names in eHOKS"),
    "koski": Text("Nimet Koskessa", "Namn i Koski", "Names in Koski"),
    "label_status": Text("Termin varmuus", "Termens säkerhet", "Certainty of the term"),
    "valid_from": Text("Voimassa alkaen", "Gäller från", "Valid from"),
    "valid_until": Text("Voimassa asti", "Gäller till", "Valid until"),
    "validity_verified": Text("Voimassaolo tarkistettu", "Giltigheten kontrollerad", "Validity verified"),
    "created": Text("Julkaistu ensi kerran", "Först publicerad", "First published"),
    "modified": Text("Viimeksi muutettu", "Senast ändrad", "Last changed"),
    "change_note": Text("Muutoshuomautukset", "Ändringsanmärkningar", "Change notes"),
    "editorial_note": Text("Toimituksen huomautukset", "Redaktionella anmärkningar", "Editorial notes"),
    "history_note": Text("Historiahuomautukset", "Historiska anmärkningar", "History notes"),
    "number": Text("Numero", "Nummer", "Number"),
    "kind": Text("Laji", "Slag", "Kind"),
    "group": Text("Toimijaryhmä", "Aktörsgrupp", "Actor group"),
    "requires_groups": Text("Vaaditut toimijaryhmät", "Aktörsgrupper som krävs", "Required actor groups"),
    "basis_kind": Text("Perusteen laji", "Grundens slag", "Kind of basis"),
    "basis_reference": Text("Peruste", "Grund", "Basis"),
    "basis_verified": Text("Peruste tarkistettu", "Grunden kontrollerad", "Basis verified"),
    "required": Text("Odotetaan jokaiselta", "Väntas av alla", "Expected of everyone"),
    "checked_by": Text("Tarkistava sääntö", "Kontrollerande regel", "Checked by rule"),
    "actors": Text("Toimijat, tunnukset", "Aktörer, beteckningar", "Actors, ids"),
    "documents": Text("Asiakirjat, tunnukset", "Dokument, beteckningar", "Documents, ids"),
    "systems": Text("Järjestelmät, tunnukset", "System, beteckningar", "Systems, ids"),
    "data": Text("Tietoelementit, tunnukset", "Dataelement, beteckningar", "Data elements, ids"),
    "critical_points": Text("Kriittiset pisteet, tunnukset", "Kritiska punkter, beteckningar", "Critical points, ids"),
    "keywords": Text("Avainsanat", "Nyckelord", "Keywords"),
    "main_stages": Text("Päävaiheet, tunnukset", "Huvudsteg, beteckningar", "Main stages, ids"),
    "touched_stages": Text("Muut vaiheet, tunnukset", "Andra steg, beteckningar", "Other stages, ids"),
    "register": Text("Rekisteri", "Register", "Register"),
    "path": Text("Kenttä rekisterissä", "Fält i registret", "Field of the register"),
    "code": Text("Koodisto", "Kodverk", "Code set"),
}
"""Key of a column, without its language, to its name."""
LOCKED: Final = Text("(lukittu)", "(låst)", "(locked)")
"""What stands after the name of a column that is for reading only."""
SHEETS: Final = {
    "Concept": Text("Käsitteet", "Begrepp", "Concepts"),
    "ActorGroup": Text("Toimijaryhmät", "Aktörsgrupper", "Actor groups"),
    "Actor": Text("Toimijat", "Aktörer", "Actors"),
    "Stage": Text("Vaiheet", "Steg", "Stages"),
    "SubStep": Text("Osavaiheet", "Delsteg", "Sub-steps"),
    "CriticalPoint": Text("Kriittiset pisteet", "Kritiska punkter", "Critical points"),
    "DocumentType": Text("Asiakirjat", "Dokument", "Documents"),
    "DataElement": Text("Tietoelementit", "Dataelement", "Data elements"),
    "Level": Text("Kuvaustasot", "Beskrivningsnivåer", "Levels"),
}
"""Class of records to the name of its sheet, in the order of the sheets."""
INSTRUCTIONS: Final = Text("Ohje", "Anvisning", "Instructions")
"""The first sheet."""
MARKS: Final = "parasta-marks"
"""The hidden sheet that says what each record was when the workbook was made."""
FORM: Final = "parasta-review 1"
"""What stands first in the hidden sheet; another number would be another form of the workbook."""
LISTS: Final = "parasta-lists"
"""The hidden sheet of the ids that drop-down lists offer."""
