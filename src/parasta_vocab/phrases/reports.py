"""Counts, severities and what a report leaves out."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "file_checked": Text("Tarkistettu 1 tiedosto", "Granskade 1 fil", "Checked 1 file"),
    "files_checked": Text("Tarkistettu {count} tiedostoa", "Granskade {count} filer", "Checked {count} files"),
    "files_unreadable": Text("lukematta jäi {count}", "{count} kunde inte läsas", "{count} could not be read"),
    "nothing_found": Text("Ei huomautettavaa.", "Inget att anmärka på.", "Nothing found."),
    "findings_hidden": Text(
        "Valinta --show jätti pois lievempiä havaintoja: {count}.",
        "Alternativet --show utelämnade lindrigare iakttagelser: {count}.",
        "Milder findings left out by --show: {count}.",
    ),
    "left_out_by_comments": Text(
        "Kommenteilla ohitettuja havaintoja: {count}.", "Undantagna med kommentarer: {count}.", "Left out by comments: {count}."
    ),
    "left_out_by_baseline": Text(
        "Hyväksyttyjen luettelossa olevia havaintoja: {count}.",
        "Undantagna enligt listan över godtagna iakttagelser: {count}.",
        "Left out by the baseline: {count}.",
    ),
    "accepted_count": Text("hyväksyttyjä {count}", "godtagna {count}", "accepted {count}"),
    "accepted_with_violations": Text(
        "hyväksyttyjä {count}, joista rikkomuksia {violations}",
        "godtagna {count}, varav överträdelser {violations}",
        "accepted {count}, of them violations {violations}",
    ),
    "deselected_count": Text(
        "asetuksilla pois jätettyjä {deselected}", "utelämnade enligt inställningarna {deselected}", "left out by the settings {deselected}"
    ),
    "violations_accepted": Text(
        "Hyväksytyistä rikkomuksia: {count}.", "Överträdelser bland de godtagna: {count}.", "Violations among the accepted: {count}."
    ),
    "left_out_by_settings": Text(
        "Asetuksilla pois jätettyjä havaintoja: {count}.",
        "Utelämnade enligt inställningarna: {count}.",
        "Left out by the settings: {count}.",
    ),
    "compared": Text(
        "Edelliseen raporttiin verrattuna: korjattuja {fixed}, uusia {new}, ennallaan {remaining}.",
        "Jämfört med den tidigare rapporten: åtgärdade {fixed}, nya {new}, kvar {remaining}.",
        "Compared with the earlier report: fixed: {fixed}, new: {new}, remaining: {remaining}.",
    ),
    "new_finding": Text("uusi", "ny", "new"),
    "no_work_list": Text(
        "taulukko {sheet} ei ole tämän komennon tekemä työlista.",
        "bladet {sheet} är ingen arbetslista som det här kommandot har gjort.",
        "the sheet {sheet} is no work list made by this command.",
    ),
    "work_list_unreadable": Text(
        "se ei ole .xlsx-työkirja, on suojattu salasanalla tai vioittunut, tai siinä on yli {most} riviä.",
        "den är ingen .xlsx-arbetsbok, är skyddad med lösenord eller skadad, eller har över {most} rader.",
        "it is no .xlsx workbook, is protected by a password or broken, or has more than {most} rows.",
    ),
    "work_list_kept": Text(
        "{file}: täytettyjä rivejä säilytettiin {kept}.",
        "{file}: ifyllda rader som bevarades: {kept}.",
        "{file}: filled rows that were kept: {kept}.",
    ),
    "work_list_gone": Text(
        "{file}: täytettyjä rivejä, joiden havaintoa ei enää ole: {gone}. Ne ovat taulukossa {sheet}.",
        "{file}: ifyllda rader vars iakttagelse inte finns kvar: {gone}. De finns på bladet {sheet}.",
        "{file}: filled rows whose finding is no longer there: {gone}. They are on the sheet {sheet}.",
    ),
    "explain_hint": Text("Lue lisää: parasta explain {rule}", "Läs mer: parasta explain {rule}", "Read more: parasta explain {rule}"),
    "files_passed_over": Text(
        "Ohitettu tiedostoja, jotka eivät ole prosessikuvauksia: {count} ({names}).",
        "Filer som inte är processbeskrivningar och som hoppades över: {count} ({names}).",
        "Files passed over because they are no process descriptions: {count} ({names}).",
    ),
    "all_excluded": Text(
        "asetukset tai --exclude jättävät pois kaikki kansion tiedostot. Nimeä tiedosto tai muuta kohtaa exclude.",
        "inställningarna eller --exclude utelämnar alla filer i mappen. Namnge en fil eller ändra exclude.",
        "settings or --exclude leave out every file of the folder. Name a file, or change exclude.",
    ),
    "no_description": Text(
        "kansiossa ei ole yhtään prosessikuvausta. Kuvauksen juuressa on oltava kohdat provider ja processes. Malli: parasta init.",
        "mappen innehåller ingen processbeskrivning. I beskrivningens rot ska finnas punkterna provider och processes. Mall: parasta init.",
        "the folder holds no process description. The root of a description needs provider and processes. Template: parasta init.",
    ),
    "violation": Text("rikkomus", "överträdelse", "violation"),
    "warning": Text("varoitus", "varning", "warning"),
    "info": Text("huomio", "påpekande", "remark"),
    "violations": Text("rikkomusta", "överträdelser", "violations"),
    "warnings": Text("varoitusta", "varningar", "warnings"),
    "infos": Text("huomiota", "påpekanden", "remarks"),
}
