"""The package with a national model of so many concepts: its own concepts repeated under other ids and labels, groups and all.

What is measured and tested is the package as a wheel lays it out: the modules are links, the data beside them is made here.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from parasta_vocab.namespaces import VOCABULARY_PREFIXES, scheme
from parasta_vocab.publish.turtle import render_turtle
from parasta_vocab.records.statements import iter_things
from parasta_vocab.vocab import SCHEMES, vocabulary

ROOT: Final = Path(__file__).parents[2]
GROWN: Final = SCHEMES[0]
"""The concept scheme that grows; the others stay as they are."""
_ID: Final = re.compile(rf'"({re.escape(scheme(GROWN))}[a-z0-9-]+)"')
_LABELS: Final = ("pref_label", "alt_label", "hidden_label", "discouraged_label", "plural", "neuter")


def write_large_model(folder: Path, count: int) -> Path:
    """Write the package with a model of at least `count` concepts into a folder, and return what `PYTHONPATH` must be to run it."""
    own = len(vocabulary(GROWN))
    rest = sum(len(vocabulary(name)) for name in SCHEMES) - own
    times = max(1, -(-(count - rest) // own))
    package = folder / "parasta_vocab"
    package.mkdir()
    for path in (ROOT / "src/parasta_vocab").iterdir():
        (package / path.name).symlink_to(path)
    data = package / "_data"
    for name in ("schema", "shapes", "examples"):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).symlink_to(ROOT / name)
    (data / "vocab/generated").mkdir(parents=True)
    for path in (ROOT / "vocab").iterdir():
        if path.name != "generated" and path.stem != GROWN:
            (data / "vocab" / path.name).symlink_to(path)
    document = json.loads((ROOT / f"vocab/{GROWN}.jsonld").read_bytes())
    document["@graph"] = list(_grown(document["@graph"], times))
    (data / f"vocab/{GROWN}.jsonld").write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    (data / f"vocab/{GROWN}.ttl").write_text(render_turtle(iter_things(document), VOCABULARY_PREFIXES))
    for path in (ROOT / "vocab/generated").iterdir():
        if path.stem.startswith("forms."):
            (data / "vocab/generated" / path.name).write_text(json.dumps(_forms(json.loads(path.read_bytes()), times), ensure_ascii=False))
        else:
            (data / "vocab/generated" / path.name).symlink_to(path)
    return folder


def _grown(graph: list[dict[str, Any]], times: int) -> Iterator[dict[str, Any]]:
    """Yield what is said of the scheme, then its groups and concepts once as they are and then with numbers."""
    head, agent, *nodes = graph
    top = head["hasTopConcept"]
    head["hasTopConcept"] = top + [f"{iri}-{number}" for number in range(2, times + 1) for iri in top]
    yield from (head, agent, *nodes)
    for number in range(2, times + 1):
        for node in nodes:
            copy = json.loads(_ID.sub(rf'"\1-{number}"', json.dumps(node)))
            yield copy | {key: _numbered(copy[key], number) for key in _LABELS if key in copy}


def _numbered(labels: Any, number: int) -> Any:
    if isinstance(labels, dict):
        return {lang: _numbered(value, number) for lang, value in labels.items()}
    return [f"{label} {number}" for label in labels] if isinstance(labels, list) else f"{labels} {number}"


def _forms(table: Mapping[str, Any], times: int) -> dict[str, Any]:
    terms, forms = list(table["terms"]), dict(table["forms"])
    mine = {place: term for place, term in enumerate(table["terms"]) if term[0] == GROWN}
    for number in range(2, times + 1):
        places = dict(zip(mine, range(len(terms), len(terms) + len(mine)), strict=True))
        terms += [[name, f"{key}-{number}", kind, f"{label} {number}", *rest] for name, key, kind, label, *rest in mine.values()]
        for form, found in table["forms"].items():
            if kept := [places[place] for place in ([found] if isinstance(found, int) else found) if place in places]:
                forms[f"{form} {number}"] = kept[0] if len(kept) == 1 else kept
    return {"terms": terms, "forms": forms, "compounds": table["compounds"]}


if __name__ == "__main__":
    write_large_model(Path(sys.argv[1]), int(sys.argv[2]))
