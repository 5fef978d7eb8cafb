"""The tables of forms, made from records."""

from functools import cache

import pytest

from parasta_vocab.build.forms import LEXICON, discouraged_part, forms_table, iter_files
from parasta_vocab.build.inflect.lexicon import Lexicon
from parasta_vocab.data import root
from parasta_vocab.records.read import Record, Records, read_records
from parasta_vocab.source.document import Document


def record(name, cls="Concept", **data):
    return Record(name, cls, "parasta", data, Document("a", {}, {}, {}), ())


RECORDS = Records(
    {},
    (
        record("prov", pref_label={"sv": "prov"}, discouraged_label={"sv": ["examensprov", "ABC"]}),
        record("test", pref_label={"sv": "test"}, alt_label={"sv": ["prov"]}, discouraged_label={"sv": ["prov"]}),
        record("om", pref_label={"sv": "plan om examensprov"}),
        record("grupp", "ActorGroup", pref_label={"sv": "grupp"}),
    ),
    (),
)


def test_a_table_has_terms_forms_and_the_beginnings_of_compounds():
    table = forms_table(RECORDS, "sv", Lexicon())
    assert table["terms"] == [
        ["parasta", "prov", "pref", "prov"],
        ["parasta", "test", "pref", "test"],
        ["parasta", "om", "pref", "plan om examensprov"],
        ["parasta", "test", "alt", "prov"],
        ["parasta", "prov", "discouraged", "examensprov", {"sv": "prov"}],
        ["parasta", "prov", "discouraged", "ABC", {"sv": "prov"}],
        ["parasta", "test", "discouraged", "prov", {"sv": "test"}],
    ]
    assert {form: found for form, found in table["forms"].items() if form.startswith(("prov", "examensprov"))} == {
        "prov": [0, 3], "provs": [0, 3], "provet": [0, 3], "provets": [0, 3], "proven": [0, 3], "provens": [0, 3],
        "examensprov": 4, "examensprovs": 4, "examensprovet": 4, "examensprovets": 4, "examensproven": 4, "examensprovens": 4,
    }  # fmt: skip
    assert table["compounds"] == {"abc-": 5, "examensprov": 4}
    assert list(table["forms"]) == sorted(table["forms"])


def test_the_part_of_the_discouraged_terms_has_the_accepted_terms_around_them_too():
    part = discouraged_part(forms_table(RECORDS, "sv", Lexicon()))
    assert [term[3] for term in part["terms"]] == ["plan om examensprov", "examensprov", "ABC", "prov"]
    assert part["forms"]["planer om examensprov"] == 0
    assert part["forms"]["examensprovet"] == 1
    assert "test" not in part["forms"]
    assert part["compounds"] == {"abc-": 2, "examensprov": 1}


@cache
def made():
    return dict(iter_files(read_records(root() / "vocab/src"), root()))


@pytest.mark.parametrize(
    "name", [LEXICON, *(f"vocab/generated/{part}.{lang}.json" for part in ("forms", "discouraged") for lang in ("fi", "sv", "en"))]
)
def test_the_files_are_in_sync_with_the_records(name):
    assert (root() / name).read_text(encoding="utf-8") == made()[name]


def test_the_tables_stay_small():
    assert sum(path.stat().st_size for path in (root() / "vocab/generated").glob("forms.*.json")) < 1_500_000
