"""What a store that does not do as asked is said to do, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from parasta_vocab.http import NoAnswer, Reply
from parasta_vocab.text import Text
from parasta_vocab.text import quoted as in_marks

_LONGEST: Final = 200
"""Of the words of a store so many characters are repeated."""
_TAG: Final = re.compile(r"<(script|style|title)\b.*?</\1\s*>|</?[a-zA-Z!?][^>]*>", re.DOTALL | re.IGNORECASE)
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a terminal may take for commands, or that turn a line round."""
_LOGINS: Final = frozenset({HTTPStatus.FOUND, HTTPStatus.SEE_OTHER})
_BEGINNING: Final = 60
"""So many characters of an answer that does not fit are shown."""
_REDIRECTS: Final = range(300, 400)

SILENCE: Final = {
    "host": Text(
        "palvelinta ei löydy. Tarkista osoitteen kirjoitusasu ja verkkoyhteys.",
        "servern hittas inte. Kontrollera adressens stavning och nätförbindelsen.",
        "there is no such host. Check the spelling of the address and the network.",
    ),
    "refused": Text(
        "palvelin ei ota yhteyttä vastaan. Tarkista osoitteen portti ja se, että tietovarasto on käynnissä.",
        "servern tar inte emot förbindelsen. Kontrollera porten i adressen och att databasen är i gång.",
        "the server refuses the connection. Check the port in the address, and that the store is running.",
    ),
    "tls": Text(
        "palvelimen varmennetta ei voi hyväksyä ({detail}). Jos varmenteen on antanut oma organisaatio, nimeä sen juurivarmenteen tiedosto "
        "ympäristömuuttujassa SSL_CERT_FILE.",
        "serverns certifikat kan inte godkännas ({detail}). Om den egna organisationen har utfärdat det, ange filen med rotcertifikatet i "
        "miljövariabeln SSL_CERT_FILE.",
        "the certificate of the server cannot be trusted ({detail}). If your own organisation issued it, name the file of its root "
        "certificate in the environment variable SSL_CERT_FILE.",
    ),
    "plain": Text(
        "osoite alkaa https://, mutta palvelin puhuu tässä portissa salaamatonta http:tä. Tarkista portti, tai aloita osoite http://.",
        "adressen börjar med https://, men servern talar okrypterad http på den här porten. Kontrollera porten, eller börja adressen med http://.",
        "the address begins with https://, but the server speaks plain http at this port. Check the port, or begin the address with http://.",
    ),
    "answer_no_connection": Text(
        "yhteyttä ei saatu ({detail}). Tarkista osoite ja verkkoyhteys.",
        "ingen förbindelse ({detail}). Kontrollera adressen och nätförbindelsen.",
        "there is no connection ({detail}). Check the address and the network.",
    ),
    "answer_timeout": Text(
        "vastausta ei tullut {seconds} sekunnissa. Yritä uudelleen tai anna pidempi aika valinnalla --timeout.",
        "inget svar kom inom {seconds} sekunder. Försök på nytt eller ange en längre tid med alternativet --timeout.",
        "no answer came within {seconds} seconds. Try again, or give more time with --timeout.",
    ),
    "answer_broken": Text(
        "yhteys katkesi kesken ({detail}). Yritä uudelleen.",
        "förbindelsen bröts ({detail}). Försök på nytt.",
        "the connection broke ({detail}). Try again.",
    ),
    "answer_too_large": Text(
        "vastaus on paljon suurempi kuin lähetetty verkko (yli {detail} tavua). Tarkista osoite.",
        "svaret är mycket större än den graf som skickades (över {detail} byte). Kontrollera adressen.",
        "the answer is much larger than the graph that was sent (over {detail} bytes). Check the address.",
    ),
}
"""Why nothing was said."""

WHERE: Final = Text(
    "Tavallisia osoitteita: Virtuoso …/sparql-graph-crud-auth, Fuseki …/ds/data, GraphDB …/repositories/NIMI/rdf-graphs/service, Oxigraph …/store; "
    "valinnan --via update kanssa Virtuoso …/sparql-auth, Fuseki …/ds/update, GraphDB …/repositories/NIMI/statements, Oxigraph …/update.",
    "Vanliga adresser: Virtuoso …/sparql-graph-crud-auth, Fuseki …/ds/data, GraphDB …/repositories/NAMN/rdf-graphs/service, Oxigraph …/store; "
    "med --via update Virtuoso …/sparql-auth, Fuseki …/ds/update, GraphDB …/repositories/NAMN/statements, Oxigraph …/update.",
    "Usual addresses: Virtuoso …/sparql-graph-crud-auth, Fuseki …/ds/data, GraphDB …/repositories/NAME/rdf-graphs/service, Oxigraph …/store; "
    "with --via update Virtuoso …/sparql-auth, Fuseki …/ds/update, GraphDB …/repositories/NAME/statements, Oxigraph …/update.",
)
_WANTED: Final = Text(
    "tietovarasto vaatii tunnistautumista. Anna käyttäjä ja salasana ympäristömuuttujissa PARASTA_STORE_USER ja PARASTA_STORE_PASSWORD, tai "
    "PARASTA_STORE_TOKEN.",
    "databasen kräver inloggning. Ange användare och lösenord i miljövariablerna PARASTA_STORE_USER och PARASTA_STORE_PASSWORD, eller "
    "PARASTA_STORE_TOKEN.",
    "the store wants to know who you are. Give user and password in the environment variables PARASTA_STORE_USER and PARASTA_STORE_PASSWORD, "
    "or PARASTA_STORE_TOKEN.",
)
_WRONG: Final = Text(
    "tietovarasto ei hyväksy tunnuksia (401). Tarkista PARASTA_STORE_USER ja PARASTA_STORE_PASSWORD, tai PARASTA_STORE_TOKEN.",
    "databasen godkänner inte inloggningsuppgifterna (401). Kontrollera PARASTA_STORE_USER och PARASTA_STORE_PASSWORD, eller PARASTA_STORE_TOKEN.",
    "the store does not accept the credentials (401). Check PARASTA_STORE_USER and PARASTA_STORE_PASSWORD, or PARASTA_STORE_TOKEN.",
)
_STATUSES: Final = {
    403: Text(
        "käyttäjällä ei ole tähän oikeutta (403). Pyydä ylläpitäjältä oikeus kirjoittaa verkkoon; Virtuosossa rooli SPARQL_UPDATE.{said}",
        "användaren har inte rätt till detta (403). Be administratören om rätt att skriva i grafen; i Virtuoso rollen SPARQL_UPDATE.{said}",
        "the user has no right to this (403). Ask the administrator for the right to write to the graph; in Virtuoso the role SPARQL_UPDATE.{said}",
    ),
    404: Text(
        "osoitteessa ei ole tietovarastoa (404). {where}",
        "det finns ingen databas på adressen (404). {where}",
        "there is no store (404). {where}",
    ),
    413: Text(
        "tietovarasto ei ota vastaan näin suurta pyyntöä (413). Pyydä ylläpitäjää nostamaan rajaa tai lähetä osissa: --via update.",
        "databasen tar inte emot en så stor begäran (413). Be administratören höja gränsen eller skicka i delar: --via update.",
        "the store takes no request of this size (413). Ask the administrator to raise the limit, or send it in parts: --via update.",
    ),
    415: Text(
        "tietovarasto ei lue muotoa {sent} (415). Osoite on ehkä toisen palvelun. {where}",
        "databasen läser inte formatet {sent} (415). Adressen hör kanske till en annan tjänst. {where}",
        "the store does not read {sent} (415). The address may be that of another service. {where}",
    ),
}
_STATUSES[410] = _STATUSES[404]
_METHOD: Final = Text(
    "osoite ei ota vastaan pyyntöä {method} ({status}). {where}",
    "adressen tar inte emot begäran {method} ({status}). {where}",
    "the address takes no {method} ({status}). {where}",
)
_METHODS: Final = frozenset({405, 501})
_OTHER: Final = Text(
    "tietovarasto vastasi virheellä {status}.{said} Katso tietovaraston loki tai yritä uudelleen.",
    "databasen svarade med felet {status}.{said} Se databasens logg eller försök på nytt.",
    "the store answered with error {status}.{said} See the log of the store, or try again.",
)
QUERIES_ONLY: Final = Text(
    "tämä SPARQL-osoite vain vastaa kyselyihin, eikä siihen voi kirjoittaa ({status}). Anna osoite, johon tietovarasto ottaa muutokset vastaan. "
    "{where} Palvelimen parasta serve sisältöä muutetaan komennolla parasta publish sanastot.",
    "den här SPARQL-adressen svarar bara på frågor och tar inte emot ändringar ({status}). Ange adressen där databasen tar emot ändringar. "
    "{where} På en server som körs med parasta serve ändras innehållet med kommandot parasta publish sanastot.",
    "this SPARQL address only answers queries and takes no changes ({status}). Give the address where the store takes changes. "
    "{where} What a server with parasta serve holds is changed with parasta publish sanastot.",
)
_LOGIN: Final = Text(
    "palvelu ohjasi kirjautumissivulle ({location}): tunnuksia ei hyväksytty tai ne puuttuvat. Tarkista PARASTA_STORE_USER ja "
    "PARASTA_STORE_PASSWORD, tai PARASTA_STORE_TOKEN.",
    "tjänsten hänvisade till en inloggningssida ({location}): inloggningsuppgifterna godkändes inte eller saknas. Kontrollera PARASTA_STORE_USER "
    "och PARASTA_STORE_PASSWORD, eller PARASTA_STORE_TOKEN.",
    "the service sent to a login page ({location}): the credentials were not accepted, or there are none. Check PARASTA_STORE_USER and "
    "PARASTA_STORE_PASSWORD, or PARASTA_STORE_TOKEN.",
)
_MOVED: Final = Text(
    "palvelu on muualla ({location}). Tunnuksia ei lähetetä muualle; jos osoite on oikea, anna se valinnalla.",
    "tjänsten finns på annat håll ({location}). Inloggningsuppgifter skickas inte vidare; om adressen är rätt, ange den själv.",
    "the service is elsewhere ({location}). Credentials are not sent on; if that address is right, give it yourself.",
)
PAGE: Final = Text(
    "vastaus on verkkosivu eikä tietovaraston vastaus{said} Osoite on väärä, tai palvelu pyytää kirjautumaan. {where}",
    "svaret är en webbsida och kommer inte från en databas{said} Adressen är fel, eller så kräver tjänsten inloggning. {where}",
    "the answer is a web page, not that of a store{said} The address is wrong, or the service wants a login. {where}",
)
NO_COUNT: Final = Text(
    "vastaus ei ole SPARQL-kyselyn tulos{said} Anna kyselyjen osoite valinnalla --query.",
    "svaret är inte resultatet av en SPARQL-fråga{said} Ange adressen för frågor med alternativet --query.",
    "the answer is not that of a SPARQL query{said} Give the address of queries with --query.",
)
NO_GRAPH: Final = Text(
    "tietovaraston palauttama verkko ei ole luettavaa RDF:ää ({said}).",
    "grafen som databasen ger tillbaka är inte läsbar RDF ({said}).",
    "the graph that the store gives back is no RDF that can be read ({said}).",
)
EITHER: Final = Text(
    "Verkossa on nyt joko entinen tai uusi sisältö. Aja komento uudelleen; sen voi toistaa turvallisesti.",
    "Grafen har nu antingen det gamla eller det nya innehållet. Kör kommandot på nytt; det kan upprepas tryggt.",
    "The graph now holds either the old or the new content. Run the command again; it is safe to repeat.",
)
UNTOUCHED: Final = Text(
    "Verkko on ennallaan. Väliaikaisen verkon {temporary} poistaa seuraava ajo.",
    "Grafen är oförändrad. Den tillfälliga grafen {temporary} tas bort av nästa körning.",
    "The graph is as it was. The temporary graph {temporary} is removed by the next run.",
)
STAGED: Final = Text(
    "väliaikaisessa verkossa on {there} lausetta, vaikka siihen lähetettiin {sent}. Julkaiseeko joku muu samaan aikaan?",
    "den tillfälliga grafen har {there} satser, fast {sent} skickades. Publicerar någon annan samtidigt?",
    "the temporary graph holds {there} statements, but {sent} were sent. Is somebody else publishing at the same time?",
)


def both(first: Text, second: Text) -> Text:
    """Return two sentences as one text."""
    return Text(*(f"{first.show(lang)} {second.show(lang)}" for lang in ("fi", "sv", "en")))


def explain_silence(no: NoAnswer, seconds: float) -> Text:
    """Return why nothing was said."""
    return SILENCE[no.why or no.problem].filled(detail=shorten(no.detail), seconds=f"{seconds:g}")


def explain_status(reply: Reply, method: str, sent: str, secrets: Iterable[str], *, known: bool) -> Text:
    """Return what a status that is no success means; `known` tells whether credentials went along."""
    status = reply.status
    if status in _REDIRECTS:
        return (_LOGIN if status in _LOGINS else _MOVED).filled(location=show_location(reply))
    if status == HTTPStatus.UNAUTHORIZED:
        return _WRONG if known else _WANTED
    text = _METHOD if status in _METHODS else _STATUSES.get(status, _OTHER)
    return text.filled(status=status, method=method, sent=sent, where=WHERE, said=quoted(said(reply, secrets)))


def explain_body(text: Text, reply: Reply, secrets: Iterable[str]) -> Text:
    """Return what is wrong with the body of a success."""
    return text.filled(where=WHERE, said=ended(said(reply, secrets)))


def said(reply: Reply, secrets: Iterable[str]) -> str:
    """Return the words of a store on one line, without markup, control characters and what must not be shown."""
    text = reply.body.decode("utf-8", "replace")
    if is_page(reply):  # elsewhere IRIs stand in the same brackets
        text = _TAG.sub(" ", text)
    for secret in secrets:
        text = text.replace(secret, "…")
    return shorten(text)


def quoted(words: str) -> Text:
    """Return the words of a service as they stand behind a sentence: in quotation marks; nothing where it says nothing."""
    return Text(*(f" {text}" for _, text in in_marks(words).items())) if words else Text()


def ended(words: str) -> Text:
    """Return the end of a sentence with the first words of a service, if it says any."""
    return Text(*(f": {text}." for _, text in in_marks(words[:_BEGINNING]).items())) if words else Text(".", ".", ".")


def show_location(reply: Reply) -> str:
    """Return where an answer sends to, without what may be secret in the address; its status where it does not say."""
    location = urlsplit(reply.headers.get("location", ""))
    return shorten(location._replace(query="", fragment="", netloc=location.netloc.rpartition("@")[2]).geturl()) or str(reply.status)


def is_page(reply: Reply) -> bool:
    """Tell whether the answer is a web page; stores that say nothing may call it HTML."""
    start = reply.body[:500].lstrip().lower()
    return bool(start) and (
        reply.headers.get("content-type", "").startswith("text/html") or start.startswith((b"<!doctype html", b"<html"))
    )


def harmless(text: str) -> str:
    """Return a text on one line, without control characters."""
    return _CONTROLS.sub("", " ".join(text.split()))


def shorten(text: str) -> str:
    """Return a text on one line, without control characters, cut where it is long."""
    words = harmless(text)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
