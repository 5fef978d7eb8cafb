"""Mentions of concepts as W3C Web Annotations: one collection, each annotation with what it says and where it stands.

The model is https://www.w3.org/TR/annotation-model/; positions count characters of the extracted text, as the model wants it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from parasta_vocab.annotate.match import Annotated, Annotations, Mention
from parasta_vocab.namespaces import LOCAL
from parasta_vocab.report.annotation_words import ANNOTATION_WORDS
from parasta_vocab.report.annotations import preferred

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""So many characters before and after a mention are given, so that it is found again in a changed text."""


def render_web_annotations(annotations: Annotations, lang: str) -> str:
    """Return the mentions as an annotation collection in JSON-LD with one page; `lang` is the language of what we say ourselves."""
    items = [_annotation(text, mention, lang) for text in annotations.texts for mention in text.mentions]
    content = {
        "@context": CONTEXT,
        "id": _name("collection", *(item["id"] for item in items)),
        "type": "AnnotationCollection",
        "label": ANNOTATION_WORDS["title"].show(lang),
        "total": len(items),
        "first": {
            "id": _name("page", *(item["id"] for item in items)),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _annotation(text: Annotated, mention: Mention, lang: str) -> dict[str, Any]:
    whole = text.extract.text
    source = source_iri(text.source)
    return {
        "id": _name(source, str(mention.start), str(mention.end), mention.concept),
        "type": "Annotation",
        "motivation": "identifying",
        "body": list(_bodies(mention, lang)),
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "prefix": whole[max(mention.start - AROUND, 0) : mention.start],
                    "exact": mention.exact,
                    "suffix": whole[mention.end : mention.end + AROUND],
                },
                {"type": "TextPositionSelector", "start": mention.start, "end": mention.end},
            ],
        },
    }


def _bodies(mention: Mention, lang: str) -> Iterator[dict[str, Any]]:
    yield {"type": "SpecificResource", "source": mention.concept, "purpose": "identifying"}
    yield from ({"type": "SpecificResource", "source": iri, "purpose": "tagging"} for iri in mention.others)
    if mention.discouraged:
        advice = ANNOTATION_WORDS["use"].filled(preferred=preferred(mention)).show(lang)
        yield {"type": "TextualBody", "value": advice, "format": "text/plain", "language": lang, "purpose": "editing"}


def source_iri(source: str) -> str:
    """Return a file name as an IRI: relative names stay relative to the collection, standard input has a name of its own.

    >>> source_iri("texts/my guide.md")
    'texts/my%20guide.md'
    """
    if source.startswith("<"):
        return f"{LOCAL}stdin"
    path = Path(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _name(*parts: str) -> str:
    """Return an IRI that is the same for the same annotation on every run."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, LOCAL + chr(10).join(parts))}"
