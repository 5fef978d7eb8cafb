"""`parasta publish sanastot` and `parasta vocab pull` against a real server, as a user runs them."""

import json

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.serve.state.seed import ORGANIZATION

PREFIX = "parasta"


@pytest.fixture
def publish(live, proxy, review, tmp_path, monkeypatch, capsys):
    """Publish the small terminology; exit code, output, and what was said beside it."""
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)

    def run(*options, to=None, organization=ORGANIZATION.id):
        place = ["--to", to or proxy.base, "--records", str(review.folder), "--scheme", PREFIX, "--journal", str(tmp_path / "journal")]
        code = main(["publish", "sanastot", *place, *(["--organization", organization] if organization else []), *options])
        captured = capsys.readouterr()
        said = [line for line in captured.err.splitlines() if not line.startswith('{"id": ')]
        return code, captured.out.replace(proxy.base, "BASE"), "\n".join(said)

    return run


PLANNED = """\
parasta: create 5, update 0, delete 0, unchanged 0.
  create terminology parasta
  create concept sopimus
  create concept oppisopimus
  create concept koulutussopimus
  create collection ryhma-sopimukset
  Nothing was sent (--dry-run).
"""
UNCHANGED = """\
parasta: create 0, update 0, delete 0, unchanged 5.
  The service has the same already. Nothing was sent.
"""
DIFFERS = """\
parasta: create 0, update 1, delete 0, unchanged 4.
  update concept sopimus
    definition.fi: - vanha
    definition.fi: + kahden osapuolen tahdonilmaisu
    recommendedTerms: - vertrag@fi {"status": "DRAFT"}
    recommendedTerms: + sopimus@fi {"status": "DRAFT"}
  only there, left alone: concept sopimus
    notes: = lisä@fi
"""


def test_plan_publish_verify_and_again(publish, proxy, live, review, tmp_path):
    assert publish("--dry-run", organization=None) == (0, PLANNED, "")
    assert publish("--verify")[:2] == (
        1,
        PLANNED.replace("Nothing was sent (--dry-run).", "The service has something else than the vocabulary. Nothing was sent."),
    )
    assert proxy.writes == []
    assert publish() == (0, PLANNED.replace("Nothing was sent (--dry-run).", "Published and read back: the service has what was sent."), "")
    assert len(proxy.writes) == 8
    assert publish() == publish("--verify") == publish("--dry-run") == (0, UNCHANGED, "")
    assert len(proxy.writes) == 8
    assert not (tmp_path / "journal").exists()
    with live.edit() as draft:
        concept = draft.concepts["sopimus"]
        concept["definition"]["fi"] = "vanha"
        concept["recommendedTerms"][0]["label"] = "vertrag"
        concept["notes"] = [*concept["notes"], {"language": "fi", "value": "lisä"}]
        draft.concepts["sopimus"] = concept
    ends = "  The service has something else than the vocabulary. Nothing was sent.\n"
    assert publish("--verify") == (1, DIFFERS + ends, "")
    assert publish() == (0, DIFFERS + "  Published and read back: the service has what was sent.\n", "")
    assert publish("--prune")[1].splitlines()[1:4] == [
        "  update concept sopimus",
        "    notes: - lisä@fi",
        "  Published and read back: the service has what was sent.",
    ]
    assert publish("--verify") == (0, UNCHANGED, "")


def test_the_plan_as_data(publish, live):
    publish()
    with live.edit() as draft:
        draft.concepts["sopimus"] = {**draft.concepts["sopimus"], "status": "VALID", "editorialNotes": ["x"]}
        draft.concepts["muu"] = {**draft.concepts["sopimus"], "identifier": "muu", "narrower": []}
    code, out, _ = publish("--dry-run", "--format", "json")
    told = json.loads(out)
    digest = told["terminologies"][0].pop("plan")
    assert (code, len(digest)) == (0, 64)
    assert told == {
        "to": "BASE/terminology-api",
        "terminologies": [
            {
                "prefix": "parasta",
                "outcome": "planned",
                "create": [],
                "update": [{"kind": "concept", "id": "sopimus", "changes": [{"field": "status", "before": "VALID", "after": "DRAFT"}]}],
                "delete": [],
                "unchanged": 4,
                "onlyThere": [
                    {"kind": "concept", "id": "muu", "changes": []},
                    {"kind": "concept", "id": "sopimus", "changes": [{"field": "editorialNotes", "before": ["x"], "after": []}]},
                ],
                "differences": [],
            }
        ],
    }


def test_what_an_outsider_cannot_see_is_not_compared(publish, live, review, monkeypatch):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("    status: DRAFT\n", "    status: DRAFT\n    editorial_note: {fi: [Tarkista.]}\n", 1))
    publish()
    assert live.held()[1]["sopimus"]["editorialNotes"] == ["Tarkista."]
    monkeypatch.delenv("PARASTA_SANASTOT_TOKEN")
    assert publish("--verify") == (0, UNCHANGED, "")


def test_records_that_the_service_would_refuse_stop_the_run_before_any_request(publish, proxy, review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("en: agreement}", f"en: {'x' * 151}}}", 1))
    code, out, err = publish()
    first, last = out.splitlines()
    assert first.startswith(f"{path}:8:42: concept sopimus: ")
    assert last == "The service would not take these. Nothing was sent. Correct the records and run the command again."
    assert (code, err, proxy.number) == (1, "", 0)
    code, out, _ = publish("--format", "json")
    told = json.loads(out)["invalid"]
    assert [(item["place"], item["id"], item["field"], item["code"]) for item in told] == [
        (f"{path}:8:42", "sopimus", "label", "value-over-character-limit.150")
    ]
    assert set(told[0]["message"]) == {"fi", "sv", "en"}


def test_a_new_terminology_needs_an_organisation(publish, proxy):
    code, out, err = publish(organization=None)
    assert (code, out, proxy.writes) == (2, "", [])
    assert err.splitlines()[-1].startswith("Error: the service has no such terminology yet (parasta). Say with --organization UUID which")


def test_without_a_token_nothing_is_asked(publish, proxy, monkeypatch):
    monkeypatch.delenv("PARASTA_SANASTOT_TOKEN")
    code, _, err = publish()
    assert (code, proxy.number) == (2, 0)
    assert (
        err.splitlines()[-1]
        == "Error: writing takes a token. Give it in the variable PARASTA_SANASTOT_TOKEN, or save it with --save-token."
    )


def test_a_bad_token_is_told_and_not_shown(publish, live, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", "salaisuus")
    code, out, err = publish("--lang", "fi")
    assert (code, out) == (3, "")
    assert "tunniste on väärä tai vanhentunut (401)" in err
    assert "salaisuus" not in err


def test_somebody_without_the_role_is_told_which_one(publish, live, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.service.grant("Olli", {}).token)
    code, _, err = publish()
    assert code == 3
    assert "the owner of the token has no right to this (401)" in err


def test_the_journal_keeps_two_services_apart(publish, live, proxy, fault, tmp_path):
    proxy.fault = lambda _, method, __: fault(status=418) if method == "PUT" else fault()
    code, out, err = publish()
    assert (code, out) == (3, "")
    assert err.splitlines()[0] == "parasta: 4 of 8 steps are done. Run the command again; it goes on from there."
    assert live.token not in (tmp_path / "journal").read_text()
    proxy.fault = lambda *_: fault()
    code, _, err = publish(to=live.base)
    assert (code, err.endswith("Give each a file of its own with --journal.")) == (3, True)
    assert publish()[2] == "The run before was interrupted; steps done by then: 4. Going on from there."


def test_by_ntrf_and_by_workbook(publish, live, proxy):
    code, out, _ = publish("--via", "ntrf")
    assert (code, out.splitlines()[-1]) == (0, "  Published and read back: the service has what was sent.")
    assert proxy.writes == ["POST /v2/terminology", "POST /v2/import/ntrf/parasta"]
    assert sorted(live.held()[1]) == ["koulutussopimus", "oppisopimus", "sopimus"]
    assert publish("--via", "ntrf")[:2] == (0, UNCHANGED)
    assert publish("--via", "excel")[0] == 2
    assert len(proxy.writes) == 2
    live.begin_anew()
    code, out, _ = publish("--via", "excel")
    assert (code, out.splitlines()[-1]) == (0, "  Published and read back: the service has what was sent.")
    assert sorted(live.held()[1]) == ["concept-0", "concept-1", "concept-2"]


def test_a_workbook_whose_answer_is_lost_is_not_sent_again(publish, live, proxy, fault):
    proxy.fault = lambda _, __, path: fault(lost="after") if "import" in path else fault()
    code, out, err = publish("--via", "excel")
    assert (code, out) == (3, "")
    assert "the connection broke" in err
    assert publish("--via", "excel")[:2] == (0, UNCHANGED.replace("unchanged 5", "unchanged 4"))
    assert proxy.writes == ["POST /v2/terminology", "POST /v2/import/simpleExcel/parasta"]


def test_a_term_of_two_concepts_is_pointed_out_and_sent(publish, review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("en: apprenticeship agreement", "en: agreement", 1))
    code, _, err = publish()
    assert code == 0
    assert err.startswith(f"{path}:27:50: concept oppisopimus: ")


def test_a_scheme_that_the_records_do_not_have(publish, proxy):
    code, _, err = publish("--scheme", "parasta-tasot")
    assert (code, proxy.number) == (2, 0)
    assert err == "error: no such concept scheme: parasta-tasot. Did you mean: parasta, parasta-toimijat, parasta-prosessikartta?"


@pytest.fixture
def pull(live, proxy, review, capsys, monkeypatch):
    """Pull the small terminology back; exit code, output, and what was said beside it."""
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)

    def run(*options, prefix=PREFIX):
        code = main(["vocab", "pull", prefix, "--from", proxy.base, "--records", str(review.folder), *options])
        captured = capsys.readouterr()
        said = [line for line in captured.err.splitlines() if not line.startswith('{"id": ')]
        return code, captured.out.replace(proxy.base, "BASE"), "\n".join(said)

    return run


SOURCE = "BASE/terminology-api/v2/terminology/parasta"
PULLED = f"""\
{SOURCE}: 1 changed record, 0 new records, 0 refusals.

Changes (1)
  agreement (sopimus) – #sopimus
    Definition [fi]: kahden osapuolen {{+yhteinen +}}tahdonilmaisu

Remarks (2)
  #sopimus: sopimus: no record can take this, conceptClass: luokka
  #sopimus: sopimus: no record can take this, recommendedTerms: sopimus@fi homographNumber: 1
"""


def test_what_was_changed_there_is_taken_into_the_records(publish, pull, live, review):
    publish()
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")
    with live.edit() as draft:
        concept = draft.concepts["sopimus"]
        concept["definition"]["fi"] = "kahden osapuolen <i>yhteinen</i> tahdonilmaisu"
        concept["conceptClass"] = "luokka"
        concept["recommendedTerms"][0]["homographNumber"] = 1
        draft.concepts["sopimus"] = concept
    before = review.text()
    assert pull("--dry-run") == (1, PULLED, "Nothing was written (--dry-run).")
    assert review.text() == before
    code, out, err = pull("--yes")
    assert (code, out) == (0, PULLED)
    assert err.splitlines()[-1].startswith(
        "Now run make build, and publish the other changes back: parasta publish sanastot --to http://127.0.0.1:"
    )
    assert review.text() == before.replace("kahden osapuolen tahdonilmaisu", "kahden osapuolen yhteinen tahdonilmaisu")
    assert publish("--verify") == (0, UNCHANGED, "")


NEW = f"""\
{SOURCE}: 0 changed records, 1 new record, 0 refusals.

New records (1)
  new agreement (uusi-sopimus) – #uusi-sopimus
    Term [fi]: {{+uusi sopimus+}}
    Group (locked): {{+sopimukset+}}
    Status: {{+DRAFT+}}
    Term [sv]: {{+nytt avtal+}}
    Term [en]: {{+new agreement+}}
    Definition [fi]: {{+sopimus, joka on uusi+}}
    Definition [sv]: {{+avtal som är nytt+}}
    Definition [en]: {{+agreement that is new+}}
    Broader concept, id: {{+sopimus+}}
    Sources: {{+definition: own wording+}}
    Certainty of the term [sv]: {{+unverified+}}

Remarks (1)
  #uusi-sopimus: uusi-sopimus: The Swedish term “nytt avtal” of the concept “new agreement” is neuter (ett avtal) but not marked. \
Add it under neuter (parasta:neuterLabel). (unmarked-neuter)

Not in the file (left as they are) (1)
  Concepts: koulutussopimus
"""


def test_a_new_concept_becomes_a_record_and_a_missing_one_is_told(publish, pull, live, review):
    publish()
    labels = [("fi", "uusi sopimus"), ("sv", "nytt avtal"), ("en", "new agreement")]
    new = {
        "identifier": "uusi-sopimus",
        "status": "DRAFT",
        "recommendedTerms": [{"language": lang, "label": label, "status": "DRAFT"} for lang, label in labels],
        "definition": {"fi": "sopimus, joka on uusi", "sv": "avtal som är nytt", "en": "agreement that is new"},
        "sources": ["Määritelmä: oma sanamuoto"],
        "broader": ["https://iri.suomi.fi/terminology/parasta/sopimus"],
    }
    with live.edit() as draft:
        draft.concepts["uusi-sopimus"] = new
        group = draft.collections["ryhma-sopimukset"]
        draft.collections["ryhma-sopimukset"] = {
            **group,
            "members": [*group["members"], "https://iri.suomi.fi/terminology/parasta/uusi-sopimus"],
        }
        del draft.concepts["koulutussopimus"]
    code, out, _ = pull("--yes")
    assert (code, out) == (0, NEW)
    record = next(item for item in review.records.records if item.id == "uusi-sopimus")
    assert record.data == {
        "subject_field": {"fi": "koulutus", "sv": "utbildning", "en": "education"},
        "pref_label": {"fi": "uusi sopimus", "sv": "nytt avtal", "en": "new agreement"},
        "label_status": {"sv": "unverified"},
        "definition": {"fi": "sopimus, joka on uusi", "sv": "avtal som är nytt", "en": "agreement that is new"},
        "broader_generic": ["sopimus"],
        "source": ["definition: own wording"],
        "status": "DRAFT",
    }


def test_the_difference_alone(publish, pull, live):
    publish()
    with live.edit() as draft:
        concept = draft.concepts["sopimus"]
        concept["recommendedTerms"][0]["label"] = "soppari"
        draft.concepts["sopimus"] = concept
    code, out, _ = pull("--diff")
    assert (code, out.splitlines()[2:5]) == (
        0,
        ["renamed (1)", "  agreement (sopimus)", "    preferred label (fi): [-sopimus-]{+soppari+}"],
    )


@pytest.mark.parametrize(
    ("prefix", "code", "said"),
    [
        (
            "oksa",
            2,
            "Error: the records have no terminology oksa, so there is no class of records for its concepts. Terminologies: parasta, ",
        ),
        ("parasta", 3, "the service has no terminology parasta. Publish it first: parasta publish sanastot."),
    ],
)
def test_what_cannot_be_pulled_is_told(prefix, code, said, pull):
    told = pull(prefix=prefix)
    assert told[:2] == (code, "")
    assert said in told[2]
