r"""Queries that are refused unread: those that ask another server (`SERVICE`), and those that would change something.

The engine takes a keyword wherever one may stand, also glued to what is beside it: `1SERVICE<…>`, and with a prefix `ex`
also `SERVICEex:a {`. So the words of a query are found here as the engine finds them. What stands in a string, an IRI, a
comment, a variable, a language tag or behind the colon of a name is no keyword; everything else may be (SPARQL 1.1 Query
Language, section 19).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal, NamedTuple

Refusal = Literal["service", "update"]

_UCHAR: Final = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_CHARACTER: Final = r"\w\u00B7\u0300-\u036F\u200C\u200D\u203F\u2040"
_LOCAL_ESCAPE: Final = r"\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL: Final = rf"(?:(?:[\w:%]|{_UCHAR}|{_LOCAL_ESCAPE})(?:[{_CHARACTER}.:%-]|{_UCHAR}|{_LOCAL_ESCAPE})*+)?"
_TOKEN: Final = re.compile(
    rf"""
    (?P<space>\s+|\#[^\r\n]*)
    |(?P<quoted>
        <(?:[^<>"{{}}|^`\\\x00-\x20]|{_UCHAR})*+>
        |'''(?:'{{0,2}}+(?:[^'\\]|\\.))*+'''|\"\"\"(?:"{{0,2}}+(?:[^"\\]|\\.))*+\"\"\"
        |'(?:[^'\\\r\n]|\\.)*+'|"(?:[^"\\\r\n]|\\.)*+"
    )
    |(?P<marked>[?$](?:[{_CHARACTER}]|{_UCHAR})++|@[A-Za-z]+(?:-+[A-Za-z0-9]+)*)
    |(?P<word>(?:[{_CHARACTER}.-]|{_UCHAR})++(?::{_LOCAL})?|:{_LOCAL})
    |(?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED: Final = re.compile(_UCHAR)
_KEYWORD: Final = "service"
_PROLOGUE: Final = frozenset({"prefix", "base", "version"})
_UPDATES: Final = frozenset({"insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"})


class _Token(NamedTuple):
    """`kind` is a group of the pattern; `text` stands before the colon of a name, in small letters and without escapes."""

    kind: str
    text: str
    has_colon: bool = False


def refusal(query: str) -> Refusal | None:
    """Return why a query is refused, or None; what is no SPARQL at all is left to the engine.

    >>> refusal("SELECT * { SeRvIcE <https://example.org/> { ?s ?p ?o } }")
    'service'
    >>> refusal("SELECT ?service { ?service ?p 'SERVICE' } # SERVICE")
    """
    tokens = list(_tokens(query))
    if _first_word(tokens) in _UPDATES:
        return "update"
    return "service" if any(_asks(token, after) for token, after in pairwise([*tokens, _Token("end", "")])) else None


def undeclared(query: str) -> str | None:
    """Return the first prefix that a query uses and declares nowhere; whether it can be read for other reasons is left to the engine.

    >>> undeclared("PREFIX ex: <https://example.org/> SELECT * { ex:a ?p _:b ; skos:note 'not:this' }")
    'skos'
    """
    used: dict[str, None] = {}
    declared = {"_"}  # blank nodes
    declares = False
    for found in _TOKEN.finditer(query):
        if found.lastgroup == "word":
            head, colon, _ = _ESCAPED.sub(_unescaped, found[0]).partition(":")
            if colon and declares:
                declared.add(head)
            elif colon:
                used[head] = None
            declares = not colon and head.lower() == "prefix"
    return next((name for name in used if name not in declared), None)


def _asks(token: _Token, after: _Token) -> bool:
    """Tell whether a token may be read as the keyword: a name with a colon can be that only before the pattern of a SERVICE clause."""
    return token.kind == "word" and _KEYWORD in token.text and (not token.has_colon or after.text == "{")


def _first_word(tokens: list[_Token]) -> str:
    """Return the first word behind the declarations."""
    for token in tokens:
        if token.kind == "word" and not token.has_colon and token.text not in _PROLOGUE:
            return token.text
    return ""


def _tokens(query: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(query):
        if found.lastgroup == "word":
            head, colon, _ = _ESCAPED.sub(_unescaped, found[0]).partition(":")
            yield _Token("word", head.lower(), bool(colon))
        elif found.lastgroup != "space":
            yield _Token(found.lastgroup or "", found[0])


def _unescaped(found: re.Match[str]) -> str:
    number = int(found[0].removeprefix("\\u").removeprefix("\\U"), base=16)
    return chr(number) if number <= sys.maxunicode else found[0]
