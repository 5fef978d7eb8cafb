"""Plans carried out at a real server, with what the network does to them in between."""

import pytest

from parasta_vocab.errors import ServiceRefused
from parasta_vocab.publish.sanastot.client.act import Difference, Run
from parasta_vocab.publish.sanastot.client.differences import Change
from parasta_vocab.publish.sanastot.client.journal import Journal
from parasta_vocab.publish.sanastot.client.plan import Beside, make_plan
from parasta_vocab.publish.sanastot.client.there import read_there

HOME = "https://iri.suomi.fi/terminology/parasta/"
FOREIGN = "https://iri.suomi.fi/terminology/parasta-toimijat/opiskelija"


@pytest.fixture
def publish(endpoint, tmp_path):
    """Publish a terminology at an address; the plan and what differs afterwards."""

    def run(ours, api, *, delete=False, prune=False, workers=1, **manners):
        at = endpoint(api, workers=workers, **manners)
        plan = make_plan(ours, read_there(at, ours.prefix, ours.concepts), delete=delete, prune=prune)
        carried = Run(plan, at, Journal.open(tmp_path / f"{api.split(':')[2][:5]}.jsonl", api))
        carried.journal.begin(plan.prefix, plan.digest, carried.total)
        carried.carry_out()
        assert carried.done == carried.total
        return plan, carried.differences()

    return run


CREATED = [
    "POST /v2/terminology",
    "POST /v2/concept/parasta",
    "POST /v2/concept/parasta",
    "POST /v2/concept/parasta",
    "PUT /v2/concept/parasta/sopimus",
    "PUT /v2/concept/parasta/oppisopimus",
    "PUT /v2/concept/parasta/koulutussopimus",
    "POST /v2/collection/parasta",
]


AUDIT = [
    ("create-collection", "collection", "ryhma-sopimukset"),
    ("create-concept", "concept", "koulutussopimus"),
    ("create-concept", "concept", "oppisopimus"),
    ("create-concept", "concept", "sopimus"),
    ("create-terminology", "terminology", ""),
    ("update-concept", "concept", "koulutussopimus"),
    ("update-concept", "concept", "oppisopimus"),
    ("update-concept", "concept", "sopimus"),
]
"""What an undisturbed run leaves in the audit trail."""


def documents(ours):
    return ours.about, dict(ours.concepts), dict(ours.collections)


def test_a_new_terminology_is_created_in_two_passes_and_then_left_alone(publish, ours, proxy, live):
    plan, differences = publish(ours, proxy.api)
    assert [(step.action, step.kind, step.id) for step in plan.steps] == [
        ("create", "terminology", "parasta"),
        ("create", "concept", "sopimus"),
        ("create", "concept", "oppisopimus"),
        ("create", "concept", "koulutussopimus"),
        ("create", "collection", "ryhma-sopimukset"),
    ]
    assert differences == ()
    assert proxy.writes == CREATED
    assert live.audit() == AUDIT
    assert live.held() == documents(ours)
    proxy.passed.clear()
    plan, differences = publish(ours, proxy.api)
    assert (plan.steps, plan.unchanged, plan.beside, differences) == ((), 5, (), ())
    assert proxy.writes == []


def test_what_only_the_server_knows_stays_and_only_what_differs_is_sent(publish, ours, proxy, live):
    publish(ours, live.api)
    with live.edit() as draft:
        draft.about["contact"] = "a@example.fi"
        concept = draft.concepts["oppisopimus"]
        concept["definition"]["fi"] = "vanha <b>määritelmä</b>"
        concept["conceptClass"] = "luokka"
        concept["links"] = [{"name": {"fi": "sivu"}, "uri": "https://example.fi"}]
        concept["editorialNotes"] = ["tarkista"]
        concept["recommendedTerms"][0]["homographNumber"] = 2
        concept["related"] = [*concept["related"], FOREIGN]
        draft.concepts["oppisopimus"] = concept
        group = draft.collections["ryhma-sopimukset"]
        draft.collections["ryhma-sopimukset"] = {**group, "members": [FOREIGN, *group["members"]], "description": {"fi": "heidän"}}
        draft.concepts["heidan"] = {**draft.concepts["sopimus"], "identifier": "heidan", "narrower": []}
    before = live.held()
    plan, differences = publish(ours, proxy.api)
    assert proxy.writes == ["PUT /v2/concept/parasta/oppisopimus"]
    assert [(step.action, step.id, step.changes) for step in plan.steps] == [
        ("update", "oppisopimus", (Change("definition.fi", "vanha <b>määritelmä</b>", "sopimus, jossa on työsuhde"),)),
    ]
    assert plan.beside == (
        Beside("concept", "heidan"),
        Beside("concept", "oppisopimus", (Change("editorialNotes", ["tarkista"], []),)),
        Beside("collection", "ryhma-sopimukset", (Change("description.fi", "heidän", None),)),
    )
    before[1]["oppisopimus"]["definition"]["fi"] = "sopimus, jossa on työsuhde"
    assert (live.held(), differences) == (before, ())


def test_what_is_only_there_goes_where_it_is_asked_for(publish, ours, proxy, live):
    publish(ours, live.api)
    with live.edit() as draft:
        bare = {key: value for key, value in draft.concepts["sopimus"].items() if key != "narrower"}
        draft.concepts["eka"] = {**bare, "identifier": "eka", "related": [f"{HOME}toka", f"{HOME}sopimus"]}
        draft.concepts["toka"] = {**bare, "identifier": "toka", "related": [f"{HOME}eka"]}
        draft.concepts["sopimus"] = {**draft.concepts["sopimus"], "related": [f"{HOME}eka"], "examples": [{"language": "fi", "value": "x"}]}
        draft.collections["heidan"] = {"identifier": "heidan", "label": {"fi": "a", "sv": "b", "en": "c"}, "members": [f"{HOME}toka"]}
    plan, differences = publish(ours, proxy.api, delete=True, prune=True)
    assert [(step.action, step.kind, step.id) for step in plan.steps] == [
        ("update", "concept", "sopimus"),
        ("delete", "concept", "eka"),
        ("delete", "concept", "toka"),
        ("delete", "collection", "heidan"),
    ]
    assert differences == ()
    assert proxy.writes == [
        "PUT /v2/concept/parasta/sopimus",
        "DELETE /v2/collection/parasta/heidan",
        "PUT /v2/concept/parasta/eka",
        "PUT /v2/concept/parasta/toka",
        "DELETE /v2/concept/parasta/eka",
        "DELETE /v2/concept/parasta/toka",
    ]
    assert live.held() == documents(ours)


FAULTS = ["lost before", "lost after", "500", "500 after", "503", "429", "slow", "twice"]


def made(name, fault):
    first, _, second = name.partition(" ")
    if first == "lost":
        return fault(lost=second)
    if first.isdecimal():
        return fault(status=int(first), acts=second == "after", headers={"Retry-After": "0"})
    return fault(wait=0.7) if first == "slow" else fault(twice=True)


@pytest.mark.parametrize("name", FAULTS)
def test_each_request_may_go_wrong_once_and_the_end_is_the_same(name, publish, ours, proxy, live, fault):
    seen = set()

    def once(_, method, path):
        if (method, path) in seen:
            return fault()
        seen.add((method, path))
        return made(name, fault)

    proxy.fault = once
    manners = {"timeout": 0.5, "attempts": 8} if name == "slow" else {}
    plan, differences = publish(ours, proxy.api, workers=4, **manners)
    assert (len(plan.steps), differences) == (5, ())
    assert live.held() == documents(ours)
    assert live.audit() == AUDIT


@pytest.mark.parametrize("name", ["lost before", "lost after", "500", "429"])
@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_server_that_stays_away_is_told_and_the_next_run_goes_on(name, method, publish, ours, proxy, live, fault):
    proxy.fault = lambda _, asked, __: made(name, fault) if asked == method else fault()
    if name == "lost after":
        proxy.fault = lambda _, asked, __: fault(lost="after") if asked in {method, "GET"} and proxy.writes else fault()
    with pytest.raises(ServiceRefused):
        publish(ours, proxy.api)
    proxy.fault = lambda *_: fault()
    _, differences = publish(ours, proxy.api)
    assert differences == ()
    assert live.held() == documents(ours)
    assert live.audit() == AUDIT


def test_a_concept_that_somebody_else_creates_in_between_is_joined(publish, ours, proxy, live, fault):
    theirs = {
        "identifier": "sopimus",
        "status": "VALID",
        "conceptClass": "luokka",
        "recommendedTerms": [{"language": "fi", "label": "muu", "status": "VALID", "homographNumber": 3}],
    }

    def meddle():
        with live.edit() as draft:
            draft.concepts["sopimus"] = theirs

    proxy.fault = lambda _, method, path: (
        fault(first=meddle) if (method, "sopimus" in live.held_ids()) == ("POST", False) and "concept" in path else fault()
    )
    live.held_ids = lambda: live.held()[1] if live.held() else {}
    _, differences = publish(ours, proxy.api)
    expected = documents(ours)
    terms = expected[1]["sopimus"]["recommendedTerms"]
    expected[1]["sopimus"] = {
        **expected[1]["sopimus"],
        "conceptClass": "luokka",
        "recommendedTerms": [{**terms[0], "homographNumber": 3}, *terms[1:]],
    }
    assert (live.held(), differences) == (expected, ())


def test_a_server_that_loses_what_it_was_sent_is_found_out(publish, ours, proxy, fault):
    proxy.fault = lambda _, method, path: fault(status=204) if method == "PUT" and path.endswith("/sopimus") else fault()
    _, differences = publish(ours, proxy.api)
    narrower = [f"{HOME}oppisopimus", f"{HOME}koulutussopimus"]
    assert differences == (Difference("concept", "sopimus", (Change("narrower", [], narrower),)),)


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (
            302,
            {"Location": "/terminology-api/v2/concept/parasta", "Set-Cookie": "YTITOKEN=deleted"},
            "the token does not open the service (302): it is wrong, has expired or was revoked. Ask those",
        ),
        (
            302,
            {"Location": "https://login.example/sso?token=secret"},
            "the token does not open the service (302): it is wrong, has expired or was revoked. Ask those",
        ),
        (
            401,
            {"WWW-Authenticate": 'Bearer error="invalid_token"'},
            "the token does not open the service (401): it is wrong, has expired or was revoked. Ask those",
        ),
        (401, {}, "the owner of the token has no right to this (401). The role ADMIN or TERMINOLOGY_EDITOR"),
        (301, {"Location": "https://new.example/terminology-api"}, "the service is elsewhere (https://new.example/terminology-api)."),
        (413, {}, "the service takes no request of this size (413)."),
        (418, {}, "the service answered with error 418."),
    ],
)
def test_a_refusal_says_what_to_do_and_shows_no_token(status, headers, said, publish, ours, proxy, fault, live):
    proxy.fault = lambda _, method, path: fault(status=status, headers=headers) if method == "POST" and "concept" in path else fault()
    with pytest.raises(ServiceRefused) as caught:
        publish(ours, proxy.api)
    assert caught.value.reason.en.startswith(said)
    assert caught.value.where == f"{proxy.api}/v2/concept/parasta"
    assert all(getattr(caught.value.reason, lang) for lang in ("fi", "sv", "en"))
    assert live.token not in str(caught.value)
    assert proxy.writes == ["POST /v2/terminology"]
