"""The rules as a domain of the EU Interoperability Test Bed: a folder that its SHACL validator hosts as it is.

The validator merges the shapes into the data before it validates (`validator.mergeModelsBeforeValidation`), so the national
facts lie among the shapes. It shows messages as they stand; therefore a placeholder becomes the name under which the validator
shows the same thing beside the message, as in `[Kohde] - [https://…]`. Keys and folders: DomainConfigCache of
github.com/ISAITB/shacl-validator and of github.com/ISAITB/itb-commons.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rdflib import SH, Graph, Literal

from parasta_vocab.build.graphs import iter_things
from parasta_vocab.build.itb_words import FACTS_NOTE, LABELS, NOT_HERE, SHAPE_MESSAGE, SHOWN
from parasta_vocab.namespaces import PREFIXES
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.shapes.files import BASIC, FACTS
from parasta_vocab.text import LANGUAGES
from parasta_vocab.validation.basic import STANDS_FOR
from parasta_vocab.validation.names import key_of

DOMAIN: Final = "itb/parasta"
"""The folder of the domain; its name is part of the address where the validator serves it."""
SHAPES: Final = ("shapes/rules.ttl", "shapes/process-description.ttl", "shapes/national-facts.ttl")
"""The files that the validator reads as shapes, below the folder of the domain."""
_UNFILLED: Final = re.compile(r":? ?\{\?successor\}|\{\?hint\}")
"""Placeholders for what only `parasta` works out; the sentences are whole without them."""
_PLACEHOLDER: Final = re.compile(r"\{[$?](\w+)\}")
_NAMED_AS: Final = {"this": "focus", "id": "focus", "value": "value"}


def iter_files(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each file of the domain: its path below the root, and its text; what the build has made before is read from disk."""
    entries = json.loads((root / "shapes/generated/catalogue.json").read_bytes())
    here = sorted(entry["id"] for entry in entries if entry["kind"] == "shape")
    elsewhere = sorted(entry["id"] for entry in entries if entry["kind"] != "shape" and entry["id"] not in STANDS_FOR)
    yield f"{DOMAIN}/config.properties", _config(elsewhere)
    for lang in LANGUAGES:
        lines = [f"{key} = {text.show(lang)}" for key, text in LABELS.items()]
        yield f"{DOMAIN}/translations/labels_{lang}.properties", "\n".join(lines) + "\n"
    graphs = (_rules(root / "shapes", here), _basic(root / BASIC), Graph(bind_namespaces="none").parse(root / FACTS, format="nt11"))
    sources = ("shapes/rules/*.ttl and shapes/conditions.ttl.", f"{BASIC}.", f"{FACTS}. {FACTS_NOTE}")
    for name, graph, source in zip(SHAPES, graphs, sources, strict=True):
        yield f"{DOMAIN}/{name}", f"# Made by `parasta build` from {source}\n{render_turtle(iter_things(graph), PREFIXES)}"


def _config(elsewhere: list[str]) -> str:
    settings = {
        "validator.type": "description",
        "validator.shaclFile.description": ", ".join(SHAPES),
        "validator.mergeModelsBeforeValidation": "true",
        "validator.loadImports": "false",
        "validator.contentSyntax": "text/turtle, application/ld+json, application/rdf+xml, application/n-triples",
        "validator.defaultReportSyntax": "text/turtle",
        "validator.reportsOrdered": "true",
        "validator.locale.available": ", ".join(LANGUAGES),
        "validator.locale.default": LANGUAGES[0],
        "validator.locale.translations": "translations",
    }
    head = [
        "# A domain of the SHACL validator of the EU Interoperability Test Bed. Made by `parasta build`.",
        f"# {NOT_HERE}",
        *(f"#   {name}" for name in elsewhere),
    ]
    return "\n".join([*head, "", *(f"{key} = {value}" for key, value in settings.items())]) + "\n"


def _rules(folder: Path, names: list[str]) -> Graph:
    graph = Graph(bind_namespaces="none")
    for path in (folder / "conditions.ttl", *(folder / "rules" / f"{name}.ttl" for name in names)):
        graph.parse(path)
    for shape, message in list(graph.subject_objects(SH.message)):
        plain = Literal(_plain(str(message), str(message.language)), lang=message.language)  # type: ignore[attr-defined] # a message is a literal
        graph.remove((shape, SH.message, message))
        for bearer in (shape, *graph.objects(shape, SH.sparql)):  # engines look for the message of a query beside it
            graph.add((bearer, SH.message, plain))
    return graph


def _plain(message: str, lang: str) -> str:
    """Return a message in which what the validator shows beside it is named as there."""
    return _PLACEHOLDER.sub(lambda found: f"[{SHOWN[_NAMED_AS[found[1]]].show(lang)}]", _UNFILLED.sub("", message))


def _basic(path: Path) -> Graph:
    graph = Graph(bind_namespaces="none").parse(path)
    for shape, predicate in list(graph.subject_objects(SH.path)):
        message = SHAPE_MESSAGE.filled(key=key_of(str(predicate)))
        for lang, text in message.items():
            graph.add((shape, SH.message, Literal(text, lang=lang)))
    return graph
