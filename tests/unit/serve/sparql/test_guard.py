"""No query that the engine would read as a SERVICE clause passes, however it is written; harmless ones do."""

from itertools import product

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasta_vocab.serve.sparql.guard import refusal

NOWHERE = "http://127.0.0.1:1/"
PREFIXES = f"PREFIX ex: <{NOWHERE}> PREFIX SERVICEex: <{NOWHERE}> PREFIX : <{NOWHERE}> "


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ service<{NOWHERE}>{{?s ?p ?o}} }}",
        f"SELECT * {{ SeRvIcE SILENT <{NOWHERE}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE # comment\n <{NOWHERE}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ \\u0053ERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ S\\U00000045RVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p 1SERVICE<{NOWHERE}>{{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p true.SERVICE<{NOWHERE}>{{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p 'x'@en.SERVICE<{NOWHERE}>{{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p '''a''b'''SERVICE<{NOWHERE}>{{ ?s ?p ?o }} }}",
        f"PREFIX ex: <{NOWHERE}> SELECT * {{ SERVICEex:a {{ ?s ?p ?o }} }}",
        f"PREFIX ex: <{NOWHERE}> SELECT * {{ ?s ?p ex:.SERVICE<{NOWHERE}>{{ ?s ?p ?o }} }}",
        f"PREFIX ex: <{NOWHERE}> SELECT * {{ ?s ?p ex:a\\'b SERVICE <{NOWHERE}> {{ ?s ?p ?o }} }} #'",
        "SELECT * { VALUES ?there { <http://x/> } SERVICE?there{ ?s ?p ?o } }",
        f"SELECT * {{ ?s ?p <http://x/\\u00e9#a> SERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ FILTER(1<2)SERVICE<{NOWHERE}>{{ ?s ?p ?o }} }}",
    ],
)
def test_a_query_of_another_server_is_refused(query):
    assert refusal(query) == "service"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <http://x/> { }' }",
        'SELECT * { ?s ?p "a \\" SERVICE <http://x/> { }" }',
        'SELECT * { ?s ?p \'\'\'it\'s a SERVICE\'\'\' , """SERVICE "quoted" """ }',
        "SELECT * { ?s ?p 'a\\u0022) { SERVICE' }",
        "SELECT ?service $SERVICE { ?service ?p $SERVICE }",
        "SELECT * { <http://x/SERVICE> ?p <http://x/service#SERVICE> }",
        "SELECT * { ?s ?p ?o } # SERVICE <http://x/> { }",
        "PREFIX service: <http://x/> SELECT * { ?s service:type ?o }",
        "PREFIX ex: <http://x/> SELECT * { GRAPH ex:service { ?s ex:service-type ?o } }",
        "PREFIX ex: <http://x/> SELECT * { ?s ex:a\\#SERVICE ?o }",
    ],
)
def test_the_word_alone_does_no_harm(query):
    assert refusal(query) is None
    pyoxigraph.Store().query(query)


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> 1 }",
        "PREFIX ex: <http://x/> BASE <http://y/> delete where { ?s ?p ?o }",
        "# SELECT\nLOAD <http://x/>",
        "CLEAR ALL",
        "WITH <http://x/> INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    ],
)
def test_a_change_is_refused(query):
    assert refusal(query) == "update"


ENDS = [
    *("", "?s ?p ?o", "?s ?p ex:o", "?s ?p ex:", "?s ?p ex:o.", "?s ?p ex:.", "?s ?p :", "?s ?p 1", "?s ?p 1.", "?s ?p 1.5", "?s ?p 1e3"),
    *("?s ?p -1", "?s ?p true", "?s ?p 'x'", "?s ?p 'x'@en", "?s ?p 'x'@en.", "?s ?p 'x'@en--ltr.", "?s ?p 'x'^^ex:d", "?s ?p _:b."),
    *("?s ?p []", "?s ?p ()", "?s ?p <http://x/#a>", "?s ?p <http://x/\\u00e9#>.", "?s ?p ?o;", "?s ?p ?o FILTER(?s<?p&&?o>?p)"),
    *("?s ?p '''a''b'''", '?s ?p """a"b"""', "?s ?p 'a\\'b'", "?s ?p ex:a\\'b.", "?s ?p ex:a\\#b.", "?s ?p ''''a'''", "?s ex:p? ?o."),
    *("?s ?p ex:a%20b.", "?s ?p ex:a\u00b7.", "#c\n", "?s ?p '\\u0022'", "VALUES ?q {1}", "BIND(1 AS ?x)", "OPTIONAL{}", "GRAPH ?g {}"),
]
KEYWORDS = ["SERVICE", "SeRvIcE", "SERVICE SILENT", "SERVICESILENT", "\\u0053ERVICE", "SERVICE#x\n", "SER\\U00000056ICE"]
TARGETS = [f"<{NOWHERE}>", "ex:t", ":t", "?v", " ex:t", "ex:t#\n"]


@pytest.fixture(scope="module")
def store():
    """A store in which every pattern of `ENDS` is found, so that the engine goes on to the SERVICE clause if it sees one."""
    held = pyoxigraph.Store()
    names = ["o", "", "o.", "a'b", "a#b", "a%20b", "a\u00b7", "o..", "a'b.", "a#b."]
    values = [pyoxigraph.NamedNode(NOWHERE + name) for name in names]
    values += [pyoxigraph.Literal("x"), pyoxigraph.Literal("x", datatype=pyoxigraph.NamedNode(f"{NOWHERE}d"))]
    held.extend(pyoxigraph.Quad(pyoxigraph.NamedNode("http://a/s"), pyoxigraph.NamedNode("http://a/p"), value) for value in values)
    return held


def calls_out(store, query):
    """Tell whether the engine tries to reach another server for a query."""
    try:
        list(store.query(query))
    except SyntaxError:
        return False
    except (OSError, RuntimeError):  # nobody is there, or it does not know where to ask
        return True
    return False


def test_whatever_the_engine_would_call_out_for_is_refused(store):
    called, missed = 0, []
    for end, between, keyword, target in product(ENDS, ["", " ", "#SERVICE\n", ".", ";"], KEYWORDS, TARGETS):
        query = f"{PREFIXES}SELECT * {{ VALUES ?v {{ <{NOWHERE}> }} {end}{between}{keyword}{target}{{ ?a ?b ?c }} }}"
        if calls_out(store, query):
            called += 1
            missed += [query] if refusal(query) != "service" else []
    assert missed == []
    assert called > 500  # the engine does read many of these as SERVICE clauses


@given(
    st.lists(st.sampled_from([*ENDS, *KEYWORDS, *TARGETS, "{", "}", "'", '"', "'''", "<", ">", "\\", "#", "\n", " ", ".", "{ ?a ?b ?c }"]))
)
def test_no_mixture_of_pieces_calls_out_unrefused(pieces):
    query = f"{PREFIXES}SELECT * {{ {''.join(pieces)} }}"
    assert refusal(query) == "service" or not calls_out(pyoxigraph.Store(), query)


@given(st.text())
def test_any_text_is_read(text):
    assert refusal(text) in {None, "service", "update"}


@given(st.text(alphabet=st.characters(exclude_characters="'\\\r\n", exclude_categories=["Cs"])))
def test_nothing_in_a_string_matters(text):
    assert refusal(f"SELECT * {{ ?s ?p '{text}' }}") is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["'", "<", "a:", '"""', "\\u0053", "?", "'\\\\", "a.", "@a-", "#"])
def test_the_longest_query_is_read_in_time_that_grows_with_it(piece):
    refusal(piece * (2**20 // len(piece)) + "x")
