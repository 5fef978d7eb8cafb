"""Each fault stands alone in a copy of the record files, and the error names its place."""

import re
import shutil

import pytest

from parasta_vocab.build.artefacts import stale
from parasta_vocab.build.check_records import check_records
from parasta_vocab.data import root
from parasta_vocab.errors import BrokenRecord, UnreadableSource
from parasta_vocab.records.read import FILES, read_records

LEVELS, ACTORS, FLOWS = "tasot.yaml", "toimijat.yaml", "parasta/menetelma.yaml"
STATUSES = "INCOMPLETE | DRAFT | SUGGESTED | VALID | SUPERSEDED | RETIRED"


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
        f"vocab/src: \n{records / LEVELS}:5:3: the key status is missing; write status: {STATUSES}\n{place}: unknown key: statue; the closest known is status"
    )


def test_a_missing_swedish_label_is_named_with_the_place_of_the_label(records):
    change(records, LEVELS, "pref_label: {fi: prosessikartta, sv: processkarta, ", "pref_label: {fi: prosessikartta, ")
    assert broken(records) == f"vocab/src: \n{records / LEVELS}:6:5: the key sv is missing"


def test_a_missing_swedish_definition_is_named_with_the_place_of_the_definition(records):
    change(records, LEVELS, "      sv: nivå för", "      en2: nivå för")
    assert broken(records) == (
        f"vocab/src: \n{records / LEVELS}:9:5: the key sv is missing\n{records / LEVELS}:11:7: unknown language: en2; the languages are fi, sv and en"
    )


def test_a_label_that_is_no_language_map_is_named_with_its_place(records):
    place = change(records, LEVELS, "pref_label: {fi: prosessikartta, sv: processkarta, en: process map}", "pref_label: prosessikartta")
    expected = "a text by language is expected here, such as {fi: …, sv: …, en: …}"
    assert broken(records) == f"vocab/src: \n{place}: {expected}"


def test_an_unknown_status_is_named_with_its_place(records):
    place = change(records, LEVELS, "status: DRAFT", "status: DRAFTY")
    assert broken(records) == (
        f"vocab/src: \n{place}: the value DRAFTY is not allowed; the allowed values are {STATUSES.replace(' |', ',')}"
    )


def test_an_actor_of_an_unknown_group_is_named_with_its_place(records):
    place = change(records, ACTORS, "group: oppija\n", "group: oppijat\n")
    assert broken(records) == (
        f"vocab/src: \n{place}: group names oppijat, which is no record of the scheme parasta-toimijat; the closest known is oppija"
    )


def test_a_dangling_broader_concept_is_named_with_its_place(records):
    place = change(records, FLOWS, "broader_generic: [prosessikuvaus]", "broader_generic: [prosesikuvaus]")
    inside = re.sub(r"\d+$", lambda column: str(int(column[0]) + len("broader_generic: [")), place)
    assert (
        broken(records)
        == f"{records}: \n{inside}: broader_generic names prosesikuvaus, which is no record of the scheme parasta; the closest known is prosessikuvaus"
    )


def test_a_concept_of_another_scheme_is_no_broader_concept(records):
    place = change(records, FLOWS, "broader_generic: [prosessikuvaus]", "broader_generic: [toimintamalli]")
    inside = re.sub(r"\d+$", lambda column: str(int(column[0]) + len("broader_generic: [")), place)
    assert (
        broken(records)
        == f"{records}: \n{inside}: broader_generic names toimintamalli, which is no record of the scheme parasta; the closest known is toimintaohje"
    )


@pytest.mark.parametrize(
    ("name", "key", "scheme"),
    [
        ("toimijat.yaml", "group: ", "parasta-toimijat"),
        ("prosessikartta.yaml", "requires_groups: [", "parasta-toimijat"),
        ("prosessikartta.yaml", "actors: [", "parasta-toimijat"),
        ("prosessikartta.yaml", "documents: [", "parasta-asiakirjat"),
        ("prosessikartta.yaml", "systems: [", "parasta-asiakirjat"),
        ("prosessikartta.yaml", "data: [", "parasta-tiedot"),
        ("prosessikartta.yaml", "critical_points: [", "parasta-kriittiset-pisteet"),
        ("kriittiset-pisteet.yaml", "main_stages: [", "parasta-prosessikartta"),
        ("kriittiset-pisteet.yaml", "touched_stages: [", "parasta-prosessikartta"),
    ],
)
def test_a_link_to_a_record_of_another_scheme_that_is_not_there_is_named_with_its_place(records, name, key, scheme):
    place = change(records, name, f"    {key}", f"    {key}{'eiole, ' if key.endswith('[') else 'eiole #'}")
    line, column = map(int, place.split(":")[-2:])
    inside = f"{records / name}:{line}:{column + 4 + (len(key) if key.endswith('[') else 0)}"
    with pytest.raises(BrokenRecord) as caught:
        read_records(records)
    assert str(caught.value) == f"{records}: \n{inside}: {key.rstrip('[: ')} names eiole, which is no record of the scheme {scheme}"
    assert broken(records) == f"vocab/src: \n{inside}: {key.rstrip('[: ')} names eiole, which is no record of the scheme {scheme}"


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
    assert broken(records) == f"{records}: \n{place}: unknown scheme: parasta-taso"


def test_a_file_without_a_scheme_is_named(records):
    change(records, LEVELS, "scheme: parasta-tasot\n", "")
    assert broken(records) == f"{records}: \n{records / LEVELS}:2:1: the key scheme needs a value; write scheme: {' | '.join(FILES)}"


@pytest.mark.parametrize(("content", "place"), [("- a\n", "1:1"), ("scheme: parasta-tasot\nconcepts: [a]\n", "2:1")])
def test_a_list_where_keys_are_expected_is_named_with_its_place(records, content, place):
    (records / LEVELS).write_text(content)
    assert broken(records) == f"{records / LEVELS}:{place}: keys and values are expected here"


def test_a_record_without_content_is_named_with_its_place(records):
    (records / LEVELS).write_text("scheme: parasta-tasot\nconcepts:\n  taso:\n")
    assert broken(records) == f"{records / LEVELS}:3:3: keys and values are expected here"


def test_a_file_without_records_is_named(records):
    (records / LEVELS).write_text("scheme: parasta-tasot\n")
    keys = "number: …, pref_label: …, label_status: …, definition: …, source: …, status: …"
    assert broken(records).splitlines() == [
        "vocab/src: ",
        f"{records / LEVELS}:1:1: the key subject_field is missing; write subject_field: {{fi: …, sv: …, en: …}}",
        f"{records / LEVELS}:1:1: the key concepts is missing; write concepts: {{…: {{{keys}}}}}",
    ]


def test_a_file_that_is_not_yaml_is_unreadable_at_its_place(records):
    (records / LEVELS).write_text("scheme: [parasta-tasot\n")
    with pytest.raises(UnreadableSource) as caught:
        read_records(records)
    assert caught.value.place == f"{records / LEVELS}:2:1"


def test_all_faults_are_named_at_once(records):
    one = change(records, LEVELS, "status: DRAFT", "status: DRAFTY")
    two = change(records, "tiedot.yaml", "register: ehoks", "register: ehox")
    assert broken(records) == (
        f"vocab/src: \n{two}: the value ehox is not allowed; the allowed values are ehoks, koski, arvo\n"
        f"{one}: the value DRAFTY is not allowed; the allowed values are {STATUSES.replace(' |', ',')}"
    )


def test_the_build_refuses_broken_records_before_it_makes_a_vocabulary(tmp_path):
    shutil.copytree(root() / "schema", tmp_path / "schema")
    records = shutil.copytree(root() / "vocab/src", tmp_path / "vocab/src")
    change(records, ACTORS, "  hakija:\n    pref_label: {fi: hakija, sv:", "  hakija:\n    pref_label: {fi: hakija, se:")
    with pytest.raises(BrokenRecord) as caught:
        list(stale(tmp_path))
    assert [line.split(": ", 1)[1] for line in str(caught.value).splitlines()[1:]] == [
        "the key sv is missing",
        "unknown language: se; the languages are fi, sv and en",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        (
            "schemes.yaml",
            "  parasta-tasot:\n",
            "  parasta-taso:\n",
            "the scheme parasta-tasot is missing from schemes.yaml; add it there under the key schemes",
        ),
        ("schemes.yaml", "version: 0.1.0\n", "", "the key version is missing; write version: …"),
        ("schemes.yaml", "    groups:\n", "    groups: true\n    x:\n", "a list is expected here, such as [a, b]"),
        (LEVELS, "pref_label: {", "pref_label: true\n    x: {", "a text by language is expected here, such as {fi: …, sv: …, en: …}"),
        (FLOWS, "broader_generic: [prosessikuvaus]", "broader_generic: true", "a list is expected here, such as [a, b]"),
    ],
    ids=["scheme", "version", "groups", "label", "relation"],
)
def test_the_build_tells_of_what_is_missing_or_of_another_type_as_every_reader_does(tmp_path, name, old, new, reason):
    shutil.copytree(root() / "schema", tmp_path / "schema")
    change(shutil.copytree(root() / "vocab/src", tmp_path / "vocab/src"), name, old, new)
    with pytest.raises(BrokenRecord) as caught:
        list(stale(tmp_path))
    assert reason in [line.split(": ", 1)[1] for line in str(caught.value).splitlines()[1:]]


def test_the_build_tells_of_a_scheme_that_is_not_described(records):
    change(records, "schemes.yaml", "  parasta-tasot:\n", "  parasta-taso:\n")
    (records / LEVELS).unlink()
    text = (records / "schemes.yaml").read_text(encoding="utf-8")
    line = text[: text.index("schemes:\n")].count("\n") + 1
    assert broken(records) == f"vocab/src: \n{records}/schemes.yaml:{line}:1: the key parasta-tasot is missing"
