"""The starter file: a process description made of the national model, with blanks where only the provider knows the answer.

It checks clean apart from those blanks: what it leaves open begins with TÄYDENNÄ, FYLL I or FILL IN, and the rule
`empty-text` finds each of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from parasta_vocab.national import Stage, SubStep, national_model
from parasta_vocab.text import Text
from parasta_vocab.vocab import Concept

BLANK = Text("TÄYDENNÄ: ", "FYLL I: ", "FILL IN: ")
HEAD = Text(
    "Prosessikuvaus työpaikalla järjestettävästä koulutuksesta.\n"
    "Täydennä kohdat, joissa lukee TÄYDENNÄ, ja vaihda nimet omiksenne; rivit # ovat ohjeita.\n"
    "Tarkista: parasta check processes.yaml · Sääntöjen selitykset: parasta explain",
    "Processbeskrivning för utbildning som ordnas på en arbetsplats.\n"
    "Fyll i ställena med FYLL I och byt namnen till era egna; raderna med # är anvisningar.\n"
    "Granska: parasta check processes.yaml · Reglerna förklaras: parasta explain",
    "Process description of education organised at a workplace.\n"
    "Fill in what says FILL IN, and change the names to your own; lines with # are guidance.\n"
    "Check: parasta check processes.yaml · Rules explained: parasta explain",
)
COMMENTS = {
    "provider": Text(
        "Koulutuksen järjestäjä. languages: jokainen teksti kirjoitetaan näillä kielillä.",
        "Utbildningsanordnaren. languages: varje text skrivs på dessa språk.",
        "The provider. languages: every text is written in each of these.",
    ),
    "business_id": Text("Vaihda oma Y-tunnuksenne.", "Byt till ert eget FO-nummer.", "Change to your own business ID."),
    "roles": Text(
        "Roolit: nimeä ne kuten teillä sanotaan; actor kertoo kansallisen toimijan.",
        "Roller: kalla dem som ni gör; actor anger den nationella aktören.",
        "Roles: call them what you call them; actor names the national actor.",
    ),
    "steps": Text(
        "Vaiheet: yksi vastuurooli kussakin; realises kertoo kansallisen osavaiheen, next seuraavan vaiheen.",
        "Steg: en ansvarig roll i varje; realises anger det nationella delsteget, next följande steg.",
        "Steps: one responsible role each; realises names the national sub-step, next the next step.",
    ),
    "optional": Text(
        "Harkinnan mukaan mukaan otettavat osavaiheet: {names}",
        "Delsteg som kan tas med vid behov: {names}",
        "Sub-steps to add where they apply: {names}",
    ),
}
BLANKS = {
    "date": Text(
        "päivä, josta kuvaus on voimassa, esim. 2027-01-01",
        "dagen från vilken beskrivningen gäller, t.ex. 2027-01-01",
        "the day from which it is in force, such as 2027-01-01",
    ),
    "approved_by": Text("hyväksyjän rooli, esim. johto", "godkännarens roll, t.ex. johto", "the role that approves, such as johto"),
    "provider": Text("järjestäjän nimi", "anordnarens namn", "name of the provider"),
    "authority": Text("vastuuviranomainen", "ansvarig myndighet", "responsible authority"),
    "purpose": Text("mitä varten prosessi on", "vad processen är till för", "what the process is for"),
    "starts_when": Text("mistä prosessi alkaa", "vad som startar processen", "what sets the process going"),
    "ends_when": Text("mihin prosessi päättyy", "vad som avslutar processen", "what ends the process"),
    "measure": Text("mittari", "mätare", "measure"),
    "target": Text("tavoitetaso", "målnivå", "level aimed at"),
    "link": Text("mitä seuraavaan prosessiin siirtyy", "vad som går till nästa process", "what passes to the next process"),
    "promise": Text("palvelulupaus asiakkaalle", "servicelöfte till kunden", "service promise to the customer"),
}
PREFERRED_OWNERS = ("prosessin-omistaja", "johto")


def render_starter(languages: Sequence[str], lang: str) -> str:
    """Return the file, its texts in `languages` and its comments in `lang`."""
    return "\n".join(_Starter(languages, lang).lines()) + "\n"


class _Starter:
    """Writes the file part by part."""

    def __init__(self, languages: Sequence[str], lang: str) -> None:
        self.languages, self.lang = tuple(languages), lang
        self.stages = national_model().stages
        self.actors = {concept.id: concept for concept in national_model().actors}

    def lines(self) -> Iterator[str]:
        yield "# yaml-language-server: $schema=./process-description.schema.json"
        yield from (f"# {line}" for line in HEAD.show(self.lang).splitlines())
        yield from self._comment("provider")
        yield "provider:"
        yield f"  name: {self._blank('provider')}"
        yield from self._comment("business_id", "  ")
        yield f'  business_id: "{BLANK.show(self.lang).strip(": ")}"'
        yield f"  languages: [{', '.join(self.languages)}]"
        yield 'version: "1.0"'
        for key in ("date", "approved_by"):
            yield f"{key}:   # {BLANK.show(self.lang)}{BLANKS[key].show(self.lang)}"
        yield from self._roles()
        yield "processes:"
        for stage in self.stages:
            yield from self._process(stage)

    def _roles(self) -> Iterator[str]:
        used = dict.fromkeys(actor for stage in self.stages for step in _expected(stage) for actor in _people(step))
        yield from self._comment("roles")
        yield "roles:"
        for actor in dict.fromkeys([*PREFERRED_OWNERS, "opiskelija", "tyonantaja", *(concept.id for concept in used)]):
            yield f"  - id: {actor}"
            yield f"    name: {self._text(self.actors[actor].pref_label)}"
            yield f"    actor: {actor}"

    def _process(self, stage: Stage) -> Iterator[str]:
        steps = _expected(stage)
        following = self.stages[stage.number % len(self.stages)]
        documents = list(dict.fromkeys(concept.id for step in steps for concept in step.documents)) or ["toimintaohje"]
        systems = list(dict.fromkeys(concept.id for step in steps for concept in step.systems)) or ["opiskelijahallintojarjestelma"]
        yield ""
        yield f"  # {stage.number} {stage.concept.pref_label.show(self.lang)}"
        yield f"  - id: prosessi-{stage.number}"
        yield f"    name: {self._text(stage.concept.pref_label)}"
        yield "    level: prosessin-kulku"
        yield f"    stages: [{stage.concept.id}]"
        yield f"    authority: {self._blank('authority')}"
        yield "    owner: prosessin-omistaja"
        for key in ("purpose", "starts_when", "ends_when"):
            yield f"    {key}: {self._blank(key)}"
        yield "    customers: [opiskelija, tyonantaja]"
        yield f"    inputs: [{documents[0]}]"
        yield f"    outputs: [{', '.join(documents)}]"
        if stage.number in {4, 5}:
            yield "    agreement_types: [koulutussopimus, oppisopimus]"
        yield "    legislation: [{act: 531/2017}]"
        yield f"    systems: [{', '.join(systems)}]"
        yield "    measures:"
        yield f"      - name: {self._blank('measure')}"
        yield f"        target: {self._blank('target')}"
        yield "    links:"
        yield f"      - process: prosessi-{following.number}"
        yield f"        description: {self._blank('link')}"
        yield from self._critical_points(stage)
        if stage.number == 1:
            yield from self._comment("steps", "    ")
        yield f"    starts_with: {steps[0].concept.id}"
        yield "    steps:"
        for step, after in zip(steps, [*steps[1:], None], strict=True):
            yield from self._step(step, after)
        if optional := [step for step in stage.sub_steps if step not in steps]:
            names = ", ".join(f"{step.concept.id} ({step.concept.pref_label.show(self.lang)})" for step in optional)
            yield f"    # {COMMENTS['optional'].filled(names=names).show(self.lang)}"

    def _critical_points(self, stage: Stage) -> Iterator[str]:
        points = [point for point in national_model().critical_points if stage.concept.iri in point.main_stages]
        if points:
            yield "    critical_points:"
        for point in points:
            yield f"      - point: {point.concept.id}"
            yield f"        promise: {self._blank('promise')}"
            yield "        responsible: prosessin-omistaja"

    def _step(self, step: SubStep, after: SubStep | None) -> Iterator[str]:
        people = [actor.id for actor in _people(step)]
        responsible = next((actor for actor in people if _is_provider(self.actors[actor])), people[0])
        others = [actor for actor in people if actor != responsible]
        yield f"      - id: {step.concept.id}"
        yield f"        name: {self._text(step.concept.pref_label)}"
        yield f"        responsible: {responsible}"
        if others:
            yield f"        participants: [{', '.join(others)}]"
        yield f"        realises: [{step.concept.id}]"
        if step.documents:
            yield f"        documents: [{', '.join(f'{{document: {document.id}, use: both}}' for document in step.documents)}]"
        for key, concepts in (("systems", step.systems), ("data", step.data)):
            if concepts:
                yield f"        {key}: [{', '.join(concept.id for concept in concepts)}]"
        if after:
            yield f"        next: [{after.concept.id}]"

    def _comment(self, name: str, indent: str = "") -> Iterator[str]:
        yield f"{indent}# {COMMENTS[name].show(self.lang)}"

    def _blank(self, name: str) -> str:
        return self._text(Text(*(getattr(BLANK, lang) + getattr(BLANKS[name], lang) for lang in ("fi", "sv", "en"))))

    def _text(self, text: Text) -> str:
        return "{" + ", ".join(f"{lang}: {_scalar(getattr(text, lang))}" for lang in self.languages) + "}"


def _scalar(text: str) -> str:
    """Return a text as a YAML scalar for a flow mapping, quoted where it must be."""
    return json.dumps(text, ensure_ascii=False) if any(mark in text for mark in ':#,[]{}"') else text


def _expected(stage: Stage) -> list[SubStep]:
    """Return the sub-steps expected of every provider, or all of them in a stage where none is."""
    return [step for step in stage.sub_steps if step.required] or list(stage.sub_steps)


def _people(step: SubStep) -> list[Concept]:
    """Return the actors of a sub-step that are still there."""
    return [actor for actor in step.actors if actor.valid_until is None]


def _is_provider(actor: Concept) -> bool:
    return str(actor.properties["group"]).endswith("jarjestajan-toimijat")
