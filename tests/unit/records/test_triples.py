"""Records as triples."""

import pytest

from parasta_vocab.changes.state import read_state
from parasta_vocab.errors import BrokenRecord
from parasta_vocab.records.read import read_records
from parasta_vocab.records.triples import scheme_triples
from parasta_vocab.source.read import read_source


def test_the_records_state_what_the_published_file_states(root):
    records = read_records(root / "vocab/src")
    published = read_source(root / "vocab/parasta-tasot.ttl")
    assert read_state(scheme_triples("parasta-tasot", records, "src")) == read_state(published.triples)


def test_of_records_that_make_no_vocabulary_the_missing_keys_are_named_with_their_places(review):
    file = review.folder / "asiakirjat.yaml"
    file.write_text("scheme: parasta-asiakirjat\nconcepts: {lomake: {pref_label: {fi: lomake}, source: [a]}}\n", encoding="utf-8")
    with pytest.raises(BrokenRecord) as caught:
        scheme_triples("parasta-asiakirjat", review.records, "src")
    missing = ("kind", "label_status", "definition", "status")
    assert str(caught.value).splitlines() == ["src: ", *(f"{file}:2:12: the key {key} is missing" for key in missing)]


def test_a_kind_that_is_none_is_named_with_its_place(review):
    file = review.folder / "asiakirjat.yaml"
    file.write_text("scheme: parasta-asiakirjat\nconcepts:\n  lomake:\n    kind: lomakeko\n", encoding="utf-8")
    with pytest.raises(BrokenRecord) as caught:
        scheme_triples("parasta-asiakirjat", review.records, "src")
    assert str(caught.value) == f"{file}:4:5: the value lomakeko is not allowed; the allowed values are asiakirja, kysely, jarjestelma"
