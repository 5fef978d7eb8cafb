"""The columns of the review workbook: which part of a record stands in which, and what may stand there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from parasta_vocab.records.column_names import LOCKED, NAMES
from parasta_vocab.records.read import CLASSES, FILES, STATUSES
from parasta_vocab.source.document import Path as KeyPath
from parasta_vocab.text import LANGUAGES, Text

TERM: Final = 150
TEXT: Final = 5000
"""The longest terms and texts that Sanastot takes, in characters."""
KNOWN: Final = ("confirmed", "inflected", "partial", "unverified")
SCHEME_OF: Final = {cls: next(s for s, file in FILES.items() if CLASSES[file] == cls) for cls in CLASSES.values()} | {
    "ActorGroup": "parasta-toimijat",
    "SubStep": "parasta-prosessikartta",
}
"""Class of records to its scheme."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `form` is `line` (one text), `lines` (one text a line), `ids` (one id a line, of the records that `target` names),
    `choice`, `yes-no`, `day`, `law`, `home` (the group or the stage in whose file place the record stands), `shown` (for
    reading only, never read back) or `comment`. `path` leads to the value in the record.
    """

    key: str
    name: Text
    form: str
    path: KeyPath = ()
    section: str = "upkeep"
    width: int = 24
    limit: int = TEXT
    choices: tuple[str, ...] = ()
    target: str = ""
    required: bool = False
    locked: bool = False
    lang: str = ""

    def header(self, lang: str) -> str:
        """Return what stands over the column in a workbook of this language."""
        read_only = LOCKED.show(lang) if self.locked or self.form == "home" else ""
        return " ".join(part for part in (self.title(lang), read_only) if part)

    def title(self, lang: str) -> str:
        """Return what the column is called where there is no workbook."""
        return f"{self.name.show(lang)} [{self.lang}]" if self.lang else self.name.show(lang)


@cache
def columns(cls: str) -> tuple[Column, ...]:
    """Return the columns of the sheet of a class of records, in their order."""
    return tuple(_columns(cls))


def _columns(cls: str) -> Iterator[Column]:
    yield replace(_one("id", "line", width=27), path=(), locked=True, required=True)
    first, *others = _languages("pref_label", "line", "terms", 26, TERM, required=True)
    yield first
    if cls == "Concept":
        yield _one("group_of_concepts", "home", "terms", 24, target="group", required=True)
    elif cls == "SubStep":
        yield _one("stage", "home", "terms", 30, target="Stage", required=True)
    yield from _specific_first(cls)
    yield _one("status", "choice", "terms", 14, choices=STATUSES, required=True)
    yield from others
    yield _one("comment", "comment", "terms", 46)
    for key in ("alt_label", "discouraged_label", "hidden_label"):
        yield from _languages(key, "lines", "terms", 24, TERM)
    yield _one("neuter", "lines", "terms", 24, limit=TERM)
    yield from _languages("plural", "lines", "terms", 22, TERM)
    yield from _languages("definition", "line", "definitions", 46, required=True)
    yield from _languages("note", "lines", "notes", 64)
    yield from _languages("example", "lines", "examples", 50)
    yield from _relations()
    yield from _specific(cls)
    yield _one("law", "law", "sources", 18)
    yield _one("source", "lines", "sources", 86, required=True)
    yield from (_one(key, "lines", "sources", 26) for key in ("ehoks", "koski"))
    yield from _upkeep()


def _relations() -> Iterator[Column]:
    for key in ("broader_generic", "broader_partitive", "related"):
        yield _one(key, "ids", "relations", 26, target="own")
        yield _one(f"{key}_shown", "shown", "relations", 28)
    yield _one("successor", "ids", "relations", 26, target="own")


def _upkeep() -> Iterator[Column]:
    for key in ("change_note", "editorial_note", "history_note"):
        yield from _languages(key, "lines", "upkeep", 44)
    for column in _languages("label_status", "choice", "upkeep", 14):
        yield replace(column, choices=KNOWN)
    yield from (_one(key, "day", width=13) for key in ("valid_from", "valid_until"))
    yield _one("validity_verified", "yes-no", width=13)
    yield from (_one(key, "day", width=13, locked=True) for key in ("created", "modified"))
    yield _one("subject_field_shown", "shown", width=26)


def _specific_first(cls: str) -> Iterator[Column]:
    """Yield the columns that tell what sort of record it is."""
    if cls == "Actor":
        yield _one("group", "ids", "terms", 26, target="ActorGroup", required=True)
    kinds = {
        "Actor": ("henkilo", "organisaatio"),
        "CriticalPoint": ("kriittinen-piste", "tavoite", "kumppanuuden-taso"),
        "DocumentType": ("asiakirja", "kysely", "jarjestelma"),
    }
    if cls in kinds:
        yield _one("kind", "choice", "terms", 18, choices=kinds[cls], required=True)
    if cls in {"Stage", "SubStep", "CriticalPoint", "Level"}:
        yield _one("number", "line", "terms", 9, limit=5, required=cls != "CriticalPoint")
    if cls == "DataElement":
        yield _one("register", "choice", "terms", 11, choices=("ehoks", "koski", "arvo"), required=True)


def _specific(cls: str) -> Iterator[Column]:
    """Yield the columns that only this class has."""
    if cls == "Stage":
        yield _one("requires_groups", "ids", "model", 28, target="ActorGroup")
    elif cls == "SubStep":
        yield replace(
            _one("basis_kind", "choice", "model", 12, choices=("seed", "law", "register", "practice", "own"), required=True),
            path=("basis", "kind"),
        )
        yield replace(_one("basis_reference", "line", "model", 40, required=True), path=("basis", "reference"))
        yield replace(_one("basis_verified", "yes-no", "model", 14, required=True), path=("basis", "verified"))
        yield _one("required", "yes-no", "model", 14, required=True)
        yield _one("checked_by", "line", "model", 26)
        targets = {
            "actors": "Actor",
            "documents": "document",
            "systems": "system",
            "data": "DataElement",
            "critical_points": "CriticalPoint",
        }
        for key, target in targets.items():
            yield _one(key, "ids", "model", 28, target=target, required=key == "actors")
    elif cls == "CriticalPoint":
        yield from _languages("keywords", "lines", "model", 26, TERM)
        yield from (_one(key, "ids", "model", 28, target="Stage") for key in ("main_stages", "touched_stages"))
    elif cls == "DataElement":
        yield _one("path", "line", "model", 36, required=True)
        yield _one("code", "line", "model", 26)


def _one(
    key: str,
    form: str,
    section: str = "upkeep",
    width: int = 24,
    *,
    limit: int = TEXT,
    choices: tuple[str, ...] = (),
    target: str = "",
    required: bool = False,
    locked: bool = False,
) -> Column:
    read_only = locked or form == "shown"
    path = () if form in {"shown", "comment", "home"} else (key,)
    return Column(key, NAMES[key], form, path, section, width, limit, choices, target, required, read_only)


def _languages(key: str, form: str, section: str, width: int, limit: int = TEXT, *, required: bool = False) -> Iterator[Column]:
    for lang in LANGUAGES:
        yield Column(f"{key}_{lang}", NAMES[key], form, (key, lang), section, width, limit, required=required, lang=lang)
