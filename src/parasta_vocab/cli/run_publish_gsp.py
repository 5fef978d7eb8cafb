"""What `parasta publish gsp` does with its options: takes the credentials, publishes, and tells what became of the graph."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, replace

import click

from parasta_vocab.cli.language import say
from parasta_vocab.cli.vocab_export import warn_if_stale
from parasta_vocab.http import Credentials
from parasta_vocab.publish.gsp.addresses import Place, is_overheard
from parasta_vocab.publish.gsp.content import Content, Difference
from parasta_vocab.publish.gsp.publish import Outcome, publish
from parasta_vocab.publish.gsp.store import PATIENT, Store
from parasta_vocab.publish.shipped import join_turtle

USER, PASSWORD, TOKEN = "PARASTA_STORE_USER", "PARASTA_STORE_PASSWORD", "PARASTA_STORE_TOKEN"
_SHOWN = 160
"""Of a statement that is missing so many characters are shown."""


def run(place: Place, schemes: tuple[str, ...], timeout: float, format_name: str, *, insecure: bool, dry_run: bool) -> int:
    """Publish the concept schemes, and return the exit code."""
    credentials = take_credentials(os.environ)
    if credentials and not insecure and is_overheard(place.target):
        raise click.UsageError(
            say(
                "tunnuksia ei lähetetä salaamattomaan http-osoitteeseen. Käytä https-osoitetta tai, jos verkko on turvallinen, valintaa --insecure.",
                "inloggningsuppgifter skickas inte till en okrypterad http-adress. Använd en https-adress eller, om nätet är tryggt, alternativet --insecure.",
                "credentials are not sent to an http address, where others can read them. Use https, or --insecure where the network is safe.",
            )
        )
    warn_if_stale(schemes)
    content = Content.of(join_turtle(schemes))
    click.echo(
        say(
            f"Verrataan sanastoa verkkoon, joka on osoitteessa {place.target}.",
            f"Vokabulären jämförs med grafen på adressen {place.target}.",
            f"Comparing the vocabulary with the graph at {place.target}.",
        ),
        err=True,
    )
    with Store(place, credentials, replace(PATIENT, timeout=timeout)) as store:
        outcome = publish(store, content, dry_run=dry_run)
    click.echo(_as_json(place, content, outcome) if format_name == "json" else _as_text(place, content, outcome))
    return 1 if outcome.difference else 0


def take_credentials(environment: Mapping[str, str]) -> Credentials | None:
    """Return who asks, or None where the environment does not say."""
    user, password, token = (environment.get(name, "") for name in (USER, PASSWORD, TOKEN))
    if token and (user or password):
        raise click.UsageError(
            say(
                f"anna joko {TOKEN} tai {USER} ja {PASSWORD}.",
                f"ange antingen {TOKEN} eller {USER} och {PASSWORD}.",
                f"give either {TOKEN}, or {USER} and {PASSWORD}.",
            )
        )
    if bool(user) != bool(password):
        raise click.UsageError(
            say(f"anna sekä {USER} että {PASSWORD}.", f"ange både {USER} och {PASSWORD}.", f"give both {USER} and {PASSWORD}.")
        )
    if any(not ("!" <= character <= "~") for character in token):
        raise click.UsageError(
            say(
                f"muuttujassa {TOKEN} on merkki, jota tunnisteessa ei voi olla, esimerkiksi välilyönti tai rivinvaihto.",
                f"variabeln {TOKEN} innehåller ett tecken som en API-nyckel inte kan ha, till exempel ett mellanslag eller en radbrytning.",
                f"{TOKEN} holds a character that no token has, such as a blank or a line break.",
            )
        )
    return Credentials(user, password, token) if user or token else None


def _as_json(place: Place, content: Content, outcome: Outcome) -> str:
    sent = {"triples": len(content), "bytes": len(content.body), "sha256": content.digest}
    return json.dumps({"graph": place.graph, "to": place.target, "via": place.via, **sent, **asdict(outcome)}, ensure_ascii=False, indent=2)


def _as_text(place: Place, content: Content, outcome: Outcome) -> str:
    size = len(content)
    head = say(f"Verkko: {place.graph}", f"Graf: {place.graph}", f"Graph: {place.graph}")
    what = say(
        f"Sanasto: {size} lausetta, {len(content.body)} tavua, SHA-256 {content.digest}",
        f"Vokabulär: {size} satser, {len(content.body)} byte, SHA-256 {content.digest}",
        f"Vocabulary: {size} statements, {len(content.body)} bytes, SHA-256 {content.digest}",
    )
    return "\n".join([head, what, _told(place, outcome, size)])


def _told(place: Place, outcome: Outcome, size: int) -> str:
    before, after = outcome.before, outcome.after
    if outcome.kind == "unchanged":
        return say(
            "Verkossa on jo sama sisältö. Mitään ei lähetetty.",
            "Grafen har redan samma innehåll. Inget skickades.",
            "The graph holds the same already. Nothing was sent.",
        )
    if outcome.kind == "planned":
        return say(
            f"Verkossa on nyt {before} lausetta; ne korvattaisiin (osoite {place.target}, tapa {place.via}). Mitään ei lähetetty.",
            f"Grafen har nu {before} satser; de skulle ersättas (adress {place.target}, sätt {place.via}). Inget skickades.",
            f"The graph now holds {before} statements; they would be replaced (address {place.target}, via {place.via}). Nothing was sent.",
        )
    if outcome.difference:
        return _differs(outcome.difference, after, size)
    if outcome.compared:
        return say(
            f"Verkko on korvattu: ennen {before}, nyt {after} lausetta. Sisältö on luettu takaisin ja on sama.",
            f"Grafen är ersatt: före {before}, nu {after} satser. Innehållet har lästs tillbaka och är detsamma.",
            f"The graph was replaced: before {before}, now {after} statements. The content was read back and is the same.",
        )
    return say(
        f"Verkko on korvattu: ennen {before}, nyt {after} lausetta. Vain määrä on tarkistettu, koska tietovarasto rajoittaa vastauksiaan.",
        f"Grafen är ersatt: före {before}, nu {after} satser. Bara antalet har kontrollerats, eftersom databasen begränsar sina svar.",
        f"The graph was replaced: before {before}, now {after} statements. Only the number was checked, since the store limits its answers.",
    )


def _differs(difference: Difference, after: int, size: int) -> str:
    missing, extra = difference.missing, difference.extra
    told = say(
        f"VIRHE: verkossa on {after} lausetta, lähetettiin {size}: {missing} puuttuu, {extra} on ylimääräistä. Aja komento uudelleen; jos ero pysyy, "
        "katso tietovaraston loki.",
        f"FEL: grafen har {after} satser, {size} skickades: {missing} saknas, {extra} är överflödiga. Kör kommandot på nytt; om skillnaden består, "
        "se databasens logg.",
        f"ERROR: the graph holds {after} statements, {size} were sent: {missing} are missing, {extra} are extra. Run the command again; if they still "
        "differ, see the log of the store.",
    )
    if not difference.first:
        return told
    shown = difference.first[:_SHOWN]
    return f"{told}\n" + say(f"Puuttuu esimerkiksi: {shown}", f"Saknas till exempel: {shown}", f"Missing, for example: {shown}")
