"""The keys of the settings file: how each is written and what it means. The schemas and the page of the reference are made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from parasta_vocab.shapes.rule import Severity
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.engine import ENGINES

SEVERITIES: Final = tuple(severity.name for severity in sorted(Severity))


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a file; `example` is how it is written, and `schema` what its value must be."""

    name: str
    example: str
    meaning: Text
    schema: Mapping[str, Any]


_SELECTORS: Final = {"type": "array", "items": {"$ref": "#/$defs/Selector"}}
_LEVELS: Final = {"$ref": "#/$defs/Levels"}

PATH_KEYS: Final = (
    Key(
        "pattern",
        '"drafts/**"',
        Text(
            "Mitä tiedostoja kohta koskee, asetustiedoston kansiosta lukien. Kansio koskee kaikkea, mitä siinä on; * on mikä tahansa nimi "
            "ja ** mikä tahansa polku. Ehto, jossa ei ole kauttaviivaa, koskee jokaista kansiota.",
            "Vilka filer punkten gäller, räknat från inställningsfilens mapp. En mapp gäller allt som finns i den; * är vilket namn som "
            "helst och ** vilken sökväg som helst. Ett mönster utan snedstreck gäller i varje mapp.",
            "Which files this is about, seen from the folder of the settings file. A folder means all that is in it; * is any name and ** any "
            "path. A pattern without a slash holds in every folder.",
        ),
        {"type": "string", "minLength": 1},
    ),
    Key(
        "ignore",
        '["language"]',
        Text(
            "Säännöt, jotka jätetään pois näistä tiedostoista.",
            "Regler som utelämnas för de här filerna.",
            "Rules that are left out for these files.",
        ),
        _SELECTORS,
    ),
    Key(
        "severity",
        '{stage-not-covered = "info"}',
        Text("Sääntöjen vakavuus näissä tiedostoissa.", "Reglernas allvarsgrad i de här filerna.", "The severity of rules in these files."),
        _LEVELS,
    ),
)
"""The keys of a part `[[path]]`."""

SETTINGS: Final = (
    Key(
        "language",
        '"sv"',
        Text(
            "Raporttien kieli, ellei sitä anneta valitsimella --lang tai muuttujalla PARASTA_LANG.",
            "Rapporternas språk, om det inte anges med --lang eller variabeln PARASTA_LANG.",
            "The language of reports, unless --lang or the variable PARASTA_LANG gives one.",
        ),
        {"enum": list(LANGUAGES)},
    ),
    Key(
        "fail-on",
        '"warning"',
        Text(
            "Vakavuus, josta alkaen tarkistus päättyy paluukoodiin 1.",
            "Allvarsgrad från vilken granskningen slutar med returkod 1.",
            "Severity from which the check ends with exit code 1.",
        ),
        {"enum": list(SEVERITIES)},
    ),
    Key(
        "show",
        '"warning"',
        Text(
            "Lievin vakavuus, joka tulostetaan. Se ei vaikuta paluukoodiin.",
            "Lindrigaste allvarsgrad som skrivs ut. Den påverkar inte returkoden.",
            "Mildest severity that is printed. It does not affect the exit code.",
        ),
        {"enum": list(SEVERITIES)},
    ),
    Key(
        "select",
        '["coverage", "stage-*"]',
        Text(
            "Vain nämä säännöt: säännön tunnus, aihe tai hakuehto.",
            "Bara de här reglerna: en regels beteckning, ett ämne eller ett sökmönster.",
            "These rules only: the id of a rule, a topic, or a pattern.",
        ),
        _SELECTORS,
    ),
    Key(
        "ignore",
        '["unused-role"]',
        Text(
            "Ilman näitä sääntöjä: säännön tunnus, aihe tai hakuehto.",
            "Utan de här reglerna: en regels beteckning, ett ämne eller ett sökmönster.",
            "Without these rules: the id of a rule, a topic, or a pattern.",
        ),
        _SELECTORS,
    ),
    Key(
        "severity",
        '{unused-role = "warning"}',
        Text(
            "Säännön vakavuus oman harkinnan mukaan; off jättää säännön pois.",
            "En regels allvarsgrad enligt egen bedömning; off utelämnar regeln.",
            "The severity of a rule as you judge it; off leaves the rule out.",
        ),
        _LEVELS,
    ),
    Key(
        "path",
        '[{pattern = "drafts", ignore = ["coverage"]}]',
        Text(
            "Mitä poikkeuksia osa tiedostoista saa; myöhempi kohta voittaa aiemman.",
            "Vilka undantag en del av filerna får; en senare punkt går före en tidigare.",
            "What some of the files are excepted from; a later part prevails over an earlier one.",
        ),
        {"type": "array", "items": {"$ref": "#/$defs/Path"}},
    ),
    Key(
        "exclude",
        '["build/**", "old/*.yaml"]',
        Text(
            "Tiedostot, joita ei katsota kansioista eikä kokonaisuuksista; hakuehdot kuten kohdassa pattern. Alikansion omat asetukset eivät "
            "kumoa tätä. Komennolle nimetty tiedosto tarkistetaan silti, paitsi valitsimella --skip-others.",
            "Filer som hoppas över i mappar och helheter; mönster som i pattern. Egna inställningar i en undermapp upphäver inte detta. En "
            "fil som namnges för kommandot granskas ändå, utom med --skip-others.",
            "Files that are not looked at in folders and sets; patterns as in pattern. Settings of a folder below do not lift this. A file that "
            "is named to the command is checked all the same, except with --skip-others.",
        ),
        {"type": "array", "items": {"type": "string", "minLength": 1}},
    ),
    Key(
        "baseline",
        '"parasta-baseline.toml"',
        Text(
            "Hyväksyttyjen havaintojen luettelo, asetustiedoston kansiosta lukien. Ellei sitä anneta, luetaan parasta-baseline.toml, jos se on.",
            "Listan över godtagna iakttagelser, räknat från inställningsfilens mapp. Om den inte anges läses parasta-baseline.toml, om den finns.",
            "The baseline of accepted findings, seen from the folder of the settings file. Unless it is given, parasta-baseline.toml is read "
            "if it is there.",
        ),
        {"type": "string", "minLength": 1},
    ),
    Key(
        "engine",
        '"auto"',
        Text("SHACL-moottori.", "SHACL-motor.", "SHACL engine."),
        {"enum": list(ENGINES)},
    ),
    Key(
        "jobs",
        "2",
        Text(
            "Montako tiedostoa tarkistetaan yhtä aikaa.",
            "Hur många filer som granskas samtidigt.",
            "How many files are checked at the same time.",
        ),
        {"type": "integer", "minimum": 1},
    ),
    Key(
        "set",
        "true",
        Text(
            "Tarkistetaanko kansion kuvaukset yhden järjestäjän kokonaisuutena. Tiedostossa parasta.toml oletus on true; pyproject.toml ei voi tehdä kansiosta kokonaisuutta.",
            "Om mappens beskrivningar granskas som en anordnares helhet. I parasta.toml är standardvärdet true; pyproject.toml kan inte göra en mapp till en helhet.",
            "Whether the descriptions of the folder are checked as the set of one provider. In parasta.toml the default is true; pyproject.toml "
            "cannot make a folder a set.",
        ),
        {"type": "boolean"},
    ),
)
"""The keys of `parasta.toml` and of the part `[tool.parasta]` of `pyproject.toml`, in the order of the page."""
