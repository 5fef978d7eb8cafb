from parasta_vocab.cli.help_pages import WIDTH, iter_help


def test_each_command_is_named_as_it_is_typed_and_groups_come_first():
    assert [name for name, _ in iter_help()] == [
        "parasta",
        "parasta check",
        "parasta explain",
        "parasta concept",
        "parasta concept search",
        "parasta concept show",
        "parasta model",
        "parasta schema",
        "parasta init",
        "parasta build",
    ]


def test_each_help_begins_with_its_usage_and_keeps_its_width():
    texts = dict(iter_help())
    assert {name: text.startswith(f"Usage: {name} [OPTIONS]") for name, text in texts.items()} == dict.fromkeys(texts, True)
    assert [line for text in texts.values() for line in text.splitlines() if len(line) > WIDTH] == []
