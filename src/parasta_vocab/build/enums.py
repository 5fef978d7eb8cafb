"""Records → one static enum a scheme, so that the schema knows every national name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import yaml

from parasta_vocab import namespaces

_Dumper: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
HEADER = """# Generated from vocab/src by `parasta build`; do not edit.
"""


def render_enums(members: Mapping[str, Iterable[tuple[str, str, str]]]) -> str:
    """Return the enum schema; `members` maps each enum to (prefix, key, description) of its values."""
    enums: dict[str, Any] = {}
    prefixes = {"linkml": "https://w3id.org/linkml/"}
    for enum, values in members.items():
        permissible = {}
        for prefix, key, description in values:
            prefixes[prefix] = namespaces.PREFIXES[prefix]
            permissible[key] = {"description": description, "meaning": f"{prefix}:{key}"}
        enums[enum] = {"description": f"The national names that {enum} knows.", "permissible_values": permissible}
    schema = {
        "id": f"{namespaces.MODEL}schema/enums",
        "name": "parasta-enums",
        "title": "The national names",
        "description": "One enum a concept scheme, each value with the IRI of its concept.",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "prefixes": prefixes,
        "imports": ["linkml:types"],
        "enums": enums,
    }
    return HEADER + yaml.dump(schema, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
