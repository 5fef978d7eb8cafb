"""An earlier version of our vocabulary, for the tests of the site: the records as they are, with some of what was changed since undone."""

import shutil
from pathlib import Path

from parasta_vocab.data import root

NUMBER = "0.0.9"
_GONE = """\
  vanha-menetelma:
    pref_label: {fi: vanha menetelmä, sv: gammal metod, en: old method}
    definition: {fi: menetelmä <ennen>, sv: metod <förr>, en: method <before>}
    note: {fi: [Huomaa & lue.], sv: [Märk & läs.], en: [Note & read.]}
    related: [prosessikuvaus]
    source: ["definition: own wording"]
    status: DRAFT
"""


def earlier(folder: Path) -> Path:
    """Write the records of version 0.0.9 into a folder and return it.

    Since then `vanha-menetelma` was removed, `kypsyystaso` added, `te-toimisto` retired, `naytto` renamed in English, and
    `ammatillinen-koulutus` defined anew in Finnish.
    """
    home = folder / "records"
    shutil.copytree(root() / "vocab/src", home)
    _change(home / "schemes.yaml", "version: 0.1.0", f"version: {NUMBER}")
    _change(home / "schemes.yaml", "modified: 2026-11-21", "modified: 2026-10-01")
    _change(home / "parasta/osoittaminen-ja-arviointi.yaml", "en: competence demonstration}", "en: old skills demonstration}")
    _change(
        home / "parasta/koulutus-ja-sopimus.yaml",
        "fi: koulutus, jossa hankitaan tai täydennetään työssä",
        "fi: koulutus, jossa hankitaan työssä",
    )
    _change(home / "parasta/asiakkuus-ja-palvelu.yaml", "related: [laadunhallinta, kypsyystaso]", "related: [laadunhallinta]")
    methods = home / "parasta/menetelma.yaml"
    kept, found, _ = methods.read_text().partition("  kypsyystaso:\n")
    assert found
    methods.write_text(kept + _GONE)
    actors = home / "toimijat.yaml"
    before, found, office = actors.read_text().partition("  te-toimisto:\n")
    actors.write_text(before + found + office.replace("status: RETIRED", "status: DRAFT", 1))
    return home


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text, f"{path} no longer says {old}"
    path.write_text(text.replace(old, new, 1))
