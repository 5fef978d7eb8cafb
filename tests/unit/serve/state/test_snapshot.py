"""What is made of a terminology."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from parasta_vocab.serve.search.concepts import Asked, find_concepts
from parasta_vocab.serve.search.index import Index


def test_many_who_search_at_once_wait_for_one_index(service, monkeypatch):
    made, together = [], Barrier(8)
    make = Index.of
    monkeypatch.setattr(Index, "of", lambda held: made.append(held.prefix) or make(held))

    def search(_):
        together.wait()
        return [found.thing.id for found in find_concepts(Asked("tyonkulku", namespaces=[home]), snapshot, None)]

    snapshot = service.snapshot
    home = snapshot.terminologies["parasta-tasot"].iri
    with ThreadPoolExecutor(8) as threads:
        assert len({tuple(found) for found in threads.map(search, range(8))}) == 1
    assert made == ["parasta-tasot"]


def test_what_was_made_goes_with_the_state_that_it_was_made_of(service, maija):
    before = service.snapshot.terminologies["parasta-tasot"]
    made = [before.once("name", object), before.once("name", object), before.once("other", object)]
    assert (made[0] is made[1], made[0] is made[2]) == (True, False)
    with service.edit(maija, "change", "parasta-tasot") as draft:
        draft.about["label"]["fi"] = "Toinen"
    assert service.snapshot.terminologies["parasta-tasot"].once("name", object) is not made[0]
    assert service.snapshot.terminologies["parasta"].once("name", object) is not made[0]
