"""A state in a folder, a person who changes it, and what the audit trail amounts to."""

import resource
from contextlib import contextmanager
from shutil import copytree

import pytest

from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.serve.state.snapshot import Person

MAIJA = Person("6f0f9b0c-6f43-4b2c-a2c5-3f1c2f9a3f11", "Maija Meikäläinen")


@pytest.fixture
def maija():
    return MAIJA


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """Return a folder as a server leaves it that has been started and stopped."""
    folder = tmp_path_factory.mktemp("state") / "data"
    Service.open(folder).close()
    return folder


@pytest.fixture
def folder(tmp_path, seeded):
    return copytree(seeded, tmp_path / "data")


@pytest.fixture
def service(folder):
    with Service.open(folder) as opened:
        yield opened


@pytest.fixture
def about():
    """A TerminologyDTO that the platform would take."""
    return {
        "prefix": "koe",
        "label": {"fi": "Koesanasto"},
        "languages": ["fi"],
        "status": "DRAFT",
        "groups": ["P6"],
        "organizations": [ORGANIZATION.id],
        "graphType": "TERMINOLOGICAL_VOCABULARY",
    }


@pytest.fixture
def concept():
    """Return a ConceptDTO by its id and its Finnish term."""

    def made(id_, label, **more):
        return {"identifier": id_, "status": "DRAFT", "recommendedTerms": [{"language": "fi", "label": label, "status": "DRAFT"}], **more}

    return made


def documents(service):
    """Return every document by prefix, kind and id."""
    found = {}
    for prefix, held in service.snapshot.terminologies.items():
        found[prefix, "terminology", ""] = held.document
        found |= {(prefix, thing.kind, thing.id): thing.document for thing in held.things.values()}
    return found


@pytest.fixture
def agree():
    """Return a check that the audit trail of documents, followed from the beginning, leads to what is held."""

    def check(service):
        found = {}
        for entry in service.audit():
            if entry.by_operator:
                continue
            key = entry.prefix, entry.kind, entry.id
            assert entry.before == found.get(key)
            found[key] = entry.after
            if entry.after is None:
                del found[key]
        assert found == documents(service)

    return check


@pytest.fixture
def full_disk():
    """Return a context in which every write fails as on a full disk; reading goes on."""

    @contextmanager
    def full():
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return full
