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
    assert str(caught.value).splitlines() == [
        "src: ",
        f"{file}:1:1: the key subject_field is missing; write subject_field: {{fi: …, sv: …, en: …}}",
        f"{file}:2:12: the key kind is missing; write kind: asiakirja | kysely | jarjestelma",
        f"{file}:2:12: the key label_status is missing; write label_status: {{sv: …}}",
        f"{file}:2:12: the key definition is missing; write definition: {{fi: …, sv: …, en: …}}",
        f"{file}:2:12: the key status is missing; write status: INCOMPLETE | DRAFT | SUGGESTED | VALID | SUPERSEDED | RETIRED",
    ]
