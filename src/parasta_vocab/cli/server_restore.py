"""`parasta server restore`: everything as it was when a backup was made."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.server import data_option


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Palauta varmuuskopio kansioon, kokonaan tai ei lainkaan. Pysäytä palvelin ensin. Kansion nykyiset tiedot jäävät sinne toiseen tiedostoon. "
        "Myös tunnisteet palautuvat; komento kertoo, mitkä perutuista toimivat taas.",
        "Återställ en säkerhetskopia i mappen, helt eller inte alls. Stoppa servern först. De data som nu finns i mappen blir kvar där i "
        "en annan fil. Också API-nycklarna återställs; kommandot visar vilka återkallade nycklar som gäller igen.",
        "Put a backup back into the folder, whole or not at all. Stop the server first. What the folder holds now stays there in another file. Tokens "
        "come back too; the command tells which revoked ones work again.",
    ),
)
@click.argument("source", type=click.Path(dir_okay=False, path_type=Path), metavar=say("TIEDOSTO", "FIL", "FILE"))
@data_option
@lang_option
def command(folder: Path, source: Path, lang: str) -> None:
    """Restore the backup."""
    from parasta_vocab.serve.state.backup import restore

    restored = restore(folder, source)
    click.echo(
        say(
            f"Varmuuskopio {source} on palautettu kansioon {folder}.",
            f"Säkerhetskopian {source} är återställd i mappen {folder}.",
            f"The backup {source} is restored in {folder}.",
        )
    )
    if earlier := restored.earlier:
        click.echo(say(f"Aiemmat tiedot: {earlier}", f"Tidigare data: {earlier}", f"The earlier data: {earlier}"))
    if restored.revived is None:
        click.echo(
            say(
                f"Myös tunnisteet palautuivat. Peru uudelleen ne, jotka peruttiin kopion jälkeen: parasta server token list --data {folder}",
                "Också API-nycklarna återställdes. Återkalla på nytt de nycklar som återkallades efter att kopian gjordes: parasta server "
                f"token list --data {folder}",
                f"Tokens came back too. Revoke again those that were revoked after the backup: parasta server token list --data {folder}",
            )
        )
    for token in restored.revived or ():
        again, name = f"parasta server token revoke {token.id} --data {folder}", token.person.name
        click.echo(
            say(
                f"HUOMIO: peruttu tunniste {token.id} ({name}) toimii taas. Peru se uudelleen: {again}",
                f"OBS: API-nyckeln {token.id} ({name}), som var återkallad, gäller igen. Återkalla den på nytt: {again}",
                f"NOTE: the token {token.id} ({name}), which was revoked, works again. Revoke it again: {again}",
            )
        )
