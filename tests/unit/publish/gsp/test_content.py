"""Graphs as lines: compared, and cut into parts."""

from parasta_vocab.publish.gsp.content import Content, Difference, chunks, find_difference

KNOWN = b"""\
PREFIX ex: <https://example.fi/>
ex:a ex:b ex:c , "text with _:x in it" ; ex:law [ ex:act "531/2017" ; ex:part [ ex:number 1 ] ] , [ ex:act "906/2019" ] .
"""


def test_equal_graphs_have_equal_lines_whatever_their_blank_nodes_are_called():
    other = b"""\
<https://example.fi/a> <https://example.fi/law> _:z1, _:z2 ; <https://example.fi/b> "text with _:x in it", <https://example.fi/c> .
_:z2 <https://example.fi/act> "531/2017" ; <https://example.fi/part> _:z3 . _:z3 <https://example.fi/number> 1 .
_:z1 <https://example.fi/act> "906/2019" .
"""
    assert Content.of(KNOWN) == Content.of(other)
    assert find_difference(Content.of(KNOWN), Content.of(other)) is None
    assert len(Content.of(KNOWN)) == 8


def test_what_is_missing_is_counted_though_every_blank_node_got_another_name():
    less = KNOWN.replace(b" ; ex:part [ ex:number 1 ]", b"")
    assert find_difference(Content.of(KNOWN), Content.of(less)) == Difference(
        2, 0, '_: <https://example.fi/number> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    )
    assert find_difference(Content.of(less), Content.of(KNOWN)) == Difference(0, 2, "")


def test_the_same_statements_of_other_nodes_are_a_difference():
    one = Content.of(b"<urn:a> <urn:p> [ <urn:x> 1 ; <urn:y> 1 ] , [ <urn:x> 2 ; <urn:y> 2 ] .")
    other = Content.of(b"<urn:a> <urn:p> [ <urn:x> 1 ; <urn:y> 2 ] , [ <urn:x> 2 ; <urn:y> 1 ] .")
    difference = find_difference(one, other)
    assert difference is not None
    assert difference.missing == difference.extra > 0


def test_parts_hold_every_line_once_and_no_blank_node_is_torn():
    lines = Content.of(KNOWN).lines
    parts = list(chunks(lines, 3))
    assert sorted(line for part in parts for line in part) == sorted(lines)
    nodes = [{word for line in part for word in line.split() if word.startswith("_:c14n")} for part in parts]
    assert all(not one & other for number, one in enumerate(nodes) for other in nodes[number + 1 :])
    assert [len(part) for part in parts] == [2, 2, 4]


def test_a_chain_of_blank_nodes_stays_whole_though_it_is_longer_than_a_part():
    text = b"<urn:a> <urn:list> ( " + b" ".join(b"%d" % number for number in range(20)) + b" ) ; <urn:b> 1 , 2 , 3 ."
    assert [len(part) for part in chunks(Content.of(text).lines, 10)] == [3, 41]


def test_of_nothing_there_are_no_parts():
    assert list(chunks((), 3)) == []
