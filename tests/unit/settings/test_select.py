import pytest

from parasta_vocab.errors import NoSuchRule
from parasta_vocab.settings.select import means, require_selectors
from parasta_vocab.shapes.rule import get_rule


@pytest.mark.parametrize(
    ("selector", "is_meant"),
    [
        ("stage-not-covered", True),
        ("coverage", True),
        ("stage-*", True),
        ("*", True),
        ("stage", False),
        ("cover*", False),
        ("STAGE-*", False),
    ],
)
def test_a_selector_is_an_id_a_topic_or_a_pattern_of_ids(selector: str, is_meant: bool) -> None:
    assert means(selector, get_rule("stage-not-covered")) == is_meant


def test_a_selector_that_means_no_rule_is_refused() -> None:
    assert require_selectors(["flow", "stage-*"]) == ("flow", "stage-*")
    with pytest.raises(NoSuchRule) as caught:
        require_selectors(["coverige"])
    assert str(caught.value) == "no such rule: coverige; did you mean coverage?"
