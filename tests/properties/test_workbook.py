"""Whatever the records say comes back from the review workbook, and an edit of a cell is exactly that change of the file."""

import re
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parasta_vocab.changes.import_write import new_texts
from parasta_vocab.changes.importing import plan_import
from parasta_vocab.changes.judge import INVISIBLE
from parasta_vocab.changes.workbook_read import read_review
from parasta_vocab.language import clear_language
from parasta_vocab.publish.workbook import render_workbook
from parasta_vocab.records.cells import tidy
from parasta_vocab.records.columns import columns
from parasta_vocab.records.edit import Setting, edited
from parasta_vocab.records.read import read_records

SCHEMES = Path(__file__).parents[2] / "vocab/src/schemes.yaml"
TEXT = """\
# the file
scheme: parasta
group: koe
group_label: {fi: Koe, sv: Prov, en: Trial}
concepts:
  eka:  # the first
    pref_label: {fi: eka, sv: första, en: first}
    # how sure we are
    label_status: {sv: confirmed}
    definition:
      fi: alku
      sv: början  # not yet sure
      en: beginning
    note:
      fi:
        - yksi huomautus
        # between the two
        - toinen huomautus
      sv: ["ett", 'två']
    source:
      - "definition: own wording"  # until a source is found
    # and its status
    status: DRAFT

  # the second stands alone
  toka:
    pref_label: {fi: toka, sv: andra, en: second}
    label_status: {sv: confirmed}
    definition: {fi: "jatko", sv: fortsättning, en: continuation}
    broader_generic: [eka]  # a line
    source: ["own"]
    status: DRAFT
"""
PLAIN = st.text(st.characters(exclude_categories=tuple(INVISIBLE)), min_size=1, max_size=40)
PLAIN = PLAIN.map(tidy).filter(lambda text: any(char.isalpha() for char in text))
"""Texts as reviewers write them, with a letter at least."""
WILD = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=40
).filter(lambda text: tidy(text) and len(text.strip().splitlines()) == 1)
"""Texts that a record file may hold."""
LINES = st.lists(PLAIN, min_size=1, max_size=4, unique=True).filter(lambda texts: not any(map(clear_language, [*texts, "\n".join(texts)])))
"""What is clearly of one language is refused in the column of another: `a` thrice is English."""
KEYS = ("definition", "note", "example", "alt_label", "change_note", "editorial_note")
SLOW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


def desk(folder, text):
    (folder / "schemes.yaml").write_bytes(SCHEMES.read_bytes())
    (folder / "koe.yaml").write_bytes(text.encode())
    return read_records(folder)


@SLOW
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(("eka", "toka")), st.sampled_from(KEYS), st.sampled_from(("fi", "sv"))),
        st.lists(WILD, min_size=1, max_size=3),
    )
)
def test_records_come_back_as_they_are(values):
    changes = [
        Setting(("concepts", id_, key, lang), texts[0] if key == "definition" else texts) for (id_, key, lang), texts in values.items()
    ]
    with TemporaryDirectory() as name:
        records = desk(Path(name), edited(TEXT, changes))
        plan = plan_import(read_review(render_workbook(records, "fi", ("parasta",)), "r.xlsx"), records, {})
    assert (plan.changes, plan.refusals, plan.remarks, plan.comments, plan.absent) == ((), (), (), (), ())


@SLOW
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(("eka", "toka")), st.sampled_from(KEYS), st.sampled_from(("fi", "sv", "en"))), LINES, min_size=1
    )
)
def test_an_edit_of_a_cell_changes_that_and_nothing_else(values):
    with TemporaryDirectory() as name:
        folder = Path(name)
        records = desk(folder, TEXT)
        book = openpyxl.load_workbook(BytesIO(render_workbook(records, "en", ("parasta",))))
        page = book["Concepts"]
        headers = {cell.value: cell.column for cell in page[1]}
        of = {column.path: column.header("en") for column in columns("Concept")}
        for (id_, key, lang), texts in values.items():
            cell = page.cell(2 if id_ == "eka" else 3, headers[of[key, lang]])
            cell.value = (texts[0] if key == "definition" else "\n".join(texts)).replace("_x", "_x005F_x")
            cell.data_type = "s"
        memory = BytesIO()
        book.save(memory)
        plan = plan_import(read_review(memory.getvalue(), "r.xlsx"), records, {})
        assert plan.refusals == ()
        texts = new_texts(plan, records, folder)
        after = texts.get(folder / "koe.yaml", TEXT.encode()).decode()
        found = {record.id: record.data for record in desk(folder, after).records}
    expected = {
        record.id: {key: dict(value) if isinstance(value, dict) else value for key, value in record.data.items()}
        for record in records.records
    }
    for (id_, key, lang), several in values.items():
        expected[id_].setdefault(key, {})[lang] = several[0] if key == "definition" else several
    assert {id_: _tidied(data) for id_, data in found.items()} == {id_: _tidied(data) for id_, data in expected.items()}
    touched = {(id_, key) for id_, key, _ in values}
    assert _without(after, touched) == _without(TEXT, touched)


def _tidied(value):
    if isinstance(value, dict):
        return {key: _tidied(item) for key, item in value.items()}
    return [tidy(item) for item in value] if isinstance(value, list) else tidy(str(value))


def _without(text, touched):
    """Return the lines of a file, comments included, but for those of some keys of some records."""
    record = key = ""
    kept = []
    for line in text.split("\n"):
        if found := re.match(r"  ([\w-]+):", line):
            record, key = found[1], ""
        elif found := re.match(r"    ([\w-]+):", line):
            key = found[1]
        if (record, key) not in touched:
            kept.append(line)
        elif line.lstrip().startswith("#") or not line:
            kept.append(line.strip())
    return kept
