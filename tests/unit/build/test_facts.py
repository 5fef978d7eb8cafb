from rdflib import RDF, Graph, Namespace, URIRef

from parasta_vocab import namespaces
from parasta_vocab.data import root
from parasta_vocab.national import national_model

PARASTA = Namespace(namespaces.MODEL)
FACTS = Graph(bind_namespaces="none").parse(root() / "shapes/generated/national-facts.nt")


def pairs(predicate):
    return {(str(s), str(o)) for s, o in FACTS.subject_objects(predicate)}


def test_the_facts_name_the_group_of_every_actor_and_the_last_day_of_the_retired_ones():
    actors = national_model().actors
    assert pairs(PARASTA.group) == {(actor.iri, actor.properties["group"]) for actor in actors}
    last_days = {(concept.iri, str(concept.valid_until)) for concept in national_model().concepts.values() if concept.valid_until}
    assert {pair for pair in pairs(PARASTA.validUntil) if "/parasta/" not in pair[0]} == {
        pair for pair in last_days if "/terminology/parasta/" not in pair[0]
    }


def test_the_facts_name_the_stage_of_every_sub_step():
    stages = national_model().stages
    assert pairs(PARASTA.partOfStage) == {(step.concept.iri, stage.concept.iri) for stage in stages for step in stage.sub_steps}


def test_the_facts_require_the_sub_steps_that_no_rule_checks_by_itself():
    steps = [step for stage in national_model().stages for step in stage.sub_steps]
    required = {str(s) for s in FACTS.subjects(RDF.type, PARASTA.RequiredSubStep)}
    assert required == {step.concept.iri for step in steps if step.required and not step.checked_by}


def test_the_facts_name_the_groups_that_a_stage_requires_and_the_main_stages_of_a_critical_point():
    model = national_model()
    assert pairs(PARASTA.requiresGroup) == {(stage.concept.iri, group.iri) for stage in model.stages for group in stage.requires_groups}
    assert pairs(PARASTA.mainStage) == {(point.concept.iri, stage) for point in model.critical_points for stage in point.main_stages}


def test_the_facts_hold_no_texts_but_days():
    assert {o.datatype for o in FACTS.objects() if not isinstance(o, URIRef)} == {URIRef(namespaces.XSD + "date")}


def test_the_facts_stand_sorted_each_once():
    lines = (root() / "shapes/generated/national-facts.nt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
