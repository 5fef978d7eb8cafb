"""`parasta publish sanastot`: put the vocabulary into a terminology service through its API v2."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from parasta_vocab.cli.addresses import address_of_service
from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import Command, format_option
from parasta_vocab.vocab import SCHEMES

INSTEAD = say(
    "Anna tunniste muuttujassa PARASTA_SANASTOT_TOKEN.",
    "Ange token i variabeln PARASTA_SANASTOT_TOKEN.",
    "Give the token in the variable PARASTA_SANASTOT_TOKEN.",
)


def _what_options(command: Command) -> Command:
    """Give the command the options that say what is published, and for whom."""
    options = (
        click.option(
            "--scheme",
            "schemes",
            type=click.Choice(SCHEMES),
            multiple=True,
            metavar=say("SANASTO", "VOKABULÄR", "SCHEME"),
            help=say(
                "Vain tämä sanasto, valinnan voi toistaa; oletus kaikki: ",
                "Bara den här vokabulären, alternativet kan upprepas; standard alla: ",
                "This concept scheme only, the option may be repeated; all of them by default: ",
            )
            + ", ".join(SCHEMES),
        ),
        click.option(
            "--organization",
            "organizations",
            type=click.UUID,
            multiple=True,
            metavar="UUID",
            help=say(
                "Organisaatio, joka vastaa uudesta sanastosta; valinnan voi toistaa. Palvelu luettelee organisaatiot osoitteessa "
                "v2/frontend/organizations.",
                "Organisation som ansvarar för en ny vokabulär; alternativet kan upprepas. Tjänsten räknar upp organisationerna på adressen "
                "v2/frontend/organizations.",
                "Organisation that answers for a new terminology; the option may be repeated. The service lists the organisations at "
                "v2/frontend/organizations.",
            ),
        ),
        click.option(
            "--records",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help=say(
                "Julkaise tämän kansion tietueet; oletus paketin sanasto.",
                "Publicera posterna i den här mappen; standard paketets vokabulär.",
                "Publish the records of this folder; by default the vocabulary of the package.",
            ),
        ),
        click.option(
            "--via",
            type=click.Choice(["api", "ntrf", "excel"]),
            default="api",
            show_default=True,
            help=say(
                "api: käsite kerrallaan, vain muuttunut. ntrf: yhtenä NTRF-tiedostona. excel: työkirjana, vain tyhjään sanastoon.",
                "api: ett begrepp i taget, bara det som har ändrats. ntrf: som en NTRF-fil. excel: som arbetsbok, bara i en tom vokabulär.",
                "api: concept by concept, only what differs. ntrf: as one NTRF file. excel: as a workbook, into an empty terminology only.",
            ),
        ),
        click.option(
            "--delete",
            is_flag=True,
            help=say(
                "Poista käsitteet ja käsitekokoelmat, jotka ovat vain palvelussa.",
                "Radera begrepp och begreppssamlingar som finns bara i tjänsten.",
                "Delete concepts and collections that only the service has.",
            ),
        ),
        click.option(
            "--prune",
            is_flag=True,
            help=say(
                "Poista käsitteistä termit ja tekstit, jotka ovat vain palvelussa.",
                "Ta bort de termer och texter ur begreppen som finns bara i tjänsten.",
                "Take terms and texts out of concepts that only the service has.",
            ),
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _how_options(command: Command) -> Command:
    """Give the command the options that say how the service is treated."""
    options = (
        click.option(
            "--dry-run",
            is_flag=True,
            help=say("Näytä suunnitelma; älä lähetä.", "Visa planen; skicka inte.", "Show the plan; do not send."),
        ),
        click.option(
            "--verify",
            is_flag=True,
            help=say(
                "Lue palvelun sisältö ja vertaa käsite käsitteeltä; älä lähetä. Paluuarvo 1, jos jotain eroaa.",
                "Läs tjänstens innehåll och jämför begrepp för begrepp; skicka inte. Returvärde 1 om något skiljer sig.",
                "Read what the service has and compare concept by concept; do not send. Exit code 1 if anything differs.",
            ),
        ),
        click.option(
            "--journal",
            type=click.Path(dir_okay=False, path_type=Path),
            help=say(
                "Ajon päiväkirja; oletus käyttäjän välimuistissa.",
                "Körningens journal; standard i användarens cache.",
                "Journal of the run; by default in the cache of the user.",
            ),
        ),
        click.option(
            "--workers",
            type=click.IntRange(1, 16),
            default=4,
            show_default=True,
            metavar="N",
            help=say("Pyyntöjä yhtä aikaa.", "Begäranden på en gång.", "Requests at the same time."),
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(0, 3600, min_open=True),
            default=30.0,
            show_default=True,
            metavar=say("SEKUNTIA", "SEKUNDER", "SECONDS"),
            help=say("Kuinka kauan vastausta odotetaan.", "Hur länge ett svar väntas in.", "How long to wait for an answer."),
        ),
        click.option(
            "--insecure",
            is_flag=True,
            help=say(
                "Lähetä tunniste myös salaamattomaan http-osoitteeseen.",
                "Skicka token också till en okrypterad http-adress.",
                "Send the token to an http address too, where it is not encrypted.",
            ),
        ),
        click.option(
            "--save-token",
            is_flag=True,
            help=say(
                "Kysy tunniste ja tallenna se järjestelmän avainnippuun; älä tee muuta.",
                "Fråga efter token och spara den i systemets nyckelring; gör inget annat.",
                "Ask for the token and keep it in the key ring of the system; do nothing else.",
            ),
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Vie sanasto sanastopalveluun (Sanastot.suomi.fi, rajapinta v2). Ensin verrataan, sitten lähetetään vain se, mikä eroaa, ja lopuksi se "
        "luetaan takaisin. Mitään, mikä on vain palvelussa, ei poisteta ilman valintaa --delete tai --prune. Tunniste annetaan "
        "ympäristömuuttujassa PARASTA_SANASTOT_TOKEN tai avainnipussa (--save-token).\n\n"
        "Paluuarvo: 0 palvelussa on sama sisältö, 1 jokin tietue rikkoo palvelun sääntöä tai palvelussa on muuta kuin lähetettiin, "
        "2 väärä käyttö, 3 palvelu ei vastannut tai kieltäytyi.",
        "För in vokabulären i en terminologitjänst (Sanastot.suomi.fi, gränssnitt v2). Först jämförs, sedan skickas bara det som skiljer sig, och "
        "till slut läses det tillbaka. Inget som finns bara i tjänsten tas bort utan --delete eller --prune. Token anges i miljövariabeln "
        "PARASTA_SANASTOT_TOKEN eller i nyckelringen (--save-token).\n\n"
        "Returvärde: 0 tjänsten har samma innehåll, 1 någon post bryter mot tjänstens regel eller tjänsten har annat än det som skickades, "
        "2 felaktig användning, 3 tjänsten svarade inte eller vägrade.",
        "Put the vocabulary into a terminology service (Sanastot.suomi.fi, API v2). What is there is compared first, only what differs is sent, "
        "and that is read back at the end. Nothing that only the service has is taken away without --delete or --prune. The token is given in "
        "the environment variable PARASTA_SANASTOT_TOKEN or in the key ring (--save-token).\n\n"
        "Exit code: 0 the service has the same content, 1 a record breaks a rule of the service, or the service has something else than was "
        "sent, 2 wrong usage, 3 the service did not answer or refused.",
    ),
)
@click.option(
    "--to",
    "target",
    required=True,
    callback=address_of_service(INSTEAD),
    metavar=say("OSOITE", "ADRESS", "URL"),
    help=say(
        "Palvelun osoite, esimerkiksi https://sanastot.suomi.fi.",
        "Tjänstens adress, till exempel https://sanastot.suomi.fi.",
        "The address of the service, such as https://sanastot.suomi.fi.",
    ),
)
@_what_options
@_how_options
@format_option("text", "json")
@lang_option
def command(target: str, *, save_token: bool, lang: str, **options: Any) -> int:
    """Keep the token, or publish."""
    from parasta_vocab.cli import run_publish_sanastot
    from parasta_vocab.cli.sanastot_order import Order
    from parasta_vocab.cli.sanastot_token import save_token as save
    from parasta_vocab.publish.sanastot.client.address import base_of

    base = base_of(target)
    if save_token:
        save(base)
        return 0
    return run_publish_sanastot.run(Order(base, **options))
