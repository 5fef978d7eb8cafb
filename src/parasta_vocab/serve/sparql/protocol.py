"""A request of the SPARQL 1.1 Protocol → what a worker is asked, and its answer → what the caller is told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from parasta_vocab.serve.errors import Problem, problem
from parasta_vocab.serve.negotiate import RDF, SUFFIXES, best, named
from parasta_vocab.serve.settings import show_size
from parasta_vocab.serve.sparql.prefixes import declaration
from parasta_vocab.serve.uploads import media_type_of
from parasta_vocab.serve.workers.frames import Head

if TYPE_CHECKING:
    from starlette.requests import Request

RESULTS: Final = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
    "application/json",
    "application/xml",
)
"""The media types of what SELECT and ASK find, in our order of preference."""
GRAPHS: Final = tuple(RDF)
"""The same for CONSTRUCT and DESCRIBE."""
ENDINGS: Final = SUFFIXES | {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
}
"""How the name of a file ends that an answer becomes, and its media type."""
QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
FORM: Final = "application/x-www-form-urlencoded"
_PLACE: Final = re.compile(r"error at (\d+):(\d+): expected ")
"""How the engine says where it could not read on; what it could have read there would fill a page."""
_FIELDS: Final = 1000
"""A request has at most so many parameters."""
_SHOWN: Final = 300
"""So many characters of what the engine says are shown."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """The parameters of a request, by name with all their values."""

    pairs: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        return [value for known, value in self.pairs if known == name]


async def question_of(request: Request, accept: str) -> Head:
    """Return the question of a request (SPARQL 1.1 Protocol, 2.1); its parameter `format`, which links have, counts before `accept`.

    Raises:
        Problem: 400, there is no query; 406, no form is wanted that there is; 415, the body is of another type.
    """
    sent = _Sent(tuple(_pairs(request.scope["query_string"])))
    queries = sent.all("query")
    if request.method == "POST":
        media = media_type_of(request)
        body = await request.body()
        if media == FORM:
            sent = _Sent((*sent.pairs, *_pairs(body)))
            queries = sent.all("query")
        elif media == QUERY:
            queries = [_text(body)]
        else:
            raise problem(415, "sparql_update" if media == UPDATE else "sparql_media_type", headers={"Accept-Post": f"{FORM}, {QUERY}"})
    if sent.all("update"):
        raise problem(400, "sparql_update")
    if len(queries) != 1:
        raise problem(400, "sparql_missing")
    accept = _form(next(filter(None, sent.all("format")), "")) or accept
    results, graph = best(accept, RESULTS), best(accept, GRAPHS)
    if not (results or graph):
        raise _unacceptable()
    return {
        "query": queries[0],
        "default_graphs": sent.all("default-graph-uri"),
        "named_graphs": sent.all("named-graph-uri"),
        "results": results,
        "graph": graph,
    }


def complaint(head: Head, answer_limit: int) -> Problem | None:
    """Return what is said about an answer that is none, or None."""
    match head["outcome"]:
        case "done":
            return None
        case "unacceptable":
            return _unacceptable()
        case "too_large":
            return problem(400, "sparql_large", limit=show_size(answer_limit))
        case "undeclared":
            prefix = head["message"][:_SHOWN]
            return problem(400, "sparql_undeclared", prefix=prefix, line=declaration(prefix))
        case "malformed" if found := _PLACE.match(head["message"]):
            return problem(400, "sparql_malformed_at", line=found[1], column=found[2])
        case outcome:
            shown = " ".join(head["message"].split())[:_SHOWN]
            return problem(400, f"sparql_{outcome}", problem=shown, parameter=head.get("parameter", ""))


def _form(asked: str) -> str:
    """Return as `Accept` has it what the parameter `format` asks for: a media type, or the ending of a file.

    Raises:
        Problem: 406, it is neither.
    """
    wanted = ENDINGS.get(asked, named(asked))
    if asked and wanted not in {*RESULTS, *GRAPHS}:
        raise problem(406, "sparql_format", given=asked, known=_listed((*ENDINGS, *RESULTS, *GRAPHS)))
    return wanted


def _unacceptable() -> Problem:
    return problem(406, "sparql_unacceptable", offers=f"{_listed(RESULTS)} (SELECT, ASK); {_listed(GRAPHS)} (CONSTRUCT, DESCRIBE)")


def _listed(offers: Iterable[str]) -> str:
    return ", ".join(offers)


def _pairs(content: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(content.decode(), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except UnicodeDecodeError:
        raise problem(400, "sparql_encoding") from None
    except ValueError:  # too many
        raise problem(400, "sparql_missing") from None


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise problem(400, "sparql_encoding") from None
