"""The process map as a page of the reference: stages with sub-steps, and the critical points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from parasta_vocab.build.markdown import code, escaped, heading, render_page, table
from parasta_vocab.build.reference_concept import anchor_of, fact_lines, link
from parasta_vocab.national import CriticalPoint, Stage, SubStep, national_model
from parasta_vocab.report.model import WORDS as MODEL_WORDS
from parasta_vocab.text import Text
from parasta_vocab.vocab import Concept, vocabulary

WORDS: Final = {
    "stage": Text("Vaihe", "Steg", "Stage"),
    "id": Text("Tunnus", "Beteckning", "Id"),
    "sub_steps": Text("Osavaiheita", "Delsteg", "Sub-steps"),
    "expected": Text("joista odotetaan", "varav förväntade", "of which expected"),
    "groups": Text("Vaiheessa on oltava mukana: {groups}.", "I steget ska delta: {groups}.", "The stage must involve: {groups}."),
    "required": Text(
        "odotetaan jokaiselta koulutuksen järjestäjältä",
        "förväntas av varje utbildningsanordnare",
        "expected of every education provider",
    ),
    "optional": Text("harkinnan mukaan", "efter prövning", "where it applies"),
    "checked_by": Text("tarkistaa sääntö {rule}", "granskas av regeln {rule}", "checked by the rule {rule}"),
    "basis": Text("peruste", "grund", "basis"),
    "not_verified": Text("ei tarkistettu", "inte kontrollerat", "not verified"),
    "data": Text("tietoelementit", "dataelement", "data elements"),
    "keywords": Text("Avainsanat", "Nyckelord", "Keywords"),
    "main_stages": Text("Ratkeaa vaiheessa", "Avgörs i steget", "Decided in the stage"),
    "touched_stages": Text("Koskettaa vaiheita", "Berör stegen", "Touches the stages"),
    "beside": Text("Tavoite ja kumppanuuden tasot", "Mål och partnerskapets nivåer", "Goal and levels of partnership"),
}
BASES: Final = {
    "seed": Text("Parasta-ohjelmien aineisto", "Parasta-programmens material", "material of the Parasta programmes"),
    "law": Text("laki", "lag", "law"),
    "register": Text("rekisterin sääntö tai kenttä", "regel eller fält i ett register", "rule or field of a register"),
    "practice": Text("alan käytäntö", "praxis i branschen", "practice of the field"),
    "own": Text("hankkeen oma tulkinta", "projektets egen tolkning", "the project's own reading"),
}


def render_process_map(root: Path, lang: str) -> str:
    """Return the page in one language."""
    model = national_model()
    scheme = vocabulary("parasta-prosessikartta").scheme
    lines = [scheme.description.show(lang), "", *_overview(model.stages, lang)]
    lines += [line for stage in model.stages for line in _stage(stage, lang)]
    points = vocabulary("parasta-kriittiset-pisteet")
    lines += [*heading(2, points.scheme.title.show(lang), "critical-points"), points.scheme.description.show(lang), ""]
    lines += [line for point in model.critical_points for line in _point(point, lang)]
    lines += heading(3, WORDS["beside"].show(lang), "partnership")
    lines += [f"{_bold(item, lang)}: {escaped(item.definition.show(lang))}\n" for item in points if "CriticalPoint" not in item.kinds]
    return render_page("process-map", lang, MODEL_WORDS["title"].show(lang), lines)


def _bold(concept: Concept, lang: str) -> str:
    return f'<a id="{anchor_of(concept)}"></a>**{escaped(concept.pref_label.show(lang))}** ({code(concept.id)})'


def _overview(stages: Sequence[Stage], lang: str) -> Iterator[str]:
    head = ("", *(WORDS[key].show(lang) for key in ("stage", "id", "sub_steps", "expected")))
    rows = (
        (
            str(stage.number),
            link(stage.concept.iri, lang),
            code(stage.concept.id),
            str(len(stage.sub_steps)),
            str(sum(step.required for step in stage.sub_steps)),
        )
        for stage in stages
    )
    yield from table(head, rows)


def _stage(stage: Stage, lang: str) -> Iterator[str]:
    concept = stage.concept
    yield from heading(2, f"{stage.number} {concept.pref_label.show(lang)}", anchor_of(concept))
    yield from (f"{code(concept.id)} · {_twins(concept, lang)}", "", escaped(concept.definition.show(lang)), "")
    yield from (f"- {line}" for line in fact_lines(concept, lang))
    yield ""
    if stage.requires_groups:
        groups = ", ".join(group.pref_label.show(lang) for group in stage.requires_groups)
        yield from (WORDS["groups"].filled(groups=groups).show(lang), "")
    for step in stage.sub_steps:
        yield from _sub_step(step, lang)


def _twins(concept: Concept, lang: str) -> str:
    return " · ".join(f"{lang_} *{escaped(label)}*" for lang_, label in concept.pref_label.items() if lang_ != lang)


def _sub_step(step: SubStep, lang: str) -> Iterator[str]:
    concept = step.concept
    yield from heading(3, f"{step.number} {concept.pref_label.show(lang)}", anchor_of(concept))
    yield from (f"{code(concept.id)} · {_twins(concept, lang)} · {_demand(step, lang)}", "", escaped(concept.definition.show(lang)), "")
    for key in ("actors", "documents", "systems", "data", "critical_points"):
        concepts: tuple[Concept, ...] = getattr(step, key)
        if concepts:
            word = (MODEL_WORDS.get(key) or WORDS[key]).show(lang)
            yield f"- {word}: {', '.join(link(item.iri, lang) for item in concepts)}"
    yield f"- {WORDS['basis'].show(lang)}: {_basis(step, lang)}"
    yield from (f"- {line}" for line in fact_lines(concept, lang))
    yield ""


def _demand(step: SubStep, lang: str) -> str:
    demand = WORDS["required" if step.required else "optional"].show(lang)
    if not step.checked_by:
        return demand
    rule = f"[{code(step.checked_by)}](rules.{lang}.md#{step.checked_by})"
    return f"{demand}; {WORDS['checked_by'].filled(rule=rule).show(lang)}"


def _basis(step: SubStep, lang: str) -> str:
    kind = BASES[str(step.basis["kind"])].show(lang)
    reference = f" ({escaped(str(step.basis['reference']))})" if "reference" in step.basis else ""
    return f"{kind}{reference}" + ("" if step.basis.get("verified") else f", {WORDS['not_verified'].show(lang)}")


def _point(point: CriticalPoint, lang: str) -> Iterator[str]:
    concept = point.concept
    yield from heading(3, f"{point.number} {concept.pref_label.show(lang)}", anchor_of(concept))
    yield from (f"{code(concept.id)} · {_twins(concept, lang)}", "", escaped(concept.definition.show(lang)), "")
    keywords = concept.properties["keywords"]
    yield f"- {WORDS['keywords'].show(lang)}: {escaped(', '.join(keywords.get(lang) or keywords['fi']))}"
    for key, stages in (("main_stages", point.main_stages), ("touched_stages", point.touched_stages)):
        if stages:
            yield f"- {WORDS[key].show(lang)}: {', '.join(link(iri, lang) for iri in stages)}"
    yield from (f"- {line}" for line in fact_lines(concept, lang))
    yield ""
