"""The generated files that an engine is given, named by their paths below the data root."""

from __future__ import annotations

from typing import Final

RULES: Final = "shapes/generated/rules.nt"
"""The rules that are shapes, and the conditions they share."""
CLAIMED: Final = "shapes/generated/rules-claimed.nt"
"""Rules that hold only for stages that a file claims to describe whole; a file that claims none is spared them."""
BASIC: Final = "shapes/generated/process-description.ttl"
"""The basic shapes, for RDF that did not come through our own form."""
FACTS: Final = "shapes/generated/national-facts.nt"
"""What the rules need to know of the national model; merged into the data graph."""
