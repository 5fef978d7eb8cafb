"""What the rules of the terminology service say of a terminology that breaks them, and what we say of one that may be wrong."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

PHRASES: Final = {
    "sanastot_missing": Text(
        "kenttä {field} puuttuu tai on tyhjä; täytä se",
        "fältet {field} saknas eller är tomt; fyll i det",
        "the field {field} is missing or empty; fill it in",
    ),
    "sanastot_not_in_update": Text(
        "kenttää {field} ei voi muuttaa; jätä se pois",
        "fältet {field} kan inte ändras; lämna bort det",
        "the field {field} cannot be changed; leave it out",
    ),
    "sanastot_count": Text(
        "kentän {field} pituuden on oltava {least}–{most} merkkiä; nyt pituus on {count}",
        "fältet {field} ska vara {least}–{most} tecken långt; nu är längden {count}",
        "the field {field} has to be {least}–{most} characters long; its length is {count}",
    ),
    "sanastot_prefix": Text(
        "etuliitteen on alettava kirjaimella a–z, ja siinä saa olla vain kirjaimia a–z, numeroita ja merkkejä - ja _",
        "prefixet ska börja med en bokstav a–z och får bara innehålla bokstäverna a–z, siffror och tecknen - och _",
        "the prefix has to begin with a letter a–z and may only hold letters a–z, digits and the characters - and _",
    ),
    "sanastot_identifier": Text(
        "tunnuksen on alettava kirjaimella a–z tai A–Z, ja siinä saa olla vain näitä kirjaimia, numeroita ja merkkejä - ja _",
        "beteckningen ska börja med en bokstav a–z eller A–Z och får bara innehålla dessa bokstäver, siffror och tecknen - och _",
        "the identifier has to begin with a letter a–z or A–Z and may only hold these letters, digits and the characters - and _",
    ),
    "sanastot_prefix_in_use": Text(
        "etuliite {prefix} on jo toisen sanaston käytössä; valitse toinen",
        "prefixet {prefix} används redan av en annan vokabulär; välj ett annat",
        "the prefix {prefix} is already used by another terminology; choose another",
    ),
    "sanastot_too_long": Text(
        "kentän {field} teksti on liian pitkä ({count} merkkiä); lyhennä se enintään {limit} merkkiin",
        "texten i fältet {field} är för lång ({count} tecken); korta av den till högst {limit} tecken",
        "the text of the field {field} is too long ({count} characters); shorten it to at most {limit} characters",
    ),
    "sanastot_each_language": Text(
        "nimi on annettava kerran jokaisella sanaston kielellä ({languages}); nyt kielet ovat {found}",
        "namnet ska anges en gång på varje språk i vokabulären ({languages}); nu är språken {found}",
        "the label has to be given once in each language of the terminology ({languages}); the languages are now {found}",
    ),
    "sanastot_language_unknown": Text(
        "kentässä {field} on kieltä {lang}, joka ei ole sanaston kieli; lisää kieli sanastoon tai poista teksti",
        "fältet {field} har språket {lang}, som inte är ett av vokabulärens språk; lägg till språket i vokabulären eller ta bort texten",
        "the field {field} has the language {lang}, which is no language of the terminology; add it to the terminology or remove the text",
    ),
    "sanastot_language_tag": Text(
        "kielikoodia {lang} ei ole; anna kielikoodi, esimerkiksi fi, sv tai en",
        "språkkoden {lang} finns inte; ange en språkkod, till exempel fi, sv eller en",
        "there is no language code {lang}; give one, such as fi, sv or en",
    ),
    "sanastot_no_organization": Text(
        "organisaatiota {id} ei ole palvelussa; tarkista tunnus",
        "organisationen {id} finns inte i tjänsten; kontrollera identifieraren",
        "there is no organisation {id} in the service; check the identifier",
    ),
    "sanastot_no_group": Text(
        "palveluluokkaa {id} ei ole; valitse jokin näistä: {choices}",
        "serviceklassen {id} finns inte; välj någon av dessa: {choices}",
        "there is no service category {id}; choose one of these: {choices}",
    ),
    "sanastot_choice": Text(
        "kentän {field} arvo {value} ei ole sallittu; sallitut arvot ovat {choices}",
        "värdet {value} i fältet {field} är inte tillåtet; de tillåtna värdena är {choices}",
        "the value {value} of the field {field} is not allowed; the allowed values are {choices}",
    ),
    "sanastot_type": Text(
        "kentässä {field} pitää olla {kind}",
        "fältet {field} ska innehålla {kind}",
        "the field {field} has to hold {kind}",
    ),
    "sanastot_type_document": Text(
        "pyynnön sisällön pitää olla JSON-objekti", "begärans innehåll ska vara ett JSON-objekt", "the body has to be a JSON object"
    ),
    "sanastot_kind_text": Text("merkkijono", "en teckensträng", "a string"),
    "sanastot_kind_number": Text("kokonaisluku", "ett heltal", "a whole number"),
    "sanastot_kind_texts": Text("lista merkkijonoja", "en lista med teckensträngar", "a list of strings"),
    "sanastot_kind_by_language": Text(
        "teksti kielittäin, esimerkiksi {example}", "text per språk, till exempel {example}", "a text by language, for example {example}"
    ),
    "sanastot_kind_objects": Text("lista JSON-objekteja", "en lista med JSON-objekt", "a list of JSON objects"),
    "sanastot_characters": Text(
        "kentän {field} tekstissä on merkkejä, joita ei voi tallentaa (ohjausmerkkejä); poista ne",
        "texten i fältet {field} innehåller tecken som inte kan lagras (styrtecken); ta bort dem",
        "the text of the field {field} has characters that cannot be kept (control characters); remove them",
    ),
    "sanastot_reference": Text(
        "kentän {field} viittaus {iri} ei ole kokonainen ja virheetön IRI; anna osoite kokonaan, esimerkiksi {example}",
        "hänvisningen {iri} i fältet {field} är ingen fullständig och felfri IRI; ange hela adressen, till exempel {example}",
        "the reference {iri} of the field {field} is no whole and faultless IRI; give the whole address, for example {example}",
    ),
    "sanastot_link": Text(
        "linkin osoite {uri} ei ole verkkosivun osoite; anna osoite, joka alkaa https:// tai http://",
        "länkens adress {uri} är ingen adress till en webbsida; ange en adress som börjar med https:// eller http://",
        "the address {uri} of the link is no address of a page; give one that begins with https:// or http://",
    ),
    "sanastot_no_recommended_term": Text(
        "käsitteellä ei ole suositettavaa termiä; anna ainakin yksi",
        "begreppet har ingen rekommenderad term; ange åtminstone en",
        "the concept has no recommended term; give at least one",
    ),
    "sanastot_recommended_terms": Text(
        "kielellä {lang} on {count} suositettavaa termiä; jätä yksi ja siirrä muut synonyymeihin",
        "språket {lang} har {count} rekommenderade termer; behåll en och gör de andra till synonymer",
        "there are {count} recommended terms in the language {lang}; keep one and make the others synonyms",
    ),
    "sanastot_twice": Text(
        "suositettava termi ”{term}” ({lang}) on myös käsitteellä {other}; tarkista, tarkoittavatko ne samaa",
        "den rekommenderade termen ”{term}” ({lang}) finns också för begreppet {other}; kontrollera om de avser samma sak",
        "the recommended term “{term}” ({lang}) also belongs to the concept {other}; check whether they mean the same",
    ),
    "sanastot_repeated": Text(
        "termi ”{term}” ({lang}) on käsitteellä kahdesti; poista toinen (palveluun se viedään kerran)",
        "termen ”{term}” ({lang}) finns två gånger i begreppet; ta bort den ena (i tjänsten publiceras den en gång)",
        "the concept has the term “{term}” ({lang}) twice; remove one of them (it is published once)",
    ),
}
