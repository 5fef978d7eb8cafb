"""An NTRF file as a proposal: our own says nothing new, and what others change in it is exactly what is proposed."""

import re

import pytest

from parasta_vocab.changes.importing import plan_import
from parasta_vocab.data import root
from parasta_vocab.errors import UnreadableSource
from parasta_vocab.publish.ntrf import render_ntrf
from parasta_vocab.publish.ntrf_import import read_ntrf_proposal
from parasta_vocab.records.read import read_records
from parasta_vocab.vocab import SCHEMES, vocabulary


@pytest.fixture(scope="module")
def records():
    return read_records(root() / "vocab/src")


def planned(text, records):
    return plan_import(read_ntrf_proposal(text.encode(), "r.xml", records), records, {})


def fields(plan):
    assert plan.refusals == ()
    return {(change.id, item.column.key): (item.before, item.after) for change in plan.changes for item in change.fields}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_own_file_proposes_nothing(scheme, records):
    plan = planned(render_ntrf(vocabulary(scheme)), records)
    assert (fields(plan), plan.absent) == ({}, ())


def test_texts_terms_and_status_are_proposed(records):
    text = render_ntrf(vocabulary("parasta"))
    start = text.index('<RECORD numb="oppisopimus"')
    end = text.index("</RECORD>", start)
    entry = text[start:end]
    changed = re.sub(r"<DEF>[^<]*</DEF>", "<DEF>uusi määritelmä</DEF>", entry, count=1).replace('stat="DRAFT"', 'stat="SUGGESTED"', 1)
    record = next(item for item in records.of("parasta") if item.id == "oppisopimus")
    assert fields(planned(text[:start] + changed + text[end:], records)) == {
        ("oppisopimus", "status"): ("DRAFT", "SUGGESTED"),
        ("oppisopimus", "definition_fi"): (record.data["definition"]["fi"], "uusi määritelmä"),
    }


def test_a_source_is_known_by_what_the_file_shows_or_as_it_is_recorded_and_a_new_one_is_proposed(records):
    text = render_ntrf(vocabulary("parasta"))
    record = next(item for item in records.of("parasta") if item.id == "oppisopimus")
    start = text.index('<RECORD numb="oppisopimus"')
    end = text.index("</RECORD>", start)
    own = "<SOURC>Määritelmä: oma sanamuoto</SOURC>"
    assert own in text[start:end]

    def said(*sources):
        entry = text[start:end].replace(own, "".join(f"<SOURC>{source}</SOURC>" for source in sources))
        return fields(planned(text[:start] + entry + text[end:], records))

    now = tuple(record.data["source"])
    new = tuple(
        each for source in now for each in ((source, "own reading", "uusi lähde") if source == "definition: own wording" else (source,))
    )
    assert said("definition: own wording") == {}
    assert said("Määritelmä: oma sanamuoto", "oma luenta", "uusi lähde") == {("oppisopimus", "source"): (now, new)}


def test_a_relation_stated_on_both_sides_is_proposed_once_and_taken_away_where_it_stands(records):
    text = render_ntrf(vocabulary("parasta"))
    a, b = "arvosana", "hoks"
    link = '<RCON href="#{}">x</RCON>'
    for id_, target in ((a, b), (b, a)):
        text = re.sub(rf'(<RECORD numb="{id_}".*?)(\s*</RECORD>)', rf"\1{link.format(target)}\2", text, count=1, flags=re.DOTALL)
    now = {item.id: tuple(item.data.get("related", ())) for item in records.of("parasta")}
    first = next(id_ for id_ in re.findall(r'<RECORD numb="([^"]+)"', text) if id_ in {a, b})
    second = b if first == a else a
    assert fields(planned(text, records)) == {(first, "related"): (now[first], (*now[first], second))}


def test_a_concept_that_the_file_does_not_have_is_left_alone_and_named(records):
    text = re.sub(r'\s*<RECORD numb="arvosana".*?</RECORD>', "", render_ntrf(vocabulary("parasta")), count=1, flags=re.DOTALL)
    plan = planned(text, records)
    assert plan.absent == (("Concept", "arvosana"),)
    assert ("arvosana" in str(plan.changes)) is False


INCOMPLETE = (
    "there is no record uusi-kasite. If the concept is new, fill in also: Group (the collection that the concept belongs to). An incomplete "
    "concept is not taken, and nothing of it is written: complete it where the proposal comes from, as far as it can be said there, or add the "
    f"record by hand: {root() / 'vocab/src/parasta'}."
)


def test_a_new_concept_comes_to_the_group_of_its_diagram(records):
    text = render_ntrf(vocabulary("parasta"))
    group = records.groups[0]
    entry = """<RECORD numb="uusi-kasite" stat="DRAFT">
    <LANG value="fi"><TE><TERM>uusi käsite</TERM></TE><DEF>määritelmä</DEF></LANG>
    <LANG value="sv"><TE><TERM>nytt begrepp</TERM></TE><DEF>definition</DEF></LANG>
    <LANG value="en"><TE><TERM>new concept</TERM></TE><DEF>definition</DEF></LANG>
    <SOURC>definition: own wording</SOURC></RECORD>"""
    text = text.replace("<RECORD ", f"{entry}<RECORD ", 1)
    without = planned(text, records)
    assert [(item.id, item.reason.en) for item in without.refusals] == [
        (
            "uusi-kasite",
            INCOMPLETE,
        )
    ]
    found = re.search(rf'<DIAG numb="ryhma-{group.id}"[^>]*>', text)
    text = text[: found.end()] + '<LINK href="#uusi-kasite"/>' + text[found.end() :]
    plan = planned(text, records)
    assert plan.refusals == ()
    assert [(change.id, change.record) for change in plan.changes] == [("uusi-kasite", None)]


def test_what_is_no_ntrf_is_unreadable(records):
    for content in (b"<x/>", b"<VOCABULARY>", b"<!DOCTYPE VOCABULARY [<!ENTITY a 'b'>]><VOCABULARY>&a;</VOCABULARY>"):
        with pytest.raises(UnreadableSource):
            read_ntrf_proposal(content, "r.xml", records)
