"""What the tests of the terminology API send and read."""

import httpx
import pytest

from parasta_vocab.serve.state.seed import ORGANIZATION

API = "/terminology-api/v2"
HOME = "https://iri.suomi.fi/terminology/koe/"


def _timeless(value):
    """Return JSON without the moments in it, which are never the same."""
    if isinstance(value, dict):
        return {name: _timeless(each) for name, each in value.items() if name not in {"timestamp", "created", "modified"}}
    return [_timeless(each) for each in value] if isinstance(value, list) else value


@pytest.fixture
def said():
    """Return the status of an answer and its whole body, without the moments in it."""

    def said(answer: httpx.Response):
        is_json = answer.headers.get("content-type", "").startswith("application/json")
        return answer.status_code, _timeless(answer.json()) if is_json else answer.text

    return said


@pytest.fixture(scope="package")
def fresh(serving):
    """A server that tests may write to, if they leave it as it was."""
    with serving() as served:
        yield served


@pytest.fixture
def about():
    """A TerminologyDTO."""
    return {
        "prefix": "koe",
        "label": {"fi": "Koesanasto", "sv": "Provordlista"},
        "description": {"fi": "Sanasto kokeita varten."},
        "languages": ["fi", "sv"],
        "status": "DRAFT",
        "organizations": [ORGANIZATION.id],
        "groups": ["P6"],
        "graphType": "TERMINOLOGICAL_VOCABULARY",
        "contact": "koe@example.org",
    }


@pytest.fixture
def concept():
    """A ConceptDTO."""
    return {
        "identifier": "sopimus",
        "status": "VALID",
        "recommendedTerms": [
            {"language": "fi", "label": "sopimus", "status": "VALID", "editorialNotes": ["tarkista"]},
            {"language": "sv", "label": "avtal", "status": "DRAFT", "termFamily": "NEUTER"},
        ],
        "definition": {"fi": "kahden osapuolen tahdonilmaisu"},
        "notes": [{"language": "fi", "value": "Sopimus sitoo."}],
        "editorialNotes": ["kesken"],
        "sources": ["oma sanamuoto"],
        "related": [f"{HOME}liite"],
        "links": [{"name": {"fi": "Laki"}, "uri": "https://www.finlex.fi/"}],
    }


@pytest.fixture
def api(fresh, about, concept):
    """An editor, and the terminology `koe` with its concept `sopimus`; both terminologies that a test may make are gone afterwards."""
    client = httpx.Client(base_url=fresh.base + API, headers=fresh.headers, timeout=20)
    assert client.post("/terminology", json=about).status_code == 201
    assert client.post("/concept/koe", json=concept).status_code == 201
    yield client
    for prefix in ("koe", "kopio", "toinen"):
        client.delete(f"/terminology/{prefix}")
    client.close()


@pytest.fixture
def anybody(fresh):
    """Somebody without a token."""
    client = httpx.Client(base_url=fresh.base + API, timeout=20)
    yield client
    client.close()


@pytest.fixture
def stranger(fresh):
    """Somebody with a token that gives no rights."""
    client = httpx.Client(base_url=fresh.base + API, headers=fresh.outsider(), timeout=20)
    yield client
    client.close()
