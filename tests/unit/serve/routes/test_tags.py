"""Entity tags of the terminology API: what spares a reader a download, and an editor the change of somebody else."""

import threading

import httpx
import pytest

HOME = "https://iri.suomi.fi/terminology/koe/"
PATHS = ["/terminology/koe", "/concept/koe/sopimus", "/collection/koe/ryhma"]
GROUP = {"label": {"fi": "Ryhmä", "sv": "Grupp"}, "members": ["sopimus"]}


@pytest.fixture
def api(api):
    assert api.post("/collection/koe", json={"identifier": "ryhma", **GROUP}).status_code == 201
    return api


@pytest.fixture
def bodies(about, concept):
    """What may be put at each of the paths."""
    return {
        PATHS[0]: {key: value for key, value in about.items() if key not in {"prefix", "contact"}},
        PATHS[1]: {key: value for key, value in concept.items() if key not in {"identifier", "notes"}},
        PATHS[2]: GROUP | {"members": []},
    }


def tag(client, path):
    return client.get(path).headers["etag"]


@pytest.mark.parametrize("path", PATHS)
def test_a_tag_names_what_is_answered(api, anybody, stranger, bodies, path):
    before = tag(api, path)
    assert (before[0], before[-1], before) == ('"', '"', tag(api, path))
    assert before != tag(anybody, path)  # they are not told as much
    assert tag(anybody, path) == tag(anybody, path) == tag(stranger, path)
    assert api.put(path, json=bodies[path]).status_code == 204
    assert tag(api, path) != before


def test_the_tag_of_a_concept_changes_with_the_names_that_it_shows(api, concept):
    before = tag(api, PATHS[1])
    term = {"language": "fi", "label": "liite", "status": "DRAFT"}
    api.post("/concept/koe", json={"identifier": "liite", "status": "DRAFT", "recommendedTerms": [term]})
    named = tag(api, PATHS[1])
    api.delete(PATHS[2])
    assert len({before, named, tag(api, PATHS[1])}) == 3


@pytest.mark.parametrize("path", PATHS)
def test_who_has_it_already_is_told_so(api, anybody, path):
    for client, caching in ((api, "private, no-store"), (anybody, "no-cache")):
        known = tag(client, path)
        answer = client.get(path, headers={"If-None-Match": known})
        assert (answer.status_code, answer.content, answer.headers["etag"], answer.headers["cache-control"]) == (304, b"", known, caching)
        assert client.get(path, headers={"If-None-Match": '"x", "*", "a*b"'}).status_code == 200
        assert client.get(path, headers={"If-None-Match": "*"}).status_code == 304


@pytest.mark.parametrize("path", PATHS)
def test_a_change_of_what_somebody_else_has_changed_is_refused(api, anybody, bodies, said, path):
    seen = tag(api, path)
    assert api.put(path, json=bodies[path], headers={"If-Match": f'"x", {seen}'}).status_code == 204
    now = said(api.get(path))
    iri = HOME if path == PATHS[0] else HOME + path.rpartition("/")[2]
    messages = {
        "fi": f"{iri} on muuttunut sen jälkeen, kun se luettiin, joten mitään ei muutettu. Lue se uudelleen samalla tunnisteella, tee muutos siihen ja lähetä sen ETag otsakkeessa If-Match.",
        "sv": f"{iri} har ändrats sedan den lästes, så ingenting ändrades. Läs den på nytt med samma API-nyckel, gör ändringen i den och "
        "skicka dess ETag i HTTP-huvudet If-Match.",
        "en": f"{iri} has changed since it was read, so nothing was changed. Read it again with the same token, make the change in it and send its ETag in the header If-Match.",
    }
    for lang, message in messages.items():
        headers = {"If-Match": seen, "Accept-Language": lang}
        for answer in (api.put(path, json=bodies[path], headers=headers), api.delete(path, headers=headers)):
            assert said(answer) == (412, {"status": "PRECONDITION_FAILED", "message": message})
    assert said(api.get(path)) == now


@pytest.mark.parametrize("wanted", [pytest.param("W/{}", id="weak"), pytest.param("", id="empty"), pytest.param("x", id="no tag")])
def test_what_names_nothing_matches_nothing(api, bodies, wanted):
    for path in PATHS:
        wanted = wanted.format(tag(api, path))
        assert api.put(path, json=bodies[path], headers={"If-Match": wanted}).status_code == 412


def test_the_tag_of_somebody_who_sees_less_is_not_enough(api, anybody, bodies):
    for path in PATHS:
        assert api.put(path, json=bodies[path], headers={"If-Match": tag(anybody, path)}).status_code == 412


def test_an_asterisk_matches_whatever_is_there(api, bodies):
    for path in PATHS:
        assert api.put(path, json=bodies[path], headers={"If-Match": "*"}).status_code == 204
    assert api.put("/concept/koe/ei-ole", json=bodies[PATHS[1]], headers={"If-Match": "*"}).status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_what_must_not_be_there_is_left_as_it_is(api, bodies, said, path):
    now = said(api.get(path))
    iri = HOME if path == PATHS[0] else HOME + path.rpartition("/")[2]
    message = f"{iri} is already there, and the header If-None-Match of the request forbids changing it. Nothing was changed."
    for known in ("*", f'"x", W/{tag(api, path)}'):
        headers = {"If-None-Match": known}
        for answer in (api.put(path, json=bodies[path], headers=headers), api.delete(path, headers=headers)):
            assert said(answer) == (412, {"status": "PRECONDITION_FAILED", "message": message})
    assert said(api.get(path)) == now
    assert api.put(path, json=bodies[path], headers={"If-None-Match": '"x"'}).status_code == 204


@pytest.mark.parametrize("path", PATHS[::-1])
def test_what_nobody_has_changed_is_deleted(api, path):
    if path == PATHS[1]:
        api.delete(PATHS[2])  # which refers to it
    assert api.delete(path, headers={"If-Match": tag(api, path)}).status_code == 204
    assert api.get(path).status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_of_many_who_have_seen_the_same_one_wins(fresh, api, bodies, path):
    field = "definition" if path == PATHS[1] else "description"
    for _ in range(5):
        seen, ready, ended = tag(api, path), threading.Barrier(6), {}

        def write(number, seen=seen, ready=ready, ended=ended):
            with httpx.Client(base_url=api.base_url, headers=fresh.headers, timeout=20) as client:
                ready.wait()
                body = bodies[path] | {field: {"fi": f"{number}: {seen}"}}
                ended[number] = client.put(path, json=body, headers={"If-Match": seen}).status_code

        writers = [threading.Thread(target=write, args=(number,)) for number in range(6)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert sorted(ended.values()) == [204, 412, 412, 412, 412, 412]
        winner = next(number for number, status in ended.items() if status == 204)
        assert api.get(path).json()[field] == {"fi": f"{winner}: {seen}"}
