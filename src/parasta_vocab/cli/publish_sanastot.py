"""`parasta publish sanastot`: put the vocabulary into a terminology service through its API v2."""

from __future__ import annotations

from typing import Any

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import format_option
from parasta_vocab.cli.sanastot_options import how_options, sanastot_option, what_options


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Vie sanasto sanastopalveluun (Sanastot.suomi.fi, rajapinta v2). Ensin verrataan, sitten lähetetään vain se, mikä eroaa, ja "
        "lopuksi se luetaan takaisin. Mitään, mikä on vain palvelussa, ei poisteta ilman valintaa --delete tai --prune, eikä sitä, mikä on "
        "muuttunut siellä edellisen viennin jälkeen, korvata ilman valintaa --overwrite. Tunniste annetaan ympäristömuuttujassa "
        "PARASTA_SANASTOT_TOKEN tai avainnipussa (--save-token).\n\n"
        "Paluukoodi: 0 kaikki oma on palvelussa, 1 jokin tietue rikkoo palvelun sääntöä, jotakin jätettiin viemättä tai palvelussa on "
        "muuta kuin lähetettiin, 2 väärä käyttö, 3 palvelu ei vastannut tai kieltäytyi.",
        "Publicera vokabulären i en terminologitjänst (Sanastot.suomi.fi, gränssnitt v2). Först jämförs, sedan skickas bara det som "
        "skiljer sig, och till slut läses det tillbaka. Inget som finns bara i tjänsten tas bort utan --delete eller --prune, och det som "
        "har ändrats där efter den förra publiceringen ersätts inte utan --overwrite. API-nyckeln anges i miljövariabeln "
        "PARASTA_SANASTOT_TOKEN eller sparas i nyckelringen (--save-token).\n\n"
        "Returkod: 0 allt eget innehåll finns i tjänsten, 1 någon post bryter mot tjänstens regler, något publicerades inte eller tjänsten "
        "har annat än det som skickades, 2 felaktig användning, 3 tjänsten svarade inte eller vägrade.",
        "Put the vocabulary into a terminology service (Sanastot.suomi.fi, API v2). What is there is compared first, only what differs is sent, "
        "and that is read back at the end. Nothing that only the service has is taken away without --delete or --prune, and what was changed "
        "there since the last publishing is not replaced without --overwrite. The token is given in the environment variable PARASTA_SANASTOT_TOKEN or in the key ring (--save-token).\n\n"
        "Exit code: 0 all of ours is in the service, 1 a record breaks a rule of the service, something was left, or the service has something "
        "else than was sent, 2 wrong usage, 3 the service did not answer or refused.",
    ),
)
@sanastot_option("--to", "target")
@what_options
@how_options
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
