"""What a colleague removes or changes in the service is seen by `pull`, and publishing goes on after it. Over a real server."""

import pytest

SOURCE = "BASE/terminology-api/v2/terminology/parasta"
HOME = "https://iri.suomi.fi/terminology/parasta/"
SAME = f"{SOURCE} says the same as the records.\n"
DEFINITION = "kahden osapuolen tahdonilmaisu"


def concept(live, id_="sopimus"):
    return live.held()[1][id_]


def changes(out):
    """Return what is proposed for the records, without where."""
    lines = out.splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("Changes ("))
    return [line.strip().partition(" – ")[0] for line in lines[start + 1 :] if line.startswith("  ")]


@pytest.mark.parametrize("side", ["oppisopimus", "koulutussopimus"])
def test_a_relation_that_one_side_does_not_state_any_more_is_proposed_to_be_removed(side, publish, pull, edit, live, review):
    publish()
    edit(side, related=[])
    assert publish()[0] == 1
    code, out, _ = pull("--dry-run")
    assert (code, changes(out)) == (1, ["training agreement (koulutussopimus)", "Related concepts, ids: [-oppisopimus-]"])
    assert pull("--yes")[0] == 0
    assert "related" not in review.text()
    assert publish()[0] == 0
    assert ["related" in concept(live, id_) for id_ in ("oppisopimus", "koulutussopimus")] == [False, False]
    assert pull() == (0, SAME, "")


@pytest.mark.parametrize(("id_", "field"), [("oppisopimus", "broader"), ("sopimus", "narrower")])
def test_so_is_a_broader_concept_that_one_side_does_not_state_any_more(id_, field, publish, pull, edit, live):
    publish()
    kept = [iri for iri in concept(live, id_)[field] if iri not in {f"{HOME}sopimus", f"{HOME}oppisopimus"}]
    edit(id_, **{field: kept})
    assert publish()[0] == 1
    code, out, _ = pull("--dry-run")
    assert (code, changes(out)) == (1, ["apprenticeship agreement (oppisopimus)", "Broader concept, id: [-sopimus-]"])


def test_without_a_memory_one_side_is_enough(publish, pull, edit, live, proxy, tmp_path):
    publish()
    for path in tmp_path.glob("*-parasta.json"):
        path.unlink()
    edit("oppisopimus", related=[])
    assert pull("--dry-run")[:2] == (0, SAME)
    assert publish("--yes")[0] == 0
    assert concept(live, "oppisopimus")["related"] == [f"{HOME}koulutussopimus"]


LEFT = "What no record can take stays in the service as it is there now, and publishing does not change it. Yours in its place: "


BUT = "All of ours is in the service but what was left as the service has it (--overwrite publishes that too)."
NOTHING = f"{SOURCE}: nothing new for the records."
GONE = (
    "ryhma-sopimukset: this was removed in the service, which no record can say. Concepts of the collection: apprenticeship agreement "
    "(oppisopimus), training agreement (koulutussopimus)"
)


def status_of_a_term(live, edit):
    terms = concept(live)["recommendedTerms"]
    edit(recommendedTerms=[term | ({"status": "VALID"} if term["language"] == "fi" else {}) for term in terms])


def subject_area(live, edit):
    edit(subjectArea="")


def another_subject_area(live, edit):
    edit(subjectArea="aihe")


def members(live, edit):
    edit("ryhma-sopimukset", "collections", members=[f"{HOME}sopimus"])


def name_of_a_collection(live, edit):
    edit("ryhma-sopimukset", "collections", label={"fi": "toinen", "en": "other"})


def collection(live, edit):
    with live.edit() as draft:
        del draft.collections["ryhma-sopimukset"]


@pytest.mark.parametrize(
    ("change", "remarks"),
    [
        (status_of_a_term, ["sopimus: no record can take this. Term [fi]: sopimus (Status: valid (VALID))"]),
        (subject_area, ["sopimus: this was removed in the service, which no record can say. Subject field: koulutus"]),
        (another_subject_area, ["sopimus: no record can take this. Subject field: aihe"]),
        (
            members,
            [GONE],
        ),
        (
            name_of_a_collection,
            [
                "ryhma-sopimukset: no record can take this. Name [en]: other",
                "ryhma-sopimukset: no record can take this. Name [fi]: toinen",
                "ryhma-sopimukset: this was removed in the service, which no record can say. Name [sv]: Avtal",
            ],
        ),
        (collection, ["ryhma-sopimukset: the collection was deleted in the service, which no record can say."]),
    ],
)
def test_what_no_record_can_say_is_told_and_left_to_the_service(change, remarks, publish, pull, edit, live, rewrite, commands, proxy):
    publish()
    change(live, edit)
    theirs = live.held()
    assert publish()[0] == 1
    code, out, err = pull("--dry-run")
    assert (code, out.splitlines()[0], sorted(line.strip() for line in out.splitlines()[3:]), err) == (0, NOTHING, remarks, "")
    assert publish()[0] == 1
    assert pull() == (0, out, f"{LEFT}{commands.publish('--overwrite')}".replace("BASE", proxy.base))
    assert publish()[1].splitlines()[-1].strip() == f"{BUT} Nothing was sent."
    assert publish("--verify")[0] == 0
    assert live.held() == theirs
    assert pull() == (0, out, "")
    rewrite(f"fi: {DEFINITION}", "fi: meidän")
    assert publish("--prune")[0] == 0
    concept(live)["definition"]["fi"] = DEFINITION
    assert live.held() == theirs
    assert publish("--overwrite")[0] == 0
    assert pull()[1].splitlines()[0] == SAME.strip()


def test_what_we_add_beside_what_was_left_to_the_service_is_published(publish, pull, edit, live, rewrite):
    publish()
    terms = concept(live)["synonyms"]
    edit(synonyms=[terms[0] | {"status": "VALID"}, *terms[1:]])
    rewrite("fi: [diili, sopu]", "fi: [diili, sopu, vertrag]")
    assert publish()[0] == 1
    assert pull()[0] == 0
    assert publish()[0] == 0
    assert {term["label"]: term["status"] for term in concept(live)["synonyms"]} == {"diili": "VALID", "sopu": "DRAFT", "vertrag": "DRAFT"}


def test_only_what_was_changed_there_is_held(publish, edit, live, rewrite, proxy):
    publish()
    edit(definition=concept(live)["definition"] | {"fi": "heidän"})
    rewrite("sv: viljeyttring av två parter", "sv: vår")
    rewrite(f"fi: {DEFINITION}", "fi: meidän")
    proxy.passed.clear()
    code, out, _ = publish()
    assert (code, proxy.writes) == (1, ["PUT /v2/concept/parasta/sopimus"])
    assert (concept(live)["definition"]["fi"], concept(live)["definition"]["sv"]) == ("heidän", "vår")
    lines = [line.strip() for line in out.splitlines()]
    assert [lines.index(line) for line in lines if line.endswith("concept agreement (sopimus)")] == [1, 3]
    assert lines[1] == "update concept agreement (sopimus)"
    assert lines[2].startswith("Definition [sv]: ")
    assert lines[3] == "changed there since the last publishing, not updated: concept agreement (sopimus)"
    assert lines[4].startswith("Definition [fi]: ")
    proxy.passed.clear()
    assert (publish()[0], proxy.writes) == (1, [])


def test_what_we_wrote_anew_takes_the_place_of_what_we_had_put_there(publish, pull, edit, live, rewrite, review):
    path = review.folder / "parasta/sopimukset.yaml"
    text = path.read_text()
    path.write_text(text.replace("    status: DRAFT\n", "    example: {fi: [eka, toka]}\n    status: DRAFT\n", 1))
    publish()
    edit(examples=[*concept(live)["examples"], {"language": "fi", "value": "heidän"}])
    rewrite("[eka, toka]", "[eka kerta, toka]")
    rewrite("fi: [diili, sopu]", "fi: [diili]")
    assert publish("--verify")[0] == 1
    code, out, _ = publish("--dry-run")
    assert (code, [line.strip() for line in out.splitlines() if "Example" in line or "Other" in line]) == (
        0,
        ["Examples [fi]: eka{+ kerta+}", "Other accepted terms [fi]: [-sopu-]", "Examples [fi]: heidän"],
    )
    assert publish()[0] == 0
    assert [item["value"] for item in concept(live)["examples"]] == ["eka kerta", "toka", "heidän"]
    assert [item["label"] for item in concept(live)["synonyms"]] == ["diili"]
    edit(synonyms=[*concept(live)["synonyms"], {"language": "fi", "label": "sopu", "status": "DRAFT"}])
    assert publish()[0] == 0
    assert [item["label"] for item in concept(live)["synonyms"]] == ["diili", "sopu"]
