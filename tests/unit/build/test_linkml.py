from parasta_vocab.build import linkml
from parasta_vocab.data import root
from parasta_vocab.records.fields import Field, camel

SCHEMA = root() / "schema/process-description.yaml"
MODEL = "https://iri.suomi.fi/model/parasta/"


def test_a_class_is_read_with_its_texts_and_its_slots_in_their_order():
    role = linkml.classes(SCHEMA)["Role"]
    assert (role.name, role.iri, role.parent, list(role.fields)) == ("Role", f"{MODEL}Role", None, ["id", "name", "actor"])
    assert role.texts == {
        "en": "A role or a job title of the provider or its partners, mapped to an actor of the national actor map.",
        "fi": "Järjestäjän tai sen kumppanin rooli tai tehtävänimike, joka vastaa kansallisen toimijakartan toimijaa.",
        "sv": "En roll eller titel hos anordnaren eller dess partner, som motsvarar en aktör på den nationella aktörskartan.",
    }


def test_a_slot_is_read_whole():
    assert linkml.classes(SCHEMA)["Role"].fields["actor"] == Field(
        name="actor",
        iri=f"{MODEL}actor",
        kind="concept",
        target="https://iri.suomi.fi/terminology/parasta-toimijat/",
        many=False,
        required=False,
        texts={
            "en": "The actor of the national actor map to which the role answers.",
            "fi": "Kansallisen toimijakartan toimija, jota rooli vastaa.",
            "sv": "Den aktör på den nationella aktörskartan som rollen motsvarar.",
        },
    )


def test_each_kind_of_slot_is_told_apart():
    step = linkml.classes(SCHEMA)["Step"].fields
    process = linkml.classes(SCHEMA)["Process"].fields
    description = linkml.classes(SCHEMA)["ProcessDescription"].fields
    assert {name: (field.kind, field.many) for name, field in step.items()} == {
        "id": ("string", False),
        "name": ("text", False),
        "responsible": ("reference", True),
        "participants": ("reference", True),
        "realises": ("concept", True),
        "documents": ("object", True),
        "systems": ("own or concept", True),
        "data": ("own or concept", True),
        "agreement_types": ("concept", True),
        "decision": ("text", False),
        "parallel": ("boolean", False),
        "next": ("reference", True),
        "instruction": ("iri", False),
    }
    assert (process["steps"].kind, process["steps"].target, process["starts_with"].kind) == ("object", "Step", "reference")
    assert (description["date"].kind, description["version"].kind) == ("date", "string")


def test_an_enum_is_read_with_its_namespace_and_the_texts_of_its_values():
    enums = linkml.enums(SCHEMA)
    assert enums["UseEnum"] == (
        f"{MODEL}use/",
        {
            "input": {"en": "The step needs the document.", "fi": "Vaihe tarvitsee asiakirjan.", "sv": "Steget behöver dokumentet."},
            "output": {"en": "The step produces the document.", "fi": "Vaihe tuottaa asiakirjan.", "sv": "Steget producerar dokumentet."},
            "both": {
                "en": "The step needs the document and changes it.",
                "fi": "Vaihe tarvitsee asiakirjan ja muuttaa sitä.",
                "sv": "Steget behöver dokumentet och ändrar det.",
            },
        },
    )
    assert (enums["LanguageEnum"][0], list(enums["LanguageEnum"][1])) == ("", ["fi", "sv", "en"])


def test_a_snake_case_name_becomes_camel_case():
    assert [camel(name) for name in ("main_stages", "id", "a_b_c")] == ["mainStages", "id", "aBC"]
