"""Whatever text is taken in comes out again in every form."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parasta_vocab.publish.sanastot.dialect_read import normalised
from parasta_vocab.source.rdf import own_triples

FORMS = {"text/turtle": "turtle", "application/rdf+xml": "rdfxml", "application/ld+json": "jsonld"}
ODD = ['"""', "\\", "]]>", "<b>&amp;</b>", "a\r\nb", "\x7f", "\u2028", "\ufeff", "ﷺ", "👩‍👩‍👧", "a\u0085b", "{?x}", "a  b ", "'"]
TEXT = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
LABEL = st.builds("a{}".format, TEXT)
LANGUAGE = st.sampled_from(["fi", "sv"])
IRI = st.sampled_from(
    ["https://iri.suomi.fi/terminology/koe/sopimus", "http://example.org/a%20b?c=ä#d", "urn:x", "https://iri.suomi.fi/terminology/"]
)
TERM = st.fixed_dictionaries(
    {"language": LANGUAGE, "label": LABEL, "status": st.just("DRAFT")}, optional={"termInfo": TEXT, "sources": st.lists(TEXT, max_size=2)}
)
CONCEPT = st.fixed_dictionaries(
    {"status": st.just("VALID"), "recommendedTerms": st.lists(TERM, min_size=1, max_size=2, unique_by=lambda term: term["language"])},
    optional={
        "definition": st.dictionaries(LANGUAGE, TEXT, max_size=2),
        "notes": st.lists(st.fixed_dictionaries({"language": LANGUAGE, "value": TEXT}), max_size=2),
        "changeNote": TEXT,
        "subjectArea": TEXT,
        "editorialNotes": st.lists(TEXT, max_size=2),
        "links": st.lists(
            st.fixed_dictionaries({"name": st.dictionaries(LANGUAGE, LABEL, min_size=1, max_size=1), "uri": IRI}), max_size=1
        ),
        "related": st.lists(IRI, max_size=2),
        "exactMatch": st.lists(IRI, max_size=2),
    },
)


@given(concept=CONCEPT)
@settings(max_examples=80, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_taken_in_comes_out(api, concept):
    answer = api.put("/concept/koe/sopimus", content=json.dumps(concept), headers={"Content-Type": "application/json"})
    assert answer.status_code in {204, 400}, answer.text
    if answer.status_code == 204:
        told = api.get("/concept/koe/sopimus").json()
        assert [term["label"] for term in told["recommendedTerms"]] == [term["label"] for term in concept["recommendedTerms"]]
        graphs = {normalised(own_triples(api.get("/export/koe", headers={"Accept": media}).text, form)) for media, form in FORMS.items()}
        assert len(graphs) == 1
        assert api.get("/frontend/search-concepts", params={"query": concept["recommendedTerms"][0]["label"]}).status_code == 200
        assert api.get("/../../terminology/koe/sopimus", headers={"Accept": "text/html"}).status_code == 200
