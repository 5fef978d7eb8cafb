"""English terms in all their forms."""

import pytest

from parasta_vocab.build.inflect.english import english_forms


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("training agreement", ["training agreement", "training agreement's", "training agreements", "training agreements'"]),
        ("unit of a qualification", ["unit of a qualification", "unit of a qualification's", "units of a qualification", "units of a qualification's"]),
        ("assessment criterion", ["assessment criterion", "assessment criterion's", "assessment criteria", "assessment criteria's"]),
        ("governing body", ["governing body", "governing body's", "governing bodies", "governing bodies'"]),
        ("assessment and guidance", ["assessment and guidance", "assessment and guidance's", "assessments and guidances", "assessments and guidances'"]),
    ],
)  # fmt: skip
def test_a_term_has_plural_and_genitive(term, expected):
    assert list(dict.fromkeys(english_forms(term)))[:4] == expected


def test_a_plural_term_stays_plural():
    assert list(english_forms("main tasks", plural=True)) == ["main tasks", "main tasks'"]
