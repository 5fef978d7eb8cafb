"""The page of a terminology, with its search, and the list of all terminologies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.publish.collation import collation_key, index_letter
from parasta_vocab.serve.markup import clean_html, plain_text
from parasta_vocab.serve.pages.concept import alphabetical
from parasta_vocab.serve.pages.draft import draft_notice
from parasta_vocab.serve.pages.frame import HOME, Frame, addresses_of_data, labels_of
from parasta_vocab.serve.pages.languages import language_name
from parasta_vocab.serve.pages.stated import makers_of
from parasta_vocab.vocab.sources import status_name

if TYPE_CHECKING:
    from parasta_vocab.serve.search.concepts import Found
    from parasta_vocab.serve.state.snapshot import Held, Thing


_SHOWN: Final = 200
"""So many hits a page shows; the best come first."""


def terminology_page(frame: Frame, held: Held, words: str, hits: Sequence[Found]) -> bytes:
    """Return the page of a terminology: all its concepts, or what a search for `words` has found."""
    document = held.document
    description = frame.named(document.get("description", {}))
    owners = (frame.snapshot.organizations.get(id_) for id_ in document.get("organizations", ()))
    return frame.render(
        "terminology.html.jinja",
        labels_of(held),
        description=plain_text(description["text"]),
        lead=description | {"text": clean_html(description["text"], frame.address)},
        notice=draft_notice(frame, held, document, "draft_terminology"),
        status=status_name(document.get("status", ""), frame.lang),
        parameters={"q": words} if words else {},
        words=words,
        count=len(hits),
        hits=[_hit(frame, found) for found in hits[:_SHOWN]],
        letters=[] if words else _letters(frame, held),
        collections=[(_path(frame, held, thing), name) for thing, name in alphabetical(frame, held.of("collection"))],
        spoken=", ".join(language_name(code, frame.lang) for code in document.get("languages", ())),
        owners=[owner.label.show(frame.lang) for owner in owners if owner],
        makers=[frame.named(maker.name) | {"href": ""} for maker in makers_of(held)],
        contact=document.get("contact", ""),
        prefix=held.prefix,
        iri=held.iri,
        data=addresses_of_data(f"{HOME}{held.prefix}"),
    )


def list_page(frame: Frame, words: str, hits: Sequence[Found]) -> bytes:
    """Return the page that names all terminologies, or what a search for `words` has found; those that are not complete are not shown."""
    shown = [held for held in frame.snapshot.terminologies.values() if not held.is_incomplete]
    rows = [_row(frame, held) for held in shown]
    rows.sort(key=lambda row: collation_key(row["name"]["text"], frame.lang))
    return frame.render(
        "list.html.jinja",
        {frame.lang: frame.say("terminologies")},
        description=frame.say("terminologies_lead"),
        parameters={"q": words} if words else {},
        words=words,
        count=len(hits),
        hits=[_hit(frame, found) for found in hits[:_SHOWN]],
        rows=[] if words else rows,
    )


def _row(frame: Frame, held: Held) -> dict[str, Any]:
    description = frame.named(held.document.get("description", {}))
    return {
        "href": frame.to(f"{HOME}{held.prefix}/"),
        "name": frame.named(labels_of(held)),
        "description": description | {"text": plain_text(description["text"])},
        "count": frame.say("count", count=sum(1 for _ in held.of("concept"))),
    }


def _hit(frame: Frame, found: Found) -> dict[str, Any]:
    thing = found.thing
    gloss = frame.named(thing.document.get("definition", {}))
    others = [(code, text) for code, text in labels_of(thing).items() if code not in {"", frame.lang}]
    return {"link": frame.link(found.held.iri + thing.id), "others": others, "gloss": gloss | {"text": plain_text(gloss["text"])}}


def _letters(frame: Frame, held: Held) -> list[tuple[str, list[dict[str, str]]]]:
    rows = alphabetical(frame, held.of("concept"))
    grouped = groupby(rows, key=lambda row: index_letter(row[1]["text"], frame.lang))
    return [(letter, [name | {"href": _path(frame, held, thing)} for thing, name in several]) for letter, several in grouped]


def _path(frame: Frame, held: Held, thing: Thing) -> str:
    return frame.to(f"{HOME}{held.prefix}/{thing.id}")
