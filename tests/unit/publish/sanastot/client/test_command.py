"""`parasta publish sanastot` and `parasta vocab pull` against a real server, as a user runs them."""

import json

import pytest

from parasta_vocab.cli.main import main
from parasta_vocab.serve.state.tokens import revoke

PREFIX = "parasta"


COUNTED = "in all (the terminology itself, its concepts and collections)"
COMPARED = "compared (the terminology itself, its concepts and collections)"
PLANNED = f"""\
parasta: 5 {COUNTED}: create 5, update 0, delete 0, not published 0, unchanged 0.
  create terminology parasta
  create concept agreement (sopimus)
  create concept apprenticeship agreement (oppisopimus)
  create concept training agreement (koulutussopimus)
  create collection Agreements (ryhma-sopimukset)
  Nothing was sent (--dry-run).
"""
UNCHANGED = f"""\
parasta: 5 {COUNTED}: create 0, update 0, delete 0, not published 0, unchanged 5.
  The service has the same already. Nothing was sent.
"""
MISSING = f"""\
parasta: 5 {COMPARED}: missing 5, differs 0, only there 0, changed there 0, same 0.
  missing there terminology parasta
  missing there concept agreement (sopimus)
  missing there concept apprenticeship agreement (oppisopimus)
  missing there concept training agreement (koulutussopimus)
  missing there collection Agreements (ryhma-sopimukset)
  The service has something else than the vocabulary.
"""
SAME = f"""\
parasta: 5 {COMPARED}: missing 0, differs 0, only there 0, changed there 0, same 5.
  The service has the same already.
"""
CHANGES = """\
    Definition [fi]: [-vanha-]{+kahden osapuolen tahdonilmaisu+}
    Term [fi]: [-vertrag-]{+sopimus+}
  only there, left alone: concept agreement (sopimus)
    Notes [fi]: lisä
"""
DIFFERS = f"""\
parasta: 5 {COMPARED}: missing 0, differs 1, only there 0, changed there 0, same 4.
  differs concept agreement (sopimus)
{CHANGES}  The service has something else than the vocabulary.
"""
UPDATED = f"""\
parasta: 5 {COUNTED}: create 0, update 1, delete 0, not published 0, unchanged 4.
  update concept agreement (sopimus)
{CHANGES}  Published and read back: the service has what was sent.
"""


def test_plan_publish_verify_and_again(publish, proxy, live, review, tmp_path):
    assert publish("--dry-run") == (0, PLANNED, "")
    assert publish("--verify") == (1, MISSING, "")
    assert proxy.writes == []
    assert publish() == (0, PLANNED.replace("Nothing was sent (--dry-run).", "Published and read back: the service has what was sent."), "")
    assert len(proxy.writes) == 8
    assert publish() == publish("--dry-run") == (0, UNCHANGED, "")
    assert publish("--verify") == (0, SAME, "")
    assert len(proxy.writes) == 8
    assert not (tmp_path / "journal").exists()
    with live.edit() as draft:
        concept = draft.concepts["sopimus"]
        concept["definition"]["fi"] = "vanha"
        concept["recommendedTerms"][0]["label"] = "vertrag"
        concept["notes"] = [*concept["notes"], {"language": "fi", "value": "lisä"}]
        draft.concepts["sopimus"] = concept
    assert publish("--verify", "--overwrite") == (1, DIFFERS, "")
    assert publish("--overwrite") == (0, UPDATED, "")
    assert publish("--prune")[1].splitlines()[1:4] == [
        "  update concept agreement (sopimus)",
        "    Notes [fi]: [-lisä-]",
        "  Published and read back: the service has what was sent.",
    ]
    assert publish("--verify") == (0, SAME, "")


def test_the_plan_as_data(publish, live):
    publish()
    with live.edit() as draft:
        draft.concepts["sopimus"] = {**draft.concepts["sopimus"], "status": "VALID", "editorialNotes": ["x"]}
        draft.concepts["muu"] = {**draft.concepts["sopimus"], "identifier": "muu", "narrower": []}
    code, out, _ = publish("--dry-run", "--overwrite", "--format", "json")
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
                "changedThere": [],
                "settled": [],
                "lost": [],
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
    assert publish("--verify") == (0, SAME, "")


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
    assert err.startswith("Error: the service has no terminology parasta yet. Say with --organization UUID which")


def test_without_a_token_nothing_is_asked(publish, proxy, monkeypatch):
    monkeypatch.delenv("PARASTA_SANASTOT_TOKEN")
    code, _, err = publish()
    assert (code, proxy.number) == (2, 0)
    assert err == "Error: writing takes a token. Give it in the variable PARASTA_SANASTOT_TOKEN, or save it with --save-token."


def test_a_bad_token_is_told_and_not_shown(publish, live, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", "salaisuus")
    code, out, err = publish("--lang", "fi")
    assert (code, out) == (3, "")
    assert "tunnisteella ei pääse palveluun (401): se on väärä, vanhentunut tai peruttu." in err
    assert "salaisuus" not in err


def test_why_a_token_is_refused_is_said_in_the_words_of_the_service(publish, proxy, live, monkeypatch):
    granted = live.service.grant("Pekka", {live.organization: ["ADMIN"]})
    revoke(live.service._record, granted.id)
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", granted.token)
    assert publish("--overwrite")[2].splitlines()[-1] == (
        f"{proxy.api}/v2/user: error: the token does not open the service (401): it is wrong, has expired or was revoked. "
        "“The token has been revoked. Ask those who run the server for a new one.” Ask those who run the server for a token (it is made by "
        "parasta server token new), and give it in PARASTA_SANASTOT_TOKEN, or save it with --save-token."
    )


NO_ROLE = (
    "the token may not change the terminology parasta: its owner has the role ADMIN or TERMINOLOGY_EDITOR in none of the organisations of "
    "the terminology. Those who run the server give the role."
)
NOT_COMPARED = "The notes of the editors are not compared, as the service shows them only to those who may change the terminology."


@pytest.mark.parametrize("roles", [{}, {"7d3a3c00-5a6b-489b-a3ed-63bb58c26a63": ["ADMIN"]}])
def test_somebody_without_the_role_is_told_which_one_before_anything_is_sent(roles, publish, proxy, live, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.service.grant("Olli", roles).token)
    assert publish() == (3, "", f"{proxy.api}/v2/terminology/parasta: error: {NO_ROLE} Nothing was sent.")
    assert proxy.writes == []


def test_a_token_of_another_organisation_sees_no_more_than_an_outsider(publish, pull, proxy, live, review, monkeypatch, tmp_path):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("    status: DRAFT\n", "    status: DRAFT\n    editorial_note: {fi: [Tarkista.]}\n", 1))
    publish()
    sent, (memory,) = len(proxy.writes), tmp_path.glob("*-parasta.json")
    remembered = memory.read_bytes()
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.service.grant("Olli", {UNKNOWN: ["ADMIN"]}).token)
    told = f"T{NO_ROLE[1:]} {NOT_COMPARED}"
    assert publish("--verify") == (0, SAME, told)
    assert publish("--dry-run") == publish("--overwrite") == (0, UNCHANGED, told)
    assert memory.read_bytes() == remembered
    path.write_text(path.read_text().replace("fi: sopimus,", "fi: sopimus x,", 1))
    refused = f"{proxy.api}/v2/terminology/parasta: error: {NO_ROLE} Nothing was sent."
    assert publish("--overwrite") == (3, "", refused)
    assert len(proxy.writes) == sent


def test_where_the_service_does_not_tell_who_asks_its_answers_do(publish, live, proxy, fault):
    def silent(_, __, path):
        return fault(status=404) if path.endswith("/v2/user") else fault()

    proxy.fault = silent
    assert publish()[0] == 0
    assert publish("--verify") == (0, SAME, "")


def test_the_journal_keeps_two_services_apart(publish, live, proxy, fault, tmp_path):
    proxy.fault = lambda _, method, __: fault(status=418) if method == "PUT" else fault()
    code, out, err = publish()
    assert (code, out) == (3, "")
    assert err.splitlines()[0] == (
        "parasta: 4 of 5 are published, 3 of them still without their relations to other concepts. When the cause is dealt with, run the "
        "command again; it goes on from there."
    )
    assert live.token not in (tmp_path / "journal").read_text()
    proxy.fault = lambda *_: fault()
    code, _, err = publish(to=live.base)
    assert (code, err.endswith("Give each a file of its own with --journal.")) == (2, True)
    assert publish()[2] == "The run before was interrupted. Concepts and other things that it published: parasta: 4. Going on from there."


def test_an_interrupted_terminology_is_told_of_when_it_is_published_and_not_before(publish, proxy, fault, tmp_path, capsys):
    proxy.fault = lambda _, method, __: fault(status=418) if method == "PUT" else fault()
    publish()
    proxy.fault = lambda *_: fault()
    other = ["--to", proxy.base, "--scheme", "parasta-tasot", "--journal", str(tmp_path / "journal")]
    assert main(["publish", "sanastot", *other]) == 0
    assert "The run before" not in capsys.readouterr().err
    assert publish()[2] == "The run before was interrupted. Concepts and other things that it published: parasta: 4. Going on from there."
    assert not (tmp_path / "journal").exists()


def test_a_journal_that_cannot_be_written_is_told_in_the_language_of_the_user(live, review, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)
    monkeypatch.setattr("parasta_vocab.cli.language.spoken", lambda: "fi")
    monkeypatch.setattr("parasta_vocab.cli.sanastot_order.spoken", lambda: "fi")
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "x" / "journal"
    code = main(["publish", "sanastot", "--to", live.base, "--records", str(review.folder), "--journal", str(path), "--lang", "fi"])
    told = f"päiväkirjaan {path} ei voi kirjoittaa: se ei ole kansio. Anna toinen tiedosto valinnalla --journal."
    assert (code, capsys.readouterr().err.splitlines()[-1].partition(": ")[2]) == (2, told)


def test_no_command_to_a_terminal_comes_out_of_a_name_that_somebody_gave_there(publish, live):
    publish()
    label = {"language": "en", "label": "odd\x07\u202e one", "status": "DRAFT"}
    with live.edit() as draft:
        draft.concepts["outo"] = {"identifier": "outo", "status": "DRAFT", "recommendedTerms": [label]}
    assert publish("--dry-run")[1].splitlines()[1] == "  only there, left alone: concept odd one (outo)"


def test_what_became_of_the_terminologies_before_one_that_stops_the_run_is_told(live, proxy, fault, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.token)
    proxy.fault = lambda _, method, __: fault(status=418) if method == "POST" else fault()
    schemes = [option for scheme in ("parasta-tasot", "parasta") for option in ("--scheme", scheme)]
    place = ["--to", proxy.base, "--organization", live.organization, "--journal", str(tmp_path / "journal")]
    code = main(["publish", "sanastot", *schemes, *place])
    assert (code, capsys.readouterr().out) == (
        3,
        UNCHANGED.replace("parasta:", "parasta-tasot:"),
    )


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
    assert publish("--via", "excel")[:2] == (0, UNCHANGED.replace(" 5", " 4"))
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


SOURCE = "BASE/terminology-api/v2/terminology/parasta"
PULLED = f"""\
{SOURCE}: 1 changed record, 0 new records, 0 refusals.

Changes (1)
  agreement (sopimus)
    Definition [fi]: kahden osapuolen {{+yhteinen +}}tahdonilmaisu

Remarks (2)
  sopimus: no record can take this. Class of the concept: luokka
  sopimus: no record can take this. Term [fi]: sopimus (Homograph number: 1)
"""


def test_what_was_changed_there_is_taken_into_the_records(publish, pull, live, review, proxy, commands):
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
    told = f"Now run parasta vocab lint {review.folder}, and see which changes of ours the service does not have yet: {commands.publish('--dry-run')}"
    assert err.splitlines()[-1].replace(proxy.base, "BASE") == told
    assert review.text() == before.replace("kahden osapuolen tahdonilmaisu", "kahden osapuolen yhteinen tahdonilmaisu")
    assert publish("--verify") == (0, SAME, "")


NEW = f"""\
{SOURCE}: 0 changed records, 1 new record, 0 refusals.

New records (1)
  new agreement (uusi-sopimus)
    Term [fi]: {{+uusi sopimus+}}
    Group: {{+sopimukset+}}
    Status: {{+DRAFT+}}
    Term [sv]: {{+nytt avtal+}}
    Term [en]: {{+new agreement+}}
    Definition [fi]: {{+sopimus, joka on uusi+}}
    Definition [sv]: {{+avtal som är nytt+}}
    Definition [en]: {{+agreement that is new+}}
    Broader concept, id: {{+sopimus+}}
    Sources: {{+definition: own wording+}}
    Certainty of the term [sv]: {{+unverified+}}

Remarks (2)
  koulutussopimus: the concept was deleted in the service. Remove the record too, or publish the concept again: \
parasta publish sanastot --overwrite.
  uusi-sopimus: The Swedish term “nytt avtal” of the concept “new agreement” is neuter (ett avtal) but not marked. \
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
        ("parasta", 3, "the service has no terminology parasta. Publish it first: parasta publish sanastot --to "),
    ],
)
def test_what_cannot_be_pulled_is_told(prefix, code, said, pull):
    told = pull(prefix=prefix)
    assert told[:2] == (code, "")
    assert said in told[2]


UNKNOWN = "7d3a3c00-5a6b-489b-a3ed-63bb58c26a63"


def test_a_dry_run_says_that_an_organisation_will_be_needed(publish, proxy):
    code, out, err = publish("--dry-run", organization=None)
    assert (code, out) == (0, PLANNED)
    assert err.startswith(
        "The service has no terminology parasta yet. Say with --organization UUID which organisation answers for what is new"
    )
    assert publish("--verify", organization=None)[2] == ""


def test_an_organisation_is_for_new_terminologies_only(publish, live):
    publish()
    assert publish("--dry-run", organization=UNKNOWN) == (0, UNCHANGED, "")
    assert live.held()[0]["organizations"] == [live.organization]


@pytest.mark.parametrize("flags", [(), ("--dry-run",)])
def test_an_organisation_that_the_service_does_not_have_is_told_before_anything_else(flags, publish, live, proxy):
    code, out, err = publish(*flags, organization=UNKNOWN.upper())
    there = f"{live.organization} The parasta-vocab project"
    assert (code, out, proxy.writes) == (2, "", [])
    assert err.splitlines()[-2:] == [f"Error: the service has no organisation {UNKNOWN}. The organisations of the service:", f"  {there}"]


def test_where_the_service_does_not_list_its_organisations_its_answer_to_the_option_is_told(publish, live, proxy, fault, monkeypatch):
    monkeypatch.setenv("PARASTA_SANASTOT_TOKEN", live.service.grant("Ylli", {}, superuser=True).token)
    monkeypatch.setattr("parasta_vocab.cli.run_publish_sanastot.spoken", lambda: "fi")
    proxy.fault = lambda _, __, path: fault(status=404) if "/organizations" in path else fault()
    code, _, err = publish("--lang", "fi", organization=UNKNOWN.upper())
    told = err.splitlines()[-1]
    assert code == 3
    assert "Tiedoissa on virhe" in told
    assert told.endswith("/terminology-api/v2/frontend/organizations.")
    assert "palvelu hylkäsi organisaation (400)" in told
    assert "Tarkista valinta --organization" in told
    assert "Korjaa tietue" not in told


def test_records_that_are_no_yaml_are_no_fault_of_the_service(publish, pull, proxy, review):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text("concepts: [\n")
    for told in (publish(), pull()):
        assert told[0] == 2
        assert told[2].startswith(f"Error: {path}:2:1: ")
    assert proxy.number == 0


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_which_records_are_compared_is_told(lang, live, review, capsys, monkeypatch):
    monkeypatch.setattr("parasta_vocab.cli.language.spoken", lambda: lang)
    main(["publish", "sanastot", "--to", live.base, "--records", str(review.folder), "--scheme", PREFIX, "--verify"])
    line = next(line for line in capsys.readouterr().err.splitlines() if str(review.folder) in line)
    assert (
        line
        == {
            "fi": f"Verrataan kansion {review.folder} tietueita palveluun {live.api}.",
            "sv": f"Posterna i mappen {review.folder} jämförs med tjänsten {live.api}.",
            "en": f"Comparing the records of {review.folder} with {live.api}.",
        }[lang]
    )


INCOMPLETE = (
    "  uusi: there is no record uusi. If the concept is new, fill in also: Group (the collection that the concept belongs to). An incomplete "
    "concept is not taken, and nothing of it is written: complete it where the proposal comes from, as far as it can be said there, or add "
    "the record by hand: {path}."
)


def test_a_new_concept_of_no_collection_is_refused_without_words_of_the_workbook(publish, pull, live, review):
    publish()
    with live.edit() as draft:
        draft.concepts["uusi"] = {**draft.concepts["sopimus"], "identifier": "uusi", "narrower": []}
        draft.concepts["uusi"] = {
            **draft.concepts["uusi"],
            "recommendedTerms": [{"language": lang, "label": f"uusi {lang}", "status": "DRAFT"} for lang in ("fi", "sv", "en")],
            "definition": {"fi": "uusi", "sv": "ny", "en": "new"},
        }
    lines = [line.strip() for line in publish("--delete", "--dry-run")[1].splitlines()]
    at = lines.index("A new concept must have all that a record must have: an incomplete one is refused, and what it lacks is told.")
    assert lines[at - 1].startswith("Take it into the records: ")
    code, out, _ = pull()
    line = next(line for line in out.splitlines() if "no record uusi" in line)
    assert (code, line) == (
        1,
        INCOMPLETE.format(path=review.folder / "parasta/sopimukset.yaml"),
    )


def test_a_language_that_is_none_and_an_unknown_key_are_told_and_nothing_is_sent(publish, review, proxy):
    path = review.folder / "parasta/sopimukset.yaml"
    path.write_text(path.read_text().replace("sv: avtal,", "sw: avtal,", 1).replace("    note:", "    noote:", 1))
    code, out, err = publish("--dry-run")
    assert (code, out, proxy.number) == (2, "", 0)
    assert err.splitlines() == [
        f"error: {review.folder}: ",
        f"{path}:8:31: unknown language: sw; the languages are fi, sv and en",
        f"{path}:16:5: unknown key: noote; the closest known is note",
    ]
