"""What the server says to those who ask for a form that there is not, query with SPARQL, or send a file to be checked."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "not_acceptable": Text(
        "Tästä osoitteesta ei saa sisältöä muodossa, jota otsake Accept pyytää. Saatavilla: {offers}.",
        "Den här adressen ger inte innehållet i det format som HTTP-huvudet Accept begär. Tillgängliga format: {offers}.",
        "This address does not give its content in a form that the header Accept asks for. Available: {offers}.",
    ),
    "no_such_thing": Text(
        "Sanastossa {prefix} ei ole käsitettä eikä käsitekokoelmaa {id}. {hint}",
        "Vokabulären {prefix} har varken något begrepp eller någon begreppssamling {id}. {hint}",
        "The terminology {prefix} has no concept and no collection {id}. {hint}",
    ),
    "resolve_foreign": Text(
        "Parametrin iri arvon täytyy alkaa {start}.",
        "Värdet på parametern iri måste börja med {start}.",
        "The value of the parameter iri must begin with {start}.",
    ),
    "not_ready": Text("Palvelin ei ole valmis: {problem}", "Servern är inte redo: {problem}", "The server is not ready: {problem}"),
    "sparql_missing": Text(
        "Kysely puuttuu. Anna se kerran parametrissa query.",
        "Frågan saknas. Ange den en gång i parametern query.",
        "The query is missing. Give it once, in the parameter query.",
    ),
    "sparql_update": Text(
        "Tietoja ei voi muuttaa SPARQLilla; vain kyselyt (SELECT, ASK, CONSTRUCT, DESCRIBE) ovat sallittuja.",
        "Uppgifter kan inte ändras med SPARQL; bara frågor (SELECT, ASK, CONSTRUCT, DESCRIBE) är tillåtna.",
        "Data cannot be changed with SPARQL; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are allowed.",
    ),
    "sparql_service": Text(
        "SERVICE ei ole sallittu: tämä palvelin ei tee kyselyjä muille palvelimille. Poista SERVICE kyselystä.",
        "SERVICE är inte tillåtet: den här servern ställer inga frågor till andra servrar. Ta bort SERVICE ur frågan.",
        "SERVICE is not allowed: this server does not query other servers. Remove SERVICE from the query.",
    ),
    "sparql_malformed": Text(
        "Kysely ei ole SPARQLia: {problem}",
        "Frågan är inte SPARQL: {problem}",
        "The query is not SPARQL: {problem}",
    ),
    "sparql_malformed_at": Text(
        "Kysely ei ole SPARQLia: virhe on rivillä {line} merkin {column} kohdalla tai juuri ennen sitä.",
        "Frågan är inte SPARQL: felet finns på rad {line} vid tecken {column} eller strax före det.",
        "The query is not SPARQL: the mistake is on line {line} at character {column}, or right before it.",
    ),
    "sparql_undeclared": Text(
        "Etuliitettä {prefix}: ei ole esitelty. Lisää kyselyn alkuun: {line}",
        "Prefixet {prefix}: är inte deklarerat. Lägg till detta i början av frågan: {line}",
        "The prefix {prefix}: is not declared. Add this line at the beginning of the query: {line}",
    ),
    "sparql_format": Text(
        "Muotoa {given} ei ole. Parametrin format arvot: {known}.",
        "Formatet {given} finns inte. Värdena på parametern format: {known}.",
        "There is no format {given}. The values of the parameter format: {known}.",
    ),
    "sparql_unacceptable": Text(
        "Vastausta tähän kyselyyn ei saa siinä muodossa, jota otsake Accept tai parametri format pyytää. Saatavilla: {offers}.",
        "Svaret på den här frågan finns inte i det format som HTTP-huvudet Accept eller parametern format begär. Tillgängliga format: {offers}.",
        "The answer to this query cannot be had in the form that the header Accept or the parameter format asks for. Available: {offers}.",
    ),
    "sparql_graph": Text(
        "Parametrin {parameter} arvo {problem} ei ole IRI. Anna se kokonaan, esimerkiksi https://iri.suomi.fi/terminology/parasta/.",
        "Värdet {problem} på parametern {parameter} är ingen IRI. Ange den i sin helhet, till exempel https://iri.suomi.fi/terminology/parasta/.",
        "The value {problem} of the parameter {parameter} is no IRI. Give the whole of it, such as https://iri.suomi.fi/terminology/parasta/.",
    ),
    "sparql_failed": Text(
        "Kyselyä ei voitu suorittaa: {problem}",
        "Frågan kunde inte utföras: {problem}",
        "The query could not be carried out: {problem}",
    ),
    "sparql_slow": Text(
        "Kysely keskeytettiin, koska se kesti yli {seconds} sekuntia. Rajaa kyselyä, esimerkiksi lisäämällä ehtoja.",
        "Frågan avbröts eftersom den tog mer än {seconds} sekunder. Avgränsa frågan, till exempel med fler villkor.",
        "The query was stopped because it took more than {seconds} seconds. Narrow it down, for example with more conditions.",
    ),
    "sparql_large": Text(
        "Vastaus on suurempi kuin {limit}. Rajaa kyselyä, esimerkiksi sanalla LIMIT.",
        "Svaret är större än {limit}. Avgränsa frågan, till exempel med LIMIT.",
        "The answer is larger than {limit}. Narrow the query down, for example with LIMIT.",
    ),
    "sparql_memory": Text(
        "Kysely keskeytettiin, koska se tarvitsi liikaa muistia tai oli liian monimutkainen. Rajaa tai yksinkertaista kyselyä.",
        "Frågan avbröts eftersom den krävde för mycket minne eller var för komplicerad. Avgränsa eller förenkla frågan.",
        "The query was stopped because it needed too much memory or was too complex. Narrow it down or make it simpler.",
    ),
    "sparql_busy": Text(
        "Palvelin vastaa juuri nyt muihin kyselyihin. Yritä hetken päästä uudelleen.",
        "Servern besvarar just nu andra frågor. Försök igen om en stund.",
        "The server is answering other queries right now. Try again in a moment.",
    ),
    "sparql_media_type": Text(
        "Lähetä kysely muodossa application/x-www-form-urlencoded (parametri query) tai application/sparql-query.",
        "Skicka frågan som application/x-www-form-urlencoded (parametern query) eller application/sparql-query.",
        "Send the query as application/x-www-form-urlencoded (parameter query) or as application/sparql-query.",
    ),
    "sparql_encoding": Text(
        "Kysely ei ole UTF-8-merkistöä.", "Frågan är inte i teckenkodningen UTF-8.", "The query is not in the encoding UTF-8."
    ),
    "validate_from": Text(
        "Muotoa {given} ei ole. Parametrin from arvot: {known}.",
        "Formatet {given} finns inte. Värdena på parametern from: {known}.",
        "There is no format {given}. The values of the parameter from: {known}.",
    ),
    "validate_report": Text(
        "Raporttia {given} ei ole. Parametrin format arvot: {known}.",
        "Rapporten {given} finns inte. Värdena på parametern format: {known}.",
        "There is no report {given}. The values of the parameter format: {known}.",
    ),
    "validate_lang": Text(
        "Kieltä {given} ei ole. Parametrin lang arvot: {known}.",
        "Språket {given} finns inte. Värdena på parametern lang: {known}.",
        "There is no language {given}. The values of the parameter lang: {known}.",
    ),
    "validate_parameter": Text(
        "Parametria {given} ei ole. Parametrit: {known}.",
        "Parametern {given} finns inte. Parametrarna: {known}.",
        "There is no parameter {given}. The parameters: {known}.",
    ),
    "validate_unknown_format": Text(
        "sisällön muotoa ei tunneta. Kerro se otsakkeessa Content-Type tai parametrissa from: {known}.",
        "innehållets format är okänt. Ange det i HTTP-huvudet Content-Type eller i parametern from: {known}.",
        "the format of the content is not known. Give it in the header Content-Type or in the parameter from: {known}.",
    ),
    "validate_misnamed": Text(
        "tiedoston pääte lupaa muodon {known}, mutta sisältö näyttää muodolta {seen}. Korjaa pääte tai lisää osoitteeseen ?from={seen}.",
        "filändelsen lovar formatet {known} men innehållet ser ut som {seen}. Rätta ändelsen eller lägg till ?from={seen} i adressen.",
        "the suffix promises {known}, but the content looks like {seen}. Correct the suffix, or add ?from={seen} to the address.",
    ),
    "validate_media_type": Text(
        "Tyyppiä {given} ei voi tarkistaa. Lähetä prosessikuvaus YAML-, JSON-, JSON-LD-, Turtle-, N-Triples- tai RDF/XML-muodossa.",
        "Typen {given} kan inte granskas. Skicka processbeskrivningen som YAML, JSON, JSON-LD, Turtle, N-Triples eller RDF/XML.",
        "The type {given} cannot be checked. Send the process description as YAML, JSON, JSON-LD, Turtle, N-Triples or RDF/XML.",
    ),
    "validate_slow": Text(
        "Tarkistus keskeytettiin, koska se kesti yli {seconds} sekuntia. Jaa kuvaus pienempiin tiedostoihin tai tarkista se komennolla parasta check.",
        "Granskningen avbröts eftersom den tog mer än {seconds} sekunder. Dela beskrivningen i mindre filer eller granska den med parasta check.",
        "The check was stopped because it took more than {seconds} seconds. Divide the description into smaller files, or use parasta check.",
    ),
    "validate_memory": Text(
        "Tarkistus keskeytettiin, koska se tarvitsi liikaa muistia. Jaa kuvaus pienempiin tiedostoihin tai tarkista se komennolla parasta check.",
        "Granskningen avbröts eftersom den krävde för mycket minne. Dela beskrivningen i mindre filer eller granska den med parasta check.",
        "The check was stopped because it needed too much memory. Divide the description into smaller files, or use parasta check.",
    ),
    "validate_busy": Text(
        "Palvelin tarkistaa juuri nyt muita kuvauksia. Yritä hetken päästä uudelleen.",
        "Servern granskar just nu andra beskrivningar. Försök igen om en stund.",
        "The server is checking other descriptions right now. Try again in a moment.",
    ),
}
