"""What a list of mentions says around them, in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from parasta_vocab.annotate.extract.passage import PartPlace
from parasta_vocab.source.place import Place
from parasta_vocab.text import Text

ANNOTATION_WORDS: Final[dict[str, Text]] = {
    "title": Text("Sanaston käsitteet tekstissä", "Vokabulärens begrepp i texten", "Concepts of the vocabulary in a text"),
    "skip": Text("Siirry sisältöön", "Gå till innehållet", "Skip to content"),
    "model": Text(
        "Työpaikalla järjestettävän koulutuksen kansallinen malli",
        "Den nationella modellen för utbildning som ordnas på en arbetsplats",
        "The national model of education organised at a workplace",
    ),
    "how_to_read": Text(
        "Käsitteet on alleviivattu. Määritelmä tulee näkyviin, kun osoitat käsitettä tai siirryt siihen sarkaimella. Linkki vie luetteloon.",
        "Begreppen är understrukna. Definitionen visas när du pekar på ett begrepp eller går till det med tabb. Länken leder till förteckningen.",
        "Concepts are underlined. The definition shows when you point at a concept or reach it with the Tab key. The link leads to the list.",
    ),
    "discouraged_read": Text(
        "Aaltoviivalla merkittyjä termejä ei suositella; nuolen jälkeen on suositettava termi.",
        "Termer med våglinje rekommenderas inte; efter pilen står den rekommenderade termen.",
        "Terms with a wavy line are discouraged; the preferred term follows the arrow.",
    ),
    "concepts": Text("Käsitteet", "Begrepp", "Concepts"),
    "concept": Text("Käsite", "Begrepp", "Concept"),
    "definition": Text("Määritelmä", "Definition", "Definition"),
    "count": Text("Maininnat", "Förekomster", "Mentions"),
    "discouraged_count": Text("Ei suositella", "Rekommenderas inte", "Discouraged"),
    "summary_caption": Text(
        "Käsitteet ja niiden maininnat, yleisimmät ensin",
        "Begreppen och deras förekomster, de vanligaste först",
        "The concepts and their mentions, the most frequent first",
    ),
    "also": Text("Myös", "Även", "Also"),
    "use": Text("ei suositella, käytä: {preferred}", "rekommenderas inte, använd: {preferred}", "discouraged, use: {preferred}"),
    "notice": Text("huomio", "påpekande", "notice"),
    "nothing": Text(
        "Sanaston käsitteitä ei löytynyt.", "Inga av vokabulärens begrepp hittades.", "No concepts of the vocabulary were found."
    ),
    "unreadable": Text("Tiedostot, joita ei voitu lukea", "Filer som inte kunde läsas", "Files that could not be read"),
    "files": Text("Tiedostoja: {count}", "Filer: {count}", "Files: {count}"),
    "mentions": Text("mainintoja: {count}", "förekomster: {count}", "mentions: {count}"),
    "different": Text("eri käsitteitä: {count}", "olika begrepp: {count}", "different concepts: {count}"),
    "discouraged": Text("ei-suositeltavia termejä: {count}", "icke rekommenderade termer: {count}", "discouraged terms: {count}"),
    "unread": Text("lukematta jäi: {count}", "kunde inte läsas: {count}", "could not be read: {count}"),
    # places in documents that have no lines of their own
    "part_page": Text("sivu {number}, rivi {within}", "sida {number}, rad {within}", "page {number}, line {within}"),
    "part_paragraph": Text("kappale {number}", "stycke {number}", "paragraph {number}"),
    "part_table": Text("taulukko {number}, rivi {within}", "tabell {number}, rad {within}", "table {number}, row {within}"),
    "part_header": Text("ylätunniste", "sidhuvud", "header"),
    "part_footer": Text("alatunniste", "sidfot", "footer"),
    "part_footnote": Text("alaviite {number}", "fotnot {number}", "footnote {number}"),
    "part_endnote": Text("loppuviite {number}", "slutnot {number}", "endnote {number}"),
    "part_comment": Text("kommentti {number}", "kommentar {number}", "comment {number}"),
}
"""Every word or sentence by its name; `{name}` is filled with a fact by `Text.filled`."""


def show_place(source: str, place: Place | PartPlace, lang: str) -> str:
    """Return a file and a place in it: `guide.md:3:7`, or `guide.docx: table 1, row 2`."""
    if isinstance(place, PartPlace):
        where = ANNOTATION_WORDS[f"part_{place.part}"].filled(number=place.number, within=place.within).show(lang)
        return f"{source}: {where}"
    return f"{source}:{place}"
