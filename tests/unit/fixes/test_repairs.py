"""Each repair: what it writes in place of what stood there, and what it leaves alone."""

import json
from pathlib import Path

import pytest

from parasta_vocab.fixes import FIXABLE, Page, for_finding, repair
from parasta_vocab.namespaces import MODEL, XSD
from parasta_vocab.shapes import catalogue
from parasta_vocab.source.rdf_write import to_ntriples, to_rdfxml
from parasta_vocab.text import Text
from parasta_vocab.validation.check import check_document

GOOD = Path("examples/rules/_base/good.yaml").read_text(encoding="utf-8")
SWEDISH = "Vi lär oss i arbetet och inte av en bok som är svår."


def mended(before, after="", text=GOOD, name="a.yaml"):
    """Return the text after repair, with `before` put for `after` in it, and the rules of what was and what was not repaired."""
    assert text.count(before) >= 1
    done = repair((Page.read(text.replace(before, after, 1).encode(), name),))
    return done.after[0].text, [fix.finding.rule.id for fix in done.fixed], [finding.rule.id for finding in done.report.findings]


def test_every_repair_is_of_a_rule_that_there_is():
    assert set(catalogue()) >= FIXABLE


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("actor: opiskelija", "actor: Opiskelija", "unknown-concept"),
        ("actor: opiskelija", "actor: studerande", "unknown-concept"),
        ("actor: tyoelamakoordinaattori", "actor: työelämäkoordinaattori", "unknown-concept"),
        ("level: prosessin-kulku", "level: prosessin_kulku", "unknown-concept"),
        ("level: prosessin-kulku", "level: https://iri.suomi.fi/terminology/parasta-tasot/prosessin-kulku", "unknown-concept"),
        ("stages: [osaamisen-hankkiminen]", "stages: [ OSAAMISEN HANKKIMINEN ]", "unknown-concept"),
        ("realises: [allekirjoitus-ja-tallennus]", "realises: ['Allekirjoitus_ja_tallennus']", "unknown-concept"),
        ("outputs: [koulutussopimus]", 'outputs: ["Utbildningsavtal"]', "unknown-concept"),
        ("systems: [ehoks]", "systems: [eHOKS]", "unknown-concept"),
        ("data: [tyopaikan-y-tunnus]", "data: [tyopaikan_y-tunnus]", "unknown-concept"),
        ("languages: [fi]", "languages: [fin]", "unknown-concept"),
        ("languages: [fi]", "languages: [suomi]", "unknown-concept"),
        ("participants: [opiskelija]", "participants: [Opiskelija]", "unknown-reference"),
        ("responsible: koordinaattori", "responsible: työelämäkoordinaattori", "unknown-reference"),
        ("next: [tallenna-sopimus]", "next: [Sopimuksen tallentaminen]", "unknown-reference"),
        ("process: ohjausprosessi", "process: Ohjaus työpaikalla", "unknown-reference"),
        ("starts_with: laadi-sopimus", "starts_with: Laadi_Sopimus", "unknown-reference"),
        ("starts_with: laadi-sopimus", "Starts-With: laadi-sopimus", "unknown-key"),
        ("agreement_types:", "agreementTypes:", "unknown-key"),
        ("name: {fi: rehtori}", "name: {FI: rehtori}", "unknown-key"),
        ("name: {fi: rehtori}", "name: {fi-FI: rehtori}", "unknown-key"),
        ("date: 2026-08-01", "date: 1.8.2026", "malformed-value"),
        ("date: 2026-08-01", "date: 2026-8-1", "malformed-value"),
        ("act: 531/2017", "act: L 531/2017", "malformed-value"),
        ("act: 531/2017", "act: laki 531 / 2017", "malformed-value"),
        ("customers: [opiskelija]", "customers: opiskelija", "wrong-type"),
        ('business_id: "1234567-1"', 'business_id: "12345671"', "invalid-business-id"),
        ('business_id: "1234567-1"', 'business_id: "FI1234567–1"', "invalid-business-id"),
    ],
)
def test_what_can_be_meant_in_one_way_only_is_put_right(good, bad, rule):
    text, fixed, left = mended(good, bad)
    plain = text.replace('"Koulutussopimus"', "koulutussopimus")
    for mark in ("'", '"'):
        plain = plain.replace(f"{mark}allekirjoitus-ja-tallennus{mark}", "allekirjoitus-ja-tallennus")
        plain = plain.replace(f"[{mark}koulutussopimus{mark}]", "[koulutussopimus]")
    assert (plain.replace("[ osaamisen-hankkiminen ]", "[osaamisen-hankkiminen]"), fixed, left) == (GOOD, [rule], [])


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("actor: opiskelija", "actor: opiskelia", "unknown-concept"),
        ("actor: opiskelija", "actor: oppilas", "unknown-concept"),
        ("outputs: [koulutussopimus]", "outputs: [koulutus-sopimus]", "unknown-document"),
        ("participants: [opiskelija]", "participants: [opiskelijat]", "unknown-reference"),
        ("next: [tallenna-sopimus]", "next: [Ohjausprosessi]", "unknown-reference"),
        ("- id: tallenna-sopimus", "- id: Tallenna-sopimus", "unknown-reference"),
        ("starts_with:", "start_with:", "unknown-key"),
        ("name: {fi: rehtori}", "name: {fi: rehtori, FI: rektori}", "unknown-key"),
        ("date: 2026-08-01", "date: 1/8/2026", "malformed-value"),
        ("date: 2026-08-01", "date: 31.2.2026", "malformed-value"),
        ("date: 2026-08-01", "date: 1.8.26", "malformed-value"),
        ("act: 531/2017", "act: 531/2017 8 §", "malformed-value"),
        ('business_id: "1234567-1"', 'business_id: "12345672"', "invalid-business-id"),
        ("customers: [opiskelija]", "customers: opiskelija, rehtori", "wrong-type"),
        ("actor: opiskelija", "actor: &a Opiskelija", "unknown-concept"),
        ("actor: opiskelija", "actor: >-\n      Opiskelija", "unknown-concept"),
    ],
)
def test_what_can_be_meant_otherwise_or_cannot_be_written_plainly_is_left_alone(good, bad, rule):
    text, fixed, left = mended(good, bad)
    assert (text, fixed) == (GOOD.replace(good, bad, 1), [])
    assert rule in left


def test_a_retired_actor_gives_way_to_its_successor():
    assert mended("actor: johto", "actor: 'ely-keskus'  # alueella") == (
        GOOD.replace("actor: johto", "actor: 'elinvoimakeskus'  # alueella"),
        ["outdated-actor"],
        [],
    )


def test_a_key_under_which_all_would_be_double_is_left_alone():
    text, fixed, left = mended("    customers: [opiskelija]\n", "    customers: [opiskelija]\n    Customers: [opiskelija]\n")
    assert (fixed, left) == ([], ["unknown-key"])
    assert text.count("ustomers:") == 2


def test_se_is_swedish_only_where_the_text_is():
    two = GOOD.replace("languages: [fi]", "languages: [fi, sv]")
    line = "      - name: {fi: Ajoissa allekirjoitetut sopimukset}"
    for written, rule in ((SWEDISH, ["unknown-key"]), ("Davvisámegiella", [])):
        done = repair((Page.read(two.replace(line, f"{line[:-1]}, se: {written}}}").encode(), "a.yaml"),))
        assert [fix.finding.rule.id for fix in done.fixed if fix.finding.rule.id == "unknown-key"] == rule
        assert (f", sv: {written}}}" in done.after[0].text) == bool(rule)


def test_a_missing_language_is_a_draft_in_the_same_braces():
    text = GOOD.replace("languages: [fi]", "languages: [fi, sv]")
    done = repair((Page.read(text.encode(), "a.yaml"),))
    assert '  - id: rehtori\n    name: {fi: rehtori, sv: "UTKAST: rehtori"}\n' in done.after[0].text
    assert {finding.rule.id for finding in done.report.findings} == {"draft-text"}
    assert len(done.fixed) == len(done.report.findings) == text.count("{fi: ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name:\n      fi: rehtori\n", 'name:\n      fi: rehtori\n      sv: "UTKAST: rehtori"\n'),
        ("name:\n      fi: rehtori # hän\n", 'name:\n      fi: rehtori # hän\n      sv: "UTKAST: rehtori"\n'),
        ("name:\n      'fi': 'reh''tori'\n", "name:\n      'fi': 'reh''tori'\n      'sv': 'UTKAST: reh''tori'\n"),
        ("name:\n      fi: pitkä\n        rehtori\n", 'name:\n      fi: pitkä\n        rehtori\n      sv: "UTKAST: pitkä rehtori"\n'),
        ("name:\n      fi: rehtori\n      sv:\n", 'name:\n      fi: rehtori\n      sv: "UTKAST: rehtori"\n'),
        ("name: {fi: rehtori, sv: ~}\n", 'name: {fi: rehtori, sv: "UTKAST: rehtori"}\n'),
        ("name: {\n      fi: rehtori # hän\n    }\n", 'name: {\n      fi: rehtori,\n      sv: "UTKAST: rehtori" # hän\n    }\n'),
        ('name: {"fi":"reh\\ttori"}\n', 'name: {"fi":"reh\\ttori", "sv": "UTKAST: reh\\ttori"}\n'),
        ("name: {sv: rektor}\n", 'name: {sv: rektor, fi: "LUONNOS: rektor"}\n'),
    ],
)
def test_a_draft_is_written_as_the_file_is_written(before, after):
    text = GOOD.replace("languages: [fi]", "languages: [fi, sv]")
    done = repair((Page.read(text.replace("name: {fi: rehtori}\n", before).encode(), "a.yaml"),))
    assert f"  - id: rehtori\n    {after}    actor: johto\n" in done.after[0].text


def test_a_block_of_text_is_not_copied():
    text = GOOD.replace("languages: [fi]", "languages: [fi, sv]").replace("name: {fi: rehtori}\n", "name:\n      fi: |\n        rehtori\n")
    done = repair((Page.read(text.encode(), "a.yaml"),))
    assert "name:\n      fi: |\n        rehtori\n    actor" in done.after[0].text
    assert [finding.rule.id for finding in done.report.findings].count("missing-translation") == 1


def test_neither_a_placeholder_nor_a_draft_is_copied():
    text = GOOD.replace("languages: [fi]", "languages: [fi, sv, en]")
    for written in ("TODO", '"LUONNOS: rehtori"'):
        done = repair((Page.read(text.replace("name: {fi: rehtori}\n", f"name: {{fi: {written}}}\n").encode(), "a.yaml"),))
        assert f"name: {{fi: {written}}}\n" in done.after[0].text


def test_json_is_repaired_in_its_own_way():
    name = {"fi": "rehtori"}
    data = {
        "provider": {"name": {"fi": "Opisto", "sv": "Institut"}, "languages": ["FI", "sv"], "business_id": "12345671"},
        "date": 20260801,
        "roles": [{"id": "rehtori", "name": name, "actor": "JOHTO"}],
        "processes": [],
    }
    for indent in (None, 2):
        done = repair((Page.read(json.dumps(data, indent=indent).encode(), "a.json"),))
        fixed = json.loads(done.after[0].text)
        assert (fixed["provider"]["languages"], fixed["provider"]["business_id"], fixed["date"]) == (
            ["fi", "sv"],
            "1234567-1",
            "2026-08-01",
        )
        assert fixed["roles"][0] == {"id": "rehtori", "name": {"fi": "rehtori", "sv": "UTKAST: rehtori"}, "actor": "johto"}
        assert done.after[0].text == json.dumps(fixed, indent=indent)


TURTLE = Path("examples/rules/outdated-concept/good.ttl")


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("actor:ely-keskus", "actor:elinvoimakeskus", "outdated-actor"),
        (
            "<https://iri.suomi.fi/terminology/parasta-toimijat/ely-keskus>",
            "<https://iri.suomi.fi/terminology/parasta-toimijat/elinvoimakeskus>",
            "outdated-actor",
        ),
        ("actor:Johto", "actor:johto", "unknown-concept"),
    ],
)
def test_an_iri_in_turtle_is_edited_at_its_end(before, after, rule):
    text = TURTLE.read_text(encoding="utf-8")
    done = repair((Page.read(text.replace("actor:johto", before).encode(), "a.ttl"),))
    assert (done.after[0].text, [fix.finding.rule.id for fix in done.fixed]) == (text.replace("actor:johto", after), [rule])


def test_rdf_xml_is_left_alone():
    content = to_rdfxml(TURTLE.read_bytes(), {"parasta": MODEL}).replace("/johto", "/ely-keskus").encode()
    done = repair((Page.read(content, "a.rdf"),))
    assert (done.after[0].content, done.fixed, done.undone) == (content, (), ())
    assert [finding.rule.id for finding in done.report.findings] == ["outdated-actor"]


def test_an_iri_in_n_triples_is_edited_at_its_end():
    triples = to_ntriples(TURTLE.read_bytes()).replace("/johto>", "/ely-keskus>")
    done = repair((Page.read(triples.encode(), "a.nt"),))
    assert done.after[0].text == triples.replace("/ely-keskus>", "/elinvoimakeskus>")


@pytest.mark.parametrize("written", ["https://iri.suomi.fi/terminology/parasta-toimijat/ely-keskus", "toimija:ely-keskus"])
def test_an_iri_in_json_ld_with_a_context_of_its_own_is_edited_at_its_end(written):
    data = {
        "@context": {"@vocab": MODEL, "toimija": "https://iri.suomi.fi/terminology/parasta-toimijat/", "date": {"@type": f"{XSD}date"}},
        "@id": "https://a.example/",
        "@type": "ProcessDescription",
        "date": "2026-08-01",
        "role": {"@id": "https://a.example/alue", "@type": "Role", "actor": {"@id": written}},
    }
    done = repair((Page.read(json.dumps(data).encode(), "a.jsonld"),))
    assert done.after[0].text == json.dumps(data).replace("ely-keskus", "elinvoimakeskus")


@pytest.mark.parametrize(
    ("written", "meant"), [("yes", "true"), ("'Kyllä'", "true"), ('"true"', "true"), ("nej", "false"), ("ehkä", "ehkä")]
)
def test_a_word_for_yes_or_no_becomes_true_or_false(written, meant):
    step = "      - id: tallenna-sopimus\n"
    text, *_ = mended(step, f"{step}        parallel: {written}\n")
    assert f"{step}        parallel: {meant}\n" in text


def test_a_fix_says_what_it_does_in_each_language():
    page = Page.read(GOOD.replace("actor: opiskelija", "actor: Opiskelija").encode(), "a.yaml")
    (finding,) = check_document(page.document).findings
    fix = for_finding(finding, page)
    assert fix is not None
    assert fix.title == Text("Vaihda ”Opiskelija” → ”opiskelija”", "Byt ”Opiskelija” → ”opiskelija”", "Change “Opiskelija” → “opiskelija”")
    assert [page.text[edit.start : edit.end] for edit in fix.edits] == ["Opiskelija"]
