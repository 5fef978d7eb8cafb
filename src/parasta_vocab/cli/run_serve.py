"""What `parasta serve` does with its options: opens the state, says where it listens, and serves."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from socket import socket

import click

from parasta_vocab.cli.language import say
from parasta_vocab.errors import StorageFull
from parasta_vocab.phrases import PHRASES
from parasta_vocab.serve.run import listen, make_server
from parasta_vocab.serve.settings import Settings
from parasta_vocab.serve.state import Service


def run(settings: Settings, folder: Path | None, *, update: bool) -> None:
    """Serve until a signal comes; what is to be known at the start is said on standard error."""
    with _opened(folder) as service, listen(settings) as opened:
        if folder and service.is_new:
            _say(_about_new(folder))
        _say(*_about_packaged(service, update=update))
        _say(_where(opened), _about_writing(service))
        if not _is_own(settings.host):
            _say(_about_others(folder))
        make_server(service, settings).run(sockets=[opened])


def _opened(folder: Path | None) -> Service:
    try:
        return Service.open(folder)
    except StorageFull as error:  # nobody has asked for a change
        raise StorageFull(error.where, PHRASES["folder_full_start"]) from None


def _say(*lines: str) -> None:
    for line in lines:
        click.echo(line, err=True)


def _where(opened: socket) -> str:
    host, port = opened.getsockname()[:2]
    address = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    return say(f"Palvelin: {address}", f"Server: {address}", f"Server: {address}")


def _about_new(folder: Path) -> str:
    return say(
        f"Kansioon {folder} luotiin uudet tiedot paketin sanastoista. Jos tarkoitit aiempaa kansiota, tarkista polku.",
        f"I mappen {folder} skapades nya data utifrån paketets vokabulärer. Om du avsåg en tidigare mapp, kontrollera sökvägen.",
        f"New data were made in the folder {folder} from the packaged vocabularies. If you meant an earlier folder, see that the path is right.",
    )


def _about_writing(service: Service) -> str:
    if service.folder is None:
        return say(
            "Palvelinta voi vain lukea. Jos sanastoja on voitava muuttaa, anna --data KANSIO.",
            "Servern kan bara läsas. Om vokabulärerna ska kunna ändras, ange --data MAPP.",
            "The server can only be read. Give --data FOLDER if terminologies are to be changed.",
        )
    return say(
        f"Tiedot ovat kansiossa {service.folder}. Muuttamiseen tarvitaan tunniste: parasta server token new --data {service.folder}",
        f"Serverns data finns i mappen {service.folder}. För ändringar behövs en API-nyckel: parasta server token new --data "
        f"{service.folder}",
        f"The data are in {service.folder}. Changes need a token: parasta server token new --data {service.folder}",
    )


def _about_others(folder: Path | None) -> str:
    if folder is None:
        return say(
            "Palvelinta voivat lukea muutkin kuin tämän koneen käyttäjät.",
            "Servern kan läsas också av andra än den här datorns användare.",
            "Others than the users of this computer can read the server.",
        )
    return say(
        "HUOMIO: palvelimeen pääsee muualtakin kuin tästä koneesta, ja tunnisteet kulkevat salaamattomina. Aseta eteen välityspalvelin, joka "
        "käyttää https-yhteyttä.",
        "OBS: servern kan nås också från andra datorer, och API-nycklarna skickas okrypterade. Sätt en proxyserver med https framför den.",
        "NOTE: the server can be reached from other computers, and tokens travel unencrypted. Put a reverse proxy with https before it.",
    )


def _about_packaged(service: Service, *, update: bool) -> list[str]:
    outdated = service.outdated
    if outdated is None:
        return [_up_to_date()] if update else []
    held, offered = outdated.held, outdated.offered
    if not update:
        return [
            say(
                f"Paketissa on uudempi sanasto ({offered}) kuin kansiossa ({held}). Ota se käyttöön valinnalla --update-packaged.",
                f"Paketet har en nyare vokabulär ({offered}) än mappen ({held}). Ta den i bruk med --update-packaged.",
                f"The package has a newer vocabulary ({offered}) than the folder ({held}). Take it with --update-packaged.",
            )
        ]
    kept = service.update_packaged()
    told = [
        say(
            f"Sanasto päivitettiin versiosta {held} versioon {offered}.",
            f"Vokabulären uppdaterades från version {held} till {offered}.",
            f"The vocabulary was updated from version {held} to {offered}.",
        )
    ]
    if kept:
        names = ", ".join(kept)
        told.append(
            say(
                f"Palvelimella muutettuja ei päivitetty: {names}.",
                f"Det som har ändrats på servern uppdaterades inte: {names}.",
                f"What was changed on the server was not updated: {names}.",
            )
        )
    return told


def _up_to_date() -> str:
    return say(
        "Päivitettävää ei ole: kansiossa on jo paketin sanasto.",
        "Det finns inget att uppdatera: mappen har redan paketets vokabulär.",
        "There is nothing to update: the folder has the vocabulary of the package already.",
    )


def _is_own(host: str) -> bool:
    """Tell whether only this computer reaches an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
