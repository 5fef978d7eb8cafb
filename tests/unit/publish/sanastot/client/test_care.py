"""What others have done in the service is not lost without consent: published over a real server, as a user runs it."""

import json

import pytest

from parasta_vocab.publish.sanastot.client.memory import Memory

THEIRS = "Sven: sopimus"
HOME = "https://iri.suomi.fi/terminology/parasta/"
FOREIGN = "https://iri.suomi.fi/terminology/parasta-toimijat/opiskelija"


def edit(live, id_, **fields):
    with live.edit() as draft:
        draft.concepts[id_] = draft.concepts[id_] | fields


def definition(live, id_):
    return live.held()[1][id_]["definition"]["fi"]


@pytest.fixture
def both_changed(publish, live, review):
    """Published once; then somebody changes a definition in the service, and we change it and another one in the records."""
    assert publish()[0] == 0
    edit(live, "sopimus", definition=live.held()[1]["sopimus"]["definition"] | {"fi": THEIRS}, conceptClass="luokka")
    path = review.folder / "parasta/sopimukset.yaml"
    text = path.read_text()
    assert text.count("fi: kahden osapuolen tahdonilmaisu") == text.count("fi: sopimus, jossa on työsuhde") == 1
    text = text.replace("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus")
    path.write_text(text.replace("fi: sopimus, jossa on työsuhde", "fi: meidän oppisopimus"))


def test_what_changed_there_since_the_last_publishing_is_left_and_told(both_changed, publish, live, proxy, commands):
    proxy.passed.clear()
    code, out, err = publish("--dry-run")
    assert (code, err, proxy.writes) == (1, "", [])
    assert "changed there since the last publishing, not updated: concept agreement (sopimus)" in out
    code, out, err = publish()
    assert (code, err, proxy.writes) == (1, "", ["PUT /v2/concept/parasta/oppisopimus"])
    assert (definition(live, "sopimus"), definition(live, "oppisopimus")) == (THEIRS, "meidän oppisopimus")
    lines = [line.strip() for line in out.splitlines()]
    assert lines[0] == (
        "parasta: 5 in all (the terminology itself, its concepts and collections): create 0, update 1, delete 0, not published 1, unchanged 3."
    )
    assert [line for line in lines if "Sven" in line or "meidän sopimus" in line] == ["Definition [fi]: [-Sven:-]{+meidän+} sopimus"]
    assert lines[-4:] == [
        "All else is published and read back; what was changed in the service was left.",
        f"See first what was changed in the service: {commands.pull('--dry-run')}",
        f"Take it into the records: {commands.pull()}",
        f"Or put yours in its place: {commands.publish('--overwrite')}",
    ]
    code, out, _ = publish("--format", "json")
    told = json.loads(out)["terminologies"][0]
    change = {"field": "definition.fi", "before": THEIRS, "after": "meidän sopimus"}
    assert (code, told["outcome"], told["update"], told["changedThere"]) == (
        1,
        "held",
        [],
        [{"action": "update", "kind": "concept", "id": "sopimus", "changes": [change]}],
    )
    assert publish("--verify")[0] == 1
    assert definition(live, "sopimus") == THEIRS
    assert publish("--overwrite")[0] == 0
    assert definition(live, "sopimus") == "meidän sopimus"
    assert live.held()[1]["sopimus"]["conceptClass"] == "luokka"
    assert publish("--verify")[0] == 0


def test_what_is_the_same_on_both_sides_by_now_is_remembered_anew(both_changed, publish, live):
    edit(live, "sopimus", definition=live.held()[1]["sopimus"]["definition"] | {"fi": "meidän sopimus"})
    assert publish()[0] == publish("--verify")[0] == 0


def test_what_others_deleted_is_not_created_again(publish, live):
    publish()
    with live.edit() as draft:
        del draft.concepts["koulutussopimus"]
        draft.collections["ryhma-sopimukset"] = draft.collections["ryhma-sopimukset"] | {"members": []}
        draft.concepts["sopimus"] = {key: value for key, value in draft.concepts["sopimus"].items() if key != "narrower"}
    code, out, _ = publish()
    assert (code, "koulutussopimus" in live.held()[1]) == (1, False)
    assert "not created again: concept training agreement (koulutussopimus)" in out
    assert publish("--overwrite")[0] == 0
    assert "koulutussopimus" in live.held()[1]


def test_without_a_memory_nothing_is_replaced_without_consent(both_changed, publish, live, proxy, tmp_path):
    memory = Memory.open(tmp_path, proxy.api, "parasta")
    assert set(memory.things) >= {("terminology", "parasta"), ("concept", "sopimus"), ("collection", "ryhma-sopimukset")}
    memory.forget()
    told = (
        "This computer remembers no earlier publishing to this address (parasta), so it is not known who has changed what: what is replaced may "
        "be the work of somebody else."
    )
    code, _, err = publish("--dry-run")
    assert (code, err) == (0, told)
    code, out, err = publish()
    assert (code, definition(live, "sopimus"), out.splitlines()[-1]) == (1, THEIRS, "  Nothing was sent.")
    assert err.splitlines()[0] == told
    assert "parasta: to be replaced there: concept agreement (sopimus)\n    Definition [fi]: [-Sven:-]{+meidän+} sopimus\n" in err
    assert err.splitlines()[-1].startswith("This takes consent, which cannot be asked for as the input is no terminal. Give --yes")
    assert (publish("--yes")[0], definition(live, "sopimus")) == (0, "meidän sopimus")
    assert Memory.open(tmp_path, proxy.api, "parasta").things is not None


def test_another_name_of_a_service_that_was_published_to_is_told(both_changed, publish, live, proxy):
    code, _, err = publish("--dry-run", to=proxy.base.replace("127.0.0.1", "localhost"))
    assert (code, err.splitlines()[-1]) == (
        0,
        f"The same terminology was published from here to {proxy.base}. If that is the same service, give --to {proxy.base}.",
    )
    assert publish(to=proxy.base.replace("127.0.0.1", "localhost"))[0] == 1
    assert definition(live, "sopimus") == THEIRS


def test_by_file_what_changed_there_is_told_in_one_place(both_changed, publish):
    lines = [line.strip() for line in publish("--via", "ntrf", "--dry-run")[1].splitlines()]
    assert [line for line in lines if "concept agreement (sopimus)" in line] == [
        "changed there since the last publishing, the file would replace it: concept agreement (sopimus)",
        "would be lost there: concept agreement (sopimus)",
    ]
    assert "not published 1," in lines[0]


def test_a_memory_that_cannot_be_kept_is_said_and_the_publishing_stands(publish, live, proxy, tmp_path):
    path = Memory.open(tmp_path, proxy.api, "parasta").path
    (path / "in the way").mkdir(parents=True)
    code, out, err = publish()
    assert (code, out.splitlines()[-1].strip()) == (0, "Published and read back: the service has what was sent.")
    assert err.splitlines()[-1].startswith(f"Cannot write the memory {path}: ")
    assert [item.name for item in tmp_path.iterdir() if "partial" in item.name] == []


def test_what_a_stopped_run_sent_is_no_change_of_others(both_changed, publish, live, proxy, fault, review):
    publish("--overwrite")
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("fi: meidän sopimus", "fi: kolmas sopimus").replace("fi: meidän opp", "fi: kolmas opp"))
    proxy.fault = lambda _, method, path: fault(status=418) if (method, path.endswith("/oppisopimus")) == ("PUT", True) else fault()
    assert publish("--workers", "1")[0] == 3
    assert definition(live, "sopimus") == "kolmas sopimus"
    proxy.fault = lambda *_: fault()
    path.write_text(path.read_text().replace("fi: kolmas", "fi: neljäs"))
    assert publish()[0] == 0
    assert (definition(live, "sopimus"), definition(live, "oppisopimus")) == ("neljäs sopimus", "neljäs oppisopimus")


def test_a_file_that_would_lose_what_only_the_service_has_is_refused(publish, live, proxy, review):
    publish()
    edit(live, "oppisopimus", links=[{"name": {"fi": "sivu"}, "uri": "https://example.fi"}], conceptClass="luokka", editorialNotes=["x"])
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("fi: kahden osapuolen tahdonilmaisu", "fi: meidän sopimus"))
    proxy.passed.clear()
    code, out, _ = publish("--via", "ntrf")
    assert (code, proxy.writes) == (1, [])
    lines = [line.strip() for line in out.splitlines()]
    assert "would be lost there: concept apprenticeship agreement (oppisopimus)" in lines
    assert lines[-2:] == [
        "Nothing was sent.",
        "A file replaces the concepts whole. With --via api this is kept; if it may be lost, give --overwrite.",
    ]
    told = json.loads(publish("--via", "ntrf", "--dry-run", "--format", "json")[1])["terminologies"][0]
    (lost,) = [item for item in told["lost"] if item["id"] == "oppisopimus"]
    assert {"conceptClass", "editorialNotes", "links"} <= {change["field"] for change in lost["changes"]}
    code, out, _ = publish("--via", "ntrf", "--overwrite")
    assert (code, proxy.writes) == (0, ["POST /v2/import/ntrf/parasta"])
    assert "conceptClass" not in live.held()[1]["oppisopimus"]
    assert publish("--via", "ntrf")[0] == 0


def test_order_across_languages_is_no_difference_and_order_within_one_is_called_so(publish, live, proxy):
    publish()
    proxy.passed.clear()
    notes = [{"language": lang, "value": f"{lang} {number}"} for number in (1, 2) for lang in ("fi", "sv", "en")]
    edit(live, "koulutussopimus", notes=notes)
    assert publish()[0] == 0
    assert proxy.writes == []


def test_a_base_that_is_no_terminology_api_is_no_empty_service(publish, proxy, fault):
    proxy.fault = lambda *_: fault(status=404, headers={"Content-Type": "application/json"}, body=b'{"message": "not found"}')
    for option in ("--dry-run", "--verify", "--prune"):
        code, out, err = publish(option)
        assert (code, out, proxy.writes) == (3, "", [])
        assert "Check the address; the terminology API is at the path /terminology-api." in err


def test_a_concept_that_is_there_under_another_id_is_asked_about(publish, live, proxy):
    assert publish("--via", "excel")[0] == 0
    proxy.passed.clear()
    code, _, warned = publish("--dry-run")
    assert code == 0
    code, out, err = publish()
    assert (code, proxy.writes, out.splitlines()[-1].strip()) == (1, [], "Nothing was sent.")
    assert err.splitlines()[:-1] == warned.splitlines()
    assert len(warned.splitlines()) == 3
    first, *_, last = err.splitlines()
    assert first.startswith("parasta: the concept agreement (sopimus) would be created, though the concept ")
    assert first.endswith(" in the service has the recommended term sopimus [fi] already.")
    assert last == "This takes consent, which cannot be asked for as the input is no terminal. Give --yes if it may be done."
    assert publish("--yes")[0] == 0
    assert len(live.held()[1]) == 6


def test_deleting_asks(publish, live, proxy, monkeypatch):
    publish()
    with live.edit() as draft:
        draft.concepts["heidan"] = {**draft.concepts["sopimus"], "identifier": "heidan", "narrower": []}
    code, out, _ = publish("--delete", "--yes")
    assert (code, "heidan" in live.held()[1]) == (1, True)
    assert "changed there since the last publishing, not deleted: concept agreement (heidan)" in out
    assert publish()[0] == 0
    code, _, err = publish("--delete")
    assert (code, "heidan" in live.held()[1]) == (1, True)
    assert err.splitlines()[0] == "parasta: to be deleted there: concept agreement (heidan)"
    for answer, left in (("n", True), ("y", False)):
        monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n"))
        assert publish("--delete")[0] == (1 if left else 0)
        assert ("heidan" in live.held()[1]) is left


def test_what_a_concept_that_is_left_refers_to_is_not_deleted_either(publish, live, proxy):
    publish()
    with live.edit() as draft:
        bare = {**draft.concepts["sopimus"], "narrower": []}
        draft.concepts["eka"] = {**bare, "identifier": "eka", "related": [f"{HOME}toka"]}
        draft.concepts["toka"] = {**bare, "identifier": "toka", "related": [f"{HOME}kolmas"]}
        draft.concepts["kolmas"] = {**bare, "identifier": "kolmas"}
        draft.concepts["neljas"] = {**bare, "identifier": "neljas"}
    assert publish()[0] == 0
    edit(live, "eka", conceptClass="luokka")
    proxy.passed.clear()
    code, out, _ = publish("--delete", "--yes")
    assert [line.strip() for line in out.splitlines()[1:5] if "Class" not in line] == [
        "delete concept agreement (neljas)",
        "changed there since the last publishing, not deleted: concept agreement (eka)",
        "only there, left alone: concept agreement (toka)",
        "only there, left alone: concept agreement (kolmas)",
    ]
    assert (code, proxy.writes) == (1, ["DELETE /v2/concept/parasta/neljas"])


class Terminal:
    """A terminal at which somebody has typed something."""

    def __init__(self, typed):
        self.typed = typed

    def isatty(self):
        return True

    def readline(self, *_):
        typed, self.typed = self.typed, ""
        return typed


def test_more_there_is_said_where_all_of_ours_is_there(publish, live):
    publish()
    edit(live, "sopimus", editorialNotes=["tarkista"])
    told = "All of ours is in the service. What is listed above is not in the records; it stays in the service unless it is taken away (--prune)."
    for option, end in (("--verify", told), ("--dry-run", f"{told} Nothing was sent.")):
        code, out, _ = publish(option)
        assert (code, [line.strip() for line in out.splitlines()[1:]]) == (
            0,
            ["only there, left alone: concept agreement (sopimus)", "Notes of the editors: tarkista", end],
        )


def test_a_synonym_that_is_said_twice_is_pointed_out_and_sent_once(publish, live, review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("[diili, sopu]", "[diili, diili]"))
    code, _, err = publish()
    assert code == 0
    assert "the concept has the term “diili” (fi) twice; remove one of them (it is published once)" in err
    assert [term["label"] for term in live.held()[1]["sopimus"]["synonyms"]] == ["diili"]
    assert publish("--verify")[0] == 0
