"""The whole glossary as plain data for the template: cover, introduction, parts, sources, indexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from parasta_vocab.publish.diagram.svg import render_diagram
from parasta_vocab.publish.diagram.vocabulary import Atlas
from parasta_vocab.publish.pdf.entry import entry, texts
from parasta_vocab.publish.pdf.front import STATEMENT, introduction
from parasta_vocab.publish.pdf.index import index
from parasta_vocab.publish.pdf.parts import Group, Part, divide
from parasta_vocab.publish.pdf.refs import References
from parasta_vocab.publish.pdf.sources import Bibliography
from parasta_vocab.publish.pdf.words import GLOSSARY, LANGUAGE_NAMES, MODEL, WORDS
from parasta_vocab.text import LANGUAGES, Text, show_day
from parasta_vocab.vocab import Concept, ConceptScheme, Vocabulary
from parasta_vocab.vocab.sources import show_source, status_name

Data = dict[str, Any]
_LICENCES = {"https://creativecommons.org/licenses/by/4.0/": "CC BY 4.0"}


def lay_out(vocabularies: Sequence[Vocabulary], lang: str) -> Data:
    """Return the glossary of one or several concept schemes, its own words in one language, its entries in all three."""
    parts = divide(vocabularies)
    concepts = [concept for part in parts for group in part.groups for concept in group.concepts]
    numbers = {iri: number for part in parts for iri, number in part.numbers.items()}
    references = References(lang, numbers, {concept.iri: concept for concept in concepts})
    bibliography = Bibliography(concepts)
    schemes = [vocabulary.scheme for vocabulary in vocabularies]
    statuses = dict.fromkeys(concept.status for concept in concepts)
    return {
        "lang": lang,
        "cover": _cover(schemes, lang),
        "words": {name: text.show(lang) for name, text in WORDS.items()},
        "introduction": introduction(lang, [scheme.description for scheme in schemes if len(schemes) == 1], statuses),
        "parts": [_part(part, references, bibliography) for part in parts],
        "sources": {"common": [show_source(each, lang) for each in bibliography.common], "items": bibliography.items(lang)},
        "indexes": [{"lang": code, "heading": LANGUAGE_NAMES[code].show(lang), "letters": index(concepts, code)} for code in LANGUAGES],
    }


def _cover(schemes: Sequence[ConceptScheme], lang: str) -> Data:
    first = schemes[0]
    title = first.title if len(schemes) == 1 else MODEL
    order = (lang, *(code for code in LANGUAGES if code != lang))
    issued = max(scheme.issued for scheme in schemes)
    licence = _LICENCES.get(first.license, first.license)
    facts = (
        ("version", f"{first.version}, {status_name(first.status, lang)}", ""),
        ("published", show_day(issued.isoformat()).show(lang), ""),
        ("compiled", first.creator.name.show(lang), ""),
        ("licence", licence, first.license),
        *((("address", first.iri, ""),) if len(schemes) == 1 else ()),
    )
    return {
        "title": title.show(lang),
        "titles": [{"lang": code, "title": title.show(code), "kind": GLOSSARY.show(code)} for code in order],
        "facts": [{"name": WORDS[name].show(lang), "text": text, "href": href} for name, text, href in facts],
        "statements": [{"lang": code, "text": f"{STATEMENT.show(code)} {first.creator.note.show(code)}"} for code in order],
        "description": " ".join(scheme.description.show(lang) for scheme in schemes),
        "author": first.creator.name.show(lang),
        "keywords": [scheme.title.show(code) for scheme in schemes for code in LANGUAGES],
        "date": [issued.year, issued.month, issued.day],
    }


def _part(part: Part, references: References, bibliography: Bibliography) -> Data:
    lang = references.lang
    scheme = part.vocabulary.scheme
    drawn = dict(_diagrams(part, lang))
    fields = {concept.subject_field for group in part.groups for concept in group.concepts}
    shared = next(iter(fields)) if len(fields) == 1 else None
    return {
        "number": part.number,
        "title": scheme.title.show(lang),
        "others": _others(scheme.title, lang),
        "description": scheme.description.show(lang) if part.number else "",
        "field": shared.show(lang) if shared else "",
        "diagram": drawn.get(""),
        "groups": [_group(group, part, references, bibliography, drawn, shared) for group in part.groups],
    }


def _group(group: Group, part: Part, references: References, bibliography: Bibliography, drawn: Data, shared: Text | None) -> Data:
    lang = references.lang
    fields = {concept.subject_field for concept in group.concepts}
    field = next(iter(fields)) if len(fields) == 1 else None

    def one(concept: Concept) -> Data:
        return entry(concept, part.vocabulary, references, bibliography, field=field is None)

    return {
        "title": _capital(group.title.show(lang)),
        "others": _others(group.title, lang),
        "number": references.numbers[group.head.iri] if group.head else "",
        "head": group.head is not None,
        "field": field.show(lang) if field and not shared else "",
        "texts": list(texts(group.definition)),
        "diagram": drawn.get(group.diagram) if group.diagram else None,
        "entries": [one(concept) for concept in group.concepts],
    }


def _others(title: Text, lang: str) -> list[dict[str, str]]:
    return [{"lang": code, "text": _capital(text)} for code, text in title.items() if code != lang]


def _capital(title: str) -> str:
    """Return a title with a capital, except of a name such as eHOKS."""
    return title if title[1:2].isupper() else title[:1].upper() + title[1:]


def _diagrams(part: Part, lang: str) -> Iterator[tuple[str, Data]]:
    """Yield the concept diagrams that a part shows by the id of their group, each with its description in words."""
    shown = {"", *(group.diagram for group in part.groups)}
    atlas = Atlas(part.vocabulary)
    for group in atlas.groups:
        if group.id not in shown:
            continue
        picture = render_diagram(atlas.diagram(group, lang))
        described = re.search(r"<desc[^>]*>(.*?)</desc>", picture, re.DOTALL)
        wide = re.search(r'<svg[^>]* width="(\d+)"', picture)
        yield (
            group.id,
            {
                "svg": picture,
                "alt": unescape(described[1]) if described else "",
                "width": int(wide[1]) if wide else 0,
                "title": _capital(group.title.show(lang)),
            },
        )
