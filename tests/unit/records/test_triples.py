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


def test_records_that_break_their_schema_are_refused_with_their_folder(review):
    file = review.folder / "asiakirjat.yaml"
    file.write_text("scheme: parasta-asiakirjat\nconcepts: {lomake: {pref_label: {fi: lomake}}}\n", encoding="utf-8")
    with pytest.raises(BrokenRecord) as caught:
        scheme_triples("parasta-asiakirjat", review.records, "src")
    assert str(caught.value) == (
        "src: the records of parasta-asiakirjat break their schema (KeyError 'kind'); `parasta build --check` says where"
    )
