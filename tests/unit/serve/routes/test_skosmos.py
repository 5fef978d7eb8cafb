"""The Skosmos interface over real HTTP: forms, headers, refusals, and a client from PyPI that knows nothing of us."""

import json

import pytest
import skosmos_client
from rdflib import Graph, URIRef
from rdflib.namespace import SKOS

from parasta_vocab.publish.skosmos.operations import OPERATIONS
from parasta_vocab.serve.state import Service

HOME = "https://iri.suomi.fi/terminology/parasta/"
CONCEPT = f"{HOME}koulutussopimus"
PARENT = f"{HOME}koulutus-tai-oppisopimus"
GROUP = f"{HOME}ryhma-koulutus-ja-sopimus"
REST = "/rest/v1"
ASKED = {"lang": "fi", "uri": CONCEPT, "query": "koulutus*", "label": "koulutussopimus", "maxhits": "5"}


@pytest.fixture
def client(server):
    return skosmos_client.SkosmosClient(f"{server.base}{REST}/")


def test_the_client_finds_the_vocabularies(client):
    assert [vocabulary["id"] for vocabulary in client.vocabularies("sv")] == [
        *("parasta", "parasta-asiakirjat", "parasta-kriittiset-pisteet", "parasta-prosessikartta", "parasta-tasot", "parasta-tiedot"),
        "parasta-toimijat",
    ]
    about = client.get_vocabulary("parasta", "en")
    assert (about["title"], about["languages"], about["defaultLanguage"]) == (
        "Concepts of education organised at a workplace",
        ["fi", "sv", "en"],
        "fi",
    )
    with pytest.raises(ValueError, match="404 Not Found : Vocabulary id 'nothing' not found"):
        client.get_vocabulary("nothing")


def test_the_client_searches(client):
    found = client.search("koulutussopimus", lang="fi", vocabs="parasta")
    assert found == [
        {
            "uri": CONCEPT,
            "type": ["skos:Concept"],
            "localname": "koulutussopimus",
            "prefLabel": "koulutussopimus",
            "lang": "fi",
            "vocab": "parasta",
        }
    ]
    assert client.search("*opimus", lang="fi", vocabs=["parasta", "parasta-toimijat"], parent=PARENT, type_="skos:Concept", unique=True)
    assert client.search("läroavtal", labellang="sv", group=GROUP, maxhits=1, offset=0, fields=["broader"])[0]["lang"] == "sv"


class OldGraph(Graph):
    """A graph that takes text for RDF/XML where nobody says what it is, as rdflib did until 6.0: the client counts on that."""

    def parse(self, data):
        return super().parse(data=data, format="xml")


def test_the_client_reads_data_and_types(client, monkeypatch):
    monkeypatch.setattr(skosmos_client.rdflib, "Graph", OldGraph)
    for vocid in (None, "parasta"):
        labels = client.data(CONCEPT, vocid).objects(URIRef(CONCEPT), SKOS.prefLabel)
        assert {str(label) for label in labels} == {"koulutussopimus", "utbildningsavtal", "training agreement"}
    concept = {"uri": str(SKOS.Concept), "label": "Begrepp"}
    assert client.types("sv") == client.types("sv", "parasta") == [concept, {"uri": str(SKOS.Collection), "label": "Samling"}]


def test_the_client_walks_the_vocabulary(client):
    tops = client.top_concepts("parasta", "sv")
    assert {"uri": PARENT, "topConceptOf": HOME, "label": "avtal om utbildning som ordnas på en arbetsplats", "hasChildren": True} in tops
    assert client.top_concepts("parasta", "sv", HOME) == tops
    assert client.lookup("parasta", "läroavtal", "sv")[0]["uri"] == f"{HOME}oppisopimus"
    with pytest.raises(ValueError, match="Could not find label"):
        client.lookup("parasta", "xyz")
    assert {group["uri"] for group in client.groups("parasta", "en")} >= {GROUP}


def test_the_client_asks_about_a_concept(client):
    concept = client.get_concept("parasta", CONCEPT)
    above = {"uri": PARENT, "prefLabel": "agreement on education organised at a workplace"}
    assert (concept.label(), concept.label("sv")) == ("koulutussopimus", "utbildningsavtal")
    assert concept.broader("en") == [above]
    assert concept.broaderTransitive("en") == {
        CONCEPT: {"uri": CONCEPT, "prefLabel": "training agreement", "broader": [PARENT]},
        PARENT: above,
    }
    assert list(concept.broaderTransitive("en", limit=1)) == [CONCEPT]
    assert (concept.narrower("en"), list(concept.narrowerTransitive("en"))) == ([], [CONCEPT])
    assert f"{HOME}koulutussopimusjakso" in [each["uri"] for each in concept.related("sv")]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.path)
def test_every_operation_answers(operation, server):
    path = operation.path.replace("{vocid}", "parasta").replace("{letter}", "K")
    answer = server.get(REST + path, params=ASKED | ({"uri": GROUP} if operation.subject == "group" else {}))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json; charset=utf-8")
    assert ("@context" in answer.json()) == (operation.name != "mappings")


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("application/ld+json", "application/ld+json"),
        ("application/json;q=0.5, application/ld+json", "application/ld+json"),
        ("text/html", "application/json"),
    ],
)
def test_json_is_called_what_the_client_asks_for(accept, media_type, server):
    answer = server.get(f"{REST}/parasta/groups", headers={"Accept": accept})
    assert (answer.headers["content-type"], "Accept" in answer.headers["vary"]) == (f"{media_type}; charset=utf-8", True)


@pytest.mark.parametrize(
    ("asked", "accept", "media_type"),
    [
        ("", "*/*", "application/rdf+xml"),
        ("", "text/turtle", "text/turtle"),
        ("", "application/json;q=0.1, application/ld+json;q=0.2", "application/ld+json"),
        ("&format=application/json", "text/turtle", "application/json"),
        ("&format=application/rdf%2Bxml", "text/turtle", "application/rdf+xml"),
        ("&format=application/rdf+xml", "text/turtle", "application/rdf+xml"),  # which is read with a space in it
    ],
)
def test_data_comes_in_the_form_that_is_asked_for(asked, accept, media_type, server):
    form = {"application/rdf+xml": "xml", "text/turtle": "turtle"}.get(media_type, "json-ld")
    for path in (f"/data?uri={CONCEPT}", f"/parasta/data?uri={CONCEPT}", "/parasta/data?"):
        answer = server.get(f"{REST}{path}{asked}", headers={"Accept": accept})
        assert (answer.status_code, answer.headers["content-type"]) == (200, f"{media_type}; charset=utf-8")
        assert len(Graph().parse(data=answer.content, format=form)) > 20


def test_a_script_may_ask_too(server):
    answer = server.get(f"{REST}/parasta/label", params={"uri": CONCEPT, "lang": "sv", "callback": "page.show"})
    assert answer.headers["content-type"] == "application/javascript; charset=utf-8"
    body = answer.text.removeprefix("page.show(").removesuffix(");")
    assert json.loads(body) == server.get(f"{REST}/parasta/label", params={"uri": CONCEPT, "lang": "sv"}).json()
    for name in ("alert(1)//", "a b", "1x", "é", "x" * 65, "a..b", "<script>"):
        refused = server.get(f"{REST}/parasta/groups", params={"callback": name})
        assert (refused.status_code, refused.text) == (400, "400 Bad Request : callback parameter is invalid\n")
    assert server.get(f"{REST}/parasta/", headers={"Origin": "https://example.org"}).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/", 404, "404 Not Found : there is nothing at this address"),
        ("/nothing/", 404, "404 Not Found : Vocabulary id 'nothing' not found."),
        ("/parasta/nothing", 404, "404 Not Found : there is nothing at this address"),
        ("/parasta/index/K/L", 404, "404 Not Found : there is nothing at this address"),
        ("/parasta/search", 400, "400 Bad Request : query parameter missing"),
        ("/vocabularies", 400, "400 Bad Request : lang parameter missing"),
        ("/data", 400, "400 Bad Request : uri parameter missing"),
        ("/parasta/broader?uri=urn:x", 404, "404 Not Found : Could not find concept <urn:x>"),
        ("/parasta/data?uri=urn:x", 404, "404 Not Found : Could not find concept <urn:x>"),
        (
            f"/parasta/data?uri={CONCEPT}&format=application/marcxml%2Bxml",
            406,
            "406 Not Acceptable : Unsupported format. Supported MIME types are: application/rdf+xml text/turtle application/ld+json application/json",
        ),
    ],
)
def test_a_refusal_is_a_line_of_text(path, status, text, server):
    answer = server.get(f"{REST}{path}")
    assert (answer.status_code, answer.text, answer.headers["content-type"]) == (status, f"{text}\n", "text/plain; charset=utf-8")


def test_a_refusal_is_in_the_language_of_the_reader(server):
    texts = [server.get(f"{REST}/x/", headers={"Accept-Language": lang}).text for lang in ("fi", "sv")]
    assert texts == [
        "404 Not Found : Sanastoa, jonka tunnus on 'x', ei ole.\n",
        "404 Not Found : Vokabulären med beteckningen 'x' finns inte.\n",
    ]


def test_html_is_not_accepted_as_data(server):
    assert server.get(f"{REST}/parasta/data", headers={"Accept": "text/html"}).status_code == 406


def test_the_address_of_a_vocabulary_ends_with_a_slash(server):
    answer = server.get(f"{REST}/parasta?lang=sv", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "parasta/?lang=sv")
    assert server.get(f"{REST}/parasta?lang=sv", follow_redirects=True).json() == server.get(f"{REST}/parasta/?lang=sv").json()
    assert server.get(f"{REST}/%2F%2Fevil.example", follow_redirects=False).status_code in {302, 404}


def test_what_the_client_has_is_not_sent_again(server):
    path = f"{REST}/parasta/hierarchy?uri={CONCEPT}"
    first = server.get(path)
    for known in ({"If-None-Match": first.headers["etag"]}, {"If-Modified-Since": first.headers["last-modified"]}):
        again = server.get(path, headers=known)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert server.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
    assert server.get(path, headers={"If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"}).status_code == 200
    assert server.get(path, headers={"If-Modified-Since": "whenever"}).status_code == 200


def test_a_change_is_seen_at_once_and_an_incomplete_terminology_never(writable):
    service: Service = writable.service
    person = service.authenticate(writable.token).person
    path = f"{REST}/parasta/label?uri={CONCEPT}&lang=fi"
    before = writable.get(path)
    with service.edit(person, "test", "parasta") as draft:
        concept = draft.concepts["koulutussopimus"]
        next(term for term in concept["recommendedTerms"] if term["language"] == "fi")["label"] = "opsopimus"
        draft.concepts["koulutussopimus"] = concept
    after = writable.get(path, headers={"If-None-Match": before.headers["etag"]})
    assert (before.json()["prefLabel"], after.status_code, after.json()["prefLabel"]) == ("koulutussopimus", 200, "opsopimus")
    assert [each["uri"] for each in writable.get(f"{REST}/search?query=opsopimus").json()["results"]] == [CONCEPT]
    with service.edit(person, "test", "parasta") as draft:
        draft.about["status"] = "INCOMPLETE"
    assert writable.get(path).status_code == 404
    assert "parasta" not in [each["id"] for each in writable.get(f"{REST}/vocabularies?lang=fi").json()["vocabularies"]]


@pytest.mark.parametrize("above", [("a",), ("b",)], ids=["of itself", "of each other"])
def test_concepts_that_stand_above_themselves_are_found(alone, above):
    """Of two that stand above each other neither is said to be a top concept, so Skosmos lists neither; one alone is."""
    home = "https://iri.suomi.fi/terminology/parasta-tasot/"
    with alone.service.edit(alone.service.authenticate(alone.token).person, "test", "parasta-tasot") as draft:
        for id_, other in (("a", above[0]), ("b", "a")):
            term = {"language": "fi", "label": f"kvasaari {id_}", "status": "DRAFT"}
            draft.concepts[id_] = {"identifier": id_, "status": "DRAFT", "recommendedTerms": [term], "broader": [home + other]}
    tops = {each["uri"] for each in alone.get(f"{REST}/parasta-tasot/topConcepts?lang=fi").json()["topconcepts"]}
    found = [each["uri"] for each in alone.get(f"{REST}/search?query=kvasaari*&lang=fi").json()["results"]]
    listed = [each["uri"] for each in alone.get(f"{REST}/parasta-tasot/index/K?lang=fi").json()["indexConcepts"]]
    up = alone.get(f"{REST}/parasta-tasot/hierarchy?lang=fi&uri={home}a").json()["broaderTransitive"]
    assert tops & {f"{home}a", f"{home}b"} == ({f"{home}a"} if above == ("a",) else set())
    assert found == [f"{home}a", f"{home}b"]
    assert {f"{home}a", f"{home}b"} <= set(listed)
    assert set(up) == {f"{home}{each}" for each in {"a", *above}}
