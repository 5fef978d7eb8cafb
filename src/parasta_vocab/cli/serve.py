"""`parasta serve`: the vocabulary as a server of one's own."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path
from typing import Final

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Number
from parasta_vocab.serve.settings import Settings, show_size

_DEFAULTS: Final = Settings()


def _site(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not (value / "index.html").is_file():
        raise click.BadParameter(
            say(
                f"kansiossa {value} ei ole etusivua index.html. Tee sivusto: parasta publish site {value}",
                f"i mappen {value} finns ingen startsida index.html. Skapa webbplatsen: parasta publish site {value}",
                f"there is no front page index.html in {value}. Make the website: parasta publish site {value}",
            )
        )
    return value


def _proxies(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Return the addresses and networks as uvicorn knows them: a network without the part that names a computer in it."""
    known = []
    for each in value:
        try:
            network = ip_network(each, strict=False)
            known.append(str(network) if "/" in each else each)
        except ValueError:
            raise click.BadParameter(
                say(
                    f"{each!a} ei ole IP-osoite eikä verkko. Anna esimerkiksi 192.0.2.7 tai 192.0.2.0/24.",
                    f"{each!a} är varken en IP-adress eller ett nät. Ange till exempel 192.0.2.7 eller 192.0.2.0/24.",
                    f"{each!a} is no IP address and no network. Give for example 192.0.2.7 or 192.0.2.0/24.",
                )
            ) from None
    return tuple(known)


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Käynnistä palvelin, joka tarjoaa sanaston Sanastot-palvelun rajapinnan, Skosmos-rajapinnan ja SPARQL-rajapinnan kautta sekä avaa sen "
        "IRI-tunnisteet selaimessa. Ilman valintaa --data palvelinta voi vain lukea; sen kanssa sanastoja voi myös muuttaa, kun on tunniste "
        "(parasta server token new). Pysäytä painamalla Ctrl+C.",
        "Starta en server som erbjuder vokabulären genom gränssnitten för terminologitjänsten Sanastot, för Skosmos och för SPARQL och som "
        "öppnar dess IRI:er i webbläsaren. Utan alternativet --data kan servern bara läsas; med det kan vokabulärerna också ändras av den "
        "som har en API-nyckel (parasta server token new). Stoppa med Ctrl+C.",
        "Start a server that offers the vocabulary through the interfaces of the terminology service Sanastot, of Skosmos and of SPARQL, and opens "
        "its IRIs in a browser. Without --data the server can only be read; with it, terminologies can also be changed by whoever has a token "
        "(parasta server token new). Stop it with Ctrl+C.",
    ),
)
@click.option(
    "--host",
    default=_DEFAULTS.host,
    show_default=True,
    metavar=say("OSOITE", "ADRESS", "ADDRESS"),
    help=say(
        "Osoite, jota kuunnellaan; 0.0.0.0 on tämän koneen jokainen osoite.",
        "Adressen som servern lyssnar på; 0.0.0.0 är datorns alla adresser.",
        "The address to listen at; 0.0.0.0 is every address of this computer.",
    ),
)
@click.option(
    "--port",
    type=Number(0, 65535),
    default=_DEFAULTS.port,
    show_default=True,
    metavar=say("PORTTI", "PORT", "PORT"),
    help=say("Portti; 0 valitsee vapaan.", "Port; 0 väljer en ledig.", "The port; 0 takes a free one."),
)
@click.option(
    "--data",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=say("KANSIO", "MAPP", "FOLDER"),
    help=say(
        "Kansio, johon palvelin tallettaa tietonsa; uusi kansio luodaan ja täytetään paketin sanastoilla.",
        "Mappen där servern sparar sina data; en ny mapp skapas och fylls med paketets vokabulärer.",
        "The folder in which the server keeps its data; a new one is made and filled with the packaged vocabularies.",
    ),
)
@click.option(
    "--site",
    callback=_site,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar=say("KANSIO", "MAPP", "FOLDER"),
    help=say(
        "Verkkosivuston kansio (parasta publish site), joka näytetään osoitteessa /.",
        "Mappen med en webbplats (parasta publish site) som visas på adressen /.",
        "The folder of a website (parasta publish site), which is shown at /.",
    ),
)
@click.option(
    "--proxy",
    "proxies",
    callback=_proxies,
    multiple=True,
    default=_DEFAULTS.proxies,
    show_default=True,
    metavar=say("OSOITE", "ADRESS", "ADDRESS"),
    help=say(
        "Välityspalvelimen IP-osoite tai verkko, jonka kertomaan asiakkaan osoitteeseen luotetaan; valinnan voi toistaa.",
        "IP-adressen eller nätet för en proxyserver vars uppgifter om klienternas adresser servern litar på; alternativet kan upprepas.",
        "IP address or network of a reverse proxy that is believed when it tells the address of a client; the option may be repeated.",
    ),
)
@click.option(
    "--per-minute",
    type=Number(min=0),
    default=_DEFAULTS.per_minute,
    show_default=True,
    metavar=say("MÄÄRÄ", "ANTAL", "NUMBER"),
    help=say(
        "Montako pyyntöä yksi asiakas saa tehdä minuutissa; 0 on rajaton.",
        "Hur många begäranden en klient får göra per minut; 0 är obegränsat.",
        "How many requests one client may make in a minute; 0 is without limit.",
    ),
)
@click.option(
    "--sparql-workers",
    type=Number(min=1),
    default=_DEFAULTS.sparql_workers,
    show_default=True,
    metavar=say("MÄÄRÄ", "ANTAL", "NUMBER"),
    help=say(
        f"Montako prosessia saa vastata SPARQL-kyselyihin; kukin käyttää muistia enintään {show_size(_DEFAULTS.sparql_memory)}.",
        f"Hur många processer som får besvara SPARQL-frågor; var och en använder högst {show_size(_DEFAULTS.sparql_memory)} minne.",
        f"How many processes may answer SPARQL queries; each takes at most {show_size(_DEFAULTS.sparql_memory)} of memory.",
    ),
)
@click.option(
    "--validate-workers",
    type=Number(min=1),
    default=_DEFAULTS.validate_workers,
    show_default=True,
    metavar=say("MÄÄRÄ", "ANTAL", "NUMBER"),
    help=say(
        f"Montako prosessia saa tarkistaa prosessikuvauksia; kukin käyttää muistia enintään {show_size(_DEFAULTS.validate_memory)}.",
        f"Hur många processer som får granska processbeskrivningar; var och en använder högst {show_size(_DEFAULTS.validate_memory)} minne.",
        f"How many processes may check process descriptions; each takes at most {show_size(_DEFAULTS.validate_memory)} of memory.",
    ),
)
@click.option(
    "--update-packaged",
    is_flag=True,
    help=say(
        "Ota käyttöön paketin uudempi sanasto; mitä on muutettu palvelimella, jää ennalleen.",
        "Ta i bruk paketets nyare vokabulär; det som har ändrats på servern bevaras.",
        "Take the newer vocabulary of the package; what was changed on the server stays as it is.",
    ),
)
@lang_option
def command(
    host: str,
    port: int,
    folder: Path | None,
    site: Path | None,
    proxies: tuple[str, ...],
    per_minute: int,
    sparql_workers: int,
    validate_workers: int,
    update_packaged: bool,
    lang: str,
) -> None:
    """Serve until a signal comes."""
    from parasta_vocab.extras import needs

    with needs("serve"):
        from parasta_vocab.cli import run_serve

    if update_packaged and folder is None:
        raise click.UsageError(
            say(
                "--update-packaged tarvitsee valinnan --data KANSIO.",
                "--update-packaged kräver alternativet --data MAPP.",
                "--update-packaged needs --data FOLDER.",
            )
        )
    settings = Settings(
        host=host,
        port=port,
        site=site,
        proxies=proxies,
        per_minute=per_minute,
        sparql_workers=sparql_workers,
        validate_workers=validate_workers,
    )
    run_serve.run(settings, folder, update=update_packaged)
