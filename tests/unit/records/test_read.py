"""Each fault stands alone in a copy of the record files, and the error names its place."""

import re
import shutil

import pytest

from parasta_vocab.build.artefacts import stale
from parasta_vocab.build.check_records import check_records
from parasta_vocab.data import root
from parasta_vocab.errors import BrokenRecord, UnreadableSource
from parasta_vocab.records.read import read_records

LEVELS, ACTORS, FLOWS = "tasot.yaml", "toimijat.yaml", "parasta/menetelma.yaml"


@pytest.fixture
def records(tmp_path):
    """A copy of the record files, in which a test changes one thing."""
    return shutil.copytree(root() / "vocab/src", tmp_path / "src")


def change(folder, name, old, new):
    """Replace the first `old` of a file and return the place of its first character as `path:line:column`."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    before = text[: text.index(old)]
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return f"{path}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


def broken(folder):
    """Read and check the records of a folder as the build does, and return what is said of them."""
    with pytest.raises(BrokenRecord) as caught:
        check_records(read_records(folder, by_shipped_schema=False), root() / "schema/records.yaml")
    return str(caught.value)


def test_the_records_as_they_are_are_in_order(records):
    found = read_records(records)
    check_records(found, root() / "schema/records.yaml")
    assert len(found.records) == 344


def test_an_unknown_key_is_named_with_its_place(records):
    place = change(records, LEVELS, "status: DRAFT", "statue: DRAFT")
    assert broken(records) == (
        f'vocab/src: \n{records / LEVELS}:5:3: "status" is a required property\n{place}: unknown key: statue; the closest known is status'
    )


def test_a_missing_swedish_label_is_named_with_the_place_of_the_label(records):
    change(records, LEVELS, "pref_label: {fi: prosessikartta, sv: processkarta, ", "pref_label: {fi: prosessikartta, ")
    assert broken(records) == f'vocab/src: \n{records / LEVELS}:6:5: "sv" is a required property'


def test_a_missing_swedish_definition_is_named_with_the_place_of_the_definition(records):
    change(records, LEVELS, "      sv: nivå för", "      en2: nivå för")
    assert broken(records) == (
        f'vocab/src: \n{records / LEVELS}:9:5: "sv" is a required property\n{records / LEVELS}:11:7: unknown language: en2; the languages are fi, sv and en'
    )


def test_a_label_that_is_no_language_map_is_named_with_its_place(records):
    place = change(records, LEVELS, "pref_label: {fi: prosessikartta, sv: processkarta, en: process map}", "pref_label: prosessikartta")
    expected = "a text by language is expected here, such as {fi: …, sv: …, en: …}"
    assert broken(records) == f"vocab/src: \n{place}: {expected}"


def test_an_unknown_status_is_named_with_its_place(records):
    place = change(records, LEVELS, "status: DRAFT", "status: DRAFTY")
    assert broken(records) == (f'vocab/src: \n{place}: "DRAFTY" is not one of "INCOMPLETE", "DRAFT" or 4 other candidates')


def test_an_actor_of_an_unknown_group_is_named_with_its_place(records):
    place = change(records, ACTORS, "group: oppija\n", "group: oppijat\n")
    assert broken(records) == (f'vocab/src: \n{place}: "oppijat" is not one of "oppija", "tyoelaman-toimijat" or 2 other candidates')


def test_a_dangling_broader_concept_is_named_with_its_place(records):
    place = change(records, FLOWS, "broader_generic: [prosessikuvaus]", "broader_generic: [prosesikuvaus]")
    inside = re.sub(r"\d+$", lambda column: str(int(column[0]) + len("broader_generic: [")), place)
    assert broken(records) == f"{records}: \n{inside}: broader_generic names prosesikuvaus, which is no record of the scheme"


def test_a_concept_of_another_scheme_is_no_broader_concept(records):
    place = change(records, FLOWS, "broader_generic: [prosessikuvaus]", "broader_generic: [toimintamalli]")
    inside = re.sub(r"\d+$", lambda column: str(int(column[0]) + len("broader_generic: [")), place)
    assert broken(records) == f"{records}: \n{inside}: broader_generic names toimintamalli, which is no record of the scheme"


@pytest.mark.parametrize("name", ["Prosessikartta", "prosessi_kartta", "1-kartta", "työnkulku", "p", "p" * 33])
def test_an_id_that_is_misspelt_is_named_with_its_place(records, name):
    change(records, LEVELS, "  prosessikartta:\n", f"  {name}:\n")
    assert broken(records) == f"{records}: \n{records / LEVELS}:5:3: {name} is no id: [a-z][a-z0-9-]{{1,31}}"


def test_one_id_in_two_files_of_a_scheme_is_named_with_both_places(records):
    first = change(records, "parasta/koulutus-ja-sopimus.yaml", "  koulutussopimus:\n", "  koulutussopimus:\n")
    second = change(records, FLOWS, "concepts:\n", "concepts:\n  koulutussopimus: {}\n")
    first = re.sub(r"\d+$", "3", first)
    second = re.sub(r"\d+:\d+$", lambda found: f"{int(found[0].split(':')[0]) + 1}:3", second)
    assert broken(records) == f"{records}: \n{second}: two records have the id koulutussopimus; the first is at {first}"


def test_one_id_twice_in_a_file_is_named_with_its_place(records):
    place = re.sub(r"\d+$", "3", change(records, LEVELS, "  toimintamalli:\n", "  prosessikartta:\n"))
    assert broken(records) == f"vocab/src: \n{place}: the key prosessikartta stands twice"


def test_a_stage_and_a_sub_step_with_one_id_are_named_with_both_places(records):
    place = change(records, "prosessikartta.yaml", "palveluista-viestiminen:\n", "asiakassuhteet-ja-kumppanuus:\n")
    first = f"{records / 'prosessikartta.yaml'}:"
    assert re.fullmatch(
        re.escape(f"{records}: \n{place}: two records have the id asiakassuhteet-ja-kumppanuus; the first is at {first}") + r"\d+:3",
        broken(records),
    )


def test_an_unknown_scheme_is_named_with_its_place(records):
    place = change(records, LEVELS, "scheme: parasta-tasot", "scheme: parasta-taso")
    assert broken(records) == f"{place}: unknown scheme: parasta-taso"


def test_a_file_without_a_scheme_is_named(records):
    change(records, LEVELS, "scheme: parasta-tasot\n", "")
    assert broken(records) == f"{records / LEVELS}:2:1: unknown scheme: None"


@pytest.mark.parametrize(("content", "place"), [("- a\n", "1:1"), ("scheme: parasta-tasot\nconcepts: [a]\n", "2:1")])
def test_a_list_where_keys_are_expected_is_named_with_its_place(records, content, place):
    (records / LEVELS).write_text(content)
    assert broken(records) == f"{records / LEVELS}:{place}: keys and values are expected here"


def test_a_record_without_content_is_named_with_its_place(records):
    (records / LEVELS).write_text("scheme: parasta-tasot\nconcepts:\n  taso:\n")
    assert broken(records) == f"{records / LEVELS}:3:3: keys and values are expected here"


def test_a_file_without_records_is_named(records):
    (records / LEVELS).write_text("scheme: parasta-tasot\n")
    assert (
        broken(records)
        == f'vocab/src: \n{records / LEVELS}:1:1: "concepts" is a required property\n{records / LEVELS}:1:1: "subject_field" is a required property'
    )


def test_a_file_that_is_not_yaml_is_unreadable_at_its_place(records):
    (records / LEVELS).write_text("scheme: [parasta-tasot\n")
    with pytest.raises(UnreadableSource) as caught:
        read_records(records)
    assert caught.value.place == f"{records / LEVELS}:2:1"


def test_all_faults_are_named_at_once(records):
    one = change(records, LEVELS, "status: DRAFT", "status: DRAFTY")
    two = change(records, "tiedot.yaml", "register: ehoks", "register: ehox")
    assert broken(records) == (
        f'vocab/src: \n{two}: "ehox" is not one of "ehoks", "koski" or "arvo"\n'
        f'{one}: "DRAFTY" is not one of "INCOMPLETE", "DRAFT" or 4 other candidates'
    )


def test_the_build_refuses_broken_records_before_it_makes_a_vocabulary(tmp_path):
    shutil.copytree(root() / "schema", tmp_path / "schema")
    records = shutil.copytree(root() / "vocab/src", tmp_path / "vocab/src")
    change(records, ACTORS, "  hakija:\n    pref_label: {fi: hakija, sv:", "  hakija:\n    pref_label: {fi: hakija, se:")
    with pytest.raises(BrokenRecord) as caught:
        list(stale(tmp_path))
    assert [line.split(": ", 1)[1] for line in str(caught.value).splitlines()[1:]] == [
        '"sv" is a required property',
        "unknown language: se; the languages are fi, sv and en",
    ]
