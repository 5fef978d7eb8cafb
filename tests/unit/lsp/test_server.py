"""The features, asked for by a client of the real process."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FAULTY = ROOT / "examples/providers/virhelan-ammattiopisto/processes.yaml"
FINE = ROOT / "examples/providers/ostanas-yrkesinstitut/processes.yaml"
BASE = (ROOT / "examples/rules/_base/good.yaml").read_text(encoding="utf-8")
URI = "file:///nowhere/processes.yaml"
SNIPPET = """\
provider:
  name: {fi: Mallila}
  languages: [fi]
roles:
  - id: ope
    name: {fi: opettaja, sv: lärare}
    actor: opettaja
own_systems:
  - id: jarjestelmamme
    name: {fi: Järjestelmämme}
processes:
  - id: sopiminen
    name: {fi: Sopiminen}
    owner: ope
    systems: [jarjestelmamme, koski]
    steps:
      - id: alku
        responsible: ope
        next: [loppu]
      - id: loppu
        responsible: [ope]
"""


def where(item):
    return item["range"]["start"]["line"], item["range"]["start"]["character"]


def edited(text, edits):
    """Return a text (of ASCII, or counted in UTF-16 without anything above the basic plane) after edits of the protocol."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for edit in sorted(edits, key=where, reverse=True):
        start, end = (starts[edit["range"][side]["line"]] + edit["range"][side]["character"] for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text


def test_findings_are_shown_at_their_token_in_the_language_of_the_editor(connect):
    editor = connect(locale="sv-FI")
    editor.open(FAULTY.as_uri(), FAULTY.read_text(encoding="utf-8"))
    shown = editor.shown(FAULTY.as_uri())
    assert shown[:2] == [("invalid-business-id", 3), ("outdated-actor", 27)]
    assert len(shown) == 18
    first = editor.diagnostics[FAULTY.as_uri()][0]
    assert (first["severity"], first["source"], first["range"]["start"]["character"], first["range"]["end"]["character"]) == (
        1,
        "parasta",
        15,
        26,
    )
    assert first["message"].startswith("FO-numret ”4445556-3” är inte giltigt")


def test_a_fine_description_has_no_findings_and_other_files_are_left_alone(connect):
    editor = connect()
    other = (ROOT / "schema/text.yaml").as_uri()
    editor.open(FINE.as_uri(), FINE.read_text(encoding="utf-8"))
    assert editor.shown(FINE.as_uri()) == []
    editor.open(other, "services:\n  web: {image: x}\n")
    assert editor.shown(other) == []
    editor.change(other, "services: [web\nimage: x\n")
    assert editor.shown(other) == []
    assert editor.at("hover", other, "services", 2) is None
    assert editor.at("completion", other, "services", 2) is None
    editor.open("file:///nowhere/notes.txt", "provider: x", language="plaintext")
    editor.open("file:///nowhere/description.ttl", "@prefix", language="turtle")
    editor.settle()
    assert {item["uri"] for item in editor.published} == {FINE.as_uri(), other}


def test_a_broken_text_is_one_finding_at_its_line(connect):
    editor = connect()
    editor.open(URI, "provider:\n  name: {fi: x\nprocesses: [\n")
    assert editor.shown(URI) == [(None, 2)]
    assert editor.diagnostics[URI][0]["message"].startswith("a list [ ] or a mapping { } lacks a comma")
    editor.change(URI, "")
    assert editor.shown(URI) == []
    editor.change(URI, "provider: \ud800\n")
    assert editor.shown(URI) == [(None, 0)]
    editor.change(URI, "provider:\n  name: {fi: x}\nprocesses: [*alias]\n")
    assert editor.shown(URI) == [(None, 2)]


def test_json_and_texts_without_a_file_are_served_too(connect):
    editor = connect()
    editor.open("file:///nowhere/a.json", '{"provider": {"name": {"fi": "å 🎓"}, "languages": ["xx"]},\n "processes": []}', language="json")
    assert ("wrong-type", 0) not in editor.shown("file:///nowhere/a.json")
    bad = next(item for item in editor.diagnostics["file:///nowhere/a.json"] if "xx" in item["message"])
    assert bad["range"] == {"start": {"line": 0, "character": 52}, "end": {"line": 0, "character": 56}}
    editor.open("untitled:Untitled-1", BASE)
    assert editor.shown("untitled:Untitled-1") == []


@pytest.mark.parametrize(
    ("encodings", "chosen", "start"), [(None, "utf-16", 41), (["utf-32", "utf-16"], "utf-32", 40), (["utf-8"], "utf-8", 46)]
)
def test_characters_are_counted_as_agreed(connect, encodings, chosen, start):
    editor = connect(capabilities={"general": {"positionEncodings": encodings}} if encodings else {})
    assert editor.capabilities["positionEncoding"] == chosen
    text = SNIPPET.replace("{fi: opettaja, sv: lärare}\n    actor: opettaja", "{fi: opettaja}").replace(
        "  - id: ope\n    name: {fi: opettaja}", "  - {id: ope, name: {fi: åäö 🎓}, actor: opettajaa}"
    )
    editor.open(URI, text)
    editor.shown(URI)
    bad = next(item for item in editor.diagnostics[URI] if item["code"] == "unknown-concept")
    assert where(bad) == (4, start)
    asked = {"textDocument": {"uri": URI}, "position": {"line": 4, "character": start + 2}}
    items = editor.ask("textDocument/completion", asked)["items"]
    assert items[0]["textEdit"]["range"] == bad["range"]


def test_hover_explains_concepts_keys_and_things(connect):
    editor = connect(locale="fi")
    editor.open(URI, SNIPPET)
    concept = editor.at("hover", URI, SNIPPET, SNIPPET.index("koski"))
    assert concept["contents"]["value"].startswith("**")
    assert "`koski`" in concept["contents"]["value"]
    assert "(sv) " in concept["contents"]["value"]
    key = editor.at("hover", URI, SNIPPET, SNIPPET.index("owner"))["contents"]["value"]
    assert key == "`owner`\n\nRooli, joka vastaa prosessista.\n\n(sv) Den roll som svarar för processen."
    role = editor.at("hover", URI, SNIPPET, SNIPPET.index("owner: ") + 8)["contents"]["value"]
    assert role.startswith("Rooli `ope`\n\n**opettaja** · lärare (sv)\n\nKansallinen toimija:\n\n**opettaja**")
    step = editor.at("hover", URI, SNIPPET, SNIPPET.index("[loppu") + 2)["contents"]["value"]
    assert step == "Vaihe `loppu`"
    assert editor.at("hover", URI, SNIPPET, SNIPPET.index("Mallila")) is None


def test_a_stage_names_its_sub_steps_and_plain_text_has_no_marks(connect):
    editor = connect(capabilities={"textDocument": {"hover": {"contentFormat": ["plaintext"]}}})
    text = "provider:\ncovers: [palauteprosessit]\n"
    editor.open(URI, text)
    found = editor.at("hover", URI, text, text.index("palaute"))
    assert found["contents"]["kind"] == "plaintext"
    lines = found["contents"]["value"].split("\n")
    assert lines[0].startswith("feedback processes of learning in working life and of working-life cooperation · työelämässä oppimisen")
    assert lines[2] == "palauteprosessit"
    assert "Sub-steps:" in lines
    assert sum(line.startswith("- 7.") for line in lines) == 8
    assert not any("**" in line or "`" in line for line in lines)


def test_suggestions_are_described_as_the_editor_can_show_them(connect, place):
    formats = {"completion": {"completionItem": {"documentationFormat": ["plaintext"]}}}
    editor = connect(capabilities={"textDocument": formats}, locale="sv")
    text, offset = place("provider:\n  languages: [sv]\n  name: {¦}\n")
    editor.open(URI, text)
    items = editor.at("completion", URI, text, offset)["items"]
    assert [(item["label"], item["detail"], item["sortText"][0]) for item in items] == [
        ("fi", "finska", "1"),
        ("sv", "svenska", "0"),
        ("en", "engelska", "1"),
    ]
    text, offset = place("provider:\ncovers: [¦]\n")
    editor.change(URI, text)
    assert {item["documentation"]["kind"] for item in editor.at("completion", URI, text, offset)["items"]} == {"plaintext"}


def test_completion_by_the_label_of_any_language(connect, place):
    editor = connect(locale="sv")
    text, offset = place("provider:\nprocesses:\n  - id: a\n    stages: [palauteprosessit, ansök¦\n    owner: b\n")
    editor.open(URI, text)
    items = editor.at("completion", URI, text, offset)["items"]
    assert len(items) == 7
    item = next(item for item in items if item["label"] == "hakeutuminen-ja-valinta")
    assert item["detail"].startswith("ansökan och antagning av studerande · hakeutuminen ja opiskelijavalinta")
    assert item["filterText"].startswith("ansökan och antagning av studerande")
    assert "hakeutuminen ja opiskelijavalinta" in item["filterText"]
    assert "application and student admission" in item["filterText"]
    assert item["documentation"]["value"].startswith("**ansökan och antagning av studerande**")
    assert edited(text, [item["textEdit"]]).split("\n")[3] == "    stages: [palauteprosessit, hakeutuminen-ja-valinta"


def test_completion_of_ids_of_the_file(connect, place):
    editor = connect()
    for marked, labels in (
        ("    owner: ope\n", ["ope"]),
        ("        next: [loppu]\n", ["loppu"]),
        ("    systems: [jarjestelmamme, koski]\n", ["jarjestelmamme"]),
    ):
        head, _ = marked.rsplit(" ", 1)
        asked = SNIPPET.replace(marked, f"{head} {'[' if '[' in marked else ''}¦\n", 1)
        text, offset = place(asked)
        editor.open(URI, text)
        items = editor.at("completion", URI, text, offset)["items"]
        assert [item["label"] for item in items if item["kind"] == 18] == labels
        editor.close(URI)


def test_completion_of_sub_steps_puts_those_of_the_stages_first(connect, place):
    editor = connect()
    text, offset = place("processes:\n  - id: a\n    stages: [palauteprosessit]\n    steps:\n      - id: b\n        realises: [¦\n")
    editor.open(URI, text)
    items = sorted(editor.at("completion", URI, text, offset)["items"], key=lambda item: item["sortText"])
    assert len(items) > 40
    assert [item["label"] for item in items if item["sortText"][0] == "0"] == [
        "kyselyjen-keruu",
        "yhteystietojen-yllapito",
        "oman-palautteen-keruu",
        "palautevastuun-nimeaminen",
        "palautteen-analysointi",
        "palautteen-kasittely",
        "parannuksista-paattaminen",
        "palautteen-vienti-kehittamiseen",
    ]


def test_completion_of_keys_leaves_out_those_that_are_there(connect, place):
    editor = connect(locale="fi")
    text, offset = place("provider:\n  name: {fi: x}\n  ¦\n  languages: [fi]\n")
    editor.open(URI, text)
    items = editor.at("completion", URI, text, offset)["items"]
    assert [item["label"] for item in items] == ["business_id", "oid"]
    assert items[0]["detail"] == "Y-tunnus: seitsemän numeroa, yhdysmerkki ja tarkistusnumero."
    assert edited(text, [items[0]["textEdit"]]).split("\n")[2] == "  business_id: "


def test_definition_and_references(connect):
    editor = connect()
    editor.open(URI, SNIPPET)
    declared = editor.at("definition", URI, SNIPPET, SNIPPET.index("owner: ") + 8)
    assert [(item["uri"], where(item)) for item in declared] == [(URI, (4, 8))]
    found = editor.at("references", URI, SNIPPET, SNIPPET.index("id: ope") + 5, context={"includeDeclaration": False})
    assert [where(item) for item in found] == [(13, 11), (17, 21), (20, 22)]
    found = editor.at("references", URI, SNIPPET, SNIPPET.index("[loppu") + 2, context={"includeDeclaration": True})
    assert [where(item) for item in found] == [(18, 15), (19, 12)]
    assert [where(item) for item in editor.at("definition", URI, SNIPPET, SNIPPET.index("[jarj") + 2)] == [(8, 8)]
    assert editor.at("definition", URI, SNIPPET, SNIPPET.index("koski")) == []


def test_rename_changes_every_use_and_nothing_else(connect):
    editor = connect()
    editor.open(URI, SNIPPET)
    offset = SNIPPET.index("owner: ") + 8
    assert where({"range": editor.at("prepareRename", URI, SNIPPET, offset)}) == (13, 11)
    edits = editor.at("rename", URI, SNIPPET, offset, newName="opettajamme")["changes"][URI]
    assert edited(SNIPPET, edits) == SNIPPET.replace(": ope\n", ": opettajamme\n").replace("[ope]", "[opettajamme]")
    assert editor.at("prepareRename", URI, SNIPPET, SNIPPET.index("koski")) is None


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("Ope tus", "An id has 2 to 32 characters: small letters a–z, digits and hyphens, a letter first."),
        ("loppu", "The id is in use already."),
        ("koski", "The id is in use already."),
        ("true", "An id has 2 to 32 characters: small letters a–z, digits and hyphens, a letter first."),
    ],
)
def test_rename_is_refused_with_a_reason(connect, new, message):
    editor = connect()
    editor.open(URI, SNIPPET)
    asked = {"textDocument": {"uri": URI}, "position": {"line": 13, "character": 12}, "newName": new}
    assert editor.respond("textDocument/rename", asked)["error"] == {"code": -32803, "message": message}


def test_the_outline_holds_processes_and_their_steps(connect):
    editor = connect(locale="fi")
    editor.open(URI, SNIPPET)
    (process,) = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
    assert (process["name"], process["detail"], where(process)) == ("Sopiminen", "sopiminen", (11, 4))
    assert process["range"]["end"] == {"line": 20, "character": 25}
    assert [(step["name"], where(step), step["range"]["end"]["line"]) for step in process["children"]] == [
        ("alku", (16, 8), 18),
        ("loppu", (19, 8), 20),
    ]


def test_a_finding_can_be_repaired_or_left_out(connect):
    editor = connect()
    text = FAULTY.read_text(encoding="utf-8")
    editor.open(FAULTY.as_uri(), text)
    editor.shown(FAULTY.as_uri())
    bad = next(item for item in editor.diagnostics[FAULTY.as_uri()] if item["code"] == "outdated-actor")
    asked = {"textDocument": {"uri": FAULTY.as_uri()}, "range": bad["range"], "context": {"diagnostics": [bad]}}
    repair, leave = editor.ask("textDocument/codeAction", asked)
    assert (repair["kind"], repair["isPreferred"], repair["diagnostics"]) == ("quickfix", True, [bad])
    mended = edited(text, repair["edit"]["changes"][FAULTY.as_uri()])
    assert mended == text.replace("actor: te-toimisto", "actor: tyollisyysalue")
    editor.change(FAULTY.as_uri(), mended)
    assert ("outdated-actor", 27) not in editor.shown(FAULTY.as_uri())
    assert leave["title"] == "Leave this finding out (outdated-actor); write the reason into the comment"
    left = edited(text, leave["edit"]["changes"][FAULTY.as_uri()])
    assert left.split("\n")[27] == "  # parasta: ignore[outdated-actor] "
    editor.change(FAULTY.as_uri(), left, version=3)
    assert ("suppression-without-reason", 27) in editor.shown(FAULTY.as_uri())
    editor.change(FAULTY.as_uri(), left.replace("[outdated-actor] ", "[outdated-actor] until the reform"), version=4)
    shown = editor.shown(FAULTY.as_uri())
    assert not {"outdated-actor", "suppression-without-reason"} & {code for code, _ in shown}


def test_the_setting_of_the_editor_prevails_over_its_locale(connect):
    editor = connect(locale="fi", options={"language": "sv"})
    editor.open(URI, "provider:\nprocesses: []\n")
    editor.shown(URI)
    assert any("saknas" in item["message"] for item in editor.diagnostics[URI])
    editor.tell("workspace/didChangeConfiguration", {"settings": {"parasta": {"language": "en"}}})
    editor.shown(URI)
    assert any("missing" in item["message"] for item in editor.diagnostics[URI])


def test_the_editor_is_asked_for_its_setting(connect):
    editor = connect(
        locale="fi", capabilities={"workspace": {"configuration": True, "didChangeWatchedFiles": {"dynamicRegistration": True}}}
    )
    editor.settings = {"language": "sv"}
    editor.settle()
    assert [item["method"] for item in editor.requests] == ["client/registerCapability", "workspace/configuration"]
    editor.open(URI, "provider:\nprocesses: []\n")
    editor.shown(URI)
    assert any("saknas" in item["message"] for item in editor.diagnostics[URI])


def test_the_settings_of_a_folder_count(connect, tmp_path):
    (tmp_path / "parasta.toml").write_text(
        'language = "sv"\nset = false\nignore = ["provider-without-business-id"]\n[severity]\nprocess-without-owner = "violation"\n'
    )
    text = BASE.replace("    owner: rehtori\n", "").replace('business_id: "1234567-1"', "")
    uri = (tmp_path / "a.yaml").as_uri()
    editor = connect(locale="fi")
    editor.open(uri, text)
    shown = editor.shown(uri)
    assert "provider-without-business-id" not in dict(shown)
    bad = next(item for item in editor.diagnostics[uri] if item["code"] == "process-without-owner")
    assert bad["severity"] == 1
    assert "saknar" in bad["message"] or "saknas" in bad["message"]
    (tmp_path / "parasta.toml").write_text("languag = 'sv'\n")
    editor.tell("workspace/didChangeWatchedFiles", {"changes": []})
    editor.settle()
    home = (tmp_path / "parasta.toml").as_uri()
    assert [item["range"]["start"]["line"] for item in editor.diagnostics[home]] == [0]
    assert "provider-without-business-id" in {item.get("code") for item in editor.diagnostics[uri]}
    (tmp_path / "parasta.toml").unlink()
    editor.tell("workspace/didChangeWatchedFiles", {"changes": []})
    editor.settle()
    assert editor.diagnostics[home] == []


def test_a_file_of_a_set_is_checked_with_its_set(connect, tmp_path):
    (tmp_path / "parasta.toml").write_text("")
    head, tail = BASE.split("processes:\n")
    roles, processes = f"{head}processes: []\n", f"{head.partition('roles:')[0]}processes:\n{tail}"
    (tmp_path / "roles.yaml").write_text(roles)
    (tmp_path / "processes.yaml").write_text(processes)
    one, other = ((tmp_path / name).as_uri() for name in ("roles.yaml", "processes.yaml"))
    editor = connect()
    editor.open(other, processes)
    editor.shown(other)
    assert "unknown-reference" not in {item.get("code") for item in editor.diagnostics[other]}
    offset = processes.index("owner: ") + 8
    assert [item["uri"] for item in editor.at("definition", other, processes, offset)] == [one]
    renamed = editor.at("rename", other, processes, offset, newName="uusi-nimi")["changes"]
    assert set(renamed) == {one, other}
    editor.open(one, roles.replace("id: rehtori", "id: joku-muu"))
    editor.settle()
    assert "unknown-reference" in {item.get("code") for item in editor.diagnostics[other]}
    editor.close(one)
    editor.settle()
    assert "unknown-reference" not in {item.get("code") for item in editor.diagnostics[other]}
    editor.close(other)
    editor.settle()
    assert {uri: found for uri, found in editor.diagnostics.items() if found} == {}


def test_an_excluded_file_shows_nothing_from_the_moment_it_is_excluded(connect, tmp_path):
    (tmp_path / "parasta.toml").write_text("set = false\n")
    uri = (tmp_path / "build/a.yaml").as_uri()
    (tmp_path / "build").mkdir()
    (tmp_path / "build/a.yaml").write_text(BASE)
    editor = connect()
    text = BASE.replace("owner: rehtori", "owner: nobody", 1)
    editor.open(uri, text)
    assert editor.shown(uri) == [("unknown-reference", 26)]
    (tmp_path / "parasta.toml").write_text("set = false\nexclude = ['build']\n")
    editor.tell("workspace/didChangeWatchedFiles", {"changes": []})
    editor.settle()
    assert editor.diagnostics[uri] == []
    assert [item["uri"] for item in editor.at("definition", uri, text, text.index("process: ") + 12)] == [uri]
    (tmp_path / "parasta.toml").unlink()
    editor.tell("workspace/didChangeWatchedFiles", {"changes": []})
    editor.settle()
    assert [item["code"] for item in editor.diagnostics[uri]] == ["unknown-reference"]


def test_a_set_of_which_nothing_is_saved_yet(connect, tmp_path):
    (tmp_path / "parasta.toml").write_text("")
    editor = connect()
    editor.open((tmp_path / "new.yaml").as_uri(), BASE)
    assert editor.shown((tmp_path / "new.yaml").as_uri()) == []


def test_two_documents_are_kept_apart(connect):
    editor = connect()
    one, other = "file:///nowhere/a.yaml", "file:///nowhere/b.yaml"
    editor.open(one, BASE)
    editor.open(other, BASE.replace("owner: rehtori", "owner: nobody"))
    editor.settle()
    assert editor.diagnostics[one] == []
    assert [item["code"] for item in editor.diagnostics[other]] == ["unknown-reference"]
    editor.close(other)
    assert editor.shown(other) == []


def test_fifty_quick_edits_give_one_set_of_findings(connect):
    editor = connect()
    editor.open(URI, BASE)
    assert editor.shown(URI) == []
    count = len(editor.published)
    for version in range(2, 52):
        editor.change(URI, BASE.replace("owner: rehtori", f"owner: nobody{version}"), version)
    editor.settle()
    assert [item["version"] for item in editor.published[count:]] == [51]
    assert "nobody51" in editor.diagnostics[URI][0]["message"]


def test_a_file_of_a_hundred_steps_is_checked_once_each_time_it_is_opened(connect):
    editor = connect()
    text = FINE.read_text(encoding="utf-8")
    assert text.count("        responsible: ") > 80
    for _ in range(3):
        editor.open(FINE.as_uri(), text)
        assert editor.shown(FINE.as_uri()) == []
        editor.close(FINE.as_uri())
        assert editor.shown(FINE.as_uri()) == []
    editor.settle()
    assert len(editor.published) == 6


def test_a_leave_is_taken_as_the_protocol_asks(connect):
    assert connect().leave() == 0
    rude = connect()
    rude.tell("exit", None)
    assert rude.process.wait(30) == 1
    gone = connect()
    gone.process.stdin.close()
    assert gone.process.wait(30) == 1
    stopped = connect()
    stopped.process.terminate()
    assert stopped.process.wait(30) != 0
    assert stopped.process.stderr.read() == b""


def test_what_is_no_message_is_logged_and_the_server_goes_on(connect):
    editor = connect()
    editor.send(method="textDocument/didOpen", params={"textDocument": 7})
    editor.open(URI, BASE)
    assert editor.shown(URI) == []
    assert [item["method"] for item in editor.logged] == ["window/logMessage"]
    assert editor.respond("no/suchMethod", {})["error"]["code"] == -32601
