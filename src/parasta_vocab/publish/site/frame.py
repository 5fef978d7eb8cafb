"""What every page has around it: menu, language switch, search, notice, and where things lie relative to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parasta_vocab.page import POLICY, render_page
from parasta_vocab.publish.site.content import content
from parasta_vocab.publish.site.versions import Version
from parasta_vocab.publish.site.words import MENU, NAMES, WORDS
from parasta_vocab.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share: the address of the site, if it is known, and the earlier versions beside the current one, the latest first."""

    base: str = ""
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: its path below the folder of its language, that language, and the site that it is a page of."""

    path: str
    lang: str
    site: Site = Site()

    @property
    def name(self) -> str:
        """The path below the folder of the site."""
        return f"{self.lang}/{self.path}"

    @property
    def home(self) -> str:
        """What leads from the page to the folder of its language."""
        return "../" * self.path.count("/")

    def to(self, path: str) -> str:
        """Return a link to another page of the same language."""
        return self.home + path

    def to_root(self, path: str) -> str:
        """Return a link to a file of the site."""
        return f"{self.home}../{path}"


def say(name: str, lang: str, **facts: object) -> str:
    """Return a word of the site."""
    text = WORDS[name]
    return (text.filled(**facts) if facts else text).show(lang)


def capital(text: str) -> str:
    """Return a title with a capital, except of a name such as eHOKS."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def described(texts: Text, lang: str) -> dict[str, str]:
    """Return a text for a template, with its language where that is not the language of the page."""
    own = getattr(texts, lang)
    code = lang if own else next((code for code, _ in texts.items()), lang)
    return {"text": texts.show(lang), "lang": "" if code == lang else code}


def render(place: Place, template: str, title: str, trail: Sequence[tuple[str, str]] = (), **values: Any) -> bytes:
    """Return a page; `trail` are the pages above it with their names, below the front page."""
    lang = place.lang
    scheme = content().parts[0].vocabulary.scheme
    values.setdefault("description", "")
    values.setdefault("alternates", ())
    text = render_page(
        "publish/site",
        template,
        place=place,
        lang=lang,
        say=lambda name, **facts: say(name, lang, **facts),
        title=title,
        trail=[("index.html", say("home", lang)), *trail] if place.path != "index.html" else [],
        menu=[(path, say(name, lang)) for path, name in MENU.items()],
        languages=[(code, NAMES[code]) for code in LANGUAGES],
        policy=POLICY,
        version=scheme.version,
        **values,
    )
    return text.encode()
