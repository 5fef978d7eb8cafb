"""The national model as a readable tree, as data, and as a Mermaid diagram."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from parasta_vocab.national import NationalModel, Stage, SubStep
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import Concept

WIDTH = 100
WORDS = {
    "title": Text(
        "Työpaikalla järjestettävän koulutuksen kansallinen prosessikartta",
        "Den nationella processkartan för utbildning som ordnas på en arbetsplats",
        "The national process map of education organised at a workplace",
    ),
    "legend": Text(
        "* osavaihe, joka odotetaan jokaiselta koulutuksen järjestäjältä",
        "* delsteg som förväntas av varje utbildningsanordnare",
        "* sub-step expected of every education provider",
    ),
    "actors": Text("toimijat", "aktörer", "actors"),
    "documents": Text("asiakirjat", "dokument", "documents"),
    "systems": Text("järjestelmät", "system", "systems"),
    "critical_points": Text("kriittiset pisteet", "kritiska punkter", "critical points"),
    "points_title": Text("Hyvän palvelun kriittiset pisteet", "Kritiska punkter för god service", "Critical points of good service"),
    "actors_title": Text("Toimijakartta", "Aktörskarta", "Actor map"),
}


def render_tree(model: NationalModel, stages: Sequence[Stage], lang: str, *, whole: bool) -> str:
    """Return the stages as a tree; with `whole` also the critical points and the actor map."""
    lines = [WORDS["title"].show(lang), WORDS["legend"].show(lang)]
    for stage in stages:
        lines += ["", f"{stage.number}  {stage.concept.pref_label.show(lang)}  [{stage.concept.id}]"]
        for step in stage.sub_steps:
            lines += _step_lines(step, lang)
    if whole:
        lines += ["", WORDS["points_title"].show(lang)]
        lines += [f"   {point.number}  {point.concept.pref_label.show(lang)}  [{point.concept.id}]" for point in model.critical_points]
        lines += ["", WORDS["actors_title"].show(lang)]
        for group in model.actor_groups:
            named = ", ".join(actor.pref_label.show(lang) for actor in model.actors if actor.iri in group.members)
            lines += _wrapped(f"{group.pref_label.show(lang)}: {named}", 3)
    return "\n".join(lines) + "\n"


def _step_lines(step: SubStep, lang: str) -> Iterator[str]:
    mark = "*" if step.required else " "
    yield f"   {step.number:>4} {mark} {step.concept.pref_label.show(lang)}  [{step.concept.id}]"
    for key in ("actors", "documents", "systems", "critical_points"):
        concepts: tuple[Concept, ...] = getattr(step, key)
        if concepts:
            named = ", ".join(concept.pref_label.show(lang) for concept in concepts)
            yield from _wrapped(f"{WORDS[key].show(lang)}: {named}", 12)


def _wrapped(text: str, indent: int) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2), break_on_hyphens=False)


def render_mermaid(stages: Iterable[Stage], lang: str) -> str:
    """Return the stages and their sub-steps as a Mermaid flowchart."""
    lines = ["flowchart LR"]
    previous = ""
    for stage in stages:
        name = f"s{stage.number}"
        lines.append(f'  subgraph {name}["{stage.number} {_safe(stage.concept.pref_label.show(lang))}"]')
        lines.append("    direction TB")
        for index, step in enumerate(stage.sub_steps, 1):
            lines.append(f'    {name}_{index}["{step.number} {_safe(step.concept.pref_label.show(lang))}"]')
        lines.append("  end")
        if previous:
            lines.append(f"  {previous} --> {name}")
        previous = name
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    return text.replace('"', "#quot;")


def render_json(model: NationalModel, stages: Iterable[Stage]) -> str:
    """Return the stages, the critical points and the actors as data, every text in every language."""
    content = {
        "stages": [_stage(stage) for stage in stages],
        "critical_points": [
            {
                **_named(point.concept),
                "number": point.number,
                "main_stages": list(point.main_stages),
                "touched_stages": list(point.touched_stages),
            }
            for point in model.critical_points
        ],
        "actor_groups": [
            {"iri": group.iri, "label": dict(group.pref_label.items()), "members": list(group.members)} for group in model.actor_groups
        ],
        "actors": [_named(actor) for actor in model.actors],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        **_named(stage.concept),
        "number": stage.number,
        "requires_groups": [group.iri for group in stage.requires_groups],
        "sub_steps": [_sub_step(step) for step in stage.sub_steps],
    }


def _sub_step(step: SubStep) -> dict[str, Any]:
    links = {key: [concept.iri for concept in getattr(step, key)] for key in ("actors", "documents", "systems", "data", "critical_points")}
    facts = {"number": step.number, "required": step.required, "basis": dict(step.basis), "checked_by": step.checked_by or None}
    return {**_named(step.concept), **facts, **links}


def _named(concept: Concept) -> dict[str, Any]:
    return {
        "iri": concept.iri,
        "id": concept.id,
        "label": {lang: getattr(concept.pref_label, lang) for lang in LANGUAGES},
        "definition": dict(concept.definition.items()),
    }
