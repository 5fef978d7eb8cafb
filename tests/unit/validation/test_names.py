"""What is closest to a name that stands for nothing."""

from parasta_vocab.namespaces import LOCAL
from parasta_vocab.source.yaml import parse_yaml
from parasta_vocab.validation.names import Names
from parasta_vocab.validation.triples import to_graph


def names(count: int) -> Names:
    roles = "".join(f"  - {{id: rooli-{number:04}, actor: opettaja}}\n" for number in range(count))
    return Names(to_graph(parse_yaml(f"provider: {{}}\nroles:\n{roles}processes: []\n", "a")))


def test_the_ids_of_the_file_are_compared_with_a_name() -> None:
    assert names(3).closest(f"{LOCAL}roli-0001") == ("rooli-0001", "rooli-0002", "rooli-0000")


def test_an_id_that_is_malformed_is_not_offered() -> None:
    text = "provider: {}\nroles: [{id: Ohjaa muualla}, {id: Käynti}, {id: kaynti}]\nprocesses: []\n"
    found = Names(to_graph(parse_yaml(text, "a")))
    assert [found.closest(f"{LOCAL}{name}") for name in ("Ohjaa%20muualle", "K%C3%A4ynnit")] == [(), ("kaynti",)]


def test_of_very_many_ids_those_beside_the_name_are_compared() -> None:
    assert names(2000).closest(f"{LOCAL}rooli-0777x")[:1] == ("rooli-0777",)
