"""The page of a concept and that of a collection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.publish.collation import collation_key
from parasta_vocab.publish.pdf.facts import particulars, unmarked
from parasta_vocab.publish.sanastot.fields import MATCHES, RELATIONS
from parasta_vocab.publish.site.words import LABEL_STATUS
from parasta_vocab.serve.markup import clean_html, plain_text
from parasta_vocab.serve.pages.draft import draft_notice
from parasta_vocab.serve.pages.frame import HOME, Frame, addresses_of_data, in_order, is_web, labels_of
from parasta_vocab.serve.pages.languages import as_heading
from parasta_vocab.serve.pages.spoken import sources_of, subject_of, successors_of
from parasta_vocab.serve.pages.stated import label_status, literals_of, properties_of
from parasta_vocab.serve.pages.words import CONJUGATIONS, FAMILIES
from parasta_vocab.skos.terms import NOTATION
from parasta_vocab.text import Text, show_day
from parasta_vocab.vocab.sources import status_name

if TYPE_CHECKING:
    from parasta_vocab.publish.sanastot.documents import Document
    from parasta_vocab.serve.state.snapshot import Held, Thing

Fact = tuple[str, list[dict[str, str]]]
"""What a line is called, and its pieces: each with text, lang and href, and `doubt` where it is not verified."""
_ROLES: Final = {"recommendedTerms": "preferred", "synonyms": "other", "notRecommendedTerms": "avoid"}
_TEXTS: Final = ("conceptClass", "changeNote", "historyNote")


def concept_page(frame: Frame, held: Held, thing: Thing) -> bytes:
    """Return the page of a concept."""
    document = thing.document
    texts = {code: _texts(frame, document, code) for code in _languages(frame, document)}
    first = texts.pop(frame.lang, None) or {"definition": "", "notes": []}
    return frame.render(
        "concept.html.jinja",
        labels_of(thing),
        [(f"{HOME}{held.prefix}/", labels_of(held))],
        description=plain_text(frame.named(document.get("definition", {}))["text"]),
        notice=draft_notice(frame, held, document, "draft_concept"),
        status=status_name(document.get("status", ""), frame.lang),
        terms=list(_terms(frame, thing)),
        definition=first["definition"],
        notes=first["notes"],
        others=[{"lang": code, "name": as_heading(code, frame.lang), **found} for code, found in texts.items()],
        relations=list(_relations(frame, held, thing)),
        facts=list(_facts(frame, thing)),
        iri=held.iri + thing.id,
        data=addresses_of_data(f"{HOME}{held.prefix}/{thing.id}"),
        successors=[frame.link(iri) for iri in successors_of(thing)],
        sources=[plain_text(source) for source in sources_of(thing, frame.lang)],
    )


def collection_page(frame: Frame, held: Held, thing: Thing) -> bytes:
    """Return the page of a collection."""
    description = frame.named(thing.document.get("description", {}))
    return frame.render(
        "collection.html.jinja",
        labels_of(thing),
        [(f"{HOME}{held.prefix}/", labels_of(held))],
        description=plain_text(description["text"]),
        lead=description | {"text": clean_html(description["text"], frame.address)},
        members=[_glossed(frame, iri) for iri in thing.document.get("members", ())],
        names=[(code, text) for code, text in labels_of(thing).items() if code not in {"", frame.lang}],
        iri=held.iri + thing.id,
        data=addresses_of_data(f"{HOME}{held.prefix}/{thing.id}"),
    )


def _glossed(frame: Frame, iri: str) -> dict[str, Any]:
    found = frame.find(iri)
    gloss = frame.named(found.document.get("definition", {})) if found else {"text": "", "lang": ""}
    return {"link": frame.link(iri), "gloss": gloss | {"text": plain_text(gloss["text"])}}


def _languages(frame: Frame, document: Document) -> list[str]:
    noted = (note["language"] for name in ("notes", "examples") for note in document.get(name, ()))
    return in_order([*document.get("definition", {}), *noted], frame.lang)


def _texts(frame: Frame, document: Document, code: str) -> dict[str, Any]:
    """Return definition, notes and examples in one language, as HTML."""
    notes = [
        {"lead": lead, "text": clean_html(note["value"], frame.address)}
        for name, lead in (("notes", frame.say("note")), ("examples", frame.say("example")))
        for note in document.get(name, ())
        if note["language"] == code
    ]
    return {"definition": clean_html(document.get("definition", {}).get(code, ""), frame.address), "notes": notes}


def _terms(frame: Frame, thing: Thing) -> Iterator[dict[str, Any]]:
    """Yield the terms by language, that of the page first; what is only there to be searched by is not shown."""
    every = [(role, term) for name, role in _ROLES.items() for term in thing.document.get(name, ())]
    for code in in_order((term["language"] for _, term in every), frame.lang):
        doubts = {"preferred": LABEL_STATUS.get(label_status(thing, code))}
        roles = {
            role: [_term(frame, term, doubts.get(role)) for known, term in every if known == role and term["language"] == code]
            for role in _ROLES.values()
        }
        yield {"lang": code, "name": as_heading(code, frame.lang), **roles}


def _term(frame: Frame, term: Mapping[str, Any], doubt: Text | None) -> dict[str, str]:
    named = (FAMILIES.get(term.get("termFamily", "")), CONJUGATIONS.get(term.get("termConjugation", "")))
    said = [frame.say(name) for name in named if name] + [plain_text(term[key]) for key in ("scope", "termInfo") if term.get(key)]
    said += [doubt.show(frame.lang)] if doubt else []
    return {"text": term["label"], "number": str(term.get("homographNumber") or ""), "remarks": ", ".join(said)}


def _relations(frame: Frame, held: Held, thing: Thing) -> Iterator[Fact]:
    for name in (*RELATIONS, *MATCHES):
        if links := [frame.link(iri) for iri in thing.document.get(name, ())]:
            yield frame.say(name), links
    iri = held.iri + thing.id
    if homes := [held.iri + each.id for each in held.of("collection") if iri in each.document.get("members", ())]:
        yield frame.say("member_of"), [frame.link(home) for home in homes]


def _facts(frame: Frame, thing: Thing) -> Iterator[Fact]:
    document = thing.document
    if (area := frame.named(subject_of(thing)))["text"]:
        yield frame.say("subjectArea"), [area | {"text": plain_text(area["text"]), "href": ""}]
    if codes := literals_of(thing, NOTATION):
        yield frame.say("notation"), [_piece(code.text) for code in codes]
    for name, texts in particulars(properties_of(thing), frame.lang).items():
        if texts:
            yield frame.say(name), [_remark(frame, text) for text in texts]
    for name in _TEXTS:
        if text := document.get(name):
            yield frame.say(name), [_piece(plain_text(text))]
    if links := document.get("links"):
        yield frame.say("links"), _links(frame, links)
    for name in ("created", "modified"):
        yield frame.say(name), [_piece(show_day(getattr(thing.stamp, name)).show(frame.lang))]


def _links(frame: Frame, links: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    return [frame.named(link.get("name", {})) | {"href": link["uri"] if is_web(link["uri"]) else ""} for link in links]


def _remark(frame: Frame, text: str) -> dict[str, str]:
    shown, is_doubtful = unmarked(text)
    return _piece(shown) | {"doubt": frame.say("unverified") if is_doubtful else ""}


def _piece(text: str) -> dict[str, str]:
    return {"text": text, "lang": "", "href": ""}


def alphabetical(frame: Frame, things: Iterator[Thing]) -> list[tuple[Thing, dict[str, str]]]:
    """Return things with their names, in the order of the alphabet of the page."""
    named = [(thing, frame.named(labels_of(thing))) for thing in things]
    return sorted(named, key=lambda item: collation_key(item[1]["text"], frame.lang))
