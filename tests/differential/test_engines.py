"""Every engine finds the same: in each example file, and in 2,000 descriptions with faults of every rule that an engine finds.

pySHACL is the reference. No difference is known; one that has to be borne would be named here, with its reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus import documents, rdf_variants, variants

from parasta_vocab.errors import MissingEngine, MissingExtra
from parasta_vocab.namespaces import MODEL, RULE
from parasta_vocab.shapes import catalogue
from parasta_vocab.shapes.files import BASIC, CLAIMED, RULES
from parasta_vocab.source.document import Term, Triple
from parasta_vocab.source.plain import from_mapping
from parasta_vocab.source.read import FORMATS
from parasta_vocab.validation.check import validate
from parasta_vocab.validation.engine import ENGINES, Engine, get_engine
from parasta_vocab.validation.graph import to_ntriples
from parasta_vocab.validation.triples import to_graph

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path for folder in ("providers", "rules") for path in (ROOT / "examples" / folder).rglob("*.*") if path.suffix in FORMATS)
CHUNKS = 20
"""The descriptions come in so many parts, for runs on several cores."""
EACH = (45, 47, 8)
"""Made descriptions, changed examples, and changed triples in each part."""
OFTEN = 4
"""Each rule is broken by so many descriptions at least, in every second part."""

Found = tuple[str, str, str, str, Term | None, str]


def engines() -> dict[str, Engine]:
    """Return the engines that this computer has, by name."""
    found = {}
    for name in ENGINES[1:]:
        try:
            found[name] = get_engine(name)
        except (MissingEngine, MissingExtra):
            continue
    return found


def chunk(number: int) -> Iterator[tuple[str, tuple[Triple, ...], tuple[str, ...]]]:
    """Yield a name, triples, and the shapes that they are held against, as a check would choose them."""
    made, changed, rdf = EACH
    for each in (*documents(number, made, median=2, faulty=0.9, claimed=0.03), *variants(number, changed)):
        triples = to_graph(from_mapping(each.data)).triples
        claims = any(predicate == f"{MODEL}covers" for _, predicate, _ in triples)
        yield f"{each.name} {' '.join(each.faults)}", triples, (RULES, CLAIMED) if claims else (RULES,)
    for name, triples in rdf_variants(number, rdf):
        yield name, triples, (RULES, BASIC)


def found(engine: Engine, triples: tuple[Triple, ...], shapes: tuple[str, ...]) -> list[Found]:
    """Return all that an engine says, as often as it says it; results of basic shapes have no severity of their own."""
    results = engine(to_ntriples(triples), shapes)
    rules = catalogue()
    return sorted(
        (
            (
                each.rule,
                rules[name].severity.name if (name := each.rule.removeprefix(RULE)) in rules else "",
                each.focus,
                each.path,
                each.value,
                each.component,
            )
            for each in results
        ),
        key=repr,
    )


def test_every_engine_is_here() -> None:
    missing = set(ENGINES[1:]) - engines().keys()
    if missing:
        pytest.skip(f"there is no wheel for this computer of: {', '.join(sorted(missing))}")


def test_there_are_two_thousand_descriptions() -> None:
    assert sum(EACH) * CHUNKS == 2_000


@pytest.mark.parametrize("number", range(CHUNKS))
def test_engines_find_the_same_in_made_descriptions(number: int) -> None:
    known = engines()
    reference = known.pop("pyshacl")
    for name, triples, shapes in chunk(number):
        expected = found(reference, triples, shapes)
        assert {engine: found(run, triples, shapes) for engine, run in known.items()} == dict.fromkeys(known, expected), name


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_engines_find_the_same_in_an_example(path: Path) -> None:
    known = engines()
    expected = validate(path, engine="pyshacl")
    assert {name: validate(path, engine=name) for name in known if name != "pyshacl"} == dict.fromkeys(known.keys() - {"pyshacl"}, expected)


def test_each_rule_that_an_engine_finds_is_broken_often() -> None:
    run = get_engine()
    times: Counter[str] = Counter()
    for number in range(0, CHUNKS, 2):
        for _, triples, shapes in chunk(number):
            times.update({result.rule.removeprefix(RULE) for result in run(to_ntriples(triples), shapes)})
    assert {rule.id for rule in catalogue().values() if rule.kind == "shape" and times[rule.id] < OFTEN} == set()


def test_descriptions_without_faults_have_no_findings() -> None:
    made = list(documents(7, 200, faulty=0))
    assert [(each.name, finding.rule.id) for each in made for finding in validate(each.data).findings] == []
    assert sorted(len(each.data["processes"][0]["steps"]) for each in made)[100] in range(9, 12)


def test_the_same_seed_gives_the_same_files() -> None:
    assert [each.written() for each in documents(3, 20)] == [each.written() for each in documents(3, 20)]
    assert [validate(each.written()).findings for each in documents(3, 20)] == [
        validate(each.written()).findings for each in documents(3, 20)
    ]
