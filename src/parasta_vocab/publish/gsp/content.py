"""A graph as sorted N-Triples: what is sent, what a store gives back, and how the two differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from parasta_vocab.source.rdf_write import to_ntriples


@dataclass(frozen=True, slots=True)
class Content:
    """A graph, one statement a line; blank nodes are named by RDFC-1.0, so that equal graphs have equal lines."""

    lines: tuple[str, ...]

    @classmethod
    def of(cls, turtle: bytes) -> Content:
        """Return the graph of a text in Turtle, of which N-Triples are a part.

        Raises:
            SyntaxError: The text is no Turtle.
        """
        return cls(tuple(to_ntriples(turtle).splitlines()))

    @property
    def body(self) -> bytes:
        """The graph as it is sent."""
        return "".join(f"{line}\n" for line in self.lines).encode()

    @property
    def digest(self) -> str:
        """SHA-256 of what is sent, the lines in the order of their characters."""
        return sha256("".join(f"{line}\n" for line in sorted(self.lines)).encode()).hexdigest()

    @property
    def predicates(self) -> tuple[str, ...]:
        """The IRIs of the properties, in brackets."""
        return tuple(sorted({line.split(" ", 2)[1] for line in self.lines}))

    def __len__(self) -> int:
        return len(self.lines)


@dataclass(frozen=True, slots=True)
class Difference:
    """How many of the statements sent are missing, how many are there beside them, and one of those that are missing."""

    missing: int
    extra: int
    first: str = ""


def find_difference(sent: Content, there: Content) -> Difference | None:
    """Return how what is there differs from what was sent, or None."""
    if sent.digest == there.digest:
        return None
    # where one statement of a blank node is missing, the node has another name, and so may all others have
    return find_nameless_difference(sent, [there]) or _difference(Counter(sent.lines), Counter(there.lines))


def find_nameless_difference(sent: Content, parts: Iterable[Content]) -> Difference | None:
    """Return how a graph that came in parts differs from what was sent, or None; which blank node is which is not looked at."""
    return _difference(Counter(map(_nameless, sent.lines)), Counter(_nameless(line) for part in parts for line in part.lines))


def _difference(ours: Counter[str], theirs: Counter[str]) -> Difference | None:
    missing, extra = ours - theirs, theirs - ours
    return Difference(missing.total(), extra.total(), min(missing, default="")) if missing or extra else None


def chunks(lines: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield the lines in parts of at most `size`; those that speak of the same blank node stay together, however many they are."""
    part: list[str] = []
    for group in [*([line] for line in lines if not _blanks(line)), *_tied(lines)]:
        if part and len(part) + len(group) > size:
            yield tuple(part)
            part = []
        part += group
    if part:
        yield tuple(part)


def has_blanks(lines: Sequence[str]) -> bool:
    """Tell whether one of the lines speaks of a blank node."""
    return any(map(_blanks, lines))


def _tied(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines with blank nodes in groups that have no node in common."""
    group_of: dict[str, list[str]] = {}
    for line in lines:
        blanks = _blanks(line)
        if not blanks:
            continue
        group = group_of.setdefault(blanks[0], [])
        group.append(line)
        for other in blanks[1:]:
            before = group_of.get(other, group)
            if before is not group:
                group += before
                for each in {blank for tied in before for blank in _blanks(tied)}:
                    group_of[each] = group
            group_of[other] = group
    return list({id(group): group for group in group_of.values()}.values())


def _blanks(line: str) -> list[str]:
    """Return the blank nodes of a statement: its subject, its object, or both."""
    subject, _, rest = line.split(" ", 2)
    return [term.split(" ", 1)[0] for term in (subject, rest) if term.startswith("_:")]


def _nameless(line: str) -> str:
    subject, predicate, rest = line.split(" ", 2)
    return f"{'_:' if subject.startswith('_:') else subject} {predicate} {'_: .' if rest.startswith('_:') else rest}"
