"""Process descriptions: the texts by language."""

from parasta_vocab.annotate.extract.description import extract_description
from parasta_vocab.annotate.match import annotate
from parasta_vocab.phrases import PHRASES

YAML = """# HOKS
provider:
  name: {fi: Näytön paikka, sv: Yrkesprovets plats}
hoks: [HOKS]
steps:
  - id: naytto
    purpose:
      fi: >-
        Sovitaan
        oppisopimuksesta
    keywords: {fi: [arvosana, x], sv: [vitsord]}
"""


def found(content, format_name):
    mentions = annotate(extract_description(content.encode(), "a", format_name)).mentions
    return [(mention.exact, mention.lang, str(mention.place)) for mention in mentions]


def test_texts_have_the_language_and_the_place_that_the_file_gives_them():
    assert found(YAML, "yaml") == [
        ("Näytön", "fi", "3:14"),
        ("Yrkesprovets", "sv", "3:33"),
        ("oppisopimuksesta", "fi", "8:11"),
        ("arvosana", "fi", "11:21"),
        ("vitsord", "sv", "11:40"),
    ]


def test_json_is_read_alike():
    assert found('{"a": {"fi": "Näyttö"}}', "json") == [("Näyttö", "fi", "1:14")]


def test_linked_data_is_read_by_its_language_tags():
    assert found('{"@id": "https://a.example/x", "https://a.example/p": {"@value": "Yrkesprovet", "@language": "sv"}}', "json")[0][:2] == (
        "Yrkesprovet",
        "sv",
    )


def test_a_file_without_such_texts_is_a_notice():
    assert extract_description(b"a: 1", "a", "yaml").notices == (PHRASES["no_texts"],)
