"""`parasta vocab diagram`: concept diagrams as SVG, one to the screen or a file, or all into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from parasta_vocab.cli.language import OPTIONS, say, spoken
from parasta_vocab.cli.options import emit, output_option, write_folder
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES

if TYPE_CHECKING:
    from parasta_vocab.publish.diagram.vocabulary import Group
    from parasta_vocab.vocab import Vocabulary


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Piirrä käsitekaavio SVG-kuvana: yhden ryhmän kaavio näytölle tai tiedostoon, tai kaikki kansioon.",
        "Rita ett begreppsdiagram som SVG-bild: en grupps diagram till skärmen eller en fil, eller alla till en mapp.",
        "Draw a concept diagram as SVG: that of one group to the screen or a file, or all of them into a folder.",
    ),
)
@click.option(
    "--scheme",
    type=click.Choice(SCHEMES),
    metavar=say("SANASTO", "VOKABULÄR", "SCHEME"),
    help=say(
        "Vain tämä sanasto; oletus parasta, kansioon kaikki: ",
        "Bara den här vokabulären; standard parasta, till en mapp alla: ",
        "This concept scheme only; parasta by default, all of them into a folder: ",
    )
    + ", ".join(SCHEMES),
)
@click.option(
    "--group",
    "group_id",
    metavar=say("RYHMÄ", "GRUPP", "GROUP"),
    help=say("Ryhmän tunnus.", "Gruppens beteckning.", "Id of the group."),
)
@output_option
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=say("KANSIO", "MAPP", "FOLDER"),
    help=say(
        "Kirjoita kansioon kaikki kaaviot; joko kaikki tai ei mitään.",
        "Skriv alla diagram i en mapp; antingen alla eller inga.",
        "Write all diagrams into a folder; all of them or none.",
    ),
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help=say(
        "Kaavion kieli; muuten järjestelmän kieli, kansioon kaikki kielet.",
        "Diagrammets språk; annars systemets språk, till en mapp alla språk.",
        "Language of the diagram; else that of the locale, and all languages into a folder.",
    ),
)
def command(scheme: str | None, group_id: str | None, output: Path | None, folder: Path | None, lang: str | None) -> None:
    """Write one diagram, or all of them."""
    if folder is None:
        _draw_one(scheme or SCHEMES[0], group_id, lang or spoken(), output)
    elif output is not None:
        raise click.UsageError(say("anna joko --output tai --to.", "ange antingen --output eller --to.", "give either --output or --to."))
    else:
        _draw_all((scheme,) if scheme else SCHEMES, group_id, (lang,) if lang else LANGUAGES, folder)


def _draw_one(scheme: str, group_id: str | None, lang: str, output: Path | None) -> None:
    from parasta_vocab.publish.diagram import render_diagram
    from parasta_vocab.publish.diagram.vocabulary import Atlas
    from parasta_vocab.vocab import vocabulary

    found = vocabulary(scheme)
    atlas = Atlas(found)
    drawn = atlas.groups
    chosen = [group for group in drawn if group_id in (None, group.id)]
    if len(chosen) != 1:
        _refuse(found, drawn, group_id)
    emit(render_diagram(atlas.diagram(chosen[0], lang)), output)


def _draw_all(schemes: tuple[str, ...], group_id: str | None, languages: tuple[str, ...], folder: Path) -> None:
    from parasta_vocab.publish.diagram import render_diagram
    from parasta_vocab.publish.diagram.vocabulary import Atlas, name_of
    from parasta_vocab.vocab import vocabulary

    every = [(atlas, group) for atlas in map(Atlas, map(vocabulary, SCHEMES)) for group in atlas.groups]
    known = [(atlas, group) for atlas, group in every if atlas.vocabulary.scheme.id in schemes]
    chosen = [(atlas, group) for atlas, group in known if group_id in (None, group.id)]
    if not chosen:
        _refuse(vocabulary(schemes[0]), [group for _, group in known], group_id)
    diagrams = [atlas.diagram(group, lang) for atlas, group in chosen for lang in languages]
    names = (f"{name_of(atlas.vocabulary, group, each)}.svg" for atlas, group in every for each in LANGUAGES)
    write_folder({f"{diagram.id}.svg": render_diagram(diagram).encode() for diagram in diagrams}, folder, names)
    count = len(diagrams)
    click.echo(say(f"{count} kaaviota kansiossa {folder}.", f"{count} diagram i mappen {folder}.", f"{count} diagrams in {folder}."))


def _refuse(found: Vocabulary, drawn: Sequence[Group], group_id: str | None) -> NoReturn:
    names = ", ".join(group.id for group in drawn if group.id)
    if not drawn:
        name = found.scheme.id
        raise click.UsageError(
            say(
                f"sanastossa {name} ei ole piirrettäviä suhteita.",
                f"vokabulären {name} har inga relationer att rita.",
                f"the concept scheme {name} has no relations to draw.",
            )
        )
    if group_id is None:
        raise click.UsageError(
            say(
                f"anna yksi ryhmä valinnalla --group tai kansio valinnalla --to. Ryhmät: {names}",
                f"ange en grupp med --group eller en mapp med --to. Grupper: {names}",
                f"give one group by --group, or a folder by --to. Groups: {names}",
            )
        )
    raise click.UsageError(
        say(
            f"ryhmää {group_id} ei ole piirrettäväksi. Ryhmät: {names}",
            f"det finns ingen grupp {group_id} att rita. Grupper: {names}",
            f"there is no group {group_id} to draw. Groups: {names}",
        )
    )
