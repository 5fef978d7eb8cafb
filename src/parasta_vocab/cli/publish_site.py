"""`parasta publish site`: the national model as a website that needs no server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say


def _address(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return an address of the web without its final slash, or complain."""
    try:
        parts = urlsplit(value)
        fits = not value or (parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query and not parts.fragment)
    except ValueError:
        fits = False
    if not fits or any(character.isspace() or character in "<>\"'" for character in value):
        raise click.BadParameter(
            say(
                f"{value!a} ei ole sivuston osoite. Anna se muodossa https://palvelin/polku/.",
                f"{value!a} är ingen adress till en webbplats. Ange den i formen https://server/sökväg/.",
                f"{value!a} is no address of a site. Give it as https://server/path/.",
            )
        )
    return value.rstrip("/")


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Tee kansallisesta mallista verkkosivusto, joka ei tarvitse palvelinohjelmaa eikä verkkoyhteyttä. Kaikki tiedostot kirjoitetaan tai ei mitään; "
        "uusi ajo samaan kansioon korvaa aiemman sivuston.",
        "Skapa en webbplats av den nationella modellen. Den kräver varken serverprogram eller nätförbindelse. Antingen skrivs alla filer eller inga; "
        "en ny körning i samma mapp ersätter den tidigare webbplatsen.",
        "Make a website of the national model. It needs neither a server program nor a network. All files are written, or none; another run into the "
        "same folder replaces the earlier site.",
    ),
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar=say("KANSIO", "MAPP", "FOLDER"))
@click.option(
    "--base-url",
    default="",
    callback=_address,
    metavar=say("OSOITE", "ADRESS", "ADDRESS"),
    help=say(
        "Osoite, johon sivusto tulee; sen avulla tehdään myös sitemap.xml hakukoneita varten ja 404.html vääriä osoitteita varten.",
        "Adressen där webbplatsen kommer att finnas; med hjälp av den skapas även sitemap.xml för sökmotorer och 404.html för felaktiga "
        "adresser.",
        "Address where the site will be; with it a sitemap.xml for search engines and a 404.html for wrong addresses are made as well.",
    ),
)
@click.option(
    "--previous",
    multiple=True,
    metavar=say("VERSIO", "VERSION", "VERSION"),
    help=say(
        "Aiempi versio nykyisen rinnalle: RDF-tiedosto, kansio tai git-versio niin kuin komennossa parasta vocab diff. Voidaan antaa monta kertaa.",
        "En tidigare version bredvid den aktuella: en RDF-fil, en mapp eller en git-version som i kommandot parasta vocab diff. Kan anges "
        "flera gånger.",
        "An earlier version beside the current one: an RDF file, a folder or a git revision as in parasta vocab diff. May be given several times.",
    ),
)
@lang_option
def command(folder: Path, base_url: str, previous: tuple[str, ...], lang: str) -> None:
    """Write the site."""
    from parasta_vocab.cli.options import refused_write
    from parasta_vocab.publish.site.folder import read_folder, write_site
    from parasta_vocab.publish.site.render import render_site
    from parasta_vocab.publish.site.versions import read_versions

    try:
        target = read_folder(folder)
        files = render_site(base_url, read_versions(previous))
        write_site(files, target)
    except OSError as error:
        raise refused_write(folder, error) from None
    start, count = folder / "index.html", len(files)
    click.echo(
        say(
            f"{count} tiedostoa kansiossa {folder}. Avaa selaimella: {start}",
            f"{count} filer i mappen {folder}. Öppna i webbläsaren: {start}",
            f"{count} files in {folder}. Open in a browser: {start}",
        )
    )
