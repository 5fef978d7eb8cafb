import csv
from io import StringIO

import pytest

from parasta_vocab.publish.table import BETWEEN, COLUMNS, render_csv
from parasta_vocab.vocab import SCHEMES, vocabulary
from parasta_vocab.vocab.sources import show_source


def read(data):
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


def test_the_table_as_it_is_written(small, golden):
    data = render_csv(small)
    assert data.count(b"\r\n") == data.count(b"\n") == 4
    golden("publish/table.csv.txt", data.decode().replace("\r\n", "\n"))


def test_the_columns_stay():
    assert ",".join(COLUMNS) == (
        "id,iri,kinds,status,pref_label_fi,pref_label_sv,pref_label_en,label_status_fi,label_status_sv,label_status_en,"
        "alt_label_fi,alt_label_sv,alt_label_en,hidden_label_fi,hidden_label_sv,hidden_label_en,"
        "discouraged_label_fi,discouraged_label_sv,discouraged_label_en,neuter,plural_fi,plural_sv,plural_en,"
        "subject_field_fi,subject_field_sv,subject_field_en,definition_fi,definition_sv,definition_en,note_fi,note_sv,note_en,"
        "example_fi,example_sv,example_en,broader_generic,broader_partitive,related,successor,source,"
        "created,modified,valid_from,valid_until,change_note_fi,change_note_sv,change_note_en,"
        "history_note_fi,history_note_sv,history_note_en,editorial_note_fi,editorial_note_sv,editorial_note_en,"
        "group_fi,group_sv,group_en,source_fi,source_sv,source_en,law,register,path,code,ehoks,koski,ehoks_match,koski_match"
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_concept_is_one_row_with_its_values(scheme):
    item = vocabulary(scheme)
    rows = read(render_csv(item))
    assert [row["iri"] for row in rows] == list(item.concepts)
    for row, concept in zip(rows, item, strict=True):
        assert list(row) == list(COLUMNS)
        assert row["definition_sv"] == concept.definition.sv
        assert row["note_fi"] == BETWEEN.join(concept.note.get("fi", ()))
        assert row["broader_partitive"] == BETWEEN.join(item.get(iri).id for iri in concept.broader_partitive)
        assert row["source"] == BETWEEN.join(concept.source)
        assert row["source_sv"] == BETWEEN.join(show_source(source, "sv") for source in concept.source)
        assert row["group_en"] == BETWEEN.join(group.pref_label.en for group in item.collections.values() if concept.iri in group.members)
        assert row["koski"] == BETWEEN.join(concept.properties.get("koski", ()))


def test_what_law_and_registers_say_of_a_concept():
    rows = {row["id"]: row for row in read(render_csv(vocabulary("parasta")))}
    row = rows["osaamisen-tunnustaminen"]
    names = ("group_fi", "law", "register", "path", "code", "ehoks", "koski", "ehoks_match", "koski_match")
    assert {name: row[name] for name in names} == {
        "group_fi": "Henkilökohtaistaminen",
        "law": "531/2017, 47 § (not verified)",
        "register": "",
        "path": "",
        "code": "",
        "ehoks": "valittu-todentamisen-prosessi-koodi-uri",
        "koski": "OsaamisenTunnustaminen",
        "ehoks_match": "skos:closeMatch ehoks:valittu-todentamisen-prosessi-koodi-uri",
        "koski_match": "skos:exactMatch koski:OsaamisenTunnustaminen",
    }
    assert rows["tutkintokoulutus"]["law"] == "531/2017, 3 §"
    assert rows["koulutuskorvaus"]["law"] == "531/2017 (not verified)"


def test_a_data_element_has_its_place_in_the_register():
    rows = {row["id"]: row for row in read(render_csv(vocabulary("parasta-tiedot")))}
    assert {name: rows["arvosana"][name] for name in ("register", "path", "code", "group_fi", "koski_match")} == {
        "register": "koski",
        "path": "Näyttö.arviointi.arvosana",
        "code": "arviointiasteikkoammatillinen15",
        "group_fi": "",
        "koski_match": "skos:exactMatch koski:NaytonArviointi.arvosana",
    }


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_cell_can_be_taken_for_a_formula_and_no_value_for_several(scheme):
    cells = [cell for row in read(render_csv(vocabulary(scheme))) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    values = [
        text
        for concept in vocabulary(scheme)
        for texts in (concept.note, concept.example)
        for several in texts.values()
        for text in several
    ]
    assert [text for text in values if BETWEEN in text] == []
