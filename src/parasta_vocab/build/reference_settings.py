"""The settings and the baseline as a page of the reference: every key with an example and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from parasta_vocab.build.baseline_keys import BASELINE
from parasta_vocab.build.markdown import code, escaped, heading, render_page, table
from parasta_vocab.build.settings_keys import PATH_KEYS, SETTINGS, Key
from parasta_vocab.text import Text

WORDS: Final = {
    "title": Text("Asetukset", "Inställningar", "Settings"),
    "lead": Text(
        "Tarkistus lukee asetukset tiedostosta `parasta.toml`, joka on lähimpänä tarkistettavaa tiedostoa sen kansiosta ylöspäin, tai muuten lähimmän "
        "`pyproject.toml`-tiedoston osasta `[tool.parasta]`. Ylöspäin haetaan enintään kansioon, jossa on `.git`. Komentorivin valitsin voittaa aina asetuksen. "
        "`language`, `engine` ja `jobs` luetaan ensimmäisen komennolle annetun polun asetuksista, muut jokaisen tiedoston omista.",
        "Granskningen läser inställningarna ur den fil `parasta.toml` som är närmast den granskade filen, från dess mapp uppåt, annars ur delen "
        "`[tool.parasta]` i närmaste `pyproject.toml`. Sökningen uppåt slutar i den mapp som har `.git`. Ett alternativ på kommandoraden går alltid före. "
        "`language`, `engine` och `jobs` läses ur inställningarna för den första sökväg som kommandot får, de övriga ur varje fils egna.",
        "The check reads its settings from the file `parasta.toml` that is nearest to the checked file, from its folder upwards, else from the part "
        "`[tool.parasta]` of the nearest `pyproject.toml`. The search upwards ends with the folder that has `.git`. An option on the command line always prevails. "
        "`language`, `engine` and `jobs` are taken from the settings of the first path that the command is given, the others from those of each file.",
    ),
    "schema": Text(
        "`parasta schema settings` tulostaa asetusten ja `parasta schema baseline` hyväksyttyjen havaintojen JSON-skeeman muokkaimia varten.",
        "`parasta schema settings` skriver ut JSON-schemat för inställningarna och `parasta schema baseline` det för godtagna iakttagelser, för redigerare.",
        "`parasta schema settings` prints the JSON Schema of the settings for editors, and `parasta schema baseline` that of the baseline.",
    ),
    "key": Text("Avain", "Nyckel", "Key"),
    "example": Text("Esimerkki", "Exempel", "Example"),
    "meaning": Text("Merkitys", "Betydelse", "Meaning"),
    "path": Text("Osa [[path]]", "Delen [[path]]", "The part [[path]]"),
    "baseline": Text(
        "Hyväksyttyjen havaintojen luettelo (parasta-baseline.toml)",
        "Listan över godtagna iakttagelser (parasta-baseline.toml)",
        "The baseline (parasta-baseline.toml)",
    ),
    "baseline_lead": Text(
        "`parasta baseline` kirjoittaa luettelon. Jokainen kohta alkaa rivillä `[[entry]]`.",
        "`parasta baseline` skriver listan. Varje punkt börjar med raden `[[entry]]`.",
        "`parasta baseline` writes the file. Each entry begins with the line `[[entry]]`.",
    ),
}


def render_settings(root: Path, lang: str) -> str:
    """Return the page in one language."""

    def say(name: str) -> str:
        return WORDS[name].show(lang)

    lines = [say("lead"), "", say("schema"), "", *_table(SETTINGS, lang)]
    lines += [*heading(2, say("path"), "path"), *_table(PATH_KEYS, lang)]
    lines += [*heading(2, say("baseline"), "baseline"), say("baseline_lead"), "", *_table(BASELINE, lang)]
    return render_page("settings", lang, say("title"), lines)


def _table(keys: Sequence[Key], lang: str) -> Iterator[str]:
    head = [WORDS[name].show(lang) for name in ("key", "example", "meaning")]
    yield from table(head, ((code(key.name), code(f"{key.name} = {key.example}"), escaped(key.meaning.show(lang))) for key in keys))
