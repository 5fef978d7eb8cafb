"""What every page has around it, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlencode, urlsplit

from parasta_vocab.namespaces import TERMINOLOGY
from parasta_vocab.page import render_page
from parasta_vocab.publish.site.words import NAMES
from parasta_vocab.serve.pages.words import WORDS
from parasta_vocab.serve.reading import label_of
from parasta_vocab.serve.speech import spoken
from parasta_vocab.text import LANGUAGES

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from parasta_vocab.serve.state.snapshot import Held, Snapshot, Thing

HOME: Final = "/terminology/"
_FORMS: Final = {"ttl": "Turtle", "jsonld": "JSON-LD", "rdf": "RDF/XML", "nt": "N-Triples"}
"""How an address of data ends, and what it gives."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The page that is made: its path, its language, whether its address says that language, and what the server holds."""

    path: str
    lang: str
    chosen: bool
    snapshot: Snapshot

    @classmethod
    def of(cls, request: HTTPConnection, snapshot: Snapshot) -> Frame:
        """Return the frame of a page that somebody asks for: in the language of its address, else in that of the caller.

        The path begins with one slash: with two, links to other languages of the page would lead to another server.
        """
        wanted = request.query_params.get("lang", "")
        chosen = wanted in LANGUAGES
        return cls(f"/{quote(request.scope['path']).lstrip('/')}", wanted if chosen else spoken(request), chosen, snapshot)

    def say(self, name: str, **facts: object) -> str:
        """Return a word of the pages."""
        text = WORDS[name]
        return (text.filled(**facts) if facts else text).show(self.lang)

    def to(self, path: str, **parameters: str) -> str:
        """Return a link to a page, in the language that was chosen."""
        every = parameters | ({"lang": self.lang} if self.chosen else {})
        return f"{path}?{urlencode(every)}" if every else path

    def address(self, iri: str) -> str:
        """Return where a link to an IRI leads: to a page of ours if we hold the thing, else to itself; nowhere if no browser can go there."""
        if self.find(iri):
            return self.to(HOME + iri.removeprefix(TERMINOLOGY))
        return iri if is_web(iri) else ""

    def find(self, iri: str) -> Held | Thing | None:
        """Return the thing with an IRI that we hold."""
        prefix, _, id_ = iri.removeprefix(TERMINOLOGY).partition("/")
        held = self.snapshot.terminologies.get(prefix) if iri.startswith(TERMINOLOGY) else None
        if held is None or (held.is_incomplete and not self.path.startswith(f"{HOME}{prefix}/")):
            return None
        return held.things.get(id_) if id_ else held

    def named(self, labels: Mapping[str, str]) -> dict[str, str]:
        """Return a text for a template, with its language where that is not the language of the page."""
        code = next((code for code in (self.lang, *LANGUAGES, *labels) if labels.get(code)), "")
        return {"text": labels.get(code, ""), "lang": "" if code == self.lang else code}

    def link(self, iri: str) -> dict[str, str]:
        """Return a link to a thing, with its name if we know it, and that of its terminology if the page is of another."""
        thing = self.find(iri)
        shown = self.named(labels_of(thing)) if thing else {"text": iri, "lang": ""}
        prefix = iri.removeprefix(TERMINOLOGY).partition("/")[0]
        home = self.snapshot.terminologies[prefix] if thing and not self.path.startswith(f"{HOME}{prefix}/") else None
        return shown | {"href": self.address(iri), "of": self.named(labels_of(home))["text"] if home else ""}

    def render(
        self,
        template: str,
        title: Mapping[str, str],
        trail: Sequence[tuple[str, Mapping[str, str]]] = (),
        parameters: Mapping[str, str] = MappingProxyType({}),
        **values: Any,
    ) -> bytes:
        """Return a page; `trail` are the pages above it with their names, below the list of terminologies.

        `parameters` are those of the address that the page has in other languages too.
        """
        heading = self.named(title)
        above = [(self.to(HOME), {"text": self.say("terminologies"), "lang": ""})]
        above += [(self.to(path), self.named(labels)) for path, labels in trail]
        for name in ("description", "notice"):
            values.setdefault(name, "")
        text = render_page(
            "serve",
            template,
            frame=self,
            lang=self.lang,
            say=self.say,
            title=heading["text"],
            heading=heading,
            home=self.to(HOME),
            trail=above if self.path != HOME else [],
            languages=[(code, NAMES[code], f"{self.path}?{urlencode(dict(parameters) | {'lang': code})}") for code in LANGUAGES],
            **values,
        )
        return text.encode()


def addresses_of_data(stem: str) -> list[tuple[str, str]]:
    """Return the addresses of a thing as data, with the names of the forms; `stem` is its path without an ending."""
    return [(f"{stem}.{suffix}", name) for suffix, name in _FORMS.items()]


def labels_of(thing: Held | Thing) -> Mapping[str, str]:
    """Return the name of a terminology, a concept or a collection by language; its id where it has none."""
    document = thing.document
    return label_of(document) or {"": str(document.get("identifier") or document.get("prefix", ""))}


def in_order(texts: Iterable[str], lang: str) -> list[str]:
    """Return languages, that of the page first, then ours, then others."""
    every = dict.fromkeys(texts)
    return [code for code in dict.fromkeys((lang, *LANGUAGES, *every)) if code in every]


def is_web(iri: str) -> bool:
    """Tell whether a browser can go to an address."""
    try:
        return urlsplit(iri).scheme in {"http", "https"}
    except ValueError:
        return False
