"""What a record file has that its schema has no place for: each with its place, at once, wherever records are read."""

import re

import pytest

from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.read import parse_records, read_records

CONCEPTS = "parasta/sopimukset.yaml"


def refused(folder):
    """Read the records of a folder and return the lines on them in Finnish and English, with names below the folder."""
    with pytest.raises(BrokenRecord) as caught:
        read_records(folder)
    assert caught.value.place == str(folder)
    return tuple(caught.value.reason.show(lang).replace(f"{folder}/", "").splitlines()[1:] for lang in ("fi", "en"))


def change(review, name, old, new):
    """Replace the first `old` of a file, and return the place of `new`."""
    before, text = review.text(name).split(old, 1)
    (review.folder / name).write_text(f"{before}{new}{text}", encoding="utf-8")
    return f"{name}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


SLIPS = [
    (
        CONCEPTS,
        "sv: avtal",
        "sw: avtal",
        "tuntematon kieli: sw; kielet ovat fi, sv ja en",
        "unknown language: sw; the languages are fi, sv and en",
    ),
    (
        CONCEPTS,
        "definition:",
        "definitoin:",
        "tuntematon avain: definitoin; lähin tunnettu on definition",
        "unknown key: definitoin; the closest known is definition",
    ),
    (CONCEPTS, "alt_label:", "qqq:", "tuntematon avain: qqq", "unknown key: qqq"),
    (
        CONCEPTS,
        "group_label:",
        "group_lable:",
        "tuntematon avain: group_lable; lähin tunnettu on group_label",
        "unknown key: group_lable; the closest known is group_label",
    ),
    (
        "prosessikartta.yaml",
        "verified: false",
        "verifed: false",
        "tuntematon avain: verifed; lähin tunnettu on verified",
        "unknown key: verifed; the closest known is verified",
    ),
    (
        "schemes.yaml",
        "groups:",
        "gruops:",
        "tuntematon avain: gruops; lähin tunnettu on groups",
        "unknown key: gruops; the closest known is groups",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "fi", "en"), SLIPS, ids=[row[2] for row in SLIPS])
def test_a_slip_is_named_with_its_place_and_what_is_known(review, name, old, new, fi, en):
    place = change(review, name, old, new)
    assert refused(review.folder) == ([f"{place}: {fi}"], [f"{place}: {en}"])


def test_a_language_of_a_label_status_is_a_language(review):
    change(review, "toimijat.yaml", "label_status: {sv:", "label_status: {sw:")
    assert [line.partition(": ")[2] for line in refused(review.folder)[1]] == ["unknown language: sw; the languages are fi, sv and en"]


def test_a_list_and_a_text_and_keys_that_are_expected_are_named(review):
    lists = change(review, CONCEPTS, "related: [oppisopimus]", "related: oppisopimus")
    text = change(review, "toimijat.yaml", "status: DRAFT", "status: [DRAFT]")
    keys = change(review, "prosessikartta.yaml", "basis: {kind: own, reference: own reading, verified: false}", "basis: own")
    assert refused(review.folder)[1] == [
        f"{lists}: a list is expected here, such as [a, b]",
        f"{keys}: keys and values are expected here",
        f"{text}: a single value is expected here",
    ]


def test_a_key_that_stands_twice_is_not_lost_without_a_word(review):
    place = change(review, CONCEPTS, "status: DRAFT", "status: DRAFT\n    status: VALID")
    name, line, _ = place.split(":")
    assert refused(review.folder)[1] == [f"{name}:{int(line) + 1}:5: the key status stands twice"]


def test_records_of_a_revision_are_held_against_the_schema_too(review):
    change(review, CONCEPTS, "sv: avtal", "sw: avtal")
    files = {f"src/{path.relative_to(review.folder)}": path.read_bytes() for path in review.folder.rglob("*.yaml")}
    with pytest.raises(BrokenRecord, match=r"^src: \nsrc/parasta/sopimukset\.yaml:\d+:\d+: unknown language: sw; "):
        parse_records(files, "src")


def test_a_newer_schema_may_be_held_against_them_in_place_of_the_shipped_one(review):
    known = [record.id for record in review.records.records]
    change(review, CONCEPTS, "status:", "qqq: a\n    status:")
    assert [record.id for record in read_records(review.folder, by_shipped_schema=False).records] == known


VALUES = [
    (
        CONCEPTS,
        "status: DRAFT",
        "status: 5",
        "the value 5 is not allowed; the allowed values are INCOMPLETE, DRAFT, SUGGESTED, VALID, SUPERSEDED, RETIRED",
    ),
    (
        CONCEPTS,
        "status: DRAFT",
        "status:",
        "the key status needs a value; write status: INCOMPLETE | DRAFT | SUGGESTED | VALID | SUPERSEDED | RETIRED",
    ),
    (CONCEPTS, "valid_from: 2018-01-01", "valid_from: 2018-02-30", "2018-02-30 is no day; write the day as 2026-01-31"),
    (CONCEPTS, "validity_verified: true", "validity_verified: yes", "true or false is expected here"),
    (CONCEPTS, "fi: sopimus, sv: avtal", "fi: true, sv: avtal", 'a text is expected here; if you mean the word true, write "true"'),
    (CONCEPTS, "neuter: [avtal]", "neuter: ", "the value is missing; write a value or remove the entry"),
    (CONCEPTS, "Sopimus sitoo., ", "null, ", "the value is missing; write a value or remove the entry"),
    (CONCEPTS, "scheme: parasta", "scheme: [parasta]", "a single value is expected here"),
    ("toimijat.yaml", "kind: henkilo", "kind: ihminen", "the value ihminen is not allowed; the allowed values are henkilo, organisaatio"),
    (
        "schemes.yaml",
        "license: https://creativecommons.org/licenses/by/4.0/",
        "license: 5",
        "5 is no address; write the whole address, such as https://…",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "reason"), VALUES, ids=[row[2] for row in VALUES])
def test_a_value_of_another_type_is_named_with_its_place(review, name, old, new, reason):
    place = change(review, name, old, new)
    (line,) = refused(review.folder)[1]
    assert (line.split(":")[:2], line.split(": ", 1)[1]) == (place.split(":")[:2], reason)


def test_what_the_file_on_the_schemes_must_have_and_has_not_is_told_at_once_with_what_to_write(review):
    text = review.text("schemes.yaml")
    for key in ("license", "version", "issued"):
        text = re.sub(rf"^{key}: .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"(?m)^  name: .*\n", "", text).replace("    title:", "    # title:", 1)
    (review.folder / "schemes.yaml").write_text(text, encoding="utf-8")
    assert refused(review.folder) == (
        [
            "schemes.yaml:1:1: avain license puuttuu; kirjoita license: https://…",
            "schemes.yaml:1:1: avain name puuttuu; kirjoita name: {fi: …, sv: …, en: …}",
            "schemes.yaml:1:1: avain version puuttuu; kirjoita version: …",
            "schemes.yaml:1:1: avain issued puuttuu; kirjoita issued: 2026-01-31",
            "schemes.yaml:11:3: avain title puuttuu; kirjoita title: {fi: …, sv: …, en: …}",
        ],
        [
            "schemes.yaml:1:1: the key license is missing; write license: https://…",
            "schemes.yaml:1:1: the key name is missing; write name: {fi: …, sv: …, en: …}",
            "schemes.yaml:1:1: the key version is missing; write version: …",
            "schemes.yaml:1:1: the key issued is missing; write issued: 2026-01-31",
            "schemes.yaml:11:3: the key title is missing; write title: {fi: …, sv: …, en: …}",
        ],
    )


@pytest.mark.parametrize("schemes", ["", "schemes:\n", "schemes: []\n", "schemes: {}\n", "schemes: 5\n"])
def test_schemes_that_are_none_are_told(review, schemes):
    (review.folder / "schemes.yaml").write_text(review.text("schemes.yaml").partition("schemes:")[0] + schemes, encoding="utf-8")
    write = "schemes: {…: {title: …, description: …, source: …}}"
    said = {
        "": f"1:1: the key schemes is missing; write {write}",
        "schemes: []\n": "14:1: keys and values are expected here",
        "schemes: 5\n": "14:1: keys and values are expected here",
    }.get(schemes, f"14:1: the key schemes needs a value; write {write}")
    assert f"schemes.yaml:{said}" in refused(review.folder)[1]


def test_a_scheme_that_has_records_stands_in_the_file_on_the_schemes(review):
    file = review.folder / "schemes.yaml"
    file.write_text(review.text("schemes.yaml").replace("parasta-toimijat:", "parasta-toimija:"), encoding="utf-8")
    assert refused(review.folder)[1] == [
        f"toimijat.yaml:1:1: the scheme parasta-toimijat is missing from {file.name}; add it there under the key schemes"
    ]
