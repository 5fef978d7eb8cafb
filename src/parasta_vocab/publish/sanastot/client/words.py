"""What a terminology API that does not do as asked is said to do, and what to do next."""

from __future__ import annotations

import json
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

from parasta_vocab.http import NoAnswer, Reply
from parasta_vocab.publish.gsp.words import SILENCE as STORE_SILENCE
from parasta_vocab.publish.gsp.words import ended, quoted, said, shorten, show_location
from parasta_vocab.text import Text

_REDIRECTS: Final = range(300, 400)
_PERMANENT: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
_SILENCE: Final = STORE_SILENCE | {
    "refused": Text(
        "palvelin ei ota yhteyttä vastaan. Tarkista osoitteen portti ja se, että palvelu on käynnissä.",
        "servern tar inte emot förbindelsen. Kontrollera porten i adressen och att tjänsten är i gång.",
        "the server refuses the connection. Check the port in the address, and that the service is running.",
    ),
    "answer_broken": Text(
        "yhteys katkesi kesken ({detail}). Aja komento uudelleen; se jatkaa siitä, mihin jäätiin.",
        "förbindelsen bröts ({detail}). Kör kommandot på nytt; det fortsätter där det avbröts.",
        "the connection broke ({detail}). Run the command again; it goes on from there.",
    ),
    "answer_too_large": Text(
        "vastaus on liian suuri (yli {detail} tavua). Tarkista osoite.",
        "svaret är för stort (över {detail} byte). Kontrollera adressen.",
        "the answer is too large (over {detail} bytes). Check the address.",
    ),
    "answer_stopped": Text("ajo keskeytettiin.", "körningen avbröts.", "the run was stopped."),
}
_PLATFORM: Final = "suomi.fi"
"""The domain of the platform; any other host is a server that somebody else runs."""
_RENEW_THERE: Final = Text(
    "Luo uusi tunniste alustan roolienhallinnassa (rhp.suomi.fi, käyttäjän tiedot; tunniste on voimassa 6 kuukautta) ja anna se muuttujassa "
    "PARASTA_SANASTOT_TOKEN tai tallenna se valinnalla --save-token.",
    "Skapa en ny API-nyckel i plattformens administrering av behörigheter (rhp.suomi.fi, Användaruppgifter; en nyckel gäller i 6 månader) "
    "och ange den i variabeln PARASTA_SANASTOT_TOKEN eller spara den med --save-token.",
    "Make a new token in the role management of the platform (rhp.suomi.fi, user details; a token is valid for 6 months) and give it in "
    "PARASTA_SANASTOT_TOKEN, or save it with --save-token.",
)
_RENEW: Final = Text(
    "Pyydä tunniste palvelimen ylläpidolta (sen tekee parasta server token new) ja anna se muuttujassa PARASTA_SANASTOT_TOKEN tai tallenna se "
    "valinnalla --save-token.",
    "Be serverns administratör om en API-nyckel (den utfärdas med parasta server token new) och ange den i variabeln "
    "PARASTA_SANASTOT_TOKEN eller spara den med --save-token.",
    "Ask those who run the server for a token (it is made by parasta server token new), and give it in PARASTA_SANASTOT_TOKEN, or save it with "
    "--save-token.",
)
_GIVEN_THERE: Final = Text(
    "Roolin antaa organisaation pääkäyttäjä alustan roolienhallinnassa (rhp.suomi.fi).",
    "Rollen ges av organisationens huvudanvändare i plattformens administrering av behörigheter (rhp.suomi.fi).",
    "An administrator of the organisation gives the role in the role management of the platform (rhp.suomi.fi).",
)
_GIVEN: Final = Text(
    "Roolin antaa palvelimen ylläpito.",
    "Rollen ges av serverns administratör.",
    "Those who run the server give the role.",
)
_BAD_TOKEN: Final = Text(
    "tunnisteella ei pääse palveluun ({status}): se on väärä, vanhentunut tai peruttu.{said} {renew}",
    "API-nyckeln ger inte tillträde till tjänsten ({status}): den är fel, har gått ut eller har återkallats.{said} {renew}",
    "the token does not open the service ({status}): it is wrong, has expired or was revoked.{said} {renew}",
)
_NO_TOKEN: Final = Text(
    "palvelu vaatii tunnisteen ({status}).{said} {renew}",
    "tjänsten kräver en API-nyckel ({status}).{said} {renew}",
    "the service wants a token ({status}).{said} {renew}",
)
_NO_RIGHT: Final = Text(
    "tunnisteen omistajalla ei ole tähän oikeutta ({status}). Hän tarvitsee roolin ADMIN tai TERMINOLOGY_EDITOR jossakin sanaston "
    "organisaatioista. {given}{said}",
    "API-nyckelns innehavare har inte rätt till detta ({status}). Innehavaren behöver rollen ADMIN eller TERMINOLOGY_EDITOR i någon av "
    "vokabulärens organisationer. {given}{said}",
    "the owner of the token has no right to this ({status}). The role ADMIN or TERMINOLOGY_EDITOR in one of the organisations of the "
    "terminology is needed. {given}{said}",
)
_NO_ROLE: Final = Text(
    "tunnisteella ei saa muuttaa sanastoa {prefix}: sen omistajalla ei ole roolia ADMIN tai TERMINOLOGY_EDITOR missään sanaston "
    "organisaatioista. {given}",
    "API-nyckeln ger inte rätt att ändra vokabulären {prefix}: dess innehavare har inte rollen ADMIN eller TERMINOLOGY_EDITOR i någon av "
    "vokabulärens organisationer. {given}",
    "the token may not change the terminology {prefix}: its owner has the role ADMIN or TERMINOLOGY_EDITOR in none of the organisations of "
    "the terminology. {given}",
)
_MOVED: Final = Text(
    "palvelu on muualla ({location}). Tunnistetta ei lähetetä muualle; jos osoite on oikea, anna se valinnalla --to.",
    "tjänsten finns på annat håll ({location}). API-nyckeln skickas inte vidare; om adressen är rätt, ange den med --to.",
    "the service is elsewhere ({location}). The token is not sent on; if that address is right, give it with --to.",
)
_NOT_THERE: Final = Text(
    "osoitteessa ei ole tätä ({status}). Tarkista osoite; sanastorajapinta on polussa /terminology-api.{said}",
    "det här finns inte på adressen ({status}). Kontrollera adressen; terminologigränssnittet finns på sökvägen /terminology-api.{said}",
    "there is no such thing ({status}). Check the address; the terminology API is at the path /terminology-api.{said}",
)
_TOO_LARGE: Final = Text(
    "palvelu ei ota vastaan näin suurta pyyntöä ({status}).{said}",
    "tjänsten tar inte emot en så stor begäran ({status}).{said}",
    "the service takes no request of this size ({status}).{said}",
)
_INVALID: Final = Text(
    "palvelu hylkäsi pyynnön {method} ({status}).{said} Korjaa tietue ja aja komento uudelleen.",
    "tjänsten avvisade begäran {method} ({status}).{said} Rätta posten och kör kommandot på nytt.",
    "the service refused the request {method} ({status}).{said} Correct the record and run the command again.",
)
_BAD_ORGANIZATION: Final = Text(
    "palvelu hylkäsi organisaation ({status}).{said} Tarkista valinta --organization; organisaatiot tunnisteineen luettelee {address}.",
    "tjänsten avvisade organisationen ({status}).{said} Kontrollera alternativet --organization; organisationerna och deras identifierare finns "
    "på {address}.",
    "the service refused the organisation ({status}).{said} Check --organization; the organisations and their ids are listed at {address}.",
)
_OTHER: Final = Text(
    "palvelu vastasi virheellä {status}.{said} Aja komento myöhemmin uudelleen; se jatkaa siitä, mihin jäätiin.",
    "tjänsten svarade med felet {status}.{said} Kör kommandot på nytt senare; det fortsätter där det avbröts.",
    "the service answered with error {status}.{said} Run the command again later; it goes on from there.",
)
_STATUSES: Final[dict[int, Text]] = {
    HTTPStatus.UNAUTHORIZED: _NO_RIGHT,
    HTTPStatus.BAD_REQUEST: _INVALID,
    HTTPStatus.CONFLICT: _INVALID,
    HTTPStatus.UNPROCESSABLE_ENTITY: _INVALID,
    HTTPStatus.FORBIDDEN: _NO_RIGHT,
    HTTPStatus.NOT_FOUND: _NOT_THERE,
    HTTPStatus.METHOD_NOT_ALLOWED: _NOT_THERE,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: _TOO_LARGE,
}
_UNFIT: Final = Text(
    "vastaus ei ole sanastorajapinnan vastaus{said} Tarkista osoite; rajapinta on polussa /terminology-api.",
    "svaret kommer inte från ett terminologigränssnitt{said} Kontrollera adressen; gränssnittet finns på sökvägen /terminology-api.",
    "the answer is not that of a terminology API{said} Check the address; the API is at the path /terminology-api.",
)


def explain_silence(no: NoAnswer, seconds: float) -> Text:
    """Return why nothing was said."""
    return _SILENCE[no.why or no.problem].filled(detail=shorten(no.detail), seconds=f"{seconds:g}")


def explain_status(reply: Reply, method: str, address: str, secrets: Iterable[str], *, known: bool) -> Text:
    """Return what a status that is no success means; `known` tells whether a token went along.

    The platform answers a bad token with a redirect to the same address, and one without rights with 401 (VRK-YTI/yti-spring-security).
    """
    status = reply.status
    if _is_moved(reply, address):
        return _MOVED.filled(location=show_location(reply))
    refused = status in _REDIRECTS or "invalid_token" in reply.headers.get("www-authenticate", "")
    words = quoted(_told(reply, secrets))
    if refused or (status == HTTPStatus.UNAUTHORIZED and not known):
        renew = _RENEW_THERE if _is_platform(address) else _RENEW
        return (_BAD_TOKEN if known else _NO_TOKEN).filled(status=status, renew=renew, said=Text() if status in _REDIRECTS else words)
    if "organizations" in _fields(reply):
        listed = address.partition("/v2/")[0] + "/v2/frontend/organizations"
        return _BAD_ORGANIZATION.filled(status=status, address=listed, said=words)
    return _STATUSES.get(status, _OTHER).filled(status=status, method=method, said=words, given=_giver(address))


def explain_no_role(prefix: str, address: str) -> Text:
    """Return that the owner of the token may not change a terminology, and who can help."""
    return _NO_ROLE.filled(prefix=prefix, given=_giver(address))


def _giver(address: str) -> Text:
    return _GIVEN_THERE if _is_platform(address) else _GIVEN


def _is_platform(address: str) -> bool:
    """Tell whether an address is that of the platform, where people have their roles in its role management."""
    return f".{urlsplit(address).hostname or ''}".endswith(f".{_PLATFORM}")


def _is_moved(reply: Reply, address: str) -> bool:
    """Tell whether a redirect is to the same service elsewhere, and to no login."""
    there, here = urlsplit(reply.headers.get("location", "")), urlsplit(address)
    elsewhere = bool(there.netloc) and (there.scheme, there.netloc) != (here.scheme, here.netloc)
    return reply.status in _PERMANENT or (reply.status in _REDIRECTS and elsewhere and there.path == here.path)


def explain_body(reply: Reply, secrets: Iterable[str]) -> Text:
    """Return what is wrong with the body of a success."""
    return _UNFIT.filled(said=ended(said(reply, secrets)))


def _told(reply: Reply, secrets: Iterable[str]) -> str:
    """Return the words of a service: its message and the fields that it complains of, or what else it says."""
    body = _body(reply)
    if "message" not in body:
        return said(reply, secrets)
    parts = [str(body["message"]), *map(_detail, _details(body))]
    return said(Reply(reply.status, {}, "; ".join(parts).encode()), secrets)


def _fields(reply: Reply) -> frozenset[str]:
    """Return the fields that a service complains of."""
    return frozenset(str(item.get("field")) for item in _details(_body(reply)) if isinstance(item, dict))


def _body(reply: Reply) -> dict[str, Any]:
    """Return the error body of a service, empty where it has none."""
    try:
        body = json.loads(reply.body)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _details(body: dict[str, Any]) -> list[Any]:
    details = body.get("details")
    return details if isinstance(details, list) else [details] if details else []


def _detail(detail: Any) -> str:
    return f"{detail.get('field', '')}: {detail.get('message', '')}" if isinstance(detail, dict) else str(detail)
