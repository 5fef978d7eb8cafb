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
    "renamed": Text("termi vaihdettu", "termen bytt", "renamed"),
    "deprecated": Text("poistettu käytöstä", "tagna ur bruk", "deprecated"),
    "redefined": Text("määritelmä muuttunut", "definitionen ändrad", "redefined"),
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
    "broader_generic": Text("hierarkkinen yläkäsite", "generiskt överordnat begrepp", "generic broader concept"),
    "broader_partitive": Text("kokonaisuus", "helhet", "whole"),
    "group": Text("käsiteryhmä", "begreppsgrupp", "concept group"),
    "scheme": Text("sanasto", "vokabulär", "concept scheme"),
    "related": Text("liittyvä käsite", "relaterat begrepp", "related concept"),
    "match": Text("vastaavuus", "motsvarighet", "match"),
    "successor": Text("seuraaja", "efterföljare", "successor"),
    # verdicts
    "no_changes": Text("Ei muutoksia.", "Inga ändringar.", "No changes."),
    "breaking": Text("ei yhteensopiva", "inte kompatibel", "breaking change"),
    "not_breaking": Text(
        "Kaikki muutokset ovat yhteensopivia aiemman version kanssa: uusi pieni versio riittää.",
        "Alla ändringar är kompatibla med den tidigare versionen: en ny mindre version räcker.",
        "Every change is compatible with the version before: a new minor version is enough.",
    ),
    "is_breaking": Text(
        "Muutoksia, jotka eivät ole yhteensopivia aiemman version kanssa (poistettu tunnus tai muuttunut merkitys): {count}. "
        "Tarvitaan muutoshuomautus, seuraaja tai uusi pääversio (ennen versiota 1.0.0 uusi pieni versio).",
        "Ändringar som inte är kompatibla med den tidigare versionen (borttagen beteckning eller ändrad betydelse): {count}. Det behövs en "
        "ändringsanmärkning, en efterföljare eller en ny huvudversion (före 1.0.0 en ny mindre version).",
        "Changes that are not compatible with the version before (a removed id or a changed meaning): {count}. "
        "A change note, a successor or a new major version (before 1.0.0 a new minor one) is needed.",
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
