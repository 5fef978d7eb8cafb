"""Flows: steps that the start does not reach, and steps from which no end is reached.

One walk a process, forwards or backwards, so that the work grows with the number of steps; a SPARQL path would be walked
again from every step, and rdflib walks it one Python call deeper at each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from parasta_vocab.namespaces import LEVELS
from parasta_vocab.validation.graph import DataGraph
from parasta_vocab.validation.result import Result

_FLOW_LEVELS: Final = {f"{LEVELS}prosessin-kulku", f"{LEVELS}tyonkulku"}


@dataclass(slots=True)
class Flow:
    """The steps of one process and the arrows between them."""

    process: str
    level: str = ""
    start: str = ""
    steps: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def closed(self) -> bool:
        """Whether every arrow leads to a step of the same process; other rules report those that do not."""
        return all(after in self.steps for exits in self.steps.values() for after in exits)

    def ends(self) -> list[str]:
        """Return the steps after which nothing comes."""
        return [step for step, exits in self.steps.items() if not exits]


def find_unreachable_steps(graph: DataGraph) -> Iterator[Result]:
    """Yield each step that cannot be reached from the first step of its process."""
    for flow in iter_flows(graph):
        if flow.level in _FLOW_LEVELS and flow.start in flow.steps and flow.closed:
            reached = walk([flow.start], flow.steps)
            yield from (Result("unreachable-step", flow.process, value=step) for step in flow.steps if step not in reached)


def find_endless_loops(graph: DataGraph) -> Iterator[Result]:
    """Yield each step from which no end of its process can be reached; a process without any end has a rule of its own."""
    for flow in iter_flows(graph):
        ends = flow.ends()
        if not ends:
            continue
        back: dict[str, list[str]] = {}
        leaving = [step for step, exits in flow.steps.items() if any(after not in flow.steps for after in exits)]
        for step, exits in flow.steps.items():
            for after in exits:
                back.setdefault(after, []).append(step)
        ending = walk([*ends, *leaving], back)
        yield from (Result("endless-loop", flow.process, value=step) for step in flow.steps if step not in ending)


def iter_flows(graph: DataGraph) -> Iterator[Flow]:
    """Yield the flow of each process that has steps, in the order of the file."""
    flows: dict[str, Flow] = {}
    exits: dict[str, list[str]] = {}
    for step, after in graph.objects("next"):
        exits.setdefault(step, []).append(str(after))
    for process, listed in graph.objects("step"):
        flows.setdefault(process, Flow(process)).steps[str(listed)] = tuple(exits.get(str(listed), ()))
    for predicate, slot in (("level", "level"), ("startsWith", "start")):
        for process, found in graph.objects(predicate):
            if process in flows:
                setattr(flows[process], slot, str(found))
    return iter(flows.values())


def walk(starts: Iterable[str], arrows: Mapping[str, Iterable[str]]) -> set[str]:
    """Return everything that the arrows lead to from the starts, these included."""
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting.extend(arrows.get(step, ()))
    return reached
