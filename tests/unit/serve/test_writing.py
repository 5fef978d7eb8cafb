"""What becomes of a write that cannot be kept."""

import resource
from contextlib import contextmanager

CONCEPT = {"identifier": "uusi", "status": "DRAFT", "recommendedTerms": [{"language": "fi", "label": "uusi", "status": "DRAFT"}]}
PATH = "/terminology-api/v2/concept/parasta"


@contextmanager
def full_disk():
    """Let every write to a file fail as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_loses_nothing(writable):
    before = writable.service.snapshot
    with full_disk():
        full = writable.http.post(PATH, json=CONCEPT, headers=writable.headers | {"Accept-Language": "fi"})
        read = writable.get(f"{PATH}/koulutussopimus")
    body = full.json()
    body.pop("timestamp")
    message = "Levyllä ei ole tilaa, joten muutosta ei talletettu. Mitään ei muutettu. Vapauta tilaa ja yritä uudelleen."
    assert (full.status_code, body) == (507, {"status": "INSUFFICIENT_STORAGE", "message": message})
    assert (read.status_code, writable.service.snapshot) == (200, before)
    assert writable.http.post(PATH, json=CONCEPT, headers=writable.headers).status_code == 201


def test_every_write_leaves_a_trace(writable):
    maija = writable.service.authenticate(writable.token).person
    assert writable.http.post(PATH, json=CONCEPT, headers=writable.headers).status_code == 201
    assert writable.http.delete(f"{PATH}/uusi", headers=writable.headers).status_code == 204
    entries = [
        (entry.person, entry.action, entry.prefix, entry.id, entry.before, entry.after)
        for entry in writable.service.audit("parasta", "uusi")
    ]
    assert entries == [
        (maija, "create-concept", "parasta", "uusi", None, CONCEPT),
        (maija, "delete-concept", "parasta", "uusi", CONCEPT, None),
    ]


def test_what_was_written_is_there_after_a_restart(serving, tmp_path):
    with serving(tmp_path / "data") as served:
        assert served.http.post(PATH, json=CONCEPT, headers=served.headers).status_code == 201
    with serving(tmp_path / "data") as served:
        assert served.get(f"{PATH}/uusi").json()["recommendedTerms"][0]["label"] == "uusi"
