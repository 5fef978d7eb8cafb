import subprocess
import sys

import pytest

from parasta_vocab.errors import EngineFailed, MissingEngine, MissingExtra
from parasta_vocab.namespaces import MODEL, RULE, SH, XSD
from parasta_vocab.report.explain import explain_error
from parasta_vocab.shapes.files import RULES
from parasta_vocab.source.document import Literal
from parasta_vocab.source.read import read_source
from parasta_vocab.validation import engine as engines
from parasta_vocab.validation.check import validate
from parasta_vocab.validation.engine import ENGINES, get_engine, resolve_engine, shifty
from parasta_vocab.validation.engine.failure import named
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.result import Result
from parasta_vocab.validation.triples import to_graph

DESCRIPTION = {
    "provider": {"name": {"fi": "Mallila"}, "business_id": "1234567-1", "languages": ["fi"]},
    "version": "1.0",
    "date": "2026-08-01",
    "covers": [],
    "roles": [{"id": "tyonvalittaja", "name": {"fi": "työnvälittäjä"}, "actor": "te-toimisto"}],
    "processes": [],
}


@pytest.fixture(params=ENGINES[1:])
def engine(request):
    try:
        return resolve_engine(request.param)
    except (MissingEngine, MissingExtra) as error:
        pytest.skip(str(error))


@pytest.fixture
def no_shifty(monkeypatch):
    monkeypatch.setitem(sys.modules, "shifty", None)
    monkeypatch.delitem(sys.modules, "shifty._shifty", raising=False)
    shifty.extension.cache_clear()
    yield
    shifty.extension.cache_clear()


def found(description, engine):
    return [(each.rule.id, each.focus, each.value) for each in validate(description, engine=engine).findings]


def test_an_unknown_engine_is_refused_with_the_names_of_those_there_are():
    with pytest.raises(ValueError, match=r"^unknown engine: jena; one of auto, shifty, pyshacl, shacl$"):
        resolve_engine("jena")
    with pytest.raises(ValueError, match=r"^unknown engine: jena"):
        validate(DESCRIPTION, engine="jena")


def test_auto_is_pyshacl_only_where_shifty_cannot_be_imported(no_shifty):
    assert resolve_engine("auto") == "pyshacl"
    with pytest.raises(MissingEngine) as raised:
        resolve_engine("shifty")
    assert str(raised.value) == "the engine shifty is not installed here; use --engine pyshacl"
    assert explain_error(raised.value, "sv") == (
        "fel: motorn shifty kan inte användas: den är inte installerad, eller det finns ingen version för den här datorn. "
        "Välj --engine pyshacl."
    )


def test_a_missing_shacl_is_missed_with_the_name_of_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "shacl", None)
    with pytest.raises(MissingExtra) as raised:
        get_engine("shacl")
    assert (raised.value.extra, raised.value.library) == ("shacl", "shacl")


def test_nothing_is_found_where_nothing_is_said(engine):
    assert get_engine(engine)(b"", (RULES,)) == ()


def test_a_result_says_rule_focus_path_value_and_component(engine):
    data = f'<http://a.example/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{MODEL}Role> .\n<http://a.example/r> <{MODEL}name> "a"@fi .\n'
    assert get_engine(engine)(data.encode(), (RULES,)) == (
        Result(f"{RULE}unmapped-role", "http://a.example/r", f"{MODEL}actor", None, f"{SH}MinCountConstraintComponent"),
        Result(f"{RULE}unused-role", "http://a.example/r", "", None, f"{SH}MinCountConstraintComponent"),
    )


def test_data_that_are_no_n_triples_make_the_engine_fail_by_name(engine):
    with pytest.raises(EngineFailed) as raised:
        get_engine(engine)(b"nothing of the kind", (RULES,))
    assert raised.value.engine == engine


def test_a_base_that_is_that_of_the_rules_hides_nothing(engine):
    description = {**DESCRIPTION, "base": RULE, "approved_by": "unmapped-role"}
    assert (f"{RULE}unmapped-role") in {value for _, _, value in found(description, engine)}


def test_an_actor_is_outdated_where_the_date_cannot_be_compared(engine):
    description = {**DESCRIPTION, "date": "eilen"}
    assert ("outdated-actor", "https://parasta.invalid/tyonvalittaja") in {each[:2] for each in found(description, engine)}


@pytest.mark.parametrize("written", ["1", "01", "x"])
def test_values_are_reported_as_they_are_written(engine, written):
    text = f'<http://a.example/> a <{MODEL}ProcessDescription> ; <{MODEL}process> "{written}"^^<{XSD}boolean> .'
    report = validate(text.encode(), format_name="turtle", engine=engine)
    assert Literal(written, datatype=f"{XSD}boolean") in {finding.value for finding in report.findings}


def test_a_panic_and_an_error_name_the_engine_and_say_what_to_do():
    panic = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})
    for error, problem in ((panic("index out of\nbounds."), "PanicException: index out of bounds"), (ValueError("x"), "ValueError: x")):
        with pytest.raises(EngineFailed) as raised, named("shifty"):
            raise error
        assert explain_error(raised.value, "en") == (
            f"error: The checking engine shifty could not finish. The fault is in the program, not in the file: {problem}. "
            "Check with another engine: --engine pyshacl."
        )


def test_what_stops_the_program_is_let_through():
    with pytest.raises(KeyboardInterrupt), named("shifty"):
        raise KeyboardInterrupt


def test_a_check_imports_neither_rdflib_nor_pyshacl_nor_the_package_around_shifty():
    if resolve_engine() != "shifty":
        pytest.skip("there is no wheel of shifty for this computer")
    check = f"import sys; from parasta_vocab import validate; validate({DESCRIPTION!r}); print(sorted({{'rdflib', 'pyshacl', 'shifty', 'rich', 'jinja2'}} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_package_shifty_can_be_imported_after_a_check():
    if resolve_engine() != "shifty":
        pytest.skip("there is no wheel of shifty for this computer")
    check = f"from parasta_vocab import validate; validate({DESCRIPTION!r}); import shifty; print(shifty.__version__ > '0')"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_very_much_data_is_left_to_the_engine_that_needs_little_memory(monkeypatch, root) -> None:
    """With the bound at nothing, `auto` gives what `shacl` gives, although shifty is out of order."""
    pytest.importorskip("shacl")
    if resolve_engine() != "shifty":
        pytest.skip("shifty is not installed here")
    data = to_ntriples(to_graph(read_source(root / "examples/rules/unmapped-role/bad.yaml")).triples)
    expected = get_engine("shifty")(data, (RULES,))
    monkeypatch.setattr(engines, "LARGE", 0)
    monkeypatch.setattr(shifty, "validate", None)
    assert sorted(get_engine("auto")(data, (RULES,)), key=repr) == sorted(expected, key=repr) != []
