import re

import pytest

from parasta_vocab.data import root
from parasta_vocab.errors import NoSuchRule
from parasta_vocab.shapes import Rule, Severity, catalogue, get_rule, lint_catalogue
from parasta_vocab.text import Text

TOPICS = ["file", "provider", "process", "flow", "coverage", "stage", "critical-point", "language"]


def test_every_rule_file_is_a_rule_and_every_rule_has_its_file():
    assert sorted(catalogue()) == sorted(path.stem for path in (root() / "shapes/rules").glob("*.ttl"))


def test_a_rule_is_read_whole():
    assert get_rule("process-without-purpose") == Rule(
        id="process-without-purpose",
        topic="process",
        severity=Severity.violation,
        kind="shape",
        label=Text("Prosessilta puuttuu tarkoitus", "Processen saknar syfte", "Process without purpose"),
        why=Text(
            "Toimintaprosessin tarkoituksen on lain mukaan ilmettävä tiedonhallintamallista. "
            "Ilman tarkoitusta prosesseja ei voi verrata eikä niiden tulosta arvioida.",
            "Verksamhetsprocessens syfte ska enligt lagen framgå av informationshanteringsmodellen. "
            "Utan syfte kan processer inte jämföras och deras resultat inte bedömas.",
            "By law the information management model must give the purpose of a business process. "
            "Without it processes cannot be compared nor their results judged.",
        ),
        message=Text(
            "Prosessilta {$this} puuttuu tarkoitus. Kirjoita kohtaan purpose, mitä varten prosessi on.",
            "Processen {$this} saknar syfte. Skriv i punkten purpose vad processen är till för.",
            "The process {$this} has no purpose. Write under purpose what the process is for.",
        ),
        source=("Act 906/2019, 5 §",),
    )


def test_the_catalogue_stands_by_topic_and_then_by_id():
    rules = list(catalogue().values())
    assert rules == sorted(rules, key=lambda rule: (TOPICS.index(rule.topic), rule.id))
    assert list(dict.fromkeys(rule.topic for rule in rules)) == TOPICS


def test_the_key_of_a_rule_is_its_id_and_its_iri_ends_with_it():
    assert {key: rule.iri for key, rule in catalogue().items()} == {
        rule.id: f"https://iri.suomi.fi/model/parasta/rule/{rule.id}" for rule in catalogue().values()
    }


def test_an_id_is_made_of_small_words_and_hyphens():
    assert [name for name in catalogue() if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


def test_the_gravest_severity_is_the_largest():
    assert sorted(Severity, reverse=True) == [Severity.violation, Severity.warning, Severity.info]


def test_a_rule_is_found_by_shape_structure_or_python():
    assert {rule.kind for rule in catalogue().values()} == {"shape", "structure", "native"}


def test_the_rules_for_vocabularies_are_a_catalogue_of_their_own():
    assert sorted(lint_catalogue()) == sorted(path.stem for path in (root() / "shapes/lint").glob("*.ttl"))
    assert lint_catalogue().keys().isdisjoint(catalogue())
    assert {rule.kind for rule in lint_catalogue().values()} == {"lint"}
    assert get_rule("hierarchy-cycle") is lint_catalogue()["hierarchy-cycle"]
    assert get_rule("hierarchy-cycle").examples("bad") == ("examples/lint/hierarchy-cycle/bad.ttl",)


def test_a_rule_that_is_not_there_is_an_error_with_the_closest_ids():
    with pytest.raises(NoSuchRule) as caught:
        get_rule("Process-without-purpos")
    assert (caught.value.name, caught.value.closest) == (
        "Process-without-purpos",
        ("process-without-purpose", "process-without-input", "process-without-output"),
    )
    with pytest.raises(NoSuchRule, match=r"^no such rule: xyzzy$"):
        get_rule("xyzzy")


def test_the_examples_of_a_rule_are_paths_below_the_data_root_in_order():
    assert get_rule("unknown-reference").examples("bad") == tuple(
        f"examples/rules/unknown-reference/{name}.yaml" for name in ("bad", "bad-actor", "bad-process")
    )


def test_every_rule_has_a_good_and_a_bad_example():
    assert [rule.id for rule in catalogue().values() if not (rule.examples("good") and rule.examples("bad"))] == []
