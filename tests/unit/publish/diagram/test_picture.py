"""What every picture has to fulfil, ours and strange ones: all of it drawn, once, in the right shape, and readable."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from parasta_vocab.publish.diagram import Kind, render_diagram
from parasta_vocab.publish.diagram.sentences import WORDS, describe
from parasta_vocab.publish.diagram.vocabulary import Atlas
from parasta_vocab.publish.diagram.wrap import measure
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary

SVG = "{http://www.w3.org/2000/svg}"


@dataclass
class Shown:
    """The boxes by concept as (x, y, width, height), the lines of text of each, and the relations with their paths."""

    root: ET.Element
    boxes: dict = field(default_factory=dict)
    texts: dict = field(default_factory=dict)
    relations: Counter = field(default_factory=Counter)
    paths: list = field(default_factory=list)

    @property
    def title(self):
        return self.root.find(f"{SVG}title").text

    @property
    def description(self):
        return self.root.find(f"{SVG}desc").text


def read_back(svg):
    shown = Shown(ET.fromstring(svg))
    for group in shown.root.iter(f"{SVG}g"):
        concept = group.get("data-concept")
        if concept is not None:
            frame = group.find(f"{SVG}rect")
            shown.boxes[concept] = tuple(int(frame.get(name)) for name in ("x", "y", "width", "height"))
            shown.texts[concept] = [
                (
                    span.text or "",
                    int(span.get("x")),
                    int(span.get("y")),
                    text.get("font-weight") == "bold",
                    int(text.get("font-size", "12")),
                )
                for text in group.findall(f"{SVG}text")
                for span in text.findall(f"{SVG}tspan")
            ]
    for path in shown.root.iter(f"{SVG}path"):
        if path.get("data-relation"):
            relation = (path.get("data-relation"), path.get("data-from"), path.get("data-to"))
            shown.relations[relation] += 1
            shown.paths.append((relation, path.get("d")))
    return shown


def strokes(drawing):
    """Return the strokes of a path, each a list of points; a rounded corner counts as its corner."""
    found = []
    for command, numbers in re.findall(r"([MLQ])([-\d ]+)", drawing):
        values = [int(number) for number in numbers.split()]
        if command == "M":
            found.append([])
        points = list(zip(values[::2], values[1::2], strict=True))
        found[-1].extend(points)
    return found


def pieces(drawing):
    """Return the straight pieces of the main stroke of a path."""
    return list(pairwise(strokes(drawing)[0]))


OURS = [(scheme, group.id) for scheme in SCHEMES for group in Atlas(vocabulary(scheme)).groups]


@pytest.fixture(scope="module", params=OURS, ids=lambda pair: "-".join(filter(None, pair)))
def ours(request):
    """The diagram of one group in each language, with what its SVG shows."""
    scheme, group_id = request.param
    found = vocabulary(scheme)
    group = next(group for group in Atlas(found).groups if group.id == group_id)
    diagrams = [Atlas(found).diagram(group, lang) for lang in LANGUAGES]
    return found, group, [(diagram, read_back(render_diagram(diagram))) for diagram in diagrams]


def expected_relations(found, members):
    """Return what the records say of the members, straight from the concepts."""
    relations = Counter()
    for concept in found:
        for kind, others in (("generic", concept.broader_generic), ("partitive", concept.broader_partitive)):
            for other in others:
                if {concept.iri, other} & members:
                    relations[kind, frozenset({concept.iri, other}), other] += 1
    pairs = {
        frozenset({concept.iri, other})
        for concept in found
        for other in concept.related
        if other in found.concepts and other != concept.iri
    }
    for pair in pairs:
        if pair & members:
            relations["associative", pair, None] += 1
    return relations


def test_each_relation_of_the_data_is_drawn_exactly_once(ours):
    found, group, drawn = ours
    for _, shown in drawn:
        seen = Counter()
        for (kind, source, target), count in shown.relations.items():
            seen[kind, frozenset({source, target}), None if kind == "associative" else source] += count
        assert seen == expected_relations(found, set(group.members))


def test_each_label_stands_in_its_box_with_the_group_of_what_comes_from_elsewhere(ours):
    found, group, drawn = ours
    for diagram, shown in drawn:
        homes = {member: each.pref_label.show(diagram.lang) for each in found.collections.values() for member in each.members}
        for iri, lines in shown.texts.items():
            label = found.get(iri).pref_label.show(diagram.lang)
            home = "" if iri in group.members else homes.get(iri, "")
            assert squeezed("".join(line for line, *_ in lines)) == squeezed(label + home)
            assert {bold for _, _, _, bold, _ in lines} == {iri in group.members}
        ends = {end for _, source, target in shown.relations for end in (source, target)}
        assert set(shown.boxes) == ends | set(group.members)


def test_the_description_says_each_relation_once(ours):
    *_, drawn = ours
    for diagram, shown in drawn:
        assert shown.description == describe(diagram)
        names = {node.id: f"<{number}>" for number, node in enumerate(diagram.nodes)}
        said = describe(replace(diagram, nodes=tuple(replace(node, label=names[node.id]) for node in diagram.nodes)))
        heard = Counter()
        for subject, sentence in re.findall(r"(<\d+>): ([^.]*)\.", said):
            for part in sentence.split("; "):
                kind = next(kind for (kind, _), text in WORDS.items() if part.startswith(f"{text.show(diagram.lang)} <"))
                for other in re.findall(r"<\d+>", part):
                    heard[(kind, subject, other) if kind is Kind.ASSOCIATIVE else (kind, other, subject)] += 1
        assert heard == Counter((edge.kind, names[edge.source], names[edge.target]) for edge in diagram.edges)


def test_the_picture_stands_in_the_same_order_in_every_language(ours):
    *_, drawn = ours
    columns = [sorted(shown.boxes, key=lambda iri, boxes=shown.boxes: (boxes[iri][0], boxes[iri][1])) for _, shown in drawn]
    assert columns[0] == columns[1] == columns[2]


def test_it_fits_an_upright_page(ours):
    *_, drawn = ours
    for _, shown in drawn:
        assert int(shown.root.get("width")) <= 860
        assert int(shown.root.get("height")) <= 1210


def test_nothing_of_ours_lies_upon_anything_else(ours):
    *_, drawn = ours
    for _, shown in drawn:
        assert_readable(shown)
        assert_apart(shown)


def test_a_strange_diagram_is_still_a_picture(strange):
    shown = read_back(render_diagram(strange))
    assert_readable(shown)
    expected = {(edge.kind.value, edge.source, edge.target) for edge in strange.relations()}
    assert shown.relations == Counter(dict.fromkeys(expected, 1))
    assert set(shown.boxes) == {node.id for node in strange.nodes}
    for node in strange.nodes:
        assert squeezed("".join(line for line, *_ in shown.texts[node.id])) == squeezed(node.label + node.outside)


def assert_readable(shown):
    """Boxes do not overlap, texts are in their boxes, lines end at their boxes and pass none, shapes are those of the relations."""
    width, height = int(shown.root.get("width")), int(shown.root.get("height"))
    assert shown.root.get("viewBox") == f"0 0 {width} {height}"
    for (x, y, wide, tall), (x2, y2, wide2, tall2) in combinations(shown.boxes.values(), 2):
        assert x + wide <= x2 or x2 + wide2 <= x or y + tall <= y2 or y2 + tall2 <= y
    for concept, (x, y, wide, tall) in shown.boxes.items():
        assert x > 0
        assert y > 0
        assert x + wide < width
        assert y + tall < height
        baselines = [baseline for _, _, baseline, _, _ in shown.texts[concept]]
        assert baselines == sorted(set(baselines))
        for line, middle, baseline, bold, size in shown.texts[concept]:
            half = -(-measure(line, size, bold=bold) // 2)
            assert x < middle - half
            assert middle + half < x + wide
            assert y + size - 2 <= baseline <= y + tall - size // 4
    for relation, drawing in shown.paths:
        assert_shape(relation[0], drawing)
        assert_ends(relation, drawing, shown)


def assert_shape(kind, drawing):
    line, *rest = strokes(drawing)
    bars = [abs(y - y2) for stroke in (line, *rest) for (x, y), (x2, y2) in pairwise(stroke) if x == x2]
    if kind == Kind.ASSOCIATIVE:  # an arrowhead at either end, and rounded where it turns
        assert [len(head) for head in rest] == [3, 3]
        assert [head[1] for head in rest] == [line[0], line[-1]]
        assert ("Q" in drawing) == (len({x for x, _ in line}) > 1 and len({y for _, y in line}) > 1)
    elif kind == Kind.GENERIC:  # one stroke
        assert rest == []
    else:  # a rake has a bar
        assert max(bars) > 0


def assert_ends(relation, drawing, shown):
    _, source, target = relation
    stroke = strokes(drawing)[0]
    ends = [shown.boxes[source], shown.boxes[target]]
    assert any(all(touches(point, box) for point, box in zip((stroke[0], stroke[-1]), order, strict=True)) for order in (ends, ends[::-1]))
    for one, other in pieces(drawing):
        for x, y, wide, tall in shown.boxes.values():
            left, right = sorted((one[0], other[0]))
            top, bottom = sorted((one[1], other[1]))
            assert right <= x or x + wide <= left or bottom <= y or y + tall <= top


def assert_apart(shown):
    """No two relations run in one line unless they have a concept in common."""
    for (relation, drawing), (relation2, drawing2) in combinations(shown.paths, 2):
        if {*relation[1:]} & {*relation2[1:]}:
            continue
        for one in pieces(drawing):
            for other in pieces(drawing2):
                for axis in (0, 1):
                    level = {point[axis] for point in (*one, *other)}
                    if max(level) - min(level) < 3:
                        spans = [sorted(point[1 - axis] for point in piece) for piece in (one, other)]
                        assert min(span[1] for span in spans) <= max(span[0] for span in spans)


def touches(point, box):
    x, y, wide, tall = box
    inside = x <= point[0] <= x + wide and y <= point[1] <= y + tall
    return inside and (point[0] in (x, x + wide) or point[1] in (y, y + tall))


def squeezed(text):
    return text.replace("-", "").replace(" ", "")
