"""What changed between two states of a vocabulary, however they are given."""

import csv
import json
import subprocess
from io import StringIO
from shutil import copytree

import pytest

from parasta_vocab.changes.compare import Change, Diff, compare
from parasta_vocab.changes.resolve import resolve
from parasta_vocab.changes.words import iter_pieces, marked
from parasta_vocab.cli.main import main
from parasta_vocab.data import root
from parasta_vocab.errors import NoSuchState, UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.text import Text

PREFIXES = """\
PREFIX : <https://example.org/v/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
"""
OLD = """\
:koira a skos:Concept ; skos:prefLabel "koira"@fi, "hund"@sv ; skos:definition "haukkuva eläin"@fi ; skos:broader :elain ;
  skos:altLabel "hauva"@fi, "rekku"@fi ; adms:status "DRAFT" .
:elain a skos:Concept ; skos:prefLabel "eläin"@fi ; skos:definition "elävä olento"@fi .
:kissa a skos:Concept ; skos:prefLabel "kissa"@fi .
"""
HOME = "https://example.org/v/"


@pytest.fixture
def states(tmp_path):
    """Return a function that writes two Turtle files and gives their paths."""

    def write(new, old=OLD):
        paths = [tmp_path / "old.ttl", tmp_path / "new.ttl"]
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(PREFIXES + text, encoding="utf-8")
        return [str(path) for path in paths]

    return write


def changes(paths):
    return list(compare(*(resolve(path) for path in paths)))


def test_nothing_changed_is_nothing(states):
    assert changes(states(OLD)) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            '"hund"@sv',
            '"en hund"@sv',
            Change("renamed", f"{HOME}koira", {"fi": "koira", "sv": "en hund"}, "pref_label", "sv", ("hund",), ("en hund",)),
        ),
        (
            '"haukkuva eläin"@fi',
            '"uliseva eläin"@fi',
            Change(
                "redefined",
                f"{HOME}koira",
                {"fi": "koira", "sv": "hund"},
                "definition",
                "fi",
                ("haukkuva eläin",),
                ("uliseva eläin",),
                breaking=True,
            ),
        ),
        (
            '"haukkuva eläin"@fi',
            '"haukkuva eläin"@fi, "skällande djur"@sv',
            Change("redefined", f"{HOME}koira", {"fi": "koira", "sv": "hund"}, "definition", "sv", (), ("skällande djur",)),
        ),
        (
            '"rekku"@fi',
            '"musti"@fi',
            Change("relabelled", f"{HOME}koira", {"fi": "koira", "sv": "hund"}, "alt_label", "fi", ("hauva", "rekku"), ("hauva", "musti")),
        ),
        (
            "skos:broader :elain",
            "skos:broader :kissa",
            Change("moved", f"{HOME}koira", {"fi": "koira", "sv": "hund"}, "broader", "", (f"{HOME}elain",), (f"{HOME}kissa",)),
        ),
        (
            "skos:broader :elain",
            "skos:related :elain ; skos:broader :elain",
            Change("linked", f"{HOME}koira", {"fi": "koira", "sv": "hund"}, "related", "", (), (f"{HOME}elain",)),
        ),
        ('"DRAFT"', '"VALID"', Change("status", f"{HOME}koira", {"fi": "koira", "sv": "hund"}, "status", "", ("DRAFT",), ("VALID",))),
        (
            'skos:altLabel "hauva"@fi',
            'skos:note "uskollinen"@fi ; skos:altLabel "hauva"@fi',
            Change("documented", f"{HOME}koira", {"fi": "koira", "sv": "hund"}, "note", "fi", (), ("uskollinen",)),
        ),
    ],
)
def test_each_kind_of_change_is_told_as_what_it_is(states, before, after, expected):
    assert changes(states(OLD.replace(before, after, 1))) == [expected]


def test_a_concept_that_is_gone_breaks_and_a_new_one_does_not(states):
    new = OLD.replace(":kissa", ":katti")
    assert changes(states(new)) == [
        Change("removed", f"{HOME}kissa", {"fi": "kissa"}, breaking=True),
        Change("added", f"{HOME}katti", {"fi": "kissa"}),
    ]


def test_a_new_meaning_does_not_break_when_a_change_note_explains_it(states):
    new = OLD.replace('"haukkuva eläin"@fi', '"uliseva eläin"@fi ; skos:changeNote "tarkennettu"@fi')
    assert [(change.kind, change.name, change.breaking) for change in changes(states(new))] == [
        ("redefined", "definition", False),
        ("documented", "change_note", False),
    ]
    old = OLD.replace("adms:status", 'skos:changeNote "tarkennettu"@fi ; adms:status')
    still = old.replace('"haukkuva eläin"@fi', '"uliseva eläin"@fi')
    assert [(change.kind, change.breaking) for change in changes(states(still, old))] == [("redefined", True)]


def test_a_new_meaning_does_not_break_when_the_concept_is_ended_and_names_its_successor(states):
    ended = OLD.replace('"haukkuva eläin"@fi', '"entinen koira"@fi').replace('"DRAFT"', '"SUPERSEDED"')
    assert [change.breaking for change in changes(states(ended)) if change.kind == "redefined"] == [True]
    followed = ended.replace("skos:broader :elain", "dcterms:isReplacedBy :kissa ; skos:broader :elain")
    assert [(change.kind, change.breaking) for change in changes(states(followed))] == [
        ("deprecated", False),
        ("redefined", False),
        ("linked", False),
    ]
    deprecated = followed.replace('adms:status "SUPERSEDED"', "owl:deprecated true")
    assert [change.breaking for change in changes(states(deprecated)) if change.kind == "redefined"] == [False]


def test_narrower_says_the_same_as_broader_and_a_skos_xl_label_the_same_as_a_plain_one(states):
    other = OLD.replace("skos:broader :elain ;", "").replace(
        ':elain a skos:Concept ; skos:prefLabel "eläin"@fi',
        ':elain a skos:Concept ; skos:narrower :koira ; skosxl:prefLabel [ skosxl:literalForm "eläin"@fi ]',
    )
    assert changes(states(other)) == []


def test_a_concept_that_moves_to_another_collection_is_moved(states):
    groups = ":a a skos:Collection ; skos:member :koira . :b a skos:Collection ; skos:member :kissa ."
    paths = states(OLD + groups.replace(":koira", ":elain"), OLD + groups)
    assert [(change.iri.removeprefix(HOME), change.kind, change.name, change.before, change.after) for change in changes(paths)] == [
        ("elain", "moved", "group", (), (f"{HOME}a",)),
        ("koira", "moved", "group", (f"{HOME}a",), ()),
    ]


def test_the_words_of_a_sentence_are_marked():
    before, after = "laki, joka koskee koulutusta", "laki, joka säätää koulutuksesta"
    assert marked(before, after) == "laki, joka [-koskee-]{+säätää+} [-koulutusta-]{+koulutuksesta+}"
    pieces = list(iter_pieces(before, after))
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def git(*commands):
    for command in commands:
        subprocess.run(["git", *command], check=True)


COMMIT = ("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "x")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A git repository with the records of the tests in `sanasto/src`; the work goes on in another folder of it."""
    home = tmp_path / "koti"
    records = copytree(root() / "vocab/src", home / "sanasto/src")
    (home / "työ").mkdir()
    monkeypatch.chdir(home)
    git(["init", "-q"], ["add", "."], COMMIT)
    monkeypatch.chdir(home / "työ")
    return records


def test_records_of_a_revision_are_compared_with_records_and_with_another_revision(repository, capsys):
    file = repository / "tasot.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("sv: processkarta,", "sv: karta,", 1), encoding="utf-8")
    found = changes(["HEAD:sanasto/src", str(repository)])
    assert [(change.kind, change.name, change.lang, change.before, change.after) for change in found] == [
        ("renamed", "pref_label", "sv", ("processkarta",), ("karta",))
    ]
    assert changes(["HEAD:sanasto/src/", "HEAD:sanasto/src"]) == []
    git(COMMIT)
    assert changes(["HEAD~1:sanasto/src", "HEAD:sanasto/src"]) == found
    assert main(["vocab", "diff", "HEAD~1:sanasto/src", "HEAD:sanasto/src", "-f", "csv"]) == 0
    assert capsys.readouterr().out.count("\n") == 2


def test_a_broken_record_of_a_revision_is_named_with_revision_file_and_line(repository, capsys):
    file = repository / "parasta/menetelma.yaml"
    added = file.with_name("ääkköset.yaml")
    added.write_text("scheme: olematon\n", encoding="utf-8")
    git(["add", str(added)], COMMIT)
    assert main(["vocab", "diff", "HEAD:sanasto/src", "HEAD~1:sanasto/src"]) == 2
    assert capsys.readouterr().err == (
        "error: HEAD:sanasto/src: this program cannot read the records of the version HEAD: they are broken, or of an old structure. Give instead "
        "the RDF files of the same version (HEAD:vocab, or a published Turtle file). \n"
        "HEAD:sanasto/src/parasta/ääkköset.yaml:1:1: unknown scheme: olematon\n"
    )
    added.write_text("scheme: [\n", encoding="utf-8")
    git(COMMIT)
    with pytest.raises(UnreadableSource) as caught:
        resolve("HEAD:sanasto/src")
    assert caught.value.place == "HEAD:sanasto/src/parasta/ääkköset.yaml:2:1"


def test_file_folder_records_and_git_revision_give_the_same_state(tmp_path, monkeypatch):
    vocab = copytree(root() / "vocab", tmp_path / "vocab")
    monkeypatch.chdir(tmp_path)
    git(["init", "-q"], ["add", "vocab"], COMMIT)
    state = resolve(str(vocab))
    assert len(state) == 352
    assert resolve("HEAD") == state
    assert compare(state, resolve(str(vocab / "src"))) == ()
    assert resolve("HEAD:vocab/src") == resolve(str(vocab / "src"))
    one = resolve("HEAD:vocab/parasta.ttl")
    assert one == resolve(str(vocab / "parasta.ttl")) == resolve(str(vocab / "parasta.jsonld"))
    assert compare(one, one) == ()


@pytest.mark.parametrize("name", ["olematon", "HEAD~999", "HEAD:olematon", "--help", "HEAD:README.md"])
def test_what_is_no_state_is_refused(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(root())
    with pytest.raises((NoSuchState, UnreadableSource)):
        resolve(name)
    assert main(["vocab", "diff", "--lang", "fi", "--", name, str(root() / "vocab")]) in {2, 3}
    assert capsys.readouterr().err.startswith(("virhe: ", "HEAD:README.md: virhe: "))


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/usr/bin:/bin:/usr/local/bin", Text("git ei tunne sitä", "git känner inte till det", "git does not know it")),
        ("", Text("git-ohjelmaa ei voi käyttää", "programmet git kan inte användas", "the program git cannot be used")),
    ],
    ids=["unknown", "absent"],
)
def test_what_git_says_is_told_in_the_language_of_the_user(path, problem, monkeypatch):
    monkeypatch.chdir(root())
    monkeypatch.setenv("PATH", path)
    with pytest.raises(NoSuchState) as caught:
        resolve("olematon")
    assert caught.value.problem == problem


def test_a_folder_or_a_file_without_concepts_is_refused(tmp_path):
    (tmp_path / "kuvaus.ttl").write_text("<a:b> <a:c> <a:d> .")
    for name in (str(tmp_path), str(tmp_path / "kuvaus.ttl")):
        with pytest.raises(NoSuchState) as caught:
            resolve(name)
        assert str(caught.value) == f"{name}: no concepts"


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fi", "virhe: käsitteillä ei ole IRI-tunnuksia, joten niitä ei voi verrata. Anna jokaiselle käsitteelle IRI."),
        ("sv", "fel: begreppen saknar IRI och kan därför inte jämföras. Ge varje begrepp en IRI."),
        ("en", "error: the concepts have no IRIs, so they cannot be compared. Give each concept an IRI."),
    ],
)
def test_concepts_without_iris_cannot_be_compared(lang, sentence, tmp_path, capsys):
    path = tmp_path / "a.ttl"
    path.write_text('@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n[] a skos:Concept ; skos:prefLabel "x"@en .\n')
    assert main(["vocab", "diff", "--lang", lang, str(path), str(path)]) == 3
    assert capsys.readouterr() == ("", f"{path}: {sentence}\n")


@pytest.mark.parametrize(("content", "phrase"), [(b"", "empty"), (bytes(9), "binary")])
def test_the_advice_on_a_file_that_cannot_be_read_fits_a_vocabulary(content, phrase, tmp_path, capsys):
    path = tmp_path / "a.ttl"
    path.write_bytes(content)
    assert main(["vocab", "diff", "--lang", "en", str(path), str(path)]) == 3
    assert capsys.readouterr() == ("", f"{path}: error: {PHRASES[phrase].en}\n")


def test_the_exit_code_tells_whether_a_change_breaks(states, capsys):
    assert main(["vocab", "diff", *states(OLD)]) == 0
    assert main(["vocab", "diff", *states(OLD.replace('"hund"', '"en hund"'))]) == 0
    assert main(["vocab", "diff", *states(OLD.replace("haukkuva", "uliseva"))]) == 1
    broken = states("rikki")
    capsys.readouterr()
    assert main(["vocab", "diff", *broken]) == 3
    assert capsys.readouterr().err.startswith(f"{broken[1]}:7:")


def test_csv_and_json_hold_every_change_and_no_formula(states, capsys):
    paths = states(OLD.replace('"hund"@sv', '"=1+1"@sv').replace(":kissa", ":katti"))
    expected = changes(paths)
    main(["vocab", "diff", *paths, "-f", "csv"])
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert [(row["kind"], row["iri"], row["breaking"]) for row in rows] == [
        (change.kind, change.iri, str(change.breaking).lower()) for change in expected
    ]
    assert rows[-1]["after"] == "'=1+1"
    main(["vocab", "diff", *paths, "-f", "json"])
    found = json.loads(capsys.readouterr().out)
    assert (found["breaking"], found["summary"]["removed"], found["summary"]["renamed"], len(found["changes"])) == (1, 1, 1, 3)
    assert found["changes"][-1]["after"] == ["=1+1"]


def test_a_hostile_text_stays_text(states, capsys):
    paths = states(OLD.replace('"hund"@sv', '"<script>alert(1)</script> *x* [y](z)"@sv'))
    main(["vocab", "diff", *paths, "-f", "html"])
    assert "<script" not in capsys.readouterr().out
    main(["vocab", "diff", *paths, "-f", "markdown", "--lang", "en"])
    assert "\\<script\\>alert(1)\\</script\\> \\*x\\*" in capsys.readouterr().out


def test_a_diff_counts_concepts_not_changes():
    every = tuple(Change("renamed", "a", {}, "pref_label", lang) for lang in ("fi", "sv"))
    assert (Diff("x", "y", every).count("renamed"), Diff("x", "y", every).breaking) == (1, ())
