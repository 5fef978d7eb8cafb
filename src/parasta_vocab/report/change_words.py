"""What a list of changes says around the changes, in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

CHANGE_WORDS: Final[dict[str, Text]] = {
    "title": Text("Sanaston muutokset", "Ändringar i vokabulären", "Changes of the vocabulary"),
    "from_to": Text("{old} → {new}", "{old} → {new}", "{old} → {new}"),
    # kinds of change
    "removed": Text("poistettu", "borttaget", "removed"),
    "added": Text("lisätty", "tillagt", "added"),
    "renamed": Text("nimetty uudelleen", "fått ny benämning", "renamed"),
    "redefined": Text("määritelty uudelleen", "omdefinierat", "redefined"),
    "relabelled": Text("muut nimitykset", "andra benämningar", "other labels"),
    "documented": Text("huomautukset ja esimerkit", "anmärkningar och exempel", "notes and examples"),
    "moved": Text("siirretty", "flyttat", "moved"),
    "linked": Text("muut suhteet", "andra relationer", "other relations"),
    "status": Text("tila", "status", "status"),
    # properties
    "pref_label": Text("suositettava nimitys", "rekommenderad benämning", "preferred label"),
    "alt_label": Text("vaihtoehtoinen nimitys", "alternativ benämning", "alternative label"),
    "hidden_label": Text("hakumuoto", "sökform", "hidden label"),
    "discouraged_label": Text("ei-suositettava nimitys", "icke rekommenderad benämning", "discouraged label"),
    "definition": Text("määritelmä", "definition", "definition"),
    "note": Text("huomautus", "anmärkning", "note"),
    "example": Text("esimerkki", "exempel", "example"),
    "change_note": Text("muutoshuomautus", "ändringsanmärkning", "change note"),
    "broader": Text("yläkäsite", "överordnat begrepp", "broader concept"),
    "broader_generic": Text("geneerinen yläkäsite", "generiskt överordnat begrepp", "generic broader concept"),
    "broader_partitive": Text("kokonaisuus", "helhet", "whole"),
    "group": Text("käsiteryhmä", "begreppsgrupp", "concept group"),
    "scheme": Text("sanasto", "vokabulär", "concept scheme"),
    "related": Text("liittyvä käsite", "relaterat begrepp", "related concept"),
    "match": Text("vastaavuus", "motsvarighet", "match"),
    "successor": Text("seuraaja", "efterföljare", "successor"),
    # verdicts
    "no_changes": Text("Ei muutoksia.", "Inga ändringar.", "No changes."),
    "breaking": Text("rikkova muutos", "brytande ändring", "breaking change"),
    "not_breaking": Text(
        "Mikään muutos ei riko käyttöä: uusi pieni versio riittää.",
        "Ingen ändring bryter användningen: en ny mindre version räcker.",
        "No change breaks any use: a new minor version is enough.",
    ),
    "is_breaking": Text(
        "{count} muutosta rikkoo käytön (poistettu tunnus tai muuttunut merkitys): tarvitaan uusi pääversio, muutoshuomautus tai seuraaja.",
        "{count} ändringar bryter användningen (borttagen beteckning eller ändrad betydelse): en ny huvudversion, en ändringsanmärkning "
        "eller en efterföljare behövs.",
        "{count} changes break uses (a removed id or a changed meaning): a new major version, a change note or a successor is needed.",
    ),
    "was": Text("ennen", "före", "before"),
    "is": Text("nyt", "nu", "now"),
    "concept": Text("käsite", "begrepp", "concept"),
    "property": Text("kenttä", "fält", "field"),
    "language": Text("kieli", "språk", "language"),
    "kind": Text("muutos", "ändring", "change"),
    "count": Text("käsitteitä", "begrepp", "concepts"),
    "summary": Text("Yhteenveto", "Sammandrag", "Summary"),
    "nothing": Text("(ei mitään)", "(inget)", "(nothing)"),
    "fi": Text("suomi", "finska", "Finnish"),
    "sv": Text("ruotsi", "svenska", "Swedish"),
    "en": Text("englanti", "engelska", "English"),
    "skip": Text("Siirry sisältöön", "Gå till innehållet", "Skip to content"),
}
