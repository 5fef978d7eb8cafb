"""A newer package meets a folder: what nobody has touched is brought up to date, what was changed here is kept."""

from dataclasses import replace

import pytest

from parasta_vocab.serve.state import Service
from parasta_vocab.serve.state.seed import packaged, packaged_revision
from parasta_vocab.serve.state.update import Outdated


def with_definition(thing, words):
    return replace(thing, document=thing.document | {"definition": {"fi": words}})


@pytest.fixture
def aged(service):
    """Return a service that was given another vocabulary: two old definitions, one concept too few, one too many, one scheme missing."""
    now = service.snapshot.terminologies["parasta"]
    tasot = service.snapshot.terminologies["parasta-tasot"]
    things = dict(now.things)
    for id_ in ("naytto", "hoks"):
        things[id_] = with_definition(things[id_], "vanha")
    del things["arvosana"]
    things["vanha"] = replace(things["naytto"], id="vanha", document=things["naytto"].document | {"identifier": "vanha"})
    then = replace(now, document=now.document | {"label": {"fi": "Vanha"}}, things=things)
    service._keep([(now, then), (tasot, None)], service.snapshot.revision + 1, "2026-01-01T00:00:00.000Z", None, "packaged")
    with service._record.writing() as rows:
        rows.execute("""UPDATE meta SET value = '{"version":"0.0.9","digest":"x"}' WHERE key = 'packaged'""")
    return service


def contents(held):
    return held.document, held.facts, held.stamp, dict(held.things)


def test_an_up_to_date_folder_has_nothing_to_update(service):
    before = service.snapshot
    assert service.outdated is None
    assert service.update_packaged() == []
    assert service.snapshot.terminologies == before.terminologies


def test_a_folder_that_nobody_has_changed_becomes_what_the_package_holds(aged, folder, agree):
    assert aged.outdated == Outdated("0.0.9", "0.1.0")
    assert aged.update_packaged() == []
    assert aged.outdated is None
    expected = packaged(packaged_revision())
    assert {prefix: contents(held) for prefix, held in aged.snapshot.terminologies.items()} == {
        prefix: contents(held) for prefix, held in expected.items()
    }
    agree(aged)
    after = aged.snapshot
    aged.close()
    with Service.open(folder) as again:
        assert again.snapshot == after
        assert again.outdated is None


def test_what_was_changed_here_is_kept_and_told(aged, maija, agree):
    with aged.edit(maija, "change", "parasta") as draft:
        draft.about["label"]["fi"] = "Oma nimi"
        draft.concepts["naytto"]["definition"]["fi"] = "oma määritelmä"
        draft.concepts["vanha"]["definition"]["fi"] = "yhä tarpeen"
        draft.concepts["oma"] = {"identifier": "oma", "status": "DRAFT"}
        del draft.concepts["oppisopimus"]
    with aged.edit(maija, "change", "parasta-tiedot") as draft:
        same = draft.concepts["arvosana"]["status"]
        draft.concepts["arvosana"]["status"] = "VALID"
    with aged.edit(maija, "change", "parasta-tiedot") as draft:
        draft.concepts["arvosana"]["status"] = same
    aged.delete(maija, "parasta-kriittiset-pisteet")
    before = aged.snapshot
    kept = aged.update_packaged()
    assert sorted(kept) == ["parasta", "parasta-kriittiset-pisteet", "parasta/naytto", "parasta/oppisopimus", "parasta/vanha"]
    after, new = aged.snapshot, packaged(0)
    assert "parasta-kriittiset-pisteet" not in after.terminologies
    held = after.terminologies["parasta"]
    assert held.document["label"] == {"fi": "Oma nimi"}
    own = {id_: before.terminologies["parasta"].things[id_] for id_ in ("naytto", "oma", "vanha")}
    expected = {id_: thing for id_, thing in new["parasta"].things.items() if id_ != "oppisopimus"} | own
    assert dict(held.things) == expected
    assert contents(after.terminologies["parasta-tasot"]) == contents(new["parasta-tasot"])
    agree(aged)


def test_an_older_package_offers_nothing(service):
    with service._record.writing() as rows:
        rows.execute("""UPDATE meta SET value = '{"version":"0.10.0","digest":"x"}' WHERE key = 'packaged'""")
    assert service.outdated is None
