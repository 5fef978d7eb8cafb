"""The options of `parasta publish sanastot`: what is published and for whom, and how the service is treated."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.addresses import address_of_service
from parasta_vocab.cli.language import say
from parasta_vocab.cli.options import Command, Number, Option, with_options
from parasta_vocab.cli.services import insecure_option, schemes_option, timeout_option


def sanastot_option(flag: str, name: str) -> Option:
    """Return the option that names the service by its address; the command takes it as `name`."""
    return click.option(
        flag,
        name,
        required=True,
        callback=address_of_service(
            say(
                "Anna tunniste muuttujassa PARASTA_SANASTOT_TOKEN.",
                "Ange API-nyckeln i variabeln PARASTA_SANASTOT_TOKEN.",
                "Give the token in the variable PARASTA_SANASTOT_TOKEN.",
            )
        ),
        metavar=say("OSOITE", "ADRESS", "URL"),
        help=say(
            "Palvelun osoite, esimerkiksi https://sanastot.suomi.fi.",
            "Tjänstens adress, till exempel https://sanastot.suomi.fi.",
            "The address of the service, such as https://sanastot.suomi.fi.",
        ),
    )


def journal_option(told: str) -> Option:
    """Return the option `--journal`, with its help: the file beside which it is remembered what was published."""
    return click.option("--journal", type=click.Path(dir_okay=False, path_type=Path), help=told)


def what_options(command: Command) -> Command:
    """Give the command the options that say what is published, and for whom."""
    return with_options(
        command,
        schemes_option,
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
        click.option(
            "--overwrite",
            is_flag=True,
            help=say(
                "Vie oma sisältö myös sen tilalle, mikä on muuttunut palvelussa edellisen viennin jälkeen; tavassa --via ntrf myös sen, mitä "
                "tiedosto ei voi sanoa.",
                "Låt det egna innehållet ersätta även det som har ändrats i tjänsten efter den förra publiceringen; med --via ntrf även "
                "det som filen inte kan uttrycka.",
                "Let what is ours replace also what was changed in the service since the last publishing; with --via ntrf also what the file "
                "cannot express.",
            ),
        ),
    )


def how_options(command: Command) -> Command:
    """Give the command the options that say how the service is treated."""
    return with_options(
        command,
        click.option(
            "--dry-run",
            is_flag=True,
            help=say("Näytä suunnitelma; älä lähetä.", "Visa planen; skicka inte.", "Show the plan; do not send."),
        ),
        click.option(
            "--verify",
            is_flag=True,
            help=say(
                "Lue palvelun sisältö ja vertaa käsite käsitteeltä; älä lähetä. Paluukoodi on 1, jos jotain omaa puuttuu tai on toisin.",
                "Läs tjänstens innehåll och jämför begrepp för begrepp; skicka inte. Returkoden är 1 om något eget innehåll saknas eller "
                "är annorlunda.",
                "Read what the service has and compare concept by concept; do not send. Exit code 1 if anything of ours is missing or differs.",
            ),
        ),
        click.option(
            "--yes",
            is_flag=True,
            help=say(
                "Älä kysy ennen poistamista, ennen kaksoiskappaleiden luomista eikä ennen sellaisen korvaamista, josta ei tiedetä, kuka sen on "
                "muuttanut.",
                "Fråga inte innan något raderas, innan dubbletter skapas eller innan sådant ersätts som man inte vet vem som har ändrat.",
                "Do not ask before deleting, before creating doubles, or before replacing what was changed by nobody knows whom.",
            ),
        ),
        journal_option(
            say(
                "Ajon päiväkirja; oletus käyttäjän välimuistissa.",
                "Körningens journal; standard i användarens cache.",
                "Journal of the run; by default in the cache of the user.",
            )
        ),
        click.option(
            "--workers",
            type=Number(1, 16),
            default=4,
            show_default=True,
            metavar="N",
            help=say("Pyyntöjä yhtä aikaa.", "Antal samtidiga begäranden.", "Requests at the same time."),
        ),
        timeout_option(30),
        insecure_option,
        click.option(
            "--save-token",
            is_flag=True,
            help=say(
                "Kysy tunniste ja tallenna se järjestelmän avainnippuun; älä tee muuta.",
                "Be om API-nyckeln och spara den i systemets nyckelring; gör inget annat.",
                "Ask for the token and keep it in the key ring of the system; do nothing else.",
            ),
        ),
    )
