"""The counterparts of a concept elsewhere, in the manner of JSKOS."""

from __future__ import annotations

import json
from functools import lru_cache
from urllib.parse import urlsplit

from parasta_vocab.publish.sanastot.documents import Document
from parasta_vocab.publish.skosmos.contexts import CONCEPT, PREFIXES
from parasta_vocab.publish.skosmos.data import about
from parasta_vocab.publish.skosmos.jsonld import compact
from parasta_vocab.publish.skosmos.labels import find_label
from parasta_vocab.publish.skosmos.library import Question, Refused
from parasta_vocab.publish.skosmos.source import LABEL, Source
from parasta_vocab.publish.skosmos.words import MAPPINGS, show
from parasta_vocab.skos.graph import is_blank
from parasta_vocab.source.document import Literal


def mappings(question: Question) -> Document:
    """Return the mappings of a concept, enriched with what the vocabularies here know of the other end, and its RDF data.

    Raises:
        Refused: No concept is named, or the vocabulary says nothing of it.
    """
    question.needed("uri")
    iri, graph = question.uri, question.source.graph
    if not question.source.knows(iri):
        raise Refused(404, "no_concept", uri=iri)
    found = [_mapping(question, iri, kind, target) for kind in MAPPINGS for target in sorted(graph.iris(iri, kind)) if not is_blank(target)]
    return {"mappings": found, "graph": _said(question.source, iri)}


@lru_cache(maxsize=16)
def _said(source: Source, iri: str) -> str:
    """Return the RDF data of a concept as text; the questions in each language come one after the other."""
    return json.dumps(compact(dict.fromkeys(about(source, iri)), CONCEPT), ensure_ascii=False, separators=(",", ":"))


def _mapping(question: Question, iri: str, kind: str, target: str) -> Document:
    source, lang = question.source, question.text("clang") or question.lang
    holder = question.library.holder(target, source)
    label = _label(source, holder, target, lang)
    known = _label(source, holder if question.flag("external", default=True) else None, target, lang)
    notation = holder.notation(target) if holder else source.notation(target)
    prefix = next(prefix for prefix, home in PREFIXES.items() if kind.startswith(home))
    end: Document = {"uri": target}
    if notation is not None:
        end["notation"] = notation
    if known:
        end["prefLabel"] = {known.lang: known.text}
    return {
        "uri": iri,
        "notation": notation,
        "type": [f"{prefix}:{kind.removeprefix(PREFIXES[prefix])}"],
        "prefLabel": label.text if label else target,
        "from": {"memberSet": [{"uri": iri}]},
        "to": {"memberSet": [end]},
        "hrefLink": target,
        "lang": known.lang if known else "",
        "vocabName": holder.title(lang) if holder else urlsplit(target).hostname or target,
        "typeLabel": show(MAPPINGS[kind], question.lang),
        **({"fromScheme": {"uri": source.scheme}} if source.scheme else {}),
        **({"toScheme": {"uri": holder.scheme}} if holder and holder.scheme else {}),
    }


def _label(source: Source, holder: Source | None, target: str, lang: str) -> Literal | None:
    for place in (source, holder):
        labels = (*place.graph.pref.get(target, ()), *place.graph.texts(target, LABEL)) if place else ()
        found = find_label(labels, lang, *(place.languages if place else ()))
        if found:
            return found
    return None
