"""Concept diagrams in the manner of ISO 704: generic relations as a tree, partitive ones as a rake, associative ones as arrows.

Nobody draws them by hand: nodes and edges come in, an SVG text goes out.
`nodes` what is drawn · `forest` who stands beside whom · `place` in which order · `spans` what that costs · `stack` at which height · `route` along
which gaps · `ports` and `tracks` where lines meet boxes and each other · `geometry` all of it in numbers · `svg` the picture · `sentences` the
picture in words · `vocabulary` which diagrams a vocabulary has.
"""

from parasta_vocab.publish.diagram.nodes import Diagram, Edge, Kind, Node
from parasta_vocab.publish.diagram.svg import render_diagram

__all__ = ["Diagram", "Edge", "Kind", "Node", "render_diagram"]
