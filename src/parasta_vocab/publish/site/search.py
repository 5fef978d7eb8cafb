"""The index of the search as scripts: what is found, and every inflected form that leads to it.

A page opened from a disk may load scripts but not read files, so the index is a script that sets a value. Forms of one term share their
beginning, which is written once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from parasta_vocab.publish.collation import collation_key
from parasta_vocab.publish.site.concepts import Page
from parasta_vocab.publish.site.content import concept_page, content, rule_page
from parasta_vocab.publish.site.frame import Place, Site, capital, render, say
from parasta_vocab.publish.site.words import WORDS
from parasta_vocab.shapes import Rule, catalogue, lint_catalogue
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import Concept, vocabulary
from parasta_vocab.vocab.concept import Texts
from parasta_vocab.vocab.forms import form_table
from parasta_vocab.vocab.function_words import FUNCTION_WORDS


def search_page(lang: str, site: Site) -> Page:
    """Return the page of the search in a language."""
    place = Place("search.html", lang, site)
    return place.name, render(place, "search.html.jinja", say("search", lang), description=say("search_lead", lang))


def search_scripts() -> dict[str, bytes]:
    """Return the scripts of the index by name below the folder of the site."""
    scripts = {"assets/forms.js": _script("parastaForms", {lang: _forms(lang) for lang in LANGUAGES})}
    for lang in LANGUAGES:
        words = {name.removeprefix("search_"): say(name, lang) for name in WORDS if name.startswith("search_")}
        found = {"lang": lang, "words": words, "small": sorted(FUNCTION_WORDS), "entries": _entries(lang)}
        scripts[f"assets/entries.{lang}.js"] = _script("parastaEntries", found)
    return scripts


def _script(name: str, value: Any) -> bytes:
    return f"window.{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n".encode()


@cache
def _order() -> tuple[Concept | Rule, ...]:
    """Return what the search finds in an order of its own; the forms name an entry by its place in it."""
    return (*content().concepts.values(), *catalogue().values(), *lint_catalogue().values())


def _entries(lang: str) -> list[list[Any]]:
    """Return for each entry: page, label, its place in the alphabet, scheme, labels by language, other labels, texts.

    Labels are in small letters, as the search compares them.
    """
    order = _order()
    shown = [capital(item.label.show(lang)) if isinstance(item, Rule) else item.pref_label.show(lang) for item in order]
    ranks = {label: rank for rank, label in enumerate(sorted(set(shown), key=lambda label: collation_key(label, lang)))}
    return [
        [page, label, ranks[label], *rest]
        for label, (page, *rest) in zip(
            shown, (_rule(item, lang) if isinstance(item, Rule) else _concept(item, lang) for item in order), strict=True
        )
    ]


def _concept(concept: Concept, lang: str) -> list[Any]:
    others = [concept.id, *_flat(concept.alt_label), *_flat(concept.hidden_label), *_flat(concept.discouraged_label)]
    texts = [*(text for _, text in concept.definition.items()), *_flat(concept.note)]
    return [
        concept_page(concept),
        vocabulary(concept.scheme).scheme.title.show(lang),
        dict(concept.pref_label.items()),
        " ".join(others).casefold(),
        concept.definition.show(lang),
        " ".join(texts).casefold(),
    ]


def _rule(rule: Rule, lang: str) -> list[Any]:
    labels = dict(rule.label.items())
    why = rule.why.show(lang)
    return [rule_page(rule.id), say("rules", lang), labels, rule.id, why, why.casefold()]


def _flat(texts: Texts) -> list[str]:
    return [text for several in texts.values() for text in several]


def _forms(lang: str) -> dict[str, Any]:
    """Return terms as [entry, kind, label], and forms as [terms, common beginning, endings]."""
    table = form_table(lang)
    places = {item.iri: place for place, item in enumerate(_order())}
    together: dict[str, list[str]] = {}
    for form, found in table.forms.items():
        together.setdefault(",".join(map(str, [found] if isinstance(found, int) else found)), []).append(form)
    return {
        "terms": [[places[term.iri], term.kind, term.label] for term in table.terms],
        "forms": [[terms, *_shared(forms)] for terms, forms in together.items()],
        "compounds": _compounds(table.compounds),
    }


def _shared(forms: Iterable[str]) -> list[str]:
    several = sorted(forms)
    first, last = several[0], several[-1]  # what these two share, all share
    head = first[: next((place for place, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))]
    return [head, "|".join(form.removeprefix(head) for form in several)]


def _compounds(compounds: Mapping[str, int]) -> list[list[Any]]:
    """Return the beginnings of compounds with their terms, the longest first."""
    return [[begin, compounds[begin]] for begin in sorted(compounds, key=lambda item: (-len(item), item))]
