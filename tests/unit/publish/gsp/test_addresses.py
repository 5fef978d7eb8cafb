"""What an address tells of a store."""

import pytest

from parasta_vocab.publish.gsp.addresses import Place, find_query, is_overheard, origin


@pytest.mark.parametrize(
    ("target", "query"),
    [
        ("http://localhost:8890/sparql-graph-crud-auth", "http://localhost:8890/sparql-auth"),
        ("http://localhost:8890/sparql-graph-crud", "http://localhost:8890/sparql"),
        ("http://localhost:8890/sparql-auth", "http://localhost:8890/sparql-auth"),
        ("http://localhost:3030/ds/data/", "http://localhost:3030/ds/query"),
        ("http://localhost:3030/ds/update", "http://localhost:3030/ds/query"),
        ("http://localhost:7200/repositories/r/rdf-graphs/service", "http://localhost:7200/repositories/r"),
        ("http://localhost:7200/repositories/r/statements", "http://localhost:7200/repositories/r"),
        ("http://localhost:7878/store", "http://localhost:7878/query"),
        ("http://localhost/elsewhere", None),
    ],
)
def test_the_address_of_queries_follows_from_that_of_writing_in_known_stores(target, query):
    assert find_query(target) == query


def test_the_graph_is_escaped_in_its_address():
    place = Place("https://data.example.fi/ds/data", "", "https://example.fi/ä?a=1&b=2#c")
    assert place.graph_address == "https://data.example.fi/ds/data?graph=https%3A%2F%2Fexample.fi%2F%C3%A4%3Fa%3D1%26b%3D2%23c"
    assert Place("https://data.example.fi/x?key=1", "", "urn:g").graph_address == "https://data.example.fi/x?key=1&graph=urn%3Ag"


@pytest.mark.parametrize(
    ("address", "overheard"),
    [
        ("https://data.example.fi/", False),
        ("http://data.example.fi/", True),
        ("http://localhost.example.fi/", True),
        ("http://192.168.0.1/", True),
        ("http://localhost:3030/", False),
        ("http://127.0.0.2/", False),
        ("http://[::1]:80/", False),
    ],
)
def test_only_this_computer_may_be_spoken_to_openly(address, overheard):
    assert is_overheard(address) is overheard


def test_the_usual_port_needs_not_be_said():
    assert origin("https://data.example.fi/a") == origin("https://DATA.example.fi:443/b") != origin("http://data.example.fi/a")
