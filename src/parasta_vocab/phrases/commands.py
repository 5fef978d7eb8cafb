"""What the commands say of their work, and what they cannot find or do."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "cache_refused": Text(
        "Tuloksia ei voi tallettaa kansioon {folder}: {problem}. Tarkistus on silti tehty. Valitse toinen kansio (--cache-dir) tai --no-cache.",
        "Resultaten kan inte sparas i mappen {folder}: {problem}. Granskningen är ändå gjord. Välj en annan mapp (--cache-dir) eller --no-cache.",
        "Results cannot be kept in the folder {folder}: {problem}. The check was done all the same. Choose another folder (--cache-dir) or --no-cache.",
    ),
    "journal_foreign": Text(
        "tiedosto ei ole julkaisun päiväkirja. Anna toinen tiedosto valinnalla --journal.",
        "filen är ingen journal över en publicering. Ange en annan fil med --journal.",
        "the file is no journal of a publication. Give another file with --journal.",
    ),
    "journal_elsewhere": Text(
        "päiväkirja on palvelusta {to}, mutta nyt viedään palveluun {asked}. Anna kummallekin oma tiedosto valinnalla --journal.",
        "journalen gäller tjänsten {to}, men nu publiceras i {asked}. Ange en egen fil för vardera med --journal.",
        "the journal is of {to}, but this run publishes to {asked}. Give each a file of its own with --journal.",
    ),
    "watching": Text(
        "Odotetaan muutoksia: {folders}. Lopeta painamalla Ctrl-C.",
        "Väntar på ändringar: {folders}. Avsluta med Ctrl-C.",
        "Waiting for changes: {folders}. Stop with Ctrl-C.",
    ),
    "linting_folder": Text(
        "Tarkastetaan kansion {folder} tietueet.", "Granskar posterna i mappen {folder}.", "Linting the records in the folder {folder}."
    ),
    "linting_shipped": Text(
        "Täällä ei ole tiedostoa {head}, joten tarkastetaan tietueet, jotka tulevat paketissa parasta-vocab {version}.",
        "Här finns ingen fil {head}, så posterna som följer med parasta-vocab {version} granskas.",
        "There is no {head} here: linting the records that come with parasta-vocab {version}.",
    ),
    "no_such_concept": Text("käsitettä ei ole: {name}", "begreppet finns inte: {name}", "no such concept: {name}"),
    "no_such_rule": Text("sääntöä ei ole: {name}", "regeln finns inte: {name}", "no such rule: {name}"),
    "no_such_scheme": Text("sanastoa ei ole: {name}", "vokabulären finns inte: {name}", "no such concept scheme: {name}"),
    "did_you_mean": Text("Tarkoititko: {names}?", "Menade du: {names}?", "Did you mean: {names}?"),
    "wrong_version": Text(
        "versioksi ei käy {version}. Edellinen versio on {before}, joten anna vähintään {needed} (muodossa iso.pieni.korjaus).",
        "{version} duger inte som version. Den föregående versionen är {before}, så ange minst {needed} (i formen stor.liten.rättelse).",
        "{version} will not do as a version. The version before is {before}, so give at least {needed} (as major.minor.patch).",
    ),
    "wrong_day": Text(
        "päivä {day} on ennen edellisen version julkaisupäivää {issued}. Anna sama tai myöhempi päivä.",
        "dagen {day} är före den föregående versionens publiceringsdag {issued}. Ange samma eller en senare dag.",
        "the day {day} is before {issued}, the day of the version before. Give the same day or a later one.",
    ),
    "released": Text(
        "Versio {version}. Uusia tietueita: {added}, muuttuneita: {changed}. Aja seuraavaksi: make build",
        "Version {version}. Nya poster: {added}, ändrade: {changed}. Kör sedan: make build",
        "Version {version}. New records: {added}, changed: {changed}. Now run: make build",
    ),
    "no_such_state": Text(
        "{name} ei ole sanaston sisältävä tiedosto, kansio eikä git-versio ({problem}). Anna esimerkiksi vocab/parasta.ttl, vocab tai HEAD.",
        "{name} är ingen fil, mapp eller git-version som innehåller en vokabulär ({problem}). Ange till exempel vocab/parasta.ttl, vocab eller HEAD.",
        "{name} is no file, folder or git revision with a vocabulary in it ({problem}). Give, for example, vocab/parasta.ttl, vocab or HEAD.",
    ),
    "git_unknown": Text("git ei tunne sitä", "git känner inte till det", "git does not know it"),
    "old_records": Text(
        "tämä ohjelma ei voi lukea version {revision} tietueita: ne ovat rikki tai vanhaa rakennetta. Anna niiden sijaan saman version "
        "RDF-tiedostot ({revision}:vocab tai julkaistu Turtle-tiedosto). {reason}",
        "det här programmet kan inte läsa posterna i versionen {revision}: de är trasiga eller har en gammal struktur. Ange i stället samma "
        "versions RDF-filer ({revision}:vocab eller en publicerad Turtle-fil). {reason}",
        "this program cannot read the records of the version {revision}: they are broken, or of an old structure. Give instead the RDF files of "
        "the same version ({revision}:vocab, or a published Turtle file). {reason}",
    ),
    "git_absent": Text("git-ohjelmaa ei voi käyttää", "programmet git kan inte användas", "the program git cannot be used"),
    "no_concepts": Text("ei käsitteitä", "inga begrepp", "no concepts"),
    "unusable_version": Text(
        "{name} ei käy sivuston aiemmaksi versioksi: {problem}.",
        "{name} duger inte som tidigare version på webbplatsen: {problem}.",
        "{name} cannot be an earlier version on the site: {problem}.",
    ),
    "no_own_concepts": Text(
        "ei yhtään käsitettä, jonka IRI alkaa {home}", "inget begrepp vars IRI börjar med {home}", "no concept whose IRI begins with {home}"
    ),
    "no_version_number": Text(
        "käsitejärjestelmällä ei ole versionumeroa (owl:versionInfo), joka kelpaa kansion nimeksi: ”{number}”",
        "begreppssystemet har inget versionsnummer (owl:versionInfo) som duger som mappnamn: ”{number}”",
        "the concept scheme has no version number (owl:versionInfo) that can name a folder: “{number}”",
    ),
    "version_taken": Text(
        "sen versionumero {number} on sivuston nykyisellä tai toisella aiemmalla versiolla",
        "webbplatsens aktuella version eller en annan tidigare version har samma versionsnummer {number}",
        "the current version of the site or another earlier one has the same version number {number}",
    ),
    "nameless_concepts": Text(
        "käsitteillä ei ole IRI-tunnuksia, joten niitä ei voi verrata. Anna jokaiselle käsitteelle IRI.",
        "begreppen saknar IRI och kan därför inte jämföras. Ge varje begrepp en IRI.",
        "the concepts have no IRIs, so they cannot be compared. Give each concept an IRI.",
    ),
    "unprintable_text": Text(
        "{holder}: merkkiä {code} ei voi painaa sanastoon. Poista se tai kirjoita se toisin.",
        "{holder}: tecknet {code} kan inte tryckas i ordlistan. Ta bort det eller skriv det på ett annat sätt.",
        "{holder}: the character {code} cannot be printed in the glossary. Remove it or write it in another way.",
    ),
    "interrupted_write": Text(
        "kansion {folder} tietueiden kirjoittaminen on keskeytynyt, ja osa tiedostoista on uusia, osa vanhoja. "
        "Aja uudelleen se komento, joka keskeytyi (parasta vocab import tai release): se palauttaa ensin entiset tiedostot.",
        "skrivningen av posterna i mappen {folder} har avbrutits, och en del filer är nya, en del gamla. "
        "Kör på nytt det kommando som avbröts (parasta vocab import eller release): det återställer först de tidigare filerna.",
        "the writing of the records in {folder} was interrupted, and some files are new, some old. "
        "Run the command that was interrupted again (parasta vocab import or release): it first puts the earlier files back.",
    ),
    "foreign_folder": Text(
        "kansiossa {folder} on muita tiedostoja kuin aiemmin tehty sivusto, eikä niiden päälle kirjoiteta. Anna tyhjä tai uusi kansio.",
        "mappen {folder} innehåller annat än en tidigare skapad webbplats, och det skrivs inte över. Ange en tom eller ny mapp.",
        "the folder {folder} holds other files than an earlier site, and they are not written over. Give an empty or a new folder.",
    ),
    "foreign_file": Text(
        "kansion {folder} tiedosto {name} ei ole aiemman sivuston tekemä, eikä sen päälle kirjoiteta. Siirrä se pois tai anna uusi kansio.",
        "filen {name} i mappen {folder} hör inte till den tidigare webbplatsen och skrivs inte över. Flytta bort den eller ange en ny mapp.",
        "the file {name} in {folder} is not of the earlier site and is not written over. Move it away or give a new folder.",
    ),
    "missing_engine": Text(
        "moottoria {engine} ei voi käyttää: sitä ei ole asennettu, tai siitä ei ole versiota tälle tietokoneelle. Valitse --engine pyshacl.",
        "motorn {engine} kan inte användas: den är inte installerad, eller det finns ingen version för den här datorn. Välj --engine pyshacl.",
        "the engine {engine} cannot be used: it is not installed, or there is no version of it for this computer. Choose --engine pyshacl.",
    ),
    "missing_extra": Text(
        "kirjasto {library} puuttuu. Asenna se: pip install 'parasta-vocab[{extra}]'",
        "biblioteket {library} saknas. Installera det: pip install 'parasta-vocab[{extra}]'",
        "the library {library} is not installed. Install it: pip install 'parasta-vocab[{extra}]'",
    ),
    "engine_failed": Text(
        "Tarkistusmoottori ei päässyt loppuun. Vika on ohjelmassa, ei tiedostossa: {problem}",
        "Granskningsmotorn kunde inte slutföra granskningen. Felet ligger i programmet, inte i filen: {problem}",
        "The checking engine could not finish. The fault is in the program, not in the file: {problem}",
    ),
    "fast_engine_failed": Text(
        "Tarkistusmoottori {engine} ei päässyt loppuun. Vika on ohjelmassa, ei tiedostossa: {problem}. Tarkista toisella moottorilla: --engine pyshacl.",
        "Granskningsmotorn {engine} kunde inte slutföra granskningen. Felet ligger i programmet, inte i filen: {problem}. Granska med en annan motor: --engine pyshacl.",
        "The checking engine {engine} could not finish. The fault is in the program, not in the file: {problem}. Check with another engine: --engine pyshacl.",
    ),
    "internal_error": Text(
        "Ohjelmassa on vika: {problem}. Ilmoita siitä ylläpitäjille ja liitä mukaan komento.",
        "Programmet har ett fel: {problem}. Meddela dem som underhåller det och bifoga kommandot.",
        "The program has a fault: {problem}. Tell its maintainers and give the command.",
    ),
    "interrupted": Text("Keskeytetty.", "Avbrutet.", "Interrupted."),
    "error": Text("virhe", "fel", "error"),
}
