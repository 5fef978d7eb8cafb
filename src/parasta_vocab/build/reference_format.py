"""The file format as a page of the reference: every key of a process description, from the schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from parasta_vocab.build.markdown import code, escaped, heading, render_page, table
from parasta_vocab.text import Text

ROOT: Final = "ProcessDescription"
WORDS: Final = {
    "title": Text("Tiedostomuoto", "Filformatet", "File format"),
    "lead": Text(
        "Prosessikuvaus on yksi YAML- tai JSON-tiedosto. Taulukot kertovat kunkin kohdan avaimet. Vain lihavoidut avaimet ovat pakollisia "
        "rakenteessa; mitä muuta odotetaan, sanovat [säännöt](rules.fi.md). Tekstit kirjoitetaan kielittäin: `{fi: …, sv: …}`.",
        "En processbeskrivning är en YAML- eller JSON-fil. Tabellerna anger nycklarna på varje ställe. Bara nycklarna i fetstil är "
        "obligatoriska i strukturen; vad som i övrigt väntas säger [reglerna](rules.sv.md). Texter skrivs per språk: `{fi: …, sv: …}`.",
        "A process description is one YAML or JSON file. The tables give the keys of each place. Only the keys in bold are obligatory in the "
        "structure; what else is expected the [rules](rules.en.md) say. Texts are written by language: `{fi: …, sv: …}`.",
    ),
    "whole": Text("Koko tiedosto", "Hela filen", "The whole file"),
    "key": Text("Avain", "Nyckel", "Key"),
    "meaning": Text("Merkitys", "Betydelse", "Meaning"),
    "kind": Text("Sisältö", "Innehåll", "Content"),
    "values": Text("Sallitut arvot", "Tillåtna värden", "Allowed values"),
    "value": Text("Arvo", "Värde", "Value"),
    "list": Text("luettelo: {kind}", "lista: {kind}", "list: {kind}"),
    "form": Text("muoto", "form", "form"),
}
KINDS: Final = {
    "string": Text("merkkijono", "teckensträng", "string"),
    "text": Text("teksti kielittäin", "text per språk", "text by language"),
    "boolean": Text("`true` tai `false`", "`true` eller `false`", "`true` or `false`"),
    "date": Text("päivä, esimerkiksi 2026-08-01", "dag, till exempel 2026-08-01", "day, such as 2026-08-01"),
    "iri": Text("verkko-osoite", "webbadress", "web address"),
    "object": Text("rakenne", "struktur", "structure"),
    "Role": Text("roolin tunnus", "beteckning för en roll", "id of a role"),
    "Process": Text("prosessin tunnus", "beteckning för en process", "id of a process"),
    "Step": Text("vaiheen tunnus", "beteckning för ett steg", "id of a step"),
    "concept": Text("kansallinen tunnus", "nationell beteckning", "national id"),
    "own or concept": Text("kansallinen tai oma tunnus", "nationell eller egen beteckning", "national id or one's own"),
}
ENUMS: Final = {
    "LanguageEnum": Text("kielet", "språk", "languages"),
    "LevelEnum": Text("kuvaustasot", "beskrivningsnivåer", "levels of description"),
    "AgreementTypeEnum": Text("sopimustyypit", "avtalstyper", "types of agreement"),
    "UseEnum": Text("asiakirjan käyttö", "användning av dokument", "use of a document"),
    "StageEnum": Text("prosessikartan vaiheet", "processkartans steg", "stages of the process map"),
    "SubStepEnum": Text("osavaiheet", "delsteg", "sub-steps"),
    "ActorEnum": Text("toimijat", "aktörer", "actors"),
    "CriticalPointEnum": Text("kriittiset pisteet", "kritiska punkter", "critical points"),
    "DocumentEnum": Text("asiakirjat", "dokument", "documents"),
    "SystemEnum": Text("järjestelmät", "system", "systems"),
    "DataElementEnum": Text("tietoelementit", "dataelement", "data elements"),
}


def render_format(root: Path, lang: str) -> str:
    """Return the page in one language, from the JSON Schema and the fields below `root`."""
    schema = json.loads((root / f"schema/generated/process-description.{lang}.schema.json").read_bytes())
    fields = json.loads((root / "schema/generated/fields.json").read_bytes())
    lines = [WORDS["lead"].show(lang), ""]
    for cls, places in _places(fields).items():
        lines += _class(cls, places, schema if cls == ROOT else schema["$defs"][cls], fields[cls]["slots"], lang)
    lines += heading(2, WORDS["values"].show(lang), "values")
    for name, words in ENUMS.items():
        lines += _enum(name, words.show(lang), schema["$defs"][name], lang)
    return render_page("file-format", lang, WORDS["title"].show(lang), lines)


def _places(fields: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the paths at which each class stands, the file itself first, in the order in which a reader meets them."""
    found: dict[str, list[str]] = {ROOT: []}
    for cls in (queue := [ROOT]):
        for key, slot in fields[cls]["slots"].items():
            if slot["kind"] == "object":
                here = f"{key}[]" if slot["many"] else key
                paths = [f"{before}.{here}" for before in found[cls]] or [here]
                if slot["target"] not in found:
                    queue.append(slot["target"])
                found[slot["target"]] = found.get(slot["target"], []) + paths
    return found


def _class(name: str, places: list[str], schema: Mapping[str, Any], slots: Mapping[str, Any], lang: str) -> Iterator[str]:
    yield from heading(2, ", ".join(places) or WORDS["whole"].show(lang), name.lower())
    yield from (escaped(schema["description"]), "")
    rows = ((_key(key, schema), escaped(slot["texts"][lang]), _kind(slot, schema["properties"][key], lang)) for key, slot in slots.items())
    yield from table((WORDS["key"].show(lang), WORDS["meaning"].show(lang), WORDS["kind"].show(lang)), rows)


def _key(key: str, schema: Mapping[str, Any]) -> str:
    return f"**{code(key)}**" if key in schema.get("required", ()) else code(key)


def _kind(slot: Mapping[str, Any], schema: Mapping[str, Any], lang: str) -> str:
    inner = schema.get("items", schema)
    kind = KINDS[slot["target"] if slot["kind"] == "reference" else slot["kind"]].show(lang)
    options = [inner, *inner.get("anyOf", ())]
    if slot["kind"] == "object":
        kind = f"[{kind}](#{slot['target'].lower()})"
    elif enum := next((name for part in options if (name := part.get("$ref", "").rpartition("/")[2]) in ENUMS), None):
        kind = f"{kind} ([{ENUMS[enum].show(lang)}](#values-{enum.lower()}))"
    elif "pattern" in inner and slot["kind"] == "string":
        kind = f"{kind}, {WORDS['form'].show(lang)} {code(inner['pattern'])}"
    return WORDS["list"].filled(kind=kind).show(lang) if schema.get("type") == "array" else kind


def _enum(name: str, title: str, schema: Mapping[str, Any], lang: str) -> Iterator[str]:
    yield from heading(3, title[0].upper() + title[1:], f"values-{name.lower()}")
    rows = ((code(value), escaped(meaning)) for value, meaning in zip(schema["enum"], schema["enumDescriptions"], strict=True))
    yield from table((WORDS["value"].show(lang), WORDS["meaning"].show(lang)), rows)
