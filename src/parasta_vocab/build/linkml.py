"""The only door to LinkML: what the schema says, as our own plain values.

LinkML is a build dependency only; nothing that users run imports this module.
"""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parasta_vocab.records.fields import Field, SchemaClass

if TYPE_CHECKING:
    from linkml_runtime.linkml_model.meta import SlotDefinition
    from linkml_runtime.utils.schemaview import SchemaView
    from rdflib import Graph

TEXT_CLASS = "rdf:langString"


@cache
def _view(path: str) -> SchemaView:
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    from linkml_runtime.utils.schemaview import SchemaView

    return SchemaView(path, merge_imports=True)


@cache
def classes(path: Path) -> Mapping[str, SchemaClass]:
    """Return every class of a schema with its fields in their order; not to be changed."""
    view = _view(str(path))
    return {
        name: SchemaClass(
            name=name,
            iri=view.get_uri(cls, expand=True),
            texts=_texts(cls),
            parent=cls.is_a,
            fields={slot.name: _field(view, slot) for slot in view.class_induced_slots(name)},
        )
        for name, cls in view.all_classes().items()
        if cls.class_uri != TEXT_CLASS
    }


def _texts(element: Any) -> dict[str, str]:
    """Return the description of an element in the languages it is given in."""
    notes = element.annotations
    texts = {"en": element.description or ""}
    return texts | {lang: str(notes[lang].value) for lang in ("fi", "sv") if lang in notes}


def _field(view: SchemaView, slot: SlotDefinition) -> Field:
    ranges = [item.range for item in slot.any_of] or [slot.range]
    kind, target = "string", ""
    choices: tuple[str, ...] = ()
    for name in ranges:
        if name in view.all_classes():
            cls = view.get_class(name)
            if cls.class_uri == TEXT_CLASS:
                kind = "texts" if view.get_slot("fi") and cls.attributes["fi"].multivalued else "text"
            else:
                kind = "object" if slot.inlined or slot.inlined_as_list else "reference"
                target = name
        elif name in view.all_enums():
            if namespace := _namespace(view, name):
                kind, target = ("own or concept" if slot.any_of else "concept"), namespace
            else:
                choices = tuple(view.get_enum(name).permissible_values)
        elif name == "boolean":
            kind = "boolean"
        elif name in {"uri", "uriorcurie"}:
            kind = "iri"
        elif name in {"IsoDay", "IsoDate"}:
            kind = "date"
    return Field(
        name=slot.name,
        iri=view.get_uri(slot, expand=True, imports=True) if slot.slot_uri else "",
        kind=kind,
        target=target,
        many=bool(slot.multivalued),
        required=bool(slot.required),
        texts=_texts(slot),
        choices=choices,
    )


def _namespace(view: SchemaView, enum: str) -> str:
    """Return the namespace of the meanings of an enum, or an empty string where its values are plain words."""
    for name, value in view.get_enum(enum).permissible_values.items():
        if value.meaning:
            return str(view.expand_curie(value.meaning)).removesuffix(name)
    return ""


def enums(path: Path) -> dict[str, tuple[str, dict[str, dict[str, str]]]]:
    """Return the namespace of every enum, empty where its values are plain words, and its values by language."""
    view = _view(str(path))
    return {
        name: (_namespace(view, name), {value: _texts(item) for value, item in enum.permissible_values.items()})
        for name, enum in view.all_enums().items()
    }


@cache
def json_schema(path: Path) -> Mapping[str, Any]:
    """Return the JSON Schema of every class, closed, as the `$defs` that LinkML makes of them; not to be changed."""
    from linkml.generators.jsonschemagen import JsonSchemaGenerator

    JsonSchemaGenerator.requires_metamodel = False  # it never asks the metamodel, which takes long to read
    view = _view(str(path))
    generator = JsonSchemaGenerator(view.schema, include_null=False, not_closed=False, metadata=False)
    generator.schemaview = view  # it has worked out the slots of each class already
    definitions: dict[str, Any] = json.loads(generator.serialize())["$defs"]
    return definitions


def shacl(path: Path) -> Graph:
    """Return the SHACL shapes that LinkML makes of a schema, as they come."""
    from linkml.generators.shaclgen import ShaclGenerator

    ShaclGenerator.requires_metamodel = False  # it never asks the metamodel, which takes long to read
    view = _view(str(path))
    generator = ShaclGenerator(view.schema, suffix="Shape", use_class_uri_names=False, metadata=False)
    generator.schemaview = view  # it has worked out the slots of each class already
    shapes: Graph = generator.as_graph()
    return shapes
