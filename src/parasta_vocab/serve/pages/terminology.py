"""The page of a terminology, with its search, and the list of all terminologies."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any

from parasta_vocab.publish.collation import collation_key, index_letter
from parasta_vocab.publish.site.words import NAMES
from parasta_vocab.serve.markup import clean_html, plain_text
from parasta_vocab.serve.pages.concept import alphabetical
from parasta_vocab.serve.pages.frame import HOME, Frame, labels_of
from parasta_vocab.vocab.sources import status_name

if TYPE_CHECKING:
    from parasta_vocab.serve.state.snapshot import Held, Thing


def terminology_page(frame: Frame, held: Held, words: str, hits: Iterable[Thing]) -> bytes:
    """Return the page of a terminology: all its concepts, or what a search for `words` has found."""
    document = held.document
    description = frame.named(document.get("description", {}))
    owners = (frame.snapshot.organizations.get(id_) for id_ in document.get("organizations", ()))
    return frame.render(
        "terminology.html.jinja",
        labels_of(held),
        description=plain_text(description["text"]),
        lead=description | {"text": clean_html(description["text"], frame.address)},
        status=status_name(document.get("status", ""), frame.lang),
        words=words,
        hits=[_hit(frame, held, thing) for thing in hits],
        letters=[] if words else _letters(frame, held),
        collections=[(_path(frame, held, thing), name) for thing, name in alphabetical(frame, held.of("collection"))],
        spoken=", ".join(NAMES.get(code, code) for code in document.get("languages", ())),
        owners=[owner.label.show(frame.lang) for owner in owners if owner],
        contact=document.get("contact", ""),
        prefix=held.prefix,
        iri=held.iri,
        data=frame.data(f"{HOME}{held.prefix}"),
    )


def list_page(frame: Frame) -> bytes:
    """Return the page that names all terminologies; those that are not complete are not shown."""
    shown = [held for held in frame.snapshot.terminologies.values() if held.document.get("status") != "INCOMPLETE"]
    rows = [_row(frame, held) for held in shown]
    rows.sort(key=lambda row: collation_key(row["name"]["text"], frame.lang))
    return frame.render("list.html.jinja", {frame.lang: frame.say("terminologies")}, description=frame.say("terminologies_lead"), rows=rows)


def told_page(frame: Frame, status: int, message: str) -> bytes:
    """Return a page that tells why there is no other."""
    return frame.render("told.html.jinja", {frame.lang: frame.say("missing" if status == 404 else "refused")}, message=message)  # noqa: PLR2004


def _row(frame: Frame, held: Held) -> dict[str, Any]:
    description = frame.named(held.document.get("description", {}))
    return {
        "href": frame.to(f"{HOME}{held.prefix}/"),
        "name": frame.named(labels_of(held)),
        "description": description | {"text": plain_text(description["text"])},
        "count": frame.say("count", count=sum(1 for _ in held.of("concept"))),
    }


def _hit(frame: Frame, held: Held, thing: Thing) -> dict[str, Any]:
    gloss = frame.named(thing.document.get("definition", {}))
    others = [(code, text) for code, text in labels_of(thing).items() if code not in {"", frame.lang}]
    name = frame.named(labels_of(thing)) | {"href": _path(frame, held, thing)}
    return {"link": name, "others": others, "gloss": gloss | {"text": plain_text(gloss["text"])}}


def _letters(frame: Frame, held: Held) -> list[tuple[str, list[dict[str, str]]]]:
    rows = alphabetical(frame, held.of("concept"))
    grouped = groupby(rows, key=lambda row: index_letter(row[1]["text"], frame.lang))
    return [(letter, [name | {"href": _path(frame, held, thing)} for thing, name in several]) for letter, several in grouped]


def _path(frame: Frame, held: Held, thing: Thing) -> str:
    return frame.to(f"{HOME}{held.prefix}/{thing.id}")
