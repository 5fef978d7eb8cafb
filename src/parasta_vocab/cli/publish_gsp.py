"""`parasta publish gsp`: replace one graph of a triple store by the vocabulary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from parasta_vocab.cli.addresses import address_of_service
from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import format_option
from parasta_vocab.cli.services import insecure_option, schemes_option, timeout_option
from parasta_vocab.vocab import SCHEMES

if TYPE_CHECKING:
    from parasta_vocab.publish.gsp.addresses import Via


_address = address_of_service(
    say(
        "Anna ne muuttujissa PARASTA_STORE_USER ja PARASTA_STORE_PASSWORD.",
        "Ange dem i variablerna PARASTA_STORE_USER och PARASTA_STORE_PASSWORD.",
        "Give them in the variables PARASTA_STORE_USER and PARASTA_STORE_PASSWORD.",
    )
)


def _iri(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if not re.fullmatch(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\\x7f\ud800-\udfff]+', value):
        raise click.BadParameter(
            say(
                f"{value!a} ei ole IRI. Anna se kokonaan, esimerkiksi https://iri.suomi.fi/terminology/parasta/.",
                f"{value!a} är ingen IRI. Ange den helt, till exempel https://iri.suomi.fi/terminology/parasta/.",
                f"{value!a} is no IRI. Give the whole of it, such as https://iri.suomi.fi/terminology/parasta/.",
            )
        )
    return value


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Korvaa RDF-tietovaraston yksi verkko sanastolla (SPARQL 1.1 Graph Store Protocol tai SPARQL Update) ja tarkista, mitä verkossa "
        "sen jälkeen on. Käyttäjä ja salasana annetaan ympäristömuuttujissa PARASTA_STORE_USER ja PARASTA_STORE_PASSWORD, tai "
        "PARASTA_STORE_TOKEN. Paluukoodi 1: verkossa on muuta kuin lähetettiin; 3: tietovarasto ei vastannut tai kieltäytyi.",
        "Ersätt en graf i en RDF-databas med vokabulären (SPARQL 1.1 Graph Store Protocol eller SPARQL Update) och kontrollera vad grafen "
        "sedan innehåller. Användare och lösenord anges i miljövariablerna PARASTA_STORE_USER och PARASTA_STORE_PASSWORD, eller "
        "PARASTA_STORE_TOKEN. Returkod 1: grafen innehåller annat än det som skickades; 3: databasen svarade inte eller vägrade.",
        "Replace one graph of a triple store by the vocabulary (SPARQL 1.1 Graph Store Protocol or SPARQL Update), and check what the graph holds "
        "afterwards. User and password are given in the environment variables PARASTA_STORE_USER and PARASTA_STORE_PASSWORD, or "
        "PARASTA_STORE_TOKEN. Exit code 1: the graph holds something else than was sent; 3: the store did not answer or refused.",
    ),
)
@click.option(
    "--to",
    "target",
    required=True,
    callback=_address,
    metavar=say("OSOITE", "ADRESS", "URL"),
    help=say(
        "Osoite, johon kirjoitetaan, esimerkiksi https://data.example.fi/ds/data.",
        "Adressen som skrivs till, till exempel https://data.example.fi/ds/data.",
        "The address to write to, such as https://data.example.fi/ds/data.",
    ),
)
@click.option(
    "--graph",
    required=True,
    callback=_iri,
    metavar="IRI",
    help=say(
        "Verkko, jonka sisältö korvataan; muihin ei kosketa.",
        "Grafen vars innehåll ersätts; andra rörs inte.",
        "The graph whose content is replaced; others are not touched.",
    ),
)
@schemes_option
@click.option(
    "--via",
    type=click.Choice(["put", "update"]),
    default="put",
    show_default=True,
    help=say(
        "put: verkko yhdellä pyynnöllä (Graph Store Protocol). update: osissa väliaikaiseen verkkoon, joka siirretään paikalleen (SPARQL Update).",
        "put: grafen i en begäran (Graph Store Protocol). update: i delar till en tillfällig graf som flyttas på plats (SPARQL Update).",
        "put: the graph in one request (Graph Store Protocol). update: in parts into a temporary graph that is moved into place (SPARQL Update).",
    ),
)
@click.option(
    "--query",
    callback=_address,
    metavar=say("OSOITE", "ADRESS", "URL"),
    help=say(
        "SPARQL-kyselyjen osoite; tarvitaan, jos sitä ei voi päätellä osoitteesta --to.",
        "Adressen för SPARQL-frågor; behövs om den inte kan härledas ur --to.",
        "The address of SPARQL queries; needed where --to does not tell it.",
    ),
)
@timeout_option(60)
@insecure_option
@click.option(
    "--dry-run",
    is_flag=True,
    help=say(
        "Kerro, mitä lähetettäisiin ja mitä verkossa on nyt; älä lähetä.",
        "Visa vad som skulle skickas och vad grafen innehåller nu; skicka inte.",
        "Tell what would be sent and what is there now; do not send.",
    ),
)
@format_option("text", "json")
@lang_option
def command(
    target: str,
    graph: str,
    schemes: tuple[str, ...],
    via: Via,
    query: str | None,
    timeout: float,
    insecure: bool,
    dry_run: bool,
    format_name: str,
    lang: str,
) -> int:
    """Find out where and as whom to write, then do it."""
    from parasta_vocab.cli import run_publish_gsp
    from parasta_vocab.publish.gsp.addresses import Place, find_query

    asked = query or find_query(target)
    if asked is None:
        raise click.UsageError(
            say(
                "osoitteesta --to ei näe, missä tietovarasto vastaa SPARQL-kyselyihin. Anna --query OSOITE.",
                "av --to framgår inte var databasen svarar på SPARQL-frågor. Ange --query ADRESS.",
                "--to does not tell where the store answers SPARQL queries. Give --query URL.",
            )
        )
    place = Place(target, asked, graph, via)
    return run_publish_gsp.run(place, schemes or SCHEMES, timeout, format_name, insecure=insecure, dry_run=dry_run)
