"""What of a text may stand in a line, a cell, a table in Markdown or an XML document; the texts come from files of others."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 forbids, and those that a terminal may take for commands."""
_MARKUP: Final = frozenset(r"\`*_<>#|[]~&")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def without_controls(text: str) -> str:
    r"""Return a text with a replacement character for each control character, except tab and line breaks.

    >>> without_controls("a\x1b[31m") == "a\N{REPLACEMENT CHARACTER}[31m"
    True
    """
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    r"""Return a text on one line, without control characters.

    >>> one_line("a \n b")
    'a b'
    """
    return without_controls(" ".join(text.split()))


def escape_markdown(text: str) -> str:
    r"""Return a text on one line that Markdown and HTML show as it is, also in the cell of a table; nobody is mentioned by it.

    >>> escape_markdown("<b> a|b")
    '\\<b\\> a\\|b'
    """
    escaped = "".join(f"\\{char}" if char in _MARKUP else char for char in one_line(text))
    return escaped.replace("@", "@\N{ZERO WIDTH SPACE}")


def harmless_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    >>> harmless_cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
