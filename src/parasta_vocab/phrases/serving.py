"""What the server says to those who call it."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "cannot_listen": Text(
        "osoitetta {host} ja porttia {port} ei saada käyttöön: {problem}. Valitse toinen portti (--port) tai osoite (--host).",
        "adressen {host} och porten {port} kan inte tas i bruk: {problem}. Välj en annan port (--port) eller adress (--host).",
        "cannot listen on {host} port {port}: {problem}. Choose another port (--port) or address (--host).",
    ),
    "serve_failed": Text(
        "Palvelimessa tapahtui odottamaton virhe. Ilmoita ylläpidolle pyynnön tunnus {id}.",
        "Ett oväntat fel inträffade på servern. Meddela administratören begärans beteckning {id}.",
        "Something unexpected went wrong in the server. Tell those who run it the id of the request: {id}.",
    ),
    "serve_no_such_path": Text(
        "Tässä osoitteessa ei ole mitään. Osoitteet luetellaan sivulla /interfaces, ohjelmille tiedostossa /openapi.json.",
        "På den här adressen finns ingenting. Adresserna räknas upp på sidan /interfaces, för program i /openapi.json.",
        "There is nothing at this address. The addresses are listed on the page /interfaces, and for programs in /openapi.json.",
    ),
    "serve_no_such_method": Text(
        "Tämä osoite ei tue tätä HTTP-metodia. Otsake Allow kertoo, mitä se tukee.",
        "Den här adressen stöder inte HTTP-metoden. HTTP-huvudet Allow anger vad den stöder.",
        "This address does not take this HTTP method. The header Allow says which it takes.",
    ),
    "serve_refused": Text("Pyyntöä ei voida täyttää.", "Begäran kan inte uppfyllas.", "The request cannot be fulfilled."),
    "serve_invalid": Text(
        "Tiedoissa on virheitä. Katso kohta details.",
        "Uppgifterna innehåller fel. Se punkten details.",
        "Object validation failed. See details.",
    ),
    "serve_parameter_missing": Text("Tämä puuttuu.", "Värdet saknas.", "This is missing."),
    "serve_parameter_number": Text("Tämän täytyy olla kokonaisluku.", "Värdet måste vara ett heltal.", "This must be a whole number."),
    "serve_parameter_boolean": Text(
        "Tämän täytyy olla true tai false.", "Värdet måste vara true eller false.", "This must be true or false."
    ),
    "serve_parameter_uuid": Text("Tämän täytyy olla UUID-tunniste.", "Värdet måste vara en UUID.", "This must be a UUID."),
    "serve_parameter_choice": Text("Sallitut arvot: {expected}.", "Tillåtna värden: {expected}.", "Allowed values: {expected}."),
    "serve_parameter_long": Text(
        "Tässä saa olla enintään {max_length} merkkiä.",
        "Värdet får ha högst {max_length} tecken.",
        "This may have at most {max_length} characters.",
    ),
    "serve_parameter_other": Text("Arvo ei kelpaa.", "Värdet duger inte.", "This value is not allowed."),
    "serve_too_large": Text(
        "Lähetetty sisältö on liian suuri. Tähän osoitteeseen saa lähettää enintään {limit}.",
        "Det skickade innehållet är för stort. Till den här adressen får man skicka högst {limit}.",
        "The body is too large. At most {limit} may be sent to this address.",
    ),
    "serve_uploads": Text(
        "Palvelimelle lähetetään nyt liian monta suurta tiedostoa yhtä aikaa. Yritä hetken kuluttua uudelleen.",
        "För många stora filer skickas till servern samtidigt. Försök igen om en stund.",
        "Too many large files are being sent to the server at once. Try again in a moment.",
    ),
    "serve_too_many": Text(
        "Pyyntöjä on liian paljon. Yritä uudelleen {wait} sekunnin kuluttua.",
        "För många begäranden. Försök igen om {wait} sekunder.",
        "Too many requests. Try again in {wait} seconds.",
    ),
    "serve_body_too_slow": Text(
        "Sisältö ei tullut perille {seconds} sekunnissa. Lähetä se uudelleen.",
        "Innehållet kom inte fram på {seconds} sekunder. Skicka det på nytt.",
        "The body did not arrive within {seconds} seconds. Send it again.",
    ),
    "serve_stopping": Text(
        "Palvelin on sammumassa. Yritä hetken kuluttua uudelleen.",
        "Servern håller på att stängas av. Försök igen om en stund.",
        "The server is shutting down. Try again in a moment.",
    ),
    "serve_takes_too_long": Text(
        "Vastausta ei saatu {seconds} sekunnissa. Rajaa pyyntöä tai yritä myöhemmin uudelleen.",
        "Svaret blev inte klart på {seconds} sekunder. Avgränsa begäran eller försök igen senare.",
        "No answer was found within {seconds} seconds. Narrow the request or try again later.",
    ),
    "serve_token_unknown": Text(
        "Tunnistetta ei tunneta. Pyydä ylläpidolta uusi.",
        "API-nyckeln är okänd. Be administratören om en ny.",
        "The token is not known. Ask those who run the server for a new one.",
    ),
    "serve_token_expired": Text(
        "Tunniste on vanhentunut. Pyydä ylläpidolta uusi.",
        "API-nyckeln har gått ut. Be administratören om en ny.",
        "The token has expired. Ask those who run the server for a new one.",
    ),
    "serve_token_revoked": Text(
        "Tunniste on peruttu. Pyydä ylläpidolta uusi.",
        "API-nyckeln har återkallats. Be administratören om en ny.",
        "The token has been revoked. Ask those who run the server for a new one.",
    ),
    "serve_no_token": Text(
        "Tämä vaatii tunnisteen. Lähetä se otsakkeessa Authorization: Bearer.",
        "Det här kräver en API-nyckel. Skicka den i HTTP-huvudet Authorization: Bearer.",
        "This needs a token. Send it in the header Authorization: Bearer.",
    ),
    "serve_read_only": Text(
        "Tätä palvelinta voi vain lukea, eikä siihen ole tunnisteita. Jos sanastoja on voitava muuttaa, ylläpito käynnistää sen komennolla parasta serve --data KANSIO.",
        "Den här servern kan bara läsas och har inga API-nycklar. Om vokabulärerna ska kunna ändras startar administratören den med parasta serve --data MAPP.",
        "This server can only be read, and has no tokens. If terminologies are to be changed, those who run it start it with parasta serve --data FOLDER.",
    ),
    "serve_no_rights": Text(
        "Sinulla ei ole oikeutta tähän. Siihen tarvitaan rooli ADMIN tai TERMINOLOGY_EDITOR sanaston organisaatiossa.",
        "Du har inte rätt till det här. Det kräver rollen ADMIN eller TERMINOLOGY_EDITOR i vokabulärens organisation.",
        "You have no rights to do this. It takes the role ADMIN or TERMINOLOGY_EDITOR in an organisation of the terminology.",
    ),
    "serve_no_terminology": Text(
        "Sanastoa {prefix} ei ole. {hint}", "Det finns ingen vokabulär {prefix}. {hint}", "There is no terminology {prefix}. {hint}"
    ),
    "serve_closest": Text("Tarkoititko: {names}?", "Menade du: {names}?", "Did you mean: {names}?"),
    "serve_listed": Text(
        "Sanastot luetellaan osoitteessa /terminology/.",
        "Vokabulärerna räknas upp på adressen /terminology/.",
        "The terminologies are listed at /terminology/.",
    ),
    "serve_searched": Text(
        "Hae sanoilla osoitteessa /terminology/{prefix}/.",
        "Sök med ord på adressen /terminology/{prefix}/.",
        "Search by words at /terminology/{prefix}/.",
    ),
    "serve_no_concept": Text(
        "Sanastossa {prefix} ei ole käsitettä {id}. {hint}",
        "Vokabulären {prefix} har inget begrepp {id}. {hint}",
        "The terminology {prefix} has no concept {id}. {hint}",
    ),
    "serve_no_collection": Text(
        "Sanastossa {prefix} ei ole käsitekokoelmaa {id}. {hint}",
        "Vokabulären {prefix} har ingen begreppssamling {id}. {hint}",
        "The terminology {prefix} has no collection {id}. {hint}",
    ),
    "serve_id_exists": Text(
        "Sanastossa {prefix} on jo tunnus {id}. Valitse toinen tunnus tai muuta olemassa olevaa.",
        "Vokabulären {prefix} har redan beteckningen {id}. Välj en annan eller ändra den befintliga.",
        "The terminology {prefix} already has the identifier {id}. Choose another, or change the one that is there.",
    ),
    "serve_prefix_exists": Text(
        "Sanasto {prefix} on jo olemassa. Valitse toinen etuliite.",
        "Vokabulären {prefix} finns redan. Välj ett annat prefix.",
        "The terminology {prefix} already exists. Choose another prefix.",
    ),
    "serve_outdated": Text(
        "{iri} on muuttunut sen jälkeen, kun se luettiin, joten mitään ei muutettu. Lue se uudelleen samalla tunnisteella, tee muutos siihen ja lähetä sen ETag otsakkeessa If-Match.",
        "{iri} har ändrats sedan den lästes, så ingenting ändrades. Läs den på nytt med samma API-nyckel, gör ändringen i den och skicka dess ETag i HTTP-huvudet If-Match.",
        "{iri} has changed since it was read, so nothing was changed. Read it again with the same token, make the change in it and send its ETag in the header If-Match.",
    ),
    "serve_there": Text(
        "{iri} on jo olemassa, ja pyynnön otsake If-None-Match kieltää muuttamasta sitä. Mitään ei muutettu.",
        "{iri} finns redan, och begärans HTTP-huvud If-None-Match förbjuder ändringar i den. Ingenting ändrades.",
        "{iri} is already there, and the header If-None-Match of the request forbids changing it. Nothing was changed.",
    ),
    "serve_in_use": Text(
        "Käsitettä {id} ei voi poistaa, koska siihen viitataan. Poista ensin viittaukset, jotka on lueteltu kohdassa details.",
        "Begreppet {id} kan inte tas bort, eftersom det finns hänvisningar till det. Ta först bort de hänvisningar som räknas upp i details.",
        "The concept {id} cannot be deleted, because others refer to it. First remove the references listed in details.",
    ),
    "serve_not_json": Text(
        "Sisältö ei ole kelvollista JSONia (rivi {line}, sarake {column}): {reason}",
        "Innehållet är inte giltig JSON (rad {line}, kolumn {column}): {reason}",
        "The body is not valid JSON (line {line}, column {column}): {reason}",
    ),
    "serve_empty": Text(
        "Pyynnössä ei ole sisältöä. Lähetä tiedot JSON-muodossa.",
        "Begäran har inget innehåll. Skicka uppgifterna som JSON.",
        "The request has no body. Send the data as JSON.",
    ),
    "serve_not_utf8": Text(
        "Sisältö ei ole UTF-8-koodattu (tavu {byte}). Lähetä se UTF-8-muodossa.",
        "Innehållet är inte kodat i UTF-8 (byte {byte}). Skicka det i UTF-8.",
        "The body is not encoded in UTF-8 (byte {byte}). Send it as UTF-8.",
    ),
    "serve_odd_json": Text(
        "Sisällössä on lukuja tai sisäkkäisyyttä, joita ei voida lukea.",
        "Innehållet har tal eller en nästling som inte kan läsas.",
        "The body has numbers or a nesting that cannot be read.",
    ),
    "serve_key_twice": Text(
        "JSON-objektissa on avain {key} useammin kuin kerran. Jätä niistä yksi.",
        "Ett JSON-objekt har nyckeln {key} mer än en gång. Behåll en av dem.",
        "A JSON object has the key {key} more than once. Keep one of them.",
    ),
    "serve_odd_character": Text(
        "Sisällössä on merkki {code}, jota ei voi julkaista. Poista se.",
        "Innehållet har tecknet {code}, som inte kan publiceras. Ta bort det.",
        "The body has the character {code}, which cannot be published. Remove it.",
    ),
    "serve_media_type": Text(
        "Tähän osoitteeseen lähetetään sisältö, jonka Content-Type on {expected}.",
        "Till den här adressen skickas innehåll vars Content-Type är {expected}.",
        "Send this address a body whose Content-Type is {expected}.",
    ),
    "serve_no_file": Text(
        "Lomakkeesta puuttuu osa file, jossa tiedosto on.",
        "Formuläret saknar delen file med filen.",
        "The form has no part named file with the file in it.",
    ),
    "serve_bad_form": Text(
        "Lomaketta ei voi lukea. Lähetä tiedosto multipart/form-data-muodossa.",
        "Formuläret kan inte läsas. Skicka filen som multipart/form-data.",
        "The form cannot be read. Send the file as multipart/form-data.",
    ),
    "serve_several_files": Text(
        "Lomakkeessa on useita tiedostoja, mutta yhdellä pyynnöllä otetaan vain yksi. Lähetä ne yksitellen.",
        "Formuläret har flera filer, men en begäran får bara ha en. Skicka dem en i taget.",
        "The form has several files, but one request takes only one. Send them one at a time.",
    ),
    "serve_incomplete": Text(
        "Sanasto {prefix} on keskeneräinen. Sitä voi lukea vain se, jolla on oikeus muuttaa sitä.",
        "Vokabulären {prefix} är ofullständig. Den kan läsas bara av den som får ändra den.",
        "The terminology {prefix} is incomplete. Only those who may change it can read it.",
    ),
}
