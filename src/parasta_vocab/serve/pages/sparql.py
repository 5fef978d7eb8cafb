"""The page on which queries are written, and what they find is shown; it needs no script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from parasta_vocab.namespaces import DCTERMS, SKOS

if TYPE_CHECKING:
    from parasta_vocab.serve.errors import Problem
    from parasta_vocab.serve.pages.frame import Frame

PATH: Final = "/sparql"
TABLE: Final = "application/sparql-results+json"
"""The form of results that the page reads."""
GRAPH: Final = "text/turtle"
"""The form of graphs that it shows."""
_PREFIX: Final = f"PREFIX skos: <{SKOS}>\n"
EXAMPLES: Final = {
    "example_terms": _PREFIX
    + """SELECT ?concept ?fi ?sv ?en WHERE {
  ?concept a skos:Concept ; skos:prefLabel ?fi .
  FILTER(LANG(?fi) = "fi")
  OPTIONAL { ?concept skos:prefLabel ?sv . FILTER(LANG(?sv) = "sv") }
  OPTIONAL { ?concept skos:prefLabel ?en . FILTER(LANG(?en) = "en") }
} ORDER BY ?fi LIMIT 50""",
    "example_counts": _PREFIX
    + """SELECT ?terminology (COUNT(?concept) AS ?concepts) WHERE {
  GRAPH ?terminology { ?concept a skos:Concept }
} GROUP BY ?terminology ORDER BY ?terminology""",
    "example_replaced": f"""PREFIX dcterms: <{DCTERMS}>
SELECT ?concept ?successor WHERE {{
  ?concept dcterms:isReplacedBy ?successor
}} ORDER BY ?concept""",
    "example_graph": _PREFIX
    + """CONSTRUCT { ?collection skos:member ?concept } WHERE {
  ?collection skos:member ?concept
}""",
}
"""Queries over any terminology, by the word for what they ask."""
_RESULT_FILES: Final = {"CSV": "text/csv", "TSV": "text/tab-separated-values", "JSON": TABLE, "XML": "application/sparql-results+xml"}
_GRAPH_FILES: Final = {
    "Turtle": GRAPH,
    "JSON-LD": "application/ld+json",
    "RDF/XML": "application/rdf+xml",
    "N-Triples": "application/n-triples",
}
_ROWS: Final = 500
"""So many rows a page shows."""
_LARGEST: Final = 2 * 1024 * 1024
"""An answer with more bytes is not shown on a page."""


def empty_page(frame: Frame) -> bytes:
    """Return the page before anything is asked."""
    return _page(frame, "")


def refused_page(frame: Frame, query: str, problem: Problem) -> bytes:
    """Return the page of a query that has no answer, with the reason."""
    return _page(frame, query, trouble=problem.message.show(frame.lang))


def answered_page(frame: Frame, query: str, media: str, body: bytes) -> bytes:
    """Return the page of a query with its answer, which is in the form `TABLE` or `GRAPH`."""
    files = _GRAPH_FILES if media == GRAPH else _RESULT_FILES
    found: dict[str, Any] = {"files": [(name, f"{PATH}?{urlencode({'query': query, 'format': form})}") for name, form in files.items()]}
    if len(body) > _LARGEST:
        found["said"] = frame.say("result_large")
    elif media == GRAPH:
        found["graph"] = body.decode()
    else:
        found |= _found(frame, json.loads(body))
    return _page(frame, query, found)


def _page(frame: Frame, query: str, found: Mapping[str, Any] | None = None, trouble: str = "") -> bytes:
    return frame.render(
        "sparql.html.jinja",
        {frame.lang: frame.say("sparql_title")},
        parameters={"query": query} if query else {},
        description=frame.say("sparql_lead"),
        path=PATH,
        query=query or EXAMPLES["example_terms"],
        trouble=trouble,
        found=None if found is None else {"said": "", "names": (), "rows": (), "graph": ""} | dict(found),
        examples=[(frame.say(name), frame.to(PATH, query=text)) for name, text in EXAMPLES.items()],
    )


def _found(frame: Frame, results: Mapping[str, Any]) -> dict[str, Any]:
    if "boolean" in results:
        return {"said": frame.say("result_yes" if results["boolean"] else "result_no")}
    names, rows = results["head"]["vars"], results["results"]["bindings"]
    if not rows:
        return {"said": frame.say("result_none")}
    shown = rows[:_ROWS]
    said = frame.say("result_first", count=len(rows), shown=_ROWS) if len(rows) > _ROWS else frame.say("result_rows", count=len(rows))
    return {"said": said, "names": names, "rows": [[_cell(frame, row.get(name)) for name in names] for row in shown]}


def _cell(frame: Frame, value: Mapping[str, Any] | None) -> dict[str, str]:
    """Return a value for the table; an IRI leads to the page of ours if we hold the thing."""
    if value is None:
        return {"text": "", "lang": "", "href": "", "type": ""}
    if value["type"] == "triple":
        return {"text": json.dumps(value["value"], ensure_ascii=False), "lang": "", "href": "", "type": "triple"}
    text, lang = value["value"], value.get("xml:lang", "")
    href = frame.address(text) if value["type"] == "uri" else ""
    return {"text": text, "lang": "" if lang == frame.lang else lang, "href": href, "type": value["type"]}
