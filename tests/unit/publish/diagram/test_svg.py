"""The SVG text itself: a whole one, links, and the same on every machine."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree as ET

from parasta_vocab.publish.diagram import Diagram, Edge, Kind, Node, render_diagram

SAMPLE = Diagram(
    "esimerkki.fi",
    "Puut & pensaat",
    "fi",
    (
        Node("puu", "puu"),
        Node("havupuu", "havupuu"),
        Node("lehtipuu", "lehtipuu"),
        Node("latvus", "latvus"),
        Node("runko", "runko"),
        Node("oksa", "lehtipuun oksankärkiversosuojus"),
        Node("metsa", "metsä", dimmed=True, outside="Metsä ja sen hoito"),
        Node("timber", "timber", dimmed=True, outside="Metsä ja sen hoito", lang="en"),
        Node("sieni", "sieni"),
    ),
    (
        Edge(Kind.GENERIC, "puu", "havupuu"),
        Edge(Kind.GENERIC, "puu", "lehtipuu"),
        Edge(Kind.PARTITIVE, "puu", "latvus"),
        Edge(Kind.PARTITIVE, "puu", "runko"),
        Edge(Kind.PARTITIVE, "latvus", "oksa"),
        Edge(Kind.ASSOCIATIVE, "puu", "metsa"),
        Edge(Kind.ASSOCIATIVE, "timber", "runko"),
        Edge(Kind.ASSOCIATIVE, "lehtipuu", "oksa"),
        Edge(Kind.ASSOCIATIVE, "havupuu", "runko"),
        Edge(Kind.ASSOCIATIVE, "metsa", "timber"),
    ),
)


def test_a_diagram_is_this_picture(golden):
    golden("diagram.fi.svg", render_diagram(SAMPLE))


def test_it_is_an_image_with_a_name_and_a_description():
    root = ET.fromstring(render_diagram(SAMPLE))
    names = root.get("aria-labelledby").split()
    assert [child.get("id") for child in root[:2]] == names == ["esimerkki.fi-title", "esimerkki.fi-desc"]
    assert (root.get("role"), root.get("lang"), root[0].text) == ("img", "fi", "Puut & pensaat")
    assert [text.get("lang") for text in root.iter("{http://www.w3.org/2000/svg}text") if text.get("lang")] == ["en"]


def test_boxes_become_links_and_the_picture_a_group():
    linked = replace(SAMPLE, nodes=tuple(replace(node, href=f"#{node.id}?a&b" if node.id != "sieni" else "") for node in SAMPLE.nodes))
    root = ET.fromstring(render_diagram(linked))
    links = {link.get("href"): link[0].get("data-concept") for link in root.iter("{http://www.w3.org/2000/svg}a")}
    assert root.get("role") == "group"
    assert links == {f"#{node.id}?a&b": node.id for node in SAMPLE.nodes if node.id != "sieni"}


def test_only_what_is_drawn_stands_in_the_key():
    bare = Diagram("x", "x", "sv", (Node("a", "a"), Node("b", "b")), (Edge(Kind.PARTITIVE, "a", "b"),))
    root = ET.fromstring(render_diagram(bare))
    keys = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text") if text.text]
    assert keys == ["helhet – del"]


def test_there_is_no_number_but_whole_ones_in_it():
    drawn = render_diagram(SAMPLE).replace('stroke-width="1.5"', "").replace("translate(0.5 0.5)", "")
    numbers = [
        value
        for element in ET.fromstring(drawn).iter()
        for name, value in element.attrib.items()
        if name in {"d", "x", "y", "width", "height", "rx", "viewBox", "transform"}
    ]
    assert [value for value in numbers if "." in value] == []


def test_it_is_the_same_whatever_the_hash_seed():
    code = (
        "import hashlib, sys; from parasta_vocab.publish.diagram.vocabulary import iter_diagrams;"
        "sys.stdout.write(hashlib.sha256(''.join(path + svg for path, svg in iter_diagrams()).encode()).hexdigest())"
    )
    seen = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("0", "1", "2026")
    }
    assert len(seen) == 1
    assert len(seen.pop()) == len(hashlib.sha256().hexdigest())
