"""Answers become rows."""

import pytest

from parasta_vocab.alignment.sanastot import Sanastot
from parasta_vocab.alignment.sssom import parse_set
from parasta_vocab.alignment.verify import Stamp, forms, verify
from parasta_vocab.errors import Unreachable
from parasta_vocab.http import Manners
from parasta_vocab.vocab import vocabulary

HEAD = """\
#curie_map:
#  concept: https://iri.suomi.fi/terminology/parasta/
#  document: https://iri.suomi.fi/terminology/parasta-asiakirjat/
#  oksa: https://iri.suomi.fi/terminology/oksa/
#  jhs: https://iri.suomi.fi/terminology/jhs/
#  other: https://example.org/
subject_id\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tother
"""
STAMP = Stamp("2026-11-30", "9.9")
STAMPED = {
    "mapping_tool": "parasta vocab align",
    "mapping_tool_version": "9.9",
    "mapping_date": "2026-11-30",
    "object_source_version": "modified 2026-03-04",
}


def row(
    subject="concept:osaamisen-tunnustaminen",
    predicate="skos:closeMatch",
    target="oksa:tmpOKSAID629",
    label="osaamisen tunnustaminen",
    sure="0.8",
):
    return f"{subject}\t{predicate}\t{target}\t{label}\tsemapv:LexicalMatching\t{sure}\tstatus=unverified; support=koski-annotation\n"


def run(sanastot, *rows):
    mappings = parse_set(HEAD + "".join(rows), "m.sssom.tsv")
    (renewed,), verdicts = verify([mappings], sanastot, STAMP, {("m.sssom.tsv", row.line) for row in mappings})
    return mappings, renewed, verdicts


def changes(verdict):
    return {name: value for name, value in verdict.after.cells.items() if value != verdict.before.cells.get(name)}


def test_a_row_whose_label_is_still_there_is_verified_and_its_predicate_kept(service, sanastot):
    service.has("tmpOKSAID629", "Osaamisen tunnustaminen (ammatillinen)")
    _, renewed, (verdict,) = run(sanastot, row())
    assert (verdict.outcome, verdict.reason) == ("verified", "")
    assert changes(verdict) == {**STAMPED, "confidence": "0.9", "other": "status=verified; support=koski-annotation; id=tmpOKSAID629"}
    assert renewed.rows == (verdict.after,)


def test_the_form_of_the_id_that_is_there_is_written(service, sanastot):
    service.has("c629", "osaamisen tunnustaminen")
    _, _, (verdict,) = run(sanastot, row())
    assert verdict.after.object_id == "oksa:c629"
    assert verdict.after.cells["other"] == "status=verified; support=koski-annotation; id=c629; was=tmpOKSAID629"


def test_an_exact_match_is_proposed_and_never_set(service, sanastot):
    ours = vocabulary().get("osaamisen-tunnustaminen")
    service.has("tmpOKSAID629", ours.pref_label.fi, f"<b>{ours.definition.fi}</b>")
    _, _, (verdict,) = run(sanastot, row())
    assert (verdict.after.predicate_id, verdict.reason) == ("skos:closeMatch", "exact_proposed")
    assert verdict.after.facts["proposed"] == "skos:exactMatch"


def test_a_related_match_that_is_verified_stays_as_sure_as_it_was(service, sanastot):
    service.has("tmpOKSAID934", "henkilökohtaistamista koskeva asiakirja")
    _, _, (verdict,) = run(
        sanastot, row("concept:hoks", "skos:relatedMatch", "oksa:tmpOKSAID934", "henkilökohtaistamista koskeva asiakirja", "0.4")
    )
    assert (verdict.outcome, verdict.after.predicate_id, verdict.after.cells["confidence"]) == ("verified", "skos:relatedMatch", "0.4")


def test_another_label_is_told_and_the_id_left_alone(service, sanastot):
    service.has("c629", "varhaiskasvatus; esiopetus")
    _, _, (verdict,) = run(sanastot, row())
    assert (verdict.outcome, verdict.detail, verdict.after.object_id) == (
        "label-differs",
        "varhaiskasvatus; esiopetus",
        "oksa:tmpOKSAID629",
    )
    assert verdict.after.facts == {
        "status": "label-differs",
        "support": "koski-annotation",
        "id": "c629",
        "served": "varhaiskasvatus, esiopetus",
    }


def test_what_is_under_neither_form_is_not_found(service, sanastot):
    _, _, (verdict,) = run(sanastot, row())
    assert verdict.outcome == "not-found"
    assert changes(verdict) == {name: value for name, value in STAMPED.items() if name != "object_source_version"} | {
        "other": "status=not-found; support=koski-annotation"
    }


def test_a_row_without_an_answer_stays_as_it_was(service, sanastot, reply):
    service.replies["oksa/tmpOKSAID629/exists"] = [reply(b"", 302, {"Location": "/login"})]
    before, renewed, (verdict,) = run(sanastot, row())
    assert (verdict.outcome, verdict.reason, verdict.detail) == ("unclear", "answer_redirect", "/login")
    assert renewed is before


def test_only_other_terminologies_of_the_platform_are_asked_about_and_each_concept_once(service, sanastot):
    service.has("c7", "yksi", prefix="jhs")
    before, renewed, verdicts = run(
        sanastot,
        row(target="other:a"),
        row(),
        row("concept:hoks", target="document:hoks"),
        row("concept:naytto"),
        row("concept:hoks", target="jhs:c7", label="yksi"),
    )
    assert [(verdict.before.line, verdict.outcome) for verdict in verdicts] == [(9, "not-found"), (11, "not-found"), (12, "verified")]
    assert service.asked == ["oksa/tmpOKSAID629/exists", "oksa/c629/exists", "jhs/c7/exists", "jhs/c7"]
    assert [new is old for new, old in zip(renewed, before, strict=True)] == [True, False, True, False, False]


def test_rows_that_were_not_chosen_are_not_asked_about(service, sanastot):
    mappings = parse_set(HEAD + row() + row("concept:hoks", target="oksa:tmpOKSAID1"), "m.sssom.tsv")
    _, verdicts = verify([mappings], sanastot, STAMP, {("m.sssom.tsv", 8)})
    assert [verdict.before.line for verdict in verdicts] == [8]
    assert set(service.asked) == {"oksa/tmpOKSAID629/exists", "oksa/c629/exists"}


def test_no_more_requests_are_under_way_than_the_manners_allow(service, sanastot):
    service.delay = 0.02
    run(sanastot, *(row(target=f"oksa:tmpOKSAID{number}") for number in range(30)))
    assert len(service.asked) == 60
    assert service.most_inside == 3


def test_answers_go_to_their_rows_in_whatever_order_they_come(service, sanastot, say_json):
    for number in range(12):
        service.has(f"tmpOKSAID{number}", f"käsite {number}")
        service.replies[f"oksa/tmpOKSAID{number}/exists"] = [say_json(True, wait=0.03 * (number % 3))]
    _, _, verdicts = run(sanastot, *(row(target=f"oksa:tmpOKSAID{number}", label=f"käsite {number}") for number in range(12)))
    assert [verdict.outcome for verdict in verdicts] == ["verified"] * 12


def test_offline_is_told_at_once_and_nothing_is_changed():
    with Sanastot("http://127.0.0.1:9", Manners(attempts=1, pause=0.001)) as client, pytest.raises(Unreachable) as caught:
        run(client, *(row(target=f"oksa:tmpOKSAID{number}") for number in range(200)))
    assert caught.value.address == "http://127.0.0.1:9"


def test_rows_without_anything_to_ask_make_no_traffic(service, sanastot):
    before, renewed, verdicts = run(sanastot, row(target="other:a"))
    assert (renewed is before, verdicts, service.asked) == (True, (), [])


def test_both_forms_of_an_oksa_id_are_known_whichever_the_row_has():
    assert forms("oksa", "c125") == ("c125", "tmpOKSAID125")
    assert forms("oksa", "collection-1") == ("collection-1",)
