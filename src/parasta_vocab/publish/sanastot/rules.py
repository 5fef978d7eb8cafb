"""The rules that the platform holds a document against before it takes it.

Source: `validator/*` of VRK-YTI/yti-common-backend and of VRK-YTI/yti-terminology-api, and the check of languages in the former's
`MapperUtils.addLocalizedProperty`. What the platform answers with status 500, or keeps although RDF cannot say it (a reference that is
no IRI, a language that is no tag), is broken here too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

from parasta_vocab.namespaces import TERMINOLOGY as ADDRESSES
from parasta_vocab.publish.sanastot.broken import Broken, Located, Path, broken
from parasta_vocab.publish.sanastot.checks import (
    IDENTIFIER,
    LANGUAGE,
    LONG,
    PREFIX,
    SHORT,
    TAG,
    UUID,
    by_language,
    is_iri,
    missing,
    required,
    too_long,
    wrong_name,
    wrong_tag,
)
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import CATEGORIES, COLLECTION, CONCEPT, MATCHES, RELATIONS, TERM, TERM_FIELDS, TERMINOLOGY, Kind
from parasta_vocab.publish.sanastot.structure import INVALID, iter_misshapen

_PAGE: Final = re.compile(r"(?:https?|ftps?|mailto|urn|doi|tel):|(?![\s\x00-\x1f]*[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
"""How the address of a link begins: with a scheme that runs nothing when it is opened, or with none. The platform takes any."""


def iter_broken(terminology: Terminology, organizations: Collection[str] | None = None) -> Iterator[Located]:
    """Yield what the platform would refuse of a whole terminology, were it new there; `organizations` are the ids that it knows."""
    about, languages = terminology.about, terminology.about.get("languages", ())
    yield from (
        Located("terminology", about.get("prefix", ""), item)
        for item in iter_broken_terminology(about, new=True, organizations=organizations)
    )
    for id_, concept in terminology.concepts.items():
        yield from (Located("concept", id_, item) for item in iter_broken_concept(concept, new=True, languages=languages))
    for id_, collection in terminology.collections.items():
        yield from (Located("collection", id_, item) for item in iter_broken_collection(collection, new=True, languages=languages))


def iter_broken_terminology(
    body: Any, *, new: bool, organizations: Collection[str] | None = None, taken: Collection[str] = ()
) -> Iterator[Broken]:
    """Yield what is broken in a TerminologyDTO; `organizations` are the ids that exist (None: not known), `taken` the prefixes in use."""
    misshapen = tuple(iter_misshapen(body, TERMINOLOGY))
    if misshapen:
        yield from misshapen
        return
    yield from wrong_name(body, "prefix", PREFIX, new=new)
    if new and body.get("prefix") in taken:
        yield broken(("prefix",), body["prefix"], "prefix-in-use", "sanastot_prefix_in_use", prefix=body["prefix"])
    yield from _languages(body)
    yield from _labels(body)
    yield from _description(body)
    yield from required(body, "organizations")
    for place, id_ in enumerate(body.get("organizations") or ()):
        if not UUID.fullmatch(id_) or (organizations is not None and id_ not in organizations):
            yield broken(("organizations", place), id_, f"does-not-exist.{id_}", "sanastot_no_organization", id=id_)
    yield from required(body, "groups")
    for place, group in enumerate(body.get("groups") or ()):
        if group not in CATEGORIES:
            known = ", ".join(CATEGORIES)
            yield broken(("groups", place), group, f"does-not-exist.{group}", "sanastot_no_group", id=group, choices=known)
    yield from chain(required(body, "status"), required(body, "graphType"))


def iter_broken_concept(body: Any, *, new: bool, languages: Collection[str]) -> Iterator[Broken]:
    """Yield what is broken in a ConceptDTO of a terminology in these languages."""
    misshapen = tuple(iter_misshapen(body, CONCEPT))
    if misshapen:
        yield from misshapen
        return
    yield from wrong_name(body, "identifier", IDENTIFIER, new=new)
    yield from required(body, "status")
    yield from _recommended(body.get("recommendedTerms") or ())
    yield from chain.from_iterable(_terms(body, field) for field in TERM_FIELDS)
    yield from _lengths(body, CONCEPT, ())
    yield from by_language(body, "definition", LONG, languages)
    yield from chain.from_iterable(_localized(body, field) for field in ("notes", "examples"))
    yield from chain.from_iterable(_link(link, place, languages) for place, link in enumerate(body.get("links") or ()))
    yield from chain.from_iterable(_references(body, field) for field in (*RELATIONS, *MATCHES))


def iter_broken_collection(body: Any, *, new: bool, languages: Collection[str]) -> Iterator[Broken]:
    """Yield what is broken in a ConceptCollectionDTO of a terminology in these languages."""
    misshapen = tuple(iter_misshapen(body, COLLECTION))
    if misshapen:
        yield from misshapen
        return
    yield from wrong_name(body, "identifier", IDENTIFIER, new=new)
    yield from by_language(body, "label", SHORT, languages)
    yield from by_language(body, "description", LONG, languages)
    for place, member in enumerate(body.get("members") or ()):
        if not member.strip():
            yield missing(("members", place), member)
        elif not (is_iri(member) if ":" in member else IDENTIFIER.fullmatch(member)):
            yield _no_reference(("members", place), member)


def _languages(body: Document) -> Iterator[Broken]:
    yield from required(body, "languages")
    for place, lang in enumerate(body.get("languages") or ()):
        if not (LANGUAGE.fullmatch(lang) and TAG.fullmatch(lang)):
            yield wrong_tag(("languages", place), lang)


def _labels(body: Document) -> Iterator[Broken]:
    label, languages = body.get("label") or {}, list(dict.fromkeys(body.get("languages") or ()))
    if not label:
        yield missing(("label",), body.get("label"))
        return
    for lang, text in label.items():
        if text is None or not text.strip():
            yield missing(("label", lang), text, field="label")
    if set(label) != set(languages):
        facts = {"languages": ", ".join(languages), "found": ", ".join(label)}
        yield broken(("label",), label, "label-language-count-mismatch", "sanastot_each_language", **facts)
    yield from too_long(label, SHORT, ("label",))


def _description(body: Document) -> Iterator[Broken]:
    languages = frozenset(body.get("languages") or ())
    for lang in body.get("description") or {}:
        if lang not in languages:
            code = f"language-not-in-language-list.{lang}"
            yield broken(("description", lang), lang, code, "sanastot_language_unknown", field="description", lang=lang)
    yield from too_long(body.get("description") or {}, LONG, ("description",))


def _recommended(terms: Iterable[Document]) -> Iterator[Broken]:
    by_language: dict[str, int] = {}
    for term in terms:
        by_language[term.get("language") or ""] = by_language.get(term.get("language") or "", 0) + 1
    if not by_language:
        yield broken(("recommendedTerms",), None, "missing-recommended-term", "sanastot_no_recommended_term", field="terms")
    for lang, count in by_language.items():
        if count > 1 and lang:
            code = f"too-many-recommended-terms-{lang}"
            yield broken(("recommendedTerms",), lang, code, "sanastot_recommended_terms", field="terms", lang=lang, count=count)


def _terms(body: Document, field: str) -> Iterator[Broken]:
    for place, term in enumerate(body.get(field) or ()):
        path = (field, place)
        yield from chain.from_iterable(required(term, key, path) for key in ("label", "language", "status"))
        if term.get("language") and not TAG.fullmatch(term["language"]):
            yield wrong_tag((*path, "language"), term["language"])
        yield from _lengths(term, TERM, path)


def _lengths(body: Document, fields: Mapping[str, Kind], path: Path) -> Iterator[Broken]:
    """Yield the strings that are too long, of those that stand by themselves or in a list of their own."""
    for field, kind in fields.items():
        if kind in {Kind.TEXT, Kind.AREA} and field != "identifier":
            yield from too_long({field: body.get(field)}, SHORT if kind is Kind.TEXT else LONG, path)
        elif kind is Kind.TEXTS:
            yield from too_long(dict(enumerate(body.get(field) or ())), LONG, (*path, field))


def _localized(body: Document, field: str) -> Iterator[Broken]:
    for place, item in enumerate(body.get(field) or ()):
        path = (field, place)
        if item.get("value"):
            yield from required(item, "language", path)
        if item.get("language") and not TAG.fullmatch(item["language"]):
            yield wrong_tag((*path, "language"), item["language"])
        yield from too_long({"value": item.get("value")}, LONG, path, field=field)


def _link(link: Document, place: int, languages: Collection[str]) -> Iterator[Broken]:
    path = ("links", place)
    names = link.get("name") or {}
    if not names or any(text is None or not text.strip() for text in names.values()):
        yield missing((*path, "name"), link.get("name"), field="links.name")
    yield from required(link, "uri", path, field="links.uri")
    yield from too_long({"uri": link.get("uri")}, LONG, path, field="links.uri")
    if (address := link.get("uri") or "").strip() and not _PAGE.match(address):
        yield broken((*path, "uri"), address, INVALID, "sanastot_link", field="links.uri", uri=address)
    yield from by_language(link, "name", SHORT, languages, path)
    yield from by_language(link, "description", LONG, languages, path)


def _references(body: Document, field: str) -> Iterator[Broken]:
    for place, iri in enumerate(body.get(field) or ()):
        if not is_iri(iri):
            yield _no_reference((field, place), iri)


def _no_reference(path: Path, iri: str) -> Broken:
    return broken(path, iri, INVALID, "sanastot_reference", iri=iri, example=f"{ADDRESSES}oksa/c125")
