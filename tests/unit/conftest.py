"""A small set of record files that tests may edit, and the review workbook made of it."""

from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from parasta_vocab.publish.workbook import render_workbook
from parasta_vocab.records.read import read_records

SCHEMES = (Path(__file__).parents[2] / "vocab/src/schemes.yaml").read_text(encoding="utf-8")
CONCEPTS = """\
# The small group of the tests.
scheme: parasta
group: sopimukset
group_label: {fi: Sopimukset, sv: Avtal, en: Agreements}
subject_field: {fi: koulutus, sv: utbildning, en: education}
concepts:
  sopimus:  # the genus
    pref_label: {fi: sopimus, sv: avtal, en: agreement}
    label_status: {sv: confirmed}
    alt_label: {fi: [diili, sopu]}
    neuter: [avtal]
    definition:
      fi: kahden osapuolen tahdonilmaisu
      sv: viljeyttring av två parter
      en: declaration of intent of two parties
    note:
      fi: [Sopimus sitoo., Sopimus voi olla suullinen.]
      sv: [Ett avtal är bindande., Ett avtal kan vara muntligt.]
      en: [An agreement binds., An agreement may be oral.]
    law: [{act: 228/1929, section: "1", verified: true}, {act: 531/2017, verified: false}]
    source:
      - "definition: own wording"  # until a source is found
    status: DRAFT

  # the next one is young
  oppisopimus:
    pref_label: {fi: oppisopimus, sv: läroavtal, en: apprenticeship agreement}
    label_status: {sv: confirmed}
    neuter: [läroavtal]
    definition:
      fi: sopimus, jossa on työsuhde
      sv: avtal med ett anställningsförhållande
      en: agreement with an employment relationship
    broader_generic: [sopimus]
    source: ["definition: own wording"]
    status: DRAFT
    valid_from: 2018-01-01
    validity_verified: true

  koulutussopimus:
    pref_label: {fi: koulutussopimus, sv: utbildningsavtal, en: training agreement}
    label_status: {sv: confirmed}
    neuter: [utbildningsavtal]
    definition:
      fi: sopimus, jossa ei ole työsuhdetta
      sv: avtal utan anställningsförhållande
      en: agreement without an employment relationship
    broader_generic: [sopimus]
    related: [oppisopimus]
    source: ["definition: own wording"]
    status: DRAFT
"""
ACTORS = """\
scheme: parasta-toimijat
groups:
  oppija:
    pref_label: {fi: oppija, sv: den lärande, en: learner}
    label_status: {sv: partial}
    definition: {fi: ryhmä oppivia, sv: grupp av lärande, en: group of learners}
    source: ["definition: own wording"]
    status: DRAFT
concepts:
  opiskelija:
    pref_label: {fi: opiskelija, sv: studerande, en: student}
    label_status: {sv: confirmed}
    definition: {fi: henkilö koulutuksessa, sv: person i utbildning, en: person in education}
    source: ["definition: own wording"]
    status: DRAFT
    group: oppija
    kind: henkilo
"""
STAGES = """\
scheme: parasta-prosessikartta
concepts:
  aloittaminen:
    pref_label: {fi: aloittaminen, sv: inledning, en: beginning}
    label_status: {sv: unverified}
    definition: {fi: ensimmäinen vaihe, sv: första steget, en: first stage}
    source: ["definition: own wording"]
    status: DRAFT
    number: 1
    sub_steps:
      tapaaminen:
        pref_label: {fi: tapaaminen, sv: möte, en: meeting}
        label_status: {sv: unverified}
        neuter: [möte]
        definition: {fi: ensimmäinen osa, sv: första delen, en: first part}
        source: ["definition: own wording"]
        status: DRAFT
        number: "1.1"
        basis: {kind: own, reference: own reading, verified: false}
        required: true
        actors: [opiskelija]
"""
FILES = {"schemes.yaml": SCHEMES, "parasta/sopimukset.yaml": CONCEPTS, "toimijat.yaml": ACTORS, "prosessikartta.yaml": STAGES}


class Review:
    """Record files in a folder, and the workbook made of them; the workbook is edited through openpyxl."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        self.content = render_workbook(self.records, "en")
        self.book = openpyxl.load_workbook(BytesIO(self.content))

    @property
    def records(self):
        return read_records(self.folder)

    def text(self, name: str = "parasta/sopimukset.yaml") -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def cell(self, sheet: str, name: str, header: str):
        """Return the cell of a record, or of the first empty row, under a header."""
        page = self.book[sheet]
        headers = {cell.value: cell.column for cell in page[1]}
        row = next(row for row in range(2, page.max_row + 1) if page.cell(row, headers["Id (locked)"]).value in {name, None})
        return page.cell(row, headers[header])

    def put(self, sheet: str, name: str, **values) -> None:
        """Write cells of a row; keys are headers with _ for a blank and a language at the end for [language]."""
        for key, value in values.items():
            head, _, lang = key.rpartition("__")
            header = f"{head} [{lang}]" if head else lang
            self.cell(sheet, name, header.replace("_", " ")).value = value

    def add(self, sheet: str, name: str, **values) -> None:
        """Write the first empty row."""
        self.cell(sheet, "", "Id (locked)").value = name
        self.put(sheet, name, **values)

    def saved(self) -> bytes:
        memory = BytesIO()
        self.book.save(memory)
        return memory.getvalue()


@pytest.fixture
def review(tmp_path):
    """The review of a small vocabulary."""
    return Review(tmp_path / "vocab/src")


@pytest.fixture
def new_concept():
    """The cells of a concept that is complete, by header."""
    return SimpleNamespace(
        cells={
            "Group_(locked)": "sopimukset",
            "Term__fi": "puitesopimus",
            "Term__sv": "ramavtal",
            "Term__en": "framework agreement",
            "Status": "SUGGESTED",
            "Swedish_neuter_terms": "ramavtal",
            "Definition__fi": "sopimus, jonka nojalla tehdään muita sopimuksia",
            "Definition__sv": "avtal med stöd av vilket andra avtal ingås",
            "Definition__en": "agreement on the strength of which other agreements are made",
            "Broader_concept,_id": "sopimus",
            "Sources": "definition: own wording",
        },
        text="""\

  puitesopimus:
    pref_label: {fi: puitesopimus, sv: ramavtal, en: framework agreement}
    label_status: {sv: unverified}
    neuter: [ramavtal]
    definition:
      fi: sopimus, jonka nojalla tehdään muita sopimuksia
      sv: avtal med stöd av vilket andra avtal ingås
      en: agreement on the strength of which other agreements are made
    broader_generic: [sopimus]
    source: ["definition: own wording"]
    status: SUGGESTED
""",
    )
