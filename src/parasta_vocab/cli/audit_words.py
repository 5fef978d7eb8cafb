"""How the audit trail is shown as text: its heads, and in words what was done."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

HEADS: Final = (
    Text("nro", "nr", "no."),
    Text("aika (UTC)", "tid (UTC)", "time (UTC)"),
    Text("tekijä", "vem", "who"),
    Text("teko", "vad", "what"),
    Text("kohde", "objekt", "of"),
    Text("kohdat", "fält", "fields"),
)
ACTIONS: Final = {
    "packaged": Text("tuli paketista", "kom med paketet", "came with the package"),
    "create-terminology": Text("sanasto luotu", "vokabulär skapad", "terminology created"),
    "copy-terminology": Text("sanasto kopioitu", "vokabulär kopierad", "terminology copied"),
    "update-terminology": Text("sanaston tietoja muutettu", "vokabulärens uppgifter ändrade", "terminology changed"),
    "delete-terminology": Text("sanasto poistettu", "vokabulär borttagen", "terminology deleted"),
    "create-concept": Text("käsite luotu", "begrepp skapat", "concept created"),
    "update-concept": Text("käsitettä muutettu", "begrepp ändrat", "concept changed"),
    "delete-concept": Text("käsite poistettu", "begrepp borttaget", "concept deleted"),
    "create-collection": Text("kokoelma luotu", "begreppssamling skapad", "collection created"),
    "update-collection": Text("kokoelmaa muutettu", "begreppssamling ändrad", "collection changed"),
    "delete-collection": Text("kokoelma poistettu", "begreppssamling borttagen", "collection deleted"),
    "modify-statuses": Text("tiloja muutettu", "statusar ändrade", "statuses changed"),
    "import-ntrf": Text("tuotu NTRF-tiedostosta", "importerat ur en NTRF-fil", "imported from an NTRF file"),
    "import-simple-excel": Text("tuotu työkirjasta", "importerat ur en arbetsbok", "imported from a workbook"),
    "grant-token": Text("tunniste annettu", "API-nyckel utfärdad", "token granted"),
    "revoke-token": Text("tunniste peruttu", "API-nyckel återkallad", "token revoked"),
    "add-organization": Text("organisaatio lisätty", "organisation tillagd", "organisation added"),
    "rename-organization": Text("organisaatio nimetty uudelleen", "organisationens namn ändrat", "organisation renamed"),
    "restore": Text("varmuuskopio palautettu", "säkerhetskopia återställd", "backup restored"),
}
"""Action to what it is in words; one that is not known, of an older or a newer program, is shown as it is."""
