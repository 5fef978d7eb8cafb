"""What the server holds, and how it changes: whole or not at all, and with a trail."""

from dataclasses import replace
from threading import Thread

import pytest

from parasta_vocab import data
from parasta_vocab.errors import UnusableFolder
from parasta_vocab.namespaces import DCTERMS, GENID, LOCAL, SKOS
from parasta_vocab.publish.sanastot.from_vocabulary import to_terminology
from parasta_vocab.serve.state import NoSuchTerminology, Service, TerminologyExists
from parasta_vocab.serve.state.organizations import add_organization
from parasta_vocab.serve.state.record import Record
from parasta_vocab.serve.state.seed import ORGANIZATION
from parasta_vocab.source.document import Literal
from parasta_vocab.source.rdf import own_triples
from parasta_vocab.text import Text
from parasta_vocab.vocab import SCHEMES, vocabulary

HOME = "https://iri.suomi.fi/terminology/koe/"


def shipped(scheme):
    """Return the statements of the shipped file, its blank nodes called as the server calls them."""
    first, new = f"{LOCAL}{GENID}b", f"{LOCAL}{GENID}{scheme}-b"
    triples = own_triples(data.read_bytes(f"vocab/{scheme}.ttl").decode(), "turtle")
    return {tuple(part.replace(first, new) if isinstance(part, str) else part for part in triple) for triple in triples}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_new_server_holds_the_shipped_graphs_and_their_documents(service, scheme):
    held = service.snapshot.terminologies[scheme]
    statements = list(held.statements())
    assert len(statements) == len(set(statements))
    numbers = {each for triple in statements for each in triple if isinstance(each, str) and each.startswith(LOCAL + GENID)}
    assert len(numbers) == len(
        {each for triple in shipped(scheme) for each in triple if isinstance(each, str) and each.startswith(LOCAL + GENID)}
    )
    assert set(statements) == shipped(scheme)
    assert held.terminology == to_terminology(vocabulary(scheme), [ORGANIZATION.id])


def test_memory_and_folder_hold_the_same(service, tmp_path):
    with Service.open() as memory, Service.open(tmp_path / "new") as new:
        assert memory.snapshot == new.snapshot == service.snapshot
        assert (memory.folder, new.folder) == (None, tmp_path / "new")
    assert list(service.snapshot.terminologies) == list(SCHEMES)
    assert service.snapshot.organizations == {ORGANIZATION.id: ORGANIZATION}


def test_what_is_changed_is_there_after_opening_again(service, folder, maija, about, concept, agree):
    service.create(maija, about)
    with service.edit(maija, "add", "koe") as draft:
        draft.concepts["c2"] = concept("c2", "toinen", broader=[f"{HOME}c1"])
        draft.concepts["c1"] = concept("c1", "ensimmäinen")
        draft.collections["k1"] = {"identifier": "k1", "label": {"fi": "Kokoelma"}, "members": [f"{HOME}c1"]}
    with service.edit(maija, "change", "koe") as draft:
        draft.concepts["c1"]["definition"] = {"fi": "määritelmä"}
        draft.about["label"]["fi"] = "Uusi nimi"
        del draft.collections["k1"]
    service.delete(maija, "parasta-tasot")
    before = service.snapshot
    agree(service)
    service.close()
    with Service.open(folder) as again:
        assert again.snapshot == before
        assert list(again.snapshot.terminologies["koe"].things) == ["c2", "c1"]
        agree(again)


def test_only_the_statements_of_changed_fields_are_replaced(service, maija):
    held = service.snapshot.terminologies["parasta"]
    before = held.things["koulutussopimus"]
    with service.edit(maija, "change", "parasta") as draft:
        draft.concepts["koulutussopimus"]["definition"]["fi"] = "uusi määritelmä"
    after = service.snapshot.terminologies["parasta"].things["koulutussopimus"]
    iri = "https://iri.suomi.fi/terminology/parasta/koulutussopimus"
    old = next(fact for fact in before.facts if fact[:2] == (iri, f"{SKOS}definition") and fact[2].lang == "fi")
    date = next(fact for fact in before.facts if fact[:2] == (iri, f"{DCTERMS}modified"))
    assert set(before.facts) - set(after.facts) >= {old, date}
    gone = {fact[1] for fact in set(before.facts) - set(after.facts)}
    assert gone == {f"{SKOS}definition", f"{DCTERMS}modified", f"{DCTERMS}created"}
    assert (iri, f"{SKOS}definition", Literal("uusi määritelmä", "fi")) in after.facts
    assert after.stamp == replace(before.stamp, modified=after.stamp.modified, modifier=maija)
    others = service.snapshot.terminologies["parasta"].things.values()
    assert [thing for thing in others if thing.id != "koulutussopimus"] == [
        thing for thing in held.things.values() if thing.id != "koulutussopimus"
    ]


def test_a_reader_keeps_what_it_began_with(service, maija):
    before = service.snapshot
    told = before.terminologies["parasta"].things["naytto"].document["definition"]["fi"]
    with service.edit(maija, "change", "parasta") as draft:
        draft.concepts["naytto"]["definition"]["fi"] = "toinen"
        draft.about["label"]["fi"] = "toinen"
    assert before.terminologies["parasta"].things["naytto"].document["definition"]["fi"] == told
    assert before.terminologies["parasta"].document["label"]["fi"] != "toinen"
    after = service.snapshot
    assert after.terminologies["parasta"].things["naytto"].document["definition"]["fi"] == "toinen"
    assert after.revision == after.terminologies["parasta"].revision > before.revision
    assert after.terminologies["parasta-tasot"] is before.terminologies["parasta-tasot"]


def test_an_exception_undoes_everything(service, maija, agree):
    before = service.snapshot

    def fail():
        with service.edit(maija, "change", "parasta") as draft:
            draft.concepts["naytto"]["definition"]["fi"] = "toinen"
            del draft.concepts["hoks"]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert service.snapshot is before
    agree(service)


def test_looking_changes_nothing(service, maija):
    before = service.snapshot
    with service.edit(maija, "look", "parasta") as draft:
        assert len(draft.concepts) == sum(1 for _ in draft.concepts.values()) == sum(1 for _ in draft.before.of("concept"))
        draft.about = dict(draft.about)
    assert service.snapshot is before
    assert {entry.action for entry in service.audit()} == {"packaged"}


def test_what_led_to_a_deleted_concept_leads_there_no_more(service, maija):
    iri = "https://iri.suomi.fi/terminology/parasta-tasot/tyonkulku"
    held = service.snapshot.terminologies["parasta-tasot"]
    assert any(value == iri for _, _, value in held.statements())
    with service.edit(maija, "delete-concept", "parasta-tasot") as draft:
        del draft.concepts["tyonkulku"]
    left = list(service.snapshot.terminologies["parasta-tasot"].statements())
    assert not [fact for fact in left if iri in fact]
    first, entry = service.audit("parasta-tasot", "tyonkulku")
    assert (first.action, first.person, first.before, first.after) == ("packaged", None, None, held.things["tyonkulku"].document)
    assert (entry.action, entry.person, entry.before, entry.after) == ("delete-concept", maija, held.things["tyonkulku"].document, None)


def test_a_copy_stands_on_its_own(service, maija, agree):
    original = service.snapshot.terminologies["parasta"]
    copy = service.copy(maija, "parasta", original.document | {"prefix": "koe", "label": {"fi": "Kopio"}})
    assert copy is service.snapshot.terminologies["koe"]
    assert copy.document == original.document | {"prefix": "koe", "label": {"fi": "Kopio"}}
    assert list(copy.things) == list(original.things)
    old, blank = original.iri, LOCAL + GENID

    def moved(value):
        if isinstance(value, str) and value.startswith(blank):
            return "blank"
        return HOME + value.removeprefix(old) if isinstance(value, str) and value.startswith(old) else value

    expected = {tuple(map(moved, fact)) for thing in original.things.values() for fact in thing.facts}
    nodes = {
        each for thing in copy.things.values() for fact in thing.facts for each in fact if isinstance(each, str) and each.startswith(blank)
    }
    assert {tuple(map(moved, fact)) for thing in copy.things.values() for fact in thing.facts} == expected
    assert not nodes & {each for fact in original.statements() for each in fact}
    assert (HOME, "https://iri.suomi.fi/model/suomi-meta/copiedFrom", old) in copy.facts
    referring = copy.things["oppisopimus"].document
    assert referring["broader"] == [moved(each) for each in original.things["oppisopimus"].document["broader"]]
    agree(service)


def test_names_are_taken_once_and_must_be_there(service, maija, about):
    service.create(maija, about)
    with pytest.raises(TerminologyExists):
        service.create(maija, about)
    with pytest.raises(TerminologyExists):
        service.copy(maija, "parasta", about)
    for call in (
        lambda: service.delete(maija, "ei-ole"),
        lambda: service.edit(maija, "x", "ei-ole").__enter__(),
        lambda: service.copy(maija, "ei-ole", about | {"prefix": "muu"}),
    ):
        with pytest.raises(NoSuchTerminology):
            call()


def test_writers_wait_for_each_other_and_lose_nothing(service, maija, about, concept, agree):
    service.create(maija, about)

    def write(name):
        for number in range(10):
            with service.edit(maija, "add", "koe") as draft:
                draft.concepts[f"{name}{number}"] = concept(f"{name}{number}", "termi")
                draft.about["label"]["fi"] = f"{int(draft.about['label']['fi'].removeprefix('Koesanasto') or 0) + 1}"

    threads = [Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    held = service.snapshot.terminologies["koe"]
    assert sorted(held.things) == sorted(f"{name}{number}" for name in "abcd" for number in range(10))
    assert held.document["label"] == {"fi": "40"}
    agree(service)


def test_a_revision_never_comes_again(service, maija, about):
    seen = [service.snapshot.revision]
    for _ in range(3):
        service.create(maija, about)
        seen.append(service.snapshot.revision)
        service.delete(maija, "koe")
        seen.append(service.snapshot.revision)
    assert seen == sorted(set(seen))


def test_what_another_process_writes_during_an_edit_keeps_nobody_waiting(service, folder, maija):
    beside = Record(folder)
    with service.edit(maija, "change", "parasta") as draft:
        add_organization(beside, Text("Uusi"))
        assert set(service.snapshot.organizations) == {ORGANIZATION.id}
        draft.about["label"]["fi"] = "Toinen"
    assert len(service.snapshot.organizations) == 2
    beside.close()


def test_reading_goes_on_when_the_file_fails(service):
    before = service.snapshot
    service._record._reader.close()
    assert service.snapshot is before
    with pytest.raises(UnusableFolder):
        service.check()
