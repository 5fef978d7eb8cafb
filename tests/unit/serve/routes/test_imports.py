"""Imports of files, over real HTTP."""

from errno import ENOSPC
from io import BytesIO
from tempfile import SpooledTemporaryFile

import openpyxl
import pytest

HOME = "https://iri.suomi.fi/terminology/koe/"
NTRF = """<?xml version="1.0" encoding="UTF-8"?>
<VOCABULARY>
  <RECORD numb="sopimus" stat="VALID"><LANG value="fi"><TE><TERM>sopimus</TERM></TE><DEF>uusi määritelmä</DEF></LANG></RECORD>
  <RECORD numb="liite"><LANG value="fi"><TE><TERM>liite</TERM></TE></LANG><BCON href="#sopimus"/></RECORD>
  <DIAG numb="ryhma" href="" name="Ryhmä" lang="fi"><LINK href="#liite"/></DIAG>
</VOCABULARY>
"""


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    memory = BytesIO()
    book.save(memory)
    return memory.getvalue()


@pytest.fixture
def send(api):
    def send(kind, content, **headers):
        return api.post(f"/import/{kind}/koe", files={"file": ("tiedosto", content)}, headers=headers)

    return send


def test_ntrf_replaces_and_adds_and_deletes_nothing(api, send, anybody, said):
    api.post(
        "/concept/koe",
        json={"identifier": "muu", "status": "DRAFT", "recommendedTerms": [{"language": "fi", "label": "muu", "status": "DRAFT"}]},
    )
    answer = send("ntrf", NTRF.encode())
    assert (answer.status_code, answer.content) == (200, b"")
    assert said(anybody.get("/concept/koe/sopimus"))[1]["definition"] == {"fi": "uusi määritelmä"}
    liite = said(anybody.get("/concept/koe/liite"))[1]
    assert ([each["referenceURI"] for each in liite["broader"]], [each["identifier"] for each in liite["memberOf"]]) == (
        [f"{HOME}sopimus"],
        ["ryhma"],
    )
    assert [anybody.get(f"/concept/koe/{id_}/exists").json() for id_ in ("sopimus", "liite", "muu")] == [True, True, True]


def test_a_workbook_adds_concepts(send, anybody, said):
    answer = send("simpleExcel", workbook(["prefLabel_fi", "status", "definition_fi"], ["liite", "valid", "sopimuksen osa"]))
    assert (answer.status_code, answer.content) == (200, b"")
    added = said(anybody.get("/concept/koe/concept-0"))[1]
    assert (added["status"], added["definition"], added["recommendedTerms"][0]["label"]) == ("VALID", {"fi": "sopimuksen osa"}, "liite")


def test_a_workbook_with_a_mistake_is_refused_as_the_platform_does(fresh, send):
    before = fresh.service.snapshot
    answer = send("simpleExcel", workbook(["prefLabel_fi", "broader"], ["liite", "sopimus"]))
    body = answer.json()
    assert (answer.status_code, {name: body[name] for name in ("key", "rowNumber", "sheet", "column")}) == (
        400,
        {"key": "header-column-not-supported", "rowNumber": 0, "sheet": "Sheet", "column": "1"},
    )
    assert fresh.service.snapshot is before


def test_a_mistake_in_one_record_keeps_all_of_them_out(fresh, send, said):
    before = fresh.service.snapshot
    status, body = said(send("ntrf", NTRF.replace("uusi määritelmä", "x" * 5001).encode()))
    assert (status, [each["field"] for each in body["details"]]) == (400, ["sopimus.definition"])
    assert fresh.service.snapshot is before


@pytest.mark.parametrize("kind", ["ntrf", "simpleExcel"])
@pytest.mark.parametrize("content", [b"", b"<VOC", b"\x00\x01\x02", b"PK\x03\x04 not a workbook"])
def test_what_cannot_be_read_is_refused(fresh, send, kind, content):
    before = fresh.service.snapshot
    assert send(kind, content).status_code == 400
    assert fresh.service.snapshot is before


def test_entities_are_not_opened(send):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><VOCABULARY>&a;</VOCABULARY>'
    answer = send("ntrf", bomb.encode())
    assert (answer.status_code, "root:" in answer.text) == (400, False)


def test_an_identifier_of_the_other_kind_is_taken(api, send, said):
    api.post("/collection/koe", json={"identifier": "liite", "label": {"fi": "Ryhmä", "sv": "Grupp"}})
    assert said(send("ntrf", NTRF.encode()))[0] == 400


@pytest.mark.parametrize(
    ("request_", "status", "message"),
    [
        ({"json": {}}, 415, "Lähetä tähän osoitteeseen"),
        ({"files": {"muu": ("x", b"")}}, 400, "Lomakkeesta puuttuu osa file, jossa tiedosto on."),
        (
            {"files": [("file", ("x", b"")), ("file", ("y", b""))]},
            400,
            "Lomakkeessa on useita tiedostoja, mutta yhdellä pyynnöllä otetaan vain yksi. Lähetä ne yksitellen.",
        ),
        (
            {"content": b"--x", "headers": {"Content-Type": "multipart/form-data; boundary=x", "Accept-Language": "fi"}},
            400,
            "Lomakkeesta puuttuu osa file, jossa tiedosto on.",
        ),
        (
            {"content": b"x", "headers": {"Content-Type": "multipart/form-data", "Accept-Language": "fi"}},
            400,
            "Lomaketta ei voi lukea. Lähetä tiedosto multipart/form-data-muodossa.",
        ),
    ],
)
def test_the_form_has_one_file(api, said, request_, status, message):
    answer = api.post("/import/ntrf/koe", **{"headers": {"Accept-Language": "fi"}, **request_})
    found = said(answer)
    assert found[0] == status
    if status == 400:
        assert found[1]["message"] == message


def test_a_large_file_for_which_there_is_no_room_is_refused(send, said, monkeypatch):
    def full(*_):
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(SpooledTemporaryFile, "rollover", full)
    assert said(send("ntrf", b" " * 2**21)) == (
        507,
        {
            "status": "INSUFFICIENT_STORAGE",
            "message": "The disk is full, so the change was not kept. Nothing was changed. Free some space and try again.",
        },
    )


def test_a_workbook_with_too_many_rows_is_told_how_many_there_may_be(send, said):
    labels = [["prefLabel_fi"], *([f"käsite {number}"] for number in range(10_000))]
    reason = (
        "The sheet Sheet reaches to row 10001 and column 1; at most 10000 rows and 300 columns are read. Remove the empty rows and columns "
        "at its end, or divide the content into several workbooks."
    )
    status, body = said(send("simpleExcel", workbook(*labels)))
    assert (status, body["message"]) == (400, reason)


@pytest.mark.parametrize("rows", [pytest.param([], id="no cells"), pytest.param([["prefLabel_fi"]], id="headers alone")])
def test_a_workbook_without_concepts_changes_nothing(fresh, api, send, rows):
    before = fresh.service.snapshot.terminologies["koe"]
    assert send("simpleExcel", workbook(*rows)).status_code == 200
    assert fresh.service.snapshot.terminologies["koe"] is before
