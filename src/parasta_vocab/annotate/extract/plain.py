"""Plain text and Markdown: the text is the file itself; of Markdown the code and the targets of links are not searched."""

from __future__ import annotations

import re
from typing import Final

from parasta_vocab.annotate.extract.passage import Extract, Segment, iter_paragraphs
from parasta_vocab.source.place import TextPlace

_CODE: Final = (
    r"^(?P<fence>[ ]{0,3}(?P<mark>`{3,}+|~{3,}+))[^\n]*\n(?:.*?^[ ]{0,3}(?P=mark)[`~]*[^\S\n]*$|.*\Z)"
    r"|(?<!`)(?P<tick>`++)[^\n]*?[^`\n](?P=tick)(?!`)"
    r"|\]\([^()\s]*\)|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$|<[a-z/][^<>\n]*>"
)
"""A fenced block, also one without an end; code within a line; the target of a link; a tag."""
_FLAGS: Final = re.DOTALL | re.MULTILINE
_SKIPPED: Final = re.compile(_CODE, _FLAGS)
_SKIPPED_OR_COMMENT: Final = re.compile(rf"{_CODE}|<!--.*?-->", _FLAGS)


def extract_plain(text: str, source: str) -> Extract:
    """Return plain text, with a place for each line."""
    return Extract(source, text, _lines(text), tuple(iter_paragraphs(text)))


def extract_markdown(text: str, source: str) -> Extract:
    """Return Markdown as it is written, without its code and its links in what is searched."""
    last = text.rfind("-->") + len("-->")  # no comment ends later, so none is looked for
    skipped = [found.span() for found in _SKIPPED_OR_COMMENT.finditer(text, 0, last)] if last >= len("-->") else []
    skipped += [found.span() for found in _SKIPPED.finditer(text, max((end for _, end in skipped), default=0))]
    return Extract(source, text, _lines(text), tuple(iter_paragraphs(text)), skipped=tuple(skipped))


def _lines(text: str) -> tuple[Segment, ...]:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return tuple(Segment(start, TextPlace(line, 1), verbatim=True) for line, start in enumerate(starts, 1))
