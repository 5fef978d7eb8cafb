"""A mapping that works its values out when they are asked for."""

from parasta_vocab.source.on_demand import OnDemand


def test_it_is_the_mapping_of_what_is_found() -> None:
    mapping = OnDemand({"a": 1, "b": 2}, lambda number: number * 10)
    assert (dict(mapping), mapping.get("c"), "a" in mapping, len(mapping), repr(mapping)) == (
        {"a": 10, "b": 20},
        None,
        True,
        2,
        "{'a': 10, 'b': 20}",
    )


def test_nothing_is_found_before_it_is_asked_for() -> None:
    asked: list[int] = []
    mapping = OnDemand({"a": 1, "b": 2}, lambda number: asked.append(number) or number)
    assert (list(mapping), "b" in mapping, asked) == (["a", "b"], True, [])
    assert (mapping["b"], asked) == (2, [2])
