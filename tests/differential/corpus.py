"""Process descriptions made from the national model, and faults in them; the same for the same seed.

The differential test and the benchmark read both from here.
"""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from parasta_vocab.namespaces import XSD
from parasta_vocab.national import Stage, national_model
from parasta_vocab.shapes import catalogue
from parasta_vocab.source.document import Literal, Triple
from parasta_vocab.source.plain import from_mapping
from parasta_vocab.source.read import read_source
from parasta_vocab.validation.triples import to_graph

ROOT = Path(__file__).parents[2]
LONGEST = 40
"""No process has more steps."""
Data = dict[str, Any]


class Made(NamedTuple):
    """One description: a file name, what the file says, and the names of the faults that were put in."""

    name: str
    data: Data
    faults: tuple[str, ...] = ()

    def written(self) -> bytes:
        """Return it as YAML."""
        text: str = yaml.dump(self.data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)
        return text.encode()


def documents(seed: int, count: int, *, median: int = 10, faulty: float = 0.4, claimed: float = 0.3) -> Iterator[Made]:
    """Yield descriptions of one flow each, with 1 to 40 steps.

    `faulty` is the share of those that have faults, one to three; `claimed` that of those that describe a stage whole.
    """
    rng = random.Random(seed)
    for number in range(count):
        steps = min(LONGEST, max(1, round(rng.lognormvariate(math.log(median), 0.6))))
        data = description(rng, steps, claimed=rng.random() < claimed)
        faults = put_in(rng, data, rng.randint(1, 3)) if rng.random() < faulty else ()
        yield Made(f"{number:05}.yaml", data, faults)


def variants(seed: int, count: int) -> Iterator[Made]:
    """Yield the bad examples of the rules that are shapes, every rule in its turn, with up to two faults more."""
    rng = random.Random(seed)
    examples = rng.sample(_examples(), len(_examples()))
    for number in range(count):
        name, found = examples[number % len(examples)]
        data = copy.deepcopy(rng.choice(found))
        yield Made(f"{name}-{number:05}.yaml", data, (name, *put_in(rng, data, rng.randint(0, 2))))


@cache
def _examples() -> list[tuple[str, list[Data]]]:
    """Return what the bad examples of the rules that are shapes say, by rule; some rules have examples in RDF alone."""
    found = []
    for rule in catalogue().values():
        paths = sorted((ROOT / "examples/rules" / rule.id).glob("bad*.yaml"))
        if rule.kind == "shape" and paths:
            found.append((rule.id, [plain(yaml.load(path.read_bytes(), yaml.CSafeLoader)) for path in paths]))
    return found


def plain(value: Any) -> Any:
    """Return what YAML gives with dates and numbers as words, as they are written."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, bool) else str(value)


def rdf_variants(seed: int, count: int) -> Iterator[tuple[str, tuple[Triple, ...]]]:
    """Yield the triples of descriptions and of the RDF examples, each with up to three statements changed."""
    rng = random.Random(seed)
    texts = [path for path in sorted((ROOT / "examples/rules").glob("*/*")) if path.suffix in {".ttl", ".jsonld"}]
    found = [to_graph(read_source(path)).triples for path in texts]
    found += [to_graph(from_mapping(made.data)).triples for made in documents(seed, 12, median=2, claimed=0)]
    for number in range(count):
        triples = list(found[number % len(found)])
        for _ in range(rng.randint(0, 3)):
            _change(rng, triples)
        yield f"{number:05}.nt", tuple(dict.fromkeys(triples))


def _change(rng: random.Random, triples: list[Triple]) -> None:
    index = rng.randrange(len(triples))
    (subject, predicate, value), other = triples[index], rng.choice(triples)
    choice = rng.randrange(5)
    if choice == 0:
        del triples[index]
    elif choice == 1:
        triples[index] = (subject, predicate, other[2])
    elif choice == 2:
        triples[index] = (subject, other[1], value)
    elif choice == 3:
        triples.append((other[0], predicate, value))
    else:
        datatype = rng.choice(("boolean", "date", "integer", "string", "anyURI"))
        text = rng.choice(("1", "true", "2026-13-01", "2026-08-01", "x", "01"))
        triples[index] = (subject, predicate, rng.choice((Literal(text, datatype=XSD + datatype), Literal(text, "fi"), Literal(text))))


def description(rng: random.Random, steps: int, *, claimed: bool = False) -> Data:
    """Return a description that breaks no rule: one flow of a stage with so many steps, and a process at the level of the map."""
    stage, other = rng.sample(national_model().stages, 2)
    languages = rng.choice((["fi"], ["fi", "sv"]))

    def text(concept: Any) -> dict[str, str]:
        return {lang: concept.pref_label.show(lang) for lang in languages}

    actors = {
        "rehtori": "johto",
        "opiskelija": "opiskelija",
        "koordinaattori": "tyoelamakoordinaattori",
        "tyonantaja": "tyonantajan-edustaja",
    }
    known = {actor.id: actor for actor in national_model().actors}
    flow = {
        "id": "kulku",
        "name": text(stage.concept),
        "level": "prosessin-kulku" if rng.random() < 0.7 else "tyonkulku",
        "stages": [stage.concept.id],
        "authority": dict.fromkeys(languages, "Mallila"),
        "owner": "rehtori",
        "purpose": text(stage.concept),
        "starts_when": text(stage.sub_steps[0].concept),
        "ends_when": text(stage.sub_steps[-1].concept),
        "customers": ["opiskelija"],
        "inputs": ["hoks"],
        "outputs": ["koulutussopimus"],
        "agreement_types": ["koulutussopimus", "oppisopimus"],
        "legislation": [{"act": "531/2017"}],
        "systems": ["ehoks"],
        "measures": [{"name": text(stage.concept), "target": text(stage.concept)}],
        "links": [{"process": "kartta", "description": text(other.concept)}],
        "starts_with": "vaihe-1",
        "steps": [step(rng, number, steps, stage, text) for number in range(1, steps + 1)],
    }
    if claimed:
        actors |= _claim(flow, stage, text)
    if flow["level"] == "tyonkulku":
        for each in flow["steps"]:
            each["instruction"] = f"https://ohjeet.example/{each['id']}"
    if rng.random() < 0.5:
        points = rng.sample(national_model().critical_points, 2)
        flow.setdefault("critical_points", []).extend(
            {"point": point.concept.id, "promise": text(point.concept), "responsible": "koordinaattori"}
            for point in points
            if point.concept.id not in {each["point"] for each in flow.get("critical_points", ())}
        )
    return {
        "provider": {
            "name": dict.fromkeys(languages, "Mallila"),
            "business_id": "1234567-1",
            "oid": "1.2.246.562.10.12345678901",
            "languages": languages,
        },
        "version": "1.0",
        "date": "2026-08-01",
        "approved_by": "rehtori",
        "covers": [stage.concept.id] if claimed else [],
        "roles": [{"id": name, "name": text(known[actor]), "actor": actor} for name, actor in actors.items()],
        "processes": [
            flow,
            {
                "id": "kartta",
                "name": text(other.concept),
                "level": "prosessikartta",
                "stages": [other.concept.id],
                "authority": dict.fromkeys(languages, "Mallila"),
                "purpose": text(other.concept),
                "links": [{"process": "kulku", "description": text(stage.concept)}],
            },
        ],
    }


def step(rng: random.Random, number: int, of: int, stage: Stage, text: Callable[[Any], dict[str, str]]) -> Data:
    """Return one step of a flow; some are decisions that skip the next step or go back to the first."""
    sub_step = rng.choice(stage.sub_steps)
    data: Data = {
        "id": f"vaihe-{number}",
        "name": text(sub_step.concept),
        "responsible": "koordinaattori",
        "participants": ["opiskelija", "tyonantaja"],
        "realises": [sub_step.concept.id],
    }
    if sub_step.documents:
        data["documents"] = [{"document": rng.choice(sub_step.documents).id, "use": rng.choice(("input", "output"))}]
    if sub_step.systems:
        data["systems"] = [rng.choice(sub_step.systems).id]
    if sub_step.data:
        data["data"] = [rng.choice(sub_step.data).id]
    if number < of:
        data["next"] = [f"vaihe-{number + 1}"]
    if number + 1 < of and rng.random() < 0.2:
        data["decision"] = text(sub_step.concept)
        data["next"].append(rng.choice((f"vaihe-{number + 2}", "vaihe-1")) if number > 1 else f"vaihe-{number + 2}")
    return data


def _claim(flow: Data, stage: Stage, text: Callable[[Any], dict[str, str]]) -> dict[str, str]:
    """Make a flow whole: each sub-step of the stage is realised with its documents and actors, each critical point is handled.

    Return the roles that are needed besides, with their actors.
    """
    steps = flow["steps"]
    roles = {f"rooli-{actor.id}"[:32]: actor.id for sub_step in stage.sub_steps for actor in sub_step.actors if not actor.successor}
    for number, sub_step in enumerate(stage.sub_steps):
        each = steps[number % len(steps)]
        each["realises"] = list(dict.fromkeys([*each["realises"], sub_step.concept.id]))
        named = {actor.id for actor in sub_step.actors}
        each["participants"] += [name for name, actor in roles.items() if actor in named and name not in each["participants"]]
        used = {use["document"] for use in each.get("documents", ())}
        more = [{"document": document.id, "use": "output"} for document in sub_step.documents if document.id not in used]
        if more:
            each["documents"] = [*each.get("documents", ()), *more]
        if sub_step.systems:
            each["systems"] = list(dict.fromkeys([*each.get("systems", ()), *(system.id for system in sub_step.systems)]))
    flow["critical_points"] = [
        {"point": point.concept.id, "promise": text(point.concept), "responsible": "koordinaattori"}
        for point in national_model().critical_points
        if stage.concept.iri in point.main_stages
    ]
    return roles


def put_in(rng: random.Random, data: Data, count: int) -> tuple[str, ...]:
    """Put so many faults into a description, and return their names."""
    chosen = [rng.choice(list(FAULTS)) for _ in range(count)]
    for name in chosen:
        FAULTS[name](rng, data)
    return tuple(chosen)


def _mappings(value: Any) -> Iterator[Data]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _mappings(item)


def _slots(data: Data) -> list[tuple[Any, Any]]:
    """Return where every word stands: the mapping or the list, and the key or the index."""
    found: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in pairs:
            if isinstance(item, str):
                found.append((value, key))
            walk(item)

    walk(data)
    return found


def _flows(data: Data) -> list[Data]:
    return [process for process in data["processes"] if process.get("steps")]


def _drop(rng: random.Random, data: Data) -> None:
    where = rng.choice([each for each in _mappings(data) if each is not data and each])
    del where[rng.choice(list(where))]


def _empty(rng: random.Random, data: Data) -> None:
    where = rng.choice([each for each in _mappings(data) if each is not data and each])
    key = rng.choice(list(where))
    where[key] = [] if isinstance(where[key], list) else ""


def _swap(rng: random.Random, data: Data) -> None:
    """Let a word say what another word of the file says: an id of the wrong kind, a name twice."""
    slots = _slots(data)
    (where, key), (there, other) = rng.choice(slots), rng.choice(slots)
    where[key] = there[other]


def _concept(rng: random.Random, data: Data) -> None:
    """Name a concept of the model where any id stands, perhaps an outdated one or one of another scheme."""
    ids = {concept.id for concept in national_model().concepts.values()}
    slots = [(where, key) for where, key in _slots(data) if where[key] in ids]
    if slots:
        where, key = rng.choice(slots)
        where[key] = rng.choice(sorted(ids))


def _unknown(rng: random.Random, data: Data) -> None:
    where, key = rng.choice(_slots(data))
    where[key] = rng.choice(("tuntematon", "x y/ö", "https://a.example/#b", "12", " ", "rehtorí"))


def _more(rng: random.Random, data: Data) -> None:
    """Say one thing more in a list: something that stands in a list of the same key elsewhere."""
    lists = [(key, each[key]) for each in _mappings(data) for key in each if isinstance(each[key], list) and each[key]]
    key, target = rng.choice(lists)
    target.append(copy.deepcopy(rng.choice(rng.choice([items for name, items in lists if name == key]))))


def _next(rng: random.Random, data: Data) -> None:
    for flow in _flows(data)[:1]:
        steps = [each for each in flow["steps"] if isinstance(each, dict)]
        names = [each.get("id", "x") for each in steps]
        rng.choice(steps)["next"] = rng.sample(names, min(len(names), rng.randint(1, 3)))


def _move(rng: random.Random, data: Data) -> None:
    for flow in _flows(data)[:1]:
        moved = flow["steps"].pop(rng.randrange(len(flow["steps"])))
        rng.choice(data["processes"]).setdefault("steps", []).append(moved)


def _claims(rng: random.Random, data: Data) -> None:
    data["covers"] = [stage.concept.id for stage in rng.sample(national_model().stages, rng.randint(1, 2))]


def _level(rng: random.Random, data: Data) -> None:
    rng.choice(data["processes"])["level"] = rng.choice(national_model().levels).id


def _kind(rng: random.Random, data: Data) -> None:
    """Let one type of agreement stand where both stood."""
    for process in data["processes"]:
        process["agreement_types"] = [rng.choice(("koulutussopimus", "oppisopimus"))]


def _stage(rng: random.Random, data: Data) -> None:
    rng.choice(data["processes"])["stages"] = [rng.choice(national_model().stages).concept.id]


FAULTS: dict[str, Callable[[random.Random, Data], None]] = {
    "drop": _drop,
    "empty": _empty,
    "swap": _swap,
    "concept": _concept,
    "unknown": _unknown,
    "more": _more,
    "next": _next,
    "move": _move,
    "claims": _claims,
    "level": _level,
    "kind": _kind,
    "stage": _stage,
}
"""What may be put into a description, by name; most of it breaks a rule."""
