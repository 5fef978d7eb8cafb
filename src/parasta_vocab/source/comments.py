"""Comments that speak to this program, such as `# parasta: ignore[unused-role] reason`, in files that have comments.

What only looks like a comment, inside a text, is none: YAML is read by its own parser (in `source.yaml`), Turtle and XML by
their tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parasta_vocab.source.place import TextPlace

_ORDER: Final = r"(?i:ignor|ingor|ohita|undanta|suppress)\w*"
"""How the word is written, or nearly so, that leaves a finding out."""
SPEAKING: Final = rf"(?:parasta:|(?i:parasta)\s*:(?=\s*{_ORDER})|(?=(?i:parasta)[\s.,;=-]+{_ORDER}\s*\[))"
"""How a comment begins that speaks to this program. `# Parasta: 1.0` may speak of the model, and `# Parasta kurssi [1]` of what is best."""
_SPEAKS: Final = re.compile(rf"(?:#|!--)\s*{SPEAKING}")
_BODY: Final = re.compile(rf"(?:#|<!--)\s*{SPEAKING}(?P<text>.*)", re.DOTALL)
_TURTLE: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n]|\\.)*+"|\'(?:[^\'\\\n]|\\.)*+\'|<[^<>\s]*>|\\.|(?P<comment>\#[^\n]*)',
    re.DOTALL,
)
_XML: Final = re.compile(r"<!\[CDATA\[.*?\]\]>|<\?.*?\?>|(?P<comment><!--.*?-->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that speaks to this program.

    `text` is what follows `parasta:`, or all of it if the colon is missing; `line` is the line it speaks of: its own, or the next one if it stands alone.
    """

    text: str
    place: TextPlace
    line: int


def speaks(text: str) -> bool:
    """Tell whether a file may hold such a comment; most do not, and are spared a closer look."""
    return "parasta" in text.lower() and _SPEAKS.search(text) is not None


def find_comments(text: str, format_name: str) -> tuple[Comment, ...]:
    """Return the comments of a Turtle, N-Triples or RDF/XML text that speak to this program; `format_name` is that of the reader."""
    if format_name not in {"turtle", "ntriples", "rdfxml"} or not speaks(text):
        return ()
    tokens = _XML if format_name == "rdfxml" else _TURTLE
    return made_of(text, ((match.start(), match["comment"]) for match in tokens.finditer(text) if match["comment"]))


def made_of(text: str, found: Iterable[tuple[int, str]]) -> tuple[Comment, ...]:
    """Return those of the comments, given by offset and wording, that speak to this program."""
    return tuple(_comments(text, found))


def _comments(text: str, found: Iterable[tuple[int, str]]) -> Iterator[Comment]:
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    below = _lines_below(lines)
    for offset, written in found:
        said = _BODY.fullmatch(written)
        if said is None:
            continue
        first, last = (bisect_right(starts, at) for at in (offset, offset + len(written) - 1))
        alone = not text[starts[first - 1] : offset].strip() and not text[offset + len(written) : starts[last] - 1].strip()
        words = said["text"].removesuffix("-->") if written.startswith("<!--") else said["text"]
        yield Comment(" ".join(words.split()), TextPlace(first, offset - starts[first - 1] + 1), below[last - 1] if alone else first)


def _lines_below(lines: Sequence[str]) -> list[int]:
    """Return for each line the number of the next one that is more than a comment."""
    below = [len(lines) + 1] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        following = lines[index + 1].lstrip()
        is_comment = following.startswith("#") or (following.startswith("<!--") and following.rstrip().endswith("-->"))
        below[index] = below[index + 1] if is_comment else index + 2
    return below
