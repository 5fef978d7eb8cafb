"""`parasta vocab pull` after publishing: what only the service changed, what only we did, and what both did. Over a real server."""

import json

import httpx
import pytest

from parasta_vocab.publish.sanastot.client.memory import Memory

SOURCE = "BASE/terminology-api/v2/terminology/parasta"
OURS, THEIRS = "meidän", "heidän"
DEFINITION = "kahden osapuolen tahdonilmaisu"
BLIND = (
    "This computer remembers no earlier publishing, so it cannot be told what was changed in the service and what in the records: "
    "what is proposed would also undo changes of yours that are not published."
)
DRY = "Nothing was written (--dry-run)."


@pytest.fixture
def define(live, edit):
    """Give a concept another definition in the service."""
    return lambda text, id_="sopimus": edit(id_, definition=live.held()[1][id_]["definition"] | {"fi": text})


def term(label, lang="fi"):
    return {"language": lang, "label": label, "status": "DRAFT"}


ONLY_OURS = f"""\
{SOURCE}: nothing new for the records.

Not published yet (in the service → in the record; left as it is) (1)
  agreement (sopimus)
    Discouraged terms [fi]: {{+sopparihan+}}
    Definition [fi]: [-{DEFINITION}-]{{+{OURS}+}}
"""


def test_what_only_we_changed_is_left_alone_and_told(publish, pull, rewrite, review):
    publish()
    rewrite(f"fi: {DEFINITION}", f"fi: {OURS}")
    rewrite(
        "    neuter: [avtal]\n    definition:\n      fi: meidän",
        "    discouraged_label: {fi: [sopparihan]}\n    neuter: [avtal]\n    definition:\n      fi: meidän",
    )
    before = review.text()
    assert pull("--yes") == (0, ONLY_OURS, "")
    assert review.text() == before
    code, out, _ = pull("--format", "json")
    told = json.loads(out)
    assert (code, told["changed"], told["refused"]) == (0, [], [])
    assert [(item["field"], item["before"], item["after"]) for item in told["unpublished"][0]["fields"]] == [
        ("discouraged_label", [], ["sopparihan"]),
        ("definition", DEFINITION, OURS),
    ]
    assert publish()[0] == 0
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")


def test_what_each_side_changed_by_itself_stands_together(publish, pull, define, edit, rewrite, review, live):
    publish()
    rewrite("fi: [diili, sopu]", "fi: [diili, vertrag]")
    define(THEIRS)
    edit(synonyms=[term("diili"), term("soppari"), term("sopu")])
    before = review.text()
    code, out, _ = pull("--yes")
    assert (code, out) == (
        0,
        f"""\
{SOURCE}: 1 changed record, 0 new records, 0 refusals.

Changes (1)
  agreement (sopimus)
    Other accepted terms [fi]: {{+soppari+}}
    Definition [fi]: [-{DEFINITION}-]{{+{THEIRS}+}}

Not published yet (in the service → in the record; left as it is) (1)
  agreement (sopimus)
    Other accepted terms [fi]: [-sopu-]{{+vertrag+}}
""",
    )
    assert review.text() == before.replace(DEFINITION, THEIRS).replace("[diili, vertrag]", "[diili, soppari, vertrag]")
    assert publish("--prune")[0] == 0
    assert [item["label"] for item in live.held()[1]["sopimus"]["synonyms"]] == ["diili", "soppari", "vertrag"]
    assert publish("--verify")[0] == 0


CONFLICT = f"""\
{SOURCE}: 1 changed record, 0 new records, 1 refusal.

Changes (1)
  agreement (sopimus)
    Definition [sv]: [-viljeyttring av två parter-]{{+partsvilja+}}

Refused (1)
  sopimus: “Definition [fi]” was changed both in the record and in the service.
    now in the record: {OURS}
    proposed: {THEIRS}
"""


def test_what_both_changed_is_decided_by_the_user(publish, pull, define, edit, rewrite, review, live, commands, proxy):
    publish()
    rewrite(f"fi: {DEFINITION}", f"fi: {OURS}")
    define(THEIRS)
    edit(definition=live.held()[1]["sopimus"]["definition"] | {"sv": "partsvilja"})
    before = review.text()
    refused = "Nothing was written: there is 1 refusal. Correct it, or write the others with the option --accept-valid."
    ways = (
        f"What was changed on both sides can be taken from the service: {commands.pull('--overwrite')}\n"
        f"Or yours stays: take the rest first: {commands.pull('--accept-valid')}\n"
        f"and then put yours into the service: {commands.publish('--overwrite')}"
    )
    code, out, err = pull("--yes")
    assert (code, out, err.replace(proxy.base, "BASE")) == (1, CONFLICT, f"{refused}\n{ways}")
    assert review.text() == before
    assert pull("--yes", "--accept-valid")[:2] == (1, CONFLICT)
    rest = before.replace("viljeyttring av två parter", "partsvilja")
    assert review.text() == rest
    code, out, _ = pull("--overwrite", "--dry-run")
    assert (code, "Not published yet" in out, "Refused" in out) == (1, False, False)
    assert pull("--overwrite", "--yes")[0] == 0
    assert review.text() == rest.replace(OURS, THEIRS)
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")
    assert publish("--verify")[0] == 0


def test_or_ours_is_put_there(publish, pull, define, rewrite, live):
    publish()
    rewrite(f"fi: {DEFINITION}", f"fi: {OURS}")
    define(THEIRS)
    assert publish()[0] == 1
    assert pull("--dry-run")[0] == 1
    assert publish("--overwrite")[0] == 0
    assert live.held()[1]["sopimus"]["definition"]["fi"] == OURS
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")


def test_what_was_pulled_and_edited_again_is_ours(publish, pull, define, rewrite, live):
    publish()
    define(THEIRS)
    assert pull("--yes")[0] == 0
    rewrite(f"fi: {THEIRS}", f"fi: {OURS}")
    code, out, _ = pull()
    assert (code, out.splitlines()[0]) == (0, f"{SOURCE}: nothing new for the records.")
    assert publish()[0] == 0
    assert live.held()[1]["sopimus"]["definition"]["fi"] == OURS


def test_a_text_that_only_the_service_has_is_proposed_also_after_publishing(publish, pull, edit, rewrite):
    publish()
    edit(synonyms=[term("diili"), term("sopu"), term("soppari")])
    rewrite(f"fi: {DEFINITION}", f"fi: {OURS}")
    assert publish()[0] == 0
    code, out, _ = pull("--dry-run")
    assert (code, out.splitlines()[2:]) == (
        1,
        ["Changes (1)", "  agreement (sopimus)", "    Other accepted terms [fi]: {+soppari+}"],
    )


def test_a_text_of_ours_that_is_gone_is_not_brought_back(publish, pull, rewrite):
    publish()
    rewrite("fi: [diili, sopu]", "fi: [diili]")
    code, out, _ = pull()
    assert (code, out.splitlines()[2:]) == (
        0,
        [
            "Not published yet (in the service → in the record; left as it is) (1)",
            "  agreement (sopimus)",
            "    Other accepted terms [fi]: [-sopu-]",
        ],
    )
    assert publish()[0] == 0
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")


RECORD = """
  puitesopimus:
    pref_label: {fi: puitesopimus, sv: ramavtal, en: framework agreement}
    neuter: [ramavtal]
    definition:
      fi: sopimus, jonka nojalla tehdään muita sopimuksia
      sv: avtal med stöd av vilket andra avtal ingås
      en: agreement on the strength of which other agreements are made
    broader_generic: [sopimus]
    source: ["definition: own wording"]
    status: DRAFT
"""


def test_new_and_removed_records_of_ours_are_not_undone(publish, pull, review):
    publish()
    path = review.folder / "parasta/sopimukset.yaml"
    bare = path.read_text()
    path.write_text(bare.rstrip("\n") + "\n" + RECORD)
    code, out, _ = pull()
    label = ["[fi]: {+puitesopimus+}", "[sv]: {+ramavtal+}", "[en]: {+framework agreement+}"]
    new = ["  framework agreement (puitesopimus)", *(f"    Term {line}" for line in label)]
    assert (code, out.splitlines()[-4:]) == (0, new)
    assert publish()[0] == 0
    path.write_text(bare)
    code, out, _ = pull()
    assert (code, out.splitlines()[-4:]) == (0, [line.replace("{+", "[-").replace("+}", "-]") for line in new])
    assert "New records" not in out


def test_without_a_memory_everything_is_proposed_and_that_is_said(publish, pull, rewrite, proxy, tmp_path):
    publish()
    memory = Memory.open(tmp_path, proxy.api, "parasta")
    memory.forget()
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")
    rewrite(f"fi: {DEFINITION}", f"fi: {OURS}")
    code, out, err = pull("--dry-run")
    assert (code, out.splitlines()[2:]) == (
        1,
        ["Changes (1)", "  agreement (sopimus)", f"    Definition [fi]: [-{OURS}-]{{+{DEFINITION}+}}"],
    )
    assert err.splitlines() == [
        BLIND,
        DRY,
    ]
    assert not memory.path.exists()


def test_somebody_without_a_token_is_told_the_same_and_remembers_nothing(publish, pull, define, proxy, tmp_path, monkeypatch):
    publish()
    path = Memory.open(tmp_path, proxy.api, "parasta").path
    before = path.read_bytes()
    define(THEIRS)
    monkeypatch.delenv("PARASTA_SANASTOT_TOKEN")
    assert pull("--yes")[0] == 0
    assert path.read_bytes() == before


def test_what_the_service_has_by_mistake_does_no_harm(publish, pull, live, proxy, fault):
    """Our server takes neither: the term cannot be said in RDF, and a terminal would take the text for a command."""
    publish()
    place = "/terminology-api/v2/concept/parasta/sopimus"
    answer = httpx.get(f"{live.base}{place}").json()
    answer["recommendedTerms"].append({"label": "sans langue", "status": "DRAFT"})
    answer["definition"]["fi"] = "\x1b[31mpunainen"
    proxy.fault = lambda _, __, path: fault(status=200, body=json.dumps(answer).encode()) if path == place else fault()
    code, out, _ = pull("--diff")
    changed = [line.strip() for line in out.splitlines() if "punainen" in line or "sans" in line]
    assert (code, changed) == (1, [f"definition (fi) – breaking change: [-{DEFINITION}-]{{+\N{REPLACEMENT CHARACTER}[31mpunainen+}}"])


@pytest.fixture
def restored(publish, define, rewrite):
    """Published, changed and published again; then the server is put back to what it had first."""
    publish()
    rewrite(f"fi: {DEFINITION}", f"fi: {OURS}")
    assert publish()[0] == 0
    define(DEFINITION)


def test_a_restored_server_is_given_ours_again_by_overwriting(restored, publish, pull, live):
    code, out, _ = publish()
    assert (code, "changed there since the last publishing, not updated: concept agreement (sopimus)" in out) == (1, True)
    code, out, _ = pull("--dry-run")
    assert (code, f"Definition [fi]: [-{OURS}-]{{+{DEFINITION}+}}" in out) == (1, True)
    code, out, _ = publish("--dry-run", "--overwrite")
    assert (code, f"Definition [fi]: [-{DEFINITION}-]{{+{OURS}+}}" in out) == (0, True)
    assert publish("--overwrite")[0] == 0
    assert live.held()[1]["sopimus"]["definition"]["fi"] == OURS
    assert pull() == (0, f"{SOURCE} says the same as the records.\n", "")
    assert publish()[:2] == (
        0,
        (
            "parasta: 5 in all (the terminology itself, its concepts and collections): create 0, update 0, delete 0, not published 0, "
            "unchanged 5.\n  The service has the same already. Nothing was sent.\n"
        ),
    )


def test_or_the_memory_is_taken_away(restored, publish, live, tmp_path):
    for file in tmp_path.glob("*-parasta.json"):
        file.unlink()
    code, _, err = publish("--yes")
    assert (code, live.held()[1]["sopimus"]["definition"]["fi"]) == (0, OURS)
    assert err.startswith("This computer remembers no earlier publishing to this address (parasta)")
