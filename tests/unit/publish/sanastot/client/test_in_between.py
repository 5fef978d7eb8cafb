"""What others do in the service between our reading and our writing is never undone: over a real server, as a user runs it."""

import json

import pytest

THEIRS = "Sven: sopimus"
SOPIMUS = "/v2/concept/parasta/sopimus"


@pytest.fixture
def meanwhile(proxy, fault):
    """Let something happen once, right before a request reaches the server."""

    def wait(wanted, happen):
        left = [happen]
        proxy.fault = lambda _, method, path: fault(first=left.pop()) if is_it(wanted, method, path) and left else fault()

    return wait


def is_it(wanted, method, path):
    return wanted == f"{method} {path.removeprefix('/terminology-api')}"


def concept(live, id_="sopimus"):
    return live.held()[1][id_]


def there(live, text):
    """Return the definition of the concept with another text in Finnish."""
    return concept(live)["definition"] | {"fi": text}


def test_the_same_text_changed_between_read_and_write_is_left_and_told(publish, live, proxy, edit, rewrite, meanwhile):
    publish()
    rewrite("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    meanwhile(f"PUT {SOPIMUS}", lambda: edit(definition=there(live, THEIRS)))
    proxy.passed.clear()
    code, out, err = publish()
    assert (code, err, concept(live)["definition"]["fi"]) == (1, "", THEIRS)
    assert proxy.writes == [f"PUT {SOPIMUS}"]
    lines = [line.strip() for line in out.splitlines()]
    at = lines.index("changed there while this ran, not updated: concept agreement (sopimus)")
    assert lines[at + 1 : at + 3] == [
        "Definition [fi]: [-Sven:-]{+meidän+} sopimus",
        "All else is published and read back; what was changed in the service was left.",
    ]
    code, out, _ = publish("--format", "json")
    told = json.loads(out)["terminologies"][0]
    change = {"field": "definition.fi", "before": THEIRS, "after": "meidän sopimus"}
    assert (code, told["outcome"], told["changedThere"]) == (
        1,
        "held",
        [{"action": "update", "kind": "concept", "id": "sopimus", "changes": [change]}],
    )
    assert publish("--overwrite")[0] == 0
    assert concept(live)["definition"]["fi"] == "meidän sopimus"


def test_another_text_changed_between_read_and_write_is_joined_with_ours(publish, live, proxy, edit, rewrite, meanwhile):
    publish()
    rewrite("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    meanwhile(f"PUT {SOPIMUS}", lambda: edit(conceptClass="luokka", editorialNotes=["tarkista"]))
    proxy.passed.clear()
    code, out, _ = publish()
    assert (code, out.splitlines()[-1].strip()) == (0, "Published and read back: the service has what was sent.")
    assert proxy.writes == [f"PUT {SOPIMUS}", f"PUT {SOPIMUS}"]
    now = concept(live)
    assert (now["definition"]["fi"], now["conceptClass"], now["editorialNotes"]) == ("meidän sopimus", "luokka", ["tarkista"])


def test_a_service_without_versions_is_looked_at_once_more_before_each_change(publish, live, proxy, edit, rewrite, meanwhile, without_tags):
    publish()
    rewrite("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    seen = []

    def second():
        seen.append(1)
        if len(seen) == 2:  # the plan is made, and it is read again to be changed
            edit(definition=there(live, THEIRS))

    proxy.fault = without_tags(f"GET {SOPIMUS}", second)
    proxy.passed.clear()
    assert publish()[0] == 1
    assert (concept(live)["definition"]["fi"], proxy.writes) == (THEIRS, [])


@pytest.fixture
def without_tags(proxy, fault, monkeypatch):
    """Take the entity tags out of answers; call something before a request."""
    ask = proxy.ask

    def bare(handler, body):
        status, headers, content = ask(handler, body)
        return status, {name: value for name, value in headers.items() if name.lower() != "etag"}, content

    monkeypatch.setattr(proxy, "ask", bare)
    return lambda wanted, happen: (
        lambda _, method, path: fault(first=happen) if f"{method} {path.removeprefix('/terminology-api')}" == wanted else fault()
    )


def test_a_proxy_that_compresses_does_not_take_the_tags_away(publish, live, proxy, edit, rewrite, meanwhile, monkeypatch):
    ask = proxy.ask

    def compressing(handler, body):
        status, headers, content = ask(handler, body)
        weak = "gzip" in handler.headers["Accept-Encoding"]
        return status, {name: f"W/{value}" if weak and name.lower() == "etag" else value for name, value in headers.items()}, content

    monkeypatch.setattr(proxy, "ask", compressing)
    publish()
    rewrite("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    meanwhile(f"PUT {SOPIMUS}", lambda: edit(definition=there(live, THEIRS)))
    assert publish()[0] == 1
    assert concept(live)["definition"]["fi"] == THEIRS


def test_something_that_rewrites_the_tags_does_not_keep_us_from_publishing(publish, live, proxy, rewrite, monkeypatch):
    ask = proxy.ask

    def rewritten(handler, body):
        status, headers, content = ask(handler, body)
        return status, {name: f'{value[:-1]}-gzip"' if name.lower() == "etag" else value for name, value in headers.items()}, content

    monkeypatch.setattr(proxy, "ask", rewritten)
    publish()
    rewrite("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    assert publish()[0] == 0
    assert concept(live)["definition"]["fi"] == "meidän sopimus"


def test_what_somebody_deletes_between_plan_and_write_is_not_created_again(publish, live, rewrite, proxy, meanwhile):
    publish()
    rewrite("fi: sopimus, jossa on työsuhde", "fi: meidän oppisopimus")

    def delete():
        with live.edit() as draft:
            del draft.concepts["oppisopimus"]
            draft.concepts["sopimus"] = {**draft.concepts["sopimus"], "narrower": []}
            draft.collections["ryhma-sopimukset"] = {**draft.collections["ryhma-sopimukset"], "members": []}

    meanwhile("PUT /v2/concept/parasta/oppisopimus", delete)
    code, out, _ = publish()
    assert (code, "oppisopimus" in live.held()[1]) == (1, False)
    lines = [line.strip() for line in out.splitlines()]
    at = lines.index("changed there while this ran, not created again: concept apprenticeship agreement (oppisopimus)")
    assert lines[at + 1] == "All else is published and read back; what was changed in the service was left."


def test_a_new_concept_that_somebody_edits_before_its_relations_come_is_left(publish, live, edit, meanwhile):
    meanwhile(f"PUT {SOPIMUS}", lambda: edit(definition=there(live, THEIRS)))
    code, out, _ = publish()
    assert (code, concept(live)["definition"]["fi"], "narrower" in concept(live)) == (1, THEIRS, False)
    assert "changed there while this ran, not updated: concept agreement (sopimus)" in out
    assert publish()[0] == 1
    assert concept(live)["definition"]["fi"] == THEIRS


def test_a_term_of_theirs_without_a_language_is_shown_as_it_is(publish, pull, proxy, fault):
    publish()
    body = b'{"identifier": "outo", "status": "DRAFT", "recommendedTerms": [{"label": "outo"}]}'
    found = b'{"totalHitCount": 1, "responseObjects": [{"identifier": "outo"}]}'
    answers = {"search-concepts": found, "outo": body}
    proxy.fault = lambda _, __, path: next((fault(status=200, body=told) for name, told in answers.items() if name in path), fault())
    assert "only there, left alone: concept outo (outo)" in publish("--dry-run")[1]
    assert pull("--dry-run")[0] == 1


def test_what_somebody_edits_before_it_is_deleted_stays(publish, live, edit, proxy, meanwhile):
    publish()
    with live.edit() as draft:
        draft.concepts["heidan"] = {**draft.concepts["sopimus"], "identifier": "heidan", "narrower": []}
    publish()
    meanwhile("DELETE /v2/concept/parasta/heidan", lambda: edit("heidan", definition={"fi": THEIRS}))
    code, out, _ = publish("--delete", "--yes")
    assert (code, concept(live, "heidan")["definition"]) == (1, {"fi": THEIRS})
    assert "changed there while this ran, not deleted: concept agreement (heidan)" in out


def test_a_run_that_stops_after_a_change_of_others_is_gone_on_with(publish, live, proxy, fault, edit, rewrite, tmp_path):
    publish()
    rewrite("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    rewrite("fi: sopimus, jossa on työsuhde", "fi: meidän oppisopimus")
    harms = {
        ("PUT", "sopimus"): lambda: fault(first=lambda: edit(definition=there(live, THEIRS))),
        ("PUT", "oppisopimus"): lambda: fault(status=418),
    }
    proxy.fault = lambda _, method, path: harms.get((method, path.rpartition("/")[2]), fault)()
    code, _, err = publish("--workers", "1")
    assert (code, err.splitlines()[0][:30]) == (3, "parasta: 0 of 2 are published.")
    assert (tmp_path / "journal").exists()
    proxy.fault = lambda *_: fault()
    code, out, err = publish()
    assert (code, "Going on from there." in err, (tmp_path / "journal").exists()) == (1, False, False)
    assert "changed there since the last publishing, not updated: concept agreement (sopimus)" in out
    definitions = [concept(live, id_)["definition"]["fi"] for id_ in ("sopimus", "oppisopimus")]
    assert definitions == [THEIRS, "meidän oppisopimus"]
