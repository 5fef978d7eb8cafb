"""A set says what its files say together: a description cut into files has the findings of the whole, each in its own file."""

from pathlib import Path

import pytest
import yaml

from parasta_vocab.checking.cache import Cache
from parasta_vocab.checking.unit import How, ask, known, work_out
from parasta_vocab.checking.units import Unit
from parasta_vocab.source.find import Found
from parasta_vocab.source.read import read_source
from parasta_vocab.validation.check import check_document, check_set
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.triples import to_graph

ROOT = Path(__file__).parents[3]
PROVIDERS = sorted((ROOT / "examples/providers").glob("*/processes.yaml"))


def cut(source: Path, folder: Path) -> list[Path]:
    """Write each process into a file of its own, with what the description says besides."""
    data = yaml.safe_load(source.read_text(encoding="utf-8"))
    head = {key: value for key, value in data.items() if key != "processes"}
    paths = []
    for number, process in enumerate(data["processes"]):
        path = folder / f"{number}.yaml"
        path.write_text(yaml.safe_dump({**head, "processes": [process]}, allow_unicode=True, sort_keys=False), encoding="utf-8")
        paths.append(path)
    return paths


def said(report, *, once: bool = False) -> list[tuple[str, str, str]]:
    found = [(item.rule.id, "" if "genid" in item.focus else item.focus, item.message()) for item in report.findings]
    return sorted(set(found) if once else found)


@pytest.mark.parametrize("source", PROVIDERS, ids=lambda path: path.parent.name)
def test_a_description_cut_into_files_has_the_findings_of_the_whole(source, tmp_path) -> None:
    paths = cut(source, tmp_path)
    report = check_set([read_source(path) for path in paths], str(tmp_path / "parasta.toml"))
    whole = [item for item in said(check_document(read_source(source)), once=True) if item[0] != "duplicate-key"]  # cannot be cut
    assert said(report, once=True) == whole
    assert report.sources == tuple(map(str, paths))
    assert [about.source for about in report.about] == list(report.sources)


def test_one_file_of_the_set_alone_lacks_what_the_others_say(tmp_path) -> None:
    first = cut(PROVIDERS[0], tmp_path)[0]
    assert {item.rule.id for item in check_document(read_source(first)).findings} >= {"stage-not-covered", "unknown-reference"}


def test_a_finding_stands_in_the_file_it_belongs_to(tmp_path) -> None:
    paths = cut(PROVIDERS[0], tmp_path)
    text = paths[3].read_text(encoding="utf-8")
    paths[3].write_text(text.replace("owner:", "ovner:", 1), encoding="utf-8")
    report = check_set([read_source(path) for path in paths], str(tmp_path / "parasta.toml"))
    line = next(number for number, line in enumerate(paths[3].read_text(encoding="utf-8").splitlines(), 1) if "ovner:" in line)
    places = [(item.rule.id, item.location.source, item.location.place.line) for item in report.findings]
    assert ("unknown-key", str(paths[3]), line) in places
    assert ("process-without-owner", str(paths[3])) in [place[:2] for place in places]
    assert {source for _, source, _ in places} == {str(paths[3])}


def test_two_files_may_repeat_a_role_but_not_give_its_id_to_another(tmp_path) -> None:
    paths = cut(PROVIDERS[0], tmp_path)
    data = yaml.safe_load(paths[1].read_text(encoding="utf-8"))
    data["roles"][0]["name"]["fi"] = "Aivan toinen"
    paths[1].write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    report = check_set([read_source(path) for path in paths], str(tmp_path / "parasta.toml"))
    twins = [item for item in report.findings if item.rule.id == "duplicate-id"]
    assert [item.location.source for item in twins] == [str(paths[1])]
    assert str(paths[0]) in twins[0].message()


def test_only_the_findings_of_the_files_asked_for_are_given(tmp_path) -> None:
    paths = cut(PROVIDERS[-1], tmp_path)
    unit = Unit(tuple(Found(path, named=False) for path in paths), tmp_path / "parasta.toml", frozenset({str(paths[1])}))
    report = work_out(ask(unit, How("shifty")), How("shifty")).report
    assert {item.location.source for item in report.findings} == {str(paths[1])}
    assert len(report.sources) == len(paths)


def test_one_unreadable_file_of_a_set_stops_no_other(tmp_path) -> None:
    paths = cut(PROVIDERS[-1], tmp_path)
    paths[2].write_text("processes: [\n")
    unit = Unit(tuple(Found(path, named=False) for path in paths), tmp_path / "parasta.toml", frozenset(map(str, paths)))
    report = work_out(ask(unit, How("shifty")), How("shifty")).report
    assert [item.source for item in report.unreadable] == [str(paths[2])]
    assert len(report.sources) == len(paths) - 1


def test_a_process_copied_into_a_second_file_is_told(tmp_path) -> None:
    paths = cut(PROVIDERS[0], tmp_path)
    copy = tmp_path / "99.yaml"
    copy.write_bytes(paths[0].read_bytes())
    report = check_set([read_source(path) for path in (*paths, copy)], str(tmp_path / "parasta.toml"))
    twins = [item for item in report.findings if item.rule.id == "duplicate-id"]
    data = yaml.safe_load(copy.read_text(encoding="utf-8"))
    assert len(twins) == 1 + len(data["processes"][0]["steps"])
    assert {item.location.source for item in report.findings} == {str(copy)}


def test_each_file_promises_its_own_languages(tmp_path) -> None:
    paths = cut(PROVIDERS[0], tmp_path)
    text = paths[1].read_text(encoding="utf-8")
    paths[1].write_text(text.replace("  languages:\n  - fi\n", "  languages:\n  - fi\n  - sv\n"), encoding="utf-8")
    report = check_set([read_source(path) for path in paths], str(tmp_path / "parasta.toml"))
    lacking = [item for item in report.findings if item.rule.id == "missing-translation"]
    assert lacking
    own = [item for item in lacking if "/roles" not in item.focus and item.location.source != str(paths[0])]
    assert {item.location.source for item in own} == {str(paths[1])}


def test_fingerprints_are_those_of_the_file_so_that_mending_one_file_leaves_the_others(tmp_path) -> None:
    paths = cut(PROVIDERS[0], tmp_path)[:2]
    before = [path.read_text(encoding="utf-8") for path in paths]
    for path, text in zip(paths, before, strict=True):
        path.write_text(text.replace("provider:\n", "provider:\n  foo: 1\n", 1), encoding="utf-8")

    def marks() -> list[str]:
        report = check_set([read_source(path) for path in paths], str(tmp_path / "parasta.toml"))
        return [item.fingerprint for item in report.findings if item.rule.id == "unknown-key" and item.location.source == str(paths[1])]

    both = marks()
    paths[0].write_text(before[0], encoding="utf-8")
    assert marks() == both != []


@pytest.mark.parametrize("turned", [False, True])
def test_in_rdf_any_file_may_speak_of_any_thing(turned, tmp_path) -> None:
    path = cut(PROVIDERS[0], tmp_path)[0]
    triples = tmp_path / "same.nt"
    triples.write_bytes(to_ntriples(to_graph(read_source(path)).triples))
    files = [triples, path] if turned else [path, triples]
    report = check_set([read_source(each) for each in files], str(tmp_path / "parasta.toml"))
    assert [item for item in report.findings if item.rule.id == "duplicate-id"] == []


def test_a_named_file_that_is_no_description_is_refused_and_says_nothing_of_the_others(tmp_path) -> None:
    """Neither in what is found nor in what is kept for the next run."""
    paths = cut(PROVIDERS[0], tmp_path)
    other = tmp_path / "other.yaml"
    other.write_text("foo: 1\n")
    how = How("shifty", None, Cache.at(tmp_path / "results"))

    def found(*, named: bool):
        unit = Unit(tuple(Found(path, named=named) for path in (*paths, other)), tmp_path / "parasta.toml", frozenset(map(str, paths)))
        question = ask(unit, how)
        return known(question, how) or work_out(question, how)

    folder = found(named=False)
    assert (folder.report.findings, folder.passed_over) == ((), (str(other),))
    by_name = found(named=True)
    assert (by_name.report.findings, [item.source for item in by_name.report.unreadable]) == ((), [str(other)])
    assert found(named=False) == folder


def test_a_file_of_others_that_cannot_be_read_is_passed_over_in_a_set(tmp_path) -> None:
    home = tmp_path / "parasta.toml"
    home.touch()
    paths = cut(PROVIDERS[0], tmp_path)
    (tmp_path / "compose.yaml").write_text("a: &a {}\nb: *a\n")
    how = How("shifty", None, Cache.at(tmp_path / "cache"))

    def found(*, named: bool):
        files = tuple(Found(path, named=named) for path in (*paths, tmp_path / "compose.yaml"))
        question = ask(Unit(files, home, frozenset(item.name for item in files)), how)
        return known(question, how), work_out(question, how)

    kept, outcome = found(named=False)
    assert (kept, outcome.passed_over, outcome.report.unreadable) == (None, (str(tmp_path / "compose.yaml"),), ())
    assert found(named=False) == (outcome, outcome)
    kept, outcome = found(named=True)
    assert (kept, outcome.passed_over) == (None, ())
    assert [(item.source, item.error.line) for item in outcome.report.unreadable] == [(str(tmp_path / "compose.yaml"), 2)]


def test_a_file_that_cannot_be_opened_is_told_although_the_others_are_known(tmp_path) -> None:
    """The set was checked before the file was there, so its other bytes have an answer in the cache."""
    paths = cut(PROVIDERS[0], tmp_path)
    how = How("shifty", None, Cache.at(tmp_path / "results"))

    def found(files: list[Path]):
        unit = Unit(tuple(Found(path, named=False) for path in files), tmp_path / "parasta.toml", frozenset(map(str, files)))
        question = ask(unit, how)
        return known(question, how) or work_out(question, how)

    assert found(paths).report.unreadable == ()
    gone = tmp_path / "gone.yaml"
    assert [item.source for item in found([*paths, gone]).report.unreadable] == [str(gone)]
